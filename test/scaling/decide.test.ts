import { describe, expect, it } from 'vitest';
import { NO_HISTORY } from '../../src/history/history.ts';
import { fraction } from '../../src/lib/fraction.ts';
import type { Pod } from '../../src/metrics/observation/types.ts';
import type { CountEvidence } from '../../src/ports/evidence-record.ts';
import { decide, decidedMetrics } from '../../src/scaling/decide.ts';
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
    // On one replica CPU is at 68 %, memory at 20 % and latency at 15 ms: 0.5 × 0.68 + 0.3 × 0.2 + 0.2 × 0.075.
    const input = facts({
      metrics: { ...IDLE, cpu_utilization: 0.34, memory_utilization: 0.1, latency_p95: 10 },
    });
    expect(decide(input).recommendation).toMatchObject({ action: 'scale_down', target_replicas: 1 });
    const narrow = {
      ...input,
      blueprint: {
        ...input.blueprint,
        scaling: { ...input.blueprint.scaling, upThreshold: fraction(41, 100) },
      },
    };
    const decision = decide(narrow);
    expect(decision.action).toBe('no_action');
    expect(decision.rationale).toContain(
      ', but on 1 replica the weighted utilization is predicted at 41.5%, which would scale up again.',
    );
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

describe('what a decision says', () => {
  const of = ({ figures: _, blueprint_references: __, formula: ___, ...rest }: ReturnType<typeof decide>) =>
    rest;

  it('of a change', () => {
    expect(of(decide(facts()))).toEqual({
      decision_id: 'dec-20260210-183000-001',
      service: 'web',
      decision_type: 'scaling',
      action: 'scale_up',
      current_replicas: 2,
      target_replicas: 3,
      reason: null,
      rationale:
        'Weighted utilization (81.5%) exceeds scale_up_threshold (80%). Scaling to 3 replicas to reduce load.',
      weighted_utilization: 0.815,
      recommendation: { action: 'scale_up', target_replicas: 3 },
    });
  });

  it('of a change that is held: the count stays, and what was recommended is told', () => {
    const awaiting = { ...facts(), history: { ...NO_HISTORY, awaitingVerification: true } };
    expect(of(decide(awaiting))).toMatchObject({
      decision_type: 'no_action',
      action: 'no_action',
      target_replicas: 2,
      reason: 'awaiting_verification',
      rationale:
        'The last merged change has no final verdict yet. Recommended: Weighted utilization (81.5%) exceeds scale_up_threshold (80%). Scaling to 3 replicas to reduce load.',
      recommendation: { action: 'scale_up', target_replicas: 3 },
    });
    const calm = { cpu_utilization: 0.6, memory_utilization: 0.6, latency_p95: 120 };
    const still = { ...facts({ metrics: calm }), history: { ...NO_HISTORY, awaitingVerification: true } };
    expect(decide(still).rationale).toBe('The last merged change has no final verdict yet.');
  });

  it('of a service of which nothing is known', () => {
    const desired = { kind: 'held', reason: 'manifest_missing', message: 'No manifest.' } as const;
    const unknown = decide({ ...facts(), desired, observation: undefined });
    expect(unknown).toMatchObject({
      action: 'no_action',
      current_replicas: null,
      target_replicas: null,
      reason: 'manifest_missing',
      rationale: 'No manifest.',
      weighted_utilization: null,
      formula: 'n/a',
      recommendation: null,
      blueprint_references: [],
      figures: { throughput: { missing: 'no metrics source knows this service' } },
    });
    expect(decide({ ...facts(), desired })).toMatchObject({ current_replicas: 2 });
  });

  it('names each key of the blueprint with its line, or as a default', () => {
    const proportional = facts({ spec: '    strategy: proportional' });
    expect(decide(proportional).blueprint_references).toEqual([
      'blueprints/web/blueprint.yaml:spec.scaling.target_cpu_utilization (line 9)',
      'blueprints/web/blueprint.yaml:spec.scaling.target_memory_utilization (line 10)',
      'blueprints/web/blueprint.yaml:spec.scaling.max_replicas (line 8)',
    ]);
    const still = facts({ spec: '    strategy: proportional', metrics: { cpu_utilization: 0.7 } });
    expect(decide(still).blueprint_references.at(-1)).toBe(
      'blueprints/web/blueprint.yaml:spec.scaling.tolerance (default)',
    );
  });

  it('a freeze of the policy file and one of the blueprint both hold', () => {
    const freeze = { kind: 'range', from: 0, to: 4e12, reason: undefined } as const;
    const input = facts();
    expect(decide({ ...input, policies: { ...input.policies, freezes: [freeze] } }).reason).toBe('frozen');
    const governance = { ...input.blueprint.governance, freezes: [freeze] };
    expect(decide({ ...input, blueprint: { ...input.blueprint, governance } }).reason).toBe('frozen');
  });
});

describe('what decides', () => {
  const look = { at: '2026-02-10T18:30:00Z', blueprint: 'b', digest: 'd', minutes: 20_160 };
  const cost = (score: number) => ({ score, replica_minutes: score, violation_minutes: 0 });

  it('is the past of a service whose strategy is evidence', () => {
    const evidence: CountEvidence = {
      ...{ ...look, kind: 'count', least_replica_minutes: 1000, wanted: 2 },
      ...{ stated: { replicas: 3, ...cost(1500) }, best: [], chosen: { replicas: 2, ...cost(1100) } },
    };
    const input = facts({ replicas: 3, spec: '    strategy: evidence' });
    expect(decide({ ...input, evidence })).toMatchObject({
      ...{ action: 'scale_down', target_replicas: 2, reason: null },
      rationale: expect.stringContaining('2 replicas would have cost'),
    });
  });

  it('is the past of an autoscaler, whose floor alone is a count', () => {
    const settings = { target: 70, min: 2, max: 9 };
    const place = (value: number) => ({ path: 'hpa.yaml', line: 9, field: 'f', value });
    const decided = (chosen: Partial<typeof settings>) =>
      decide({
        ...facts({ replicas: 4 }),
        desired: {
          ...{ kind: 'autoscaler', autoscaler: 'HPA web', path: 'hpa.yaml', line: 1, settings },
          numbers: { target: place(70), min: place(2) },
        },
        evidence: {
          ...{ ...look, kind: 'autoscaler', least_replica_minutes: 1000, ceiling_minutes: 0, best: [] },
          ...{
            stated: { settings, ...cost(1500) },
            chosen: { settings: { ...settings, ...chosen }, ...cost(1100) },
          },
        },
      });
    expect(decided({ target: 80 })).toMatchObject({
      ...{ action: 'scale_down', current_replicas: null, target_replicas: null, recommendation: null },
      change: { number: 'target', from: 70, to: 80 },
    });
    expect(decided({ min: 3 })).toMatchObject({
      ...{ action: 'scale_up', current_replicas: 2, target_replicas: 3 },
      recommendation: { action: 'scale_up', target_replicas: 3 },
      change: { number: 'min', from: 2, to: 3 },
    });
  });

  it('are figures that were measured', () => {
    const decision = decide(facts({ metrics: { memory_utilization: null, throughput: null } }));
    expect(decidedMetrics(decision)).toEqual({ cpu_utilization: 0.85, latency_p95: 180, error_rate: 0.005 });
  });
});

it('where nothing counts a service and Git holds no count, none is assumed', () => {
  const input = facts();
  const held = { kind: 'held', reason: 'manifest_missing', message: 'It is missing.' } as const;
  expect(decide({ ...input, desired: held })).toMatchObject({ current_replicas: 2, target_replicas: 2 });
  expect(decide({ ...input, desired: held, observation: undefined })).toMatchObject({
    ...{ current_replicas: null, target_replicas: null, recommendation: null, rationale: 'It is missing.' },
    ...{ formula: 'n/a', weighted_utilization: null },
  });
});

describe('how a decision is told', () => {
  const minutes = (ago: number) => new Date(Date.parse('2026-02-10T18:30:00Z') - ago * 60_000).toISOString();

  it('is of the count in Git, whatever runs', () => {
    expect(decide(facts({ replicas: 3, git: 2 }))).toMatchObject({
      current_replicas: 2,
      reason: 'not_synced',
    });
  });

  it('is no scaling where the count stays', () => {
    const calm = { cpu_utilization: 0.6, memory_utilization: 0.6, latency_p95: 120 };
    expect(decide(facts({ metrics: calm }))).toMatchObject({
      decision_type: 'no_action',
      action: 'no_action',
    });
    expect(decide(facts())).toMatchObject({ decision_type: 'scaling' });
  });

  it('is the most careful count of the window, and where it is held the count of now', () => {
    const history = [
      { timestamp: minutes(10), replicas: 5, metrics: { cpu_utilization: 0.4, memory_utilization: 0.1 } },
      { timestamp: minutes(20), replicas: 5, metrics: { cpu_utilization: 0.2, memory_utilization: 0.1 } },
    ];
    const metrics = { cpu_utilization: 0.2, memory_utilization: 0.1, latency_p95: 20 };
    const input = facts({ replicas: 5, metrics, spec: '    strategy: proportional', extra: { history } });
    const stabilization = { up: 0, down: 20 * 60_000 };
    const blueprint = { ...input.blueprint, scaling: { ...input.blueprint.scaling, stabilization } };
    const decision = decide({ ...input, blueprint });
    expect(decision).toMatchObject({ target_replicas: 3, recommendation: { target_replicas: 3 } });
    expect(decision.rationale).toMatch(/ Within the stabilization window 3 were asked for, so only to 3\.$/);
    const held = decide({ ...input, blueprint: { ...blueprint, paused: true } });
    expect(held).toMatchObject({
      reason: 'paused',
      target_replicas: 5,
      recommendation: { target_replicas: 2 },
    });
    expect(held.rationale).not.toContain('Within the stabilization window');
  });

  it('names an owner that is unknown where a change is made in spite of it', () => {
    const input = facts({ extra: {} });
    const observation = input.observation && {
      ...input.observation,
      ownerUnknown: 'forbidden',
      ownerKnown: false,
    };
    const mark =
      / Owner unknown: whether an autoscaler sets this count in the cluster cannot be told \(forbidden\)\.$/;
    expect(decide({ ...input, observation, unknownOwner: 'mark' }).rationale).toMatch(mark);
    expect(decide({ ...input, unknownOwner: 'mark' }).rationale).not.toContain('Owner unknown');
    const paused = { ...input.blueprint, paused: true };
    expect(decide({ ...input, observation, unknownOwner: 'mark', blueprint: paused }).rationale).not.toMatch(
      mark,
    );
  });

  it('names pods that cannot run, once', () => {
    const input = facts();
    const pod = { name: 'a', phase: 'Running', ready: false, waiting: 'CrashLoopBackOff' } as Pod;
    const told = (more: object) =>
      decide({
        ...input,
        observation: input.observation && { ...input.observation, pods: [pod], ...more },
      }).rationale.match(/CrashLoopBackOff/g);
    expect(told({})).toHaveLength(1);
    expect(told({ rollout: 'it waits' })).toHaveLength(1);
  });
});
