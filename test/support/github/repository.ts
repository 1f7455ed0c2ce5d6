import { spawnSync } from 'node:child_process';
import { isAncestor, mergedTree, readCommit, readRefs, removeRef, writeCommit, writeRef } from './store.ts';

interface Comment {
  readonly id: number;
  readonly login: string;
  body: string;
  readonly created_at: string;
  updated_at: string;
}

interface Review {
  readonly login: string;
  state: string;
  readonly sha: string;
  readonly submitted_at: string;
}

export interface Pull {
  readonly number: number;
  title: string;
  body: string;
  state: 'open' | 'closed' | 'merged';
  readonly login: string;
  readonly branch: string;
  /** `owner/name` of the fork that the branch lies in; undefined for one of this repository. */
  readonly fork?: string | undefined;
  base: string;
  sha: string;
  readonly created_at: string;
  updated_at: string;
  closed_at: string | null;
  closed_by: string | null;
  merge_commit: string | null;
  labels: string[];
  assignees: string[];
  reviewers: string[];
  teams: string[];
  readonly comments: Comment[];
  readonly reviews: Review[];
  autoMerge: boolean;
}

export interface Issue {
  readonly number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  readonly login: string;
  readonly labels: readonly string[];
}

interface Status {
  readonly createdAt?: string;
  readonly context: string;
  readonly state: string;
  readonly description: string;
  readonly targetUrl?: string | null;
  readonly login?: string;
}

/** A repository as GitHub keeps it: refs in a real bare repository, and pull requests tied to them. */
export interface Repository {
  readonly dir: string;
  readonly pulls: Map<number, Pull>;
  readonly issues: Map<number, Issue>;
  readonly statuses: Map<string, Map<string, Status>>;
  readonly labels: Set<string>;
  /** Logins that may be assigned and asked for reviews. */
  readonly collaborators: Set<string>;
  /** Members by `org/team`. */
  readonly teams: Map<string, readonly string[]>;
  readonly settings: {
    actionsMayOpenPulls: boolean;
    autoMerge: boolean;
    requiredStatus: boolean;
    issues: boolean;
  };
  /** Ruleset rules by branch, as the REST API shows them. */
  readonly rules: Map<string, readonly object[]>;
  /** Classic protection by branch: the status checks it requires, from an App or (null) from anybody. */
  readonly protections: Map<string, readonly { readonly context: string; readonly app_id: number | null }[]>;
  /** Who has pushed a commit to a branch, where GitHub still knows. */
  readonly pushers: Map<string, string>;
  /** Numbers of the pull requests that wait in the merge queue, in its order; undefined where there is none. */
  queue: readonly number[] | undefined;
  now: string;
  nextNumber: number;
  nextComment: number;
}

/** Returns a repository in which nothing has happened yet; its refs lie in the bare repository at `dir`. */
export function newRepository(dir: string): Repository {
  return {
    dir,
    pulls: new Map(),
    issues: new Map(),
    statuses: new Map(),
    labels: new Set(),
    collaborators: new Set(),
    teams: new Map(),
    settings: { actionsMayOpenPulls: true, autoMerge: true, requiredStatus: false, issues: true },
    rules: new Map(),
    protections: new Map(),
    pushers: new Map(),
    queue: undefined,
    now: '2026-02-10T18:30:00Z',
    nextNumber: 0,
    nextComment: 100,
  };
}

export function git(
  dir: string,
  args: readonly string[],
  input?: string,
  env: NodeJS.ProcessEnv = {},
): string {
  const run = spawnSync('git', ['-c', 'user.name=GitHub', '-c', 'user.email=noreply@github.com', ...args], {
    cwd: dir,
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (run.status !== 0) throw new Error(`git ${args.join(' ')}: ${run.stderr}`);
  return run.stdout.trim();
}

/** Where a pull request's commits lie: GitHub keeps forks in one store with what they were forked from. */
export function headRef({ fork, branch }: Pick<Pull, 'fork' | 'branch'>): string {
  return fork === undefined ? `refs/heads/${branch}` : `refs/forks/${fork}/${branch}`;
}

export function commitAt(repo: Repository, ref: string): string | undefined {
  return readRefs(repo.dir).get(ref);
}

/** Commits by the name of a branch. */
export function refs(repo: Repository): Map<string, string> {
  const start = 'refs/heads/';
  const heads = [...readRefs(repo.dir)].filter(([name]) => name.startsWith(start));
  return new Map(heads.map(([name, sha]) => [name.slice(start.length), sha]));
}

/** After refs have moved: heads follow their branches, and pull requests end as GitHub ends them. */
export function follow(repo: Repository, actor: string): void {
  const heads = refs(repo);
  for (const pull of repo.pulls.values()) {
    if (pull.state !== 'open') continue;
    const head = pull.fork === undefined ? heads.get(pull.branch) : commitAt(repo, headRef(pull));
    const base = heads.get(pull.base);
    if (head === undefined || base === undefined) close(repo, pull, actor);
    else if (head !== pull.sha) {
      pull.sha = head;
      pull.updated_at = repo.now;
      // Reset to what base has already: nothing is left to merge.
      if (isAncestor(repo.dir, head, base)) close(repo, pull, actor);
    } else if (isAncestor(repo.dir, head, base)) end(repo, pull, actor, base);
    if (pull.state === 'open' && base !== undefined) testMerge(repo, pull, base);
  }
}

/** Base and head of the newest test merge of each pull request. */
const TESTED = new WeakMap<Pull, string>();

/** The test merge that GitHub keeps of an open pull request; none in a conflict. */
export function testMerge(repo: Repository, pull: Pull, base: string): void {
  const tested = `${base} ${pull.sha}`;
  if (TESTED.get(pull) === tested) return;
  TESTED.set(pull, tested);
  writeRef(repo.dir, `refs/pull/${pull.number}/head`, pull.sha);
  const ref = `refs/pull/${pull.number}/merge`;
  const tree = mergedTree(repo.dir, base, pull.sha);
  if (tree === undefined) removeRef(repo.dir, ref);
  else writeRef(repo.dir, ref, writeCommit(repo.dir, { tree, parents: [base, pull.sha] }, 'test merge'));
}

export function close(repo: Repository, pull: Pull, actor: string): void {
  Object.assign(pull, { state: 'closed', closed_at: repo.now, closed_by: actor, updated_at: repo.now });
}

function end(repo: Repository, pull: Pull, actor: string, commit: string): void {
  close(repo, pull, actor);
  Object.assign(pull, { state: 'merged', merge_commit: commit });
}

/** Merges for real, with a commit on base. @throws Error `not mergeable` */
export function merge(repo: Repository, pull: Pull, method: string, actor: string): string {
  const base = commitAt(repo, `refs/heads/${pull.base}`) ?? '';
  const tree = mergedTree(repo.dir, base, pull.sha);
  if (tree === undefined) throw new Error('Pull Request is not mergeable');
  const parents = method === 'merge' ? [base, pull.sha] : [base];
  const message =
    method === 'merge' ? `Merge pull request #${pull.number}` : `${pull.title} (#${pull.number})`;
  const commit = writeCommit(repo.dir, { tree, parents }, message);
  writeRef(repo.dir, `refs/heads/${pull.base}`, commit);
  end(repo, pull, actor, commit);
  follow(repo, actor);
  return commit;
}

export interface CommitFacts {
  readonly sha: string;
  /** Addresses of `Co-authored-by`. */
  readonly coAuthors: readonly string[];
  readonly parents: string[];
  readonly authorEmail: string;
  readonly committerEmail: string;
  readonly message: string;
}

/** What a pull request would merge, oldest first. */
export function commitsOf(repo: Repository, pull: Pull): CommitFacts[] {
  const log = git(repo.dir, [
    'log',
    '--reverse',
    '--format=%H%x1f%P%x1f%ae%x1f%ce%x1f%B',
    '-z',
    `refs/heads/${pull.base}..${pull.sha}`,
  ]);
  return log
    .split('\0')
    .filter(Boolean)
    .map((entry) => {
      const [sha = '', parents = '', authorEmail = '', committerEmail = '', message = ''] =
        entry.split('\u001f');
      const coAuthors = [...message.matchAll(/^Co-authored-by: .*<(.*)>$/gim)].map(
        ([, email]) => email ?? '',
      );
      const people = { authorEmail, committerEmail, coAuthors };
      return { sha, parents: parents.split(' ').filter(Boolean), ...people, message };
    });
}

/** Every name that a push, a person or this server gives a commit. */
export function exists(repo: Repository, sha: string): boolean {
  return readCommit(repo.dir, sha) !== undefined;
}
