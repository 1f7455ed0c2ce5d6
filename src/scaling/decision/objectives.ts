import { compare, type Fraction, fraction, fromNumber } from '../../lib/fraction.ts';
import type { FigureName } from '../../metrics/observation/types.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import type { Metrics } from './weighted.ts';

/** Lists the objectives that measured figures break, each as a phrase. */
export function brokenObjectives(blueprint: Blueprint, metrics: Metrics): string[] {
  return upperLimits(blueprint).flatMap(({ name, label, limit, shown }) => {
    const value = metrics[name];
    return value !== undefined && compare(fromNumber(value), limit) > 0 ? [`${label} is above ${shown}`] : [];
  });
}

/** Lists the figures that an objective is stated for and nothing measures. */
export function unmeasuredObjectives(blueprint: Blueprint, metrics: Metrics): FigureName[] {
  return upperLimits(blueprint).flatMap(({ name }) => (metrics[name] === undefined ? [name] : []));
}

function upperLimits({ scaling, performance }: Blueprint) {
  const limit = (name: FigureName, label: string, value: Fraction | undefined, shown: string) =>
    value ? [{ name, label, limit: value, shown }] : [];
  const latency = performance.latencyP95Target;
  return [
    ...limit('cpu_utilization', 'CPU', scaling.targetCpu, 'its target'),
    ...limit('memory_utilization', 'memory', scaling.targetMemory, 'its target'),
    ...limit(
      'latency_p95',
      'latency_p95',
      latency === undefined ? undefined : fraction(latency),
      `${latency}ms`,
    ),
    ...limit('error_rate', 'error_rate', performance.errorRateThreshold, 'error_rate_threshold'),
  ];
}
