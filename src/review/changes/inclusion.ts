import { append, groupBy } from '../../lib/group-by.ts';
import { parentFolder } from '../../lib/path.ts';
import { isKustomization, kustomizationPaths } from '../../manifests/kubernetes/identity.ts';
import { type Kustomization, readKustomization } from '../../manifests/kustomize/kustomization.ts';
import type { Files } from '../../ports/files.ts';
import { type Item, identityOf, isKubernetesObject, type KubernetesObject, readItems } from './object.ts';

const MOST_FILES = 10_000;

/** What the entries of `resources`, `bases` and `components` lead to, folder by folder. */
export interface Included {
  /** By identity, in the order of the entries. */
  readonly objects: ReadonlyMap<string, readonly KubernetesObject[]>;
  /** The kustomizations on the way, without the one at the top. */
  readonly kustomizations: readonly Item[];
  /** The kustomizations that lead from each included file to the top, innermost first, the top itself the last. */
  readonly ways: ReadonlyMap<string, readonly Kustomization[]>;
  /** Entries that lead out of the repository, to nothing, or to what cannot be read. */
  readonly unknown: readonly string[];
}

export function includedObjects(files: Files, item: Item): Included {
  const objects = new Map<string, KubernetesObject[]>();
  const kustomizations: Item[] = [];
  const unknown: string[] = [];
  const seen = new Set<string>([item.file]);
  const ways = new Map<string, readonly Kustomization[]>();
  const open: (readonly [Kustomization, ...Kustomization[]])[] = [[readKustomization(item.file, item)]];
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    const below: Item[] = [];
    for (const { given, path } of way[0].includes) {
      const file = path === undefined ? undefined : fileAt(files, path);
      if (file !== undefined && seen.has(file)) continue;
      const read =
        file === undefined || seen.size > MOST_FILES ? undefined : readItems(file, files.read(file));
      if (file === undefined || read?.kind !== 'items') {
        unknown.push(String(given));
        continue;
      }
      seen.add(file);
      ways.set(file, way);
      for (const found of read.items) {
        if (isKustomization(found, file)) below.push(found);
        else if (isKubernetesObject(found)) append(objects, identityOf(found), found);
      }
    }
    kustomizations.push(...below);
    for (const one of below.reverse()) open.push([readKustomization(one.file, one), ...way]);
  }
  return { objects, kustomizations, ways, unknown };
}

/** Files by folder, sorted once for each side. */
const FOLDERS = new WeakMap<Files, ReadonlyMap<string, readonly string[]>>();

/** The objects of the folder's own files: what is applied where no kustomization says otherwise. */
export function lyingObjects(files: Files, folder: string): ReadonlyMap<string, readonly KubernetesObject[]> {
  const objects = new Map<string, KubernetesObject[]>();
  const folders = FOLDERS.get(files) ?? groupBy(files.list(), parentFolder);
  FOLDERS.set(files, folders);
  for (const file of folders.get(folder) ?? []) {
    if (!/\.(ya?ml|json)$/i.test(file)) continue;
    const read = readItems(file, files.read(file));
    for (const item of read.kind === 'items' ? read.items : []) {
      if (!isKustomization(item, file) && isKubernetesObject(item)) append(objects, identityOf(item), item);
    }
  }
  return objects;
}

/** The file itself, or the kustomization of the folder. */
function fileAt(files: Files, path: string): string | undefined {
  return [path, ...kustomizationPaths(path)].find(
    (candidate) => candidate !== '' && files.read(candidate) !== undefined,
  );
}
