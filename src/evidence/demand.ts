import type { Milliseconds } from '../lib/duration.ts';
import { type Demand, GAP, POINT_MS } from '../ports/demand-history.ts';

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
/** Least number of points with two figures that one is learnt from: a day of them. */
export const MIN_PAIRS = 288;

/** Returns the end of the last step. */
export function endOf({ start, step, values }: Demand): Milliseconds {
  return start + values.length * step;
}

/**
 * Returns the series in steps of at most a minute, the pace at which an autoscaler looks. A coarser one is
 * drawn as straight lines between its points; the step before a gap keeps its value.
 */
export function inMinutes(demand: Demand): Demand {
  const { start, step, values } = demand;
  const parts = Math.floor(step / MINUTE_MS);
  if (parts <= 1) return demand;
  const minutes = new Float64Array(values.length * parts);
  values.forEach((value, at) => {
    const next = values[at + 1] ?? GAP;
    const rise = value === GAP || next === GAP ? 0 : next - value;
    for (let part = 0; part < parts; part += 1) {
      minutes[at * parts + part] = value + Math.round((rise * part) / parts);
    }
  });
  return { start, step: step / parts, values: minutes };
}

/** Returns the means of every five minutes; a point is a gap where less than half of it was measured. */
export function inPoints({ start, step, values }: Demand): Demand {
  const count = Math.ceil((values.length * step) / POINT_MS);
  const sums = new Float64Array(count);
  const measured = new Float64Array(count);
  values.forEach((value, at) => {
    if (value === GAP) return;
    const point = Math.floor((at * step) / POINT_MS);
    sums[point] = (sums[point] ?? 0) + value;
    measured[point] = (measured[point] ?? 0) + step;
  });
  const points = sums.map((sum, point) => {
    const covered = measured[point] ?? 0;
    return covered * 2 < Math.max(POINT_MS, step) ? GAP : Math.round((sum * step) / covered);
  });
  return { start, step: POINT_MS, values: points };
}

/** Returns the part of a series between two times, of whole steps that end by `to`. */
export function between({ start, step, values }: Demand, from: Milliseconds, to: Milliseconds): Demand {
  const first = Math.max(0, Math.ceil((from - start) / step));
  const end = Math.max(first, Math.floor((to - start) / step));
  return { start: start + first * step, step, values: values.subarray(first, end) };
}

/** Returns the part from the first step on in which something was measured; all of it where nothing was. */
export function sinceMeasured({ start, step, values }: Demand): Demand {
  const first = Math.max(
    0,
    values.findIndex((value) => value !== GAP),
  );
  return { start: start + first * step, step, values: values.subarray(first) };
}

/** Returns the values that were measured, in ascending order. */
export function measuredAscending({ values }: Demand): Float64Array {
  const measured = new Float64Array(values.length);
  let count = 0;
  for (const value of values) {
    if (value === GAP) continue;
    measured[count] = value;
    count += 1;
  }
  return measured.subarray(0, count).sort();
}

/** Returns the value that a share of all values (in percent) does not exceed; 0 where there is none. */
export function percentile(ascending: Float64Array, percent: number): number {
  return ascending[Math.max(0, Math.ceil((percent * ascending.length) / 100) - 1)] ?? 0;
}
