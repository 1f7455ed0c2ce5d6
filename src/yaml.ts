import { CORE_SCHEMA, constructFromEvents, EVENT_ID, type Event, getScalarValue, parseEvents, YAMLException } from 'js-yaml';
import type { Problem } from './errors.ts';

/** Larger than any blueprint written by hand; a guard against hostile files. */
const LARGEST = 1024 * 1024;

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface YamlFile {
  /** The one document's value; undefined when the file is empty or holds comments only. */
  readonly value: unknown;
  /** Where the value at a dotted path starts (`spec.rules[0].when`); the nearest parent's where it is not stated. */
  place(path: string): Place;
  /** Source text of the scalars, by dotted path: tells `1.0` from `1`. */
  readonly text: ReadonlyMap<string, string>;
  readonly lines: ReadonlyMap<string, number>;
}

/** Parses one document, once, into its value and the positions of everything in it. */
export function parseYaml(
  file: string,
  source: string,
): { readonly kind: 'yaml'; readonly yaml: YamlFile } | { readonly kind: 'broken'; readonly problem: Problem } {
  const broken = (message: string, fix: string, place: Place = { line: 1, column: 1 }) =>
    ({ kind: 'broken', problem: { file, ...place, rule: 'yaml', message, fix } }) as const;
  if (source.length > LARGEST) return broken(`the file is larger than ${LARGEST} characters`, 'Split it');
  try {
    const events = parseEvents(source, { maxDepth: 100 });
    const documents = constructFromEvents(events, { source, schema: CORE_SCHEMA, maxAliases: 100 });
    if (documents.length > 1) return broken(`${documents.length} documents in one file`, 'Keep one document per file');
    const yaml = locate(source, events, documents[0]);
    const proto = [...yaml.lines.keys()].find((path) => /(^|\.)__proto__($|\.)/.test(path));
    if (proto) return broken('the key "__proto__" is not allowed', 'Remove it', yaml.place(proto));
    return { kind: 'yaml', yaml };
  } catch (error) {
    if (!(error instanceof YAMLException)) return broken(`cannot be read: ${(error as Error).message}`, 'Simplify the file');
    const place = error.mark && { line: error.mark.line + 1, column: error.mark.column + 1 };
    return broken(error.reason, 'Mend the YAML at this place', place);
  }
}

interface Frame {
  readonly kind: 'mapping' | 'sequence' | 'document';
  readonly path: string;
  key: string | undefined;
  index: number;
}

/** One walk over the events: path by path, the offset at which its key (or list item) stands. */
function locate(source: string, events: readonly Event[], value: unknown): YamlFile {
  const offsets = new Map<string, number>();
  const text = new Map<string, string>();
  const stack: Frame[] = [];
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
      const path = top.path === '' ? top.key : `${top.path}.${top.key}`;
      if (event.type === EVENT_ID.SCALAR) offsets.set(path, event.valueStart);
      continue;
    }
    const path = childPath(top);
    if (event.type === EVENT_ID.SCALAR) text.set(path, source.slice(event.valueStart, event.valueEnd));
    if (!offsets.has(path) && event.type !== EVENT_ID.ALIAS)
      offsets.set(path, event.type === EVENT_ID.SCALAR ? event.valueStart : event.start);
    top.key = undefined;
    top.index += 1;
    if (event.type === EVENT_ID.MAPPING) stack.push({ kind: 'mapping', path, key: undefined, index: 0 });
    if (event.type === EVENT_ID.SEQUENCE) stack.push({ kind: 'sequence', path, key: undefined, index: 0 });
  }
  return { value, text, lines: linesOf(source, offsets), place: (path) => placeOf(source, nearest(offsets, path)) };
}

function childPath(frame: Frame): string {
  if (frame.kind === 'document') return '';
  if (frame.kind === 'sequence') return `${frame.path}[${frame.index}]`;
  return frame.path === '' ? String(frame.key) : `${frame.path}.${frame.key}`;
}

function nearest(offsets: ReadonlyMap<string, number>, path: string): number {
  for (let at = path; at !== ''; at = at.replace(/(\.[^.[]*|\[\d+\]|^[^.[]*)$/, '')) {
    const offset = offsets.get(at);
    if (offset !== undefined) return offset;
  }
  return 0;
}

function placeOf(source: string, offset: number): Place {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Offsets rise with the events, so one pass over the line ends is enough. */
function linesOf(source: string, offsets: ReadonlyMap<string, number>): Map<string, number> {
  const lines = new Map<string, number>();
  let line = 1;
  let end = source.indexOf('\n');
  for (const [path, offset] of [...offsets].sort((a, b) => a[1] - b[1])) {
    while (end !== -1 && end < offset) {
      line += 1;
      end = source.indexOf('\n', end + 1);
    }
    lines.set(path, line);
  }
  return lines;
}
