import { describe, expect, it, test } from 'vitest';
import { circuitBreaker } from '../../src/history/circuit-breaker.ts';
import type { FailedChange } from '../../src/history/failed-changes.ts';
import { type History, NO_HISTORY } from '../../src/history/history.ts';
import { MOVE_GUARDS } from '../../src/history/move-guards.ts';
import type { Freeze } from '../../src/policy/blueprint/types.ts';
import { activeFreeze } from '../../src/policy/freeze.ts';
import { decide, measuredMetrics } from '../../src/scaling/decide.ts';
import type { Desired, Reason } from '../../src/scaling/decision/types.ts';
import type { FleetFacts, GuardFacts } from '../../src/scaling/guards/facts.ts';
import { findFleetHold, findHold, GUARDS } from '../../src/scaling/guards.ts';
import { decideStep } from '../../src/scaling/strategies/step.ts';
import { facts, NOW, type ServiceFacts } from '../support/service.ts';

const IDLE = { cpu_utilization: 0.2, memory_utilization: 0.3, latency_p95: 80, error_rate: 0.001 };
const CALM = { cpu_utilization: 0.6, memory_utilization: 0.6, latency_p95: 120 };

/** What the guards are given for a service that wants to scale up from 2 to 3, with these changes. */
function given(
  service: ServiceFacts = {},
  more: Partial<GuardFacts> & { readonly past?: Partial<History> } = {},
): GuardFacts {
  const input = facts(service);
  const current = service.replicas ?? 2;
  const { past, ...rest } = more;
  const result = decideStep(input.blueprint, input.observation, measuredMetrics(input.observation), current);
  const history = { ...NO_HISTORY, ...past };
  return {
    ...input,
    history,
    current,
    result,
    steady: result.recommendation,
    floor: undefined,
    breaker: circuitBreaker(input.blueprint, history.failures, NOW),
    freeze: undefined,
    ...rest,
  };
}

/** What one guard says, whatever the others say. */
function ask(reason: Reason, about: GuardFacts): string | undefined {
  const guard = GUARDS.find((one) => one.reason === reason);
  if (!guard || guard.asked === 'of_fleet') throw new Error(`no guard of a service: ${reason}`);
  return guard.check(about);
}

const found = (replicas: number): Desired => ({
  kind: 'found',
  path: 'k8s/web.yaml',
  line: 6,
  field: 'spec.replicas',
  replicas,
});
const held = (reason: Extract<Desired, { kind: 'held' }>['reason']): Desired => ({
  kind: 'held',
  reason,
  message: `Git: ${reason}.`,
});
const IGNORED = { owner: 'Argo CD Application argocd/web', edit: 'Remove the rule' };
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();

test('a service with nothing against it may act', () => {
  expect(findHold(given())).toBeUndefined();
  for (const guard of GUARDS)
    if (guard.asked !== 'of_fleet')
      expect([guard.reason, guard.check(given())]).toEqual([guard.reason, undefined]);
});

describe('whether or not a change is recommended', () => {
  it('paused: while spec.paused is true', () => {
    const { blueprint } = given();
    expect(ask('paused', given({}, { blueprint: { ...blueprint, paused: true } }))).toBe(
      'Paused: spec.paused is true in blueprints/web/blueprint.yaml.',
    );
  });

  it('switched_off: where Git states 0 replicas, and not where it states 1', () => {
    expect(ask('switched_off', given({}, { desired: found(0) }))).toBe(
      'Switched off: Git states 0 replicas at k8s/web.yaml:6.',
    );
    expect(ask('switched_off', given({}, { desired: found(1) }))).toBeUndefined();
    expect(ask('switched_off', given({}, { desired: held('manifest_missing') }))).toBeUndefined();
  });

  it('owned_by_autoscaler: one seen in the cluster, or one that Git states', () => {
    expect(ask('owned_by_autoscaler', given({ extra: { owned_by: 'HPA shop/web' } }))).toMatch(
      /^HPA shop\/web sets this count in the cluster/,
    );
    const inGit = given({}, { desired: held('owned_by_autoscaler') });
    expect(ask('owned_by_autoscaler', inGit)).toBe('Git: owned_by_autoscaler.');
    expect(ask('owned_by_autoscaler', given({}, { desired: held('ambiguous_manifest') }))).toBeUndefined();
  });

  it('ignored_by_delivery: a rule seen at work goes before an autoscaler that only Git states', () => {
    const seen = given({}, { ignored: IGNORED, desired: held('owned_by_autoscaler') });
    expect(findHold(seen)).toEqual({
      reason: 'ignored_by_delivery',
      message:
        'Argo CD Application argocd/web ignores spec.replicas, so the count in Git would never arrive. Remove the rule, or remove this blueprint.',
    });
    const stated = given({}, { desired: held('ignored_by_delivery') });
    expect(ask('ignored_by_delivery', stated)).toBe('Git: ignored_by_delivery.');
    expect(ask('ignored_by_delivery', given({}, { desired: held('manifest_missing') }))).toBeUndefined();
  });

  it.each(['ambiguous_manifest', 'manifest_missing', 'manifest_refused'] as const)(
    '%s: where Git does not state one count, and why',
    (reason) => {
      expect(ask(reason, given({}, { desired: held(reason) }))).toBe(`Git: ${reason}.`);
      expect(ask(reason, given({}, { desired: held('owned_by_autoscaler') }))).toBeUndefined();
    },
  );

  it('ledger_unreadable: while the past is unknown', () => {
    expect(ask('ledger_unreadable', given({}, { past: { readable: false } }))).toMatch(/cannot be read/);
  });

  it('not_synced: where the cluster runs another count than Git states, above or below it', () => {
    for (const git of [1, 3]) {
      expect(ask('not_synced', given({ git }))).toBe(
        `The cluster runs 2 replicas while Git states ${git} at k8s/web.yaml:6.`,
      );
    }
    const written = given({ git: 3, extra: { replicas_written_by: 'kubectl-scale' } });
    expect(ask('not_synced', written)).toMatch(/ The live count was last written by kubectl-scale/);
    expect(ask('not_synced', given({ git: 3 }, { observation: undefined }))).toBeUndefined();
    expect(ask('not_synced', given({}, { desired: held('manifest_missing') }))).toBeUndefined();
  });

  it('rollout_in_progress: while fewer or more pods run than Git states, or the rollout says so', () => {
    expect(ask('rollout_in_progress', given({ extra: { pods_running: 1 } }))).toBe(
      '1 of 2 pods are running: a rollout is in progress.',
    );
    expect(ask('rollout_in_progress', given({ extra: { pods_running: 3 } }))).toBe(
      '3 pods are running for 2 replicas: a rollout or a scale-down is in progress.',
    );
    expect(ask('rollout_in_progress', given({ extra: { pods_running: 2 } }))).toBeUndefined();
    expect(ask('rollout_in_progress', given({ extra: { rollout: '1 of 2 updated' } }))).toBe(
      'A rollout is in progress: 1 of 2 updated.',
    );
  });

  it('metrics_missing: where no source knows the service, or what is missing could change the answer', () => {
    expect(ask('metrics_missing', given({}, { observation: undefined }))).toMatch(
      /^No metrics source knows the service "web"/,
    );
    const undecided = given({ metrics: { latency_p95: null } });
    expect(undecided.result?.undecided).toBe(true);
    expect(ask('metrics_missing', undecided)).toBe(undecided.result?.rationale);
  });

  it('metrics_missing: where a change is recommended and nothing can tell who owns the count', () => {
    const unknown = (metrics: object) => {
      const one = given({ metrics: { ...metrics } });
      const observation = one.observation && { ...one.observation, ownerUnknown: 'forbidden' };
      return { ...one, observation };
    };
    expect(ask('metrics_missing', unknown({}))).toBe(
      'Whether an autoscaler sets this count in the cluster cannot be told: forbidden.',
    );
    expect(ask('metrics_missing', unknown(CALM))).toBeUndefined();
  });

  it('awaiting_verification: until the last merged change has its verdict', () => {
    expect(ask('awaiting_verification', given({}, { past: { awaitingVerification: true } }))).toBe(
      'The last merged change has no final verdict yet.',
    );
  });
});

describe('where a change is recommended', () => {
  it('circuit_open: from the third failure until the timeout lets one trial through', () => {
    const failures = [minutesAgo(40), minutesAgo(20), minutesAgo(10)];
    expect(ask('circuit_open', given({}, { past: { failures } }))).toMatch(
      /^Circuit open: 3 failed verifications, the last at 2026-02-10T18:20:00.000Z\. One trial from 2026-02-10T/,
    );
    expect(ask('circuit_open', given({}, { past: { failures: failures.slice(1) } }))).toBeUndefined();
    const { blueprint, breaker } = given({}, { past: { failures } });
    const halfOpen = circuitBreaker(blueprint, failures, new Date(breaker.trialAt ?? 0));
    expect(ask('circuit_open', given({}, { breaker: halfOpen }))).toBeUndefined();
  });

  it('rolled_back_before: the change that failed, as far as the recommendation has held', () => {
    const failed = (from: number, to: number): FailedChange => ({
      at: minutesAgo(600),
      blueprintVersion: '1.0.0',
      change: { from, to, before: { throughput: 180 } },
    });
    expect(ask('rolled_back_before', given({}, { past: { failedChanges: [failed(2, 3)] } }))).toMatch(
      /^Going from 2 to 3 replicas failed its verification at 2026-02-10T08:30:00/,
    );
    expect(ask('rolled_back_before', given({}, { past: { failedChanges: [failed(3, 2)] } }))).toBeUndefined();
    const idle = given(
      { metrics: IDLE, replicas: 3 },
      { past: { failedChanges: [failed(3, 1)] }, steady: { action: 'scale_down', target_replicas: 1 } },
    );
    expect(ask('rolled_back_before', idle)).toMatch(/^Going from 3 to 1 replica failed/);
    expect(
      ask('rolled_back_before', { ...idle, steady: { action: 'scale_down', target_replicas: 2 } }),
    ).toBeUndefined();
  });

  it('stabilizing: until the recommendation has held for its window, in its own direction', () => {
    expect(ask('stabilizing', given({}, { steady: undefined }))).toBe(
      'The scale-up has not held for the whole scale_up_stabilization window.',
    );
    expect(ask('stabilizing', given({ metrics: IDLE, replicas: 3 }, { steady: undefined }))).toBe(
      'The scale-down has not held for the whole scale_down_stabilization window.',
    );
  });

  it('cooldown: until the time of its own direction is over, to the millisecond', () => {
    const spec = '    cooldown_period: {up: 5m, down: 10m}';
    const lastOperation = (minutes: number) => ({ past: { lastOperation: minutesAgo(minutes) } });
    expect(ask('cooldown', given({ spec }, lastOperation(4.999)))).toMatch(
      /^In cooldown until 2026-02-10T18:30/,
    );
    expect(ask('cooldown', given({ spec }, lastOperation(5)))).toBeUndefined();
    const idle = { spec, metrics: IDLE, replicas: 3 };
    expect(ask('cooldown', given(idle, lastOperation(5)))).toBe('In cooldown until 2026-02-10T18:35:00Z.');
    expect(ask('cooldown', given(idle, lastOperation(10)))).toBeUndefined();
  });

  it('rate_limited: at the limit of the hour or of the day, and not one operation below', () => {
    const rest = 'governance: {safety: {rate_limit: {max_per_hour: 2, max_per_day: 3}}}';
    const operated = (...minutes: number[]) =>
      ask('rate_limited', given({ rest }, { past: { operations: minutes.map(minutesAgo) } }));
    expect(operated(10)).toBeUndefined();
    expect(operated(20, 10)).toBe(
      '2 operations in the last hour, and rate_limit.max_per_hour is 2: limited until 2026-02-10T19:10:00Z.',
    );
    expect(operated(60, 10)).toBeUndefined();
    expect(operated(300, 200, 100)).toBe(
      '3 operations in the last day, and rate_limit.max_per_day is 3: limited until 2026-02-11T13:30:00Z.',
    );
  });

  it('deferred: a scale-up until it may ask for room again, and never a scale-down', () => {
    const retryAt = (at: string | null) => ({ past: { retryAt: at } });
    const later = '2026-02-10T18:30:01Z';
    expect(ask('deferred', given({}, retryAt(later)))).toBe(
      "Deferred until 2026-02-10T18:30:01Z: the cluster had no room. One replica's place is kept meanwhile.",
    );
    expect(ask('deferred', given({}, retryAt(NOW.toISOString())))).toBeUndefined();
    expect(ask('deferred', given({ metrics: IDLE, replicas: 3 }, retryAt(later)))).toBeUndefined();
  });

  it('frozen: from the first moment of a freeze until its last, and says why', () => {
    const freeze: Freeze = {
      kind: 'range',
      from: NOW.getTime(),
      to: NOW.getTime() + 60_000,
      reason: 'year end',
    };
    const at = (ms: number) =>
      ask('frozen', given({}, { freeze: activeFreeze([freeze], new Date(NOW.getTime() + ms)) }));
    expect(at(0)).toBe('Changes are frozen until 2026-02-10T18:31:00Z: year end.');
    expect(at(-1)).toBeUndefined();
    expect(at(60_000)).toBeUndefined();
  });

  it('none of these holds a service that is to stay as it is', () => {
    const calm = given(
      { metrics: CALM },
      {
        past: { lastOperation: minutesAgo(1), retryAt: '2026-02-10T18:40:00Z' },
        steady: undefined,
        freeze: { kind: 'range', from: 0, to: NOW.getTime() + 1, reason: undefined },
      },
    );
    expect(calm.result?.recommendation.action).toBe('no_action');
    expect(findHold(calm)).toBeUndefined();
  });
});

describe('once every service has decided', () => {
  const about = (service: ServiceFacts, more: Partial<FleetFacts> = {}): FleetFacts => {
    const input = facts(service);
    const nothing = { drops: new Map(), queued: new Map(), unschedulable: new Map() };
    return { input, decision: decide(input), ...nothing, ...more };
  };
  const idle = { metrics: IDLE, replicas: 3 };

  it('correlated_drop: the scale-downs of that cluster alone', () => {
    const drops = new Map([['default', 'Held: traffic has halved.']]);
    expect(findFleetHold(about(idle, { drops }))).toEqual({
      reason: 'correlated_drop',
      message: 'Held: traffic has halved.',
    });
    expect(findFleetHold(about({}, { drops }))).toBeUndefined();
    const east = { ...idle, rest: '  workload: {cluster: east}' };
    expect(findFleetHold(about(east, { drops }))).toBeUndefined();
  });

  it('queued: the scale-down of that service alone', () => {
    const queued = new Map([['web', 'Queued: this one waits its turn.']]);
    expect(findFleetHold(about(idle, { queued }))).toEqual({
      reason: 'queued',
      message: 'Queued: this one waits its turn.',
    });
    expect(findFleetHold(about({}, { queued }))).toBeUndefined();
    expect(findFleetHold(about({ ...idle, name: 'api' }, { queued }))).toBeUndefined();
  });

  it('unschedulable: the scale-up of which no replica fits even an empty cluster', () => {
    const unschedulable = new Map([['web', 'no node is schedulable']]);
    expect(findFleetHold(about({}, { unschedulable }))).toEqual({
      reason: 'unschedulable',
      message:
        'Unschedulable: one replica asks for 50m CPU and 128Mi memory, which would not fit the cluster even if it were empty: no node is schedulable.',
    });
    expect(findFleetHold(about(idle, { unschedulable }))).toBeUndefined();
    expect(findFleetHold(about({ name: 'api' }, { unschedulable }))).toBeUndefined();
  });
});

describe('the order', () => {
  it('the first hold wins: taking each cause away brings out the next', () => {
    const { blueprint, observation } = given();
    const paused = { ...blueprint, paused: true };
    const owned = observation && { ...observation, ownedBy: 'HPA shop/web' };
    const causes: readonly [Reason, Partial<GuardFacts>][] = [
      ['paused', { blueprint: paused }],
      ['switched_off', { desired: found(0) }],
      ['owned_by_autoscaler', { observation: owned }],
      ['ignored_by_delivery', { ignored: IGNORED }],
      ['ledger_unreadable', { history: { ...NO_HISTORY, readable: false, awaitingVerification: true } }],
      ['not_synced', { desired: found(3) }],
      ['rollout_in_progress', { observation: observation && { ...observation, podsRunning: 1 } }],
      ['metrics_missing', { observation: observation && { ...observation, ownerUnknown: 'forbidden' } }],
      ['awaiting_verification', { history: { ...NO_HISTORY, awaitingVerification: true } }],
      ['circuit_open', { breaker: { state: 'open', failures: 3, lastFailure: 'x', trialAt: 0 } }],
      [
        'rolled_back_before',
        {
          history: {
            ...NO_HISTORY,
            failedChanges: [
              { at: minutesAgo(600), blueprintVersion: null, change: { from: 2, to: 3, before: {} } },
            ],
          },
        },
      ],
      ['stabilizing', { steady: undefined }],
      [
        'cooldown',
        {
          history: {
            ...NO_HISTORY,
            lastOperation: minutesAgo(1),
            operations: [minutesAgo(2), minutesAgo(1)],
            retryAt: '2026-02-10T18:40:00Z',
          },
        },
      ],
      [
        'rate_limited',
        {
          history: {
            ...NO_HISTORY,
            operations: [minutesAgo(2), minutesAgo(1)],
            retryAt: '2026-02-10T18:40:00Z',
          },
        },
      ],
      ['deferred', { history: { ...NO_HISTORY, retryAt: '2026-02-10T18:40:00Z' } }],
      ['frozen', { freeze: { kind: 'range', from: 0, to: NOW.getTime() + 1, reason: undefined } }],
    ];
    const reasons = causes.map((_, first) => {
      // Of two causes that change the same fact, the earlier one is in force.
      const left: Partial<GuardFacts> = {};
      for (const [, cause] of causes.slice(first).reverse()) Object.assign(left, cause);
      return findHold(given({}, left))?.reason;
    });
    expect(reasons).toEqual(causes.map(([reason]) => reason));
  });

  it('is the one that the reasons of a report are listed in, and history knows which hold a change alone', () => {
    expect(GUARDS.filter(({ asked }) => asked !== 'always').map(({ reason }) => reason)).toEqual([
      ...MOVE_GUARDS,
    ]);
    expect(new Set(GUARDS.map(({ reason }) => reason)).size).toBe(GUARDS.length);
  });
});
