import { isDeepStrictEqual } from 'node:util';
import type { Path } from '../../lib/value-at.ts';

/** One leaf that differs between two values. */
export interface Difference {
  /** Keys from the root; a list item is `[name]` where all items are named, else `[index]`. */
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
  /**
   * The way to it in either source, with list positions; where one side lacks it, as far as that side goes.
   */
  readonly baseAt: Path;
  readonly headAt: Path;
}

type Mapping = Readonly<Record<string, unknown>>;

/**
 * Lists the leaves that differ. Lists of named items (containers, ports, variables) are compared by name, and
 * a new order of them is a difference of its own; all other lists by position. What one side lacks is spelled
 * out leaf by leaf.
 */
export function differences(before: unknown, after: unknown): Difference[] {
  const found: Difference[] = [];
  compareValues({ path: [], before, after, baseAt: [], headAt: [] }, found);
  return found;
}

function compareValues(at: Difference, found: Difference[]): void {
  const { before, after } = at;
  if (isDeepStrictEqual(before, after)) return;
  if (areBoth(isMapping, before, after)) {
    compareMappings(at, isMapping(before) ? before : {}, isMapping(after) ? after : {}, found);
  } else if (areBoth(Array.isArray, before, after)) {
    compareLists(at, Array.isArray(before) ? before : [], Array.isArray(after) ? after : [], found);
  } else {
    found.push(at);
  }
}

/** Checks whether two values are of the kind asked for, or one is and the other not there at all. */
function areBoth(is: (value: unknown) => boolean, before: unknown, after: unknown): boolean {
  if (before === undefined || after === undefined) return is(before) || is(after);
  return is(before) && is(after);
}

function compareMappings(at: Difference, before: Mapping, after: Mapping, found: Difference[]): void {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  // An empty mapping that comes or goes has no leaf to tell of it.
  if (keys.size === 0) found.push(at);
  for (const key of keys) {
    const own = (side: Mapping) => (Object.hasOwn(side, key) ? side[key] : undefined);
    compareValues(
      {
        path: [...at.path, key],
        before: own(before),
        after: own(after),
        baseAt: [...at.baseAt, key],
        headAt: [...at.headAt, key],
      },
      found,
    );
  }
}

function compareLists(
  at: Difference,
  before: readonly unknown[],
  after: readonly unknown[],
  found: Difference[],
): void {
  const old = namesOf(before);
  const now = namesOf(after);
  if (before.length + after.length === 0) found.push(at);
  if (!old || !now) {
    for (let i = 0; i < Math.max(before.length, after.length); i += 1)
      compareItems(at, `[${i}]`, before, i, after, i, found);
    return;
  }
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    compareItems(at, `[${name}]`, before, old.get(name), after, now.get(name), found);
  }
  const common = (names: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
    [...names.keys()].filter((n) => other.has(n));
  const order = [common(old, now), common(now, old)];
  if (!isDeepStrictEqual(order[0], order[1])) found.push({ ...at, before: order[0], after: order[1] });
}

function compareItems(
  at: Difference,
  segment: string,
  before: readonly unknown[],
  i: number | undefined,
  after: readonly unknown[],
  j: number | undefined,
  found: Difference[],
): void {
  const baseAt = i === undefined ? at.baseAt : [...at.baseAt, i];
  const headAt = j === undefined ? at.headAt : [...at.headAt, j];
  const item = (list: readonly unknown[], index: number | undefined) =>
    index === undefined ? undefined : list[index];
  compareValues(
    { path: [...at.path, segment], before: item(before, i), after: item(after, j), baseAt, headAt },
    found,
  );
}

/** Returns the position by name; undefined where an item has none, or two share one. */
function namesOf(list: readonly unknown[]): ReadonlyMap<string, number> | undefined {
  const names = new Map<string, number>();
  for (const [index, item] of list.entries()) {
    const name = isMapping(item) ? item.name : undefined;
    if (typeof name !== 'string' || names.has(name)) return undefined;
    names.set(name, index);
  }
  return names;
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
