import type { LedgerEvent } from './ledger/event.ts';

/** The effects a command may ask for, as small interfaces: `adapters/` implements them, tests may replace them. */

/** Reads files of one repository folder; paths are relative to it, with forward slashes. */
export interface Files {
  /** Every regular file below the folder, sorted; without `.git`, `node_modules` and links that leave it. */
  list(): readonly string[];
  /**
   * The file's bytes, or undefined where there is no regular file: links are not followed. Of a file longer than any that is
   * parsed (20 MiB) only so much that this shows. Throws TrimtabError `file_unreadable` when it may not be read.
   */
  read(path: string): Buffer | undefined;
  /** Says what is going to be read, so that it can be read together. */
  expect?(paths: readonly string[]): void;
  /** Whether a symbolic link stands at a path or above it: then a file that seems to be there is not read. */
  isLink?(path: string): boolean;
  /** What a second thread opens the same files from; absent where they are in this one's memory only. */
  readonly origin?: FilesOrigin;
}

/** Plain data, so that it can be handed to a thread. */
export type FilesOrigin =
  | { readonly kind: 'folder'; readonly root: string; readonly paths: readonly string[] }
  | {
      readonly kind: 'commit';
      readonly place: { readonly dir: string; readonly auth?: { readonly serverUrl: string; readonly token: string } | undefined };
      readonly tree: CommitTree;
    };

/** The files and links of one commit, by path. */
export type CommitTree = ReadonlyMap<string, { readonly mode: string; readonly sha: string }>;

/** A whole new blob for a file that base has; the file's mode is kept. */
export interface FileChange {
  readonly path: string;
  readonly content: Buffer;
}

/** One new commit and the branch that is to point at it. */
export interface BranchChange {
  readonly branch: string;
  readonly message: string;
  readonly files: readonly FileChange[];
  /** Commit that the new one is built on. */
  readonly base: string;
  /** The remote head this push replaces; undefined when the branch must not exist yet (the lease). */
  readonly expected: string | undefined;
}

export type PushResult =
  | { readonly branch: string; readonly kind: 'pushed'; readonly sha: string }
  | { readonly branch: string; readonly kind: 'rejected'; readonly reason: string };

/** Git, without ever touching the work tree. */
export interface Git {
  /** Commit that `origin/<branch>` (or the local branch where there is no remote) points at, freshly fetched. */
  baseCommit(branch: string | undefined): Promise<{ branch: string; sha: string }>;
  /** Files of a commit, below the `--repo` folder. */
  filesAt(commit: string): Promise<Files>;
  /** Heads of the push target whose names start with `prefix`, by branch name. */
  heads(prefix: string): Promise<ReadonlyMap<string, string>>;
  /** One `fast-import` and one push for all branches, each judged by itself. */
  push(changes: readonly BranchChange[]): Promise<readonly PushResult[]>;
  /** Deletes branches, each only while it still points at the commit given. */
  deleteBranches(branches: ReadonlyMap<string, string>): Promise<void>;
  /** Keeps files that this tool writes below `--repo` out of `git status`, by the repository's own exclude file. */
  exclude(pattern: string): void;
  /** The commits of a pushed branch that base does not have. */
  commitsOf(branch: string, base: string): Promise<readonly PullCommit[]>;
  /** Whether a commit is `ancestor` or descends from it; `unknown` where the clone is too shallow or lacks one of them. */
  descends(commit: string, ancestor: string): Promise<Descent>;
}

export type Descent = 'yes' | 'no' | 'unknown';

/** A commit of a pull request that base does not have. */
export interface PullCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  /** This tool made it, and nobody has changed it since. */
  readonly own: boolean;
}

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

/** The commit status `trimtab/governance` of a head. */
export interface GovernanceStatus {
  readonly state: 'success' | 'pending' | 'failure';
  /** At most 140 characters. */
  readonly description: string;
}

/** The commit status `trimtab/verification` of a merge commit. */
export interface VerificationStatus {
  /** `error`: it could not be judged. */
  readonly state: 'success' | 'pending' | 'failure' | 'error';
  /** At most 140 characters. */
  readonly description: string;
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

export type Raised = { readonly kind: 'raised'; readonly number: number } | { readonly kind: 'refused'; readonly why: string };

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

/** Where events are kept. */
export interface Ledger {
  /** The events of every day from `since` on, oldest first; `error` says why they cannot be trusted. Never throws. */
  read(since: Date): Promise<LedgerContent>;
  /** @throws TrimtabError `ledger_unreadable` when they cannot be written. */
  append(events: readonly LedgerEvent[]): Promise<void>;
}

export interface LedgerContent {
  readonly events: readonly LedgerEvent[];
  readonly error: string | null;
}

/**
 * What a ledger that is not there means: `make` it, since nobody has used the tool here before; `empty`, the same where
 * nothing may be written; or an `error`, since it has been there.
 */
export type Absent = 'make' | 'empty' | 'error';
