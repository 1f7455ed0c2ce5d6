import { append } from '../../lib/group-by.ts';
import { inFolder, parentFolder } from '../../lib/path.ts';
import { isKustomization, isKustomizationPath } from '../../manifests/kubernetes/identity.ts';
import type { Files } from '../../ports/files.ts';
import { type FilePairs, pairFiles } from './file-pairs.ts';
import type { Finding } from './finding.ts';
import { withFoldersOf } from './followed.ts';
import { layoutOf } from './kustomization-layout.ts';
import { type Item, identityOf, isKubernetesObject, readItems } from './object.ts';
import type { ChangedTree } from './tree.ts';

/** Most files that are laid out anew: beyond that a change is told as it is. */
const MAX_TOUCHED = 1000;

/** A change in two steps, each of which is judged: the files laid out anew, and what is done besides. */
interface Refactoring {
  readonly layout: ChangedTree;
  readonly rest: ChangedTree;
  /** Returns a finding of the second step with the place in base that it is about. */
  placed(finding: Finding): Finding;
}

/**
 * Tells what a change does besides laying files out anew, where that can be told apart: where both steps together
 * say less than the change as a whole.
 */
export function withoutLayout(
  tree: ChangedTree,
  whole: readonly Finding[],
  read: (part: ChangedTree) => readonly Finding[],
): readonly Finding[] {
  const steps = whole.length > 1 ? splitRefactoring(tree) : undefined;
  if (steps === undefined) return whole;
  const apart = [...read(steps.layout), ...read(steps.rest).map(steps.placed)];
  return apart.length < whole.length ? apart : whole;
}

/**
 * Splits a change that moves, renames or splits files: first the objects of base in the files of head, then
 * what else has become of them. Undefined where no file comes or goes. Both steps together are the change, so
 * nothing is lost by it, whichever way it is split.
 */
function splitRefactoring(tree: ChangedTree): Refactoring | undefined {
  const { base, head, touched } = tree;
  if (touched.length > MAX_TOUCHED) return undefined;
  const paired = pairFiles(tree);
  const isNew = touched.some((path) => base.read(path) === undefined);
  if (!isNew && paired.pairs.size === 0) return undefined;
  const kept = keptFiles(tree, paired);
  const content = layOut(tree, paired, kept);
  const middle = overlaid(head, content);
  const differing = (from: Files, to: Files) =>
    [...new Set([...touched, ...content.keys()])]
      .filter((path) => !isSameBytes(from.read(path), to.read(path)))
      .sort();
  return {
    layout: { ...tree, head: middle, touched: differing(base, middle) },
    rest: { ...tree, base: middle, touched: differing(middle, head) },
    placed(finding) {
      if (finding.side === 'head') return finding;
      const file = kept.get(finding.file)?.from ?? paired.pairs.get(finding.file) ?? finding.file;
      return base.read(file) === undefined ? finding : { ...finding, file };
    },
  };
}

/** Writes the objects of base into the files of head. */
function layOut(tree: ChangedTree, paired: FilePairs, kept: Kept): Content {
  const { base, head, touched, opaque } = tree;
  const known = objectsOf(base, touched);
  const content = new Map<string, Buffer | undefined>([...kept].map(([path, { bytes }]) => [path, bytes]));
  for (const path of touched) {
    const bytes = head.read(path);
    if (bytes === undefined || opaque.includes(path)) continue;
    const from = paired.pairs.get(path) ?? path;
    const before = base.read(from);
    const laid = isKustomizationPath(path)
      ? layoutOf({ tree, paired, path, from, known, kept })
      : fileOf({ path, bytes, before, known });
    if (laid !== undefined) content.set(path, laid === 'nothing' ? undefined : laid);
  }
  return content;
}

/** Files that only base has, by the place where head would have them. */
type Kept = ReadonlyMap<string, { readonly from: string; readonly bytes: Buffer }>;

/**
 * Finds the files that went with all their objects, each at the place where the files around it are in head: that
 * they went is no matter of layout.
 */
function keptFiles({ base, head, touched }: ChangedTree, paired: FilePairs): Kept {
  const there = new Set(touched.flatMap((path) => itemsOf(path, head.read(path)).map(keyOf)));
  return new Map(
    paired.deleted.flatMap((path) => {
      const bytes = base.read(path);
      const items = itemsOf(path, bytes);
      const place = inFolder(paired.folderOf(parentFolder(path)), path.slice(path.lastIndexOf('/') + 1));
      const isGone = items.length > 0 && items.every((item) => !there.has(keyOf(item)));
      return bytes !== undefined && isGone && head.read(place) === undefined
        ? [[place, { from: path, bytes }] as const]
        : [];
    }),
  );
}

/** Objects of touched files by identity, those that stand there once. */
function objectsOf(files: Files, paths: readonly string[]): ReadonlyMap<string, Item> {
  const all = new Map<string, Item[]>();
  for (const path of paths)
    for (const item of itemsOf(path, files.read(path))) append(all, keyOf(item), item);
  return new Map([...all].flatMap(([key, [one, other]]) => (one && !other ? [[key, one] as const] : [])));
}

function itemsOf(path: string, bytes: Buffer | undefined): readonly Item[] {
  const read = readItems(path, bytes);
  if (read.kind === 'unreadable' || read.flaw !== undefined) return [];
  return read.items.some((item) => isKustomization(item, path)) ? [] : read.items;
}

function keyOf(item: Item): string {
  return isKubernetesObject(item) ? identityOf(item) : '';
}

/**
 * Writes one file of head with the objects that base has of it, or nothing where it has none; undefined where the
 * file stays as it is.
 */
function fileOf({
  path,
  bytes,
  before,
  known,
}: {
  readonly path: string;
  readonly bytes: Buffer;
  readonly before: Buffer | undefined;
  readonly known: ReadonlyMap<string, Item>;
}): Buffer | 'nothing' | undefined {
  const items = itemsOf(path, bytes);
  const old = itemsOf(path, before);
  const sameObjects = old.map(keyOf).sort().join('\n') === items.map(keyOf).sort().join('\n');
  const follows = items.some((item) => withFoldersOf(item, item) !== undefined);
  if (before !== undefined && (sameObjects || items.length === 0) && !follows) return before;
  if (items.length === 0 || !items.every(isKubernetesObject)) return undefined;
  const own = new Map(old.map((item) => [keyOf(item), item]));
  const written = items.flatMap((item) => {
    const other = own.get(keyOf(item)) ?? known.get(keyOf(item));
    return other === undefined ? [] : [withFoldersOf(other, item) ?? other.value];
  });
  if (written.length === 0) return 'nothing';
  return Buffer.from(written.map((value) => `---\n${JSON.stringify(value)}\n`).join(''));
}

/** Bytes of files that are others than in head; undefined for those that are not there. */
type Content = ReadonlyMap<string, Buffer | undefined>;

function overlaid(files: Files, content: Content): Files {
  const all = [...new Set([...files.list(), ...content.keys()])].sort();
  const paths = all.filter((path) => !content.has(path) || content.get(path) !== undefined);
  return {
    list: () => paths,
    read: (path) => (content.has(path) ? content.get(path) : files.read(path)),
    expect: (all) => files.expect?.(all),
  };
}

function isSameBytes(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one === undefined || other === undefined ? one === other : one.equals(other);
}
