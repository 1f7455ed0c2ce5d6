import { describe, expect, test } from 'vitest';
import { fraction } from '../../../src/lib/fraction.ts';
import type { ClusterState } from '../../../src/metrics/observation/types.ts';
import { readClusters } from '../../../src/metrics/snapshot/clusters.ts';
import { binds, clusterRoom, type ServiceLoad } from '../../../src/scaling/capacity/capacity.ts';
import { conflictsOf } from '../../../src/scaling/capacity/conflict.ts';
import { admits } from '../../../src/scaling/capacity/placement.ts';
import { byCriticality } from '../../../src/scaling/capacity/priority.ts';
import type { ReplicaDemand, ScaleUp } from '../../../src/scaling/capacity/types.ts';

const CPU = 1_000_000_000n;
const SETTING = { kind: 'nodes', cpu: undefined, memory: undefined, headroom: fraction(0) } as const;
const NOTHING = { cpu: undefined, memory: undefined };
const demand = (cpu: bigint, memory = 0n, more: Partial<ReplicaDemand> = {}): ReplicaDemand => ({
  ...{ cpu: cpu * CPU, memory: memory * CPU, limits: NOTHING },
  ...{ namespace: 'shop', nodeSelector: {}, tolerations: [] },
  ...more,
});
const load = (wanted: number, existing: number, pending = 0): ServiceLoad => ({
  ...{ replica: demand(1n), wanted, existing, pending },
});
const cluster = (content: object): ClusterState | undefined =>
  readClusters({ default: content }, 's.json').clusters.get('default');
const node = (name: string, more: object = {}) => ({
  ...{
    name,
    schedulable: true,
    allocatable: { cpu: '4', memory: '8' },
    requested: { cpu: '1', memory: '2' },
  },
  ...more,
});
const roomOf = (content: object, loads: readonly ServiceLoad[] = []) =>
  clusterRoom(SETTING, cluster(content), loads);

describe('the room of a node', () => {
  test('is what it can give less what is requested, and all of it when nothing runs', () => {
    expect(roomOf({ nodes: [node('a')] }).nodes).toMatchObject([
      {
        name: 'a',
        free: { cpu: 3n * CPU, memory: 6n * CPU },
        empty: { cpu: 4n * CPU, memory: 8n * CPU },
      },
    ]);
  });

  test('is bound by pods where it states how many it takes, also where nothing says how many it has', () => {
    const allocatable = { cpu: '4', memory: '8', pods: '10' };
    const pods = (more: object) => roomOf({ nodes: [node('a', more)] }).nodes?.[0]?.free.pods;
    expect(pods({})).toBeUndefined();
    expect(pods({ allocatable })).toBe(10n);
    expect(pods({ allocatable, requested: { cpu: '1', memory: '2', pods: '3' } })).toBe(7n);
  });

  test('is listed by its name, in whatever order the source has it', () => {
    const names = (...all: string[]) => roomOf({ nodes: all.map((name) => node(name)) }).nodes;
    expect(names('c', 'a', 'b')?.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(names('b', 'a', 'b')?.map(({ name }) => name)).toEqual(['a', 'b', 'b']);
  });
});

describe('a total for all services', () => {
  const free = (kind: 'fixed' | 'elastic', ...loads: ServiceLoad[]) => {
    const setting = { kind, cpu: 10n * CPU, memory: undefined, headroom: fraction(0) };
    const [budget] = clusterRoom(setting, undefined, loads).budgets;
    return [budget?.name, (budget?.free.cpu ?? 0n) / CPU, (budget?.empty?.cpu ?? 0n) / CPU];
  };

  test('counts what Git asks for or what runs, whichever is more', () => {
    expect(free('fixed', load(3, 2))).toEqual(['the fixed total', 7n, 10n]);
    expect(free('fixed', load(2, 3), load(1, 1))).toEqual(['the fixed total', 6n, 10n]);
    expect(free('elastic', load(3, 2))).toEqual(['the elastic ceiling', 7n, 10n]);
  });
});

test('what is on its way is what Git asks for beyond what is there, and nothing where there is more', () => {
  const budgets = (...loads: ServiceLoad[]) =>
    roomOf({ capacity: { cpu_available: '10' } }, loads).budgets.map(({ free }) => (free.cpu ?? 0n) / CPU);
  expect(budgets(load(5, 3))).toEqual([8n]);
  expect(budgets(load(3, 5))).toEqual([10n]);
  expect(
    roomOf({ nodes: [node('a')] }, [load(5, 3, 1), load(3, 5)]).claims.map(({ count }) => count),
  ).toEqual([1, 2]);
});

test('a pod that states no request waits for a place and takes no room', () => {
  const { claims } = roomOf({ nodes: [node('a')], pending: [{}] });
  expect(claims).toMatchObject([{ replica: { cpu: 0n, memory: 0n }, count: 1 }]);
});

test.each<[string, Partial<ReplicaDemand>, boolean]>([
  ['nothing at all', { cpu: 0n, memory: 0n }, true],
  ['CPU', { memory: 0n }, false],
  ['memory', { cpu: 0n, memory: 1n }, false],
  ['a limit of CPU', { cpu: 0n, memory: 0n, limits: { cpu: 1n, memory: undefined } }, false],
  ['a limit of memory', { cpu: 0n, memory: 0n, limits: { cpu: undefined, memory: 1n } }, false],
])('a quota for pods of best effort binds one that states %s: %s', (_, more, expected) => {
  const bound = (scopes: readonly string[], namespace = 'shop') =>
    binds({ namespace, scopes }, demand(1n, 0n, more));
  expect(bound(['BestEffort'])).toBe(expected);
  expect(bound(['NotBestEffort'])).toBe(!expected);
  expect(bound([])).toBe(true);
  expect(bound([], 'other')).toBe(false);
});

describe('a taint', () => {
  const taint = { key: 'gpu', value: 'yes', effect: 'NoSchedule' };
  const tolerated = (toleration: object, of: object = {}) =>
    admits(
      { taints: [{ ...taint, ...of }], labels: {} } as Parameters<typeof admits>[0],
      {
        nodeSelector: {},
        tolerations: [
          { key: undefined, operator: 'Equal', value: undefined, effect: undefined, ...toleration },
        ],
      } as Parameters<typeof admits>[1],
    );

  test.each([
    { key: 'gpu', value: 'yes' },
    { key: 'gpu', value: 'yes', effect: 'NoSchedule' },
    { key: 'gpu', operator: 'Exists' },
    { operator: 'Exists' },
    { operator: 'Exists', effect: 'NoSchedule' },
  ])('is tolerated by %j', (toleration) => {
    expect(tolerated(toleration)).toBe(true);
  });

  test.each([
    { key: 'gpu', value: 'no' },
    { key: 'gpu' },
    { key: 'gpu', value: 'yes', effect: 'NoExecute' },
    { key: 'tpu', operator: 'Exists' },
    { key: 'tpu', value: 'yes' },
    { key: 'gpu', value: 'yes', operator: 'Lt' },
    { operator: 'Exists', effect: 'NoExecute' },
    { value: 'yes' },
  ])('is not by %j', (toleration) => {
    expect(tolerated(toleration)).toBe(false);
  });

  test('without a value is tolerated as one whose value is empty', () => {
    expect(tolerated({ key: 'gpu' }, { value: undefined })).toBe(true);
    expect(tolerated({ key: 'gpu', value: '' }, { value: undefined })).toBe(true);
    expect(tolerated({ key: 'gpu' }, { value: '' })).toBe(true);
  });
});

describe('a conflict', () => {
  const asked = (service: string, cpu: bigint, replicas: number): ScaleUp => ({
    ...demand(cpu, 2n),
    ...{ service, cluster: 'a', replicas, priority: 'high', criticality: 'standard', broken: false },
  });
  const obstacle = (message: string, onNodes: boolean, ...scarce: string[]) => ({ message, onNodes, scarce });
  const draws: Readonly<Record<string, readonly string[]>> = {
    web: ['q1', 'n'],
    api: ['q2', 'n'],
    db: ['q3'],
  };
  const of = (...obstacles: ReturnType<typeof obstacle>[]) =>
    conflictsOf('a', obstacles, [asked('web', 1n, 2), asked('api', 2n, 3), asked('db', 3n, 1)], NOTHING, {
      draws: (replica) => draws[(replica as ScaleUp).service] ?? [],
    });

  test('sums what all who draw on the same ask for', () => {
    expect(of(obstacle('short', true, 'n'))).toEqual([
      {
        ...{ cluster: 'a', available: NOTHING, onNodes: true, obstacles: ['short'] },
        requests: [expect.objectContaining({ service: 'web' }), expect.objectContaining({ service: 'api' })],
        total: { cpu: 8n * CPU, memory: 10n * CPU },
      },
    ]);
  });

  test('is one for all that belong together, through others too, and is on nodes where one of them is', () => {
    const [first, ...others] = of(
      obstacle('a', false, 'q1'),
      obstacle('b', false, 'q2'),
      obstacle('c', true, 'q1', 'n'),
      obstacle('c', true, 'q2', 'n'),
    );
    expect(others).toEqual([]);
    expect(first).toMatchObject({ onNodes: true, obstacles: ['b', 'a', 'c'] });
  });

  test('of another thing is another one', () => {
    const found = of(obstacle('a', true, 'n'), obstacle('b', false, 'q3'));
    expect(found.map(({ onNodes, requests }) => [onNodes, requests.length])).toEqual([
      [true, 2],
      [false, 1],
    ]);
  });
});

test('the least critical come first, by criticality and then by priority', () => {
  const all = (['critical', 'standard'] as const).flatMap((criticality) =>
    (['high', 'low', 'critical', 'medium'] as const).map((priority) => ({ criticality, priority })),
  );
  expect(all.sort(byCriticality).map(({ criticality, priority }) => `${criticality} ${priority}`)).toEqual([
    ...['standard low', 'standard medium', 'standard high', 'standard critical'],
    ...['critical low', 'critical medium', 'critical high', 'critical critical'],
  ]);
});
