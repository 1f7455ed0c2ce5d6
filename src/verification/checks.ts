import type { Blueprint } from '../blueprint/types.ts';
import type { Metrics } from '../decision/weighted.ts';
import { compare, type Exact, exact, formatPercent, fromNumber, toNumber } from '../exact.ts';
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

/** One objective now against before and against what load alone would have made of it: failed only where the change can have broken it. */
export function checkObjective(objective: Objective, before: Metrics, predicted: Metrics, now: Metrics): Check {
  const { name, limit, show, unit } = objective;
  const then = predicted[name];
  const base = {
    check: name,
    expected: `< ${unit === 'ms' ? show(limit) : formatPercent(limit)}`,
    ...(then === undefined ? {} : { predicted: show(fromNumber(then)) }),
  };
  const value = now[name] === undefined ? undefined : fromNumber(now[name]);
  if (!value) return { ...base, actual: null, status: 'unknown' };
  const earlier = before[name] === undefined ? undefined : fromNumber(before[name]);
  return { ...base, actual: show(value), status: status(value, earlier, limit), ...improvement(objective, earlier, value) };
}

/** Less traffic than the minimum is told, and fails nothing: what nobody asks for a count cannot serve. */
export function checkThroughput({ performance }: Blueprint, now: Metrics): Check[] {
  const least = performance.throughputMin;
  if (!least) return [];
  const value = now.throughput === undefined ? undefined : fromNumber(now.throughput);
  const base = { check: 'throughput', expected: `>= ${toNumber(least)}/s` };
  if (!value) return [{ ...base, actual: null, status: 'skipped' }];
  return [{ ...base, actual: `${toNumber(value)}/s`, status: compare(value, least) >= 0 ? 'passed' : 'not_met' }];
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
