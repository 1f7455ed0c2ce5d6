import { plainLogin } from '../../policy/login.ts';
import type { PullRequest } from '../../ports/pull-requests.ts';
import { GOVERNANCE_CONTEXT } from '../../ports/statuses.ts';
import { BRANCH_PREFIX } from '../../pull-requests/branch.ts';
import { STOP_LABEL } from '../../pull-requests/stop.ts';
import { checked, listingShape } from './answer.ts';
import type { GitHubClient, Repo } from './client.ts';
import { askBySize, isTooMuch, LARGEST_PAGE } from './page-size.ts';
import {
  cursorAfter,
  FIELDS,
  type ListedPull,
  type Nodes,
  OPEN_FIELDS,
  type Page,
  type PullNode,
  toPull,
} from './pull-node.ts';
import { withAllReviews } from './pull-read.ts';

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
  /** Issues with the label of the dashboard; undefined where they were not asked for, or not all told. */
  readonly dashboards: readonly ListedIssue[] | undefined;
}

/** One issue with the login behind it, without `[bot]`. */
export interface ListedIssue {
  readonly number: number;
  readonly body: string;
  readonly open: boolean;
  readonly login: string | undefined;
}

/** The dashboard has a label of its own, which lists it alone, and not every pull request of this tool. */
export const DASHBOARD_LABEL = 'trimtab-dashboard';
/** Dashboards that the first query tells: one for each configuration in the repository, and closed ones. */
const FIRST_DASHBOARDS = 20;

/** Own pull requests of which the first query tells all: as many as are open where nobody sets a limit. */
const FIRST_OWN = 20;

/**
 * Lists open pull requests with next to nothing about each, and this tool's own: some that are open, and those
 * that have ended. Asks for all about the others that an earlier page has shown to matter. Of others' pull
 * requests a page costs two points, however many there are of ours: a connection is paid for by what it asks for, not by what is there.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
const QUERY = `query ($owner: String!, $name: String!, $size: Int!, $open: String, $ended: String, $withOpen: Boolean!, $withEnded: Boolean!, $own: Int!, $withOwn: Boolean!, $withIssues: Boolean!, $ids: [ID!]!, $withDetails: Boolean!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    autoMergeAllowed mergeCommitAllowed squashMergeAllowed rebaseMergeAllowed
    open: pullRequests(states: [OPEN], first: $size, after: $open, orderBy: {field: CREATED_AT, direction: ASC}) @include(if: $withOpen) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id isCrossRepository headRefName
        commits(last: 1) { nodes { commit { status { context(name: "${GOVERNANCE_CONTEXT}") { state } } } } }
      }
    }
    own: pullRequests(states: [OPEN], labels: ["${OWN_LABEL}"], first: $own, orderBy: {field: CREATED_AT, direction: ASC}) @include(if: $withOwn) {
      nodes {${FIELDS}${OPEN_FIELDS}
      }
    }
    issues(labels: ["${DASHBOARD_LABEL}"], first: ${FIRST_DASHBOARDS}) @include(if: $withIssues) {
      totalCount
      nodes { number body state author { login } }
    }
    stopped: pullRequests(states: [OPEN], labels: ["${STOP_LABEL}"], first: 1) @include(if: $withOpen) { nodes { number } }
    ended: pullRequests(states: [CLOSED, MERGED], labels: ["${OWN_LABEL}"], first: $size, after: $ended, orderBy: {field: UPDATED_AT, direction: DESC}) @include(if: $withEnded) {
      pageInfo { hasNextPage endCursor }
      nodes {${FIELDS}
      }
    }
  }
  details: nodes(ids: $ids) @include(if: $withDetails) { ... on PullRequest {${FIELDS}${OPEN_FIELDS}
  } }
}`;

interface OpenNode {
  readonly id: string;
  readonly isCrossRepository: boolean;
  readonly headRefName: string;
  readonly commits: Nodes<{
    readonly commit: { readonly status: { readonly context: object | null } | null };
  }>;
}

interface IssueNode {
  readonly number: number;
  readonly body: string;
  readonly state: string;
  readonly author: { readonly login: string } | null;
}

interface Answer {
  readonly viewer: { readonly login: string };
  readonly repository: {
    readonly autoMergeAllowed: boolean;
    readonly mergeCommitAllowed: boolean;
    readonly squashMergeAllowed: boolean;
    readonly rebaseMergeAllowed: boolean;
    readonly open?: Page<OpenNode>;
    readonly own?: Nodes<PullNode>;
    readonly issues?: (Nodes<IssueNode> & { readonly totalCount: number }) | null;
    readonly stopped?: Nodes<{ readonly number: number }>;
    readonly ended?: Page<PullNode>;
  } | null;
  /** Null for one that is gone by now. */
  readonly details?: readonly (PullNode | null)[];
}

/** All that was read, and what is still to be asked for. */
interface Reading {
  readonly nodes: PullNode[];
  readonly wanted: string[];
  /** Those of which all is known before the list comes to them. */
  readonly told: Set<string>;
  stopped: number | undefined;
  dashboards: readonly ListedIssue[] | undefined;
  size: number;
  open: string | null;
  ended: string | null;
  withOpen: boolean;
  withEnded: boolean;
  withOwn: boolean;
  withIssues: boolean;
}

/** Lists open pull requests, and this tool's own that ended since `since`, in ascending order. */
export async function listPulls(
  client: GitHubClient,
  repo: Repo,
  since: string,
  withDashboard: boolean,
): Promise<Listing> {
  const { nodes, stopped, dashboards, viewer, repository } = await readNodes(
    client,
    repo,
    since,
    withDashboard,
  );
  const login = plainLogin(viewer.login);
  const own = new Map<number, ListedPull>();
  const gated = new Map<number, ListedPull>();
  for (const node of nodes) {
    if (isOwnBranch(node)) own.set(node.number, toPull(await withAllReviews(client, repo, node), login));
    else if (node.state === 'OPEN') gated.set(node.number, toPull(node, login));
  }
  return {
    facts: { login, autoMergeAllowed: repository.autoMergeAllowed, mergeMethods: methods(repository) },
    gated: [...gated.values()].filter(({ status }) => status !== null),
    pulls: [...own.values()].sort((a, b) => a.number - b.number),
    stopped,
    dashboards,
  };
}

function isOwnBranch({
  headRefName,
  isCrossRepository,
}: Pick<PullNode, 'headRefName' | 'isCrossRepository'>) {
  return headRefName.startsWith(BRANCH_PREFIX) && !isCrossRepository;
}

/**
 * Reads all pages: one query for each hundred of open or of ended pull requests, which brings the details that
 * the one before has shown to matter, and one more for the last of those.
 */
async function readNodes(
  client: GitHubClient,
  { owner, repo: name }: Repo,
  since: string,
  withIssues: boolean,
) {
  const reading: Reading = {
    nodes: [],
    wanted: [],
    told: new Set(),
    stopped: undefined,
    dashboards: undefined,
    size: LARGEST_PAGE,
    open: null,
    ended: null,
    withOpen: true,
    withEnded: true,
    withOwn: true,
    withIssues,
  };
  for (;;) {
    const { open, ended, withOpen, withEnded, withOwn, wanted } = reading;
    let asked = 0;
    const { answer, size } = await askBySize(reading.size, (size) => {
      const ids = wanted.slice(0, size);
      asked = ids.length;
      const pages = { size, open, ended, withOpen, withEnded, ids, withDetails: ids.length > 0 };
      const first = { own: Math.min(size, FIRST_OWN), withOwn };
      const query = (more: { readonly withIssues: boolean }) =>
        client.graphql<Answer>(QUERY, { owner, name, ...pages, ...first, ...more, request: { retries: 1 } });
      return reading.withIssues ? orWithoutIssues(query) : query({ withIssues: false });
    });
    const { repository, viewer } = checked(
      answer,
      listingShape({ withOpen, withEnded, withOwn, withDetails: asked > 0 }),
    );
    if (!repository) throw new Error(`the token cannot see ${owner}/${name}`);
    wanted.splice(0, size);
    reading.size = size;
    take(reading, { ...answer, repository }, since);
    if (!reading.withOpen && !reading.withEnded && wanted.length === 0)
      return { ...reading, viewer, repository };
  }
}

/** Asks again without issues where GraphQL refuses: a right that is missing for one part refuses all. */
async function orWithoutIssues(
  query: (more: { readonly withIssues: boolean }) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await query({ withIssues: true });
  } catch (cause) {
    if ((cause as { errors?: unknown }).errors === undefined || isTooMuch(cause)) throw cause;
    return query({ withIssues: false });
  }
}

/** Adds what an answer says, and moves on to the pages after it. */
function take(
  reading: Reading,
  { repository, details = [] }: Answer & { readonly repository: NonNullable<Answer['repository']> },
  since: string,
): void {
  const { open, ended, own, issues } = repository;
  for (const { id } of own?.nodes ?? []) reading.told.add(id);
  const isGated = ({ commits }: OpenNode) => commits.nodes.some(({ commit }) => commit.status?.context);
  for (const node of open?.nodes ?? [])
    if (!reading.told.has(node.id) && (isOwnBranch(node) || isGated(node))) reading.wanted.push(node.id);
  const recent = (ended?.nodes ?? []).filter(
    (pull) => Date.parse(pull.closedAt ?? pull.updatedAt) >= Date.parse(since),
  );
  reading.nodes.push(...(own?.nodes ?? []), ...recent, ...details.filter((node) => node !== null));
  reading.dashboards ??= allOf(issues);
  reading.withIssues = false;
  reading.withOwn = false;
  reading.stopped ??= repository.stopped?.nodes[0]?.number;
  const isOlder = Date.parse(ended?.nodes.at(-1)?.updatedAt ?? since) < Date.parse(since);
  reading.open = open ? cursorAfter(open, reading.open) : null;
  reading.withOpen = reading.open !== null;
  reading.ended = ended && !isOlder ? cursorAfter(ended, reading.ended) : null;
  reading.withEnded = reading.ended !== null;
}

/** Returns all issues of a list; undefined where it is absent, or has more than it tells. */
function allOf(issues: NonNullable<Answer['repository']>['issues']): readonly ListedIssue[] | undefined {
  return issues && issues.totalCount <= issues.nodes.length ? issues.nodes.map(toIssue) : undefined;
}

function toIssue({ number, body, state, author }: IssueNode): ListedIssue {
  return { number, body, open: state === 'OPEN', login: plainLogin(author?.login) };
}

function methods(repository: NonNullable<Answer['repository']>): RepositoryFacts['mergeMethods'] {
  return [
    ...(repository.squashMergeAllowed ? (['squash'] as const) : []),
    ...(repository.mergeCommitAllowed ? (['merge'] as const) : []),
    ...(repository.rebaseMergeAllowed ? (['rebase'] as const) : []),
  ];
}
