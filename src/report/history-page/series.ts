import { inPoints } from '../../evidence/demand.ts';
import { packDemand } from '../../evidence/pack.ts';
import type { Milliseconds } from '../../lib/duration.ts';
import { type Demand, GAP, POINT_MS, REPLICA } from '../../ports/demand-history.ts';
import type { Timeline } from './timeline.ts';

/** Even steps over the time that the page shows. */
export interface Grid {
  readonly from: Milliseconds;
  readonly step: Milliseconds;
  readonly steps: number;
}

const HOUR_MS = 3_600_000;
const STEPS: readonly Milliseconds[] = [POINT_MS, HOUR_MS / 4, HOUR_MS, 3 * HOUR_MS, 6 * HOUR_MS];
/** Each takes one to two characters of the document. */
const MOST_POINTS = 8_000_000;
/** Values of a series are whole hundredths of a replica. */
const HUNDREDTH = REPLICA / 100;

/** Chooses the shortest steps at which the series of so many services stay within the size of a document. */
export function gridOf(from: Milliseconds, to: Milliseconds, services: number): Grid {
  const fits = (step: Milliseconds) => services * ((to - from) / step) <= MOST_POINTS;
  const step = STEPS.find(fits) ?? 6 * HOUR_MS;
  const start = Math.floor(from / step) * step;
  return { from: start, step, steps: Math.max(1, Math.ceil((to - start) / step)) };
}

/** Returns the highest mean of five minutes within each step, in hundredths of a replica. */
export function peaks(demand: Demand, grid: Grid): Float64Array {
  const values = new Float64Array(grid.steps).fill(GAP);
  const points = inPoints(demand);
  // A value that was measured over more than a step holds for all that it covers.
  const covered = Math.max(1, Math.round(demand.step / grid.step));
  points.values.forEach((value, at) => {
    for (let more = 0; value !== GAP && more < covered; more += 1)
      raise(values, grid, points.start + at * POINT_MS + more * grid.step, Math.round(value / HUNDREDTH));
  });
  return values;
}

/** Returns what single decisions measured, in hundredths of a replica. */
export function measuredPoints({ measured }: Timeline, grid: Grid): Float64Array {
  const values = new Float64Array(grid.steps).fill(GAP);
  for (const { time, demand } of measured) raise(values, grid, time, Math.round(demand * 100));
  return values;
}

function raise(values: Float64Array, grid: Grid, time: Milliseconds, value: number): void {
  const at = Math.floor((time - grid.from) / grid.step);
  const known = values[at];
  if (known !== undefined && value > known) values[at] = value;
}

/** Adds a series to a sum; a gap adds nothing. */
export function addSeries(sum: Float64Array, values: Float64Array): void {
  values.forEach((value, at) => {
    if (value !== GAP) sum[at] = Math.max(0, sum[at] ?? 0) + value;
  });
}

/**
 * Adds the count at the end of each step to a sum, in hundredths. Before the first count that is known, that one
 * is taken: a fleet does not grow because its ledger begins.
 */
export function addCounts(sum: Float64Array, { counts }: Timeline, grid: Grid): void {
  let next = 0;
  for (let at = 0; at < sum.length; at += 1) {
    const end = grid.from + (at + 1) * grid.step;
    while (next < counts.length && Number(counts[next]?.time) < end) next += 1;
    const known = counts[Math.max(0, next - 1)];
    if (known !== undefined) sum[at] = Math.max(0, sum[at] ?? 0) + known.count * 100;
  }
}

/** Packs a series for the document; undefined where it is nothing but gaps. */
export function packSeries(values: Float64Array): string | undefined {
  if (values.every((value) => value === GAP)) return undefined;
  return packDemand({ start: 0, step: POINT_MS, values }).values;
}
