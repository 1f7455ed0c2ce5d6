import { CORE_SCHEMA, EVENT_ID, YAMLException } from 'js-yaml';
import type { Problem } from './errors.ts';
import { entriesByKey, locatePath, rememberLarge, scalarText } from './yaml-locate.ts';
import type { Entry, MappingNode, Node } from './yaml-node.ts';
import {
  buildDocuments,
  type Dialect,
  type Parsed,
  type Position,
  positionAt,
  readEvents,
} from './yaml-source.ts';

/** Larger than any blueprint written by hand; a guard against hostile files. */
const MAX_LENGTH = 1024 * 1024;
/** A few lines of aliases to aliases can mean more values than there is memory for. */
const MAX_VALUES = 100_000;
/** Dialect of the project's own files: YAML 1.2 without merges. */
const DIALECT: Dialect = { schema: CORE_SCHEMA, maxDepth: 100, maxAliases: 100 };

/** One file of the project's own: a blueprint, a configuration, policies. */
export interface YamlFile {
  /** The one document's value; undefined when the file is empty or holds comments only. */
  readonly value: unknown;
  /**
   * Returns where the key (or list item) at a dotted path stands (`spec.rules[0].when`); the nearest parent's
   * where it is not stated.
   */
  place(path: string): Position;
  /**
   * Returns where the character at an offset of a scalar's value stands; the scalar's start where quoting
   * hides it.
   */
  placeWithin(path: string, offset: number): Position;
  /** Returns the source text of the scalar at a dotted path: tells `1.0` from `1`. */
  text(path: string): string | undefined;
  /** Returns the line of each key directly below the mappings named, by dotted path. */
  linesBelow(parents: readonly string[]): ReadonlyMap<string, number>;
}

/** Parses one document, once, into its value and the positions of everything in it. */
export function parseYaml(
  file: string,
  source: string,
):
  | { readonly kind: 'yaml'; readonly yaml: YamlFile }
  | { readonly kind: 'broken'; readonly problem: Problem } {
  const broken = (message: string, fix: string, place: Position = START) =>
    ({ kind: 'broken', problem: { file, ...place, rule: 'yaml', message, fix } }) as const;
  if (source.length > MAX_LENGTH)
    return broken(`the file is larger than ${MAX_LENGTH} characters`, 'Split it');
  try {
    const events = readEvents(source, DIALECT);
    const parsed = buildDocuments(source, events, DIALECT);
    const [document, ...others] = parsed.documents;
    if (others.length > 0)
      return broken(`${others.length + 1} documents in one file`, 'Keep one document per file');
    const alias = events.find((event) => event.type === EVENT_ID.ALIAS);
    if (alias !== undefined && sizeOf(document?.value) > MAX_VALUES) {
      const place = positionAt(parsed, alias.anchorStart);
      return broken(`aliases make it more than ${MAX_VALUES} values`, 'Write the values themselves', place);
    }
    const proto = source.includes('__proto__') ? keyNamed(parsed, document?.root, '__proto__') : undefined;
    if (proto !== undefined)
      return broken('the key "__proto__" is not allowed', 'Remove it', positionAt(parsed, proto.start));
    return { kind: 'yaml', yaml: yamlFile(parsed) };
  } catch (error) {
    if (!(error instanceof YAMLException))
      return broken(`cannot be read: ${(error as Error).message}`, 'Simplify the file');
    const place = error.mark && { line: error.mark.line + 1, column: error.mark.column + 1 };
    return broken(error.reason, 'Mend the YAML at this place', place);
  }
}

const START: Position = { line: 1, column: 1 };

/** Counts the values in all, each as often as it is reached; a value that holds itself has no end. */
export function sizeOf(value: unknown, known = new Map<object, number>()): number {
  if (typeof value !== 'object' || value === null) return 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  known.set(value, Number.POSITIVE_INFINITY);
  let size = 1;
  for (const inner of Object.values(value)) size += sizeOf(inner, known);
  known.set(value, size);
  return size;
}

function yamlFile(parsed: Parsed): YamlFile {
  const { text, documents } = parsed;
  const root = documents[0]?.root;
  const scalarAt = (path: string) => {
    const node = follow(parsed, { value: root }, path)?.value;
    return node?.kind === 'scalar' ? node : undefined;
  };
  const place = (path: string): Position => {
    for (let at = path; at !== ''; at = at.replace(/(\.[^.[]*|\[\d+\]|^[^.[]*)$/, '')) {
      const found = follow(parsed, { value: root }, at);
      if (found !== undefined) return positionAt(parsed, startOf(found));
    }
    return START;
  };
  return {
    value: documents[0]?.value,
    place,
    text(path) {
      const node = scalarAt(path);
      return node && text.slice(node.start, node.end);
    },
    placeWithin(path, offset) {
      const node = scalarAt(path);
      if (node === undefined) return place(path);
      return positionAt(parsed, offsetWithin(text.slice(node.start, node.end), offset) + node.start);
    },
    linesBelow(parents) {
      return new Map(parents.flatMap((parent) => keyLines(parsed, parent)));
    },
  };
}

/** A node, and the key in front of it where it has one. */
interface Step {
  readonly key?: Node;
  readonly value: Node | undefined;
}

/** Follows a dotted path from a node. */
function follow(parsed: Parsed, from: Step, path: string): Step | undefined {
  const { value } = from;
  if (path === '') return value && from;
  if (value?.kind === 'sequence') return followItem(parsed, value.items, path);
  return value?.kind === 'mapping' ? followKey(parsed, value, path) : undefined;
}

function followItem(parsed: Parsed, items: readonly Node[], path: string): Step | undefined {
  const [whole = '', index] = /^\[(\d+)\]\.?/.exec(path) ?? [];
  const value = index === undefined ? undefined : items[Number(index)];
  return value && follow(parsed, { value }, path.slice(whole.length));
}

/**
 * Tries all keys with which the path begins, since a key may hold dots itself: the shortest first, and of each length
 * that keys have, only where a step of the path may end.
 */
function followKey(parsed: Parsed, node: MappingNode, path: string): Step | undefined {
  const entries = entriesByKey(parsed, node);
  for (const length of keyLengths(parsed, node)) {
    const next = path[length];
    if (length > path.length || !(next === undefined || next === '[' || next === '.')) continue;
    const entry = entries.get(path.slice(0, length));
    const rest = path.slice(next === '.' ? length + 1 : length);
    const found =
      entry === undefined || (next === '.' && rest === '') ? undefined : follow(parsed, entry, rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Lists the lengths that keys of a mapping have, each once, in ascending order. */
const keyLengths = rememberLarge((parsed, node): readonly number[] =>
  [...new Set([...entriesByKey(parsed, node).keys()].map((key) => key.length))].sort((a, b) => a - b),
);

/** Returns the offset at which a key or list item begins. */
function startOf({ key, value }: Step): number {
  return key?.kind === 'scalar' && key.start >= 0 ? key.start : (value?.start ?? 0);
}

/** Lists the keys of a mapping by dotted path, each with its line. */
function keyLines(parsed: Parsed, parent: string): (readonly [string, number])[] {
  const { node } = locatePath(parsed, parsed.documents[0]?.root, parent.split('.'));
  return (node?.kind === 'mapping' ? node.entries : []).map((entry) => [
    `${parent}.${scalarText(parsed, entry.key) ?? '?'}`,
    positionAt(parsed, startOf(entry)).line,
  ]);
}

/** Finds the first key of a name, at any depth. Depth is bounded by the parser. */
function keyNamed(parsed: Parsed, node: Node | undefined, name: string): Node | undefined {
  if (node?.kind === 'mapping') {
    const inEntry = ({ key, value }: Entry) =>
      scalarText(parsed, key) === name ? key : keyNamed(parsed, value, name);
    for (const entry of node.entries) {
      const found = inEntry(entry);
      if (found !== undefined) return found;
    }
  }
  for (const item of node?.kind === 'sequence' ? node.items : []) {
    const found = keyNamed(parsed, item, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Turns an offset in a scalar's value into one in its source, where lines carry an indentation that the value
 * does not have; 0 where quoting hides it.
 */
function offsetWithin(source: string, offset: number): number {
  const indentOf = (line: string) => /^ */.exec(line)?.[0].length ?? 0;
  // A block scalar keeps what is indented beyond its first line; of other scalars all is dropped.
  const block = indentOf(source);
  let left = offset;
  let at = 0;
  for (const line of source.split('\n')) {
    const indent = block > 0 ? Math.min(block, indentOf(line)) : indentOf(line);
    if (left <= line.length - indent) return at + indent + left;
    left -= line.length - indent + 1;
    at += line.length + 1;
  }
  return 0;
}
