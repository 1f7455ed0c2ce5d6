import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { afterEach, expect, it } from 'vitest';
import { observeKubernetes } from '../../src/adapters/kubernetes.ts';
import { assess, type Facts, readConfig, readFleet } from '../../src/facts.ts';
import type { WantedService } from '../../src/observation/kubernetes.ts';
import { type ApiServer, type Behaviour, RECORDED, startApiServer } from '../support/kubernetes/api-server.ts';

const NOW = '2026-11-23T10:47:30.000Z';
let server: ApiServer | undefined;
afterEach(() => server?.close());

const SERVICES = [
  { service: 'todo-backend', kind: 'Deployment', replicas: 3, target: '20%', max: 40 },
  { service: 'cart', kind: 'Deployment', replicas: 2, target: '70%', max: 6 },
  { service: 'orders-db', kind: 'StatefulSet', replicas: 2, target: '70%', max: 4 },
] as const;

function blueprint({ service, kind, target, max }: (typeof SERVICES)[number]): string {
  return `metadata: {name: ${service}}
spec:
  workload: {cluster: lab, namespace: todo-app, kind: ${kind}}
  scaling: {min_replicas: 1, max_replicas: ${max}, strategy: proportional, target_cpu_utilization: ${target}}
`;
}

/** Everything a run decides from, seen through a real HTTPS connection and carried as JSON. */
async function factsFrom(behaviour: Behaviour, config = ''): Promise<Facts> {
  server = await startApiServer(behaviour);
  const wanted = SERVICES.map(({ service, kind }): WantedService => ({ service, kind, name: service, namespace: 'todo-app' }));
  const content = await observeKubernetes({ cluster: 'lab', kubeconfig: server.kubeconfig, nodes: true }, wanted, new Date(NOW));
  const facts: Facts = {
    now: NOW,
    config: { path: 'trimtab.yaml', text: config },
    blueprints: SERVICES.map((one) => ({ path: `blueprints/${one.service}/blueprint.yaml`, text: blueprint(one) })),
    snapshot: { path: 'kubernetes:lab', content },
    desired: Object.fromEntries(
      SERVICES.map(({ service, replicas }) => [
        service,
        { kind: 'found', path: `${service}.yaml`, line: 5, field: 'spec.replicas', replicas },
      ]),
    ),
    history: {},
    ledger_error: null,
  };
  return JSON.parse(JSON.stringify(facts));
}

function decide(facts: Facts) {
  const { evaluation, errors } = assess(facts, readFleet(readConfig(facts.config), facts.blueprints));
  return { services: new Map(evaluation.services.map((s) => [s.decision.service, s])), errors };
}

it('a live cluster is decided pod by pod, and a count that an HPA owns is left alone', async () => {
  const { services, errors } = decide(await factsFrom({}));
  expect(errors).toEqual([]);
  const backend = services.get('todo-backend');
  // Per pod two containers of 43m, or 49m, rounded up as the HPA does; requests 100m and 10m.
  expect(backend?.decision).toMatchObject({ action: 'scale_up', target_replicas: 13 });
  expect(backend?.decision.formula).toBe('cpu 282m / 330m = 85%, / 20% = 4.25; ⌈4.25 × 3 pods⌉ = 13');
  expect(backend?.grant).toMatchObject({ action: 'execute', granted: 10 });
  expect(services.get('cart')?.decision).toMatchObject({ action: 'no_action', reason: 'owned_by_autoscaler' });
  expect(services.get('cart')?.decision.rationale).toContain('HorizontalPodAutoscaler todo-app/cart');
});

it('the quota of the namespace cuts a step to what it allows', async () => {
  const [quota] = RECORDED['/api/v1/resourcequotas'] ?? [];
  const hard = { 'requests.cpu': '60', 'requests.memory': '2900Mi', pods: '40' };
  const used = { 'requests.cpu': '41080m', 'requests.memory': '2352Mi', pods: '11' };
  const tight = { ...quota, metadata: quota?.metadata ?? { name: 'team' }, status: { hard, used } };
  const { services } = decide(await factsFrom({ lists: { ...RECORDED, '/api/v1/resourcequotas': [tight] } }));
  // 548Mi are left, and a replica with its sidecar requests 272Mi.
  expect(services.get('todo-backend')?.grant).toMatchObject({ granted: 2, requested: 10 });
});

it('without metrics everything is held with the rule that is missing, and nothing goes down', async () => {
  const { services } = decide(await factsFrom({ forbidden: (path) => path.includes('metrics.k8s.io') }));
  expect(services.get('orders-db')?.decision).toMatchObject({ action: 'no_action', reason: 'metrics_missing' });
  expect(services.get('orders-db')?.decision.figures.cpu_utilization).toMatchObject({ missing: expect.stringContaining('metrics.k8s.io') });
});

it('the ClusterRole in the documentation grants what is listed, and nothing else', async () => {
  await factsFrom({ lists: RECORDED });
  const wanted: WantedService = { service: 'web', kind: 'Rollout', name: 'web', namespace: 'todo-app' };
  await observeKubernetes({ cluster: 'lab', kubeconfig: server?.kubeconfig ?? '', nodes: true }, [wanted], new Date(NOW));
  const yaml = /```yaml\n(apiVersion: rbac[^`]+)```/.exec(readFileSync('docs/OBSERVATION.md', 'utf8'))?.[1] ?? '';
  const { rules } = load(yaml) as { rules: { apiGroups: string[]; resources: string[]; verbs: string[] }[] };
  const granted = rules.flatMap((rule) => rule.resources.map((resource) => `${rule.verbs} ${rule.apiGroups}/${resource}`));
  const asked = (server?.requests ?? []).map((request) => {
    const [, group = '', plural] = /^\/(?:apis\/([^/]+)|api)\/[^/]+\/([^/?]+)\?/.exec(request) ?? [];
    return `list ${group}/${plural}`;
  });
  expect([...new Set(asked)].sort()).toEqual(granted.sort());
});
