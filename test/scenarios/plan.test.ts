import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import { validate } from '../../src/commands/validate.ts';

const TODO_APP = 'examples/todo-app';

function planned(snapshot: string, now: string, repo = TODO_APP) {
  return plan(parseOptions('plan', ['--repo', repo, '--snapshot', `${TODO_APP}/snapshots/${snapshot}.json`]), new Date(now));
}

function folder(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'trimtab-test-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

it('frontend scales from 2 to 3 while backend rests', () => {
  const report = planned('independent', '2026-02-10T18:30:00Z');
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
  expect(report.services['todo-frontend']?.expected_outcome).toMatchObject({ cpu_after: 0.57, latency_after: 150 });
  expect(report.independence_verification.no_cross_service_interference).toBe(true);
  expect(report.service_isolation_proof.services['todo-backend']).toMatchObject({
    last_operation: '2026-02-10T18:10:00Z',
    cooldown_elapsed: true,
  });
});

it('with room for one, backend executes and frontend is deferred for five minutes', () => {
  const report = planned('conflict', '2026-02-10T19:00:00Z');
  expect(report.conflict_detection.conflicts[0]?.capacity_check).toEqual({
    cpu_sufficient: false,
    cpu_shortfall: '30m',
    memory_sufficient: false,
    memory_shortfall: '84Mi',
  });
  expect(report.conflict_resolution.services['todo-backend']).toMatchObject({ action: 'execute', priority_score: 90 });
  expect(report.conflict_resolution.services['todo-frontend']).toMatchObject({
    action: 'defer',
    priority_score: 50,
    defer_duration: '5 minutes',
    retry_at: '2026-02-10T19:05:00Z',
  });
});

it('a report replays to itself, without the repository and the snapshot', () => {
  const report = planned('conflict', '2026-02-10T19:00:00Z');
  const path = join(folder({ 'report.json': JSON.stringify(report) }), 'report.json');
  expect(plan(parseOptions('plan', ['--replay', path]), new Date(0))).toEqual(JSON.parse(JSON.stringify(report)));
});

it('the same inputs give the same bytes', () => {
  const once = () => JSON.stringify(planned('conflict', '2026-02-10T19:00:00Z'));
  expect(once()).toBe(once());
});

it('the committed example reports are what the tool prints', () => {
  for (const [name, now] of [
    ['independent', '2026-02-10T18:30:00Z'],
    ['conflict', '2026-02-10T19:00:00Z'],
  ] as const) {
    expect(readFileSync(`examples/multi-service-${name}.json`, 'utf8')).toBe(`${JSON.stringify(planned(name, now), null, 2)}\n`);
  }
});

it("the example's blueprints are the root's", () => {
  for (const name of ['frontend', 'backend']) {
    const path = `blueprints/${name}/blueprint.yaml`;
    expect(readFileSync(join(TODO_APP, path), 'utf8')).toBe(readFileSync(path, 'utf8'));
  }
});

it('one bad blueprint is named at its line and the other service is still planned', () => {
  const repo = mkdtempSync(join(tmpdir(), 'trimtab-test-'));
  cpSync(TODO_APP, repo, { recursive: true });
  const path = join(repo, 'blueprints/frontend/blueprint.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('min_replicas: 1', 'min_replicas: 9'));
  const report = planned('independent', '2026-02-10T18:30:00Z', repo);
  expect(report.errors[0]?.message).toMatch(
    /^blueprints\/frontend\/blueprint\.yaml:10:5: spec\.scaling\.min_replicas: min_replicas \(9\) is above max_replicas \(5\)/,
  );
  expect(report.services['todo-backend']?.decision.action).toBe('no_action');
});

const BLUEPRINT = `metadata: {name: web}
spec:
  scaling: {min_replicas: 1, max_replicas: 5, scale_up_threshold: 80%, scale_down_threshold: 40%, target_cpu_utilization: 70%}
`;
const MISTAKES = [
  ['an empty blueprint', '', /:1:1: blueprint: the file is empty/],
  ['a percentage without its sign', BLUEPRINT.replace('70%', '70'), /:3:\d+: spec\.scaling\.target_cpu_utilization: found 70.*such as 70%/],
  ['a misspelt key', BLUEPRINT.replace('min_replicas', 'min_replica'), /unknown key "min_replica".*Did you mean "min_replicas"\?/],
  ['down above up', BLUEPRINT.replace('40%', '90%'), /scale_down_threshold \(90%\) is not below scale_up_threshold \(80%\)/],
  ['many services in one file', BLUEPRINT.replace('name: web', 'name: web, services: [a, b]'), /one blueprint is one service/],
  ['broken YAML', 'metadata: [', /blueprint\.yaml:\d+:\d+: yaml: /],
] as const;

it.each(MISTAKES)('%s is answered with what to do', (_, text, message) => {
  const { problems } = validate(parseOptions('validate', ['--repo', folder({ 'blueprints/web/blueprint.yaml': text })]));
  expect(problems.join('\n')).toMatch(message);
});

it('no blueprint, an unknown key in trimtab.yaml, a bad snapshot: each says what to change', () => {
  expect(() => validate(parseOptions('validate', ['--repo', folder({})]))).toThrow(/no blueprint found: nothing matches blueprints/);
  const config = folder({ 'trimtab.yaml': 'blueprint: []\n' });
  expect(() => validate(parseOptions('validate', ['--repo', config]))).toThrow(
    /trimtab\.yaml:1:1: blueprint: unknown key "blueprint"\. Did you mean "blueprints"\?/,
  );
  const repo = folder({ 'blueprints/web/blueprint.yaml': BLUEPRINT, 's.json': '{' });
  expect(() => plan(parseOptions('plan', ['--repo', repo, '--snapshot', join(repo, 's.json')]), new Date())).toThrow(/not JSON/);
  expect(() => plan(parseOptions('plan', ['--repo', repo]), new Date())).toThrow(/no metrics source: pass --snapshot FILE/);
});

it('a service that no manifest or snapshot knows is held with the reason, and two of one name are both named', () => {
  const other = BLUEPRINT.replace('name: web', 'name: web, version: 1.0.0');
  const repo = folder({ 'blueprints/a/blueprint.yaml': BLUEPRINT, 's.json': '{"timestamp":"2026-02-10T18:30:00Z","services":[]}' });
  const report = plan(parseOptions('plan', ['--repo', repo, '--snapshot', join(repo, 's.json')]), new Date('2026-02-10T18:30:00Z'));
  expect(report.services.web?.decision).toMatchObject({ action: 'no_action', reason: 'manifest_missing' });
  writeFileSync(join(repo, 's.json'), '{"services":[]}');
  const twice = folder({ 'blueprints/a/blueprint.yaml': BLUEPRINT, 'blueprints/b/blueprint.yaml': other });
  expect(validate(parseOptions('validate', ['--repo', twice])).problems.join('\n')).toMatch(
    /a\/blueprint\.yaml:1:12: metadata\.name: "web" is used twice, also at blueprints\/b\/blueprint\.yaml:1/,
  );
});
