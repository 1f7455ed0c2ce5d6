import { isCount } from '../../lib/count.ts';
import type { Blueprint, Operation } from '../../policy/blueprint/types.ts';
import { isWithinLimits } from '../../scaling/decision/limits.ts';

export interface ScaleMeaning {
  readonly operation: Operation;
  readonly rationale: string;
}

/** Judges a new count against the limits of the blueprints on base: every one of them has to contain it. */
export function scaleOperation(blueprints: readonly Blueprint[], after: number | undefined): ScaleMeaning {
  const beyond = (rationale: string): ScaleMeaning => ({ operation: 'scale_beyond_limits', rationale });
  if (blueprints.length === 0) return beyond('No blueprint states limits for this workload');
  if (after === undefined)
    return beyond('Git no longer states a plain count, so nothing holds it within the limits');
  const tooNarrow = blueprints.find((blueprint) => !isWithinLimits(blueprint, after));
  const ranges = blueprints.map(({ scaling }) => `${scaling.minReplicas}-${scaling.maxReplicas}`).join(', ');
  if (tooNarrow)
    return beyond(`Target replicas (${after}) outside blueprint limits (${ranges}) of ${tooNarrow.path}`);
  return {
    operation: 'scale_within_limits',
    rationale: `Target replicas (${after}) within blueprint limits (${ranges})`,
  };
}

/**
 * Returns a replica count as a manifest states it; a blueprint's own field may hold it as text, as Helm
 * parameters do.
 */
export function countOf(value: unknown, form: 'number' | 'any' = 'number'): number | undefined {
  if (form === 'any' && typeof value === 'string' && /^(0|[1-9]\d*)$/.test(value))
    return countOf(Number(value));
  return isCount(value) ? value : undefined;
}
