import { append, groupBy } from '../../lib/group-by.ts';
import { parentFolder, resolvePath } from '../../lib/path.ts';
import { listAt, textAt } from '../../manifests/document/object.ts';
import { isKustomization } from '../../manifests/kubernetes/identity.ts';
import type { Files } from '../../ports/files.ts';
import { INCLUDES, KUSTOMIZATION_NAMES } from './kustomization.ts';
import { type Item, identityOf, isKubernetesObject, type KubernetesObject, readItems } from './object.ts';

const MOST_FILES = 10_000;

/** How an object is called on its way up to the kustomization that includes it. */
export interface Naming {
  readonly name: string;
  readonly namespace: string | undefined;
  /** Every name on the way. */
  readonly names: readonly string[];
}

/** The name that a kustomization gives (kubectl.docs.kubernetes.io, "namePrefix", "nameSuffix", "namespace"). */
export function renamedBy({ value }: Item, { name, namespace, names }: Naming): Naming {
  const given = `${textAt(value, ['namePrefix']) ?? ''}${name}${textAt(value, ['nameSuffix']) ?? ''}`;
  return { name: given, namespace: textAt(value, ['namespace']) ?? namespace, names: [...names, given] };
}

/** What the entries of `resources`, `bases` and `components` lead to, folder by folder. */
export interface Included {
  /** By identity, in the order of the entries. */
  readonly objects: ReadonlyMap<string, readonly KubernetesObject[]>;
  /** The kustomizations on the way, without the one at the top. */
  readonly kustomizations: readonly Item[];
  /** The kustomizations that lead from each included file to the top, innermost first, the top itself the last. */
  readonly ways: ReadonlyMap<string, readonly Item[]>;
  /** Entries that lead out of the repository, to nothing, or to what cannot be read. */
  readonly unknown: readonly string[];
}

export function includedObjects(files: Files, item: Item): Included {
  const objects = new Map<string, KubernetesObject[]>();
  const kustomizations: Item[] = [];
  const unknown: string[] = [];
  const seen = new Set<string>([item.file]);
  const ways = new Map<string, readonly Item[]>();
  const open: { readonly from: Item; readonly way: readonly Item[] }[] = [{ from: item, way: [item] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { from, way } = next;
    const below: Item[] = [];
    for (const entry of INCLUDES.flatMap((key) => listAt(from.value, [key]))) {
      const path = typeof entry === 'string' ? resolvePath(parentFolder(from.file), entry) : undefined;
      const file = path === undefined ? undefined : fileAt(files, path);
      if (file !== undefined && seen.has(file)) continue;
      const read =
        file === undefined || seen.size > MOST_FILES ? undefined : readItems(file, files.read(file));
      if (file === undefined || read?.kind !== 'items') {
        unknown.push(String(entry));
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
    open.push(...below.reverse().map((one) => ({ from: one, way: [one, ...way] })));
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
  const inFolder = KUSTOMIZATION_NAMES.map((name) => (path === '' ? name : `${path}/${name}`));
  return [path, ...inFolder].find((candidate) => candidate !== '' && files.read(candidate) !== undefined);
}
