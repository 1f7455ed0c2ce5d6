import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trimtabHere } from '../support/in-process.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { repository } from '../support/terminal.ts';

const START = Date.parse('2026-02-10T00:00:00Z');
const iso = (minutes: number) => new Date(START + minutes * 60_000).toISOString();

const PROPOSAL = {
  ...{ timestamp: '2026-02-10T00:00:00Z', event_type: 'proposal', agent_id: 'trimtab', service: 'web' },
  ...{
    blueprint_version: null,
    operation: 'scale_within_limits',
    classification: 'allowed',
    rationale: 'load',
  },
  ...{ outcome: 'create', duration: '0s', pull: 7 },
  edit: { file: 'web.yaml', field: 'spec.replicas', from: 2, to: 4 },
};

test('log --score reads the ledger and a history, and says what was saved or lost', async () => {
  const rows = Array.from({ length: 3 * 288 }, (_, point) => `${iso(point * 5)},web,3`).join('\n');
  const dir = repository({
    'blueprints/web/blueprint.yaml': blueprintText('web'),
    'web.yaml': deploymentText('web'),
    'logs/agent-decisions/2026-02-10/multi-service.log': [PROPOSAL, { ...PROPOSAL, service: 'api', pull: 8 }]
      .map((event) => `${JSON.stringify(event)}\n`)
      .join(''),
    'h.csv': `timestamp,service,demand\n${rows}\n`,
  });
  const flags = ['--score', '--history', join(dir, 'h.csv'), '--now', '2026-02-12T00:00:00Z'];
  const { code, stdout } = await trimtabHere(dir, 'log', ...flags, '--format', 'json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    proposals: [
      {
        service: 'web',
        pull: 7,
        merged: false,
        from: '2 replicas',
        to: '4 replicas',
        judged: { violation_minutes_saved: 2_880, replica_minutes_saved: -5_760, verdict: 'helped' },
      },
      { service: 'api', judged: null, why: 'there is no history of it' },
    ],
    services: { web: { judged: 1, helped: 1 }, api: { judged: 0 } },
    total: { judged: 1, harmed: 0 },
  });
});

test('log --score says where a limit that is learnt was not known', async () => {
  const rows = Array.from({ length: 3 * 288 }, (_, point) => `${iso(point * 5)},web,3`).join('\n');
  const dir = repository({
    'blueprints/web/blueprint.yaml': blueprintText('web', {
      rest: '  performance: {latency_p95_target: 200ms}',
    }),
    'logs/agent-decisions/2026-02-10/multi-service.log': `${JSON.stringify(PROPOSAL)}\n`,
    'h.csv': `timestamp,service,demand\n${rows}\n`,
  });
  const flags = ['--score', '--history', join(dir, 'h.csv'), '--now', '2026-02-12T00:00:00Z'];
  const { stderr } = await trimtabHere(dir, 'log', ...flags);
  expect(stderr).toContain(
    'web: the ledger does not say which limit p95 told at the time: minutes are bad above 85% of the request, the default',
  );
});
