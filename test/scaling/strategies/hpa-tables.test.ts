import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction } from '../../../src/lib/fraction.ts';
import { decide } from '../../../src/scaling/decide.ts';
import { facts, NOW, type ServiceFacts } from '../../support/service.ts';

/**
 * Every case of the HorizontalPodAutoscaler's published tables that speaks of a resource's utilization, in a snapshot's words:
 * pkg/controller/podautoscaler/replica_calculator_test.go and horizontal_test.go in kubernetes/kubernetes. Figures are our own
 * where the rule and not the number is the case. What stands in their containers stands in our pods as the sum.
 */
interface Case {
  readonly name: string;
  /** Percent of the request, and replicas in Git. */
  readonly target: number;
  readonly from: number;
  /** What the HPA would set; a text where it errs, and what our rationale then says. */
  readonly to: number | RegExp;
  /** Count at which we stop before it, since the load of all pods is predicted to miss the target there. */
  readonly predicted?: number;
  readonly pods: string;
  readonly limits?: readonly [min: number, max: number];
  readonly tolerance?: { readonly up?: number; readonly down?: number };
  readonly increment?: { readonly up?: number; readonly down?: number };
  /** Memory, with 80 % of the limit as its target: a stated ratio, or null where it cannot be read. */
  readonly memory?: number | null;
}

/**
 * Pods apart by spaces: usage/request in thousandths of a core, then what is special. `-` is a pod without a figure, `/-` one
 * without a request. `!` is unready and never was ready, `*` started just now, `p` pending, `f` failed, `d` being deleted,
 * `s` ended well. `n×` repeats.
 */
const CASES: readonly Case[] = [
  // Up.
  { name: 'up', target: 30, from: 3, to: 5, pods: '600/2000 1000/2000 1400/2000' },
  { name: 'up less for an unready pod', target: 30, from: 3, to: 4, pods: '600/2000! 1000/2000 1400/2000' },
  {
    name: 'up less for a pod that just started',
    target: 30,
    from: 3,
    to: 4,
    pods: '600/2000* 1000/2000 1400/2000',
  },
  {
    name: 'unready pods use the scale-up up',
    target: 30,
    from: 3,
    to: 3,
    pods: '800/2000 1000/2000! 1400/2000!',
  },
  {
    name: 'starting pods use the scale-up up',
    target: 30,
    from: 3,
    to: 3,
    pods: '800/2000 1000/2000!* 1400/2000!*',
  },
  { name: 'up past failed pods', target: 30, from: 2, to: 4, pods: '1000/2000 1400/2000 -/2000!f -/2000!f' },
  {
    name: 'up past failed pods that left a figure',
    target: 30,
    from: 2,
    to: 4,
    pods: '1000/2000 1400/2000 9000/2000!f 9000/2000f',
  },
  {
    name: 'up past pods being deleted',
    target: 30,
    from: 2,
    to: 4,
    pods: '1000/2000 1400/2000 -/2000!d -/2000!d',
  },
  {
    name: 'up past pods being deleted that still run',
    target: 30,
    from: 2,
    to: 4,
    pods: '1000/2000 1400/2000 9000/2000d 9000/2000d',
  },
  {
    name: 'far above the target',
    target: 100,
    from: 4,
    to: 24,
    pods: '8000/2000 19000/2000 6000/2000 14000/2000',
  },
  { name: 'one replica', target: 50, from: 1, to: 2, pods: '200/200' },
  { name: 'figures that say nothing new', target: 50, from: 2, to: 2, pods: '2×200/400' },
  // Down.
  { name: 'down', target: 50, from: 5, to: 3, pods: '200/2000 600/2000 1000/2000 500/2000 500/2000' },
  {
    name: 'down without the unready',
    target: 50,
    from: 5,
    to: 2,
    pods: '200/2000 600/2000 1000/2000 2×500/2000!',
  },
  { name: 'down without the unscheduled', target: 50, from: 5, to: 1, pods: '200/2000 4×-/2000!p' },
  {
    name: 'down without the unscheduled, whatever figure they have',
    target: 50,
    from: 5,
    to: 1,
    pods: '200/2000 4×900/2000!p',
  },
  {
    name: 'down without those that just started',
    target: 50,
    from: 5,
    to: 2,
    // 28 % of all five are 70 % of two.
    predicted: 3,
    pods: '200/2000 600/2000 1000/2000 2×500/2000*',
  },
  {
    name: 'down past failed pods',
    target: 50,
    from: 5,
    to: 3,
    pods: '200/2000 600/2000 1000/2000 2×500/2000 2×-/2000!f',
  },
  {
    name: 'down past pods being deleted',
    target: 50,
    from: 5,
    to: 3,
    pods: '200/2000 600/2000 1000/2000 2×500/2000 2×-/2000!d',
  },
  { name: 'fewer pods than replicas, and none of them missing', target: 50, from: 4, to: 2, pods: '200/200' },
  {
    name: 'pods that ended well count like any other',
    target: 50,
    from: 2,
    to: 3,
    pods: '600/1000 600/1000s',
  },
  // Tolerance, one for each direction (KEP-4951).
  { name: 'within 10 %', target: 100, from: 3, to: 3, pods: '2020/1800 2060/2000 2040/2200' },
  { name: 'exactly 10 % above', target: 100, from: 10, to: 10, pods: '10×1100/1000' },
  { name: 'exactly 10 % below', target: 100, from: 10, to: 10, pods: '10×900/1000' },
  { name: '11 % above', target: 100, from: 10, to: 12, pods: '10×1110/1000' },
  { name: '11 % below', target: 100, from: 10, to: 9, pods: '10×890/1000' },
  { name: 'a fraction of a percent is cut off', target: 100, from: 10, to: 10, pods: '10×1109/1000' },
  {
    name: 'outside 0 %',
    target: 100,
    from: 3,
    to: 4,
    pods: '1818/1800 2020/2000 2222/2200',
    tolerance: { up: 0, down: 0 },
  },
  {
    name: 'within 200 % up',
    target: 100,
    from: 3,
    to: 3,
    pods: '3780/1800 3820/2000 3800/2200',
    tolerance: { up: 200 },
  },
  {
    name: 'outside 8 % up',
    target: 100,
    from: 3,
    to: 4,
    pods: '2200/1800 2160/2000 2180/2200',
    tolerance: { up: 8, down: 200 },
  },
  {
    name: 'within 36 % down',
    target: 100,
    from: 3,
    to: 3,
    pods: '1320/1800 1280/2000 1300/2200',
    tolerance: { down: 36 },
  },
  {
    name: 'outside 34 % down',
    target: 100,
    from: 3,
    to: 2,
    pods: '1320/1800 1280/2000 1300/2200',
    tolerance: { down: 34 },
  },
  {
    name: 'just outside 10 %, requests spread',
    target: 56,
    from: 10,
    to: 9,
    pods: '300/800 300/400 300/620 300/580 300/604 300/596 300/602 300/598 2×300/600',
  },
  {
    name: 'just inside 10 %, requests spread',
    target: 55,
    from: 10,
    to: 10,
    pods: '300/800 300/400 300/620 300/580 300/604 300/596 300/602 300/598 2×300/600',
  },
  // Without a figure.
  { name: 'the missing slow a scale-down', target: 100, from: 4, to: 3, pods: '800/2000 190/2000 2×-/2000' },
  { name: 'the missing, exactly at the target', target: 100, from: 2, to: 2, pods: '2000/2000 -/2000' },
  { name: 'the missing take a scale-up back', target: 100, from: 2, to: 2, pods: '3800/2000 -/2000' },
  { name: 'the missing take a scale-down back', target: 100, from: 2, to: 2, pods: '1200/2000 -/2000' },
  { name: 'missing and unready: stay', target: 50, from: 3, to: 3, pods: '200/2000! 900/2000 -/2000' },
  { name: 'missing and starting: stay', target: 50, from: 3, to: 3, pods: '200/2000* 900/2000 -/2000' },
  { name: 'missing and unready: up', target: 50, from: 3, to: 4, pods: '200/2000! 4000/2000 -/2000' },
  { name: 'missing and starting: up', target: 50, from: 3, to: 4, pods: '200/2000!* 4000/2000 -/2000' },
  { name: 'missing and unready: down', target: 50, from: 4, to: 3, pods: '200/2000! 2×200/2000 -/2000' },
  {
    name: 'missing, with a target over 100 %',
    target: 300,
    from: 4,
    to: 2,
    pods: '400/2000! 200/2000 200/4000 -/4000',
  },
  { name: 'a surge at the target', target: 50, from: 4, to: 4, pods: '5×500/1000' },
  {
    name: 'a surge does not turn the direction round',
    target: 50,
    from: 2,
    to: 2,
    pods: '2×200/2000 -/2000',
  },
  {
    name: 'nobody has a figure',
    target: 100,
    from: 4,
    to: /cpu is not measured .*pod-0 has no cpu usage/,
    pods: '4×-/2000',
  },
  {
    name: 'nobody who is ready has one',
    target: 100,
    from: 2,
    to: /no ready pod has cpu usage/,
    pods: '500/1000! -/1000',
  },
  { name: 'no request', target: 100, from: 1, to: /pod-0 states no cpu request/, pods: '400/-' },
  {
    name: 'no request on one of them, even a failed one',
    target: 100,
    from: 1,
    to: /pod-1 states no cpu request/,
    pods: '400/400 -/-f',
  },
  { name: 'requests of 0', target: 100, from: 1, to: /the cpu request of every pod is 0/, pods: '400/0' },
  // Limits; a count above them needs figures, so that no emergency is ended by them, and one below does not.
  {
    name: 'down to min_replicas',
    target: 90,
    from: 3,
    to: 2,
    limits: [2, 5],
    pods: '20/1800 190/2000 20/2200',
  },
  {
    name: 'no use at all: min_replicas',
    target: 90,
    from: 3,
    to: 2,
    limits: [2, 5],
    pods: '0/1800 0/2000 0/2200',
  },
  {
    name: 'no use at all and min_replicas 0',
    target: 90,
    from: 3,
    to: 0,
    limits: [0, 5],
    pods: '0/1800 0/2000 0/2200',
  },
  { name: 'too few replicas', target: 90, from: 2, to: 3, limits: [3, 5], pods: '' },
  { name: 'too many replicas', target: 90, from: 10, to: 5, limits: [3, 5], pods: '10×100/1000' },
  {
    name: 'up to max_replicas',
    target: 90,
    from: 3,
    to: 5,
    limits: [2, 5],
    pods: '16000/1800 19000/2000 2000/2200',
  },
  {
    name: 'a rate policy caps one step',
    target: 10,
    from: 3,
    to: 24,
    limits: [1, 100],
    pods: '200/200 400/200 600/200',
    increment: { up: 21 },
  },
  {
    name: 'a rate policy past max_replicas',
    target: 10,
    from: 3,
    to: 20,
    limits: [1, 20],
    pods: '200/200 400/200 600/200',
    increment: { up: 21 },
  },
  { name: 'a rate policy downwards', target: 50, from: 5, to: 4, pods: '5×200/2000', increment: { down: 1 } },
  // Several metrics.
  { name: 'the higher of two', target: 50, from: 2, to: 3, pods: '2×500/1000', memory: 1.2 },
  { name: 'down only as far as both', target: 50, from: 4, to: 3, pods: '4×50/1000', memory: 0.55 },
  {
    name: 'up with one that cannot be read',
    target: 30,
    from: 3,
    to: 4,
    pods: '600/2000 800/2000 1000/2000',
    memory: null,
  },
  {
    name: 'not down with one that cannot be read',
    target: 50,
    from: 5,
    to: /no scale-down on part of the metrics/,
    pods: '5×200/2000',
    memory: null,
  },
];

const MINUTE = 60_000;
const ago = (ms: number) => new Date(NOW.getTime() - ms).toISOString();

function podsOf(text: string): readonly object[] {
  const each = text.split(' ').flatMap((word) => {
    const [, times = '1', pod = ''] = /^(?:(\d+)×)?(.+)$/.exec(word) ?? [];
    return pod === '' ? [] : Array<string>(Number(times)).fill(pod);
  });
  return each.map((pod, index) => {
    const [, usage, request, marks = ''] = /^(-|\d+)\/(-|\d+)(.*)$/.exec(pod) ?? [];
    const phases = { p: 'Pending', f: 'Failed', s: 'Succeeded' };
    return {
      name: `pod-${index}`,
      phase: Object.entries(phases).find(([mark]) => marks.includes(mark))?.[1] ?? 'Running',
      ready: !marks.includes('!'),
      started_at: marks.includes('*') ? ago(0) : ago(10 * MINUTE),
      deleted_at: marks.includes('d') ? ago(0) : null,
      ...(usage === '-' ? {} : { cpu_usage: `${usage}m` }),
      ...(request === '-' ? {} : { cpu_request: `${request}m` }),
    };
  });
}

function proportional(test: Omit<Case, 'name' | 'to'>, more: ServiceFacts = {}) {
  const { target, from, pods, limits = [1, 100], tolerance = {}, increment = {}, memory } = test;
  const input = facts({
    spec: '    strategy: proportional',
    replicas: from,
    // Its tables know neither latency nor requests, which may speak against going down.
    metrics: { cpu_utilization: null, memory_utilization: memory, latency_p95: null, throughput: null },
    ...more,
    extra: { pods: podsOf(pods), ...more.extra },
  });
  const { blueprint } = input;
  const percent = (value: number) => fraction(value, 100);
  const scaling = {
    ...blueprint.scaling,
    minReplicas: limits[0],
    maxReplicas: limits[1],
    targetCpu: percent(target),
    targetMemory: memory === undefined ? undefined : percent(80),
    tolerance: { up: percent(tolerance.up ?? 10), down: percent(tolerance.down ?? 10) },
    increment: { up: increment.up, down: increment.down },
  };
  return { ...input, blueprint: { ...blueprint, scaling } };
}

/** A pod that states no request has none here: the helper's blueprint would fill it in. */
function withoutBlueprintRequests(test: Case) {
  const input = proportional(test);
  const stated = new Map(
    podsOf(test.pods).map((pod) => [(pod as { name: string }).name, 'cpu_request' in pod]),
  );
  const pods = input.observation?.pods.map((pod) =>
    stated.get(pod.name) ? pod : { ...pod, request: { ...pod.request, cpu: undefined } },
  );
  return { ...input, observation: input.observation && { ...input.observation, pods: pods ?? [] } };
}

describe("agrees with the HorizontalPodAutoscaler's published tables", () => {
  it.each(CASES)('$name', (test) => {
    const { recommendation, rationale, reason, formula } = decide(withoutBlueprintRequests(test));
    if (typeof test.to === 'number') {
      const target = test.predicted ?? test.to;
      expect({ target: recommendation?.target_replicas, rationale }).toMatchObject({ target });
      if (test.predicted !== undefined) expect(formula).toMatch(new RegExp(`= ${test.to}$`));
      return;
    }
    expect(rationale).toMatch(test.to);
    expect({ target: recommendation?.target_replicas, reason }).toEqual({
      target: test.from,
      reason: 'metrics_missing',
    });
  });
});

describe('which CPU figures are trusted', () => {
  const SECOND = 1000;
  const trusted = (pod: Record<string, unknown>, usage = 'cpu_usage') => {
    const steady = {
      name: 'steady',
      ready: true,
      cpu_usage: '500m',
      cpu_request: '1',
      memory_usage: '512Mi',
      started_at: ago(60 * MINUTE),
    };
    const other = {
      name: 'other',
      [usage]: usage === 'cpu_usage' ? '900m' : '512Mi',
      cpu_request: '1',
      ...pod,
    };
    const memory = usage === 'cpu_usage' ? undefined : null;
    const input = proportional(
      { target: 50, from: 2, pods: '', memory },
      { extra: { pods: [steady, other] } },
    );
    return (decide(input).recommendation?.target_replicas ?? 0) > 2;
  };
  it.each([
    [
      'ready at once in its first five minutes, measured since',
      true,
      { started_at: ago(60 * SECOND), ready_since: ago(60 * SECOND) },
    ],
    [
      'ready in its first five minutes, measured partly before',
      false,
      { started_at: ago(60 * SECOND), ready_since: ago(30 * SECOND) },
    ],
    [
      'the same over a window as short as it has been ready',
      true,
      { started_at: ago(60 * SECOND), ready_since: ago(30 * SECOND), measured_from: ago(30 * SECOND) },
    ],
    [
      'unready in its first five minutes, ready before',
      false,
      { ready: false, started_at: ago(280 * SECOND), ready_since: ago(60 * SECOND) },
    ],
    [
      'ready since three minutes, started then',
      true,
      { started_at: ago(3 * MINUTE), ready_since: ago(3 * MINUTE) },
    ],
    [
      'ready after its first five minutes, whenever that came',
      true,
      { started_at: ago(6 * MINUTE), ready_since: ago(1 * SECOND) },
    ],
    [
      'unready, last moved 6 s after its start: never ready',
      false,
      { ready: false, started_at: ago(600 * SECOND), ready_since: ago(594 * SECOND) },
    ],
    [
      'unready, moved 29 s after its start',
      false,
      { ready: false, started_at: ago(600 * SECOND), ready_since: ago(571 * SECOND) },
    ],
    [
      'unready, moved exactly 30 s after its start',
      true,
      { ready: false, started_at: ago(600 * SECOND), ready_since: ago(570 * SECOND) },
    ],
    [
      'unready now, ready once',
      true,
      { ready: false, started_at: ago(10 * MINUTE), ready_since: ago(9 * MINUTE) },
    ],
    ['unready and never seen to change', false, { ready: false, started_at: ago(10 * MINUTE) }],
    ['readiness unknown', false, { ready: undefined, started_at: ago(10 * MINUTE) }],
  ])('%s', (_, expected, pod) => {
    expect(trusted({ ready: true, ...pod })).toBe(expected);
  });

  it('of a pod without a name, as of any other', () => {
    expect(trusted({ name: undefined, ready: true, started_at: ago(10 * MINUTE) })).toBe(true);
  });

  it('of memory, every figure', () => {
    expect(trusted({ ready: false, started_at: ago(0) }, 'memory_usage')).toBe(true);
    expect(trusted({ ready: true, started_at: ago(0), phase: 'Pending' }, 'memory_usage')).toBe(false);
  });
});

describe('for every set of pods', () => {
  const pod = fc.record({
    usage: fc.option(fc.nat(3000)),
    request: fc.integer({ min: 1, max: 1500 }),
    mark: fc.constantFrom('', '', '', '!', '*', 'p', 'f', 'd'),
  });
  const pods = fc.array(pod, { minLength: 1, maxLength: 8 });
  const text = (all: readonly { usage: number | null; request: number; mark: string }[]) =>
    all.map(({ usage, request, mark }) => `${usage ?? '-'}/${request}${mark}`).join(' ');
  const wanted = (podText: string, target: number, from: number) =>
    decide(proportional({ target, from, pods: podText, limits: [1, 50] })).recommendation?.target_replicas ??
    Number.NaN;

  it('the count stays within the limits, and the order of the pods plays no part', () => {
    fc.assert(
      fc.property(
        pods,
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 50 }),
        (all, target, from) => {
          const count = wanted(text(all), target, from);
          expect(count).toBeGreaterThanOrEqual(1);
          expect(count).toBeLessThanOrEqual(50);
          expect(wanted(text([...all].reverse()), target, from)).toBe(count);
        },
      ),
    );
  });

  it('pods that have failed or are being deleted change nothing', () => {
    fc.assert(
      fc.property(
        pods,
        fc.nat(3000),
        fc.constantFrom('f', 'd'),
        fc.integer({ min: 1, max: 200 }),
        (all, usage, mark, target) => {
          const alive = text(all);
          expect(wanted(`${alive} ${usage}/1000${mark}`, target, all.length)).toBe(
            wanted(alive, target, all.length),
          );
        },
      ),
    );
  });
});
