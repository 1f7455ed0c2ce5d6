import type { Milliseconds } from '../lib/duration.ts';
import type { AutoscalerNumbers, ScoredCandidate } from '../ports/evidence-record.ts';
import { MINUTE_MS } from './demand.ts';
import { costOf, type Price, type Tally } from './score.ts';

/** Number of the best candidates that are told. */
export const TOLD = 3;

/** Returns what a candidate would have cost, for reports: scores of the same demand can be compared. */
export function scored(
  of: { readonly replicas: number } | { readonly settings: AutoscalerNumbers },
  tally: Tally,
  price: Price,
  step: Milliseconds,
): ScoredCandidate {
  const { replicas, violations, least, steps } = tally;
  const whole = BigInt(least) * BigInt(steps) * BigInt(price.d);
  const minutes = step / MINUTE_MS;
  return {
    ...of,
    score: whole === 0n ? 0 : Number((costOf(tally, price) * 1_000n + whole / 2n) / whole),
    replica_minutes: replicas * minutes,
    violation_minutes: violations * minutes,
  };
}

/** Keeps the cheapest candidates; of equal ones the earlier. */
export function keepBest<T extends { readonly cost: bigint }>(best: T[], candidate: T): void {
  const at = best.findIndex(({ cost }) => candidate.cost < cost);
  if (at === -1) best.push(candidate);
  else best.splice(at, 0, candidate);
  if (best.length > TOLD) best.pop();
}
