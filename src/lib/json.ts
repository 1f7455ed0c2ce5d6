import { isCount } from './count.ts';
import { TrimtabError } from './errors.ts';
import { FILE_BOUNDS, type JsonBounds, readJson } from './json-text.ts';
import { parseQuantity } from './quantity.ts';
import { isInstant } from './time.ts';

/** Checks of JSON that somebody else wrote: what is not as expected counts as absent. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Beyond any load: a larger figure comes from an overflow, and sums of it would overflow again. */
const MAX_FIGURE = 1e15;

export function isMeasured(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= MAX_FIGURE;
}

/** Returns a count of replicas, pods or restarts, for which Kubernetes has 32 bits. */
export function count(value: unknown): number | undefined {
  return isCount(value) ? value : undefined;
}

/** Returns a whole number that counts up, such as an object's generation. */
export function ordinal(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

/** Returns an ISO 8601 instant with its zone, as it is written. */
export function instant(value: unknown): string | undefined {
  return isInstant(value) ? value : undefined;
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * Returns a scalar as a text; '' for an object or a list, whose own members may stand where `toString` is
 * looked for.
 */
export function scalar(value: unknown): string {
  return typeof value === 'object' && value !== null ? '' : String(value);
}

/** Returns the members that are texts of what should be a list; none where it is not one. */
export function words(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Returns the members that are objects of what should be a list; none where it is not one. */
export function objects(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Returns the texts of what should be a map of texts; other values are left out. */
export function texts(value: unknown): Readonly<Record<string, string>> {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Returns the member that should be an object; an empty one where it is not. */
export function member(value: Json, key: string): Json {
  const found = value[key];
  return isObject(found) ? found : {};
}

/** Returns a Kubernetes quantity in nano-units, or undefined where there is none that can be read. */
export function quantity(value: unknown): bigint | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  try {
    return parseQuantity(String(value));
  } catch {
    return undefined;
  }
}

/** Parses a file's text as one JSON object. @throws TrimtabError of that code where it is none. */
export function parseJson(
  file: string,
  text: string,
  code: 'snapshot_invalid' | 'report_invalid' | 'file_unreadable' | 'forge_failed' = 'snapshot_invalid',
  bounds: JsonBounds = FILE_BOUNDS,
): Json {
  const read = readJson(text, bounds);
  if (read.kind === 'broken') {
    const before = text.slice(0, read.offset).split('\n');
    const place = `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
    throw new TrimtabError(code, `${place}: ${read.reason}`);
  }
  if (!isObject(read.value)) throw new TrimtabError(code, `${file}:1:1: expected one JSON object`);
  return read.value;
}
