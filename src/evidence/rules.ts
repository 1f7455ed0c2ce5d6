import type { Milliseconds } from '../lib/duration.ts';
import { REPLICA } from '../ports/demand-history.ts';
import { MINUTE_MS } from './demand.ts';

/** Settings that a replay and a choice rest on. */
export interface Rules {
  /** Highest utilization at which the latency objective holds, in hundredths of a percent: 8500 is 85 %. */
  readonly utilizationLimit: number;
  /** Time from the creation of a pod until it is ready. */
  readonly startDelay: Milliseconds;
  /** Share of minutes that are to be good, in hundredths of a percent: 9950 is 99.5 %. */
  readonly objective: number;
}

/** All basis points: 100 %. */
export const WHOLE = 10_000;

export const DEFAULT_RULES: Rules = { utilizationLimit: 8_500, startDelay: MINUTE_MS, objective: 9_950 };

/** Returns the demand that one replica carries within the utilization limit. */
export function usable({ utilizationLimit }: Rules): number {
  return (REPLICA / WHOLE) * utilizationLimit;
}

/** Returns the fewest replicas that carry a demand within the limit, knowing it beforehand. */
export function leastReplicas(demand: number, carried: number, min = 1): number {
  return Math.max(min, Math.ceil(demand / carried));
}
