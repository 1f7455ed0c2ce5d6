import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderText } from '../../src/report/text.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { reconcileAt } from '../support/world-run.ts';
import { startWorld } from '../support/worlds.ts';

const at = (time: string) => `2026-02-10T${time}:00Z`;
const WHY = 'mode: observe in trimtab.yaml';

test('a repository is observed, then proposed for, then observed again: the ledger says what would have been, and no pull request is left', {
  timeout: 240_000,
}, async () => {
  const world = await startWorld('local', {
    'trimtab.yaml': 'mode: observe\n',
    'blueprints/web/blueprint.yaml': blueprintText('web'),
    'apps/web.yaml': deploymentText('web'),
  });
  const readings = { web: {} };
  const first = await reconcileAt(world, at('18:30'), readings);
  expect(first).toMatchObject({
    said: [`observe web: web from 2 to 3 replicas would be proposed, but ${WHY}`],
    proposals: [],
    failures: [],
  });
  expect([world.pulls(), world.branches()]).toEqual([[], ['main']]);
  expect(first.report.services.web).toMatchObject({
    decision: { action: 'scale_up', target_replicas: 3 },
    observed_by: WHY,
    execution: { operation: 'observed', would_propose: 3, command: 'none' },
  });
  const line = `no pull request is opened for 1 service: ${WHY}`;
  expect(renderText(first.report)).toContain(`\nObserved only, ${line}\n`);
  expect(renderMarkdown(first.report)).toContain(`\n**Observed only,** ${line}\n`);
  // Said once, and not at every run.
  expect((await reconcileAt(world, at('18:40'), readings)).said).toEqual([]);
  const advice = world.events().filter(({ event_type: type }) => type === 'proposal');
  expect(advice).toMatchObject([
    { service: 'web', outcome: 'observe', edit: { file: 'apps/web.yaml', from: 2, to: 3 } },
  ]);
  expect(advice[0]).not.toHaveProperty('pull');

  world.commit({ 'trimtab.yaml': '' });
  expect((await reconcileAt(world, at('18:50'), readings)).said).toEqual(['create  web']);

  world.commit({ 'trimtab.yaml': 'mode: observe\n' });
  const why = `The service is observed only now, so nothing is proposed for it (${WHY}).`;
  expect((await reconcileAt(world, at('19:00'), readings)).said).toEqual([`close   web: ${why}`]);
  expect(world.pulls()).toMatchObject([{ state: 'closed', comments: [expect.stringContaining(WHY)] }]);
  expect(world.branches()).toEqual(['main']);
  expect((await reconcileAt(world, at('19:10'), readings)).said).toEqual([
    `observe web: web from 2 to 3 replicas would be proposed, but ${WHY}`,
  ]);
});
