import { constructFromEvents, EVENT_ID, type Event, parseEvents, type Schema } from 'js-yaml';
import { buildTrees, type Node } from './yaml-node.ts';

/** Line and column of a character, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Dialect in which texts are read: which types plain scalars and tags have, and how far nesting and
 * repetition may go.
 */
export interface Dialect {
  readonly schema: Schema;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxTotalMergeKeys?: number;
}

export interface Document {
  readonly value: unknown;
  /** Undefined where the document is empty. */
  readonly root: Node | undefined;
  /**
   * Set where `...` ends the one before and no `---` opens this one: Kubernetes and Helm read on only behind
   * a `---`.
   */
  readonly hidden: boolean;
}

/** A text with the values of its documents and the places where they are written. */
export interface Parsed {
  readonly text: string;
  readonly documents: readonly Document[];
  /** Offsets at which lines begin. */
  readonly lineStarts: readonly number[];
  /** Number of keys and values, and of what opens and ends those that hold others. */
  readonly nodes: number;
}

/**
 * Splits a text into the parser's events.
 * @throws YAMLException where it is not YAML, or nests too deeply.
 */
export function readEvents(text: string, { maxDepth }: Pick<Dialect, 'maxDepth'>): Event[] {
  return parseEvents(text, { maxDepth });
}

/**
 * Builds values and nodes from the events of a text: the one place where the two are made. With `duplicates` the
 * last of keys that stand twice counts.
 * @throws YAMLException where the dialect refuses it: a key that is twice there or no scalar, too many
 * aliases.
 */
export function buildDocuments(
  text: string,
  events: Event[],
  { schema, maxAliases, maxTotalMergeKeys }: Dialect,
  lineStarts = findLineStarts(text),
  duplicates = false,
): Parsed {
  const roots = buildTrees(text, events);
  const merges = maxTotalMergeKeys === undefined ? {} : { maxTotalMergeKeys };
  const values = constructFromEvents(events, {
    source: text,
    schema,
    maxAliases,
    json: duplicates,
    ...merges,
  });
  const starts = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
  const documents = roots.map((root, index) => ({
    root,
    value: values[index],
    hidden: index > 0 && starts[index]?.explicitStart !== true,
  }));
  return { text, documents, lineStarts, nodes: events.length };
}

/** Finds the UTF-16 offsets at which lines begin. */
export function findLineStarts(text: string): number[] {
  const starts = [0];
  const breaks = /\r\n|\n|\r/g;
  while (breaks.exec(text) !== null) starts.push(breaks.lastIndex);
  return starts;
}

/** Returns line and column of a UTF-16 offset. */
export function positionIn(lineStarts: readonly number[], offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

/** Returns line and column of a UTF-16 offset; those of the start for what has no place of its own. */
export function positionAt(parsed: Parsed, offset: number): Position {
  return positionIn(parsed.lineStarts, Math.max(offset, 0));
}
