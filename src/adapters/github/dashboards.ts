import type { OpenedIssue } from '../../ports/conversation.ts';
import type { Dashboards, FoundDashboard } from '../../ports/dashboards.ts';
import type { GitHubClient, Repo } from './client.ts';
import { createIssue, type IssueKind, listIssues, refusedBy } from './issues.ts';
import { confirmed, hasNumber, refusable } from './refusal.ts';

/** A label of its own lists the issue alone, and not every pull request of this tool. */
const LABEL = 'trimtab-dashboard';

/** Opens the dashboard issue on GitHub: one call to find it, and one to edit it where it changes. */
export function openDashboards(
  client: GitHubClient,
  repo: Repo,
  login: () => string | undefined,
): Dashboards {
  const kindOf = (marker: string): IssueKind => ({ login: login(), label: LABEL, marker });
  return {
    find: (marker) => findDashboard(client, repo, kindOf(marker)),
    open: ({ title, body, marker }) => createIssue(client, repo, { title, body }, kindOf(marker)),
    edit: (number, body) => editDashboard(client, repo, number, body),
  };
}

async function findDashboard(client: GitHubClient, repo: Repo, kind: IssueKind): Promise<FoundDashboard> {
  try {
    const asked = listIssues(client, repo, kind, 'all');
    const all = await refusable(asked, 'looking for the dashboard', 'issues: write');
    const open = all.find((issue) => issue.open);
    if (open) return { kind: 'found', number: open.number, body: open.body };
    const last = all.at(-1);
    return last ? { kind: 'closed', number: last.number } : { kind: 'none' };
  } catch (error) {
    return refusedBy(error);
  }
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
