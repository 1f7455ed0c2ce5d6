import { expect, it } from 'vitest';
import { fraction } from '../../src/lib/fraction.ts';
import type { DecisionInput } from '../../src/scaling/decision/types.ts';
import { evaluate } from '../../src/scaling/evaluate.ts';
import { facts } from '../support/service.ts';

const GUARD = { maxScaleDownShare: fraction(20, 100), minServices: 10 };
const WEEK_AGO = '2026-02-03T18:30:00Z';

interface Traffic {
  readonly now?: number | null;
  readonly stated?: number;
  readonly history?: object;
  readonly cluster?: string;
  readonly busy?: boolean;
}

/** A service that wants to go from 3 to 2, or from 3 to 4 where it is busy. */
function service(
  index: number,
  { now = 100, stated, history, cluster = 'default', busy = false }: Traffic = {},
): DecisionInput {
  const load = busy ? 0.95 : 0.1;
  return facts({
    name: `web-${index}`,
    replicas: 3,
    spec: `  workload: {cluster: ${cluster}}`,
    metrics: {
      cpu_utilization: load,
      memory_utilization: load,
      latency_p95: busy ? 190 : 20,
      throughput: now,
    },
    extra: { throughput_week_ago: stated, history },
  });
}

function decisions(traffic: readonly Traffic[], guard = GUARD) {
  return evaluate(
    traffic.map((one, i) => service(i, one)),
    new Map(),
    guard,
  ).services.map((s) => s.decision);
}

function outcomes(traffic: readonly Traffic[], guard = GUARD) {
  return decisions(traffic, guard).map((d) => d.reason ?? d.action);
}

it('holds a cluster in which more than the share, and at least so many services, want to go down', () => {
  const fleet = (down: number, all: number) => Array.from({ length: all }, (_, i) => ({ busy: i >= down }));
  const [first] = decisions(fleet(10, 40));
  expect(first).toMatchObject({
    action: 'no_action',
    reason: 'correlated_drop',
    recommendation: { action: 'scale_down' },
  });
  expect(first?.rationale).toMatch(
    /^Held: 10 of this cluster's 40 services \(25%\) want to scale down at once, more than max_scale_down_share \(20%\); a drained region/,
  );
  expect(outcomes(fleet(10, 40)).at(-1)).toBe('scale_up');
  expect(outcomes(fleet(9, 20))[0]).toBe('scale_down');
  expect(outcomes(fleet(10, 50))[0]).toBe('scale_down');
});

it('holds a single scale-down where the traffic of its cluster has halved against a week ago, and says both figures', () => {
  const [held, up] = decisions([
    { now: 30, stated: 100 },
    { now: 40, stated: 60, busy: true },
  ]);
  expect(held).toMatchObject({ action: 'no_action', reason: 'correlated_drop', target_replicas: 3 });
  expect(held?.rationale).toContain(
    'this cluster serves 70 requests/s and served 160 a week ago, summed over its services: its traffic has halved',
  );
  expect(up?.action).toBe('scale_up');
});

it('half of it is halved and a little more is not', () => {
  expect(outcomes([{ now: 50, stated: 100 }])).toEqual(['correlated_drop']);
  expect(outcomes([{ now: 50.001, stated: 100 }])).toEqual(['scale_down']);
  expect(outcomes([{ now: 0, stated: 0 }])).toEqual(['scale_down']);
});

it('sums over the services of which both figures are known, each cluster by itself', () => {
  const [held] = decisions([{ now: 30, stated: 100 }, { now: 900 }, { now: null, stated: 900 }]);
  expect(held?.rationale).toContain(
    'served 100 a week ago, summed over the 1 of its 3 services with both figures',
  );
  expect(
    outcomes([
      { now: 30, stated: 100 },
      { now: 500, stated: 500 },
    ]),
  ).toEqual(['scale_down', 'scale_down']);
  expect(
    outcomes([
      { now: 30, stated: 100 },
      { cluster: 'east', now: 30, stated: 40 },
    ]),
  ).toEqual(['correlated_drop', 'scale_down']);
});

it('takes what a week ago was from the history where no figure is stated', () => {
  const at = (timestamp: string, throughput: number) => ({ timestamp, replicas: 3, metrics: { throughput } });
  expect(outcomes([{ now: 30, history: [at(WEEK_AGO, 100)] }])).toEqual(['correlated_drop']);
  expect(
    outcomes([
      {
        now: 30,
        history: [
          at('2026-02-03T18:05:00Z', 50),
          at('2026-02-03T18:55:00Z', 100),
          at('2026-02-03T18:20:00Z', 40),
        ],
      },
    ]),
  ).toEqual(['scale_down']);
  expect(
    outcomes([{ now: 30, history: [at('2026-02-03T17:59:00Z', 100), at('2026-02-10T18:00:00Z', 100)] }]),
  ).toEqual(['scale_down']);
  const columns = { start: WEEK_AGO, step_seconds: 3600, metrics: { throughput: '100 100' } };
  expect(outcomes([{ now: 30, history: columns }])).toEqual(['correlated_drop']);
  expect(outcomes([{ now: 30, stated: 40, history: columns }])).toEqual(['scale_down']);
});
