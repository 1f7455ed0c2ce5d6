import type { Blueprint } from '../blueprint/types.ts';
import { type History, LARGEST_GAP_MS } from '../ledger/history.ts';
import type { Observation } from '../observation/types.ts';
import { agrees } from './step.ts';
import type { Recommendation } from './types.ts';

/**
 * Whether the case for a recommendation has held over its whole stabilisation window: in the readings that came with the
 * figures, or else from run to run in the ledger. A gap over 15 minutes starts the window anew.
 */
export function isStabilized(
  blueprint: Blueprint,
  observation: Observation,
  history: History,
  recommendation: Recommendation,
  now: Date,
): boolean {
  const { action } = recommendation;
  if (action === 'no_action') return true;
  const window = blueprint.scaling.stabilization[action === 'scale_up' ? 'up' : 'down'];
  if (window === 0) return true;
  const start = now.getTime() - window;
  return seenInReadings(blueprint, observation, action, start, now) || seenInLedger(history, recommendation, start, now);
}

function seenInReadings(
  blueprint: Blueprint,
  observation: Observation,
  action: 'scale_up' | 'scale_down',
  start: number,
  now: Date,
): boolean {
  const readings = observation.history
    .map((point) => ({ ...point, at: Date.parse(point.timestamp) }))
    .filter((point) => point.at <= now.getTime())
    .sort((a, b) => b.at - a.at);
  let later = Date.parse(observation.timestamp);
  for (const reading of readings) {
    if (later - reading.at > LARGEST_GAP_MS || !agrees(blueprint, reading.metrics, action)) return false;
    if (reading.at <= start) return true;
    later = reading.at;
  }
  return false;
}

function seenInLedger({ steady }: History, { action, target_replicas: target }: Recommendation, start: number, now: Date): boolean {
  if (steady?.recommended !== `${action} ${target}`) return false;
  return Date.parse(steady.since) <= start && now.getTime() - Date.parse(steady.last) <= LARGEST_GAP_MS;
}
