/**
 * Regular expressions that end: matched state by state, in time linear in text and pattern, as RE2 does, which CEL's `matches` is
 * defined by (github.com/google/re2/wiki/Syntax). JavaScript's own may take hours over thirty characters.
 */

type Test = (char: string, ignoresCase: boolean) => boolean;

type Step =
  | { readonly kind: 'char'; readonly test: Test; readonly ignoresCase: boolean }
  | { readonly kind: 'assert'; readonly holds: (before: string, after: string) => boolean }
  | { readonly kind: 'split'; readonly to: readonly number[] }
  | { readonly kind: 'end' };

const LONGEST_PATTERN = 1_000;
const MOST_STEPS = 2_000;
const MOST_REPEATS = 1_000;
const DEEPEST = 50;

/** Whether a text holds a match. @throws Error saying what is wrong with the pattern, or which syntax is not known here. */
export function compilePattern(pattern: string): (text: string) => boolean {
  if (pattern.length > LONGEST_PATTERN)
    throw new Error(`the pattern is longer than ${LONGEST_PATTERN} characters`);
  const steps = assemble(parse(pattern));
  return (text) => run(steps, [...text]);
}

type Node =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Node[] }
  | { readonly kind: 'repeat'; readonly part: Node; readonly least: number; readonly most: number };

interface Reader {
  readonly chars: readonly string[];
  at: number;
  depth: number;
}

interface Flags {
  readonly i: boolean;
  readonly s: boolean;
}

function parse(pattern: string): Node {
  const reader: Reader = { chars: [...pattern], at: 0, depth: 0 };
  const node = alternatives(reader, { i: false, s: false });
  if (reader.at < reader.chars.length) throw wrong(reader, 'a ")" without its "("');
  return node;
}

function wrong({ at }: Reader, what: string): Error {
  return new Error(`the pattern has ${what} at character ${at + 1}`);
}

function take(reader: Reader, text: string): boolean {
  if (reader.chars.slice(reader.at, reader.at + text.length).join('') !== text) return false;
  reader.at += text.length;
  return true;
}

function alternatives(reader: Reader, given: Flags): Node {
  let flags = given;
  const parts: Node[] = [];
  let row: Node[] = [];
  reader.depth += 1;
  if (reader.depth > DEEPEST) throw wrong(reader, 'too many groups within each other');
  while (reader.at < reader.chars.length && reader.chars[reader.at] !== ')') {
    const setting = /^\(\?([is]+)\)/.exec(reader.chars.slice(reader.at, reader.at + 8).join(''));
    if (setting) {
      flags = {
        i: flags.i || setting[1]?.includes('i') === true,
        s: flags.s || setting[1]?.includes('s') === true,
      };
      reader.at += setting[0].length;
    } else if (take(reader, '|')) {
      parts.push({ kind: 'all', parts: row });
      row = [];
    } else row.push(quantified(reader, flags));
  }
  reader.depth -= 1;
  const last: Node = { kind: 'all', parts: row };
  return parts.length === 0 ? last : { kind: 'any', parts: [...parts, last] };
}

function quantified(reader: Reader, flags: Flags): Node {
  const part = atom(reader, flags);
  const bounds = quantifier(reader);
  if (!bounds) return part;
  // Whether as much or as little as possible is taken makes no difference to whether there is a match.
  take(reader, '?');
  if (quantifier(reader)) throw wrong(reader, 'a quantifier after a quantifier');
  return { kind: 'repeat', part, ...bounds };
}

function quantifier(reader: Reader): { least: number; most: number } | undefined {
  if (take(reader, '*')) return { least: 0, most: Number.POSITIVE_INFINITY };
  if (take(reader, '+')) return { least: 1, most: Number.POSITIVE_INFINITY };
  if (take(reader, '?')) return { least: 0, most: 1 };
  const braces = /^\{(\d+)(?:(,)(\d*))?\}/.exec(reader.chars.slice(reader.at, reader.at + 12).join(''));
  if (!braces) return undefined;
  const least = Number(braces[1]);
  const most =
    braces[2] === undefined ? least : braces[3] === '' ? Number.POSITIVE_INFINITY : Number(braces[3]);
  if (least > MOST_REPEATS || (most !== Number.POSITIVE_INFINITY && most > MOST_REPEATS) || most < least)
    throw wrong(reader, 'a bad count of repetitions');
  reader.at += braces[0].length;
  return { least, most };
}

const isWord = (char: string) => /^\w$/.test(char);
const ASSERTIONS: Readonly<Record<string, (before: string, after: string) => boolean>> = {
  '^': (before) => before === '',
  $: (_, after) => after === '',
  '\\A': (before) => before === '',
  '\\z': (_, after) => after === '',
  '\\b': (before, after) => isWord(before) !== isWord(after),
  '\\B': (before, after) => isWord(before) === isWord(after),
};

function atom(reader: Reader, flags: Flags): Node {
  for (const [text, holds] of Object.entries(ASSERTIONS))
    if (take(reader, text)) return { kind: 'step', step: { kind: 'assert', holds } };
  if (take(reader, '(')) return group(reader, flags);
  if (take(reader, '[')) return char(charClass(reader), flags);
  if (take(reader, '.')) return char((one) => flags.s || one !== '\n', flags);
  const next = reader.chars[reader.at] ?? '';
  if ('*+?'.includes(next)) throw wrong(reader, `nothing before "${next}"`);
  return char(single(reader), flags);
}

function group(reader: Reader, flags: Flags): Node {
  const head = /^\?(?:(?:P?<\w+>)|([is]*):)/.exec(reader.chars.slice(reader.at, reader.at + 70).join(''));
  if (!head && reader.chars[reader.at] === '?') throw wrong(reader, 'a kind of group that is not known here');
  reader.at += head?.[0].length ?? 0;
  const node = alternatives(reader, {
    i: flags.i || head?.[1]?.includes('i') === true,
    s: flags.s || head?.[1]?.includes('s') === true,
  });
  if (!take(reader, ')')) throw wrong(reader, 'a "(" without its ")"');
  return node;
}

function char(test: Test, { i }: Flags): Node {
  return { kind: 'step', step: { kind: 'char', test, ignoresCase: i } };
}

const CLASSES: Readonly<Record<string, RegExp>> = {
  d: /^\d$/,
  D: /^\D$/u,
  w: /^\w$/,
  W: /^\W$/u,
  s: /^[\t\n\f\r ]$/,
  S: /^[^\t\n\f\r ]$/u,
};
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07' };

/** One character as it is written, or the class that it stands for. */
function single(reader: Reader): Test {
  const literal = oneOf(reader);
  return typeof literal === 'string' ? (one) => one === literal : (one) => literal.test(one);
}

function oneOf(reader: Reader): string | RegExp {
  const first = reader.chars[reader.at] ?? '';
  reader.at += 1;
  if (first !== '\\') return first;
  const next = reader.chars[reader.at] ?? '';
  const known = Object.hasOwn(CLASSES, next)
    ? CLASSES[next]
    : Object.hasOwn(CONTROLS, next)
      ? CONTROLS[next]
      : undefined;
  if (known === undefined && (next === '' || /[\p{L}\p{N}]/u.test(next)))
    throw wrong(reader, `an escape "\\${next}" that is not known here`);
  reader.at += 1;
  return known ?? next;
}

function charClass(reader: Reader): Test {
  const negated = take(reader, '^');
  const tests: Test[] = [];
  for (let first = true; first || reader.chars[reader.at] !== ']'; first = false) {
    if (reader.at >= reader.chars.length) throw wrong(reader, 'a "[" without its "]"');
    if (reader.chars[reader.at] === '[' && reader.chars[reader.at + 1] === ':')
      throw wrong(reader, 'a named class that is not known here');
    const from = oneOf(reader);
    const isRange =
      reader.chars[reader.at] === '-' &&
      reader.chars[reader.at + 1] !== ']' &&
      reader.at + 1 < reader.chars.length;
    if (!isRange) {
      tests.push(typeof from === 'string' ? (one) => one === from : (one) => from.test(one));
      continue;
    }
    reader.at += 1;
    const to = oneOf(reader);
    if (typeof from !== 'string' || typeof to !== 'string' || codeOf(from) > codeOf(to))
      throw wrong(reader, 'a bad range');
    tests.push((one) => codeOf(one) >= codeOf(from) && codeOf(one) <= codeOf(to));
  }
  reader.at += 1;
  // Folding the case goes before negating: (?i)[^a] takes neither a nor A.
  return (one, ignoresCase) =>
    foldings(one, ignoresCase).some((each) => tests.some((test) => test(each, false))) !== negated;
}

function codeOf(char: string): number {
  return char.codePointAt(0) ?? -1;
}

function foldings(char: string, ignoresCase: boolean): readonly string[] {
  return ignoresCase ? [char, char.toLowerCase(), char.toUpperCase()] : [char];
}

/** Lays a pattern out as steps; a step goes on to the next one, a split to several. */
function assemble(node: Node): Step[] {
  const steps: Step[] = [];
  const put = (step: Step) => {
    if (steps.length >= MOST_STEPS) throw new Error('the pattern is too large: fewer repetitions would do');
    return steps.push(step) - 1;
  };
  const branch = () => {
    const to: number[] = [];
    put({ kind: 'split', to });
    return to;
  };
  const lay = (part: Node): void => {
    if (part.kind === 'step') put(part.step);
    else if (part.kind === 'all') for (const one of part.parts) lay(one);
    else if (part.kind === 'any') {
      const to = branch();
      const exits = part.parts.map((one) => {
        to.push(steps.length);
        lay(one);
        return branch();
      });
      for (const exit of exits) exit.push(steps.length);
    } else if (part.kind === 'repeat') repeat(part);
  };
  const repeat = ({ part, least, most }: Extract<Node, { kind: 'repeat' }>) => {
    for (let i = 0; i < least; i += 1) lay(part);
    const exits: number[][] = [];
    for (let i = least; i < most && most !== Number.POSITIVE_INFINITY; i += 1) {
      const to = branch();
      to.push(steps.length);
      exits.push(to);
      lay(part);
    }
    if (most === Number.POSITIVE_INFINITY) {
      const start = steps.length;
      const to = branch();
      to.push(steps.length);
      exits.push(to);
      lay(part);
      branch().push(start);
    }
    for (const exit of exits) exit.push(steps.length);
  };
  lay(node);
  put({ kind: 'end' });
  return steps;
}

/** All ways at once: at each character, the set of steps that a match could be at. */
function run(steps: readonly Step[], chars: readonly string[]): boolean {
  // At which character a step was last in the set.
  const seen = new Int32Array(steps.length).fill(-1);
  let current: number[] = [];
  for (let at = 0; at <= chars.length; at += 1) {
    const one = chars[at] ?? '';
    const next: number[] = [];
    const open = [...current, 0];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (seen[index] === at) continue;
      seen[index] = at;
      const step = steps[index];
      if (step?.kind === 'end') return true;
      if (step?.kind === 'split') for (const to of step.to) open.push(to);
      else if (step?.kind === 'assert' && step.holds(chars[at - 1] ?? '', one)) open.push(index + 1);
      else if (step?.kind === 'char' && one !== '' && takes(step, one)) next.push(index + 1);
    }
    current = next;
  }
  return false;
}

function takes({ test, ignoresCase }: Extract<Step, { kind: 'char' }>, one: string): boolean {
  return test(one, ignoresCase) || (ignoresCase && foldings(one, true).some((each) => test(each, true)));
}
