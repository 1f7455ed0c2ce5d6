import { isKustomization } from '../manifest/identity.ts';
import { listAt } from '../manifest/object.ts';
import { folderOf, insideFrom } from '../manifest/path.ts';
import type { Files } from '../ports.ts';
import { INCLUDES, KUSTOMIZATION_NAMES } from './kustomization.ts';
import { type Item, identityOf, isKubernetesObject, type KubernetesObject, readItems } from './object.ts';

const MOST_FILES = 10_000;

/** What the entries of `resources`, `bases` and `components` lead to, folder by folder. */
export interface Included {
  /** By identity, in the order of the entries. */
  readonly objects: ReadonlyMap<string, readonly KubernetesObject[]>;
  /** The kustomizations on the way, without the one at the top. */
  readonly kustomizations: readonly Item[];
  /** Entries that lead out of the repository, to nothing, or to what cannot be read. */
  readonly unknown: readonly string[];
}

export function includedObjects(files: Files, item: Item): Included {
  const objects = new Map<string, KubernetesObject[]>();
  const kustomizations: Item[] = [];
  const unknown: string[] = [];
  const seen = new Set<string>([item.file]);
  const open: Item[] = [item];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    const below: Item[] = [];
    for (const entry of INCLUDES.flatMap((key) => listAt(from?.value, [key]))) {
      const path = typeof entry === 'string' ? insideFrom(folderOf(from.file), entry) : undefined;
      const file = path === undefined ? undefined : fileAt(files, path);
      if (file !== undefined && seen.has(file)) continue;
      const read = file === undefined || seen.size > MOST_FILES ? undefined : readItems(file, files.read(file));
      if (file === undefined || read?.kind !== 'items') {
        unknown.push(String(entry));
        continue;
      }
      seen.add(file);
      for (const found of read.items) {
        if (isKustomization(found, file)) below.push(found);
        else if (isKubernetesObject(found)) add(objects, found);
      }
    }
    kustomizations.push(...below);
    open.push(...below.reverse());
  }
  return { objects, kustomizations, unknown };
}

/** The objects of the folder's own files: what is applied where no kustomization says otherwise. */
export function lyingObjects(files: Files, folder: string): ReadonlyMap<string, readonly KubernetesObject[]> {
  const objects = new Map<string, KubernetesObject[]>();
  for (const file of files.list()) {
    if (folderOf(file) !== folder || !/\.(ya?ml|json)$/i.test(file)) continue;
    const read = readItems(file, files.read(file));
    for (const item of read.kind === 'items' ? read.items : []) {
      if (!isKustomization(item, file) && isKubernetesObject(item)) add(objects, item);
    }
  }
  return objects;
}

function add(objects: Map<string, KubernetesObject[]>, object: KubernetesObject): void {
  const key = identityOf(object);
  const known = objects.get(key);
  if (known === undefined) objects.set(key, [object]);
  else known.push(object);
}

/** The file itself, or the kustomization of the folder. */
function fileAt(files: Files, path: string): string | undefined {
  const inFolder = KUSTOMIZATION_NAMES.map((name) => (path === '' ? name : `${path}/${name}`));
  return [path, ...inFolder].find((candidate) => candidate !== '' && files.read(candidate) !== undefined);
}
