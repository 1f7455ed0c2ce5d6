import { scalar } from '../../lib/json.ts';
import { type Path, valueAt } from '../../lib/value-at.ts';
import { lineWithin, listAt, type ManifestFile, type ManifestObject, textAt } from '../document/object.ts';
import type { Step } from '../edit/field.ts';
import { itemsOf, readCounts, scalerNumber, textOf, type ValuesCount } from '../edit/values-count.ts';

/** One file of values, as far as it matters to the counts of a chart with other files over or under it. */
export interface ValuesFile {
  readonly path: string;
  readonly counts: readonly ValuesCount[];
  readonly scalers: readonly ScalerValues[];
  readonly replaced: readonly Replaced[];
  readonly flags: readonly Flag[];
}

/** A value that is true or false, by which a chart that is carried may be switched on or off. */
export type Flag = Stated<boolean>;

/** Values by which a chart makes an autoscaler, as far as one file states them. */
export interface ScalerValues {
  /** Key of the values around it: '' at the top, else such as `web`. */
  readonly around: string;
  readonly name: string;
  readonly enabled: Stated<boolean> | undefined;
  readonly floor: Stated<string> | undefined;
  readonly ceiling: Stated<string> | undefined;
}

interface Stated<T> {
  readonly key: string;
  readonly value: T;
  readonly path: string;
  readonly line: number;
}

/**
 * A list, or a null, that takes the place of whatever the files before say at its key:
 * https://helm.sh/docs/chart_template_guide/values_files/#deleting-a-default-key. Values that are not in Git may
 * take the place of any.
 */
export interface Replaced {
  readonly key: string;
  readonly by: 'list' | 'null' | 'unknown' | 'import';
  /** Kind and name of what holds values that are not in Git; the chart that they are imported from. */
  readonly source?: string;
  readonly path: string;
  readonly line: number;
}

/** Names that charts give the values of an autoscaler. */
const SCALER = /^(autoscal(ing|er)|hpa|keda|horizontalPodAutoscal(er|ing)|scaledObject)$/i;
/** Names that charts give the bounds of an autoscaler. */
export const FLOORS = ['minReplicas', 'minReplicaCount', 'min'];
export const CEILINGS = ['maxReplicas', 'maxReplicaCount', 'max'];
const MAX_DEPTH = 12;
const MAX_FOUND = 2000;

/** Reads a file of values. */
export function readValuesFile(file: ManifestFile, object: ManifestObject): ValuesFile {
  return { path: file.path, counts: readCounts(file, object, []), ...readSurroundings(file, object, []) };
}

/** Reads the autoscalers, and the lists and nulls, among the values below a path of an object. */
export function readSurroundings(
  file: ManifestFile,
  object: ManifestObject,
  base: Path,
): Pick<ValuesFile, 'scalers' | 'replaced' | 'flags'> {
  const scalers: ScalerValues[] = [];
  const replaced: Replaced[] = [];
  const flags: Flag[] = [];
  const at = (steps: Path) => ({ path: file.path, line: lineWithin(file, object, [...base, ...steps]) });
  for (const { keys, path, value } of entriesBelow(valueAt(object.value, base))) {
    if (scalers.length + replaced.length + flags.length >= MAX_FOUND) break;
    const name = keys.at(-1);
    if (typeof value === 'boolean') flags.push({ key: textOf(keys), value, ...at(path) });
    if (value === null || Array.isArray(value))
      replaced.push({ key: textOf(keys), by: value === null ? 'null' : 'list', ...at(path) });
    else if (typeof name === 'string' && SCALER.test(name))
      scalers.push(scalerOf(textOf(keys.slice(0, -1)), name, value, (way) => at([...path, ...way])));
  }
  return { scalers, replaced, flags };
}

/**
 * Moves the values of a chart below the key that they have in a chart which carries it; `global` is the same for
 * both: https://helm.sh/docs/chart_template_guide/subcharts_and_globals/
 */
export function prefixed(file: ValuesFile, prefix: string): ValuesFile {
  const move = (key: string) => {
    if (/^global(\.|$)/.test(key)) return key;
    return key === '' ? prefix : `${prefix}${key.startsWith('[') ? '' : '.'}${key}`;
  };
  return {
    path: file.path,
    counts: file.counts.map((one) => ({ ...one, key: move(one.key) })),
    scalers: file.scalers.map((one) => ({ ...one, around: move(one.around) })),
    replaced: file.replaced.map((one) => ({ ...one, key: move(one.key) })),
    flags: file.flags.map((one) => ({ ...one, key: move(one.key) })),
  };
}

/** Reads the flags among the parameters of one source of an Application. */
export function readFlagParameters(file: ManifestFile, object: ManifestObject, helm: Path): Flag[] {
  return listAt(object.value, [...helm, 'parameters']).flatMap((entry, index) => {
    const [key, value] = [textAt(entry, ['name']), scalar(valueAt(entry, ['value']))];
    if (key === undefined || !/^(true|false)$/.test(value)) return [];
    const line = lineWithin(file, object, [...helm, 'parameters', index, 'value']);
    return [{ key, value: value === 'true', path: file.path, line }];
  });
}

/** Something among values: its key as a field writes it, and the way to it. */
interface ValuesEntry {
  readonly keys: readonly Step[];
  readonly path: Path;
  readonly value: unknown;
}

/** Lists everything below a mapping or a list, with the way to it. */
function* entriesBelow(
  value: unknown,
  keys: readonly Step[] = [],
  path: Path = [],
  seen: Set<object> = new Set(),
): Generator<ValuesEntry> {
  // By aliases a few lines can repeat one thing more often than there are atoms.
  if (typeof value !== 'object' || value === null || seen.has(value) || keys.length >= MAX_DEPTH) return;
  seen.add(value);
  for (const [step, child, at] of childrenOf(value)) {
    const entry = { keys: [...keys, step], path: [...path, at], value: child };
    yield entry;
    yield* entriesBelow(child, entry.keys, entry.path, seen);
  }
}

/** Lists the values of a mapping, or the items of a list, each with its step and its place. */
function childrenOf(value: object): (readonly [Step, unknown, string | number])[] {
  return Array.isArray(value)
    ? itemsOf(value).map(([step, item], index) => [step, item, index] as const)
    : Object.entries(value).map(([key, child]) => [key, child, key] as const);
}

/**
 * Reads the autoscalers among the parameters of one source of an Application, by dotted names:
 * https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#parameters
 */
export function readScalerParameters(file: ManifestFile, object: ManifestObject, helm: Path): ScalerValues[] {
  return listAt(object.value, [...helm, 'parameters']).flatMap((entry, index) => {
    const keys = (textAt(entry, ['name']) ?? '').split('.');
    const name = keys.at(-2) ?? '';
    if (!SCALER.test(name)) return [];
    const line = lineWithin(file, object, [...helm, 'parameters', index, 'value']);
    const values = { [keys.at(-1) ?? '']: valueAt(entry, ['value']) };
    return [scalerOf(keys.slice(0, -2).join('.'), name, values, () => ({ path: file.path, line }))];
  });
}

function scalerOf(
  around: string,
  name: string,
  values: unknown,
  at: (way: Path) => { readonly path: string; readonly line: number },
): ScalerValues {
  const enabled = typeof values === 'boolean' ? values : valueAt(values, ['enabled']);
  const way = typeof values === 'boolean' ? [] : ['enabled'];
  const stated = (keys: readonly string[]) => {
    const key = keys.find((one) => valueAt(values, [one]) !== undefined);
    return key === undefined ? undefined : { key, value: scalar(valueAt(values, [key])), ...at([key]) };
  };
  const on = enabled === true || enabled === 'true';
  return {
    around,
    name,
    enabled: enabled === undefined ? undefined : { key: 'enabled', value: on, ...at(way) },
    floor: stated(FLOORS),
    ceiling: stated(CEILINGS),
  };
}

/** Returns the key of the values around a count, or around the autoscaler that a number is of. */
function aroundOf(key: string): string {
  const parent = (one: string) => one.replace(/(^|\.)[^.[\]]+$/, '');
  return scalerNumber(key) === undefined ? parent(key) : parent(parent(key));
}

/** Names the values by which a chart has an autoscaler set the count at a key; undefined where it has none. */
export function nameScaler(all: readonly ScalerValues[], key: string): string | undefined {
  const around = aroundOf(key);
  const on = all.filter((one) => one.around === around && one.enabled !== undefined);
  return on
    .map(({ name }) => name)
    .find(
      (name) =>
        lastOf(
          on.filter((one) => one.name === name),
          'enabled',
        )?.value,
    );
}

/**
 * Says in words that the values of a chart, later ones over earlier ones, have an autoscaler set the count at
 * a key; undefined where they have none.
 */
export function tellScaler(all: readonly ScalerValues[], key: string): string | undefined {
  const around = aroundOf(key);
  const beside = all.filter((one) => one.around === around);
  for (const name of new Set(beside.map((one) => one.name))) {
    const named = beside.filter((one) => one.name === name);
    const enabled = lastOf(named, 'enabled');
    if (enabled?.value !== true) continue;
    const bound = (which: 'floor' | 'ceiling', [key = '']: readonly string[]) => {
      const found = lastOf(named, which);
      if (found === undefined) return `${key} by default`;
      const place = found.path === enabled.path ? `line ${found.line}` : `${found.path}:${found.line}`;
      return `${found.key} ${found.value} at ${place}`;
    };
    return `${enabled.path}:${enabled.line} turns \`${name}\` on, so the chart has an autoscaler set the count between ${bound('floor', FLOORS)} and ${bound('ceiling', CEILINGS)}. Change its bounds there`;
  }
  return undefined;
}

function lastOf<K extends 'enabled' | 'floor' | 'ceiling'>(
  all: readonly ScalerValues[],
  key: K,
): ScalerValues[K] | undefined {
  return all.map((one) => one[key]).findLast((one) => one !== undefined);
}

/** Checks whether what a list or a null replaces reaches a key of the files before it. */
export function replacesKey({ key, by }: Replaced, other: string): boolean {
  if (by === 'unknown') return true;
  if (by === 'import') return key === '' || other.startsWith(`${key}.`);
  if (other === key) return by === 'null';
  return other.startsWith(`${key}[`) || (by === 'null' && other.startsWith(`${key}.`));
}
