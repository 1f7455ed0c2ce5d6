import { plainLogin } from '../../policy/login.ts';
import type { PullRequest, Review } from '../../ports/pull-requests.ts';
import { GOVERNANCE_CONTEXT, VERIFICATION_CONTEXT } from '../../ports/statuses.ts';
import { BRANCH_PREFIX } from '../../pull-requests/branch.ts';
import { COMMIT_EMAIL, hasTrailer } from '../../pull-requests/head.ts';
import { STOP_LABEL } from '../../pull-requests/stop.ts';
import type { GitHubClient } from './client.ts';

/** Every pull request of this tool carries it, so that ended ones are found among thousands. */
export const OWN_LABEL = 'trimtab';

export interface RepositoryFacts {
  /** The login behind the token, without the `[bot]` that only the REST API appends. */
  readonly login: string;
  readonly mergeMethods: readonly ('merge' | 'squash' | 'rebase')[];
  readonly autoMergeAllowed: boolean;
}

export interface Listing {
  readonly facts: RepositoryFacts;
  /** Open ones of others on whose head the gate's status stands. */
  readonly gated: readonly PullRequest[];
  readonly pulls: readonly ListedPull[];
  /** An open pull request, of anybody's, that stops all writing. */
  readonly stopped: number | undefined;
}

export interface ListedPull extends PullRequest {
  /** GraphQL's identity, which its mutations ask for. */
  readonly nodeId: string;
}

const PAGE = `
  pageInfo { hasNextPage endCursor }
  nodes {`;
const FIELDS = `
    id number title body state isCrossRepository headRefName headRefOid baseRefName
    createdAt updatedAt closedAt mergedAt
    viewerDidAuthor author { login }
    mergeCommit { oid status { context(name: "${VERIFICATION_CONTEXT}") { state description } } }
    labels(first: 100) { nodes { name } }`;

/** Remarks say nothing here, and would crowd out what does. */
const REVIEW_STATES = 'states: [APPROVED, CHANGES_REQUESTED, DISMISSED]';
const REVIEW_FIELDS =
  'author { __typename login } state submittedAt commit { oid } authorCanPushToRepository';

const OPEN_FIELDS = `
      mergeable
      reviews(last: 100, ${REVIEW_STATES}) { totalCount nodes { ${REVIEW_FIELDS} } }
      commits(last: 20) { nodes { commit {
        oid message author { email user { login } } committer { email } parents(first: 3) { nodes { oid } }
        status { context(name: "${GOVERNANCE_CONTEXT}") { state description createdAt } }
      } } }`;

// mergeCommit is asked for by GraphQL: the REST field also names test merges, and goes away in API version
// 2026-03-10.
const QUERY = `query ($owner: String!, $name: String!, $open: String, $ended: String, $label: String!, $withOpen: Boolean!, $withEnded: Boolean!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    autoMergeAllowed mergeCommitAllowed squashMergeAllowed rebaseMergeAllowed
    open: pullRequests(states: [OPEN], first: 100, after: $open, orderBy: {field: CREATED_AT, direction: ASC}) @include(if: $withOpen) {${PAGE}${FIELDS}${OPEN_FIELDS}
    } }
    ended: pullRequests(states: [CLOSED, MERGED], labels: [$label], first: 100, after: $ended, orderBy: {field: UPDATED_AT, direction: DESC}) @include(if: $withEnded) {${PAGE}${FIELDS}
      timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { actor { login } } } }
    } }
  }
}`;

interface Nodes<T> {
  readonly nodes: readonly T[];
}
type Actor = { readonly __typename?: string; readonly login: string } | null;

interface ReviewNode {
  readonly author: Actor;
  readonly state: string;
  readonly submittedAt: string | null;
  readonly commit: { readonly oid: string } | null;
  readonly authorCanPushToRepository: boolean;
}

interface PullNode {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
  readonly isCrossRepository: boolean;
  readonly headRefName: string;
  readonly headRefOid: string;
  readonly baseRefName: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly mergedAt: string | null;
  readonly viewerDidAuthor: boolean;
  readonly author: Actor;
  readonly mergeCommit: { readonly oid: string; readonly status: CommitNode['status'] } | null;
  readonly labels: Nodes<{ readonly name: string }>;
  readonly mergeable?: 'MERGEABLE' | 'CONFLICTING' | 'UNKNOWN';
  readonly reviews?: Nodes<ReviewNode> & { readonly totalCount: number };
  readonly commits?: Nodes<{ commit: CommitNode }>;
  readonly timelineItems?: Nodes<{ actor?: Actor }>;
}

interface CommitNode {
  readonly oid: string;
  readonly message: string;
  readonly author: { readonly email: string | null; readonly user: { readonly login: string } | null } | null;
  readonly committer: { readonly email: string | null } | null;
  readonly parents: Nodes<{ readonly oid: string }>;
  readonly status: {
    readonly context: {
      readonly state: string;
      readonly description: string | null;
      readonly createdAt?: string;
    } | null;
  } | null;
}

interface Page extends Nodes<PullNode> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Answer {
  readonly viewer: { readonly login: string };
  readonly repository: {
    readonly autoMergeAllowed: boolean;
    readonly mergeCommitAllowed: boolean;
    readonly squashMergeAllowed: boolean;
    readonly rebaseMergeAllowed: boolean;
    readonly open?: Page;
    readonly ended?: Page;
  } | null;
}

type RepositoryAnswer = Pick<Answer, 'viewer'> & { readonly repository: NonNullable<Answer['repository']> };

/** Lists open pull requests, and this tool's own that ended since `since`, in ascending order. */
export async function listPulls(
  client: GitHubClient,
  owner: string,
  name: string,
  since: string,
): Promise<Listing> {
  const { nodes, viewer, repository } = await readNodes(client, owner, name, since);
  const login = plainLogin(viewer.login);
  const isOwn = (pull: PullNode) => pull.headRefName.startsWith(BRANCH_PREFIX) && !pull.isCrossRepository;
  const own = new Map<number, ListedPull>();
  for (const pull of nodes.filter(isOwn))
    own.set(pull.number, toPull(await withAllReviews(client, owner, name, pull), login));
  const open = nodes.filter(({ state }) => state === 'OPEN');
  const gated = open.flatMap((pull) => {
    const other = isOwn(pull) ? undefined : toPull(pull, login);
    return other && other.status !== null ? [[other.number, other] as const] : [];
  });
  const stopped = open.find(({ labels }) => labels.nodes.some((label) => label.name === STOP_LABEL));
  return {
    facts: {
      login,
      autoMergeAllowed: repository.autoMergeAllowed,
      mergeMethods: methods(repository),
    },
    gated: [...new Map(gated).values()],
    pulls: [...own.values()].sort((a, b) => a.number - b.number),
    stopped: stopped?.number,
  };
}

/** Reads all pages: one query, and one more for each further hundred of open or of ended pull requests. */
async function readNodes(
  client: GitHubClient,
  owner: string,
  name: string,
  since: string,
): Promise<RepositoryAnswer & { readonly nodes: readonly PullNode[] }> {
  const nodes: PullNode[] = [];
  let pages = { open: null as string | null, ended: null as string | null, withOpen: true, withEnded: true };
  for (;;) {
    const variables = { owner, name, ...pages, label: OWN_LABEL };
    const answer: Answer = await client.graphql<Answer>(QUERY, variables);
    if (!answer?.viewer) throw new Error('the answer is none that GraphQL gives');
    const { repository, viewer } = answer;
    if (!repository) throw new Error(`the token cannot see ${owner}/${name}`);
    const ended = repository.ended?.nodes ?? [];
    nodes.push(...(repository.open?.nodes ?? []));
    nodes.push(...ended.filter((pull) => Date.parse(pull.closedAt ?? pull.updatedAt) >= Date.parse(since)));
    const isOlder = Date.parse(ended.at(-1)?.updatedAt ?? since) < Date.parse(since);
    pages = {
      open: repository.open?.pageInfo.endCursor ?? pages.open,
      ended: repository.ended?.pageInfo.endCursor ?? pages.ended,
      withOpen: repository.open?.pageInfo.hasNextPage === true,
      withEnded: repository.ended?.pageInfo.hasNextPage === true && !isOlder,
    };
    if (!pages.withOpen && !pages.withEnded) return { nodes, viewer, repository };
  }
}

const ONE = `query ($owner: String!, $name: String!, $number: Int!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {${FIELDS}${OPEN_FIELDS}
    }
  }
}`;

/** Reads one pull request, whoever opened it; undefined where there is none. */
export async function readPull(
  client: GitHubClient,
  owner: string,
  name: string,
  number: number,
): Promise<{ readonly login: string; readonly pull: ListedPull | undefined }> {
  type One = {
    readonly viewer: { readonly login: string };
    readonly repository: { readonly pullRequest: PullNode | null } | null;
  };
  const answer: One = await client.graphql<One>(ONE, { owner, name, number });
  if (!answer?.viewer) throw new Error('the answer is none that GraphQL gives');
  const shown = answer.repository?.pullRequest;
  const node = shown ? await withAllReviews(client, owner, name, shown) : undefined;
  return {
    login: plainLogin(answer.viewer.login),
    pull: node ? toPull(node, plainLogin(answer.viewer.login)) : undefined,
  };
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
async function withAllReviews(
  client: GitHubClient,
  owner: string,
  name: string,
  pull: PullNode,
): Promise<PullNode> {
  if (!pull.reviews || pull.reviews.totalCount <= pull.reviews.nodes.length) return pull;
  const nodes: ReviewNode[] = [];
  let after: string | null = null;
  do {
    type Reviews = Nodes<ReviewNode> & Pick<Page, 'pageInfo'>;
    type Reply = {
      readonly repository: { readonly pullRequest: { readonly reviews: Reviews } | null } | null;
    };
    const answer: Reply = await client.graphql<Reply>(REVIEWS, { owner, name, number: pull.number, after });
    const page = answer?.repository?.pullRequest?.reviews;
    if (!page) throw new Error('the answer is none that GraphQL gives');
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return { ...pull, reviews: { nodes, totalCount: nodes.length } };
}

function methods(repository: NonNullable<Answer['repository']>): RepositoryFacts['mergeMethods'] {
  return [
    ...(repository.squashMergeAllowed ? (['squash'] as const) : []),
    ...(repository.mergeCommitAllowed ? (['merge'] as const) : []),
    ...(repository.rebaseMergeAllowed ? (['rebase'] as const) : []),
  ];
}

const STATES = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;

/**
 * Checks whether this tool made a commit: by address where git made it; by login and trailer where the API
 * did, which signs in GitHub's name.
 */
function isOwn({ author, committer, message }: CommitNode, viewer: string): boolean {
  if (author?.email === COMMIT_EMAIL && committer?.email === COMMIT_EMAIL) return true;
  return author?.user != null && plainLogin(author.user.login) === viewer && hasTrailer(message);
}

function toPull(node: PullNode, viewer: string): ListedPull {
  const commits = (node.commits?.nodes ?? []).map(({ commit }) => commit);
  const status = commits.find((commit) => commit.oid === node.headRefOid)?.status?.context;
  const closedBy = node.timelineItems?.nodes.at(-1)?.actor;
  return {
    nodeId: node.id,
    number: node.number,
    title: node.title,
    body: node.body,
    state: STATES[node.state],
    author: plainLogin(node.author?.login),
    ours: node.viewerDidAuthor,
    head: { branch: node.headRefName, sha: node.headRefOid },
    base: { branch: node.baseRefName },
    commits: commits.map((commit) => ({
      sha: commit.oid,
      parents: commit.parents.nodes.map(({ oid }) => oid),
      own: isOwn(commit, viewer),
    })),
    conflicting: node.mergeable === 'CONFLICTING',
    labels: node.labels.nodes.map((label) => label.name),
    reviews: (node.reviews?.nodes ?? []).flatMap(toReview),
    status: status ? { state: toState(status.state), description: status.description ?? '' } : null,
    status_at: status?.createdAt,
    created_at: node.createdAt,
    closed_at: node.closedAt,
    closed_by: closedBy === undefined ? null : plainLogin(closedBy?.login),
    merged_at: node.mergedAt,
    merge_commit_sha: node.mergeCommit?.oid ?? null,
    verification: toVerification(node.mergeCommit?.status?.context),
  };
}

function toReview({
  author,
  state,
  submittedAt,
  commit,
  authorCanPushToRepository: mayWrite,
}: ReviewNode): Review[] {
  if (state !== 'APPROVED' && state !== 'CHANGES_REQUESTED' && state !== 'DISMISSED') return [];
  // An App may bear a person's name but for what marks it.
  const login = `${plainLogin(author?.login)}${author?.__typename === 'Bot' ? '[bot]' : ''}`;
  return [{ author: login, mayWrite, state, sha: commit?.oid ?? '', submitted_at: submittedAt ?? '' }];
}

function toVerification(
  context: { readonly state: string; readonly description: string | null } | null | undefined,
) {
  if (!context) return null;
  return {
    state: context.state === 'ERROR' ? ('error' as const) : toState(context.state),
    description: context.description ?? '',
  };
}

function toState(state: string): 'success' | 'pending' | 'failure' {
  return state === 'SUCCESS'
    ? 'success'
    : state === 'PENDING' || state === 'EXPECTED'
      ? 'pending'
      : 'failure';
}
