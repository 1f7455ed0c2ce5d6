import type { Milliseconds } from '../lib/duration.ts';
import { type Demand, GAP, POINT_MS } from '../ports/demand-history.ts';
import { between, DAY_MS, sinceMeasured } from './demand.ts';

/** Days of the past that a count and an autoscaler are judged by. */
export const COUNT_DAYS = 28;
export const AUTOSCALER_DAYS = 14;
const MIN_DAYS = 7;
const MIN_MEASURED_PERCENT = 80;

/** Evidence that does not reach: a week at least, and four of five points of it. */
export interface TooShort {
  readonly kind: 'evidence_too_short';
  readonly message: string;
}

/**
 * Returns the points of the days before `now`, as many as there are of `days`, or says that they are too few.
 * `points` are at steps of five minutes.
 */
export function recentPoints(points: Demand, now: Milliseconds, days: number): Demand | TooShort {
  // A source that keeps fewer days, or that knows the service for fewer, has no gap before them.
  const recent = sinceMeasured(between(points, now - days * DAY_MS, now));
  const expected = (now - recent.start) / POINT_MS;
  const measured = recent.values.reduce((count, value) => count + Number(value !== GAP), 0);
  if (expected * POINT_MS < MIN_DAYS * DAY_MS)
    return tooShort(`the history reaches back ${Math.floor((expected * POINT_MS) / DAY_MS)} days`);
  if (measured * 100 < expected * MIN_MEASURED_PERCENT)
    return tooShort(`${Math.floor((measured * 100) / expected)}% of its points are measured`);
  return recent;
}

function tooShort(found: string): TooShort {
  return {
    kind: 'evidence_too_short',
    message: `Evidence needs ${MIN_DAYS} days and ${MIN_MEASURED_PERCENT}% of their points; ${found}.`,
  };
}
