import type { Blueprint, Operation } from '../blueprint/types.ts';
import { valueAt } from '../manifest/document.ts';
import { isKustomizationPath } from '../manifest/identity.ts';
import { listAt } from '../manifest/object.ts';
import { insideFrom } from '../manifest/path.ts';
import type { Files } from '../ports.ts';
import { type Difference, differences } from './difference.ts';
import { type Finding, fieldText, shortText } from './finding.ts';
import { type Item, identityOf, isKubernetesObject, type KubernetesObject, readItems } from './object.ts';
import { countOf, governing, scaleOperation } from './scale.ts';

/** The names kustomize looks for, in a folder (sigs.k8s.io/kustomize, `RecognizedKustomizationFileNames`). */
export const KUSTOMIZATION_NAMES: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Keys whose every change is one operation; the rest of the vocabulary has no word for a kustomization's other keys. */
const EXACT: Readonly<Record<string, Operation>> = {
  images: 'change_image',
  configMapGenerator: 'modify_configmaps',
  secretGenerator: 'modify_secrets',
};
const NEAREST: Readonly<Record<string, Operation>> = {
  generatorOptions: 'modify_configmaps',
  helmCharts: 'modify_cluster_resources',
  helmChartInflationGenerator: 'modify_cluster_resources',
  generators: 'modify_cluster_resources',
  transformers: 'modify_cluster_resources',
  validators: 'modify_cluster_resources',
  plugins: 'modify_cluster_resources',
  crds: 'modify_cluster_resources',
  namespace: 'modify_namespaces',
};
/** Lists of what is included, whose entries `includedObjects` reads. */
const INCLUDES: readonly string[] = ['resources', 'bases', 'components'];
const PATCHES: readonly string[] = ['patches', 'patchesStrategicMerge'];

/** What a kustomization file does differently, apart from its inline patches and the objects it stops or starts including. */
export function readKustomization(before: Item | undefined, after: Item | undefined, blueprints: readonly Blueprint[]): Finding[] {
  const item = after ?? before;
  if (!item) return [];
  const side = after ? 'head' : 'base';
  return differences(before?.value ?? {}, after?.value ?? {}).flatMap((difference): Finding[] => {
    const key = difference.path[0] ?? '';
    if (key === 'apiVersion' || key === 'kind' || INCLUDES.includes(key)) return [];
    if (PATCHES.includes(key) && isObjectPatch(item, difference.before) && isObjectPatch(item, difference.after)) return [];
    const base: Omit<Finding, 'operation' | 'floor' | 'services' | 'rationale'> = {
      file: item.file,
      line: item.lineOf(side === 'head' ? difference.headAt : difference.baseAt),
      side,
      object: item.file,
      field: fieldText(difference.path),
      ...texts(key, difference),
      replicas: undefined,
    };
    const rationale = `Changes ${fieldText(difference.path)} of the kustomization`;
    if (key === 'replicas') return [{ ...base, ...scaled(item.file, difference, after, before, blueprints) }];
    const exact = own(EXACT, key);
    if (exact) return [{ ...base, operation: exact, floor: undefined, services: [], rationale }];
    const operation = own(NEAREST, key) ?? 'modify_deployment_strategy';
    return [{ ...base, operation, floor: 'what it changes in the rendered objects is not known here', services: [], rationale }];
  });
}

function texts(key: string, { before, after }: Difference): { before: string; after: string } {
  return key === 'secretGenerator' ? { before: 'hidden', after: 'hidden' } : { before: shortText(before), after: shortText(after) };
}

function scaled(file: string, difference: Difference, after: Item | undefined, before: Item | undefined, blueprints: readonly Blueprint[]) {
  const entry = (item: Item | undefined, at: Difference['headAt']) => valueAt(item?.value, at.slice(0, 2));
  const old = entry(before, difference.baseAt);
  const now = entry(after, difference.headAt);
  const name = valueAt(now, ['name']) ?? valueAt(old, ['name']);
  const governed = typeof name === 'string' ? governing(blueprints, { kind: undefined, namespace: undefined, name }, file) : [];
  const counts = { before: countOf(valueAt(old, ['count'])), after: countOf(valueAt(now, ['count'])) };
  return { ...scaleOperation(governed, counts.after), floor: undefined, services: governed.map((b) => b.name), replicas: counts };
}

/** The objects of patches written inside a kustomization; a list of JSON 6902 operations has none. */
export function inlinePatches(item: Item): KubernetesObject[] {
  return PATCHES.flatMap((key) => {
    return listAt(item.value, [key]).flatMap((entry, index) => {
      const objects = patchObjects(item, typeof entry === 'string' ? entry : valueAt(entry, ['patch']));
      return (objects ?? []).map((object) => ({ ...object, lineOf: () => item.lineOf([key, index]) }));
    });
  });
}

/** The objects in a patch's text; undefined where it holds anything else, such as the path of a file. */
function patchObjects(item: Item, text: unknown): KubernetesObject[] | undefined {
  if (typeof text !== 'string' || !text.includes('\n')) return undefined;
  const read = readItems(item.file, Buffer.from(text));
  const items = read.kind === 'items' ? read.items : [];
  const objects = items.filter(isKubernetesObject);
  return objects.length > 0 && objects.length === items.length ? objects : undefined;
}

function isObjectPatch(item: Item, text: unknown): boolean {
  return text === undefined || patchObjects(item, text) !== undefined;
}

const MOST_FILES = 10_000;

/** What the entries of `resources`, `bases` and `components` lead to, folder by folder. */
export interface Included {
  readonly objects: ReadonlyMap<string, KubernetesObject>;
  /** Entries that lead out of the repository, or to nothing. */
  readonly unknown: readonly string[];
}

export function includedObjects(files: Files, item: Item): Included {
  const objects = new Map<string, KubernetesObject>();
  const unknown: string[] = [];
  const seen = new Set<string>();
  const visit = (from: Item) => {
    for (const entry of INCLUDES.flatMap((key) => listAt(from.value, [key]))) {
      const path = typeof entry === 'string' ? insideFrom(folderOf(from.file), entry) : undefined;
      const file = path === undefined ? undefined : fileAt(files, path);
      if (file === undefined || seen.size >= MOST_FILES) unknown.push(String(entry));
      else if (!seen.has(file)) {
        seen.add(file);
        const read = readItems(file, files.read(file));
        for (const found of read.kind === 'items' ? read.items : []) {
          if (isKustomizationPath(file)) visit(found);
          else if (isKubernetesObject(found)) objects.set(identityOf(found), found);
        }
      }
    }
  };
  visit(item);
  return { objects, unknown };
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The file itself, or the kustomization of the folder. */
function fileAt(files: Files, path: string): string | undefined {
  const inFolder = KUSTOMIZATION_NAMES.map((name) => (path === '' ? name : `${path}/${name}`));
  return [path, ...inFolder].find((candidate) => candidate !== '' && files.read(candidate) !== undefined);
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
