import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

const PAUSE_MS = 5;
/** What is done under a lock takes milliseconds: whoever has held it for so long is gone, or is not of this machine. */
const LONGEST_MS = 10_000;

/**
 * Does something that no other process does at the same time. The lock names its process, so that one which was killed holds
 * nobody up. @throws what `work` throws
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

/** Takes away the lock of a process that is gone; whether there is none now. */
export function breakStale(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    const age = Date.now() - statSync(path).mtimeMs;
    if (age < LONGEST_MS && (pid === 0 || isRunning(pid))) return false;
    rmSync(path, { force: true });
    return true;
  } catch {
    return true;
  }
}

/** On this machine; what may not be told counts as running. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
