import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandsOf, learnLimit } from '../../src/evidence/learn-limit.ts';
import { GAP } from '../../src/ports/demand-history.ts';
import type { LimitBand } from '../../src/ports/evidence-record.ts';
import { points } from './series.ts';

const USUAL = 8_500;

/** Bands of so many points each, of which p95 misses its target in some. */
function bands(of: Readonly<Record<number, LimitBand>>): LimitBand[] {
  return Array.from({ length: 20 }, (_, at): LimitBand => of[at * 5] ?? [0, 0]);
}

const learn = (of: Readonly<Record<number, LimitBand>>) => learnLimit(bands(of), 200, USUAL);

test.each([
  [
    'p95 misses its target from 60% on',
    { 20: [400, 2], 50: [300, 6], 55: [100, 5], 60: [60, 20], 65: [20, 20] },
    6_000,
  ],
  ['nothing is measured between good and bad', { 20: [400, 0], 50: [100, 0], 70: [40, 40] }, 5_500],
  [
    'few points miss it at the top: they count with what lies below',
    { 50: [400, 0], 60: [30, 0], 75: [9, 9] },
    5_500,
  ],
  ['some miss it at low load, and none above', { 5: [20, 4], 40: [400, 0], 60: [100, 60] }, 4_500],
  ['it is met up to the top', { 40: [400, 0], 85: [40, 0], 90: [40, 1] }, 9_000],
  ['it is met above the default, and missed further up', { 40: [400, 0], 85: [40, 0], 95: [40, 30] }, 9_000],
] as const)('a limit where %s', (_, of, limit) => {
  expect(learn(of)).toMatchObject({ limit });
  expect(learn(of)).not.toHaveProperty('reason');
});

test.each([
  [
    'too few points',
    { 40: [200, 0], 80: [87, 80] },
    /^287 points have utilization and p95, of 288 at least$/,
  ],
  [
    'nothing bad, and nothing high',
    { 40: [400, 2] },
    /^p95 met its target at every utilization measured, up to 45%$/,
  ],
  ['no band that is good', { 10: [400, 300], 60: [100, 80] }, /^p95 misses its target at every utilization/],
] as const)('the default where there is %s, with the reason', (_, of, reason) => {
  expect(learn(of)).toMatchObject({ limit: USUAL, reason: expect.stringMatching(reason) });
});

const anyBands = fc.array(
  fc
    .integer({ min: 0, max: 300 })
    .chain((pairs) => fc.tuple(fc.constant(pairs), fc.integer({ min: 0, max: pairs }))),
  { minLength: 20, maxLength: 20 },
);

test('up to a learnt limit p95 missed its target in one point of twenty at most', () => {
  fc.assert(
    fc.property(anyBands, (found) => {
      const { limit, reason } = learnLimit(found, 200, USUAL);
      if (reason !== undefined) {
        expect(limit).toBe(USUAL);
        return;
      }
      const below = found.slice(0, limit / 500);
      const [pairs, over] = [0, 1].map((i) => below.reduce((sum, band) => sum + (band[i] ?? 0), 0));
      expect((over ?? 0) * 20).toBeLessThanOrEqual(pairs ?? 0);
    }),
  );
});

test('one more point that misses the target never raises a learnt limit', () => {
  fc.assert(
    fc.property(anyBands, fc.nat({ max: 19 }), (found, at) => {
      const worse = found.map(
        ([pairs, over], i): LimitBand => (i === at ? [pairs + 1, over + 1] : [pairs, over]),
      );
      const [before, after] = [learnLimit(found, 200, USUAL), learnLimit(worse, 200, USUAL)];
      if (before.reason === undefined && after.reason === undefined)
        expect(after.limit).toBeLessThanOrEqual(before.limit);
    }),
  );
});

test('points count by the utilization of the ready pods, those with everything measured alone', () => {
  const demand = points(2, (day) => (day < 1 ? 2 : 3.4));
  const p95 = demand.values.map((_, at) => (at < 10 ? GAP : at < 300 ? 150 : 250));
  const pods = demand.values.map((_, at) => (at === 10 ? 0 : 4));
  const told = (latency: Parameters<typeof bandsOf>[1]) =>
    [...bandsOf(demand, latency, 200).entries()].filter(([, [pairs]]) => pairs > 0);
  expect(told({ start: demand.start, p95, pods })).toEqual([
    [10, [277, 0]],
    [17, [288, 276]],
  ]);
  const latest = { start: demand.start + 288 * demand.step, p95: p95.slice(288), pods: pods.slice(288) };
  expect(told(latest)).toEqual([[17, [288, 276]]]);
});
