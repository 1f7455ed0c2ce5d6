import type { Files } from '../ports.ts';
import { type Autoscaler, readAutoscaler } from './autoscaler.ts';
import { MAX_BYTES } from './bounds.ts';
import { type Delivery, deliveredFolders, readDeliveries } from './delivery.ts';
import { REPLICAS } from './field.ts';
import { AUTOSCALER_GROUPS, isKustomization, isKustomizationPath, isWorkload, nameKey, WORKLOAD_GROUPS } from './identity.ts';
import { type Kustomization, readKustomization } from './kustomization.ts';
import { buildLayout, push } from './layout.ts';
import { type ManifestFile, type ManifestObject, openManifest, readBytes } from './object.ts';
import { type DeclaredTemplate, podTemplate } from './pod-template.ts';
import { type Declared, type Rendering, renderings } from './rendering.ts';
import { carried } from './selector.ts';
import { type Judged, judgeField, type Refused } from './target.ts';

/** A workload as a file declares it. */
export interface DeclaredWorkload extends Declared {
  readonly line: number;
  readonly documentIndex: number;
  readonly judged: Judged;
  readonly template: DeclaredTemplate;
}

/** An autoscaler under the kind, name and namespace of what it scales. */
export interface DeclaredAutoscaler extends Declared {
  readonly autoscaler: Autoscaler;
}

export type WorkloadRendering = Rendering<DeclaredWorkload>;

/** Things of one kind and name, by namespace as well ('' where none is given), so that ten thousand of one name cost no search. */
export interface Named<T> {
  readonly all: T[];
  readonly byNamespace: Map<string, T[]>;
}

/** What a repository says about counts: plain data, so that another thread may have gathered it. */
export interface WorkloadIndex {
  readonly workloads: ReadonlyMap<string, Named<WorkloadRendering>>;
  /** By what they scale. */
  readonly autoscalers: ReadonlyMap<string, Named<Rendering<DeclaredAutoscaler>>>;
  /** By the folder or file that they are about. */
  readonly deliveries: ReadonlyMap<string, readonly Delivery[]>;
  /** Whose count a place states, be it that something later wins. */
  readonly users: ReadonlyMap<string, readonly WorkloadRendering[]>;
  /** The patches that keep a workload from the cluster, by its kind and name. */
  readonly deleted: ReadonlyMap<string, Refused>;
  /** Files that look as if they mattered but cannot be read. */
  readonly unreadable: readonly Refused[];
}

/** Whether a file's name says that it may hold Kubernetes objects. */
export function isManifestPath(path: string): boolean {
  return /\.(ya?ml|json)$/i.test(path) || isKustomizationPath(path);
}

/** Names one place in a file. */
export function placeOf(judged: Judged): string {
  return judged.kind === 'found' ? `${judged.target.path}:${judged.target.start}` : `${judged.file}:line ${judged.line}`;
}

/** What a file must hold to be parsed: a kind, and the API group that keeps out files which merely mention the kind. */
const MARKS: readonly (readonly [Buffer, Buffer])[] = [
  ...Object.entries({ ...WORKLOAD_GROUPS, ...AUTOSCALER_GROUPS }).map(([kind, group]) => [kind, `${group}/`] as const),
  ['Application', 'argoproj.io/'] as const,
  ['Kustomization', 'kustomize.toolkit.fluxcd.io/'] as const,
  ['HelmRelease', 'helm.toolkit.fluxcd.io/'] as const,
  ['argocd-cm', 'resource.customizations.ignoreDifferences'] as const,
].map(([kind, group]) => [Buffer.from(kind), Buffer.from(group)]);

/** What some files say, before it is put in relation: plain data, so that each part may come from another thread. */
export interface Gathered {
  readonly workloads: DeclaredWorkload[];
  readonly autoscalers: DeclaredAutoscaler[];
  readonly kustomizations: Kustomization[];
  readonly deliveries: Delivery[];
  readonly delivered: string[];
  readonly unreadable: Refused[];
}

/**
 * One pass over all YAML and JSON files for all services. Whose workloads they are is not asked, so that the scan need
 * not wait for the blueprints.
 */
export function scanWorkloads(files: Files): WorkloadIndex {
  return indexWorkloads([gatherManifests(files, files.list().filter(isManifestPath))]);
}

/** What the files at these paths say. Files that cannot matter are not parsed. */
export function gatherManifests(files: Files, paths: readonly string[]): Gathered {
  const gathered: Gathered = { workloads: [], autoscalers: [], kustomizations: [], deliveries: [], delivered: [], unreadable: [] };
  const open = (path: string, bytes = readBytes(files, path)): ManifestFile | undefined => {
    const opened = Buffer.isBuffer(bytes) ? openManifest(path, bytes) : bytes;
    if (opened?.kind === 'refused') gathered.unreadable.push(opened);
    return opened?.kind === 'open' ? opened.file : undefined;
  };
  for (const path of paths) {
    const bytes = readBytes(files, path);
    const matters = bytes !== undefined && (isKustomizationPath(path) || mayMatter(bytes));
    const file = matters ? open(path, bytes) : undefined;
    for (const object of file?.objects ?? []) gather(gathered, file as ManifestFile, object, open);
  }
  return gathered;
}

/** A file that may not be read may hold anything, and so may the end of one that is too long. */
function mayMatter(bytes: Buffer | Refused): boolean {
  return (
    !Buffer.isBuffer(bytes) || bytes.length > MAX_BYTES || MARKS.some(([kind, group]) => bytes.includes(kind) && bytes.includes(group))
  );
}

function gather(gathered: Gathered, file: ManifestFile, object: ManifestObject, open: (path: string) => ManifestFile | undefined): void {
  const { path } = file;
  if (isKustomization(object, path)) {
    gathered.kustomizations.push(readKustomization(file, object, open));
    return;
  }
  if (isWorkload(object)) {
    const { kind, name, namespace, line, documentIndex } = object;
    const judged = judgeField(file, object, REPLICAS);
    const [labels, annotations] = [carried(object.value, 'labels'), carried(object.value, 'annotations')];
    const template = podTemplate(object.value);
    gathered.workloads.push({ path, kind, name, namespace, line, documentIndex, labels, annotations, judged, template });
  }
  const autoscaler = readAutoscaler(file, object);
  if (autoscaler !== undefined) {
    const { kind, name } = autoscaler.target;
    const itself = { kind: autoscaler.kind, group: object.group, name: autoscaler.name };
    gathered.autoscalers.push({ path, kind, name, namespace: object.namespace, itself, autoscaler });
  }
  gathered.delivered.push(...deliveredFolders(object));
  gathered.deliveries.push(...readDeliveries(file, object));
}

/** The index over all parts of a repository, given in the order of their paths. */
export function indexWorkloads(parts: readonly Gathered[]): WorkloadIndex {
  const all = <K extends keyof Gathered>(key: K) => parts.flatMap((part) => part[key] as Gathered[K][number][]) as Gathered[K];
  const layout = buildLayout(all('kustomizations'), new Set(all('delivered')));
  const workloads = new Map<string, Named<WorkloadRendering>>();
  const autoscalers = new Map<string, Named<Rendering<DeclaredAutoscaler>>>();
  const deliveries = new Map<string, Delivery[]>();
  const users = new Map<string, WorkloadRendering[]>();
  const deleted = new Map<string, Refused>();
  const unreadable = all('unreadable');
  for (const declared of all('workloads')) {
    const ways = renderings(declared, [declared.judged], layout);
    if (ways === undefined) unreadable.push(endless(declared));
    for (const rendering of ways ?? []) {
      if (rendering.deleted !== undefined) {
        deleted.set(nameKey({ kind: declared.kind, name: rendering.name }), rendering.deleted);
        continue;
      }
      file(workloads, rendering);
      for (const place of new Set(rendering.values.map(placeOf))) push(users, place, rendering);
    }
  }
  for (const declared of all('autoscalers')) {
    for (const rendering of renderings(declared, [], layout) ?? []) if (rendering.deleted === undefined) file(autoscalers, rendering);
  }
  for (const delivery of all('deliveries')) {
    for (const reach of new Set(delivery.reach)) push(deliveries, reach, delivery);
  }
  return { workloads, autoscalers, deliveries, users, deleted, unreadable };
}

function endless({ path, line }: DeclaredWorkload): Refused {
  return { kind: 'refused', file: path, line, reason: 'too many kustomizations lead to it', fix: 'Let fewer build on each other.' };
}

function file<T extends Declared>(map: Map<string, Named<Rendering<T>>>, rendering: Rendering<T>): void {
  const key = nameKey({ kind: rendering.declared.kind, name: rendering.name });
  const named = map.get(key) ?? { all: [], byNamespace: new Map<string, Rendering<T>[]>() };
  map.set(key, named);
  named.all.push(rendering);
  push(named.byNamespace, rendering.namespace ?? '', rendering);
}

/** What is filed under a kind and name in a namespace; what states none may be in any. */
export function lookUp<T>(
  map: ReadonlyMap<string, Named<T>>,
  { kind, name, namespace }: { readonly kind: string; readonly name: string; readonly namespace?: string | undefined },
): readonly T[] {
  const named = map.get(nameKey({ kind, name }));
  if (named === undefined) return [];
  if (namespace === undefined) return named.all;
  return [...(named.byNamespace.get(namespace) ?? []), ...(named.byNamespace.get('') ?? [])];
}
