import { type Demand, GAP, type LatencyPast, REPLICA } from '../ports/demand-history.ts';
import type { LearntLimit, LimitBand } from '../ports/evidence-record.ts';
import { MIN_PAIRS } from './demand.ts';

/** Width of a band of utilization, in percent. */
export const BAND = 5;
const BANDS = 20;
/** The lowest limit that a blueprint may state. */
const LEAST = 10;
/** Least number of points that one share is told of. */
const MIN_TOLD = 20;
/** The objective holds where at most one point in so many misses it, since some do at any load. */
const ONE_IN = 20;

/**
 * Counts the points that have demand, ready pods and p95 by their utilization, and those of them that miss the target.
 * What uses more than its request counts with the highest band.
 */
export function bandsOf(
  { start, step, values }: Demand,
  { start: first, p95, pods }: LatencyPast,
  target: number,
): LimitBand[] {
  const bands = Array.from({ length: BANDS }, (): [number, number] => [0, 0]);
  const before = Math.round((first - start) / step);
  p95.forEach((latency, at) => {
    const [demand, ready] = [values[before + at] ?? GAP, pods[at] ?? GAP];
    if (demand === GAP || latency === GAP || !(ready > 0)) return;
    const percent = (demand * 100) / (ready * REPLICA);
    const band = bands[Math.min(BANDS - 1, Math.floor(percent / BAND))];
    if (band === undefined) return;
    band[0] += 1;
    if (latency > target) band[1] += 1;
  });
  return bands;
}

/** Bands from one edge to another, in percent. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  readonly over: number;
}

/**
 * Learns the highest utilization at which p95 meets its target: the upper edge of the bands in which it misses it at
 * most once in twenty points. The share is taken never to fall with utilization, and what is told of too few points is
 * joined with the bands below it, so that a limit errs to the low side. Falls back to `usual`, in hundredths of a
 * percent, with the reason: nothing above what was measured is ever learnt to be good.
 */
export function learnLimit(bands: readonly LimitBand[], target: number, usual: number): LearntLimit {
  const pairs = bands.reduce((sum, [count]) => sum + count, 0);
  const fit = { target_ms: target, bands: bands.slice(0, bands.findLastIndex(([count]) => count > 0) + 1) };
  const fallback = (reason: string): LearntLimit => ({ limit: usual, ...fit, reason });
  if (pairs < MIN_PAIRS)
    return fallback(`${pairs} points have utilization and p95, of ${MIN_PAIRS} at least`);
  const groups = rising(toldGroups(bands));
  const good = groups.filter((group) => !misses(group)).at(-1);
  if (good === undefined || good.to < LEAST)
    return fallback('p95 misses its target at every utilization, so that it does not follow load');
  if (good !== groups.at(-1)) return { limit: good.to * 100, ...fit };
  // A band whose upper part may be empty says nothing of its upper edge.
  const highest = toldGroups(bands).at(-1)?.from ?? 0;
  return highest * 100 > usual
    ? { limit: highest * 100, ...fit }
    : fallback(`p95 met its target at every utilization measured, up to ${good.to}%`);
}

/** Joins bands from the top down until each group is told of enough points. */
function toldGroups(bands: readonly LimitBand[]): Group[] {
  const groups: Group[] = [];
  let open: Group | undefined;
  for (const [at, [pairs, over]] of [...bands.entries()].reverse()) {
    if (pairs === 0 && open === undefined) continue;
    const to = open?.to ?? (at + 1) * BAND;
    open = { from: at * BAND, to, pairs: (open?.pairs ?? 0) + pairs, over: (open?.over ?? 0) + over };
    if (open.pairs < MIN_TOLD) continue;
    groups.unshift(open);
    open = undefined;
  }
  const [lowest, ...others] = groups;
  return open && lowest ? [joined(open, lowest), ...others] : groups;
}

/** Joins adjacent groups until the share of misses rises from group to group (pool adjacent violators). */
function rising(groups: readonly Group[]): Group[] {
  const pooled: Group[] = [];
  for (const group of groups) {
    let next = group;
    for (let last = pooled.at(-1); last && isWorse(last, next); last = pooled.at(-1)) {
      next = joined(last, next);
      pooled.pop();
    }
    pooled.push(next);
  }
  return pooled;
}

function isWorse(one: Group, other: Group): boolean {
  return one.over * other.pairs >= other.over * one.pairs;
}

function joined(low: Group, high: Group): Group {
  return { from: low.from, to: high.to, pairs: low.pairs + high.pairs, over: low.over + high.over };
}

function misses({ pairs, over }: Group): boolean {
  return over * ONE_IN > pairs;
}
