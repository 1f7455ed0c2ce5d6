import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Scope, type Selection, scopeOf } from '../../src/pipeline/select.ts';
import { blueprint } from '../support/service.ts';

const at = (cluster: string, name: string) =>
  blueprint({ name, spec: `  workload: {cluster: ${cluster}, name: ${name}}` });
const NAMES = ['cart', 'chat', 'geo', 'mail', 'pay', 'shop'];
const FLEET = {
  config: { clusters: { east: {}, west: {} } } as never,
  blueprints: NAMES.map((name, index) => at(index % 3 === 0 ? 'west' : 'east', name)),
};
const all: Selection = { services: [], cluster: undefined, shard: undefined };

describe('of the jobs of one matrix', () => {
  const clusters = ['east', 'west'];
  const jobs = (count: number, split: boolean): Scope[] =>
    (split ? clusters : [undefined]).flatMap((cluster) =>
      Array.from({ length: count }, (_, at) =>
        scopeOf({ ...all, cluster, shard: count === 1 ? undefined : { index: at + 1, count } }, FLEET),
      ),
    );

  test('exactly one owns each service, known or not, and exactly one keeps the rest', () => {
    const service = fc.oneof(fc.constantFrom(...NAMES), fc.stringMatching(/^[a-z]{1,9}$/));
    fc.assert(
      fc.property(service, fc.integer({ min: 1, max: 5 }), fc.boolean(), (name, count, split) => {
        const scopes = jobs(count, split);
        expect(scopes.filter(({ owns }) => owns(name))).toHaveLength(1);
        expect(scopes.filter(({ keepsRest }) => keepsRest)).toEqual([scopes[0]]);
      }),
    );
  });

  test('the first of the first cluster owns what no blueprint names', () => {
    const [first, ...others] = jobs(2, true);
    expect(first?.owns('gone')).toBe(true);
    expect(others.map(({ owns }) => owns('gone'))).toEqual([false, false, false]);
  });
});

test('names, a cluster and a shard narrow what is written together', () => {
  expect(scopeOf(all, FLEET).selected).toBeUndefined();
  expect(scopeOf({ ...all, cluster: 'west' }, FLEET)).toMatchObject({
    selected: undefined,
    keepsRest: false,
  });
  expect(scopeOf({ ...all, services: ['pay'] }, FLEET).selected).toEqual(new Set(['pay']));
  const parts = [1, 2].map(
    (index) => scopeOf({ ...all, cluster: 'east', shard: { index, count: 2 } }, FLEET).selected,
  );
  expect(parts.flatMap((part) => [...(part ?? [])]).sort()).toEqual(['chat', 'geo', 'pay', 'shop']);
});

test.each([
  [{ cluster: 'eats' }, /--cluster eats: neither .* Known: east, west\. Did you mean "east"\?/],
  [{ services: ['ray'] }, /--service ray: no sound blueprint .* Did you mean "pay"\?/],
  [
    { services: ['cart'], cluster: 'east' },
    '--service cart runs in cluster west, and --cluster is east: leave out one, or make them agree',
  ],
])('%j is refused', (given, message) => {
  expect(() => scopeOf({ ...all, ...given }, FLEET)).toThrow(message);
});
