import type { TrimtabError } from '../../lib/errors.ts';
import { plainLogin } from '../../policy/login.ts';
import type { NewIssue, OpenedIssue } from '../../ports/conversation.ts';
import { checked, ISSUES } from './answer.ts';
import { type GitHubClient, ONCE, type Repo } from './client.ts';
import { type ListedIssue, OWN_LABEL } from './pulls.ts';
import { confirmed, explainRefusal, hasNumber, refusable } from './refusal.ts';

/**
 * A right or a setting is missing, which no later run finds changed by itself: forbidden, not found, issues
 * turned off.
 */
const FINAL: readonly (number | undefined)[] = [403, 404, 410];

/** Checks whether no later run finds it otherwise by itself. `cause` is what the client threw. */
function isFinal(cause: unknown): boolean {
  return FINAL.includes((cause as { status?: number } | undefined)?.status);
}

/** Returns a refusal that no later run finds lifted by itself. @throws the error where one may */
export function refusedBy(error: unknown): { readonly kind: 'refused'; readonly why: string } {
  const refusal = error as TrimtabError;
  if (!isFinal(refusal.cause)) throw refusal;
  return { kind: 'refused', why: refusal.message };
}

/** Issues of one kind: the login that opens them, the label that they are listed by, and a part of their text. */
export interface IssueKind {
  readonly login: string | undefined;
  readonly label: string;
  readonly marker: string;
}

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
  const kind = { login, label: OWN_LABEL, marker };
  try {
    const [known] = await listIssues(client, repo, kind, 'open');
    if (known !== undefined) return { kind: 'opened', number: known.number };
  } catch (cause) {
    if (!isFinal(cause)) throw explainRefusal(opening(title), 'issues: read', cause);
  }
  return createIssue(client, repo, { title, body }, kind);
}

function opening(title: string): string {
  return `opening the issue "${title}"`;
}

/** Opens an issue, and looks again: of several of one kind the oldest stays. */
export async function createIssue(
  client: GitHubClient,
  repo: Repo,
  { title, body }: Pick<NewIssue, 'title' | 'body'>,
  kind: IssueKind,
): Promise<OpenedIssue> {
  try {
    // Once only: after a broken answer nobody knows whether it was done, and the next run finds it by its
    // marker.
    const asked = client.rest.issues.create({ ...repo, title, body, labels: [kind.label], ...ONCE });
    const { number } = (await confirmed(asked, hasNumber, opening(title), 'issues: write')).data;
    return { kind: 'opened', number: await closeSurplus(client, repo, kind, number) };
  } catch (error) {
    return refusedBy(error);
  }
}

/** Lists the issues of one kind, the oldest first. */
export async function listIssues(
  client: GitHubClient,
  repo: Repo,
  kind: IssueKind,
  state: 'open' | 'all',
): Promise<ListedIssue[]> {
  const asked = { ...repo, state, labels: kind.label, per_page: 100 } as const;
  const listed = await client.paginate(client.rest.issues.listForRepo, asked, ({ data }) =>
    checked(data, ISSUES),
  );
  const issues = listed
    .filter((issue) => !issue.pull_request)
    .map(({ number, body, state: now, user }) => ({
      number,
      body: body ?? '',
      open: now === 'open',
      login: plainLogin(user?.login),
    }));
  return ofKind(issues, kind);
}

/** Returns those of some issues with a label that are of one kind, the oldest first. */
export function ofKind(issues: readonly ListedIssue[], { login, marker }: IssueKind): ListedIssue[] {
  return issues
    .filter((issue) => issue.login === login && issue.body.includes(marker))
    .sort((a, b) => a.number - b.number);
}

/** Closes an issue that was just opened where an older one says the same; returns the one that stays. */
async function closeSurplus(
  client: GitHubClient,
  repo: Repo,
  kind: IssueKind,
  made: number,
): Promise<number> {
  const what = `looking for an issue like #${made}`;
  const open = await refusable(listIssues(client, repo, kind, 'open'), what, 'issues: read');
  const oldest = Math.min(made, ...open.map(({ number }) => number));
  if (oldest === made) return made;
  const closing = { ...repo, issue_number: made, state: 'closed', state_reason: 'not_planned' } as const;
  await confirmed(client.rest.issues.update(closing), hasNumber, `closing #${made}`, 'issues: write');
  return oldest;
}
