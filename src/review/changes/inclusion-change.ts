import { isDeepStrictEqual } from 'node:util';
import { listFirst } from '../../lib/count.ts';
import { append, groupBy } from '../../lib/group-by.ts';
import { parentFolder } from '../../lib/path.ts';
import { valueAt } from '../../lib/value-at.ts';
import type { Files } from '../../ports/files.ts';
import { type Finding, shortText } from './finding.ts';
import type { Governors } from './governors.ts';
import { type Included, includedObjects, looseObjects } from './inclusion.ts';
import { readKustomizationChange } from './kustomization-change.ts';
import type { Item, KubernetesObject, Pair } from './object.ts';
import { readPair } from './object-change.ts';
import { readPatches } from './patch-change.ts';
import type { ChangedTree, KustomizationPair } from './tree.ts';
import type { Wiring } from './wiring.ts';

const NOTHING: Included = { objects: new Map(), kustomizations: [], ways: new Map(), unknown: [] };

type Place = Pick<Finding, 'file' | 'line' | 'side'>;

/** An object that one kustomization begins or ceases to include, with what that does. */
interface Shift {
  readonly kustomization: string;
  readonly findings: readonly Finding[];
}

interface Known {
  readonly governors: Governors;
  readonly wiring: Wiring;
}

/**
 * Finds what kustomizations begin, cease or otherwise include: to the cluster it is created, deleted or
 * changed, though its own files may be untouched. What the files themselves reported already is not reported
 * twice.
 */
export function readInclusions(
  tree: ChangedTree,
  kustomizations: readonly KustomizationPair[],
  known: Known,
  reported: readonly Finding[],
): Finding[] {
  const shifts: Shifts = { lost: new Map(), gained: new Map() };
  const findings = kustomizations.flatMap((pair) => readInclusion(tree, pair, known, shifts));
  const seen = new Set(reported.map(gist));
  return [...findings, ...withoutMoves(shifts.lost, shifts.gained, known.wiring)].filter(
    (one) => !seen.has(gist(one)),
  );
}

/** By the identity of the object. */
interface Shifts {
  readonly lost: Map<string, Shift[]>;
  readonly gained: Map<string, Shift[]>;
}

/**
 * Reads what one kustomization includes otherwise than before. Whole objects that it begins or ceases to
 * include are added to the shifts instead.
 */
function readInclusion(
  tree: ChangedTree,
  pair: KustomizationPair,
  { governors, wiring }: Known,
  { lost, gained }: Shifts,
): Finding[] {
  const { base, head } = tree;
  const { before, after } = pair;
  const item = after ?? before;
  if (!item) return [];
  const place: Place = { file: item.file, line: item.lineOf(['resources']), side: after ? 'head' : 'base' };
  const here = (found: readonly Finding[]) => found.map((one) => ({ ...one, ...place }));
  const old = before ? includedObjects(base, before) : NOTHING;
  const now = after ? includedObjects(head, after) : NOTHING;
  const findings: Finding[] = [];
  for (const object of differingObjects(tree, pair, { old, now }, wiring)) {
    const shift = { kustomization: item.file, findings: here(readPair(object, governors)) };
    if (object.before && object.after) findings.push(...shift.findings);
    else append(object.before ? lost : gained, object.key, shift);
  }
  return [
    ...findings,
    ...here(readNested(base, head, old.kustomizations, now.kustomizations, governors)),
    ...(before && after ? renamed(before, after, old, place, governors) : []),
    ...foreignEntries(old, now, place),
  ];
}

/** Reports the entries that begin or cease to lead to what cannot be read. */
function foreignEntries(old: Included, now: Included, place: Place): Finding[] {
  const [was, is] = [new Set(old.unknown), new Set(now.unknown)];
  const created = now.unknown.filter((entry) => !was.has(entry));
  const deleted = old.unknown.filter((entry) => !is.has(entry));
  return [
    ...created.map((entry) => foreign(place, entry, 'created')),
    ...deleted.map((entry) => foreign(place, entry, 'deleted')),
  ];
}

/** Pairs the objects that one kustomization includes before and after, and that differ. */
function differingObjects(
  { base, head }: ChangedTree,
  { before, after }: KustomizationPair,
  { old, now }: { readonly old: Included; readonly now: Included },
  wiring: Wiring,
): (Pair & { readonly key: string })[] {
  const file = (after ?? before)?.file ?? '';
  const looseBefore = before ? NONE : unlistedObjects(base, file, wiring);
  const looseAfter = after ? NONE : unlistedObjects(head, file, wiring);
  const keys = [old.objects, now.objects, looseBefore, looseAfter].flatMap((objects) => [...objects.keys()]);
  return [...new Set(keys)].flatMap((key) => {
    const was = old.objects.get(key) ?? (now.objects.has(key) ? [] : looseBefore.get(key)) ?? [];
    const is = now.objects.get(key) ?? (old.objects.has(key) ? [] : looseAfter.get(key)) ?? [];
    return Array.from({ length: Math.max(was.length, is.length) }, (_, i) => {
      return { key, before: was[i], after: is[i] };
    }).filter((one) => !isSame(one.before, one.after));
  });
}

/**
 * Checks whether nothing is to be said of two objects: they are equal, or their file is touched and speaks
 * for itself.
 */
function isSame(before: KubernetesObject | undefined, after: KubernetesObject | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return before.file === after.file || isDeepStrictEqual(before.value, after.value);
}

/** Names what a finding says, wherever it says it. */
function gist({ operation, object, field, after }: Finding): string {
  return [operation, object, field, after].join(' ');
}

/**
 * Drops what one kustomization loses and another gains: it has only moved, where both are part of the same
 * renderings.
 */
function withoutMoves(
  lost: ReadonlyMap<string, Shift[]>,
  gained: ReadonlyMap<string, Shift[]>,
  wiring: Wiring,
): Finding[] {
  const moved = (shift: Shift, others: readonly Shift[] | undefined) =>
    others?.some((other) =>
      isDeepStrictEqual(wiring.tops(shift.kustomization), wiring.tops(other.kustomization)),
    ) === true;
  const stays = (from: ReadonlyMap<string, Shift[]>, to: ReadonlyMap<string, Shift[]>) =>
    [...from].flatMap(([key, shifts]) =>
      shifts.filter((shift) => !moved(shift, to.get(key))).flatMap((shift) => shift.findings),
    );
  return [...stays(lost, gained), ...stays(gained, lost)];
}

const NONE: ReadonlyMap<string, readonly KubernetesObject[]> = new Map();

/**
 * Lists the objects of a folder that no kustomization includes: without one of its own, Flux and Argo CD
 * apply them as they are.
 */
function unlistedObjects(
  files: Files,
  kustomization: string,
  wiring: Wiring,
): ReadonlyMap<string, readonly KubernetesObject[]> {
  const own = [...looseObjects(files, parentFolder(kustomization))].map(
    ([key, objects]) => [key, objects.filter(({ file }) => !wiring.isResource(file))] as const,
  );
  return new Map(own.filter(([, objects]) => objects.length > 0));
}

/**
 * Reads kustomizations that are built upon anew or no longer, with their patches; they need not be touched
 * themselves.
 */
function readNested(
  base: Files,
  head: Files,
  old: readonly Item[],
  now: readonly Item[],
  governors: Governors,
): Finding[] {
  const missing = (from: readonly Item[], in_: readonly Item[]) => {
    const others = new Set(in_.map(({ file }) => file));
    return from.filter(({ file }) => !others.has(file));
  };
  const [lost, gained] = [missing(old, now), missing(now, old)];
  return Array.from({ length: Math.max(lost.length, gained.length) }, (_, i) => {
    const [before, after] = [lost[i], gained[i]];
    return [
      ...readKustomizationChange(before, after, governors),
      ...readPatches({ before, after }, base, head, governors),
    ];
  }).flat();
}

const RENAMING: readonly string[] = ['namePrefix', 'nameSuffix', 'namespace'];

/**
 * Reports a renaming, which deletes and creates everything anew: one finding for each operation that this
 * comes to.
 */
function renamed(
  before: Item,
  after: Item,
  { objects }: Included,
  place: Place,
  governors: Governors,
): Finding[] {
  const keys = RENAMING.filter(
    (key) => !isDeepStrictEqual(valueAt(before.value, [key]), valueAt(after.value, [key])),
  );
  if (keys.length === 0) return [];
  const removals = [...objects.values()]
    .flat()
    .flatMap((object) => readPair({ before: object, after: undefined }, governors));
  const namespaced = removals.filter(
    ({ operation }) => operation !== 'modify_cluster_resources' && operation !== 'modify_namespaces',
  );
  const operations = groupBy(namespaced, ({ operation }) => operation);
  return [...operations.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const names = all.map(({ object }) => object);
    return [
      {
        ...first,
        ...place,
        line: after.lineOf(keys.slice(0, 1)),
        services: [...new Set(all.flatMap(({ services }) => services))],
        field: keys.join(', '),
        before: shortText(valueAt(before.value, keys.slice(0, 1))),
        after: shortText(valueAt(after.value, keys.slice(0, 1))),
        rationale: `Renames what it includes, which deletes and creates anew: ${listFirst(names, 3)}`,
      },
    ];
  });
}

function foreign(place: Place, entry: string, what: 'created' | 'deleted'): Finding {
  return {
    ...place,
    operation: 'unreadable',
    floor: 'nobody can say what it holds',
    services: [],
    object: entry,
    field: 'resources',
    before: what === 'created' ? 'none' : 'present',
    after: what,
    replicas: undefined,
    rationale: `${what === 'created' ? 'Includes' : 'No longer includes'} ${entry}, which is not in this repository or cannot be read`,
  };
}
