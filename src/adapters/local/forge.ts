import { TrimtabError } from '../../lib/errors.ts';
import type { Forge, PullRequest } from '../../ports/pull-requests.ts';
import { BRANCH_PREFIX } from '../../pull-requests/branch.ts';
import { STOP_LABEL } from '../../pull-requests/stop.ts';
import type { PushTarget } from '../git/git.ts';
import { git, tryGit, withoutSecrets } from '../git/run.ts';
import { type Branches, type MergeFacts, readBranches, readMerges } from './branches.ts';
import { raiseIssue } from './issues.ts';
import { mergePull } from './person.ts';
import {
  addPull,
  editPull,
  type KeptPull,
  pullsFolder,
  readPull,
  readPulls,
  sweepPulls,
  watchOpenBranches,
} from './pulls.ts';

const MAX_BODY = 65_536;

/** A forge in files beside a local push target. @throws TrimtabError `forge_failed` for a network remote. */
export async function openLocalForge(options: {
  git: { readonly target: PushTarget };
  now: () => Date;
  login?: string;
}): Promise<Forge> {
  const { target } = options.git;
  if (target.kind === 'network')
    throw new TrimtabError(
      'forge_failed',
      `origin is ${withoutSecrets(target.url)}, not a local path; the local forge keeps pull requests beside a local push target`,
    );
  const { dir } = target;
  const folder = await pullsFolder(dir);
  const isOpen = watchOpenBranches(folder);
  const login = options.login ?? 'trimtab';
  const time = () => options.now().toISOString();
  let stopper: number | undefined;
  const edit = (number: number, change: (pull: KeptPull) => Partial<KeptPull>) => {
    editPull(folder, number, (pull) => ({ ...pull, ...change(pull), updated_at: time() }));
  };
  sweepPulls(folder);
  return {
    async list(since) {
      const branches = await readBranches(dir);
      const recent: KeptPull[] = [];
      stopper = undefined;
      for (const kept of readPulls(folder)) {
        const seen = kept.state === 'open' ? await refresh(branches, kept, time()) : kept;
        const pull =
          seen === kept
            ? kept
            : editPull(folder, kept.number, (now) =>
                now.state === 'open' ? { ...now, ...movesOf(seen) } : now,
              );
        if (pull.state === 'open' && pull.labels.includes(STOP_LABEL)) stopper ??= pull.number;
        const ended = pull.merged_at ?? pull.closed_at ?? '';
        const counts = pull.state === 'open' || Date.parse(ended) >= Date.parse(since);
        if (counts && pull.head.branch.startsWith(BRANCH_PREFIX)) recent.push(pull);
      }
      return withGitFacts(branches, recent, login);
    },
    stopper: () => stopper,
    async pull(number) {
      const [pull] = await withGitFacts(await readBranches(dir), [readPull(folder, number)], login);
      return pull as PullRequest;
    },
    gated: () => [],
    async create({ branch, base, title, body }) {
      checkBody(body);
      const head = await newestCommit(dir, base, branch);
      if (isOpen(branch))
        throw new TrimtabError('forge_failed', `a pull request for ${branch} is open already`);
      const { number } = addPull(folder, {
        title,
        body,
        state: 'open',
        author: login,
        head: { branch, sha: head },
        base: { branch: base },
        labels: [],
        assignees: [],
        reviewers: [],
        comments: [],
        reviews: [],
        statuses: {},
        created_at: time(),
        updated_at: time(),
        closed_at: null,
        closed_by: null,
        merged_at: null,
        merge_commit_sha: null,
        verification: null,
      });
      return number;
    },
    async decorate(number, { labels, assignees, reviewers }) {
      edit(number, (pull) => ({
        labels: joined(pull.labels, labels),
        assignees: joined(pull.assignees, assignees),
        reviewers: joined(pull.reviewers, reviewers),
      }));
      return [];
    },
    async update(number, change) {
      checkBody(change.body);
      const { head } = readPull(folder, number);
      const { heads } = await readBranches(dir);
      edit(number, () => ({ ...change, head: { ...head, sha: heads.get(head.branch) ?? head.sha } }));
    },
    async label(number, label) {
      edit(number, ({ labels }) => ({ labels: joined(labels, [label]) }));
    },
    async close(number, label) {
      const ended = { state: 'closed', closed_at: time(), closed_by: login } as const;
      edit(number, ({ state, labels }) => ({
        ...(state === 'open' ? ended : {}),
        labels: joined(labels, label === undefined ? [] : [label]),
      }));
    },
    async comment(number, marker, body, create = true) {
      checkBody(body);
      editPull(folder, number, (pull) => {
        const { comments } = pull;
        const mine = comments.find((comment) => comment.author === login && comment.body.includes(marker));
        if (mine?.body === body || (!mine && !create)) return pull;
        const fresh = {
          id: Math.max(0, ...comments.map(({ id }) => id)) + 1,
          author: login,
          body,
          created_at: time(),
          updated_at: time(),
        };
        const edited = comments.map((comment) =>
          comment === mine ? { ...comment, body, updated_at: time() } : comment,
        );
        return { ...pull, comments: mine ? edited : [...comments, fresh], updated_at: time() };
      });
    },
    raise: async (issue) => ({ kind: 'raised', number: raiseIssue(folder, issue, login, time()) }),
    async teamMembers() {
      return undefined;
    },
    async setStatus(sha, number, status) {
      edit(number, ({ statuses }) => ({ statuses: { ...statuses, [sha]: status } }));
    },
    async setVerification(_sha, number, verification) {
      edit(number, () => ({ verification }));
    },
    async autoMerge(number) {
      const pull = readPull(folder, number);
      if (pull.statuses[pull.head.sha]?.state !== 'success') return 'its governance status is not success';
      await mergePull(dir, number, { by: login, now: options.now() });
      return undefined;
    },
  };
}

/** What git says of a pull request, without what others may have written to it meanwhile. */
function movesOf({
  state,
  head,
  merged_at,
  closed_at,
  merge_commit_sha,
  updated_at,
}: KeptPull): Partial<KeptPull> {
  return { state, head, merged_at, closed_at, merge_commit_sha, updated_at };
}

/** With the commits that base does not have, and whether git can merge them. */
async function withGitFacts(
  branches: Branches,
  pulls: readonly KeptPull[],
  login: string,
): Promise<PullRequest[]> {
  const open = pulls.filter(({ state }) => state === 'open');
  const merges = new Map<string, ReadonlyMap<string, MergeFacts>>();
  for (const base of new Set(open.map((pull) => pull.base.branch))) {
    const heads = open.filter((pull) => pull.base.branch === base).map(({ head }) => head.sha);
    merges.set(base, await readMerges(branches, base, heads));
  }
  return pulls.map(({ comments: _, statuses, ...kept }) => {
    const pull = { ...kept, ours: kept.author === login, verification: kept.verification ?? null };
    const facts = pull.state === 'open' ? merges.get(pull.base.branch)?.get(pull.head.sha) : undefined;
    return {
      ...pull,
      status: statuses[pull.head.sha] ?? null,
      commits: facts?.commits ?? [],
      conflicting: facts?.conflicting ?? false,
    };
  });
}

/** What became of an open pull request since it was kept: merged, branch gone, or moved. */
async function refresh(branches: Branches, pull: KeptPull, now: string): Promise<KeptPull> {
  const { dir, heads } = branches;
  const sha = heads.get(pull.head.branch);
  const base = heads.get(pull.base.branch);
  const head = sha ?? pull.head.sha;
  if (base !== undefined && (await isMerged(branches, pull, base))) {
    const line = (await git(dir, ['rev-list', '--first-parent', '--ancestry-path', `${head}..${base}`]))
      .split('\n')
      .filter(Boolean);
    // A fast-forward leaves no later commit that brought the head in: then it is the head itself.
    const firstParents = new Set((await git(dir, ['rev-list', '--first-parent', base])).split('\n'));
    const merge = firstParents.has(head) ? head : (line.at(-1) ?? head);
    const merged_at = new Date(await git(dir, ['show', '-s', '--format=%cI', merge])).toISOString();
    const done = { merged_at, closed_at: merged_at, merge_commit_sha: merge, updated_at: now };
    return { ...pull, ...done, state: 'merged', head: { ...pull.head, sha: head } };
  }
  if (sha === undefined) return { ...pull, state: 'closed', closed_at: now, updated_at: now };
  return sha === pull.head.sha ? pull : { ...pull, head: { ...pull.head, sha }, updated_at: now };
}

async function isMerged(branches: Branches, { head, base }: KeptPull, onto: string): Promise<boolean> {
  if (branches.heads.has(head.branch)) return (await branches.mergedInto(base.branch)).has(head.branch);
  return (await tryGit(branches.dir, ['merge-base', '--is-ancestor', head.sha, onto])).code === 0;
}

/** The head of a branch that has something to merge. @throws TrimtabError `forge_failed` where there is nothing. */
async function newestCommit(dir: string, base: string, branch: string): Promise<string> {
  const { code, stdout } = await tryGit(dir, [
    'rev-list',
    '--max-count=1',
    `refs/heads/${branch}`,
    `^refs/heads/${base}`,
    '--',
  ]);
  const sha = stdout.toString().trim();
  if (code === 0 && sha !== '') return sha;
  if (code === 0) throw new TrimtabError('forge_failed', `no commits between ${base} and ${branch}`);
  const { heads } = await readBranches(dir);
  throw new TrimtabError(
    'forge_failed',
    `branch "${heads.has(branch) ? base : branch}" does not exist in ${dir}: push it first`,
  );
}

function joined(present: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...present, ...more])];
}

function checkBody(body: string): void {
  if (body.length > MAX_BODY)
    throw new TrimtabError(
      'forge_failed',
      `the body has ${body.length} characters; a forge takes ${MAX_BODY}`,
    );
}
