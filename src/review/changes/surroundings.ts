import { parentFolder } from '../../lib/path.ts';
import type { Files } from '../../ports/files.ts';
import type { Finding } from './finding.ts';
import { isOwnPolicy, readOwnPolicy } from './own-policy.ts';
import { isSteering, readSteering } from './steering.ts';

/** What differs outside of the folder that is governed; paths count from the root of the repository. */
export interface Surroundings {
  readonly from: Files;
  readonly head: Files;
  readonly touched: readonly string[];
}

/** What governs a folder from outside of it, such as the workflow that runs the gate. `prefix` is `sub/dir/`, or '' at the root. */
export function readSurroundings(prefix: string, { from, head, touched }: Surroundings): Finding[] {
  const up = '../'.repeat(prefix.split('/').length - 1);
  return touched.flatMap((path) => {
    const [before, after] = [from.read(path), head.read(path)];
    const steers = isSteering(path) && prefix.startsWith(parentFolder(path));
    const read = isOwnPolicy(path, [], [from, head]) ? readOwnPolicy : steers ? readSteering : undefined;
    return (read?.(path, before, after) ?? []).map((finding) => ({
      ...finding,
      file: up + path,
      object: up + path,
    }));
  });
}
