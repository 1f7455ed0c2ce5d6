import { resolvePath } from '../lib/path.ts';
import type { Path } from '../lib/value-at.ts';
import { valueAt } from '../lib/value-at.ts';
import {
  listAt,
  type ManifestFile,
  type ManifestObject,
  openManifest,
  textAt,
} from '../manifests/document/object.ts';
import { reachesCount } from '../manifests/kustomize/count-path.ts';
import { selectorOf } from '../manifests/kustomize/selector.ts';
import type { Delivery } from './place.ts';
import { deliveryAt, patchesAt } from './place.ts';

/** Field managers of what scales workloads; others named by `managedFieldsManagers` write other fields. */
const SCALING_MANAGERS: readonly string[] = [
  'kube-controller-manager',
  'keda',
  'keda-operator',
  'flagger',
  'rollouts-controller',
];
const IN_KUSTOMIZATION = 'Move the number to the kustomization and take it away there';

/** Reads what an Application, an ApplicationSet or Argo CD's own settings say that holds counts back. */
export function readArgo(file: ManifestFile, object: ManifestObject): Delivery[] {
  const { group, kind } = object;
  if (group === 'argoproj.io' && kind === 'Application') return ofApplication(file, object, ['spec']);
  if (group === 'argoproj.io' && kind === 'ApplicationSet')
    return ofApplication(file, object, ['spec', 'template', 'spec']);
  return group === '' && kind === 'ConfigMap' ? ofSettings(file, object) : [];
}

/** Returns the folders of an Application's sources; `spec` is where it says so. */
export function sourceFolders(value: unknown, spec: Path): string[] {
  return sourcePaths(value, spec).flatMap((source) => {
    const path = textAt(value, [...source, 'path']);
    // A template in the path of an ApplicationSet may become anything below what stands in front of it.
    const fixed = path?.replace(/[^/]*\{\{.*/s, '');
    return fixed === undefined ? [] : (resolvePath('', fixed) ?? []);
  });
}

function sourcePaths(value: unknown, spec: Path): Path[] {
  return [
    [...spec, 'source'],
    ...listAt(value, [...spec, 'sources']).map((_, index) => [...spec, 'sources', index]),
  ];
}

/** Reads what one Application ignores, pauses or sets itself; `spec` is where it says so. */
function ofApplication(file: ManifestFile, object: ManifestObject, spec: Path): Delivery[] {
  const reach = sourceFolders(object.value, spec);
  const all = [
    ...paused(file, object, reach),
    ...ignoredCounts(file, object, spec, reach),
    ...kustomizedCounts(file, object, spec, reach),
  ];
  // Values and parameters stand in the application itself.
  return [...all, ...all.map((one) => ({ ...one, reach: [file.path], documentIndex: object.documentIndex }))];
}

/**
 * Reads where an Application ignores counts:
 * https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/
 */
function ignoredCounts(
  file: ManifestFile,
  object: ManifestObject,
  spec: Path,
  reach: readonly string[],
): Delivery[] {
  const { value } = object;
  const respected = listAt(value, [...spec, 'syncPolicy', 'syncOptions']).includes(
    'RespectIgnoreDifferences=true',
  );
  const then = respected
    ? 'and with RespectIgnoreDifferences leaves it out of a sync'
    : 'so a changed count alone starts no sync';
  return listAt(value, [...spec, 'ignoreDifferences']).flatMap((entry, index) => {
    const by = ignoresReplicas(entry);
    if (by === undefined) return [];
    const { kind, name } = selectorOf(entry);
    return deliveryAt(file, object)([...spec, 'ignoreDifferences', index], {
      reach,
      selector: { kind: kind === '*' ? undefined : kind, name },
      namespace: textAt(entry, ['namespace']),
      effect: `ignores the count by ${by.list} ${by.item}, ${then}`,
      fix: leave(by),
    });
  });
}

/**
 * Reads the counts and patches that an Application gives to Kustomize:
 * https://argo-cd.readthedocs.io/en/stable/user-guide/kustomize/
 */
function kustomizedCounts(
  file: ManifestFile,
  object: ManifestObject,
  spec: Path,
  reach: readonly string[],
): Delivery[] {
  const at = deliveryAt(file, object);
  return sourcePaths(object.value, spec).flatMap((source) => {
    const counts = [...source, 'kustomize', 'replicas'];
    const replicas = listAt(object.value, counts).flatMap((entry, index) => {
      const name = textAt(entry, ['name']);
      if (name === undefined) return [];
      const effect = 'sets the count itself';
      return at([...counts, index], { reach, selector: { name }, effect, fix: IN_KUSTOMIZATION });
    });
    const patches = patchesAt(at, object, [...source, 'kustomize', 'patches'], reach, IN_KUSTOMIZATION);
    return [...replicas, ...patches];
  });
}

/**
 * Reads whether an Application is left alone:
 * https://argo-cd.readthedocs.io/en/stable/user-guide/skip_reconcile/
 */
function paused(file: ManifestFile, object: ManifestObject, reach: readonly string[]): Delivery[] {
  const path = ['metadata', 'annotations', 'argocd.argoproj.io/skip-reconcile'];
  if (textAt(object.value, path) !== 'true') return [];
  return [
    deliveryAt(file, object)(path, {
      reach,
      effect: 'is not reconciled (`skip-reconcile`)',
      fix: 'Take the annotation away first',
    }),
  ];
}

interface Ignoring {
  readonly list: string;
  readonly item: string;
}

function leave({ list, item }: Ignoring): string {
  return `Take \`${item}\` out of its \`${list}\`, unless something else sets the count: then set \`spec.paused: true\` here or remove this blueprint`;
}

function ignoresReplicas(entry: unknown): Ignoring | undefined {
  const find = (list: string, reaches: (item: unknown) => boolean) => {
    const item = listAt(entry, [list]).find(reaches);
    return item === undefined ? undefined : { list, item: String(item) };
  };
  return (
    find('jsonPointers', reachesCount) ??
    find('jqPathExpressions', reachesCount) ??
    find('managedFieldsManagers', (one) => SCALING_MANAGERS.includes(String(one)))
  );
}

/**
 * Reads the settings of Argo CD as a whole, one entry a kind:
 * `resource.customizations.ignoreDifferences.apps_Deployment`.
 */
function ofSettings(file: ManifestFile, object: ManifestObject): Delivery[] {
  const data = valueAt(object.value, ['data']);
  if (object.name !== 'argocd-cm' || typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, text]): Delivery[] => {
    const kind = /^resource\.customizations\.ignoreDifferences\.(?:all|[\w.-]*_(\w+))$/.exec(key);
    const opened =
      kind === null || typeof text !== 'string' ? undefined : openManifest(file.path, Buffer.from(text));
    const by =
      opened?.kind === 'open'
        ? opened.file.objects.map((one) => ignoresReplicas(one.value)).find(Boolean)
        : undefined;
    if (kind === null || by === undefined) return [];
    const effect = `has Argo CD ignore the count everywhere by ${by.list} ${by.item}`;
    return [
      deliveryAt(file, object)(['data', key], {
        reach: [''],
        selector: { kind: kind[1] },
        effect,
        fix: leave(by),
      }),
    ];
  });
}
