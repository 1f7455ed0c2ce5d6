import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { cloneTo, commitTo, makeRepository, setOrigin } from '../git.ts';
import { git as run } from '../terminal.ts';
import {
  close,
  follow,
  headRef,
  merge,
  newRepository,
  type Pull,
  type Repository,
  testMerge,
} from './repository.ts';
import { createPull } from './rest.ts';
import { type GitHubServer, serve } from './server.ts';
import type { Token } from './token.ts';

export const TOKEN = 'ghs_0123456789secret';

/** Who has made and pushed a commit; an address below users.noreply.github.com is that login's. */
export interface Commit {
  readonly author?: string;
  readonly committer?: string;
  readonly message?: string;
  /** Login of whoever pushed it. */
  readonly pusher?: string;
}

export interface GitHub {
  readonly server: GitHubServer;
  readonly repo: Repository;
  /** A clone as actions/checkout leaves it, without credentials. */
  readonly clone: string;
  /** Ends it before the test does. */
  stop(): Promise<void>;
  pull(number: number): Pull;
  pulls(state?: Pull['state']): Pull[];
  /** Branches of the server, without the ledger's. */
  branches(): string[];
  /** What people do. */
  readonly person: {
    merge(number: number, method?: 'merge' | 'squash'): string;
    close(number: number): void;
    review(number: number, state: 'APPROVED' | 'CHANGES_REQUESTED', login?: string): void;
    /** Commits files to a branch, `main` by default, and pushes. */
    commit(files: Readonly<Record<string, string>>, branch?: string): void;
    /** Opens a pull request of these files from a branch of their own, or of their fork. Returns its number. */
    open(branch: string, files: Readonly<Record<string, string>>, login?: string, fork?: string): number;
    /** Opens a pull request of a commit that is there already. Returns its number. */
    reopen(branch: string, sha: string, about?: { login?: string; fork?: string; base?: string }): number;
    /** Aims a pull request at another branch. */
    retarget(number: number, base: string): void;
    /** Pushes once more to a pull request's branch. */
    push(number: number, files: Readonly<Record<string, string>>, by?: Commit): void;
    /** Puts pull requests into the merge queue, and builds the group of the last. */
    enqueue(...numbers: number[]): { readonly sha: string; readonly ref: string; readonly base_sha: string };
    /** The "Update branch" button. */
    updateBranch(number: number): void;
  };
}

/**
 * A GitHub with one repository, `acme/shop`, that holds these files on `main`, and an empty configuration unless
 * `trimtab.yaml` is given as undefined. Gone when the test is over.
 */
export async function startGitHub(
  files: Readonly<Record<string, string | undefined>>,
  token: Partial<Token> = {},
): Promise<GitHub> {
  const top = mkdtempSync(join(tmpdir(), 'trimtab-github-'));
  const dir = join(top, 'shop.git');
  makeRepository(dir, { bare: true });
  const present = Object.entries({ 'trimtab.yaml': '', ...files }).flatMap(([path, text]) =>
    text === undefined ? [] : [[path, text] as const],
  );
  commitTo(dir, headRef({ branch: 'main' }), withoutDashboard(Object.fromEntries(present)));
  const repo: Repository = {
    ...newRepository(dir),
    collaborators: new Set(['ada', 'bob', 'trimtab-bot']),
    teams: new Map([['acme/sre', ['ada']]]),
  };
  cloneTo(join(top, 'clone'), dir, dir);
  return open(top, repo, { login: 'github-actions[bot]', kind: 'github_token', ...token });
}

/** Stories that do not speak of the dashboard go without: it costs each run a call and takes a number. */
function withoutDashboard(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const config = files['trimtab.yaml'];
  if (config === undefined || config.includes('dashboard') || config.startsWith('{')) return files;
  return {
    ...files,
    'trimtab.yaml': `${config}${config === '' || config.endsWith('\n') ? '' : '\n'}dashboard: false\n`,
  };
}

/** Another GitHub in the state of this one, with a clone of its own. */
export async function copyGitHub(github: GitHub, token: Partial<Token> = {}): Promise<GitHub> {
  const top = mkdtempSync(join(tmpdir(), 'trimtab-github-'));
  cpSync(dirname(github.clone), top, { recursive: true });
  const repo: Repository = { ...structuredClone(github.repo), dir: join(top, 'shop.git') };
  return open(top, repo, { login: 'github-actions[bot]', kind: 'github_token', ...token });
}

/**
 * Has a push of workflow files refused as GitHub refuses it to a token whose permissions do not name them. The
 * message is GitHub's; a hook can only say it beside the verdict, which GitHub's own is.
 */
function refuseWorkflows(dir: string, { permissions }: Token): void {
  if (permissions === undefined || permissions.workflows === 'write') return;
  const script = `#!/bin/sh
case $3 in *[!0]*) ;; *) exit 0 ;; esac
file=$(git diff-tree -r --diff-filter=AM --name-only main "$3" -- .github/workflows | head -n 1)
[ -z "$file" ] && exit 0
echo "refusing to allow a GitHub App to create or update workflow \`$file\` without \`workflows\` permission" >&2
exit 1
`;
  writeFileSync(join(dir, 'hooks', 'update'), script, { mode: 0o755 });
}

async function open(top: string, repo: Repository, identity: Token): Promise<GitHub> {
  const { dir } = repo;
  const clone = join(top, 'clone');
  refuseWorkflows(dir, identity);
  const server = await serve(repo, new Map([[TOKEN, identity]]));
  setOrigin(clone, `${server.url}/acme/shop.git`);
  const stop = async () => {
    await server.stop();
    rmSync(top, { recursive: true, force: true });
    expect(server.violations).toEqual([]);
  };
  onTestFinished(stop);
  const pull = (number: number) => {
    const found = repo.pulls.get(number);
    if (!found) throw new Error(`there is no #${number}`);
    return found;
  };
  const push = (ref: string, changed: Readonly<Record<string, string>>, from = ref) => {
    commitTo(dir, ref, changed, { from });
    follow(repo, 'ada');
  };
  return {
    server,
    repo,
    clone,
    stop,
    pull,
    pulls: (state) => [...repo.pulls.values()].filter((one) => state === undefined || one.state === state),
    branches: () =>
      run(dir, 'for-each-ref', '--format=%(refname:short)', 'refs/heads')
        .trim()
        .split('\n')
        .filter((name) => name !== 'trimtab-ledger'),
    person: {
      merge: (number, method = 'merge') => merge(repo, pull(number), method, 'ada'),
      close: (number) => close(repo, pull(number), 'ada'),
      review: (number, state, login = 'ada') => {
        pull(number).reviews.push({ login, state, sha: pull(number).sha, submitted_at: repo.now });
      },
      commit: (changed, branch = 'main') => push(headRef({ branch }), withoutDashboard(changed)),
      open(branch, changed, login = 'bob', fork = undefined) {
        const ref = headRef({ branch, fork });
        push(ref, changed, headRef({ branch: 'main' }));
        const token: Token = { login, kind: 'personal' };
        createPull({
          repo,
          token,
          body: { title: `Change ${branch}`, body: '', head: branch, base: 'main', fork },
        });
        return repo.nextNumber;
      },
      reopen(branch, sha, { login = 'bob', fork, base = 'main' } = {}) {
        run(dir, 'update-ref', headRef({ branch, fork }), sha);
        createPull({
          repo,
          token: { login, kind: 'personal' },
          body: { title: `Change ${branch}`, body: '', head: branch, base, fork },
        });
        return repo.nextNumber;
      },
      retarget(number, base) {
        const one = pull(number);
        one.base = base;
        testMerge(repo, one, run(dir, 'rev-parse', `refs/heads/${base}`).trim());
      },
      push(number, changed, { pusher, ...by } = {}) {
        const ref = headRef(pull(number));
        commitTo(dir, ref, changed, { from: ref, ...by });
        follow(repo, 'ada');
        if (pusher !== undefined) repo.pushers.set(pull(number).sha, pusher);
      },
      enqueue(...numbers) {
        repo.queue = numbers;
        const base_sha = run(dir, 'rev-parse', 'main').trim();
        let sha = base_sha;
        for (const number of numbers) {
          const one = pull(number);
          const tree = run(dir, 'merge-tree', '--write-tree', sha, one.sha).trim();
          sha = run(dir, 'commit-tree', tree, '-p', sha, '-m', `${one.title} (#${number})`).trim();
        }
        const ref = `refs/heads/gh-readonly-queue/main/pr-${numbers.at(-1)}-${base_sha}`;
        run(dir, 'update-ref', ref, sha);
        return { sha, ref, base_sha };
      },
      updateBranch(number) {
        const { branch, base, sha } = pull(number);
        const tree = run(dir, 'merge-tree', '--write-tree', sha, base).trim();
        const merged = run(
          dir,
          'commit-tree',
          tree,
          '-p',
          sha,
          '-p',
          base,
          '-m',
          `Merge branch '${base}' into ${branch}`,
        ).trim();
        run(dir, 'update-ref', `refs/heads/${branch}`, merged);
        follow(repo, 'ada');
      },
    },
  };
}

/** What a workflow's step finds in its environment, with a server that sets no rate limits. */
export function environmentOf(github: GitHub): Readonly<Record<string, string>> {
  return {
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SERVER_URL: github.server.url,
    GITHUB_API_URL: `${github.server.url}/api/v3`,
    GITHUB_TOKEN: TOKEN,
    TRIMTAB_THROTTLE: 'off',
  };
}
