import type { Blueprint, Operation } from '../blueprint/types.ts';

/** What names the object that a count belongs to; `namespace` is '' where nobody states one. */
export interface ScaleTarget {
  /** Undefined where the file gives a name alone, as a kustomization's `replicas:` does. */
  readonly kind: string | undefined;
  readonly namespace: string;
  readonly name: string;
}

/**
 * The blueprints that govern a workload. One workload may stand in several clusters: then the blueprints that name this very
 * file, or else all of them.
 */
export function governing(blueprints: readonly Blueprint[], target: ScaleTarget, file: string): readonly Blueprint[] {
  const named = blueprints.filter(
    ({ workload }) =>
      workload.name === target.name &&
      (target.kind === undefined || workload.kind === target.kind) &&
      (workload.namespace === undefined || target.namespace === '' || workload.namespace === target.namespace),
  );
  const here = named.filter((b) => b.manifest.path === file);
  return here.length > 0 ? here : named;
}

export interface ScaleMeaning {
  readonly operation: Operation;
  readonly rationale: string;
}

/** A new count against the limits of the blueprints on base: every one of them has to contain it. */
export function scaleOperation(blueprints: readonly Blueprint[], after: number | undefined): ScaleMeaning {
  const beyond = (rationale: string): ScaleMeaning => ({ operation: 'scale_beyond_limits', rationale });
  if (blueprints.length === 0) return beyond('No blueprint states limits for this workload');
  if (after === undefined) return beyond('Git no longer states a plain count, so nothing holds it within the limits');
  const tooNarrow = blueprints.find(({ scaling }) => after < scaling.minReplicas || after > scaling.maxReplicas);
  const ranges = blueprints.map(({ scaling }) => `${scaling.minReplicas}-${scaling.maxReplicas}`).join(', ');
  if (tooNarrow) return beyond(`Target replicas (${after}) outside blueprint limits (${ranges}) of ${tooNarrow.path}`);
  return { operation: 'scale_within_limits', rationale: `Target replicas (${after}) within blueprint limits (${ranges})` };
}

/** A replica count as a manifest states it. */
export function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
