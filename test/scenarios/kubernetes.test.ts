import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mergePull } from '../../src/adapters/local/person.ts';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import { reconcile } from '../../src/commands/reconcile.ts';
import {
  type ApiObject,
  type ApiServer,
  type Behavior,
  RECORDED,
  startApiServer,
} from '../support/kubernetes/api-server.ts';
import { folder, git } from '../support/terminal.ts';

const NOW = new Date('2026-11-23T10:47:30Z');
let server: ApiServer | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  await server?.close();
});

/** biome-ignore lint/suspicious/noExplicitAny: recorded objects are changed here as a cluster would change them. */
type Live = any;

const LAB = 'clusters: {lab: {metrics: [{kind: kubernetes, context: lab}]}}\n';
const SERVICES = [
  { name: 'todo-backend', kind: 'Deployment', replicas: 3, target: '20%', max: 40 },
  { name: 'cart', kind: 'Deployment', replicas: 2, target: '70%', max: 6 },
  { name: 'orders-db', kind: 'StatefulSet', replicas: 2, target: '70%', max: 4 },
];

/** A GitOps repository for the recorded cluster, with any further files. */
function repository(config: string, more: Readonly<Record<string, string>> = {}): string {
  const files: Record<string, string> = { 'trimtab.yaml': config, ...more };
  for (const { name, kind, replicas, target, max } of SERVICES) {
    files[`blueprints/${name}/blueprint.yaml`] = `metadata: {name: ${name}}
spec:
  workload: {cluster: lab, namespace: todo-app, kind: ${kind}}
  scaling: {min_replicas: 1, max_replicas: ${max}, strategy: proportional, target_cpu_utilization: ${target}}
`;
    files[`k8s/${name}.yaml`] =
      `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: todo-app}\nspec: {replicas: ${replicas}}\n`;
  }
  return folder(files);
}

async function planned(repo: string, behavior: Behavior = {}, args: readonly string[] = []) {
  server = await startApiServer(behavior);
  vi.stubEnv('KUBECONFIG', server.kubeconfig);
  return plan(parseOptions('plan', ['--repo', repo, ...args]), NOW);
}

it('a live cluster is decided pod by pod, and a count that an HPA owns is left alone', async () => {
  const report = await planned(repository(LAB));
  expect(report.errors).toEqual([]);
  const backend = report.services['todo-backend'];
  // Per pod two containers of 43m, or 49m, rounded up as the HPA does; requests 100m and 10m.
  expect(backend?.decision).toMatchObject({ action: 'scale_up', target_replicas: 13 });
  expect(backend?.decision.formula).toBe('cpu 282m / 330m = 85%, / 20% = 4.25; ⌈4.25 × 3 pods⌉ = 13');
  expect(backend?.decision.figures.cpu_utilization).toEqual({
    value: 0.8545,
    source: 'kubernetes:lab (pods)',
    time: '2026-11-23T10:47:23Z',
    from: '2026-11-23T10:46:53.000Z',
  });
  expect(report.services.cart?.decision).toMatchObject({
    action: 'no_action',
    reason: 'owned_by_autoscaler',
  });
  expect(report.services.cart?.decision.rationale).toContain('HorizontalPodAutoscaler todo-app/cart');
  expect(report.conflict_detection.free_capacity.lab?.cpu_available).not.toBe('unlimited');
});

it('the report replays to itself without the cluster', async () => {
  const repo = repository(LAB);
  const report = await planned(repo);
  await server?.close();
  const path = join(repo, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  expect(await plan(parseOptions('plan', ['--replay', path]), new Date(0))).toEqual(
    JSON.parse(JSON.stringify(report)),
  );
});

it('the quota of the namespace cuts a step to what it allows', async () => {
  const [quota] = RECORDED['/api/v1/resourcequotas'] ?? [];
  const hard = { 'requests.cpu': '60', 'requests.memory': '2900Mi', pods: '40' };
  const used = { 'requests.cpu': '41080m', 'requests.memory': '2352Mi', pods: '11' };
  const tight = { ...quota, metadata: quota?.metadata ?? { name: 'team' }, status: { hard, used } };
  const report = await planned(repository(LAB), {
    lists: { ...RECORDED, '/api/v1/resourcequotas': [tight] },
  });
  // 548Mi are left, and a replica with its sidecar requests 272Mi.
  expect(report.services['todo-backend']?.execution).toMatchObject({ replicas_after: 5, partial: true });
});

it('sources join figure by figure, the earlier first, and each figure keeps its source', async () => {
  const figures = {
    timestamp: '2026-11-23T10:46:00Z',
    services: [{ service: 'orders-db', replicas: 9, metrics: { cpu_utilization: 0.4, latency_p95: 42 } }],
  };
  const config =
    'clusters: {lab: {metrics: [{kind: snapshot, path: figures.json}, {kind: kubernetes, context: lab}]}}\n';
  const stated = await planned(
    repository(config, {
      'figures.json': JSON.stringify({ ...figures, services: [{ ...figures.services[0], replicas: 2 }] }),
    }),
  );
  expect(stated.services['orders-db']?.decision.figures).toMatchObject({
    cpu_utilization: { value: 0.4, source: expect.stringMatching(/figures\.json$/) },
    latency_p95: { value: 42, time: '2026-11-23T10:46:00Z' },
  });
  expect(stated.services['orders-db']?.current_state?.pods_ready).toBe(2);
  expect(stated.services['todo-backend']?.decision.action).toBe('scale_up');
});

it('of two clusters the one that is gone is named once, and the other is served', async () => {
  const config = `clusters:
  lab: {metrics: [{kind: kubernetes, context: lab}]}
  far: {metrics: [{kind: kubernetes, context: gone}]}
`;
  const far = `metadata: {name: far-web}
spec:
  workload: {cluster: far, kind: Deployment}
  scaling: {min_replicas: 1, max_replicas: 3, strategy: proportional, target_cpu_utilization: 50%}
`;
  const manifest = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: far-web}\nspec: {replicas: 2}\n';
  const report = await planned(
    repository(config, { 'blueprints/far/blueprint.yaml': far, 'k8s/far.yaml': manifest }),
  );
  expect(report.errors.map((e) => e.message)).toEqual([
    expect.stringMatching(/^cluster far: GET .*ECONNREFUSED/),
  ]);
  expect(report.services['far-web']?.decision).toMatchObject({
    action: 'no_action',
    reason: 'metrics_missing',
  });
  expect(report.conflict_detection.free_capacity.far).toMatchObject({
    cpu_available: 'unknown',
    memory_available: 'unknown',
    reason: expect.stringMatching(/ECONNREFUSED/),
  });
  expect(report.services['todo-backend']?.decision.action).toBe('scale_up');
});

it('without metrics everything is held with the rule that is missing, and nothing goes down', async () => {
  const report = await planned(repository(LAB), { forbidden: (path) => path.includes('metrics.k8s.io') });
  expect(report.errors.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^cluster lab: CPU and memory are not measured: may not list pods\.metrics\.k8s\.io; grant/,
    ),
  ]);
  expect(report.services['orders-db']?.decision).toMatchObject({
    action: 'no_action',
    reason: 'metrics_missing',
  });
  expect(report.services['orders-db']?.decision.rationale).toContain(
    'grant the RBAC rule {apiGroups: ["metrics.k8s.io"]',
  );
});

it('the ClusterRole in the documentation grants what is listed, and nothing else', async () => {
  const rollout =
    'metadata: {name: web}\nspec:\n  workload: {cluster: lab, kind: Rollout}\n  scaling: {min_replicas: 1, max_replicas: 3, strategy: proportional}\n';
  await planned(repository(LAB, { 'blueprints/web/blueprint.yaml': rollout }));
  const yaml =
    /```yaml\n(apiVersion: rbac[^`]+)```/.exec(readFileSync('docs/OBSERVATION.md', 'utf8'))?.[1] ?? '';
  const { rules } = load(yaml) as { rules: { apiGroups: string[]; resources: string[]; verbs: string[] }[] };
  const granted = rules.flatMap((rule) =>
    rule.resources.map((resource) => `${rule.verbs} ${rule.apiGroups}/${resource}`),
  );
  const asked = (server?.requests ?? []).map((request) => {
    const [, group = '', plural] = /^\/(?:apis\/([^/]+)|api)\/[^/]+\/([^/?]+)\?/.exec(request) ?? [];
    return `list ${group}/${plural}`;
  });
  expect([...new Set(asked)].sort()).toEqual(granted.sort());
});

describe('reconcile against a live cluster', () => {
  const MANIFEST = 'k8s/todo-backend.yaml';
  const pullsIn = (dir: string) => {
    const pulls = join(dir, '.git/trimtab-forge/pulls');
    return existsSync(pulls)
      ? readdirSync(pulls).map((file): Live => JSON.parse(readFileSync(join(pulls, file), 'utf8')))
      : [];
  };
  async function reconciled(dir: string, now = NOW) {
    vi.stubEnv('KUBECONFIG', server?.kubeconfig ?? '');
    return reconcile(parseOptions('reconcile', ['--repo', dir, '--forge', 'local']), now, {});
  }
  function committed(config = LAB): string {
    const dir = repository(config);
    git(dir, 'init', '--quiet', '--initial-branch=main');
    git(dir, 'add', '--all');
    git(dir, 'commit', '--quiet', '--no-gpg-sign', '--message', 'first');
    return dir;
  }

  it('proposes what the pods ask for, once, and neither what an HPA owns nor what runs well', async () => {
    server = await startApiServer();
    const dir = committed();
    const first = await reconciled(dir);
    expect(first.failures).toEqual([]);
    expect(first.proposals).toMatchObject([{ service: 'todo-backend', action: 'create', number: 1 }]);
    expect(git(dir, 'diff', '--numstat', 'main', 'trimtab/todo-backend')).toBe(`1\t1\t${MANIFEST}\n`);
    expect(git(dir, 'show', `trimtab/todo-backend:${MANIFEST}`)).toContain('spec: {replicas: 13}');
    const [pull] = pullsIn(dir);
    expect(pull.body).toContain('cpu 282m / 330m = 85%');
    expect(pull.body).toContain('kubernetes:lab (pods)');
    const requests = server.requests.length;
    const again = await reconciled(dir, new Date(NOW.getTime() + 60_000));
    expect(again.proposals).toEqual([]);
    // As many lists as kinds are used, and nothing for delivery, since nothing tracks these workloads.
    expect(server.requests.length - requests).toBe(requests);
    expect(requests).toBe(11);
  });

  it('leaves an open pull request as it is while the cluster cannot be read, and says so once', async () => {
    server = await startApiServer();
    const dir = committed();
    await reconciled(dir);
    const before = pullsIn(dir);
    await server.close();
    const gone = await reconciled(dir, new Date(NOW.getTime() + 60_000));
    expect(gone.failures.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^cluster lab: GET .*ECONNREFUSED/),
    ]);
    expect(gone.proposals).toEqual([]);
    expect(pullsIn(dir)).toEqual(before);
  });

  it('waits while the merged count is on its way, and says who writes another one', async () => {
    const lists: Record<string, readonly ApiObject[]> = { ...RECORDED };
    server = await startApiServer({ lists });
    const dir = committed();
    await reconciled(dir);
    await mergePull(dir, 1, { by: 'ada', now: NOW });
    const merged = await reconciled(dir, new Date(NOW.getTime() + 60_000));
    expect(merged.report?.services['todo-backend']?.decision).toMatchObject({
      action: 'no_action',
      reason: 'not_synced',
    });
    const path = '/apis/apps/v1/deployments';
    lists[path] = (lists[path] ?? []).map((object): Live => {
      if (object.metadata.name !== 'todo-backend') return object;
      const live: Live = structuredClone(object);
      live.spec.replicas = 5;
      live.metadata.managedFields = [
        // Old entries of a one-time scale stay for years.
        {
          manager: 'kubectl',
          operation: 'Update',
          time: '2024-01-01T00:00:00Z',
          subresource: 'scale',
          fieldsV1: { 'f:spec': { 'f:replicas': {} } },
        },
        {
          manager: 'night-shift',
          operation: 'Update',
          time: '2026-11-23T10:47:00Z',
          subresource: 'scale',
          fieldsV1: { 'f:spec': { 'f:replicas': {} } },
        },
        {
          manager: 'argocd-controller',
          operation: 'Apply',
          time: '2026-11-23T10:47:20Z',
          fieldsV1: { 'f:spec': { 'f:template': {} } },
        },
      ];
      return live;
    });
    const held = await reconciled(dir, new Date(NOW.getTime() + 120_000));
    expect(held.report?.services['todo-backend']?.decision.rationale).toContain(
      'last written by night-shift at 2026-11-23T10:47:00Z',
    );
  });

  it('reads the base commit, and defers what the ResourceQuota of the namespace leaves no room for', async () => {
    const [quota] = RECORDED['/api/v1/resourcequotas'] ?? [];
    const status = {
      hard: { 'requests.cpu': '60', pods: '11' },
      used: { 'requests.cpu': '41080m', pods: '11' },
    };
    const full = { ...quota, metadata: quota?.metadata ?? { name: 'team' }, status };
    server = await startApiServer({ lists: { ...RECORDED, '/api/v1/resourcequotas': [full] } });
    const dir = committed();
    writeFileSync(join(dir, MANIFEST), 'not: committed');
    const { proposals, report } = await reconciled(dir);
    expect(proposals).toEqual([]);
    expect(report?.services['todo-backend']?.decision.recommendation).toMatchObject({
      action: 'scale_up',
      target_replicas: 13,
    });
    expect(report?.services['todo-backend']?.execution).toMatchObject({
      operation: 'deferred',
      retry_at: '2026-11-23T10:52:30Z',
    });
    expect(readFileSync(join(dir, MANIFEST), 'utf8')).toBe('not: committed');
  });
});
