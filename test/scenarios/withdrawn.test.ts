import { describe, expect, test } from 'vitest';
import { blueprintText, deploymentText, type Reading } from '../support/repository.ts';
import { git } from '../support/terminal.ts';
import type { World } from '../support/world.ts';
import { reconcileAt } from '../support/world-run.ts';
import { FORGES, startWorld } from '../support/worlds.ts';

const BLUEPRINT = 'blueprints/web/blueprint.yaml';
const filesOf = (name: string) => ({
  [`blueprints/${name}/blueprint.yaml`]: blueprintText(name),
  [`apps/${name}.yaml`]: deploymentText(name),
});
const at = (time: string) => `2026-02-10T${time}:00Z`;
const READINGS = { web: {}, mail: { cpu: 0.6 } } satisfies Record<string, Reading>;

/** A pull request that scales `web` up and waits for nothing, and a service `mail` that needs nothing. */
async function green(kind: (typeof FORGES)[number], more: Record<string, string> = {}): Promise<World> {
  const world = await startWorld(kind, { ...filesOf('web'), ...filesOf('mail'), ...more });
  expect((await reconcileAt(world, at('18:30'), READINGS)).said).toEqual(['create  web']);
  expect(world.pulls()).toMatchObject([{ state: 'open', status: 'success: allowed by policy' }]);
  return world;
}

function remove(world: World, ...paths: string[]): void {
  const work = `${world.clone}-removing`;
  git(world.clone, 'clone', '--quiet', world.bare, work);
  git(work, 'rm', '--quiet', ...paths);
  git(work, 'commit', '--quiet', '--no-gpg-sign', '--message', 'no longer');
  git(work, 'push', '--quiet', 'origin', 'main');
}

describe.each(FORGES)('on the forge %s', (kind) => {
  test('a pull request against a branch that changes no longer go to is closed before one against the new one is built', {
    timeout: 240_000,
  }, async () => {
    const world = await green(kind);
    git(world.bare, 'branch', 'trunk', 'main');
    world.commit({ 'trimtab.yaml': 'proposals: {base: trunk}\n' });
    const why = 'It stands against main, and changes go to trunk now.';
    const closed = await reconcileAt(world, at('18:40'), READINGS);
    expect(closed.said).toEqual([`close   web: ${why}`]);
    expect(closed.report.pull_requests).toEqual([{ service: 'web', pull: 1, action: 'closed', reason: why }]);
    expect(world.pulls()).toMatchObject([
      { state: 'closed', status: `pending: held: ${why}`, comments: [expect.stringContaining(why)] },
    ]);
    // The branch stays for the pull request that the next run opens from it.
    expect(world.branches()).toEqual(['main', 'trimtab/web', 'trunk']);
    expect((await reconcileAt(world, at('18:50'), READINGS)).said).toEqual(['create  web']);
    expect(git(world.bare, 'diff', '--numstat', 'trunk...trimtab/web')).toBe('1\t1\tapps/web.yaml\n');
    expect(world.github?.pull(2).base ?? 'trunk').toBe('trunk');
  });

  test('a pull request whose blueprint is gone is closed with a comment, told in the summary and in the ledger', async () => {
    const world = await green(kind);
    remove(world, BLUEPRINT);
    const run = await reconcileAt(world, at('18:40'), READINGS);
    const why =
      'No blueprint that trimtab.yaml lists (blueprints/**/blueprint.yaml) is named web any more, so no policy speaks for this change.';
    expect(run.failures).toEqual([]);
    expect(run.said).toEqual([`close   web: ${why}`]);
    expect(run.report.pull_requests).toEqual([{ service: 'web', pull: 1, action: 'closed', reason: why }]);
    expect(world.pulls()).toMatchObject([
      { state: 'closed', status: expect.stringMatching(/^pending: held: No blueprint/) },
    ]);
    expect(world.pulls()[0]?.comments).toEqual([expect.stringMatching(/^Closed: No blueprint/)]);
    expect(world.branches()).toEqual(['main']);
    expect(world.events().filter(({ outcome }) => outcome === 'close')).toMatchObject([
      { service: 'web', event_type: 'proposal', pull: 1 },
    ]);
    expect((await reconcileAt(world, at('18:50'), READINGS)).said).toEqual([]);
    expect(world.events().filter(({ outcome }) => outcome === 'close')).toHaveLength(1);
  });
});

describe('a blueprint that no longer speaks for its pull request', () => {
  test.each([
    ['does not parse', `${blueprintText('web')}\n  broken: [`],
    ['lacks a limit', blueprintText('web').replace('    max_replicas: 5\n', '')],
  ])('and %s holds it at once, until it is mended', async (_, text) => {
    const world = await green('local');
    world.commit({ [BLUEPRINT]: text });
    const run = await reconcileAt(world, at('18:40'), READINGS);
    expect(run.said).toEqual([expect.stringMatching(/^hold {4}web: blueprints\/web\/blueprint\.yaml:\d+/)]);
    expect(run.failures).toMatchObject([{ message: expect.stringContaining(BLUEPRINT) }]);
    expect(run.report.pull_requests).toMatchObject([{ service: 'web', pull: 1, action: 'held' }]);
    const held = { state: 'open', status: expect.stringMatching(/^pending: held: blueprints\/web/) };
    expect(world.pulls()).toMatchObject([{ ...held, comments: [] }]);
    world.commit({ [BLUEPRINT]: blueprintText('web') });
    await reconcileAt(world, at('18:50'), READINGS);
    expect(world.pulls()).toMatchObject([{ state: 'open', status: 'success: allowed by policy' }]);
  });

  test('and shares its name with another holds it', async () => {
    const world = await green('local');
    world.commit({ 'blueprints/again/blueprint.yaml': blueprintText('web') });
    expect((await reconcileAt(world, at('18:40'), READINGS)).said).toEqual([
      expect.stringMatching(/^hold {4}web: .*"web" is used twice/),
    ]);
  });

  test('and has another name now closes it, and opens one of that name', async () => {
    const world = await green('local');
    world.commit({
      [BLUEPRINT]: blueprintText('shop', { rest: '  workload: {name: web}' }),
    });
    expect((await reconcileAt(world, at('18:40'), { shop: {}, mail: { cpu: 0.6 } })).said).toEqual([
      'create  shop',
      expect.stringMatching(/^close {3}web: No blueprint .* is named web any more/),
    ]);
    expect(world.branches()).toEqual(['main', 'trimtab/shop']);
  });

  test('and was the last one of all closes it too, in a run that fails for want of blueprints', async () => {
    const world = await green('local');
    world.commit({ 'trimtab.yaml': 'blueprints: ["services/**/blueprint.yaml"]\n' });
    const run = await reconcileAt(world, at('18:40'), READINGS);
    expect(run.said.at(-1)).toMatch(/^close {3}web: .*services\/\*\*\/blueprint\.yaml/);
    expect(run.failures).toMatchObject([{ message: expect.stringContaining('no blueprint found') }]);
    await expect(reconcileAt(world, at('18:50'), READINGS)).rejects.toThrow('no blueprint found');
  });

  test.each([
    ['the configuration', { 'trimtab.yaml': 'proposals: {max_open: many}\n' }],
    ['the policy file', { 'blueprints/governance/policies.yaml': 'rules: 3\n' }],
  ])('for want of %s holds it, though the run fails', async (_, broken) => {
    const world = await green('local');
    world.commit(broken);
    await expect(reconcileAt(world, at('18:40'), READINGS)).rejects.toThrow(Object.keys(broken)[0]);
    expect(world.pulls()).toMatchObject([
      { state: 'open', status: expect.stringMatching(`^pending: held: ${Object.keys(broken)[0]}`) },
    ]);
    world.commit({ 'trimtab.yaml': '', 'blueprints/governance/policies.yaml': 'freeze: []\n' });
    await reconcileAt(world, at('18:50'), READINGS);
    expect(world.pulls()).toMatchObject([{ status: 'success: allowed by policy' }]);
  });

  test('leaves a rollback open, which waits for a person', async () => {
    const quick = blueprintText('web', {
      scaling: '    scale_down_stabilization: 0s',
      rest: '  performance: {latency_p95_target: 200ms}',
    });
    const world = await startWorld('local', { ...filesOf('web'), ...filesOf('mail'), [BLUEPRINT]: quick });
    const mail = { cpu: 0.6 };
    await reconcileAt(world, at('10:00'), { web: { cpu: 0.2 }, mail });
    await world.merge('trimtab/web', at('10:01'));
    const slow = { replicas: 1, cpu: 0.4, more: { latency_p95: 300 } };
    await reconcileAt(world, at('10:20'), { web: slow, mail });
    expect(world.pulls()[1]).toMatchObject({
      branch: 'trimtab/rollback--web',
      status: expect.stringMatching(/^success/),
    });
    git(world.bare, 'branch', 'trunk', 'main');
    world.commit({ 'trimtab.yaml': 'proposals: {base: trunk}\n' });
    const moved = await reconcileAt(world, at('10:25'), { web: slow, mail });
    expect(moved.said).toEqual([
      'hold    web: it stands against main, and changes go to trunk now: aim it there or close it',
    ]);
    world.commit({ 'trimtab.yaml': '' });
    remove(world, BLUEPRINT);
    const gone = await reconcileAt(world, at('10:30'), { mail });
    expect(gone.said).toEqual([expect.stringMatching(/^hold {4}web: No blueprint/)]);
    expect(world.pulls()[1]).toMatchObject({
      state: 'open',
      status: expect.stringMatching(/^pending: held: No blueprint/),
    });
  });

  test('is no business of another configuration in the same repository, nor of a run for other services', async () => {
    const world = await green('local', { 'eu.yaml': 'blueprints: ["eu/**/blueprint.yaml"]\n' });
    world.commit({ 'eu/api/blueprint.yaml': blueprintText('api'), 'apps/api.yaml': deploymentText('api') });
    const eu = await reconcileAt(world, at('18:40'), { api: {} }, at('18:40'), ['--config', 'eu.yaml']);
    expect(eu.said).toEqual(['create  api']);
    expect((await reconcileAt(world, at('18:45'), READINGS)).said).toEqual([]);
    remove(world, BLUEPRINT);
    const mail = await reconcileAt(world, at('18:50'), READINGS, at('18:50'), ['--service', 'mail']);
    expect(mail.said).toEqual([]);
    expect(world.pulls().map(({ state }) => state)).toEqual(['open', 'open']);
  });
});
