import { expect, test } from 'vitest';
import { addTallies, startDays } from '../../src/backtest/days.ts';

test('a span is replayed in parts that end where days do, and only judged ones count', () => {
  const tallies = startDays(5, 10);
  const parts: (readonly [number, number])[] = [];
  for (const [from, to] of [
    [0, 3],
    [3, 8],
    [8, 8],
    [8, 31],
  ] as const) {
    tallies.replay(from, to, (start, end, tally) => {
      parts.push([start, end]);
      tally.steps += end - start;
    });
  }
  expect(parts).toEqual([
    [0, 3],
    [3, 5],
    [5, 8],
    [8, 15],
    [15, 25],
    [25, 31],
  ]);
  expect(tallies.days.map(({ steps }) => steps)).toEqual([10, 10, 6]);
  expect(addTallies(tallies.days).steps).toBe(26);
});
