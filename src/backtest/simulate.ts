import { DAY_MS, endOf } from '../evidence/demand.ts';
import type { Milliseconds } from '../lib/duration.ts';
import type { Demand } from '../ports/demand-history.ts';
import { mergeTime, type Review } from './review.ts';

/** A proposal that no run has confirmed for this long is not merged: `proposals.valid_for` by default. */
const VALID_FOR_MS = DAY_MS;

/** A policy whose numbers change by reviewed pull requests; `T` is what Git states. */
export interface ReviewedPolicy<T> {
  /** Distance of its runs, and the time of day of the first. */
  readonly every: Milliseconds;
  readonly offset: Milliseconds;
  /** Returns what a run at a time proposes; undefined where there is nothing to do. */
  run(now: Milliseconds, stated: T): T | undefined;
  /** Checks whether a proposal contradicts another: it goes the other way. */
  contradicts(proposed: T, open: T, stated: T): boolean;
  merged?(now: Milliseconds, from: T, to: T): void;
  /** Replays the steps from one to another, exclusive, with what Git states over all of them. */
  replay(from: number, to: number, stated: T): void;
}

/** When people merge, and from when on pull requests are counted. */
interface Terms {
  readonly review: Review;
  readonly countFrom: Milliseconds;
}

export interface Simulated<T> {
  /** What Git states at the end. */
  readonly stated: T;
  readonly opened: number;
  readonly merged: number;
}

interface Open<T> {
  readonly value: T;
  readonly opened: Milliseconds;
  readonly confirmed: Milliseconds;
  readonly mergeAt: Milliseconds;
}

/**
 * Replays a policy with the delays of its reviews. A pull request stays open while runs find nothing to do; it
 * is closed when one asks for the contrary, or when none has confirmed it for a day.
 */
export function simulate<T>(
  demand: Demand,
  initial: T,
  { review, countFrom }: Terms,
  policy: ReviewedPolicy<T>,
): Simulated<T> {
  const { start, step } = demand;
  const end = endOf(demand);
  const counts = { opened: 0, merged: 0 };
  let stated = initial;
  let open: Open<T> | undefined;
  let done = start;
  const advance = (to: Milliseconds) => {
    policy.replay(indexOf(done, start, step), indexOf(to, start, step), stated);
    done = to;
  };
  const merge = (until: Milliseconds) => {
    if (!open || open.mergeAt > until) return;
    const { mergeAt, value, confirmed } = open;
    open = undefined;
    if (mergeAt - confirmed > VALID_FOR_MS) return;
    advance(Math.max(done, mergeAt));
    policy.merged?.(mergeAt, stated, value);
    stated = value;
    if (mergeAt >= countFrom) counts.merged += 1;
  };
  for (let now = firstRun(start, policy); now < end; now += policy.every) {
    merge(now);
    advance(now);
    const value = policy.run(now, stated);
    const before: Open<T> | undefined = open;
    open = nextOpen(before, value, now, stated, review, policy);
    if (open && open.opened !== before?.opened && now >= countFrom) counts.opened += 1;
    merge(now);
  }
  merge(end - step);
  advance(end);
  return { stated, ...counts };
}

function nextOpen<T>(
  open: Open<T> | undefined,
  value: T | undefined,
  now: Milliseconds,
  stated: T,
  review: Review,
  policy: ReviewedPolicy<T>,
): Open<T> | undefined {
  if (value === undefined) return open && now - open.confirmed >= VALID_FOR_MS ? undefined : open;
  if (!open || policy.contradicts(value, open.value, stated))
    return { value, opened: now, confirmed: now, mergeAt: mergeTime(review, now) };
  return { ...open, value, confirmed: now };
}

function firstRun(start: Milliseconds, { every, offset }: ReviewedPolicy<unknown>): Milliseconds {
  return Math.ceil((start - offset) / every) * every + offset;
}

function indexOf(time: Milliseconds, start: Milliseconds, step: Milliseconds): number {
  return Math.ceil((time - start) / step);
}
