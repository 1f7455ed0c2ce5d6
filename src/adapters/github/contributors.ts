import { plainLogin } from '../../policy/login.ts';
import { ACTIVITIES, COMMITS_PAGE, checked } from './answer.ts';
import type { GitHubClient, Repo } from './client.ts';
import { cursorAfter, type Page, PEOPLE_FIELDS, type PeopleNode, type PullNode } from './pull-node.ts';

/** More commits than anybody reviews. */
const MAX_COMMITS = 1000;

const COMMITS = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      commits(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor } nodes { commit { ${PEOPLE_FIELDS} } }
      }
    }
  }
}`;

/** The head of a pull request that has been read, and who has written its commits. */
export interface HeadPeople {
  readonly sha: string;
  readonly branch: string;
  /** `owner/name` of where the branch lies; null where that is gone. */
  readonly repository: string | null;
  readonly writers: ReadonlySet<string>;
}

/** Tells who has written the commits of a pull request; asks for the others where there are more than a page. */
export async function readWriters(client: GitHubClient, repo: Repo, node: PullNode): Promise<HeadPeople> {
  const { number, commits, headRepository } = node;
  const shown = (commits?.nodes ?? []).map(({ commit }) => commit);
  const isWhole = (commits?.totalCount ?? shown.length) <= shown.length;
  const people = isWhole ? shown : await readAll(client, repo, number);
  return {
    sha: node.headRefOid,
    branch: node.headRefName,
    repository: headRepository?.nameWithOwner ?? null,
    writers: new Set(people.flatMap(loginsOf)),
  };
}

async function readAll(
  client: GitHubClient,
  { owner, repo: name }: Repo,
  number: number,
): Promise<readonly PeopleNode[]> {
  const found: PeopleNode[] = [];
  let after: string | null = null;
  do {
    type Commits = Page<{ readonly commit: PeopleNode }>;
    type Reply = {
      readonly repository: { readonly pullRequest: { readonly commits: Commits } | null } | null;
    };
    const answer: Reply = await client.graphql<Reply>(COMMITS, { owner, name, number, after });
    const page = checked(answer, COMMITS_PAGE).repository?.pullRequest?.commits;
    if (!page) throw new Error('the answer is none that GraphQL gives');
    found.push(...page.nodes.map(({ commit }) => commit));
    if (found.length > MAX_COMMITS) throw new Error(`it has more than ${MAX_COMMITS} commits`);
    after = cursorAfter(page, after);
  } while (after !== null);
  return found;
}

/** A commit by an address that GitHub knows nobody by has no logins. */
function loginsOf({ authors, committer }: PeopleNode): string[] {
  return [...(authors?.nodes ?? []), committer].flatMap((actor) =>
    actor?.user ? [plainLogin(actor.user.login)] : [],
  );
}

/**
 * Returns who has pushed the head, which commits do not tell; undefined where the token may not ask, or the
 * push is too long ago. https://docs.github.com/en/rest/repos/repos#list-repository-activities
 */
export async function readPusher(
  client: GitHubClient,
  { repository, branch, sha }: HeadPeople,
): Promise<string | undefined> {
  const [owner, repo] = repository?.split('/') ?? [];
  if (owner === undefined || repo === undefined) return undefined;
  try {
    const asked = { owner, repo, ref: `refs/heads/${branch}`, per_page: 100 };
    const { data } = await client.rest.repos.listActivities(asked);
    const push = checked(data, ACTIVITIES).find(({ after }) => after === sha);
    return push?.actor ? plainLogin(push.actor.login) : undefined;
  } catch (cause) {
    if ([403, 404, 422].includes((cause as { readonly status?: number }).status ?? 0)) return undefined;
    throw cause;
  }
}
