import { type GitHubClient, ONCE, type Repo } from './client.ts';
import { explainRefusal } from './refusal.ts';

const ENABLE_AUTO_MERGE = `mutation ($id: ID!, $mergeMethod: PullRequestMergeMethod!) {
  enablePullRequestAutoMerge(input: {pullRequestId: $id, mergeMethod: $mergeMethod}) { pullRequest { number } }
}`;

/**
 * Arranges the merge; returns a note where it cannot be arranged. A pull request with nothing left to wait
 * for cannot be queued and is merged at once.
 */
export async function arrangeMerge(
  client: GitHubClient,
  repo: Repo,
  number: number,
  { id, method, allowed }: { id: string; method: 'merge' | 'squash' | 'rebase'; allowed: boolean },
): Promise<string | undefined> {
  try {
    if (!allowed) return 'turn on "Allow auto-merge" in the repository settings';
    await client.graphql(ENABLE_AUTO_MERGE, { id, mergeMethod: method.toUpperCase() });
    return undefined;
  } catch (cause) {
    if (!/clean status/i.test(String((cause as Error).message)))
      return explainRefusal(`#${number}`, 'contents: write', cause).message;
  }
  try {
    await client.rest.pulls.merge({ ...repo, pull_number: number, merge_method: method, ...ONCE });
    return undefined;
  } catch (cause) {
    return explainRefusal(`merging #${number}`, 'contents: write', cause).message;
  }
}
