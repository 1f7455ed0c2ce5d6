import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuredMetrics } from '../../src/scaling/decide.ts';
import { predict } from '../../src/scaling/decision/prediction.ts';
import type { Metrics } from '../../src/scaling/decision/weighted.ts';
import type { MergedChange, VerificationInput } from '../../src/verification/types.ts';
import { verify } from '../../src/verification/verify.ts';
import { facts } from '../support/service.ts';

const BEFORE: Metrics = {
  cpu_utilization: 0.85,
  memory_utilization: 0.7,
  latency_p95: 180,
  error_rate: 0.005,
  throughput: 180,
};

interface Given {
  readonly now?: string;
  readonly ready?: number;
  readonly extra?: Record<string, unknown>;
  readonly input?: Partial<VerificationInput>;
  readonly change?: Partial<MergedChange>;
  readonly samples?: number;
}

function verified(
  from: number,
  to: number,
  before: Metrics,
  after: Record<string, unknown>,
  given: Given = {},
) {
  const seen = facts({
    replicas: to,
    metrics: after,
    extra: { pods_ready: given.ready ?? to, ...given.extra },
  });
  const change = {
    service: 'web',
    pull: 1,
    from,
    to,
    before,
    mergedAt: '2026-02-10T18:15:00Z',
    inGit: to,
    ...given.change,
  };
  const verification = { ...seen.blueprint.verification, samples: given.samples ?? 1 };
  return verify({
    id: 'ver-1',
    change,
    blueprint: { ...seen.blueprint, verification },
    observation: seen.observation,
    delivery: { kind: 'skipped' },
    deliveryRequired: false,
    looks: [],
    now: new Date(given.now ?? '2026-02-10T18:30:00Z'),
    ...given.input,
  });
}

it('frontend at three replicas: 85 % → 57 %, 180 ms → 150 ms, success', () => {
  const result = verified(2, 3, BEFORE, { ...predict(BEFORE, 2, 3) });
  expect(result.outcome).toBe('success');
  expect(result.checks.find((c) => c.check === 'cpu_utilization')).toEqual({
    check: 'cpu_utilization',
    expected: '< 70%',
    actual: '57%',
    status: 'passed',
    improvement: '28% reduction (85% → 57%)',
  });
  expect(result.checks.find((c) => c.check === 'latency_p95')).toMatchObject({
    expected: '< 200ms',
    actual: '150ms',
    status: 'passed',
  });
});

it('a verdict that is open says when it will be come to', () => {
  const seen = { ...predict(BEFORE, 2, 3) };
  const at = (now: string) => verified(2, 3, BEFORE, seen, { now: `2026-02-10T${now}Z` }).rationale;
  expect(at('18:20:00')).toBe('The stabilization period is not over: judged after 2026-02-10T18:25:00Z.');
  const waits = { delivery: { kind: 'pending', reason: 'a sync window' } } as const;
  expect(verified(2, 3, BEFORE, seen, { input: waits, change: {} }).rationale).toMatch(
    / Looked at again until 2026-02-10T19:15:00Z\.$/,
  );
});

describe('a scale-down', () => {
  const calm: Metrics = {
    cpu_utilization: 0.2,
    memory_utilization: 0.3,
    latency_p95: 180,
    error_rate: 0.001,
    throughput: 50,
  };
  it('that breaks latency without more demand failed', () => {
    expect(verified(3, 2, calm, { ...predict(calm, 3, 2) })).toMatchObject({ verdict: 'failed' });
  });
  it('that breaks latency under more demand, or under unknown demand, is not blamed', () => {
    expect(verified(3, 2, calm, { ...predict(calm, 3, 2), throughput: 90 }).verdict).toBe('inconclusive');
    expect(verified(3, 2, calm, { ...predict(calm, 3, 2), throughput: null }).verdict).toBe('pending');
  });
  it('that comes to stand at a limit breaks nothing', () => {
    expect(verified(3, 2, calm, { ...calm, latency_p95: 200 }).verdict).toBe('passed');
  });
  it('that makes worse what was missed already is not to be told apart from its cause', () => {
    expect(verified(3, 2, { ...calm, error_rate: 0.02 }, { ...calm, error_rate: 0.03 }).verdict).toBe(
      'inconclusive',
    );
  });
  it('that leaves a target missed as it was before passes', () => {
    expect(
      verified(3, 2, { ...calm, error_rate: 0.02 }, { ...calm, latency_p95: 190, error_rate: 0.02 }),
    ).toMatchObject({
      verdict: 'passed',
    });
  });
});

it('waits for the period, the pods and the figures, and then gives up without blame', () => {
  const fine = { ...predict(BEFORE, 2, 3) };
  expect(verified(2, 3, BEFORE, fine, { now: '2026-02-10T18:20:00Z' }).verdict).toBe('pending');
  expect(verified(2, 3, BEFORE, fine, { ready: 2 }).verdict).toBe('pending');
  expect(verified(2, 3, BEFORE, { ...fine, cpu_utilization: null }).verdict).toBe('pending');
  expect(verified(2, 3, BEFORE, fine, { now: '2026-02-10T20:00:00Z' }).verdict).toBe('inconclusive');
});

it('an up that arrived and did not suffice is decided again, never rolled back', () => {
  expect(verified(2, 3, BEFORE, { ...BEFORE, cpu_utilization: 0.8 }).verdict).toBe('insufficient');
  expect(verified(2, 3, BEFORE, { ...predict(BEFORE, 2, 3), error_rate: 0.05 }).verdict).toBe('failed');
});

it('a scale-up under which errors do not rise never fails', () => {
  const value = fc.option(fc.double({ min: 0, max: 3, noNaN: true }), { nil: null });
  fc.assert(
    fc.property(value, value, fc.integer({ min: 1, max: 4 }), (cpu, memory, from) => {
      const after = { ...BEFORE, cpu_utilization: cpu, memory_utilization: memory };
      expect(verified(from, from + 1, measuredMetrics(facts().observation), after).verdict).not.toBe(
        'failed',
      );
    }),
  );
});

describe('what a verdict waits for', () => {
  const fine = { ...predict(BEFORE, 2, 3) };
  const delivered = (at: string | undefined, unhealthy?: string) =>
    ({
      delivery: { kind: 'delivered', revision: 'abc', at, unhealthy },
    }) satisfies Partial<VerificationInput>;
  const pending = { delivery: { kind: 'pending', reason: 'sync is manual' } } as const;
  // Late, with figures of that hour.
  const late = { now: '2026-02-10T18:35:00Z', change: { mergedAt: '2026-02-10T17:00:00Z' } };

  it.each<[string, Given, string]>([
    ['delivered ten minutes ago', { input: delivered('2026-02-10T18:20:00Z') }, 'passed'],
    ['delivered just now', { input: delivered('2026-02-10T18:25:00Z') }, 'pending'],
    [
      'delivered again just now, but counted long since',
      { input: delivered('2026-02-10T18:29:00Z'), extra: { replicas_written_at: '2026-02-10T18:16:00Z' } },
      'passed',
    ],
    ['delivered where live state matched before', { input: delivered(undefined) }, 'passed'],
    [
      'delivered and progressing',
      { input: delivered('2026-02-10T18:16:00Z', 'health is Progressing') },
      'pending',
    ],
    ['not delivered for hours', { ...late, input: pending, extra: { replicas: 2 } }, 'pending'],
    ['not delivered for hours, though the count is there', { ...late, input: pending }, 'inconclusive'],
    ['of unknown delivery', { input: { delivery: { kind: 'unknown', reason: 'may not list' } } }, 'passed'],
    [
      'of unknown delivery by a tool that somebody has named',
      { input: { delivery: { kind: 'unknown', reason: 'may not list' }, deliveryRequired: true } },
      'pending',
    ],
    [
      'of unknown delivery by a named tool for hours',
      { ...late, input: { delivery: { kind: 'unknown', reason: 'may not list' }, deliveryRequired: true } },
      'inconclusive',
    ],
    [
      'with another pod template since the merge',
      { extra: { template: { hash: '8', since: '2026-02-10T18:20:00Z' } } },
      'inconclusive',
    ],
    [
      'with a pod template from before the merge',
      { extra: { template: { hash: '8', since: '2026-02-10T18:00:00Z' } }, change: { template: '7' } },
      'passed',
    ],
    [
      'with a pod template from the very merge',
      { extra: { template: { hash: '8', since: '2026-02-10T18:15:00Z' } }, change: { template: '7' } },
      'passed',
    ],
    [
      'with another pod template of unknown age',
      { extra: { template: { hash: '8' } }, change: { template: '7' } },
      'inconclusive',
    ],
    ['changed again in Git', { change: { inGit: 4 } }, 'inconclusive'],
    ['that changed nothing', { change: { from: 3 } }, 'no_verification_needed'],
    // An hour after delivery, whatever of it was spent settling.
    [
      'not ready an hour after it was delivered',
      { ready: 2, input: delivered('2026-02-10T17:30:00Z'), change: { mergedAt: '2026-02-10T17:00:00Z' } },
      'inconclusive',
    ],
    [
      'not ready a minute less',
      { ready: 2, input: delivered('2026-02-10T17:31:00Z'), change: { mergedAt: '2026-02-10T17:00:00Z' } },
      'pending',
    ],
    ['in a cluster that cannot be read', { extra: { failure: 'ECONNREFUSED' } }, 'error'],
    [
      'in a cluster that cannot be read in time',
      { ...late, extra: { failure: 'ECONNREFUSED' } },
      'inconclusive',
    ],
  ])('a change %s', (_, given, verdict) => {
    expect(verified(2, 3, BEFORE, fine, given).verdict).toBe(verdict);
  });

  it('with several samples each needs figures of its own, and they have to agree', () => {
    const look = (verdict: string, at: string) => ({ verdict, measuredAt: `2026-02-10T18:${at}:00Z` });
    const seenAfter = (...looks: ReturnType<typeof look>[]) =>
      verified(2, 3, BEFORE, fine, { samples: 3, input: { looks } });
    expect(seenAfter()).toMatchObject({
      verdict: 'pending',
      look: 'passed',
      rationale: expect.stringContaining('Seen in 1 of 3 readings'),
    });
    expect(seenAfter(look('passed', '26'), look('passed', '28')).verdict).toBe('passed');
    expect(seenAfter(look('passed', '26'), look('insufficient', '28'))).toMatchObject({
      verdict: 'pending',
      look: 'passed',
    });
    const again = seenAfter(look('passed', '26'), look('passed', '30'));
    expect(again.verdict).toBe('pending');
    expect(again.look).toBeUndefined();
  });
});

describe('pods', () => {
  const pod = (name: string, more: Record<string, unknown>) => ({
    name,
    ready: true,
    started_at: '2026-02-10T18:00:00Z',
    restarts: 0,
    ...more,
  });
  const fresh = { started_at: '2026-02-10T18:16:00Z' };
  const old = [pod('a', {}), pod('b', {})];
  const crashing = pod('c', { ...fresh, ready: false, restarts: 3, waiting: 'CrashLoopBackOff' });
  const calm: Metrics = { ...BEFORE, cpu_utilization: 0.2 };

  it.each<[string, number, number, unknown[], number, string]>([
    ['new ones that crash fail an up', 2, 3, [...old, crashing], 2, 'failed'],
    [
      'new ones that restart without a word fail an up',
      2,
      3,
      [...old, pod('c', { ...fresh, ready: false, restarts: 1 })],
      2,
      'failed',
    ],
    [
      'new ones that wait for room fail nothing',
      2,
      3,
      [...old, pod('d', { ...fresh, ready: false, phase: 'Pending' })],
      2,
      'pending',
    ],
    [
      'an up that helps is not taken back for one that crashes',
      2,
      4,
      [...old, pod('e', fresh), crashing],
      3,
      'pending',
    ],
    [
      'one that crashed before an up is not its doing',
      2,
      3,
      [...old, { ...crashing, started_at: '2026-02-10T17:00:00Z' }],
      2,
      'pending',
    ],
    [
      'an old one that crashes after an up is not its doing',
      2,
      3,
      [
        old[0],
        { ...crashing, started_at: '2026-02-10T17:00:00Z', last_restart: '2026-02-10T18:20:00Z' },
        pod('d', fresh),
      ],
      2,
      'pending',
    ],
    [
      'a restart that was got over fails nothing',
      3,
      2,
      [pod('a', { restarts: 1, last_restart: '2026-02-10T18:20:00Z' }), old[1]],
      2,
      'passed',
    ],
    [
      'those left by a down that crash since fail it',
      3,
      2,
      [pod('a', {}), { ...crashing, last_restart: '2026-02-10T18:29:00Z' }],
      1,
      'failed',
    ],
  ])('%s', (_, from, to, pods, ready, verdict) => {
    expect(
      verified(from, to, from > to ? calm : BEFORE, { ...calm }, { ready, extra: { pods } }).verdict,
    ).toBe(verdict);
  });
});

describe('figures count only over a window that begins after the new pods were ready', () => {
  const fine = { ...predict(BEFORE, 2, 3) };
  const pod = (name: string, more: Record<string, unknown>) => ({
    name,
    ready: true,
    started_at: '2026-02-10T18:00:00Z',
    ready_since: '2026-02-10T18:00:20Z',
    ...more,
  });
  const late = pod('c', { started_at: '2026-02-10T18:16:00Z', ready_since: '2026-02-10T18:26:00Z' });
  const pods = [pod('a', {}), pod('b', {}), late];

  it.each([
    ['a window that reaches back before', { pods, measured_from: '2026-02-10T18:25:00Z' }, 'pending'],
    ['a window that begins after', { pods, measured_from: '2026-02-10T18:26:00Z' }, 'passed'],
    ['a moment', { pods }, 'passed'],
    [
      'old pods that were long ready',
      { pods: pods.slice(0, 2), measured_from: '2026-02-10T18:20:00Z' },
      'passed',
    ],
    [
      'pods that are going',
      {
        pods: [...pods.slice(0, 2), { ...late, deleted_at: '2026-02-10T18:29:00Z' }],
        measured_from: '2026-02-10T18:20:00Z',
      },
      'passed',
    ],
  ])('%s', (_, extra, verdict) => {
    const result = verified(2, 3, BEFORE, fine, { extra });
    expect(result.verdict).toBe(verdict);
    if (verdict === 'pending') {
      const cpu = result.checks.find(({ check }) => check === 'cpu_utilization');
      expect(cpu).toMatchObject({
        status: 'unknown',
        actual: null,
        reason: expect.stringMatching(/^measured since 2026-02-10T18:25:00Z, before the new pods were ready/),
      });
    }
  });

  it('where nothing tells when they were ready, the first look that finds them so is remembered', () => {
    const averaged = { measured_from: '2026-02-10T18:20:00Z' };
    const first = verified(2, 3, BEFORE, fine, { extra: averaged });
    expect(first).toMatchObject({ verdict: 'pending', look: 'ready', measured_at: '2026-02-10T18:30:00Z' });
    const seen = (measuredAt: string) => ({
      extra: averaged,
      input: { looks: [{ verdict: 'ready', measuredAt }] },
    });
    expect(verified(2, 3, BEFORE, fine, seen('2026-02-10T18:20:00Z')).verdict).toBe('passed');
    const again = verified(2, 3, BEFORE, fine, seen('2026-02-10T18:25:00Z'));
    expect(again.verdict).toBe('pending');
    expect(again.look).toBeUndefined();
  });

  it('a sample that overlaps the one before is none', () => {
    const looks = [{ verdict: 'passed', measuredAt: '2026-02-10T18:24:00Z' }];
    const overlapping = {
      samples: 2,
      extra: { pods: pods.slice(0, 2), measured_from: '2026-02-10T18:20:00Z' },
      input: { looks },
    };
    expect(verified(2, 3, BEFORE, fine, overlapping)).toMatchObject({
      verdict: 'pending',
      rationale: expect.stringContaining('1 of 2'),
    });
    const apart = { ...overlapping, extra: { ...overlapping.extra, measured_from: '2026-02-10T18:24:00Z' } };
    expect(verified(2, 3, BEFORE, fine, apart).verdict).toBe('passed');
  });
});

it('what is rolled back never takes capacity from an overload', () => {
  const ratio = fc.double({ min: 0, max: 2, noNaN: true });
  const figures = fc.record({
    cpu_utilization: ratio,
    memory_utilization: ratio,
    error_rate: fc.double({ min: 0, max: 0.1, noNaN: true }),
    latency_p95: fc.integer({ min: 1, max: 1000 }),
    throughput: fc.integer({ min: 1, max: 1000 }),
  });
  const count = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(
      figures,
      figures,
      count,
      count,
      fc.integer({ min: 0, max: 5 }),
      fc.boolean(),
      (before, after, from, to, some, crash) => {
        const ready = Math.min(some, to);
        const pods = Array.from({ length: to }, (_, i) => ({
          name: `pod-${i}`,
          ready: i < ready,
          started_at: '2026-02-10T18:16:00Z',
          ...(crash && i >= ready ? { waiting: 'CrashLoopBackOff' } : {}),
        }));
        const { verdict } = verified(from, to, before, after, { ready, extra: { pods } });
        if (verdict !== 'failed' || to < from) return;
        const overloaded =
          after.cpu_utilization >= 0.7 || after.memory_utilization >= 0.8 || after.latency_p95 >= 200;
        expect(overloaded && ready > from).toBe(false);
      },
    ),
    { numRuns: 2000 },
  );
});
