import { spawn, spawnSync } from 'node:child_process';
import { TrimtabError } from '../errors.ts';
import type { PullCommit } from '../ports.ts';

export interface GitOutput {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

const environment = () => ({ ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' });

/** Runs git and returns whatever it says, also when it fails; never asks for a password. */
export function tryGit(cwd: string, args: readonly string[], input?: Buffer | string): Promise<GitOutput> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd, env: environment() });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', (cause) => reject(new TrimtabError('git_failed', `git could not be started in ${cwd}: ${cause.message}`, { cause })));
    child.on('close', (code) => resolve({ code: code ?? 1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() }));
    // git may end before it has read everything; its exit code tells more than EPIPE does.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Runs git and returns its output without the last line break. @throws TrimtabError `git_failed` */
export async function git(cwd: string, args: readonly string[], input?: Buffer | string): Promise<string> {
  const { code, stdout, stderr } = await tryGit(cwd, args, input);
  if (code !== 0) throw new TrimtabError('git_failed', `git ${args[0]} failed: ${stderr.trim()}`);
  return stdout.toString().replace(/\n$/, '');
}

/** Contents of many blobs from one process, in the order asked for. */
export function readBlobs(cwd: string, shas: readonly string[]): Buffer[] {
  const options = { cwd, env: environment(), input: shas.map((sha) => `${sha}\n`).join(''), maxBuffer: 2 ** 31 };
  const { status, stdout, stderr } = spawnSync('git', ['cat-file', '--batch'], options);
  if (status !== 0) throw new TrimtabError('git_failed', `git cat-file failed: ${stderr?.toString().trim()}`);
  let at = 0;
  return shas.map((sha) => {
    const end = stdout.indexOf(10, at);
    const size = Number(/^\S+ blob (\d+)$/.exec(stdout.toString('latin1', at, end))?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) throw new TrimtabError('git_failed', `git has no blob ${sha}`);
    at = end + 1 + size + 1;
    return stdout.subarray(end + 1, end + 1 + size);
  });
}

/** The commits that one revision has and another has not. */
export async function commitsBetween(cwd: string, base: string, head: string): Promise<PullCommit[]> {
  const log = await git(cwd, ['log', '--format=%H%x09%ae%x09%ce%x09%P', '--end-of-options', `${base}..${head}`, '--']);
  return log
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [sha = '', authorEmail = '', committerEmail = '', parents = ''] = line.split('\t');
      return { sha, authorEmail, committerEmail, parents: parents.split(' ').filter(Boolean) };
    });
}
