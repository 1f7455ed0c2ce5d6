import { describe, expect, test } from 'vitest';
import { type GitHub, startGitHub } from '../support/github/github.ts';
import { gateJob } from '../support/in-process.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';

const files = {
  'blueprints/web/blueprint.yaml': blueprintText('web', {
    rest: 'governance: {approval_workflow: {approvers: ["@acme/sre"]}}',
  }),
  'apps/web.yaml': deploymentText('web'),
  'secrets.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {name: key}\nstringData: {a: b}\n',
};

/** Runs the gate for a pull request as its workflow would. */
async function gate(github: GitHub, number: number) {
  const ended = await gateJob(github, { pull_request: { number } });
  return { ...ended, status: github.repo.statuses.get(github.pull(number).sha)?.get('trimtab/governance') };
}

describe('the gate of a pull request', () => {
  test('lets a count within the limits pass, and says what it does in one comment', async () => {
    const github = await startGitHub(files);
    const number = github.person.open('feature', { 'apps/web.yaml': deploymentText('web', 4) });
    expect(await gate(github, number)).toMatchObject({
      code: 0,
      status: { state: 'success', description: 'allowed by policy' },
    });
    expect(github.pull(number).comments).toMatchObject([
      { body: expect.stringMatching(/allowed \| scale_<wbr>within_<wbr>limits/) },
    ]);
    await gate(github, number);
    expect(github.pull(number).comments).toHaveLength(1);
  });

  test('waits for its approvers without failing the job, and passes with one of them', async () => {
    const github = await startGitHub(files, { kind: 'app', login: 'trimtab[bot]' });
    const number = github.person.open('feature', { 'apps/web.yaml': deploymentText('web', 9) });
    expect(await gate(github, number)).toMatchObject({
      code: 0,
      status: { state: 'pending', description: expect.stringMatching(/^waiting for @acme\/sre/) },
    });
    github.person.review(number, 'APPROVED', 'eve');
    expect((await gate(github, number)).status?.state).toBe('pending');
    github.person.review(number, 'APPROVED', 'ada');
    expect(await gate(github, number)).toMatchObject({
      code: 0,
      status: { state: 'success', description: 'approved by ada' },
    });
  });

  test('stops what is forbidden, and base’s own moves count for nothing', async () => {
    const github = await startGitHub(files);
    const number = github.person.open('feature', {
      'secrets.yaml': `${files['secrets.yaml']}# rotated\n`.replace('b}', 'c}'),
    });
    github.person.commit({ 'apps/web.yaml': deploymentText('web', 3) });
    const ended = await gate(github, number);
    expect(ended).toMatchObject({
      code: 1,
      status: { state: 'failure', description: expect.stringMatching(/^forbidden: modify_secrets/) },
    });
    expect(ended.log).not.toMatch(/scale_within_limits/);
  });

  test('judges nothing in a conflict, and without the right to say so fails the job', async () => {
    const github = await startGitHub(files);
    const number = github.person.open('feature', { 'apps/web.yaml': deploymentText('web', 4) });
    github.person.commit({ 'apps/web.yaml': deploymentText('web', 3) });
    expect(await gate(github, number)).toMatchObject({
      code: 0,
      status: { state: 'pending', description: 'not judged: it conflicts with main' },
    });
    const fork = await startGitHub(files, { permissions: { contents: 'read' } });
    const other = fork.person.open('feature', { 'apps/web.yaml': deploymentText('web', 9) });
    expect(await gate(fork, other)).toMatchObject({ code: 1, status: undefined });
  });
});
