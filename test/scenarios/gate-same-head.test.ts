import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type GitHub, startGitHub } from '../support/github/github.ts';
import { gateJob } from '../support/in-process.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { git } from '../support/terminal.ts';

const files = {
  'blueprints/web/blueprint.yaml': blueprintText('web', {
    rest: 'governance: {approval_workflow: {approvers: [ada, bob]}}',
  }),
  'apps/web.yaml': deploymentText('web'),
};
const NINE = { 'apps/web.yaml': deploymentText('web', 9) };
/** What an attacker's own branch would say: everything is allowed, and measured at an address of theirs. */
const LENIENT = {
  'blueprints/web/blueprint.yaml': blueprintText('web').replace(/max_replicas: \d+/, 'max_replicas: 100'),
};

const gate = (github: GitHub, number: number) => gateJob(github, { pull_request: { number } });
const status = (github: GitHub, number: number) =>
  github.repo.statuses.get(github.pull(number).sha)?.get('trimtab/governance');
const branchOff = (github: GitHub, branch: string) =>
  git(github.repo.dir, 'update-ref', `refs/heads/${branch}`, 'refs/heads/main');

describe('a status belongs to a commit, so the same head elsewhere turns nothing green', () => {
  test.each([
    ['a fork without rights', { login: 'mallory', fork: 'mallory/shop' }],
    ['a writer', { login: 'bob' }],
  ])('opened by %s against a branch that allows everything', async (_, who) => {
    const github = await startGitHub(files);
    const number = github.person.open('big', NINE, 'carl');
    await gate(github, number);
    expect(status(github, number)).toMatchObject({ state: 'pending', description: 'waiting for ada or bob' });
    branchOff(github, 'lenient');
    github.person.commit(LENIENT, 'lenient');
    const twin = github.person.reopen('twin', github.pull(number).sha, { ...who, base: 'lenient' });
    const ended = await gate(github, twin);
    expect(ended).toMatchObject({ code: 0, log: `#${twin} goes to lenient: only main is governed` });
    expect(status(github, number)).toMatchObject({ state: 'pending', description: 'waiting for ada or bob' });
    expect(github.pull(twin).comments).toEqual([]);
  });

  test('opened against the same branch by somebody whose approver is the first one’s author', async () => {
    const github = await startGitHub(files);
    const number = github.person.open('big', NINE, 'bob');
    await gate(github, number);
    const twin = github.person.reopen('twin', github.pull(number).sha, {
      login: 'mallory',
      fork: 'mallory/shop',
    });
    github.person.review(twin, 'APPROVED', 'bob');
    await gate(github, twin);
    expect(status(github, number)).toMatchObject({
      state: 'pending',
      description: `#${number}: waiting for ada or bob`,
    });
    // Once nothing but the approved one is open, it speaks for itself.
    github.person.close(number);
    await gate(github, number);
    expect(status(github, number)).toMatchObject({ state: 'success', description: 'approved by bob' });
  });

  test('and an approval that was given elsewhere ends with the pull request it was given on', async () => {
    const github = await startGitHub(files);
    const number = github.person.open('big', NINE, 'mallory', 'mallory/shop');
    github.person.review(number, 'APPROVED', 'ada');
    await gate(github, number);
    expect(status(github, number)).toMatchObject({ state: 'success' });
    github.person.close(number);
    await gate(github, number);
    const again = github.person.reopen('big', github.pull(number).sha, {
      login: 'mallory',
      fork: 'mallory/shop',
    });
    expect(status(github, again)).toMatchObject({ state: 'pending' });
  });

  test('one that is aimed at another branch loses its green, and is judged before it counts again', async () => {
    const github = await startGitHub(files);
    branchOff(github, 'lenient');
    github.person.commit(LENIENT, 'lenient');
    const number = github.person.open('big', { 'apps/web.yaml': deploymentText('web', 4) });
    await gate(github, number);
    expect(status(github, number)).toMatchObject({ state: 'success' });
    github.person.retarget(number, 'lenient');
    await gate(github, number);
    expect(status(github, number)).toMatchObject({ state: 'pending' });
    github.person.commit({
      'blueprints/governance/policies.yaml': 'forbidden_operations: [scale_within_limits]\n',
    });
    github.person.retarget(number, 'main');
    expect(status(github, number)).toMatchObject({ state: 'pending' });
    expect(await gate(github, number)).toMatchObject({ code: 1 });
    expect(status(github, number)).toMatchObject({ state: 'failure' });
  });

  test('more of them than anybody opens by accident wait for a new commit', async () => {
    const github = await startGitHub(files);
    const number = github.person.open('small', { 'apps/web.yaml': deploymentText('web', 4) });
    const { sha } = github.pull(number);
    for (let i = 0; i < 21; i += 1) github.person.reopen(`twin-${i}`, sha);
    await gate(github, number);
    expect(status(github, number)).toMatchObject({
      state: 'pending',
      description: 'more than 20 pull requests have this head: push another commit',
    });
  });
});

describe('the branch that proposals.base names is the one that is governed', () => {
  test('a group for another branch gets no status', async () => {
    const github = await startGitHub({ ...files, 'trimtab.yaml': 'proposals: {base: production}\n' });
    branchOff(github, 'production');
    github.person.commit(
      {
        'blueprints/governance/policies.yaml': 'forbidden_operations: [scale_within_limits]\n',
      },
      'production',
    );
    const number = github.person.open('small', { 'apps/web.yaml': deploymentText('web', 4) });
    expect(await gate(github, number)).toMatchObject({
      log: `#${number} goes to main: only production is governed`,
    });
    const { sha, ref } = github.person.enqueue(number);
    const group = { head_sha: sha, head_ref: ref, base_ref: 'refs/heads/main' };
    expect(await gateJob(github, { merge_group: group })).toMatchObject({ code: 0, calls: [] });
    expect(github.repo.statuses.size).toBe(0);
    github.person.retarget(number, 'production');
    expect(await gate(github, number)).toMatchObject({ code: 1 });
    expect(status(github, number)).toMatchObject({ state: 'failure' });
  });
});

describe('what asks for figures, and with which secret, is the governed branch’s to say', () => {
  test('an unprotected branch with a configuration of its own is sent nothing', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(String(request.headers.authorization));
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    vi.stubEnv('DEPLOY_KEY', 'the secret');
    onTestFinished(() => void vi.unstubAllEnvs());
    const theirs = {
      'trimtab.yaml': `clusters: {default: {metrics: [{kind: prometheus, url: ${url}, token_env: DEPLOY_KEY}]}}\n`,
    };
    const github = await startGitHub(files);
    branchOff(github, 'unprotected');
    github.person.commit(theirs, 'unprotected');
    // A change to a blueprint is previewed by what is measured now.
    const number = github.person.open('faster', LENIENT);
    github.person.retarget(number, 'unprotected');
    await gate(github, number);
    github.person.retarget(number, 'main');
    await gate(github, number);
    expect(asked).toEqual([]);
    github.person.commit(theirs);
    await gate(github, number);
    expect(asked).toContain('Bearer the secret');
  });
});
