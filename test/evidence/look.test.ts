import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOf } from '../../src/evidence/demand.ts';
import { lookAtAutoscaler, lookAtCount } from '../../src/evidence/look.ts';
import { demandDigest, packDemand, unpackDemand } from '../../src/evidence/pack.ts';
import { DEFAULT_RULES } from '../../src/evidence/rules.ts';
import type { Demand } from '../../src/ports/demand-history.ts';
import type { ScoredCandidate } from '../../src/ports/evidence-record.ts';
import { points } from './series.ts';

const look = (demand: Demand) => ({ now: new Date(endOf(demand)), blueprint: 'b', rules: DEFAULT_RULES });
const ALL = { target: true, min: true, max: true };

/** Eight days that each have the same levels, one after the other; a level of 0 is a gap. */
const demands = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 })
  .filter((levels) => levels.filter((level) => level === 0).length * 6 <= levels.length)
  .map((levels) => points(8, (day) => levels[Math.floor((day % 1) * levels.length)] || undefined));

test('demand is packed without loss, gaps and jumps too', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.double({ min: 0, max: 100_000, noNaN: true }))), (levels) => {
      const demand = points(levels.length / 288, () => undefined);
      levels.forEach((level, at) => {
        if (level !== null) demand.values[at] = Math.round(level * 1_000_000);
      });
      const packed = packDemand(demand);
      expect(unpackDemand(packed)).toEqual(demand);
      expect(demandDigest(packDemand(unpackDemand(packed)))).toBe(demandDigest(packed));
    }),
  );
});

function isWorse(one: ScoredCandidate, other: ScoredCandidate): boolean {
  const [hours, minutes] = [
    one.replica_minutes - other.replica_minutes,
    one.violation_minutes - other.violation_minutes,
  ];
  return hours >= 0 && minutes >= 0 && hours + minutes > 0;
}

test('the one number that moves is never worse in both than what Git states', () => {
  const settings = fc.record({
    target: fc.integer({ min: 30, max: 90 }),
    min: fc.integer({ min: 1, max: 6 }),
    max: fc.integer({ min: 6, max: 60 }),
  });
  fc.assert(
    fc.property(demands, settings, (demand, present) => {
      const limits = { min: 1, max: 50, ceiling: 50 };
      const found = lookAtAutoscaler(demand, look(demand), present, limits, ALL);
      if (found.kind !== 'autoscaler') throw new Error(found.message);
      const { stated, chosen } = found;
      const moved = (['target', 'min', 'max'] as const).filter(
        (number) => chosen.settings?.[number] !== stated.settings?.[number],
      );
      expect(moved.length).toBeLessThanOrEqual(1);
      // A ceiling is a fuse: it moves for what is to come, and costs what demand asks for.
      if (moved[0] !== 'max') expect(isWorse(chosen, stated)).toBe(false);
      expect(chosen.settings?.max).toBeLessThanOrEqual(Math.max(50, present.max));
    }),
    { numRuns: 20 },
  );
});

test.each([
  ['the floor, where little is to be gained by the target', { target: 70, min: 6, max: 10 }, { min: 2 }],
  ['the target, where little is to be gained by the floor', { target: 40, min: 3, max: 10 }, { target: 77 }],
])('of two numbers the one moves that saves more alone: %s', (_, present, moved) => {
  const demand = points(14, (day) => (day % 1 < 0.02 ? 5 : 2));
  const limits = { min: 2, max: 10, ceiling: 10 };
  const found = lookAtAutoscaler(demand, look(demand), present, limits, ALL);
  if (found.kind !== 'autoscaler') throw new Error(found.message);
  expect(found.best[0]?.settings).toMatchObject({ target: 77, min: 2 });
  expect(found.chosen.settings).toEqual({ ...present, ...moved });
});

test('of two numbers the target moves where it is worth a review, though the floor would save more', () => {
  const demand = points(14, (day) => (day % 1 < 0.5 ? 4 : 0.5));
  const present = { target: 60, min: 5, max: 10 };
  const found = lookAtAutoscaler(demand, look(demand), present, { min: 1, max: 10, ceiling: 10 }, ALL);
  if (found.kind !== 'autoscaler') throw new Error(found.message);
  const [best] = found.best;
  expect(best?.settings?.min).toBeLessThan(present.min);
  expect(best?.settings?.target).toBeGreaterThan(present.target);
  expect(found.chosen.settings).toEqual({ ...present, target: best?.settings?.target });
});

test('the same demand, unpacked from a report, is judged to the same', () => {
  fc.assert(
    fc.property(demands, fc.integer({ min: 1, max: 60 }), (demand, present) => {
      const state = { present, minReplicas: 1, earlier: [] };
      const found = lookAtCount(demand, look(demand), state);
      if (!('demand' in found) || found.demand === undefined) return;
      expect(lookAtCount(unpackDemand(found.demand), look(demand), state)).toEqual(found);
    }),
    { numRuns: 20 },
  );
});
