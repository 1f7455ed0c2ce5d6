import type { Resources } from '../../metrics/observation/types.ts';
import type { Obstacle, Pool } from './pool.ts';
import type { ClusterConflict, ScaleUp } from './types.ts';

/**
 * Builds the conflicts of one cluster: one for each set of scarce things that belong together, such as a quota,
 * with the scale-ups that draw on any of them. Others are none of its business.
 */
export function conflictsOf(
  cluster: string,
  obstacles: readonly Obstacle[],
  requests: readonly ScaleUp[],
  available: Resources,
  { draws }: Pick<Pool, 'draws'>,
): ClusterConflict[] {
  const drawn = requests.map((request) => ({ request, names: draws(request) }));
  return sharing(obstacles).map(({ scarce, obstacles: shared }) => {
    const own = drawn.flatMap(({ request, names }) =>
      names.some((name) => scarce.has(name)) ? [request] : [],
    );
    return {
      cluster,
      available,
      onNodes: shared.some(({ onNodes }) => onNodes),
      obstacles: [...new Set(shared.map(({ message }) => message))],
      requests: own,
      total: totalOf(own),
    };
  });
}

/** Obstacles that belong together, and everything that they are short of. */
interface Shortage {
  readonly scarce: Set<string>;
  readonly obstacles: Obstacle[];
}

/** Groups what is short of a common thing, directly or through others. */
function sharing(obstacles: readonly Obstacle[]): Shortage[] {
  let groups: Shortage[] = [];
  for (const one of obstacles) {
    const related = groups.filter(({ scarce }) => one.scarce.some((name) => scarce.has(name)));
    const [into = { scarce: new Set(), obstacles: [] }, ...others] = related;
    for (const { scarce, obstacles: more } of [...others, { scarce: one.scarce, obstacles: [one] }]) {
      for (const name of scarce) into.scarce.add(name);
      into.obstacles.push(...more);
    }
    groups = [...groups.filter((group) => !related.includes(group)), into];
  }
  return groups;
}

function totalOf(group: readonly ScaleUp[]): ClusterConflict['total'] {
  return {
    cpu: group.reduce((sum, r) => sum + r.cpu * BigInt(r.replicas), 0n),
    memory: group.reduce((sum, r) => sum + r.memory * BigInt(r.replicas), 0n),
  };
}
