import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { trimtabHere } from '../support/in-process.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { folder, write } from '../support/terminal.ts';

const NOW = '2026-02-10T18:30:00Z';
const at = (cluster: string, name: string) =>
  blueprintText(name).replace('spec:\n', `spec:\n  workload: {cluster: ${cluster}}\n`);
/** A cluster with figures, and one whose Prometheus nobody answers for and whose token is not set. */
const FILES = {
  'trimtab.yaml': `clusters:
  east: {metrics: [{kind: snapshot, path: east.json}]}
  west: {metrics: [{kind: prometheus, url: "http://127.0.0.1:9", token_env: WEST_TOKEN_THAT_IS_NOT_SET}]}
`,
  'blueprints/web/blueprint.yaml': at('east', 'web'),
  'blueprints/api/blueprint.yaml': at('west', 'api'),
  'web.yaml': deploymentText('web'),
  'api.yaml': deploymentText('api'),
  'east.json': snapshotText({ web: {} }, NOW),
};
const plan = (dir: string, ...flags: string[]) =>
  trimtabHere(dir, 'plan', '--now', NOW, '--format', 'json', ...flags);

describe('a plan of one cluster', () => {
  test('opens no source of another, and decides about its own services alone', async () => {
    const dir = folder(FILES);
    const { code, stdout } = await plan(dir, '--cluster', 'east');
    const report = JSON.parse(stdout) as Report;
    expect({ code, errors: report.errors }).toEqual({ code: 0, errors: [] });
    expect(report).toMatchObject({ services_evaluated: 1, inputs: { cluster: 'east' } });
    expect(Object.keys(report.services)).toEqual(['web']);
    const whole = JSON.parse((await plan(dir)).stdout) as Report;
    expect(whole.errors.map(({ message }) => message).join()).toContain('WEST_TOKEN_THAT_IS_NOT_SET');
    // Ids are those of the whole configuration.
    const { decision_id, target_replicas } = whole.services.web?.decision ?? {};
    expect(report.services.web?.decision).toMatchObject({ decision_id, target_replicas });
  });

  test('is replayed as one', async () => {
    const dir = folder(FILES);
    const { stdout } = await plan(dir, '--cluster', 'east');
    write(dir, { 'report.json': stdout });
    const replay = ['--replay', join(dir, 'report.json')];
    expect(await plan(dir, ...replay)).toMatchObject({ code: 0, stdout });
    expect(await plan(dir, ...replay, '--cluster', 'west')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^trimtab: --cluster west: .*report\.json is of cluster east alone$/m),
    });
  });

  test('tells of the broken blueprints of its cluster; of those that state none, the first does', async () => {
    const dir = folder({
      ...FILES,
      'blueprints/shop/blueprint.yaml': at('west', 'shop').replace('max_replicas: 5', 'max_replicas: many'),
      'blueprints/chat/blueprint.yaml': 'metadata: {name: chat\n',
    });
    const told = async (cluster: string) => {
      const { errors } = JSON.parse((await plan(dir, '--cluster', cluster)).stdout) as Report;
      return errors.map(({ message }) => /blueprints\/(\w+)/.exec(message)?.[1]).filter(Boolean);
    };
    expect(await told('east')).toEqual(['chat']);
    expect(await told('west')).toEqual(['shop']);
  });

  test('is served by a snapshot of another where trimtab.yaml names no source of its own', async () => {
    const dir = folder({
      ...FILES,
      'blueprints/geo/blueprint.yaml': at('north', 'geo'),
      'geo.yaml': deploymentText('geo'),
      'east.json': snapshotText({ web: {}, geo: {} }, NOW),
    });
    const { services } = JSON.parse((await plan(dir, '--cluster', 'north')).stdout) as Report;
    expect(services).toMatchObject({ geo: { decision: { action: 'scale_up' } } });
  });
});

test('log --cluster shows the events of its services', async () => {
  const event = (service: string) =>
    JSON.stringify({
      ...{ timestamp: '2026-02-10T18:00:00Z', event_type: 'decision', agent_id: 'trimtab', service },
      ...{ blueprint_version: null, operation: 'none', classification: 'n/a', rationale: `of ${service}` },
      ...{ outcome: 'no_action', duration: '0s' },
    });
  const dir = folder({
    ...FILES,
    'logs/agent-decisions/2026-02-10/multi-service.log': `${event('web')}\n${event('api')}\n`,
  });
  const { stdout } = await trimtabHere(dir, 'log', '--cluster', 'west', '--now', NOW);
  expect(stdout).toContain('of api');
  expect(stdout).not.toContain('of web');
  expect(await trimtabHere(dir, 'log', '--cluster', 'eats', '--now', NOW)).toMatchObject({ code: 2 });
});

test('doctor --cluster examines the sources of that cluster alone', async () => {
  const { stdout } = await trimtabHere(folder(FILES), 'doctor', '--cluster', 'east', '--now', NOW);
  expect(stdout).not.toContain('WEST_TOKEN_THAT_IS_NOT_SET');
  expect(stdout).toContain('east.json');
});
