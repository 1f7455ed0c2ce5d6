import type { Ignored } from '../../delivery/live/ignored.ts';
import type { History } from '../../history/history.ts';
import type { MoveGuard } from '../../history/move-guards.ts';
import type { StatedBudget } from '../../manifests/kubernetes/disruption-budget.ts';
import type { DeclaredTemplate } from '../../manifests/kubernetes/pod-template.ts';
import type { FigureName, Observation } from '../../metrics/observation/types.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import type { UnknownOwner } from '../../policy/cluster-settings.ts';
import type { Policies } from '../../policy/policies.ts';
import type { StatedPace } from '../../ports/autoscaler-behavior.ts';
import type { AutoscalerNumbers, EvidenceRecord } from '../../ports/evidence-record.ts';

type Action = 'scale_up' | 'scale_down' | 'no_action';

/**
 * The guards that are asked whether or not a change is recommended; their order is that of `GUARDS` in
 * guards.ts.
 */
export type StateGuard =
  | HeldReason
  | 'paused'
  | 'switched_off'
  | 'ledger_unreadable'
  | 'not_synced'
  | 'rollout_in_progress'
  | 'evidence_too_short'
  | 'metrics_missing'
  | 'awaiting_verification';

/** Reason why a recommendation is not acted on, or cannot go further. */
export type Reason = StateGuard | MoveGuard | 'at_max_replicas' | 'at_min_replicas';

/** Place where Git states the count, or the reason why it does not. */
export type Desired =
  | {
      readonly kind: 'found';
      readonly path: string;
      readonly line: number;
      readonly field: string;
      readonly replicas: number;
      /** The pod template beside it, where the manifest has one, as a snapshot states it. */
      readonly template?: DeclaredTemplate;
      /** The PodDisruptionBudgets in Git over its pods; absent where there is none. */
      readonly disruption_budgets?: readonly StatedBudget[];
      /** Reason why its rendering refuses an edit of this place, as a sentence for people. */
      readonly refused?: string;
    }
  | StatedAutoscaler
  | { readonly kind: 'held'; readonly reason: HeldReason; readonly message: string };

/** Number of an autoscaler that a pull request may change. */
export type AutoscalerNumber = 'target' | 'min' | 'max';

/** The autoscaler that decides the count, where the blueprint lets its numbers be proposed. */
export interface StatedAutoscaler {
  readonly kind: 'autoscaler';
  /** Its kind and name, and where it stands. */
  readonly autoscaler: string;
  readonly path: string;
  readonly line: number;
  /** Its numbers, as stated or by default. */
  readonly settings: AutoscalerNumbers;
  /** Pace by its `behavior`, where it states one. */
  readonly pace?: StatedPace;
  /** Says as a clause why its `behavior` is not known, so that the default is assumed. */
  readonly assumed?: string;
  /** Places of the numbers that may be proposed and edited. */
  readonly numbers: Readonly<Partial<Record<AutoscalerNumber, NumberPlace>>>;
  readonly template?: DeclaredTemplate;
  readonly disruption_budgets?: readonly StatedBudget[];
  /** Reason why the rendering refuses an edit of one of the places. */
  readonly refused?: string;
}

/** One number of a file. */
export interface NumberPlace {
  readonly path: string;
  readonly line: number;
  readonly field: string;
  readonly value: number;
}

type HeldReason =
  | 'owned_by_autoscaler'
  | 'ignored_by_delivery'
  | 'ambiguous_manifest'
  | 'manifest_missing'
  | 'manifest_refused';

export interface DecisionInput {
  readonly id: string;
  readonly blueprint: Blueprint;
  readonly observation: Observation | undefined;
  readonly desired: Desired;
  /** Owner that keeps the count in Git from being applied. */
  readonly ignored?: Ignored | undefined;
  /** Reason why it cannot be told whether one does. */
  readonly deliveryUnread?: string | undefined;
  readonly history: History;
  /** Evidence from the service's past, where its blueprint asks. */
  readonly evidence?: EvidenceRecord | undefined;
  /**
   * Treatment of a change where nothing tells what sets the count: it waits, or is made and says so; `hold`
   * if absent.
   */
  readonly unknownOwner?: UnknownOwner;
  /** Says where the service is set to be observed only; undefined where it may be proposed for. */
  readonly observedBy?: string | undefined;
  /** The floor of all services. */
  readonly policies: Policies;
  readonly now: Date;
}

export interface Recommendation {
  readonly action: Action;
  readonly target_replicas: number;
}

/** Result of a strategy for one service's figures, before any guard. */
export interface StrategyResult {
  readonly recommendation: Recommendation;
  readonly rationale: string;
  /** Set where the figures that are missing could have changed the answer. */
  readonly undecided: boolean;
  readonly atLimit: 'at_max_replicas' | 'at_min_replicas' | undefined;
  /** Set where the count lies outside the limits: it is corrected at once, without a stabilization window. */
  readonly correction?: boolean;
  /** The arithmetic worked out, for a person to check with a pocket calculator. */
  readonly formula: string;
  /** At most four decimals; null where the strategy weighs nothing or a term that counts was not measured. */
  readonly weightedUtilization: number | null;
  /** Dotted blueprint paths that this answer rests on. */
  readonly references: readonly string[];
  /** Set where a number of an autoscaler is to change, and not a count. */
  readonly change?: NumberChange;
}

/** One number of an autoscaler, before and after. */
export interface NumberChange {
  readonly autoscaler: string;
  readonly number: AutoscalerNumber;
  readonly from: number;
  readonly to: number;
}

/** One figure that a decision looked at, or why there is none. */
export type FigureRecord =
  | { readonly value: number; readonly source: string; readonly time: string }
  | { readonly missing: string };

export interface Decision {
  readonly decision_id: string;
  readonly service: string;
  readonly decision_type: 'scaling' | 'no_action';
  readonly action: Action;
  readonly current_replicas: number | null;
  readonly target_replicas: number | null;
  readonly reason: Reason | null;
  readonly rationale: string;
  /** At most four decimals; null where the strategy weighs nothing or a term that counts was not measured. */
  readonly weighted_utilization: number | null;
  readonly formula: string;
  readonly recommendation: Recommendation | null;
  readonly figures: Readonly<Record<FigureName, FigureRecord>>;
  readonly blueprint_references: readonly string[];
  /** The number of an autoscaler that changes, held or not; absent for counts. */
  readonly change?: NumberChange;
}

/** One service of a cluster, as it decided alone. */
export interface Member {
  readonly input: DecisionInput;
  readonly decision: Decision;
}
