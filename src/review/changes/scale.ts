import { isCount } from '../../lib/count.ts';
import type { Path } from '../../lib/value-at.ts';
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

const TARGET =
  /^spec\.(targetCPUUtilizationPercentage|metrics\.[^.]+\.resource\.target\.averageUtilization|triggers\.[^.]+\.metadata\.value)$/;

/** Checks whether a path of an autoscaler is that of its CPU target. */
export function isTargetField(path: Path): boolean {
  return TARGET.test(path.join('.'));
}

/**
 * Judges a new CPU target, which the autoscaler's bounds hold within the limits; undefined where a blueprint does
 * not let it be proposed, or it is no percentage up to 100.
 */
export function targetOperation(blueprints: readonly Blueprint[], after: unknown): ScaleMeaning | undefined {
  const isProposed =
    blueprints.length > 0 && blueprints.every(({ autoscaler }) => autoscaler?.target === true);
  const target = countOf(after, 'any') ?? 0;
  if (!isProposed || target < 1 || target > 100) return undefined;
  return {
    operation: 'scale_within_limits',
    rationale: `The blueprint lets the CPU target (${target}%) be proposed, and it changes no bound`,
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
