import { valueAt } from '../../lib/value-at.ts';
import { isAutoscaler, isWorkload } from '../../manifests/kubernetes/identity.ts';
import type { RenderedRoot } from '../../ports/renderings.ts';
import { identityOf, type KubernetesObject, pairObjects } from './object.ts';
import { comparedRoots, renderedObjects } from './rendered-objects.ts';

/** A count of a workload or a bound of an autoscaler that a change alters where it is rendered. */
export interface RenderedCount {
  readonly root: string;
  /** Group, kind, namespace and name, such as `apps/Deployment shop/web`. */
  readonly object: string;
  readonly field: string;
  /** Undefined where that side has no such object; null where it states none. */
  readonly before: number | null | undefined;
  readonly after: number | null | undefined;
}

const BOUNDS: Readonly<Record<string, readonly string[]>> = {
  HorizontalPodAutoscaler: ['minReplicas', 'maxReplicas'],
  ScaledObject: ['minReplicaCount', 'maxReplicaCount'],
};

/** Lists the counts and bounds that differ between the renderings of base and head, by root and object. */
export function renderedCounts(roots: readonly RenderedRoot[]): RenderedCount[] {
  return comparedRoots(roots).flatMap(({ root, before, after, broken }) => {
    const [old, now] = [renderedObjects(before), renderedObjects(after)];
    if (broken !== undefined || old === undefined || now === undefined) return [];
    return pairObjects(old, now).flatMap((pair) => {
      const one = (pair.after ?? pair.before) as KubernetesObject;
      return fieldsOf(one).flatMap((field) => {
        const [from, to] = [numberAt(pair.before, field), numberAt(pair.after, field)];
        // An autoscaler that comes without a minimum says nothing of one.
        const isUnstated = field !== 'replicas' && (from ?? to ?? null) === null;
        return from === to || isUnstated
          ? []
          : [{ root, object: identityOf(one), field, before: from, after: to }];
      });
    });
  });
}

function fieldsOf(object: KubernetesObject): readonly string[] {
  if (isWorkload(object)) return ['replicas'];
  return isAutoscaler(object) ? (BOUNDS[object.kind] ?? []) : [];
}

function numberAt(object: KubernetesObject | undefined, field: string): RenderedCount['before'] {
  if (object === undefined) return undefined;
  const value = valueAt(object.value, ['spec', field]);
  return typeof value === 'number' ? value : null;
}

/** Counts shown. */
const MAX_COUNTS = 30;

/**
 * Says in lines which counts change where they are rendered; that none does, where the files change one. Empty
 * where nothing is rendered, or no count is concerned.
 */
export function describeCounts(counts: readonly RenderedCount[] | null, isConcerned: boolean): string[] {
  if (counts === null) return [];
  if (counts.length === 0) return isConcerned ? ['no count changes in what was rendered'] : [];
  const lines = counts.slice(0, MAX_COUNTS).map(({ root, object, field, before, after }) => {
    return `  ${object}: ${field} ${worded(before)} → ${worded(after)} (${root})`;
  });
  const more = counts.length > MAX_COUNTS ? [`  and ${counts.length - MAX_COUNTS} more`] : [];
  return ['counts that change as rendered:', ...lines, ...more];
}

function worded(count: RenderedCount['before']): string {
  return count === undefined ? 'absent' : (count?.toString() ?? 'none stated');
}
