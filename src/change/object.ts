import { isDeepStrictEqual } from 'node:util';
import { locatePath, type Path, parseManifest, positionAt, valueAt } from '../manifest/document.ts';
import { objectPaths } from '../manifest/object.ts';

/** One document, or one item of a `List`, with the way back to its lines. */
export interface Item {
  readonly file: string;
  readonly value: unknown;
  /** Line (from 1) of the deepest part of a path that the file itself writes. */
  lineOf(path: Path): number;
}

export interface KubernetesObject extends Item {
  /** '' for the core group. The version is no part of an identity. */
  readonly group: string;
  readonly kind: string;
  /** '' where the file states none. */
  readonly namespace: string;
  readonly name: string;
}

export type ItemsOfFile =
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'unreadable'; readonly line: number; readonly reason: string };

/** The documents of a YAML or JSON file, `List`s opened. An absent file has none. */
export function readItems(file: string, bytes: Buffer | undefined): ItemsOfFile {
  if (bytes === undefined) return { kind: 'items', items: [] };
  const result = parseManifest(bytes);
  if (result.kind === 'unparsed') return { kind: 'unreadable', line: result.line, reason: result.reason };
  const { parsed } = result;
  const items = parsed.documents.flatMap((document) =>
    objectPaths(document.value).map((base): Item => {
      const lineOf = (path: Path) => {
        const { trail, key } = locatePath(parsed, document.root, [...base, ...path]);
        const node = key ?? trail.findLast((one) => one.start >= 0);
        return positionAt(parsed, node?.start ?? 0).line;
      };
      return { file, value: valueAt(document.value, base), lineOf };
    }),
  );
  return { kind: 'items', items: items.filter(({ value }) => value !== undefined && value !== null) };
}

/** The object that an item is; undefined for what Kubernetes could not take. */
export function identify(item: Item): KubernetesObject | undefined {
  const text = (...path: string[]) => {
    const value = valueAt(item.value, path);
    return typeof value === 'string' ? value : undefined;
  };
  const kind = text('kind');
  const apiVersion = text('apiVersion');
  if (kind === undefined || apiVersion === undefined) return undefined;
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  const name = text('metadata', 'name') ?? text('metadata', 'generateName') ?? '';
  return { ...item, group, kind, namespace: text('metadata', 'namespace') ?? '', name };
}

/** `apps/Deployment shop/web`. */
export function identityOf({ group, kind, namespace, name }: Pick<KubernetesObject, 'group' | 'kind' | 'namespace' | 'name'>): string {
  return `${group === '' ? '' : `${group}/`}${kind} ${namespace === '' ? '' : `${namespace}/`}${name || '(unnamed)'}`;
}

export interface Pair {
  readonly before: KubernetesObject | undefined;
  readonly after: KubernetesObject | undefined;
}

/**
 * Objects of base and head that are the same one. Where several files write one identity (overlays do), the same file comes
 * first, then an equal text in another file (a move), then the order of the paths. What is left was deleted or created.
 */
export function pairObjects(base: readonly KubernetesObject[], head: readonly KubernetesObject[]): Pair[] {
  const groups = new Map<string, { before: KubernetesObject[]; after: KubernetesObject[] }>();
  const group = (object: KubernetesObject) => {
    const key = identityOf(object);
    const known = groups.get(key) ?? { before: [], after: [] };
    groups.set(key, known);
    return known;
  };
  for (const object of base) group(object).before.push(object);
  for (const object of head) group(object).after.push(object);
  return [...groups.values()].flatMap(({ before, after }) => {
    const pairs: Pair[] = [];
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
    for (const other of after) pairs.push({ before: undefined, after: other });
    return pairs;
  });
}
