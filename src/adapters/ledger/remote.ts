import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBlobs } from '../git/blobs.ts';
import { signature } from '../git/commits.ts';
import type { GitAuth, GitPlace } from '../git/environment.ts';
import { git, gitFailed, tryGit } from '../git/run.ts';
import { fetchedCommit, lacksRef } from '../git/scratch.ts';

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
    makeRepository(dir);
  } catch (error) {
    close();
    throw error;
  }
  const blobs = openBlobs(place);
  return {
    close,
    async tip() {
      const flags = ['--quiet', '--no-tags', '--no-write-fetch-head', '--depth=1', '--filter=blob:none'];
      const fetched = await tryGit(place, ['fetch', ...flags, 'ledger', `+${ref}:${TIP}`]);
      if (lacksRef(fetched)) return undefined;
      if (fetched.code !== 0) throw gitFailed(['fetch'], fetched);
      if (IGNORES_FILTERS.test(fetched.stderr)) blobs.expectAll();
      const commit = await fetchedCommit(place, TIP);
      return { commit, files: await listFiles(place, commit) };
    },
    contents: (tip, paths) => blobs.read(paths.flatMap((path) => tip.files.get(path) ?? [])),
    async commit(tip, change, message, now) {
      const stream = commitStream(tip, change, message, now);
      const printed = (await git(place, ['fast-import', '--force', '--quiet'], stream)).split('\n');
      const files = new Map(tip?.files);
      for (const [path, content] of change) {
        if (content === null) files.delete(path);
        else files.set(path, blobs.add(printed.shift() ?? '', content));
      }
      return { commit: printed[0] ?? '', files };
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

/** Ref that the newest commit is fetched to. */
const TIP = 'refs/heads/tip';

/** Message of a fetch from a server that sends everything. */
const IGNORES_FILTERS = /filtering not recognized by server/;

/**
 * Makes an empty bare repository, without a process (https://git-scm.com/docs/gitrepository-layout). What was left out
 * of it is asked for when it is read, nothing tidies up after this run, and what is committed stays in one file.
 */
function makeRepository(dir: string): void {
  for (const name of ['objects', 'refs/heads']) mkdirSync(join(dir, name), { recursive: true });
  writeFileSync(join(dir, 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(
    join(dir, 'config'),
    `[core]
	repositoryFormatVersion = 0
	bare = true
[remote "ledger"]
	promisor = true
	partialCloneFilter = blob:none
[gc]
	auto = 0
[fastimport]
	unpackLimit = 1
`,
  );
}

/** Reads blobs of the ledger's repository, and knows which of them the server need not be asked for. */
function openBlobs(place: GitPlace) {
  const here = new Set<string>();
  let hasAll = false;
  // A run reads the newest day, and then appends to it again and again.
  let newest: { readonly sha: string; readonly bytes: Buffer } | undefined;
  return {
    expectAll() {
      hasAll = true;
    },
    add(sha: string, bytes: Buffer) {
      here.add(sha);
      newest = { sha, bytes };
      return sha;
    },
    async read(shas: readonly string[]): Promise<readonly Buffer[]> {
      if (shas.length === 0) return [];
      if (newest !== undefined && shas.length === 1 && shas[0] === newest.sha) return [newest.bytes];
      if (!hasAll)
        await fetchBlobs(
          place,
          shas.filter((sha) => !here.has(sha)),
        );
      const read = readBlobs(place, shas);
      for (const sha of shas) here.add(sha);
      // Copied, since the others lie in the same memory.
      newest = { sha: shas.at(-1) ?? '', bytes: Buffer.from(read.at(-1) ?? '') };
      return read;
    },
  };
}

/**
 * Returns one commit as `git fast-import` reads it, which then prints the name of each blob and of the commit.
 * https://git-scm.com/docs/git-fast-import
 */
function commitStream(tip: LedgerTip | undefined, change: LedgerChange, message: string, now: Date): Buffer {
  const who = signature(now);
  const blobs: Buffer[] = [];
  const places: string[] = [];
  for (const [path, content] of change) {
    if (content === null) {
      places.push(`D ${path}\n`);
      continue;
    }
    const mark = `:${places.length + 2}`;
    blobs.push(Buffer.from(`blob\nmark ${mark}\ndata ${content.length}\n`), content);
    blobs.push(Buffer.from(`\nget-mark ${mark}\n`));
    places.push(`M 100644 ${mark} ${path}\n`);
  }
  const head = `commit refs/heads/next\nmark :1\nauthor ${who}\ncommitter ${who}\ndata <<END\n${message}\nEND\n`;
  const from = tip === undefined ? '' : `from ${tip.commit}\n`;
  return Buffer.concat([...blobs, Buffer.from(`${head}${from}${places.join('')}get-mark :1\n`)]);
}

/** Lists the files of a commit: the SHA of each blob, by path. */
async function listFiles(place: GitPlace, commit: string): Promise<ReadonlyMap<string, string>> {
  const tree = await git(place, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  const entries = tree.split('\0').filter(Boolean);
  return new Map(
    entries.map((entry) => [entry.slice(entry.indexOf('\t') + 1), entry.split(/[ \t]/)[2] ?? '']),
  );
}

/** Fetches blobs in one request: git itself would ask for one after another, as it still does where this fails. */
async function fetchBlobs(place: GitPlace, shas: readonly string[]): Promise<void> {
  if (shas.length === 0) return;
  const flags = ['--quiet', '--no-tags', '--no-write-fetch-head', '--filter=blob:none', '--stdin'];
  await tryGit(
    place,
    ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...flags, 'ledger'],
    [...new Set(shas)].map((sha) => `${sha}\n`).join(''),
  );
}
