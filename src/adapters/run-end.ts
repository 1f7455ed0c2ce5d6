import { AsyncLocalStorage } from 'node:async_hooks';
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { isZombie, processTree } from './process-tree.ts';

const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
/** Time in which a process that is asked to end may remove its locks. */
const GRACE_MS = 500;
const PAUSE_MS = 20;

const running = new Set<ChildProcess>();
const starter = new AsyncLocalStorage<(child: ChildProcess) => void>();

// Told of each child before it starts, whoever starts it:
// https://nodejs.org/api/diagnostics_channel.html#child-process
subscribe('child_process', (message) => {
  const { process: child } = message as { readonly process: ChildProcess };
  running.add(child);
  child.once('close', () => running.delete(child));
  starter.getStore()?.(child);
});

/** Runs `work` and hands over each child that it starts, also one that a library starts for it. */
export function watchingChildren<T>(onStart: (child: ChildProcess) => void, work: () => T): T {
  return starter.run(onStart, work);
}

/**
 * Ends a child and everything it has started: by SIGTERM, on which git removes its locks, then by SIGKILL.
 * Git's helpers for HTTP and ssh outlive a git that is killed alone.
 */
export function endTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  const pids = processTree(child.pid);
  signalAll(pids, 'SIGTERM');
  setTimeout(() => signalAll(pids, 'SIGKILL'), GRACE_MS).unref();
  // A process that has left the tree may hold these open for ever.
  child.stdout?.destroy();
  child.stderr?.destroy();
}

let installed = false;

/** Has all children end with the run, whether that ends by itself or by a signal. */
export function endChildrenWithRun(): void {
  if (installed) return;
  installed = true;
  process.once('exit', endAll);
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      endAll();
      // Nobody listens any more, so that it ends the run as it would have.
      process.kill(process.pid, signal);
    });
  }
}

function endAll(): void {
  const pids = [...running].flatMap(({ pid }) => (pid === undefined ? [] : processTree(pid)));
  if (pids.length === 0) return;
  signalAll(pids, 'SIGTERM');
  // Nothing asynchronous happens any more at the end of a run.
  const clock = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  for (let waited = 0; waited < GRACE_MS && pids.some(isAlive); waited += PAUSE_MS)
    Atomics.wait(clock, 0, 0, PAUSE_MS);
  signalAll(pids, 'SIGKILL');
}

function isAlive(pid: number): boolean {
  return send(pid, 0) && !isZombie(pid);
}

function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) send(pid, signal);
}

/** Sends a signal; false where there is no such process any more. */
function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
