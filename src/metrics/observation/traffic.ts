import { listReadings } from './readings.ts';
import type { Observation } from './types.ts';

const WEEK_MS = 7 * 24 * 60 * 60_000;
/** So near to a week ago a reading of the history has to be: hourly readings always have one. */
const NEAR_MS = 30 * 60_000;

/**
 * Returns the requests per second of the service a week before `time` (ISO 8601): as a source states it, else
 * the nearest reading of its history. Undefined where neither tells.
 */
export function throughputWeekAgo(observation: Observation, time: string): number | undefined {
  if (observation.throughputWeekAgo !== undefined) return observation.throughputWeekAgo;
  const then = Date.parse(time) - WEEK_MS;
  let nearest: { readonly distance: number; readonly throughput: number } | undefined;
  for (const { timestamp, metrics } of listReadings(observation.history, ['throughput'])) {
    if (metrics.throughput === undefined) continue;
    const distance = Math.abs(Date.parse(timestamp) - then);
    if (distance <= NEAR_MS && (nearest === undefined || distance < nearest.distance))
      nearest = { distance, throughput: metrics.throughput };
  }
  return nearest?.throughput;
}
