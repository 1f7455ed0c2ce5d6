import type { SimpleGitOptions } from 'simple-git';
import { TrimtabError } from '../../lib/errors.ts';
import { decodeBytes } from '../../lib/name-bytes.ts';
import { watchingChildren } from '../run-end.ts';
import { type GitPlace, gitEnvironment, withoutSecrets } from './environment.ts';
import { type GitLimits, limitsOf, openBounds } from './limits.ts';

export interface GitOutput {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

type Input = Buffer | string;

/**
 * simple-git refuses variables and settings that can run other programs. Here they are those of whoever runs
 * Trimtab, as with any git command, and no argument of ours is an option that somebody else wrote: revisions
 * stand behind `--` or `--end-of-options`.
 */
const TRUST_ENVIRONMENT: NonNullable<SimpleGitOptions['unsafe']> = {
  allowAbbreviatedOptions: true,
  allowUnsafeAlias: true,
  allowUnsafeAskPass: true,
  allowUnsafeCommandBinaries: true,
  allowUnsafeConfigEnvCount: true,
  allowUnsafeConfigPaths: true,
  allowUnsafeCredentialHelper: true,
  allowUnsafeDiffExternal: true,
  allowUnsafeDiffTextConv: true,
  allowUnsafeEditor: true,
  allowUnsafeExec: true,
  allowUnsafeFilter: true,
  allowUnsafeFsMonitor: true,
  allowUnsafeGitProxy: true,
  allowUnsafeGpgProgram: true,
  allowUnsafeHooksPath: true,
  allowUnsafeInclude: true,
  allowUnsafeMergeDriver: true,
  allowUnsafePack: true,
  allowUnsafePager: true,
  allowUnsafeProtocolOverride: true,
  allowUnsafeSshCommand: true,
  allowUnsafeSubmodule: true,
  allowUnsafeTemplateDir: true,
  allowUnsafeUrlRewrite: true,
};

/**
 * Runs git and returns its exit code and output, also when it fails. In the output, bytes that are no UTF-8 are
 * decoded by `decodeBytes`.
 * @throws TrimtabError `git_failed` where git cannot be started, was killed, or goes beyond its limits: then
 * it has not answered
 */
export async function tryGit(
  place: string | GitPlace,
  args: readonly string[],
  input: Input = '',
  limits: GitLimits = limitsOf(args[0]),
): Promise<GitOutput> {
  const at = typeof place === 'string' ? { dir: place } : place;
  try {
    return await run(at, args, input, limits);
  } catch (cause) {
    if (cause instanceof TrimtabError) throw cause;
    const why = (cause as Error).message;
    const fix = why.includes('ENOENT') ? '; install git 2.38 or newer, or put it on PATH' : '';
    throw new TrimtabError('git_failed', `git could not be started in ${at.dir}: ${why}${fix}`, { cause });
  }
}

/** Runs git and returns its output without the last line break. @throws TrimtabError `git_failed` */
export async function git(place: string | GitPlace, args: readonly string[], input?: Input): Promise<string> {
  const output = await tryGit(place, args, input);
  if (output.code !== 0) throw gitFailed(args, output);
  return output.stdout.replace(/\n$/, '');
}

/**
 * Asks git for what may not be there, which it tells by the exit code 1. Returns its output without the last
 * line break, or undefined.
 * @throws TrimtabError `git_failed` for any other exit code: then git has not answered
 */
export async function answerOf(
  place: string | GitPlace,
  args: readonly string[],
): Promise<string | undefined> {
  const output = await tryGit(place, args);
  if (output.code > 1) throw gitFailed(args, output);
  return output.code === 0 ? output.stdout.replace(/\n$/, '') : undefined;
}

/** Answers of a server that refuses a token, and what mends each. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [
    /Permission to \S+ denied|Write access to repository not granted|requested URL returned error: 403/i,
    '; the token lacks a permission: give the job `contents: write`',
  ],
  [
    /Authentication failed|Invalid username or (password|token)|requested URL returned error: 401/i,
    '; the token is wrong or has expired: give another one as GITHUB_TOKEN, or as the input `token`',
  ],
  [
    /Repository not found|requested URL returned error: 404/i,
    '; the token does not see that repository: correct the URL of origin, or give the job `contents: read`',
  ],
];

/** Returns what to change where a server has refused a token, to stand after its words; '' for anything else. */
export function mendRefusal(stderr: string): string {
  return REFUSED.find(([pattern]) => pattern.test(stderr))?.[1] ?? '';
}

/** Returns the error of a command that failed, in git's words. */
export function gitFailed(args: readonly string[], { code, stderr }: GitOutput): TrimtabError {
  const moved = /requested URL returned error: 30[1-8]/.test(stderr)
    ? '; redirects are not followed, since they would take a token along: set the remote to the URL that the server names (git remote set-url)'
    : '';
  const why = stderr.trim() || `it ended with exit code ${code} and said nothing`;
  return new TrimtabError('git_failed', `git ${args[0]} failed: ${why}${moved}${mendRefusal(stderr)}`);
}

/**
 * Runs one command in an instance of its own, so that none waits for another and each has its own input and
 * exit code.
 */
async function run(
  place: GitPlace,
  args: readonly string[],
  input: Input,
  limits: GitLimits,
): Promise<GitOutput> {
  const { simpleGit } = await loadSimpleGit();
  const environment = gitEnvironment(place);
  const bounds = openBounds(limits);
  let code = 0;
  let stderr = '';
  const output: Buffer[] = [];
  const instance = simpleGit(place.dir, {
    unsafe: TRUST_ENVIRONMENT,
    allowEnvironment: Object.keys(environment),
    // An empty buffer closes standard input, too, where an empty text would leave it open.
    input: () => (typeof input === 'string' ? Buffer.from(input) : input),
    // The default reads no more than 50 ms on after the process has ended, and a large answer may take
    // longer.
    completion: { onClose: true, onExit: false },
    errors(_, result) {
      code = result.exitCode ?? 1;
      stderr = Buffer.concat(result.stdErr).toString();
      // No error: what an exit code means is for the caller to say.
      return undefined;
    },
  });
  instance.env(environment).outputHandler((_, stdout, told) => {
    stdout.on('data', (chunk: Buffer) => {
      output.push(chunk);
      bounds.count(chunk.length);
    });
    told.on('data', (chunk: Buffer) => bounds.countTold(chunk.length));
    // simple-git waits for 50 ms after a process that has printed nothing, in case more is to come: nothing
    // is.
    stdout.once('end', () => stdout.emit('data', Buffer.alloc(0)));
  });
  const failure = await watchingChildren(bounds.watch, () => instance.raw([...args])).then(
    bounds.close,
    (cause: unknown) => {
      bounds.close();
      throw cause;
    },
  );
  if (failure !== undefined) throw new TrimtabError('git_failed', `git ${args[0]} ${failure}`);
  if (code < 0) throw new Error(/^Error: (.*)/.exec(stderr)?.[1] ?? stderr);
  return { code, stdout: decodeBytes(Buffer.concat(output)), stderr: withoutSecrets(stderr, place.auth) };
}

let loading: ReturnType<typeof importSimpleGit> | undefined;

/** Imports simple-git when the first command is run: a run without git does not pay for it. */
function loadSimpleGit(): ReturnType<typeof importSimpleGit> {
  loading ??= importSimpleGit();
  return loading;
}

/**
 * Imports simple-git without DEBUG, which it reads when imported: its debug log would show the environment of
 * each process, with the token.
 */
async function importSimpleGit() {
  const { DEBUG } = process.env;
  delete process.env.DEBUG;
  try {
    return await import('simple-git');
  } finally {
    if (DEBUG !== undefined) process.env.DEBUG = DEBUG;
  }
}
