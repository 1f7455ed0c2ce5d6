import { reachesCount } from './count-path.ts';
import { valueAt } from './document.ts';
import { sameNamespace, WORKLOAD_GROUPS } from './identity.ts';
import { inlineOverrides } from './kustomization.ts';
import { lineWithin, listAt, type ManifestFile, type ManifestObject, openManifest, textAt } from './object.ts';
import { insideFrom } from './path.ts';
import type { Declared } from './rendering.ts';
import { type Selector, selectorOf, selects } from './selector.ts';

/** Something in Git that keeps a changed count from reaching the cluster. */
export interface Delivery {
  /** Folders or files whose objects it is about; '' is the whole repository. */
  readonly reach: readonly string[];
  /** Set where it is about one document of the file alone. */
  readonly documentIndex?: number;
  readonly selector: Selector;
  /** Set where it is about one namespace alone. */
  readonly namespace?: string | undefined;
  /** Kind and name of the object that says so. */
  readonly owner: string;
  readonly path: string;
  readonly line: number;
  readonly effect: string;
  readonly fix: string;
}

/** Field managers of what scales workloads; others named by `managedFieldsManagers` write other fields. */
const SCALING_MANAGERS: readonly string[] = ['kube-controller-manager', 'keda', 'keda-operator', 'flagger', 'rollouts-controller'];
const ANY: Selector = {};
const ALLOWED = 'Take that away, or let whatever sets the count be managed instead';

/** What one object says that holds counts back. */
export function readDeliveries(file: ManifestFile, object: ManifestObject): Delivery[] {
  if (object.group === 'argoproj.io' && object.kind === 'Application') return ofApplication(file, object, ['spec']);
  if (object.group === 'argoproj.io' && object.kind === 'ApplicationSet') return ofApplication(file, object, ['spec', 'template', 'spec']);
  if (object.group === '' && object.kind === 'ConfigMap') return ofArgoSettings(file, object);
  if (object.group === 'kustomize.toolkit.fluxcd.io' && object.kind === 'Kustomization') return ofFlux(file, object);
  return ofObject(file, object);
}

/** The folders that Argo CD or Flux apply as they are. */
export function deliveredFolders(object: ManifestObject): readonly string[] {
  if (object.group === 'argoproj.io' && object.kind === 'Application') return sourceFolders(object.value, ['spec']);
  const flux = object.group === 'kustomize.toolkit.fluxcd.io' && object.kind === 'Kustomization';
  return flux ? [insideFrom('', textAt(object.value, ['spec', 'path']) ?? '') ?? ''] : [];
}

type At = (path: readonly (string | number)[], more: Pick<Delivery, 'reach' | 'effect' | 'fix'> & Partial<Delivery>) => Delivery;

function deliveryAt(file: ManifestFile, object: ManifestObject): At {
  const owner = `${object.kind} ${object.name}`;
  return (path, more) => ({ selector: ANY, owner, path: file.path, line: lineWithin(file, object, path), ...more });
}

function sourceFolders(value: unknown, spec: readonly string[]): string[] {
  const sources = [valueAt(value, [...spec, 'source']), ...listAt(value, [...spec, 'sources'])];
  return sources.flatMap((source) => {
    const path = textAt(source, ['path']);
    // A template in the path of an ApplicationSet may become anything below what stands in front of it.
    const fixed = path?.replace(/[^/]*\{\{.*/s, '');
    return fixed === undefined ? [] : (insideFrom('', fixed) ?? []);
  });
}

/** https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/ */
function ofApplication(file: ManifestFile, object: ManifestObject, spec: readonly string[]): Delivery[] {
  const { value } = object;
  const at = deliveryAt(file, object);
  const reach = sourceFolders(value, spec);
  const respected = listAt(value, [...spec, 'syncPolicy', 'syncOptions']).includes('RespectIgnoreDifferences=true');
  const ignored = listAt(value, [...spec, 'ignoreDifferences']).flatMap((entry, index): Delivery[] => {
    const by = ignoresReplicas(entry);
    if (by === undefined) return [];
    const { kind, name } = selectorOf(entry);
    const then = respected ? 'and with RespectIgnoreDifferences leaves it out of a sync' : 'so a changed count alone starts no sync';
    const selector = { kind: kind === '*' ? undefined : kind, name };
    const namespace = textAt(entry, ['namespace']);
    return [
      at([...spec, 'ignoreDifferences', index], {
        reach,
        selector,
        namespace,
        effect: `ignores the count by ${by}, ${then}`,
        fix: ALLOWED,
      }),
    ];
  });
  const replaced = listAt(value, [...spec, 'source', 'kustomize', 'replicas']).flatMap((entry, index): Delivery[] => {
    const name = textAt(entry, ['name']);
    const path = [...spec, 'source', 'kustomize', 'replicas', index];
    const fix = 'Change the number there, or move it to the kustomization';
    return name === undefined ? [] : [at(path, { reach, selector: { kind: undefined, name }, effect: 'sets the count itself', fix })];
  });
  const folders = [...ignored, ...replaced];
  // Values and parameters stand in the application itself.
  return [...folders, ...folders.map((one) => ({ ...one, reach: [file.path], documentIndex: object.documentIndex }))];
}

function ignoresReplicas(entry: unknown): string | undefined {
  const pointer = listAt(entry, ['jsonPointers']).find(reachesCount);
  const jq = listAt(entry, ['jqPathExpressions']).find(reachesCount);
  const manager = listAt(entry, ['managedFieldsManagers']).find((one) => SCALING_MANAGERS.includes(String(one)));
  if (pointer !== undefined) return `jsonPointers ${pointer}`;
  if (jq !== undefined) return `jqPathExpressions ${jq}`;
  return manager === undefined ? undefined : `managedFieldsManagers ${manager}`;
}

/** The settings of Argo CD as a whole, one entry a kind: `resource.customizations.ignoreDifferences.apps_Deployment`. */
function ofArgoSettings(file: ManifestFile, object: ManifestObject): Delivery[] {
  const data = valueAt(object.value, ['data']);
  if (object.name !== 'argocd-cm' || typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, text]): Delivery[] => {
    const kind = /^resource\.customizations\.ignoreDifferences\.(?:all|[\w.-]*_(\w+))$/.exec(key);
    const opened = kind === null || typeof text !== 'string' ? undefined : openManifest(file.path, Buffer.from(text));
    if (kind === null || opened?.kind !== 'open' || !opened.file.objects.some((one) => ignoresReplicas(one.value))) return [];
    const effect = 'has Argo CD ignore the count everywhere';
    return [deliveryAt(file, object)(['data', key], { reach: [''], selector: { kind: kind[1], name: undefined }, effect, fix: ALLOWED })];
  });
}

/** https://fluxcd.io/flux/components/kustomize/kustomizations/ */
function ofFlux(file: ManifestFile, object: ManifestObject): Delivery[] {
  const at = deliveryAt(file, object);
  const reach = deliveredFolders(object);
  const suspended = isSuspended(object)
    ? [at(['spec', 'suspend'], { reach, effect: 'is suspended, so nothing below its path is applied', fix: 'Resume it first' })]
    : [];
  const ignored = listAt(object.value, ['spec', 'ignore']).flatMap((rule, index): Delivery[] => {
    if (!listAt(rule, ['paths']).some(reachesCount)) return [];
    const selector = selectorOf(valueAt(rule, ['target']));
    return [at(['spec', 'ignore', index], { reach, selector, effect: 'has Flux ignore the count', fix: ALLOWED })];
  });
  const patched = listAt(object.value, ['spec', 'patches']).flatMap((entry, index): Delivery[] => {
    const place = at(['spec', 'patches', index], { reach, effect: 'patches the count', fix: 'Move the number to the kustomization' });
    const overrides = inlineOverrides(textAt(entry, ['patch']) ?? '', valueAt(entry, ['target']), file.path, place.line);
    return overrides.map(({ selector }) => ({ ...place, selector }));
  });
  return [...suspended, ...ignored, ...patched];
}

/** What an object's own text says: a suspended HelmRelease, or a workload that Flux leaves alone. */
function ofObject(file: ManifestFile, object: ManifestObject): Delivery[] {
  const at = deliveryAt(file, object);
  const itself = { reach: [file.path], documentIndex: object.documentIndex };
  if (object.kind === 'HelmRelease' && object.group === 'helm.toolkit.fluxcd.io' && isSuspended(object)) {
    return [at(['spec', 'suspend'], { ...itself, effect: 'is suspended, so its values are not applied', fix: 'Resume it first' })];
  }
  const annotations = valueAt(object.value, ['metadata', 'annotations']);
  for (const [name, pattern] of FLUX_ANNOTATIONS) {
    const value = textAt(annotations, [name]);
    if (value === undefined || !pattern.test(value)) continue;
    const effect = `is left alone by Flux (\`${name}: ${value}\`)`;
    return [at(['metadata', 'annotations', name], { ...itself, effect, fix: 'Take the annotation away' })];
  }
  return [];
}

/** https://fluxcd.io/flux/components/kustomize/kustomizations/#controlling-the-apply-behavior-of-resources */
const FLUX_ANNOTATIONS = [
  ['kustomize.toolkit.fluxcd.io/reconcile', /^disabled$/],
  ['kustomize.toolkit.fluxcd.io/ssa', /^(Ignore|IfNotPresent)$/i],
] as const;

function isSuspended({ value }: ManifestObject): boolean {
  return valueAt(value, ['spec', 'suspend']) === true;
}

/** A workload under every name that it has on the way, and the document that its count is in. */
export interface Delivered {
  readonly kind: string;
  readonly names: readonly string[];
  readonly namespace: string | undefined;
  readonly documentIndex: number | undefined;
  readonly carried?: Pick<Declared, 'labels' | 'annotations'>;
}

export function holdsBack(delivery: Delivery, { kind, names, namespace, documentIndex, carried }: Delivered): boolean {
  if (delivery.documentIndex !== undefined && delivery.documentIndex !== documentIndex) return false;
  if (!sameNamespace(delivery.namespace, namespace)) return false;
  const { labels = {}, annotations = {} } = carried ?? {};
  // A namespace that nobody writes may be any.
  const selector = namespace === undefined ? { ...delivery.selector, namespace: undefined } : delivery.selector;
  return selects(selector, { kind, group: WORKLOAD_GROUPS[kind], names, namespaces: [namespace], labels, annotations }) !== 'no';
}
