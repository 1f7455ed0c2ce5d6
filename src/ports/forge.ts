import type { Branches } from './branches.ts';
import type { Conversation } from './conversation.ts';
import type { Dashboards } from './dashboards.ts';
import type { PullRequests } from './pull-requests.ts';
import type { Statuses } from './statuses.ts';

/** Host of a repository's pull requests: GitHub, or files beside a local repository. */
export interface Forge {
  readonly pullRequests: PullRequests;
  readonly statuses: Statuses;
  readonly conversation: Conversation;
  readonly branches: Branches;
  /** Undefined where there are no issues to show anything in. */
  readonly dashboards: Dashboards | undefined;
}
