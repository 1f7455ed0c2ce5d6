import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Run } from '../../src/pipeline/run.ts';
import { shareOf } from '../../src/pipeline/share.ts';
import { blueprint } from '../support/service.ts';

const CLUSTERS = ['east', 'west', 'north'];
const OWNERS = ['team-a', 'team-b'];

/** A fleet over three clusters and two owners, of which every fifth service is paused. */
const FLEET = Array.from({ length: 20 }, (_, at) =>
  blueprint({
    name: `s${at}`,
    metadata: `  owner: ${OWNERS[at % 2]}`,
    spec: `  workload: {cluster: ${CLUSTERS[at % 3]}, name: s${at}}${at % 5 === 0 ? '\n  paused: true' : ''}`,
  }),
);

interface Given {
  readonly limits: { readonly perRun: number; readonly maxOpen: number; readonly maxOpenPerOwner: number };
  readonly open: readonly string[];
  readonly turn?: number;
}

function shareAt(cluster: string | undefined, shard: Run['world']['selection']['shard'], given: Given) {
  const pulls = given.open.map((branch) => ({ state: 'open', head: { branch } }));
  const config = { proposals: given.limits, clusters: {}, observedBy: undefined };
  return shareOf({
    world: { selection: { services: [], cluster, shard }, turn: given.turn ?? 0 },
    base: { pulls },
    plan: { fleet: { config, blueprints: FLEET } },
  } as unknown as Run);
}

const limit = fc.integer({ min: 0, max: 25 });
const names = fc.subarray(FLEET.map(({ name }) => name)).map((some) => some.map((name) => `trimtab/${name}`));
const others = fc.subarray(['trimtab/gone', 'trimtab/rollback--s1', 'trimtab/rollback--s2']);

test('the jobs of a matrix open no more together than the limits allow, whatever is open', () => {
  const limits = fc.record({ perRun: limit, maxOpen: limit, maxOpenPerOwner: limit });
  const open = fc.tuple(names, others).map((lists) => lists.flat());
  fc.assert(
    fc.property(limits, open, fc.nat(9), fc.integer({ min: 1, max: 3 }), (given, branches, turn, count) => {
      const jobs = CLUSTERS.flatMap((cluster) =>
        Array.from({ length: count }, (_, at) =>
          shareAt(cluster, count === 1 ? undefined : { index: at + 1, count }, {
            ...{ limits: given, open: branches, turn },
          }),
        ),
      );
      const sum = (of: (share: NonNullable<(typeof jobs)[number]>) => number) =>
        jobs.reduce((total, share) => total + (share ? of(share) : 0), 0);
      expect(sum(({ run }) => run)).toBe(Math.min(given.perRun, 16));
      expect(sum((share) => share.open)).toBeLessThanOrEqual(Math.max(0, given.maxOpen - branches.length));
      for (const owner of OWNERS) {
        const theirs = branches.filter((branch) => FLEET[Number(/\d+$/.exec(branch)?.[0])]?.owner === owner);
        const left = Math.max(0, given.maxOpenPerOwner - theirs.length);
        expect(sum(({ ofOwner }) => ofOwner(owner))).toBeLessThanOrEqual(left);
      }
    }),
  );
});

test('a run that is not one of several has the limits to itself', () => {
  const limits = { perRun: 3, maxOpen: 3, maxOpenPerOwner: 3 };
  expect(shareAt(undefined, undefined, { limits, open: [] })).toBeUndefined();
});

test('every place is some job’s, of an owner’s too', () => {
  const limits = { perRun: 5, maxOpen: 5, maxOpenPerOwner: 5 };
  const jobs = CLUSTERS.map((cluster) => shareAt(cluster, undefined, { limits, open: ['trimtab/s1'] }));
  const sum = (owner: string) => jobs.reduce((total, share) => total + (share?.ofOwner(owner) ?? 0), 0);
  expect([sum('team-a'), sum('team-b')]).toEqual([5, 4]);
});
