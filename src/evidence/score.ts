import { type Rules, WHOLE } from './rules.ts';

/** Result of one replay, in steps of equal length. Gaps count for nothing. */
export interface Tally {
  /** Replicas summed over the steps, and the fewest that would have carried each step. */
  replicas: number;
  least: number;
  /** Steps with utilization over the limit, and those with more demand than the ready replicas request. */
  violations: number;
  saturated: number;
  steps: number;
}

/** Price of a share of bad minutes, in multiples of the least capacity. */
export interface Price {
  readonly n: number;
  readonly d: number;
}

export function emptyTally(): Tally {
  return { replicas: 0, least: 0, violations: 0, saturated: 0, steps: 0 };
}

/**
 * Returns the price of violations: 0.1 / (1 − objective), so that at most a tenth of the least capacity is
 * paid to save the whole error budget. `floor` is the lowest price.
 */
export function priceOf({ objective }: Rules, floor = 0): Price {
  const price = { n: WHOLE / 10, d: WHOLE - objective };
  return price.n < floor * price.d ? { n: floor, d: 1 } : price;
}

/**
 * Returns the cost of a replay, to compare with others of the same demand: replicas ÷ least + price × share
 * of violations, multiplied by the denominators that all of them share. An integer, so no double decides;
 * whoever is worse in one and not better in the other always costs more.
 */
export function costOf({ replicas, violations, least, steps }: Tally, { n, d }: Price): bigint {
  return BigInt(replicas) * BigInt(steps) * BigInt(d) + BigInt(n) * BigInt(violations) * BigInt(least);
}

/** Checks whether a cost saves at least 5 % of another: less is not worth anybody's review. */
export function isClearlyCheaper(cost: bigint, present: bigint): boolean {
  return cost * 100n <= present * 95n;
}
