import { TrimtabError } from '../../lib/errors.ts';
import { decodeBytes } from '../../lib/name-bytes.ts';
import { parentFolder, resolvePath } from '../../lib/path.ts';
import type { CommitRange, Comparison, TestMerge } from '../../ports/comparisons.ts';
import { blobSizes, readBlobs } from './blobs.ts';
import { LINK } from './commit-files.ts';
import type { OpenGit } from './git.ts';
import { isStillShallow } from './locate.ts';
import { git, gitFailed, tryGit } from './run.ts';
import { fetchRef } from './scratch.ts';

const MAX_LINK_BYTES = 4096;
const OPAQUE_MODES: readonly string[] = [LINK, '160000'];

/**
 * Reads both commits as git objects: nothing is checked out, no filter, driver or hook of the repository
 * runs.
 */
export async function compareCommits(open: OpenGit, range: CommitRange): Promise<Comparison> {
  const base = await commitOf(open.root, '--base', range.base);
  const head = await commitOf(open.root, '--head', range.head);
  const from = range.from ?? (await mergeBase(open, base, head)) ?? base;
  const { entries, outside } = await changedEntries(open, from, head);
  const touched = entries.map(({ path }) => path);
  const [baseFiles, fromFiles, headFiles] = await Promise.all([
    open.filesAt(base),
    open.filesAt(from),
    open.filesAt(head),
  ]);
  for (const files of [fromFiles, headFiles]) files.expect?.(touched);
  return {
    base: { sha: base, files: baseFiles },
    from: fromFiles,
    head: { sha: head, files: headFiles },
    touched,
    opaque: entries.flatMap(({ path, modes }) =>
      modes.some((mode) => OPAQUE_MODES.includes(mode)) ? [path] : [],
    ),
    links: new Map([...(await linksAt(open, from)), ...(await linksAt(open, head))]),
    remote: open.target.kind === 'network' ? open.target.url : undefined,
    around: {
      folder: open.prefix,
      from: outside.length > 0 ? await open.wholeAt(from) : fromFiles,
      head: outside.length > 0 ? await open.wholeAt(head) : headFiles,
      touched: outside,
    },
  };
}

/** Finds the links of a commit below `--repo` that lead to a path below it, by that path. */
async function linksAt(open: OpenGit, commit: string): Promise<Map<string, string>> {
  const links = [...(await open.treeAt(commit))].flatMap(([path, { mode, sha }]) =>
    mode === LINK ? [{ sha, path }] : [],
  );
  // A path has an end (PATH_MAX); what is longer leads nowhere.
  const sizes =
    links.length === 0
      ? []
      : blobSizes(
          open.place,
          links.map(({ sha }) => sha),
        );
  const short = links.filter((_, i) => (sizes[i] ?? 0) <= MAX_LINK_BYTES);
  const texts =
    short.length === 0
      ? []
      : readBlobs(
          open.place,
          short.map(({ sha }) => sha),
        );
  const found = short.flatMap(({ path }, i) => {
    const target = resolvePath(parentFolder(path), decodeBytes(texts[i] ?? Buffer.from('/')));
    return target === undefined ? [] : [[target, path] as const];
  });
  return new Map(found);
}

async function mergeBase(open: OpenGit, base: string, head: string): Promise<string | undefined> {
  const args = ['merge-base', '--all', '--end-of-options', base, head];
  const output = await tryGit(open.root, args);
  // 1: there is none.
  if (output.code > 1) throw gitFailed(args, output);
  const { stdout } = output;
  // Of several places where head left base, each alone may hide what head takes from another.
  const [only, another] = stdout.trim().split('\n');
  return another === undefined ? only || undefined : undefined;
}

interface ChangedEntries {
  readonly entries: readonly { readonly path: string; readonly modes: readonly string[] }[];
  /** Paths that are not below `--repo`. */
  readonly outside: readonly string[];
}

async function changedEntries(open: OpenGit, from: string, to: string): Promise<ChangedEntries> {
  const all = parseRaw(
    await git(open.root, ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--end-of-options', from, to]),
  );
  return {
    entries: all.flatMap(({ path, modes }) =>
      path.startsWith(open.prefix) ? [{ path: path.slice(open.prefix.length), modes }] : [],
    ),
    outside: all.flatMap(({ path }) => (path.startsWith(open.prefix) ? [] : [path])),
  };
}

/** Paths below `--repo` that differ between two commits. */
export async function touchedBetween(open: OpenGit, from: string, to: string): Promise<string[]> {
  return (await changedEntries(open, from, to)).entries.map(({ path }) => path);
}

/** Checks whether a commit's first parent is `parent`. */
export async function isChild(open: OpenGit, commit: string, parent: string): Promise<boolean> {
  return (await resolveRevision(open.root, `${commit}^1`)) === parent;
}

/**
 * Returns the full SHA of a revision; undefined where git has no such object.
 * @throws TrimtabError `git_failed` where it cannot tell
 */
async function resolveRevision(root: string, revision: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', revision];
  const output = await tryGit(root, args);
  // 1 for no such name, 128 for a name whose object is not there.
  if (![0, 1, 128].includes(output.code)) throw gitFailed(args, output);
  // With --end-of-options some versions of git print the option itself on a line of its own.
  return output.code === 0 ? (output.stdout.trim().split('\n').at(-1) ?? '') : undefined;
}

/**
 * Fetches the newest commit of a branch, without deepening a shallow clone beyond `depth`. @throws
 * TrimtabError `git_failed`
 */
export async function fetchTip(open: OpenGit, branch: string, depth: number): Promise<string> {
  const sha = await fetchRef(open.place, {
    url: open.fetchUrl,
    ref: `refs/heads/${branch}`,
    flags: await depthFlags(open, depth),
  });
  if (sha === undefined) throw new TrimtabError('git_failed', `origin has no branch "${branch}"`);
  return sha;
}

async function depthFlags(open: OpenGit, depth: number): Promise<string[]> {
  return (await isStillShallow(open)) ? [`--depth=${depth}`] : [];
}

/**
 * Fetches a commit by the ref it stood on, else by itself. Undefined where the remote no longer has it, as
 * when a merge queue has built its group anew.
 */
export async function fetchCommit(
  open: OpenGit,
  { sha, ref }: { readonly sha: string; readonly ref: string },
  depth: number,
): Promise<string | undefined> {
  if (!/^[0-9a-f]{40,64}$/.test(sha)) return undefined;
  const flags = await depthFlags(open, depth);
  for (const wanted of [ref, sha]) {
    const found = await fetchRef(open.place, { url: open.fetchUrl, ref: wanted, flags });
    if (found === sha) return sha;
  }
  return resolveRevision(open.root, `${sha}^{commit}`);
}

/**
 * Fetches the test merge that GitHub makes of a pull request: its first parent is base, and what it adds is
 * what would be merged, without base's own moves. Undefined where there is none, as in a conflict.
 */
export async function fetchTestMerge(open: OpenGit, number: number): Promise<TestMerge | undefined> {
  const flags = await depthFlags(open, 2);
  const sha = await fetchRef(open.place, { url: open.fetchUrl, ref: `refs/pull/${number}/merge`, flags });
  if (sha === undefined) return undefined;
  const line = await git(open.root, ['rev-list', '--parents', '--max-count=1', sha]);
  const [merge = '', base = '', head = ''] = line.split(' ');
  return { merge, base, head };
}

async function commitOf(root: string, flag: string, ref: string): Promise<string> {
  const sha = await resolveRevision(root, `${ref}^{commit}`);
  if (sha === undefined)
    throw new TrimtabError(
      'usage',
      `${flag} ${ref}: no such commit here; fetch it first (in Actions: fetch-depth: 0)`,
    );
  return sha;
}

/** Parses `:100644 100644 sha sha M\0path\0`, the raw format of git-diff-tree(1). */
function parseRaw(raw: string): { path: string; modes: string[] }[] {
  const parts = raw.split('\0');
  const entries: { path: string; modes: string[] }[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [before = '', after = ''] = (parts[i] ?? '').replace(/^:/, '').split(' ');
    entries.push({ path: parts[i + 1] ?? '', modes: [before, after] });
  }
  return entries;
}
