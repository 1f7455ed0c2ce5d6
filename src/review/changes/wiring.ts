import { append } from '../../lib/group-by.ts';
import { parentFolder, resolvePath } from '../../lib/path.ts';
import { valueAt } from '../../manifests/document/document.ts';
import { listAt, openManifest } from '../../manifests/document/object.ts';
import { isKustomization, isKustomizationPath } from '../../manifests/kubernetes/identity.ts';
import { type Kustomization, readKustomization } from '../../manifests/kustomize/kustomization.ts';
import { buildLayout, type Layout } from '../../manifests/kustomize/layout.ts';
import { renderings } from '../../manifests/kustomize/rendering.ts';
import type { Files } from '../../ports/files.ts';
import type { ScaleTarget } from './governors.ts';
import { includedObjects, type Naming, renamedBy } from './inclusion.ts';
import { readKind } from './kinds.ts';
import { readItems } from './object.ts';
import { type PatchEntry, type PatchUse, patchEntries } from './patch.ts';

/** What the kustomizations of either side make of files, touched or not: how objects are called in a cluster, which files are patches. */
export interface Wiring {
  /** A declared workload as kustomizations bring it to a cluster, apart from its own name. */
  rendered(target: ScaleTarget, file: string): readonly ScaleTarget[];
  /** The workloads below a kustomization that a name in it means, as they are called in a cluster. */
  reached(target: ScaleTarget, kustomization: string): readonly ScaleTarget[];
  /** The entries by which kustomizations use a file as a patch. */
  patchUses(file: string): readonly PatchUse[];
  /** What kustomizations make of a file that holds no objects: values of a chart, or rules for other objects. */
  roleOf(file: string): FileRole | undefined;
  /** Whether kustomizations include the file as it is. */
  isResource(file: string): boolean;
  /** Folders of the outermost kustomizations that build on one, itself included; sorted. */
  tops(kustomization: string): readonly string[];
}

type FileRole = 'values' | 'rules';

interface Side {
  readonly files: Files;
  readonly layout: Layout;
  readonly uses: ReadonlyMap<string, PatchUse[]>;
  readonly roles: ReadonlyMap<string, FileRole>;
  readonly resources: ReadonlySet<string>;
}

/** Reads nothing until somebody asks. */
export function readWiring(sides: readonly Files[]): Wiring {
  let known: readonly Side[] | undefined;
  const all = () => {
    known ??= readSides(sides);
    return known;
  };
  const rendered = new Map<string, readonly ScaleTarget[]>();
  const below = new Map<string, readonly Reached[]>();
  return {
    rendered(target, file) {
      const key = [file, target.kind, target.namespace, target.name].join(' ');
      const found = rendered.get(key) ?? all().flatMap(({ layout }) => renderedAs(layout, target, file));
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
    patchUses: (file) => all().flatMap(({ uses }) => uses.get(file) ?? []),
    roleOf: (file) =>
      all().reduce<FileRole | undefined>((role, { roles }) => role ?? roles.get(file), undefined),
    isResource: (file) => all().some(({ resources }) => resources.has(file)),
    tops(kustomization) {
      const folder = parentFolder(kustomization);
      const above = all().flatMap(
        ({ layout }) => layout.chains(folder)?.map((chain) => chain.at(-1)?.dir ?? folder) ?? [],
      );
      return [...new Set(above.length === 0 ? [folder] : above)].sort();
    },
  };
}

/** A workload below a kustomization. */
interface Reached {
  readonly kind: string;
  /** Every name by which the kustomization may mean it. */
  readonly names: readonly string[];
  /** As it is called in a cluster. */
  readonly targets: readonly ScaleTarget[];
}

function reachedFrom({ files, layout }: Side, kustomization: string): Reached[] {
  const read = readItems(kustomization, files.read(kustomization));
  const item =
    read.kind === 'items' ? read.items.find((one) => isKustomization(one, kustomization)) : undefined;
  if (item === undefined) return [];
  const { objects, ways } = includedObjects(files, item);
  const above = layout.chains(parentFolder(kustomization)) ?? [];
  return [...objects.values()].flat().flatMap(({ kind, group, name, namespace, file }) => {
    if (readKind({ kind, group }).kind !== 'workload' || name === undefined) return [];
    const here = (ways.get(file) ?? []).reduce<Naming>((naming, one) => renamedBy(one, naming), {
      name,
      namespace,
      names: [name],
    });
    const tops = above.map((chain) =>
      chain.reduce((naming, one) => through(one, naming), { name: here.name, namespace: here.namespace }),
    );
    const targets = (tops.length === 0 ? [here] : tops).map((one) => ({
      kind,
      name: one.name,
      namespace: one.namespace,
    }));
    return [{ kind, names: here.names, targets }];
  });
}

function through(
  { prefix, suffix, namespace }: Kustomization,
  given: Pick<Naming, 'name' | 'namespace'>,
): Pick<Naming, 'name' | 'namespace'> {
  return { name: `${prefix}${given.name}${suffix}`, namespace: namespace ?? given.namespace };
}

function readSides(sides: readonly Files[]): Side[] {
  const known = new Map<string, Read>();
  return sides.map((files) => readSide(files, known));
}

interface Read {
  readonly bytes: Buffer;
  readonly kustomization: Kustomization | undefined;
  readonly entries: readonly PatchEntry[];
  readonly roles: readonly (readonly [string, FileRole])[];
}

/** `known` keeps what was read, since most kustomizations are the same on both sides. */
function readSide(files: Files, known: Map<string, Read>): Side {
  const kustomizations: Kustomization[] = [];
  const uses = new Map<string, PatchUse[]>();
  const roles = new Map<string, FileRole>();
  const paths = files.list().filter(isKustomizationPath);
  files.expect?.(paths);
  for (const path of paths) {
    const bytes = files.read(path);
    if (bytes === undefined) continue;
    const before = known.get(path);
    const read = before?.bytes === bytes ? before : readOne(path, bytes);
    known.set(path, read);
    if (read.kustomization === undefined) continue;
    kustomizations.push(read.kustomization);
    for (const [file, role] of read.roles) roles.set(file, role);
    for (const entry of read.entries) {
      if (entry.file === undefined) continue;
      append(uses, entry.file, { kustomization: path, entry });
    }
  }
  const resources = new Set(kustomizations.flatMap((one) => [...one.resources, ...one.components]));
  return { files, layout: buildLayout(kustomizations, new Set()), uses, roles, resources };
}

function readOne(path: string, bytes: Buffer): Read {
  const opened = openManifest(path, bytes);
  const object =
    opened.kind === 'open' ? opened.file.objects.find((one) => isKustomization(one, path)) : undefined;
  if (opened.kind !== 'open' || object === undefined)
    return { bytes, kustomization: undefined, entries: [], roles: [] };
  const kustomization = readKustomization(opened.file, object, () => undefined);
  return {
    bytes,
    kustomization,
    entries: patchEntries(object.value, kustomization.dir),
    roles: rolesIn(object.value, kustomization.dir),
  };
}

/** Files that a kustomization names beside resources and patches (kubectl.docs.kubernetes.io, "kustomization"). */
function rolesIn(value: unknown, folder: string): (readonly [string, FileRole])[] {
  const charts = listAt(value, ['helmCharts']);
  const values = charts.flatMap((chart) => [
    valueAt(chart, ['valuesFile']),
    ...listAt(chart, ['additionalValuesFiles']),
  ]);
  const replacements = listAt(value, ['replacements']).map((one) => valueAt(one, ['path']));
  const rules = [
    ...listAt(value, ['configurations']),
    ...listAt(value, ['crds']),
    valueAt(value, ['openapi', 'path']),
    ...replacements,
  ];
  const inside = (entries: readonly unknown[], role: FileRole) =>
    entries.flatMap((entry) => {
      const path = typeof entry === 'string' ? resolvePath(folder, entry) : undefined;
      return path === undefined ? [] : [[path, role] as const];
    });
  return [...inside(values, 'values'), ...inside(rules, 'rules')];
}

function renderedAs(layout: Layout, { kind, name, namespace }: ScaleTarget, file: string): ScaleTarget[] {
  if (name === undefined) return [];
  const ways = renderings({ path: file, kind: kind ?? '', name, namespace }, [], layout) ?? [];
  return ways.map((way) => ({ kind, name: way.name, namespace: way.namespace }));
}
