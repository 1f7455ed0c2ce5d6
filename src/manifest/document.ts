import { isUtf8 } from 'node:buffer';
import type { Event, ScalarEvent } from 'js-yaml';
import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  getScalarValue,
  intYaml11Tag,
  mergeTag,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';

/** Kubernetes' own reading: `<<` merges and `012` is ten. */
const schema = CORE_SCHEMA.withTags(mergeTag, intYaml11Tag);

/** Larger files are no manifests, and parsing them would cost more memory than a run should. */
export const MAX_BYTES = 20 * 1024 * 1024;
const MAX_DEPTH = 100;
const MAX_MARKS = 3_000_000;
const MAX_ALIASES = 1000;
const MAX_MERGED_KEYS = 10_000;

export type ScalarStyleName = 'plain' | 'single' | 'double' | 'literal' | 'folded';

interface Marks {
  readonly anchored: boolean;
  readonly tagged: boolean;
}

export interface ScalarNode extends Marks {
  readonly kind: 'scalar';
  /** UTF-16 offset of the content, without quotes; -1 where the value is empty. */
  readonly start: number;
  readonly end: number;
  readonly style: ScalarStyleName;
  /** The parser's own event, from which the decoded text is made only when asked for. */
  readonly event: ScalarEvent;
}

export interface Entry {
  readonly key: Node;
  readonly value: Node;
}

export interface MappingNode extends Marks {
  readonly kind: 'mapping';
  readonly start: number;
  readonly entries: Entry[];
}

export interface SequenceNode extends Marks {
  readonly kind: 'sequence';
  readonly start: number;
  readonly items: Node[];
}

export interface AliasNode {
  readonly kind: 'alias';
  readonly start: number;
}

export type Node = ScalarNode | MappingNode | SequenceNode | AliasNode;
export type Path = readonly (string | number)[];

export interface Position {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

export interface Document {
  readonly value: unknown;
  readonly root: Node | undefined;
}

export interface Parsed {
  readonly text: string;
  readonly documents: readonly Document[];
  /** Offsets at which lines begin. */
  readonly lineStarts: readonly number[];
}

export interface Unparsed extends Position {
  readonly kind: 'unparsed';
  readonly reason: string;
  readonly fix: string;
}

export type ParseResult = { readonly kind: 'parsed'; readonly parsed: Parsed } | Unparsed;

/**
 * The place of the mark that is one too many: every node of YAML stands behind a line break, comma, bracket, colon, dash or
 * question mark, and nodes, not bytes, are what parsing costs memory for. Text in quotes and blocks is counted too.
 */
function excessOf(bytes: Buffer): number | undefined {
  let marks = 0;
  if (bytes.length <= MAX_MARKS) return undefined;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    const next = bytes[at + 1];
    // A line break, `,`, `[`, `{`; and `-`, `:`, `?` with a space or tab behind them.
    const mark =
      byte === 10 ||
      (byte === 13 && next !== 10) ||
      byte === 44 ||
      byte === 91 ||
      byte === 123 ||
      ((next === 32 || next === 9) && (byte === 45 || byte === 58 || byte === 63));
    if (mark) marks += 1;
    if (marks > MAX_MARKS) return at;
  }
  return undefined;
}

/** Parses a file of any number of YAML (or JSON) documents. What it cannot read safely it refuses, with the place. */
export function parseManifest(bytes: Buffer): ParseResult {
  if (bytes.length > MAX_BYTES) return unparsed(1, 1, 'the file is larger than 20 MiB', 'Move the workload to a smaller file.');
  const text = bytes.toString('utf8');
  const lineStarts = findLineStarts(text);
  const at = (offset: number): Position => positionIn(lineStarts, offset);
  if (!isUtf8(bytes)) {
    const { line, column } = at(firstReplaced(text, bytes));
    return unparsed(line, column, 'the file is not valid UTF-8, so it cannot be written back unchanged', 'Save the file as UTF-8.');
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const { line, column } = at(nul);
    return unparsed(line, column, 'the file holds a NUL byte', 'Save the file as UTF-8 text without NUL bytes.');
  }
  const excess = excessOf(bytes);
  if (excess !== undefined) {
    const { line, column } = at(bytes.toString('utf8', 0, excess).length);
    return unparsed(line, column, `the file holds more than ${MAX_MARKS} keys and values`, 'Move the workload to a smaller file.');
  }
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    const roots = buildTrees(events);
    const values = constructFromEvents(events, {
      source: text,
      schema,
      maxAliases: MAX_ALIASES,
      maxTotalMergeKeys: MAX_MERGED_KEYS,
    });
    const documents = roots.map((root, index) => ({ root, value: values[index] }));
    return { kind: 'parsed', parsed: { text, documents, lineStarts } };
  } catch (error) {
    if (!(error instanceof YAMLException) && !(error instanceof RangeError)) throw error;
    return explain(error, text, at);
  }
}

function explain(error: Error, text: string, at: (offset: number) => Position): Unparsed {
  // Braces inside quotes or comments (alert texts, for one) are plain text and not to blame.
  const template = /^[^#'"\r\n]*?\{\{/m.exec(text);
  if (template !== null) {
    const { line, column } = at(template.index + template[0].length - 2);
    return unparsed(line, column, 'the file is a template, not YAML', 'Point `manifest.path` at the rendered manifest or the values file.');
  }
  const mark = error instanceof YAMLException ? error.mark : undefined;
  const reason = error instanceof YAMLException ? error.reason : 'it nests too deeply';
  const { line, column } = at(mark?.position ?? 0);
  return unparsed(line, column, `the file is not YAML that can be edited safely: ${reason}`, 'Mend the file so that it parses.');
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

const STYLES: Readonly<Record<number, ScalarStyleName>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

function toNode(event: Exclude<Event, { type: typeof EVENT_ID.DOCUMENT } | { type: typeof EVENT_ID.POP }>): Node {
  if (event.type === EVENT_ID.ALIAS) return { kind: 'alias', start: event.anchorStart };
  const marks = { anchored: event.anchorStart >= 0, tagged: event.tagStart >= 0 };
  if (event.type === EVENT_ID.MAPPING) return { kind: 'mapping', start: event.start, entries: [], ...marks };
  if (event.type === EVENT_ID.SEQUENCE) return { kind: 'sequence', start: event.start, items: [], ...marks };
  return { kind: 'scalar', start: event.valueStart, end: event.valueEnd, style: STYLES[event.style] ?? 'plain', event, ...marks };
}

/** One root per document. Keys and values alternate inside a mapping, so a key waits until its value comes. */
function buildTrees(events: readonly Event[]): (Node | undefined)[] {
  const roots: (Node | undefined)[] = [];
  const open: { node: Node | undefined; key: Node | undefined }[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    if (event.type === EVENT_ID.DOCUMENT) {
      roots.push(undefined);
      open.push({ node: undefined, key: undefined });
      continue;
    }
    const node = toNode(event);
    const parent = open.at(-1);
    if (parent?.node === undefined) roots[roots.length - 1] = node;
    else if (parent.node.kind === 'sequence') parent.node.items.push(node);
    else if (parent.node.kind === 'mapping') {
      if (parent.key === undefined) parent.key = node;
      else {
        parent.node.entries.push({ key: parent.key, value: node });
        parent.key = undefined;
      }
    }
    if (node.kind === 'mapping' || node.kind === 'sequence') open.push({ node, key: undefined });
  }
  return roots;
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
    const next = typeof step === 'string' ? entry?.value : node?.kind === 'sequence' ? node.items[step] : undefined;
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
