import { createHash } from 'node:crypto';
import { DAY_MS } from '../evidence/demand.ts';
import { bandsOf, learnLimit } from '../evidence/learn-limit.ts';
import { DEFAULT_RULES, type Rules } from '../evidence/rules.ts';
import type { Milliseconds } from '../lib/duration.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Demand, LatencyPast } from '../ports/demand-history.ts';
import type { LearntLimit } from '../ports/evidence-record.ts';

/** Returns the rules by which a service's past is judged; a limit that was learnt takes the place of the usual one. */
export function rulesOf({ scaling }: Blueprint, learnt?: LearntLimit): Rules {
  const { utilizationLimit: usual } = scaling.evidence;
  return { ...DEFAULT_RULES, ...scaling.evidence, utilizationLimit: learnt?.limit ?? usual };
}

/** Returns when it was last a service's turn: at one time of each day, which its name decides. */
export function lastTurn(name: string, now: Milliseconds): Milliseconds {
  const turn = createHash('sha256').update(name).digest().readUInt32BE() % DAY_MS;
  return now - ((((now - turn) % DAY_MS) + DAY_MS) % DAY_MS);
}

/** Checks whether the limit of a service's evidence is learnt from its p95. */
export function learnsLimit({ scaling, performance }: Blueprint): boolean {
  return scaling.learnsLimit && performance.latencyP95Target !== undefined;
}

/** Demand of a service, and what its limit may be learnt from: p95 by a source, or the counts of a record. */
interface PastLatency {
  readonly demand: Demand;
  readonly latency?: LatencyPast | string;
  readonly limit?: LearntLimit;
}

/** Returns the limit that a service's own latency tells; undefined where it is stated, or nothing to tell it by. */
export function limitOf(
  { scaling, performance }: Blueprint,
  { demand, latency, limit }: PastLatency,
): LearntLimit | undefined {
  const { latencyP95Target: target } = performance;
  const { utilizationLimit: usual } = scaling.evidence;
  if (!scaling.learnsLimit || target === undefined) return undefined;
  if (typeof latency === 'object') return learnLimit(bandsOf(demand, latency, target), target, usual);
  if (typeof latency === 'string')
    return { limit: usual, target_ms: target, bands: [], reason: `p95 is not known: ${latency}` };
  if (limit === undefined || limit.bands.length === 0) return limit;
  return learnLimit(limit.bands, target, usual);
}
