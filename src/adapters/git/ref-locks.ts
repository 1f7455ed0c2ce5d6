import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isProgramIn } from '../process-tree.ts';
import type { Repository } from './locate.ts';
import { git } from './run.ts';

/** Git holds the lock of a ref for milliseconds. */
const YOUNG_MS = 2000;
/** At this age a lock is left over, wherever its process may have run. */
const OLD_MS = 600_000;
const PAUSE_MS = 100;

/**
 * Frees branches of a local remote that a git which was killed has left locked: it keeps their locks for ever,
 * and so from every later run. Only branches of this tool are to be given. Returns those that are free now, and
 * the files that hold the others.
 */
export async function freeRefs(
  { target }: Pick<Repository, 'target'>,
  branches: readonly string[],
): Promise<{ readonly freed: readonly string[]; readonly held: ReadonlyMap<string, string> }> {
  const [freed, held]: [string[], Map<string, string>] = [[], new Map()];
  if (target.kind === 'network' || branches.length === 0) return { freed, held };
  const folder = await git(target.dir, ['rev-parse', '--path-format=absolute', '--git-common-dir']);
  for (const branch of branches) {
    const lock = join(folder, 'refs/heads', `${branch}.lock`);
    if (!existsSync(lock)) continue;
    if (await removeLeftOver(lock, folder)) freed.push(branch);
    else held.set(branch, lock);
  }
  return { freed, held };
}

/** Returns whether a lock is gone: let go, or removed because no git that could hold it runs here. */
async function removeLeftOver(lock: string, folder: string): Promise<boolean> {
  // Not by the system's clock alone: once it is set back, a lock comes from the future.
  const until = performance.now() + YOUNG_MS;
  let age = ageOf(lock);
  while (age !== undefined && age < YOUNG_MS && performance.now() < until) {
    await sleep(PAUSE_MS);
    age = ageOf(lock);
  }
  if (age === undefined) return true;
  // A git that writes to a remote works in its folder.
  if (age < OLD_MS && isProgramIn('git', folder)) return false;
  rmSync(lock, { force: true });
  return true;
}

/** Returns the age of a file in milliseconds by the system's clock; undefined where there is none. */
function ageOf(path: string): number | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && Date.now() - stat.mtimeMs;
}
