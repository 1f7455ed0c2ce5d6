import { describe, expect, test } from 'vitest';
import type { Budget, NodeRoom, Room } from '../../../src/scaling/capacity/capacity.ts';
import { openPool } from '../../../src/scaling/capacity/pool.ts';
import type { ReplicaDemand } from '../../../src/scaling/capacity/types.ts';

const CPU = 1_000_000_000n;
const GIB = 1024n ** 3n * CPU;

/** A replica of so many cores and GiB. */
const replica = (cpu: bigint, memory = 0n, more: Partial<ReplicaDemand> = {}): ReplicaDemand => ({
  ...{ cpu: cpu * CPU, memory: memory * GIB, limits: { cpu: undefined, memory: undefined } },
  ...{ namespace: undefined, nodeSelector: {}, tolerations: [] },
  ...more,
});
/** A node of so many cores, of which some are free; a negative balance is what claims have left. */
const node = (name: string, free: bigint, empty: bigint, labels: NodeRoom['labels'] = {}): NodeRoom => ({
  ...{ name, labels, taints: [] },
  free: { cpu: free * CPU, memory: free * GIB },
  empty: { cpu: empty * CPU, memory: empty * GIB },
});
const budget = (name: string, cpu: bigint | undefined, more: Partial<Budget> = {}): Budget => ({
  ...{ name, namespace: undefined, scopes: [], empty: undefined },
  free: cpu === undefined ? {} : { cpu: cpu * CPU },
  ...more,
});
const room = (more: Partial<Room>): Room => ({ nodes: undefined, budgets: [], claims: [], ...more });

describe('what is left', () => {
  const left = (more: Partial<Room>) => {
    const { cpu, memory } = openPool(room(more), []).left();
    return [cpu === undefined ? cpu : cpu / CPU, memory === undefined ? memory : memory / GIB];
  };
  const nodes = [node('a', 3n, 4n), node('b', 2n, 4n)];

  test('is unlimited where nothing binds', () => {
    expect(left({})).toEqual([undefined, undefined]);
    expect(left({ budgets: [budget('a', undefined)] })).toEqual([undefined, undefined]);
  });

  test('is the least of what all nodes and each budget of the whole cluster leave', () => {
    expect(left({ nodes })).toEqual([5n, 5n]);
    expect(left({ nodes, budgets: [budget('a', 7n)] })).toEqual([5n, 5n]);
    expect(left({ nodes, budgets: [budget('a', 4n), budget('b', 6n)] })).toEqual([4n, 5n]);
    expect(left({ budgets: [budget('a', 9n), budget('b', 8n)] })).toEqual([8n, undefined]);
  });

  test('is no less for the quota of one namespace', () => {
    expect(left({ nodes, budgets: [budget('a', 1n, { namespace: 'shop' })] })).toEqual([5n, 5n]);
  });

  test('is nothing where more is reserved than there is, and takes nothing from other nodes', () => {
    expect(left({ nodes: [...nodes, node('c', -2n, 4n)] })).toEqual([5n, 5n]);
    expect(left({ nodes, budgets: [budget('a', -1n)] })).toEqual([0n, 5n]);
    expect(left({ nodes, budgets: [budget('a', 0n)] })).toEqual([0n, 5n]);
  });
});

describe('pods that come first', () => {
  const fits = (claims: Room['claims'], count = 9) =>
    openPool(room({ nodes: [node('a', 2n, 4n), node('b', 3n, 4n)], claims }), []).take(replica(1n), count);

  test('take their place', () => {
    expect(fits([])).toBe(5);
    expect(fits([{ replica: replica(3n), count: 1 }])).toBe(2);
  });

  test('reserve it, each on the node that is nearest to having it, where they find none', () => {
    expect(fits([{ replica: replica(4n), count: 1 }])).toBe(2);
    expect(fits([{ replica: replica(4n), count: 2 }])).toBe(0);
  });

  test('reserve nothing where no node would ever have it', () => {
    expect(fits([{ replica: replica(5n), count: 2 }])).toBe(5);
  });
});

describe('what does not fit', () => {
  const quota = budget('ResourceQuota shop/team', 1n, { namespace: 'shop' });
  const inShop = { namespace: 'shop' };

  test('is short of a budget', () => {
    const pool = openPool(room({ nodes: [node('a', 4n, 4n)], budgets: [quota] }), []);
    expect(pool.obstacle(replica(2n, 1n, inShop))).toEqual({
      message: 'ResourceQuota shop/team is short of CPU (2 asked, 1 left)',
      ...{ onNodes: false, scarce: ['ResourceQuota shop/team'] },
    });
  });

  test('is short of nodes, and of each group of them', () => {
    const nodes = [node('a', 1n, 4n, { zone: 'a' }), node('b', 1n, 4n, { zone: 'b' })];
    const asked = replica(2n, 1n);
    const selecting = replica(2n, 1n, { nodeSelector: { zone: 'a' } });
    const pool = openPool(room({ nodes }), [asked, selecting]);
    expect(pool.obstacle(asked)).toMatchObject({ onNodes: true, scarce: pool.draws(asked) });
    expect(pool.draws(asked)).toHaveLength(2);
    expect(pool.draws(selecting)).toHaveLength(1);
  });

  test('of groups those alone are told apart that somebody selects by', () => {
    const nodes = [node('a', 1n, 4n, { zone: 'a' }), node('b', 1n, 4n, { zone: 'b' })];
    expect(openPool(room({ nodes }), [replica(2n)]).draws(replica(2n))).toHaveLength(1);
  });

  test('never fits where a budget is smaller with nothing running', () => {
    const small = { ...quota, empty: { cpu: 4n * CPU } };
    const pool = openPool(room({ budgets: [small] }), []);
    expect(pool.impossible(replica(5n, 0n, inShop))).toBe(
      'ResourceQuota shop/team is short of CPU (5 asked, 4 in all)',
    );
    expect(pool.impossible(replica(4n, 0n, inShop))).toBeUndefined();
    expect(pool.impossible(replica(5n))).toBeUndefined();
  });

  test.each<[string, readonly NodeRoom[], ReplicaDemand, string | undefined]>([
    ['without nodes', [], replica(1n), 'no node is schedulable'],
    ['on smaller nodes', [node('a', 4n, 4n)], replica(5n), 'no node that admits it is large enough'],
    [
      'among nodes of other labels',
      [node('a', 4n, 4n)],
      replica(1n, 0n, { nodeSelector: { zone: 'b' } }),
      'no node has both the labels it selects and no taint that it does not tolerate',
    ],
    ['on a full node, once it is empty', [node('a', 0n, 4n)], replica(4n), undefined],
    ['on the larger of two nodes', [node('a', 1n, 1n), node('b', 0n, 4n)], replica(4n), undefined],
  ])('never fits %s', (_, nodes, asked, why) => {
    expect(openPool(room({ nodes }), [asked]).impossible(asked)).toBe(why);
  });
});

test('room of which nobody knows takes nothing, and is what everybody is short of', () => {
  const pool = openPool(room({ unknown: 'it cannot be read', nodes: [node('a', 9n, 9n)] }), []);
  const scarce = pool.draws(replica(1n));
  expect(scarce).toHaveLength(1);
  expect(pool.take(replica(1n), 1)).toBe(0);
  expect(pool.obstacle(replica(1n))).toEqual({
    message: 'free capacity unknown: it cannot be read',
    ...{ onNodes: false, scarce },
  });
  expect(pool.impossible(replica(99n))).toBeUndefined();
  expect(pool.left()).toEqual({ cpu: undefined, memory: undefined });
});

test('a refusal holds for what is as large, and for nothing that is smaller in one of both', () => {
  const nodes = [{ ...node('a', 2n, 4n), free: { cpu: 2n * CPU, memory: 1n * GIB } }];
  const pool = openPool(room({ nodes }), []);
  expect(pool.take(replica(2n, 2n), 1)).toBe(0);
  expect(pool.take(replica(3n, 2n), 1)).toBe(0);
  expect(pool.take(replica(3n, 1n), 1)).toBe(0);
  expect(pool.take(replica(2n, 1n), 1)).toBe(1);
});

test('a replica that asks for no CPU goes where there is memory, however full the cores are', () => {
  const full = { ...node('a', 0n, 4n), free: { cpu: 0n, memory: 2n * GIB } };
  const pool = openPool(room({ nodes: [node('b', 0n, 4n), full] }), []);
  expect(pool.take(replica(0n, 1n), 5)).toBe(2);
});
