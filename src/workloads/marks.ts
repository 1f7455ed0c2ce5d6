import { isOverridesPath } from '../delivery/argocd/overrides.ts';
import { SOURCE_KINDS } from '../delivery/flux/sources.ts';
import { groupBy } from '../lib/group-by.ts';
import { inFolder, parentFolder } from '../lib/path.ts';
import { findStandIn } from '../manifests/document/content.ts';
import { MAX_BYTES } from '../manifests/document/limits.ts';
import type { Refused } from '../manifests/document/refused.ts';
import { isValuesPath } from '../manifests/edit/values-count.ts';
import type { Holds } from '../manifests/helm/chart.ts';
import { isHelmfilePath } from '../manifests/helm/helmfile.ts';
import { AUTOSCALER_GROUPS, isKustomizationPath, WORKLOAD_GROUPS } from '../manifests/kubernetes/identity.ts';

/**
 * Checks whether a file is the description of a chart: https://helm.sh/docs/topics/charts/#the-chartyaml-file
 */
export function isChartPath(path: string): boolean {
  return /(^|\/)Chart\.ya?ml$/.test(path);
}

/** Kinds, each with the API groups of which a file must name one too: others merely mention the kind. */
type Marks = readonly (readonly [kind: string, groups: readonly string[]])[];

const OBJECTS = marksOf([
  ...Object.entries({ ...WORKLOAD_GROUPS, ...AUTOSCALER_GROUPS }).map(
    // The name of a DeploymentConfig begins with that of a Deployment.
    ([kind, group]) => [kind.replace(/Config$/, ''), `${group}/`] as const,
  ),
  ['PodDisruptionBudget', 'policy/'],
  ['Application', 'argoproj.io/'],
  ['Kustomization', 'kustomize.toolkit.fluxcd.io/'],
  ['HelmRelease', 'helm.toolkit.fluxcd.io/'],
  ...SOURCE_KINDS.map((kind) => [kind, 'source.toolkit.fluxcd.io/'] as const),
  ['argocd-cm', 'resource.customizations.ignoreDifferences'],
]);

/** Values for a HelmRelease, under a key that is a file's name. */
const VALUES = marksOf([
  ['kind: ConfigMap', 'eplica'],
  ['kind: ConfigMap', 'utoscal'],
  ['kind: Secret', 'values'],
]);

/** Any kind of these objects: most files have none, and one search says so. */
const ANY_OBJECT = new RegExp(OBJECTS.map(([kind]) => kind).join('|'));

function marksOf(pairs: readonly (readonly [kind: string, group: string])[]): Marks {
  return [...groupBy(pairs, ([kind]) => kind)].map(([kind, all]) => [kind, all.map(([, group]) => group)]);
}

function holdsMarks(text: string, marks: Marks): boolean {
  return marks.some(([kind, groups]) => text.includes(kind) && groups.some((group) => text.includes(group)));
}

/**
 * Checks whether a file may matter: one that may not be read may hold anything, and so may the end of one
 * that is too long.
 */
export function mayMatter(bytes: Buffer | Refused): boolean {
  if (!Buffer.isBuffer(bytes) || bytes.length > MAX_BYTES || findStandIn(bytes) !== undefined) return true;
  // A character for each byte: all marks are ASCII, and searching a string costs less than searching bytes.
  const text = bytes.toString('latin1');
  return (ANY_OBJECT.test(text) && holdsMarks(text, OBJECTS)) || holdsMarks(text, VALUES);
}

/** Checks whether a file is parsed for its name alone. */
export function isNamedToMatter(path: string): boolean {
  return isKustomizationPath(path) || isChartPath(path) || isOverridesPath(path) || isHelmfilePath(path);
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
