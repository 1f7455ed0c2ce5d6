import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TrimtabError } from '../../lib/errors.ts';
import { once } from '../../lib/once.ts';
import type { CommitTree, Files } from '../../ports/files.ts';
import type { BranchChange, Git, PushResult } from '../../ports/git.ts';
import type { OpenCache } from '../cache/parse-cache.ts';
import { openAncestry } from './ancestry.ts';
import { findBaseCommit } from './base-commit.ts';
import { newBlobStore, openCommitFiles } from './commit-files.ts';
import { commitsBetween } from './commits.ts';
import type { GitAuth } from './environment.ts';
import { locateRepository, type Repository } from './locate.ts';
import { deleteBranches, importCommits, pushCommits, type Receiver } from './push.ts';
import { receiverFlags } from './receiver.ts';
import { freeRefs } from './ref-locks.ts';
import { git } from './run.ts';
import { dropScratch, fetchRef, newScratch, sweepScratch } from './scratch.ts';
import { changedSince } from './work-tree-changes.ts';

/** A change as git writes it down: the tree it starts from, and whole files by their path from the root. */
interface DescribedChange {
  readonly tree: string;
  readonly files: readonly {
    readonly path: string;
    readonly mode: '100644' | '100755';
    readonly content: Buffer;
  }[];
}

export interface OpenGit extends Git, Omit<Repository, 'hasRemote' | 'pushUrl'> {
  describe(change: BranchChange): Promise<DescribedChange>;
  /** Lists the files of the work tree that are not as in a commit, by their path from the folder. */
  changedSince(commit: string): Promise<string[]>;
  /** Reads what a commit holds below `--repo`. */
  treeAt(commit: string): Promise<CommitTree>;
  /** Opens files like `filesAt`, with paths from the root of the repository. */
  wholeAt(commit: string): Promise<Files>;
}

/**
 * Opens the repository around a folder. @throws TrimtabError `git_failed` when there is none, or it has no
 * commit
 */
export async function openGit(
  repoDir: string,
  options: {
    now: Date;
    auth?: (remoteUrl: string) => GitAuth | undefined;
    openCache?: OpenCache | undefined;
  },
): Promise<OpenGit> {
  const repository = await locateRepository(repoDir, options.auth);
  const { root, prefix, commonDir, isShallow, place, target, fetchUrl } = repository;
  const receiver = once(async () => ({ url: repository.pushUrl, flags: await receiverFlags(repository) }));
  await sweepScratch(place);
  const trees = new Map<string, Promise<CommitTree>>();
  const store = newBlobStore();
  const openFiles = (tree: CommitTree) =>
    openCommitFiles(place, tree, { store, cache: options.openCache?.(tree.size) });
  const treeAt = (commit: string) => {
    const known = trees.get(commit) ?? readTree(root, prefix, commit);
    trees.set(commit, known);
    return known;
  };
  return {
    root,
    prefix,
    commonDir,
    isShallow,
    place,
    fetchUrl,
    target,
    changedSince: (commit) => changedSince(repository, commit),
    treeAt,
    baseCommit: (branch) => findBaseCommit(repository, branch),
    wholeAt: async (commit) =>
      openFiles(prefix === '' ? await treeAt(commit) : await readTree(root, '', commit)),
    filesAt: async (commit) => openFiles(await treeAt(commit)),
    heads: (start) => listHeads(repository, start),
    push: async (changes) =>
      changes.length === 0 ? [] : pushAll(repository, await receiver(), options.now, changes, treeAt),
    deleteBranches: async (branches) => deleteAll(repository, await receiver(), branches),
    commitsOf: (branch, base) => commitsOf(repository, branch, base),
    describe: async (change) => ({
      tree: await git(root, ['rev-parse', '--verify', `${change.base}^{tree}`]),
      files: describeFiles(change, await treeAt(change.base), prefix),
    }),
    exclude: (pattern) =>
      addExclude(join(commonDir, 'info', 'exclude'), `/${prefix.replace(/[\\*?[\]!# ]/g, '\\$&')}${pattern}`),
    descends: openAncestry(repository),
  };
}

/** A run that looks at more branches than this has met something else than a repository. */
const MAX_BRANCHES = 200_000;

/** Lists the remote's branches whose name begins so: commits by name. @throws TrimtabError `git_failed` */
async function listHeads({ place, pushUrl }: Repository, start: string): Promise<Map<string, string>> {
  const lines = (await git(place, ['ls-remote', '--', pushUrl, 'refs/heads/*'])).split('\n');
  if (lines.length > MAX_BRANCHES)
    throw new TrimtabError('git_failed', `origin has more than ${MAX_BRANCHES} branches: remove old ones`);
  const heads = lines.map((line) => line.split('\trefs/heads/') as [string, string]);
  return new Map(heads.filter(([, name]) => name?.startsWith(start)).map(([sha, name]) => [name, sha]));
}

async function commitsOf(
  { root, place, hasRemote, fetchUrl }: Repository,
  branch: string,
  base: string,
): ReturnType<Git['commitsOf']> {
  if (!hasRemote) return commitsBetween(root, base, `refs/heads/${branch}`);
  const head = await fetchRef(place, { url: fetchUrl, ref: `refs/heads/${branch}` });
  return head === undefined ? [] : commitsBetween(root, base, head);
}

/** Builds all commits and pushes them, each to its branch. */
async function pushAll(
  repository: Repository,
  receiver: Receiver,
  now: Date,
  changes: readonly BranchChange[],
  treeAt: (commit: string) => Promise<CommitTree>,
): Promise<PushResult[]> {
  const { place, prefix } = repository;
  const commits = await Promise.all(
    changes.map(async (change) => ({
      change,
      files: describeFiles(change, await treeAt(change.base), prefix),
    })),
  );
  const scratch = newScratch();
  try {
    const shas = await importCommits(place, scratch, now, commits);
    const results = await pushCommits(place, receiver, changes, shas);
    return await pushFreed(repository, receiver, changes, shas, results);
  } finally {
    await dropScratch(place, scratch);
  }
}

/** Pushes again what a lock had kept out that is gone; where it stays, the result names it. */
async function pushFreed(
  repository: Repository,
  receiver: Receiver,
  changes: readonly BranchChange[],
  shas: ReadonlyMap<string, string>,
  results: readonly PushResult[],
): Promise<PushResult[]> {
  const rejected = results.filter(({ kind }) => kind === 'rejected').map(({ branch }) => branch);
  const { freed, held } = await freeRefs(repository, rejected);
  const again = changes.filter(({ branch }) => freed.includes(branch));
  const later = again.length === 0 ? [] : await pushCommits(repository.place, receiver, again, shas);
  return results.map((result) => {
    const lock = held.get(result.branch);
    if (result.kind === 'rejected' && lock !== undefined)
      return { ...result, reason: `${result.reason}; ${lock} is locked: if no git runs there, remove it` };
    return later.find(({ branch }) => branch === result.branch) ?? result;
  });
}

/** Deletes branches, and tries again where a lock had kept one that is gone. */
async function deleteAll(
  repository: Repository,
  receiver: Receiver,
  branches: ReadonlyMap<string, string>,
): Promise<void> {
  if (branches.size === 0) return;
  const kept = await deleteBranches(repository.place, receiver, branches);
  const { freed } = await freeRefs(repository, kept);
  const again = new Map([...branches].filter(([branch]) => freed.includes(branch)));
  if (again.size > 0) await deleteBranches(repository.place, receiver, again);
}

/** Returns the files of a change by their path from the root, each with the mode that it has. */
function describeFiles({ files }: BranchChange, tree: CommitTree, prefix: string): DescribedChange['files'] {
  return files.map(({ path, content }) => ({
    path: prefix + path,
    mode: tree.get(path)?.mode === '100755' ? '100755' : '100644',
    content,
  }));
}

async function readTree(root: string, prefix: string, commit: string): Promise<CommitTree> {
  const listing = await git(root, ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit]);
  const files = new Map<string, { mode: string; sha: string }>();
  for (const entry of listing.split('\0')) {
    const match = /^(100644|100755|120000) blob (\S+)\t([\s\S]+)$/.exec(entry);
    if (match?.[3]?.startsWith(prefix))
      files.set(match[3].slice(prefix.length), { mode: match[1] ?? '', sha: match[2] ?? '' });
  }
  return files;
}

function addExclude(file: string, line: string): void {
  const present = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (present.split(/\r?\n/).includes(line)) return;
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${present === '' || present.endsWith('\n') ? '' : '\n'}${line}\n`);
}
