import type { Blueprint } from '../blueprint/types.ts';
import type { Metrics } from '../decision/weighted.ts';
import type { Observation } from '../observation/types.ts';

/** `passed` is success. Only `failed` rolls back; `pending` is looked at again; every other verdict is final. */
export type Verdict = 'passed' | 'insufficient' | 'failed' | 'pending' | 'inconclusive';

/** `not_met`: missed before the change and no worse now, so the change did not break it. `unknown`: not measured. */
export type CheckStatus = 'passed' | 'failed' | 'not_met' | 'unknown' | 'skipped' | 'pending';

export interface Check {
  readonly check: string;
  readonly expected: string | number;
  readonly actual: string | number | null;
  readonly status: CheckStatus;
  /** In percentage points for ratios, in milliseconds for latency; only where both sides were measured. */
  readonly improvement?: string;
}

/** A merged change, and what was known when it was decided. */
export interface MergedChange {
  readonly service: string;
  readonly pull: number;
  readonly from: number;
  readonly to: number;
  readonly before: Metrics;
  /** ISO 8601. */
  readonly mergedAt: string;
}

export interface VerificationInput {
  readonly id: string;
  readonly change: MergedChange;
  readonly blueprint: Blueprint;
  readonly observation: Observation | undefined;
  readonly now: Date;
}

export interface Verification {
  readonly verification_id: string;
  readonly service: string;
  readonly verdict: Verdict;
  /** The audit word: `success` for a passed verdict, the verdict otherwise. */
  readonly outcome: string;
  readonly rationale: string;
  readonly checks: readonly Check[];
  readonly summary: { readonly verification_result: string };
}
