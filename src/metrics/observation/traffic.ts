import { readingsBetween } from './readings.ts';
import type { FigureName, HistoryPoint, Observation, Readings } from './types.ts';

export const DAY_MS = 24 * 60 * 60_000;
export const WEEK_MS = 7 * DAY_MS;
/** So near to a time a reading of the history has to be: hourly readings always have one. */
const NEAR_MS = 30 * 60_000;

/**
 * Returns the requests per second of the service a week before `time` (ISO 8601): as a source states it, else
 * the nearest reading of its history. Undefined where neither tells.
 */
export function throughputWeekAgo(observation: Observation, time: string): number | undefined {
  if (observation.throughputWeekAgo !== undefined) return observation.throughputWeekAgo;
  return readingNear(observation.history, Date.parse(time) - WEEK_MS, 'throughput')?.metrics.throughput;
}

/** Returns the reading of a figure that is nearest to a time (ms), at most half an hour off. */
export function readingNear(history: Readings, time: number, name: FigureName): HistoryPoint | undefined {
  let nearest: { readonly distance: number; readonly point: HistoryPoint } | undefined;
  for (const point of readingsBetween(history, time - NEAR_MS, time + NEAR_MS, [name])) {
    const distance = Math.abs(Date.parse(point.timestamp) - time);
    if (nearest === undefined || distance < nearest.distance) nearest = { distance, point };
  }
  return nearest?.point;
}
