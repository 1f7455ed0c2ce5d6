import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import { calculateReplicas } from '../../src/decision/replica-calculation.ts';
import { readPods } from '../../src/observation/pods.ts';
import { facts, NOW, type ServiceFacts } from '../support/service.ts';

const MINUTE = 60_000;
const ago = (ms: number) => new Date(NOW.getTime() - ms).toISOString();
const HOT = ago(0);
const COOL = ago(10 * MINUTE);

interface Case {
  readonly current: number;
  readonly expected: number | RegExp;
  readonly target: number;
  /** Milli-CPU per container; every pod has two containers of one request each. */
  readonly levels: readonly number[];
  readonly requests: readonly string[];
  readonly ready?: readonly boolean[];
  readonly started?: readonly string[];
  readonly phase?: readonly string[];
  readonly deleted?: readonly boolean[];
  readonly tolerance?: { readonly up: number; readonly down: number };
}

const [T, F] = [true, false];
const ones = (count: number) => Array.from({ length: count }, () => '1');

// The figures of Kubernetes' own tables for resource metrics: pkg/controller/podautoscaler/replica_calculator_test.go.
const PUBLISHED: Readonly<Record<string, Case>> = {
  'scale up': { current: 3, expected: 5, target: 30, levels: [300, 500, 700], requests: ones(3) },
  'scale up less for an unready pod': { current: 3, expected: 4, target: 30, levels: [300, 500, 700], requests: ones(3), ready: [F, T, T] },
  'scale up less for a pod that just started': {
    current: 3,
    expected: 4,
    target: 30,
    levels: [300, 500, 700],
    requests: ones(3),
    started: [HOT, COOL, COOL],
  },
  'unready pods use up the scale-up': { current: 3, expected: 3, target: 30, levels: [400, 500, 700], requests: ones(3), ready: [T, F, F] },
  'starting pods use up the scale-up': {
    current: 3,
    expected: 3,
    target: 30,
    levels: [400, 500, 700],
    requests: ones(3),
    ready: [T, F, F],
    started: [COOL, HOT, HOT],
  },
  'scale up ignores failed pods': {
    current: 2,
    expected: 4,
    target: 30,
    levels: [500, 700],
    requests: ones(4),
    ready: [T, T, F, F],
    phase: ['Running', 'Running', 'Failed', 'Failed'],
  },
  'scale up ignores pods being deleted': {
    current: 2,
    expected: 4,
    target: 30,
    levels: [500, 700],
    requests: ones(4),
    ready: [T, T, F, F],
    deleted: [F, F, T, T],
  },
  'scale down': { current: 5, expected: 3, target: 50, levels: [100, 300, 500, 250, 250], requests: ones(5) },
  'scale down leaves unready pods out': {
    current: 5,
    expected: 2,
    target: 50,
    levels: [100, 300, 500, 250, 250],
    requests: ones(5),
    ready: [T, T, T, F, F],
  },
  'scale down leaves unscheduled pods out': {
    current: 5,
    expected: 1,
    target: 50,
    levels: [100],
    requests: ones(5),
    ready: [T, F, F, F, F],
    phase: ['Running', 'Pending', 'Pending', 'Pending', 'Pending'],
  },
  'scale down ignores pods that just started': {
    current: 5,
    expected: 2,
    target: 50,
    levels: [100, 300, 500, 250, 250],
    requests: ones(5),
    started: [COOL, COOL, COOL, HOT, HOT],
  },
  'scale down ignores failed pods': {
    current: 5,
    expected: 3,
    target: 50,
    levels: [100, 300, 500, 250, 250],
    requests: ones(7),
    ready: [T, T, T, T, T, F, F],
    phase: ['Running', 'Running', 'Running', 'Running', 'Running', 'Failed', 'Failed'],
  },
  'scale down ignores pods being deleted': {
    current: 5,
    expected: 3,
    target: 50,
    levels: [100, 300, 500, 250, 250],
    requests: ones(7),
    ready: [T, T, T, T, T, F, F],
    deleted: [F, F, F, F, F, T, T],
  },
  'within tolerance': { current: 3, expected: 3, target: 100, levels: [1010, 1030, 1020], requests: ['900m', '1', '1100m'] },
  'outside a tolerance of 0%': {
    current: 3,
    expected: 4,
    target: 100,
    levels: [909, 1010, 1111],
    requests: ['900m', '1', '1100m'],
    tolerance: { up: 0, down: 0 },
  },
  'within a scale-up tolerance of 200%': {
    current: 3,
    expected: 3,
    target: 100,
    levels: [1890, 1910, 1900],
    requests: ['900m', '1', '1100m'],
    tolerance: { up: 2, down: 0.1 },
  },
  'outside a scale-up tolerance of 8%': {
    current: 3,
    expected: 4,
    target: 100,
    levels: [1100, 1080, 1090],
    requests: ['900m', '1', '1100m'],
    tolerance: { up: 0.08, down: 2 },
  },
  'within a scale-down tolerance of 36%': {
    current: 3,
    expected: 3,
    target: 100,
    levels: [660, 640, 650],
    requests: ['900m', '1', '1100m'],
    tolerance: { up: 0.1, down: 0.36 },
  },
  'outside a scale-down tolerance of 34%': {
    current: 3,
    expected: 2,
    target: 100,
    levels: [660, 640, 650],
    requests: ['900m', '1', '1100m'],
    tolerance: { up: 0.1, down: 0.34 },
  },
  'far above the target': { current: 4, expected: 24, target: 100, levels: [4000, 9500, 3000, 7000], requests: ones(4) },
  'missing pods slow a scale-down': { current: 4, expected: 3, target: 100, levels: [400, 95], requests: ones(4) },
  'no metrics at all': { current: 4, expected: /no ready pod has cpu usage/, target: 100, levels: [], requests: ones(4) },
  'no request': { current: 1, expected: /states no cpu request/, target: 100, levels: [200], requests: [] },
  'missing pods, exactly at the target': { current: 2, expected: 2, target: 100, levels: [1000], requests: ones(2) },
  'missing pods take back a scale-up': { current: 2, expected: 2, target: 100, levels: [1900], requests: ones(2) },
  'missing pods take back a scale-down': { current: 2, expected: 2, target: 100, levels: [600], requests: ones(2) },
  'missing and unready: no change': { current: 3, expected: 3, target: 50, levels: [100, 450], requests: ones(3), ready: [F, T, T] },
  'missing and starting: no change': {
    current: 3,
    expected: 3,
    target: 50,
    levels: [100, 450],
    requests: ones(3),
    started: [HOT, COOL, COOL],
  },
  'missing and unready: up': { current: 3, expected: 4, target: 50, levels: [100, 2000], requests: ones(3), ready: [F, T, T] },
  'missing and starting: up': {
    current: 3,
    expected: 4,
    target: 50,
    levels: [100, 2000],
    requests: ones(3),
    ready: [F, T, T],
    started: [HOT, COOL, COOL],
  },
  'missing and unready: down': { current: 4, expected: 3, target: 50, levels: [100, 100, 100], requests: ones(4), ready: [F, T, T, T] },
  'missing, down with a target over 100%': {
    current: 4,
    expected: 2,
    target: 300,
    levels: [200, 100, 100],
    requests: ['1', '1', '2', '2'],
    ready: [F, T, T, T],
  },
  'a surge of a rolling update turns nothing round': {
    current: 2,
    expected: 2,
    target: 50,
    levels: [100, 100],
    requests: ones(3),
    phase: ['Running', 'Running', 'Running'],
  },
  'just outside the tolerance': {
    current: 10,
    expected: 9,
    target: 56,
    levels: Array(10).fill(150),
    requests: ['400m', '200m', '310m', '290m', '302m', '298m', '301m', '299m', '300m', '300m'],
  },
  'just inside the tolerance': {
    current: 10,
    expected: 10,
    target: 55,
    levels: Array(10).fill(150),
    requests: ['400m', '200m', '310m', '290m', '302m', '298m', '301m', '299m', '300m', '300m'],
  },
};

/** As the tables' own harness builds them: as many pods as replicas, or as phases where there are more. */
function podsOf(test: Case) {
  const count = Math.max(test.current, test.phase?.length ?? 0, test.deleted?.length ?? 0);
  const pods = Array.from({ length: count }, (_, i) => {
    const request = test.requests[i];
    return {
      name: `pod-${i}`,
      phase: test.phase?.[i] ?? 'Running',
      ready: test.ready?.[i] ?? true,
      started_at: test.started?.[i],
      deleted_at: test.deleted?.[i] ? HOT : null,
      cpu_usage: test.levels[i] === undefined ? undefined : `${2 * test.levels[i]}m`,
      cpu_request:
        request === undefined ? undefined : `${2 * (request.endsWith('m') ? Number.parseInt(request, 10) : 1000 * Number(request))}m`,
    };
  });
  return readPods(pods);
}

describe("agrees with the HorizontalPodAutoscaler's published tables", () => {
  it.each(Object.entries(PUBLISHED))('%s', (_, test) => {
    const tolerance = test.tolerance ?? { up: 0.1, down: 0.1 };
    const target = { resource: 'cpu', basis: 'request', percent: test.target, tolerance } as const;
    const result = calculateReplicas(podsOf(test), target, test.current, NOW.getTime());
    if (typeof test.expected === 'number') expect(result).toMatchObject({ kind: 'calculated', replicas: test.expected });
    else expect(result).toMatchObject({ kind: 'failed', why: expect.stringMatching(test.expected) });
  });
});

describe('which CPU figures are trusted', () => {
  const SECOND = 1000;
  const trusted = (pod: Record<string, unknown>) => {
    const pods = readPods([
      { name: 'steady', ready: true, cpu_usage: '500m', cpu_request: '1', started_at: ago(60 * MINUTE), ready_since: ago(59 * MINUTE) },
      { name: 'other', cpu_usage: '900m', cpu_request: '1', ...pod },
    ]);
    const target = { resource: 'cpu', basis: 'request', percent: 50, tolerance: { up: 0.1, down: 0.1 } } as const;
    const result = calculateReplicas(pods, target, 2, NOW.getTime());
    return result.kind === 'calculated' && result.replicas > 2;
  };
  it.each([
    [
      'ready within the first five minutes, measured since',
      T,
      { ready: T, started_at: ago(60 * SECOND), ready_since: ago(30 * SECOND), measured_from: ago(30 * SECOND) },
    ],
    [
      'ready within the first five minutes, measured partly before',
      F,
      { ready: T, started_at: ago(60 * SECOND), ready_since: ago(30 * SECOND) },
    ],
    [
      'unready, last moved within 30 s of its start: never ready',
      F,
      { ready: F, started_at: ago(10 * MINUTE), ready_since: ago(10 * MINUTE - 6 * SECOND) },
    ],
    ['ready, after the first five minutes', T, { ready: T, started_at: ago(6 * MINUTE), ready_since: ago(6 * MINUTE) }],
    ['unready now, ready once', T, { ready: F, started_at: ago(10 * MINUTE), ready_since: ago(9 * MINUTE) }],
    [
      'unready, moved exactly 30 s after its start',
      T,
      { ready: F, started_at: ago(10 * MINUTE), ready_since: ago(10 * MINUTE - 30 * SECOND) },
    ],
    ['unready and never seen to change', F, { ready: F, started_at: ago(10 * MINUTE) }],
  ])('%s', (_, expected, pod) => {
    expect(trusted(pod)).toBe(expected);
  });
});

describe('strategy proportional decides', () => {
  const proportional = (given: ServiceFacts & { readonly pods?: readonly object[] } = {}) => {
    const { pods, ...rest } = given;
    return facts({
      ...rest,
      spec: `    strategy: proportional\n${given.spec ?? ''}`,
      extra: { ...given.extra, ...(pods ? { pods } : {}) },
    });
  };
  const pod = (cpu: string, memory: string, index: number) => ({
    name: `web-${index}`,
    phase: 'Running',
    ready: true,
    cpu_usage: cpu,
    memory_usage: memory,
  });
  const pods = (count: number, cpu: string, memory: string) => Array.from({ length: count }, (_, i) => pod(cpu, memory, i));

  it('takes the highest count over CPU and memory, with requests and limits of the blueprint where pods state none', () => {
    // CPU 70m of 50m is 140 % of a target of 70 %: 2 × 2 = 4. Memory 256Mi of a limit of 512Mi is 50 %: 1.25, so 2.
    const decision = decide(proportional({ pods: pods(2, '70m', '256Mi') }));
    expect(decision).toMatchObject({ action: 'scale_up', target_replicas: 4, weighted_utilization: null });
    expect(decision.formula).toBe(
      'cpu 140m / 100m = 140%, / 70% = 2; ⌈2 × 2 pods⌉ = 4 | memory 512Mi / 1Gi = 50%, / 80% = 0.625; ⌈0.625 × 2 pods⌉ = 2',
    );
    expect(decision.figures.cpu_utilization).toMatchObject({ value: 0.85, source: 'snapshot.json' });
  });

  it('uses the stated ratios over the ready pods where there are no pods', () => {
    expect(decide(proportional({ metrics: { cpu_utilization: 1.4 } }))).toMatchObject({ action: 'scale_up', target_replicas: 4 });
  });

  it('does not go down while one of its metrics cannot be read, and still goes up', () => {
    const unread = { memory_utilization: null };
    const down = proportional({ replicas: 4, metrics: { ...unread, cpu_utilization: 0.2 } });
    expect(decide(down)).toMatchObject({ action: 'no_action', reason: 'metrics_missing' });
    expect(decide(proportional({ metrics: { ...unread, cpu_utilization: 1.4 } }))).toMatchObject({
      action: 'scale_up',
      target_replicas: 4,
    });
  });

  it('stays within max_replicas, min_replicas and the increments', () => {
    const busy = { metrics: { cpu_utilization: 7 } };
    expect(decide(proportional(busy))).toMatchObject({ target_replicas: 5 });
    expect(decide(proportional({ ...busy, spec: '    scale_up_increment: 2' }))).toMatchObject({ target_replicas: 4 });
    expect(decide(proportional({ ...busy, replicas: 5 }))).toMatchObject({ action: 'no_action', reason: 'at_max_replicas' });
    const idle = { replicas: 5, metrics: { cpu_utilization: 0.01, memory_utilization: 0.01 } };
    expect(decide(proportional(idle))).toMatchObject({ action: 'scale_down', target_replicas: 1 });
    expect(decide(proportional({ ...idle, spec: '    scale_down_increment: 1' }))).toMatchObject({ target_replicas: 4 });
    expect(decide(proportional({ ...idle, spec: '    allow_scale_down: false' }))).toMatchObject({ action: 'no_action', reason: null });
    expect(decide(proportional({ replicas: 7, metrics: { cpu_utilization: 0.7 } }))).toMatchObject({
      action: 'scale_down',
      target_replicas: 5,
    });
  });

  it('goes down only to the highest count that its window asked for', () => {
    const at = (minutes: number, cpu: number, replicas = 5) => ({
      timestamp: ago(minutes * MINUTE),
      replicas,
      metrics: { cpu_utilization: cpu, memory_utilization: 0.1 },
    });
    const windowed = (history: readonly object[]) => {
      const input = proportional({ replicas: 5, metrics: { cpu_utilization: 0.2, memory_utilization: 0.1 }, extra: { history } });
      const scaling = { ...input.blueprint.scaling, stabilization: { up: 0, down: 30 * MINUTE } };
      return decide({ ...input, blueprint: { ...input.blueprint, scaling } });
    };
    const decision = windowed([at(10, 0.2), at(20, 0.4), at(30, 0.2)]);
    expect(decision).toMatchObject({ action: 'scale_down', target_replicas: 3 });
    expect(decision.rationale).toContain('Within the stabilisation window 3 replicas were asked for');
    expect(windowed([at(10, 0.2), at(20, 0.7), at(30, 0.2)])).toMatchObject({
      reason: 'stabilizing',
      recommendation: { action: 'scale_down', target_replicas: 2 },
    });
    expect(windowed([at(10, 0.2)])).toMatchObject({ reason: 'stabilizing' });
  });
});

it('strategy step takes utilization from the pods where no ratio is stated, and none while a ready pod has no figure', () => {
  const unstated = { cpu_utilization: undefined, memory_utilization: undefined };
  const web = { phase: 'Running', ready: true, memory_usage: '256Mi', cpu_limit: '200m' };
  const pods = [
    { ...web, name: 'a', cpu_usage: '40m', cpu_request: '50m' },
    { ...web, name: 'b', cpu_usage: '45m', cpu_request: '50m' },
  ];
  const decision = decide(facts({ metrics: unstated, extra: { pods } }));
  expect(decision.figures).toMatchObject({ cpu_utilization: { value: 0.85 }, memory_utilization: { value: 0.5 } });
  expect(decision.weighted_utilization).toBe(0.755);
  const gap = decide(facts({ metrics: unstated, extra: { pods: [...pods, { ...web, name: 'c' }] } }));
  expect(gap.figures.cpu_utilization).toEqual({ missing: 'not in the snapshot; pod c has no cpu usage' });
});
