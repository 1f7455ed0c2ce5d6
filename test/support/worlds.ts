import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergePull } from '../../src/adapters/local/person.ts';
import type { KeptPull } from '../../src/adapters/local/pulls.ts';
import { cloneTo, commitTo, makeRepository } from './git.ts';
import { copyGitHub, environmentOf, type GitHub, startGitHub } from './github/github.ts';
import { closePull, reviewPull } from './person.ts';
import { folder, git } from './terminal.ts';
import { openPull, parseLines, type Shown, showStatus, type World } from './world.ts';

export const FORGES = ['local', 'github'] as const;
const APP = { login: 'trimtab-bot[bot]', kind: 'app' } as const;
const LOGS = 'logs/agent-decisions';
const MAIN = 'refs/heads/main';

/** A repository with these files on `main`, its forge beside it, and a clone. Gone when the test is over. */
export async function startWorld(
  kind: (typeof FORGES)[number],
  files: Readonly<Record<string, string>>,
): Promise<World> {
  if (kind === 'github') return gitHubWorld(await startGitHub(files, APP));
  const top = folder();
  const bare = join(top, 'origin.git');
  makeRepository(bare, { bare: true });
  commitTo(bare, MAIN, files);
  cloneTo(join(top, 'clone'), bare, '../origin.git');
  return localWorld(top);
}

function localWorld(top: string): World {
  const [clone, bare] = [join(top, 'clone'), join(top, 'origin.git')];
  const act = (now: string) => ({ by: 'ada', now: new Date(now) });
  const pulls = (): Shown[] => keptPulls(join(bare, 'trimtab-forge/pulls')).map(showKept);
  return {
    clone,
    bare,
    flags: ['--forge', 'local'],
    environment: {},
    github: undefined,
    pulls,
    merge: async (branch, now) => void (await mergePull(bare, openPull(pulls(), branch), act(now))),
    close: (branch, now) => closePull(bare, openPull(pulls(), branch), act(now)),
    approve: (branch, now) => reviewPull(bare, openPull(pulls(), branch), { ...act(now), state: 'APPROVED' }),
    commit: (files) => commitTo(bare, MAIN, files, { from: MAIN }),
    events() {
      const days = existsSync(join(clone, LOGS)) ? readdirSync(join(clone, LOGS)).sort() : [];
      return days.flatMap((day) =>
        parseLines(readFileSync(join(clone, LOGS, day, 'multi-service.log'), 'utf8')),
      );
    },
    branches: () => branchesOf(bare),
    async copy() {
      const other = folder();
      cpSync(top, other, { recursive: true });
      return localWorld(other);
    },
    stop: async () => undefined,
  };
}

/** Files of a killed run's own that nobody reads may stay; a pull request is a number. */
function keptPulls(place: string): KeptPull[] {
  const names = existsSync(place) ? readdirSync(place).filter((name) => /^\d+\.json$/.test(name)) : [];
  const kept = names.map((name): KeptPull => JSON.parse(readFileSync(join(place, name), 'utf8')));
  return kept.sort((a, b) => a.number - b.number);
}

function showKept({
  number,
  title,
  body,
  state,
  head,
  labels,
  comments,
  statuses,
  verification,
}: KeptPull): Shown {
  return {
    number,
    title,
    body,
    state,
    branch: head.branch,
    sha: head.sha,
    labels: [...labels].sort(),
    comments: comments.map((comment) => comment.body),
    status: showStatus(statuses[head.sha]),
    verification: showStatus(verification),
  };
}

function gitHubWorld(github: GitHub): World {
  const { repo, person } = github;
  const pulls = () => github.pulls().map((pull) => showPull(github, pull));
  const at = (now: string, branch: string) => {
    repo.now = now;
    return openPull(pulls(), branch);
  };
  return {
    clone: github.clone,
    bare: repo.dir,
    flags: [],
    environment: environmentOf(github),
    github,
    pulls,
    merge: async (branch, now) => void person.merge(at(now, branch)),
    close: async (branch, now) => person.close(at(now, branch)),
    approve: async (branch, now) => person.review(at(now, branch), 'APPROVED'),
    commit: (files) => person.commit(files),
    events() {
      if (!git(repo.dir, 'branch', '--list', 'trimtab-ledger')) return [];
      const days = git(repo.dir, 'ls-tree', '-r', '--name-only', 'trimtab-ledger', `${LOGS}/`)
        .split('\n')
        .filter(Boolean);
      return days.flatMap((path) => parseLines(git(repo.dir, 'show', `trimtab-ledger:${path}`)));
    },
    branches: () => branchesOf(repo.dir).filter((name) => name !== 'trimtab-ledger'),
    copy: async () => gitHubWorld(await copyGitHub(github, APP)),
    stop: github.stop,
  };
}

function showPull({ repo }: GitHub, pull: ReturnType<GitHub['pull']>): Shown {
  const { number, title, body, state, branch, sha, labels, comments, merge_commit: merged } = pull;
  const says = (commit: string | null, context: string) =>
    showStatus(repo.statuses.get(commit ?? '')?.get(context));
  return {
    number,
    title,
    body,
    state,
    branch,
    sha,
    labels: [...labels].sort(),
    comments: comments.map((comment) => comment.body),
    status: says(sha, 'trimtab/governance'),
    verification: says(merged, 'trimtab/verification'),
  };
}

function branchesOf(bare: string): string[] {
  return git(bare, 'for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n').filter(Boolean);
}
