import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { TrimtabError } from '../lib/errors.ts';
import { isRunning } from './is-running.ts';
import { startOf } from './process-tree.ts';

const PAUSE_MS = 5;
/**
 * Work under a lock takes milliseconds: a holder that nobody can ask about has been killed at this age, or at one
 * that lies as far ahead, since the clock was set back.
 */
const MAX_AGE_MS = 10_000;
/** Between making a lock and naming its holder lie microseconds, or a moment in which the machine did something else. */
const NAMING_MS = 1_000;
/** A holder that still runs then has been stopped, or hangs. */
const MAX_WAIT_MS = 60_000;

/**
 * Runs `work` while no other process does. The lock names its process, so that the lock of a killed one is
 * broken.
 * @throws what `work` throws, and TrimtabError `file_unwritable` where a holder that runs does not let go
 */
export function whileLocked<T>(path: string, work: () => T): T {
  // Not by the system's clock, which may be set meanwhile.
  const since = performance.now();
  while (!take(path)) {
    if (breakStale(path)) continue;
    if (performance.now() - since > MAX_WAIT_MS) throw heldFor(path);
    pause();
  }
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}

function heldFor(path: string): TrimtabError {
  return new TrimtabError(
    'file_unwritable',
    `${path} has been held by process ${readHolder(path)?.pid ?? '?'} for ${MAX_WAIT_MS / 1000} s: end that process, or remove the file if it is none of Trimtab`,
  );
}

function take(path: string): boolean {
  try {
    writeFileSync(path, [process.pid, startOf(process.pid), hostname()].join(' '), { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

/**
 * Removes the lock of a process that has ended; returns whether there may be none now. Of several that find
 * it, one removes it: another might remove the lock that was taken meanwhile.
 */
export function breakStale(path: string): boolean {
  if (!isStale(path)) return readHolder(path) === undefined;
  const turn = `${path}.turn`;
  if (!take(turn)) {
    if (isStale(turn)) rmSync(turn, { force: true });
    return false;
  }
  try {
    if (isStale(path)) rmSync(path, { force: true });
    return true;
  } finally {
    rmSync(turn, { force: true });
  }
}

function isStale(path: string): boolean {
  let holder = readHolder(path);
  // Its age says nothing yet: this clock and that of the file system may differ by hours.
  const until = performance.now() + NAMING_MS;
  while (holder !== undefined && !(holder.pid > 0) && performance.now() < until) {
    pause();
    holder = readHolder(path);
  }
  if (holder === undefined) return false;
  const { pid, start, host, age } = holder;
  // Not written yet, or by a process of another machine.
  if (!(pid > 0) || (host !== undefined && host !== hostname())) return Math.abs(age) > MAX_AGE_MS;
  // The number of a process that has ended is given to another one.
  return !isRunning(pid) || (start !== undefined && start !== startOf(pid));
}

interface Holder {
  readonly pid: number;
  readonly start: string | undefined;
  readonly host: string | undefined;
  /** Milliseconds. */
  readonly age: number;
}

/** Reads who holds a lock; undefined where nobody does. */
function readHolder(path: string): Holder | undefined {
  try {
    const [pid, start, host] = readFileSync(path, 'utf8').split(' ');
    return { pid: Number(pid), start, host, age: Date.now() - statSync(path).mtimeMs };
  } catch {
    return undefined;
  }
}
