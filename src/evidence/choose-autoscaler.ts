import type { Milliseconds } from '../lib/duration.ts';
import { type Demand, GAP, POINT_MS, REPLICA } from '../ports/demand-history.ts';
import { type AutoscalerSettings, addLeast, replayCounts, startAutoscaler } from './autoscaler.ts';
import { MINUTE_MS, measuredAscending, percentile } from './demand.ts';
import { AUTOSCALER_DAYS, recentPoints, type TooShort } from './length.ts';
import { leastReplicas, type Rules, usable } from './rules.ts';
import { costOf, emptyTally, isClearlyCheaper, priceOf, type Tally } from './score.ts';
import { costToKeep, keepBest } from './scored.ts';

const TARGETS: readonly number[] = [40, 45, 50, 55, 60, 65, 70, 75];
const FLOOR_PERCENTILES: readonly number[] = [25, 50, 75, 90, 99];

/** Which of an autoscaler's numbers may be edited. */
export interface Editable {
  readonly target: boolean;
  readonly min: boolean;
  readonly max: boolean;
}

/** One pair of target and floor with what it would have cost. */
export interface Candidate {
  readonly settings: AutoscalerSettings;
  readonly tally: Tally;
  readonly cost: bigint;
}

export interface AutoscalerChoice {
  readonly kind: 'chosen';
  /** The present settings where no others are clearly cheaper. */
  readonly settings: AutoscalerSettings;
  readonly present: Candidate;
  readonly best: Candidate;
  /** The three that cost least, in that order. */
  readonly ranked: readonly Candidate[];
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
  const replay = openReplay(recent, rules);
  const stated = replay(present);
  const ranked = [stated];
  for (const pair of candidatePairs(ascending, present, limits, editable, rules))
    keepBest(ranked, replay(pair, costToKeep(ranked)));
  const best = ranked[0] ?? stated;
  const settings = isClearlyCheaper(best.cost, stated.cost) ? best.settings : present;
  const peak = ascending.at(-1) ?? 0;
  const max = editable.max ? Math.max(settings.min, chooseCeiling(peak, present.max)) : present.max;
  return { kind: 'chosen', settings: { ...settings, max }, present: stated, best, ranked };
}

/** Lists the pairs of target and floor to compare with the present one. */
function candidatePairs(
  ascending: Float64Array,
  present: AutoscalerSettings,
  limits: FloorLimits,
  editable: Editable,
  rules: Rules,
): AutoscalerSettings[] {
  const { max } = present;
  const highest = Math.min(max, limits.max);
  const floors = editable.min
    ? candidateFloors(ascending, limits.min, rules).filter((min) => min <= highest)
    : [present.min];
  const targets = editable.target ? candidateTargets(rules) : [present.target];
  const pairs = targets.flatMap((target) => floors.map((min) => ({ target, min, max })));
  return pairs.filter(({ target, min }) => target !== present.target || min !== present.min);
}

/** Replays a pair over one series. One that is certain to cost `limit` or more is given up, and has at least its cost. */
type Replay = (settings: AutoscalerSettings, limit?: bigint) => Candidate;

/** Points that are replayed between two looks at the cost so far. */
const STRETCH = 288;

/**
 * Opens a series for replays. An autoscaler looks more often than every five minutes, so each point is five steps of a
 * minute.
 */
function openReplay({ values }: Demand, rules: Rules): Replay {
  const repeat = POINT_MS / MINUTE_MS;
  const first = values.find((value) => value !== GAP) ?? 0;
  const price = priceOf(rules);
  const whole = emptyTally();
  const left: number[] = [];
  for (let from = 0; from < values.length; from += STRETCH) {
    left.push(whole.steps);
    addLeast({ values, from, to: Math.min(from + STRETCH, values.length), repeat }, rules, whole);
  }
  const { least, steps } = whole;
  return (settings, limit) => {
    const state = startAutoscaler(settings, first, MINUTE_MS, rules);
    const tally = { ...emptyTally(), least, steps };
    const floor = Math.min(settings.min, settings.max);
    for (const [stretch, before] of left.entries()) {
      if (limit !== undefined) {
        const replicas = tally.replicas + floor * (steps - before);
        const cost = costOf({ ...tally, replicas }, price);
        if (cost >= limit) return { settings, tally, cost };
      }
      const from = stretch * STRETCH;
      const span = { values, from, to: Math.min(from + STRETCH, values.length), repeat };
      replayCounts(span, settings, rules, state, tally);
    }
    return { settings, tally, cost: costOf(tally, price) };
  };
}

/** Replays one pair over the points. */
export function replayCandidate(points: Demand, settings: AutoscalerSettings, rules: Rules): Candidate {
  return openReplay(points, rules)(settings);
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
