/** The effects a command may ask for, as small interfaces: `adapters/` implements them, tests may replace them. */

/** Reads files of one repository folder; paths are relative to it, with forward slashes. */
export interface Files {
  /** Every regular file below the folder, sorted; without `.git`, `node_modules` and links that leave it. */
  list(): readonly string[];
  /** The file's bytes, or undefined where there is none. Throws TrimtabError when it may not be read. */
  read(path: string): Buffer | undefined;
}

/** One file of one new commit. `content` replaces the whole blob; the file's mode is kept. */
export interface BranchChange {
  readonly branch: string;
  readonly message: string;
  readonly path: string;
  readonly content: Buffer;
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
  /** The author e-mails and parents of the commits on `head` that are not on `base`. */
  commitsBetween(base: string, head: string): Promise<readonly { sha: string; authorEmail: string; parents: readonly string[] }[]>;
  /** Keeps files that this tool writes below `--repo` out of `git status`, by the repository's own exclude file. */
  exclude(pattern: string): void;
  isAncestor(ancestor: string, descendant: string): Promise<boolean>;
}

export type PullState = 'open' | 'closed' | 'merged';

export interface PullComment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: PullState;
  readonly author: string;
  readonly head: { readonly branch: string; readonly sha: string };
  readonly base: { readonly branch: string };
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly comments: readonly PullComment[];
  readonly reviews: readonly {
    readonly author: string;
    readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED';
    readonly sha: string;
    readonly submitted_at: string;
  }[];
  /** Commit statuses by head SHA, then by context. */
  readonly statuses: Readonly<Record<string, Readonly<Record<string, { state: 'success' | 'pending' | 'failure'; description: string }>>>>;
  readonly created_at: string;
  readonly updated_at: string;
  readonly closed_at: string | null;
  readonly closed_by: string | null;
  readonly merged_at: string | null;
  readonly merge_commit_sha: string | null;
}

/** Where pull requests live. `now` times come from the run's clock. */
export interface Forge {
  /** The name under which this tool writes. */
  readonly login: string;
  /** Open pull requests and those closed or merged since `since` (ISO 8601), whose branch starts with `trimtab/`. */
  list(since: string): Promise<readonly PullRequest[]>;
  create(input: {
    title: string;
    body: string;
    branch: string;
    base: string;
    labels: readonly string[];
    assignees: readonly string[];
  }): Promise<PullRequest>;
  update(number: number, change: { title?: string; body?: string; labels?: readonly string[] }): Promise<void>;
  close(number: number): Promise<void>;
  /** Creates, or edits in place, the one comment that carries `marker`; no write when it is equal already. */
  comment(number: number, marker: string, body: string): Promise<void>;
  setStatus(
    number: number,
    sha: string,
    status: { context: string; state: 'success' | 'pending' | 'failure'; description: string },
  ): Promise<void>;
}

/** ISO 8601 instants; `--now` fixes it. */
export interface Clock {
  now(): Date;
}
