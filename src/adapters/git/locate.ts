import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TrimtabError } from '../../lib/errors.ts';
import type { GitAuth, GitPlace } from './environment.ts';
import { describeOwnership } from './ownership.ts';
import { git, tryGit } from './run.ts';

/** Remote that branches are pushed to; `url` is a path where `dir` is set. */
export type PushTarget = { readonly url: string } & (
  | { readonly kind: 'local'; readonly dir: string }
  | { readonly kind: 'network' }
);

/** A repository and its remote. */
export interface Repository {
  readonly root: string;
  /** '' or 'sub/dir/': where `--repo` lies inside the repository. */
  readonly prefix: string;
  readonly commonDir: string;
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
  const root = await rootOf(repoDir);
  const prefix = await git(repoDir, ['rev-parse', '--show-prefix']);
  const commonDir = await git(root, ['rev-parse', '--path-format=absolute', '--git-common-dir']);
  // Before 2.31 git takes the option for a revision's name and prints it.
  if (commonDir.startsWith('--'))
    throw new TrimtabError(
      'git_failed',
      `git is too old: Trimtab needs 2.38 or newer, and this is ${(await git(root, ['--version'])).replace(/^git version /, '')}`,
    );
  const hasRemote = (await tryGit(root, ['config', '--get', 'remote.origin.url'])).code === 0;
  const target = hasRemote
    ? describeTarget(root, await git(root, ['remote', 'get-url', '--push', 'origin']))
    : localTarget(root);
  return {
    root,
    prefix,
    commonDir,
    hasRemote,
    target,
    fetchUrl: hasRemote ? await git(root, ['remote', 'get-url', 'origin']) : '.',
    pushUrl: hasRemote ? target.url : '.',
    place: { dir: root, commonDir, auth: target.kind === 'network' ? auth(target.url) : undefined },
  };
}

async function rootOf(repoDir: string): Promise<string> {
  const isFolder = statSync(repoDir, { throwIfNoEntry: false })?.isDirectory();
  const found = isFolder ? await tryGit(repoDir, ['rev-parse', '--show-toplevel']) : undefined;
  if (found?.code === 0) return found.stdout.replace(/\n$/, '');
  throw new TrimtabError(
    'git_failed',
    describeOwnership(found?.stderr ?? '') ??
      `${repoDir} is not a Git work tree: run \`git init\` there, or pass --repo <folder of a repository>`,
  );
}

function describeTarget(root: string, url: string): PushTarget {
  const dir = url.startsWith('file://') ? fileURLToPath(url) : resolve(root, url);
  return existsSync(dir) ? localTarget(dir) : { kind: 'network', url };
}

function localTarget(dir: string): PushTarget {
  return { kind: 'local', dir, url: dir };
}
