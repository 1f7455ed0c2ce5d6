import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { TrimtabError } from '../../lib/errors.ts';
import { type GitPlace, gitEnvironment } from './environment.ts';
import { MAX_MS } from './limits.ts';

/** Returns the sizes of many blobs in bytes, in the order asked for. @throws TrimtabError `git_failed` */
export function blobSizes(place: GitPlace, shas: readonly string[]): number[] {
  const lines = checked(catFile(place, '--batch-check=%(objectsize)', shas))
    .toString()
    .split('\n');
  return shas.map((sha, i) => {
    const size = Number(lines[i]);
    if (Number.isNaN(size)) throw new TrimtabError('git_failed', `git has no blob ${sha}`);
    return size;
  });
}

/** Returns the first `length` bytes of a blob that is longer than that. */
export function readBlobStart(place: GitPlace, sha: string, length: number): Buffer {
  // Git is killed once it has written more, and what it has written is kept.
  const run = spawnSync('git', ['cat-file', 'blob', sha], {
    cwd: place.dir,
    env: gitEnvironment(place),
    maxBuffer: length,
    timeout: MAX_MS,
  });
  if (!isFull(run)) checked(run);
  return run.stdout.subarray(0, length);
}

/** Returns the contents of many blobs, in the order asked for. @throws TrimtabError `git_failed` */
export function readBlobs(place: GitPlace, shas: readonly string[]): Buffer[] {
  return parseBatch(checked(catFile(place, '--batch', shas)), shas);
}

/**
 * Returns the same where all of it fits in so many bytes; undefined where it does not, which git then did not
 * finish. @throws TrimtabError `git_failed`
 */
export function readBlobsWithin(
  place: GitPlace,
  shas: readonly string[],
  maxBytes: number,
): Buffer[] | undefined {
  const run = catFile(place, '--batch', shas, maxBytes);
  if (isFull(run)) return undefined;
  return parseBatch(checked(run), shas);
}

function parseBatch(stdout: Buffer, shas: readonly string[]): Buffer[] {
  let at = 0;
  return shas.map((sha) => {
    const end = stdout.indexOf(10, at);
    const size = Number(/^\S+ blob (\d+)$/.exec(stdout.toString('latin1', at, end))?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) throw new TrimtabError('git_failed', `git has no blob ${sha}`);
    at = end + 1 + size + 1;
    return stdout.subarray(end + 1, end + 1 + size);
  });
}

/**
 * Asks one `git cat-file` about many blobs. Not through simple-git, which decodes output as text and only
 * runs asynchronously: blobs are bytes, and a file is read where a parser needs it (`Files.read` is
 * synchronous).
 */
function catFile(
  place: GitPlace,
  how: string,
  shas: readonly string[],
  maxBuffer = 2 ** 31,
): SpawnSyncReturns<Buffer> {
  return spawnSync('git', ['cat-file', how], {
    cwd: place.dir,
    env: gitEnvironment(place),
    input: shas.map((sha) => `${sha}\n`).join(''),
    maxBuffer,
    // Git may fetch what a partial clone lacks.
    timeout: MAX_MS,
  });
}

/** Checks whether git was ended because it had printed as much as was wanted. */
function isFull({ error }: SpawnSyncReturns<Buffer>): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === 'ENOBUFS';
}

function checked({ status, signal, error, stdout, stderr }: SpawnSyncReturns<Buffer>): Buffer {
  if (status === 0) return stdout;
  const why = error?.message ?? (signal ? `it was killed (${signal})` : stderr?.toString().trim());
  throw new TrimtabError('git_failed', `git cat-file failed: ${why}`);
}
