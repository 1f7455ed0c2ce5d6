import { groupBy } from '../../lib/group-by.ts';
import type { Path } from '../../lib/value-at.ts';
import { sizeOf } from '../../lib/yaml.ts';
import { MAX_MARKS } from '../../manifests/document/limits.ts';
import { lineWithin, type ManifestObject, openManifest, textAt } from '../../manifests/document/object.ts';
import { withValuesRead } from '../../manifests/helm/values-text.ts';

/** One document, or one item of a `List`, with the way back to its lines. */
export interface Item extends ManifestObject {
  readonly file: string;
  /**
   * Set where the object is a patch, which sets fields of objects below a kustomization. `doubt`: what is not
   * known of those. `operations`: whether it is a list of JSON 6902 operations, by which a list stands for itself.
   */
  readonly patch?: {
    readonly kustomization: string;
    readonly doubt: string | undefined;
    readonly operations: boolean;
  };
  /** Line (from 1) of the deepest part of a path that the file itself writes. */
  lineOf(path: Path): number;
}

/** Object that Kubernetes could take. Its identity has no version. */
export type KubernetesObject = Item & { readonly kind: string };

export type ItemsOfFile =
  | {
      readonly kind: 'items';
      readonly items: readonly Item[];
      /** Number of nodes that they were read from. */
      readonly nodes: number;
      /** First place in the file that cannot be read, or that other tools read otherwise. */
      readonly flaw?: { readonly line: number; readonly reason: string } | undefined;
    }
  | { readonly kind: 'unreadable'; readonly line: number; readonly reason: string };

/** Objects read from bytes that are still in memory: hundreds of overlays may build on one file. */
const KNOWN = new WeakMap<Buffer, Map<string, ItemsOfFile>>();

/** Reads the documents of a YAML or JSON file, `List`s opened. An absent file has none. */
export function readItems(path: string, bytes: Buffer | undefined): ItemsOfFile {
  if (bytes === undefined) return { kind: 'items', items: [], nodes: 0 };
  const known = KNOWN.get(bytes) ?? new Map<string, ItemsOfFile>();
  KNOWN.set(bytes, known);
  const items = known.get(path) ?? parseItems(path, bytes);
  known.set(path, items);
  return items;
}

/** Lets go what was read from bytes. */
export function forgetItems(bytes: Buffer): void {
  KNOWN.delete(bytes);
}

function parseItems(path: string, bytes: Buffer): ItemsOfFile {
  const opened = openManifest(path, bytes);
  if (opened.kind === 'refused') return { kind: 'unreadable', line: opened.line, reason: opened.reason };
  const { file } = opened;
  // Values are compared one by one, and aliases to aliases could make that endless.
  const endless = file.objects.find(({ value }) => sizeOf(value) > MAX_MARKS);
  if (endless !== undefined)
    return {
      kind: 'unreadable',
      line: endless.line,
      reason: `aliases make it more than ${MAX_MARKS} values`,
    };
  const items = file.objects.map((object) => ({
    ...withValuesRead(object),
    file: path,
    lineOf: (at: Path) => lineWithin(file, object, at),
  }));
  const present = items.filter(({ value }) => value !== undefined && value !== null);
  return { kind: 'items', items: present, nodes: file.parsed.nodes, flaw: file.flaws[0] };
}

export function isKubernetesObject(item: Item): item is KubernetesObject {
  return item.kind !== undefined && item.apiVersion !== undefined;
}

/** Formats an identity: `apps/Deployment shop/web`. */
export function identityOf({ group, kind, namespace, name, value }: ManifestObject): string {
  const called = name ?? textAt(value, ['metadata', 'generateName']) ?? '(unnamed)';
  return `${group === '' ? '' : `${group}/`}${kind} ${namespace === undefined ? '' : `${namespace}/`}${called}`;
}

export interface Pair {
  readonly before: KubernetesObject | undefined;
  readonly after: KubernetesObject | undefined;
  /**
   * Object of this identity that was there before, but whose place in this pair is taken: which of the two
   * wins is not known.
   */
  readonly twin?: KubernetesObject | undefined;
}

/**
 * Pairs objects of base and head that are the same one. Where several files write one identity (overlays do),
 * the same file comes first, then an equal text in another file (a move), then the order of the paths. What
 * is left was deleted or created.
 */
export function pairObjects(base: readonly KubernetesObject[], head: readonly KubernetesObject[]): Pair[] {
  const keyOf = (object: KubernetesObject) => `${identityOf(object)}${object.patch ? ' (patch)' : ''}`;
  const [old, now] = [groupBy(base, keyOf), groupBy(head, keyOf)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
    pairGroup(old.get(key) ?? [], now.get(key) ?? []),
  );
}

/** Pairs objects of one identity. What is left after each way of pairing goes on to the next. */
function pairGroup(base: readonly KubernetesObject[], head: readonly KubernetesObject[]): Pair[] {
  const pairs: Pair[] = [];
  let [before, after] = [base, head];
  const take = (keyOf: (object: KubernetesObject) => string) => {
    if (before.length === 0 || after.length === 0) return;
    const waiting = groupBy(after, keyOf);
    const paired = new Set<KubernetesObject>();
    before = before.filter((one) => {
      const other = waiting.get(keyOf(one))?.shift();
      if (other) pairs.push({ before: one, after: other });
      if (other) paired.add(other);
      return other === undefined;
    });
    after = after.filter((other) => !paired.has(other));
  };
  const isSingle = before.length === 1 && after.length === 1;
  if (!isSingle) {
    take(({ file, value }) => `${file} ${canonical(value)}`);
    take(({ file }) => file);
    take(({ value }) => canonical(value));
  }
  take(() => '');
  const twin = base[0];
  return [
    ...pairs,
    ...before.map((one) => ({ before: one, after: undefined })),
    ...after.map((other) => ({ before: undefined, after: other, twin })),
  ];
}

/** Returns the same text for equal values, whatever the order of their keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    // JSON has no words for `.inf` and `.nan`, and would write null.
    if (typeof inner === 'number' && !Number.isFinite(inner)) return { $number: String(inner) };
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
