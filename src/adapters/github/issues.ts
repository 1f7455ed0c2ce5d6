import type { TrimtabError } from '../../lib/errors.ts';
import { plainLogin } from '../../policy/login.ts';
import type { NewIssue, OpenedIssue } from '../../ports/conversation.ts';
import { type GitHubClient, ONCE, type Repo } from './client.ts';
import { OWN_LABEL } from './pulls.ts';
import { confirmed, explainRefusal, hasNumber } from './refusal.ts';

/**
 * A right or a setting is missing, which no later run finds changed by itself: forbidden, not found, issues
 * turned off.
 */
const FINAL: readonly (number | undefined)[] = [403, 404, 410];

/**
 * Returns the open issue of this login with the marker, or a new one with our label.
 * https://docs.github.com/en/rest/issues/issues
 */
export async function openIssue(
  client: GitHubClient,
  repo: Repo,
  { title, body, marker }: NewIssue,
  login: string | undefined,
): Promise<OpenedIssue> {
  const what = `opening the issue "${title}"`;
  const isFinal = (cause: unknown) => FINAL.includes((cause as { status?: number } | undefined)?.status);
  try {
    const open = await client.paginate(client.rest.issues.listForRepo, {
      ...repo,
      state: 'open',
      labels: OWN_LABEL,
      per_page: 100,
    });
    const known = open.find(
      (issue) =>
        !issue.pull_request && issue.body?.includes(marker) && plainLogin(issue.user?.login) === login,
    );
    if (known) return { kind: 'opened', number: known.number };
  } catch (cause) {
    if (!isFinal(cause)) throw explainRefusal(what, 'issues: read', cause);
  }
  try {
    // Once only: after a broken answer nobody knows whether it was done, and the next run finds it by its
    // marker.
    const asked = client.rest.issues.create({ ...repo, title, body, labels: [OWN_LABEL], ...ONCE });
    const { data } = await confirmed(asked, hasNumber, what, 'issues: write');
    return { kind: 'opened', number: data.number };
  } catch (error) {
    const refusal = error as TrimtabError;
    if (!isFinal(refusal.cause)) throw refusal;
    return { kind: 'refused', why: refusal.message };
  }
}
