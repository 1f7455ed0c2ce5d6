import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatCpu, formatMemory, parseQuantity } from '../../src/lib/quantity.ts';

const POWERS: Readonly<Record<string, readonly [base: bigint, exponent: number]>> = {
  ...{ n: [10n, -9], u: [10n, -6], m: [10n, -3], '': [10n, 0], k: [10n, 3], M: [10n, 6] },
  ...{ G: [10n, 9], T: [10n, 12], P: [10n, 15], E: [10n, 18] },
  ...{ Ki: [2n, 10], Mi: [2n, 20], Gi: [2n, 30], Ti: [2n, 40], Pi: [2n, 50], Ei: [2n, 60] },
  ...{ e3: [10n, 3], E2: [10n, 2], 'e-4': [10n, -4], 'E-12': [10n, -12] },
};

it('reads a quantity of every suffix as the smallest whole number of nano-units that is no less', () => {
  const digits = fc.nat({ max: 1_000_000 });
  const fraction = fc.option(fc.stringMatching(/^\d{1,12}$/), { nil: undefined });
  fc.assert(
    fc.property(digits, fraction, fc.constantFrom(...Object.keys(POWERS)), (whole, part, suffix) => {
      const [base, exponent] = POWERS[suffix] ?? [10n, 0];
      const nanos = parseQuantity(`${whole}${part === undefined ? '' : `.${part}`}${suffix}`);
      const times = base ** BigInt(Math.max(exponent, 0)) * 1_000_000_000n;
      const per = base ** BigInt(Math.max(-exponent, 0)) * 10n ** BigInt(part?.length ?? 0);
      const exact = BigInt(`${whole}${part ?? ''}`) * times;
      expect(nanos * per).toBeGreaterThanOrEqual(exact);
      expect((nanos - 1n) * per).toBeLessThan(exact);
    }),
  );
});

it('writes what it reads', () => {
  expect(['50m', '2', '1500m', '3n'].map((text) => formatCpu(parseQuantity(text)))).toEqual([
    '50m',
    '2',
    '1500m',
    '3n',
  ]);
  expect(['128Mi', '1Gi', '1000'].map((text) => formatMemory(parseQuantity(text)))).toEqual([
    '128Mi',
    '1Gi',
    '1000',
  ]);
});

it.each(['', '-1', '1 Gi', '1ki', '.', '1e', '0x1'])('refuses %j', (text) => {
  expect(() => parseQuantity(text)).toThrow(RangeError);
});
