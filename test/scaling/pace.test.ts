import { expect, it } from 'vitest';
import { NO_HISTORY } from '../../src/history/history.ts';
import { cooldownEnd, rateUse } from '../../src/scaling/pace.ts';
import { blueprint } from '../support/service.ts';

const START = Date.parse('2026-02-10T00:00:00Z');

function at(hours: number): Date {
  return new Date(START + hours * 3_600_000);
}

/** Two an hour and six a day, as by default; the hours of operations and of the question. */
function rate(operations: readonly number[], hour: number) {
  const use = rateUse(
    blueprint(),
    operations.map((hours) => at(hours).toISOString()),
    at(hour),
  );
  return use.reached && [use.reached.limit, (use.reached.until - START) / 3_600_000];
}

it.each<[string, readonly number[], number, readonly [string, number] | undefined]>([
  ['one operation an hour is no limit', [1], 1.5, undefined],
  ['the second within sixty minutes is the last', [1, 1.5], 1.9, ['max_per_hour', 2]],
  ['the window slides: a full hour on the clock frees nothing', [1.9, 1.95], 2.1, ['max_per_hour', 2.9]],
  ['the first leaves the window after exactly an hour', [1, 1.5], 2, undefined],
  [
    'six in twenty-four hours are the last of the day, across midnight',
    [20, 22, 24, 26, 28, 30],
    31,
    ['max_per_day', 44],
  ],
  ['the earliest leaves it after exactly a day', [20, 22, 24, 26, 28, 30], 44, undefined],
  ['a merge dated in the future, by a clock that was ahead, counts', [1, 3], 1.5, ['max_per_hour', 2]],
  ['in whatever order they are given', [1.5, 1], 1.9, ['max_per_hour', 2]],
])('%s', (_, operations, hour, expected) => {
  expect(rate(operations, hour)).toEqual(expected);
});

it('each direction cools down for its own time, from the last operation of either', () => {
  const both = blueprint({ spec: '    cooldown_period: {up: 10m, down: 6h}' });
  const history = { ...NO_HISTORY, lastOperation: at(1).toISOString() };
  expect([cooldownEnd(both, history, 'up'), cooldownEnd(both, history, 'down')]).toEqual([
    at(1 + 1 / 6).getTime(),
    at(7).getTime(),
  ]);
  expect(cooldownEnd(both, NO_HISTORY, 'down')).toBeNull();
});
