import { escapeJson } from '../lib/visible.ts';

/** More entries than this are never one string. */
const WIDE = 100;

/** Prints what `JSON.stringify(value, null, 2)` gives, in pieces, with unseen characters escaped. */
export function printJson(value: unknown): Iterable<string> {
  const wide = new Set<unknown>();
  findWide(value, wide);
  return print(value, 0, wide);
}

function* print(value: unknown, depth: number, wide: ReadonlySet<unknown>): Iterable<string> {
  if (!wide.has(value)) {
    yield indented(value, depth);
    return;
  }
  const isList = Array.isArray(value);
  const indent = `\n${'  '.repeat(depth + 1)}`;
  let separator = isList ? '[' : '{';
  for (const [key, entry] of Object.entries(value as object)) {
    const entryOrNull = isList ? (entry ?? null) : entry;
    if (entryOrNull === undefined) continue;
    const start = `${separator}${indent}${isList ? '' : `${escapeJson(JSON.stringify(key))}: `}`;
    separator = ',';
    // Not joined to what follows, which would be copied once more.
    yield start;
    if (wide.has(entryOrNull)) yield* print(entryOrNull, depth + 1, wide);
    else yield indented(entryOrNull, depth + 1);
  }
  const open = separator === ',' ? `\n${'  '.repeat(depth)}` : separator;
  yield `${open}${isList ? ']' : '}'}`;
}

/**
 * Gathers what has more entries than that, and all that it stands in. Entries of what is wide are single
 * strings, however large, so they are not looked into.
 */
function findWide(value: unknown, wide: Set<unknown>): boolean {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false;
  const entries = Object.values(value);
  let isWide = entries.length > WIDE;
  if (!isWide) for (const entry of entries) isWide = findWide(entry, wide) || isWide;
  if (isWide) wide.add(value);
  return isWide;
}

/** Prints a value within lists as deep, so that no line is indented twice. */
function indented(value: unknown, depth: number): string {
  let within = value;
  for (let level = 0; level < depth; level += 1) within = [within];
  // Each level opens with its bracket, a line end and two spaces more than the one before, and closes
  // likewise.
  const around = depth * (depth + 1);
  const text = escapeJson(JSON.stringify(within, null, 2));
  return depth === 0 ? text : text.slice(around + 2 * depth, text.length - around);
}
