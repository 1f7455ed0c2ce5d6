import { scalar } from '../../lib/json.ts';
import { resolvePath } from '../../lib/path.ts';
import { type Path, valueAt } from '../../lib/value-at.ts';
import {
  listAt,
  type ManifestFile,
  type ManifestObject,
  openManifest,
  textAt,
} from '../../manifests/document/object.ts';
import { reachesCount } from '../../manifests/kustomize/count-path.ts';
import { selectorOf } from '../../manifests/kustomize/selector.ts';
import { type Delivery, type DeliveryAt, deliveryAt, ofObject, patchesAt } from '../place.ts';
import { branchOf, pinnedRevision } from '../revision.ts';
import { type Application, sourcePaths } from './application.ts';

/** Field managers of what scales workloads; others named by `managedFieldsManagers` write other fields. */
const SCALING_MANAGERS: readonly string[] = [
  'kube-controller-manager',
  'keda',
  'keda-operator',
  'flagger',
  'rollouts-controller',
];
const IN_KUSTOMIZATION = 'Move the number to the kustomization and take it away there';

/** Reads what Applications ignore, pause, pin or set themselves. */
export function heldBackBy(application: Application): Delivery[] {
  const { object, file } = application;
  const at = deliveryAt({ ...application, path: file.path });
  const reach = sourceFolders(application.value);
  const all = [
    ...unread(application, at, reach),
    ...paused(application, at, reach),
    ...ignoredCounts(application, at, reach),
    ...sourcePaths(application.value).flatMap((source) => ofSource(application, at, source)),
  ];
  // Values and parameters stand in the application itself.
  return [...all, ...all.map((one) => ({ ...one, reach: [file.path], documentIndex: object.documentIndex }))];
}

/** Returns the folders of an Application's sources. */
function sourceFolders(value: unknown): string[] {
  return sourcePaths(value).flatMap((source) => folderOf(value, source) ?? []);
}

/**
 * Returns the folder of one source. A template that stays in its path may become anything below what stands in
 * front of it.
 */
function folderOf(value: unknown, source: Path): string | undefined {
  const path = textAt(value, [...source, 'path']);
  const template = path?.indexOf('{{') ?? -1;
  const fixed = template < 0 ? path : path?.slice(0, path.lastIndexOf('/', template) + 1);
  return fixed === undefined ? undefined : resolvePath('', fixed);
}

/** Reads what one source of an Application pins, or gives to Kustomize itself. */
function ofSource({ value }: Application, at: DeliveryAt, source: Path): Delivery[] {
  const folder = folderOf(value, source);
  const reach = folder === undefined ? [] : [folder];
  const revision = textAt(value, [...source, 'targetRevision']);
  const pinned = pinnedRevision(revision);
  const branch = pinned === undefined ? branchOf(revision) : undefined;
  const follows = pinned ?? (branch === undefined ? undefined : `branch ${branch}`);
  const fix = 'Have `targetRevision` follow the branch that is merged into, or set `spec.paused: true` here';
  const held =
    follows === undefined
      ? []
      : [
          at([...source, 'targetRevision'], {
            reach,
            effect: `follows ${follows}, so a merge does not arrive`,
            fix,
            ...(branch === undefined ? {} : { branch }),
          }),
        ];
  return [...held, ...kustomizedCounts(value, at, source, reach)];
}

/** Holds everything that an Application applies where a patch of its template cannot be read. */
function unread({ unreadPatch }: Application, at: DeliveryAt, reach: readonly string[]): Delivery[] {
  if (unreadPatch === undefined) return [];
  const effect = 'has a `templatePatch` that cannot be read, which may set the count or ignore it';
  return [
    {
      ...at([], { reach, effect, fix: 'Write it so that it is YAML whatever its conditions come to' }),
      line: unreadPatch,
    },
  ];
}

/**
 * Reads where an Application ignores counts:
 * https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/
 */
function ignoredCounts({ value }: Application, at: DeliveryAt, reach: readonly string[]): Delivery[] {
  const respected = listAt(value, ['spec', 'syncPolicy', 'syncOptions']).includes(
    'RespectIgnoreDifferences=true',
  );
  const then = respected
    ? 'and with RespectIgnoreDifferences leaves it out of a sync'
    : 'so a changed count alone starts no sync';
  return listAt(value, ['spec', 'ignoreDifferences']).flatMap((entry, index) => {
    const by = ignoresReplicas(entry);
    if (by === undefined) return [];
    const { kind, name } = selectorOf(entry);
    return at(['spec', 'ignoreDifferences', index], {
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
export function kustomizedCounts(
  value: unknown,
  at: DeliveryAt,
  source: Path,
  reach: readonly string[],
): Delivery[] {
  const counts = [...source, 'kustomize', 'replicas'];
  const replicas = listAt(value, counts).flatMap((entry, index) => {
    const name = textAt(entry, ['name']);
    if (name === undefined) return [];
    const effect = 'sets the count itself';
    return at([...counts, index], { reach, selector: { name }, effect, fix: IN_KUSTOMIZATION });
  });
  const patches = patchesAt(at, { value }, [...source, 'kustomize', 'patches'], reach, IN_KUSTOMIZATION);
  return [...replicas, ...patches];
}

/**
 * Reads whether an Application is left alone:
 * https://argo-cd.readthedocs.io/en/stable/user-guide/skip_reconcile/
 */
function paused({ value }: Application, at: DeliveryAt, reach: readonly string[]): Delivery[] {
  const path = ['metadata', 'annotations', 'argocd.argoproj.io/skip-reconcile'];
  if (textAt(value, path) !== 'true') return [];
  const effect = 'is not reconciled (`skip-reconcile`)';
  return [at(path, { reach, effect, fix: 'Take the annotation away first' })];
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
    return item === undefined ? undefined : { list, item: scalar(item) };
  };
  return (
    find('jsonPointers', reachesCount) ??
    find('jqPathExpressions', reachesCount) ??
    find('managedFieldsManagers', (one) => SCALING_MANAGERS.includes(scalar(one)))
  );
}

/**
 * Reads the settings of Argo CD as a whole, one entry a kind:
 * `resource.customizations.ignoreDifferences.apps_Deployment`.
 */
export function heldBackBySettings(file: ManifestFile, object: ManifestObject): Delivery[] {
  const data = valueAt(object.value, ['data']);
  if (object.group !== '' || object.kind !== 'ConfigMap' || object.name !== 'argocd-cm') return [];
  if (typeof data !== 'object' || data === null) return [];
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
      ofObject(file, object)(['data', key], {
        reach: [''],
        selector: { kind: kind[1] },
        effect,
        fix: leave(by),
      }),
    ];
  });
}
