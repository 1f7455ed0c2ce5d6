import { TrimtabError } from '../../lib/errors.ts';
import { type Enforcement, judgeEnforcement } from '../../review/enforcement.ts';
import { connectGitHub } from './client.ts';
import type { PullHead } from './event.ts';
import { explainRefusal } from './refusal.ts';
import type { GitHubRepository } from './repository.ts';
import { rulesOf } from './rules.ts';

/** What only the gate asks of GitHub. */
export interface GitHubGate {
  /** Open pull requests from one branch of one repository, a fork or this one. @throws TrimtabError `forge_failed` */
  pullsFrom(head: PullHead): Promise<readonly number[]>;
  /** Pull requests in a branch's merge queue, in its order. @throws TrimtabError `forge_failed` */
  queued(branch: string): Promise<readonly number[]>;
  enforcement(branch: string): Promise<Enforcement>;
}

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

export function openGitHubGate(repository: GitHubRepository): GitHubGate {
  const client = connectGitHub(repository);
  const { owner, name } = repository;
  const repo = { owner, repo: name };
  const refusable = <T>(asked: Promise<T>, what: string): Promise<T> =>
    asked.catch((cause: unknown) => {
      throw explainRefusal(what, 'pull-requests: read', cause);
    });
  return {
    // https://docs.github.com/en/rest/pulls/pulls#list-pull-requests
    async pullsFrom({ repository: fullName, branch }) {
      const head = `${fullName.split('/')[0]}:${branch}`;
      const listed = client.paginate(client.rest.pulls.list, { ...repo, state: 'open', head, per_page: 100 });
      const pulls = await refusable(listed, `looking for the pull request of ${head}`);
      // One owner may have several forks with a branch of that name.
      return pulls
        .filter((pull) => pull.head.repo?.full_name === fullName && pull.head.ref === branch)
        .map((pull) => pull.number);
    },
    async queued(branch) {
      const answer = await refusable(
        client.graphql<Queue>(QUEUE, { owner, name, branch }),
        `reading the merge queue of ${branch}`,
      );
      const entries = answer.repository?.mergeQueue?.entries.nodes;
      if (!entries)
        throw new TrimtabError('forge_failed', `reading the merge queue of ${branch}: there is none`);
      return [...entries]
        .sort((a, b) => a.position - b.position)
        .flatMap(({ pullRequest }) => pullRequest?.number ?? []);
    },
    async enforcement(branch) {
      return judgeEnforcement((await rulesOf(client, repo, branch))?.checks);
    },
  };
}
