import { TrimtabError } from '../../lib/errors.ts';
import type { Branches } from '../../ports/branches.ts';
import type { StatusSource } from '../../ports/repository-settings.ts';
import { checked, PULLS, QUEUED } from './answer.ts';
import type { GitHubClient, Repo } from './client.ts';
import { refusable } from './refusal.ts';
import { rulesOf, withSource } from './rules.ts';

// https://docs.github.com/en/graphql/reference/objects#mergequeue
const QUEUE = `query ($owner: String!, $name: String!, $branch: String!) {
  repository(owner: $owner, name: $name) {
    mergeQueue(branch: $branch) { entries(first: 100) { nodes { position pullRequest { number } } } }
  }
}`;

interface Queue {
  readonly repository: {
    readonly mergeQueue: {
      readonly entries: {
        readonly nodes: readonly {
          readonly position: number;
          readonly pullRequest: { readonly number: number } | null;
        }[];
      };
    } | null;
  } | null;
}

/** Asks GitHub about branches: which pull requests come from one, its merge queue and its required checks. */
export function openBranches(
  client: GitHubClient,
  repo: Repo,
  source: () => Promise<StatusSource>,
): Branches {
  return {
    // https://docs.github.com/en/rest/pulls/pulls#list-pull-requests
    async openPullsFrom({ repository: fullName, branch }) {
      const head = `${fullName.split('/')[0]}:${branch}`;
      const listed = client.paginate(
        client.rest.pulls.list,
        { ...repo, state: 'open', head, per_page: 100 },
        ({ data }) => checked(data, PULLS),
      );
      const pulls = await refusable(listed, `looking for the pull request of ${head}`, 'pull-requests: read');
      // One owner may have several forks with a branch of that name.
      return pulls
        .filter((pull) => pull.head.repo?.full_name === fullName && pull.head.ref === branch)
        .map((pull) => pull.number);
    },
    async mergeQueue(branch) {
      const answer = await refusable(
        client
          .graphql<Queue>(QUEUE, { owner: repo.owner, name: repo.repo, branch })
          .then((data) => checked(data, QUEUED)),
        `reading the merge queue of ${branch}`,
        'pull-requests: read',
      );
      const entries = answer.repository?.mergeQueue?.entries.nodes;
      if (!entries)
        throw new TrimtabError('forge_failed', `reading the merge queue of ${branch}: there is none`);
      return [...entries]
        .sort((a, b) => a.position - b.position)
        .flatMap(({ pullRequest }) => pullRequest?.number ?? []);
    },
    async requiredChecks(branch) {
      return withSource(await rulesOf(client, repo, branch), source);
    },
  };
}
