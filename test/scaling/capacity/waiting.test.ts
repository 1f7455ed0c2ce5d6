import { expect, test } from 'vitest';
import { allocate } from '../../../src/scaling/capacity/allocate.ts';
import { type NodeRoom, type Room, UNLIMITED } from '../../../src/scaling/capacity/capacity.ts';
import { replicaDemand } from '../../../src/scaling/capacity/demand.ts';
import type { ScaleUp } from '../../../src/scaling/capacity/types.ts';
import { facts } from '../../support/service.ts';

const asked = (service: string, cpu: bigint, more: Partial<ScaleUp> = {}): ScaleUp => ({
  ...{ service, cluster: 'a', replicas: 1, cpu, memory: 0n, priority: 'medium', criticality: 'standard' },
  ...{ limits: { cpu: undefined, memory: undefined }, namespace: undefined, broken: false },
  ...{ nodeSelector: {}, tolerations: [] },
  ...more,
});
const node = (free: bigint): NodeRoom => ({
  ...{ name: 'n', taints: [], labels: {} },
  ...{ free: { cpu: free, memory: 9n }, empty: { cpu: 8n, memory: 9n } },
});
const room = (cpu: bigint, more: Partial<Room> = {}): Room => ({ ...UNLIMITED, nodes: [node(cpu)], ...more });
const share = (requests: readonly ScaleUp[], ...rooms: (readonly [string, Room])[]) =>
  allocate(requests, new Map(rooms));

test('what was deferred before gets nothing yet, and keeps its place from what comes after it', () => {
  const first = asked('first', 4n, { waiting: true, priority: 'high' });
  const { grants, conflicts } = share([first, asked('web', 3n)], ['a', room(5n)]);
  expect([...grants.values()]).toMatchObject([{ service: 'web', action: 'defer', granted: 0 }]);
  expect(conflicts[0]?.requests.map(({ service }) => service)).toEqual(['first', 'web']);
});

test('it does so only against what comes after it, and where not all of it fits', () => {
  const first = asked('first', 4n, { waiting: true, priority: 'low' });
  const granted = (cpu: bigint) => [...share([first, asked('web', 3n)], ['a', room(cpu)]).grants.values()];
  expect(granted(5n)).toMatchObject([{ service: 'web', action: 'execute' }]);
  expect(granted(7n)).toMatchObject([{ service: 'web', action: 'execute' }]);
});

test('alone it asks for nothing, is in no conflict, and is not told to fit nowhere', () => {
  for (const cpu of [4n, 9n]) {
    const { grants, conflicts, unschedulable } = share(
      [asked('web', cpu, { waiting: true })],
      ['a', room(3n)],
    );
    expect([grants.size, conflicts, unschedulable.size]).toEqual([0, [], 0]);
  }
  expect(share([asked('web', 9n)], ['a', room(3n)]).unschedulable.get('web')).toBe(
    'no node that admits it is large enough',
  );
});

test('a step that is cut says what the rest is short of, a whole one nothing', () => {
  const { grants } = share([asked('web', 2n, { replicas: 3 })], ['a', room(5n)]);
  expect(grants.get('web')).toMatchObject({ action: 'execute', granted: 2, onNodes: true });
  expect(grants.get('web')?.obstacle).toContain('is short of CPU');
  expect(share([asked('web', 2n)], ['a', room(5n)]).grants.get('web')?.obstacle).toBeUndefined();
});

test('a cluster of which nothing is known binds nobody', () => {
  expect(share([asked('web', 99n)]).grants.get('web')).toMatchObject({ granted: 1, onNodes: false });
});

test('what is free is told of each cluster as it was before, with what is not known of it', () => {
  const requests = [
    asked('web', 2n, { runtimeClass: 'nvidia' }),
    asked('api', 1n, { runtimeClass: 'guarded' }),
    asked('job', 1n, { runtimeClass: 'nvidia' }),
    asked('other', 1n, { cluster: 'b' }),
  ];
  const { free } = share(requests, ['a', room(5n)], ['b', UNLIMITED], ['c', room(5n, { unknown: 'why' })]);
  const none = { cpu: undefined, memory: undefined };
  expect(free.get('a')).toEqual({
    ...{ cpu: 5n, memory: 9n, onNodes: true, unknown: undefined, runtimeClasses: ['guarded', 'nvidia'] },
  });
  expect(free.get('b')).toEqual({ ...none, onNodes: false, unknown: undefined, runtimeClasses: [] });
  expect(free.get('c')).toEqual({ ...none, onNodes: true, unknown: 'why', runtimeClasses: [] });
});

test('a replica asks for what the live template sets aside, and where nobody looks for what is stated', () => {
  const { blueprint, observation } = facts();
  const stated = replicaDemand({ blueprint, observation: undefined });
  expect(stated).toMatchObject({
    ...{ cpu: 50_000_000n, limits: { cpu: 200_000_000n } },
    ...{ namespace: undefined, nodeSelector: {}, tolerations: [] },
  });
  const nothing = {
    request: { cpu: undefined, memory: undefined },
    limit: { cpu: undefined, memory: undefined },
  };
  const toleration = { key: 'gpu', operator: 'Exists', value: undefined, effect: undefined };
  const live = {
    ...(observation as NonNullable<typeof observation>),
    ...{ namespace: 'shop', nodeSelector: { zone: 'a' }, tolerations: [toleration], runtimeClass: 'nvidia' },
  };
  expect(replicaDemand({ blueprint, observation: live })).toMatchObject({
    ...{ namespace: 'shop', nodeSelector: { zone: 'a' }, tolerations: [toleration], runtimeClass: 'nvidia' },
  });
  const own = { ...blueprint, workload: { ...blueprint.workload, namespace: 'own' } };
  expect(replicaDemand({ blueprint: own, observation: live }).namespace).toBe('own');
  const unstated = { ...live, reserved: nothing, replica: nothing };
  expect(replicaDemand({ blueprint, observation: unstated })).toMatchObject({ cpu: 0n, memory: 0n });
});
