import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recallFaithful, stringifyFaithful } from '../../src/lib/faithful-json.ts';

const anything = fc.anything({
  maxDepth: 4,
  withMap: true,
  withBigInt: true,
  withDate: true,
  withNullPrototype: true,
});

test('what is written reads back as the same value, or is not written', () => {
  fc.assert(
    fc.property(anything, (value) => {
      const text = stringifyFaithful(value);
      if (text !== undefined) expect(recallFaithful(text)).toStrictEqual(value);
    }),
  );
});

test('what files come to is written, undefined among it', () => {
  const value = { a: undefined, b: [undefined, null, 'x\n', 1.5, { c: undefined }], '\u0001': 'é\udc80' };
  expect(recallFaithful(stringifyFaithful(value))).toStrictEqual(value);
});

test('what JSON would change, or has no end, is not written', () => {
  const self: Record<string, unknown> = {};
  self.self = self;
  let wide: unknown = 1;
  for (let level = 0; level < 30; level += 1) wide = [wide, wide];
  const deep = JSON.parse('['.repeat(300) + ']'.repeat(300));
  const values = [
    -0,
    Number.NaN,
    1n,
    new Map(),
    '\u0001',
    JSON.parse('{"__proto__": 1}'),
    self,
    wide,
    deep,
    () => 1,
  ];
  expect(values.map(stringifyFaithful)).toEqual(values.map(() => undefined));
  expect([undefined, '', '{'].map(recallFaithful)).toEqual([undefined, undefined, undefined]);
});
