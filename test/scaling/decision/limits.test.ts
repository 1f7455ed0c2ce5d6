import { expect, it } from 'vitest';
import { ceilingOf, countOf, isWithinLimits, withinIncrement } from '../../../src/scaling/decision/limits.ts';
import { blueprint } from '../../support/service.ts';

it('both limits belong to what is within them', () => {
  const within = (replicas: number) => isWithinLimits(blueprint({ spec: '' }), replicas);
  expect([0, 1, 5, 6].map(within)).toEqual([false, true, true, false]);
});

it('max_replicas is the ceiling, unless the blueprint itself lists going beyond it under requires_approval', () => {
  const listing = (operation: string) =>
    blueprint({ rest: `governance: {requires_approval: [${operation}]}` });
  expect(ceilingOf(blueprint())).toBe(5);
  expect(ceilingOf(listing('modify_blueprint'))).toBe(5);
  expect(ceilingOf(listing('scale_beyond_limits'))).toBe(2 ** 31 - 1);
});

it('one replica is one', () => {
  expect([0, 1, 2].map(countOf)).toEqual(['0 replicas', '1 replica', '2 replicas']);
});

it('a move goes as far as its increment, either way, and all the way where none is stated', () => {
  const known = blueprint();
  const cut = (increment: { up?: number; down?: number }, current: number, wanted: number) =>
    withinIncrement({ ...known, scaling: { ...known.scaling, increment } } as typeof known, current, wanted);
  expect([3, 4, 5, 9].map((wanted) => cut({ up: 2, down: 1 }, 3, wanted))).toEqual([3, 4, 5, 5]);
  expect([3, 2, 1, 0].map((wanted) => cut({ up: 1, down: 2 }, 3, wanted))).toEqual([3, 2, 1, 1]);
  expect([0, 9].map((wanted) => cut({}, 3, wanted))).toEqual([0, 9]);
});
