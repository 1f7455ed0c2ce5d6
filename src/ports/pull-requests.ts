import type { PullCommit } from './git.ts';
import type { GovernanceStatus, VerificationStatus } from './statuses.ts';

/** The effects a command may ask for, as small interfaces: `adapters/` implements them, tests may replace them. */

export type PullState = 'open' | 'closed' | 'merged';

export interface Review {
  /** A login; that of an App ends in `[bot]`. */
  readonly author: string;
  /** Whether they may write to the repository; anybody may review a public one. Absent where the forge does not know. */
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
  /** What an open pull request would merge; empty for one that has ended. */
  readonly commits: readonly PullCommit[];
  /** An open pull request that cannot be merged into base as it is. */
  readonly conflicting: boolean;
  readonly labels: readonly string[];
  readonly reviews: readonly Review[];
  /** Of the head; null where there is none. */
  readonly status: GovernanceStatus | null;
  /** When it was set, where the forge says so. */
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

export interface NewPull {
  readonly title: string;
  readonly body: string;
  readonly branch: string;
  readonly base: string;
}

/** What a pull request is dressed with once it is there. */
export interface Decoration {
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** Logins, and teams as `@org/team`. */
  readonly reviewers: readonly string[];
}

/** Something for people that is no pull request's. `marker` is in the body and tells it from others. */
export interface NewIssue {
  readonly title: string;
  readonly marker: string;
  readonly body: string;
}

export type Raised =
  | { readonly kind: 'raised'; readonly number: number }
  | { readonly kind: 'refused'; readonly why: string };

/** Where pull requests live. `now` times come from the run's clock. */
export interface Forge {
  /** Open pull requests and those closed or merged since `since` (ISO 8601), whose branch starts with `trimtab/`. */
  list(since: string): Promise<readonly PullRequest[]>;
  /** An open pull request of anybody's that carries the label of the global stop, as last listed. */
  stopper(): number | undefined;
  /** Open pull requests of others that a gate has answered, as the last `list` has seen them. */
  gated(): readonly PullRequest[];
  /** Any one pull request, whoever opened it. */
  pull(number: number): Promise<PullRequest>;
  create(pull: NewPull): Promise<number>;
  /** Labels (created when missing), assignees and reviewers. What was left out, such as reviewers a token may not request. */
  decorate(number: number, decoration: Decoration): Promise<readonly string[]>;
  update(number: number, change: { readonly title: string; readonly body: string }): Promise<void>;
  /** One more label beside those it has. */
  label(number: number, label: string): Promise<void>;
  /** Closes it, with one more label where one is given. */
  close(number: number, label?: string): Promise<void>;
  /**
   * Creates, or edits in place, the one comment of this tool that carries `marker`; no write when it is equal already, and none
   * is created where `create` is false.
   */
  comment(number: number, marker: string, body: string, create?: boolean): Promise<void>;
  /** The open issue of this tool that carries the marker, or a new one; `refused` where issues or the right to them are missing. */
  raise(issue: NewIssue): Promise<Raised>;
  /** Logins of a team (`@org/team`); undefined where this token may not ask. */
  teamMembers(team: string): Promise<readonly string[] | undefined>;
  setStatus(sha: string, number: number, status: GovernanceStatus): Promise<void>;
  /** What became of a merged pull request, said on its merge commit. */
  setVerification(sha: string, number: number, status: VerificationStatus): Promise<void>;
  /** Merges as soon as the base branch's rules allow it. A note where that cannot be arranged, or nothing would be waited for. */
  autoMerge(number: number, base: string): Promise<string | undefined>;
}
