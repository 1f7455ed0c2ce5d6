import { isDeepStrictEqual } from 'node:util';
import { append, groupBy } from '../../lib/group-by.ts';
import { parentFolder } from '../../lib/path.ts';
import { valueAt } from '../../lib/value-at.ts';
import type { Files } from '../../ports/files.ts';
import { type Finding, shortText } from './finding.ts';
import type { Governors } from './governors.ts';
import { type Included, includedObjects, lyingObjects } from './inclusion.ts';
import { readKustomization } from './kustomization.ts';
import type { Item, KubernetesObject } from './object.ts';
import { readPair } from './object-change.ts';
import { readPatches } from './patch-change.ts';
import type { ChangedTree } from './tree.ts';
import type { Wiring } from './wiring.ts';

/** A kustomization on both sides; one is missing where the file comes or goes. */
export interface KustomizationPair {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

const NOTHING: Included = { objects: new Map(), kustomizations: [], ways: new Map(), unknown: [] };

type Place = Pick<Finding, 'file' | 'line' | 'side'>;

/** An object that one kustomization begins or ceases to include, with what that does. */
interface Turn {
  readonly kustomization: string;
  readonly findings: readonly Finding[];
}

/**
 * What kustomizations begin, cease or otherwise include: to the cluster it is created, deleted or changed, though its own files
 * may lie untouched. What the files themselves told already is not told twice.
 */
export function readInclusions(
  { base, head }: ChangedTree,
  kustomizations: readonly KustomizationPair[],
  { governors, wiring }: { readonly governors: Governors; readonly wiring: Wiring },
  told: readonly Finding[],
): Finding[] {
  const lost = new Map<string, Turn[]>();
  const gained = new Map<string, Turn[]>();
  const findings: Finding[] = [];
  for (const pair of kustomizations) {
    const item = pair.after ?? pair.before;
    if (!item) continue;
    const place: Place = {
      file: item.file,
      line: item.lineOf(['resources']),
      side: pair.after ? 'head' : 'base',
    };
    const here = (found: readonly Finding[]) => found.map((one) => ({ ...one, ...place }));
    const old = pair.before ? includedObjects(base, pair.before) : NOTHING;
    const now = pair.after ? includedObjects(head, pair.after) : NOTHING;
    const [oldLying, nowLying] = [
      pair.before ? undefined : lying(base, item, wiring),
      pair.after ? undefined : lying(head, item, wiring),
    ];
    for (const key of new Set([
      ...old.objects.keys(),
      ...now.objects.keys(),
      ...(oldLying ?? now.objects).keys(),
      ...(nowLying ?? now.objects).keys(),
    ])) {
      const was = old.objects.get(key) ?? (now.objects.has(key) ? [] : oldLying?.get(key)) ?? [];
      const is = now.objects.get(key) ?? (old.objects.has(key) ? [] : nowLying?.get(key)) ?? [];
      for (let i = 0; i < Math.max(was.length, is.length); i += 1) {
        const [before, after] = [was[i], is[i]];
        // A file that is touched speaks for itself.
        if (before && after && (before.file === after.file || isDeepStrictEqual(before.value, after.value)))
          continue;
        const turn = { kustomization: item.file, findings: here(readPair({ before, after }, governors)) };
        if (before && after) findings.push(...turn.findings);
        else append(before ? lost : gained, key, turn);
      }
    }
    findings.push(...here(readNested(base, head, old.kustomizations, now.kustomizations, governors)));
    if (pair.before && pair.after) findings.push(...renamed(pair.before, pair.after, old, place, governors));
    for (const entry of now.unknown)
      if (!old.unknown.includes(entry)) findings.push(foreign(place, entry, 'created'));
    for (const entry of old.unknown)
      if (!now.unknown.includes(entry)) findings.push(foreign(place, entry, 'deleted'));
  }
  const known = new Set(told.map(tale));
  return [...findings, ...turned(lost, gained, wiring)].filter((one) => !known.has(tale(one)));
}

function tale({ operation, object, field, after }: Finding): string {
  return [operation, object, field, after].join(' ');
}

/** What one kustomization loses and another gains has only moved, where both are part of the same renderings. */
function turned(
  lost: ReadonlyMap<string, Turn[]>,
  gained: ReadonlyMap<string, Turn[]>,
  wiring: Wiring,
): Finding[] {
  const moved = (turn: Turn, others: readonly Turn[] | undefined) =>
    others?.some((other) =>
      isDeepStrictEqual(wiring.tops(turn.kustomization), wiring.tops(other.kustomization)),
    ) === true;
  const stays = (from: ReadonlyMap<string, Turn[]>, to: ReadonlyMap<string, Turn[]>) =>
    [...from].flatMap(([key, turns]) =>
      turns.filter((turn) => !moved(turn, to.get(key))).flatMap((turn) => turn.findings),
    );
  return [...stays(lost, gained), ...stays(gained, lost)];
}

/** Where a folder has no kustomization, it may be applied as it lies (Flux and Argo CD do that). */
function lying(
  files: Files,
  { file: kustomization }: Item,
  wiring: Wiring,
): ReadonlyMap<string, readonly KubernetesObject[]> {
  const own = [...lyingObjects(files, parentFolder(kustomization))].map(
    ([key, objects]) => [key, objects.filter(({ file }) => !wiring.isResource(file))] as const,
  );
  return new Map(own.filter(([, objects]) => objects.length > 0));
}

/** Kustomizations that are built upon anew or no longer, with their patches; they need not be touched themselves. */
function readNested(
  base: Files,
  head: Files,
  old: readonly Item[],
  now: readonly Item[],
  governors: Governors,
): Finding[] {
  const missing = (from: readonly Item[], in_: readonly Item[]) =>
    from.filter(({ file }) => !in_.some((other) => other.file === file));
  const [lost, gained] = [missing(old, now), missing(now, old)];
  return Array.from({ length: Math.max(lost.length, gained.length) }, (_, i) => {
    const [before, after] = [lost[i], gained[i]];
    return [
      ...readKustomization(before, after, governors),
      ...readPatches({ before, after }, base, head, governors),
    ];
  }).flat();
}

const RENAMING: readonly string[] = ['namePrefix', 'nameSuffix', 'namespace'];

/** Under a new name everything is deleted and created anew; one finding for each operation that this comes to. */
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
  const told = removals.filter(
    ({ operation }) => operation !== 'modify_cluster_resources' && operation !== 'modify_namespaces',
  );
  const operations = groupBy(told, ({ operation }) => operation);
  return [...operations.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const names = all.slice(0, 3).map(({ object }) => object);
    const more = all.length > 3 ? ` and ${all.length - 3} more` : '';
    return [
      {
        ...first,
        ...place,
        line: after.lineOf(keys.slice(0, 1)),
        services: [...new Set(all.flatMap(({ services }) => services))],
        field: keys.join(', '),
        before: shortText(valueAt(before.value, keys.slice(0, 1))),
        after: shortText(valueAt(after.value, keys.slice(0, 1))),
        rationale: `Renames what it includes, which deletes and creates anew: ${names.join(', ')}${more}`,
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
