import { describe, expect, test } from 'vitest';
import type { Observation, Pod } from '../../src/metrics/observation/types.ts';
import type { Metrics } from '../../src/scaling/decision/weighted.ts';
import type { MergedChange, VerificationInput } from '../../src/verification/types.ts';
import { verify } from '../../src/verification/verify.ts';
import { facts } from '../support/service.ts';

/** Meets every promise: CPU 70 %, memory 80 %, a latency of 200 ms, errors of 1 %. */
const CALM: Metrics = {
  cpu_utilization: 0.5,
  memory_utilization: 0.5,
  latency_p95: 150,
  error_rate: 0.005,
  throughput: 100,
};

interface Given {
  readonly change?: Partial<MergedChange>;
  /** Figures now where they are not those of before; null was not measured. */
  readonly now?: Readonly<Record<string, number | null>>;
  readonly before?: Metrics;
  readonly seen?: Partial<Observation> | null;
  readonly input?: Partial<VerificationInput>;
  readonly at?: string;
}

/** Verifies a change of 2 to 3 that was merged at 18:15 and has settled at 18:25. */
function verified({ change, now = {}, before = CALM, seen = {}, input, at = '18:30:00' }: Given = {}) {
  const to = change?.to ?? 3;
  const timestamp = `2026-02-10T${at}Z`;
  const { blueprint, observation } = facts({ replicas: to, metrics: { ...CALM, ...now }, timestamp });
  return verify({
    id: 'ver-1',
    change: {
      ...{ service: 'web', pull: 1, from: 2, to, before, mergedAt: '2026-02-10T18:15:00Z', inGit: to },
      ...change,
    },
    blueprint,
    observation: seen === null ? undefined : { ...(observation as Observation), ...seen },
    delivery: { kind: 'skipped' },
    deliveryRequired: false,
    looks: [],
    now: new Date(timestamp),
    ...input,
  });
}

const DOWN = { from: 4, to: 3 };
const AGAIN = ' Looked at again until 2026-02-10T19:15:00Z.';
const crashing = (name: string) =>
  ({ name, ready: false, startedAt: '2026-02-10T18:20:00Z', waiting: 'CrashLoopBackOff' }) as Pod;
const worse = { latency_p95: 300 };

describe('a verdict says why', () => {
  test.each<[string, Given, string, string]>([
    ['all is met', {}, 'passed', 'It arrived and every objective is met.'],
    ['nothing was broken', { change: DOWN }, 'passed', 'It arrived and nothing that was met is missed.'],
    [
      'nothing was changed',
      { change: { from: 3 } },
      'no_verification_needed',
      'The change left the count as it was.',
    ],
    [
      'it did not suffice',
      { now: { ...worse, cpu_utilization: 0.9 } },
      'insufficient',
      'It arrived, and cpu_utilization, latency_p95 still misses its target: decide again.',
    ],
    ['errors rose', { now: { error_rate: 0.02 } }, 'failed', 'Errors rose with the new pods.'],
    [
      'errors are no worse',
      { before: { ...CALM, error_rate: 0.02 }, now: { error_rate: 0.02 } },
      'insufficient',
      'It arrived, and error_rate still misses its target: decide again.',
    ],
    [
      'too little capacity broke something',
      { change: DOWN, now: { ...worse, cpu_utilization: 0.9 } },
      'failed',
      'cpu_utilization, latency_p95 is missed now, worse than before and without more demand.',
    ],
    [
      'demand broke something',
      { change: DOWN, now: { ...worse, throughput: 101 } },
      'inconclusive',
      'latency_p95 is missed now under more demand than at decision time.',
    ],
    [
      'what was missed is worse',
      { change: DOWN, before: { ...CALM, latency_p95: 250 }, now: worse },
      'inconclusive',
      'latency_p95 was missed before the change already, and is worse now.',
    ],
    [
      'new pods crash',
      { seen: { podsReady: 2, pods: [crashing('a'), crashing('b')] } },
      'failed',
      'Its pods crash: a (CrashLoopBackOff), b (CrashLoopBackOff).',
    ],
    [
      'pods crash after a scale-down',
      { change: DOWN, seen: { podsReady: 2, pods: [crashing('a')] } },
      'failed',
      'pods_ready is missed now, worse than before and without more demand.',
    ],
    [
      'the pod template is another one',
      { seen: { template: { hash: undefined, since: '2026-02-10T18:20:00Z' } } },
      'inconclusive',
      'The pod template has changed since the merge, so the figures are not its own.',
    ],
  ])('%s', (_, given, verdict, rationale) => {
    expect(verified(given)).toMatchObject({ verdict, rationale });
  });

  test.each<[string, Partial<MergedChange>, string | undefined]>([
    ['was not known then', {}, '8'],
    ['is not known now', { template: '7' }, undefined],
    ['is the same', { template: '8' }, '8'],
  ])('and a pod template that %s is no other one', (_, change, hash) => {
    expect(verified({ change, seen: { template: { hash, since: undefined } } }).verdict).toBe('passed');
  });
});

describe('an open verdict says what it waits for, and until when', () => {
  test.each<[string, Given, string]>([
    [
      'its period',
      { at: '18:24:59' },
      'The stabilization period is not over: judged after 2026-02-10T18:25:00Z.',
    ],
    ['a source', { seen: null }, `No metrics source knows the service.${AGAIN}`],
    [
      'later figures',
      { seen: { timestamp: '2026-02-10T18:24:59Z' } },
      `The newest figures (2026-02-10T18:24:59Z) are from before the change had settled.${AGAIN}`,
    ],
    [
      'its delivery',
      { seen: { replicas: 2 }, input: { delivery: { kind: 'pending', reason: 'a sync window' } } },
      'Not delivered: a sync window. Judged 10m after its delivery.',
    ],
    [
      'its delivery, though the count is there',
      { input: { delivery: { kind: 'pending', reason: 'a sync window' } } },
      `Not delivered: a sync window.${AGAIN}`,
    ],
    [
      'its delivery, that somebody has named',
      { input: { delivery: { kind: 'unknown', reason: 'may not list' }, deliveryRequired: true } },
      `Whether it was delivered cannot be told: may not list.${AGAIN}`,
    ],
    [
      'the health of what delivered it',
      {
        input: { delivery: { kind: 'delivered', revision: 'a', at: undefined, unhealthy: 'it progresses' } },
      },
      `it progresses.${AGAIN}`,
    ],
    ['the count', { seen: { replicas: 2 } }, `The cluster runs 2 of 3 replicas.${AGAIN}`],
    [
      'any count',
      { seen: { replicas: undefined } },
      `The cluster runs an unknown number of 3 replicas.${AGAIN}`,
    ],
    ['its pods', { seen: { podsReady: 2 } }, `2 of 3 pods are ready.${AGAIN}`],
    ['any pods', { seen: { podsReady: undefined } }, `an unknown number of 3 pods are ready.${AGAIN}`],
    [
      'figures, each by why it is missing',
      {
        before: { ...CALM, latency_p95: undefined as unknown as number },
        now: { ...worse, error_rate: null },
      },
      'Not to be judged yet: latency_p95 (missed, and not measured when it was decided), ' +
        `error_rate (null in the snapshot: fill it in).${AGAIN}`,
    ],
    [
      'figures after a scale-down',
      { change: DOWN, now: { error_rate: null } },
      `Not to be judged yet: error_rate (null in the snapshot: fill it in).${AGAIN}`,
    ],
    [
      'the demand of now',
      { change: DOWN, now: { ...worse, throughput: null } },
      'latency_p95 is missed now, and whether demand has grown cannot be told: throughput null in the snapshot: ' +
        `fill it in.${AGAIN}`,
    ],
    [
      'the demand of before, which nobody will tell',
      { change: DOWN, before: { ...CALM, throughput: undefined as unknown as number }, now: worse },
      'latency_p95 is missed now, and whether demand has grown cannot be told: throughput was not measured when ' +
        `it was decided.${AGAIN}`,
    ],
  ])('%s', (_, given, rationale) => {
    expect(verified(given)).toMatchObject({ verdict: 'pending', rationale });
  });

  test('a source that cannot be read is an error, and says nothing of a time', () => {
    expect(verified({ seen: { failure: 'ECONNREFUSED' } })).toMatchObject({
      ...{ verdict: 'error', rationale: 'Nothing could be read: ECONNREFUSED.' },
    });
  });

  test('and gives up the very moment that its time is over', () => {
    expect(verified({ at: '19:14:59', seen: { replicas: 2 } }).verdict).toBe('pending');
    expect(verified({ at: '19:15:00', seen: { replicas: 2 } })).toMatchObject({
      verdict: 'inconclusive',
      rationale: 'The cluster runs 2 of 3 replicas. The verification timeout is over.',
    });
  });

  test('and is judged the very moment that its period is over', () => {
    expect(verified({ at: '18:25:00' }).verdict).toBe('passed');
    expect(verified({ at: '18:25:00', seen: { replicas: 2 } }).rationale).toContain(AGAIN);
  });
});

describe('the checks of a verdict', () => {
  const named = (given: Given) => verified(given).checks.map(({ check }) => check);
  const objectives = ['cpu_utilization', 'memory_utilization', 'latency_p95', 'error_rate'];

  test('are delivery, pods, objectives, and what was predicted', () => {
    expect(named({ before: { cpu_utilization: 0.75 } })).toEqual([
      ...['delivery', 'replica_count', 'pods_ready', 'restarts'],
      ...[...objectives, 'cpu_prediction'],
    ]);
    const { checks } = verified({ before: { cpu_utilization: 0.75 }, now: { cpu_utilization: 0.52 } });
    expect(checks.at(-1)).toEqual({
      ...{ check: 'cpu_prediction', expected: 'about 50%', actual: '52%', status: 'passed' },
    });
  });

  test.each<[string, Given, string]>([
    ['the count arrives', { seen: { replicas: 2 } }, 'the cluster does not run the new count yet'],
    ['a source knows the service', { seen: null }, 'no metrics source knows the service'],
    ['it can be read', { seen: { failure: 'ECONNREFUSED', replicas: undefined } }, 'ECONNREFUSED'],
  ])('wait until %s', (_, given, reason) => {
    const { checks } = verified(given);
    expect(checks.filter(({ check }) => objectives.includes(check))).toEqual(
      objectives.map((check) => ({
        ...{ check, expected: expect.any(String), actual: null, status: 'pending', reason },
      })),
    );
    expect(checks.map(({ check }) => check)).not.toContain('cpu_prediction');
  });

  test('of pods are none where nothing was observed', () => {
    expect(named({ seen: null })).toEqual(['delivery', ...objectives]);
  });
});
