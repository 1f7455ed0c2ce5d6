/** Labels, assignees and reviewers of a pull request. */
export interface PullMetadata {
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** Logins, and teams as `@org/team`. */
  readonly reviewers: readonly string[];
}

/**
 * An issue for people, where no pull request is to carry the message. `marker` is in the body and tells it
 * from others.
 */
export interface NewIssue {
  readonly title: string;
  readonly marker: string;
  readonly body: string;
}

export type OpenedIssue =
  | { readonly kind: 'opened'; readonly number: number }
  | { readonly kind: 'refused'; readonly why: string };

/** Messages of this tool to people, and its requests to them. */
export interface Conversation {
  /**
   * Creates, or edits in place, the one comment of this tool that carries `marker`; no write when it is equal
   * already, and none is created where `create` is false.
   */
  comment(number: number, marker: string, body: string, create?: boolean): Promise<void>;
  /** Adds one label to those that the pull request has. */
  addLabel(number: number, label: string): Promise<void>;
  /**
   * Adds labels (created when missing), assignees and reviewers. Returns what was left out, such as reviewers
   * that a token may not request.
   */
  addMetadata(number: number, metadata: PullMetadata): Promise<readonly string[]>;
  /**
   * Finds the open issue of this tool that carries the marker, or opens a new one; `refused` where issues or
   * the right to them are missing.
   */
  openIssue(issue: NewIssue): Promise<OpenedIssue>;
  /** Logins of a team (`@org/team`); undefined where this token may not ask. */
  teamMembers(team: string): Promise<readonly string[] | undefined>;
}
