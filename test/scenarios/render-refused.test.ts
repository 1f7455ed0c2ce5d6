import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderText } from '../../src/report/text.ts';
import { helmOnPath } from '../support/helm.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { reconcileAt } from '../support/world-run.ts';
import { startWorld } from '../support/worlds.ts';

const NOW = '2026-02-10T18:30:00Z';
const BLUEPRINT = 'blueprints/web/blueprint.yaml';
const choosing = (field: string) =>
  blueprintText('web', { rest: `  manifest: {path: chart/values.yaml, field: ${field}}` });
const shop = {
  'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'chart/values.yaml': 'replicaCount: 2\npassword: hunter2\nglobal:\n  replicaCount: 2\n',
  'chart/templates/web.yaml': deploymentText('web').replace('2', '{{ .Values.global.replicaCount }}'),
  [BLUEPRINT]: choosing('replicaCount'),
  'blueprints/mail/blueprint.yaml': blueprintText('mail'),
  'mail.yaml': deploymentText('mail'),
};

test('an edit that changes nothing in the chart holds its service, and names the value that decides', async () => {
  const helm = helmOnPath();
  const world = { ...(await startWorld('local', shop)), environment: { PATH: helm.path } };
  const run = await reconcileAt(world, NOW, { web: {}, mail: {} });
  expect(run.failures).toEqual([]);
  expect(run.notes).toEqual(['create  mail', 'leave   web: render_refused']);
  expect(world.branches()).toEqual(['main', 'trimtab/mail']);
  const { report } = run;
  expect(report.services.web?.decision).toMatchObject({
    action: 'no_action',
    reason: 'render_refused',
    recommendation: { action: 'scale_up', target_replicas: 3 },
    rationale: expect.stringMatching(
      /^Rendering refuses the edit of `replicaCount` at chart\/values\.yaml:1: nothing in the rendering of chart changes\. `global\.replicaCount` at chart\/values\.yaml:4 decides instead: choose it in blueprints\/web\/blueprint\.yaml, by a line below `spec:`: manifest: \{path: chart\/values\.yaml, field: "global\.replicaCount"\}\. Recommended: /,
    ),
  });
  expect(report.execution_plan.map(({ service }) => service)).toEqual(['mail']);
  expect(renderText(report)).toMatch(/web +no action \(render_refused\)\n[\s\S]*\n1 to propose;/);
  expect(renderMarkdown(report)).toMatch(
    /^## Trimtab: 1 to propose[\s\S]*render_refused\)\), 1 service[\s\S]*- web, 2 replicas: /,
  );
  expect(JSON.stringify([run.notes, report])).not.toContain('hunter2');
  // A later run that replays the report comes to the same.
  writeFileSync(join(world.clone, 'report.json'), JSON.stringify(report));
  const options = parseOptions('plan', ['--replay', join(world.clone, 'report.json')]);
  expect((await plan(options, new Date(NOW))).services.web?.decision).toEqual(report.services.web?.decision);
  world.commit({ [BLUEPRINT]: choosing('global.replicaCount') });
  expect((await reconcileAt(world, '2026-02-10T18:40:00Z', { web: {}, mail: {} })).said).toEqual([
    'create  web',
  ]);
});

test('a chart that fails holds its service without a word of what its author says about values', async () => {
  const helm = helmOnPath();
  const failing = {
    ...shop,
    'chart/templates/s.yaml': 'p: {{ fail "the password hunter2 is too short" }}\n',
  };
  const world = { ...(await startWorld('local', failing)), environment: { PATH: helm.path } };
  const { failures, report } = await reconcileAt(world, NOW, { web: {}, mail: {} });
  expect(failures).toEqual([]);
  expect(report.services.web?.decision).toMatchObject({
    reason: 'render_refused',
    rationale: expect.stringMatching(
      /chart does not render: Error: execution error at \(web\/templates\/s\.yaml:1:6\)\./,
    ),
  });
  expect(JSON.stringify(report)).not.toContain('too short');
});
