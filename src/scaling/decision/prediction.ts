import {
  add,
  compare,
  divide,
  type Fraction,
  formatPercent,
  fraction,
  fromNumber,
  multiply,
  ONE,
  toNumber,
} from '../../lib/fraction.ts';
import type { FigureName } from '../../metrics/observation/types.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import { countOf } from './limits.ts';
import { missedObjectives } from './objectives.ts';
import { exactly, type FigureOf, type Metrics } from './weighted.ts';

/** The figures that depend on how many replicas share the load; the others belong to the service as a whole. */
const PER_REPLICA = [
  'cpu_utilization',
  'memory_utilization',
  'latency_p50',
  'latency_p95',
] as const satisfies readonly FigureName[];
const PERCENT = fraction(1, 100);

/** Something that the same load is predicted to do on another count and must not. */
export interface Obstacle {
  /** Clause such as `CPU is predicted at 90%, above target_cpu_utilization (70%)`. */
  readonly clause: string;
  /** Dotted blueprint path of the key that it runs against. */
  readonly reference: string;
}

/**
 * Predicts the figures of the same load on another count, exactly: utilization × before/after, latency ×
 * (1 + before/after)/2. Throughput and errors stay. On no replica there are none, and the last ones stand.
 */
export function predictExactly(metrics: Metrics, before: number, after: number): FigureOf {
  const measured = exactly(metrics);
  if (before === after || after === 0) return measured;
  const share = fraction(before, after);
  return (name) => {
    const value = measured(name);
    return value && multiply(value, growth(name, share));
  };
}

/** Predicts every figure of the same load on another count, rounded to four decimals. */
export function predict(metrics: Metrics, before: number, after: number): Metrics {
  if (before === after || after === 0) return metrics;
  const figure = predictExactly(metrics, before, after);
  const predicted: Partial<Record<FigureName, number>> = { ...metrics };
  for (const name of PER_REPLICA) {
    const value = figure(name);
    if (value) predicted[name] = toNumber(value);
  }
  return predicted;
}

/** Returns the factor by which a figure grows when the same load falls on `1/share` as many replicas. */
function growth(name: FigureName, share: Fraction): Fraction {
  switch (name) {
    case 'cpu_utilization':
    case 'memory_utilization':
      return share;
    case 'latency_p50':
    case 'latency_p95':
      return divide(add(ONE, share), fraction(2));
    default:
      return ONE;
  }
}

/** Lists the objectives that the same load is predicted to miss on another count. Equal is met. */
export function predictedMisses(
  blueprint: Blueprint,
  metrics: Metrics,
  before: number,
  after: number,
): Obstacle[] {
  if (after === 0) return unservedLoad(metrics, before);
  const missed = missedObjectives(blueprint, predictExactly(metrics, before, after));
  return missed.map(({ label, key, value, limit }) => ({
    clause: `${label} is predicted at ${value}, above ${key.split('.').at(-1)} (${limit})`,
    reference: key,
  }));
}

/** Lists the load that nothing would serve on no replica: requests, and CPU of one percent of a replica. */
function unservedLoad({ throughput = 0, cpu_utilization: cpu = 0 }: Metrics, before: number): Obstacle[] {
  const used = multiply(fromNumber(cpu), fraction(before));
  const clauses = [
    ...(throughput > 0 ? [`nothing would serve ${throughput} requests/s`] : []),
    ...(compare(used, PERCENT) >= 0
      ? [`nothing would carry the CPU load (${formatPercent(used)} of one replica)`]
      : []),
  ];
  return clauses.map((clause) => ({ clause, reference: 'spec.scaling.min_replicas' }));
}

/**
 * Returns the lowest count from `low` to `high` on which nothing stands in the way; undefined where there is
 * none. What stands in the way on one count does so on every lower one, since the load of each replica grows.
 */
export function lowestClear(
  low: number,
  high: number,
  obstacles: (count: number) => readonly Obstacle[],
): number | undefined {
  const isClear = (count: number) => obstacles(count).length === 0;
  if (low > high) return undefined;
  if (isClear(low)) return low;
  let [blocked, clear] = [low, high + 1];
  while (clear - blocked > 1) {
    const middle = Math.floor((blocked + clear) / 2);
    if (isClear(middle)) clear = middle;
    else blocked = middle;
  }
  return clear > high ? undefined : clear;
}

/** A count to go down to, and what keeps it from going lower. */
interface Descent {
  /** Undefined where there is no such count. */
  readonly target: number | undefined;
  /** Clause such as `on 2 replicas CPU is predicted at … and memory is …`; '' where the lowest is clear. */
  readonly objection: string;
  /** Dotted blueprint paths of the keys that the objection is about. */
  readonly references: readonly string[];
}

/** Finds the lowest clear count from `low` to `high`, and says what stands in the way on the one below it. */
export function descend(
  low: number,
  high: number,
  obstacles: (count: number) => readonly Obstacle[],
): Descent {
  const target = lowestClear(low, high, obstacles);
  if (target === low) return { target, objection: '', references: [] };
  const refused = target === undefined ? high : target - 1;
  const against = obstacles(refused);
  return {
    target,
    objection: `on ${countOf(refused)} ${against.map(({ clause }) => clause).join(' and ')}`,
    references: against.map(({ reference }) => reference),
  };
}
