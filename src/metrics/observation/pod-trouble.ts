import { isAlive } from './resources.ts';
import type { Pod } from './types.ts';

/** Reasons for which a container waits while it starts as it should. */
const STARTING: readonly string[] = ['PodInitializing', 'ContainerCreating'];

/**
 * Describes the pods that cannot run for a reason of their own, one phrase per reason: without a node
 * (`1 of 3 pods is unschedulable: 0/3 nodes are available: 3 Insufficient cpu`), or with a container that
 * does not start (`1 of 3 pods is in CrashLoopBackOff`). Undefined where there are none.
 */
export function describePodTrouble(pods: readonly Pod[]): string | undefined {
  const alive = pods.filter((pod) => isAlive(pod) && pod.deletedAt === undefined);
  const counts = new Map<string, number>();
  for (const pod of alive) {
    const trouble = troubleOf(pod);
    if (trouble !== undefined) counts.set(trouble, (counts.get(trouble) ?? 0) + 1);
  }
  const phrases = [...counts].map(
    ([trouble, count]) =>
      `${count} of ${alive.length} ${alive.length === 1 ? 'pod' : 'pods'} ${count === 1 ? 'is' : 'are'} ${trouble}`,
  );
  return phrases.length === 0 ? undefined : phrases.join('; ');
}

function troubleOf({ unschedulable, waiting }: Pod): string | undefined {
  if (unschedulable !== undefined) return `unschedulable: ${unschedulable}`;
  return waiting === undefined || STARTING.includes(waiting) ? undefined : `in ${waiting}`;
}
