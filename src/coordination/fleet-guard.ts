import { compare, type Exact, exact } from '../exact.ts';

export interface FleetGuard {
  readonly maxScaleDownShare: Exact;
  readonly minServices: number;
}

/**
 * Clusters in which too many services want to go down at once: a drained region looks like idleness and
 * is not. Counts every service of the cluster, whatever is selected for printing.
 */
export function correlatedDrops(
  services: readonly { readonly cluster: string; readonly down: boolean }[],
  guard: FleetGuard,
): ReadonlySet<string> {
  const counts = new Map<string, { all: number; down: number }>();
  for (const { cluster, down } of services) {
    const count = counts.get(cluster) ?? { all: 0, down: 0 };
    counts.set(cluster, { all: count.all + 1, down: count.down + Number(down) });
  }
  const held = [...counts].filter(
    ([, { all, down }]) => down >= guard.minServices && compare(exact(down, all), guard.maxScaleDownShare) > 0,
  );
  return new Set(held.map(([cluster]) => cluster));
}
