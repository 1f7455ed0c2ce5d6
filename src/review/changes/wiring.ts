import { append } from '../../lib/group-by.ts';
import { once } from '../../lib/once.ts';
import { parentFolder } from '../../lib/path.ts';
import { valueAt } from '../../lib/value-at.ts';
import { type ManifestFile, type ManifestObject, openManifest } from '../../manifests/document/object.ts';
import { isKustomization, isKustomizationPath } from '../../manifests/kubernetes/identity.ts';
import { type Applied, type Applier, isApplier } from '../../manifests/kustomize/applier.ts';
import { type Kustomization, readKustomization } from '../../manifests/kustomize/kustomization.ts';
import { type Layer, namingLayer, readLayer } from '../../manifests/kustomize/layer.ts';
import { buildLayout, type Layout } from '../../manifests/kustomize/layout.ts';
import { mayRename } from '../../manifests/kustomize/rename.ts';
import { render, renderings } from '../../manifests/kustomize/rendering.ts';
import type { Files } from '../../ports/files.ts';
import { type Deliverer, type DeliveryOfSide, generatorOf, readDeliveryOfSide } from './applied.ts';
import { type Containers, containersBelow } from './containers.ts';
import { includedObjects } from './inclusion.ts';
import { readKind } from './kinds.ts';
import { type KubernetesObject, readItems } from './object.ts';
import type { PatchUse } from './patch.ts';
import { pluginFiles } from './plugin-files.ts';

/**
 * Use that the kustomizations of either side make of files, touched or not: how objects are called in a
 * cluster, which files are patches.
 */
export interface Wiring {
  /** A declared workload as kustomizations bring it to a cluster, apart from its own name. */
  rendered(target: ScaleTarget, file: string): readonly ScaleTarget[];
  /** The workloads below a kustomization that a name in it means, as they are called in a cluster. */
  reached(target: ScaleTarget, kustomization: string): readonly ScaleTarget[];
  /** Lists the containers of the workloads that a patch may be for; undefined where none is in this repository. */
  containersBelow(patch: KubernetesObject): Containers | undefined;
  /** The entries by which kustomizations use a file as a patch. */
  patchUses(file: string): readonly PatchUse[];
  /**
   * Returns the role that kustomizations give a file which holds no objects: values of a chart, or rules for
   * other objects.
   */
  roleOf(file: string): FileRole | undefined;
  /** Checks whether kustomizations include the file as it is, or configure a plugin by it. */
  isResource(file: string): boolean;
  /** The kustomization whose plugins read the file, on either side. */
  pluginOf(file: string): string | undefined;
  /** Folders of the outermost kustomizations that build on one, itself included; sorted. */
  tops(kustomization: string): readonly string[];
  /** The kustomizations of one side that name a file or folder, whatever for. */
  usersOf(side: 'base' | 'head', path: string): readonly string[];
  /** The ConfigMaps and Secrets that are generated of a file on either side. */
  generatedOf(file: string): readonly GeneratedObject[];
  /** Checks whether a kustomization of either side names the file. */
  isUsed(path: string): boolean;
  /** Everything that applies folders on one side. */
  appliers(side: 'base' | 'head'): readonly Applier[];
  /** Lists the objects by which folders are applied on one side. */
  deliverers(side: 'base' | 'head'): readonly Deliverer[];
  /** Who applies a file to a cluster, on one side. */
  appliersOf(side: 'base' | 'head', file: string): readonly Applied[];
  /** The generator of an ApplicationSet that reads the file, on either side. */
  generatorOf(file: string): string | undefined;
}

type FileRole = 'values' | 'rules';

/** A ConfigMap or Secret that a kustomization generates. */
export interface GeneratedObject {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  readonly kustomization: string;
}

interface Side {
  readonly files: Files;
  /** Kustomizations by their paths. */
  readonly layers: ReadonlyMap<string, Layer>;
  readonly layout: Layout;
  readonly uses: ReadonlyMap<string, PatchUse[]>;
  readonly roles: ReadonlyMap<string, FileRole>;
  readonly resources: ReadonlySet<string>;
  readonly generated: ReadonlyMap<string, readonly GeneratedObject[]>;
  /** Kustomizations by the files that their plugins read. */
  readonly sources: ReadonlyMap<string, string>;
  /** Paths of kustomizations by what they name. */
  readonly users: ReadonlyMap<string, readonly string[]>;
  /** Read on demand, since it takes all manifests of the side. */
  readonly delivered: () => { readonly delivery: DeliveryOfSide; readonly layout: Layout };
}

/** Reads nothing until somebody asks. */
export function readWiring(sides: readonly Files[]): Wiring {
  const all = once(() => sides.map(readSide));
  const sideOf = (side: 'base' | 'head') => all()[side === 'base' ? 0 : 1];
  const rendered = new Map<string, readonly ScaleTarget[]>();
  const below = new Map<string, readonly Reached[]>();
  return {
    rendered(target, file) {
      const key = [file, target.kind, target.namespace, target.name].join(' ');
      const found =
        rendered.get(key) ?? all().flatMap(({ delivered }) => renderedAs(delivered().layout, target, file));
      rendered.set(key, found);
      return found;
    },
    reached({ kind, name }, kustomization) {
      const found = below.get(kustomization) ?? all().flatMap((side) => reachedFrom(side, kustomization));
      below.set(kustomization, found);
      const meant = found.filter(
        (one) =>
          (kind === undefined || one.kind === kind) && (name === undefined || one.names.includes(name)),
      );
      return meant.flatMap(({ targets }) => targets);
    },
    containersBelow: (object) =>
      object.patch && containersBelow(sides, topsOf(parentFolder(object.patch.kustomization), all()), object),
    patchUses: (file) => all().flatMap(({ uses }) => uses.get(file) ?? []),
    roleOf: (file) => firstOf(all(), ({ roles }) => roles.get(file)),
    isResource: (file) => all().some(({ resources }) => resources.has(file)),
    pluginOf: (file) => firstOf(all(), ({ sources }) => sources.get(file)),
    tops: (kustomization) => topsOf(parentFolder(kustomization), all()),
    usersOf: (side, path) => sideOf(side)?.users.get(path) ?? [],
    generatedOf: (file) => all().flatMap(({ generated }) => generated.get(file) ?? []),
    isUsed: (path) => all().some(({ users }) => users.has(path)),
    appliers: (side) => sideOf(side)?.delivered().delivery.appliers ?? [],
    deliverers: (side) => sideOf(side)?.delivered().delivery.deliverers ?? [],
    appliersOf(side, file) {
      const chains = sideOf(side)?.delivered().layout.chains(file) ?? [];
      return chains.flatMap((chain) => chain.flatMap((layer) => (isApplier(layer) ? [layer.applied] : [])));
    },
    generatorOf: (file) =>
      generatorOf(
        file,
        all().map(({ delivered }) => delivered().delivery),
      ),
  };
}

function firstOf<T>(sides: readonly Side[], of: (side: Side) => T | undefined): T | undefined {
  return sides.map(of).find((found) => found !== undefined);
}

function topsOf(folder: string, sides: readonly Side[]): string[] {
  const above = sides.flatMap(
    ({ layout }) => layout.chains(folder)?.map((chain) => chain.at(-1)?.dir ?? folder) ?? [],
  );
  return [...new Set(above.length === 0 ? [folder] : above)].sort();
}

/** A workload below a kustomization. */
interface Reached {
  readonly kind: string;
  /** Every name by which the kustomization may mean it. */
  readonly names: readonly string[];
  /** As it is called in a cluster. */
  readonly targets: readonly ScaleTarget[];
}

function reachedFrom({ files, layers, delivered }: Side, kustomization: string): Reached[] {
  const read = readItems(kustomization, files.read(kustomization));
  const item =
    read.kind === 'items' ? read.items.find((one) => isKustomization(one, kustomization)) : undefined;
  const own = layers.get(kustomization);
  if (item === undefined || own === undefined) return [];
  const { objects, ways } = includedObjects(files, item);
  const { layout } = delivered();
  const after = (chain: readonly Layer[]) => chain.slice(chain.indexOf(own) + 1);
  const above = (layout.chainsFrom(own) ?? []).map(after);
  return [...objects.values()].flat().flatMap(({ kind, group, name, namespace, file }) => {
    if (readKind({ kind, group }).kind !== 'workload' || name === undefined) return [];
    const way = layout.whole((ways.get(file) ?? []).flatMap(({ path }) => layers.get(path) ?? []));
    const below = way.slice(0, way.indexOf(own) + 1);
    const through = (chain: readonly Layer[]) =>
      render({ path: file, kind, name, namespace }, [], chain, layout);
    const tops = above.length === 0 ? [below] : above.map((chain) => [...below, ...chain]);
    const targets = tops.map(through).map((one) => ({ kind, name: one.name, namespace: one.namespace }));
    return [{ kind, names: through(below).names, targets }];
  });
}

/** A kustomization with the object that states it. */
interface Found {
  readonly kustomization: Kustomization;
  readonly file: ManifestFile;
  readonly object: ManifestObject;
}

/** Sides that were read: a refactoring is read as a whole and in two steps, which have sides in common. */
const SIDES = new WeakMap<Files, Side>();

function readSide(files: Files): Side {
  const side = SIDES.get(files) ?? readKustomizations(files);
  SIDES.set(files, side);
  return side;
}

function readKustomizations(files: Files): Side {
  const layers: Layer[] = [];
  const noted: Noted = {
    uses: new Map(),
    roles: new Map(),
    users: new Map(),
    generated: new Map(),
    sources: new Map(),
  };
  const paths = files.list().filter(isKustomizationPath);
  files.expect?.(paths);
  for (const found of paths.flatMap((path) => readOne(files, path) ?? [])) {
    const layer = nameLayer(files, found);
    layers.push(layer);
    note(noted, found.kustomization, layer, files);
  }
  const resources = new Set(layers.flatMap((one) => [...one.resources, ...one.components, ...one.plugins]));
  const delivered = once(() => {
    const delivery = readDeliveryOfSide(files);
    return { delivery, layout: buildLayout(layers, delivery.appliers) };
  });
  const byPath = new Map(layers.map((layer) => [layer.path, layer]));
  return { ...noted, files, layers: byPath, layout: buildLayout(layers, []), resources, delivered };
}

/** Uses that kustomizations make of files, by the files' paths. */
interface Noted {
  readonly uses: Map<string, PatchUse[]>;
  readonly roles: Map<string, FileRole>;
  readonly users: Map<string, string[]>;
  readonly generated: Map<string, GeneratedObject[]>;
  readonly sources: Map<string, string>;
}

/** Notes what one kustomization uses files for. */
function note(noted: Noted, kustomization: Kustomization, layer: Layer, files: Files): void {
  const { path: own, generated, valueFiles, ruleFiles, patches, plugins } = kustomization;
  const read = plugins.length === 0 ? [] : pluginFiles(kustomization, files).sources;
  for (const path of new Set([...namedBy(kustomization, layer), ...read])) append(noted.users, path, own);
  for (const { kind, name, path } of generated)
    append(noted.generated, path, { kind, name, kustomization: own });
  for (const path of read) noted.sources.set(path, own);
  for (const file of valueFiles) noted.roles.set(file, 'values');
  for (const file of ruleFiles) noted.roles.set(file, 'rules');
  for (const entry of patches)
    if (entry.file !== undefined) append(noted.uses, entry.file, { kustomization: own, entry });
}

/** Lists the files and folders that a kustomization names. */
function namedBy({ generated, valueFiles, ruleFiles }: Kustomization, layer: Layer): string[] {
  const { resources, components, plugins, patchFiles } = layer;
  const sources = generated.map(({ path }) => path);
  return [resources, components, plugins, patchFiles, sources, valueFiles, ruleFiles].flat();
}

/** Kustomizations by their bytes, since most are the same on both sides. */
const KNOWN = new WeakMap<Buffer, Map<string, Found | undefined>>();

function readOne(files: Files, path: string): Found | undefined {
  const bytes = files.read(path);
  if (bytes === undefined) return undefined;
  const known = KNOWN.get(bytes) ?? new Map<string, Found | undefined>();
  KNOWN.set(bytes, known);
  if (!known.has(path)) known.set(path, parse(path, bytes));
  return known.get(path);
}

function parse(path: string, bytes: Buffer): Found | undefined {
  const opened = openManifest(path, bytes);
  const object =
    opened.kind === 'open' ? opened.file.objects.find((one) => isKustomization(one, path)) : undefined;
  if (opened.kind !== 'open' || object === undefined) return undefined;
  return { kustomization: readKustomization(path, object), file: opened.file, object };
}

/** Reads what a kustomization does to names; its patches and transformers only where they may give some. */
function nameLayer(files: Files, { kustomization, file, object }: Found): Layer {
  const renames =
    kustomization.plugins.length > 0 ||
    kustomization.patches.some(
      ({ target, rest, text, file: path }) =>
        target !== undefined &&
        mayRename(valueAt(rest, ['options']), text ?? (path === undefined ? undefined : files.read(path))),
    );
  if (!renames) return namingLayer(kustomization);
  return readLayer(file, object, (path) => {
    const bytes = files.read(path);
    const opened = bytes === undefined ? undefined : openManifest(path, bytes);
    return opened?.kind === 'open' ? opened.file : undefined;
  });
}

function renderedAs(layout: Layout, { kind, name, namespace }: ScaleTarget, file: string): ScaleTarget[] {
  if (name === undefined) return [];
  const ways = renderings({ path: file, kind: kind ?? '', name, namespace }, [], layout) ?? [];
  return ways.map((way) => ({ kind, name: way.name, namespace: way.namespace }));
}

/** Names of the workload that a change is about. */
export interface ScaleTarget {
  /** Undefined where the file gives a name alone, as a kustomization's `replicas:` does. */
  readonly kind?: string | undefined;
  readonly namespace?: string | undefined;
  readonly name?: string | undefined;
}
