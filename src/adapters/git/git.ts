import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TrimtabError } from '../../lib/errors.ts';
import type { CommitTree, Files } from '../../ports/files.ts';
import type { BranchChange, Git, PushResult } from '../../ports/git.ts';
import { newBlobStore, openCommitFiles } from './commit-files.ts';
import { commitsBetween } from './commits.ts';
import type { GitAuth, GitPlace } from './environment.ts';
import { importCommits, pushCommits } from './push.ts';
import { git, tryGit } from './run.ts';
import { dropScratch, fetchRef, newScratch, sweepScratch } from './scratch.ts';

/** Where branches are pushed to; `url` is a path where `dir` is. */
export type PushTarget = { readonly url: string } & (
  | { readonly kind: 'local'; readonly dir: string }
  | { readonly kind: 'network' }
);

/** A change as git writes it down: the tree it starts from, and whole files by their path from the root. */
interface DescribedChange {
  readonly tree: string;
  readonly files: readonly {
    readonly path: string;
    readonly mode: '100644' | '100755';
    readonly content: Buffer;
  }[];
}

export interface OpenGit extends Git {
  describe(change: BranchChange): Promise<DescribedChange>;
  readonly root: string;
  /** '' or 'sub/dir/': where `--repo` lies inside the repository. */
  readonly prefix: string;
  readonly commonDir: string;
  /** As `filesAt`, with paths from the root of the repository. */
  wholeAt(commit: string): Promise<Files>;
  /** Where to fetch from; '.' without a remote. */
  readonly fetchUrl: string;
  /** For other adapters that talk to the same remote. */
  readonly place: GitPlace;
  readonly target: PushTarget;
}

/** How many commits further a shallow clone is fetched, once, to tell whether one contains another. */
const DEEPER = 1000;

/** Opens the repository around a folder. @throws TrimtabError `git_failed` when there is none, or it has no commit. */
export async function openGit(
  repoDir: string,
  options: { now: Date; auth?: (remoteUrl: string) => GitAuth | undefined },
): Promise<OpenGit> {
  const found = statSync(repoDir, { throwIfNoEntry: false })?.isDirectory()
    ? await tryGit(repoDir, ['rev-parse', '--show-toplevel'])
    : undefined;
  if (found?.code !== 0) {
    throw new TrimtabError(
      'git_failed',
      `${repoDir} is not a Git work tree: run \`git init\` there, or pass --repo <folder of a repository>`,
    );
  }
  const root = found.stdout.replace(/\n$/, '');
  const prefix = await git(repoDir, ['rev-parse', '--show-prefix']);
  const commonDir = await git(root, ['rev-parse', '--path-format=absolute', '--git-common-dir']);
  const hasRemote = (await tryGit(root, ['config', '--get', 'remote.origin.url'])).code === 0;
  const target = hasRemote
    ? describeTarget(root, await git(root, ['remote', 'get-url', '--push', 'origin']))
    : localTarget(root);
  // By URL, so that git does not move the clone's tracking branches too: see git-scratch.ts.
  const remote = hasRemote ? target.url : '.';
  const fetchUrl = hasRemote ? await git(root, ['remote', 'get-url', 'origin']) : '.';
  const place: GitPlace = {
    dir: root,
    commonDir,
    auth: target.kind === 'network' ? options.auth?.(target.url) : undefined,
  };
  let deepened: Promise<unknown> | undefined;
  await sweepScratch(place);
  const trees = new Map<string, Promise<CommitTree>>();
  const store = newBlobStore();
  const treeAt = (commit: string) => {
    const known = trees.get(commit) ?? readTree(root, prefix, commit);
    trees.set(commit, known);
    return known;
  };

  return {
    root,
    prefix,
    commonDir,
    place,
    fetchUrl,
    target,
    baseCommit: (branch) => (hasRemote ? remoteBase(place, fetchUrl, branch) : localBase(root, branch)),
    wholeAt: async (commit) => openCommitFiles(place, await readTree(root, '', commit), store),
    filesAt: async (commit) => openCommitFiles(place, await treeAt(commit), store),
    async heads(start) {
      const lines = (await git(place, ['ls-remote', '--', remote, 'refs/heads/*'])).split('\n');
      const heads = lines.map((line) => line.split('\trefs/heads/') as [string, string]);
      return new Map(heads.filter(([, name]) => name?.startsWith(start)).map(([sha, name]) => [name, sha]));
    },
    async push(changes) {
      if (changes.length === 0) return [];
      return pushAll(place, remote, prefix, options.now, changes, treeAt);
    },
    async deleteBranches(branches) {
      if (branches.size === 0) return;
      const leases = [...branches].map(([branch, sha]) => `--force-with-lease=refs/heads/${branch}:${sha}`);
      const specs = [...branches.keys()].map((branch) => `:refs/heads/${branch}`);
      const result = await tryGit(place, [
        'push',
        '--porcelain',
        '--no-verify',
        ...leases,
        '--',
        remote,
        ...specs,
      ]);
      // A branch that moved keeps its commits: that is what the lease is for, and no failure.
      if (result.code !== 0 && !/^!\t/m.test(result.stdout)) {
        throw new TrimtabError('git_failed', `git push failed: ${result.stderr.trim()}`);
      }
    },
    async commitsOf(branch, base) {
      if (!hasRemote) return commitsBetween(root, base, `refs/heads/${branch}`);
      const head = await fetchRef(place, { url: fetchUrl, ref: `refs/heads/${branch}` });
      return head === undefined ? [] : commitsBetween(root, base, head);
    },
    describe: async (change) => ({
      tree: await git(root, ['rev-parse', '--verify', `${change.base}^{tree}`]),
      files: describeFiles(change, await treeAt(change.base), prefix),
    }),
    exclude: (pattern) =>
      addExclude(join(commonDir, 'info', 'exclude'), `/${prefix.replace(/[\\*?[\]!# ]/g, '\\$&')}${pattern}`),
    async descends(commit, ancestor) {
      if (commit === ancestor) return 'yes';
      const ask = async () =>
        (await tryGit(root, ['merge-base', '--is-ancestor', '--end-of-options', ancestor, commit])).code;
      if ((await ask()) === 0) return 'yes';
      // A shallow clone says no where the truth is yes.
      const isShallow = async () => (await git(root, ['rev-parse', '--is-shallow-repository'])) === 'true';
      if (hasRemote && (await isShallow())) {
        deepened ??= tryGit(place, [
          'fetch',
          '--quiet',
          '--no-auto-maintenance',
          '--no-tags',
          '--no-write-fetch-head',
          `--deepen=${DEEPER}`,
          '--',
          fetchUrl,
        ]);
        await deepened;
      }
      const code = await ask();
      if (code === 0) return 'yes';
      return code === 1 && !(await isShallow()) ? 'no' : 'unknown';
    },
  };
}

async function pushAll(
  place: GitPlace,
  remote: string,
  prefix: string,
  now: Date,
  changes: readonly BranchChange[],
  treeAt: (commit: string) => Promise<CommitTree>,
): Promise<PushResult[]> {
  const commits = await Promise.all(
    changes.map(async (change) => ({
      change,
      files: describeFiles(change, await treeAt(change.base), prefix),
    })),
  );
  const scratch = newScratch();
  try {
    const shas = await importCommits(place, scratch, now, commits);
    return await pushCommits(place, remote, changes, shas);
  } finally {
    await dropScratch(place, scratch);
  }
}

/** The file's mode is kept. */
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

async function remoteBase(
  place: GitPlace,
  url: string,
  wanted: string | undefined,
): Promise<{ branch: string; sha: string }> {
  const branch =
    wanted ??
    /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(
      await git(place, ['ls-remote', '--symref', '--', url, 'HEAD']),
    )?.[1];
  if (branch === undefined)
    throw new TrimtabError('git_failed', 'origin has no commits yet: push a first commit to it');
  const sha = await fetchRef(place, { url, ref: `refs/heads/${branch}` });
  if (sha === undefined)
    throw new TrimtabError('git_failed', `origin has no branch "${branch}": correct proposals.base`);
  return { branch, sha };
}

async function localBase(root: string, wanted: string | undefined): Promise<{ branch: string; sha: string }> {
  const current = await tryGit(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  const branch = wanted ?? (current.stdout.trim() || 'main');
  const { code, stdout } = await tryGit(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    `refs/heads/${branch}^{commit}`,
  ]);
  if (code !== 0)
    throw new TrimtabError(
      'git_failed',
      `branch "${branch}" has no commits in ${root}: commit something first, or name another base`,
    );
  return { branch, sha: stdout.trim() };
}

function addExclude(file: string, line: string): void {
  const present = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (present.split(/\r?\n/).includes(line)) return;
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${present === '' || present.endsWith('\n') ? '' : '\n'}${line}\n`);
}

function describeTarget(root: string, url: string): PushTarget {
  const dir = url.startsWith('file://') ? fileURLToPath(url) : resolve(root, url);
  return existsSync(dir) ? localTarget(dir) : { kind: 'network', url };
}

function localTarget(dir: string): PushTarget {
  return { kind: 'local', dir, url: dir };
}
