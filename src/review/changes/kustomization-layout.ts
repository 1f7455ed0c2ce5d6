import { isObject } from '../../lib/json.ts';
import { parentFolder, resolvePath } from '../../lib/path.ts';
import { valueAt } from '../../lib/value-at.ts';
import { listAt } from '../../manifests/document/object.ts';
import { isKustomization } from '../../manifests/kubernetes/identity.ts';
import {
  GENERATOR_LISTS,
  INCLUDE_LISTS,
  PATCH_LISTS,
  PLUGIN_LISTS,
} from '../../manifests/kustomize/kustomization.ts';
import type { Files } from '../../ports/files.ts';
import type { FilePairs } from './file-pairs.ts';
import { type Item, identityOf, isKubernetesObject, readItems } from './object.ts';
import type { ChangedTree } from './tree.ts';

/** Keys whose entries name files, so that they change with these. */
const NAMING: readonly string[] = [
  ...PLUGIN_LISTS,
  'configurations',
  'crds',
  'openapi',
  'replacements',
  'helmCharts',
  'helmChartInflationGenerator',
  'helmGlobals',
];

interface Laid {
  readonly tree: ChangedTree;
  readonly paired: FilePairs;
  /** Path in head, and in base. */
  readonly path: string;
  readonly from: string;
  /** Objects of base in touched files, by identity. */
  readonly known: ReadonlyMap<string, unknown>;
  /** Files that only base has, at the place where head would have them. */
  readonly kept: ReadonlyMap<string, unknown>;
}

/**
 * Writes what a kustomization of base says with the names of files that head has for them; undefined where it
 * is new, or cannot be read.
 */
export function layoutOf(laid: Laid): Buffer | undefined {
  const { tree, path, from } = laid;
  const [before, after] = [kustomizationIn(tree.base, from), kustomizationIn(tree.head, path)];
  if (before === undefined || after === undefined) return undefined;
  const value: Record<string, unknown> = { ...before };
  for (const key of NAMING) take(value, key, after[key]);
  for (const key of PATCH_LISTS)
    if (namesFiles(before[key]) || namesFiles(after[key])) take(value, key, after[key]);
  for (const [key] of GENERATOR_LISTS) take(value, key, generatorsOf(before[key], after[key]));
  for (const key of INCLUDE_LISTS) take(value, key, entriesOf(laid, before[key], after[key]));
  return Buffer.from(JSON.stringify(value));
}

function kustomizationIn(files: Files, path: string) {
  const read = readItems(path, files.read(path));
  if (read.kind === 'unreadable' || read.flaw !== undefined || read.items.length !== 1) return undefined;
  const value = read.items.find((item) => isKustomization(item, path))?.value;
  return isObject(value) ? value : undefined;
}

function take(value: Record<string, unknown>, key: string, given: unknown): void {
  if (given === undefined) delete value[key];
  else value[key] = given;
}

/** Checks whether entries of patches lead to files. */
function namesFiles(list: unknown): boolean {
  return (
    Array.isArray(list) && list.some((one) => typeof one === 'string' || valueAt(one, ['path']) !== undefined)
  );
}

/** Takes the entries of base, but those that read files as head has them. */
function generatorsOf(before: unknown, after: unknown): unknown {
  if (!Array.isArray(before)) return before;
  const later = listAt(after, []);
  return before.map((entry) => {
    const name = valueAt(entry, ['name']);
    const other = later.find((one) => valueAt(one, ['name']) === name);
    const reads = [entry, other].some((one) =>
      ['files', 'envs', 'env'].some((key) => valueAt(one, [key]) !== undefined),
    );
    return reads && other !== undefined ? other : entry;
  });
}

/**
 * Takes the entries of head without those that lead to what base has nowhere, and with those of base that lead to
 * what only base has: neither is a matter of layout.
 */
function entriesOf({ tree, paired, path, known, kept }: Laid, before: unknown, after: unknown): unknown {
  if (!Array.isArray(after) && !Array.isArray(before)) return after;
  const [old, now] = [listAt(before, []), listAt(after, [])];
  const fileOf = (entry: unknown) =>
    typeof entry === 'string' ? resolvePath(parentFolder(path), entry) : undefined;
  const isKnown = (entry: unknown) => {
    const file = fileOf(entry);
    if (file === undefined || old.includes(entry) || !tree.touched.includes(file)) return true;
    if (tree.base.read(file) !== undefined || paired.pairs.has(file)) return true;
    return objectsIn(tree.head, file).some((item) => known.has(identityOf(item)));
  };
  return [
    ...now.filter(isKnown),
    ...old.filter((entry) => !now.includes(entry) && kept.has(fileOf(entry) ?? '')),
  ];
}

function objectsIn(files: Files, path: string): Item[] {
  const read = readItems(path, files.read(path));
  return read.kind === 'items' ? read.items.filter(isKubernetesObject) : [];
}
