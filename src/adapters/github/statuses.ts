import { GOVERNANCE_CONTEXT, type Statuses, VERIFICATION_CONTEXT } from '../../ports/statuses.ts';
import type { GitHubClient, Repo } from './client.ts';
import { confirmed } from './refusal.ts';

/** Stands in a status's link before the digest of what it was judged by: a status has no other field for it. */
const BASIS = 'trimtab-';

/** Reads the digest from a status's link; undefined where it has none. */
export function basisOf(url: string | null | undefined): string | undefined {
  return new RegExp(`#${BASIS}([0-9a-f]+)$`).exec(url ?? '')?.[1];
}

/**
 * Opens commit statuses on GitHub: https://docs.github.com/en/rest/commits/statuses#create-a-commit-status
 */
export function openStatuses(client: GitHubClient, repo: Repo, serverUrl: string): Statuses {
  const create = client.rest.repos.createCommitStatus;
  return {
    async setGovernance(sha, number, { state, description, basis }) {
      const what = `setting the status of #${number}`;
      const pull = `${serverUrl}/${repo.owner}/${repo.repo}/pull/${number}`;
      const target_url = basis === undefined ? pull : `${pull}#${BASIS}${basis}`;
      const asked = create({ ...repo, sha, state, description, target_url, context: GOVERNANCE_CONTEXT });
      // A broken answer is no promise: an older status may still stand.
      await confirmed(asked, (data) => data.state === state, what, 'statuses: write');
    },
    async setVerification(sha, number, { state, description }) {
      const asked = create({ ...repo, sha, state, description, context: VERIFICATION_CONTEXT });
      const what = `setting the verification status of #${number}`;
      await confirmed(asked, (data) => data.state === state, what, 'statuses: write');
    },
  };
}
