import { describe, expect, test } from 'vitest';
import { runAction } from '../support/action.ts';
import { type GitHub, startGitHub, TOKEN } from '../support/github/github.ts';
import { reconcileJob } from '../support/in-process.ts';
import { blueprintText, deploymentText, type Reading, snapshotText } from '../support/repository.ts';
import { git, write } from '../support/terminal.ts';

/** Calls of a run that finds an open pull request of its own as it should be: one page, with the details. */
const LISTED = ['POST /graphql'];

const approval = `governance:
  requires_approval: [scale_within_limits]
  approval_workflow: {approvers: ["@acme/sre", ada], timeout: 2h, auto_reject_on_timeout: true}
`;

function shop(rest = ''): Record<string, string> {
  return {
    'blueprints/web/blueprint.yaml': `${blueprintText('web', { scaling: '    cooldown_period: 1m' })}${rest}`,
    'apps/web.yaml': deploymentText('web'),
    'trimtab.yaml':
      'proposals: {labels: [capacity], assignees: [bob], title: "chore(scale): {service} {from} to {to}"}\n',
  };
}

/** Reconciles at a time of day, with the service as measured then, in a process as the runner starts it. */
async function act(github: GitHub, time: string, reading: Reading = {}) {
  const now = `2026-02-10T${time}:00Z`;
  github.repo.now = now;
  write(github.clone, { 'measured.json': snapshotText({ web: reading }, now) });
  const before = github.server.requests.length;
  // simple-git would log the environment of every git, with the token.
  const run = await runAction(github, { snapshot: 'measured.json', now }, { DEBUG: '*' });
  return {
    ...run,
    calls: github.server.requests
      .slice(before)
      .map(({ method, path }) => `${method} ${path.replace(/^\/api(\/v3\/repos\/acme\/shop)?/, '')}`),
  };
}

/** The same without that process. */
function reconcile(github: GitHub, time: string, reading: Reading = {}) {
  const now = `2026-02-10T${time}:00Z`;
  return reconcileJob(github, now, snapshotText({ web: reading }, now));
}

function expectClean(github: GitHub, log: string): void {
  // The runner swallows the command that tells it what to mask.
  const shown = log.replace(/^::add-mask::.*$/gm, '');
  expect(shown).not.toContain(TOKEN.slice(4));
  expect(shown).not.toContain(Buffer.from(`x-access-token:${TOKEN}`).toString('base64'));
  expect(git(github.clone, 'config', '--list', '--local')).not.toContain(TOKEN);
}

describe('the life of a pull request', () => {
  test('a scheduled run opens it, dressed and with its status; a second run is silent and costs one call', async () => {
    const github = await startGitHub(shop());
    const first = await act(github, '18:30');
    expect(first).toMatchObject({ code: 0, outputs: { changed: 'true', failures: '[]' } });
    expect(JSON.parse(first.outputs.proposals ?? '')).toEqual([
      { service: 'web', action: 'create', number: 1 },
    ]);
    expect(github.pull(1)).toMatchObject({
      title: 'chore(scale): web 2 to 3',
      labels: ['trimtab', 'capacity'],
      assignees: ['bob'],
    });
    expect(github.repo.statuses.get(github.pull(1).sha)?.get('trimtab/governance')?.state).toBe('success');
    expect(git(github.repo.dir, 'diff', '--numstat', 'main', 'trimtab/web')).toBe('1\t1\tapps/web.yaml\n');
    expect(first.calls).toEqual([
      'POST /graphql',
      'POST /pulls',
      'PATCH /issues/1',
      expect.stringMatching(/^POST \/statuses\//),
    ]);
    expect(first.summary).toMatch(/^## Trimtab: opened \[#1\]\(http\S*\/pull\/1\), 1 evaluated\n/);
    expect(first.summary).toMatch(/\| web \| scale_up \| 2 → 3 \|/);
    const refs = git(github.repo.dir, 'for-each-ref');
    const second = await act(github, '18:35', { cpu: 0.95 });
    expect(second).toMatchObject({ code: 0, outputs: { changed: 'false' }, calls: LISTED });
    expect(git(github.repo.dir, 'for-each-ref')).toBe(refs);
    expectClean(github, first.log + second.log + first.summary);
  });

  test('a new target updates it in place; missing metrics and the end of the peak leave it', async () => {
    const github = await startGitHub(shop());
    await reconcile(github, '18:30');
    github.person.commit({
      'blueprints/web/blueprint.yaml': blueprintText('web', { scaling: '    scale_up_increment: 2' }),
    });
    expect((await act(github, '18:35')).outputs.proposals).toMatch(/"action":"update","number":1/);
    expect(github.pull(1)).toMatchObject({ state: 'open', title: 'chore(scale): web 2 to 4' });
    expect((await reconcile(github, '18:40', { more: { cpu_utilization: null } })).calls).toEqual(LISTED);
    expect((await reconcile(github, '18:45', { cpu: 0.6 })).calls).toEqual(LISTED);
    expect(github.pull(1)).toMatchObject({ state: 'open', title: 'chore(scale): web 2 to 4' });
  });

  test('a scale-down that nothing asks for any more is closed', async () => {
    const down = blueprintText('web', { scaling: '    scale_down_stabilization: 0s' });
    const github = await startGitHub({ ...shop(), 'blueprints/web/blueprint.yaml': down });
    await reconcile(github, '18:30', { cpu: 0.2 });
    expect(github.pull(1)).toMatchObject({ state: 'open', title: 'chore(scale): web 2 to 1' });
    await reconcile(github, '18:45', { cpu: 0.6 });
    expect(github.pull(1)).toMatchObject({
      state: 'closed',
      comments: [{ body: expect.stringMatching(/^Closed: Weighted utilization/) }],
    });
    expect(github.branches()).toEqual(['main']);
    expect(github.pulls()).toHaveLength(1);
  });

  test('a person who commits keeps the branch, and is told once', async () => {
    const github = await startGitHub(shop());
    await reconcile(github, '18:30');
    github.person.commit({ 'apps/web.yaml': deploymentText('web', 5) }, 'trimtab/web');
    const { sha } = github.pull(1);
    await reconcile(github, '18:35', { cpu: 0.6 });
    await reconcile(github, '18:40', { cpu: 0.6 });
    expect(github.pull(1)).toMatchObject({
      state: 'open',
      sha,
      comments: [{ body: expect.stringMatching(/leaves it alone/) }],
    });
  });

  test('a person who closes has said no for a while', async () => {
    const github = await startGitHub(shop());
    await reconcile(github, '18:30');
    github.person.close(1);
    expect((await reconcile(github, '18:35')).log).toMatch(/leave {3}web: snoozed: a person closed/);
    expect(github.pulls()).toHaveLength(1);
  });

  test('"Update branch" and unrelated commits on base change nothing but the new head’s status', async () => {
    const github = await startGitHub(shop());
    await reconcile(github, '18:30');
    github.person.commit({ 'README.md': 'hello\n' });
    github.person.updateBranch(1);
    const { sha } = github.pull(1);
    expect((await reconcile(github, '18:35')).changed).toBe(false);
    expect(github.pull(1).sha).toBe(sha);
    expect(github.repo.statuses.get(sha)?.get('trimtab/governance')?.state).toBe('success');
  });

  test('what needs approval waits for it, and times out without', async () => {
    const github = await startGitHub(shop(approval));
    const status = () => github.repo.statuses.get(github.pull(1).sha)?.get('trimtab/governance');
    const first = await reconcile(github, '18:30');
    expect(first.log).toMatch(/note {4}web #1: sre could not be asked for a review.*use a GitHub App token/);
    expect(status()).toMatchObject({
      state: 'pending',
      description: 'waiting for @acme/sre or ada',
    });
    github.person.review(1, 'APPROVED');
    await reconcile(github, '18:35');
    expect(status()).toMatchObject({ state: 'success', description: 'approved by ada' });
    github.person.review(1, 'CHANGES_REQUESTED');
    await reconcile(github, '21:00');
    expect(github.pull(1)).toMatchObject({
      state: 'closed',
      labels: expect.arrayContaining(['trimtab/timed-out']),
    });
    expect((await reconcile(github, '21:05')).log).toMatch(/snoozed: nobody approved/);
  });

  test('a merge is verified in one comment that is edited in place, and then is history', async () => {
    const github = await startGitHub(shop());
    await reconcile(github, '18:30');
    github.person.merge(1, 'squash');
    await reconcile(github, '18:31', { replicas: 2 });
    expect(github.pull(1).comments).toHaveLength(1);
    await reconcile(github, '18:45', { replicas: 3, cpu: 0.6 });
    expect(github.pull(1).comments).toMatchObject([{ body: expect.stringMatching(/Verification: success/) }]);
    const later = await reconcile(github, '19:50', { replicas: 3, cpu: 0.6 });
    expect(later.calls).toEqual(['POST /graphql']);
    const log = git(
      github.repo.dir,
      'show',
      'trimtab-ledger:logs/agent-decisions/2026-02-10/multi-service.log',
    )
      .trim()
      .split('\n');
    const events = log.map((line) => JSON.parse(line)).map((event) => `${event.event_type} ${event.outcome}`);
    expect(events).toEqual(
      expect.arrayContaining(['proposal create', 'merge merged', 'verification success']),
    );
  });

  test('what is forbidden opens nothing and is reported', async () => {
    const github = await startGitHub(shop('governance: {forbidden_operations: [scale_within_limits]}\n'));
    const { code, summary } = await reconcile(github, '18:30');
    expect(code).toBe(0);
    expect(summary).toMatch(/\| web \| scale_up \| 2 → 3 \|.*forbidden/);
    expect(github.pulls()).toEqual([]);
  });

  test('commits through the API are GitHub’s own, three calls a branch, and still known as ours', async () => {
    const files = {
      ...shop(),
      'trimtab.yaml': 'proposals: {commit: api}\n',
      'apps/web.yaml': `# 🙂\r\n${deploymentText('web')}`,
    };
    const github = await startGitHub(files);
    const first = await reconcile(github, '18:30');
    expect(first.code).toBe(0);
    expect(first.calls.slice(0, 5)).toEqual([
      'POST /graphql',
      'POST /git/trees',
      'POST /git/commits',
      'POST /git/refs',
      'POST /pulls',
    ]);
    expect(git(github.repo.dir, 'diff', '--numstat', 'main', 'trimtab/web')).toBe('1\t1\tapps/web.yaml\n');
    expect(git(github.repo.dir, 'log', '-1', '--format=%an %cn', 'trimtab/web')).toBe(
      'github-actions[bot] GitHub\n',
    );
    expect((await reconcile(github, '18:35')).calls).toEqual(LISTED);
    github.person.commit({
      'blueprints/web/blueprint.yaml': blueprintText('web', { scaling: '    scale_up_increment: 2' }),
    });
    expect((await reconcile(github, '18:40')).calls).toContain('PATCH /git/refs/heads%2Ftrimtab%2Fweb');
    expect(github.pull(1)).toMatchObject({ state: 'open', title: 'Scale web from 2 to 4 replicas' });
    github.person.commit({ 'apps/web.yaml': deploymentText('web', 5) }, 'trimtab/web');
    expect((await reconcile(github, '18:45', { cpu: 0.6 })).log).toMatch(/a person has committed/);
  });
});
