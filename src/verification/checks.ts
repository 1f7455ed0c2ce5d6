import {
  add,
  compare,
  type Fraction,
  formatPercent,
  fraction,
  fromNumber,
  multiply,
  ONE,
  toNumber,
} from '../lib/fraction.ts';
import type { FigureName } from '../metrics/observation/types.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Metrics } from '../scaling/decision/weighted.ts';
import type { Check, CheckStatus } from './types.ts';
import type { Reading } from './window.ts';

interface Objective {
  readonly name: FigureName;
  readonly limit: Fraction;
  readonly show: (value: Fraction) => string;
  readonly unit: 'points' | 'ms';
}

/** Lists everything a blueprint promises its users, as upper limits. */
function objectives(blueprint: Blueprint): Objective[] {
  const { scaling, performance } = blueprint;
  const ratio = (name: FigureName, limit: Fraction | undefined, places: number): Objective[] =>
    limit ? [{ name, limit, show: (value) => formatPercent(value, places), unit: 'points' }] : [];
  const latency = performance.latencyP95Target;
  const p95: Objective[] =
    latency === undefined
      ? []
      : [
          {
            name: 'latency_p95',
            limit: fraction(latency),
            show: (value) => `${toNumber(value, 0)}ms`,
            unit: 'ms',
          },
        ];
  return [
    ...ratio('cpu_utilization', scaling.targetCpu, 0),
    ...ratio('memory_utilization', scaling.targetMemory, 0),
    ...p95,
    ...ratio('error_rate', performance.errorRateThreshold, 2),
  ];
}

/** Checks one objective now against before: failed only where the change can have broken it. */
function checkObjective(
  objective: Objective,
  before: Metrics,
  { figures, reasons }: Pick<Reading, 'figures' | 'reasons'>,
): Check {
  const { name, limit, show } = objective;
  const base = { check: name, expected: expected(objective) };
  const value = figures[name] === undefined ? undefined : fromNumber(figures[name]);
  if (!value) return { ...base, actual: null, status: 'unknown', reason: reasons[name] ?? 'not measured' };
  const earlier = before[name] === undefined ? undefined : fromNumber(before[name]);
  const judged = status(value, earlier, limit);
  const reason = judged === 'unknown' ? { reason: 'missed, and not measured when it was decided' } : {};
  return {
    ...base,
    actual: show(value),
    status: judged,
    ...improvement(objective, earlier, value),
    ...reason,
  };
}

/** Lists the checks that are made as soon as the change has arrived, for a reader who looks before. */
export function waitingChecks(blueprint: Blueprint, reason: string): Check[] {
  return objectives(blueprint).map((o) => ({
    check: o.name,
    expected: expected(o),
    actual: null,
    status: 'pending',
    reason,
  }));
}

/**
 * Checks what informs and decides nothing: CPU and memory against what the decision predicted (load may have
 * moved since), and throughput against its minimum (what nobody asks for, a count cannot serve).
 */
export function informingChecks(
  { scaling, performance }: Blueprint,
  predicted: Metrics,
  { figures, reasons }: Pick<Reading, 'figures' | 'reasons'>,
): Check[] {
  const inform = (
    name: FigureName,
    check: string,
    promise: string,
    show: (value: Fraction) => string,
    isMet: (value: Fraction) => boolean,
  ) => {
    const base = { check, expected: promise };
    if (figures[name] === undefined)
      return { ...base, actual: null, status: 'unknown' as const, reason: reasons[name] ?? 'not measured' };
    const value = fromNumber(figures[name]);
    return {
      ...base,
      actual: show(value),
      status: isMet(value) ? ('passed' as const) : ('not_met' as const),
    };
  };
  const predictions = (['cpu_utilization', 'memory_utilization'] as const).flatMap((name) => {
    const then = predicted[name] === undefined ? undefined : fromNumber(predicted[name]);
    if (!then) return [];
    const allowed = multiply(then, add(ONE, scaling.tolerance.up));
    const percent = (value: Fraction) => formatPercent(value, 0);
    return [
      inform(
        name,
        name.replace('utilization', 'prediction'),
        `about ${percent(then)}`,
        percent,
        (v) => compare(v, allowed) <= 0,
      ),
    ];
  });
  const least = performance.throughputMin;
  if (!least) return predictions;
  const rate = (value: Fraction) => `${toNumber(value)}/s`;
  return [
    ...predictions,
    inform('throughput', 'throughput', `>= ${rate(least)}`, rate, (value) => compare(value, least) >= 0),
  ];
}

function expected({ limit, show, unit }: Objective): string {
  return `< ${unit === 'ms' ? show(limit) : formatPercent(limit)}`;
}

/** Judges a value against its limit. A value at its limit misses it and, as in decisions, breaks nothing. */
function status(value: Fraction, earlier: Fraction | undefined, limit: Fraction): CheckStatus {
  if (compare(value, limit) < 0) return 'passed';
  if (compare(value, limit) === 0) return 'not_met';
  if (!earlier) return 'unknown';
  return compare(earlier, limit) > 0 && compare(value, earlier) <= 0 ? 'not_met' : 'failed';
}

/** Objectives that were met when the change was decided and are missed now. */
export function brokenSince(blueprint: Blueprint, before: Metrics, checks: readonly Check[]): string {
  const met = objectives(blueprint).filter(
    ({ name, limit }) => before[name] !== undefined && compare(fromNumber(before[name]), limit) <= 0,
  );
  return checks
    .filter(({ check, status }) => status === 'failed' && met.some(({ name }) => name === check))
    .map(({ check }) => check)
    .join(', ');
}

/** Checks each objective as it stands. */
export function checkObjectives(
  blueprint: Blueprint,
  before: Metrics,
  reading: Pick<Reading, 'figures' | 'reasons'>,
): Check[] {
  return objectives(blueprint).map((objective) => checkObjective(objective, before, reading));
}

function improvement(
  { show, unit }: Objective,
  earlier: Fraction | undefined,
  value: Fraction,
): { improvement?: string } {
  if (!earlier || compare(earlier, value) === 0) return {};
  const fell = compare(earlier, value) > 0;
  const [high, low] = fell ? [earlier, value] : [value, earlier];
  // The difference of what is shown, so that "85% → 57%" says 28 and not 28.3.
  const by = Math.round((Number.parseFloat(show(high)) - Number.parseFloat(show(low))) * 100) / 100;
  return {
    improvement: `${by}${unit === 'ms' ? 'ms' : '%'} ${fell ? 'reduction' : 'increase'} (${show(earlier)} → ${show(value)})`,
  };
}
