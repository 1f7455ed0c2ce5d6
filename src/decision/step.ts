import type { Blueprint } from '../blueprint/types.ts';
import { compare, type Exact, exact, formatPercent, fromNumber, multiply, toNumber } from '../exact.ts';
import { ceilingOf } from './limits.ts';
import type { Recommendation, StrategyResult } from './types.ts';
import { type Metrics, predict, type Weighted, weigh } from './weighted.ts';

/** Strategy `step`: one increment up or down, by the weighted utilisation against two thresholds. */
export function decideStep(blueprint: Blueprint, metrics: Metrics, current: number): StrategyResult {
  const weighted = weigh(blueprint, metrics);
  const stay: Recommendation = { action: 'no_action', target_replicas: current };
  const { scaling } = blueprint;
  const up = scaling.upThreshold;
  const down = scaling.downThreshold;
  if (!weighted || !up || !down) {
    const rationale = 'No objective with a weight is configured, so there is nothing to decide from.';
    return { recommendation: stay, rationale, undecided: true, atLimit: undefined, ...worked(weighted), references: ['spec.scaling'] };
  }
  const saturated = isSaturated(blueprint, metrics);
  if (compare(weighted.low, up) > 0 || saturated) {
    return stepUp(blueprint, current, weighted, saturated);
  }
  if (compare(weighted.high, down) < 0) {
    return stepDown(blueprint, metrics, current, weighted);
  }
  const undecided = weighted.missing.length > 0 && (compare(weighted.high, up) > 0 || compare(weighted.low, down) < 0);
  const rationale = undecided
    ? `Missing ${weighted.missing.join(', ')}: with the missing figures at 0 the weighted utilization is ${formatPercent(weighted.low)}, at 100% it is ${formatPercent(weighted.high)}, and the two do not agree on what to do.`
    : `Weighted utilization (${formatPercent(weighted.low)}) is between scale_down_threshold (${formatPercent(down)}) and scale_up_threshold (${formatPercent(up)}). System operating within optimal range. No scaling needed.`;
  const references = ['spec.scaling.scale_down_threshold', 'spec.scaling.scale_up_threshold'];
  return { recommendation: stay, rationale, undecided, atLimit: undefined, ...worked(weighted), references };
}

/** The sum as the report shows it. */
function worked(weighted: Weighted | undefined): Pick<StrategyResult, 'formula' | 'weightedUtilization'> {
  if (!weighted) return { formula: 'n/a', weightedUtilization: null };
  return { formula: weighted.formula, weightedUtilization: weighted.missing.length === 0 ? toNumber(weighted.low) : null };
}

function stepUp(blueprint: Blueprint, current: number, weighted: Weighted, saturated: boolean): StrategyResult {
  const { scaling } = blueprint;
  const threshold = scaling.upThreshold as Exact;
  const target = Math.min(current + (scaling.increment.up ?? 1), ceilingOf(blueprint));
  const over = compare(weighted.low, threshold) > 0;
  const cause = over
    ? `Weighted utilization (${formatPercent(weighted.low)}) exceeds scale_up_threshold (${formatPercent(threshold)}).`
    : `CPU is within saturation_threshold (${formatPercent(scaling.saturation)}) of its limit.`;
  const references = [
    over || !saturated ? 'spec.scaling.scale_up_threshold' : 'spec.scaling.saturation_threshold',
    'spec.scaling.max_replicas',
  ];
  if (target <= current) {
    const rationale = `${cause} Already at max_replicas (${scaling.maxReplicas}).`;
    return {
      recommendation: { action: 'no_action', target_replicas: current },
      rationale,
      undecided: false,
      atLimit: 'at_max_replicas',
      ...worked(weighted),
      references,
    };
  }
  const rationale = `${cause} Scaling to ${target} replicas to reduce load.`;
  return {
    recommendation: { action: 'scale_up', target_replicas: target },
    rationale,
    undecided: false,
    atLimit: undefined,
    ...worked(weighted),
    references,
  };
}

function stepDown(blueprint: Blueprint, metrics: Metrics, current: number, weighted: Weighted): StrategyResult {
  const { scaling } = blueprint;
  const stay: Recommendation = { action: 'no_action', target_replicas: current };
  const below = `Weighted utilization (${formatPercent(weighted.high)}) is below scale_down_threshold (${formatPercent(scaling.downThreshold as Exact)})`;
  const references = ['spec.scaling.scale_down_threshold', 'spec.scaling.min_replicas'];
  const kept = (rationale: string, atLimit?: 'at_min_replicas'): StrategyResult => ({
    recommendation: stay,
    rationale,
    undecided: false,
    atLimit,
    ...worked(weighted),
    references,
  });
  if (!scaling.allowScaleDown) return kept(`${below}, but allow_scale_down is false.`);
  const target = Math.max(current - (scaling.increment.down ?? 1), scaling.minReplicas);
  if (target >= current) return kept(`${below}. Already at min_replicas (${scaling.minReplicas}).`, 'at_min_replicas');
  const broken = brokenObjectives(blueprint, metrics);
  if (broken.length > 0) return kept(`${below}, but ${broken.join(' and ')}: no scale-down while an objective is not met.`);
  const predicted = weigh(blueprint, predict(metrics, current, target));
  if (predicted && compare(predicted.high, scaling.upThreshold as Exact) >= 0) {
    return kept(`${below}, but on ${target} replicas it is predicted at ${formatPercent(predicted.high)}, which would scale up again.`);
  }
  return {
    recommendation: { action: 'scale_down', target_replicas: target },
    rationale: `${below}. Scaling to ${target} replicas to free resources.`,
    undecided: false,
    atLimit: undefined,
    ...worked(weighted),
    references,
  };
}

/** Objectives that forbid a scale-down, each as a phrase. One configured but not measured counts as broken. */
export function brokenObjectives(blueprint: Blueprint, metrics: Metrics): string[] {
  const { scaling, performance } = blueprint;
  const above = (label: string, value: number | undefined, limit: Exact | undefined, shown: string) => {
    if (!limit) return [];
    if (value === undefined) return [`${label} is not measured`];
    return compare(fromNumber(value), limit) > 0 ? [`${label} is above ${shown}`] : [];
  };
  const target = performance.latencyP95Target;
  return [
    ...above('CPU', metrics.cpu_utilization, scaling.targetCpu, 'its target'),
    ...above('memory', metrics.memory_utilization, scaling.targetMemory, 'its target'),
    ...above('latency_p95', metrics.latency_p95, target === undefined ? undefined : exact(target), `${target}ms`),
    ...above('error_rate', metrics.error_rate, performance.errorRateThreshold, 'error_rate_threshold'),
  ];
}

function isSaturated(blueprint: Blueprint, metrics: Metrics): boolean {
  const { scaling, resources } = blueprint;
  if (metrics.cpu_utilization === undefined) return false;
  const used = fromNumber(metrics.cpu_utilization);
  if (scaling.utilizationBasis.cpu === 'limit') return compare(used, scaling.saturation) >= 0;
  if (!resources.cpuRequest || !resources.cpuLimit) return false;
  return compare(multiply(used, exact(resources.cpuRequest, resources.cpuLimit)), scaling.saturation) >= 0;
}

/** Whether a history point argues in the same direction, for the stabilisation window. */
export function agrees(blueprint: Blueprint, metrics: Metrics, action: 'scale_up' | 'scale_down'): boolean {
  const { upThreshold, downThreshold } = blueprint.scaling;
  const weighted = weigh(blueprint, metrics);
  if (!weighted || !upThreshold || !downThreshold) return false;
  return action === 'scale_up' ? compare(weighted.low, upThreshold) > 0 : compare(weighted.high, downThreshold) < 0;
}
