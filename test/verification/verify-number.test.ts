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
}

function verified(change: Partial<MergedChange>, { cpu = 0.6, throughput = 180, live, input }: Seen = {}) {
  const seen = facts({
    metrics: { cpu_utilization: cpu, throughput },
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
});
