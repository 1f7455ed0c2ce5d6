import { describe, expect, test } from 'vitest';
import { type GitHub, startGitHub } from '../support/github/github.ts';
import { gateJob, reconcileJob } from '../support/in-process.ts';
import { blueprintText, deploymentText, type Reading, snapshotText } from '../support/repository.ts';
import { git } from '../support/terminal.ts';

const files = {
  'blueprints/web/blueprint.yaml': blueprintText('web', {
    scaling: '    cooldown_period: 1m',
    rest: 'governance: {approval_workflow: {approvers: [ada]}}',
  }),
  'apps/web.yaml': deploymentText('web'),
};
const TIGHTER = { 'blueprints/governance/policies.yaml': 'requires_approval: [scale_within_limits]\n' };
const NONE: Reading = { more: { cpu_utilization: null } };

const reconcile = (github: GitHub, time: string, reading: Reading) => {
  const now = `2026-02-10T${time}:00Z`;
  return reconcileJob(github, now, snapshotText({ web: reading }, now));
};
const gate = (github: GitHub, number: number) => gateJob(github, { pull_request: { number } });
const status = (github: GitHub, number: number) =>
  github.repo.statuses.get(github.pull(number).sha)?.get('trimtab/governance');

describe('a policy that is tightened judges again what is open', () => {
  test('a person’s pull request, and nothing is asked while policies stand', async () => {
    const github = await startGitHub(files);
    const number = github.person.open('small', { 'apps/web.yaml': deploymentText('web', 3) });
    await gate(github, number);
    await reconcile(github, '18:31', { cpu: 0.6 });
    expect((await reconcile(github, '18:35', { cpu: 0.6 })).calls).toHaveLength(2);
    expect(status(github, number)).toMatchObject({ state: 'success' });
    github.person.commit(TIGHTER);
    const { log } = await reconcile(github, '18:40', { cpu: 0.6 });
    expect(log).toContain(`gate    #${number}: pending: waiting for ada (was success)`);
    expect(status(github, number)).toMatchObject({ state: 'pending', description: 'waiting for ada' });
    expect((await reconcile(github, '18:45', { cpu: 0.6 })).calls).toHaveLength(2);
    // And when a blueprint names somebody else.
    github.person.commit({
      'blueprints/web/blueprint.yaml': files['blueprints/web/blueprint.yaml'].replace('[ada]', '[carl]'),
    });
    await reconcile(github, '18:50', { cpu: 0.6 });
    expect(status(github, number)).toMatchObject({ state: 'pending', description: 'waiting for carl' });
  });

  test('a proposal of this tool’s own, whose decision nobody comes to any more', async () => {
    const github = await startGitHub(files);
    await reconcile(github, '18:30', {});
    expect(status(github, 1)).toMatchObject({ state: 'success', description: 'allowed by policy' });
    github.person.commit(TIGHTER);
    await reconcile(github, '18:35', NONE);
    expect(status(github, 1)).toMatchObject({ state: 'pending', description: 'waiting for ada' });
  });

  test('a branch of this tool’s own to which a person has committed', async () => {
    const github = await startGitHub(files);
    await reconcile(github, '18:30', {});
    github.person.push(1, { 'apps/web.yaml': deploymentText('web', 4) });
    await gate(github, 1);
    expect(status(github, 1)).toMatchObject({ state: 'success' });
    github.person.commit(TIGHTER);
    await reconcile(github, '18:35', NONE);
    expect(status(github, 1)).toMatchObject({ state: 'pending', description: 'waiting for ada' });
  });

  test('and one that was aimed at another branch, though no event came, loses its green', async () => {
    const github = await startGitHub(files);
    const number = github.person.open('small', { 'apps/web.yaml': deploymentText('web', 3) });
    await gate(github, number);
    git(github.repo.dir, 'update-ref', 'refs/heads/elsewhere', 'refs/heads/main');
    github.person.retarget(number, 'elsewhere');
    await reconcile(github, '18:35', { cpu: 0.6 });
    expect(status(github, number)).toMatchObject({ state: 'pending' });
    expect((await reconcile(github, '18:40', { cpu: 0.6 })).calls).toHaveLength(2);
  });
});
