import { createHash } from 'node:crypto';
import { isObject } from '../../lib/json.ts';
import { type JsonBounds, readJson } from '../../lib/json-text.ts';
import { POINT_MS } from '../../ports/demand-history.ts';
import { type Kept, type Readings, UNITS } from './kept.ts';

/**
 * A file of kept readings: a line of JSON, `{"trimtab_history":1,"sha256":…,"services":[[key,unit,start,count],…]}`,
 * and then the codes of all of them, two bytes each, the lower first. The digest is that of the list and
 * the codes.
 */
const MAGIC = '{"trimtab_history":';
const VERSION = 1;
/** Five weeks of points. */
const MAX_POINTS = 35 * 288;
const HEADER_BOUNDS: JsonBounds = { characters: 16 * 1024 * 1024, values: 500_000 };

export type KeptBytes =
  | { readonly kind: 'kept'; readonly kept: Kept }
  /** Written by this tool, and torn or changed since, or by a later version. */
  | { readonly kind: 'broken'; readonly why: string }
  /** Nothing that this tool has written. */
  | { readonly kind: 'foreign' };

/** Writes readings as bytes, in pieces. */
export function formatKept(kept: Kept): Uint8Array[] {
  const bodies: Uint8Array[] = [];
  const services: unknown[] = [];
  for (const [key, { unit, column }] of kept) {
    bodies.push(toBytes(column.codes));
    services.push([key, unit, column.start, column.codes.length]);
  }
  const header = { trimtab_history: VERSION, sha256: digestOf(services, bodies), services };
  return [Buffer.from(`${JSON.stringify(header)}\n`), ...bodies];
}

function digestOf(services: unknown, bodies: readonly Uint8Array[]): string {
  const digest = createHash('sha256').update(JSON.stringify(services) ?? '');
  for (const body of bodies) digest.update(body);
  return digest.digest('hex');
}

/** Reads what {@link formatKept} wrote. */
export function parseKept(bytes: Buffer): KeptBytes {
  if (!bytes.subarray(0, MAGIC.length).equals(Buffer.from(MAGIC))) return { kind: 'foreign' };
  const end = bytes.subarray(0, HEADER_BOUNDS.characters).indexOf('\n');
  if (end < 0) return { kind: 'broken', why: 'its first line has no end' };
  const header = readJson(bytes.toString('utf8', 0, end), HEADER_BOUNDS);
  if (header.kind !== 'json' || !isObject(header.value))
    return { kind: 'broken', why: 'its first line is no JSON' };
  const { trimtab_history: version, sha256, services } = header.value;
  if (version !== VERSION) return { kind: 'broken', why: `it is of version ${String(version).slice(0, 20)}` };
  const body = bytes.subarray(end + 1);
  if (digestOf(services, [body]) !== sha256)
    return { kind: 'broken', why: 'its readings are not those that were written' };
  const codes = toCodes(body);
  const kept: Kept = new Map();
  let from = 0;
  for (const entry of Array.isArray(services) ? services : [undefined]) {
    const found = readEntry(entry, codes, from);
    if (!found) return { kind: 'broken', why: 'its list of services is not as it was written' };
    kept.set(found.key, found.readings);
    from += found.readings.column.codes.length;
  }
  return { kind: 'kept', kept };
}

function readEntry(
  entry: unknown,
  codes: Uint16Array,
  from: number,
): { readonly key: string; readonly readings: Readings } | undefined {
  if (!Array.isArray(entry)) return undefined;
  const [key, unit, start, count] = entry;
  if (typeof key !== 'string' || !/^[0-9a-f]{64}$/.test(key)) return undefined;
  const known = UNITS.find((one) => one === unit);
  if (known === undefined) return undefined;
  if (!Number.isSafeInteger(start) || start < 0 || start % POINT_MS !== 0) return undefined;
  if (!Number.isSafeInteger(count) || count < 0 || count > MAX_POINTS) return undefined;
  if (from + count > codes.length) return undefined;
  return { key, readings: { unit: known, column: { start, codes: codes.subarray(from, from + count) } } };
}

const LOWER_FIRST = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Returns codes as bytes; where processors count as the file does, those that they are. */
function toBytes({ buffer, byteOffset, byteLength }: Uint16Array): Uint8Array {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return LOWER_FIRST ? bytes : Buffer.from(bytes).swap16();
}

/** Returns the codes that bytes are, which are copied only where a processor could not read them as they lie. */
function toCodes(bytes: Buffer): Uint16Array {
  const own = LOWER_FIRST && bytes.byteOffset % 2 === 0 ? bytes : Buffer.from(bytes);
  if (!LOWER_FIRST) own.swap16();
  return new Uint16Array(own.buffer, own.byteOffset, own.byteLength / 2);
}
