import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import { folder } from '../support/terminal.ts';

const TODO_APP = 'examples/todo-app';

function planned(snapshot: string, now: string, repo = TODO_APP) {
  return plan(
    parseOptions('plan', ['--repo', repo, '--snapshot', `${TODO_APP}/snapshots/${snapshot}.json`]),
    new Date(now),
  );
}

it('frontend scales from 2 to 3 while backend rests', async () => {
  const report = await planned('independent', '2026-02-10T18:30:00Z');
  expect(report.errors).toEqual([]);
  expect(report.services['todo-frontend']?.decision).toMatchObject({
    decision_id: 'dec-20260210-183000-001',
    action: 'scale_up',
    current_replicas: 2,
    target_replicas: 3,
    weighted_utilization: 0.815,
  });
  expect(report.services['todo-backend']?.decision).toMatchObject({
    decision_id: 'dec-20260210-183000-002',
    decision_type: 'no_action',
    target_replicas: 3,
    weighted_utilization: 0.5083,
  });
  expect(report.services['todo-frontend']?.governance_check).toMatchObject({
    governance_check_id: 'gov-20260210-183000-001',
    classification: 'allowed',
    rationale: 'Target replicas (3) within blueprint limits (1-5)',
  });
  expect(report.services['todo-backend']?.governance_check.classification).toBe('n/a');
  expect(report.services['todo-frontend']?.expected_outcome).toMatchObject({
    cpu_after: 0.57,
    latency_after: 150,
  });
  expect(report.independence_verification.no_cross_service_interference).toBe(true);
  expect(report.service_isolation_proof.services['todo-backend']).toMatchObject({
    last_operation: '2026-02-10T18:10:00Z',
    cooldown_elapsed: true,
  });
});

it.each([
  [
    { cpu_utilization: 0.45, memory_utilization: 0.2, latency_p95: 80 },
    'Weighted utilization (36.5%) is below scale_down_threshold (40%), but on 1 replica CPU is predicted at 90%, above target_cpu_utilization (70%).',
  ],
  [
    { cpu_utilization: 0.3, memory_utilization: 0.2, latency_p95: 180 },
    'Weighted utilization (39%) is below scale_down_threshold (40%), but on 1 replica latency_p95 is predicted at 270ms, above latency_p95_target (200ms).',
  ],
])('a day of %j keeps the frontend on two replicas, since one would break its targets', async (some, why) => {
  const metrics = { ...some, error_rate: 0.001, throughput: 40 };
  const end = Date.parse('2026-02-11T18:30:00Z');
  const history = Array.from({ length: 150 }, (_, i) => ({
    timestamp: new Date(end - (i + 1) * 600_000).toISOString(),
    replicas: 2,
    metrics,
  }));
  const service = { service: 'todo-frontend', replicas: 2, pods_running: 2, pods_ready: 2, metrics, history };
  const timestamp = new Date(end).toISOString();
  const snapshot = join(folder({ 's.json': JSON.stringify({ timestamp, services: [service] }) }), 's.json');
  const report = await plan(
    parseOptions('plan', ['--repo', TODO_APP, '--snapshot', snapshot]),
    new Date(end),
  );
  const frontend = report.services['todo-frontend'];
  expect(frontend?.decision).toMatchObject({
    action: 'no_action',
    reason: null,
    target_replicas: 2,
    rationale: why,
  });
  expect(frontend?.governance_check.classification).toBe('n/a');
});

it('with room for one, backend executes and frontend is deferred for five minutes', async () => {
  const report = await planned('conflict', '2026-02-10T19:00:00Z');
  expect(report.conflict_detection.conflicts[0]?.capacity_check).toEqual({
    cpu_sufficient: false,
    cpu_shortfall: '30m',
    memory_sufficient: false,
    memory_shortfall: '84Mi',
  });
  expect(report.conflict_resolution.services['todo-backend']).toMatchObject({
    action: 'execute',
    priority_score: 90,
  });
  expect(report.conflict_resolution.services['todo-frontend']).toMatchObject({
    action: 'defer',
    priority_score: 50,
    defer_duration: '5 minutes',
    retry_at: '2026-02-10T19:05:00Z',
  });
});

it('a report replays to itself, without the repository and the snapshot', async () => {
  const report = await planned('conflict', '2026-02-10T19:00:00Z');
  const path = join(folder({ 'report.json': JSON.stringify(report) }), 'report.json');
  expect(await plan(parseOptions('plan', ['--replay', path]), new Date(0))).toEqual(
    JSON.parse(JSON.stringify(report)),
  );
});

it('the same inputs give the same bytes', async () => {
  const once = async () => JSON.stringify(await planned('conflict', '2026-02-10T19:00:00Z'));
  expect(await once()).toBe(await once());
});

it('the committed example reports are what the tool prints', async () => {
  for (const [name, now] of [
    ['independent', '2026-02-10T18:30:00Z'],
    ['conflict', '2026-02-10T19:00:00Z'],
  ] as const) {
    expect(readFileSync(`examples/multi-service-${name}.json`, 'utf8')).toBe(
      `${JSON.stringify(await planned(name, now), null, 2)}\n`,
    );
  }
});

it("the example's blueprints are the root's", () => {
  for (const name of ['frontend', 'backend']) {
    const path = `blueprints/${name}/blueprint.yaml`;
    expect(readFileSync(join(TODO_APP, path), 'utf8')).toBe(readFileSync(path, 'utf8'));
  }
});

it('one bad blueprint is named at its line and the other service is still planned', async () => {
  const repo = folder();
  cpSync(TODO_APP, repo, { recursive: true });
  const path = join(repo, 'blueprints/frontend/blueprint.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('min_replicas: 1', 'min_replicas: 9'));
  const report = await planned('independent', '2026-02-10T18:30:00Z', repo);
  expect(report.errors[0]?.message).toMatch(
    /^blueprints\/frontend\/blueprint\.yaml:10:5: spec\.scaling\.min_replicas: min_replicas \(9\) is above max_replicas \(5\)/,
  );
  expect(report.services['todo-backend']?.decision.action).toBe('no_action');
});
