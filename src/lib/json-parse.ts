/**
 * Parses a JSON text as `JSON.parse` is meant to. V8 from 12.8 on (Node.js 24) takes a name that is written with
 * escapes for another one where it has seen that before: `{"h":1,"\u006din":2}` may come to have a `\u0`
 * (https://github.com/nodejs/node/issues/63785). So such names are kept from it.
 * @throws SyntaxError where the text is not JSON
 */
export function parseJsonText(text: string): unknown {
  const parsed: unknown = JSON.parse(text);
  const names = escapedNames(text);
  if (names.length === 0) return parsed;
  const standIns = new Map<string, string>();
  const parts: string[] = [];
  let from = 0;
  for (const [start, end] of names) {
    parts.push(text.slice(from, start), standInFor(text.slice(start, end), standIns));
    from = end;
  }
  parts.push(text.slice(from));
  const value: unknown = JSON.parse(parts.join(''));
  const byStandIn = new Map([...standIns].map(([name, standIn]) => [standIn, name]));
  return byStandIn.size === 0 ? value : renamed(value, byStandIn);
}

/** Returns start and end, quotes included, of each member's name that is written with an escape. */
function escapedNames(text: string): [number, number][] {
  const found: [number, number][] = [];
  let end = 0;
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', end)) {
    const start = text.lastIndexOf('"', at);
    end = endOfString(text, start) + 1;
    NEXT.lastIndex = end;
    if (start >= 0 && NEXT.test(text)) found.push([start, end]);
  }
  return found;
}

const BACKSLASH = '\\'.charCodeAt(0);
const NEXT = /[ \t\n\r]*:/y;

/** Stands in no text, since nobody can guess it, and in no value that is returned. */
const MARK = crypto.randomUUID();

/** Writes a name without escapes; one that cannot do without, such as one with a quote, under another name. */
function standInFor(written: string, standIns: Map<string, string>): string {
  const name = JSON.parse(written) as string;
  const plain = JSON.stringify(name);
  if (!plain.includes('\\')) return plain;
  const known = standIns.get(name) ?? `${MARK}${standIns.size}`;
  standIns.set(name, known);
  return `"${known}"`;
}

function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [names.get(key) ?? key, renamed(member, names)]),
  );
}

/** Returns the offset of the quote that ends the string opened at `start`; the text's end where none does. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return text.length;
}
