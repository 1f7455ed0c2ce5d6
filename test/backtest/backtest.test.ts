import { describe, expect, test } from 'vitest';
import { backtestService } from '../../src/backtest/backtest.ts';
import { parsePolicies } from '../../src/backtest/policy.ts';
import type { Question } from '../../src/backtest/types.ts';
import { DEFAULT_RULES } from '../../src/evidence/rules.ts';
import type { Demand } from '../../src/ports/demand-history.ts';
import { bursts, diurnal, points, ramps, series } from '../evidence/series.ts';
import { blueprint } from '../support/service.ts';

function backtest(demand: Demand, policies: string, question: Partial<Question> = {}) {
  const asked = {
    rules: DEFAULT_RULES,
    review: 'office',
    judgeAfterDays: undefined,
    blueprint: undefined,
    ...question,
  } as const;
  return backtestService('web', demand, { ...asked, policies: parsePolicies(policies) });
}

function tallies(demand: Demand, policies: string, question: Partial<Question> = {}) {
  return Object.fromEntries([...backtest(demand, policies, question).policies]);
}

test('the first week is not judged where there is more, and may be chosen', () => {
  const long = points(9, () => 1);
  const judged = (days: number | undefined, demand = long) => {
    const result = backtest(demand, 'static:2', { judgeAfterDays: days });
    return result.policies.get('static:2')?.tally.steps;
  };
  expect([undefined, 0, 8, 20].map((days) => judged(days))).toEqual([2 * 1440, 9 * 1440, 1440, 0]);
  expect(
    judged(
      undefined,
      points(7, () => 1),
    ),
  ).toBe(7 * 1440);
});

test('minutes are replayed as they are: a burst of a minute is one minute of violation', () => {
  const demand = series([1, 1, 1, 5, 1, 1, undefined, 1]);
  const result = backtest(demand, 'static:2');
  expect(result.gaps).toBe(1);
  expect(result.policies.get('static:2')?.tally).toEqual({
    replicas: 14,
    least: 2 * 6 + 6,
    violations: 1,
    saturated: 1,
    steps: 7,
  });
});

describe('the same kinds of traffic as in real traces', () => {
  test('ramps: evidence on an autoscaler halves the violations of a plain one', () => {
    const demand = points(28, ramps);
    const { 'hpa:70': plain, 'evidence-hpa': evidence } = tallies(demand, 'hpa:70,evidence-hpa', {
      rules: { ...DEFAULT_RULES, objective: 9_990 },
    });
    expect(evidence?.tally.violations).toBeLessThan((plain?.tally.violations ?? 0) / 2);
    expect(evidence).toMatchObject({ opened: 1, merged: 1 });
  });

  test('flat: nothing is worth a pull request', () => {
    const results = tallies(
      points(21, () => 5.5),
      'evidence-hpa,evidence,step',
    );
    expect(Object.values(results).map(({ opened }) => opened)).toEqual([0, 1, 0]);
  });

  test('a day like every other: evidence is never worse than a plain autoscaler in both', () => {
    const { 'hpa:70': plain, 'evidence-hpa': evidence } = tallies(points(21, diurnal), 'hpa:70,evidence-hpa');
    const worse =
      (evidence?.tally.replicas ?? 0) > (plain?.tally.replicas ?? 0) &&
      (evidence?.tally.violations ?? 0) > (plain?.tally.violations ?? 0);
    expect(worse).toBe(false);
  });

  test('growth: a count follows it up, week by week', () => {
    const growing = points(42, (day) => diurnal(day, 4) * (1 + day / 14));
    const { evidence, git } = tallies(growing, 'git,evidence');
    expect(evidence?.chosen).toEqual({ replicas: expect.toSatisfy((count) => count >= 16) });
    expect(evidence?.merged).toBeGreaterThan(2);
    expect(git?.merged).toBe(0);
  });

  test('a flood that stays: a count follows it within the hour, where people merge at once', () => {
    const demand = points(12, (day) => (day < 8.5 ? 2 : 9));
    const { evidence } = tallies(demand, 'evidence', { review: 'auto' });
    expect(evidence?.tally.violations).toBeLessThanOrEqual(60);
    expect(evidence?.chosen).toEqual({ replicas: expect.toSatisfy((count) => count >= 11) });
  });

  test('gaps: with too few points nothing is proposed, and gaps cost nothing', () => {
    const gappy = points(21, (day) => (day % 1 < 0.3 ? undefined : bursts(day, 4)));
    const { 'evidence-hpa': evidence, 'hpa:70': plain } = tallies(gappy, 'evidence-hpa,hpa:70');
    expect(evidence).toEqual(plain);
    expect(evidence?.tally.steps).toBeLessThan(14 * 1440 * 0.71);
  });
});

test('step and proportional decide as the project does: up soon, down after a week', () => {
  const demand = points(21, (day) => (day < 8 ? 1 : day < 9 ? 6 : 1));
  const results = tallies(demand, 'step,proportional', { review: 'auto' });
  for (const { merged, chosen } of Object.values(results)) {
    expect(merged).toBeGreaterThan(0);
    expect(chosen).toEqual({ replicas: expect.toSatisfy((count) => count < 8) });
  }
});

test('a blueprint is replayed with its own limits, without what demand says nothing of', () => {
  const own = blueprint({ spec: '    strategy: proportional' });
  const demand = points(21, (day) => (day < 8 ? 1 : 8));
  const { proportional, blueprint: limited } = tallies(demand, 'proportional,blueprint', {
    review: 'auto',
    blueprint: own,
  });
  expect(proportional?.chosen).toEqual({ replicas: 12 });
  expect(limited?.chosen).toEqual({ replicas: 5 });
});

test('the same history gives the same answer', () => {
  const demand = points(15, (day) => bursts(day, 5));
  const all = 'git,evidence,evidence-hpa,step,hpa:70:2:8';
  expect(backtest(demand, all)).toEqual(backtest(demand, all));
});
