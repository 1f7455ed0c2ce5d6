/**
 * Data of the history page, which the document carries as JSON and its script reads. Times are whole seconds after
 * `from`; a packed series holds one value for each step, in hundredths, with −1 where nothing is known, packed as
 * `evidence/pack.ts` says.
 */
export interface PageData {
  /** Start of the first step, in milliseconds since 1970. */
  readonly from: number;
  /** Length of a step in milliseconds. */
  readonly step: number;
  readonly steps: number;
  /** Part of a pull request's URL before its number; null where pull requests are no pages. */
  readonly pulls: string | null;
  /** Sums over all services. */
  readonly fleet: { readonly demand: string | null; readonly replicas: string };
  readonly services: readonly PageService[];
}

/** State of a service at the end; the first that holds. */
export type ServiceState = 'open' | 'failed' | 'held' | 'steady';

/** One service. What is not known is left out. */
export interface PageService {
  readonly name: string;
  readonly owner?: string;
  /** Cluster, namespace, kind and name of the workload, for people. */
  readonly workload?: string;
  readonly state: ServiceState;
  /** Ground of the state, in a few words. */
  readonly about: string;
  /** Highest demand of each step, in replicas' worth of CPU request. */
  readonly demand?: string;
  /** True where demand is only what the ledger's decisions measured: single points. */
  readonly sparse?: true;
  /** Time and count in Git of each change, flat: `[0, 2, 86400, 3]`. */
  readonly counts: readonly number[];
  readonly limits?: PageLimits;
  readonly moments: readonly Moment[];
  /** Number of older moments that are left out. */
  readonly older?: number;
}

/** Statements of the blueprint today; ratios 0–1. */
export interface PageLimits {
  readonly min: number;
  readonly max: number;
  readonly target?: number;
  readonly up?: number;
  readonly down?: number;
}

export type MomentKind =
  | 'decision'
  | 'proposal'
  | 'closed'
  | 'merge'
  | 'passed'
  | 'failed'
  | 'verdict'
  | 'rollback'
  | 'deferral'
  | 'breaker';

/** Time, kind, what happened, and the pull request where there is one. */
export type Moment =
  | readonly [time: number, kind: MomentKind, text: string]
  | readonly [time: number, kind: MomentKind, text: string, pull: number];
