import { expect, it } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import { blueprintText, type Reading, snapshotText } from '../support/repository.ts';
import { folder } from '../support/terminal.ts';

const NOW = new Date('2026-02-10T18:30:00Z');

/** A Deployment with two containers, each with these resources, and what else its pods state. */
function manifest(resources: string, pod = ''): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  replicas: 2
  template:
    spec:
${pod}
      containers:
        - {name: app, resources: ${resources}}
        - {name: proxy, resources: ${resources}}
`;
}

/** What is free and what happens to `web`, which is busy, in a repository with this manifest. */
async function planned(
  text: string,
  cluster: object,
  given: { readonly rest?: string; readonly more?: Reading; readonly pods?: readonly object[] } = {},
) {
  const snapshot = { ...JSON.parse(snapshotText({ web: given.more ?? {} })), clusters: { default: cluster } };
  if (given.pods) {
    snapshot.services[0].pods = given.pods;
    delete snapshot.services[0].metrics.cpu_utilization;
  }
  const dir = folder({
    'blueprints/web/blueprint.yaml': blueprintText('web', { rest: given.rest ?? '' }),
    'web.yaml': text,
    's.json': JSON.stringify(snapshot),
  });
  const report = await plan(parseOptions('plan', ['--repo', dir, '--snapshot', `${dir}/s.json`]), NOW);
  const { execution, decision } = report.services.web ?? {};
  const outcome = decision?.reason ?? execution?.operation;
  return {
    outcome,
    conflict: report.conflict_detection.conflicts[0],
    again: JSON.parse(JSON.stringify(report)),
    report,
  };
}

const REQUESTS = '{requests: {cpu: 100m, memory: 64Mi}}';

it('takes what a replica requests from the manifest where nothing live states it, and there before the blueprint', async () => {
  const free = { capacity: { cpu_available: '150m', memory_available: '1Gi' } };
  const { outcome, conflict } = await planned(manifest(REQUESTS), free, {
    rest: '  resources: {cpu_request: 10m}',
  });
  expect(outcome).toBe('deferred');
  expect(conflict?.total_resources_requested).toMatchObject({ total_cpu: '200m', total_memory: '128Mi' });
  expect((await planned(manifest('{limits: {cpu: 100m}}'), free)).outcome).toBe('deferred');
  expect((await planned(manifest('{}'), free)).outcome).toBe('scale_up');
});

it('a replica costs what its initialization takes, while its utilization is of what runs on', async () => {
  const node = { name: 'n1', allocatable: { cpu: '4', memory: '8Gi' }, requested: { cpu: '2500m' } };
  const migrating = `      initContainers: [{name: migrate, resources: {requests: {cpu: "2"}}}]`;
  const pods = ['a', 'b'].map((name) => ({ name, ready: true, cpu_usage: '190m', cpu_request: '200m' }));
  const plain = await planned(manifest(REQUESTS), { nodes: [node] }, { pods });
  expect(plain.outcome).toBe('scale_up');
  const slow = await planned(manifest(REQUESTS, migrating), { nodes: [node] }, { pods });
  expect(slow.outcome).toBe('deferred');
  expect(slow.conflict?.total_resources_requested).toMatchObject({ total_cpu: '2' });
  expect(slow.report.services.web?.current_state?.metrics.cpu_utilization).toBe(0.95);
  const again = folder({ 'report.json': JSON.stringify(slow.again) });
  expect(await plan(parseOptions('plan', ['--replay', `${again}/report.json`]), new Date(0))).toEqual(
    slow.again,
  );
});

it('a quota of the namespace that the manifest names binds, and says so', async () => {
  const quotas = [{ name: 'team', namespace: 'shop', hard: { pods: '2' }, used: { pods: '2' } }];
  const { outcome, report } = await planned(manifest(REQUESTS), { quotas });
  expect(outcome).toBe('deferred');
  expect(report.conflict_resolution.services.web?.rationale).toBe(
    'Priority score 50: deferred until resources are available: ResourceQuota shop/team is short of pods (1 asked, 0 left)',
  );
  expect(
    (await planned(manifest(REQUESTS), { quotas: [{ ...quotas[0], namespace: 'other' }] })).outcome,
  ).toBe('scale_up');
  const ample = [{ name: 'n1', allocatable: { cpu: '4', memory: '8Gi' }, requested: {} }];
  const full = [{ ...ample[0], requested: { cpu: '3900m' } }];
  const check = async (nodes: object[]) =>
    (await planned(manifest(REQUESTS), { nodes, quotas: nodes === ample ? quotas : [] })).conflict
      ?.capacity_check;
  expect(await check(ample)).toEqual({
    cpu_sufficient: true,
    cpu_shortfall: '0',
    memory_sufficient: true,
    memory_shortfall: '0',
  });
  expect(await check(full)).toMatchObject({
    cpu_sufficient: false,
    cpu_shortfall: '100m',
    each_replica_fits_a_node: false,
  });
});

it('a node has to be one that the manifest selects and tolerates', async () => {
  const room = { allocatable: { cpu: '4', memory: '8Gi' }, requested: { cpu: '0', memory: '0' } };
  const plain = { name: 'plain', ...room };
  const gpu = {
    name: 'gpu',
    ...room,
    labels: { pool: 'gpu' },
    taints: [{ key: 'gpu', effect: 'NoSchedule' }],
  };
  const selecting = '      nodeSelector: {pool: gpu}';
  const tolerating = `${selecting}\n      tolerations: [{key: gpu, operator: Exists}]`;
  expect((await planned(manifest(REQUESTS), { nodes: [gpu] })).outcome).toBe('unschedulable');
  expect((await planned(manifest(REQUESTS, selecting), { nodes: [plain, gpu] })).outcome).toBe(
    'unschedulable',
  );
  const fits = await planned(manifest(REQUESTS, tolerating), { nodes: [plain, gpu] });
  expect(fits.outcome).toBe('scale_up');
  expect(fits.report.conflict_detection.free_capacity.default).toEqual({
    cpu_available: '8',
    memory_available: '16Gi',
    unknown: ['affinity', 'topology spread', 'zonal volumes'],
  });
});

it('the report carries the template, so that a replay shares out the same room', async () => {
  const { again } = await planned(manifest(REQUESTS), { capacity: { cpu_available: '150m' } });
  const dir = folder({ 'report.json': JSON.stringify(again) });
  expect(await plan(parseOptions('plan', ['--replay', `${dir}/report.json`]), new Date(0))).toEqual(again);
});

it('what aliases multiply in a pod template is not written out', async () => {
  const selector = `      nodeSelector: {pool: gpu, x: &lots [${'[1, 2, 3], '.repeat(200)}]}`;
  const tolerations = `      tolerations: [${Array(500).fill('{key: gpu, operator: Exists, x: *lots}').join(', ')}]`;
  const { report } = await planned(manifest(REQUESTS, `${selector}\n${tolerations}`), {});
  const { desired } = report.inputs;
  expect(desired.web).toMatchObject({ template: { node_selector: { pool: 'gpu' } } });
  expect(JSON.stringify(desired).length).toBeLessThan(10_000);
});

it.each([
  [
    '{kind: fixed}',
    'trimtab.yaml:1:33: clusters.default.capacity: fixed without cpu or memory binds nothing. State the total: cpu, memory or both',
  ],
  [
    '{kind: nodes, memory: 4Gi}',
    'trimtab.yaml:1:46: clusters.default.capacity: kind: nodes takes no amount. Use kind: fixed',
  ],
])('a capacity that would bind nothing without a word, such as %s, is refused', async (capacity, message) => {
  const dir = folder({
    'trimtab.yaml': `clusters: {default: {capacity: ${capacity}}}\n`,
    's.json': snapshotText({}),
  });
  await expect(
    plan(parseOptions('plan', ['--repo', dir, '--snapshot', `${dir}/s.json`]), NOW),
  ).rejects.toThrow(message);
});
