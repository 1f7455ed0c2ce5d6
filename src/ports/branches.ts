import type { RequiredChecks } from './repository-settings.ts';

/** A branch that a pull request comes from. */
export interface PullHead {
  /** `owner/name`, of a fork or of the repository itself. */
  readonly repository: string;
  readonly branch: string;
}

/** Facts about single branches from the forge. Only reviews ask for them; a local forge has no answers. */
export interface Branches {
  /**
   * Lists the open pull requests that come from one branch of one repository. @throws TrimtabError
   * `forge_failed`
   */
  openPullsFrom(head: PullHead): Promise<readonly number[]>;
  /** Lists the pull requests in a branch's merge queue, in its order. @throws TrimtabError `forge_failed` */
  mergeQueue(branch: string): Promise<readonly number[]>;
  /** Lists the status checks that a branch requires; undefined if its rules may not be read. */
  requiredChecks(branch: string): Promise<RequiredChecks | undefined>;
}
