import { isKustomization, isKustomizationPath } from '../manifest/identity.ts';
import { type Kustomization, readKustomization } from '../manifest/kustomization.ts';
import { buildLayout, type Layout } from '../manifest/layout.ts';
import { openManifest } from '../manifest/object.ts';
import { folderOf } from '../manifest/path.ts';
import { renderings } from '../manifest/rendering.ts';
import type { Files } from '../ports.ts';
import type { ScaleTarget } from './governors.ts';
import { includedObjects } from './inclusion.ts';
import { readKind } from './kinds.ts';
import { type Item, type KubernetesObject, readItems } from './object.ts';
import { type PatchUse, patchEntries } from './patch.ts';

/** What the kustomizations of either side make of files, touched or not: how objects are called in a cluster, which files are patches. */
export interface Wiring {
  /** A declared workload as kustomizations bring it to a cluster, apart from its own name. */
  rendered(target: ScaleTarget, file: string): readonly ScaleTarget[];
  /** The workloads below a kustomization that a name in it means, as they are called in a cluster. */
  reached(target: ScaleTarget, kustomization: string): readonly ScaleTarget[];
  /** The entries by which kustomizations use a file as a patch. */
  patchUses(file: string): readonly PatchUse[];
  /** Whether kustomizations include the file as it is. */
  isResource(file: string): boolean;
  /** Folders of the outermost kustomizations that build on one, itself included; sorted. */
  tops(kustomization: string): readonly string[];
}

interface Side {
  readonly files: Files;
  readonly layout: Layout;
  readonly uses: ReadonlyMap<string, PatchUse[]>;
  readonly resources: ReadonlySet<string>;
}

/** Reads nothing until somebody asks. */
export function readWiring(sides: readonly Files[]): Wiring {
  let known: readonly Side[] | undefined;
  const all = () => {
    known ??= sides.map(readSide);
    return known;
  };
  const workloads = new Map<string, readonly KubernetesObject[][]>();
  const below = (kustomization: string) => {
    const found = workloads.get(kustomization) ?? all().map(({ files }) => workloadsOf(files, kustomization));
    workloads.set(kustomization, found);
    return found;
  };
  return {
    rendered: (target, file) => all().flatMap(({ layout }) => renderedAs(layout, target, file).map((one) => one.target)),
    reached: ({ kind, name }, kustomization) =>
      below(kustomization).flatMap((objects, side) => {
        const layout = all()[side]?.layout;
        const meant = objects.filter((object) => kind === undefined || object.kind === kind);
        return layout === undefined ? [] : meant.flatMap((object) => namesMeant(layout, object, name));
      }),
    patchUses: (file) => all().flatMap(({ uses }) => uses.get(file) ?? []),
    isResource: (file) => all().some(({ resources }) => resources.has(file)),
    tops(kustomization) {
      const folder = folderOf(kustomization);
      const above = all().flatMap(({ layout }) => layout.chains(folder)?.map((chain) => chain.at(-1)?.dir ?? folder) ?? []);
      return [...new Set(above.length === 0 ? [folder] : above)].sort();
    },
  };
}

function readSide(files: Files): Side {
  const kustomizations: Kustomization[] = [];
  const uses = new Map<string, PatchUse[]>();
  for (const path of files.list()) {
    if (!isKustomizationPath(path)) continue;
    const bytes = files.read(path);
    const opened = bytes && openManifest(path, bytes);
    const object = opened?.kind === 'open' ? opened.file.objects.find((one) => isKustomization(one, path)) : undefined;
    if (opened?.kind !== 'open' || object === undefined) continue;
    const kustomization = readKustomization(opened.file, object, () => undefined);
    kustomizations.push(kustomization);
    for (const entry of patchEntries(object.value, kustomization.dir)) {
      if (entry.file === undefined) continue;
      const known = uses.get(entry.file);
      if (known === undefined) uses.set(entry.file, [{ kustomization: path, entry }]);
      else known.push({ kustomization: path, entry });
    }
  }
  const resources = new Set(kustomizations.flatMap((one) => [...one.resources, ...one.components]));
  return { files, layout: buildLayout(kustomizations, new Set()), uses, resources };
}

function renderedAs(layout: Layout, { kind, name, namespace }: ScaleTarget, file: string) {
  if (name === undefined) return [];
  const ways = renderings({ path: file, kind: kind ?? '', name, namespace }, [], layout) ?? [];
  return ways.map((way) => ({ target: { kind, name: way.name, namespace: way.namespace }, names: way.names }));
}

function namesMeant(layout: Layout, { kind, name, namespace, file }: KubernetesObject, meant: string | undefined): ScaleTarget[] {
  return renderedAs(layout, { kind, name, namespace }, file)
    .filter(({ names }) => meant === undefined || names.includes(meant))
    .map(({ target }) => target);
}

function workloadsOf(files: Files, kustomization: string): KubernetesObject[] {
  const read = readItems(kustomization, files.read(kustomization));
  const item: Item | undefined = read.kind === 'items' ? read.items[0] : undefined;
  const objects = item === undefined ? [] : [...includedObjects(files, item).objects.values()].flat();
  return objects.filter((object) => readKind(object).kind === 'workload');
}
