import { GOVERNANCE_CONTEXT, type Statuses, VERIFICATION_CONTEXT } from '../../ports/statuses.ts';
import type { GitHubClient, Repo } from './client.ts';
import { confirmed } from './refusal.ts';

/**
 * Opens commit statuses on GitHub: https://docs.github.com/en/rest/commits/statuses#create-a-commit-status
 */
export function openStatuses(client: GitHubClient, repo: Repo): Statuses {
  const create = client.rest.repos.createCommitStatus;
  return {
    async setGovernance(sha, number, { state, description }) {
      const what = `setting the status of #${number}`;
      const asked = create({ ...repo, sha, state, description, context: GOVERNANCE_CONTEXT });
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
