import { TrimtabError } from '../errors.ts';
import type { Files } from '../ports.ts';
import type { OpenGit } from './git.ts';
import { git, tryGit } from './git-run.ts';
import { fetchRef } from './git-scratch.ts';

/** Two commits of a repository: what they hold, and which paths below `--repo` differ. */
export interface Comparison {
  /** Commit that says what may be done. */
  readonly base: { readonly sha: string; readonly files: Files };
  /** Where head left base; base itself where that cannot be told. Base's own moves are no part of the change. */
  readonly from: Files;
  readonly head: { readonly sha: string; readonly files: Files };
  readonly touched: readonly string[];
  /** Touched paths that are a link or a submodule on either side. */
  readonly opaque: readonly string[];
}

const OPAQUE_MODES: readonly string[] = ['120000', '160000'];

/** Reads both commits as git objects: nothing is checked out, no filter, driver or hook of the repository runs. */
export async function compareCommits(open: OpenGit, baseRef: string, headRef: string): Promise<Comparison> {
  const base = await commitOf(open.root, '--base', baseRef);
  const head = await commitOf(open.root, '--head', headRef);
  const merged = await tryGit(open.root, ['merge-base', '--end-of-options', base, head]);
  const from = merged.code === 0 ? merged.stdout.toString().trim() : base;
  const raw = await git(open.root, ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--end-of-options', from, head]);
  const entries = parseRaw(raw).flatMap(({ path, modes }) =>
    path.startsWith(open.prefix) ? [{ path: path.slice(open.prefix.length), modes }] : [],
  );
  const touched = entries.map(({ path }) => path);
  const [baseFiles, fromFiles, headFiles] = await Promise.all([open.filesAt(base), open.filesAt(from), open.filesAt(head)]);
  return {
    base: { sha: base, files: baseFiles },
    from: fromFiles,
    head: { sha: head, files: headFiles },
    touched,
    opaque: entries.flatMap(({ path, modes }) => (modes.some((mode) => OPAQUE_MODES.includes(mode)) ? [path] : [])),
  };
}

/**
 * Fetches the test merge that GitHub makes of a pull request: its first parent is base, and what it adds is what would be merged,
 * without base's own moves. Undefined where there is none, as in a conflict.
 */
export async function fetchTestMerge(open: OpenGit, number: number): Promise<{ base: string; merge: string; head: string } | undefined> {
  const shallow = (await git(open.root, ['rev-parse', '--is-shallow-repository'])) === 'true';
  const flags = shallow ? ['--depth=2'] : [];
  const sha = await fetchRef(open.place, { url: open.fetchUrl, ref: `refs/pull/${number}/merge`, flags });
  if (sha === undefined) return undefined;
  const line = await git(open.root, ['rev-list', '--parents', '--max-count=1', sha]);
  const [merge = '', base = '', head = ''] = line.split(' ');
  return { merge, base, head };
}

async function commitOf(root: string, flag: string, ref: string): Promise<string> {
  const { code, stdout } = await tryGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (code !== 0) throw new TrimtabError('usage', `${flag} ${ref}: no such commit here; fetch it first (in Actions: fetch-depth: 0)`);
  // With --end-of-options some versions of git print the option itself on a line of its own.
  return stdout.toString().trim().split('\n').at(-1) ?? '';
}

/** `:100644 100644 sha sha M\0path\0`, as git-diff-tree(1) describes it. */
function parseRaw(raw: string): { path: string; modes: string[] }[] {
  const parts = raw.split('\0');
  const entries: { path: string; modes: string[] }[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [before = '', after = ''] = (parts[i] ?? '').replace(/^:/, '').split(' ');
    entries.push({ path: parts[i + 1] ?? '', modes: [before, after] });
  }
  return entries;
}
