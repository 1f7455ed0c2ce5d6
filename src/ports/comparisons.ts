import type { Files } from './files.ts';

/** Names of commits, as git takes them. */
export interface CommitRange {
  readonly base: string;
  readonly head: string;
  /** Commit where head left base, if that is known already. */
  readonly from?: string;
}

/** Two commits of a repository: what they hold, and which paths below `--repo` differ. */
export interface Comparison {
  /** The commit whose configuration and policies apply. */
  readonly base: { readonly sha: string; readonly files: Files };
  /**
   * Files where head left base, or of base itself if that cannot be determined. Base's own later commits are
   * not part of the change.
   */
  readonly from: Files;
  readonly head: { readonly sha: string; readonly files: Files };
  readonly touched: readonly string[];
  /** Touched paths that are a link or a submodule on either side. */
  readonly opaque: readonly string[];
  /** Links to files, by the path that they lead to. */
  readonly links: ReadonlyMap<string, string>;
  /** URL of the remote, where that is no folder of this machine. */
  readonly remote?: string | undefined;
  readonly around: Surroundings;
}

/** Differences outside of `--repo`; none if that is the root of the repository. */
export interface Surroundings {
  /** '' or 'sub/dir/': where `--repo` lies inside the repository. */
  readonly folder: string;
  /** Files by their paths from the root of the repository. */
  readonly from: Files;
  readonly head: Files;
  readonly touched: readonly string[];
}

/** The merge commit that GitHub creates to test a pull request; `base` and `head` are its parents. */
export interface TestMerge {
  readonly base: string;
  readonly merge: string;
  readonly head: string;
}

/** Fetches and compares commits without checking anything out. */
export interface Comparisons {
  /** True where the remote creates test merges of pull requests, as GitHub does. */
  readonly hasTestMerges: boolean;
  /** Returns the remote's default branch. @throws TrimtabError `git_failed` where it has none */
  defaultBranch(): Promise<string>;
  /** Opens the files of a commit that has been fetched, below `--repo`. */
  filesAt(commit: string): Promise<Files>;
  /**
   * Lists the pull requests, open and ended ones, that a commit is the newest of, also those of forks. None
   * where the remote keeps no refs of pull requests.
   */
  pullsOfHead(sha: string): Promise<readonly number[]>;
  /** Compares two commits. @throws TrimtabError `usage` if a commit is not in this clone. */
  compare(range: CommitRange): Promise<Comparison>;
  /** Lists the paths below `--repo` that differ between two commits. */
  touchedBetween(from: string, to: string): Promise<readonly string[]>;
  /** Checks whether `parent` is the first parent of `commit`. */
  isChild(commit: string, parent: string): Promise<boolean>;
  /**
   * Fetches the newest commit of a branch; a shallow clone gets `depth` commits of it. @throws TrimtabError
   * `git_failed`
   */
  fetchTip(branch: string, depth: number): Promise<string>;
  /** Fetches the newest commit of a branch; undefined if there is no such branch. */
  fetchBranch(branch: string): Promise<string | undefined>;
  /** Fetches a commit by the ref it stood on, or else by itself; undefined if the remote no longer has it. */
  fetchCommit(
    commit: { readonly sha: string; readonly ref: string },
    depth: number,
  ): Promise<string | undefined>;
  /** Fetches the test merge of a pull request; undefined if there is none, as in a conflict. */
  fetchTestMerge(number: number): Promise<TestMerge | undefined>;
}
