import { YAMLException } from 'js-yaml';
import { scalarText } from '../../lib/yaml-locate.ts';
import type { Node } from '../../lib/yaml-node.ts';
import { buildDocuments, type Parsed, readEvents } from '../../lib/yaml-source.ts';
import { DIALECT } from './dialect.ts';

/** Something in a text that this parser refuses, at a UTF-16 offset. */
export type DocumentFlaw = { readonly offset: number; readonly reason: string } & (
  | { readonly kind: 'unread' }
  /** A key that stands twice, of which the last counts. */
  | { readonly kind: 'duplicate'; readonly documentIndex: number }
);

/** Files that need more steps than this are broken, and not merely written otherwise. */
const MAX_STEPS = 100;

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
  for (let step = 0; step < MAX_STEPS && attempt !== undefined; step += 1) {
    const { shown, duplicates, unread }: Attempt = attempt;
    try {
      const documents = buildDocuments(shown, readEvents(shown, DIALECT), DIALECT, lineStarts, duplicates);
      const parsed = { ...documents, text };
      return { parsed, flaws: [...unread, ...(duplicates ? findDuplicates(parsed) : [])] };
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
  readonly unread: readonly DocumentFlaw[];
}

/** Gives way at one place; undefined where nothing is left to give up. */
function concede(attempt: Attempt, { reason, mark }: YAMLException): Attempt | undefined {
  if (mark === undefined) return undefined;
  const offset = mark.position;
  const joined = reason.startsWith('deficient') ? joinCloser(attempt.shown, offset) : undefined;
  if (joined !== undefined) return { ...attempt, shown: joined };
  if (reason.startsWith('duplicated') && !attempt.duplicates) return { ...attempt, duplicates: true };
  const rest = withoutDocument(attempt.shown, offset);
  const flaw = { kind: 'unread', offset, reason } as const;
  return rest === undefined ? undefined : { ...attempt, shown: rest, unread: [...attempt.unread, flaw] };
}

/**
 * Puts a line that begins with a closing bracket behind the one before it, with blanks in place of the break
 * and of a comment; undefined where the offset is on no such line.
 */
function joinCloser(text: string, offset: number): string | undefined {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const closer = /[ \t]*[\]}]/y;
  closer.lastIndex = from;
  if (from === 0 || !closer.test(text)) return undefined;
  let start = from;
  // Blank and comment lines in between go as well, and so does a comment at the end of the line above.
  for (;;) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    const line = text.slice(above, start);
    const comment = /(^|[ \t])#[^'"]*$/.exec(line);
    const kept = comment === null ? line.trimEnd() : line.slice(0, comment.index).trimEnd();
    start = above + kept.length;
    if (kept !== '' || above === 0) break;
    start = above;
  }
  return text.slice(0, start) + blank(text.slice(start, from)).replace(/[\r\n]/g, ' ') + text.slice(from);
}

/** Blanks out the document around an offset; undefined where it is the only one. */
function withoutDocument(text: string, offset: number): string | undefined {
  const [from, to] = documentAround(text, offset);
  const inside = text.slice(from, to);
  if (inside.trim() === '' || (from === 0 && to === text.length)) return undefined;
  return text.slice(0, from) + blank(inside) + text.slice(to);
}

/** Returns where the document around an offset starts and ends. */
export function documentAround(text: string, offset: number): [number, number] {
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
    if (node.kind === 'sequence') open.push(...[...node.items].reverse());
    if (node.kind !== 'mapping') continue;
    const seen = new Set<string>();
    for (const { key } of node.entries) {
      const name = scalarText(parsed, key);
      if (name !== undefined && seen.has(name)) return key.start;
      if (name !== undefined) seen.add(name);
    }
    open.push(...node.entries.map(({ value }) => value).reverse());
  }
  return undefined;
}
