import { existsSync } from 'node:fs';
import { TrimtabError } from '../../lib/errors.ts';
import type { Forge } from '../../ports/forge.ts';
import type { PullRequest, PullRequests } from '../../ports/pull-requests.ts';
import type { Statuses } from '../../ports/statuses.ts';
import { BRANCH_PREFIX } from '../../pull-requests/branch.ts';
import { STOP_LABEL } from '../../pull-requests/stop.ts';
import { withoutSecrets } from '../git/environment.ts';
import type { OpenGit } from '../git/git.ts';
import { type Branches, readBranches } from './branches.ts';
import { openConversation } from './conversation.ts';
import { movesOf, newestCommit, refresh, withGitFacts } from './facts.ts';
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
import { checkBody, openStore, type Store, union } from './store.ts';

/** A local forge has no gate, so nobody asks it about branches. */
const NO_BRANCHES: Forge['branches'] = {
  openPullsFrom: async () => [],
  mergeQueue: async () => [],
  requiredChecks: async () => undefined,
};

/**
 * Opens a forge in files beside a local push target. @throws TrimtabError `forge_failed` for a network
 * remote.
 */
export async function openLocalForge(options: {
  git: Pick<OpenGit, 'target' | 'root' | 'commonDir'>;
  now: () => Date;
  login?: string;
}): Promise<Forge> {
  const { target, root, commonDir } = options.git;
  if (target.kind === 'network')
    throw new TrimtabError(
      'forge_failed',
      `origin is ${withoutSecrets(target.url)}, not a local path; the local forge keeps pull requests beside a local push target`,
    );
  if (!existsSync(target.dir))
    throw new TrimtabError(
      'forge_failed',
      `origin is ${target.dir}, and there is no such folder: put the repository there, or set its URL (git remote set-url origin …)`,
    );
  const folder = await pullsFolder(target.dir, target.dir === root ? commonDir : undefined);
  const store = openStore(target.dir, folder, options.login ?? 'trimtab', options.now);
  sweepPulls(folder);
  return {
    pullRequests: openPullRequests(store, options.now),
    statuses: openStatuses(store),
    conversation: openConversation(store),
    branches: NO_BRANCHES,
    dashboards: undefined,
  };
}

function openPullRequests(store: Store, now: () => Date): PullRequests {
  const { dir, folder, login, time, edit } = store;
  const isOpen = watchOpenBranches(folder);
  let stopped: number | undefined;
  return {
    async list(since) {
      const branches = await readBranches(dir);
      const listed = await readRecent(store, branches, since);
      stopped = listed.stopped;
      return withGitFacts(branches, listed.recent, login);
    },
    findStopLabel: () => stopped,
    withGateStatus: () => [],
    // Commits of a local repository name no logins.
    contributors: async () => [],
    async read(number) {
      const [pull] = await withGitFacts(await readBranches(dir), [readPull(folder, number)], login);
      return pull as PullRequest;
    },
    async create({ branch, base, title, body }) {
      checkBody(body);
      const head = await newestCommit(dir, base, branch);
      return addPull(folder, newPull({ branch, base, title, body, head, login, at: time() }), isOpen).number;
    },
    async update(number, change) {
      checkBody(change.body);
      const { head } = readPull(folder, number);
      const { heads } = await readBranches(dir);
      edit(number, () => ({ ...change, head: { ...head, sha: heads.get(head.branch) ?? head.sha } }));
    },
    async close(number, label) {
      const ended = { state: 'closed', closed_at: time(), closed_by: login } as const;
      edit(number, ({ state, labels }) => ({
        ...(state === 'open' ? ended : {}),
        labels: union(labels, label === undefined ? [] : [label]),
      }));
    },
    async autoMerge(number) {
      const pull = readPull(folder, number);
      if (pull.statuses[pull.head.sha]?.state !== 'success') return 'its governance status is not success';
      await mergePull(dir, number, { by: login, now: now() });
      return undefined;
    },
  };
}

/** Reads the pull requests that are open or ended since then, and the number of one labelled to stop. */
async function readRecent(
  store: Store,
  branches: Branches,
  since: string,
): Promise<{ readonly recent: readonly KeptPull[]; readonly stopped: number | undefined }> {
  const recent: KeptPull[] = [];
  let stopped: number | undefined;
  for (const kept of readPulls(store.folder)) {
    const pull = await refreshed(store, branches, kept);
    if (pull.state === 'open' && pull.labels.includes(STOP_LABEL)) stopped ??= pull.number;
    const ended = pull.merged_at ?? pull.closed_at ?? '';
    const counts = pull.state === 'open' || Date.parse(ended) >= Date.parse(since);
    if (counts && pull.head.branch.startsWith(BRANCH_PREFIX)) recent.push(pull);
  }
  return { recent, stopped };
}

/** Returns a pull request as it is when it is opened: nobody has said or done anything yet. */
function newPull(opened: {
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
  /** Full SHA of the branch's newest commit. */
  readonly head: string;
  readonly login: string;
  readonly at: string;
}): Omit<KeptPull, 'number'> {
  return {
    title: opened.title,
    body: opened.body,
    state: 'open',
    author: opened.login,
    head: { branch: opened.branch, sha: opened.head },
    base: { branch: opened.base },
    labels: [],
    assignees: [],
    reviewers: [],
    comments: [],
    reviews: [],
    statuses: {},
    created_at: opened.at,
    updated_at: opened.at,
    closed_at: null,
    closed_by: null,
    merged_at: null,
    merge_commit_sha: null,
    verification: null,
  };
}

function openStatuses({ edit }: Store): Statuses {
  return {
    async setGovernance(sha, number, status) {
      edit(number, ({ statuses }) => ({ statuses: { ...statuses, [sha]: status } }));
    },
    async setVerification(_sha, number, verification) {
      edit(number, () => ({ verification }));
    },
  };
}

/** Keeps what git says became of an open pull request, unless somebody has ended it meanwhile. */
async function refreshed({ folder, time }: Store, branches: Branches, kept: KeptPull): Promise<KeptPull> {
  const seen = kept.state === 'open' ? await refresh(branches, kept, time()) : kept;
  if (seen === kept) return kept;
  return editPull(folder, kept.number, (now) => (now.state === 'open' ? { ...now, ...movesOf(seen) } : now));
}
