import { plainLogin } from '../../policy/login.ts';
import type { PullRequest, Review } from '../../ports/pull-requests.ts';
import { GOVERNANCE_CONTEXT, type GovernanceStatus, VERIFICATION_CONTEXT } from '../../ports/statuses.ts';
import { COMMIT_EMAIL, hasTrailer } from '../../pull-requests/head.ts';
import { checked, PULL_NODE } from './answer.ts';
import { basisOf } from './statuses.ts';

/** Remarks say nothing here, and would crowd out what does. */
export const REVIEW_STATES = 'states: [APPROVED, CHANGES_REQUESTED, DISMISSED]';
export const REVIEW_FIELDS =
  'author { __typename login } state submittedAt commit { oid } authorCanPushToRepository';

/**
 * Fields of any pull request. mergeCommit is asked for by GraphQL: the REST field also names test merges, and
 * goes away in API version 2026-03-10.
 */
export const FIELDS = `
    id number title body state isCrossRepository headRefName headRefOid baseRefName
    createdAt updatedAt closedAt mergedAt
    viewerDidAuthor author { login }
    mergeCommit { oid status { context(name: "${VERIFICATION_CONTEXT}") { state description } } }
    labels(first: 100) { nodes { name } }
    timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { actor { login } } } }`;

/** People of a commit: its authors, co-authors among them, and its committer. */
export const PEOPLE_FIELDS =
  'authors(first: 20) { nodes { user { login } } } committer { email user { login } }';

/** Fields of one that may be open still; commits by how many, and what else of each. */
const openFields = (commits: number, more: string) => `
    mergeable
    reviews(last: 100, ${REVIEW_STATES}) { totalCount nodes { ${REVIEW_FIELDS} } }
    commits(last: ${commits}) { totalCount nodes { commit {
      oid message author { email user { login } } parents(first: 3) { nodes { oid } } ${more}
      status { context(name: "${GOVERNANCE_CONTEXT}") { state description createdAt targetUrl creator { login } } }
    } } }`;

/** For a listing: each connection within a commit is paid for once for every pull request. */
export const OPEN_FIELDS = openFields(20, 'committer { email }');

/** For a single one, with who has written its commits. */
export const ONE_FIELDS = `headRepository { nameWithOwner } ${openFields(100, PEOPLE_FIELDS)}`;

export interface Nodes<T> {
  readonly nodes: readonly T[];
}

/** One page of many. */
export interface Page<T> extends Nodes<T> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * Returns the cursor of the page after one that was asked for by `cursor`; null behind the last. @throws Error
 * where that is no other page: the list would have no end, or would lack its rest
 */
export function cursorAfter({ pageInfo }: Page<unknown>, cursor: string | null): string | null {
  const { hasNextPage, endCursor } = pageInfo;
  if (!hasNextPage) return null;
  if (endCursor === null || endCursor === cursor)
    throw new Error('the pages of a list lead to no other page');
  return endCursor;
}

type Actor = { readonly __typename?: string; readonly login: string } | null;

export interface ReviewNode {
  readonly author: Actor;
  readonly state: string;
  readonly submittedAt: string | null;
  readonly commit: { readonly oid: string } | null;
  readonly authorCanPushToRepository: boolean;
}

/** A pull request as GraphQL answers with `FIELDS`, and with `OPEN_FIELDS` where they were asked for. */
export interface PullNode {
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
  readonly headRepository?: { readonly nameWithOwner: string } | null;
  readonly commits?: Nodes<{ commit: CommitNode }> & { readonly totalCount: number };
  readonly timelineItems: Nodes<{ actor?: Actor }>;
}

interface Person {
  readonly user?: { readonly login: string } | null;
}

/** Commit as GraphQL answers with `PEOPLE_FIELDS`. */
export interface PeopleNode {
  readonly authors?: Nodes<Person | null>;
  readonly committer: Person | null;
}

interface CommitNode extends PeopleNode {
  readonly oid: string;
  readonly message: string;
  readonly author: { readonly email: string | null; readonly user: { readonly login: string } | null } | null;
  readonly committer: (PeopleNode['committer'] & { readonly email: string | null }) | null;
  readonly parents: Nodes<{ readonly oid: string }>;
  readonly status: { readonly context: StatusNode | null } | null;
}

interface StatusNode {
  readonly state: string;
  readonly description: string | null;
  readonly createdAt?: string;
  readonly targetUrl?: string | null;
  readonly creator?: Actor;
}

export interface ListedPull extends PullRequest {
  /** GraphQL's identity, which its mutations ask for. */
  readonly nodeId: string;
}

const STATES = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;

/**
 * Turns GraphQL's answer into a pull request; `viewer` is the login behind the token, without `[bot]`.
 * @throws Error where it is none
 */
export function toPull(node: PullNode, viewer: string): ListedPull {
  checked(node, PULL_NODE);
  const commits = (node.commits?.nodes ?? []).map(({ commit }) => commit);
  const status = commits.find((commit) => commit.oid === node.headRefOid)?.status?.context;
  const closedBy = node.timelineItems.nodes.at(-1)?.actor;
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
    status: status ? toGovernance(status) : null,
    status_at: status?.createdAt,
    status_ours: status?.creator ? plainLogin(status.creator.login) === viewer : undefined,
    created_at: node.createdAt,
    closed_at: node.closedAt,
    closed_by: node.closedAt === null || closedBy === undefined ? null : plainLogin(closedBy?.login),
    merged_at: node.mergedAt,
    merge_commit_sha: node.mergeCommit?.oid ?? null,
    verification: toVerification(node.mergeCommit?.status?.context),
  };
}

/**
 * Checks whether this tool made a commit: by address where git made it; by login and trailer where the API
 * did, which signs in GitHub's name.
 */
function isOwn({ author, committer, message }: CommitNode, viewer: string): boolean {
  if (author?.email === COMMIT_EMAIL && committer?.email === COMMIT_EMAIL) return true;
  return author?.user != null && plainLogin(author.user.login) === viewer && hasTrailer(message);
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

function toGovernance({ state, description, targetUrl }: StatusNode): GovernanceStatus {
  return { state: toState(state), description: description ?? '', basis: basisOf(targetUrl) };
}

function toState(state: string): 'success' | 'pending' | 'failure' {
  return state === 'SUCCESS'
    ? 'success'
    : state === 'PENDING' || state === 'EXPECTED'
      ? 'pending'
      : 'failure';
}
