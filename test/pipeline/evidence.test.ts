import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import { folder, write } from '../support/terminal.ts';

const NOW = '2026-03-01T12:00:00Z';
const DAY_MS = 86_400_000;

/** Points of five minutes of some days until now, made from the time of day in hours. */
function history(service: string, days: number, demandAt: (hour: number) => number): string {
  const end = Date.parse(NOW);
  const rows: string[] = [];
  for (let at = end - days * DAY_MS; at < end; at += 300_000)
    rows.push(`${new Date(at).toISOString()},${service},${demandAt((at % DAY_MS) / 3_600_000)}`);
  return `timestamp,service,demand\n${rows.join('\n')}\n`;
}

const hpa = (target: number, min: number, max: number) => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  minReplicas: ${min}
  maxReplicas: ${max} # set by hand
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: ${target}
`;

const blueprint = (scaling: string, rest = '') =>
  `metadata: {name: web}\nspec:\n  scaling:\n    min_replicas: 2\n    max_replicas: 40\n${scaling}${rest}`;

const deployment = (replicas?: number) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n${replicas === undefined ? '' : `  replicas: ${replicas}\n`}  template: {spec: {containers: [{name: web, image: web, resources: {requests: {cpu: 500m}}}]}}\n`;

async function decide(files: Readonly<Record<string, string>>, ...more: readonly string[]) {
  const dir = folder();
  const snapshot = JSON.stringify({
    timestamp: NOW,
    services: [
      { service: 'web', replicas: 4, pods_running: 4, pods_ready: 4, metrics: { cpu_utilization: 0.6 } },
    ],
  });
  write(dir, { 's.json': snapshot, ...files });
  const at = (name: string) => join(dir, name);
  const past = existsSync(at('h.csv')) ? ['--history', at('h.csv')] : [];
  const flags = ['--repo', dir, '--snapshot', at('s.json'), '--now', NOW, ...past, ...more];
  const report = await plan(parseOptions('plan', flags), new Date(NOW));
  return { dir, report, web: report.services.web };
}

/** Two replicas' worth by night, fourteen at noon. */
const noon = (hour: number) => 2 + 12 * Math.max(0, 1 - Math.abs(hour - 12) / 3);

test('an autoscaler at its ceiling every noon gets a higher one, and the time at it is told first', async () => {
  const { web } = await decide({
    'blueprints/web/blueprint.yaml': blueprint(
      '    strategy: evidence\n',
      '  autoscaler: {target: propose, min: propose, max: propose}\n',
    ),
    'web.yaml': `${deployment()}---\n${hpa(70, 2, 10)}`,
    'h.csv': history('web', 14, noon),
  });
  expect(web?.decision).toMatchObject({
    action: 'scale_up',
    current_replicas: null,
    change: { autoscaler: 'HorizontalPodAutoscaler web', number: 'max', from: 10, to: 40 },
    rationale: expect.stringMatching(
      /^At its ceiling of 10 replicas for \d+ minutes of the last 14 days\. Over/,
    ),
  });
  expect(web?.governance_check).toMatchObject({
    operation: 'scale_within_limits',
    classification: 'allowed',
  });
  expect(web?.execution).toMatchObject({
    command: 'pull request on branch trimtab/web: web.yaml:13 HorizontalPodAutoscaler web: max 10 → 40',
  });
});

test('the target goes first, then the floor, one number each time', async () => {
  const files = {
    'blueprints/web/blueprint.yaml': blueprint('', '  autoscaler: {target: propose, min: propose}\n').replace(
      '    max_replicas: 40\n',
      '    max_replicas: 40\n    strategy: evidence\n    objective: 99.9%\n',
    ),
    'h.csv': history('web', 14, (hour) => (hour % 3 < 0.2 ? 9 : 2)),
  };
  const first = await decide({ ...files, 'web.yaml': `${deployment()}---\n${hpa(70, 2, 40)}` });
  const { change } = first.web?.decision ?? {};
  expect(change).toMatchObject({ number: expect.stringMatching(/^(target|min)$/), from: expect.any(Number) });
  const to = change?.to ?? 0;
  const after = change?.number === 'target' ? hpa(to, 2, 40) : hpa(70, to, 40);
  const second = await decide({ ...files, 'web.yaml': `${deployment()}---\n${after}` });
  expect(second.web?.decision.change).not.toMatchObject({ number: change?.number });
});

test('a behavior that is slow to scale up is replayed as it is stated, and asks for a higher floor', async () => {
  const files = {
    'blueprints/web/blueprint.yaml': blueprint('    strategy: evidence\n', '  autoscaler: {min: propose}\n'),
    'h.csv': history('web', 14, noon),
  };
  const slow = '  behavior: {scaleUp: {policies: [{type: Pods, value: 1, periodSeconds: 1800}]}}\n';
  const quick = await decide({ ...files, 'web.yaml': `${deployment()}---\n${hpa(70, 2, 40)}` });
  const paced = await decide({ ...files, 'web.yaml': `${deployment()}---\n${hpa(70, 2, 40)}${slow}` });
  expect(quick.web?.decision.change).toBeUndefined();
  expect(paced.web?.decision).toMatchObject({ action: 'scale_up', change: { number: 'min', from: 2 } });
  expect(paced.report.inputs.desired.web).toMatchObject({
    settings: { min: 2 },
    pace: { behavior: { up: {} } },
  });
  const path = join(paced.dir, 'report.json');
  writeFileSync(path, JSON.stringify(paced.report));
  const again = await plan(parseOptions('plan', ['--repo', paced.dir, '--replay', path]), new Date());
  expect(JSON.stringify(again)).toBe(JSON.stringify(paced.report));
});

test('a ScaledObject that writes its target as text is read alike', async () => {
  const scaled = `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: web}
spec:
  scaleTargetRef: {name: web}
  minReplicaCount: 2
  maxReplicaCount: 40
  triggers:
    - type: cpu
      metricType: Utilization
      metadata: {value: "40"}
`;
  const { web } = await decide({
    'blueprints/web/blueprint.yaml': blueprint(
      '    strategy: evidence\n',
      '  autoscaler: {target: propose}\n',
    ),
    'web.yaml': `${deployment()}---\n${scaled}`,
    'h.csv': history('web', 14, (hour) => 10 + 6 * Math.sin((hour * Math.PI) / 12)),
  });
  expect(web?.decision.change).toMatchObject({ autoscaler: 'ScaledObject web', number: 'target', from: 40 });
});

test('nothing is proposed for an autoscaler that no blueprint names, and the hold offers it', async () => {
  const { web } = await decide({
    'blueprints/web/blueprint.yaml': blueprint('    strategy: evidence\n'),
    'web.yaml': `${deployment()}---\n${hpa(70, 2, 10)}`,
    'h.csv': history('web', 14, noon),
  });
  expect(web?.decision).toMatchObject({ action: 'no_action', reason: 'owned_by_autoscaler' });
  expect(web?.decision.rationale).toContain('autoscaler: {target: propose, min: propose}');
});

test.each([
  ['under a week of it', history('web', 5, noon), /Evidence needs 7 days .* reaches back 5 days/],
  ['none of it', history('other', 14, noon), /has no row of web/],
  ['no source', undefined, /cluster default has no prometheus/],
])('with %s it is held in one line', async (_, past, message) => {
  const { web } = await decide({
    'blueprints/web/blueprint.yaml': blueprint('    strategy: evidence\n'),
    'web.yaml': deployment(4),
    ...(past === undefined ? {} : { 'h.csv': past }),
  });
  expect(web?.decision).toMatchObject({ action: 'no_action', reason: 'evidence_too_short' });
  expect(web?.decision.rationale).toMatch(message);
});

test('a count goes up at once, says what an HPA would have cost, and replays to the same bytes', async () => {
  const { dir, report, web } = await decide({
    'blueprints/web/blueprint.yaml': blueprint('    strategy: evidence\n'),
    'web.yaml': deployment(4),
    'h.csv': history('web', 28, noon),
  });
  expect(web?.decision).toMatchObject({ action: 'scale_up', current_replicas: 4, target_replicas: 21 });
  expect(web?.decision.rationale).toMatch(
    /An HPA at \d+% from \d+ would have cost 1\.\d\d × the least, with \d+ minute/,
  );
  const path = join(dir, 'report.json');
  const written = JSON.stringify(report);
  writeFileSync(path, written);
  const again = await plan(parseOptions('plan', ['--repo', dir, '--replay', path]), new Date());
  expect(JSON.stringify(again)).toBe(written);
  expect(readFileSync(path, 'utf8').length).toBeLessThan(120_000);
});

test('a count that is higher than needed waits for a week of looks', async () => {
  const { report, web } = await decide({
    'blueprints/web/blueprint.yaml': blueprint('    strategy: evidence\n'),
    'web.yaml': deployment(40),
    's.json': JSON.stringify({
      timestamp: NOW,
      services: [
        { service: 'web', replicas: 40, pods_running: 40, pods_ready: 40, metrics: { cpu_utilization: 0.1 } },
      ],
    }),
    'h.csv': history('web', 28, noon),
  });
  expect(web?.decision).toMatchObject({ action: 'no_action', reason: null });
  expect(web?.decision.rationale).toMatch(/21 replicas would do, and it goes down after 7 days/);
  expect(report.inputs.evidence?.web).not.toHaveProperty('demand');
});

test('an autoscaler that two overlays share is left to a person', async () => {
  const overlay = (name: string) => `resources: [../base]\nnamespace: ${name}\n`;
  const { web } = await decide({
    'blueprints/web/blueprint.yaml': blueprint(
      '    strategy: evidence\n',
      '  workload: {namespace: prod}\n  autoscaler: {target: propose}\n',
    ),
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'base/web.yaml': `${deployment()}---\n${hpa(70, 2, 10)}`,
    'prod/kustomization.yaml': overlay('prod'),
    'test/kustomization.yaml': overlay('test'),
    'h.csv': history('web', 14, noon),
  });
  expect(web?.decision).toMatchObject({ action: 'no_action', reason: 'ambiguous_manifest' });
  expect(web?.decision.rationale).toContain('is rendered by 2 kustomizations');
});

describe('a kustomize patch of an autoscaler', () => {
  const bounds = (max: number) =>
    `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec:\n  maxReplicas: ${max}\n`;
  const overlays = (prod: string, files: Readonly<Record<string, string>> = {}) => ({
    'blueprints/web/blueprint.yaml': blueprint(
      '    strategy: evidence\n',
      '  workload: {namespace: prod}\n  autoscaler: {max: propose}\n',
    ),
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'base/web.yaml': `${deployment()}---\n${hpa(70, 2, 30)}`,
    'prod/kustomization.yaml': `resources: [../base]\nnamespace: prod\n${prod}`,
    'test/kustomization.yaml': 'resources: [../base]\nnamespace: test\n',
    'h.csv': history('web', 14, noon),
    ...files,
  });
  const operation = (op: string) =>
    `patches:\n  - target: {kind: HorizontalPodAutoscaler, name: web}\n    patch: |\n      - {op: ${op}}\n`;

  test.each([
    [
      'of its own file',
      overlays('patches: [{path: hpa.yaml}]\n', { 'prod/hpa.yaml': bounds(10) }),
      'prod/hpa.yaml:5',
    ],
    [
      'that stands in the overlay',
      overlays(operation('replace, path: /spec/maxReplicas, value: 10')),
      'prod/kustomization.yaml:6',
    ],
  ])('%s is edited, and never the base under it', async (_, files, place) => {
    const { web } = await decide(files);
    expect(web?.decision.change).toMatchObject({ number: 'max', from: 10, to: 40 });
    expect(web?.execution).toMatchObject({ command: expect.stringContaining(place) });
  });

  test.each([
    [
      'takes the ceiling away',
      operation('remove, path: /spec/maxReplicas'),
      /prod\/kustomization.yaml:4: .*maxReplicas/,
    ],
    [
      'makes it follow something else',
      operation('add, path: /spec/metrics/-, value: {type: Pods}'),
      /changes `spec\.metrics/,
    ],
  ])('that %s is left to people', async (_, patches, message) => {
    const { web } = await decide(overlays(patches));
    expect(web?.decision).toMatchObject({ action: 'no_action', reason: 'manifest_refused' });
    expect(web?.decision.rationale).toMatch(message);
  });

  test('by Argo CD on the way is named, as nothing in the files tells of it', async () => {
    const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web}
spec:
  source:
    repoURL: https://example.org/repo.git
    path: prod
    kustomize:
      patches:
        - target: {kind: HorizontalPodAutoscaler, name: web}
          patch: '[{op: replace, path: /spec/maxReplicas, value: 12}]'
  destination: {namespace: prod}
`;
    const { web } = await decide(overlays('', { 'apps/web.yaml': application }));
    expect(web?.decision).toMatchObject({ action: 'no_action', reason: 'ignored_by_delivery' });
    expect(web?.decision.rationale).toMatch(/apps\/web.yaml:10.* patches the autoscaler/);
  });
});
