import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';

interface Entry {
  readonly pid: number;
  readonly parent: number;
}

/** Returns a process and all below it, that one first; only itself where the system does not tell. */
export function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const { pid, parent } of listProcesses()) children.set(parent, [...(children.get(parent) ?? []), pid]);
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

/** Returns the memory that a process and all below it hold for themselves, in bytes; 0 where nobody tells. */
export function treeMemory(root: number): number {
  return processTree(root).reduce((sum, pid) => sum + ownMemory(pid), 0);
}

/** https://man7.org/linux/man-pages/man5/proc_pid_status.5.html: without files that are mapped, such as packs. */
function ownMemory(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/**
 * Checks whether a program whose name begins so is at work in a folder or below; true where nobody tells, or
 * where a process may not be asked.
 */
export function isProgramIn(name: string, folder: string): boolean {
  if (!existsSync('/proc/self/stat')) return true;
  const processes = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid));
  return processes.some((pid) => readStat(pid)?.program.startsWith(name) && isIn(pid, realpathSync(folder)));
}

function isIn(pid: string, folder: string): boolean {
  try {
    return `${readlinkSync(`/proc/${pid}/cwd`)}/`.startsWith(`${folder}/`);
  } catch (cause) {
    // Another user's; one that has ended is nowhere.
    return (cause as NodeJS.ErrnoException).code === 'EACCES';
  }
}

/** Checks whether a process has ended though its parent has not asked about it yet. */
export function isZombie(pid: number): boolean {
  return readStat(String(pid))?.state === 'Z';
}

function listProcesses(): Entry[] {
  return readProc() ?? readPs();
}

/** Reads Linux's list: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function readProc(): Entry[] | undefined {
  try {
    return readdirSync('/proc').flatMap((name) => {
      const stat = /^\d+$/.test(name) ? readStat(name) : undefined;
      return stat === undefined ? [] : [{ pid: Number(name), parent: stat.parent }];
    });
  } catch {
    return undefined;
  }
}

/** Returns what tells a process from an earlier one of its number; '-' where nobody tells. */
export function startOf(pid: number): string {
  return readStat(String(pid))?.start ?? '-';
}

interface Stat {
  readonly program: string;
  readonly state: string;
  readonly parent: number;
  /** Time at which it started, in ticks since the machine did. */
  readonly start: string;
}

function readStat(pid: string): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands before these in parentheses, and may hold any character.
    const end = text.lastIndexOf(')');
    const fields = text.slice(end + 2).split(' ');
    const program = text.slice(text.indexOf('(') + 1, end);
    return { program, state: fields[0] ?? '', parent: Number(fields[1]), start: fields[19] ?? '-' };
  } catch {
    return undefined;
  }
}

/** Asks `ps`, as on macOS. */
function readPs(): Entry[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8', timeout: 5000 });
  return (stdout ?? '')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([pid, parent]) => (pid && parent ? [{ pid: Number(pid), parent: Number(parent) }] : []));
}
