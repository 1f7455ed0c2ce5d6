import { TrimtabError } from '../../lib/errors.ts';
import { once } from '../../lib/once.ts';
import type { Forge } from '../../ports/forge.ts';
import type { PullRequest, PullRequests } from '../../ports/pull-requests.ts';
import type { Rules, StatusSource } from '../../ports/repository-settings.ts';
import { judgeEnforcement } from '../../review/enforcement.ts';
import { arrangeMerge } from './auto-merge.ts';
import { openBranches } from './branches.ts';
import { connectGitHub, type GitHubClient, ONCE, type Repo } from './client.ts';
import { type HeadPeople, readPusher } from './contributors.ts';
import { addLabel, openConversation } from './conversation.ts';
import { openDashboards } from './dashboards.ts';
import { readPull } from './pull-read.ts';
import { type Listing, listPulls, type RepositoryFacts } from './pulls.ts';
import { confirmed, explainRefusal, hasNumber, refusable } from './refusal.ts';
import type { GitHubRepository } from './repository.ts';
import { rulesOf, withSource } from './rules.ts';
import { readStatusSource } from './status-source.ts';
import { openStatuses } from './statuses.ts';

/**
 * Opens the forge on GitHub. A new pull request costs four calls: the pull request, labels and assignees,
 * reviewers (where any are asked), and the status. @throws TrimtabError `forge_failed` from every method,
 * saying what GitHub refused and what to change.
 */
export function openGitHubForge(repository: GitHubRepository): Forge {
  const client = connectGitHub(repository);
  const repo = { owner: repository.owner, repo: repository.name };
  const known: Known = { login: undefined, dashboards: undefined };
  const takeDashboards = () => {
    const { dashboards } = known;
    known.dashboards = undefined;
    return dashboards;
  };
  const source = once(() => readStatusSource(client, repository.token, known.login));
  return {
    pullRequests: openPullRequests(client, repo, known, source),
    statuses: openStatuses(client, repo, repository.serverUrl),
    conversation: openConversation(client, repo, () => known.login),
    branches: openBranches(client, repo, source),
    dashboards: openDashboards(client, repo, () => known.login, takeDashboards),
  };
}

/** What is known once pull requests have been read. */
interface Known {
  /** Whoever is behind the token, without `[bot]`. */
  login: string | undefined;
  /** Issues that may be the dashboard, until somebody asks for it. */
  dashboards: Listing['dashboards'];
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the methods of one port, each short, share what a listing told
function openPullRequests(
  client: GitHubClient,
  repo: Repo,
  known: Known,
  source: () => Promise<StatusSource>,
): PullRequests {
  const slug = `${repo.owner}/${repo.repo}`;
  const nodeIds = new Map<number, string>();
  const heads = new Map<number, HeadPeople>();
  const read = async (number: number): Promise<PullRequest> => {
    const what = `reading #${number} of ${slug}`;
    const asked = readPull(client, repo, number);
    const { login, pull, people } = await refusable(asked, what, 'pull-requests: read');
    known.login = login;
    if (!pull) throw new TrimtabError('forge_failed', `${what}: there is no such pull request`);
    if (people) heads.set(number, people);
    return pull;
  };
  const rulesByBranch = new Map<string, Rules>();
  let facts: RepositoryFacts | undefined;
  let gated: Listing['gated'] = [];
  let stopped: number | undefined;
  return {
    async list(since, more) {
      const asked = listPulls(client, repo, since, more?.withDashboard ?? false);
      const listing = await asked.catch((cause: unknown) => {
        throw explainRefusal(`listing the pull requests of ${slug}`, 'pull-requests: read', cause);
      });
      facts = listing.facts;
      known.login = facts.login;
      known.dashboards = listing.dashboards;
      gated = listing.gated;
      stopped = listing.stopped;
      for (const pull of listing.pulls) nodeIds.set(pull.number, pull.nodeId);
      return listing.pulls;
    },
    findStopLabel: () => stopped,
    withGateStatus: () => gated,
    read,
    async contributors({ number, head }) {
      if (heads.get(number)?.sha !== head.sha) await read(number);
      const people = heads.get(number);
      if (people?.sha !== head.sha)
        throw new TrimtabError(
          'forge_failed',
          `#${number} has another head by now: the next run looks again`,
        );
      const asked = readPusher(client, people);
      const pusher = await refusable(asked, `asking who has pushed #${number}`, 'contents: read');
      return [...people.writers, ...(pusher === undefined ? [] : [pusher])];
    },
    // https://docs.github.com/en/rest/pulls/pulls#create-a-pull-request
    async create({ title, body, branch, base }) {
      const asked = client.rest.pulls.create({ ...repo, title, body, head: branch, base, ...ONCE });
      const what = `opening a pull request for ${branch}`;
      const { data } = await confirmed(asked, hasNumber, what, 'pull-requests: write');
      nodeIds.set(data.number, data.node_id);
      return data.number;
    },
    async update(number, { title, body }) {
      const asked = client.rest.pulls.update({ ...repo, pull_number: number, title, body });
      await confirmed(asked, hasNumber, `updating #${number}`, 'pull-requests: write');
    },
    async close(number, label) {
      if (label !== undefined) await addLabel(client, repo, number, label);
      const asked = client.rest.pulls.update({ ...repo, pull_number: number, state: 'closed' });
      await confirmed(asked, hasNumber, `closing #${number}`, 'pull-requests: write');
    },
    async autoMerge(number, base) {
      const rules = rulesByBranch.has(base) ? rulesByBranch.get(base) : await rulesOf(client, repo, base);
      rulesByBranch.set(base, rules);
      const enforcement = judgeEnforcement(await withSource(rules, source));
      if (enforcement.kind !== 'required')
        return `refused, since the gate would not be waited for: ${enforcement.why}`;
      const id = nodeIds.get(number);
      const method = facts?.mergeMethods[0];
      if (id === undefined || method === undefined) return 'no merge method is allowed in this repository';
      return arrangeMerge(client, repo, number, { id, method, allowed: facts?.autoMergeAllowed ?? false });
    },
  };
}
