import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AutoscalerSettings } from '../../src/evidence/autoscaler.ts';
import { candidatePairs, chooseAutoscaler, chooseCeiling } from '../../src/evidence/choose-autoscaler.ts';
import { endOf, measuredAscending } from '../../src/evidence/demand.ts';
import { openReplays } from '../../src/evidence/replays.ts';
import { DEFAULT_RULES } from '../../src/evidence/rules.ts';
import type { ScalingRules } from '../../src/ports/autoscaler-behavior.ts';
import type { Demand } from '../../src/ports/demand-history.ts';
import { bursts, diurnal, points } from './series.ts';

const HPA: AutoscalerSettings = { target: 70, min: 1, max: Number.POSITIVE_INFINITY };
const ALL = { target: true, min: true, max: true };

function choose(demand: Demand, present = HPA, objective = 9_950, editable = ALL) {
  const rules = { ...DEFAULT_RULES, objective };
  return chooseAutoscaler(
    demand,
    endOf(demand),
    present,
    { min: 1, max: Number.POSITIVE_INFINITY },
    editable,
    rules,
  );
}

function chosen(...args: Parameters<typeof choose>) {
  const choice = choose(...args);
  if (choice.kind !== 'chosen') throw new Error(choice.message);
  return choice;
}

test('calm traffic gets a high target, as nothing is lost by it', () => {
  const { settings } = chosen(
    points(14, (day) => diurnal(day, 20)),
    { ...HPA, target: 50 },
  );
  expect(settings.target).toBeGreaterThanOrEqual(70);
});

test('bursts get a lower target or a higher floor, and the more the dearer a bad minute is', () => {
  const demand = points(14, (day) => bursts(day, 5));
  const present = chosen(demand).present.tally;
  const violations = [9_900, 9_950, 9_990].map(
    (objective) => chosen(demand, HPA, objective).best.tally.violations,
  );
  expect(violations[0]).toBeLessThanOrEqual(present.violations);
  expect(violations).toEqual([...violations].sort((a, b) => b - a));
  expect(violations[2]).toBeLessThan(present.violations);
});

test('less than 5 % is not worth a pull request', () => {
  const demand = points(14, () => 2.7);
  const { settings, best, present } = chosen(demand, { ...HPA, target: 69 });
  expect(settings).toEqual({ ...HPA, target: 69 });
  expect(best.cost * 100n).toBeGreaterThan(present.cost * 95n);
});

test('only what may be edited changes', () => {
  const demand = points(14, (day) => bursts(day, 5));
  const target = { target: true, min: false, max: false };
  expect(chosen(demand, { ...HPA, min: 2 }, 9_990, target).settings.min).toBe(2);
  const min = { target: false, min: true, max: false };
  expect(chosen(demand, HPA, 9_999, min).settings).toMatchObject({
    target: 70,
    min: expect.toSatisfy((n) => n > 1),
  });
});

describe('too little evidence', () => {
  test.each<[string, Demand, RegExp]>([
    ['six days', points(6, () => 1), /reaches back 6 days/],
    ['gaps', points(14, (day) => (day % 1 > 0.7 ? undefined : 1)), /69% of its points|70% of its points/],
    ['nothing', points(14, () => undefined), /0% of its points/],
  ])('%s', (_, demand, message) => {
    expect(choose(demand)).toEqual({ kind: 'evidence_too_short', message: expect.stringMatching(message) });
  });
});

test('the ceiling moves only where it is near, or far off', () => {
  expect([10, 14, 15, 16, 48, 49].map((max) => chooseCeiling(8e6, max))).toEqual([24, 24, 15, 16, 48, 24]);
  expect(chooseCeiling(8e6, Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});

test('the best pair is never worse in both than any other, and a choice is repeatable', () => {
  const demandOf = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 24, maxLength: 24 });
  fc.assert(
    fc.property(demandOf, fc.constantFrom(9_000, 9_900, 9_990), (hours, objective) => {
      const demand = points(7, (day) => hours[Math.floor((day * 24) % 24)]);
      const { best, present } = chosen(demand, HPA, objective);
      const worse =
        best.tally.replicas > present.tally.replicas && best.tally.violations > present.tally.violations;
      expect(worse).toBe(false);
      expect(chosen(demand, HPA, objective).best).toEqual(best);
    }),
    { numRuns: 4 },
  );
});

/** A pod every ten minutes. */
const slowly: ScalingRules = {
  ...{ window: 0, select: 'max', tolerance: 50 },
  policies: [{ kind: 'pods', value: 1, period: 600_000 }],
};

test('the best three are those of all, though most replays end before the series does', () => {
  const hour = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constant(undefined));
  const input = fc.record({
    hours: fc.array(hour, { minLength: 24, maxLength: 24 }).filter((hours) => hours.filter(isGap).length < 4),
    present: fc.record({
      target: fc.constantFrom(30, 70, 110),
      min: fc.integer({ min: 1, max: 9 }),
      max: fc.constantFrom(6, 15, Number.POSITIVE_INFINITY),
    }),
    pace: fc.constantFrom({}, {}, { downWindow: 0 }, { behavior: { up: slowly, down: slowly } }),
    objective: fc.constantFrom(0, 9_000, 9_950, 9_999),
    utilizationLimit: fc.constantFrom(5_000, 8_500, 10_000),
    startDelay: fc.constantFrom(0, 60_000, 600_000),
    editable: fc.constantFrom(ALL, { ...ALL, min: false }, { ...ALL, target: false }),
    noise: fc.constantFrom(0, 0.5),
  });
  fc.assert(
    fc.property(input, ({ hours, present: numbers, pace, editable, noise, ...rules }) => {
      const present = { ...numbers, ...pace };
      const demand = points(8, (day) => {
        const wave = hours[Math.floor((day * 24) % 24)];
        return wave === undefined ? undefined : wave + noise * Math.abs(Math.sin(day * 1e4));
      });
      const limits = { min: 1, max: 40 };
      const choice = chooseAutoscaler(demand, endOf(demand), present, limits, editable, rules);
      if (choice.kind !== 'chosen') throw new Error(choice.message);
      const all = [
        present,
        ...candidatePairs(measuredAscending(demand), present, limits, editable, rules),
      ].map(openReplays(demand, rules).replay);
      const byCost = all.toSorted((a, b) => (a.cost < b.cost ? -1 : Number(a.cost > b.cost)));
      expect(choice.ranked).toEqual(byCost.slice(0, 3));
      expect(choice.present).toEqual(all[0]);
    }),
    { numRuns: 15 },
  );
});

const isGap = (value: number | undefined) => value === undefined;
