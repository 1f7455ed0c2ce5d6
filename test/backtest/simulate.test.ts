import { expect, test } from 'vitest';
import { mergeTime, type Review } from '../../src/backtest/review.ts';
import { simulate } from '../../src/backtest/simulate.ts';
import { START, series } from '../evidence/series.ts';

const HOUR = 3_600_000;

test.each<[Review, string, string]>([
  ['auto', '2026-01-10T03:00:00Z', '2026-01-10T03:00:00Z'],
  ['24h', '2026-01-10T03:00:00Z', '2026-01-11T03:00:00Z'],
  ['office', '2026-01-05T06:00:00Z', '2026-01-05T09:00:00Z'],
  ['office', '2026-01-05T11:30:00Z', '2026-01-05T11:30:00Z'],
  ['office', '2026-01-05T17:00:00Z', '2026-01-06T09:00:00Z'],
  ['office', '2026-01-09T17:00:00Z', '2026-01-12T09:00:00Z'],
  ['office', '2026-01-10T03:00:00Z', '2026-01-12T09:00:00Z'],
])('%s merges what is opened at %s at %s', (review, opened, merged) => {
  expect(new Date(mergeTime(review, Date.parse(opened)))).toEqual(new Date(merged));
});

/** Runs every hour from Monday midnight; returns the count over each step, and the pull requests. */
function story(proposals: Readonly<Record<number, number>>, hours = 24, review: Review = 'office') {
  const stated: number[] = [];
  const result = simulate(
    series(Array(hours).fill(1), HOUR),
    5,
    { review, countFrom: START },
    {
      every: HOUR,
      offset: 0,
      run: (now) => proposals[(now - START) / HOUR],
      contradicts: (proposed, open, count) => proposed > count !== open > count,
      replay: (from, to, count) => stated.push(...Array(to - from).fill(count)),
    },
  );
  expect(stated).toHaveLength(hours);
  return {
    ...result,
    changes: stated.flatMap((count, hour) => (count === stated[hour - 1] ? [] : [[hour, count]])),
  };
}

test('a pull request waits for the office through runs that find nothing to do', () => {
  expect(story({ 3: 7 })).toEqual({
    stated: 7,
    opened: 1,
    merged: 1,
    changes: [
      [0, 5],
      [9, 7],
    ],
  });
});

test('one that asks for more is the same pull request; one that asks for the contrary is another', () => {
  expect(story({ 3: 7, 4: 9 })).toMatchObject({ stated: 9, opened: 1, merged: 1 });
  expect(story({ 3: 7, 4: 4 })).toMatchObject({ stated: 4, opened: 2, merged: 1 });
});

test('one that no run confirms for a day is not merged', () => {
  const saturday = 5 * 24;
  expect(story({ [saturday]: 7 }, 8 * 24)).toMatchObject({ stated: 5, opened: 1, merged: 0 });
  expect(story({ [saturday]: 7, [saturday + 40]: 7 }, 8 * 24)).toMatchObject({ stated: 7, merged: 1 });
});

test('one that is merged at once counts from that step on', () => {
  expect(story({ 3: 7 }, 6, 'auto').changes).toEqual([
    [0, 5],
    [3, 7],
  ]);
});
