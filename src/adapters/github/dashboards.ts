import type { OpenedIssue } from '../../ports/conversation.ts';
import type { Dashboards, FoundDashboard } from '../../ports/dashboards.ts';
import type { GitHubClient, Repo } from './client.ts';
import { createIssue, type IssueKind, listIssues, ofKind, refusedBy } from './issues.ts';
import { DASHBOARD_LABEL, type ListedIssue } from './pulls.ts';
import { confirmed, hasNumber, refusable } from './refusal.ts';

/**
 * Opens the dashboard issue on GitHub: one call to find it where the listing has not, and one to edit it where it
 * changes. `takeListed` gives what the listing has found, once.
 */
export function openDashboards(
  client: GitHubClient,
  repo: Repo,
  login: () => string | undefined,
  takeListed: () => readonly ListedIssue[] | undefined,
): Dashboards {
  const kindOf = (marker: string): IssueKind => ({ login: login(), label: DASHBOARD_LABEL, marker });
  return {
    async find(marker) {
      const kind = kindOf(marker);
      const listed = takeListed();
      if (listed === undefined) return findDashboard(client, repo, kind);
      return newestOf(ofKind(listed, kind));
    },
    open: ({ title, body, marker }) => createIssue(client, repo, { title, body }, kindOf(marker)),
    edit: (number, body) => editDashboard(client, repo, number, body),
  };
}

async function findDashboard(client: GitHubClient, repo: Repo, kind: IssueKind): Promise<FoundDashboard> {
  try {
    const asked = listIssues(client, repo, kind, 'all');
    const all = await refusable(asked, 'looking for the dashboard', 'issues: write');
    return newestOf(all);
  } catch (error) {
    return refusedBy(error);
  }
}

/** Returns the dashboard of issues in ascending order: the open one, or the newest of those that were closed. */
function newestOf(all: readonly Pick<ListedIssue, 'number' | 'body' | 'open'>[]): FoundDashboard {
  const open = all.find((issue) => issue.open);
  if (open) return { kind: 'found', number: open.number, body: open.body };
  const last = all.at(-1);
  return last ? { kind: 'closed', number: last.number } : { kind: 'none' };
}

/** https://docs.github.com/en/rest/issues/issues#update-an-issue */
async function editDashboard(
  client: GitHubClient,
  repo: Repo,
  number: number,
  body: string,
): Promise<OpenedIssue> {
  try {
    const asked = client.rest.issues.update({ ...repo, issue_number: number, body });
    await confirmed(asked, hasNumber, `editing the dashboard #${number}`, 'issues: write');
    return { kind: 'opened', number };
  } catch (error) {
    return refusedBy(error);
  }
}
