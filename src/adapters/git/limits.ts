import type { ChildProcess } from 'node:child_process';
import { treeMemory } from '../process-tree.ts';
import { endTree } from '../run-end.ts';

/** What one git command may take; beyond it, the command is ended and fails. */
export interface GitLimits {
  readonly milliseconds: number;
  /** Of what it prints. */
  readonly bytes: number;
  /** Bytes of memory of all its processes: a list of refs that never ends is printed only at its end. */
  readonly memory: number;
}

const MIB = 1024 * 1024;
/** Names of two million files. */
const MAX_BYTES = 256 * MIB;
/** Names of half a million refs. */
const MAX_LISTING_BYTES = 32 * MIB;
/** Of what git and the remote tell beside the answer. */
const MAX_TOLD_BYTES = 4 * MIB;

const MAX_MEMORY = 2048 * MIB;
const LOOK_EVERY_MS = 1000;

/** Longest that any command may take. */
export const MAX_MS = 300_000;

/** Returns the limits of a command by its name: a listing of refs is one answer, anything else may be large. */
export function limitsOf(verb: string | undefined): GitLimits {
  return verb === 'ls-remote'
    ? { milliseconds: 60_000, bytes: MAX_LISTING_BYTES, memory: MAX_MEMORY }
    : { milliseconds: MAX_MS, bytes: MAX_BYTES, memory: MAX_MEMORY };
}

/** Watches that a command keeps to its limits, and that it ends by itself. */
export function openBounds(limits: GitLimits) {
  let child: ChildProcess | undefined;
  let failure: string | undefined;
  let [printed, told] = [0, 0];
  const stop = (why: string) => {
    if (failure !== undefined) return;
    failure = why;
    if (child !== undefined) endTree(child);
  };
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  return {
    /** Begins with the process: where none is started, nothing is waited for. */
    watch(started: ChildProcess) {
      child = started;
      timer = setTimeout(
        () => stop(`took longer than ${limits.milliseconds / 1000} s and was ended`),
        limits.milliseconds,
      );
      watch = setInterval(() => {
        if (started.pid !== undefined && treeMemory(started.pid) > limits.memory)
          stop(`takes more than ${limits.memory / MIB} MiB of memory and was ended`);
      }, LOOK_EVERY_MS);
    },
    count(bytes: number) {
      printed += bytes;
      if (printed > limits.bytes) stop(`answers with more than ${limits.bytes / MIB} MiB and was ended`);
    },
    countTold(bytes: number) {
      told += bytes;
      if (told > MAX_TOLD_BYTES)
        stop(`prints more than ${MAX_TOLD_BYTES / MIB} MiB of messages and was ended`);
    },
    /** Says why the command has not answered; undefined where it has. */
    close(): string | undefined {
      clearTimeout(timer);
      clearInterval(watch);
      return (
        failure ?? (child?.signalCode ? `was killed (${child.signalCode}) before it answered` : undefined)
      );
    },
  };
}
