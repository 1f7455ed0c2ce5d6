import type { Milliseconds } from '../lib/duration.ts';
import { WHOLE } from './rules.ts';

/** Least time between two looks at a count that carries too little: what is new in less is little. */
const LOOK_AGAIN_MS = 3_600_000;

/**
 * Checks whether a count is looked at before its time of the day: it goes up at once, so that it does not wait a day
 * while its pods use more of their request than the limit. A number of an autoscaler waits, as that reacts.
 */
export function isLookedAtAgain({
  used,
  utilizationLimit,
  since,
}: {
  /** Share of the request that the pods use now; undefined where that is not measured. */
  readonly used: number | undefined;
  /** In hundredths of a percent. */
  readonly utilizationLimit: number;
  /** Time since the last look. */
  readonly since: Milliseconds;
}): boolean {
  return used !== undefined && used * WHOLE > utilizationLimit && since >= LOOK_AGAIN_MS;
}
