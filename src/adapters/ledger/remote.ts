import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBlobs } from '../git/blobs.ts';
import { signature } from '../git/commits.ts';
import type { GitAuth, GitPlace } from '../git/environment.ts';
import { git, gitFailed, tryGit } from '../git/run.ts';
import { lacksRef } from '../git/scratch.ts';

export interface LedgerTip {
  readonly commit: string;
  /** Blob SHA by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** New contents by path; null takes the file away. */
type LedgerChange = ReadonlyMap<string, Buffer | null>;

export interface LedgerRemote {
  /**
   * Reads the branch as it is now; undefined where there is none. @throws TrimtabError when nobody can tell.
   */
  tip(): Promise<LedgerTip | undefined>;
  /** Contents in the order asked for. */
  contents(tip: LedgerTip, paths: readonly string[]): Promise<readonly Buffer[]>;
  /** Creates a commit on `tip`, or the first commit of the branch. */
  commit(tip: LedgerTip | undefined, change: LedgerChange, message: string, now: Date): Promise<LedgerTip>;
  /** Moves the branch from `tip` to `next`. Why it was refused; undefined when it arrived. */
  push(tip: LedgerTip | undefined, next: LedgerTip): Promise<string | undefined>;
  close(): void;
}

/**
 * Opens one branch of a remote in a bare repository of its own, so that neither refs nor history of the clone
 * at hand change. Only the newest commit and its folders are fetched, and of the files those that are read,
 * where the server can do that (https://git-scm.com/docs/partial-clone); another sends everything.
 */
export async function openLedgerRemote(
  url: string,
  branch: string,
  auth: GitAuth | undefined,
): Promise<LedgerRemote> {
  const dir = mkdtempSync(join(tmpdir(), 'trimtab-ledger-'));
  const place: GitPlace = { dir, auth, remotes: { ledger: url } };
  const ref = `refs/heads/${branch}`;
  const close = () => rmSync(dir, { recursive: true, force: true });
  try {
    await makeRepository(place);
  } catch (error) {
    close();
    throw error;
  }
  return {
    close,
    async tip() {
      const flags = ['--quiet', '--no-tags', '--no-write-fetch-head', '--depth=1', '--filter=blob:none'];
      const fetched = await tryGit(place, ['fetch', ...flags, 'ledger', `+${ref}:refs/heads/tip`]);
      if (lacksRef(fetched)) return undefined;
      if (fetched.code !== 0) throw gitFailed(['fetch'], fetched);
      return readTip(place, await git(place, ['rev-parse', 'refs/heads/tip']));
    },
    async contents(tip, paths) {
      const shas = paths.flatMap((path) => tip.files.get(path) ?? []);
      await fetchMissing(place, tip, shas);
      return readBlobs(place, shas);
    },
    async commit(tip, change, message, now) {
      const stream = commitStream(tip, change, message, now);
      return readTip(place, await git(place, ['fast-import', '--force', '--quiet'], stream));
    },
    async push(tip, next) {
      const lease = `--force-with-lease=${ref}:${tip?.commit ?? ''}`;
      const { code, stdout, stderr } = await tryGit(place, [
        'push',
        '--porcelain',
        lease,
        'ledger',
        `${next.commit}:${ref}`,
      ]);
      return code === 0 ? undefined : `${stdout}${stderr}`.trim();
    },
  };
}

async function makeRepository(place: GitPlace): Promise<void> {
  await git(place, ['init', '--quiet', '--bare', '--template=']);
  // What was left out is asked for when it is read; without tidying up, which would go on after this run.
  appendFileSync(
    join(place.dir, 'config'),
    '[remote "ledger"]\n\tpromisor = true\n\tpartialclonefilter = blob:none\n[gc]\n\tauto = 0\n',
  );
}

/** Returns one commit as `git fast-import` reads it. https://git-scm.com/docs/git-fast-import */
function commitStream(tip: LedgerTip | undefined, change: LedgerChange, message: string, now: Date): Buffer {
  const who = signature(now);
  return Buffer.concat([
    Buffer.from(
      `commit refs/heads/next\nmark :1\nauthor ${who}\ncommitter ${who}\ndata <<END\n${message}\nEND\n`,
    ),
    ...(tip ? [Buffer.from(`from ${tip.commit}\n`)] : []),
    ...[...change].flatMap(([path, content]) =>
      content === null
        ? [Buffer.from(`D ${path}\n`)]
        : [Buffer.from(`M 100644 inline ${path}\ndata ${content.length}\n`), content, Buffer.from('\n')],
    ),
    // Prints the commit's name.
    Buffer.from('get-mark :1\n'),
  ]);
}

async function readTip(place: GitPlace, commit: string): Promise<LedgerTip> {
  const tree = await git(place, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  const entries = tree.split('\0').filter(Boolean);
  return {
    commit,
    files: new Map(
      entries.map((entry) => [entry.slice(entry.indexOf('\t') + 1), entry.split(/[ \t]/)[2] ?? '']),
    ),
  };
}

/**
 * Fetches missing blobs in one request: git itself would ask for one after another, as a git too old for this
 * still does.
 */
async function fetchMissing(place: GitPlace, { commit }: LedgerTip, shas: readonly string[]): Promise<void> {
  const listed = await git(place, ['rev-list', '--objects', '--missing=print', commit]);
  const missing = new Set(
    listed.split('\n').flatMap((line) => (line.startsWith('?') ? [line.slice(1)] : [])),
  );
  const wanted = [...new Set(shas)].filter((sha) => missing.has(sha));
  if (wanted.length === 0) return;
  const flags = ['--quiet', '--no-tags', '--no-write-fetch-head', '--filter=blob:none', '--stdin'];
  await tryGit(
    place,
    ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...flags, 'ledger'],
    wanted.map((sha) => `${sha}\n`).join(''),
  );
}
