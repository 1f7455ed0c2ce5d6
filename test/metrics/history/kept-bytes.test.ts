import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_READING, toCode, toUnits } from '../../../src/metrics/history/codes.ts';
import type { Readings } from '../../../src/metrics/history/kept.ts';
import { formatKept, parseKept } from '../../../src/metrics/history/kept-bytes.ts';

const KEY = 'a'.repeat(64);
const START = Date.parse('2026-02-02T00:00:00Z');

function column(...codes: number[]): Readings {
  return { unit: 'cores', column: { start: START, codes: Uint16Array.from(codes) } };
}

test('a reading keeps twelve significant bits, in order, and what is no plain number is none', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 13_000, noNaN: true }), (reading) => {
      const units = toUnits(toCode(reading)) ?? Number.NaN;
      // First to a unit of 0.0001, then to twelve bits.
      expect(Math.abs(units / 10_000 - reading)).toBeLessThanOrEqual(0.000_050_01 + reading / 4_096);
      // Reading again what was kept changes nothing.
      expect(toCode(units / 10_000)).toBe(toCode(reading));
    }),
  );
  expect([Number.NaN, -0.1, Number.POSITIVE_INFINITY, 20_000].map(toCode)).toEqual(Array(4).fill(NO_READING));
  expect(toUnits(NO_READING)).toBeUndefined();
});

test('what is kept is read as it was written, whatever a file was cut to or changed to', () => {
  const kept = new Map([
    [KEY, column(1, 2, NO_READING)],
    ['b'.repeat(64), { ...column(65_000), unit: 'replicas' as const }],
  ]);
  const bytes = Buffer.concat(formatKept(kept));
  expect(parseKept(bytes)).toEqual({ kind: 'kept', kept });
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      expect(parseKept(bytes.subarray(0, at)).kind).not.toBe('kept');
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ by;
      expect(parseKept(changed).kind).not.toBe('kept');
    }),
  );
});

test.each([
  ['services: []\n', 'foreign'],
  ['', 'foreign'],
  ['{"trimtab_history":2,"services":[]}\n', 'broken'],
  ['{"trimtab_history":1,"sha256":"","services":[]}\n', 'broken'],
  ['{"trimtab_history":', 'broken'],
])('%j is %s', (text, kind) => {
  expect(parseKept(Buffer.from(text)).kind).toBe(kind);
});

test('a list that promises more than there is, or what no history is of, is refused', () => {
  const file = (entry: readonly unknown[]) => {
    const services = [entry];
    const body = Buffer.from([1, 0, 2, 0]);
    const sha256 = createHash('sha256').update(JSON.stringify(services)).update(body).digest('hex');
    return Buffer.concat([
      Buffer.from(`${JSON.stringify({ trimtab_history: 1, sha256, services })}\n`),
      body,
    ]);
  };
  expect(parseKept(file([KEY, 'cores', START, 2]))).toEqual({
    kind: 'kept',
    kept: new Map([[KEY, column(1, 2)]]),
  });
  for (const entry of [
    [KEY, 'cores', START, 3],
    [KEY, 'cores', START, 1e9],
    [KEY, 'cores', START, -1],
    [KEY, 'cores', START + 1, 2],
    [KEY, 'liters', START, 2],
    [`../${KEY}`, 'cores', START, 2],
    [],
  ])
    expect(parseKept(file(entry)).kind).toBe('broken');
});
