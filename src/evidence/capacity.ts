import { type Demand, type DemandMeasure, GAP, MAX_DEMAND, REPLICA } from '../ports/demand-history.ts';
import { MIN_PAIRS, percentile } from './demand.ts';

/** Requests of which some cost half as much again as others are no measure of load. */
const MOST_SPREAD = 1.5;

export type LearntCapacity =
  | { readonly kind: 'learnt'; readonly measure: DemandMeasure }
  | { readonly kind: 'unknown'; readonly why: string };

/**
 * Learns how many requests a second one replica serves with the whole of its CPU request, from points with both
 * figures: the lower quartile of requests ÷ CPU in replicas, over the busier half of them, where what CPU does besides
 * serving counts for little. `requests` are at the points of `cpu`.
 */
export function learnCapacity(cpu: Demand, requests: Float64Array): LearntCapacity {
  const pairs: { readonly used: number; readonly ratio: number }[] = [];
  cpu.values.forEach((used, at) => {
    const served = requests[at] ?? GAP;
    if (used > 0 && served > 0) pairs.push({ used, ratio: (served * REPLICA) / used });
  });
  const fix = 'state spec.scaling.throughput_per_replica';
  if (pairs.length < MIN_PAIRS)
    return unknown(`${pairs.length} points have both CPU and requests, of ${MIN_PAIRS} at least; ${fix}`);
  pairs.sort((a, b) => b.used - a.used);
  const ratios = Float64Array.from(pairs.slice(0, Math.ceil(pairs.length / 2)), ({ ratio }) => ratio).sort();
  const [lower, upper] = [percentile(ratios, 25), percentile(ratios, 75)].map(rounded);
  if (!lower || !upper || upper > lower * MOST_SPREAD)
    return unknown(`requests of a replica's CPU vary from ${lower} to ${upper} a second; ${fix}`);
  return { kind: 'learnt', measure: { requests_per_replica: lower, pairs: pairs.length } };
}

function rounded(requests: number): number {
  return Math.round(requests * 100) / 100;
}

function unknown(why: string): LearntCapacity {
  return { kind: 'unknown', why: `how many requests a replica serves is not known: ${why}` };
}

/** Returns the demand of requests a second, counted in those that one replica serves. */
export function demandOfRequests(
  { start, step }: Pick<Demand, 'start' | 'step'>,
  requests: Float64Array,
  { requests_per_replica: perReplica }: DemandMeasure,
): Demand {
  const values = requests.map((served) => {
    const demand = served === GAP ? GAP : Math.round((served * REPLICA) / perReplica);
    return demand > MAX_DEMAND ? GAP : demand;
  });
  return { start, step, values };
}
