import { plainLogin } from '../../policy/login.ts';
import type { NewIssue, Raised } from '../../ports/pull-requests.ts';
import type { GitHubClient } from './client.ts';
import { OWN_LABEL } from './pulls.ts';
import { explainRefusal } from './refusal.ts';

/** A right or a setting is missing, which no later run finds changed by itself: forbidden, not found, issues turned off. */
const FINAL: readonly (number | undefined)[] = [403, 404, 410];

/**
 * The open issue of this login with the marker, or a new one with our label.
 * https://docs.github.com/en/rest/issues/issues
 */
export async function raiseIssue(
  client: GitHubClient,
  repo: { readonly owner: string; readonly repo: string },
  { title, body, marker }: NewIssue,
  login: string | undefined,
): Promise<Raised> {
  const what = `opening the issue "${title}"`;
  const status = (cause: unknown) => (cause as { status?: number }).status;
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
    if (known) return { kind: 'raised', number: known.number };
  } catch (cause) {
    if (!FINAL.includes(status(cause))) throw explainRefusal(what, 'issues: read', cause);
  }
  try {
    // Once only: after a broken answer nobody knows whether it was done, and the next run finds it by its marker.
    const { data } = await client.rest.issues.create({
      ...repo,
      title,
      body,
      labels: [OWN_LABEL],
      request: { retries: 0 },
    });
    return { kind: 'raised', number: data.number };
  } catch (cause) {
    const refusal = explainRefusal(what, 'issues: write', cause);
    if (!FINAL.includes(status(cause))) throw refusal;
    return { kind: 'refused', why: refusal.message };
  }
}
