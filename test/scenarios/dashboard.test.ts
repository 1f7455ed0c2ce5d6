import { expect, test } from 'vitest';
import { type GitHub, startGitHub } from '../support/github/github.ts';
import { reconcileJob } from '../support/in-process.ts';
import { blueprintText, deploymentText, type Reading, snapshotText } from '../support/repository.ts';

const FILES = {
  // A story about the dashboard: the default.
  'trimtab.yaml': '# dashboard\n',
  'blueprints/web/blueprint.yaml': blueprintText('web'),
  'apps/web.yaml': deploymentText('web'),
  'blueprints/mail/blueprint.yaml': blueprintText('mail'),
  'apps/mail.yaml': deploymentText('mail'),
};
const RIGHTS = { contents: 'write', pull_requests: 'write', statuses: 'write' } as const;

function at(github: GitHub, time: string, web: Reading = {}) {
  const now = `2026-02-10T${time}:00Z`;
  return reconcileJob(github, now, snapshotText({ web, mail: { cpu: 0.6 } }, now));
}

const bodyOf = (github: GitHub, number: number) => github.repo.issues.get(number)?.body ?? '';

test('the dashboard is opened after the first proposal, costs no call while nothing changes, and brings back what is ticked', {
  timeout: 240_000,
}, async () => {
  const github = await startGitHub(FILES);
  const first = await at(github, '18:30');
  expect(first).toMatchObject({ code: 0, log: expect.stringContaining('opened  dashboard #2') });
  expect(first.summary).toContain('\nDashboard: #2\n');
  expect(bodyOf(github, 2)).toContain(
    '| [#1](../pull/1) | web | 2 → 3 replicas | may be merged | 2026-02-10 |',
  );
  const quiet = await at(github, '18:40', { cpu: 0.92 });
  expect(quiet.calls).toEqual(['POST /graphql']);

  github.person.close(1);
  const closed = await at(github, '18:50');
  expect(closed.log).toContain('updated dashboard #2');
  const box = '- [ ] <!-- trimtab:bring-back web --> **web** until 2026-02-17T18:40:00Z: a person closed';
  expect(bodyOf(github, 2)).toContain(box);
  expect(bodyOf(github, 2)).not.toContain('## Open');

  const issue = github.repo.issues.get(2);
  if (issue) issue.body = issue.body.replace('- [ ]', '- [x]').replaceAll('\n', '\r\n');
  expect((await at(github, '19:00')).log).toContain('create  web');
  expect(github.pull(3)).toMatchObject({ branch: 'trimtab/web', state: 'open' });
  expect(bodyOf(github, 2)).not.toContain('bring-back');
  expect(bodyOf(github, 2)).toContain('[#3](../pull/3)');

  if (issue) issue.state = 'closed';
  const before = bodyOf(github, 2);
  github.person.close(3);
  expect((await at(github, '19:10')).log).not.toContain('dashboard');
  expect([...github.repo.issues.keys(), bodyOf(github, 2)]).toEqual([2, before]);
});

test('without the right to issues a run says so once and does the rest', async () => {
  const github = await startGitHub(FILES, { permissions: RIGHTS });
  const { code, log, summary } = await at(github, '18:30');
  expect({ code, created: log.includes('create  web') }).toEqual({ code: 0, created: true });
  expect(log.match(/no dashboard/g)).toHaveLength(1);
  expect(summary).toMatch(/\nNo dashboard: looking for the dashboard: .*issues: write.*dashboard: false/);
  expect(github.repo.issues.size).toBe(0);
});
