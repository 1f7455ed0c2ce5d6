import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import type { Problem } from './errors.ts';

/** Larger than any blueprint written by hand; a guard against hostile files. */
const LARGEST = 1024 * 1024;
/** A few lines of aliases to aliases can mean more values than there is memory for. */
const MOST_VALUES = 100_000;

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface YamlFile {
  /** The one document's value; undefined when the file is empty or holds comments only. */
  readonly value: unknown;
  /** Where the key (or list item) at a dotted path stands (`spec.rules[0].when`); the nearest parent's where it is not stated. */
  place(path: string): Place;
  /** Where the character at an offset of a scalar's value stands; the scalar's start where quoting hides it. */
  placeWithin(path: string, offset: number): Place;
  /** Path of the first key of this name, at any depth. */
  pathOf(key: string): string | undefined;
  /** Source text of the scalar at a dotted path: tells `1.0` from `1`. */
  text(path: string): string | undefined;
  /** Line of each key directly below the mappings named, by dotted path. */
  linesBelow(parents: readonly string[]): ReadonlyMap<string, number>;
}

/** Parses one document, once, into its value and the positions of everything in it. */
export function parseYaml(
  file: string,
  source: string,
):
  | { readonly kind: 'yaml'; readonly yaml: YamlFile }
  | { readonly kind: 'broken'; readonly problem: Problem } {
  const broken = (message: string, fix: string, place: Place = { line: 1, column: 1 }) =>
    ({ kind: 'broken', problem: { file, ...place, rule: 'yaml', message, fix } }) as const;
  if (source.length > LARGEST) return broken(`the file is larger than ${LARGEST} characters`, 'Split it');
  try {
    const events = parseEvents(source, { maxDepth: 100 });
    const documents = constructFromEvents(events, { source, schema: CORE_SCHEMA, maxAliases: 100 });
    if (documents.length > 1)
      return broken(`${documents.length} documents in one file`, 'Keep one document per file');
    const yaml = locate(source, events, documents[0]);
    const alias = events.find((event) => event.type === EVENT_ID.ALIAS);
    if (alias !== undefined && sizeOf(documents[0]) > MOST_VALUES) {
      return broken(
        `aliases make it more than ${MOST_VALUES} values`,
        'Write the values themselves',
        placeOf(source, alias.anchorStart),
      );
    }
    const proto = source.includes('__proto__') ? yaml.pathOf('__proto__') : undefined;
    if (proto !== undefined)
      return broken('the key "__proto__" is not allowed', 'Remove it', yaml.place(proto));
    return { kind: 'yaml', yaml };
  } catch (error) {
    if (!(error instanceof YAMLException))
      return broken(`cannot be read: ${(error as Error).message}`, 'Simplify the file');
    const place = error.mark && { line: error.mark.line + 1, column: error.mark.column + 1 };
    return broken(error.reason, 'Mend the YAML at this place', place);
  }
}

/** Values in all, each counted as often as it is reached; a value that holds itself has no end. */
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

/** Positions are worked out when somebody asks: a sound file is asked for few, a broken one for its problems. */
function locate(source: string, events: readonly Event[], value: unknown): YamlFile {
  let scalars: ReadonlyMap<string, Stated> | undefined;
  const all = () => {
    scalars ??= walk(source, events);
    return scalars;
  };
  return {
    value,
    text: (path) => all().get(path)?.text,
    pathOf: (key) => [...all().keys()].find((path) => path === key || path.endsWith(`.${key}`)),
    place(path) {
      for (let at = path; at !== ''; at = at.replace(/(\.[^.[]*|\[\d+\]|^[^.[]*)$/, '')) {
        const found = all().get(at);
        if (found) return placeOf(source, found.key);
      }
      return { line: 1, column: 1 };
    },
    placeWithin(path, offset) {
      const found = all().get(path);
      return found?.value === undefined || found.text === undefined
        ? this.place(path)
        : placeInScalar(source, found.value, found.text, offset);
    },
    linesBelow(parents) {
      const lines = new Map<string, number>();
      let line = 1;
      let from = 0;
      for (const [path, { key, parent }] of all()) {
        if (path.endsWith(']') || !parents.includes(parent)) continue;
        // Events come in the order of the text, so one pass over the line ends is enough.
        for (let at = source.indexOf('\n', from); at !== -1 && at < key; at = source.indexOf('\n', from)) {
          line += 1;
          from = at + 1;
        }
        lines.set(path, line);
      }
      return lines;
    },
  };
}

interface Frame {
  readonly kind: 'mapping' | 'sequence' | 'document';
  readonly path: string;
  key: string | undefined;
  index: number;
}

/** The character in a scalar as it is written: source lines carry an indentation that the value does not have. */
function placeInScalar(source: string, start: number, text: string, offset: number): Place {
  const indentOf = (line: string) => /^ */.exec(line)?.[0].length ?? 0;
  const lines = text.split('\n');
  // A block scalar keeps what is indented beyond its first line; of other scalars all is dropped.
  const block = indentOf(text);
  let left = offset;
  let at = start;
  for (const line of lines) {
    const indent = block > 0 ? Math.min(block, indentOf(line)) : indentOf(line);
    if (left <= line.length - indent) return placeOf(source, at + indent + left);
    left -= line.length - indent + 1;
    at += line.length + 1;
  }
  return placeOf(source, start);
}

interface Stated {
  /** Offset of the key, or of the list item. */
  readonly key: number;
  /** Path of what it stands in. */
  readonly parent: string;
  /** Offset and source text of a scalar. */
  readonly value: number | undefined;
  readonly text: string | undefined;
}

/** One walk over the events: for each path where it stands, and its text if it is a scalar. */
function walk(source: string, events: readonly Event[]): Map<string, Stated> {
  const found = new Map<string, Stated>();
  const stack: Frame[] = [];
  let keyAt = -1;
  for (const event of events) {
    const top = stack.at(-1);
    if (event.type === EVENT_ID.POP) {
      stack.pop();
      continue;
    }
    if (event.type === EVENT_ID.DOCUMENT) {
      stack.push({ kind: 'document', path: '', key: undefined, index: 0 });
      continue;
    }
    if (!top) continue;
    if (top.kind === 'mapping' && top.key === undefined) {
      top.key = event.type === EVENT_ID.SCALAR ? getScalarValue(source, event) : '?';
      keyAt = event.type === EVENT_ID.SCALAR ? event.valueStart : -1;
      continue;
    }
    const path = childPath(top);
    const own =
      event.type === EVENT_ID.SCALAR
        ? event.valueStart
        : event.type === EVENT_ID.ALIAS
          ? event.anchorStart
          : event.start;
    const text = event.type === EVENT_ID.SCALAR ? source.slice(event.valueStart, event.valueEnd) : undefined;
    const value = event.type === EVENT_ID.SCALAR ? event.valueStart : undefined;
    found.set(path, {
      key: top.kind === 'mapping' && keyAt >= 0 ? keyAt : own,
      parent: top.path,
      value,
      text,
    });
    top.key = undefined;
    top.index += 1;
    if (event.type === EVENT_ID.MAPPING) stack.push({ kind: 'mapping', path, key: undefined, index: 0 });
    if (event.type === EVENT_ID.SEQUENCE) stack.push({ kind: 'sequence', path, key: undefined, index: 0 });
  }
  return found;
}

function childPath(frame: Frame): string {
  if (frame.kind === 'document') return '';
  if (frame.kind === 'sequence') return `${frame.path}[${frame.index}]`;
  return frame.path === '' ? String(frame.key) : `${frame.path}.${frame.key}`;
}

function placeOf(source: string, offset: number): Place {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
