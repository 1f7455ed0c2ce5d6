import { endOfString, parseJsonText } from './json-parse.ts';

/** Bounds within which a JSON text is read. A value takes many times the memory of the text that it is written as. */
export interface JsonBounds {
  /** Most UTF-16 units of the text. */
  readonly characters: number;
  /** Most values: members and items at all levels, counted by the commas and brackets around them. */
  readonly values: number;
}

/** A text's value, or why it has none and the UTF-16 offset at which that shows. */
export type JsonText =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly reason: string; readonly offset: number };

const MIB = 1024 * 1024;
/** Files: a report of ten thousand services is 62 MB. */
export const FILE_BOUNDS: JsonBounds = { characters: 256 * MIB, values: 10_000_000 };
/**
 * Answers of a server, a page at a time. metrics-server does not page: the pods of the largest cluster that
 * Kubernetes supports, 150,000, are some 100 MB.
 */
export const ANSWER_BOUNDS: JsonBounds = { characters: 128 * MIB, values: 5_000_000 };
/** One line of a ledger, one series of an answer, one event of GitHub, one file of the local forge. */
export const RECORD_BOUNDS: JsonBounds = { characters: 4 * MIB, values: 200_000 };

/** Deeper than anything that is read or written; beyond some thousands printing it would overflow. */
const MAX_DEPTH = 100;

/**
 * Reads one JSON text from outside. Size, number of values and depth are checked before anything is built, so
 * that no text costs more memory than its bounds allow.
 */
export function readJson(text: string, bounds: JsonBounds): JsonText {
  if (text.length > bounds.characters)
    return { kind: 'broken', reason: `larger than ${bounds.characters / MIB} MiB`, offset: 0 };
  const excess = excessOf(text, bounds.values);
  if (excess !== undefined) return { kind: 'broken', ...excess };
  try {
    // Some editors write a byte order mark, which JSON knows nothing of.
    return { kind: 'json', value: parseJsonText(text.startsWith('\ufeff') ? text.slice(1) : text) };
  } catch (cause) {
    const { message } = cause as Error;
    const end = message.startsWith('Unexpected end') ? text.length : 0;
    const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? end);
    return { kind: 'broken', reason: `not JSON: ${message.slice(0, 200)}`, offset };
  }
}

/** Finds the place at which a text nests too deeply or holds too many values. It need not be JSON. */
export function excessOf(
  text: string,
  values: number,
): { readonly reason: string; readonly offset: number } | undefined {
  let [depth, count] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const c = text.charCodeAt(at);
    if (c === QUOTE) at = endOfString(text, at);
    else if (c === CLOSE_LIST || c === CLOSE_OBJECT) depth -= 1;
    else if (c === COMMA) count += 1;
    else if (c === OPEN_LIST || c === OPEN_OBJECT) {
      depth += 1;
      count += 1;
    }
    if (depth > MAX_DEPTH) return { reason: `nested deeper than ${MAX_DEPTH} levels`, offset: at };
    if (count > values) return { reason: `more than ${values} values`, offset: at };
  }
  return undefined;
}

const [QUOTE, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [...'",[]{}'].map((c) =>
  c.charCodeAt(0),
);
