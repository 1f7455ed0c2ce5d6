import { YAMLException } from 'js-yaml';
import { scalarText } from '../../lib/yaml-locate.ts';
import type { MappingNode, Node } from '../../lib/yaml-node.ts';
import { buildDocuments, type Parsed, readEvents } from '../../lib/yaml-source.ts';
import { DIALECT } from './dialect.ts';
import { MAX_NODES } from './limits.ts';

/** Something in a text that this parser refuses, at a UTF-16 offset. */
export type DocumentFlaw = {
  readonly offset: number;
  readonly reason: string;
} /** A document that cannot be read at all, with its text. */ & (
  | { readonly kind: 'unread'; readonly text: string }
  /** A key that stands twice, of which the last counts. */
  | { readonly kind: 'duplicate'; readonly documentIndex: number }
);

/** Files that need more steps than this are broken, and not merely written otherwise. */
const MAX_STEPS = 100;
/** Characters to parse in all, each step from the start; a large file gets fewer steps. */
const MAX_PARSED = 64 * 1024 * 1024;

/**
 * Reads a text as Kubernetes' tools do where this parser refuses it: go-yaml lets a bracket close at the
 * indentation of its key, and of a key that stands twice kubectl and helm take the last one. A document that
 * cannot be read at all costs only itself. All offsets are those of the text. Undefined where nothing is left
 * to read.
 */
export function readTolerantly(
  text: string,
  lineStarts: number[],
): { readonly parsed: Parsed; readonly flaws: readonly DocumentFlaw[] } | undefined {
  let attempt: Attempt | undefined = { shown: text, duplicates: false, unread: [] };
  const steps = Math.min(MAX_STEPS, MAX_PARSED / Math.max(text.length, 1));
  for (let step = 0; step < steps && attempt !== undefined; step += 1) {
    const { shown, duplicates, unread }: Attempt = attempt;
    try {
      const events = readEvents(shown, DIALECT);
      if (events.length > MAX_NODES) return undefined;
      const documents = buildDocuments(shown, events, DIALECT, lineStarts, duplicates);
      const parsed = { ...documents, text };
      return {
        parsed,
        flaws: [...unread.map((one) => withText(text, one)), ...(duplicates ? findDuplicates(parsed) : [])],
      };
    } catch (error) {
      attempt = error instanceof YAMLException ? concede(attempt, error) : undefined;
    }
  }
  return undefined;
}

/** A text of the same length that may be readable, with what was given up for it. */
interface Attempt {
  readonly shown: string;
  readonly duplicates: boolean;
  readonly unread: readonly { readonly offset: number; readonly reason: string }[];
}

function withText(text: string, one: Attempt['unread'][number]): DocumentFlaw {
  return { ...one, kind: 'unread', text: text.slice(...documentAround(text, one.offset)) };
}

/** Gives way at one place; undefined where nothing is left to give up. */
function concede(attempt: Attempt, { reason, mark }: YAMLException): Attempt | undefined {
  if (mark === undefined) return undefined;
  const offset = mark.position;
  const joined = reason.startsWith('deficient') ? joinLines(attempt.shown, offset) : undefined;
  if (joined !== undefined) return { ...attempt, shown: joined };
  if (reason.startsWith('duplicated') && !attempt.duplicates) return { ...attempt, duplicates: true };
  const rest = withoutDocument(attempt.shown, offset);
  const flaw = { offset, reason };
  return rest === undefined ? undefined : { ...attempt, shown: rest, unread: [...attempt.unread, flaw] };
}

/**
 * Puts a line on which the parser misses indentation behind the one before it, with blanks in place of the break
 * and of a comment, and with it the lines behind that are part of the same list or map: inside of brackets and
 * quotes go-yaml asks for none. Undefined where no line is above, or the line opens a document.
 */
function joinLines(text: string, offset: number): string | undefined {
  let from = text.lastIndexOf('\n', offset - 1) + 1;
  if (from === 0 || /^(---|\.\.\.)([ \t\r\n]|$)/.test(text.slice(from, from + 4))) return undefined;
  const parts: string[] = [];
  let kept = 0;
  for (;;) {
    const [start, end] = gapBefore(text, from, kept);
    parts.push(text.slice(kept, start), ' '.repeat(end - start));
    kept = end;
    const next = text.indexOf('\n', from);
    if (next < 0 || !endsWithComma(text.slice(from, next))) break;
    from = next + 1;
  }
  return parts.join('') + text.slice(kept);
}

/** Checks for a comma at the end of a line, before a comment: behind it the brackets are still open. */
function endsWithComma(line: string): boolean {
  return withoutComment(line).endsWith(',');
}

/** A quoted scalar, which begins where a value may; one that is still open at the end of its line goes on to it. */
const QUOTED = /(^|[\s[{,:])("(?:[^"\\]|\\.)*("|\\?$)|'(?:[^']|'')*('|$))/gs;

/**
 * Returns a line without its comment and the space before it: `#` within quotes, or behind anything but space or an
 * indicator, is text.
 */
function withoutComment(line: string): string {
  const plain = line.replace(
    QUOTED,
    (quoted, before: string) => before + '"'.repeat(quoted.length - before.length),
  );
  const comment = plain.search(/(^|[\s[{,])#/);
  if (comment < 0) return line.trimEnd();
  return line.slice(0, plain[comment] === '#' ? comment : comment + 1).trimEnd();
}

/**
 * Returns the range between what the line at an offset says and what stands above it: breaks, indentation,
 * blank lines and comments. What stands before `least` is not looked at again.
 */
function gapBefore(text: string, from: number, least: number): readonly [number, number] {
  const end = from + (/^[ \t]*/.exec(text.slice(from, from + 1000))?.[0].length ?? 0);
  let start = from;
  for (;;) {
    const above = Math.max(text.lastIndexOf('\n', start - 2) + 1, least);
    const said = withoutComment(text.slice(above, start));
    start = above + said.length;
    if (said !== '' || above === least) return [start, end];
  }
}

/** Blanks out the document around an offset; undefined where it is the only one. */
function withoutDocument(text: string, offset: number): string | undefined {
  const [from, to] = documentAround(text, offset);
  const inside = text.slice(from, to);
  if (inside.trim() === '' || (from === 0 && to === text.length)) return undefined;
  return text.slice(0, from) + blank(inside) + text.slice(to);
}

/** Returns where the document around an offset starts and ends. */
function documentAround(text: string, offset: number): [number, number] {
  const marker = /^---(?=[ \t\r\n]|$).*$/gm;
  let from = 0;
  for (let found = marker.exec(text); found !== null; found = marker.exec(text)) {
    // What is left open is noticed at the marker behind it.
    if (found.index >= offset && found.index > from) return [from, found.index];
    from = marker.lastIndex;
  }
  return [from, text.length];
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Finds, in each document, the first key that stands twice in one mapping. */
function findDuplicates(parsed: Parsed): DocumentFlaw[] {
  return parsed.documents.flatMap(({ root }, documentIndex): DocumentFlaw[] => {
    const offset = root && duplicateIn(parsed, root);
    return offset === undefined
      ? []
      : [{ documentIndex, kind: 'duplicate', offset, reason: 'duplicated mapping key' }];
  });
}

function duplicateIn(parsed: Parsed, root: Node): number | undefined {
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const found = node.kind === 'mapping' ? repeatedKey(parsed, node) : undefined;
    if (found !== undefined) return found.start;
    // One at a time: a call takes no more than some 100,000 arguments.
    for (const member of membersOf(node).toReversed()) open.push(member);
  }
  return undefined;
}

function membersOf(node: Node): readonly Node[] {
  if (node.kind === 'sequence') return node.items;
  return node.kind === 'mapping' ? node.entries.map(({ value }) => value) : [];
}

/** Returns the first key that a mapping has had before. */
function repeatedKey(parsed: Parsed, { entries }: MappingNode): Node | undefined {
  const seen = new Set<string>();
  return entries.find(({ key }) => {
    const name = scalarText(parsed, key);
    const isKnown = name !== undefined && seen.has(name);
    if (name !== undefined) seen.add(name);
    return isKnown;
  })?.key;
}
