import type { Blueprint } from '../blueprint/types.ts';
import type { Observation } from '../observation/types.ts';
import { agrees } from './step.ts';

/** Readings further apart than this say nothing about the time between them. */
const LARGEST_GAP_MS = 15 * 60_000;

/**
 * Whether the case for `action` has held over the whole stabilisation window: readings in `history` reach
 * back to the window's start, with no gap over 15 minutes, and each argues the same way.
 */
export function isStabilized(blueprint: Blueprint, observation: Observation, action: 'scale_up' | 'scale_down', now: Date): boolean {
  const window = blueprint.scaling.stabilization[action === 'scale_up' ? 'up' : 'down'];
  if (window === 0) return true;
  const start = now.getTime() - window;
  const readings = [...observation.history]
    .map((point) => ({ ...point, at: Date.parse(point.timestamp) }))
    .filter((point) => point.at <= now.getTime())
    .sort((a, b) => b.at - a.at);
  let later = Date.parse(observation.timestamp);
  for (const reading of readings) {
    if (later - reading.at > LARGEST_GAP_MS) return false;
    if (!agrees(blueprint, reading.metrics, action)) return false;
    if (reading.at <= start) return true;
    later = reading.at;
  }
  return false;
}
