import { expect, test } from 'vitest';
import { type AutoscalerSettings, replayAutoscaler, startAutoscaler } from '../../src/evidence/autoscaler.ts';
import { DEFAULT_RULES } from '../../src/evidence/rules.ts';
import { emptyTally } from '../../src/evidence/score.ts';
import { series } from './series.ts';

const HPA: AutoscalerSettings = { target: 50, min: 1, max: Number.POSITIVE_INFINITY };

/** Replays minutes and returns the count at the start of each, with the tally. */
function replay(demand: readonly (number | undefined)[], settings = HPA, startDelay = 60_000) {
  const { values, step } = series(demand);
  const rules = { ...DEFAULT_RULES, startDelay };
  const state = startAutoscaler(settings, values[0] ?? 0, step, rules);
  const tally = emptyTally();
  const replicas: number[] = [];
  const ready: number[] = [];
  for (let at = 0; at < values.length; at += 1) {
    replicas.push(state.replicas);
    ready.push(state.ready);
    replayAutoscaler({ values, from: at, to: at + 1, repeat: 1 }, settings, rules, state, tally);
  }
  return { replicas, ready, tally };
}

test('the count follows the figures of the step before, and new pods are ready the start delay later', () => {
  const { replicas, ready, tally } = replay([1, 1, 3, 3, 3, 3, 3]);
  // Usage is capped at the request: 2 ready pods at 100 % ask for 4, and 4 at 75 % for 6.
  expect(replicas).toEqual([2, 2, 2, 4, 4, 6, 6]);
  expect(ready).toEqual([2, 2, 2, 2, 4, 4, 6]);
  expect(tally).toEqual({ replicas: 26, least: 2 * 2 + 4 * 5, violations: 2, saturated: 2, steps: 7 });
});

test('a longer start delay keeps an overload longer', () => {
  const rise = [1, 1, ...Array(20).fill(3)];
  const violations = [60_000, 120_000, 300_000].map((delay) => replay(rise, HPA, delay).tally.violations);
  expect(violations).toEqual([2, 3, 6]);
});

test('a count goes down to the highest recommendation of five minutes', () => {
  const { replicas } = replay([4, 4, 1, 3, 1, 1, 1, 1, 1, 1, 1]);
  expect(replicas).toEqual([8, 8, 8, 8, 8, 8, 8, 6, 6, 2, 2]);
});

test('within a tenth of the target the count stays', () => {
  expect(replay([5, 5.5, 4.5, 5.5, 5.51, 5.51, 5.51]).replicas).toEqual([10, 10, 10, 10, 10, 12, 12]);
});

test('floor and ceiling bind', () => {
  expect(replay([0.1, 9, 9, 9, 9], { target: 50, min: 3, max: 5 }).replicas).toEqual([3, 3, 5, 5, 5]);
});

test('a gap counts for nothing and changes nothing', () => {
  const { replicas, tally } = replay([1, undefined, undefined, 1]);
  expect(replicas).toEqual([2, 2, 2, 2]);
  expect(tally).toMatchObject({ replicas: 4, steps: 2 });
});
