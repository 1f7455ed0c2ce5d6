import { expect, test } from 'vitest';
import { chooseCount, type WantedCount } from '../../src/evidence/choose-count.ts';
import { DAY_MS, endOf } from '../../src/evidence/demand.ts';
import { DEFAULT_RULES } from '../../src/evidence/rules.ts';
import type { Demand } from '../../src/ports/demand-history.ts';
import { diurnal, points } from './series.ts';

function choose(demand: Demand, present: number, earlier: readonly WantedCount[] = []) {
  const choice = chooseCount(demand, endOf(demand), { present, minReplicas: 1, earlier }, DEFAULT_RULES);
  if (choice.kind !== 'chosen') throw new Error(choice.message);
  return choice;
}

const daily = points(28, (day) => diurnal(day, 8));
const end = endOf(daily);

/** A run a day, the last one yesterday. */
function runs(...wanted: readonly number[]): WantedCount[] {
  return wanted.map((replicas, i) => ({ at: end - (wanted.length - i) * DAY_MS, replicas }));
}

test('a count goes up at once, to what carries the peak and a quarter more', () => {
  expect(choose(daily, 4)).toMatchObject({ kind: 'chosen', wanted: 12, replicas: 12 });
});

test('a count goes down only after seven days of runs that wanted less, to the highest of them', () => {
  expect(choose(daily, 20).replicas).toBe(20);
  expect(choose(daily, 20, runs(12, 12, 12, 12, 12, 12)).replicas).toBe(20);
  expect(choose(daily, 20, runs(12, 12, 14, 12, 12, 12, 12)).replicas).toBe(14);
  expect(choose(daily, 20, runs(12, 12, 20, 12, 12, 12, 12)).replicas).toBe(20);
});

test('a saving under 5 % is left alone', () => {
  expect(choose(daily, 12, runs(11, 11, 11, 11, 11, 11, 11)).replicas).toBe(12);
});

test('growth of the last half hour is a floor', () => {
  const grown = points(28, (day) => (day >= 28 - 0.0209 ? 12 : 2));
  expect(choose(grown, 3)).toMatchObject({ wanted: 16 });
});

test('a week is needed', () => {
  const short = points(5, () => 1);
  expect(
    chooseCount(short, endOf(short), { present: 2, minReplicas: 1, earlier: [] }, DEFAULT_RULES),
  ).toMatchObject({ kind: 'evidence_too_short' });
});

test('days before the first point are no gaps: a source may keep fewer than are asked for', () => {
  const kept = (days: number, measured: (day: number) => boolean = () => true) =>
    points(28, (day) => (day >= 28 - days && measured(day) ? 1 : undefined));
  const chosen = (demand: Demand) =>
    chooseCount(demand, endOf(demand), { present: 2, minReplicas: 1, earlier: [] }, DEFAULT_RULES).kind;
  expect(chosen(kept(8))).toBe('chosen');
  expect(chosen(kept(6))).toBe('evidence_too_short');
  expect(chosen(kept(8, (day) => day % 1 < 0.5))).toBe('evidence_too_short');
  expect(chosen(kept(0))).toBe('evidence_too_short');
});
