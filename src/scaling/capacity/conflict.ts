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
  return sharing(obstacles).map((group) => {
    const scarce = new Set(group.flatMap((one) => one.scarce));
    const own = requests.filter((request) => draws(request).some((name) => scarce.has(name)));
    return {
      cluster,
      available,
      onNodes: group.some(({ onNodes }) => onNodes),
      obstacles: [...new Set(group.map(({ message }) => message))],
      requests: own,
      total: totalOf(own),
    };
  });
}

/** Groups what is short of a common thing, directly or through others. */
function sharing(obstacles: readonly Obstacle[]): Obstacle[][] {
  let groups: Obstacle[][] = [];
  for (const one of obstacles) {
    const related = groups.filter((group) =>
      group.some(({ scarce }) => scarce.some((name) => one.scarce.includes(name))),
    );
    groups = [...groups.filter((group) => !related.includes(group)), [...related.flat(), one]];
  }
  return groups;
}

function totalOf(group: readonly ScaleUp[]): ClusterConflict['total'] {
  return {
    cpu: group.reduce((sum, r) => sum + r.cpu * BigInt(r.replicas), 0n),
    memory: group.reduce((sum, r) => sum + r.memory * BigInt(r.replicas), 0n),
  };
}
