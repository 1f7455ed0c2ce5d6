import { describe, expect, test } from 'vitest';
import { equalBut, splice } from '../../../src/manifests/edit/splice.ts';
import type { Form, Target } from '../../../src/manifests/edit/target.ts';

/** The place of `digits` in a text, as a target that claims to be what `more` says. */
function target(text: string, digits: string, more: Partial<Target> = {}): Target {
  const start = Buffer.from(text).indexOf(digits);
  const place = { start, end: start + digits.length, line: text.slice(0, start).split('\n').length };
  return {
    path: 'f.yaml',
    field: 'spec.replicas',
    documentIndex: 0,
    value: Number(digits),
    form: { kind: 'number' },
    ...place,
    ...more,
  };
}

function insertion(offset: number, before: string, after = '\n', more: Partial<Target> = {}): Target {
  const form: Form = { kind: 'insertion', before, after };
  return { ...target('', ''), start: offset, end: offset, line: 3, value: 1, form, ...more };
}

const TEXT = 'spec:\n  replicas: 3\n  other: 3\n';
const refusal = (text: string, at: Target, to = 12) => {
  const edit = splice(Buffer.from(text), at, to);
  return edit.kind === 'refused' ? edit.reason : edit.bytes.toString();
};

const NOT_THERE = /no longer holds/;
const NO_NUMBER = /holds no number of its own/;
const MORE = 'the edit would change more than the one value';

describe('each condition of an edit refuses by itself', () => {
  test('what the conditions do not refuse is edited', () => {
    expect(refusal(TEXT, target(TEXT, '3'))).toBe(TEXT.replace('3', '12'));
    expect(refusal('a: "3"\n', target('a: "3"\n', '3', { form: { kind: 'text' } }))).toBe('a: "12"\n');
    expect(refusal("a: '3'\n", target("a: '3'\n", '3', { form: { kind: 'text' } }))).toBe("a: '12'\n");
    expect(refusal('spec:\n  a: 1\n', insertion(13, '  replicas: '))).toBe('spec:\n  a: 1\n  replicas: 12\n');
    expect(refusal('a: {b: 1}\n', insertion(4, 'n: ', ', '))).toBe('a: {n: 12, b: 1}\n');
  });

  test.each([1.5, 2 ** 60, Number.NaN, -1, -0])('%s is no count', (to) => {
    expect(refusal(TEXT, target(TEXT, '3'), to)).toBe(`${to} is no replica count`);
  });

  test('a count that is there already', () => {
    expect(refusal(TEXT, target(TEXT, '3'), 3)).toBe('the value is 3 already');
  });

  const at = TEXT.indexOf('3');
  test.each<[string, Target]>([
    ['within a byte', target(TEXT, '3', { start: at + 0.5 })],
    ['in front of the file', insertion(-1, '  replicas: ')],
    ['behind the file', insertion(TEXT.length + 5, '  replicas2: ')],
    ['of other digits', target(TEXT, '3', { value: 4 })],
  ])('a place %s', (_, place) => {
    expect(refusal(TEXT, place)).toMatch(NOT_THERE);
  });

  test('a file that cannot be read, before or after', () => {
    expect(refusal('a: [3\n', target('a: [3\n', '3'))).toMatch(/^the file is not YAML/);
    expect(refusal(TEXT, insertion(6, '  x: [', ''))).toMatch(/^the edit would break the file: /);
  });

  test.each<[string, string, Partial<Target>]>([
    ['in a comment', 'a: 1 # 3\n', {}],
    ['in a key', '3: 1\n', {}],
    ['in another document', 'a: 3\n---\nb: 3\n', { documentIndex: 1 }],
    ['in a document that is not there', 'a: 3\n', { documentIndex: 1 }],
    ['in quotes', 'a: "3"\n', {}],
    ['in a block', 'a: |-\n  3\n', {}],
    ['without the quotes that text has', 'a: 3\n', { form: { kind: 'text' } }],
    ['at the beginning of a longer number', 'a: 31\n', {}],
    ['at the beginning of a longer text', 'a: "31"\n', { form: { kind: 'text' } }],
    ['at the end of a longer number', 'a: 13\n', {}],
  ])('digits %s', (_, text, more) => {
    expect(refusal(text, target(text, '3', more))).toMatch(NO_NUMBER);
  });

  test('an insertion that runs into digits behind it', () => {
    expect(refusal(TEXT, insertion(6, '  x: ', '0\n'))).toMatch(NO_NUMBER);
  });

  test('an edit that opens a document', () => {
    const place = insertion(5, '---\nb: ', '\n', { documentIndex: 1, line: 2 });
    expect(refusal('a: 1\n', place)).toBe('the edit would change the number of documents');
  });

  test.each<[string, string, Target]>([
    ['by an alias', 'a: &a {n: 3}\nb: *a\n', target('a: &a {n: 3}\nb: *a\n', '3')],
    ['by more keys than one', TEXT, insertion(6, '  x: 1\n  y: ')],
    ['by a key that is there already through a merge', 'a: {<<: {n: 1}}\n', insertion(4, 'n: ', ', ')],
  ])('an edit that changes more %s', (_, text, place) => {
    expect(refusal(text, place)).toBe(MORE);
  });

  test('an edit that changes more lines than one', () => {
    expect(refusal(TEXT, insertion(6, '  # why\n  x: ', '\n', { line: 2 }))).toBe(
      'the edit would change 2 lines',
    );
    // A line that goes in elsewhere than it is said to.
    expect(refusal(TEXT, insertion(6, '  x: ', '\n', { line: 3 }))).toBe('the edit would change 2 lines');
  });
});

describe('an edit within an inline text', () => {
  const text = "patch: '{n: 3, m: 3}'\n";
  const inner = target('{n: 3, m: 3}', '3');
  const start = text.indexOf('{');
  const inline = (form: Partial<Form & { kind: 'inline' }> = {}, more: Partial<Target> = {}) =>
    target(text, '3', { form: { kind: 'inline', text: start, inner, ...form }, ...more });

  test('is made where text and file agree', () => {
    expect(refusal(text, inline())).toBe("patch: '{n: 12, m: 3}'\n");
  });

  test.each<[string, Target]>([
    ['the text begins elsewhere', inline({ text: start + 1 })],
    ['the text is in another document', inline({}, { documentIndex: 1 })],
    ['the text holds other digits', inline({ inner: { ...inner, value: 4 } })],
    ['the place in the text is a key', inline({ inner: { ...inner, start: 1, end: 2 } })],
  ])('is refused where %s', (_, place) => {
    expect(refusal(text, place)).toMatch(NO_NUMBER);
  });

  test('is refused where file and text mean different digits', () => {
    const second = text.lastIndexOf('3');
    expect(refusal(text, inline({}, { start: second, end: second + 1 }))).toBe(MORE);
  });
});

describe('two values are equal but for one', () => {
  const change = { path: ['n'], from: 3, to: 12 };
  const added = { path: ['n'], from: undefined, to: 12 };
  const shared = (n: number) => {
    const one = { n };
    return { a: one, b: one };
  };
  const within = (n: number) => {
    const one: Record<string, unknown> = { n };
    one.self = one;
    return one;
  };

  test.each<[string, unknown, unknown, Parameters<typeof equalBut>[2]]>([
    ['the left is not what was there', { n: 4 }, { n: 12 }, change],
    ['the right is not what was asked for', { n: 3 }, { n: 13 }, change],
    ['the path leads nowhere', { a: 1 }, { a: 1 }, { ...change, path: ['b', 'c'] }],
    ['another value differs', { n: 3, a: 1 }, { n: 12, a: 2 }, change],
    ['another value has a different type', { n: 3, a: 1 }, { n: 12, a: '1' }, change],
    ['zero has another sign', { n: 3, a: 0 }, { n: 12, a: -0 }, change],
    ['a list became a mapping', { n: 3, a: [] }, { n: 12, a: {} }, change],
    ['a value became null', { n: 3, a: {} }, { n: 12, a: null }, change],
    ['null became a value', { n: 3, a: null }, { n: 12, a: {} }, change],
    ['a mapping became a number', { n: 3, a: {} }, { n: 12, a: 5 }, change],
    ['a number became a mapping', { n: 3, a: 5 }, { n: 12, a: {} }, change],
    ['a key is more', { n: 3 }, { n: 12, a: 1 }, change],
    ['a key is less', { n: 3, a: 1 }, { n: 12 }, change],
    ['a key has another name', { n: 3, a: undefined }, { n: 12, b: undefined }, change],
    ['a key is inherited', { n: 3, toString: undefined }, { n: 12, b: 1 }, change],
    ['the added key has another value', {}, { n: 13 }, added],
    ['the added key has another name', {}, { m: 12 }, added],
    ['the added key was there', { n: undefined }, { n: 12, a: 1 }, added],
    ['the whole stands within itself', within(3), within(12), change],
    ['the value stands elsewhere too', shared(3), shared(12), { ...change, path: ['b', 'n'] }],
  ])('not where %s', (_, left, right, by) => {
    expect(equalBut(left, right, by)).toBe(false);
  });

  test('at any depth, with what refers to itself', () => {
    const round = (n: number) => {
      const value: Record<string, unknown> = { list: [{ n }], not: Number.NaN };
      const loop: Record<string, unknown> = { k: 1 };
      loop.self = loop;
      return { ...value, loop };
    };
    expect(equalBut(round(3), round(12), { path: ['list', 0, 'n'], from: 3, to: 12 })).toBe(true);
    expect(equalBut(round(3), round(3))).toBe(true);
    expect(equalBut(round(3), round(12))).toBe(false);
    expect(equalBut({}, { n: 12 }, added)).toBe(true);
  });
});
