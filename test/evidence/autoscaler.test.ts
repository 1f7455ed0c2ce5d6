import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AutoscalerSettings, replayAutoscaler, startAutoscaler } from '../../src/evidence/autoscaler.ts';
import { MINUTE_MS } from '../../src/evidence/demand.ts';
import { DEFAULT_RULES, usable } from '../../src/evidence/rules.ts';
import { emptyTally } from '../../src/evidence/score.ts';
import { REPLICA } from '../../src/ports/demand-history.ts';
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

test('a stated stabilization window takes the place of the five minutes', () => {
  const fall = [4, 4, 1, 3, 1, 1, 1, 1, 1, 1, 1];
  expect(replay(fall, { ...HPA, downWindow: 0 }).replicas).toEqual([8, 8, 8, 2, 4, 4, 2, 2, 2, 2, 2]);
  expect(replay(fall, { ...HPA, downWindow: 600_000 }).replicas).toEqual(Array(11).fill(8));
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

/** The controller as it is described, step by step, with nothing left out. */
function literally(values: readonly number[], settings: AutoscalerSettings, repeat: number) {
  const limit = usable(DEFAULT_RULES);
  const bounded = (count: number) => Math.min(Math.max(count, settings.min), settings.max);
  let replicas = bounded(Math.ceil(((values[0] ?? 0) * 100) / (settings.target * REPLICA)));
  const had = [replicas, replicas];
  const asked: number[] = [];
  const tally = { replicas: 0, violations: 0, saturated: 0 };
  for (const demand of values.flatMap((value) => Array<number>(repeat).fill(value))) {
    const ready = Math.min(...had.slice(-2));
    tally.replicas += replicas;
    if (demand > ready * limit) tally.violations += 1;
    if (demand > ready * REPLICA) tally.saturated += 1;
    const ratio = (Math.min(demand, ready * REPLICA) * 100) / (settings.target * ready * REPLICA);
    const near = Math.abs(ratio - 1) <= 0.1 + 1e-12;
    asked.push(bounded(near ? replicas : Math.ceil(ratio * ready - 1e-9)));
    const highest = Math.max(...asked.slice(-5));
    const now = asked.at(-1) ?? 0;
    replicas = now > replicas ? now : Math.min(replicas, highest);
    had.push(replicas);
  }
  return tally;
}

const UNBOUND = { select: 'max', policies: [], tolerance: 100 } as const;
/** What holds where none is stated. */
const USUAL = { up: { ...UNBOUND, window: 0 }, down: { ...UNBOUND, window: 300_000 } };

test('steps that change nothing are counted at once, and counted as if each had been taken', () => {
  const settings = fc
    .record({
      target: fc.integer({ min: 40, max: 77 }),
      min: fc.integer({ min: 1, max: 6 }),
      more: fc.nat(20),
    })
    .map(({ target, min, more }) => ({ target, min, max: min + more }));
  const demands = fc.array(fc.oneof(fc.nat(40), fc.constantFrom(7, 14, 21)), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(demands, settings, fc.constantFrom(1, 5), fc.boolean(), (tenths, stated, repeat, isPaced) => {
      const numbers = isPaced ? { ...stated, behavior: USUAL } : stated;
      const values = Float64Array.from(tenths, (tenth) => tenth * (REPLICA / 10));
      const state = startAutoscaler(numbers, values[0] ?? 0, MINUTE_MS, DEFAULT_RULES);
      const tally = emptyTally();
      replayAutoscaler({ values, from: 0, to: values.length, repeat }, numbers, DEFAULT_RULES, state, tally);
      expect(tally).toMatchObject(literally([...values], numbers, repeat));
    }),
  );
});
