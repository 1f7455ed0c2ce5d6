import type { DemandMeasure } from './demand-history.ts';

/** Numbers of an autoscaler; the target in whole percent of the request. */
export interface AutoscalerNumbers {
  readonly target: number;
  readonly min: number;
  readonly max: number;
}

/** Cost of one candidate in the replay of a service's past. */
export interface ScoredCandidate {
  /** A count that stands alone, or the numbers of an autoscaler. */
  readonly replicas?: number;
  readonly settings?: AutoscalerNumbers;
  /** Replicas and the price of minutes in violation, as multiples of the least replicas, in thousandths. */
  readonly score: number;
  readonly replica_minutes: number;
  readonly violation_minutes: number;
}

/** A series at steps of five minutes in few bytes: differences as base64 of variable-length integers. */
export interface PackedDemand {
  /** Start of the first step, in milliseconds since 1970. */
  readonly start: number;
  readonly values: string;
}

/** Verdict of the demand after a service's last proposal that can be judged. */
export interface AdviceRecord {
  /** Time at which it was judged, ISO 8601. */
  readonly at: string;
  /** Number of its pull request; absent where the service was observed only. */
  readonly pull?: number;
  readonly proposed_at: string;
  readonly verdict: 'helped' | 'harmed' | 'even';
  /** Positive where the proposed numbers saved something against those in Git, negative where they lost. */
  readonly violation_minutes_saved: number;
  readonly replica_minutes_saved: number;
}

/** Points of one band of utilization of 5 %, and those of them whose p95 missed its target. */
export type LimitBand = readonly [number, number];

/** Utilization above which a minute is bad, learnt from the service's own utilization and p95. */
export interface LearntLimit {
  /** In hundredths of a percent. */
  readonly limit: number;
  readonly target_ms: number;
  /** From 0 % up to the highest that was measured. */
  readonly bands: readonly LimitBand[];
  /** Reason why it is the default. */
  readonly reason?: string;
}

interface Look {
  /** Time at which the history was read, ISO 8601. */
  readonly at: string;
  /** Hash of the blueprint whose rules it was judged by. */
  readonly blueprint: string;
}

interface Replayed extends Look {
  /** Minutes that were replayed, and the fewest replica-minutes that would have carried them. */
  readonly minutes: number;
  readonly least_replica_minutes: number;
  /** Requests that demand was counted in, where they stand for CPU. */
  readonly measure?: DemandMeasure;
  /** Present where the blueprint states no limit, and a latency objective. */
  readonly limit?: LearntLimit;
  /** Digest of the packed demand. */
  readonly digest: string;
  /** The demand itself, where a change comes of it and the run read it. */
  readonly demand?: PackedDemand;
  /** Candidate that Git states, and the best three of all, the best first. */
  readonly stated: ScoredCandidate;
  readonly best: readonly ScoredCandidate[];
}

export interface CountEvidence extends Replayed {
  readonly kind: 'count';
  /** Count that this look wanted; later ones go down to the highest of a week. */
  readonly wanted: number;
  /** Count to propose; the stated one where nothing is. */
  readonly chosen: ScoredCandidate;
  /** An autoscaler with the best target and floor, where a change is proposed. */
  readonly autoscaler?: ScoredCandidate;
}

export interface AutoscalerEvidence extends Replayed {
  readonly kind: 'autoscaler';
  /** Numbers of which one differs from the stated ones where a change is proposed. */
  readonly chosen: ScoredCandidate;
  /** Minutes in which the stated target asked for more than the stated ceiling. */
  readonly ceiling_minutes: number;
  /** Says as a clause why its `behavior` is not known, so that the default was replayed. */
  readonly behavior_assumed?: string;
}

/** Nothing can be said of the past: too little is known, or nothing. */
export interface NoEvidence extends Look {
  readonly kind: 'evidence_too_short' | 'history_missing';
  readonly message: string;
}

/** Findings of one look at a service's past, as reports and the ledger carry it. */
export type EvidenceRecord = CountEvidence | AutoscalerEvidence | NoEvidence;
