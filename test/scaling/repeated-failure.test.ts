import { describe, expect, it } from 'vitest';
import type { FailedChange } from '../../src/history/failed-changes.ts';
import { NO_HISTORY } from '../../src/history/history.ts';
import type { Observation } from '../../src/metrics/observation/types.ts';
import { decide } from '../../src/scaling/decide.ts';
import type { NumberChange } from '../../src/scaling/decision/types.ts';
import {
  describeRepeatedFailure,
  describeRepeatedNumber,
  type Move,
} from '../../src/scaling/repeated-failure.ts';
import { facts } from '../support/service.ts';

const AT = '2026-01-20T10:00:00Z';
type Changed = NonNullable<FailedChange['change']>;

const failed = (from: number, to: number, more: Partial<Changed> = {}): FailedChange => ({
  at: AT,
  blueprintVersion: '1.0.0',
  change: { from, to, before: { throughput: 120 }, ...more },
});

/** Returns what is said of a move from `current` to `target` under a load of so many requests/s. */
function ask(
  current: number,
  target: number,
  throughput: number | null,
  one: FailedChange,
  more: Partial<Move> = {},
) {
  const { blueprint, observation } = facts({ replicas: current, metrics: { throughput } });
  const action = target < current ? ('scale_down' as const) : ('scale_up' as const);
  const recommendation = { action, target_replicas: target };
  return describeRepeatedFailure({ blueprint, observation, current, recommendation, ...more }, [one]);
}

describe('a scale-down that failed', () => {
  it('is held whatever the time since, and says when it failed, at which demand, and what releases it', () => {
    expect(ask(3, 2, 120, failed(3, 2))).toBe(
      'Going from 3 to 2 replicas failed its verification at 2026-01-20T10:00:00Z, at 60 requests/s for each replica. It is tried again when that would be more than 10% less (now at 60 requests/s on 2 replicas), the pod template or the blueprint changes, or after `trimtab breaker reset`.',
    );
  });

  it('is tried again where the demand for each replica is lower by more than the tolerance', () => {
    expect(ask(3, 2, 108, failed(3, 2))).toBeDefined();
    expect(ask(3, 2, 107, failed(3, 2))).toBeUndefined();
    expect(ask(3, 2, 500, failed(3, 2))).toBeDefined();
  });

  it('counts for other counts by what falls on each replica', () => {
    expect(ask(4, 3, 120, failed(3, 2))).toBeUndefined();
    expect(ask(4, 3, 180, failed(3, 2))).toBeDefined();
    expect(ask(2, 1, 60, failed(3, 2))).toBeDefined();
    expect(ask(2, 1, 50, failed(3, 2))).toBeUndefined();
    expect(ask(2, 0, 1, failed(3, 2))).toBeDefined();
  });

  it('counts by the lower of the demands that it was decided under and that it failed under', () => {
    const later = failed(3, 2, { after: { throughput: 80 } });
    expect(ask(3, 2, 100, later)).toBeDefined();
    expect(ask(3, 2, 71, later)).toBeUndefined();
  });

  it('goes by CPU where throughput was not measured then or now', () => {
    // 85 % on each of 3 replicas now.
    const cpu = (share: number) => failed(3, 2, { before: { cpu_utilization: share } });
    expect(ask(3, 2, 120, cpu(0.94))).toMatch(
      /at 141% CPU for each replica\. .*now at 128% CPU on 2 replicas/,
    );
    expect(ask(3, 2, 120, cpu(0.95))).toBeUndefined();
    expect(
      ask(3, 2, null, failed(3, 2, { before: { throughput: 1, cpu_utilization: 0.95 } })),
    ).toBeUndefined();
  });

  it('is held as the same move alone where demand cannot be compared', () => {
    expect(ask(3, 2, null, failed(3, 2))).toContain('at a demand that cannot be compared');
    expect(ask(4, 3, null, failed(3, 2))).toBeUndefined();
    expect(ask(2, 1, null, failed(3, 2))).toBeDefined();
  });

  it('never holds the way up', () => {
    expect(ask(2, 3, 120, failed(3, 2))).toBeUndefined();
  });
});

describe('a scale-up that failed', () => {
  it('is held until demand is higher by more than the tolerance', () => {
    expect(ask(2, 3, 120, failed(2, 3))).toBe(
      'Going from 2 to 3 replicas failed its verification at 2026-01-20T10:00:00Z, at 120 requests/s. It is tried again when demand is more than 10% above that (now at 120 requests/s), the pod template or the blueprint changes, or after `trimtab breaker reset`.',
    );
    expect(ask(2, 3, 132, failed(2, 3))).toBeDefined();
    expect(ask(2, 3, 133, failed(2, 3))).toBeUndefined();
    expect(ask(2, 3, null, failed(2, 3))).toBeDefined();
  });

  it('holds every step to or over its count, and none short of it or from it on', () => {
    expect(ask(2, 4, 120, failed(2, 3))).toBeDefined();
    expect(ask(1, 2, 120, failed(2, 3))).toBeUndefined();
    expect(ask(3, 4, 120, failed(2, 3))).toBeUndefined();
    expect(ask(3, 2, 10, failed(2, 3))).toBeUndefined();
  });
});

describe('another spec is another matter', () => {
  const observed = (template: Observation['template']) => {
    const { observation } = facts({ replicas: 3, metrics: { throughput: 120 } });
    return { observation: { ...(observation as Observation), template } };
  };

  it('a blueprint whose text has changed; of an older verdict, one of another version', () => {
    const { blueprint } = facts();
    const under = (hash: string) => ask(3, 2, 120, failed(3, 2, { blueprint: hash }));
    expect(under(blueprint.hash)).toBeDefined();
    expect(under('another')).toBeUndefined();
    expect(ask(3, 2, 120, { ...failed(3, 2), blueprintVersion: '0.9.0' })).toBeUndefined();
    expect(ask(3, 2, 120, { ...failed(3, 2), blueprintVersion: null })).toBeDefined();
  });

  it('a pod template of another name, or one that runs since a later time', () => {
    const one = failed(3, 2, { template: 'a' });
    expect(ask(3, 2, 120, one, observed({ hash: 'a', since: undefined }))).toBeDefined();
    expect(ask(3, 2, 120, one, observed({ hash: 'b', since: undefined }))).toBeUndefined();
    expect(ask(3, 2, 120, one, observed({ hash: undefined, since: undefined }))).toBeDefined();
    expect(ask(3, 2, 120, one, observed({ hash: 'b', since: '2026-01-20T09:00:00Z' }))).toBeDefined();
    expect(ask(3, 2, 120, one, observed({ hash: 'a', since: '2026-01-20T11:00:00Z' }))).toBeUndefined();
  });
});

it('holds every scale-down, and no scale-up, where nothing tells what failed', () => {
  const unknown = { ...failed(3, 2), change: undefined };
  expect(ask(5, 4, 1, unknown)).toBe(
    'A change failed its verification at 2026-01-20T10:00:00Z, and the ledger does not say which: no scale-down before the pod template or the blueprint changes, or after `trimtab breaker reset`.',
  );
  expect(ask(2, 3, 1, unknown)).toBeUndefined();
});

it('is the reason of the decision', () => {
  const idle = {
    cpu_utilization: 0.2,
    memory_utilization: 0.3,
    latency_p95: 80,
    error_rate: 0.001,
    throughput: 120,
  };
  const input = facts({ replicas: 3, metrics: idle });
  const history = { ...NO_HISTORY, failedChanges: [failed(3, 2)] };
  expect(decide({ ...input, history })).toMatchObject({
    action: 'no_action',
    reason: 'rolled_back_before',
    recommendation: { action: 'scale_down', target_replicas: 2 },
  });
});

describe('a number of an autoscaler that failed', () => {
  const one = failed(6, 3, { number: 'min' });
  const change = { autoscaler: 'HorizontalPodAutoscaler web', number: 'min', from: 6, to: 3 } as const;
  const asked = (more: Partial<NumberChange>, throughput: number | null = 120) => {
    const { blueprint, observation } = facts({ replicas: 6, metrics: { throughput } });
    return describeRepeatedNumber({ blueprint, observation, change: { ...change, ...more } }, [one]);
  };

  it('is held where it goes as far again under as much demand', () => {
    expect(asked({})).toBe(
      'Changing min from 6 to 3 failed its verification at 2026-01-20T10:00:00Z. It is tried again when demand is more than 10% lower, the pod template or the blueprint changes, or after `trimtab breaker reset`.',
    );
    expect(asked({ to: 2 }, null)).toContain('It is tried again when the pod template');
  });

  it('leaves smaller steps, other numbers, the way back and less demand', () => {
    expect(asked({ to: 4 })).toBeUndefined();
    expect(asked({ number: 'max' })).toBeUndefined();
    expect(asked({ from: 2, to: 3 })).toBeUndefined();
    expect(asked({}, 108)).toBeDefined();
    expect(asked({}, 107)).toBeUndefined();
    expect(ask(6, 3, 120, one)).toBeUndefined();
  });
});
