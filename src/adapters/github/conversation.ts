import type { TrimtabError } from '../../lib/errors.ts';
import { plainLogin } from '../../policy/login.ts';
import type { Conversation, PullMetadata } from '../../ports/conversation.ts';
import { COMMENTS, checked, MEMBERS } from './answer.ts';
import { type GitHubClient, ONCE, type Repo } from './client.ts';
import { openIssue } from './issues.ts';
import { OWN_LABEL } from './pulls.ts';
import { confirmed, hasNumber, refusable } from './refusal.ts';

/**
 * Comments, labels, reviewers and issues on GitHub. `login` is whoever is behind the token, once GitHub has
 * said so.
 */
export function openConversation(
  client: GitHubClient,
  repo: Repo,
  login: () => string | undefined,
): Conversation {
  return {
    comment: (number, marker, body, create = true) =>
      writeComment(client, repo, number, { marker, body, login: login(), create }),
    addLabel: (number, label) => addLabel(client, repo, number, label),
    async addMetadata(number, metadata) {
      await addLabelsAndAssignees(client, repo, number, metadata);
      return requestReviewers(client, repo, number, metadata.reviewers, login());
    },
    openIssue: (issue) => openIssue(client, repo, issue, login()),
    // https://docs.github.com/en/rest/teams/members#list-team-members
    async teamMembers(team) {
      const [org = '', team_slug = ''] = team.replace(/^@/, '').split('/');
      try {
        const { listMembersInOrg } = client.rest.teams;
        const members = await client.paginate(
          listMembersInOrg,
          { org, team_slug, per_page: 100 },
          ({ data }) => checked(data, MEMBERS),
        );
        return members.map((member) => member.login);
      } catch {
        return undefined;
      }
    },
  };
}

/** Labels and assignees in one call; GitHub makes labels that it does not know. */
async function addLabelsAndAssignees(
  client: GitHubClient,
  repo: Repo,
  number: number,
  { labels, assignees }: PullMetadata,
): Promise<void> {
  const given = {
    labels: [...new Set([OWN_LABEL, ...labels])],
    ...(assignees.length > 0 ? { assignees: [...assignees] } : {}),
  };
  await confirmed(
    client.rest.issues.update({ ...repo, issue_number: number, ...given }),
    hasNumber,
    `labeling #${number}`,
    'pull-requests: write',
  );
}

/**
 * Adds one label to those that are there.
 * https://docs.github.com/en/rest/issues/labels#add-labels-to-an-issue
 */
export async function addLabel(
  client: GitHubClient,
  repo: Repo,
  number: number,
  label: string,
): Promise<void> {
  const asked = client.rest.issues.addLabels({ ...repo, issue_number: number, labels: [label] });
  await confirmed(asked, Array.isArray, `labeling #${number}`, 'pull-requests: write');
}

/**
 * Requests reviews from people and teams. Where the token may not request teams, or GitHub does not know a
 * name, only those reviewers are left out.
 */
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
    const asked = client.rest.pulls.requestReviewers({ ...repo, pull_number: number, ...wanted });
    try {
      const what = `${names.join(', ')} could not be asked for a review`;
      await confirmed(asked, hasNumber, what, 'pull-requests: write');
      return [];
    } catch (error) {
      const refusal = error as TrimtabError;
      // Anything else may pass: then the head stays without a status, and the next run asks again.
      if (!isFinal(refusal.cause, wanted.team_reviewers !== undefined)) throw refusal;
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

/**
 * Refusals of reviewers that no later run will see lifted: a token without the right to teams, and names
 * GitHub does not take.
 */
function isFinal(cause: unknown, teams: boolean): boolean {
  const { status, message = '' } = (cause ?? {}) as { status?: number; message?: string };
  if (status === 403) return teams && /not accessible by/i.test(message);
  return status === 422 && /collaborators|pull request author|could not resolve/i.test(message);
}

interface MarkedComment {
  readonly marker: string;
  readonly body: string;
  readonly login: string | undefined;
  readonly create: boolean;
}

/**
 * Creates or edits the one comment with this marker by this login; leaves equal text alone. GitHub cannot
 * create a comment only where there is none, and another run may create one at the same moment: whoever
 * creates one lists them again, the oldest gets the new text, and the others are deleted.
 */
async function writeComment(
  client: GitHubClient,
  repo: Repo,
  number: number,
  wanted: MarkedComment,
): Promise<void> {
  const { body } = wanted;
  const { createComment, updateComment } = client.rest.issues;
  const what = `commenting on #${number}`;
  const write = (asked: Promise<{ readonly data: { readonly id: number } }>) =>
    confirmed(asked, ({ id }) => Number.isInteger(id), what, 'pull-requests: write');
  let comments = await ownComments(client, repo, number, wanted);
  if (comments.length === 0) {
    if (!wanted.create) return;
    await write(createComment({ ...repo, issue_number: number, body, ...ONCE }));
    comments = await ownComments(client, repo, number, wanted);
  }
  const [oldest, ...surplus] = comments.sort((a, b) => a.id - b.id);
  if (oldest && oldest.body?.replaceAll('\r\n', '\n').trim() !== body.trim())
    await write(updateComment({ ...repo, comment_id: oldest.id, body }));
  for (const { id } of surplus)
    await refusable(deleteComment(client, repo, id), what, 'pull-requests: write');
}

/** Lists the comments with this marker by this login. */
async function ownComments(
  client: GitHubClient,
  repo: Repo,
  number: number,
  { marker, login }: MarkedComment,
) {
  const { listComments } = client.rest.issues;
  const listed = client.paginate(listComments, { ...repo, issue_number: number, per_page: 100 }, ({ data }) =>
    checked(data, COMMENTS),
  );
  const comments = await refusable(listed, `commenting on #${number}`, 'pull-requests: read');
  return comments.filter(
    (comment) => comment.body?.includes(marker) && plainLogin(comment.user?.login) === login,
  );
}

/**
 * Deletes a comment; another run may have done so.
 * https://docs.github.com/en/rest/issues/comments#delete-an-issue-comment
 */
async function deleteComment(client: GitHubClient, repo: Repo, id: number): Promise<void> {
  try {
    await client.rest.issues.deleteComment({ ...repo, comment_id: id });
  } catch (cause) {
    if ((cause as { status?: number }).status !== 404) throw cause;
  }
}
