import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide, type Fraction, fraction } from '../../src/lib/fraction.ts';
import { completeObservation } from '../../src/metrics/observation/completion.ts';
import { readSnapshot } from '../../src/metrics/snapshot/snapshot.ts';
import type { Blueprint, Scaling, Strategy } from '../../src/policy/blueprint/types.ts';
import { decide } from '../../src/scaling/decide.ts';
import type { DecisionInput } from '../../src/scaling/decision/types.ts';
import { facts, NOW } from '../support/service.ts';

const STEP_MS = 10 * 60_000;

/** A constant load, as the figures of one replica would be; latency in ms on `at` replicas. */
interface Load {
  readonly cpu: number;
  readonly memory: number;
  readonly latency: number;
  /** Latency follows the formula of predictions from count to count, or stays as it is. */
  readonly follows: boolean;
}

const percent = (low: number, high: number) =>
  fc.integer({ min: low, max: high }).map((value) => divide(fraction(value), fraction(100)));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 3 });
const weights = fc.constantFrom(
  ['1', '0', '0'],
  ['0', '0', '1'],
  ['0', '1', '0'],
  ['0.5', '0.3', '0.2'],
  ['0.2', '0.2', '0.6'],
);

const scaling: fc.Arbitrary<Partial<Scaling>> = fc
  .record({
    minReplicas: fc.integer({ min: 1, max: 4 }),
    span: fc.integer({ min: 0, max: 12 }),
    targetCpu: maybe(percent(20, 100)),
    targetMemory: maybe(percent(20, 100)),
    down: fc.integer({ min: 5, max: 90 }),
    gap: fc.integer({ min: 1, max: 60 }),
    saturation: percent(50, 100),
    weights,
    upBy: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    downBy: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    tolerance: percent(0, 20),
    basis: fc.constantFrom('request', 'limit'),
    window: fc.constantFrom(0, 20 * 60_000),
  })
  .map((given) => {
    const [cpu, memory, latency] = given.weights.map((text) =>
      divide(fraction(Math.round(Number(text) * 10)), fraction(10)),
    );
    return {
      minReplicas: given.minReplicas,
      maxReplicas: given.minReplicas + given.span,
      targetCpu: given.targetCpu,
      targetMemory: given.targetMemory,
      downThreshold: fraction(given.down, 100),
      upThreshold: fraction(given.down + given.gap, 100),
      saturation: given.saturation,
      weights: { cpu, memory, latency } as Scaling['weights'],
      increment: { up: given.upBy, down: given.downBy },
      tolerance: { up: given.tolerance, down: given.tolerance },
      utilizationBasis: { cpu: given.basis as 'request' | 'limit', memory: 'limit' },
      stabilization: { up: 0, down: given.window },
    };
  });

const load: fc.Arbitrary<Load> = fc.record({
  cpu: fc.integer({ min: 0, max: 6000 }).map((value) => value / 1000),
  memory: fc.integer({ min: 0, max: 4000 }).map((value) => value / 1000),
  latency: fc.integer({ min: 1, max: 400 }),
  follows: fc.boolean(),
});

const KNOWN = facts();

/** Returns the figures of a load on a count: utilization goes with 1/count; `latency` is the one of now. */
function measure({ cpu, memory }: Load, count: number, latency: number) {
  return {
    cpu_utilization: cpu / count,
    memory_utilization: memory / count,
    latency_p95: latency,
    error_rate: 0,
    throughput: 100,
  };
}

interface Reading {
  readonly timestamp: string;
  readonly replicas: number;
  readonly metrics: ReturnType<typeof measure>;
}

function inputAt(
  blueprint: Blueprint,
  now: Date,
  reading: Reading,
  history: readonly Reading[],
): DecisionInput {
  const { replicas, metrics, timestamp } = reading;
  const service = {
    service: 'web',
    replicas,
    pods_running: replicas,
    pods_ready: replicas,
    metrics,
    history,
  };
  const snapshot = readSnapshot('snapshot.json', { timestamp, services: [service] });
  return {
    ...KNOWN,
    blueprint,
    observation: completeObservation(snapshot.services.get('web'), blueprint),
    desired: { kind: 'found', path: 'k8s/web.yaml', line: 6, field: 'spec.replicas', replicas },
    now,
  };
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly metrics: ReturnType<typeof measure>;
}

/** Follows every proposal under the same load, for as long as there are any. */
function simulate(blueprint: Blueprint, given: Load, start: number): Change[] {
  const changes: Change[] = [];
  const history: Reading[] = [];
  let [count, latency] = [start, given.latency];
  for (let round = 0; round < 40; round += 1) {
    const now = new Date(NOW.getTime() + round * STEP_MS);
    const metrics = measure(given, count, latency);
    const reading = { timestamp: now.toISOString(), replicas: count, metrics };
    const { action, target_replicas: target } = decide(inputAt(blueprint, now, reading, history.slice(-4)));
    history.push(reading);
    if (action === 'no_action' || target === null) continue;
    changes.push({ from: count, to: target, metrics });
    if (given.follows) latency *= (1 + count / target) / 2;
    count = target;
  }
  return changes;
}

/** Lists the objectives that a change would miss by plain arithmetic, with the error of doubles allowed for. */
function misses({ scaling, performance }: Blueprint, { from, to, metrics }: Change): string[] {
  const share = from / to;
  const above = (value: number, limit: Fraction | number | undefined) => {
    if (limit === undefined) return false;
    const most = typeof limit === 'number' ? limit : Number(limit.n) / Number(limit.d);
    return value > most * (1 + 1e-9);
  };
  return [
    ...(above(metrics.cpu_utilization * share, scaling.targetCpu) ? ['cpu'] : []),
    ...(above(metrics.memory_utilization * share, scaling.targetMemory) ? ['memory'] : []),
    ...(above((metrics.latency_p95 * (1 + share)) / 2, performance.latencyP95Target) ? ['latency'] : []),
  ];
}

describe.each(['step', 'proportional'] as const)('strategy %s at constant load', (strategy: Strategy) => {
  it('never turns back twice, nor back up, and proposes nothing that it predicts to miss an objective', () => {
    let [ups, downs] = [0, 0];
    fc.assert(
      fc.property(
        scaling,
        load,
        maybe(fc.integer({ min: 20, max: 400 })),
        fc.integer({ min: 1, max: 16 }),
        (partial, given, latencyP95Target, start) => {
          const blueprint: Blueprint = {
            ...KNOWN.blueprint,
            scaling: { ...KNOWN.blueprint.scaling, ...partial, strategy },
            performance: { ...KNOWN.blueprint.performance, latencyP95Target },
          };
          // A count outside the limits is corrected first, whatever the figures say.
          const within = Math.min(
            Math.max(start, blueprint.scaling.minReplicas),
            blueprint.scaling.maxReplicas,
          );
          const changes = simulate(blueprint, given, within);
          const ways = changes.map(({ from, to }) => Math.sign(to - from));
          ups += ways.filter((way) => way > 0).length;
          downs += ways.filter((way) => way < 0).length;
          expect(ways).toEqual([...ways].sort((a, b) => b - a));
          for (const change of changes)
            if (change.to < change.from)
              expect({ change, missed: misses(blueprint, change) }).toMatchObject({ missed: [] });
        },
      ),
      { numRuns: 400 },
    );
    // The generator reaches both ways.
    expect(ups).toBeGreaterThan(50);
    expect(downs).toBeGreaterThan(50);
  });
});
