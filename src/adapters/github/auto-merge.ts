import { type GitHubClient, ONCE, type Repo } from './client.ts';
import { confirmed } from './refusal.ts';

const ENABLE_AUTO_MERGE = `mutation ($id: ID!, $mergeMethod: PullRequestMergeMethod!) {
  enablePullRequestAutoMerge(input: {pullRequestId: $id, mergeMethod: $mergeMethod}) { pullRequest { number } }
}`;

interface Queued {
  readonly enablePullRequestAutoMerge: object | null;
}

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
    const queued = client.graphql<Queued>(ENABLE_AUTO_MERGE, { id, mergeMethod: method.toUpperCase() });
    const asked = queued.then((data) => ({ data }));
    await confirmed(
      asked,
      (data) => Boolean(data.enablePullRequestAutoMerge),
      `#${number}`,
      'contents: write',
    );
    return undefined;
  } catch (error) {
    const { message } = error as Error;
    if (!/clean status/i.test(message)) return message;
  }
  try {
    const asked = client.rest.pulls.merge({ ...repo, pull_number: number, merge_method: method, ...ONCE });
    await confirmed(asked, ({ merged }) => merged, `merging #${number}`, 'contents: write');
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
