import type { Files } from './files.ts';
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
  /**
   * Fetches and returns the commit that `origin/<branch>` (or the local branch where there is no remote)
   * points at, freshly fetched.
   */
  baseCommit(branch: string | undefined): Promise<{ branch: string; sha: string }>;
  /** Files of a commit, below the `--repo` folder. */
  filesAt(commit: string): Promise<Files>;
  /** Heads of the push target whose names start with `prefix`, by branch name. */
  heads(prefix: string): Promise<ReadonlyMap<string, string>>;
  /** Pushes all branches with one `fast-import` and one push; each has its own result. */
  push(changes: readonly BranchChange[]): Promise<readonly PushResult[]>;
  /** Deletes branches, each only while it still points at the commit given. */
  deleteBranches(branches: ReadonlyMap<string, string>): Promise<void>;
  /**
   * Keeps files that this tool writes below `--repo` out of `git status`, by the repository's own exclude
   * file.
   */
  exclude(pattern: string): void;
  /** Reads the commits of a pushed branch that base does not have. */
  commitsOf(branch: string, base: string): Promise<readonly PullCommit[]>;
  /**
   * Tells whether a commit is `ancestor` or descends from it; `unknown` where the clone is too shallow or
   * lacks one of them.
   */
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
