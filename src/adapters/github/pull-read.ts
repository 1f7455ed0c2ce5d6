import { plainLogin } from '../../policy/login.ts';
import { checked, ONE_PULL, REVIEWS_PAGE } from './answer.ts';
import type { GitHubClient, Repo } from './client.ts';
import { type HeadPeople, readWriters } from './contributors.ts';
import {
  cursorAfter,
  FIELDS,
  type ListedPull,
  ONE_FIELDS,
  type Page,
  type PullNode,
  REVIEW_FIELDS,
  REVIEW_STATES,
  type ReviewNode,
  toPull,
} from './pull-node.ts';

const ONE = `query ($owner: String!, $name: String!, $number: Int!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {${FIELDS}${ONE_FIELDS}
    }
  }
}`;

/** Reads one pull request, whoever opened it; undefined where there is none. */
export async function readPull(
  client: GitHubClient,
  repo: Repo,
  number: number,
): Promise<{ readonly login: string; readonly pull: ListedPull | undefined; readonly people?: HeadPeople }> {
  type One = {
    readonly viewer: { readonly login: string };
    readonly repository: { readonly pullRequest: PullNode | null } | null;
  };
  const answer: One = await client.graphql<One>(ONE, { owner: repo.owner, name: repo.repo, number });
  const shown = checked(answer, ONE_PULL).repository?.pullRequest;
  const node = shown ? await withAllReviews(client, repo, shown) : undefined;
  const login = plainLogin(answer.viewer.login);
  if (!node) return { login, pull: undefined };
  return { login, pull: toPull(node, login), people: await readWriters(client, repo, node) };
}

const REVIEWS = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      reviews(first: 100, after: $after, ${REVIEW_STATES}) { totalCount pageInfo { hasNextPage endCursor } nodes { ${REVIEW_FIELDS} } }
    }
  }
}`;

/**
 * Reads all reviews where there are more than the first page has: an old rejection among them may still
 * stand.
 */
export async function withAllReviews(
  client: GitHubClient,
  { owner, repo: name }: Repo,
  pull: PullNode,
): Promise<PullNode> {
  if (!pull.reviews || pull.reviews.totalCount <= pull.reviews.nodes.length) return pull;
  const nodes: ReviewNode[] = [];
  let after: string | null = null;
  do {
    type Reply = {
      readonly repository: { readonly pullRequest: { readonly reviews: Page<ReviewNode> } | null } | null;
    };
    const answer: Reply = await client.graphql<Reply>(REVIEWS, { owner, name, number: pull.number, after });
    const page = checked(answer, REVIEWS_PAGE).repository?.pullRequest?.reviews;
    if (!page) throw new Error('the answer is none that GraphQL gives');
    nodes.push(...page.nodes);
    after = cursorAfter(page, after);
  } while (after !== null);
  return { ...pull, reviews: { nodes, totalCount: nodes.length } };
}
