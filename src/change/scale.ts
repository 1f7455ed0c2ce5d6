import { isDeepStrictEqual } from 'node:util';
import type { Blueprint, Operation } from '../blueprint/types.ts';
import { isWithinLimits } from '../decision/limits.ts';
import type { Path } from '../manifest/document.ts';
import { parseField, resolveField } from '../manifest/field.ts';
import { sameNamespace } from '../manifest/identity.ts';
import type { Item } from './object.ts';

/** What names the object that a count belongs to. */
export interface ScaleTarget {
  /** Undefined where the file gives a name alone, as a kustomization's `replicas:` does. */
  readonly kind?: string | undefined;
  readonly namespace?: string | undefined;
  readonly name?: string | undefined;
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
      sameNamespace(target.namespace, workload.namespace),
  );
  const here = named.filter((b) => b.manifest.path === file);
  return here.length > 0 ? here : named;
}

/** The blueprints whose number (`manifest.path` and `manifest.field`) stands at this very place of an object. */
export function managing(blueprints: readonly Blueprint[], { file, value }: Pick<Item, 'file' | 'value'>, at: Path): readonly Blueprint[] {
  return blueprints.filter(({ manifest }) => {
    const field = manifest.path === file && manifest.field !== undefined ? parseField(manifest.field) : undefined;
    return field !== undefined && isDeepStrictEqual(resolveField(value, field), at);
  });
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
  const tooNarrow = blueprints.find((blueprint) => !isWithinLimits(blueprint, after));
  const ranges = blueprints.map(({ scaling }) => `${scaling.minReplicas}-${scaling.maxReplicas}`).join(', ');
  if (tooNarrow) return beyond(`Target replicas (${after}) outside blueprint limits (${ranges}) of ${tooNarrow.path}`);
  return { operation: 'scale_within_limits', rationale: `Target replicas (${after}) within blueprint limits (${ranges})` };
}

/** A replica count as a manifest states it; a blueprint's own field may hold it as text, as Helm parameters do. */
export function countOf(value: unknown, form: 'number' | 'any' = 'number'): number | undefined {
  if (form === 'any' && typeof value === 'string' && /^(0|[1-9]\d*)$/.test(value)) return countOf(Number(value));
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
