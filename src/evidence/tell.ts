import { counted } from '../lib/count.ts';
import { divide, fraction, toNumber } from '../lib/fraction.ts';
import type { DemandMeasure } from '../ports/demand-history.ts';
import type { AdviceRecord, LearntLimit, ScoredCandidate } from '../ports/evidence-record.ts';
import { BAND } from './learn-limit.ts';

/** Formats a score, which is in thousandths: `1.374`. */
export function formatScore(thousandths: number): string {
  return (thousandths / 1_000).toFixed(3);
}

/** Formats replicas as a multiple of the least: `1.15`. */
export function timesLeast({ replica_minutes: replicas }: ScoredCandidate, least: number): string {
  return least === 0 ? '0.00' : toNumber(divide(fraction(replicas), fraction(least)), 2).toFixed(2);
}

/** Says what a candidate costs: `1.15 × the least, with 40 minutes over the limit`. */
export function tellCandidate(candidate: ScoredCandidate, least: number): string {
  const minutes = counted(candidate.violation_minutes, 'minute');
  return `${timesLeast(candidate, least)} × the least, with ${minutes} over the limit`;
}

/** Says which numbers a candidate has: `70% from 2 to 10`, `3 replicas`. */
export function tellSettings({ settings, replicas = 0 }: ScoredCandidate): string {
  if (settings === undefined) return counted(replicas, 'replica');
  return `${settings.target}% from ${settings.min} to ${settings.max}`;
}

/**
 * Says what the figures of a record rest on beside CPU and the blueprint: requests, a limit that was
 * learnt, and a behavior that was assumed.
 */
export function tellBasis({
  measure,
  limit,
  behavior_assumed: assumed,
}: {
  readonly measure?: DemandMeasure;
  readonly limit?: LearntLimit;
  readonly behavior_assumed?: string;
}): string[] {
  return [
    ...(assumed === undefined ? [] : [tellAssumed(assumed)]),
    ...(measure === undefined ? [] : [tellMeasure(measure)]),
    ...(limit === undefined ? [] : [tellLimit(limit)]),
  ];
}

/** Says that the behavior of an autoscaler is not known. */
export function tellAssumed(why: string): string {
  return `The default \`behavior\` is assumed for the autoscaler: ${why}.`;
}

/** Lists, by utilization, how many points missed the latency target of how many: `40–45%: 0 of 212`. */
export function tellFit({ limit }: { readonly limit?: LearntLimit }): string[] {
  const known = [...(limit?.bands ?? []).entries()].filter(([, [pairs]]) => pairs > 0);
  return known.map(
    ([at, [pairs, over]]) => `${at * BAND}–${(at + 1) * BAND}%: ${over} of ${counted(pairs, 'point')}`,
  );
}

function tellMeasure({ requests_per_replica: requests, pairs }: DemandMeasure): string {
  const origin = pairs === undefined ? 'as the blueprint states' : `learnt from ${pairs} points with CPU`;
  return `Demand is counted in requests: ${requests} a second are one replica, ${origin}.`;
}

/** Says above which utilization a minute is bad, and whether p95 told so. */
export function tellLimit({ limit, target_ms: target, bands, reason }: LearntLimit): string {
  const percent = `${limit / 100}%`;
  if (reason !== undefined) return `A minute is bad above ${percent} of the request, the default: ${reason}.`;
  const part = (from: number, to: number) => {
    const [pairs, over] = [0, 1].map((i) =>
      bands.slice(from, to).reduce((sum, band) => sum + (band[i] ?? 0), 0),
    );
    return `${over} of ${pairs} points`;
  };
  const edge = limit / 100 / BAND;
  return `A minute is bad above ${percent} of the request, as p95 tells: over ${target} ms in ${part(0, edge)} below, in ${part(edge, bands.length)} above.`;
}

/** Formats minutes of replicas as hours: `1.5`. */
export function formatHours(minutes: number): string {
  return (Math.round(minutes / 6) / 10).toFixed(1);
}

/** Says what an advice saved or lost: `480 violation minutes saved, 672.0 replica-hours lost`. */
export function tellSaved({
  violation_minutes_saved: minutes,
  replica_minutes_saved: replicas,
}: Pick<AdviceRecord, 'violation_minutes_saved' | 'replica_minutes_saved'>): string {
  const word = (value: number) => (value < 0 ? 'lost' : 'saved');
  const violations = counted(Math.abs(minutes), 'violation minute');
  return `${violations} ${word(minutes)}, ${formatHours(Math.abs(replicas))} replica-hours ${word(replicas)}`;
}
