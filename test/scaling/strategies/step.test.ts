import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type History, NO_HISTORY } from '../../../src/history/history.ts';
import type { Steady } from '../../../src/history/steady.ts';
import { type Fraction, fraction } from '../../../src/lib/fraction.ts';
import type { Scaling } from '../../../src/policy/blueprint/types.ts';
import { decide } from '../../../src/scaling/decide.ts';
import type { Decision, DecisionInput } from '../../../src/scaling/decision/types.ts';
import { facts, NOW, type ServiceFacts } from '../../support/service.ts';

const MINUTE = 60_000;
const IDLE = { cpu_utilization: 0.2, memory_utilization: 0.3, latency_p95: 80, error_rate: 0.001 };
const idle = (more: ServiceFacts = {}) =>
  facts({ replicas: 3, ...more, metrics: { ...IDLE, ...more.metrics } });

describe('what each direction asks for', () => {
  it('takes a CPU limit from the live pod template, else from the pods, else from the blueprint', () => {
    // 25 % of the request: of 50m it is 12.5m. The blueprint's limit is 200m.
    const near = { ...IDLE, cpu_utilization: 0.25 };
    const asked = (extra: object) =>
      decide(facts({ metrics: near, extra: { ...extra } })).recommendation?.action;
    expect(asked({})).toBe('scale_down');
    expect(asked({ replica: { cpu_request: '50m', cpu_limit: '13m' } })).toBe('scale_up');
    expect(asked({ pods: [{ name: 'a', phase: 'Running', ready: true, cpu_limit: '13m' }] })).toBe(
      'scale_up',
    );
    expect(
      asked({
        replica: { cpu_limit: '14m' },
        pods: [{ name: 'a', phase: 'Running', ready: true, cpu_limit: '13m' }],
      }),
    ).toBe('no_action');
  });

  it('takes CPU for saturated exactly at saturation_threshold, and not below', () => {
    // The limit is four times the request, so 380 % of the request are 95 % of the limit.
    const spec = '    saturation_threshold: 95%\n    weights: {cpu: 0, memory: 0.5, latency: 0.5}';
    const asked = (cpu: number) =>
      decide(
        facts({
          spec,
          metrics: { ...IDLE, memory_utilization: 0.9, latency_p95: 100, cpu_utilization: cpu },
        }),
      );
    expect(asked(3.8)).toMatchObject({ action: 'scale_up' });
    expect(asked(3.8).rationale).toContain('CPU is at 95% of its limit, within saturation_threshold (95%)');
    expect(asked(3.7999)).toMatchObject({ action: 'no_action', reason: null });
  });

  it('meets an objective exactly at its target, and breaks it just above', () => {
    const spec = '    weights: {cpu: 0, memory: 0.5, latency: 0.5}';
    const asked = (metrics: object) =>
      decide(idle({ spec, metrics: { memory_utilization: 0.1, latency_p95: 10, ...metrics } }));
    expect(asked({ cpu_utilization: 0.7 }).rationale).toContain(
      ', but on 2 replicas CPU is predicted at 105%',
    );
    expect(asked({ cpu_utilization: 0.7001 })).toMatchObject({ action: 'no_action', reason: null });
    expect(asked({ cpu_utilization: 0.7001 }).rationale).toContain('CPU is above its target');
    expect(asked({ error_rate: 0.01 })).toMatchObject({ action: 'scale_down' });
    expect(asked({ error_rate: 0.0101 })).toMatchObject({ action: 'no_action' });
  });

  it('does nothing exactly at scale_down_threshold', () => {
    const even = (value: number) =>
      decide(
        idle({ metrics: { cpu_utilization: value, memory_utilization: value, latency_p95: value * 200 } }),
      );
    expect(even(0.4)).toMatchObject({ action: 'no_action', reason: null, weighted_utilization: 0.4 });
    expect(even(0.39995)).toMatchObject({ action: 'scale_down' });
  });

  it('reports memory near its limit and never scales up for it alone', () => {
    const decision = decide(
      facts({ metrics: { cpu_utilization: 0.5, memory_utilization: 0.97, latency_p95: 80 } }),
    );
    expect(decision).toMatchObject({ action: 'no_action', reason: null, weighted_utilization: 0.621 });
    expect(decision.rationale).toContain('Memory is at 97% of its limit, which alone never scales up');
  });

  it('says that an unmeasured objective, and no broken one, is what keeps it up', () => {
    expect(decide(idle({ metrics: { error_rate: null } }))).toMatchObject({
      action: 'no_action',
      reason: 'metrics_missing',
    });
    const broken = decide(idle({ metrics: { error_rate: 0.02 } }));
    expect(broken).toMatchObject({ action: 'no_action', reason: null });
    expect(broken.rationale).toContain('error_rate is above error_rate_threshold');
  });

  it('puts a count below min_replicas right at once, whatever the figures and windows say', () => {
    const without = (metrics: object) => {
      const input = facts({ replicas: 1, metrics: { ...IDLE, ...metrics } });
      const scaling = {
        ...input.blueprint.scaling,
        minReplicas: 3,
        stabilization: { up: 60 * MINUTE, down: 0 },
      };
      return { ...input, blueprint: { ...input.blueprint, scaling } };
    };
    expect(decide(without({}))).toMatchObject({ action: 'scale_up', target_replicas: 3 });
    expect(decide(without({ cpu_utilization: null }))).toMatchObject({
      action: 'scale_up',
      target_replicas: 3,
    });
  });

  it('lowers a count above max_replicas only for want of load, and then to within the limits', () => {
    expect(decide(idle({ replicas: 8 }))).toMatchObject({ action: 'scale_down', target_replicas: 5 });
    expect(decide(facts({ replicas: 8 }))).toMatchObject({
      action: 'no_action',
      reason: 'at_max_replicas',
      target_replicas: 8,
    });
  });

  it('predicts in exact fractions: 0.25 on 4 replicas is a third on 3, and not 33.33 %', () => {
    const upThreshold = (percent: Fraction) => {
      const input = idle({ replicas: 4, metrics: { cpu_utilization: 0.25 } });
      const weights = { cpu: fraction(1), memory: fraction(0), latency: fraction(0) };
      const scaling = { ...input.blueprint.scaling, upThreshold: percent, weights };
      return decide({ ...input, blueprint: { ...input.blueprint, scaling } }).action;
    };
    expect(upThreshold(fraction(33_333, 100_000))).toBe('no_action');
    expect(upThreshold(fraction(1, 3))).toBe('no_action');
    expect(upThreshold(fraction(33_334, 100_000))).toBe('scale_down');
  });
});

describe('the way down ends where the prediction begins to object', () => {
  const onTwo = (metrics: object, more: ServiceFacts = {}) =>
    decide(facts({ ...more, metrics: { ...IDLE, memory_utilization: 0.2, ...metrics } }));

  it.each([
    [
      { cpu_utilization: 0.45 },
      'CPU is predicted at 90%, above target_cpu_utilization (70%)',
      'spec.scaling.target_cpu_utilization',
    ],
    [
      { memory_utilization: 0.41 },
      'memory is predicted at 82%, above target_memory_utilization (80%)',
      'spec.scaling.target_memory_utilization',
    ],
    [
      { latency_p95: 180, cpu_utilization: 0.1 },
      'latency_p95 is predicted at 270ms, above latency_p95_target (200ms)',
      'spec.performance.latency_p95_target',
    ],
  ])('with %j it stays', (metrics, clause, reference) => {
    const decision = onTwo(metrics);
    expect(decision).toMatchObject({ action: 'no_action', reason: null, target_replicas: 2 });
    expect(decision.rationale).toMatch(
      /^Weighted utilization \(.*%\) is below scale_down_threshold \(40%\), but on 1 /,
    );
    expect(decision.rationale).toContain(`, but on 1 replica ${clause}.`);
    expect(decision.blueprint_references.some((one) => one.includes(reference))).toBe(true);
  });

  it('names everything that is predicted missed', () => {
    expect(onTwo({ cpu_utilization: 0.36, latency_p95: 140 }).rationale).toContain(
      ', but on 1 replica CPU is predicted at 72%, above target_cpu_utilization (70%) and latency_p95 is predicted at 210ms, above latency_p95_target (200ms).',
    );
  });

  it('does not count a prediction equal to its target, nor an objective that nobody states', () => {
    expect(onTwo({ cpu_utilization: 0.35, memory_utilization: 0.4 })).toMatchObject({ action: 'scale_down' });
    expect(onTwo({ cpu_utilization: 0.3501 })).toMatchObject({ action: 'no_action' });
    const input = facts({ metrics: { ...IDLE, memory_utilization: 0.41, cpu_utilization: 0.1 } });
    const without = (scaling: Partial<Scaling>) =>
      decide({
        ...input,
        blueprint: { ...input.blueprint, scaling: { ...input.blueprint.scaling, ...scaling } },
      });
    expect(without({})).toMatchObject({ action: 'no_action' });
    expect(without({ targetMemory: undefined })).toMatchObject({ action: 'scale_down' });
  });

  it('is not the way to a CPU limit that would send it up again', () => {
    // The limit is four times the request: 96 % of it on two replicas, 64 % on three.
    const weights = { cpu: fraction(0), memory: fraction(0), latency: fraction(1) };
    const given = idle({ metrics: { cpu_utilization: 2.56, latency_p95: 20 } });
    const scaling = { ...given.blueprint.scaling, weights, targetCpu: undefined };
    const decision = decide({ ...given, blueprint: { ...given.blueprint, scaling } });
    expect(decision).toMatchObject({ action: 'no_action', reason: null });
    expect(decision.rationale).toContain(
      ', but on 2 replicas CPU is predicted at 96% of its limit, within saturation_threshold (95%), which would scale up again.',
    );
  });

  it('takes a smaller step where the whole one is predicted to miss, and says what the other would', () => {
    const input = idle({ replicas: 5, metrics: { cpu_utilization: 0.3, memory_utilization: 0.1 } });
    const by = (down: number) => {
      const scaling = { ...input.blueprint.scaling, increment: { up: 1, down } };
      return decide({ ...input, blueprint: { ...input.blueprint, scaling } });
    };
    expect(by(2)).toMatchObject({ action: 'scale_down', target_replicas: 3 });
    expect(by(4)).toMatchObject({ action: 'scale_down', target_replicas: 3 });
    expect(by(4).rationale).toMatch(
      /\. Scaling to 3 replicas to free resources: on 2 replicas CPU is predicted at 75%, above target_cpu_utilization \(70%\)\.$/,
    );
  });

  it('comes down from above max_replicas to a count within the limits, or not at all', () => {
    const at = (cpu: number) => decide(idle({ replicas: 8, metrics: { cpu_utilization: cpu } }));
    expect(at(0.43)).toMatchObject({ action: 'scale_down', target_replicas: 5 });
    expect(at(0.44)).toMatchObject({ action: 'no_action', target_replicas: 8 });
    expect(at(0.44).rationale).toContain(', but on 5 replicas CPU is predicted at 70.4%');
  });
});

describe('what it says of its own decision', () => {
  const references = (input: DecisionInput) =>
    decide(input).blueprint_references.map((one) => one.replace(/^.*:spec\.scaling\.?| \(.*$/g, ''));

  it('names the keys of the blueprint that it rests on', () => {
    expect(references(facts())).toEqual(['scale_up_threshold', 'max_replicas']);
    const hot = { cpu_utilization: 3.9, memory_utilization: 0, latency_p95: 0 };
    const spec = '    weights: {cpu: 0, memory: 0.5, latency: 0.5}';
    expect(references(facts({ metrics: hot, spec }))).toEqual(['saturation_threshold', 'max_replicas']);
    expect(references(idle())).toEqual(['scale_down_threshold', 'min_replicas']);
    expect(references(facts({ metrics: { cpu_utilization: 0.6, memory_utilization: 0.5 } }))).toEqual([
      'scale_down_threshold',
      'scale_up_threshold',
    ]);
    const few = idle({ replicas: 1 });
    const scaling = { ...few.blueprint.scaling, minReplicas: 2 };
    expect(references({ ...few, blueprint: { ...few.blueprint, scaling } })).toEqual(['min_replicas']);
  });

  it('says that there is nothing to decide from where no objective has a weight', () => {
    const input = facts();
    const zero = fraction(0);
    const scaling = { ...input.blueprint.scaling, weights: { cpu: zero, memory: zero, latency: zero } };
    expect(decide({ ...input, blueprint: { ...input.blueprint, scaling } })).toMatchObject({
      action: 'no_action',
      reason: 'metrics_missing',
      formula: 'n/a',
      weighted_utilization: null,
      rationale: 'No objective with a weight is configured, so there is nothing to decide from.',
    });
  });

  it('gives no weighted value while a figure that counts is missing, and says which', () => {
    const missing = decide(facts({ metrics: { cpu_utilization: null, latency_p95: null } }));
    expect(missing).toMatchObject({ reason: 'metrics_missing', weighted_utilization: null });
    expect(missing.rationale).toMatch(
      /^Missing cpu_utilization, latency_p95: with the missing figures at 0 /,
    );
    const measured = decide(facts({ metrics: { cpu_utilization: 0.6, memory_utilization: 0.5 } }));
    expect(measured.rationale).toContain('System operating within optimal range.');
  });

  it('is undecided only where a missing figure could cross a threshold', () => {
    // With weights 0.5, 0.3 and 0.2 and no latency the value lies between 0.5 x + 0.3 x and 0.2 more.
    const spec = '    weights: {cpu: 0.5, memory: 0.3, latency: 0.2}';
    const reason = (value: number) =>
      decide(
        facts({
          spec,
          metrics: { cpu_utilization: value, memory_utilization: value, latency_p95: null },
        }),
      ).reason;
    expect([0.499, 0.5, 0.75, 0.751].map(reason)).toEqual(['metrics_missing', null, null, 'metrics_missing']);
  });

  it('lists every objective that keeps it up', () => {
    const spec = '    weights: {cpu: 0.1, memory: 0.1, latency: 0.8}';
    const metrics = { cpu_utilization: 0.8, memory_utilization: 0.9, latency_p95: 10, error_rate: 0.02 };
    expect(decide(idle({ spec, metrics })).rationale).toContain(
      ', but CPU is above its target and memory is above its target and error_rate is above error_rate_threshold: ',
    );
    const slow = {
      ...idle({ metrics: { latency_p95: 201, cpu_utilization: 0.1, memory_utilization: 0.1 } }),
    };
    expect(decide(slow).rationale).toContain(', but latency_p95 is above 200ms: ');
    const unknown = idle({
      spec: '    weights: {cpu: 0, memory: 0.5, latency: 0.5}',
      metrics: { error_rate: null, cpu_utilization: null },
    });
    expect(decide(unknown).rationale).toContain(', but nothing measures cpu_utilization and error_rate: ');
  });

  it('stays where allow_scale_down is false, and at min_replicas', () => {
    const kept = decide(idle({ spec: '    allow_scale_down: false' }));
    expect(kept).toMatchObject({ action: 'no_action', reason: null });
    expect(kept.rationale).toMatch(/, but allow_scale_down is false\.$/);
    expect(decide(idle({ replicas: 1 }))).toMatchObject({ action: 'no_action', reason: 'at_min_replicas' });
  });

  it('moves by its increments, and by one where there is none', () => {
    const target = (input: DecisionInput, increment: { up?: number; down?: number }) => {
      const scaling = {
        ...input.blueprint.scaling,
        increment: { up: undefined, down: undefined, ...increment },
      };
      return decide({ ...input, blueprint: { ...input.blueprint, scaling } }).target_replicas;
    };
    expect([target(facts(), {}), target(facts(), { up: 2 })]).toEqual([3, 4]);
    const light = idle({ metrics: { memory_utilization: 0.2 } });
    expect([target(light, {}), target(light, { down: 2 })]).toEqual([2, 1]);
  });

  it('knows no limit to be near where none is stated', () => {
    const input = facts({
      metrics: { cpu_utilization: 3.9, memory_utilization: 0, latency_p95: 0 },
      spec: '    weights: {cpu: 0, memory: 0.5, latency: 0.5}',
    });
    const request = { cpu: 50_000_000n, memory: undefined };
    const replica = { request, limit: { cpu: undefined, memory: undefined } };
    const observation = input.observation && { ...input.observation, replica };
    expect(decide(input).action).toBe('scale_up');
    expect(decide({ ...input, observation }).action).toBe('no_action');
    const withoutRequest = { request: replica.limit, limit: request };
    expect(
      decide({ ...input, observation: observation && { ...observation, replica: withoutRequest } }).action,
    ).toBe('no_action');
  });
});

describe('the stabilization window of a history', () => {
  const reading = (minutes: number, more: object = {}, replicas = 3) => ({
    timestamp: new Date(NOW.getTime() - minutes * MINUTE).toISOString(),
    replicas,
    metrics: { ...IDLE, ...more },
  });
  const windowed = (history: readonly object[], given: ServiceFacts = {}) => {
    const input = idle({ ...given, extra: { history } });
    const scaling = { ...input.blueprint.scaling, stabilization: { up: 20 * MINUTE, down: 20 * MINUTE } };
    return decide({ ...input, blueprint: { ...input.blueprint, scaling } });
  };

  it('goes down when the whole case has held, whatever figure the history leaves out that nothing weighs', () => {
    expect(windowed([reading(10), reading(20)])).toMatchObject({ action: 'scale_down', target_replicas: 2 });
    const { error_rate: _, ...weighed } = IDLE;
    const bare = [10, 20].map((minutes) => ({ ...reading(minutes), metrics: weighed }));
    expect(windowed(bare)).toMatchObject({ action: 'scale_down' });
  });

  it('takes readings exactly 15 minutes apart for one case, from the figures on', () => {
    expect(windowed([reading(5), reading(20)])).toMatchObject({ action: 'scale_down' });
    expect(windowed([reading(4.999), reading(20)])).toMatchObject({ reason: 'stabilizing' });
    expect(windowed([reading(15), reading(20)])).toMatchObject({ action: 'scale_down' });
    expect(windowed([reading(15.001), reading(20)])).toMatchObject({ reason: 'stabilizing' });
  });

  it('a reading exactly at the threshold argues for nothing, in either direction', () => {
    const even = { cpu_utilization: 0.4, memory_utilization: 0.4, latency_p95: 80 };
    expect(windowed([reading(10, even), reading(20)])).toMatchObject({ reason: 'stabilizing' });
    const busy = { cpu_utilization: 0.85, memory_utilization: 0.7, latency_p95: 180 };
    const past = (cpu: number) => [reading(10, { ...busy, cpu_utilization: cpu }), reading(20, busy)];
    expect(windowed(past(0.82), { metrics: busy })).toMatchObject({ reason: 'stabilizing' });
    expect(windowed(past(0.83), { metrics: busy })).toMatchObject({ action: 'scale_up' });
  });

  it('a reading that does not say on how many replicas it was taken is taken for one on today’s', () => {
    const { replicas: _, ...unsaid } = reading(10);
    expect(windowed([unsaid, reading(20)])).toMatchObject({ action: 'scale_down' });
  });

  it('takes a reading from after the run for none', () => {
    expect(windowed([reading(-1, { cpu_utilization: 0.9 }), reading(10), reading(20)])).toMatchObject({
      action: 'scale_down',
    });
    expect(windowed([reading(0, { cpu_utilization: 0.9 }), reading(10), reading(20)])).toMatchObject({
      reason: 'stabilizing',
    });
  });

  it.each([
    ['the value was not below the threshold', [reading(10, { cpu_utilization: 0.6 }), reading(20)]],
    ['an objective was missed', [reading(10, { error_rate: 0.05 }), reading(20)]],
    ['a weighed figure was missing', [{ ...reading(10), metrics: {} }, reading(20)]],
    [
      'the load of more replicas would not fit the smaller count',
      [reading(10, { cpu_utilization: 0.45, latency_p95: 10 }, 8), reading(20)],
    ],
    [
      'the load of then would miss an objective on the smaller count',
      [reading(10, { cpu_utilization: 0.1, latency_p95: 170 }), reading(20)],
    ],
    ['it does not reach back to the start', [reading(10), reading(19)]],
    ['a gap is longer than 15 minutes', [reading(1), reading(20)]],
  ])('waits where %s', (_, history) => {
    expect(windowed(history)).toMatchObject({
      action: 'no_action',
      reason: 'stabilizing',
      recommendation: { action: 'scale_down' },
    });
  });

  it('goes only as far down as every reading of the window allows', () => {
    const input = idle({
      replicas: 5,
      metrics: { cpu_utilization: 0.1, memory_utilization: 0.1 },
      extra: {
        history: [
          reading(10, { cpu_utilization: 0.1, memory_utilization: 0.1 }, 5),
          reading(20, { cpu_utilization: 0.3, memory_utilization: 0.1 }, 5),
        ],
      },
    });
    const scaling = {
      ...input.blueprint.scaling,
      increment: { up: 1, down: 4 },
      stabilization: { up: 0, down: 20 * MINUTE },
    };
    expect(decide({ ...input, blueprint: { ...input.blueprint, scaling } })).toMatchObject({
      action: 'scale_down',
      target_replicas: 3,
    });
  });

  it('counts a reading of CPU near its limit for going up', () => {
    const busy = { cpu_utilization: 3.9, memory_utilization: 0.1, latency_p95: 10 };
    const spec = '    weights: {cpu: 0.1, memory: 0.8, latency: 0.1}';
    const input = { metrics: { ...IDLE, ...busy }, spec };
    expect(windowed([reading(10, busy), reading(20, busy)], input)).toMatchObject({ action: 'scale_up' });
    expect(windowed([reading(10, busy), reading(20)], input)).toMatchObject({ reason: 'stabilizing' });
  });
});

it('takes utilization from the pods where no ratio is stated, and none while a ready pod has no figure', () => {
  const unstated = { cpu_utilization: undefined, memory_utilization: undefined };
  const web = { phase: 'Running', ready: true, memory_usage: '256Mi', cpu_limit: '200m' };
  const pods = [
    { ...web, name: 'a', cpu_usage: '40m', cpu_request: '50m' },
    { ...web, name: 'b', cpu_usage: '45m', cpu_request: '50m' },
  ];
  const decision = decide(facts({ metrics: unstated, extra: { pods } }));
  expect(decision.figures).toMatchObject({
    cpu_utilization: { value: 0.85 },
    memory_utilization: { value: 0.5 },
  });
  expect(decision.weighted_utilization).toBe(0.755);
  const gap = decide(facts({ metrics: unstated, extra: { pods: [...pods, { ...web, name: 'c' }] } }));
  expect(gap.figures.cpu_utilization).toEqual({ missing: 'pod c has no cpu usage' });
});

describe('the ledger', () => {
  const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE).toISOString();
  const steady = (more: Partial<Steady> = {}): Steady => ({
    action: 'scale_down',
    from: 3,
    target: 2,
    since: minutesAgo(20),
    last: minutesAgo(10),
    ...more,
  });
  const withHistory = (history: Partial<History>, scaling: Partial<Scaling>, given: ServiceFacts = {}) => {
    const input = idle(given);
    const stabilization = { up: 0, down: 20 * MINUTE };
    const blueprint = {
      ...input.blueprint,
      scaling: { ...input.blueprint.scaling, stabilization, ...scaling },
    };
    return decide({ ...input, blueprint, history: { ...NO_HISTORY, ...history } });
  };

  it('tells how long a case has held where no history does, as long as no run was missed', () => {
    expect(withHistory({ steady: steady() }, {})).toMatchObject({ action: 'scale_down', target_replicas: 2 });
    for (const other of [
      steady({ since: minutesAgo(19) }),
      steady({ last: minutesAgo(16) }),
      steady({ from: 4 }),
      steady({ action: 'scale_up', target: 4 }),
      null,
    ]) {
      expect(withHistory({ steady: other }, {})).toMatchObject({
        action: 'no_action',
        reason: 'stabilizing',
      });
    }
  });

  it('for proportional goes down only to the most careful count of those runs', () => {
    const proportional = { strategy: 'proportional', increment: { up: undefined, down: undefined } } as const;
    const given = { replicas: 5, metrics: { cpu_utilization: 0.2, memory_utilization: 0.1 } };
    expect(withHistory({ steady: steady({ from: 5, target: 3 }) }, proportional, given)).toMatchObject({
      target_replicas: 3,
    });
    expect(withHistory({ steady: steady({ from: 5, target: 1 }) }, proportional, given)).toMatchObject({
      target_replicas: 2,
    });
  });

  it('lets each direction rest for as long as its own cooldown says', () => {
    const rest = { cooldown: { up: 10 * MINUTE, down: 60 * MINUTE }, stabilization: { up: 0, down: 0 } };
    const since = (minutes: number, given: ServiceFacts = {}) =>
      withHistory({ lastOperation: minutesAgo(minutes) }, rest, given);
    const busy = { metrics: { cpu_utilization: 0.95, memory_utilization: 0.9, latency_p95: 190 } };
    expect(since(30)).toMatchObject({
      reason: 'cooldown',
      rationale: expect.stringContaining('until 2026-02-10T19:00:00Z'),
    });
    expect(since(60).action).toBe('scale_down');
    expect(since(9, busy).reason).toBe('cooldown');
    expect(since(10, busy).action).toBe('scale_up');
  });
});

const ratio = fc.integer({ min: 0, max: 150 }).map((n) => n / 100);
const missing = { probability: 0.25 };
const measured = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null, freq: 1 / missing.probability });
const figures = fc.record({
  cpu_utilization: measured(ratio),
  memory_utilization: measured(ratio),
  latency_p95: measured(fc.integer({ min: 0, max: 400 })),
  error_rate: measured(fc.integer({ min: 0, max: 30 }).map((n) => n / 1000)),
});
const weights = fc
  .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }))
  .map(([a, b, c]) => ({
    cpu: fraction(a, a + b + c),
    memory: fraction(b, a + b + c),
    latency: fraction(c, a + b + c),
  }));
const policy = fc
  .record({
    limits: fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 6 })),
    down: fc.integer({ min: 5, max: 60 }),
    gap: fc.integer({ min: 1, max: 60 }),
    up: fc.integer({ min: 1, max: 4 }),
    less: fc.integer({ min: 1, max: 4 }),
    weights,
  })
  .map(({ limits: [min, more], down, gap, up, less, ...rest }) => ({
    ...rest,
    minReplicas: min,
    maxReplicas: min + more,
    downThreshold: fraction(down, 100),
    upThreshold: fraction(down + gap, 100),
    increment: { up, down: less },
  }));
type Policy = {
  readonly minReplicas: number;
  readonly maxReplicas: number;
  readonly upThreshold: Fraction;
} & object;

const TEMPLATE = facts();
function decided(scaling: Policy, metrics: object, replicas: number): Decision {
  const input = facts({ replicas, metrics: { ...metrics } });
  return decide({
    ...input,
    blueprint: { ...TEMPLATE.blueprint, scaling: { ...TEMPLATE.blueprint.scaling, ...scaling } },
  });
}
const within = (scaling: Policy) => fc.integer({ min: scaling.minReplicas, max: scaling.maxReplicas });
const services = fc
  .tuple(policy, figures)
  .chain(([scaling, metrics]) => fc.tuple(fc.constant(scaling), fc.constant(metrics), within(scaling)));
const count = (decision: Decision) => decision.target_replicas ?? Number.NaN;

describe('for every policy and every load', () => {
  it('the count stays within the limits and moves by no more than the increment', () => {
    fc.assert(
      fc.property(services, ([scaling, metrics, replicas]) => {
        const decision = decided(scaling, metrics, replicas);
        const target = count(decision);
        expect(target).toBeGreaterThanOrEqual(scaling.minReplicas);
        expect(target).toBeLessThanOrEqual(scaling.maxReplicas);
        expect(target - replicas).toBeLessThanOrEqual(scaling.increment.up);
        expect(replicas - target).toBeLessThanOrEqual(scaling.increment.down);
        expect(Math.sign(target - replicas)).toBe(
          { scale_up: 1, scale_down: -1, no_action: 0 }[decision.action],
        );
      }),
    );
  });

  it('more load never asks for fewer replicas', () => {
    const more = fc.record({
      cpu_utilization: ratio,
      memory_utilization: ratio,
      latency_p95: fc.nat(200),
      error_rate: fc.constant(0),
    });
    const complete = fc.record({
      cpu_utilization: ratio,
      memory_utilization: ratio,
      latency_p95: fc.nat(400),
      error_rate: fc.constant(0),
    });
    fc.assert(
      fc.property(
        policy.chain((scaling) => fc.tuple(fc.constant(scaling), complete, more, within(scaling))),
        ([scaling, less, extra, replicas]) => {
          const loaded = Object.fromEntries(
            Object.entries(less).map(([name, value]) => [name, value + extra[name as keyof typeof extra]]),
          );
          expect(count(decided(scaling, loaded, replicas))).toBeGreaterThanOrEqual(
            count(decided(scaling, less, replicas)),
          );
        },
      ),
    );
  });

  it('a figure that goes missing never lowers the count, nor raises it where the figure would not', () => {
    fc.assert(
      fc.property(
        services,
        fc.constantFrom(...(Object.keys(IDLE) as (keyof typeof IDLE)[])),
        ([scaling, metrics, replicas], name) => {
          const without = count(decided(scaling, { ...metrics, [name]: null }, replicas));
          expect(without).toBeGreaterThanOrEqual(
            Math.min(replicas, count(decided(scaling, metrics, replicas))),
          );
          const worst = count(decided(scaling, { ...metrics, [name]: 0 }, replicas));
          if (without > replicas) expect(worst).toBeGreaterThan(replicas);
        },
      ),
    );
  });

  it('equal to either threshold is no action', () => {
    const single = { weights: { cpu: fraction(1), memory: fraction(0), latency: fraction(0) } };
    fc.assert(
      fc.property(
        policy.chain((scaling) => fc.tuple(fc.constant(scaling), within(scaling), fc.boolean())),
        ([scaling, replicas, upper]) => {
          const { n, d } = upper ? scaling.upThreshold : scaling.downThreshold;
          const metrics = {
            cpu_utilization: Number(n) / Number(d),
            memory_utilization: 0,
            latency_p95: 0,
            error_rate: 0,
          };
          expect(decided({ ...scaling, ...single }, metrics, replicas)).toMatchObject({
            action: 'no_action',
            target_replicas: replicas,
          });
        },
      ),
    );
  });

  it('no scale-down is answered by a scale-up under the same load', () => {
    fc.assert(
      fc.property(services, ([scaling, metrics, replicas]) => {
        const down = decided(scaling, metrics, replicas);
        if (down.action !== 'scale_down') return;
        const share = replicas / count(down);
        const grown = {
          cpu_utilization: Number(metrics.cpu_utilization) * share,
          memory_utilization: Number(metrics.memory_utilization) * share,
          latency_p95: (Number(metrics.latency_p95) * (1 + share)) / 2,
        };
        expect(decided(scaling, { ...metrics, ...grown }, count(down)).action).not.toBe('scale_up');
      }),
    );
  });
});
