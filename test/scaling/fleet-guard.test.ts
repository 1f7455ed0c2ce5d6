import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_HISTORY } from '../../src/history/history.ts';
import { fraction } from '../../src/lib/fraction.ts';
import type { DecisionInput } from '../../src/scaling/decision/types.ts';
import { evaluate } from '../../src/scaling/evaluate.ts';
import { proveIndependence } from '../../src/scaling/independence.ts';
import { facts, NOW } from '../support/service.ts';

const GUARD = { maxScaleDownShare: fraction(20, 100), minServices: 10 };
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const ago = (ms: number) => new Date(NOW.getTime() - ms).toISOString();
const WEEK_AGO = ago(7 * DAY);

interface Service {
  readonly now?: number | null;
  readonly stated?: number;
  readonly history?: object;
  readonly cluster?: string;
  readonly busy?: boolean;
  readonly cpu?: number;
  readonly rank?: string;
  readonly replicas?: number;
  /** Milliseconds of its window for scale-downs. */
  readonly window?: number;
  readonly forbidden?: boolean;
  /** Since when every run has let it go down, ISO 8601. */
  readonly goingSince?: string;
}

/** A service that wants to go down by one, or up by one where it is busy. */
function service(index: number, given: Service = {}): DecisionInput {
  const { busy = false, cluster = 'default', window = 0, goingSince: since } = given;
  const load = busy ? 0.95 : (given.cpu ?? 0.1);
  const input = facts({
    name: `web-${String(index).padStart(2, '0')}`,
    replicas: given.replicas ?? 3,
    metadata: given.rank ?? '',
    spec: `  workload: {cluster: ${cluster}}`,
    rest: given.forbidden ? 'governance: {forbidden_operations: [scale_within_limits]}' : '',
    metrics: {
      cpu_utilization: load,
      memory_utilization: load,
      latency_p95: busy ? 190 : 20,
      throughput: given.now === undefined ? 100 : given.now,
    },
    extra: { throughput_week_ago: given.stated, history: given.history },
  });
  const { scaling } = input.blueprint;
  const stabilization = { ...scaling.stabilization, down: window };
  const lastDecision =
    since === undefined
      ? null
      : { what: 'scale_within_limits|scale_down|scale_down 3 to 2|', at: since, since };
  return {
    ...input,
    blueprint: { ...input.blueprint, scaling: { ...scaling, stabilization } },
    history: { ...NO_HISTORY, lastDecision },
  };
}

const inputs = (services: readonly Service[]) => services.map((one, i) => service(i, one));
const decided = (services: readonly Service[], guard = GUARD) =>
  evaluate(inputs(services), new Map(), guard).services.map((s) => s.decision);
const outcomes = (services: readonly Service[], guard = GUARD) =>
  decided(services, guard).map((d) => d.reason ?? d.action);
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const point = (timestamp: string, metrics: object, replicas: number | undefined = 3) => ({
  timestamp,
  replicas,
  metrics,
});

describe('where many services are idle and none has dropped', () => {
  const flat = { now: null, history: [point(ago(DAY), { cpu_utilization: 0.1 })] };

  it('lets the share go, and says to each of the others that it waits its turn', () => {
    const fleet = [...times(11, flat), ...times(4, { busy: true })];
    expect(outcomes(fleet)).toEqual([
      ...times(3, 'scale_down'),
      ...times(8, 'queued'),
      ...times(4, 'scale_up'),
    ]);
    expect(decided(fleet)[3]).toMatchObject({
      action: 'no_action',
      target_replicas: 3,
      recommendation: { action: 'scale_down', target_replicas: 2 },
    });
    expect(decided(fleet)[3]?.rationale).toMatch(
      /^Queued: 11 of this cluster's 15 services want to scale down; 3 go per run \(max_scale_down_share 20%\), least critical first; this one waits its turn\. Recommended: /,
    );
  });

  it('lets at least one go, and all in a cluster too small for a share', () => {
    const one = { maxScaleDownShare: fraction(1, 100), minServices: 10 };
    expect(outcomes(times(10, {}), one).filter((what) => what === 'scale_down')).toHaveLength(1);
    expect(outcomes(times(9, {}), one)).toEqual(times(9, 'scale_down'));
    expect(decided(times(10, {}), one)[1]?.rationale).toContain('1 goes per run');
  });

  it('the least critical go first: by criticality, priority, the share they give up, and name', () => {
    const fleet = [
      { rank: '  priority: low\n  criticality: critical' },
      { rank: '  priority: high' },
      { rank: '  priority: low', replicas: 2 },
      { rank: '  priority: low', replicas: 4 },
      ...times(6, { rank: '  priority: low', replicas: 2 }),
    ];
    const going = (services: readonly Service[]) =>
      outcomes(services, { maxScaleDownShare: fraction(3, 10), minServices: 10 }).flatMap((what, i) =>
        what === 'scale_down' ? [i] : [],
      );
    expect(going(fleet)).toEqual([2, 3, 4]);
    expect(going([...fleet.slice(0, 3), ...times(7, { busy: true })])).toEqual([0, 1, 2]);
    expect(going([...fleet.slice(0, 4), ...times(6, { busy: true })])).toEqual([1, 2, 3]);
  });

  it('of equal ones the one that gives up the smaller share goes first, whatever its name', () => {
    const fleet = [
      ...times(2, { replicas: 2 }),
      { replicas: 3 },
      { replicas: 4 },
      ...times(6, { replicas: 2 }),
    ];
    const one = { maxScaleDownShare: fraction(1, 10), minServices: 10 };
    expect(outcomes(fleet, one).indexOf('scale_down')).toBe(3);
  });

  it('one that may never go takes nobody’s place', () => {
    const fleet = [...times(5, { forbidden: true }), ...times(2, {}), ...times(3, { busy: true })];
    expect(outcomes(fleet)).toEqual([...times(7, 'scale_down'), ...times(3, 'scale_up')]);
  });

  it('one that was let through over a day ago and still stands keeps nobody waiting', () => {
    const turn = (ms: number) => [...times(2, { goingSince: ago(ms) }), ...times(8, {})];
    expect(outcomes(turn(DAY))).toEqual([...times(2, 'scale_down'), ...times(8, 'queued')]);
    expect(outcomes(turn(DAY + 1))).toEqual([...times(4, 'scale_down'), ...times(6, 'queued')]);
  });
});

describe('where load has dropped', () => {
  it.each([
    [
      'traffic, a week ago',
      { now: 40, history: [point(WEEK_AGO, { throughput: 80 })] },
      'served 320 a week ago',
    ],
    [
      'traffic, a day ago',
      { now: 40, history: [point(ago(DAY), { throughput: 80 })] },
      'web-00: 40 requests/s, and 80 a day ago',
    ],
    [
      'CPU, a week ago, over fewer replicas now',
      { now: null, history: [point(WEEK_AGO, { cpu_utilization: 0.1 }, 6)] },
      'web-00: 0.3 replicas of CPU, and 0.6 a week ago',
    ],
    [
      'CPU, since its window began',
      {
        now: null,
        window: 20 * 60_000,
        history: [
          point(ago(20 * 60_000), { cpu_utilization: 0.2, memory_utilization: 0.1 }, undefined),
          point(ago(10 * 60_000), { cpu_utilization: 0.1, memory_utilization: 0.1 }),
        ],
      },
      'web-00: 0.3 replicas of CPU, and 0.6 at 2026-02-10T18:10:00.000Z',
    ],
  ])('holds every scale-down of the cluster: %s', (_, fallen: Service, told) => {
    const fleet = [...times(4, fallen), ...times(11, { busy: true, now: null }), { now: null }];
    expect(outcomes(fleet)).toEqual([
      ...times(4, 'correlated_drop'),
      ...times(11, 'scale_up'),
      'correlated_drop',
    ]);
    expect(decided(fleet)[15]?.rationale).toContain(told);
    expect(
      outcomes([...times(3, { ...fallen, now: null }), ...times(13, { busy: true, now: null })]),
    ).toEqual([...times(3, 'scale_down'), ...times(13, 'scale_up')]);
  });

  it('and lets them go where no more than the share fell', () => {
    const fallen = { now: 40, history: [point(ago(DAY), { throughput: 80 })] };
    const fleet = (count: number) => [
      ...times(count, fallen),
      ...times(10 - count, { busy: true, now: null }),
    ];
    expect(outcomes(fleet(2)).slice(0, 2)).toEqual(times(2, 'scale_down'));
    expect(outcomes(fleet(3)).slice(0, 3)).toEqual(times(3, 'correlated_drop'));
  });

  it('says how many fell, and the limit', () => {
    const fallen = { now: 40, history: [point(ago(DAY), { throughput: 80 })] };
    expect(decided(times(10, fallen))[0]?.rationale).toMatch(
      /^Held: 10 of this cluster's 10 services \(100%\) carry half of what they carried before or less, more than max_scale_down_share \(20%\), such as web-00: /,
    );
  });

  it('in a cluster too small for a share, where all of it dropped, and it is more than one service', () => {
    const fallen = { now: 40, history: [point(ago(DAY), { throughput: 80 })] };
    expect(outcomes(times(2, fallen))).toEqual(times(2, 'correlated_drop'));
    expect(outcomes([...times(2, fallen), {}])).toEqual(times(3, 'scale_down'));
    expect(outcomes([fallen])).toEqual(['scale_down']);
  });

  it('compares with the time that is known: a week ago before a day ago', () => {
    const seasonal = [point(WEEK_AGO, { throughput: 50 }), point(ago(DAY), { throughput: 800 })];
    expect(outcomes(times(2, { now: 40, history: seasonal }))).toEqual(times(2, 'scale_down'));
    expect(outcomes(times(2, { now: 40, history: seasonal.slice(1) }))).toEqual(times(2, 'correlated_drop'));
  });

  it.each([
    ['traffic', { now: 0.2, history: [point(ago(DAY), { throughput: 0.9 })] }],
    ['CPU', { now: null, cpu: 0.01, history: [point(ago(DAY), { cpu_utilization: 0.049 })] }],
    ['nothing', { now: 0, cpu: 0, history: [point(ago(DAY), { throughput: 0, cpu_utilization: 0 })] }],
  ])('what was idle before has not dropped: %s', (_, idle: Service) => {
    expect(outcomes(times(2, idle))).toEqual(times(2, 'scale_down'));
  });
});

describe('where the traffic of a cluster has halved against a week ago', () => {
  it('holds a single scale-down and says both figures', () => {
    const [held, up] = decided([
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
    expect(outcomes([{ now: 0, stated: 0.9 }])).toEqual(['scale_down']);
    expect(outcomes([{ now: 0.5, stated: 1 }])).toEqual(['correlated_drop']);
  });

  it('sums over the services of which both figures are known, each cluster by itself', () => {
    const [held] = decided([{ now: 30, stated: 100 }, { now: 900 }, { now: null, stated: 900 }]);
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
    const served = (timestamp: string, throughput: number) => point(timestamp, { throughput });
    expect(outcomes([{ now: 30, history: [served(WEEK_AGO, 100)] }])).toEqual(['correlated_drop']);
    const near = [
      served('2026-02-03T18:05:00Z', 50),
      served('2026-02-03T18:55:00Z', 100),
      served('2026-02-03T18:20:00Z', 40),
    ];
    expect(outcomes([{ now: 30, history: near }])).toEqual(['scale_down']);
    const far = [served('2026-02-03T17:59:00Z', 100), served('2026-02-10T18:00:00Z', 100)];
    expect(outcomes([{ now: 30, history: far }])).toEqual(['scale_down']);
    const columns = { start: WEEK_AGO, step_seconds: 3600, metrics: { throughput: '100 100' } };
    expect(outcomes([{ now: 30, history: columns }])).toEqual(['correlated_drop']);
    expect(outcomes([{ now: 30, stated: 40, history: columns }])).toEqual(['scale_down']);
  });
});

const figure = fc.record({
  busy: fc.boolean(),
  forbidden: fc.boolean(),
  rank: fc.constantFrom('  priority: low', '  priority: high', '  criticality: critical'),
  replicas: fc.integer({ min: 2, max: 5 }),
});

describe('whatever the fleet', () => {
  it('without a drop at most the share goes, and at least one', () => {
    fc.assert(
      fc.property(
        fc.array(figure, { minLength: 10, maxLength: 20 }),
        fc.integer({ min: 1, max: 90 }),
        (fleet, n) => {
          const guard = { maxScaleDownShare: fraction(n, 100), minServices: 10 };
          const { services } = evaluate(inputs(fleet), new Map(), guard);
          const going = services.filter(
            ({ proposed, decision }) => proposed !== undefined && decision.action === 'scale_down',
          );
          const able = fleet.filter(({ busy, forbidden }) => !busy && !forbidden).length;
          expect(going).toHaveLength(Math.min(able, Math.max(1, Math.floor((fleet.length * n) / 100))));
          expect([...proveIndependence(services).services.values()]).not.toContain(false);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('where more than the share carry half of what they carried a week ago, none goes', () => {
    const fleetWithDrop = fc
      .tuple(fc.array(figure, { minLength: 10, maxLength: 20 }), fc.integer({ min: 1, max: 20 }))
      .map(([fleet, more]) => ({
        fleet,
        fallen: Math.min(fleet.length, Math.floor(fleet.length / 5) + more),
      }));
    fc.assert(
      fc.property(fleetWithDrop, ({ fleet, fallen }) => {
        const dropped = fleet.map((one, i) => ({
          ...one,
          now: null,
          history: [point(WEEK_AGO, { cpu_utilization: i < fallen ? 2 : 0.1 }, one.replicas)],
        }));
        expect(outcomes(dropped)).not.toContain('scale_down');
      }),
      { numRuns: 20 },
    );
  });
});
