import type { AdviceRecord, AutoscalerNumbers, EvidenceRecord } from './evidence-record.ts';

/**
 * Every type that is written, in the order in which one run writes them at one instant. A newer version may
 * have written others: they are kept, shown, and mean nothing to the folds.
 */
export const EVENT_TYPES = [
  'decision',
  'deferral',
  'deferral_escalated',
  'proposal',
  'merge',
  'verification',
  'breaker_reset',
] as const;

/** Outcome of a proposal that no pull request was opened for: its service is observed only. */
export const OBSERVED = 'observe';

type EventType = (typeof EVENT_TYPES)[number];

/** Figures as measured: ratios 0–1 and above, ms, requests/s. */
type Figures = Readonly<Record<string, number>>;

/** The change that a verdict is about, and what was measured around it. */
export interface VerifiedChange {
  readonly from: number;
  readonly to: number;
  /** Set where it is a number of an autoscaler, and no count. */
  readonly number?: 'target' | 'min' | 'max';
  /** Hash of the blueprint that it was decided by. */
  readonly blueprint: string;
  /** Pod template that ran then, as its source names it. */
  readonly template?: string;
  /** Figures on `from` replicas, when it was decided. */
  readonly before: Figures;
  /** Figures on `to` replicas, when it was judged; absent for an autoscaler's, and where the cluster ran another count by then. */
  readonly after?: Figures;
}

/** One line of the ledger: the audit fields, in this order, and whatever the event adds. */
export interface LedgerEvent {
  readonly timestamp: string;
  readonly event_type: EventType;
  readonly agent_id: string;
  readonly service: string;
  readonly blueprint_version: string | null;
  readonly operation: string;
  readonly classification: string;
  readonly rationale: string;
  readonly outcome: string;
  readonly duration: string;
  readonly decision_id?: string;
  readonly retry_at?: string;
  /** Code of the guard that held the decision. */
  readonly reason?: string;
  /** Change that the figures asked for, held or not, such as `scale_down 5 to 3`. */
  readonly recommended?: string;
  /** Basis of a decision: the count in Git, and the measured figures (ratios 0–1, ms, requests/s). */
  readonly replicas?: number;
  readonly figures?: Figures;
  /** Of a final verdict. */
  readonly change?: VerifiedChange;
  /** Number of the pull request that was merged, verified or opened. */
  readonly pull?: number;
  /** Number of the issue that tells people of an escalation. */
  readonly issue?: number;
  /** Result of one of several looks at a merged change; no verdict yet. */
  readonly look?: string;
  /** Time at which the figures of that look were measured. */
  readonly measured_at?: string;
  /** Hash of the exact proposal, so that one that was written but not recorded is noticed. */
  readonly fingerprint?: string;
  /** The edit that a pull request proposes. */
  readonly edit?: ProposedEdit;
  /** Findings of a look at the service's past, without the demand itself. */
  readonly evidence?: EvidenceRecord;
  /** Verdict on the last proposal, of the demand after it. */
  readonly advice?: AdviceRecord;
}

/** One number of one file, before and after. */
export interface ProposedEdit {
  readonly file: string;
  readonly field: string;
  readonly from: number;
  readonly to: number;
  /** Set where it is a number of an autoscaler: which, and all that Git stated. */
  readonly number?: 'target' | 'min' | 'max';
  readonly stated?: AutoscalerNumbers;
}

/** Store of events. */
export interface Ledger {
  /** Reads the events of every day from `since` on, oldest first. Never throws. */
  read(since: Date): Promise<LedgerContent>;
  /**
   * Appends events. @throws TrimtabError `ledger_unreadable` when they cannot be written, or some of them could
   * not be read again: the others are written then.
   */
  append(events: readonly LedgerEvent[]): Promise<void>;
}

export interface LedgerContent {
  readonly events: readonly LedgerEvent[];
  /** Reason why the events of no service can be trusted; null where they can. */
  readonly error: string | null;
  /** Reasons why those of single services cannot, by name. */
  readonly broken: Readonly<Record<string, string>>;
}

/**
 * Treatment of a missing ledger: `make` it, since nobody has used the tool here before; `empty`, the same
 * where nothing may be written; or `error`, since there has been one.
 */
export type Absent = 'make' | 'empty' | 'error';
