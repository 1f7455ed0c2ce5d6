import type { Milliseconds } from '../lib/duration.ts';
import { type Demand, GAP, REPLICA } from '../ports/demand-history.ts';
import { between, DAY_MS, MINUTE_MS, measuredAscending } from './demand.ts';
import { COUNT_DAYS, recentPoints, type TooShort } from './length.ts';
import { leastReplicas, type Rules, usable } from './rules.ts';
import { costOf, isClearlyCheaper, type Price, priceOf, type Tally } from './score.ts';
import { keepBest } from './scored.ts';

const DOWN_AFTER_MS = 7 * DAY_MS;
/** A number cannot react, so a violation costs it at least this much. */
const MIN_PRICE = 100;
const RECENT_MS = 30 * MINUTE_MS;

/** Count that one run wanted. */
export interface WantedCount {
  readonly at: Milliseconds;
  readonly replicas: number;
}

export interface CountChoice {
  readonly kind: 'chosen';
  /** Count that this run wants; later runs go down to the highest of a week. */
  readonly wanted: number;
  /** Count to propose; the present one where nothing is. */
  readonly replicas: number;
  readonly stated: CountCandidate;
  readonly proposed: CountCandidate;
  /** The three that cost least, in that order. */
  readonly ranked: readonly CountCandidate[];
  readonly price: Price;
}

/** One count with what it would have cost. Bad steps of the tally are those over the limit with a quarter more. */
export interface CountCandidate {
  readonly replicas: number;
  readonly tally: Tally;
  readonly cost: bigint;
}

/** Present state of a count: what Git states, and what earlier runs wanted, oldest first. */
export interface CountState {
  readonly present: number;
  readonly minReplicas: number;
  readonly earlier: readonly WantedCount[];
}

/**
 * Chooses a count that stands alone by the last 28 days before `now`: up at once; down only after seven days
 * in which every run wanted less, to the highest of them; either only where it saves at least 5 %.
 */
export function chooseCount(
  points: Demand,
  now: Milliseconds,
  { present, minReplicas, earlier }: CountState,
  rules: Rules,
): CountChoice | TooShort {
  const recent = recentPoints(points, now, COUNT_DAYS);
  if ('kind' in recent) return recent;
  const ascending = measuredAscending(recent);
  const price = priceOf(rules, MIN_PRICE);
  const least = ascending.reduce((sum, d) => sum + leastReplicas(d, usable(rules), minReplicas), 0);
  const weigh = (replicas: number) => weighCount(ascending, replicas, least, rules, price);
  const floor = Math.max(minReplicas, recentNeed(recent, now));
  const ranked = cheapest(ascending, minReplicas, weigh, rules);
  const wanted = Math.max(floor, ranked[0]?.replicas ?? minReplicas);
  const stated = weigh(present);
  const target = wanted < present ? highestSince(earlier, now, present, wanted) : wanted;
  const candidate = weigh(target ?? present);
  const isBetter = candidate.replicas !== present && isClearlyCheaper(candidate.cost, stated.cost);
  const proposed = isBetter ? candidate : stated;
  return { kind: 'chosen', wanted, replicas: proposed.replicas, stated, proposed, ranked, price };
}

/** Returns the counts with the lowest cost, the least of equal ones first; costs fall only where a violation ends. */
function cheapest(
  ascending: Float64Array,
  minReplicas: number,
  weigh: (replicas: number) => CountCandidate,
  rules: Rules,
): readonly CountCandidate[] {
  const best = [weigh(minReplicas)];
  let last = minReplicas;
  for (const demand of ascending) {
    const replicas = careful(demand, rules);
    if (replicas <= last) continue;
    last = replicas;
    keepBest(best, weigh(replicas));
  }
  return best;
}

/** Returns the replicas that carry a demand and a quarter more. */
function careful(demand: number, rules: Rules): number {
  return Math.ceil((demand * 5) / (4 * usable(rules)));
}

function weighCount(
  ascending: Float64Array,
  replicas: number,
  least: number,
  rules: Rules,
  price: Price,
): CountCandidate {
  const steps = ascending.length;
  const violations = steps - countUpTo(ascending, (demand) => careful(demand, rules) <= replicas);
  const tally = { replicas: replicas * steps, violations, least, steps, saturated: 0 };
  return { replicas, tally, cost: costOf(tally, price) };
}

/** Counts the values at the start for which a condition holds, which then holds for no later one. */
function countUpTo(ascending: Float64Array, holds: (value: number) => boolean): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(ascending[middle] ?? 0)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Returns the count that carries the mean of the last 30 minutes at 75 %; 0 where nothing was measured. */
function recentNeed(points: Demand, now: Milliseconds): number {
  const { values } = between(points, now - RECENT_MS, now);
  const measured = values.filter((value) => value !== GAP);
  const sum = measured.reduce((total, value) => total + value, 0);
  return measured.length === 0 ? 0 : Math.ceil((sum * 4) / (3 * measured.length * REPLICA));
}

/**
 * Returns the highest count wanted in the last seven days, where all their runs wanted less than the present
 * one and reach back that far; undefined otherwise.
 */
function highestSince(
  earlier: readonly WantedCount[],
  now: Milliseconds,
  present: number,
  wanted: number,
): number | undefined {
  let highest = wanted;
  for (let i = earlier.length - 1; i >= 0; i -= 1) {
    const { at, replicas } = earlier[i] as WantedCount;
    if (replicas >= present) return undefined;
    highest = Math.max(highest, replicas);
    if (at <= now - DOWN_AFTER_MS) return highest;
  }
  return undefined;
}
