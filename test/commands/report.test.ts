import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PageData } from '../../src/report/history-page/page-data.ts';
import { trimtabHere } from '../support/in-process.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { folder } from '../support/terminal.ts';

const NOW = '2026-02-12T00:00:00Z';
const MERGED = {
  ...{ timestamp: '2026-02-10T00:00:00Z', event_type: 'proposal', agent_id: 'trimtab', service: 'web' },
  ...{ blueprint_version: null, operation: 'scale_within_limits', classification: 'allowed' },
  ...{ rationale: 'load', outcome: 'create', duration: '0s', pull: 7 },
  edit: { file: 'web.yaml', field: 'spec.replicas', from: 2, to: 4 },
};

/** A folder without git: a service with a proposal in its ledger, and two days of its demand. */
function shop(blueprint = blueprintText('web')): string {
  const start = Date.parse('2026-02-10T00:00:00Z');
  const rows = Array.from(
    { length: 2 * 288 },
    (_, point) => `${new Date(start + point * 300_000).toISOString()},web,3`,
  );
  return folder({
    'blueprints/web/blueprint.yaml': blueprint,
    'blueprints/api/blueprint.yaml': blueprintText('api'),
    'web.yaml': deploymentText('web'),
    'logs/agent-decisions/2026-02-10/multi-service.log': `${JSON.stringify(MERGED)}\n`,
    'h.csv': `timestamp,service,demand\n${rows.join('\n')}\n`,
  });
}

function report(dir: string, ...flags: string[]) {
  return trimtabHere(dir, 'report', '--html', join(dir, 'out.html'), '--now', NOW, ...flags);
}

function dataIn(dir: string): PageData {
  const page = readFileSync(join(dir, 'out.html'), 'utf8');
  return JSON.parse(/id="data">(.*?)<\/script>/.exec(page)?.[1] ?? '') as PageData;
}

test('report --html writes the page of ledger and demand history, and says what it lacks', async () => {
  const dir = shop();
  const { code, stdout, stderr } = await report(dir, '--history', join(dir, 'h.csv'), '--days', '7');
  expect({ code, stdout }).toEqual({ code: 0, stdout: `wrote ${join(dir, 'out.html')}\n` });
  expect(stderr).toContain('1 service without demand history');
  const { from, steps, services } = dataIn(dir);
  expect({ from, steps }).toEqual({ from: Date.parse('2026-02-05T00:00:00Z'), steps: 7 * 288 });
  expect(services).toMatchObject([
    { name: 'api', state: 'steady', moments: [] },
    { name: 'web', state: 'open', moments: [[432_000, 'proposal', 'replicas 2 to 4: load', 7]] },
  ]);
});

test('a blueprint that is broken fails the report, whose page tells of the others', async () => {
  const dir = shop('metadata: {name: web}\n');
  const { code } = await report(dir);
  expect(code).toBe(1);
  expect(dataIn(dir).services.map(({ name }) => name)).toEqual(['api', 'web']);
});

test('report without --html is told what it lacks, and writes nothing', async () => {
  const dir = shop();
  const before = readdirSync(dir);
  expect(await trimtabHere(dir, 'report', '--now', NOW)).toMatchObject({
    code: 2,
    stderr: 'trimtab: --html FILE is missing; see --help\n',
  });
  expect(readdirSync(dir)).toEqual(before);
});

/** What no CI has to have: the page's structure is tested without it. */
const BROWSERS = ['chromium'].filter((name) => spawnSync(name, ['--version']).status === 0);

test.each(BROWSERS)('%s shows the service that the address names, and lists all', async (browser) => {
  const dir = shop();
  await report(dir, '--history', join(dir, 'h.csv'), '--days', '7');
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=5000'];
  const place = ['--enable-logging=stderr', `--user-data-dir=${join(dir, 'chromium')}`, '--dump-dom'];
  const { stdout, stderr } = spawnSync(
    browser,
    [...flags, ...place, `file://${join(dir, 'out.html')}#service/web`],
    { encoding: 'utf8' },
  );
  expect(stderr).not.toMatch(/CONSOLE/);
  expect(stdout).toMatch(/<title>web – Trimtab<\/title>/);
  expect(stdout).toMatch(/<h2 id="service-title" tabindex="-1">web<\/h2>/);
  expect(stdout.match(/<canvas/g)?.length).toBe(2 + 1);
  expect(stdout).toContain('Services 1 to 2 of 2');
});
