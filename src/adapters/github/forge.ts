import { TrimtabError } from '../../lib/errors.ts';
import { plainLogin } from '../../policy/login.ts';
import type { Decoration, Forge } from '../../ports/pull-requests.ts';
import type { Rules } from '../../ports/repository-settings.ts';
import { GOVERNANCE_CONTEXT, VERIFICATION_CONTEXT } from '../../ports/statuses.ts';
import { judgeEnforcement } from '../../review/enforcement.ts';
import { connectGitHub, type GitHubClient } from './client.ts';
import { raiseIssue } from './issues.ts';
import { type Listing, listPulls, OWN_LABEL, type RepositoryFacts, readPull } from './pulls.ts';
import { explainRefusal } from './refusal.ts';
import type { GitHubRepository } from './repository.ts';
import { rulesOf } from './rules.ts';

/** Once only: after a broken answer nobody knows whether it was done, and the next run sees for itself. */
const ONCE = { request: { retries: 0 } } as const;

/**
 * Pull requests on GitHub. A new one costs four calls: the pull request, labels and assignees, reviewers (where any are
 * asked), and the status. @throws TrimtabError `forge_failed` from every method, saying what GitHub refused and what to change.
 */
export function openGitHubForge(repository: GitHubRepository): Forge {
  const client = connectGitHub(repository);
  const { owner, name } = repository;
  const repo = { owner, repo: name };
  const nodeIds = new Map<number, string>();
  const bound = new Map<string, Rules>();
  let facts: RepositoryFacts | undefined;
  let login: string | undefined;
  let gated: Listing['gated'] = [];
  let stopper: number | undefined;
  return {
    async list(since) {
      const listing = await listPulls(client, owner, name, since).catch((cause: unknown) => {
        throw explainRefusal(`listing the pull requests of ${owner}/${name}`, 'pull-requests: read', cause);
      });
      facts = listing.facts;
      login = facts.login;
      gated = listing.gated;
      stopper = listing.stopper;
      for (const pull of listing.pulls) nodeIds.set(pull.number, pull.nodeId);
      return listing.pulls;
    },
    stopper: () => stopper,
    gated: () => gated,
    async pull(number) {
      const what = `reading #${number} of ${owner}/${name}`;
      const read = await refusable(readPull(client, owner, name, number), what, 'pull-requests: read');
      login = read.login;
      if (!read.pull) throw new TrimtabError('forge_failed', `${what}: there is no such pull request`);
      return read.pull;
    },
    // https://docs.github.com/en/rest/pulls/pulls#create-a-pull-request
    async create({ title, body, branch, base }) {
      const asked = client.rest.pulls.create({ ...repo, title, body, head: branch, base, ...ONCE });
      const { data } = await refusable(asked, `opening a pull request for ${branch}`, 'pull-requests: write');
      if (!Number.isInteger(data.number))
        throw new TrimtabError('forge_failed', `GitHub's answer to opening ${branch} is no pull request`);
      nodeIds.set(data.number, data.node_id);
      return data.number;
    },
    async decorate(number, decoration) {
      await dress(client, repo, number, decoration);
      return requestReviewers(client, repo, number, decoration.reviewers, login);
    },
    async update(number, { title, body }) {
      const asked = client.rest.pulls.update({ ...repo, pull_number: number, title, body });
      await refusable(asked, `updating #${number}`, 'pull-requests: write');
    },
    label: (number, label) => addLabel(client, repo, number, label),
    async close(number, label) {
      const what = `closing #${number}`;
      if (label !== undefined) await addLabel(client, repo, number, label);
      await refusable(
        client.rest.pulls.update({ ...repo, pull_number: number, state: 'closed' }),
        what,
        'pull-requests: write',
      );
    },
    async comment(number, marker, body, create = true) {
      await stick(client, repo, number, { marker, body, login, create });
    },
    raise: (issue) => raiseIssue(client, repo, issue, login),
    // https://docs.github.com/en/rest/teams/members#list-team-members
    async teamMembers(team) {
      const [org = '', team_slug = ''] = team.replace(/^@/, '').split('/');
      try {
        const members = await client.paginate(client.rest.teams.listMembersInOrg, {
          org,
          team_slug,
          per_page: 100,
        });
        return members.map((member) => member.login);
      } catch {
        return undefined;
      }
    },
    // https://docs.github.com/en/rest/commits/statuses#create-a-commit-status
    async setStatus(sha, number, { state, description }) {
      const what = `setting the status of #${number}`;
      const asked = client.rest.repos.createCommitStatus({
        ...repo,
        sha,
        state,
        description,
        context: GOVERNANCE_CONTEXT,
      });
      const { data } = await refusable(asked, what, 'statuses: write');
      // A broken answer is no promise: an older status may still stand.
      if (data?.state !== state)
        throw new TrimtabError('forge_failed', `${what}: GitHub's answer is no status`);
    },
    async setVerification(sha, number, { state, description }) {
      const asked = client.rest.repos.createCommitStatus({
        ...repo,
        sha,
        state,
        description,
        context: VERIFICATION_CONTEXT,
      });
      await refusable(asked, `setting the verification status of #${number}`, 'statuses: write');
    },
    async autoMerge(number, base) {
      const rules = bound.has(base) ? bound.get(base) : await rulesOf(client, repo, base);
      bound.set(base, rules);
      const enforcement = judgeEnforcement(rules?.checks);
      if (enforcement.kind !== 'required')
        return `refused, since the gate would not be waited for: ${enforcement.why}`;
      const id = nodeIds.get(number);
      const method = facts?.mergeMethods[0];
      if (id === undefined || method === undefined) return 'no merge method is allowed in this repository';
      return arrangeMerge(client, repo, number, { id, method, allowed: facts?.autoMergeAllowed ?? false });
    },
  };
}

type Repo = { readonly owner: string; readonly repo: string };

/** Labels and assignees in one call; GitHub makes labels that it does not know. */
async function dress(
  client: GitHubClient,
  repo: Repo,
  number: number,
  { labels, assignees }: Decoration,
): Promise<void> {
  const given = {
    labels: [...new Set([OWN_LABEL, ...labels])],
    ...(assignees.length > 0 ? { assignees: [...assignees] } : {}),
  };
  await refusable(
    client.rest.issues.update({ ...repo, issue_number: number, ...given }),
    `labelling #${number}`,
    'pull-requests: write',
  );
}

/** Beside those that are there. https://docs.github.com/en/rest/issues/labels#add-labels-to-an-issue */
async function addLabel(client: GitHubClient, repo: Repo, number: number, label: string): Promise<void> {
  const asked = client.rest.issues.addLabels({ ...repo, issue_number: number, labels: [label] });
  await refusable(asked, `labelling #${number}`, 'pull-requests: write');
}

/** People and teams; a token that may not ask teams, or a name GitHub does not know, costs those reviewers and no more. */
async function requestReviewers(
  client: GitHubClient,
  repo: Repo,
  number: number,
  approvers: readonly string[],
  self: string | undefined,
): Promise<string[]> {
  const teams = approvers
    .filter((name) => name.includes('/'))
    .map((name) => name.slice(name.indexOf('/') + 1));
  const people = approvers
    .filter((name) => !name.includes('/') && plainLogin(name) !== self)
    .map((name) => name.replace(/^@/, ''));
  const ask = async (wanted: { reviewers?: string[]; team_reviewers?: string[] }): Promise<string[]> => {
    const names = [...(wanted.reviewers ?? []), ...(wanted.team_reviewers ?? [])];
    if (names.length === 0) return [];
    try {
      await client.rest.pulls.requestReviewers({ ...repo, pull_number: number, ...wanted });
      return [];
    } catch (cause) {
      const refusal = explainRefusal(
        `${names.join(', ')} could not be asked for a review`,
        'pull-requests: write',
        cause,
      );
      // Anything else may pass: then the head stays without a status, and the next run asks again.
      if (!isFinal(cause, wanted.team_reviewers !== undefined)) throw refusal;
      return [
        wanted.team_reviewers
          ? `${refusal.message} (GITHUB_TOKEN cannot request teams: use a GitHub App token)`
          : refusal.message,
      ];
    }
  };
  if (people.length === 0 || teams.length === 0)
    return ask(people.length > 0 ? { reviewers: people } : { team_reviewers: teams });
  return [...(await ask({ reviewers: people })), ...(await ask({ team_reviewers: teams }))];
}

/** Refusals of reviewers that no later run will see lifted: a token without the right to teams, and names GitHub does not take. */
function isFinal(cause: unknown, teams: boolean): boolean {
  const { status, message = '' } = cause as { status?: number; message?: string };
  if (status === 403) return teams && /not accessible by/i.test(message);
  return status === 422 && /collaborators|pull request author|could not resolve/i.test(message);
}

/** The one comment with this marker by this login, made or edited; equal text is left alone. */
async function stick(
  client: GitHubClient,
  repo: Repo,
  number: number,
  {
    marker,
    body,
    login,
    create,
  }: { marker: string; body: string; login: string | undefined; create: boolean },
): Promise<void> {
  const what = `commenting on #${number}`;
  const listed = client.paginate(client.rest.issues.listComments, {
    ...repo,
    issue_number: number,
    per_page: 100,
  });
  const comments = await refusable(listed, what, 'pull-requests: read');
  const mine = comments.filter(
    (comment) => comment.body?.includes(marker) && plainLogin(comment.user?.login) === login,
  );
  const { createComment, updateComment } = client.rest.issues;
  if (mine.length === 0 && create)
    await refusable(
      createComment({ ...repo, issue_number: number, body, ...ONCE }),
      what,
      'pull-requests: write',
    );
  // Two runs at the very same time may have made two: then both say what is true now.
  for (const comment of mine) {
    if (comment.body?.replaceAll('\r\n', '\n').trim() === body.trim()) continue;
    await refusable(updateComment({ ...repo, comment_id: comment.id, body }), what, 'pull-requests: write');
  }
}

const ENABLE_AUTO_MERGE = `mutation ($id: ID!, $mergeMethod: PullRequestMergeMethod!) {
  enablePullRequestAutoMerge(input: {pullRequestId: $id, mergeMethod: $mergeMethod}) { pullRequest { number } }
}`;

/** A note where it cannot be arranged. A pull request with nothing left to wait for cannot be queued and is merged at once. */
async function arrangeMerge(
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

async function refusable<T>(asked: Promise<T>, what: string, permission: string): Promise<T> {
  try {
    return await asked;
  } catch (cause) {
    throw explainRefusal(what, permission, cause);
  }
}
