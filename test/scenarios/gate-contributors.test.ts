import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { type Commit, type GitHub, startGitHub } from '../support/github/github.ts';
import { follow } from '../support/github/repository.ts';
import { gateJob } from '../support/in-process.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';

const files = {
  'blueprints/web/blueprint.yaml': blueprintText('web', {
    rest: 'governance: {approval_workflow: {approvers: [ada, bob]}}',
  }),
  'apps/web.yaml': deploymentText('web'),
};
const by = (login: string) => `${login} <${login}@users.noreply.github.com>`;
const WEB_FLOW = 'GitHub <noreply@github.com>';

const gate = (github: GitHub, number: number) => gateJob(github, { pull_request: { number } });
const status = (github: GitHub, number: number) =>
  github.repo.statuses.get(github.pull(number).sha)?.get('trimtab/governance');

/** A pull request of carl's, to which one more commit comes and which bob approves then. */
async function approvedByBob(commit: Commit): Promise<{ readonly github: GitHub; readonly number: number }> {
  const github = await startGitHub(files);
  const number = github.person.open('big', { 'apps/web.yaml': deploymentText('web', 9) }, 'carl');
  github.person.push(number, { 'apps/web.yaml': deploymentText('web', 10) }, commit);
  github.person.review(number, 'APPROVED', 'bob');
  await gate(github, number);
  return { github, number };
}

describe('whoever has written or pushed a commit of the head does not approve it', () => {
  test.each<[string, Commit]>([
    ['its author', { author: by('bob') }],
    ['its committer', { author: by('carl'), committer: by('bob') }],
    [
      'a co-author',
      { author: by('carl'), message: 'more\n\nCo-authored-by: Bob <bob@users.noreply.github.com>' },
    ],
    ['an author in the browser', { author: by('bob'), committer: WEB_FLOW }],
    ['who pushed it in another’s name', { author: by('carl'), pusher: 'bob' }],
  ])('%s', async (_, commit) => {
    const { github, number } = await approvedByBob(commit);
    expect(status(github, number)).toMatchObject({
      state: 'pending',
      description: 'waiting for ada or bob (bob has committed or pushed to it)',
    });
    github.person.review(number, 'APPROVED', 'ada');
    await gate(github, number);
    expect(status(github, number)).toMatchObject({ state: 'success', description: 'approved by ada' });
  });

  test('though it is one of many commits, and more than a page of them', async () => {
    const github = await startGitHub(files);
    const number = github.person.open('big', { 'apps/web.yaml': deploymentText('web', 9) }, 'carl');
    github.person.push(number, { 'README.md': 'by bob\n' }, { author: by('bob') });
    const more = Array.from({ length: 120 }, (_, i) => {
      const who = `${by('carl')} 17707410${String(i).padStart(2, '0')} +0000`;
      return `commit refs/heads/big\nauthor ${who}\ncommitter ${who}\ndata 1\nx\n${i === 0 ? 'from refs/heads/big^0\n' : ''}`;
    });
    spawnSync('git', ['fast-import', '--quiet', '--force'], { cwd: github.repo.dir, input: more.join('') });
    follow(github.repo, 'carl');
    github.person.review(number, 'APPROVED', 'bob');
    await gate(github, number);
    expect(status(github, number)).toMatchObject({ state: 'pending' });
  });

  test('and a commit that GitHub made, or by an address of nobody’s, keeps nobody from approving', async () => {
    const { github, number } = await approvedByBob({
      author: by('carl'),
      committer: WEB_FLOW,
      pusher: 'carl',
    });
    expect(status(github, number)).toMatchObject({ state: 'success', description: 'approved by bob' });
    github.person.push(number, { 'README.md': 'x\n' }, { author: 'Nobody <nobody@example.org>' });
    github.person.review(number, 'APPROVED', 'bob');
    await gate(github, number);
    expect(status(github, number)).toMatchObject({ state: 'success', description: 'approved by bob' });
  });
});
