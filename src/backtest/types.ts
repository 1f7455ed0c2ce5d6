import type { AutoscalerSettings } from '../evidence/autoscaler.ts';
import type { Rules } from '../evidence/rules.ts';
import type { Tally } from '../evidence/score.ts';
import type { Milliseconds } from '../lib/duration.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Policy } from './policy.ts';
import type { Review } from './review.ts';

/** What a backtest is asked. */
export interface Question {
  readonly policies: ReadonlyMap<string, Policy>;
  readonly rules: Rules;
  readonly review: Review;
  /** Days at the start that no policy is judged by; undefined for a week where the history is longer. */
  readonly judgeAfterDays: number | undefined;
  /** What policy `blueprint` replays; undefined where it is not among the policies. */
  readonly blueprint: Blueprint | undefined;
  /** Count that Git states at first; undefined where the history has to tell one. */
  readonly first?: number | undefined;
}

/** Numbers that a policy ends with: those of an autoscaler, or a count. */
export type Chosen = AutoscalerSettings | { readonly replicas: number };

/** Replay of one policy over the judged part of one service's history. */
export interface Replayed {
  readonly tally: Tally;
  /** The same day by day. */
  readonly days: readonly Tally[];
  readonly opened: number;
  readonly merged: number;
  readonly chosen: Chosen;
}

/** One service's history and what each policy made of it. */
export interface ServiceResult {
  readonly service: string;
  /** Length of a step of the tallies. */
  readonly step: Milliseconds;
  readonly judgedFrom: Milliseconds;
  readonly end: Milliseconds;
  /** Steps without a figure in the judged part. */
  readonly gaps: number;
  readonly policies: ReadonlyMap<string, Replayed>;
}
