import { existsSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { TrimtabError } from '../../lib/errors.ts';
import type { GitAuth, GitPlace } from './environment.ts';
import { hasNoRepository } from './no-repository.ts';
import { describeOwnership } from './ownership.ts';
import { parseRemoteUrl } from './remote-url.ts';
import { answerOf, git, gitFailed, tryGit } from './run.ts';
import { checkGitVersion } from './version.ts';

/** Remote that branches are pushed to; `url` is a path where `dir` is set. */
type PushTarget = { readonly url: string } & (
  | { readonly kind: 'local'; readonly dir: string }
  | { readonly kind: 'network' }
);

/** A repository and its remote. */
export interface Repository {
  readonly root: string;
  /** '' or 'sub/dir/': where `--repo` lies inside the repository. */
  readonly prefix: string;
  readonly commonDir: string;
  /** True where it lacked older commits when it was opened; see `isStillShallow`. */
  readonly isShallow: boolean;
  readonly place: GitPlace;
  readonly hasRemote: boolean;
  readonly target: PushTarget;
  /** URL to fetch from; '.' without a remote. */
  readonly fetchUrl: string;
  /** URL to push to, so that git does not move the clone's tracking branches too. '.' without a remote. */
  readonly pushUrl: string;
}

/** Finds the repository around a folder. @throws TrimtabError `git_failed` when there is none */
export async function locateRepository(
  repoDir: string,
  auth: (remoteUrl: string) => GitAuth | undefined = () => undefined,
): Promise<Repository> {
  const folders = await locateFolders(repoDir);
  const { root, prefix, commonDir, isShallow } = folders;
  const remote = await readRemote(root);
  const target = remote ? describeTarget(folders, remote.pushUrl) : localTarget(root);
  return {
    root,
    prefix,
    commonDir,
    isShallow,
    hasRemote: remote !== undefined,
    target,
    fetchUrl: remote ? describeTarget(folders, remote.fetchUrl).url : '.',
    pushUrl: remote ? target.url : '.',
    place:
      target.kind === 'network'
        ? { dir: root, commonDir, auth: auth(target.url) }
        : { dir: root, commonDir, hidesSecrets: true },
  };
}

async function locateFolders(
  repoDir: string,
): Promise<Pick<Repository, 'root' | 'prefix' | 'commonDir' | 'isShallow'>> {
  const isFolder = statSync(repoDir, { throwIfNoEntry: false })?.isDirectory();
  const wanted = ['--show-toplevel', '--show-prefix', '--is-shallow-repository'];
  const args = ['rev-parse', ...wanted, '--path-format=absolute', '--git-common-dir'];
  const [found] = isFolder
    ? await Promise.all([tryGit({ dir: repoDir, bare: false }, args), checkGitVersion(repoDir)])
    : [];
  const refusal = describeOwnership(found?.stderr ?? '');
  const hasAnswered = found === undefined || found.code === 0 || refusal !== undefined;
  if (!hasAnswered && !(found.code === 128 && hasNoRepository(found.stderr))) throw gitFailed(args, found);
  if (found?.code !== 0)
    throw new TrimtabError(
      'git_failed',
      refusal ??
        `${repoDir} is not a Git work tree: run \`git init\` there, or pass --repo <folder of a repository>`,
    );
  const [root = '', prefix = '', shallow, commonDir = '', ...rest] = found.stdout
    .replace(/\n$/, '')
    .split('\n');
  if (rest.length > 0)
    throw new TrimtabError('git_failed', `${repoDir}: the path has a line break: rename the folder`);
  return { root, prefix, commonDir, isShallow: shallow === 'true' };
}

/** Checks whether older commits are still missing: fetching may complete a clone, and never the other way. */
export async function isStillShallow({ root, isShallow }: Pick<Repository, 'root' | 'isShallow'>) {
  return isShallow && (await git(root, ['rev-parse', '--is-shallow-repository'])) === 'true';
}

interface RemoteUrls {
  readonly fetchUrl: string;
  readonly pushUrl: string;
}

const URL_SETTINGS = '^(remote\\.origin\\.(push)?url|url\\..*\\.(push)?insteadof)$';

/** Reads the URLs of `origin`, rewritten as the user's `url.*.insteadOf` says; undefined where it has none. */
async function readRemote(root: string): Promise<RemoteUrls | undefined> {
  const listed = await answerOf(root, ['config', '-z', '--get-regexp', URL_SETTINGS]);
  const settings = (listed ?? '').split('\0').flatMap((entry) => {
    const [key = '', ...value] = entry.split('\n');
    return key === '' ? [] : [{ key, value: value.join('\n') }];
  });
  const urls = settings.filter(({ key }) => key === 'remote.origin.url');
  if (urls.length === 0) return undefined;
  // What rewrites a URL, or takes back another setting, is for git to apply.
  if (settings.some(({ key, value }) => key.startsWith('url.') || value === '')) return rewrittenRemote(root);
  const push = settings.find(({ key }) => key === 'remote.origin.pushurl') ?? urls[0];
  return { fetchUrl: urls[0]?.value ?? '', pushUrl: push?.value ?? '' };
}

async function rewrittenRemote(root: string): Promise<RemoteUrls> {
  const listed = await git(root, ['remote', '--verbose']);
  const urlTo = (direction: string) =>
    new RegExp(`^origin\\t(.*) \\(${direction}\\)`, 'm').exec(listed)?.[1] ?? '';
  return { fetchUrl: urlTo('fetch'), pushUrl: urlTo('push') };
}

/**
 * Says where a remote is. @throws TrimtabError `git_failed` for a folder among the files of the work tree,
 * which anybody who can merge could have put there, hooks and all
 */
function describeTarget(
  { root, commonDir }: Pick<Repository, 'root' | 'commonDir'>,
  url: string,
): PushTarget {
  const remote = parseRemoteUrl(url);
  if (remote.kind === 'network') return remote;
  const dir = folderOf(root, remote.path);
  const isOwn = [root, commonDir].includes(dir);
  if (!isOwn && [dir, realPath(dir)].some((path) => isBelow(path, root) || isBelow(path, realPath(root))))
    throw new TrimtabError(
      'git_failed',
      `origin is ${dir}, a folder of this repository's own files: move it out of the repository, or set another URL (git remote set-url origin …)`,
    );
  return localTarget(dir);
}

/** Returns the folder that git finds for a path, which may leave out the `.git` at its end. */
function folderOf(root: string, path: string): string {
  const dir = resolve(root, path.replace(/^~(?=\/)/, homedir()));
  return !existsSync(dir) && existsSync(`${dir}.git`) ? `${dir}.git` : dir;
}

/** Checks whether a path lies in a folder. */
export function isBelow(path: string, folder: string): boolean {
  return path.startsWith(join(folder, sep));
}

/** Returns a path without links; one that does not exist is returned as it is. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function localTarget(dir: string): PushTarget {
  return { kind: 'local', dir, url: dir };
}
