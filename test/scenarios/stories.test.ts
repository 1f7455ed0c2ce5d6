import { describe, expect, test } from 'vitest';
import { blueprintText, deploymentText, type Reading } from '../support/repository.ts';
import { git } from '../support/terminal.ts';
import type { World } from '../support/world.ts';
import { reconcileAt, verifyAt } from '../support/world-run.ts';
import { FORGES, startWorld } from '../support/worlds.ts';

const policy = {
  scaling: '    scale_down_stabilization: 0s',
  rest: '  performance: {latency_p95_target: 200ms}',
};
const filesOf = (name: string, governance = '') => ({
  [`blueprints/${name}/blueprint.yaml`]: `${blueprintText(name, policy)}\n${governance}`,
  [`apps/${name}.yaml`]: deploymentText(name),
});
const BUSY: Reading = { cpu: 1 };
const RELIEVED: Reading = { replicas: 3, cpu: 0.6 };
const IDLE: Reading = { cpu: 0.2 };
const SLOW: Reading = { replicas: 1, cpu: 0.4, more: { latency_p95: 300 } };
const at = (day: number, time: string) => `2026-02-${day}T${time}:00Z`;

function countIn(world: World, name = 'web'): string {
  return /replicas: (\d+)/.exec(git(world.bare, 'show', `main:apps/${name}.yaml`))?.[1] ?? '';
}

function told(world: World): string[] {
  return world
    .events()
    .filter(({ event_type }) => event_type !== 'decision')
    .map(({ event_type, operation, outcome, pull }) => `${event_type} ${operation} ${outcome} #${pull}`);
}

/** Idle at two replicas, scaled down to one at 10:01, which is found at 10:20 to have broken latency. */
async function brokenDown(kind: (typeof FORGES)[number], governance = ''): Promise<World> {
  const world = await startWorld(kind, filesOf('web', governance));
  expect((await reconcileAt(world, at(10, '10:00'), { web: IDLE })).said).toEqual(['create  web']);
  await world.merge('trimtab/web', at(10, '10:01'));
  expect((await reconcileAt(world, at(10, '10:20'), { web: SLOW })).said).toEqual([
    'verify  web #1: failed: latency_p95 is missed now, worse than before and without more demand.',
    'create  rollback of web: #2 reverts #1',
  ]);
  return world;
}

test('labels of people stay on a pull request whose head moves, and on one that is verified', async () => {
  const world = await startWorld('github', filesOf('web'));
  await reconcileAt(world, at(10, '10:00'), { web: BUSY });
  world.github?.pull(1).labels.push('do-not-merge');
  world.commit({ 'apps/web.yaml': `# ours\n${deploymentText('web')}` });
  expect((await reconcileAt(world, at(10, '10:05'), { web: BUSY })).said).toEqual(['update  web']);
  expect(world.pulls()[0]?.labels).toEqual(['do-not-merge', 'trimtab']);
  await world.merge('trimtab/web', at(10, '10:10'));
  await reconcileAt(world, at(10, '10:30'), { web: RELIEVED });
  expect(world.pulls()[0]?.labels).toEqual(['do-not-merge', 'trimtab', 'trimtab/success']);
});

describe.each(FORGES)('on the forge %s', (kind) => {
  test('a scale-up is merged, rolls out, is verified once, and lets the service go on', async () => {
    const world = await startWorld(kind, filesOf('web'));
    expect((await reconcileAt(world, at(10, '18:30'), { web: BUSY })).said).toEqual(['create  web']);
    await world.merge('trimtab/web', at(10, '18:35'));
    const waits = await reconcileAt(world, at(10, '18:40'), { web: BUSY });
    const when = 'The stabilization period is not over: judged after 2026-02-10T18:45:00Z.';
    expect(waits.said).toEqual([`verify  web #1: pending: ${when}`]);
    expect(world.pulls()[0]).toMatchObject({ verification: `pending: pending: ${when}` });
    const done = await reconcileAt(world, at(10, '18:50'), { web: RELIEVED });
    expect(done.said).toEqual(['verify  web #1: success: It arrived and every objective is met.']);
    expect(done.report.services.web?.verification).toMatchObject({ outcome: 'success', pull: 1 });
    const [pull] = world.pulls();
    expect(pull).toMatchObject({ verification: 'success: success: It arrived and every objective is met.' });
    expect(pull?.labels).toContain('trimtab/success');
    expect(pull?.comments).toEqual([
      expect.stringContaining('| cpu_utilization | &lt; 70% | 60% | passed | 40% reduction (100% → 60%) |'),
    ]);
    expect((await reconcileAt(world, at(11, '09:00'), { web: RELIEVED })).said).toEqual([]);
    expect(told(world)).toEqual([
      'proposal scale_within_limits create #1',
      'merge scale_within_limits merged #1',
      'verification scale_within_limits success #1',
    ]);
  });

  test('a failed scale-down is rolled back, the rollback is verified and never rolled back, and nothing is proposed at once', async () => {
    const world = await brokenDown(kind);
    const [change, back] = world.pulls();
    expect(change).toMatchObject({ verification: expect.stringMatching(/^failure: failed: latency_p95/) });
    expect(change?.labels).toContain('trimtab/failed');
    expect(change?.comments).toEqual([expect.stringContaining('Rollback: #2.')]);
    expect(back).toMatchObject({ branch: 'trimtab/rollback--web', status: 'success: allowed by policy' });
    expect(back?.body).toContain('Rolls back #1.');
    // It is no business of another run, and neither cooldown nor an open place holds it.
    expect((await reconcileAt(world, at(10, '10:25'), { web: SLOW })).said).toEqual([]);
    await world.merge('trimtab/rollback--web', at(10, '10:30'));
    expect(countIn(world)).toBe('2');
    // Still slow, for reasons of its own: the rollback did no harm, and is not taken back.
    const again = await reconcileAt(world, at(10, '10:45'), {
      web: { cpu: 0.2, more: { latency_p95: 400 } },
    });
    expect(again.said).toEqual([
      'verify  web #2: insufficient: It arrived, and latency_p95 still misses its target: decide again.',
    ]);
    expect((await reconcileAt(world, at(10, '10:50'), { web: IDLE })).said).toEqual([]);
    expect(
      (await reconcileAt(world, at(10, '10:50'), { web: IDLE })).report.services.web?.decision.reason,
    ).toBe('rolled_back_before');
    expect(told(world)).toEqual([
      'proposal scale_within_limits create #1',
      'merge scale_within_limits merged #1',
      'verification scale_within_limits failed #1',
      'proposal rollback create #2',
      'merge rollback merged #2',
      'verification rollback insufficient #2',
    ]);
  });

  test('a rollback waits for approval where governance says so', async () => {
    const world = await brokenDown(
      kind,
      'governance: {requires_approval: [rollback], approval_workflow: {approvers: [ada]}, allowed_operations: [scale_within_limits]}',
    );
    expect(world.pulls()[1]).toMatchObject({ status: expect.stringMatching(/^pending: waiting for ada/) });
    await world.approve('trimtab/rollback--web', at(10, '11:00'));
    await reconcileAt(world, at(10, '11:01'), { web: SLOW });
    expect(world.pulls()[1]).toMatchObject({ status: 'success: approved by ada' });
    // A verdict is not confirmed anew each day.
    await reconcileAt(world, at(12, '11:01'), { web: SLOW });
    expect(world.pulls()[1]).toMatchObject({ state: 'open', status: 'success: approved by ada' });
  });

  test("a person's edit before the verdict ends it without blame, and their count stays", async () => {
    const world = await startWorld(kind, filesOf('web'));
    await reconcileAt(world, at(10, '10:00'), { web: IDLE });
    await world.merge('trimtab/web', at(10, '10:01'));
    world.commit({ 'apps/web.yaml': deploymentText('web', 4) });
    expect((await reconcileAt(world, at(10, '10:20'), { web: { ...SLOW, replicas: 4 } })).said).toEqual([
      'verify  web #1: inconclusive: Git states 4 by now: somebody has changed it since.',
    ]);
    expect(world.pulls()).toHaveLength(1);
    expect(world.pulls()[0]).toMatchObject({ verification: expect.stringMatching(/^error: inconclusive/) });
    expect(countIn(world)).toBe('4');
  });

  test("a person's edit after the verdict wins over the rollback, which goes", async () => {
    const world = await brokenDown(kind);
    world.commit({ 'apps/web.yaml': `# by hand\n${deploymentText('web', 3)}` });
    expect((await reconcileAt(world, at(10, '10:30'), { web: { replicas: 3, cpu: 0.5 } })).said).toEqual([
      'close   rollback of web: #2 has nothing left to take back',
    ]);
    expect(world.pulls()[1]).toMatchObject({
      state: 'closed',
      comments: [expect.stringContaining('apps/web.yaml:7 states 3 by now')],
    });
    expect(world.branches()).not.toContain('trimtab/rollback--web');
    expect(countIn(world)).toBe('3');
  });

  test('a rollback that base has moved away from goes on a new commit', async () => {
    const world = await brokenDown(kind);
    world.commit({
      'apps/web.yaml': deploymentText('web', 1).replace('spec:\n', 'spec:\n  # slow since Monday\n'),
    });
    expect((await reconcileAt(world, at(10, '10:30'), { web: SLOW })).said).toEqual([
      'update  rollback of web: #2 did not merge any more',
    ]);
    expect(world.pulls()[1]).toMatchObject({ state: 'open', status: 'success: allowed by policy' });
    await world.merge('trimtab/rollback--web', at(10, '10:40'));
    expect(git(world.bare, 'show', 'main:apps/web.yaml')).toContain('  # slow since Monday\n  replicas: 2\n');
  });

  test('a change that a person has reverted by hand is not proposed again for a while', async () => {
    const world = await startWorld(kind, filesOf('web'));
    await reconcileAt(world, at(10, '10:00'), { web: BUSY });
    await world.merge('trimtab/web', at(10, '10:01'));
    await reconcileAt(world, at(10, '10:20'), { web: RELIEVED });
    world.commit({ 'apps/web.yaml': deploymentText('web', 2) });
    const later = await reconcileAt(world, at(10, '13:00'), { web: BUSY });
    expect(later.notes).toEqual(['leave   web: snoozed: a person reverted #1']);
    expect(world.pulls()).toHaveLength(1);
  });

  test('with several samples each reading counts once, and the last of them makes the verdict', async () => {
    const world = await startWorld(kind, filesOf('web', 'verification: {samples: 3}'));
    await reconcileAt(world, at(10, '10:00'), { web: IDLE });
    await world.merge('trimtab/web', at(10, '10:01'));
    const look = async (now: string, measured = now) =>
      (await verifyAt(world, at(10, now), { web: SLOW }, at(10, measured))).lines;
    expect(await look('10:20')).toEqual([expect.stringContaining('Seen in 1 of 3 readings.')]);
    // The same figures once more are no second reading.
    expect(await look('10:22', '10:20')).toEqual([expect.stringContaining('Seen in 1 of 3 readings.')]);
    expect(await look('10:25')).toEqual([expect.stringContaining('Seen in 2 of 3 readings.')]);
    expect(world.pulls()).toHaveLength(1);
    expect(await look('10:30')).toEqual([
      expect.stringMatching(/^verify {2}web #1: failed/),
      'create  rollback of web: #2 reverts #1',
    ]);
    expect(told(world).filter((one) => one.startsWith('verification'))).toEqual([
      'verification scale_within_limits pending #1',
      'verification scale_within_limits pending #1',
      'verification scale_within_limits failed #1',
    ]);
  });

  test('of two changes at once each has its own verdict', async () => {
    const world = await startWorld(kind, { ...filesOf('web'), ...filesOf('api') });
    await reconcileAt(world, at(10, '10:00'), { web: IDLE, api: BUSY });
    for (const name of ['web', 'api']) await world.merge(`trimtab/${name}`, at(10, '10:01'));
    const run = await reconcileAt(world, at(10, '10:20'), { web: SLOW, api: RELIEVED });
    expect(run.said.map((line) => line.replace(/#\d+/g, '#'))).toEqual([
      'verify  api #: success: It arrived and every objective is met.',
      'verify  web #: failed: latency_p95 is missed now, worse than before and without more demand.',
      'create  rollback of web: # reverts #',
    ]);
    expect(countIn(world, 'api')).toBe('3');
    expect(world.pulls().filter(({ branch }) => branch.includes('rollback'))).toHaveLength(1);
  });

  describe('clock trouble causes no double action', () => {
    const settled = (world: World) => ({
      pulls: world.pulls(),
      told: told(world),
      branches: world.branches(),
    });

    test('a run whose clock has gone back an hour, after the verdict and before the merge', async () => {
      const world = await brokenDown(kind);
      const before = settled(world);
      for (const time of ['09:20', '10:20', '09:59']) await reconcileAt(world, at(10, time), { web: SLOW });
      expect(settled(world)).toEqual(before);
    });

    test('a verdict that comes days late is the same verdict', async () => {
      const world = await startWorld(kind, filesOf('web'));
      await reconcileAt(world, at(10, '10:00'), { web: IDLE });
      await world.merge('trimtab/web', at(10, '10:01'));
      expect((await reconcileAt(world, at(13, '09:00'), { web: SLOW })).said).toContain(
        'create  rollback of web: #2 reverts #1',
      );
      expect((await verifyAt(world, at(13, '09:00'), { web: SLOW })).lines).toEqual([
        'nothing to verify: no merged change waits for a verdict',
      ]);
    });

    test('figures from before the merge judge nothing, however late the run', async () => {
      const world = await startWorld(kind, filesOf('web'));
      await reconcileAt(world, at(10, '10:00'), { web: IDLE });
      await world.merge('trimtab/web', at(10, '10:01'));
      const { lines } = await verifyAt(world, at(10, '10:20'), { web: SLOW }, at(10, '10:10'));
      expect(lines).toEqual([
        expect.stringMatching(/^verify {2}web #1: pending: The newest figures .* are from before/),
      ]);
      expect(world.pulls()).toHaveLength(1);
    });

    test('runs that overlap open one rollback, and tell one verdict', async () => {
      const world = await startWorld(kind, filesOf('web'));
      await reconcileAt(world, at(10, '10:00'), { web: IDLE });
      await world.merge('trimtab/web', at(10, '10:01'));
      await Promise.allSettled([1, 2, 3].map(() => reconcileAt(world, at(10, '10:20'), { web: SLOW })));
      expect((await reconcileAt(world, at(10, '10:25'), { web: SLOW })).failures).toEqual([]);
      expect(world.pulls().map(({ branch, state }) => `${branch} ${state}`)).toEqual([
        'trimtab/web merged',
        'trimtab/rollback--web open',
      ]);
      expect(world.pulls()[0]?.comments).toEqual([expect.stringContaining('Rollback: #2.')]);
      expect(new Set(told(world)).size).toBe(4);
      const decided = await reconcileAt(world, at(10, '10:30'), { web: SLOW });
      expect(decided.said).toEqual([]);
    });
  });
});
