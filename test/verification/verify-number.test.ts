import { describe, expect, test } from 'vitest';
import type { MergedChange, VerificationInput } from '../../src/verification/types.ts';
import { verify } from '../../src/verification/verify.ts';
import { facts } from '../support/service.ts';

interface Seen {
  readonly cpu?: number;
  readonly throughput?: number;
  /** The numbers of the autoscaler in the cluster; undefined where no source tells. */
  readonly live?: Readonly<Record<string, unknown>> | undefined;
  readonly input?: Partial<VerificationInput>;
  readonly missing?: readonly string[];
  /** Time of the figures, on that day. */
  readonly at?: string;
}

function verified(
  change: Partial<MergedChange>,
  { cpu = 0.6, throughput = 180, live, input, missing = [], at = '18:30:00' }: Seen = {},
) {
  const seen = facts({
    timestamp: `2026-02-10T${at}Z`,
    metrics: { cpu_utilization: cpu, throughput, ...Object.fromEntries(missing.map((name) => [name, null])) },
    ...(live ? { extra: { autoscaler: live } } : {}),
  });
  const merged: MergedChange = {
    ...{ service: 'web', pull: 1, from: 70, to: 60, number: 'target', mergedAt: '2026-02-10T18:15:00Z' },
    before: { cpu_utilization: 0.7, latency_p95: 150, error_rate: 0.001, throughput: 180 },
    inGit: change.to ?? 60,
    ...change,
  };
  return verify({
    id: 'ver-1',
    change: merged,
    blueprint: seen.blueprint,
    observation: seen.observation,
    delivery: { kind: 'skipped' },
    deliveryRequired: false,
    looks: [],
    now: new Date('2026-02-10T18:30:00Z'),
    ...input,
  });
}

const RAISED = { from: 60, to: 75, number: 'target' } as const;

describe('a changed target of an autoscaler', () => {
  test('passes where the cluster has it and CPU is within the limit of the replay', () => {
    expect(verified({}, { live: { target: 60, min: 2, max: 9 } })).toMatchObject({
      outcome: 'success',
      checks: expect.arrayContaining([
        expect.objectContaining({ check: 'autoscaler_target', expected: 60, actual: 60, status: 'passed' }),
        expect.objectContaining({ check: 'scaling_limited', status: 'passed' }),
        expect.objectContaining({ check: 'utilization_limit', expected: '≤ 85%', actual: '60%' }),
      ]),
    });
  });

  test('waits for an autoscaler that does not have it yet, until the timeout is over', () => {
    const live = { target: 70, min: 2, max: 9 };
    expect(verified({}, { live })).toMatchObject({
      verdict: 'pending',
      rationale: expect.stringContaining('still has 70 and not 60'),
    });
    const now = new Date('2026-02-10T19:30:00Z');
    expect(verified({}, { live, input: { now } })).toMatchObject({ verdict: 'inconclusive' });
  });

  test('that asks for more is never to blame', () => {
    expect(verified({}, { cpu: 0.95, live: { target: 60, min: 2, max: 9 } })).toMatchObject({
      verdict: 'insufficient',
    });
  });

  test('that asks for less failed where CPU goes over the limit without more demand', () => {
    const live = { target: 75, min: 2, max: 9 };
    expect(verified(RAISED, { cpu: 0.95, live })).toMatchObject({
      verdict: 'failed',
      rationale: 'utilization_limit was met before the change and is missed now.',
    });
    expect(verified(RAISED, { cpu: 0.95, throughput: 300, live })).toMatchObject({ verdict: 'inconclusive' });
  });

  test('is held to the limit that p95 told, and says where that is not known', () => {
    const limit = (learntLimit: VerificationInput['learntLimit']) =>
      verified(RAISED, { cpu: 0.8, input: { learntLimit } }).checks.find(
        ({ check }) => check === 'utilization_limit',
      );
    expect(limit(undefined)).toMatchObject({ expected: '≤ 85%', status: 'passed' });
    expect(limit(7_500)).toMatchObject({ expected: '≤ 75%', status: 'failed' });
    expect(limit('unknown')).toMatchObject({
      expected: '≤ 85%',
      status: 'passed',
      reason: 'the default: none was learnt from p95',
    });
  });

  test('is judged by its figures where no source tells of the autoscaler', () => {
    expect(verified({})).toMatchObject({ outcome: 'success' });
  });

  test('says that the ceiling holds the autoscaler back', () => {
    const live = {
      target: 60,
      min: 2,
      max: 9,
      limited: 'the desired replica count is more than the maximum',
    };
    expect(verified({}, { live }).checks).toContainEqual(
      expect.objectContaining({ check: 'scaling_limited', actual: 'yes', status: 'not_met' }),
    );
  });

  test('is not judged once somebody has changed it again', () => {
    expect(verified({ inGit: 50 })).toMatchObject({
      verdict: 'inconclusive',
      rationale: expect.stringContaining('Git states 50'),
    });
  });

  test('tells all its checks', () => {
    const live = { target: 60, min: 2, max: 9, limited: 'the desired count is more than the maximum' };
    const { checks } = verified({}, { cpu: 0.604, live });
    expect(checks.filter(({ check }) => check !== 'latency_p95' && check !== 'error_rate')).toEqual([
      {
        ...{ check: 'delivery', expected: 'synced', actual: null, status: 'skipped' },
        reason: 'nothing is known to deliver it',
      },
      { check: 'autoscaler_target', expected: 60, actual: 60, status: 'passed' },
      {
        ...{ check: 'scaling_limited', expected: 'no', actual: 'yes', status: 'not_met' },
        reason: 'the desired count is more than the maximum',
      },
      { check: 'utilization_limit', expected: '≤ 85%', actual: '60.4%', status: 'passed' },
    ]);
    expect(verified({}).checks).toEqual(
      expect.arrayContaining([
        {
          ...{ check: 'autoscaler_target', expected: 60, actual: null, status: 'skipped' },
          reason: 'no source tells of the autoscaler in the cluster',
        },
        {
          ...{ check: 'scaling_limited', expected: 'no', actual: null, status: 'skipped' },
          reason: 'no source tells',
        },
      ]),
    );
    const { checks: free } = verified({}, { live: { target: 60, min: 2, max: 9 } });
    expect(free).toContainEqual({
      ...{ check: 'scaling_limited', expected: 'no', actual: 'no', status: 'passed' },
    });
  });
});

const LIVE = { target: 60, min: 2, max: 9 };

describe('the limit of the replay', () => {
  const checked = (before: Partial<MergedChange['before']>, cpu: number | null) =>
    verified({ ...RAISED, before }, { cpu: cpu as number, live: { ...LIVE, target: 75 } }).checks.find(
      ({ check }) => check === 'utilization_limit',
    );

  test.each<[string, number | undefined, number | null, object]>([
    ['is kept at the very limit', 0.7, 0.85, { actual: '85%', status: 'passed' }],
    ['is broken above it', 0.85, 0.85001, { actual: '85.001%', status: 'failed' }],
    ['was missed before', 0.851, 0.9, { actual: '90%', status: 'not_met' }],
    ['is broken where nothing was measured before', undefined, 0.9, { status: 'failed' }],
    [
      'is not judged without figures',
      0.7,
      null,
      { actual: null, status: 'unknown', reason: 'null in the snapshot: fill it in' },
    ],
  ])('%s', (_, was, now, expected) => {
    const before = was === undefined ? {} : { cpu_utilization: was };
    expect(checked(before, now)).toMatchObject(expected);
  });
});

describe('the verdict on a changed number', () => {
  const raised = { ...LIVE, target: 75 };
  const delivery = { kind: 'unknown', reason: 'may not list' } as const;

  test.each<[string, Partial<MergedChange>, Seen, string, string]>([
    [
      'that left everything met',
      {},
      { live: LIVE },
      'passed',
      'The autoscaler has it, and every objective is met.',
    ],
    [
      'that changed nothing',
      { from: 60 },
      { live: LIVE },
      'no_verification_needed',
      'The change left the number as it was.',
    ],
    [
      'that has been taken, whatever its delivery tells',
      {},
      { live: LIVE, input: { delivery: { kind: 'pending', reason: 'a sync window' } } },
      'passed',
      'The autoscaler has it, and every objective is met.',
    ],
    [
      'that nothing has delivered',
      {},
      { live: raised, input: { delivery: { kind: 'pending', reason: 'a sync window' } } },
      'pending',
      'Not delivered: a sync window.',
    ],
    [
      'whose delivery is named and cannot be told',
      {},
      { live: LIVE, input: { delivery, deliveryRequired: true } },
      'pending',
      'Whether it was delivered cannot be told: may not list.',
    ],
    [
      'whose delivery nobody has named',
      {},
      { live: LIVE, input: { delivery } },
      'passed',
      'The autoscaler has it, and every objective is met.',
    ],
    [
      'whose delivery is named and told',
      {},
      { live: LIVE, input: { deliveryRequired: true } },
      'passed',
      'The autoscaler has it, and every objective is met.',
    ],
    [
      'that the autoscaler does not have',
      {},
      { live: raised },
      'pending',
      'The autoscaler in the cluster still has 75 and not 60.',
    ],
    [
      'before its period is over',
      {},
      { live: LIVE, input: { now: new Date('2026-02-10T18:24:59Z') } },
      'pending',
      'The stabilization period is not over: judged after 2026-02-10T18:25:00Z.',
    ],
    [
      'that nobody observes',
      {},
      { input: { observation: undefined } },
      'pending',
      'No metrics source knows the service.',
    ],
    [
      'whose figures are missing',
      {},
      { live: LIVE, missing: ['cpu_utilization', 'latency_p95'] },
      'pending',
      'Not to be judged yet: utilization_limit, latency_p95.',
    ],
    [
      'of which one figure is missing',
      {},
      { live: LIVE, missing: ['latency_p95'] },
      'pending',
      'Not to be judged yet: latency_p95.',
    ],
    [
      'that asks for less, with what was missed before',
      { ...RAISED, before: { cpu_utilization: 0.9, latency_p95: 150, error_rate: 0.001 } },
      { live: raised, cpu: 0.88 },
      'inconclusive',
      'The autoscaler has it, and utilization_limit still misses its target: decide again.',
    ],
    [
      'that asks for more, with what it broke',
      {},
      { live: LIVE, cpu: 0.9 },
      'insufficient',
      'The autoscaler has it, and utilization_limit still misses its target: decide again.',
    ],
    [
      'that asks for less, under as much demand',
      RAISED,
      { live: raised, cpu: 0.9, throughput: 180 },
      'failed',
      'utilization_limit was met before the change and is missed now.',
    ],
    [
      'that asks for less, under more demand',
      RAISED,
      { live: raised, cpu: 0.9, throughput: 181 },
      'inconclusive',
      'utilization_limit is missed now under more demand than at decision time.',
    ],
    [
      'that asks for less, under demand that was not measured before',
      { ...RAISED, before: { cpu_utilization: 0.7, latency_p95: 150, error_rate: 0.001 } },
      { live: raised, cpu: 0.9 },
      'failed',
      'utilization_limit was met before the change and is missed now.',
    ],
    [
      'that asks for less, under demand that is not measured now',
      RAISED,
      { live: raised, cpu: 0.9, missing: ['throughput'] },
      'failed',
      'utilization_limit was met before the change and is missed now.',
    ],
  ])('%s', (_, change, seen, verdict, rationale) => {
    expect(verified(change, seen)).toMatchObject({ verdict, rationale });
  });

  test('comes as soon as its period is over, and is given up as soon as its time is', () => {
    const now = (at: string) => ({ now: new Date(`2026-02-10T${at}Z`) });
    const fresh = (at: string, live: Seen['live']) => verified({}, { live, input: now(at), at });
    expect(fresh('18:25:00', LIVE).verdict).toBe('passed');
    expect(fresh('19:14:59', raised).verdict).toBe('pending');
    expect(fresh('19:15:00', raised).verdict).toBe('inconclusive');
  });

  test('waits for checks until the autoscaler has the number, and says so', () => {
    const { checks } = verified({}, { live: raised });
    const waiting = { status: 'pending', reason: 'the autoscaler does not have the new number yet' };
    for (const name of ['latency_p95', 'error_rate'])
      expect(checks.find(({ check }) => check === name)).toMatchObject({ ...waiting, actual: null });
    expect(checks.map(({ check }) => check)).not.toContain('utilization_limit');
  });
});
