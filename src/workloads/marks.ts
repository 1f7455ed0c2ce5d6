import { isOverridesPath } from '../delivery/argocd/overrides.ts';
import { groupBy } from '../lib/group-by.ts';
import { inFolder, parentFolder } from '../lib/path.ts';
import { findStandIn } from '../manifests/document/content.ts';
import { MAX_BYTES } from '../manifests/document/limits.ts';
import type { Refused } from '../manifests/document/refused.ts';
import { isValuesPath } from '../manifests/edit/values-count.ts';
import type { Holds } from '../manifests/helm/chart.ts';
import { AUTOSCALER_GROUPS, isKustomizationPath, WORKLOAD_GROUPS } from '../manifests/kubernetes/identity.ts';

/**
 * Checks whether a file is the description of a chart: https://helm.sh/docs/topics/charts/#the-chartyaml-file
 */
export function isChartPath(path: string): boolean {
  return /(^|\/)Chart\.ya?ml$/.test(path);
}

/**
 * Marks that a file must hold to be parsed: a kind, and one of the API groups that keep out files which merely
 * mention the kind. Each kind is looked for once, in all bytes of a file.
 */
const MARKS: readonly (readonly [Buffer, readonly Buffer[]])[] = [
  ...groupBy(
    [
      ...Object.entries({ ...WORKLOAD_GROUPS, ...AUTOSCALER_GROUPS }).map(
        // The name of a DeploymentConfig begins with that of a Deployment.
        ([kind, group]) => [kind.replace(/Config$/, ''), `${group}/`] as const,
      ),
      ['PodDisruptionBudget', 'policy/'] as const,
      ['Application', 'argoproj.io/'] as const,
      ['Kustomization', 'kustomize.toolkit.fluxcd.io/'] as const,
      ['HelmRelease', 'helm.toolkit.fluxcd.io/'] as const,
      ['GitRepository', 'source.toolkit.fluxcd.io/'] as const,
      ['argocd-cm', 'resource.customizations.ignoreDifferences'] as const,
      // Values for a HelmRelease, under a key that is a file's name.
      ['kind: ConfigMap', 'eplica'] as const,
      ['kind: ConfigMap', 'utoscal'] as const,
      ['kind: Secret', 'values'] as const,
    ],
    ([kind]) => kind,
  ),
].map(([kind, marks]) => [Buffer.from(kind), marks.map(([, group]) => Buffer.from(group))]);

/**
 * Checks whether a file may matter: one that may not be read may hold anything, and so may the end of one
 * that is too long.
 */
export function mayMatter(bytes: Buffer | Refused): boolean {
  return (
    !Buffer.isBuffer(bytes) ||
    bytes.length > MAX_BYTES ||
    findStandIn(bytes) !== undefined ||
    MARKS.some(([kind, groups]) => bytes.includes(kind) && groups.some((group) => bytes.includes(group)))
  );
}

/** Checks whether a file is parsed for its name alone. */
export function isNamedToMatter(path: string): boolean {
  return isKustomizationPath(path) || isChartPath(path) || isOverridesPath(path);
}

/** Parts of words that values have which set a count, or have an autoscaler set it. */
const VALUES_MARKS = ['eplica', 'utoscal', 'hpa', 'keda'].map((mark) => Buffer.from(mark));

/** Key under which lists of charts keep the values of each, in files of any name. */
const LIST_MARK = Buffer.from('helmValues');

/** Checks whether a file may hold values of a chart, by its name and bytes. */
export function mayBeValues(path: string, bytes: Buffer, holds: Holds): boolean {
  const named =
    isValuesPath(path) ||
    bytes.includes(LIST_MARK) ||
    (!isChartPath(path) && holds(inFolder(parentFolder(path), 'Chart.yaml')));
  return named && VALUES_MARKS.some((mark) => bytes.includes(mark));
}
