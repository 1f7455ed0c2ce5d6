import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type GitHub, startGitHub } from '../support/github/github.ts';
import { follow } from '../support/github/repository.ts';
import { gateJob, reconcileJob } from '../support/in-process.ts';
import { blueprintText, deploymentText, type Reading, snapshotText } from '../support/repository.ts';
import { git, write } from '../support/terminal.ts';

const scaling = '    cooldown_period: 1m';
const within = blueprintText('web', { scaling });
const beyond = blueprintText('web', {
  scaling,
  rest: 'governance: {requires_approval: [scale_beyond_limits], approval_workflow: {approvers: [ada]}}',
});
const approved = blueprintText('web', {
  scaling,
  rest: 'governance: {requires_approval: [scale_within_limits], approval_workflow: {approvers: [ada]}}',
});

async function shop(blueprint: string, replicas = 2): Promise<GitHub> {
  return startGitHub({
    'blueprints/web/blueprint.yaml': blueprint,
    'apps/web.yaml': deploymentText('web', replicas),
  });
}

async function reconcile(github: GitHub, time: string, reading: Reading = {}) {
  const now = `2026-02-10T${time}:00Z`;
  const { calls, ...run } = await reconcileJob(github, now, snapshotText({ web: reading }, now));
  return { ...run, calls: calls.length };
}

const gate = (github: GitHub, number: number) =>
  gateJob(github, { pull_request: { number } }, '2026-02-10T18:31:00Z');

const status = (github: GitHub, number: number) =>
  github.repo.statuses.get(github.pull(number).sha)?.get('trimtab/governance');

describe('a pull request of this tool passes its own gate', () => {
  test('with the same word, so that neither run overrides the other', async () => {
    const github = await shop(within);
    await reconcile(github, '18:30');
    expect(status(github, 1)).toMatchObject({ state: 'success', description: 'allowed by policy' });
    expect(await gate(github, 1)).toMatchObject({ code: 0 });
    expect(status(github, 1)).toMatchObject({ state: 'success', description: 'allowed by policy' });
    expect(await reconcile(github, '18:35')).toMatchObject({ calls: 1 });
  });

  test('but not while no run confirms its decision, whatever event comes', async () => {
    const github = await shop(approved);
    await reconcile(github, '18:30');
    github.person.review(1, 'APPROVED', 'ada');
    // A day without figures: nobody can say that it is still wanted.
    for (const [day, time] of [
      ['10', '18:45'],
      ['11', '19:00'],
    ] as const) {
      const now = `2026-02-${day}T${time}:00Z`;
      await reconcileJob(github, now, snapshotText({ web: { more: { cpu_utilization: null } } }, now));
    }
    expect(status(github, 1)).toMatchObject({
      state: 'pending',
      description: expect.stringMatching(/^no run has confirmed this decision/),
    });
    await gate(github, 1);
    expect(status(github, 1)).toMatchObject({
      state: 'pending',
      description: expect.stringMatching(/^no run has confirmed this decision/),
    });
  });

  test('beyond the limits with its approver, whose word a push takes back', async () => {
    const github = await shop(beyond, 5);
    await reconcile(github, '18:30', { replicas: 5 });
    expect(status(github, 1)).toMatchObject({ state: 'pending', description: 'waiting for ada' });
    await gate(github, 1);
    expect(status(github, 1)).toMatchObject({ state: 'pending', description: 'waiting for ada' });
    github.person.review(1, 'APPROVED', 'ada');
    await reconcile(github, '18:35', { replicas: 5 });
    expect(status(github, 1)).toMatchObject({ state: 'success', description: 'approved by ada' });
    expect(await gate(github, 1)).toMatchObject({ code: 0 });
    expect(status(github, 1)).toMatchObject({ state: 'success', description: 'approved by ada' });
  });

  test('taking back a failed change in a freeze, too', async () => {
    const down = '    cooldown_period: 1m\n    scale_down_stabilization: 0s';
    const github = await shop(
      blueprintText('web', { scaling: down, rest: '  performance: {error_rate_threshold: 1%}' }),
      4,
    );
    await reconcile(github, '18:30', { replicas: 4, cpu: 0.2 });
    expect(github.pull(1).title).toMatch(/4 to 3/);
    github.person.merge(1);
    const freeze = 'freeze: [{from: 2026-02-10T00:00:00Z, to: 2026-02-12T00:00:00Z, reason: sale}]\n';
    github.person.commit({ 'blueprints/governance/policies.yaml': freeze });
    for (const time of ['18:32', '18:50', '19:10'])
      await reconcile(github, time, { replicas: 3, cpu: 0.3, more: { error_rate: 0.05 } });
    const [back] = github.pulls('open').filter(({ branch }) => branch === 'trimtab/rollback--web');
    const number = back?.number ?? 0;
    expect(status(github, number)).toMatchObject({ state: 'success', description: 'allowed by policy' });
    await gate(github, number);
    expect(status(github, number)).toMatchObject({ state: 'success', description: 'allowed by policy' });
    // Anybody else's change of the count is frozen, also from a branch that is called like it.
    github.person.close(number);
    const other = github.person.open('trimtab/rollback--web', { 'apps/web.yaml': deploymentText('web', 4) });
    github.pull(other).body = back?.body ?? '';
    await gate(github, other);
    expect(status(github, other)).toMatchObject({ state: 'pending' });
  });
});

describe('a hand-made pull request past max_replicas', () => {
  test('waits until an approver approves that very head, and waits again after a push', async () => {
    const github = await shop(beyond);
    const number = github.person.open('big', { 'apps/web.yaml': deploymentText('web', 9) });
    await gate(github, number);
    expect(status(github, number)).toMatchObject({ state: 'pending', description: 'waiting for ada' });
    github.person.review(number, 'APPROVED', 'ada');
    await gate(github, number);
    expect(status(github, number)).toMatchObject({ state: 'success', description: 'approved by ada' });
    github.person.push(number, { 'apps/web.yaml': deploymentText('web', 10) });
    expect(status(github, number)).toBeUndefined();
    await gate(github, number);
    expect(status(github, number)).toMatchObject({ state: 'pending', description: 'waiting for ada' });
  });
});

describe('who approves', () => {
  const owned = (approvers: string) => ({
    'blueprints/web/blueprint.yaml': blueprintText('web', {
      rest: `governance: {approval_workflow: {approvers: ${approvers}}}`,
    }),
    'apps/web.yaml': deploymentText('web'),
    CODEOWNERS: '* @bob\n/apps/ @ada @acme/sre\n',
  });
  const app = { kind: 'app', login: 'trimtab[bot]' } as const;

  test('the author never does, and changes asked for stand until they are taken back', async () => {
    const github = await startGitHub(owned('[ada, bob]'));
    const number = github.person.open('big', { 'apps/web.yaml': deploymentText('web', 9) }, 'ada');
    const answers: unknown[] = [];
    for (const [login, state] of [
      ['ada', 'APPROVED'],
      ['bob', 'CHANGES_REQUESTED'],
      ['bob', 'APPROVED'],
    ] as const) {
      github.person.review(number, state, login);
      await gate(github, number);
      answers.push(status(github, number)?.state);
    }
    expect(answers).toEqual(['pending', 'failure', 'success']);
  });

  test('a team does where the token may ask who is in it; else the status says why it waits', async () => {
    for (const [token, said] of [
      [app, { state: 'success', description: 'approved by ada' }],
      [
        {},
        {
          state: 'pending',
          description: 'waiting for @acme/sre (the members of @acme/sre are not known to this token)',
        },
      ],
    ] as const) {
      const github = await startGitHub(owned('["@acme/sre"]'), token);
      const number = github.person.open('big', { 'apps/web.yaml': deploymentText('web', 9) });
      github.person.review(number, 'APPROVED', 'ada');
      expect(await gate(github, number)).toMatchObject({ code: 0 });
      expect(status(github, number)).toMatchObject(said);
    }
  });

  test('with CODEOWNERS one owner of every changed file does, by base’s word and not by head’s', async () => {
    const github = await startGitHub(owned('[CODEOWNERS]'), app);
    const both = { 'apps/web.yaml': deploymentText('web', 9), 'README.md': 'hello\n' };
    const number = github.person.open('big', both, 'mallory');
    await gate(github, number);
    expect(status(github, number)).toMatchObject({
      state: 'pending',
      description: 'waiting for @bob and @ada or @acme/sre',
    });
    github.person.review(number, 'APPROVED', 'ada');
    await gate(github, number);
    expect(status(github, number)).toMatchObject({ state: 'pending', description: 'waiting for @bob' });
    github.person.review(number, 'APPROVED', 'bob');
    await gate(github, number);
    expect(status(github, number)).toMatchObject({ state: 'success' });
    const mine = github.person.open(
      'mine',
      { 'apps/web.yaml': deploymentText('web', 9), CODEOWNERS: '* @eve\n' },
      'mallory',
    );
    github.person.review(mine, 'APPROVED', 'eve');
    await gate(github, mine);
    expect(status(github, mine)).toMatchObject({ state: 'pending' });
  });
});

describe('what whoever may write can forge is not believed', () => {
  /** Commits as this tool would, to its own branch. */
  function pushAs(github: GitHub, replicas: number): void {
    const dir = join(github.clone, '..', 'forged');
    git(join(dir, '..'), 'clone', '--quiet', '--branch', 'trimtab/web', github.repo.dir, dir);
    write(dir, { 'apps/web.yaml': deploymentText('web', replicas) });
    const own = ['-c', 'user.name=trimtab', '-c', 'user.email=trimtab@users.noreply.github.com'];
    git(dir, ...own, 'commit', '--quiet', '--all', '--message', 'scale\n\nTrimtab-Service: web\n');
    git(dir, 'push', '--quiet', 'origin', 'HEAD');
    follow(github.repo, 'mallory');
  }

  test('neither a commit in this tool’s name', async () => {
    const github = await shop(within);
    await reconcile(github, '18:30');
    pushAs(github, 50);
    // No figures: nothing is decided, and the pull request is left as it is.
    await reconcile(github, '18:35', { more: { cpu_utilization: null } });
    expect(status(github, 1)).toMatchObject({ state: 'pending' });
  });

  test('nor a tier in the body', async () => {
    const github = await shop(approved);
    await reconcile(github, '18:30');
    expect(status(github, 1)).toMatchObject({ state: 'pending' });
    github.pull(1).body = github.pull(1).body.replace('"tier":"requires_approval"', '"tier":"allowed"');
    expect(github.pull(1).body).toContain('"tier":"allowed"');
    await reconcile(github, '18:35', { more: { cpu_utilization: null } });
    expect(status(github, 1)).toMatchObject({ state: 'pending', description: 'waiting for ada' });
  });
});

describe('the scheduled run looks again at what the gate has said of others', () => {
  test('when somebody has reviewed since, or taken it back, though no event came; and asks nothing where all stands', async () => {
    const github = await shop(beyond);
    // Nothing of this tool's own to do.
    const quiet = (time: string) => reconcile(github, time, { cpu: 0.6 });
    const fork = github.person.open(
      'big',
      { 'apps/web.yaml': deploymentText('web', 9) },
      'mallory',
      'mallory/shop',
    );
    const ungated = github.person.open('unseen', { 'apps/web.yaml': deploymentText('web', 3) });
    await gate(github, fork);
    expect(await quiet('18:31')).toMatchObject({ code: 0 });
    // The page, and the details of what the gate has answered.
    expect(await quiet('18:32')).toMatchObject({ code: 0, calls: 2 });
    github.repo.now = '2026-02-10T18:33:00Z';
    github.person.review(fork, 'APPROVED', 'ada');
    expect((await quiet('18:35')).log).toContain(`gate    #${fork}: success: approved by ada (was pending)`);
    expect(status(github, fork)).toMatchObject({ state: 'success', description: 'approved by ada' });
    expect(await quiet('18:40')).toMatchObject({ calls: 2 });
    const [review] = github.pull(fork).reviews;
    if (review) review.state = 'DISMISSED';
    await quiet('18:45');
    expect(status(github, fork)).toMatchObject({ state: 'pending', description: 'waiting for ada' });
    expect(await quiet('18:50')).toMatchObject({ calls: 2 });
    // A passer-by's review is looked at once.
    github.repo.now = '2026-02-10T18:52:00Z';
    github.person.review(fork, 'APPROVED', 'stranger');
    expect((await quiet('18:55')).calls).toBeGreaterThan(2);
    expect(await quiet('19:00')).toMatchObject({ calls: 2 });
    expect(status(github, ungated)).toBeUndefined();
  });

  test('when a freeze has begun or ended', async () => {
    const freeze = 'freeze: [{from: 2026-02-10T19:00:00Z, to: 2026-02-10T20:00:00Z, reason: sale}]\n';
    const github = await startGitHub({
      'blueprints/web/blueprint.yaml': beyond,
      'apps/web.yaml': deploymentText('web'),
      'blueprints/governance/policies.yaml': freeze,
    });
    github.repo.now = '2026-02-10T18:31:00Z';
    const number = github.person.open('small', { 'apps/web.yaml': deploymentText('web', 3) });
    await gate(github, number);
    const answers: unknown[] = [];
    for (const time of ['18:45', '19:15', '19:30', '20:15']) {
      await reconcile(github, time, { cpu: 0.6 });
      answers.push(status(github, number)?.state);
    }
    expect(answers).toEqual(['success', 'pending', 'pending', 'success']);
  });
});
