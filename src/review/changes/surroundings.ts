import { parentFolder } from '../../lib/path.ts';
import type { Surroundings } from '../../ports/comparisons.ts';
import type { Finding } from './finding.ts';
import { isOwnPolicy, readOwnPolicy } from './own-policy.ts';
import { isSteering, readSteering } from './steering.ts';

/** Finds changes that govern the folder from outside of it, such as to the workflow that runs the gate. */
export function readSurroundings({ folder, from, head, touched }: Surroundings): Finding[] {
  const up = '../'.repeat(folder.split('/').length - 1);
  return touched.flatMap((path) => {
    const [before, after] = [from.read(path), head.read(path)];
    const steers = isSteering(path) && folder.startsWith(parentFolder(path));
    const read = isOwnPolicy(path, [], [from, head]) ? readOwnPolicy : steers ? readSteering : undefined;
    return (read?.(path, before, after) ?? []).map((finding) => ({
      ...finding,
      file: up + path,
      object: up + path,
    }));
  });
}
