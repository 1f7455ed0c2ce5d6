import { isUtf8 } from 'node:buffer';
import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import { foreignBreak, schema, strayMark } from './dialect.ts';
import { excessOf, MAX_ALIASES, MAX_BYTES, MAX_DEPTH, MAX_MARKS, MAX_MERGED_KEYS } from './limits.ts';
import { buildTrees, type Entry, type Node } from './tree.ts';

export type Path = readonly (string | number)[];

export interface Position {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

export interface Document {
  readonly value: unknown;
  readonly root: Node | undefined;
  /** Set where `...` ends the one before and no `---` opens this one: Kubernetes and Helm read on only behind a `---`. */
  readonly hidden: boolean;
}

export interface Parsed {
  readonly text: string;
  readonly documents: readonly Document[];
  /** Offsets at which lines begin. */
  readonly lineStarts: readonly number[];
}

interface Unparsed extends Position {
  readonly kind: 'unparsed';
  readonly reason: string;
  readonly fix: string;
}

export type ParseResult = { readonly kind: 'parsed'; readonly parsed: Parsed } | Unparsed;

/** Parses a file of any number of YAML (or JSON) documents. What it cannot read safely it refuses, with the place. */
export function parseManifest(bytes: Buffer): ParseResult {
  if (bytes.length > MAX_BYTES)
    return unparsed(1, 1, 'the file is larger than 20 MiB', 'Move the workload to a smaller file.');
  const text = bytes.toString('utf8');
  const lineStarts = findLineStarts(text);
  const at = (offset: number): Position => positionIn(lineStarts, offset);
  if (!isUtf8(bytes)) {
    const { line, column } = at(firstReplaced(text, bytes));
    return unparsed(
      line,
      column,
      'the file is not valid UTF-8, so it cannot be written back unchanged',
      'Save the file as UTF-8.',
    );
  }
  const refuse = (offset: number, reason: string, fix: string): Unparsed => ({
    kind: 'unparsed',
    ...at(offset),
    reason,
    fix,
  });
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return refuse(nul, 'the file holds a NUL byte', 'Save the file as UTF-8 text without NUL bytes.');
  const excess = excessOf(bytes);
  if (excess !== undefined) {
    const offset = bytes.toString('utf8', 0, excess).length;
    return refuse(
      offset,
      `the file holds more than ${MAX_MARKS} keys and values`,
      'Move the workload to a smaller file.',
    );
  }
  const mark = strayMark(text);
  if (mark !== undefined)
    return refuse(
      mark,
      'a byte order mark (U+FEFF) stands inside the file',
      'Remove it: joining two files leaves it.',
    );
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    const foreign = foreignBreak(text, events);
    if (foreign !== undefined) return refuse(foreign.offset, foreign.reason, foreign.fix);
    const roots = buildTrees(text, events);
    const values = constructFromEvents(events, {
      source: text,
      schema,
      maxAliases: MAX_ALIASES,
      maxTotalMergeKeys: MAX_MERGED_KEYS,
    });
    const hidden = hiddenDocuments(events);
    const documents = roots.map((root, index) => ({ root, value: values[index], hidden: hidden.has(index) }));
    return { kind: 'parsed', parsed: { text, documents, lineStarts } };
  } catch (error) {
    if (!(error instanceof YAMLException) && !(error instanceof RangeError)) throw error;
    return explain(error, text, at);
  }
}

function hiddenDocuments(events: readonly Event[]): ReadonlySet<number> {
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
  return new Set(
    documents.flatMap(({ explicitStart }, index) => (index === 0 || explicitStart ? [] : [index])),
  );
}

function explain(error: Error, text: string, at: (offset: number) => Position): Unparsed {
  // Braces inside quotes or comments (alert texts, for one) are plain text and not to blame.
  const template = /^[^#'"\r\n]*?\{\{/m.exec(text);
  if (template !== null) {
    const { line, column } = at(template.index + template[0].length - 2);
    return unparsed(
      line,
      column,
      'the file is a template, not YAML',
      'Point `manifest.path` at the rendered manifest or the values file.',
    );
  }
  const mark = error instanceof YAMLException ? error.mark : undefined;
  const { line, column } = at(mark?.position ?? 0);
  const from = text.lastIndexOf('\n', (mark?.position ?? 0) - 1) + 1;
  if (/\$\{\w+[^}\n]*\}/.test(text.slice(from, from + 1000).split('\n', 1)[0] ?? '')) {
    const reason = 'the file is not YAML before its substitution is filled in';
    return unparsed(line, column, reason, 'Put the substitution in quotes, or write the value here.');
  }
  const reason = error instanceof YAMLException ? error.reason : 'it nests too deeply';
  const fixes = {
    duplicated: 'Remove one of the two.',
    deficient: 'Indent it further than the key above, with spaces alone.',
  };
  const fix =
    Object.entries(fixes).find(([start]) => reason.startsWith(start))?.[1] ??
    'Mend the file so that it parses.';
  return unparsed(line, column, `the file is not YAML that can be edited safely: ${reason}`, fix);
}

function unparsed(line: number, column: number, reason: string, fix: string): Unparsed {
  return { kind: 'unparsed', line, column, reason, fix };
}

/** Where decoding lost something: the first replacement character that the bytes do not spell themselves. */
function firstReplaced(text: string, bytes: Buffer): number {
  const again = Buffer.from(text, 'utf8');
  let same = 0;
  while (same < bytes.length && same < again.length && bytes[same] === again[same]) same += 1;
  return bytes.subarray(0, same).toString('utf8').length;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  const breaks = /\r\n|\n|\r/g;
  while (breaks.exec(text) !== null) starts.push(breaks.lastIndex);
  return starts;
}

function positionIn(lineStarts: readonly number[], offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

/** Line and column of a UTF-16 offset. */
export function positionAt(parsed: Parsed, offset: number): Position {
  return positionIn(parsed.lineStarts, Math.max(offset, 0));
}

/** Decoded text of a scalar; undefined for anything else. */
export function scalarText(parsed: Parsed, node: Node): string | undefined {
  return node.kind === 'scalar' ? getScalarValue(parsed.text, node.event) : undefined;
}

/** The entry written under a key in this very mapping: neither merged nor aliased. */
export function entryOf(parsed: Parsed, node: Node | undefined, key: string): Entry | undefined {
  if (node?.kind !== 'mapping') return undefined;
  return node.entries.find((entry) => scalarText(parsed, entry.key) === key);
}

/** Where a path leads in the source, as far as it is written there. */
export interface Located {
  /** Nodes from the root to the last one found, both included. */
  readonly trail: readonly Node[];
  /** The node at the end of the whole path. */
  readonly node: Node | undefined;
  /** The key in front of that node, when it has one. */
  readonly key: Node | undefined;
}

/** Follows a path through the source, without following aliases or merges. */
export function locatePath(parsed: Parsed, root: Node | undefined, path: Path): Located {
  const trail: Node[] = root === undefined ? [] : [root];
  let node = root;
  let key: Node | undefined;
  for (const step of path) {
    const entry = typeof step === 'string' ? entryOf(parsed, node, step) : undefined;
    const next =
      typeof step === 'string' ? entry?.value : node?.kind === 'sequence' ? node.items[step] : undefined;
    if (next === undefined) return { trail, node: undefined, key: undefined };
    trail.push(next);
    node = next;
    key = entry?.key;
  }
  return { trail, node, key };
}

/** The path that leads to the scalar starting at a UTF-16 offset. */
export function pathTo(parsed: Parsed, root: Node | undefined, start: number): Path | undefined {
  if (root === undefined) return undefined;
  // Depth is bounded by the parser, so recursion is safe here.
  if (root.kind === 'scalar') return root.start === start ? [] : undefined;
  if (root.kind === 'sequence') {
    for (const [index, item] of root.items.entries()) {
      const rest = pathTo(parsed, item, start);
      if (rest !== undefined) return [index, ...rest];
    }
  }
  if (root.kind === 'mapping') {
    for (const entry of root.entries) {
      const rest = pathTo(parsed, entry.value, start);
      const key = scalarText(parsed, entry.key);
      if (rest !== undefined && key !== undefined) return [key, ...rest];
    }
  }
  return undefined;
}

/** The value at a path, own properties only, so that `__proto__` and friends are ordinary names. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<string | number, unknown>)[step];
  }
  return current;
}

/** Line of the last of these nodes that has a place of its own. */
export function lineOf(parsed: Parsed, trail: readonly Node[]): number {
  const node = trail.findLast((candidate) => candidate.start >= 0);
  return positionAt(parsed, node?.start ?? 0).line;
}
