import { expect, test } from 'vitest';
import { runAction } from '../support/action.ts';
import { startGitHub } from '../support/github/github.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { repository, trimtab } from '../support/terminal.ts';

const files = {
  'blueprints/web/blueprint.yaml': blueprintText('web'),
  'apps/web.yaml': deploymentText('web'),
  'trimtab.yaml':
    'proposals: {auto_merge: true}\nclusters: {default: {metrics: [{kind: snapshot, path: s.json}]}}\n',
  's.json': snapshotText({ web: {} }),
};

test('a workflow’s token, an advisory gate and rules in the way are said with what to change', async () => {
  const github = await startGitHub(files, { permissions: { contents: 'read' } });
  github.repo.settings.autoMerge = false;
  github.repo.rules.set('main', [
    {
      type: 'required_status_checks',
      parameters: {
        required_status_checks: [{ context: 'trimtab/governance' }],
        strict_required_status_checks_policy: false,
      },
    },
  ]);
  github.repo.rules.set('trimtab/any', [{ type: 'required_signatures' }]);
  const { code, log } = await runAction(github, { command: 'doctor' });
  expect(code).toBe(1);
  expect(log).toMatch(/ok {4}configuration: 1 sound blueprints/);
  expect(log).toMatch(/ok {4}metrics: .* knows 1 of 1 services/);
  expect(log).toMatch(
    /BAD {3}token: github-actions may not push\. Give the job permissions: contents: write/,
  );
  expect(log).toMatch(/weak {2}token: this is a workflow’s own token/);
  expect(log).toMatch(/BAD {3}auto-merge: .*Turn on "Allow auto-merge"/);
  expect(log).toMatch(/weak {2}gate: trimtab\/governance is required from anybody/);
  expect(log).toMatch(/weak {2}proposals: a ruleset requires signed commits on trimtab\/\*/);
});

test('a wrong token is one finding, and the rest is still looked at', async () => {
  const github = await startGitHub(files);
  const { code, log } = await runAction(github, { command: 'doctor', token: 'ghs_wrong' });
  expect(code).toBe(1);
  expect(log).toMatch(/ok {4}metrics/);
  expect(log).toMatch(/BAD {3}(github|token): /);
});

test('a local repository is fine as it is', () => {
  const dir = repository(files);
  expect(trimtab(dir, 'doctor', '--snapshot', 's.json')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/forge: pull requests are files beside/),
  });
});
