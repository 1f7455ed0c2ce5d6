import { memoize } from './memoize.ts';
import { once } from './once.ts';

/**
 * Characters of all alternatives together, more than anybody writes by hand; beyond them braces stand for
 * themselves. Ten braces in a pattern of a thousand characters would be a million of them.
 */
const MAX_EXPANDED = 32_000;
/** In characters; a longer pattern matches itself alone. */
const LONGEST = 1_000;
/** Patterns that are kept compiled: a pull request may bring any number. */
const MAX_KEPT = 1_000;

/**
 * Returns whether a glob matches a whole path: `*` and `?` within a name, `**` for any number of folders, `[abc]`
 * and `{a,b}`; `\` before a character takes it as it is. Names that begin with a dot are matched like others.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  if (pattern === text || pattern === '*') return true;
  return pattern !== '' && compileWithDots(pattern)(text);
}

/**
 * Compiles a glob as {@link matchesGlob} reads it. Without `dots`, what stands for any name stands for none that
 * begins with a dot. A match takes time in proportion to the lengths of pattern and path: each `*` gives way only
 * to the next one.
 */
export function compileGlob(pattern: string, dots: boolean): (path: string) => boolean {
  if (pattern.length > LONGEST) return (path) => path === pattern;
  const fixed = pattern.replace(/^\.\//, '');
  const [, anywhere, plain] = /^(\*\*\/)?([^*?[{\\/]+(?:\/[^*?[{\\/]+)*)$/.exec(fixed) ?? [];
  if (plain !== undefined && anywhere === undefined) return (path) => path === plain;
  if (plain !== undefined && dots) return (path) => path === plain || path.endsWith(`/${plain}`);
  const alternatives = once(() => expandBraces(fixed).map((one) => one.split('/').map(parseName)));
  const [literal = ''] = /^[^*?[{\\]*/.exec(fixed) ?? [];
  return (path) => {
    // Most paths of a repository are in other folders.
    if (!path.startsWith(literal)) return false;
    const names = path.split('/');
    return alternatives().some((wanted) => matchesPath(wanted, names, dots));
  };
}

/** Compiles globs of which one has to match, names that begin with a dot left out. */
export function compileGlobs(patterns: readonly string[]): (path: string) => boolean {
  const globs = patterns.map((pattern) => compileGlob(pattern, false));
  return (path) => globs.some((matches) => matches(path));
}

const compiled = new Map<string, (path: string) => boolean>();

function compileWithDots(pattern: string): (path: string) => boolean {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  if (compiled.size === MAX_KEPT) compiled.clear();
  const matches = compileGlob(pattern, true);
  compiled.set(pattern, matches);
  return matches;
}

/** Returns the folder that a glob begins with, such as `blueprints/`; '' for where it is relative to. */
export function folderOf(glob: string): string {
  const fixed = /^[^*?[{\\]*/.exec(glob)?.[0] ?? '';
  return fixed.slice(0, fixed.lastIndexOf('/') + 1).replace(/^\.\//, '');
}

type Part =
  | { readonly kind: 'star' }
  | { readonly kind: 'any' }
  | { readonly kind: 'class'; readonly has: (character: string) => boolean }
  | { readonly kind: 'text'; readonly character: string };
/** One name of a path; `**` alone is any number of them. */
type Name = readonly Part[] | '**';

function matchesPath(wanted: readonly Name[], names: readonly string[], dots: boolean): boolean {
  return matchesSequence(wanted, names, {
    isStar: (name) => name === '**',
    skips: (name) => dots || !name.startsWith('.'),
    fits: (parts, name) => parts !== '**' && matchesName(parts, name, dots),
  });
}

function matchesName(parts: readonly Part[], name: string, dots: boolean): boolean {
  const [first] = parts;
  if (name === '') return parts.length === 0;
  if (!dots && name.startsWith('.') && first?.kind !== 'text') return false;
  return matchesSequence(parts, name, {
    isStar: ({ kind }) => kind === 'star',
    skips: () => true,
    fits: fitsCharacter,
  });
}

function fitsCharacter(part: Part, character: string): boolean {
  if (part.kind === 'text') return part.character === character;
  return part.kind === 'class' ? part.has(character) : part.kind === 'any';
}

interface Matching<P, T> {
  /** Checks for a part that stands for any number of items. */
  isStar(part: P): boolean;
  /** Checks for an item that a star may stand for. */
  skips(item: T): boolean;
  fits(part: P, item: T): boolean;
}

/**
 * Matches parts with stars among them. Only the last star met has to take more items after a mismatch: what stands
 * before it has matched as early as it can.
 */
function matchesSequence<P, T>(
  parts: readonly P[],
  items: ArrayLike<T>,
  { isStar, skips, fits }: Matching<P, T>,
): boolean {
  let [part, item, star, taken] = [0, 0, -1, 0];
  while (item < items.length) {
    const [wanted, found] = [parts[part], items[item] as T];
    if (part < parts.length && isStar(wanted as P)) {
      star = part;
      taken = item;
      part += 1;
    } else if (part < parts.length && fits(wanted as P, found)) {
      part += 1;
      item += 1;
    } else if (star >= 0 && skips(items[taken] as T)) {
      taken += 1;
      item = taken;
      part = star + 1;
    } else return false;
  }
  return parts.slice(part).every(isStar);
}

function parseName(text: string): Name {
  if (text === '**') return '**';
  const parts: Part[] = [];
  for (let at = 0; at < text.length; ) {
    const { part, length } = parsePart(text, at);
    if (part.kind !== 'star' || parts.at(-1)?.kind !== 'star') parts.push(part);
    at += length;
  }
  return parts;
}

/** Makes each character one part, however often it stands in patterns. */
const partOf = memoize((character): Part => ({ kind: 'text', character }));
const STAR: Part = { kind: 'star' };
const ANY: Part = { kind: 'any' };

function parsePart(text: string, at: number): { readonly part: Part; readonly length: number } {
  const character = text[at] ?? '';
  if (character === '*') return { part: STAR, length: 1 };
  if (character === '?') return { part: ANY, length: 1 };
  const [list] = character === '[' ? (/^\[[!^]?\]?[^\]]*\]/.exec(text.slice(at)) ?? []) : [];
  if (list !== undefined)
    return { part: { kind: 'class', has: classOf(list.slice(1, -1)) }, length: list.length };
  return character === '\\' && at + 1 < text.length
    ? { part: partOf(text[at + 1] ?? ''), length: 2 }
    : { part: partOf(character), length: 1 };
}

/** Reads what stands between brackets: characters and ranges, all others after `!` or `^`. */
function classOf(text: string): (character: string) => boolean {
  const negated = /^[!^]/.test(text);
  const ranges = [...text.slice(negated ? 1 : 0).matchAll(/(.)-(.)|./gs)].map(
    ([one, from = one, to = one]) => [from, to],
  );
  return (character) =>
    ranges.some(([from = '', to = '']) => from <= character && character <= to) !== negated;
}

/** Lists what braces stand for, from left to right. A brace without its like, or without a comma, is a character. */
function expandBraces(pattern: string): readonly string[] {
  const found = findBraces(pattern);
  if (found === undefined) return [pattern];
  const { start, end, choices } = found;
  const behind = expandBraces(pattern.slice(end + 1));
  const inner = choices.flatMap(expandBraces);
  const characters = (start * inner.length + lengthOf(inner)) * behind.length;
  if (characters + lengthOf(behind) * inner.length > MAX_EXPANDED) return [pattern];
  return inner.flatMap((choice) => behind.map((rest) => pattern.slice(0, start) + choice + rest));
}

/** Returns the characters of all texts, and one more for each. */
function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length + 1, 0);
}

interface Braces {
  readonly start: number;
  readonly end: number;
  /** Texts that its commas separate. */
  readonly choices: readonly string[];
}

/** Finds the first braces with a comma between them. */
function findBraces(pattern: string): Braces | undefined {
  const marks = [...pattern.matchAll(/\\.|[{},]/gs)].filter(([mark]) => mark.length === 1);
  for (const [index, { 0: mark }] of marks.entries()) {
    const found = mark === '{' ? closeBraces(pattern, marks.slice(index)) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Finds the end of the braces that the first of these marks opens; undefined without an end or a comma. */
function closeBraces(pattern: string, marks: readonly RegExpExecArray[]): Braces | undefined {
  const start = marks[0]?.index ?? 0;
  const ends: number[] = [];
  let depth = 0;
  for (const { index: at, 0: mark } of marks) {
    if (mark === '{') depth += 1;
    else if (mark === '}') depth -= 1;
    else if (depth === 1) ends.push(at);
    if (depth > 0) continue;
    if (ends.length === 0) return undefined;
    const bounds = [start, ...ends, at];
    const choices = bounds.slice(1).map((end, index) => pattern.slice((bounds[index] ?? 0) + 1, end));
    return { start, end: at, choices };
  }
  return undefined;
}
