import { type Demand, GAP, POINT_MS } from '../ports/demand-history.ts';
import { type AutoscalerSettings, replayAutoscaler, startAutoscaler } from './autoscaler.ts';
import { replayCount, startCount } from './constant.ts';
import { MINUTE_MS } from './demand.ts';
import type { Rules } from './rules.ts';
import { emptyTally, type Tally } from './score.ts';

/** Numbers that set a workload's count: its own, or its autoscaler's. */
export type Numbers = AutoscalerSettings | { readonly replicas: number };

const MINUTES = POINT_MS / MINUTE_MS;

/** Replays points of five minutes under numbers, in minutes: an autoscaler looks more often than every five. */
export function replayNumbers(points: Demand, numbers: Numbers, rules: Rules): Tally {
  const { values } = points;
  const tally = emptyTally();
  if ('replicas' in numbers) {
    const state = startCount(numbers.replicas, POINT_MS, rules);
    replayCount(values, 0, values.length, rules, state, tally);
    const { replicas, least, violations, saturated, steps } = tally;
    return {
      replicas: replicas * MINUTES,
      least: least * MINUTES,
      violations: violations * MINUTES,
      saturated: saturated * MINUTES,
      steps: steps * MINUTES,
    };
  }
  const first = values.find((value) => value !== GAP) ?? 0;
  const state = startAutoscaler(numbers, first, MINUTE_MS, rules);
  replayAutoscaler({ values, from: 0, to: values.length, repeat: MINUTES }, numbers, rules, state, tally);
  return tally;
}

/** Counts the minutes whose demand is over what some replicas carry at a utilization, in hundredths of a percent. */
export function minutesOver({ values }: Demand, replicas: number, utilization: number): number {
  const carried = replicas * utilization * 100;
  return values.reduce((count, value) => count + (value > carried ? MINUTES : 0), 0);
}

/** Returns the demand of the same load on pods that request `to` in place of `from`. */
export function onRequest(points: Demand, from: bigint, to: bigint): Demand {
  if (from === to) return points;
  const ratio = Number(from) / Number(to);
  return {
    ...points,
    values: points.values.map((value) => (value === GAP ? GAP : Math.round(value * ratio))),
  };
}
