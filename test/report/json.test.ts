import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printJson } from '../../src/report/json.ts';

/** Values with wide lists and maps in them, at any depth. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { withCrossShrink: true },
    fc.jsonValue(),
    fc.constant(undefined),
    tie('list'),
    tie('map'),
    tie('wide'),
  ),
  list: fc.array(tie('any'), { maxLength: 4 }),
  map: fc.dictionary(fc.string(), tie('any'), { maxKeys: 4 }),
  wide: fc
    .integer({ min: 99, max: 103 })
    .map((size) => Object.fromEntries(Array.from({ length: size }, (_, i) => [`k${i}`, [i]]))),
})).any;

test('in pieces it prints what JSON.stringify prints at once', () => {
  fc.assert(
    fc.property(value, (given) => {
      fc.pre(given !== undefined);
      expect([...printJson(given)].join('')).toBe(JSON.stringify(given, null, 2));
    }),
  );
});

test('no piece is as long as a wide list', () => {
  const services = Array.from({ length: 1000 }, (_, i) => ({
    service: `s${i}`,
    history: '0.5 '.repeat(100),
  }));
  const pieces = [
    ...printJson({ inputs: { snapshot: { content: { sources: [{ content: { services } }] } } } }),
  ];
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(1000);
});
