import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDecimal, fromNumber, toNumber } from '../../src/lib/fraction.ts';

test('a double is the decimal that it prints as', () => {
  const decimals = fc
    .tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 20 }))
    .map(([digits, places]) => digits / 10 ** places);
  fc.assert(
    fc.property(
      fc.oneof(decimals, fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e50, max: 1e50 })),
      (value) => {
        expect(fromNumber(value)).toEqual(fromDecimal(String(value)));
      },
    ),
    { numRuns: 2000 },
  );
});

test('how a fraction is written does not change what it is rounded to', () => {
  const wide = 10n ** 30n;
  fc.assert(
    fc.property(
      fc.oneof(fc.integer(), fc.maxSafeInteger()),
      fc.integer({ min: 1 }),
      fc.integer({ min: 0, max: 6 }),
      (n, d, places) => {
        const short = { n: BigInt(n), d: BigInt(d) };
        expect(toNumber(short, places)).toBe(toNumber({ n: short.n * wide, d: short.d * wide }, places));
      },
    ),
    { numRuns: 2000 },
  );
  expect([
    toNumber({ n: 5n, d: 100000n }),
    toNumber({ n: -5n, d: 100000n }),
    toNumber({ n: -1n, d: 100000n }),
  ]).toEqual([0.0001, -0.0001, 0]);
});
