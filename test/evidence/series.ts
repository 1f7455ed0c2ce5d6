import { DAY_MS } from '../../src/evidence/demand.ts';
import { type Demand, GAP, POINT_MS, REPLICA } from '../../src/ports/demand-history.ts';

/** A Monday. */
export const START = Date.parse('2026-01-05T00:00:00Z');

/** Demand in replicas at even steps; undefined is a gap. */
export function series(replicas: readonly (number | undefined)[], step = 60_000): Demand {
  const values = replicas.map((value) => (value === undefined ? GAP : Math.round(value * REPLICA)));
  return { start: START, step, values: Float64Array.from(values) };
}

/** Five-minute points of some days, each made from its time in days since the start. */
export function points(days: number, demandAt: (day: number) => number | undefined): Demand {
  const count = Math.round((days * DAY_MS) / POINT_MS);
  return series(
    Array.from({ length: count }, (_, at) => demandAt((at * POINT_MS) / DAY_MS)),
    POINT_MS,
  );
}

/** Low by night, `peak` at noon. */
export function diurnal(day: number, peak = 8): number {
  return 1 + (peak - 1) * ((1 - Math.cos(2 * Math.PI * day)) / 2);
}

/** Two replicas' worth, and every three hours up to ten and back within twenty minutes. */
export function ramps(day: number): number {
  const minute = ((day * 8) % 1) * 180;
  return Math.max(2, 10 - (8 * Math.abs(minute - 10)) / 10);
}

/** One replica's worth, and bursts of many times that for ten minutes every six hours. */
export function bursts(day: number, burst = 9): number {
  return (day * 4) % 1 < 10 / 360 ? burst : 1;
}
