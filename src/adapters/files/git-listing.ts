import { type ExecFileException, execFile, spawnSync } from 'node:child_process';
import { gitEnvironment } from '../git/environment.ts';
import { MAX_MS } from '../git/limits.ts';

/** Answer of git to a question for the files that it tracks or does not ignore. */
export interface GitListing {
  /** Exit code; null where it did not end by itself. */
  readonly status: number | null;
  readonly signal: string | null;
  /** Reason why the process could not be started or read. */
  readonly error: Error | undefined;
  /** Paths below the folder, each behind its zero byte. */
  readonly stdout: Buffer;
  readonly stderr: string;
}

const ARGS: readonly string[] = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
const MAX_BUFFER = 1 << 30;

/** Asks git, and waits for it. */
export function listTracked(dir: string): GitListing {
  const env = gitEnvironment({ bare: false });
  const result = spawnSync('git', ARGS, { cwd: dir, maxBuffer: MAX_BUFFER, env, timeout: MAX_MS });
  const { status, signal, error, stdout, stderr } = result;
  // Where the process could not be started there is no output.
  return { status, signal, error, stdout: stdout ?? Buffer.alloc(0), stderr: stderr?.toString() ?? '' };
}

/** Asks git, which answers while this program goes on. Never rejects. */
export function startListing(dir: string): Promise<GitListing> {
  const env = gitEnvironment({ bare: false });
  const options = { cwd: dir, maxBuffer: MAX_BUFFER, env, timeout: MAX_MS, encoding: 'buffer' } as const;
  return new Promise<GitListing>((resolve) => {
    execFile('git', ARGS, options, (failure, stdout, stderr) =>
      resolve({ ...endOf(failure), stdout, stderr: stderr.toString() }),
    );
  }).catch((error: Error) => ({ status: null, signal: null, error, stdout: Buffer.alloc(0), stderr: '' }));
}

function endOf(failure: ExecFileException | null): Pick<GitListing, 'status' | 'signal' | 'error'> {
  if (failure === null) return { status: 0, signal: null, error: undefined };
  const { code, signal = null } = failure;
  if (typeof code === 'number') return { status: code, signal: null, error: undefined };
  return { status: null, signal, error: signal === null ? failure : undefined };
}
