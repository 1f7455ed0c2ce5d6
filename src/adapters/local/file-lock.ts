import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isRunning } from '../is-running.ts';

const PAUSE_MS = 5;
/** Work under a lock takes milliseconds: a holder of this age has been killed, or runs on another machine. */
const MAX_AGE_MS = 10_000;

/**
 * Runs `work` while no other process does. The lock names its process, so that the lock of a killed one is
 * broken.
 * @throws what `work` throws
 */
export function whileLocked<T>(path: string, work: () => T): T {
  while (!take(path))
    if (!breakStale(path)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

/** Removes the lock of a process that has ended; returns whether there is none now. */
export function breakStale(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    const age = Date.now() - statSync(path).mtimeMs;
    if (age < MAX_AGE_MS && (pid === 0 || isRunning(pid))) return false;
    rmSync(path, { force: true });
    return true;
  } catch {
    return true;
  }
}
