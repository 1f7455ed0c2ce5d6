import { matchesGlob } from '../../lib/glob.ts';
import { append, groupBy } from '../../lib/group-by.ts';
import { ancestors, fromFolder, inFolder, parentFolder } from '../../lib/path.ts';
import type { Judged } from '../edit/target.ts';
import type { Applier } from './applier.ts';
import type { Layer } from './layer.ts';
import type { Override } from './override.ts';

/**
 * Kustomizations on all ways from one file to its tops: ten thousand overlays are plenty, diamonds upon
 * diamonds have no end.
 */
const MAX_STEPS = 100_000;

/** Structure in which kustomizations build on each other. */
export interface Layout {
  /**
   * The kustomizations that a file's objects pass through, innermost first; one list for each way up.
   * Undefined when there is no end of them.
   */
  chains(path: string): readonly (readonly Layer[])[] | undefined;
  /** The same for what a kustomization brings itself. */
  chainsFrom(one: Layer): readonly (readonly Layer[])[] | undefined;
  /** Returns a way with the components and transformers of each kustomization on it. */
  whole(chain: readonly Layer[]): readonly Layer[];
  readonly patchFiles: ReadonlySet<string>;
  /** Returns the rules of one kustomization that may be about an object of these names. */
  rulesFor(one: Layer, names: readonly string[]): Rules;
}

/**
 * Relates kustomizations to what they build on, and to what applies their folders, even where others build on
 * them too.
 */
export function buildLayout(kustomizations: readonly Layer[], appliers: readonly Applier[]): Layout {
  const users = new Map<string, Layer[]>();
  for (const kustomization of kustomizations) {
    for (const used of [...kustomization.resources, ...kustomization.components]) {
      append(users, used, kustomization);
    }
  }
  const byDir = new Map(kustomizations.map((kustomization) => [kustomization.dir, kustomization]));
  const ways: Ways = { users, appliersOf: findAppliers(appliers, byDir) };
  const whole = (chain: readonly Layer[]) => chain.flatMap((one) => layers(one, byDir, new Set()));
  const patchFiles = new Set(kustomizations.flatMap((one) => one.patchFiles));
  return {
    patchFiles,
    whole,
    rulesFor: readRules(),
    chains(path) {
      const climbed = climb(path, ways);
      if (climbed === undefined || climbed.length > 0 || patchFiles.has(path)) return climbed?.map(whole);
      return ways.appliersOf.file(path).map((applier) => whole([applier]));
    },
    chainsFrom(one) {
      const above = climb(one.dir, ways);
      if (above === undefined || one.component) return above?.map(whole);
      return [...endsOf([one], above.length === 0, ways), ...above.map((chain) => [one, ...chain])].map(
        whole,
      );
    },
  };
}

/** Ways up from files and folders. */
interface Ways {
  readonly users: ReadonlyMap<string, readonly Layer[]>;
  readonly appliersOf: {
    /** Returns what applies a file that no kustomization includes. */
    readonly file: (path: string) => readonly Applier[];
    /** Returns what applies a folder that has a kustomization. */
    readonly folder: (dir: string) => readonly Applier[];
    /** Returns what adds a component to the folder that it applies. */
    readonly component: (dir: string) => readonly Applier[];
  };
}

function findAppliers(
  appliers: readonly Applier[],
  kustomized: ReadonlyMap<string, Layer>,
): Ways['appliersOf'] {
  const byFolder = groupBy(appliers, ({ folder }) => folder);
  const byComponent = new Map<string, Applier[]>();
  for (const applier of appliers) for (const dir of applier.components) append(byComponent, dir, applier);
  const isKustomized = (folder: string) => kustomized.has(folder);
  const around = (path: string, from: string) =>
    ancestors(from).flatMap((folder) =>
      kustomized.has(folder)
        ? []
        : (byFolder.get(folder) ?? []).filter((one) => appliesPlain(one, path, isKustomized)),
    );
  return {
    file: (path) => (appliers.length === 0 ? [] : around(path, parentFolder(path))),
    // Flux takes a kustomization below a plain folder for one of the folder's resources.
    folder: (dir) =>
      byFolder.get(dir) ?? (dir === '' || appliers.length === 0 ? [] : around(dir, parentFolder(dir))),
    component: (dir) => byComponent.get(dir) ?? [],
  };
}

/**
 * Checks whether something that applies a folder without a kustomization takes a plain file below it, or a
 * folder below it that has one.
 */
export function appliesPlain(
  { folder, plain }: Applier,
  path: string,
  isKustomized: (folder: string) => boolean,
): boolean {
  if (plain === undefined || (!plain.recursive && parentFolder(path) !== folder)) return false;
  const within = fromFolder(folder, path);
  const { include, exclude, builds } = plain;
  if (include !== undefined && !matchesGlob(include, within)) return false;
  if (exclude !== undefined && matchesGlob(exclude, within)) return false;
  return (
    !builds || !ancestors(parentFolder(within)).some((at) => at !== '' && isKustomized(inFolder(folder, at)))
  );
}

function climb(path: string, ways: Ways): Layer[][] | undefined {
  const found: Layer[][] = [];
  // The last is taken first, so they wait in reverse order.
  const open: Layer[][] = (ways.users.get(path) ?? []).map((first) => [first]).reverse();
  let steps = 0;
  for (let chain = open.pop(); chain !== undefined; chain = open.pop()) {
    steps += chain.length;
    if (steps > MAX_STEPS) return undefined;
    const top = chain.at(-1) as Layer;
    const above = (ways.users.get(top.dir) ?? []).filter((user) => !(chain as Layer[]).includes(user));
    // A component is applied by whoever uses it, so there it comes up again.
    const below = top.component ? chain.slice(0, -1) : chain;
    const adding = top.component ? ways.appliersOf.component(top.dir) : [];
    found.push(...endsOf(chain, above.length + adding.length === 0, ways));
    for (const applier of adding) found.push([...below, applier]);
    for (const user of above.reverse()) open.push([...below, user]);
  }
  return found;
}

/** Lists the ends of a way: one for each that applies its top, or itself where nothing is above it. */
function endsOf(chain: Layer[], last: boolean, { appliersOf }: Ways): Layer[][] {
  const appliers = appliersOf.folder(chain.at(-1)?.dir ?? '');
  if (appliers.length > 0) return appliers.map((applier) => [...chain, applier]);
  return last ? [chain] : [];
}

/**
 * Lists a kustomization behind the components that it applies to the same objects, each once, and before its own
 * transformers.
 */
function layers(one: Layer, byDir: ReadonlyMap<string, Layer>, seen: Set<Layer>): Layer[] {
  if (seen.has(one)) return [];
  seen.add(one);
  const components = one.components.flatMap((dir) => byDir.get(dir) ?? []);
  return [...components.flatMap((component) => layers(component, byDir, seen)), one, ...one.transformers];
}

interface Rules {
  readonly overrides: readonly Override[];
  /** The counts of its `replicas:` entries. */
  readonly counts: readonly Judged[];
}

/** Looks up entries and patches by name: a kustomization with ten thousand of them is sorted once. */
function readRules(): Layout['rulesFor'] {
  const read = new Map<Layer, Sorted>();
  return (one, names) => {
    if (one.replicas.length + one.overrides.length === 0) return { overrides: [], counts: [] };
    const sorted = read.get(one) ?? sortRules(one);
    read.set(one, sorted);
    const { entries, exact, patterns } = sorted;
    const under = (map: ReadonlyMap<string, readonly number[]>) =>
      names.flatMap((name) => map.get(name) ?? []);
    return {
      overrides: inOrder([...patterns, ...under(exact)], one.overrides),
      counts: inOrder(under(entries), one.replicas).map(({ judged }) => judged),
    };
  };
}

/** Positions of entries and patches in their lists, by the name that each is for. */
interface Sorted {
  readonly entries: ReadonlyMap<string, readonly number[]>;
  readonly exact: ReadonlyMap<string, readonly number[]>;
  /** Patches whose name is a pattern, or that are for any name. */
  readonly patterns: readonly number[];
}

function sortRules({ replicas, overrides }: Layer): Sorted {
  const exact = new Map<string, number[]>();
  const patterns: number[] = [];
  for (const [order, { selector }] of overrides.entries()) {
    if (selector.exact === true && selector.name !== undefined) append(exact, selector.name, order);
    else patterns.push(order);
  }
  const entries = groupBy([...replicas.keys()], (order) => replicas[order]?.name ?? '');
  return { entries, exact, patterns };
}

function inOrder<T>(orders: readonly number[], list: readonly T[]): T[] {
  return [...orders].sort((a, b) => a - b).flatMap((order) => list[order] ?? []);
}
