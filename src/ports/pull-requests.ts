import type { PullCommit } from './git.ts';
import type { GovernanceStatus, VerificationStatus } from './statuses.ts';

type PullState = 'open' | 'closed' | 'merged';

export interface Review {
  /** A login; that of an App ends in `[bot]`. */
  readonly author: string;
  /**
   * True where they may write to the repository; anybody may review a public one. Absent where the forge does
   * not know.
   */
  readonly mayWrite?: boolean;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED';
  /** Head that was reviewed. */
  readonly sha: string;
  readonly submitted_at: string;
}

export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: PullState;
  readonly author: string;
  /** Whoever is behind this run has opened it. */
  readonly ours?: boolean;
  readonly head: { readonly branch: string; readonly sha: string };
  readonly base: { readonly branch: string };
  /** Commits that an open pull request would merge; empty for one that has ended. */
  readonly commits: readonly PullCommit[];
  /** An open pull request that cannot be merged into base as it is. */
  readonly conflicting: boolean;
  readonly labels: readonly string[];
  readonly reviews: readonly Review[];
  /** Of the head; null where there is none. */
  readonly status: GovernanceStatus | null;
  /** False where another login than the one behind this run has set it. */
  readonly status_ours?: boolean | undefined;
  /** Time at which it was set, where the forge says so. */
  readonly status_at?: string | undefined;
  /** ISO 8601, as all times here. */
  readonly created_at: string;
  readonly closed_at: string | null;
  readonly closed_by: string | null;
  readonly merged_at: string | null;
  readonly merge_commit_sha: string | null;
  /** Of the merge commit; null where there is none. */
  readonly verification: VerificationStatus | null;
}

interface NewPull {
  readonly title: string;
  readonly body: string;
  readonly branch: string;
  readonly base: string;
}

/** Pull requests of one repository. Times are those of the run's clock. */
export interface PullRequests {
  /**
   * Lists open pull requests and those closed or merged since `since` (ISO 8601), whose branch starts with
   * `trimtab/`. With `withDashboard` the dashboard is looked for in the same call, where a forge is able to.
   */
  list(since: string, more?: { readonly withDashboard: boolean }): Promise<readonly PullRequest[]>;
  /**
   * Returns the number of an open pull request, whoever opened it, that carries the label of the global stop,
   * as last listed.
   */
  findStopLabel(): number | undefined;
  /** Returns the open pull requests of others that a gate has answered, as last listed. */
  withGateStatus(): readonly PullRequest[];
  /** Reads one pull request, whoever opened it. */
  read(number: number): Promise<PullRequest>;
  /**
   * Lists the logins of whoever has written, committed or last pushed what a pull request would merge, as far as
   * the forge knows. @throws TrimtabError `forge_failed`
   */
  contributors(pull: Pick<PullRequest, 'number' | 'head'>): Promise<readonly string[]>;
  /** Returns the number of the new pull request. */
  create(pull: NewPull): Promise<number>;
  update(number: number, change: { readonly title: string; readonly body: string }): Promise<void>;
  /** Closes it, with one more label where one is given. */
  close(number: number, label?: string): Promise<void>;
  /**
   * Merges as soon as the base branch's rules allow it. A note where that cannot be arranged, or nothing
   * would be waited for.
   */
  autoMerge(number: number, base: string): Promise<string | undefined>;
}
