import { compare, type Fraction, formatApart, fraction, toNumber } from '../../lib/fraction.ts';
import type { FigureName } from '../../metrics/observation/types.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import { exactly, type FigureOf, type Metrics } from './weighted.ts';

/** An upper limit that a blueprint states for a figure. */
interface Objective {
  readonly name: FigureName;
  readonly label: string;
  readonly limit: Fraction;
  /** Dotted blueprint path of the key that states it. */
  readonly key: string;
}

/** An objective that a value misses; `value` and `limit` as texts that differ. */
export interface Miss extends Pick<Objective, 'name' | 'label' | 'key'> {
  readonly value: string;
  readonly limit: string;
}

/** Lists the objectives that figures miss. A value equal to its limit meets it. */
export function missedObjectives(blueprint: Blueprint, figure: FigureOf): Miss[] {
  return objectivesOf(blueprint).flatMap(({ name, label, limit, key }) => {
    const value = figure(name);
    if (!value || compare(value, limit) <= 0) return [];
    const [shown, shownLimit] = (name === 'latency_p95' ? millisecondsApart : formatApart)(value, limit);
    return [{ name, label, key, value: shown, limit: shownLimit }];
  });
}

/** Lists the objectives that measured figures break, each as a phrase. */
export function brokenObjectives(blueprint: Blueprint, metrics: Metrics): string[] {
  return missedObjectives(blueprint, exactly(metrics)).map(({ name, label, limit }) => {
    if (name === 'latency_p95') return `${label} is above ${limit}`;
    return `${label} is above ${name === 'error_rate' ? 'error_rate_threshold' : 'its target'}`;
  });
}

/** Lists the figures that an objective is stated for and nothing measures. */
export function unmeasuredObjectives(blueprint: Blueprint, metrics: Metrics): FigureName[] {
  return objectivesOf(blueprint).flatMap(({ name }) => (metrics[name] === undefined ? [name] : []));
}

function objectivesOf({ scaling, performance }: Blueprint): Objective[] {
  const stated = (name: FigureName, label: string, key: string, limit: Fraction | undefined) =>
    limit ? [{ name, label, limit, key }] : [];
  const latency = performance.latencyP95Target;
  return [
    ...stated('cpu_utilization', 'CPU', 'spec.scaling.target_cpu_utilization', scaling.targetCpu),
    ...stated('memory_utilization', 'memory', 'spec.scaling.target_memory_utilization', scaling.targetMemory),
    ...stated(
      'latency_p95',
      'latency_p95',
      'spec.performance.latency_p95_target',
      latency === undefined ? undefined : fraction(latency),
    ),
    ...stated(
      'error_rate',
      'error_rate',
      'spec.performance.error_rate_threshold',
      performance.errorRateThreshold,
    ),
  ];
}

/** Formats two latencies that differ as texts that differ: 200.01ms and 200ms. */
function millisecondsApart(a: Fraction, b: Fraction): readonly [string, string] {
  const places = [0, 2, 4, 6].find((one) => toNumber(a, one) !== toNumber(b, one)) ?? 9;
  return [`${toNumber(a, places)}ms`, `${toNumber(b, places)}ms`];
}
