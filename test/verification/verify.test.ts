import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuredMetrics } from '../../src/decision/decide.ts';
import { type Metrics, predict } from '../../src/decision/weighted.ts';
import { verify } from '../../src/verification/verify.ts';
import { facts } from '../support/service.ts';

const BEFORE: Metrics = { cpu_utilization: 0.85, memory_utilization: 0.7, latency_p95: 180, error_rate: 0.005, throughput: 180 };

function verified(from: number, to: number, before: Metrics, after: Record<string, unknown>, given: { now?: string; ready?: number } = {}) {
  const seen = facts({ replicas: to, metrics: after, extra: { pods_ready: given.ready ?? to } });
  const change = { service: 'web', pull: 1, from, to, before, mergedAt: '2026-02-10T18:15:00Z', inGit: to };
  const now = new Date(given.now ?? '2026-02-10T18:30:00Z');
  return verify({
    id: 'ver-1',
    change,
    blueprint: seen.blueprint,
    observation: seen.observation,
    delivery: { kind: 'skipped' },
    looks: [],
    now,
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
  expect(result.checks.find((c) => c.check === 'latency_p95')).toMatchObject({ expected: '< 200ms', actual: '150ms', status: 'passed' });
});

describe('a scale-down', () => {
  const calm: Metrics = { cpu_utilization: 0.2, memory_utilization: 0.3, latency_p95: 180, error_rate: 0.001, throughput: 50 };
  it('that breaks latency without more demand failed', () => {
    expect(verified(3, 2, calm, { ...predict(calm, 3, 2) })).toMatchObject({ verdict: 'failed' });
  });
  it('that breaks latency under more demand, or under unknown demand, is not blamed', () => {
    expect(verified(3, 2, calm, { ...predict(calm, 3, 2), throughput: 90 }).verdict).toBe('inconclusive');
    expect(verified(3, 2, calm, { ...predict(calm, 3, 2), throughput: null }).verdict).toBe('pending');
  });
  it('that leaves a target missed as it was before passes', () => {
    expect(verified(3, 2, { ...calm, error_rate: 0.02 }, { ...calm, latency_p95: 190, error_rate: 0.02 })).toMatchObject({
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
      expect(verified(from, from + 1, measuredMetrics(facts().observation), after).verdict).not.toBe('failed');
    }),
  );
});
