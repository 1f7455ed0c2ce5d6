import { append, groupBy } from '../../lib/group-by.ts';
import { parentFolder } from '../../lib/path.ts';
import { isKustomization, kustomizationPaths } from '../../manifests/kubernetes/identity.ts';
import { type Kustomization, readKustomization } from '../../manifests/kustomize/kustomization.ts';
import type { Files } from '../../ports/files.ts';
import { type Item, identityOf, isKubernetesObject, type KubernetesObject, readItems } from './object.ts';

const MAX_FILES = 10_000;

/** Files that the entries of `resources`, `bases` and `components` lead to, folder by folder. */
export interface Included {
  /** By identity, in the order of the entries. */
  readonly objects: ReadonlyMap<string, readonly KubernetesObject[]>;
  /** The kustomizations on the way, without the one at the top. */
  readonly kustomizations: readonly Item[];
  /**
   * The kustomizations that lead from each included file to the top, innermost first, the top itself the
   * last.
   */
  readonly ways: ReadonlyMap<string, readonly Kustomization[]>;
  /** Entries that lead out of the repository, to nothing, or to what cannot be read. */
  readonly unknown: readonly string[];
}

/** Follows the entries of a kustomization, and of those below it. */
export function includedObjects(files: Files, item: Item): Included {
  const objects = new Map<string, KubernetesObject[]>();
  const kustomizations: Item[] = [];
  const unknown: string[] = [];
  const seen = new Set<string>([item.file]);
  const ways = new Map<string, readonly Kustomization[]>();
  const open: (readonly [Kustomization, ...Kustomization[]])[] = [[readKustomization(item.file, item)]];
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    const below: Item[] = [];
    for (const { file, items } of openEntries(files, way[0], seen, unknown)) {
      ways.set(file, way);
      below.push(...items.filter((one) => isKustomization(one, file)));
      for (const one of objectsIn(items, file)) append(objects, identityOf(one), one);
    }
    kustomizations.push(...below);
    for (const one of below.reverse()) open.push([readKustomization(one.file, one), ...way]);
  }
  return { objects, kustomizations, ways, unknown };
}

/**
 * Opens the files that the entries of a kustomization lead to and that are not seen yet, and marks them as
 * seen. Entries that lead to none are added to the unknown.
 */
function openEntries(
  files: Files,
  { includes }: Kustomization,
  seen: Set<string>,
  unknown: string[],
): { readonly file: string; readonly items: readonly Item[] }[] {
  return includes.flatMap(({ given, path }) => {
    const file = fileAt(files, path);
    if (file !== undefined && seen.has(file)) return [];
    const items = seen.size > MAX_FILES ? undefined : itemsOf(files, file);
    if (file === undefined || items === undefined) {
      unknown.push(String(given));
      return [];
    }
    seen.add(file);
    return [{ file, items }];
  });
}

function itemsOf(files: Files, file: string | undefined): readonly Item[] | undefined {
  if (file === undefined) return undefined;
  const read = readItems(file, files.read(file));
  return read.kind === 'items' ? read.items : undefined;
}

function objectsIn(items: readonly Item[], file: string): KubernetesObject[] {
  return items.filter((one) => !isKustomization(one, file)).filter(isKubernetesObject);
}

/** Files by folder, sorted once for each side. */
const FOLDERS = new WeakMap<Files, ReadonlyMap<string, readonly string[]>>();

/** Lists the objects of the folder's own files: what is applied where no kustomization says otherwise. */
export function looseObjects(files: Files, folder: string): ReadonlyMap<string, readonly KubernetesObject[]> {
  const folders = FOLDERS.get(files) ?? groupBy(files.list(), parentFolder);
  FOLDERS.set(files, folders);
  const manifests = (folders.get(folder) ?? []).filter((file) => /\.(ya?ml|json)$/i.test(file));
  return groupBy(
    manifests.flatMap((file) => objectsIn(itemsOf(files, file) ?? [], file)),
    identityOf,
  );
}

/** Finds the file itself, or the kustomization of the folder. */
function fileAt(files: Files, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  return [path, ...kustomizationPaths(path)].find(
    (candidate) => candidate !== '' && files.read(candidate) !== undefined,
  );
}
