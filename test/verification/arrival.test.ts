import { describe, expect, test } from 'vitest';
import type { Observation, Pod } from '../../src/metrics/observation/types.ts';
import { checkArrival, checkDelivery } from '../../src/verification/arrival.ts';
import type { Delivery } from '../../src/verification/delivered-revision.ts';
import { facts } from '../support/service.ts';

const MERGED = '2026-02-10T18:15:00Z';
const [BEFORE, AFTER] = ['2026-02-10T18:14:59Z', '2026-02-10T18:15:01Z'];
const UNKNOWN = 'no source says';
const SEEN = facts().observation as Observation;
const pod = (more: Partial<Pod> = {}): Pod => ({
  ...({ name: 'a', phase: 'Running', ready: true, startedAt: BEFORE, restarts: 0 } as Pod),
  ...more,
});

/** Looks at the pods after a change of the count. */
function arrived(from: number, to: number, observed: Partial<Observation>) {
  const change = { from, to, mergedAt: MERGED } as Parameters<typeof checkArrival>[0];
  return checkArrival(change, { ...SEEN, replicas: to, podsReady: to, pods: [], ...observed });
}
const checked = (name: string, ...of: Parameters<typeof arrived>) =>
  arrived(...of).checks.find(({ check }) => check === name);

describe('the count', () => {
  test('has arrived where it is the very one, and is waited for otherwise', () => {
    expect(arrived(2, 3, {}).counted).toBe(true);
    expect(checked('replica_count', 2, 3, {})).toEqual({
      ...{ check: 'replica_count', expected: 3, actual: 3, status: 'passed' },
    });
    for (const replicas of [2, 4])
      expect(checked('replica_count', 2, 3, { replicas })).toMatchObject({
        ...{ actual: replicas, status: 'pending' },
      });
  });

  test('that no source tells is said to be so', () => {
    expect(checked('replica_count', 2, 3, { replicas: undefined })).toEqual({
      ...{ check: 'replica_count', expected: 3, actual: null, status: 'pending', reason: UNKNOWN },
    });
  });
});

describe('pods', () => {
  test('are ready where as many serve, or more', () => {
    expect([2, 3, 4].map((podsReady) => arrived(2, 3, { podsReady }).ready)).toEqual([false, true, true]);
    expect(checked('pods_ready', 2, 3, {})).toMatchObject({ actual: 3, status: 'passed' });
    expect(checked('pods_ready', 2, 3, { podsReady: 2 })).toMatchObject({ actual: 2, status: 'pending' });
    expect(checked('pods_ready', 2, 3, { podsReady: undefined })).toMatchObject({
      ...{ actual: null, status: 'pending', reason: UNKNOWN },
    });
  });

  test('serve where there are more than before the change', () => {
    const serving = [undefined, 2, 3].map((podsReady) => arrived(2, 4, { podsReady }).serving);
    expect(serving).toEqual([false, false, true]);
  });
});

describe('a pod is blamed on the change', () => {
  const blamed = (from: number, to: number, more: Partial<Pod>) =>
    arrived(from, to, { podsReady: 1, pods: [pod({ ready: false, ...more })] }).crashing;
  const broken = { waiting: 'CrashLoopBackOff', restarts: 3 };

  test('where it was started since and is broken, by the reason that it states', () => {
    expect(blamed(2, 3, { ...broken, startedAt: AFTER })).toEqual(['a (CrashLoopBackOff)']);
    expect(blamed(2, 3, { ...broken, startedAt: MERGED })).toEqual(['a (CrashLoopBackOff)']);
    expect(blamed(2, 3, { startedAt: AFTER, restarts: 1 })).toEqual(['a (restarting)']);
  });

  test.each([
    'CrashLoopBackOff',
    'ImagePullBackOff',
    'ErrImagePull',
    'InvalidImageName',
    'CreateContainerConfigError',
    'CreateContainerError',
    'RunContainerError',
  ])('also where it waits for %s and was never restarted', (waiting) => {
    expect(blamed(2, 3, { waiting, startedAt: AFTER })).toEqual([`a (${waiting})`]);
  });

  test('and not where it is older, of no known age, serves, is being deleted, or only starts', () => {
    const innocent: Partial<Pod>[] = [
      { ...broken, startedAt: BEFORE },
      { ...broken, startedAt: undefined },
      { ...broken, startedAt: AFTER, ready: true },
      { ...broken, startedAt: AFTER, deletedAt: AFTER },
      { startedAt: AFTER, waiting: 'ContainerCreating' },
      { startedAt: AFTER, restarts: undefined },
    ];
    expect(innocent.map((more) => blamed(2, 3, more))).toEqual(innocent.map(() => []));
  });

  test('on the way down also where it is older and has crashed since', () => {
    const older = { ...broken, startedAt: BEFORE };
    expect(blamed(3, 2, { ...older, lastRestart: AFTER })).toEqual(['a (CrashLoopBackOff)']);
    expect(blamed(3, 2, { ...older, lastRestart: BEFORE })).toEqual([]);
    expect(blamed(2, 3, { ...older, lastRestart: AFTER })).toEqual([]);
    expect(blamed(3, 3, { ...older, lastRestart: AFTER })).toEqual([]);
  });

  test('and fails readiness only while too few serve', () => {
    const pods = [pod({ ready: false, ...broken, startedAt: AFTER })];
    expect(checked('pods_ready', 2, 3, { podsReady: 2, pods })).toMatchObject({ status: 'failed' });
    expect(checked('pods_ready', 2, 3, { podsReady: 3, pods })).toMatchObject({ status: 'passed' });
  });
});

describe('restarts', () => {
  const restarts = (pods: readonly Pod[], podsReady = 3) => checked('restarts', 2, 3, { pods, podsReady });

  test('are counted since the merge: all of a newer pod, of an older one the last', () => {
    const pods = [
      pod({ startedAt: AFTER, restarts: 2 }),
      pod({ restarts: 9, lastRestart: AFTER }),
      pod({ restarts: 9, lastRestart: BEFORE }),
      pod({ restarts: 1, lastRestart: BEFORE }),
      pod({ restarts: 9 }),
    ];
    expect(restarts(pods)).toEqual({ check: 'restarts', expected: 0, actual: 3, status: 'not_met' });
  });

  test('fail while pods are missing, and pass where there are none', () => {
    const one = [pod({ startedAt: AFTER, restarts: 1 })];
    expect(restarts(one, 2)).toMatchObject({ actual: 1, status: 'failed' });
    expect(restarts([pod()], 2)).toMatchObject({ actual: 0, status: 'passed' });
  });

  test('are not judged without pods, or where one of them tells nothing', () => {
    for (const pods of [[], [pod(), pod({ restarts: undefined })]])
      expect(restarts(pods)).toMatchObject({
        ...{ actual: null, status: 'skipped', reason: 'no source counts the restarts of its pods' },
      });
  });

  test('of a pod that is being deleted are none', () => {
    const going = pod({ startedAt: AFTER, restarts: 7, deletedAt: AFTER });
    expect(restarts([pod(), going])).toMatchObject({ actual: 0, status: 'passed' });
  });
});

test.each<[Delivery, object]>([
  [{ kind: 'skipped' }, { actual: null, status: 'skipped', reason: 'nothing is known to deliver it' }],
  [
    { kind: 'delivered', revision: '0123456789abcdef', at: AFTER, unhealthy: undefined },
    { actual: `0123456789 at ${AFTER}`, status: 'passed' },
  ],
  [
    { kind: 'delivered', revision: '0123456789abcdef', at: undefined, unhealthy: undefined },
    { actual: '0123456789', status: 'passed' },
  ],
  [
    { kind: 'delivered', revision: '0123456789abcdef', at: AFTER, unhealthy: 'it is degraded' },
    { actual: null, status: 'pending', reason: 'it is degraded' },
  ],
  [
    { kind: 'pending', reason: 'x' },
    { actual: null, status: 'pending', reason: 'x' },
  ],
  [
    { kind: 'unknown', reason: 'x' },
    { actual: null, status: 'unknown', reason: 'x' },
  ],
])('a delivery that is %j is told as %j', (delivery, expected) => {
  expect(checkDelivery(delivery)).toEqual({ check: 'delivery', expected: 'synced', ...expected });
});
