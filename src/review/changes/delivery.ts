import { type Difference, differences } from './difference.ts';
import type { Finding } from './finding.ts';
import type { Item } from './object.ts';
import { keyMeaning, leaf } from './values.ts';
import type { FieldMeaning } from './workload.ts';

/** Keys under which values of a chart stand: HelmRelease `spec.values`, Argo CD `helm.valuesObject`. */
const VALUES: readonly string[] = ['values', 'valuesObject'];

/**
 * Checks for a file that Argo CD lets override an Application's source, beside the manifests
 * (argo-cd.readthedocs.io, "Parameter overrides").
 */
export function isOverride(path: string): boolean {
  return /(^|\/)\.argocd-source[^/]*\.ya?ml$/.test(path);
}

export function readOverride(before: Item | undefined, after: Item | undefined): Finding[] {
  return differences(before?.value, after?.value).flatMap((difference) => {
    const meaning = deliveryField({ ...difference, path: ['spec', 'source', ...difference.path] });
    return meaning
      ? [{ ...leaf(before, after, difference), operation: meaning.operation, floor: meaning.floor }]
      : [];
  });
}

/**
 * Classifies one differing field of a delivery; undefined where only a quantity is written in another way.
 */
export function deliveryField(difference: Difference): FieldMeaning | undefined {
  const { path } = difference;
  const depth = path.length;
  const within = path[0] === 'spec' ? path.findIndex((key) => VALUES.includes(key)) : -1;
  const parameter = path.findIndex((key) => key === 'parameters' || key === 'postBuild');
  const key =
    within > 0
      ? path.slice(within + 1)
      : parameter > 0
        ? (path[parameter + 1] ?? '').replace(/[[\]]/g, '').split('.')
        : [];
  const known = key.length > 0 ? keyMeaning({ ...difference, path: key }) : undefined;
  if (known === 'same') return undefined;
  if (known) return { ...known, depth };
  if (path[0] === 'spec' && path.includes('images'))
    return { operation: 'change_image', floor: undefined, depth };
  return {
    operation: 'modify_cluster_resources',
    floor: 'what is delivered by it differently is not known here',
    depth,
  };
}
