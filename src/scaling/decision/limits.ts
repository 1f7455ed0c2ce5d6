import type { Blueprint } from '../../policy/blueprint/types.ts';

/** The most replicas that may be proposed: beyond `max_replicas` only where the blueprint itself lists that under `requires_approval`. */
export function ceilingOf({ scaling, governance }: Blueprint): number {
  return governance.requiresApproval?.includes('scale_beyond_limits')
    ? Number.MAX_SAFE_INTEGER
    : scaling.maxReplicas;
}

/** Whether a count lies within what the blueprint states. */
export function isWithinLimits({ scaling }: Blueprint, replicas: number): boolean {
  return replicas <= scaling.maxReplicas && replicas >= scaling.minReplicas;
}

/** `1 replica`, `3 replicas`. */
export function countOf(replicas: number): string {
  return `${replicas} replica${replicas === 1 ? '' : 's'}`;
}
