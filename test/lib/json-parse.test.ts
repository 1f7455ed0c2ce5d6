import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJsonText } from '../../src/lib/json-parse.ts';

const plain = fc.constantFrom(
  'kind',
  'replicas',
  '1',
  '__proto__',
  '"',
  '\\',
  '\n',
  '\\u0072ep',
  'a"',
  '\ud800',
);
const name = fc.oneof(plain, fc.string({ unit: 'binary' }));
/** Members come as they are, whatever their names. */
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, 1, 'a', '\\', '": "', '#0'),
    fc.array(tie('value')),
    fc.array(fc.tuple(name, tie('value'))).map((members) => Object.fromEntries(members)),
  ),
})).value;

test('every value comes back from its text, names with escapes among it', () => {
  fc.assert(
    fc.property(value, fc.constantFrom(0, 2), (given, spaces) => {
      expect(parseJsonText(JSON.stringify(given, null, spaces))).toStrictEqual(given);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['{"h":[],"\\\\u0072ep":0}', '{"h":1,"\\u0072eplicas":2}', ['h', 'replicas']],
  ['{"h":[],"\\\\":0}', '{"h":1,"\\"":2}', ['h', '"']],
  ['{"h":[],"\\\\":0}', '{"h":1,"\\n" \t\r\n:2}', ['h', '\n']],
])('a name is not taken for one that an earlier text had: %s, %s', (before, text, names) => {
  parseJsonText(before);
  expect(Object.keys(parseJsonText(text) as object)).toEqual(names);
});

test('of two spellings of one name the last counts, and a name in a value stays as it is', () => {
  expect(parseJsonText('{"a":1,"\\u0061":2,"b\\"":3,"b\\u0022":{"c":"\\":"}}')).toEqual({
    a: 2,
    'b"': { c: '":' },
  });
  expect(parseJsonText('{"\\u0031":1,"1":2}')).toEqual({ 1: 2 });
});

test.each(['', '"\\', '\\"a":', '{"\\x":1}', '{"a\\":1}', '\\'.repeat(1_000)])('%j is no JSON', (text) => {
  expect(() => parseJsonText(text)).toThrow(SyntaxError);
});
