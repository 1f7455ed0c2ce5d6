import type { Look } from '../history/history.ts';
import type { Observation } from '../metrics/observation/types.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { AutoscalerNumber } from '../scaling/decision/types.ts';
import type { Metrics } from '../scaling/decision/weighted.ts';
import type { Delivery } from './delivered-revision.ts';

/**
 * `passed` is success. Only `failed` rolls back. `pending` and `error` (nothing could be read) are looked at
 * again; every other verdict is final.
 */
export type Verdict =
  | 'passed'
  | 'insufficient'
  | 'failed'
  | 'pending'
  | 'inconclusive'
  | 'error'
  | 'no_verification_needed';

/**
 * `not_met`: missed before the change and no worse now, or nothing that a count can break. `unknown`: not
 * measured.
 */
export type CheckStatus = 'passed' | 'failed' | 'not_met' | 'unknown' | 'skipped' | 'pending';

export interface Check {
  readonly check: string;
  readonly expected: string | number;
  readonly actual: string | number | null;
  readonly status: CheckStatus;
  /** In percentage points for ratios, in milliseconds for latency; only where both sides were measured. */
  readonly improvement?: string;
  /** Reason why it could not be judged. */
  readonly reason?: string;
}

/** The look that says: the new pods are ready, and nothing but this look tells since when. */
export const READY_LOOK = 'ready';

/** A merged change, and what was known when it was decided. */
export interface MergedChange {
  readonly service: string;
  readonly pull: number;
  readonly from: number;
  readonly to: number;
  readonly before: Metrics;
  /** The number of an autoscaler that changed; undefined for a count. */
  readonly number?: AutoscalerNumber | undefined;
  /** The pod template that ran then, as the observation names it. */
  readonly template?: string | undefined;
  /** ISO 8601. */
  readonly mergedAt: string;
  /** Count that Git states on base now; undefined where it cannot be read. */
  readonly inGit: number | undefined;
}

export interface VerificationInput {
  readonly id: string;
  readonly change: MergedChange;
  readonly blueprint: Blueprint;
  /**
   * Limit that the service's p95 tells, in hundredths of a percent; `unknown` where it is to be learnt and was not.
   * The blueprint's counts where it is undefined.
   */
  readonly learntLimit?: number | 'unknown' | undefined;
  readonly observation: Observation | undefined;
  readonly delivery: Delivery;
  /** True where somebody has named what delivers this cluster: then what it says has to be known. */
  readonly deliveryRequired: boolean;
  /** Results of earlier looks at this change, oldest first; `samples` in a row make a verdict. */
  readonly looks: readonly Look[];
  readonly now: Date;
}

export interface Verification {
  readonly verification_id: string;
  readonly service: string;
  /** Number of the merged pull request. */
  readonly pull: number;
  readonly verdict: Verdict;
  /** The audit word: `success` for a passed verdict, the verdict otherwise. */
  readonly outcome: string;
  readonly rationale: string;
  readonly checks: readonly Check[];
  /** Of a failed one: which pull request takes it back, or why none does. */
  readonly rollback?: { readonly pull: number } | { readonly pull: null; readonly reason: string };
  /** Result of this look, where `samples` ask for more of them or its time has to be remembered. */
  readonly look?: Verdict | typeof READY_LOOK;
  /** Time at which that look's figures were measured, ISO 8601. */
  readonly measured_at?: string;
  readonly summary: { readonly verification_result: string };
}
