import { isDeepStrictEqual } from 'node:util';
import type { Path } from '../manifest/document.ts';
import { lineWithin, type ManifestObject, openManifest, textAt } from '../manifest/object.ts';

/** One document, or one item of a `List`, with the way back to its lines. */
export interface Item extends ManifestObject {
  readonly file: string;
  /** Set where the object is a patch, which sets fields of objects below a kustomization. `doubt`: what is not known of those. */
  readonly patch?: { readonly kustomization: string; readonly doubt: string | undefined };
  /** Line (from 1) of the deepest part of a path that the file itself writes. */
  lineOf(path: Path): number;
}

/** What Kubernetes could take. Its identity has no version. */
export type KubernetesObject = Item & { readonly kind: string };

export type ItemsOfFile =
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'unreadable'; readonly line: number; readonly reason: string };

/** The documents of a YAML or JSON file, `List`s opened. An absent file has none. */
export function readItems(path: string, bytes: Buffer | undefined): ItemsOfFile {
  if (bytes === undefined) return { kind: 'items', items: [] };
  // https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
  if (bytes.subarray(0, 64).toString('latin1').startsWith('version https://git-lfs'))
    return { kind: 'unreadable', line: 1, reason: 'a Git LFS pointer: its content is elsewhere' };
  const opened = openManifest(path, bytes);
  if (opened.kind === 'refused') return { kind: 'unreadable', line: opened.line, reason: opened.reason };
  const { file } = opened;
  const items = file.objects.map((object) => ({ ...object, file: path, lineOf: (at: Path) => lineWithin(file, object, at) }));
  return { kind: 'items', items: items.filter(({ value }) => value !== undefined && value !== null) };
}

export function isKubernetesObject(item: Item): item is KubernetesObject {
  return item.kind !== undefined && item.apiVersion !== undefined;
}

/** `apps/Deployment shop/web`. */
export function identityOf({ group, kind, namespace, name, value }: KubernetesObject): string {
  const called = name ?? textAt(value, ['metadata', 'generateName']) ?? '(unnamed)';
  return `${group === '' ? '' : `${group}/`}${kind} ${namespace === undefined ? '' : `${namespace}/`}${called}`;
}

export interface Pair {
  readonly before: KubernetesObject | undefined;
  readonly after: KubernetesObject | undefined;
  /** Where an object of this identity was there before, but its place in this pair is taken: which of the two wins is not known. */
  readonly twin?: KubernetesObject | undefined;
}

/**
 * Objects of base and head that are the same one. Where several files write one identity (overlays do), the same file comes
 * first, then an equal text in another file (a move), then the order of the paths. What is left was deleted or created.
 */
export function pairObjects(base: readonly KubernetesObject[], head: readonly KubernetesObject[]): Pair[] {
  const groups = new Map<string, { before: KubernetesObject[]; after: KubernetesObject[] }>();
  const group = (object: KubernetesObject) => {
    const key = `${identityOf(object)}${object.patch ? ' (patch)' : ''}`;
    const known = groups.get(key) ?? { before: [], after: [] };
    groups.set(key, known);
    return known;
  };
  for (const object of base) group(object).before.push(object);
  for (const object of head) group(object).after.push(object);
  return [...groups.values()].flatMap(({ before, after }) => {
    const pairs: Pair[] = [];
    const twin = before[0];
    const take = (same: (a: KubernetesObject, b: KubernetesObject) => boolean) => {
      for (const one of [...before]) {
        const index = after.findIndex((other) => same(one, other));
        if (index < 0) continue;
        before.splice(before.indexOf(one), 1);
        pairs.push({ before: one, after: after.splice(index, 1)[0] });
      }
    };
    take((a, b) => a.file === b.file && isDeepStrictEqual(a.value, b.value));
    take((a, b) => a.file === b.file);
    take((a, b) => isDeepStrictEqual(a.value, b.value));
    take(() => true);
    for (const one of before) pairs.push({ before: one, after: undefined });
    for (const other of after) pairs.push({ before: undefined, after: other, twin });
    return pairs;
  });
}
