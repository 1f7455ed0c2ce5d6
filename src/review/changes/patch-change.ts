import { isDeepStrictEqual } from 'node:util';
import { uniqueBy } from '../../lib/group-by.ts';
import { type PatchEntry, readKustomization } from '../../manifests/kustomize/kustomization.ts';
import type { Files } from '../../ports/files.ts';
import type { Finding } from './finding.ts';
import type { Governors } from './governors.ts';
import { type Item, type KubernetesObject, pairObjects } from './object.ts';
import { readPair } from './object-change.ts';
import { keyOf, type PatchUse, patchObjects } from './patch.ts';
import type { ChangedTree, KustomizationPair } from './tree.ts';
import type { Wiring } from './wiring.ts';

/**
 * Finds what the patches that a kustomization states do differently. An entry for a file that both sides have
 * is reported by the file.
 */
export function readPatches(
  { before, after }: KustomizationPair,
  base: Files,
  head: Files,
  governors: Governors,
): Finding[] {
  const entries = (item: Item | undefined) => (item ? readKustomization(item.file, item).patches : []);
  const [old, now] = [entries(before), entries(after)];
  const kept = before?.file === after?.file ? common(old, now) : [];
  const known = new Set(kept);
  const rest = (all: readonly PatchEntry[]) =>
    all.filter((entry) => entry.file === undefined || !known.has(keyOf(entry)));
  const was = rest(old).map((entry) => ({
    entry,
    item: before as Item,
    objects: objectsOf(base, before as Item, entry),
  }));
  const is = rest(now).map((entry) => ({
    entry,
    item: after as Item,
    objects: objectsOf(head, after as Item, entry),
  }));
  const pairs = pairObjects(
    was.flatMap(({ objects }) => objects ?? []),
    is.flatMap(({ objects }) => objects ?? []),
  );
  const unread = [...was, ...is].filter(
    ({ entry, objects }) => objects === undefined && !known.has(keyOf(entry)),
  );
  const reordered = !isDeepStrictEqual(kept, common(now, old));
  const item = after ?? before;
  return [
    ...pairs.flatMap((pair) => readPair(pair, governors)),
    ...unread.map(({ item, entry }) =>
      vague(item, entry, item === after ? 'head' : 'base', 'a patch that cannot be read here'),
    ),
    ...(reordered && item && now[0]
      ? [vague(item, now[0], 'head', 'a new order of patches: the last one wins')]
      : []),
  ];
}

/**
 * Reads a touched file as the patch that kustomizations make of it, once for each of them; undefined where
 * none does.
 */
export function readPatchFile(
  file: string,
  { base, head, touched }: Pick<ChangedTree, 'base' | 'head'> & { readonly touched: ReadonlySet<string> },
  wiring: Wiring,
): PatchFile | undefined {
  const uses = wiring.patchUses(file);
  if (uses.length === 0) return undefined;
  const times = new Map<string, number>();
  const nameOf = ({ kustomization, entry }: PatchUse) => `${kustomization} ${keyOf(entry)}`;
  for (const use of uses) times.set(nameOf(use), (times.get(nameOf(use)) ?? 0) + 1);
  // An entry that only one side has is told by its kustomization, which is touched then.
  const kept = uses.filter((use) => !touched.has(use.kustomization) || times.get(nameOf(use)) === 2);
  const own = uniqueBy(kept, nameOf);
  const read = (files: Files) =>
    own.map((use) => (files.read(file) ? patchObjects(file, files.read(file), use) : []));
  const [before, after] = [read(base), read(head)];
  return {
    isReadable: [...before, ...after].every((objects) => objects !== undefined),
    before: before.flatMap((objects) => objects ?? []),
    after: after.flatMap((objects) => objects ?? []),
  };
}

interface PatchFile {
  readonly isReadable: boolean;
  readonly before: readonly KubernetesObject[];
  readonly after: readonly KubernetesObject[];
}

/** Returns what both lists have, in the order of the first. */
function common(entries: readonly PatchEntry[], others: readonly PatchEntry[]): string[] {
  const keys = new Set(others.map(keyOf));
  return entries.map(keyOf).filter((key) => keys.has(key));
}

/** Returns the objects that an entry writes to, at the entry's own line. */
function objectsOf(files: Files, item: Item, entry: PatchEntry): KubernetesObject[] | undefined {
  const bytes = entry.text === undefined ? entry.file && files.read(entry.file) : Buffer.from(entry.text);
  const objects = patchObjects(item.file, bytes || undefined, { kustomization: item.file, entry });
  return objects?.map((object) => ({ ...object, lineOf: () => item.lineOf(entry.at) }));
}

function vague(item: Item, entry: PatchEntry, side: Finding['side'], what: string): Finding {
  return {
    operation: 'modify_deployment_strategy',
    floor: `${what}, so what it changes is not known`,
    services: [],
    file: item.file,
    line: item.lineOf(entry.at),
    side,
    object: item.file,
    field: entry.at.join('.'),
    before: side === 'head' ? 'none' : 'present',
    after: side === 'head' ? 'present' : 'none',
    replicas: undefined,
    rationale: `Changes ${String(entry.at[0])} of the kustomization`,
  };
}
