import { describe, expect, it } from 'vitest';
import { NO_HISTORY } from '../../src/history/history.ts';
import { fraction } from '../../src/lib/fraction.ts';
import { decide } from '../../src/scaling/decide.ts';
import { facts } from '../support/service.ts';

const IDLE = { cpu_utilization: 0.2, memory_utilization: 0.3, latency_p95: 80, error_rate: 0.001 };

describe('the weighted rule', () => {
  it('scales the busy frontend from 2 to 3 at 81.5 %', () => {
    const decision = decide(facts());
    expect(decision).toMatchObject({
      action: 'scale_up',
      current_replicas: 2,
      target_replicas: 3,
      weighted_utilization: 0.815,
    });
    expect(decision.rationale).toBe(
      'Weighted utilization (81.5%) exceeds scale_up_threshold (80%). Scaling to 3 replicas to reduce load.',
    );
  });

  it('does nothing exactly at the threshold, where doubles would say 0.8150000000000001', () => {
    expect(decide(facts({ spec: '    weights: {cpu: 0.5, memory: 0.3, latency: 0.2}' }))).toMatchObject({
      action: 'scale_up',
    });
    const atThreshold = facts({ metrics: { cpu_utilization: 0.82 } });
    expect(decide(atThreshold)).toMatchObject({
      action: 'no_action',
      weighted_utilization: 0.8,
      reason: null,
    });
  });

  it('stays at max_replicas and says so', () => {
    expect(decide(facts({ replicas: 5 }))).toMatchObject({
      action: 'no_action',
      target_replicas: 5,
      reason: 'at_max_replicas',
    });
  });

  it('scales up near the CPU limit whatever the average says', () => {
    const hot = facts({
      metrics: { cpu_utilization: 3.9, memory_utilization: 0, latency_p95: 0 },
      spec: '    weights: {cpu: 0, memory: 0.5, latency: 0.5}',
    });
    expect(decide(hot)).toMatchObject({ action: 'scale_up' });
  });

  it('goes down when idle, and not while an objective is broken', () => {
    expect(decide(facts({ metrics: IDLE, replicas: 3 }))).toMatchObject({
      action: 'scale_down',
      target_replicas: 2,
    });
    expect(decide(facts({ metrics: { ...IDLE, error_rate: 0.02 }, replicas: 3 }))).toMatchObject({
      action: 'no_action',
    });
  });

  it('does not go down to a count that would send it straight up again', () => {
    const input = facts({
      metrics: { ...IDLE, cpu_utilization: 0.62, memory_utilization: 0.1, latency_p95: 10 },
    });
    expect(decide(input).recommendation).toMatchObject({ action: 'scale_down', target_replicas: 1 });
    const narrow = {
      ...input,
      blueprint: {
        ...input.blueprint,
        scaling: { ...input.blueprint.scaling, upThreshold: fraction(45, 100) },
      },
    };
    const decision = decide(narrow);
    expect(decision.action).toBe('no_action');
    expect(decision.rationale).toContain('which would scale up again');
  });
});

describe('missing figures', () => {
  it('acts only where both extremes agree', () => {
    expect(
      decide(facts({ metrics: { latency_p95: null, cpu_utilization: 1.2, memory_utilization: 0.9 } })),
    ).toMatchObject({
      action: 'scale_up',
    });
    expect(decide(facts({ metrics: { latency_p95: null } }))).toMatchObject({
      action: 'no_action',
      reason: 'metrics_missing',
    });
  });

  it('treats NaN-like, negative and stale figures as missing, never as zero', () => {
    for (const value of [null, -1, '0.1']) {
      expect(decide(facts({ replicas: 3, metrics: { ...IDLE, cpu_utilization: value } })).action).toBe(
        'no_action',
      );
    }
    expect(decide(facts({ timestamp: '2026-02-10T17:00:00Z' }))).toMatchObject({
      action: 'no_action',
      reason: 'metrics_missing',
    });
  });
});

describe('guards hold the action and keep the recommendation', () => {
  const cases = [
    ['paused', { ...facts(), blueprint: { ...facts().blueprint, paused: true } }],
    [
      'switched_off',
      {
        ...facts(),
        desired: { kind: 'found', path: 'a', line: 1, field: 'spec.replicas', replicas: 0 } as const,
      },
    ],
    ['owned_by_autoscaler', facts({ extra: { owned_by: 'HorizontalPodAutoscaler shop/web' } })],
    ['ledger_unreadable', { ...facts(), history: { ...NO_HISTORY, readable: false } }],
    ['not_synced', facts({ git: 3 })],
    ['rollout_in_progress', facts({ extra: { pods_running: 1 } })],
    ['rollout_in_progress', facts({ extra: { rollout: 'generation 3 is not observed yet' } })],
    ['metrics_missing', { ...facts(), observation: undefined }],
    ['awaiting_verification', { ...facts(), history: { ...NO_HISTORY, awaitingVerification: true } }],
    [
      'circuit_open',
      {
        ...facts(),
        history: {
          ...NO_HISTORY,
          failures: ['2026-02-10T17:40:00Z', '2026-02-10T18:00:00Z', '2026-02-10T18:20:00Z'],
        },
      },
    ],
    [
      'rate_limited',
      {
        ...facts(),
        history: { ...NO_HISTORY, operations: ['2026-02-10T17:45:00Z', '2026-02-10T18:00:00Z'] },
      },
    ],
    ['cooldown', { ...facts(), history: { ...NO_HISTORY, lastOperation: '2026-02-10T18:00:00Z' } }],
  ] as const;
  it.each(cases)('%s', (reason, input) => {
    expect(decide(input)).toMatchObject({ action: 'no_action', decision_type: 'no_action', reason });
  });

  it('a scale-down waits until it has held for the whole window', () => {
    const spec = '    scale_up_stabilization: 0s';
    const idle = { metrics: IDLE, replicas: 3, spec };
    const input = facts(idle);
    const windowed = {
      ...input,
      blueprint: {
        ...input.blueprint,
        scaling: { ...input.blueprint.scaling, stabilization: { up: 0, down: 20 * 60_000 } },
      },
    };
    expect(decide(windowed)).toMatchObject({ action: 'no_action', reason: 'stabilizing' });
    const history = ['18:20', '18:10'].map((time) => ({
      timestamp: `2026-02-10T${time}:00Z`,
      replicas: 3,
      metrics: IDLE,
    }));
    const seen = { ...windowed, observation: facts({ ...idle, extra: { history } }).observation };
    expect(decide(seen)).toMatchObject({ action: 'scale_down' });
  });
});
