import type { Milliseconds } from '../lib/duration.ts';
import { type Demand, REPLICA } from '../ports/demand-history.ts';
import type { AutoscalerSettings } from './autoscaler.ts';
import { measuredAscending, percentile } from './demand.ts';
import { AUTOSCALER_DAYS, recentPoints, type TooShort } from './length.ts';
import { type Candidate, openReplays, type Replays } from './replays.ts';
import { leastReplicas, type Rules, usable } from './rules.ts';
import { isClearlyCheaper } from './score.ts';
import { TOLD } from './scored.ts';

const TARGETS: readonly number[] = [40, 45, 50, 55, 60, 65, 70, 75];
const FLOOR_PERCENTILES: readonly number[] = [25, 50, 75, 90, 99];

/** Which of an autoscaler's numbers may be edited. */
export interface Editable {
  readonly target: boolean;
  readonly min: boolean;
  readonly max: boolean;
}

export interface AutoscalerChoice {
  readonly kind: 'chosen';
  /** The present settings where no others are clearly cheaper. */
  readonly settings: AutoscalerSettings;
  readonly present: Candidate;
  readonly best: Candidate;
  /** The three that cost least, in that order. */
  readonly ranked: readonly Candidate[];
  /** Ground of it, for more of the same: the points, the highest of them, and their replays. */
  readonly recent: Demand;
  readonly peak: number;
  readonly replays: Replays;
}

/** Least and greatest floor that may be proposed. */
export interface FloorLimits {
  readonly min: number;
  readonly max: number;
}

/**
 * Chooses target, floor and ceiling of an autoscaler by replaying the service's last 14 days before `now`
 * against each pair: the cheapest, if it saves at least 5 % of what the present pair costs.
 */
export function chooseAutoscaler(
  points: Demand,
  now: Milliseconds,
  present: AutoscalerSettings,
  limits: FloorLimits,
  editable: Editable,
  rules: Rules,
): AutoscalerChoice | TooShort {
  const recent = recentPoints(points, now, AUTOSCALER_DAYS);
  if ('kind' in recent) return recent;
  const ascending = measuredAscending(recent);
  const replays = openReplays(recent, rules);
  const pairs = candidatePairs(ascending, present, limits, editable, rules);
  const ranked = replays.cheapest([present, ...pairs], TOLD);
  const stated = ranked.find(({ settings }) => settings === present) ?? replays.replay(present);
  const best = ranked[0] ?? stated;
  const settings = isClearlyCheaper(best.cost, stated.cost) ? best.settings : present;
  const peak = ascending.at(-1) ?? 0;
  const max = editable.max ? Math.max(settings.min, chooseCeiling(peak, present.max)) : present.max;
  const chosen = { ...settings, max };
  return { kind: 'chosen', settings: chosen, present: stated, best, ranked, recent, peak, replays };
}

/** Lists the pairs of target and floor to compare with the present one; `ascending` is the measured demand. */
export function candidatePairs(
  ascending: Float64Array,
  present: AutoscalerSettings,
  limits: FloorLimits,
  editable: Editable,
  rules: Rules,
): AutoscalerSettings[] {
  const { max } = present;
  const paced = (target: number, min: number) => ({ ...present, target, min });
  const highest = Math.min(max, limits.max);
  const floors = editable.min
    ? candidateFloors(ascending, limits.min, rules).filter((min) => min <= highest)
    : [present.min];
  const targets = editable.target ? candidateTargets(rules) : [present.target];
  const pairs = targets.flatMap((target) => floors.map((min) => paced(target, min)));
  return pairs.filter(({ target, min }) => target !== present.target || min !== present.min);
}

/** Lists the targets: the last one reaches the limit where the tolerance ends. */
function candidateTargets({ utilizationLimit }: Rules): number[] {
  const highest = Math.floor(utilizationLimit / 110);
  return [...new Set([...TARGETS.filter((target) => target < highest), highest])];
}

function candidateFloors(ascending: Float64Array, minReplicas: number, rules: Rules): number[] {
  const carried = usable(rules);
  const floors = FLOOR_PERCENTILES.map((percent) =>
    leastReplicas(percentile(ascending, percent), carried, minReplicas),
  );
  return [...new Set([minReplicas, ...floors])];
}

/**
 * Returns the ceiling: a fuse at twice what the peak needs at 70 %, moved only where the peak needs over 80 %
 * of the present one or under a quarter of it.
 */
export function chooseCeiling(peak: number, present: number): number {
  const needed = Math.max(1, Math.ceil((peak * 10) / (7 * REPLICA)));
  if (present === Number.POSITIVE_INFINITY) return present;
  return needed * 10 > present * 8 || needed * 4 < present ? 2 * needed : present;
}
