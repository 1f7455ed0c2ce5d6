import { join } from 'node:path';
import type { Route } from './openapi.ts';
import {
  close,
  commitAt,
  exists,
  follow,
  git,
  headRef,
  type Issue,
  merge,
  type Pull,
  type Repository,
  refs,
  testMerge,
} from './repository.ts';
import { isAncestor, writeRef } from './store.ts';
import type { Token } from './token.ts';

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Call {
  readonly repo: Repository;
  readonly token: Token;
  readonly route: Route;
  readonly query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: the body has been validated against GitHub's description
  readonly body: any;
  readonly url: string;
}

const refuse = (status: number, message: string, errors?: unknown): Reply => ({
  status,
  body: { message, documentation_url: 'https://docs.github.com/rest', ...(errors ? { errors } : {}) },
});
const missing = () => refuse(404, 'Not Found');
const invalid = (...errors: object[]) => refuse(422, 'Validation Failed', errors);
const user = (login: string) => ({ login, type: login.endsWith('[bot]') ? 'Bot' : 'User' });

/** Permissions that an operation asks for; reading is free. */
const NEEDS: Readonly<Record<string, readonly [string, string]>> = {
  'post /repos/{owner}/{repo}/pulls': ['pull_requests', 'write'],
  'patch /repos/{owner}/{repo}/pulls/{pull_number}': ['pull_requests', 'write'],
  'put /repos/{owner}/{repo}/pulls/{pull_number}/merge': ['contents', 'write'],
  'post /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers': ['pull_requests', 'write'],
  'post /repos/{owner}/{repo}/issues': ['issues', 'write'],
  'patch /repos/{owner}/{repo}/issues/{issue_number}': ['pull_requests', 'write'],
  'post /repos/{owner}/{repo}/issues/{issue_number}/labels': ['pull_requests', 'write'],
  'post /repos/{owner}/{repo}/issues/{issue_number}/comments': ['pull_requests', 'write'],
  'patch /repos/{owner}/{repo}/issues/comments/{comment_id}': ['pull_requests', 'write'],
  'delete /repos/{owner}/{repo}/issues/comments/{comment_id}': ['pull_requests', 'write'],
  'post /repos/{owner}/{repo}/statuses/{sha}': ['statuses', 'write'],
  'post /repos/{owner}/{repo}/git/trees': ['contents', 'write'],
  'post /repos/{owner}/{repo}/git/commits': ['contents', 'write'],
  'post /repos/{owner}/{repo}/git/refs': ['contents', 'write'],
  'patch /repos/{owner}/{repo}/git/refs/{ref}': ['contents', 'write'],
};

/** One REST request, answered as GitHub answers it. */
export function rest(call: Call): Reply {
  const { route, token } = call;
  const operation = `${route.method} ${route.path}`;
  const need = NEEDS[operation];
  if (need && token.permissions && token.permissions[need[0]] !== need[1]) {
    const header = { 'x-accepted-github-permissions': `${need[0]}=${need[1]}` };
    return { ...refuse(403, 'Resource not accessible by integration'), headers: header };
  }
  const handler = HANDLERS[operation];
  return handler ? handler(call) : missing();
}

function pullOf({ repo, route }: Call): Pull | undefined {
  return repo.pulls.get(Number(route.params.pull_number ?? route.params.issue_number));
}

function shownPull(pull: Pull) {
  return {
    number: pull.number,
    node_id: `PR_${pull.number}`,
    title: pull.title,
    body: pull.body,
    state: pull.state === 'open' ? 'open' : 'closed',
    merged: pull.state === 'merged',
    user: user(pull.login),
    head: { ref: pull.branch, sha: pull.sha, repo: { full_name: pull.fork ?? 'acme/shop', name: 'shop' } },
    base: { ref: pull.base, repo: { full_name: 'acme/shop', name: 'shop' } },
    labels: pull.labels.map((name) => ({ name })),
    created_at: pull.created_at,
    updated_at: pull.updated_at,
    closed_at: pull.closed_at,
    merge_commit_sha: pull.merge_commit,
  };
}

/** Opens a pull request, by the API or a person's hand. */
export function createPull({ repo, token, body }: Pick<Call, 'repo' | 'token' | 'body'>): Reply {
  if (token.kind === 'github_token' && !repo.settings.actionsMayOpenPulls) {
    return refuse(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  }
  const heads = refs(repo);
  const error = (field: string, code: string, message?: string) => ({
    resource: 'PullRequest',
    field,
    code,
    ...(message ? { message } : {}),
  });
  const head = String(body.head).replace(/^[^:]*:/, '');
  const fork: string | undefined = body.fork;
  const sha = fork === undefined ? heads.get(head) : commitAt(repo, headRef({ fork, branch: head }));
  const onto = heads.get(body.base);
  if (sha === undefined) return invalid(error('head', 'invalid'));
  if (onto === undefined) return invalid(error('base', 'invalid'));
  if (typeof body.body === 'string' && body.body.length > 65_536)
    return invalid(error('body', 'custom', 'body is too long (maximum is 65536 characters)'));
  if (
    [...repo.pulls.values()].some(
      (pull) =>
        pull.state === 'open' && pull.branch === head && pull.fork === fork && pull.base === body.base,
    )
  ) {
    return invalid(error('', 'custom', `A pull request already exists for acme:${head}.`));
  }
  if (isAncestor(repo.dir, sha, onto)) {
    return invalid(error('', 'custom', `No commits between ${body.base} and ${head}`));
  }
  const number = ++repo.nextNumber;
  const pull: Pull = {
    number,
    title: body.title,
    body: body.body ?? '',
    state: 'open',
    login: token.login,
    branch: head,
    fork,
    base: body.base,
    sha,
    created_at: repo.now,
    updated_at: repo.now,
    closed_at: null,
    closed_by: null,
    merge_commit: null,
    labels: [],
    assignees: [],
    reviewers: [],
    teams: [],
    comments: [],
    reviews: [],
    autoMerge: false,
  };
  repo.pulls.set(number, pull);
  testMerge(repo, pull, onto);
  return { status: 201, body: shownPull(pull) };
}

function updatePull(call: Call): Reply {
  const pull = pullOf(call);
  if (!pull) return missing();
  const { title, body, state } = call.body;
  if (typeof body === 'string' && body.length > 65_536)
    return invalid({
      resource: 'PullRequest',
      field: 'body',
      code: 'custom',
      message: 'body is too long (maximum is 65536 characters)',
    });
  Object.assign(pull, {
    ...(title !== undefined ? { title } : {}),
    ...(body !== undefined ? { body } : {}),
    updated_at: call.repo.now,
  });
  if (state === 'closed' && pull.state === 'open') close(call.repo, pull, call.token.login);
  return { status: 200, body: shownPull(pull) };
}

function mergePull(call: Call): Reply {
  const pull = pullOf(call);
  if (!pull) return missing();
  const { sha, merge_method: method = 'merge' } = call.body ?? {};
  if (pull.state !== 'open') return refuse(405, 'Pull Request is not mergeable');
  if (sha !== undefined && sha !== pull.sha)
    return refuse(409, 'Head branch was modified. Review and try the merge again.');
  if (
    call.repo.settings.requiredStatus &&
    call.repo.statuses.get(pull.sha)?.get('trimtab/governance')?.state !== 'success'
  ) {
    return refuse(405, 'Required status check "trimtab/governance" is expected.');
  }
  try {
    return {
      status: 200,
      body: {
        sha: merge(call.repo, pull, method, call.token.login),
        merged: true,
        message: 'Pull Request successfully merged',
      },
    };
  } catch (error) {
    return refuse(405, (error as Error).message);
  }
}

function requestReviewers(call: Call): Reply {
  const pull = pullOf(call);
  if (!pull) return missing();
  const { reviewers = [], team_reviewers: teams = [] } = call.body ?? {};
  if (teams.length > 0 && call.token.kind === 'github_token')
    return refuse(403, 'Resource not accessible by integration');
  if (reviewers.includes(pull.login))
    return refuse(422, 'Review cannot be requested from pull request author.');
  const known = [
    ...reviewers.map((name: string) => call.repo.collaborators.has(name)),
    ...teams.map((name: string) => [...call.repo.teams.keys()].some((team) => team.endsWith(`/${name}`))),
  ];
  if (known.includes(false))
    return refuse(
      422,
      'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the acme/shop repository.',
    );
  pull.reviewers = [...new Set([...pull.reviewers, ...reviewers])];
  pull.teams = [...new Set([...pull.teams, ...teams])];
  return { status: 201, body: shownPull(pull) };
}

function updateIssue(call: Call): Reply {
  const issue = call.repo.issues.get(Number(call.route.params.issue_number));
  if (issue) return editIssue(call, issue);
  const pull = pullOf(call);
  if (!pull) return missing();
  const { labels, assignees } = call.body;
  if (labels)
    pull.labels = labels.map((label: string | { name: string }) =>
      typeof label === 'string' ? label : label.name,
    );
  for (const label of pull.labels) call.repo.labels.add(label);
  if (assignees) pull.assignees = assignees.filter((name: string) => call.repo.collaborators.has(name));
  pull.updated_at = call.repo.now;
  return { status: 200, body: shownIssue(pull) };
}

function editIssue({ token, body }: Call, issue: Issue): Reply {
  if (token.permissions && token.permissions.issues !== 'write')
    return refuse(403, 'Resource not accessible by integration');
  const { number, login } = issue;
  for (const key of ['body', 'state', 'title'] as const) if (body[key] !== undefined) issue[key] = body[key];
  return {
    status: 200,
    body: { number, title: issue.title, body: issue.body, state: issue.state, user: user(login) },
  };
}

function shownIssue(pull: Pull) {
  return {
    number: pull.number,
    title: pull.title,
    state: pull.state === 'open' ? 'open' : 'closed',
    labels: pull.labels.map((name) => ({ name })),
    user: user(pull.login),
  };
}

/** Pull requests are issues too, marked as such. */
function listIssues({ repo, token, query, url }: Call): Reply {
  if (token.permissions && !token.permissions.issues)
    return refuse(403, 'Resource not accessible by integration');
  if (!repo.settings.issues) return refuse(410, 'Issues has been disabled in this repository.');
  const wanted = (query.get('labels') ?? '').split(',').filter(Boolean);
  const pulls = [...repo.pulls.values()].map((pull) => ({
    ...pull,
    state: pull.state === 'open' ? 'open' : 'closed',
    isPull: true,
  }));
  const all = [...[...repo.issues.values()].map((issue) => ({ ...issue, isPull: false })), ...pulls]
    .filter(
      ({ state, labels }) =>
        (query.get('state') === 'all' || state === (query.get('state') ?? 'open')) &&
        wanted.every((label) => labels.includes(label)),
    )
    .sort((a, b) => b.number - a.number);
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const page = Number(query.get('page') ?? 1);
  const next: Record<string, string> =
    page * size < all.length ? { link: `<${url}?per_page=${size}&page=${page + 1}>; rel="next"` } : {};
  const shown = all
    .slice((page - 1) * size, page * size)
    .map(({ number, title, body, state, login, labels, isPull }) => ({
      ...{ number, title, body, state, user: user(login), labels: labels.map((name) => ({ name })) },
      ...(isPull ? { pull_request: { url: `${url}/${number}` } } : {}),
    }));
  return { status: 200, body: shown, headers: next };
}

function createIssue({ repo, token, body }: Call): Reply {
  if (!repo.settings.issues) return refuse(410, 'Issues has been disabled in this repository.');
  if (typeof body.body === 'string' && body.body.length > 65_536)
    return invalid({
      resource: 'Issue',
      field: 'body',
      code: 'custom',
      message: 'body is too long (maximum is 65536 characters)',
    });
  const number = ++repo.nextNumber;
  const labels: string[] = body.labels ?? [];
  for (const label of labels) repo.labels.add(label);
  repo.issues.set(number, {
    number,
    title: String(body.title),
    body: body.body ?? '',
    state: 'open',
    login: token.login,
    labels,
  });
  return {
    status: 201,
    body: {
      number,
      title: body.title,
      body: body.body,
      state: 'open',
      user: user(token.login),
      labels: labels.map((name) => ({ name })),
    },
  };
}

function addLabels(call: Call): Reply {
  const pull = pullOf(call);
  if (!pull) return missing();
  pull.labels = [...new Set([...pull.labels, ...call.body.labels])];
  for (const label of pull.labels) call.repo.labels.add(label);
  return { status: 200, body: pull.labels.map((name) => ({ name })) };
}

function listComments(call: Call): Reply {
  const pull = pullOf(call);
  if (!pull) return missing();
  const size = Math.min(Number(call.query.get('per_page') ?? 30), 100);
  const page = Number(call.query.get('page') ?? 1);
  const all = pull.comments.map(shownComment);
  const next: Record<string, string> =
    page * size < all.length ? { link: `<${call.url}?per_page=${size}&page=${page + 1}>; rel="next"` } : {};
  return { status: 200, body: all.slice((page - 1) * size, page * size), headers: next };
}

function shownComment(comment: Pull['comments'][number]) {
  return {
    id: comment.id,
    body: comment.body,
    user: user(comment.login),
    created_at: comment.created_at,
    updated_at: comment.updated_at,
  };
}

function createComment(call: Call): Reply {
  const pull = pullOf(call);
  if (!pull) return missing();
  if (call.body.body.length > 65_536)
    return invalid({
      resource: 'IssueComment',
      field: 'data',
      code: 'unprocessable',
      message: 'Body is too long (maximum is 65536 characters)',
    });
  const comment = {
    id: ++call.repo.nextComment,
    login: call.token.login,
    body: call.body.body,
    created_at: call.repo.now,
    updated_at: call.repo.now,
  };
  pull.comments.push(comment);
  return { status: 201, body: shownComment(comment) };
}

function updateComment(call: Call): Reply {
  const id = Number(call.route.params.comment_id);
  const comment = [...call.repo.pulls.values()].flatMap((pull) => pull.comments).find((one) => one.id === id);
  if (!comment) return missing();
  Object.assign(comment, { body: call.body.body, updated_at: call.repo.now });
  return { status: 200, body: shownComment(comment) };
}

function deleteComment({ repo, route }: Call): Reply {
  const id = Number(route.params.comment_id);
  for (const { comments } of repo.pulls.values()) {
    const index = comments.findIndex((one) => one.id === id);
    if (index >= 0) comments.splice(index, 1);
    if (index >= 0) return { status: 204, body: undefined };
  }
  return missing();
}

function createStatus({ repo, route, body, token }: Call): Reply {
  const sha = String(route.params.sha);
  if (!exists(repo, sha)) return refuse(422, `No commit found for SHA: ${sha}`);
  if (body.description?.length > 140)
    return invalid({
      resource: 'Status',
      field: 'description',
      code: 'custom',
      message: 'description is too long (maximum is 140 characters)',
    });
  const status = {
    context: body.context ?? 'default',
    state: body.state,
    description: body.description ?? '',
    targetUrl: body.target_url ?? null,
    login: token.login,
  };
  repo.statuses.set(
    sha,
    new Map(repo.statuses.get(sha) ?? []).set(status.context, { ...status, createdAt: repo.now }),
  );
  const { targetUrl: target_url, login: _, ...rest } = status;
  return { status: 201, body: { ...rest, target_url, creator: user(token.login) } };
}

/** Files over a base tree, in an index of its own. */
function createTree({ repo, body }: Call): Reply {
  const index = { GIT_INDEX_FILE: join(repo.dir, `index-${++repo.nextComment}`) };
  if (body.base_tree) git(repo.dir, ['read-tree', body.base_tree], undefined, index);
  for (const { path, mode, content } of body.tree) {
    const blob = git(repo.dir, ['hash-object', '-w', '--stdin'], content);
    git(repo.dir, ['update-index', '--add', '--cacheinfo', `${mode},${blob},${path}`], undefined, index);
  }
  return { status: 201, body: { sha: git(repo.dir, ['write-tree'], undefined, index) } };
}

/** Without an author it is the token's, committed and signed by GitHub. */
function createCommit({ repo, body, token }: Call): Reply {
  const author = body.author ?? { name: token.login, email: `${token.login}@users.noreply.github.com` };
  const parents = (body.parents ?? []).flatMap((parent: string) => ['-p', parent]);
  const env = { GIT_AUTHOR_NAME: author.name, GIT_AUTHOR_EMAIL: author.email };
  const sha = git(repo.dir, ['commit-tree', body.tree, ...parents], body.message, env);
  return {
    status: 201,
    body: {
      sha,
      message: body.message,
      verification: { verified: body.author === undefined, reason: 'valid' },
    },
  };
}

function createRef({ repo, body, token }: Call): Reply {
  if (refs(repo).has(body.ref.replace('refs/heads/', ''))) return refuse(422, 'Reference already exists');
  if (!exists(repo, body.sha)) return refuse(422, 'Object does not exist');
  writeRef(repo.dir, body.ref, body.sha);
  follow(repo, token.login);
  return { status: 201, body: { ref: body.ref, object: { sha: body.sha, type: 'commit' } } };
}

function updateRef({ repo, route, body, token }: Call): Reply {
  const branch = String(route.params.ref).replace('heads/', '');
  const head = refs(repo).get(branch);
  if (head === undefined) return refuse(422, 'Reference does not exist');
  if (!body.force && !isAncestor(repo.dir, head, body.sha))
    return refuse(422, 'Update is not a fast forward');
  writeRef(repo.dir, `refs/heads/${branch}`, body.sha);
  follow(repo, token.login);
  return { status: 200, body: { ref: `refs/heads/${branch}`, object: { sha: body.sha, type: 'commit' } } };
}

function membership({ repo, route }: Call): Reply {
  const members = repo.teams.get(`${route.params.org}/${route.params.team_slug}`);
  return members?.includes(String(route.params.username))
    ? { status: 200, body: { state: 'active', role: 'member' } }
    : missing();
}

function members({ repo, route, token }: Call): Reply {
  if (token.kind === 'github_token') return refuse(403, 'Resource not accessible by integration');
  const found = repo.teams.get(`${route.params.org}/${route.params.team_slug}`);
  return found ? { status: 200, body: found.map(user) } : missing();
}

/** By `head=owner:branch`, as GitHub filters; page by page. */
function listPulls(call: Call): Reply {
  const [owner = '', branch = ''] = (call.query.get('head') ?? '').split(/:(.*)/s);
  const state = call.query.get('state') ?? 'open';
  const wanted = [...call.repo.pulls.values()].filter(
    (pull) =>
      (state === 'all' || (pull.state === 'open') === (state === 'open')) &&
      (owner === '' || ((pull.fork ?? 'acme/shop').split('/')[0] === owner && pull.branch === branch)),
  );
  return { status: 200, body: wanted.map(shownPull) };
}

function getBranch({ repo, route }: Call): Reply {
  const name = String(route.params.branch);
  const sha = refs(repo).get(name);
  if (sha === undefined) return missing();
  const checks = repo.protections.get(name);
  const contexts = (checks ?? []).map(({ context }) => context);
  const required_status_checks = {
    enforcement_level: checks ? 'everyone' : 'off',
    contexts,
    checks: checks ?? [],
  };
  return {
    status: 200,
    body: {
      name,
      commit: { sha },
      protected: checks !== undefined,
      protection: { enabled: checks !== undefined, required_status_checks },
    },
  };
}

/** Pushes to a branch, the newest first. */
function activities({ repo, route, query }: Call): Reply {
  const name = `${route.params.owner}/${route.params.repo}`;
  const ref = query.get('ref') ?? '';
  const fork = name === 'acme/shop' ? undefined : name;
  const head = commitAt(repo, headRef({ branch: ref.replace('refs/heads/', ''), fork }));
  const login = head === undefined ? undefined : repo.pushers.get(head);
  if (login === undefined) return { status: 200, body: [] };
  const push = { before: '0'.repeat(40), after: head, ref, activity_type: 'push' };
  return {
    status: 200,
    body: [{ id: 1, node_id: 'PSH_1', ...push, timestamp: repo.now, actor: user(login) }],
  };
}

/** Rulesets that bind a branch, by its name. */
function branchRules({ repo, route }: Call): Reply {
  return { status: 200, body: repo.rules.get(String(route.params.branch)) ?? [] };
}

const HANDLERS: Readonly<Record<string, (call: Call) => Reply>> = {
  'post /repos/{owner}/{repo}/pulls': createPull,
  'get /repos/{owner}/{repo}/pulls': listPulls,
  'get /repos/{owner}/{repo}/branches/{branch}': getBranch,
  'patch /repos/{owner}/{repo}/pulls/{pull_number}': updatePull,
  'get /repos/{owner}/{repo}/pulls/{pull_number}': (call) => {
    const pull = pullOf(call);
    return pull ? { status: 200, body: shownPull(pull) } : missing();
  },
  'put /repos/{owner}/{repo}/pulls/{pull_number}/merge': mergePull,
  'post /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers': requestReviewers,
  'get /repos/{owner}/{repo}/issues': listIssues,
  'post /repos/{owner}/{repo}/issues': createIssue,
  'patch /repos/{owner}/{repo}/issues/{issue_number}': updateIssue,
  'post /repos/{owner}/{repo}/issues/{issue_number}/labels': addLabels,
  'get /repos/{owner}/{repo}/issues/{issue_number}/comments': listComments,
  'post /repos/{owner}/{repo}/issues/{issue_number}/comments': createComment,
  'patch /repos/{owner}/{repo}/issues/comments/{comment_id}': updateComment,
  'delete /repos/{owner}/{repo}/issues/comments/{comment_id}': deleteComment,
  'post /repos/{owner}/{repo}/statuses/{sha}': createStatus,
  'get /orgs/{org}/teams/{team_slug}/memberships/{username}': membership,
  'get /orgs/{org}/teams/{team_slug}/members': members,
  'get /apps/{app_slug}': ({ route }) => {
    const slug = String(route.params.app_slug);
    return {
      status: 200,
      body: { id: slug === 'github-actions' ? 15_368 : 7, slug, node_id: 'A_7', name: slug },
    };
  },
  'get /repos/{owner}/{repo}/activity': activities,
  'get /repos/{owner}/{repo}/rules/branches/{branch}': branchRules,
  'get /repos/{owner}/{repo}': ({ repo, token }) => {
    const push = token.permissions === undefined || token.permissions.contents === 'write';
    const permissions = { admin: false, pull: true, push };
    return {
      status: 200,
      body: { name: 'shop', full_name: 'acme/shop', allow_auto_merge: repo.settings.autoMerge, permissions },
    };
  },
  'post /repos/{owner}/{repo}/git/trees': createTree,
  'post /repos/{owner}/{repo}/git/commits': createCommit,
  'post /repos/{owner}/{repo}/git/refs': createRef,
  'patch /repos/{owner}/{repo}/git/refs/{ref}': updateRef,
  'get /user': ({ token }) =>
    token.kind === 'github_token'
      ? refuse(403, 'Resource not accessible by integration')
      : { status: 200, body: user(token.login) },
};
