/** More entries than this are never one string. */
const WIDE = 100;

/** What `JSON.stringify(value, null, 2)` gives, in pieces. */
export function* printJson(value: unknown, depth = 0): Iterable<string> {
  if (!holdsWide(value)) {
    yield indented(value, depth);
    return;
  }
  const isList = Array.isArray(value);
  const indent = `\n${'  '.repeat(depth + 1)}`;
  let separator = isList ? '[' : '{';
  for (const [key, entry] of Object.entries(value)) {
    const printable = isList ? (entry ?? null) : entry;
    if (printable === undefined) continue;
    yield `${separator}${indent}${isList ? '' : `${JSON.stringify(key)}: `}`;
    yield* printJson(printable, depth + 1);
    separator = ',';
  }
  const open = separator === ',' ? `\n${'  '.repeat(depth)}` : separator;
  yield `${open}${isList ? ']' : '}'}`;
}

function holdsWide(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false;
  const entries: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return entries.length > WIDE || entries.some(holdsWide);
}

/** Printed within lists as deep, so that no line is indented twice. */
function indented(value: unknown, depth: number): string {
  let within = value;
  for (let level = 0; level < depth; level += 1) within = [within];
  // Each level opens with its bracket, a line end and two spaces more than the one before, and closes likewise.
  const around = depth * (depth + 1);
  const text = JSON.stringify(within, null, 2);
  return depth === 0 ? text : text.slice(around + 2 * depth, text.length - around);
}
