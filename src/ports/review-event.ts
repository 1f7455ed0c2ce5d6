import type { PullHead } from './branches.ts';

/** Event that started a workflow, as far as a review is concerned. */
export type ReviewEvent =
  | { readonly kind: 'pull'; readonly number: number }
  /**
   * Another workflow has finished that a pull request had started, such as the one that only notices reviews.
   */
  | { readonly kind: 'relay'; readonly head: PullHead | undefined; readonly numbers: readonly number[] }
  | GroupEvent;

/** A merge queue's group: the status is wanted on its own commit. `number` is the last pull request in it. */
export interface GroupEvent {
  readonly kind: 'group';
  readonly number: number;
  readonly sha: string;
  readonly ref: string;
  /** Branch that the group would be merged into. */
  readonly base: string;
}
