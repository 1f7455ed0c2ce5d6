import { FieldError, type Type } from './graphql.ts';
import { commitsOf, git, merge, type Pull, type Repository } from './repository.ts';
import type { Token } from './token.ts';

const plain = (login: string) => login.replace(/\[bot\]$/, '');
const actor = (login: string | null): Type | null =>
  login === null ? null : { __typename: login.endsWith('[bot]') ? 'Bot' : 'User', login: plain(login) };
const nodes =
  (list: readonly unknown[]) =>
  (args: Readonly<Record<string, unknown>>): Type => ({
    __typename: 'Connection',
    totalCount: list.length,
    nodes: typeof args.last === 'number' ? list.slice(-args.last) : list.slice(0, Number(args.first)),
    pageInfo: {
      __typename: 'PageInfo',
      hasNextPage: typeof args.first === 'number' && list.length > args.first,
      endCursor: null,
    },
  });

/** A connection that is read page by page; `after` is a position. */
const pages =
  (list: readonly unknown[]) =>
  (args: Readonly<Record<string, unknown>>): Type => {
    if (Math.max(Number(args.first ?? 0), Number(args.last ?? 0)) > 100)
      throw new FieldError('exceeds the limit of 100 records');
    if (typeof args.last === 'number') return nodes(list)(args);
    const start = args.after ? Number(args.after) : 0;
    const end = start + Number(args.first);
    return {
      __typename: 'Connection',
      totalCount: list.length,
      nodes: list.slice(start, end),
      pageInfo: {
        __typename: 'PageInfo',
        hasNextPage: end < list.length,
        endCursor: String(Math.min(end, list.length)),
      },
    };
  };

/** Facts about pull requests that git knows, asked for once for all of the same base and head. */
interface Facts {
  readonly repo: Repository;
  readonly token: Token;
  commits(pull: Pull): ReturnType<typeof commitsOf>;
  isMergeable(pull: Pull): boolean;
}

function factsOf(repo: Repository, token: Token): Facts {
  const commits = new Map<string, ReturnType<typeof commitsOf>>();
  const mergeable = new Map<string, boolean>();
  const once = <T>(known: Map<string, T>, { base, sha }: Pull, ask: () => T): T => {
    const key = `${base} ${sha}`;
    const answer = known.get(key) ?? ask();
    known.set(key, answer);
    return answer;
  };
  return {
    repo,
    token,
    commits: (pull) => once(commits, pull, () => commitsOf(repo, pull)),
    isMergeable: (pull) =>
      once(mergeable, pull, () => {
        try {
          git(repo.dir, ['merge-tree', '--write-tree', `refs/heads/${pull.base}`, pull.sha]);
          return true;
        } catch {
          return false;
        }
      }),
  };
}

/** GitHub's GraphQL types, as far as the queries of this tool go. */
export function queryType(repo: Repository, token: Token): Type {
  const facts = factsOf(repo, token);
  return {
    __typename: 'Query',
    viewer: { __typename: 'User', login: token.login },
    repository: () => repositoryType(facts),
    nodes({ ids }: Readonly<Record<string, unknown>>) {
      if ((ids as string[]).length > 100) throw new FieldError('You may not provide more than 100 node ids');
      return (ids as string[]).map((id) => {
        const pull = repo.pulls.get(Number(id.slice('PR_'.length)));
        return pull ? pullType(facts, pull) : null;
      });
    },
  };
}

function repositoryType(facts: Facts): Type {
  const { repo } = facts;
  return {
    __typename: 'Repository',
    autoMergeAllowed: repo.settings.autoMerge,
    mergeCommitAllowed: true,
    squashMergeAllowed: true,
    rebaseMergeAllowed: true,
    pullRequest: ({ number }: Readonly<Record<string, unknown>>) => {
      const pull = repo.pulls.get(Number(number));
      return pull ? pullType(facts, pull) : null;
    },
    mergeQueue: repo.queue
      ? {
          __typename: 'MergeQueue',
          entries: nodes(
            repo.queue.map((number, index) => ({
              __typename: 'MergeQueueEntry',
              position: index + 1,
              pullRequest: pullType(facts, repo.pulls.get(number) as Pull),
            })),
          ),
        }
      : null,
    pullRequests: (args: Readonly<Record<string, unknown>>) => pullConnection(facts, args),
    issues: (args: Readonly<Record<string, unknown>>) => issueConnection(facts, args),
  };
}

/** Issues alone, as GraphQL has them; a repository without issues has none. */
function issueConnection({ repo, token }: Facts, args: Readonly<Record<string, unknown>>): Type {
  if (token.permissions && !token.permissions.issues)
    throw new FieldError('Resource not accessible by integration', {
      type: 'FORBIDDEN',
      path: ['repository', 'issues'],
    });
  const labels = args.labels as string[];
  const all = repo.settings.issues ? [...repo.issues.values()] : [];
  return pages(
    all
      .filter((issue) => labels.some((label) => issue.labels.includes(label)))
      .map(({ number, body, state, login }) => ({
        __typename: 'Issue',
        ...{ number, body, state: state.toUpperCase(), author: actor(login) },
      })),
  )(args);
}

function pullConnection(facts: Facts, args: Readonly<Record<string, unknown>>): Type {
  const { repo } = facts;
  const states = args.states as string[] | undefined;
  const labels = args.labels as string[] | undefined;
  const order = args.orderBy as { field: string; direction: string } | undefined;
  const first = Number(args.first ?? 0);
  if (!(first >= 1 && first <= 100))
    throw new FieldError(
      'Requesting records on the `pullRequests` connection exceeds the `first` limit of 100 records.',
    );
  const wanted = [...repo.pulls.values()].filter(
    (pull) =>
      (!states || states.includes(pull.state.toUpperCase())) &&
      (!labels || labels.some((label) => pull.labels.includes(label))),
  );
  const key = (pull: Pull) => (order?.field === 'UPDATED_AT' ? pull.updated_at : pull.created_at);
  wanted.sort(
    (a, b) =>
      (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.number - b.number) *
      (order?.direction === 'DESC' ? -1 : 1),
  );
  const start = args.after ? Number(args.after) : 0;
  return {
    __typename: 'PullRequestConnection',
    totalCount: wanted.length,
    nodes: wanted.slice(start, start + first).map((pull) => pullType(facts, pull)),
    pageInfo: {
      __typename: 'PageInfo',
      hasNextPage: start + first < wanted.length,
      endCursor: String(Math.min(start + first, wanted.length)),
    },
  };
}

function pullType(facts: Facts, pull: Pull): Type {
  const { repo, token } = facts;
  return {
    __typename: 'PullRequest',
    id: `PR_${pull.number}`,
    number: pull.number,
    title: pull.title,
    body: pull.body,
    state: pull.state.toUpperCase(),
    isCrossRepository: pull.fork !== undefined,
    viewerDidAuthor: pull.login === token.login,
    headRefName: pull.branch,
    headRefOid: pull.sha,
    baseRefName: pull.base,
    createdAt: pull.created_at,
    updatedAt: pull.updated_at,
    closedAt: pull.closed_at,
    mergedAt: pull.state === 'merged' ? pull.closed_at : null,
    author: actor(pull.login),
    mergeCommit:
      pull.merge_commit === null
        ? null
        : { __typename: 'Commit', oid: pull.merge_commit, status: statusType(repo, pull.merge_commit) },
    mergeable: () => (facts.isMergeable(pull) ? 'MERGEABLE' : 'CONFLICTING'),
    labels: nodes(pull.labels.map((name) => ({ __typename: 'Label', name }))),
    reviews: (args: Readonly<Record<string, unknown>>) =>
      pages(
        pull.reviews
          .filter(({ state }) => !Array.isArray(args.states) || args.states.includes(state))
          .map((review) => ({
            __typename: 'PullRequestReview',
            authorCanPushToRepository: repo.collaborators.has(review.login),
            author: actor(review.login),
            state: review.state,
            submittedAt: review.submitted_at,
            commit: { __typename: 'Commit', oid: review.sha },
          })),
      )(args),
    headRepository: { __typename: 'Repository', nameWithOwner: pull.fork ?? 'acme/shop' },
    commits: (args: Readonly<Record<string, unknown>>) =>
      pages(
        facts.commits(pull).map((commit) => ({
          __typename: 'PullRequestCommit',
          commit: commitType(repo, commit),
        })),
      )(args),
    timelineItems: nodes(
      pull.closed_at === null
        ? []
        : [{ __typename: 'ClosedEvent', actor: actor(pull.closed_by), createdAt: pull.closed_at }],
    ),
  };
}

function commitType(repo: Repository, commit: ReturnType<typeof commitsOf>[number]): Type {
  return {
    __typename: 'Commit',
    oid: commit.sha,
    message: commit.message,
    author: { __typename: 'GitActor', email: commit.authorEmail, user: userOf(commit.authorEmail) },
    authors: nodes(
      [commit.authorEmail, ...commit.coAuthors].map((email) => ({
        __typename: 'GitActor',
        email,
        user: userOf(email),
      })),
    ),
    committer: { __typename: 'GitActor', email: commit.committerEmail, user: userOf(commit.committerEmail) },
    parents: nodes(commit.parents.map((oid) => ({ __typename: 'Commit', oid }))),
    status: statusType(repo, commit.sha),
  };
}

function statusType(repo: Repository, sha: string): Type | null {
  const statuses = repo.statuses.get(sha);
  if (!statuses) return null;
  return {
    __typename: 'Status',
    context: ({ name }: Readonly<Record<string, unknown>>) => {
      const status = statuses.get(String(name));
      return status
        ? {
            __typename: 'StatusContext',
            createdAt: repo.now,
            targetUrl: null,
            ...status,
            creator: actor(status.login ?? null),
            state: status.state.toUpperCase(),
          }
        : null;
    },
  };
}

/** GitHub knows its own addresses; this tool's belongs to nobody. */
function userOf(email: string): Type | null {
  if (email === 'noreply@github.com') return actor('web-flow');
  const login = email.endsWith('@users.noreply.github.com') ? email.split('@')[0] : undefined;
  return login === undefined || login === 'trimtab' ? null : actor(login);
}

/** Mutations; a pull request that waits for nothing cannot be queued for merging. */
export function mutationType(repo: Repository, token: Token): Type {
  return {
    __typename: 'Mutation',
    enablePullRequestAutoMerge: ({ input }: Readonly<Record<string, unknown>>) => {
      const { pullRequestId } = input as { pullRequestId: string };
      const pull = repo.pulls.get(Number(pullRequestId.slice('PR_'.length)));
      if (!pull)
        throw new FieldError(`Could not resolve to a node with the global id of '${pullRequestId}'.`);
      if (!repo.settings.autoMerge) throw new FieldError('Auto merge is not allowed for this repository');
      const ready = repo.statuses.get(pull.sha)?.get('trimtab/governance')?.state === 'success';
      if (!repo.settings.requiredStatus || ready)
        throw new FieldError('Pull request Pull request is in clean status');
      pull.autoMerge = true;
      return {
        __typename: 'EnablePullRequestAutoMergePayload',
        pullRequest: pullType(factsOf(repo, token), pull),
      };
    },
  };
}

/** What GitHub does by itself once a status arrives. */
export function mergeWaiting(repo: Repository): void {
  for (const pull of repo.pulls.values()) {
    if (
      pull.autoMerge &&
      pull.state === 'open' &&
      repo.statuses.get(pull.sha)?.get('trimtab/governance')?.state === 'success'
    ) {
      merge(repo, pull, 'squash', pull.login);
    }
  }
}
