import { writeFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { observeKubernetes } from '../../src/adapters/kubernetes.ts';
import type { WantedService } from '../../src/observation/kubernetes.ts';
import { readSnapshot } from '../../src/observation/snapshot.ts';
import { type ApiObject, type ApiServer, type Behaviour, RECORDED, startApiServer } from '../support/kubernetes/api-server.ts';

const NOW = new Date('2026-11-23T10:47:30Z');
const started: ApiServer[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(started.splice(0).map((server) => server.close()));
});

const wanted = (name: string, kind: WantedService['kind'] = 'Deployment', namespace: string | undefined = 'todo-app'): WantedService => ({
  service: name,
  kind,
  name,
  namespace,
});
const SHOP = [
  wanted('todo-frontend'),
  wanted('todo-backend'),
  wanted('cart'),
  wanted('orders-db', 'StatefulSet'),
  wanted('web', 'Rollout'),
];

async function serve(behaviour: Behaviour = {}): Promise<ApiServer> {
  const server = await startApiServer(behaviour);
  started.push(server);
  return server;
}

/** What a run would decide from: through JSON, as a report carries it, and the snapshot's own reader. */
async function observe(server: ApiServer, services: readonly WantedService[] = SHOP, more: { context?: string; nodes?: boolean } = {}) {
  vi.stubEnv('KUBECONFIG', server.kubeconfig);
  const options = { cluster: 'lab', nodes: true, ...more };
  const content = await observeKubernetes(options, services, NOW);
  return readSnapshot('kubernetes:lab', JSON.parse(JSON.stringify(content)));
}

it('reads workloads, their pods by owner, usage, owners and capacity from one list per kind', async () => {
  const server = await serve();
  const { services, clusters, problems } = await observe(server);
  expect(problems).toEqual([]);
  const backend = services.get('todo-backend');
  expect(backend).toMatchObject({
    namespace: 'todo-app',
    replicas: 3,
    podsRunning: 3,
    podsReady: 3,
    rollout: undefined,
    ownedBy: undefined,
  });
  expect(backend?.timestamp).toBe('2026-11-23T10:47:23Z');
  expect(backend?.pods.map((pod) => pod.name)).toEqual([
    'todo-backend-64dd5f9688-98g4h',
    'todo-backend-64dd5f9688-lb52c',
    'todo-backend-64dd5f9688-s6vmf',
  ]);
  // Two containers of 42957216n, each rounded up to 43m as the HPA does; requests 100m and 10m; the sidecar has no CPU limit.
  expect(backend?.pods[0]).toMatchObject({
    usage: { cpu: 86_000_000n },
    request: { cpu: 110_000_000n },
    limit: { cpu: undefined },
    measuredFrom: '2026-11-23T10:46:53.000Z',
    readySince: '2026-11-23T10:44:56Z',
  });
  expect(services.get('cart')?.ownedBy).toBe('HorizontalPodAutoscaler todo-app/cart');
  expect(services.get('orders-db')?.pods).toHaveLength(2);
  expect(services.get('web')).toMatchObject({ replicas: 4, rollout: undefined });
  const lab = clusters.get('lab');
  expect(lab?.nodes?.map((n) => [n.name, n.schedulable, n.allocatable.cpu, n.requested.cpu, n.requested.pods])).toEqual([
    ['lab-1', true, 15_900_000_000n, 460_000_000n, 4n],
    ['lab-2', expect.any(Boolean), expect.any(BigInt), 620_000_000n, 6n],
  ]);
  expect(lab?.pending).toMatchObject([{ cpu: 40_000_000_000n, memory: 64n * 1024n ** 2n * 1_000_000_000n, nodeSelector: {} }]);
  expect(lab?.quotas[0]).toMatchObject({ namespace: 'todo-app', hard: { cpu: 60_000_000_000n, pods: 40n }, used: { pods: 11n } });
  expect(server.requests).toHaveLength(10);
});

it('needs the same number of lists for a thousand services, plus their pages', async () => {
  const copies = (path: string): readonly ApiObject[] =>
    Array.from(
      { length: 1000 },
      (_, i) =>
        ({ ...RECORDED[path]?.[0], metadata: { ...RECORDED[path]?.[0]?.metadata, name: `s${i}`, uid: `${path}${i}` } }) as ApiObject,
    );
  const server = await serve({ lists: { ...RECORDED, '/apis/apps/v1/deployments': copies('/apis/apps/v1/deployments') } });
  const { services } = await observe(
    server,
    Array.from({ length: 1000 }, (_, i) => wanted(`s${i}`)),
  );
  expect([...services.values()].filter((s) => s.replicas !== undefined)).toHaveLength(1000);
  expect(server.requests).toHaveLength(9);
  expect(server.requests.filter((r) => r.includes('deployments'))).toHaveLength(2);
});

it('reads small pages, and starts a list again whose continue token has expired', async () => {
  const whole = await observe(await serve());
  expect(await observe(await serve({ page: 2 }))).toEqual(whole);
  const server = await serve({ page: 2, expired: 2 });
  expect(await observe(server)).toEqual(whole);
});

it('gives up a list that keeps expiring, and only the figures that need it', async () => {
  const { services } = await observe(await serve({ page: 3, expired: 1000 }));
  expect(services.get('todo-backend')?.missing.cpu_utilization).toMatch(/expired 4 times/);
});

it('falls back to the namespaces of the services where rights end there', async () => {
  const server = await serve({ forbidden: (_, namespace) => namespace !== 'todo-app' });
  const { services, clusters, problems } = await observe(server);
  expect(services.get('todo-backend')).toMatchObject({ replicas: 3, podsReady: 3 });
  expect(services.get('todo-backend')?.pods[0]?.usage.cpu).toBe(86_000_000n);
  expect(services.get('cart')?.ownedBy).toBe('HorizontalPodAutoscaler todo-app/cart');
  expect(clusters.get('lab')?.nodes).toBeUndefined();
  expect(problems[0]?.message).toContain('grant the RBAC rule {apiGroups: [""], resources: ["nodes"], verbs: ["list"]}');
  const modest = await observe(server, SHOP, { nodes: false });
  expect(modest.problems).toEqual([]);
});

it('a missing right costs the figures concerned and names its rule', async () => {
  const server = await serve({ forbidden: (path) => path.includes('metrics.k8s.io') });
  const { services, problems } = await observe(server);
  expect(services.get('todo-backend')).toMatchObject({ replicas: 3, podsReady: 3 });
  expect(services.get('todo-backend')?.missing.cpu_utilization).toBe(
    'may not list pods.metrics.k8s.io; grant the RBAC rule {apiGroups: ["metrics.k8s.io"], resources: ["pods"], verbs: ["list"]}',
  );
  expect(problems).toEqual([]);
});

it('a cluster without metrics-server, Argo Rollouts or KEDA is whole but for that', async () => {
  const has = (path: string) => !/metrics|argoproj|keda/.test(path);
  const lists = Object.fromEntries(Object.entries(RECORDED).filter(([path]) => has(path)));
  const { services, problems } = await observe(await serve({ lists }));
  expect(problems).toEqual([]);
  expect(services.get('todo-backend')?.missing.cpu_utilization).toBe(
    'the cluster does not serve pods.metrics.k8s.io; install metrics-server',
  );
  expect(services.get('web')?.missing.cpu_utilization).toBe('the cluster does not serve rollouts.argoproj.io');
  expect(services.get('cart')?.ownedBy).toBe('HorizontalPodAutoscaler todo-app/cart');
});

it('a workload that is not there, or stands in two namespaces, is said to', async () => {
  const deployments = RECORDED['/apis/apps/v1/deployments'] ?? [];
  const twin = { ...deployments[0], metadata: { ...deployments[0]?.metadata, namespace: 'other', uid: 'twin' } } as ApiObject;
  const server = await serve({ lists: { ...RECORDED, '/apis/apps/v1/deployments': [...deployments, twin] } });
  const cart = { ...wanted('cart'), namespace: undefined };
  const { services } = await observe(server, [wanted('nope'), cart]);
  expect(services.get('nope')?.missing.cpu_utilization).toBe('cluster lab has no Deployment todo-app/nope');
  expect(services.get('cart')?.missing.cpu_utilization).toMatch(/several namespaces of cluster lab \(todo-app, other\)/);
});

it('a busy or broken server is asked again; garbage costs what it should have said', async () => {
  const busy = await serve({ instead: (_, attempt) => (attempt === 1 ? { status: 503, body: 'etcd is electing a leader' } : undefined) });
  expect((await observe(busy)).services.get('todo-backend')?.podsReady).toBe(3);
  const garbage = await serve({ instead: (path) => (path.includes('replicasets') ? { status: 200, body: '<html>' } : undefined) });
  const { services } = await observe(garbage);
  expect(services.get('todo-backend')).toMatchObject({ replicas: 3, podsRunning: undefined, pods: [] });
  expect(services.get('todo-backend')?.missing.cpu_utilization).toMatch(/GET \/apis\/apps\/v1\/replicasets: 200: <html>/);
});

it('a cluster that is gone, or does not know the user, is one error with its name', async () => {
  const server = await serve();
  await expect(observe(server, SHOP, { context: 'stranger' })).rejects.toThrow(
    /cluster lab: the API server does not know this user \(401\)/,
  );
  await expect(observe(server, SHOP, { context: 'nowhere' })).rejects.toThrow(/cluster lab: the kubeconfig has no context "nowhere"/);
  writeFileSync(`${server.kubeconfig}.broken`, 'users: [{token: a-secret]');
  vi.stubEnv('KUBECONFIG', `${server.kubeconfig}.broken`);
  const broken = observeKubernetes({ cluster: 'lab', nodes: true }, SHOP, NOW);
  await expect(broken).rejects.toThrow(/^(?!.*a-secret).*cluster lab: the kubeconfig cannot be read/s);
  await server.close();
  await expect(observe(server)).rejects.toThrow(/cluster lab: GET .*ECONNREFUSED/);
});
