import type { DeliverySource } from '../delivery/live/source.ts';
import type { ProveRendering } from '../manifests/proof/rendering.ts';
import type { Observations } from '../metrics/observation/types.ts';
import type { Files } from '../ports/files.ts';
import type { Forge } from '../ports/forge.ts';
import type { BranchChange, Git, PushResult } from '../ports/git.ts';
import type { Ledger, LedgerEvent } from '../ports/ledger.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import type { WorkloadIndex } from '../workloads/scan.ts';
import type { Assessment } from './assess.ts';
import type { Configuration, Fleet } from './load.ts';
import type { Located } from './locate.ts';
import type { ReviewWorld } from './review-world.ts';
import type { Scope } from './select.ts';
import type { PlanWorld } from './world.ts';

/** The effects of a run that may write. */
export interface World extends PlanWorld {
  readonly git: Git;
  /**
   * Number that the jobs of one run share and the next run has one more of: who comes first where a limit leaves
   * fewer places than there are jobs.
   */
  readonly turn: number;
  readonly forge: Forge;
  /** Commits and moves branches, by one push or through the API. */
  readonly commit: (changes: readonly BranchChange[]) => Promise<readonly PushResult[]>;
  readonly ledger: Ledger;
  readonly proveRendering: ProveRendering;
  /** Reviews of pull requests. */
  readonly reviews: ReviewWorld;
}

/** The commit that a run works on and the pull requests around it, read once. */
export interface Base {
  readonly branch: string;
  readonly sha: string;
  readonly files: Files;
  readonly configuration: Configuration;
  /** Open pull requests of this tool, and those that have ended in the last weeks. */
  readonly pulls: readonly PullRequest[];
  /** Reason nothing may be written; see `stopReason`. */
  readonly stopped: string | undefined;
  /** URL of what is pushed to. */
  readonly repository: string;
  /** '' or 'sub/dir/': where the folder lies inside the repository. */
  readonly folder: string;
}

/** Input of a plan. It has no pull requests where no forge is used. */
export type PlanInput = Pick<Base, 'files' | 'configuration' | 'pulls'> & Partial<Pick<Base, 'branch'>>;

/** Everything that is decided about one commit or folder, and what carrying it out needs to know. */
export interface Plan extends Assessment, Scope {
  /** Of all clusters. */
  readonly fleet: Fleet;
  /** Everything decided, by service. */
  readonly services: ReadonlyMap<string, Evaluated>;
  readonly observations: Observations;
  /** Workloads that the manifests hold, and where their counts are stated. */
  readonly index: WorkloadIndex;
  /** Location of each service's count. */
  readonly located: ReadonlyMap<string, Located>;
  /** Delivery tool of each service; no entry for one that nothing is known to deliver. */
  readonly deliveries: ReadonlyMap<string, DeliverySource>;
  /** Digest of what pull requests are judged by; see the function of that name. */
  readonly policyDigest: () => string;
  /** Final verdicts on merged changes, as the ledger has them. */
  readonly verdicts: readonly LedgerEvent[];
  /** Events about services of this run that the forge shows and the ledger does not hold yet. */
  readonly unrecorded: readonly LedgerEvent[];
}

/** One run that may write: its effects, the commit it works on, and what it decided there. */
export interface Run {
  readonly world: World;
  readonly base: Base;
  readonly plan: Plan;
  /** Services that a person wants proposed again before their snooze is over. */
  readonly broughtBack?: ReadonlySet<string>;
}

/** Checks whether a service is among those that the run prints and writes. */
export function isSelected({ selected }: Pick<Plan, 'selected'>, service: string): boolean {
  return !selected || selected.has(service);
}
