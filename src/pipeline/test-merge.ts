import { retry } from '../lib/retry.ts';
import type { TestMerge } from '../ports/comparisons.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import type { ReviewWorld } from './review-world.ts';

/** Number of times GitHub is asked for a test merge that it has not created yet. */
const MAX_ATTEMPTS = 5;

interface TestMergeWorld extends Pick<ReviewWorld, 'waitForTestMerge'> {
  readonly comparisons: Pick<ReviewWorld['comparisons'], 'fetchTestMerge'>;
}

/**
 * Returns the test merge of the newest head, or why there is none. GitHub creates it in the background, once
 * somebody asks.
 */
export async function findTestMerge(
  { comparisons, waitForTestMerge }: TestMergeWorld,
  pull: PullRequest,
): Promise<TestMerge | string> {
  const found = await retry(
    async () => {
      const merged = await comparisons.fetchTestMerge(pull.number);
      if (merged?.head === pull.head.sha) return merged;
      return pull.conflicting ? `it conflicts with ${pull.base.branch}` : undefined;
    },
    { attempts: MAX_ATTEMPTS, isFinal: (result) => result !== undefined, wait: waitForTestMerge },
  );
  return found ?? 'GitHub has not merged the newest commit for a test yet';
}
