import type { Blueprint } from '../blueprint/types.ts';
import type { Metrics } from '../decision/weighted.ts';
import { add, compare, type Exact, exact, formatPercent, fromNumber, multiply, ONE, toNumber } from '../exact.ts';
import type { FigureName } from '../observation/types.ts';
import type { Check, CheckStatus } from './types.ts';

interface Objective {
  readonly name: FigureName;
  readonly limit: Exact;
  readonly show: (value: Exact) => string;
  readonly unit: 'points' | 'ms';
}

/** Everything a blueprint promises its users, as upper limits. */
export function objectives(blueprint: Blueprint): Objective[] {
  const { scaling, performance } = blueprint;
  const ratio = (name: FigureName, limit: Exact | undefined, places: number): Objective[] =>
    limit ? [{ name, limit, show: (value) => formatPercent(value, places), unit: 'points' }] : [];
  const latency = performance.latencyP95Target;
  const p95: Objective[] =
    latency === undefined ? [] : [{ name: 'latency_p95', limit: exact(latency), show: (value) => `${toNumber(value, 0)}ms`, unit: 'ms' }];
  return [
    ...ratio('cpu_utilization', scaling.targetCpu, 0),
    ...ratio('memory_utilization', scaling.targetMemory, 0),
    ...p95,
    ...ratio('error_rate', performance.errorRateThreshold, 2),
  ];
}

/** One objective now against before: failed only where the change can have broken it. */
export function checkObjective(objective: Objective, before: Metrics, now: Metrics): Check {
  const { name, limit, show, unit } = objective;
  const base = { check: name, expected: `< ${unit === 'ms' ? show(limit) : formatPercent(limit)}` };
  const value = now[name] === undefined ? undefined : fromNumber(now[name]);
  if (!value) return { ...base, actual: null, status: 'unknown' };
  const earlier = before[name] === undefined ? undefined : fromNumber(before[name]);
  return { ...base, actual: show(value), status: status(value, earlier, limit), ...improvement(objective, earlier, value) };
}

/**
 * What informs and decides nothing: CPU and memory against what the decision predicted (load may have moved since), and
 * throughput against its minimum (what nobody asks for, a count cannot serve).
 */
export function informingChecks({ scaling, performance }: Blueprint, predicted: Metrics, now: Metrics): Check[] {
  const predictions = (['cpu_utilization', 'memory_utilization'] as const).flatMap((name) => {
    const [then, value] = [predicted[name], now[name]];
    if (then === undefined || value === undefined) return [];
    const allowed = multiply(fromNumber(then), add(ONE, scaling.tolerance.up));
    const met = compare(fromNumber(value), allowed) <= 0;
    return [
      inform(
        name.replace('utilization', 'prediction'),
        `about ${formatPercent(fromNumber(then), 0)}`,
        formatPercent(fromNumber(value), 0),
        met,
      ),
    ];
  });
  const least = performance.throughputMin;
  if (!least || now.throughput === undefined) return predictions;
  const served = fromNumber(now.throughput);
  return [...predictions, inform('throughput', `>= ${toNumber(least)}/s`, `${toNumber(served)}/s`, compare(served, least) >= 0)];
}

function inform(check: string, expected: string, actual: string, met: boolean): Check {
  return { check, expected, actual, status: met ? 'passed' : 'not_met' };
}

function status(value: Exact, earlier: Exact | undefined, limit: Exact): CheckStatus {
  if (compare(value, limit) < 0) return 'passed';
  if (!earlier) return 'unknown';
  const missedBefore = compare(earlier, limit) >= 0;
  return missedBefore && compare(value, earlier) <= 0 ? 'not_met' : 'failed';
}

function improvement({ show, unit }: Objective, earlier: Exact | undefined, value: Exact): { improvement?: string } {
  if (!earlier || compare(earlier, value) === 0) return {};
  const fell = compare(earlier, value) > 0;
  const [high, low] = fell ? [earlier, value] : [value, earlier];
  // The difference of what is shown, so that "85% → 57%" says 28 and not 28.3.
  const by = Math.round((Number.parseFloat(show(high)) - Number.parseFloat(show(low))) * 100) / 100;
  return { improvement: `${by}${unit === 'ms' ? 'ms' : '%'} ${fell ? 'reduction' : 'increase'} (${show(earlier)} → ${show(value)})` };
}
