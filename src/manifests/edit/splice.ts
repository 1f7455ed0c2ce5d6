import { isCount } from '../../lib/count.ts';
import type { Path } from '../../lib/value-at.ts';
import { locatePath, pathTo, scalarText } from '../../lib/yaml-locate.ts';
import type { Document, Parsed } from '../../lib/yaml-source.ts';
import { parseManifest } from '../document/document.ts';
import type { Form, Target } from './target.ts';

export type Spliced =
  | { readonly kind: 'edited'; readonly bytes: Buffer; readonly line: number }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Replaces the digits of one scalar (or inserts what states it) and changes no other byte, then proves it:
 * the result is parsed again and must equal the original but for that one value, with exactly one line
 * changed or added.
 */
export function splice(bytes: Buffer, target: Target, to: number): Spliced {
  if (!isCount(to) || Object.is(to, -0)) return refused(`${to} is no replica count`);
  if (to === target.value) return refused(`the value is ${to} already`);
  const { start, end, form } = target;
  const written = form.kind === 'insertion' ? '' : String(target.value);
  if (
    !Number.isInteger(start) ||
    start < 0 ||
    end > bytes.length ||
    bytes.toString('latin1', start, end) !== written
  ) {
    return refused(`line ${target.line} no longer holds ${target.value}`);
  }
  const text = form.kind === 'insertion' ? `${form.before}${to}${form.after}` : String(to);
  const edited = Buffer.concat([bytes.subarray(0, start), Buffer.from(text, 'latin1'), bytes.subarray(end)]);
  const before = parseManifest(bytes);
  if (before.kind === 'unparsed') return refused(before.reason);
  const after = parseManifest(edited);
  if (after.kind === 'unparsed') return refused(`the edit would break the file: ${after.reason}`);
  const flaw = disproof(before.parsed, after.parsed, target, to);
  return flaw === undefined ? { kind: 'edited', bytes: edited, line: target.line } : refused(flaw);
}

function refused(reason: string): Spliced {
  return { kind: 'refused', reason };
}

function disproof(before: Parsed, after: Parsed, target: Target, to: number): string | undefined {
  const change = changeOf(before, after, target, to);
  if (change === undefined) return `line ${target.line} holds no number of its own at the place given`;
  if (before.documents.length !== after.documents.length)
    return 'the edit would change the number of documents';
  for (const [index, document] of before.documents.entries()) {
    const other: Document | undefined = after.documents[index];
    if (!equalBut(document.value, other?.value, index === target.documentIndex ? change : undefined)) {
      return 'the edit would change more than the one value';
    }
  }
  const lines = differingLines(before.text, after.text, target);
  return lines === 1 ? undefined : `the edit would change ${lines} lines`;
}

/**
 * Returns what must be the only difference; undefined where the place is not what the target says. An
 * insertion is seen afterwards.
 */
function changeOf(before: Parsed, after: Parsed, target: Target, to: number): Change | undefined {
  const { form } = target;
  if (form.kind === 'inline') return changeWithin(before, target.documentIndex, form, to);
  const inserted = form.kind === 'insertion';
  const shown = inserted ? after : before;
  // The text has as many bytes as the file, though not the same where a document of it is no text.
  const start = Buffer.from(before.text).toString('utf8', 0, target.start).length;
  const offset = start + (inserted ? form.before.length : 0);
  const root = shown.documents[target.documentIndex]?.root;
  const path = pathTo(shown, root, offset);
  const node = path === undefined ? undefined : locatePath(shown, root, path).node;
  if (path === undefined || node?.kind !== 'scalar') return undefined;
  const quoted = node.style === 'single' || node.style === 'double';
  if (form.kind === 'text' ? !quoted : node.style !== 'plain') return undefined;
  const digits = inserted ? String(to).length : target.end - target.start;
  if (node.end - node.start !== digits) return undefined;
  if (form.kind === 'text') return { path, from: String(target.value), to: String(to) };
  return { path, from: inserted ? undefined : target.value, to };
}

/** Returns the same for a text that is a scalar itself: there the edit has to hold as it does in a file. */
function changeWithin(
  before: Parsed,
  documentIndex: number,
  { text: start, inner }: Form & { kind: 'inline' },
  to: number,
): Change | undefined {
  const root = before.documents[documentIndex]?.root;
  const path = pathTo(before, root, start);
  const node = path === undefined ? undefined : locatePath(before, root, path).node;
  const text = node === undefined ? undefined : scalarText(before, node);
  if (path === undefined || text === undefined) return undefined;
  const edit = splice(Buffer.from(text), inner, to);
  return edit.kind === 'edited' ? { path, from: text, to: edit.bytes.toString() } : undefined;
}

/** Counts the lines that differ; where a whole line goes in, that is one. */
function differingLines(before: string, after: string, { form, line }: Target): number {
  const old = before.split('\n');
  const now = after.split('\n');
  if (form.kind === 'insertion' && form.after.endsWith('\n')) old.splice(line - 1, 0, '');
  if (old.length !== now.length) return Math.abs(old.length - now.length) + 1;
  return old.reduce((count, line, index) => (line === now[index] ? count : count + 1), 0);
}

interface Change {
  readonly path: Path;
  /** Undefined where the left must not have the key at all. */
  readonly from: number | string | undefined;
  readonly to: number | string;
}

/** Two values at the same place, and how many steps of the changed path lead there; -1 beside that path. */
interface Pair {
  readonly left: unknown;
  readonly right: unknown;
  readonly depth: number;
}

/**
 * Checks deep equality, except that at `change.path` the one value must be `from` on the left and `to` on the
 * right. It keeps its own stack and remembers pairs already compared: aliases can make values far deeper and
 * wider than the text.
 */
export function equalBut(left: unknown, right: unknown, change?: Change): boolean {
  const compared = new Map<object, Set<object>>();
  const queue: Pair[] = [{ left, right, depth: change === undefined ? -1 : 0 }];
  for (let pair = queue.pop(); pair !== undefined; pair = queue.pop()) {
    const members = comparePair(pair, change, compared);
    if (members === undefined) return false;
    for (const member of members) queue.push(member);
  }
  return true;
}

const NO_PAIRS: readonly Pair[] = [];

/** Compares one pair and returns the members that are left to compare; undefined where the pair differs. */
function comparePair(
  { left, right, depth }: Pair,
  change: Change | undefined,
  compared: Map<object, Set<object>>,
): readonly Pair[] | undefined {
  if (change !== undefined && depth === change.path.length)
    return left === change.from && right === change.to ? NO_PAIRS : undefined;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return Object.is(left, right) ? NO_PAIRS : undefined;
  // The pair that holds the changed value may stand elsewhere too, by alias: there it must not pass for
  // equal.
  if (depth < 0 && isKnown(compared, left, right)) return NO_PAIRS;
  return pairMembers(left, right, depth, change);
}

/** Checks whether two objects were compared before, and remembers them. */
function isKnown(compared: Map<object, Set<object>>, a: object, b: object): boolean {
  const partners = compared.get(a) ?? new Set();
  compared.set(a, partners);
  if (partners.has(b)) return true;
  partners.add(b);
  return false;
}

/** Pairs the members of two lists or mappings; undefined where these differ in their keys. */
function pairMembers(a: object, b: object, depth: number, change: Change | undefined): Pair[] | undefined {
  if (Array.isArray(a) !== Array.isArray(b)) return undefined;
  const keys = Object.keys(a);
  const step = depth < 0 ? undefined : String(change?.path[depth]);
  const added = step !== undefined && change?.from === undefined && depth + 1 === change?.path.length;
  if (added && (keys.includes(step) || (b as Record<string, unknown>)[step] !== change.to)) return undefined;
  if (step !== undefined && !added && !keys.includes(step)) return undefined;
  if (keys.length + (added ? 1 : 0) !== Object.keys(b).length) return undefined;
  if (!keys.every((key) => Object.hasOwn(b, key))) return undefined;
  return keys.map((key) => ({
    left: (a as Record<string, unknown>)[key],
    right: (b as Record<string, unknown>)[key],
    depth: key === step ? depth + 1 : -1,
  }));
}
