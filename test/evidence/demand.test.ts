import { expect, test } from 'vitest';
import { between, inMinutes, inPoints, measuredAscending, percentile } from '../../src/evidence/demand.ts';
import { GAP } from '../../src/ports/demand-history.ts';
import { START, series } from './series.ts';

test('a coarse series becomes straight lines in minutes, and stays flat before a gap', () => {
  const minutes = inMinutes(series([1, 2, undefined, 4], 300_000));
  expect(minutes.step).toBe(60_000);
  expect([...minutes.values].map((value) => value / 1e6)).toEqual([
    ...[1, 1.2, 1.4, 1.6, 1.8],
    ...[2, 2, 2, 2, 2],
    ...Array(5).fill(GAP / 1e6),
    ...[4, 4, 4, 4, 4],
  ]);
});

test.each([60_000, 30_000])('a series at steps of %d ms is left as it is', (step) => {
  const given = series([1, 5, 2], step);
  expect(inMinutes(given)).toBe(given);
});

test('a point is the mean of what was measured of it, and a gap where less than half was', () => {
  const minutes = series([1, 2, 3, undefined, undefined, 4, undefined, undefined, undefined, undefined]);
  expect([...inPoints(minutes).values]).toEqual([2e6, GAP]);
});

test('points of a coarse series drawn in minutes are no denser than its steps were', () => {
  const { values, step } = inPoints(inMinutes(series([2, 4], 600_000)));
  expect(step).toBe(300_000);
  expect([...values].map((value) => value / 1e6)).toEqual([2.4, 3.4, 4, 4]);
});

test('a part of a series holds whole steps only', () => {
  const part = between(series([1, 2, 3, 4]), START + 30_000, START + 210_000);
  expect(part.start).toBe(START + 60_000);
  expect([...part.values]).toEqual([2e6, 3e6]);
});

test('percentiles are values that were measured', () => {
  const ascending = measuredAscending(series([4, undefined, 1, 3, 2]));
  expect([25, 50, 75, 99].map((percent) => percentile(ascending, percent) / 1e6)).toEqual([1, 2, 3, 4]);
  expect(percentile(new Float64Array(0), 50)).toBe(0);
});
