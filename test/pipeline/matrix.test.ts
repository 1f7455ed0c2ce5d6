import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildMatrix, countServices } from '../../src/pipeline/matrix.ts';
import { blueprint } from '../support/service.ts';

const at = (cluster: string, name: string) =>
  blueprint({ name, spec: `  workload: {cluster: ${cluster}, name: ${name}}` });
const CLUSTERS = { clusters: { west: {}, east: {} } } as never;
const FLEET = [at('south', 'a'), at('east', 'b'), at('north', 'c'), at('south', 'd')];
const all = { cluster: undefined, shards: undefined };

test('a job for each cluster: first as trimtab.yaml lists them, then those that only blueprints name', () => {
  expect(buildMatrix(CLUSTERS, FLEET, all)).toEqual({
    include: [{ cluster: 'west' }, { cluster: 'east' }, { cluster: 'north' }, { cluster: 'south' }],
  });
  expect(buildMatrix({ clusters: {} }, [blueprint()], all)).toEqual({ include: [{ cluster: 'default' }] });
});

test('shards of one cluster, or of each', () => {
  expect(buildMatrix(CLUSTERS, FLEET, { cluster: 'south', shards: 2 }).include).toEqual([
    { cluster: 'south', shard: '1/2' },
    { cluster: 'south', shard: '2/2' },
  ]);
  expect(buildMatrix(CLUSTERS, FLEET, { cluster: undefined, shards: 3 }).include).toHaveLength(12);
});

test('an unknown cluster, and more jobs than GitHub starts', () => {
  expect(() => buildMatrix(CLUSTERS, FLEET, { ...all, cluster: 'eats' })).toThrow(
    '--cluster eats: neither trimtab.yaml nor a sound blueprint names this cluster. Known: west, east, north, south. Did you mean "east"?',
  );
  expect(() => buildMatrix(CLUSTERS, FLEET, { ...all, shards: 65 })).toThrow(
    '260 jobs: GitHub starts at most 256 of one matrix',
  );
});

test('each service belongs to one shard of its cluster, which no other service moves it from', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
  const fleet = fc.uniqueArray(name, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fleet, name, fc.integer({ min: 1, max: 6 }), (names, more, shards) => {
      const services = names.map((one) => ({ name: one, workload: FLEET[0]?.workload }) as never);
      const { include } = buildMatrix({ clusters: {} }, services, { cluster: undefined, shards });
      const counts = (one: never[]) => include.map((job) => countServices(job, one));
      const before = counts(services);
      expect(before.reduce((sum, count) => sum + count, 0)).toBe(names.length);
      const after = counts([...services, { name: more, workload: FLEET[0]?.workload } as never]);
      expect(after.filter((count, index) => count !== before[index])).toHaveLength(1);
    }),
  );
});
