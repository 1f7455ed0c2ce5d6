import { expect, it } from 'vitest';
import { ceilingOf, countOf, isWithinLimits } from '../../../src/scaling/decision/limits.ts';
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
