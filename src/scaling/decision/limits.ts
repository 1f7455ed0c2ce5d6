import { counted, MAX_COUNT } from '../../lib/count.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';

/**
 * Returns the highest count that may be proposed: beyond `max_replicas` only where the blueprint itself lists
 * that under `requires_approval`.
 */
export function ceilingOf({ scaling, governance }: Blueprint): number {
  return governance.requiresApproval?.includes('scale_beyond_limits') ? MAX_COUNT : scaling.maxReplicas;
}

/** Checks whether a count lies within what the blueprint states. */
export function isWithinLimits({ scaling }: Blueprint, replicas: number): boolean {
  return replicas <= scaling.maxReplicas && replicas >= scaling.minReplicas;
}

/** Formats a count: `1 replica`, `3 replicas`. */
export function countOf(replicas: number): string {
  return counted(replicas, 'replica');
}

/** Cuts a move to the increment that the blueprint states, if any. */
export function withinIncrement(
  { scaling: { increment } }: Blueprint,
  current: number,
  wanted: number,
): number {
  return wanted > current
    ? Math.min(wanted, current + (increment.up ?? Number.POSITIVE_INFINITY))
    : Math.max(wanted, current - (increment.down ?? Number.POSITIVE_INFINITY));
}
