import { spawn, spawnSync } from 'node:child_process';
import { TrimtabError } from '../../lib/errors.ts';
import type { PullCommit } from '../../ports/git.ts';
import { COMMIT_EMAIL, hasTrailer } from '../../pull-requests/head.ts';

export interface GitOutput {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** A repository, and the right to talk to its remote. */
export interface GitPlace {
  readonly dir: string;
  readonly auth?: GitAuth | undefined;
  /** URLs by the name of a remote, which may hold a secret and are written into no file. */
  readonly remotes?: Readonly<Record<string, string>>;
  /** The repository's own folder, shared by its work trees. */
  readonly commonDir?: string;
}

export interface GitAuth {
  /** Without a slash at the end. */
  readonly serverUrl: string;
  readonly token: string;
}

/**
 * Credentials travel in the environment: arguments are visible to every process of the machine, and a config file outlives
 * the run. The empty value first drops the header that actions/checkout may have left, which GitHub would refuse twice.
 */
function environment({ auth, remotes = {} }: GitPlace): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_(TRACE|CURL_VERBOSE)/.test(name));
  const header = auth && `http.${auth.serverUrl}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${auth?.token}`).toString('base64');
  const settings: readonly (readonly [string, string])[] = [
    ...Object.entries(remotes).map(([name, url]) => [`remote.${name}.url`, url] as const),
    ...(header === undefined
      ? []
      : ([[header, ''] as const, [header, `AUTHORIZATION: basic ${basic}`] as const] as const)),
  ];
  const from = Number(process.env.GIT_CONFIG_COUNT ?? 0);
  const numbered = settings.flatMap(([key, value], i) => [
    [`GIT_CONFIG_KEY_${from + i}`, key],
    [`GIT_CONFIG_VALUE_${from + i}`, value],
  ]);
  return {
    ...Object.fromEntries(inherited),
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    ...(numbered.length > 0 ? { GIT_CONFIG_COUNT: String(from + settings.length) } : {}),
    ...Object.fromEntries(numbered),
  };
}

/** A text of git's, or a remote's URL, without the token that a URL may carry before its host. */
export function withoutSecrets(text: string): string {
  return text.replace(/\/\/[^/@\s]*@/g, '//');
}

/** Runs git and returns whatever it says, also when it fails; never asks for a password. */
export function tryGit(
  place: string | GitPlace,
  args: readonly string[],
  input?: Buffer | string,
): Promise<GitOutput> {
  const at = typeof place === 'string' ? { dir: place } : place;
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd: at.dir, env: environment(at) });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', (cause) =>
      reject(
        new TrimtabError('git_failed', `git could not be started in ${at.dir}: ${cause.message}`, { cause }),
      ),
    );
    child.on('close', (code) =>
      resolve({
        code: code ?? 1,
        stdout: Buffer.concat(out),
        stderr: withoutSecrets(Buffer.concat(err).toString()),
      }),
    );
    // git may end before it has read everything; its exit code tells more than EPIPE does.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Runs git and returns its output without the last line break. @throws TrimtabError `git_failed` */
export async function git(
  place: string | GitPlace,
  args: readonly string[],
  input?: Buffer | string,
): Promise<string> {
  const { code, stdout, stderr } = await tryGit(place, args, input);
  if (code !== 0) throw new TrimtabError('git_failed', `git ${args[0]} failed: ${stderr.trim()}`);
  return stdout.toString().replace(/\n$/, '');
}

/** Sizes of many blobs, in bytes, in the order asked for. */
export function blobSizes(place: GitPlace, shas: readonly string[]): number[] {
  const lines = catFile(place, '--batch-check=%(objectsize)', shas).toString().split('\n');
  return shas.map((sha, i) => {
    const size = Number(lines[i]);
    if (Number.isNaN(size)) throw new TrimtabError('git_failed', `git has no blob ${sha}`);
    return size;
  });
}

/** The first bytes of one blob that is longer than that. */
export function readBlobStart(place: GitPlace, sha: string, length: number): Buffer {
  // Git is stopped as soon as it has written so many, and what it has written is kept.
  return spawnSync('git', ['cat-file', 'blob', sha], {
    cwd: place.dir,
    env: environment(place),
    maxBuffer: length,
  }).stdout.subarray(0, length);
}

function catFile(place: GitPlace, how: string, shas: readonly string[]): Buffer {
  const options = {
    cwd: place.dir,
    env: environment(place),
    input: shas.map((sha) => `${sha}\n`).join(''),
    maxBuffer: 2 ** 31,
  };
  const { status, stdout, stderr } = spawnSync('git', ['cat-file', how], options);
  if (status !== 0) throw new TrimtabError('git_failed', `git cat-file failed: ${stderr?.toString().trim()}`);
  return stdout;
}

/** Contents of many blobs from one process, in the order asked for. */
export function readBlobs(place: GitPlace, shas: readonly string[]): Buffer[] {
  const stdout = catFile(place, '--batch', shas);
  let at = 0;
  return shas.map((sha) => {
    const end = stdout.indexOf(10, at);
    const size = Number(/^\S+ blob (\d+)$/.exec(stdout.toString('latin1', at, end))?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) throw new TrimtabError('git_failed', `git has no blob ${sha}`);
    at = end + 1 + size + 1;
    return stdout.subarray(end + 1, end + 1 + size);
  });
}

/** Author and committer of this tool's commits, as fast-import wants them. */
export function signature(now: Date): string {
  return `trimtab <${COMMIT_EMAIL}> ${Math.floor(now.getTime() / 1000)} +0000`;
}

/** GitHub commits in its own name what is committed through its API. */
const GITHUB_COMMITTER = 'noreply@github.com';

/** The commits that one revision has and another has not. */
export async function commitsBetween(
  place: string | GitPlace,
  base: string,
  head: string,
): Promise<readonly PullCommit[]> {
  return readCommits(place, `^${base}\n${head}\n`);
}

/** The same for many heads, asked once: by head, newest first. */
export async function commitsOfHeads(
  place: string | GitPlace,
  base: string,
  heads: readonly string[],
): Promise<ReadonlyMap<string, readonly PullCommit[]>> {
  if (heads.length === 0) return new Map();
  const all = await readCommits(place, [`^${base}`, ...heads].map((revision) => `${revision}\n`).join(''));
  const bySha = new Map(all.map((commit, order) => [commit.sha, { commit, order }]));
  const below = (head: string) => {
    const found = new Map<string, { commit: PullCommit; order: number }>();
    const open = [head];
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
      const known = found.has(sha) ? undefined : bySha.get(sha);
      if (known === undefined) continue;
      found.set(sha, known);
      open.push(...known.commit.parents);
    }
    return [...found.values()].sort((a, b) => a.order - b.order).map(({ commit }) => commit);
  };
  return new Map(heads.map((head) => [head, below(head)]));
}

/** Revisions come over standard input: there is no end of them, and none can be taken for an option. */
async function readCommits(place: string | GitPlace, revisions: string): Promise<PullCommit[]> {
  const log = await git(place, ['log', '-z', '--format=%H%x09%ae%x09%ce%x09%P%x09%B', '--stdin'], revisions);
  return log
    .split('\0')
    .filter(Boolean)
    .map((entry) => {
      const [sha = '', author = '', committer = '', parents = '', ...message] = entry.split('\t');
      const own = author === COMMIT_EMAIL && committer === COMMIT_EMAIL;
      const signed = committer === GITHUB_COMMITTER && hasTrailer(message.join('\t'));
      return { sha, own: own || signed, parents: parents.split(' ').filter(Boolean) };
    });
}
