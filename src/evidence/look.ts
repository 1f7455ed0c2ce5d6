import type { Milliseconds } from '../lib/duration.ts';
import { type Demand, type DemandMeasure, GAP, POINT_MS, REPLICA } from '../ports/demand-history.ts';
import type {
  AutoscalerEvidence,
  AutoscalerNumbers,
  CountEvidence,
  LearntLimit,
  NoEvidence,
} from '../ports/evidence-record.ts';
import type { AutoscalerSettings } from './autoscaler.ts';
import {
  type AutoscalerChoice,
  chooseAutoscaler,
  chooseCeiling,
  type Editable,
} from './choose-autoscaler.ts';
import { type CountCandidate, type CountState, chooseCount } from './choose-count.ts';
import { MINUTE_MS, measuredAscending } from './demand.ts';
import { COUNT_DAYS, recentPoints } from './length.ts';
import { demandDigest, packDemand } from './pack.ts';
import { type Candidate, openReplays } from './replays.ts';
import type { Rules } from './rules.ts';
import { isClearlyCheaper, priceOf, type Tally } from './score.ts';
import { scored } from './scored.ts';

/** When a service's past is looked at, and by which blueprint. */
export interface Look {
  readonly now: Date;
  /** Hash of the blueprint. */
  readonly blueprint: string;
  readonly rules: Rules;
  /** Requests that the demand is counted in, where they stand for CPU. */
  readonly measure?: DemandMeasure | undefined;
  /** Limit that was learnt, or why it was not; undefined where the blueprint states it. */
  readonly limit?: LearntLimit | undefined;
}

const POINT_MINUTES = POINT_MS / MINUTE_MS;

/** Looks at the past of a count that stands alone. `points` are at steps of five minutes. */
export function lookAtCount(points: Demand, look: Look, state: CountState): CountEvidence | NoEvidence {
  const now = look.now.getTime();
  const choice = chooseCount(points, now, state, look.rules);
  if (choice.kind !== 'chosen') return { ...stamp(look), ...choice };
  const recent = recentPoints(points, now, COUNT_DAYS);
  if ('kind' in recent) return { ...stamp(look), ...recent };
  const { stated, proposed, ranked, price, wanted } = choice;
  const tell = ({ replicas, tally }: CountCandidate) => ({
    ...scored({ replicas }, tally, price, POINT_MS),
    violation_minutes: minutesOver(recent, replicas * look.rules.utilizationLimit, 10_000),
  });
  const moves = proposed.replicas !== state.present;
  const instead = moves ? autoscalerInstead(recent, look, state) : undefined;
  return {
    ...stamp(look),
    kind: 'count',
    ...replayed(recent, stated.tally, POINT_MS, look, moves),
    stated: tell(stated),
    best: ranked.map(tell),
    wanted,
    chosen: tell(proposed),
    ...(instead === undefined ? {} : { autoscaler: instead }),
  };
}

/** Looks at the past of an autoscaler that Git states; `present` are its numbers, `limits` the blueprint's. */
export function lookAtAutoscaler(
  points: Demand,
  look: Look,
  present: AutoscalerSettings,
  limits: FloorAndCeiling,
  editable: Editable,
): AutoscalerEvidence | NoEvidence {
  const now = look.now.getTime();
  const choice = chooseAutoscaler(points, now, present, limits, editable, look.rules);
  if (choice.kind !== 'chosen') return { ...stamp(look), ...choice };
  const { recent, peak, replays } = choice;
  const price = priceOf(look.rules);
  const tell = ({ settings, tally }: Candidate) =>
    scored({ settings: numbersOf(settings) }, tally, price, MINUTE_MS);
  const over = minutesOver(recent, present.max * present.target, 100);
  const ceiling = editable.max ? wantedCeiling(peak, present, limits.ceiling) : present.max;
  const chosen = oneNumber(choice, ceiling, over > 0, replays.replay);
  return {
    ...stamp(look),
    kind: 'autoscaler',
    ...replayed(recent, choice.present.tally, MINUTE_MS, look, chosen !== choice.present),
    stated: tell(choice.present),
    best: choice.ranked.map(tell),
    chosen: tell(chosen),
    ceiling_minutes: over,
  };
}

function numbersOf({ target, min, max }: AutoscalerSettings): AutoscalerNumbers {
  return { target, min, max };
}

/** Limits of a blueprint: floors lie between `min` and `max`, and no ceiling above `ceiling` is proposed. */
export interface FloorAndCeiling {
  readonly min: number;
  readonly max: number;
  readonly ceiling: number;
}

/**
 * Returns the candidate that moves one number. A ceiling that demand has reached goes first, since what is below
 * it cannot be judged; then the target where it alone is clearly cheaper than what Git states, else of target and
 * floor the one that alone costs less, where that is less; then a ceiling that nothing has reached.
 */
function oneNumber(
  { present, settings }: AutoscalerChoice,
  max: number,
  binds: boolean,
  weigh: (settings: AutoscalerSettings) => Candidate,
): Candidate {
  const stated = present.settings;
  if (binds && max > stated.max) return weigh({ ...stated, max });
  const [target, floor] = [
    weigh({ ...stated, target: settings.target }),
    weigh({ ...stated, min: settings.min }),
  ];
  if (isClearlyCheaper(target.cost, present.cost)) return target;
  const cheaper = floor.cost < target.cost ? floor : target;
  if (cheaper.cost < present.cost) return cheaper;
  return max === stated.max ? present : weigh({ ...stated, max });
}

/** Returns the ceiling to propose: never above the limit, and never lowered to it. */
function wantedCeiling(peak: number, { min, max }: AutoscalerNumbers, ceiling: number): number {
  const wanted = Math.max(min, chooseCeiling(peak, max));
  return wanted > max ? Math.max(max, Math.min(wanted, ceiling)) : wanted;
}

/**
 * Returns the best autoscaler for the demand of a count, replayed over the same days; undefined where none can be
 * told.
 */
function autoscalerInstead(points: Demand, look: Look, { minReplicas }: CountState) {
  const start = { target: 70, min: Math.max(1, minReplicas), max: Number.POSITIVE_INFINITY };
  const limits = { min: start.min, max: Number.POSITIVE_INFINITY };
  const editable = { target: true, min: true, max: false };
  const choice = chooseAutoscaler(points, look.now.getTime(), start, limits, editable, look.rules);
  if (choice.kind !== 'chosen') return undefined;
  const { settings } = choice.best;
  const { tally } = openReplays(points, look.rules).replay(settings);
  const { max: _, ...numbers } = settings;
  // A ceiling for an autoscaler that has none.
  const max = chooseCeiling(measuredAscending(points).at(-1) ?? 0, 1);
  return scored({ settings: { ...numbers, max } }, tally, priceOf(look.rules), MINUTE_MS);
}

/** Counts the minutes whose demand is above `parts` ÷ `whole` replicas. */
function minutesOver({ values }: Demand, parts: number, whole: number): number {
  const limit = (parts * REPLICA) / whole;
  return POINT_MINUTES * values.reduce((count, value) => count + Number(value !== GAP && value > limit), 0);
}

function stamp({ now, blueprint }: Look) {
  return { at: now.toISOString(), blueprint };
}

function replayed(
  points: Demand,
  { steps, least }: Tally,
  step: Milliseconds,
  { measure, limit }: Look,
  moves: boolean,
) {
  const packed = packDemand(points);
  const minutes = step / MINUTE_MS;
  return {
    minutes: steps * minutes,
    least_replica_minutes: least * minutes,
    ...(measure === undefined ? {} : { measure }),
    ...(limit === undefined ? {} : { limit }),
    digest: demandDigest(packed),
    ...(moves ? { demand: packed } : {}),
  };
}
