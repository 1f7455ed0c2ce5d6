import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresUnder } from '../../src/commands/demo/simulate.ts';
import { compare, type Fraction, fromNumber } from '../../src/lib/fraction.ts';
import type { Observation } from '../../src/metrics/observation/types.ts';
import type { Metrics } from '../../src/scaling/decision/weighted.ts';
import type { Delivery } from '../../src/verification/delivered-revision.ts';
import type { Verdict, VerificationInput } from '../../src/verification/types.ts';
import { verify } from '../../src/verification/verify.ts';
import { facts } from '../support/service.ts';

/** The objectives of the blueprint below, and values that meet them, miss them, and miss them by more. */
const OBJECTIVES = {
  cpu_utilization: { limit: 0.7, met: 0.5, missed: 0.8, worse: 0.9 },
  memory_utilization: { limit: 0.8, met: 0.5, missed: 0.85, worse: 0.95 },
  latency_p95: { limit: 200, met: 150, missed: 250, worse: 300 },
  error_rate: { limit: 0.01, met: 0.005, missed: 0.02, worse: 0.03 },
} as const;
type Name = keyof typeof OBJECTIVES;
const NAMES = Object.keys(OBJECTIVES) as Name[];

/** An objective before and now. `-` is not measured. */
const STORIES = {
  kept: ['met', 'met'],
  mended: ['missed', 'met'],
  touched: ['met', 'limit'],
  broken: ['met', 'missed'],
  crossed: ['limit', 'missed'],
  still: ['missed', 'missed'],
  better: ['worse', 'missed'],
  worsened: ['missed', 'worse'],
  dark: ['met', '-'],
  new: ['-', 'missed'],
  fine: ['-', 'met'],
} as const;
type Story = keyof typeof STORIES;
const ALL = Object.keys(STORIES) as Story[];
const UNJUDGED: readonly Story[] = ['dark', 'new'];
const BROKEN: readonly Story[] = ['broken', 'crossed'];
/** One story of each meaning. */
const TELLING: readonly Story[] = ['kept', 'broken', 'still', 'worsened', 'dark'];
const ROSE: readonly Story[] = [...BROKEN, 'worsened'];
const MET: readonly Story[] = ['kept', 'mended', 'fine'];

const DELIVERIES = {
  none: { kind: 'skipped' },
  done: { kind: 'delivered', revision: 'abc', at: '2026-02-10T18:16:00Z', unhealthy: undefined },
  progressing: {
    kind: 'delivered',
    revision: 'abc',
    at: '2026-02-10T18:16:00Z',
    unhealthy: 'health is Progressing',
  },
  manual: { kind: 'pending', reason: 'waits for a manual sync' },
  untold: { kind: 'unknown', reason: 'may not list' },
} as const satisfies Record<string, Delivery>;

interface Case {
  readonly from: number;
  readonly to: number;
  readonly delivery: keyof typeof DELIVERIES;
  /** Whether the blueprint's cluster names its delivery. */
  readonly named: boolean;
  readonly count: 'arrived' | 'before' | 'unknown';
  readonly ready: 'all' | 'some more' | 'no more' | 'unknown';
  readonly crash: boolean;
  readonly demand: 'less' | 'same' | 'more' | 'unknown' | 'unknown before';
  readonly stories: Readonly<Record<Name, Story>>;
  readonly late: boolean;
}

const { blueprint, observation: plain } = facts({ replicas: 3 });

function value(name: Name, state: (typeof STORIES)[Story][number]): number | undefined {
  return state === '-' ? undefined : OBJECTIVES[name][state];
}

function figuresOf({ stories, demand }: Case, when: 0 | 1): Metrics {
  const throughput = {
    less: [100, 90],
    same: [100, 100],
    more: [100, 101],
    unknown: [100, undefined],
    'unknown before': [undefined, 90],
  }[demand][when];
  return Object.fromEntries([
    ...NAMES.map((name) => [name, value(name, STORIES[stories[name]][when])]),
    ['throughput', throughput],
  ]);
}

function inputOf(c: Case): VerificationInput {
  // A late look comes with figures of its own time.
  const now = c.late ? '2026-02-10T20:00:00Z' : '2026-02-10T18:30:00Z';
  const figures = Object.entries(figuresOf(c, 1)).flatMap(([name, v]) =>
    v === undefined ? [] : [[name, { value: v, source: 's', time: now }]],
  );
  const ready = {
    all: c.to,
    'some more': c.from + 1,
    'no more': Math.min(c.from, c.to) - 1,
    unknown: undefined,
  }[c.ready];
  const broken = {
    name: 'new',
    phase: 'Running',
    ready: false,
    startedAt: '2026-02-10T18:17:00Z',
    waiting: 'CrashLoopBackOff',
    restarts: 4,
  };
  const observation = {
    ...(plain as Observation),
    timestamp: now,
    replicas: { arrived: c.to, before: c.from, unknown: undefined }[c.count],
    podsReady: ready,
    pods: c.crash ? [broken as unknown as Observation['pods'][number]] : [],
    figures: Object.fromEntries(figures),
  };
  const mergedAt = '2026-02-10T18:15:00Z';
  return {
    id: 'ver-1',
    change: {
      service: 'web',
      pull: 1,
      from: c.from,
      to: c.to,
      before: figuresOf(c, 0),
      mergedAt,
      inGit: c.to,
    },
    blueprint,
    observation,
    delivery: DELIVERIES[c.delivery],
    deliveryRequired: c.named,
    looks: [],
    now: new Date(now),
  };
}

/** docs/VERIFICATION.md, read as a table. */
function expected(c: Case): Verdict {
  const verdict = inTime(c);
  const undelivered = c.delivery === 'manual' && c.count !== 'arrived';
  return c.late && verdict === 'pending' && !undelivered ? 'inconclusive' : verdict;
}

function inTime(c: Case): Verdict {
  if (c.from === c.to) return 'no_verification_needed';
  const up = c.to > c.from;
  const stories = Object.values(c.stories);
  const some = (kind: readonly Story[]) => stories.some((story) => kind.includes(story));
  const blame = {
    less: 'failed',
    same: 'failed',
    more: 'inconclusive',
    unknown: 'pending',
    'unknown before': 'pending',
  } as const;
  if (c.count === 'arrived' && c.crash && !up) return blame[c.demand];
  if (c.count === 'arrived' && c.crash && (c.ready === 'no more' || c.ready === 'unknown')) return 'failed';
  const delivered = c.delivery === 'none' || c.delivery === 'done' || (c.delivery === 'untold' && !c.named);
  // On the way down the old pods may still serve.
  const ready = c.ready === 'all' || (!up && c.ready === 'some more');
  if (!delivered || c.count !== 'arrived' || !ready) return 'pending';
  if (!up && some(BROKEN)) return blame[c.demand];
  if (some(UNJUDGED)) return 'pending';
  if (!up) return some(['worsened']) ? 'inconclusive' : 'passed';
  if (stories.every((story) => MET.includes(story))) return 'passed';
  const others = NAMES.filter((name) => name !== 'error_rate').every((name) => MET.includes(c.stories[name]));
  return others && ROSE.includes(c.stories.error_rate) ? 'failed' : 'insufficient';
}

function compareAll(cases: Iterable<Case>): number {
  const wrong: unknown[] = [];
  let count = 0;
  for (const c of cases) {
    count += 1;
    const { verdict } = verify(inputOf(c));
    if (verdict !== expected(c)) wrong.push({ ...c, verdict, expected: expected(c) });
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  return count;
}

const DIRECTIONS = [
  [2, 4],
  [4, 2],
  [3, 3],
] as const;
const DEMANDS = ['less', 'same', 'more', 'unknown', 'unknown before'] as const;
const STILL = {
  cpu_utilization: 'kept',
  memory_utilization: 'kept',
  latency_p95: 'kept',
  error_rate: 'kept',
} as const;
const SETTLED = {
  delivery: 'done',
  named: true,
  count: 'arrived',
  ready: 'all',
  crash: false,
  late: false,
} as const;

describe('every combination of check results has the verdict that is written down', () => {
  it('of the four objectives, before and after, with every demand, both ways', () => {
    function* cases(): Generator<Case> {
      for (const [from, to] of DIRECTIONS.slice(0, 2))
        for (const demand of to < from ? DEMANDS : (['more'] as const))
          for (const [one, other] of [
            [ALL, TELLING],
            [TELLING, ALL],
          ])
            for (const cpu_utilization of one ?? [])
              for (const memory_utilization of one ?? [])
                for (const latency_p95 of other ?? [])
                  for (const error_rate of other ?? [])
                    yield {
                      ...SETTLED,
                      from,
                      to,
                      demand,
                      stories: { cpu_utilization, memory_utilization, latency_p95, error_rate },
                    };
    }
    const pairs = 2 * ALL.length ** 2 * TELLING.length ** 2;
    expect(compareAll(cases())).toBe((1 + DEMANDS.length) * pairs);
  });

  it('of delivery, count, readiness, crashes, demand, time, and the two objectives that differ', () => {
    function* cases(): Generator<Case> {
      for (const [from, to] of DIRECTIONS)
        for (const delivery of Object.keys(DELIVERIES) as Case['delivery'][])
          for (const named of [true, false])
            for (const count of ['arrived', 'before', 'unknown'] as const)
              for (const ready of ['all', 'some more', 'no more', 'unknown'] as const)
                for (const crash of [true, false])
                  for (const late of [true, false])
                    for (const demand of DEMANDS)
                      for (const latency_p95 of TELLING)
                        for (const error_rate of TELLING) {
                          const stories = {
                            cpu_utilization: 'kept',
                            memory_utilization: 'kept',
                            latency_p95,
                            error_rate,
                          } as const;
                          yield { from, to, delivery, named, count, ready, crash, late, demand, stories };
                        }
    }
    expect(compareAll(cases())).toBe(3 * 5 * 2 * 3 * 4 * 2 * 2 * DEMANDS.length * TELLING.length ** 2);
  });
});

describe('in the simulated cluster, which bears a load', () => {
  const metrics = fc.record({
    cpu_utilization: fc.integer({ min: 1, max: 200 }).map((n) => n / 100),
    memory_utilization: fc.integer({ min: 1, max: 100 }).map((n) => n / 100),
    latency_p95: fc.integer({ min: 10, max: 1000 }),
    error_rate: fc.integer({ min: 0, max: 50 }).map((n) => n / 1000),
    throughput: fc.integer({ min: 1, max: 1000 }),
  });
  const count = fc.integer({ min: 1, max: 12 });
  const ratio = fc.integer({ min: 1, max: 100 }).map((n) => ({ n: BigInt(n), d: 100n }));
  const targets = fc.record({ targetCpu: ratio, targetMemory: ratio });

  /** What becomes of a change when nothing but the count moves. */
  function rolledOut(before: Metrics, from: number, to: number, wanted: object): Verdict {
    const input = inputOf({ ...SETTLED, from, to, demand: 'same', stories: STILL });
    const time = input.now.toISOString();
    const after = figuresUnder({ replicas: from, metrics: before }, to);
    const figures = Object.fromEntries(
      Object.entries(after).map(([name, v]) => [name, { value: v, source: 's', time }]),
    );
    const observed = { ...(input.observation as Observation), figures };
    const policy = { ...blueprint, scaling: { ...blueprint.scaling, ...wanted } };
    return verify({ ...input, blueprint: policy, change: { ...input.change, before }, observation: observed })
      .verdict;
  }

  it('a scale-up that helped is never undone, whatever load, replicas and targets', () => {
    fc.assert(
      fc.property(metrics, count, count, targets, (before, from, more, wanted) => {
        expect(['passed', 'insufficient']).toContain(rolledOut(before, from, from + more, wanted));
      }),
      { numRuns: 3000 },
    );
  });

  it('a scale-down fails only where something met is missed, and then its way back mends it', () => {
    const isMet = (m: Metrics, wanted: { readonly targetCpu: Fraction; readonly targetMemory: Fraction }) =>
      compare(fromNumber(m.cpu_utilization ?? 0), wanted.targetCpu) <= 0 &&
      compare(fromNumber(m.memory_utilization ?? 0), wanted.targetMemory) <= 0 &&
      (m.latency_p95 ?? 0) <= 200 &&
      (m.error_rate ?? 0) <= 0.01;
    fc.assert(
      fc.property(metrics, count, count, targets, (before, to, more, wanted) => {
        const from = to + more;
        const verdict = rolledOut(before, from, to, wanted);
        const after = figuresUnder({ replicas: from, metrics: before }, to);
        if (isMet(before, wanted)) expect(verdict).toBe(isMet(after, wanted) ? 'passed' : 'failed');
        if (verdict === 'failed')
          expect(['passed', 'insufficient']).toContain(rolledOut(after, to, from, wanted));
      }),
      { numRuns: 3000 },
    );
  });
});
