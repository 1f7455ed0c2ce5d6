import type { TrimtabError } from '../../lib/errors.ts';
import { plainLogin } from '../../policy/login.ts';
import type { NewIssue, OpenedIssue } from '../../ports/conversation.ts';
import { checked, ISSUES } from './answer.ts';
import { type GitHubClient, ONCE, type Repo } from './client.ts';
import { OWN_LABEL } from './pulls.ts';
import { confirmed, explainRefusal, hasNumber, refusable } from './refusal.ts';

/**
 * A right or a setting is missing, which no later run finds changed by itself: forbidden, not found, issues
 * turned off.
 */
const FINAL: readonly (number | undefined)[] = [403, 404, 410];

/**
 * Returns the open issue of this login with the marker, or a new one with our label. GitHub cannot open one
 * only where there is none, and another run may open one at the same moment: whoever opens one looks again, and
 * of several the oldest stays.
 * https://docs.github.com/en/rest/issues/issues
 */
export async function openIssue(
  client: GitHubClient,
  repo: Repo,
  issue: NewIssue,
  login: string | undefined,
): Promise<OpenedIssue> {
  const { title, body, marker } = issue;
  const what = `opening the issue "${title}"`;
  const isFinal = (cause: unknown) => FINAL.includes((cause as { status?: number } | undefined)?.status);
  try {
    const [known] = await openIssues(client, repo, marker, login);
    if (known !== undefined) return { kind: 'opened', number: known };
  } catch (cause) {
    if (!isFinal(cause)) throw explainRefusal(what, 'issues: read', cause);
  }
  try {
    // Once only: after a broken answer nobody knows whether it was done, and the next run finds it by its
    // marker.
    const asked = client.rest.issues.create({ ...repo, title, body, labels: [OWN_LABEL], ...ONCE });
    const { number } = (await confirmed(asked, hasNumber, what, 'issues: write')).data;
    return { kind: 'opened', number: await closeSurplus(client, repo, marker, login, number) };
  } catch (error) {
    const refusal = error as TrimtabError;
    if (!isFinal(refusal.cause)) throw refusal;
    return { kind: 'refused', why: refusal.message };
  }
}

/** Lists the numbers of this login's open issues with the marker, the oldest first. */
async function openIssues(
  client: GitHubClient,
  repo: Repo,
  marker: string,
  login: string | undefined,
): Promise<number[]> {
  const asked = { ...repo, state: 'open', labels: OWN_LABEL, per_page: 100 } as const;
  const open = await client.paginate(client.rest.issues.listForRepo, asked, ({ data }) =>
    checked(data, ISSUES),
  );
  return open
    .filter(
      (issue) =>
        !issue.pull_request && issue.body?.includes(marker) && plainLogin(issue.user?.login) === login,
    )
    .map((issue) => issue.number)
    .sort((a, b) => a - b);
}

/** Closes an issue that was just opened where an older one says the same; returns the one that stays. */
async function closeSurplus(
  client: GitHubClient,
  repo: Repo,
  marker: string,
  login: string | undefined,
  made: number,
): Promise<number> {
  const what = `looking for an issue like #${made}`;
  const open = await refusable(openIssues(client, repo, marker, login), what, 'issues: read');
  const oldest = Math.min(made, ...open);
  if (oldest === made) return made;
  const closing = { ...repo, issue_number: made, state: 'closed', state_reason: 'not_planned' } as const;
  await confirmed(client.rest.issues.update(closing), hasNumber, `closing #${made}`, 'issues: write');
  return oldest;
}
