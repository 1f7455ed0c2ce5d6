import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { isRunning } from '../../src/adapters/is-running.ts';
import { pauseOf } from '../../src/adapters/kubernetes/api.ts';
import { observeKubernetes } from '../../src/adapters/kubernetes/kubernetes.ts';
import { recordSnapshot } from '../../src/metrics/snapshot/record.ts';
import { readSnapshot } from '../../src/metrics/snapshot/snapshot.ts';
import type { WantedService } from '../../src/policy/wanted-service.ts';
import {
  type ApiObject,
  type ApiServer,
  type Behavior,
  RECORDED,
  startApiServer,
} from '../support/kubernetes/api-server.ts';

const NOW = new Date('2026-11-23T10:47:30Z');
const started: ApiServer[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(started.splice(0).map((server) => server.close()));
});

const wanted = (
  name: string,
  kind: WantedService['kind'] = 'Deployment',
  namespace: string | undefined = 'todo-app',
): WantedService => ({
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

async function serve(behavior: Behavior = {}): Promise<ApiServer> {
  const server = await startApiServer(behavior);
  started.push(server);
  return server;
}

/** What a run decides from, which is what it records of it too. */
async function observe(
  server: ApiServer,
  services: readonly WantedService[] = SHOP,
  more: { context?: string; nodes?: boolean; timeout?: number } = {},
) {
  vi.stubEnv('KUBECONFIG', server.kubeconfig);
  const options = { cluster: 'lab', nodes: true, ...more };
  const answer = await observeKubernetes(options, services, NOW);
  expect(readSnapshot(answer.path, JSON.parse(JSON.stringify(recordSnapshot(answer))))).toEqual(
    answer.observations,
  );
  return answer.observations;
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
  expect(
    lab?.nodes?.map((n) => [n.name, n.schedulable, n.allocatable.cpu, n.requested.cpu, n.requested.pods]),
  ).toEqual([
    ['lab-1', true, 15_900_000_000n, 460_000_000n, 4n],
    ['lab-2', expect.any(Boolean), expect.any(BigInt), 620_000_000n, 6n],
  ]);
  expect(lab?.pending).toMatchObject([
    { cpu: 40_000_000_000n, memory: 64n * 1024n ** 2n * 1_000_000_000n, nodeSelector: {} },
  ]);
  expect(lab?.quotas[0]).toMatchObject({
    namespace: 'todo-app',
    hard: { cpu: 60_000_000_000n, pods: 40n },
    used: { pods: 11n },
  });
  expect(server.requests).toHaveLength(12);
});

it('needs the same number of lists for a thousand services, plus their pages', async () => {
  const copies = (path: string): readonly ApiObject[] =>
    Array.from(
      { length: 1000 },
      (_, i) =>
        ({
          ...RECORDED[path]?.[0],
          metadata: { ...RECORDED[path]?.[0]?.metadata, name: `s${i}`, uid: `${path}${i}` },
        }) as ApiObject,
    );
  const server = await serve({
    lists: { ...RECORDED, '/apis/apps/v1/deployments': copies('/apis/apps/v1/deployments') },
  });
  const { services } = await observe(
    server,
    Array.from({ length: 1000 }, (_, i) => wanted(`s${i}`)),
  );
  expect([...services.values()].filter((s) => s.replicas !== undefined)).toHaveLength(1000);
  expect(server.requests).toHaveLength(11);
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
  expect(problems[0]?.message).toContain(
    'grant the RBAC rule {apiGroups: [""], resources: ["nodes"], verbs: ["list"]}',
  );
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
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^cluster lab: CPU and memory are not measured: may not list pods\.metrics\.k8s\.io; grant/,
    ),
  ]);
});

it('a PodDisruptionBudget is known at the service; a missing right is told once, and a failure holds', async () => {
  const budgets = (path: string) => path.includes('poddisruptionbudgets');
  const known = { name: 'todo-app/todo-backend', minAvailable: '2', maxUnavailable: undefined, others: 0 };
  const { services } = await observe(await serve());
  expect(services.get('todo-backend')?.disruptionBudgets).toEqual([known]);
  expect(services.get('cart')?.disruptionBudgets).toEqual([]);
  const barred = await observe(await serve({ forbidden: budgets }));
  expect(barred.services.get('todo-backend')).toMatchObject({
    disruptionBudgets: [],
    disruptionUnknown: undefined,
  });
  expect(barred.problems.map(({ message }) => message)).toEqual([
    'cluster lab: only PodDisruptionBudgets in Git are heeded: may not list poddisruptionbudgets.policy; grant the RBAC rule {apiGroups: ["policy"], resources: ["poddisruptionbudgets"], verbs: ["list"]}',
  ]);
  const garbage = (path: string) => (budgets(path) ? { status: 200, body: '<html>' } : undefined);
  const failing = await observe(await serve({ instead: garbage }));
  expect(failing.services.get('cart')?.disruptionUnknown).toMatch(/200: <html>/);
  expect(failing.problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/PodDisruptionBudgets could not be read, so that nothing scales down: GET/),
  ]);
});

it('a cluster without metrics-server, Argo Rollouts or KEDA is whole but for that', async () => {
  const has = (path: string) => !/metrics|argoproj|keda/.test(path);
  const lists = Object.fromEntries(Object.entries(RECORDED).filter(([path]) => has(path)));
  const { services, problems } = await observe(await serve({ lists }));
  expect(problems).toEqual([]);
  expect(services.get('todo-backend')?.missing.cpu_utilization).toBe(
    'the cluster does not serve pods.metrics.k8s.io; install metrics-server',
  );
  expect(services.get('web')?.missing.cpu_utilization).toBe(
    'the cluster does not serve rollouts.argoproj.io; install Argo Rollouts',
  );
  expect(services.get('cart')?.ownedBy).toBe('HorizontalPodAutoscaler todo-app/cart');
});

it('a workload that is not there, or stands in two namespaces, is said to', async () => {
  const deployments = RECORDED['/apis/apps/v1/deployments'] ?? [];
  const twin = {
    ...deployments[0],
    metadata: { ...deployments[0]?.metadata, namespace: 'other', uid: 'twin' },
  } as ApiObject;
  const server = await serve({ lists: { ...RECORDED, '/apis/apps/v1/deployments': [...deployments, twin] } });
  const cart = { ...wanted('cart'), namespace: undefined };
  const { services } = await observe(server, [wanted('nope'), cart]);
  expect(services.get('nope')?.missing.cpu_utilization).toBe('cluster lab has no Deployment todo-app/nope');
  expect(services.get('cart')?.missing.cpu_utilization).toMatch(
    /several namespaces of cluster lab \(todo-app, other\)/,
  );
});

it('a busy or broken server is asked again; garbage costs what it should have said', async () => {
  const busy = await serve({
    instead: (_, attempt) => (attempt === 1 ? { status: 503, body: 'etcd is electing a leader' } : undefined),
  });
  expect((await observe(busy)).services.get('todo-backend')?.podsReady).toBe(3);
  const garbage = await serve({
    instead: (path) => (path.includes('replicasets') ? { status: 200, body: '<html>' } : undefined),
  });
  const { services } = await observe(garbage);
  expect(services.get('todo-backend')).toMatchObject({ replicas: 3, podsRunning: undefined, pods: [] });
  expect(services.get('todo-backend')?.missing.cpu_utilization).toMatch(
    /GET \/apis\/apps\/v1\/replicasets: 200: <html>/,
  );
});

it('a cluster that is gone, or does not know the user, is one error with its name', async () => {
  const server = await serve();
  await expect(observe(server, SHOP, { context: 'stranger' })).rejects.toThrow(
    /cluster lab: the API server does not know this user \(401\)/,
  );
  await expect(observe(server, SHOP, { context: 'nowhere' })).rejects.toThrow(
    /cluster lab: the kubeconfig has no context "nowhere"/,
  );
  writeFileSync(`${server.kubeconfig}.broken`, 'users: [{token: a-secret]');
  vi.stubEnv('KUBECONFIG', `${server.kubeconfig}.broken`);
  const broken = observeKubernetes({ cluster: 'lab', nodes: true }, SHOP, NOW);
  await expect(broken).rejects.toThrow(/^(?!.*a-secret).*cluster lab: the kubeconfig cannot be read/s);
  await server.close();
  await expect(observe(server)).rejects.toThrow(/cluster lab: GET .*ECONNREFUSED/);
});

/** biome-ignore lint/suspicious/noExplicitAny: recorded objects are changed here as a cluster would change them. */
type Live = any;

/** The recorded objects of one kind, one of them changed. */
function changed(path: string, name: string, change: (object: Live) => void): Behavior['lists'] {
  const objects = structuredClone(RECORDED[path] ?? []) as Live[];
  change(objects.find((object) => object.metadata.name === name));
  return { ...RECORDED, [path]: objects };
}

it('a program that prints a token runs once for all requests, and one that fails is named', async () => {
  const server = await serve();
  const { services } = await observe(server, SHOP, { context: 'plugin' });
  expect(services.get('todo-backend')?.podsReady).toBe(3);
  expect(server.pluginRuns()).toBe(1);
  await expect(observe(server, SHOP, { context: 'broken' })).rejects.toThrow(
    'cluster lab: no credentials for the user of the kubeconfig: no session',
  );
  // It asks for a password, and nobody is there.
  await expect(observe(server, SHOP, { context: 'asking' })).rejects.toThrow(
    'cluster lab: no credentials for the user of the kubeconfig: its plugin printed no ExecCredential',
  );
});

it('a program that prints no token in time is ended, with all that it has started', async () => {
  const server = await serve();
  const asked = observe(server, SHOP, { context: 'stuck', timeout: 1000 });
  await expect(asked).rejects.toThrow(/^cluster lab: no credentials for the user of the kubeconfig: /);
  const started = Number(readFileSync(`${server.kubeconfig}.stuck`, 'utf8'));
  await vi.waitFor(() => expect(isRunning(started)).toBe(false), 5000);
});

it('a request without an answer in time costs what it asked for, and is not sent again', async () => {
  const server = await serve({ instead: (path) => (path.includes('metrics') ? 'nothing' : undefined) });
  const { services } = await observe(server, SHOP, { timeout: 4_000 });
  expect(services.get('todo-backend')).toMatchObject({ replicas: 3, podsReady: 3 });
  expect(services.get('todo-backend')?.missing.cpu_utilization).toMatch(
    /^GET \/apis\/metrics.k8s.io\/v1beta1\/pods\?limit=500: no answer from 127.0.0.1:\d+ within 4 s$/,
  );
  expect(server.requests.filter((r) => r.includes('metrics'))).toHaveLength(1);
});

it('an API that nobody may list, and that is not there, is not there', async () => {
  const has = (path: string) => !/keda|argoproj/.test(path);
  const lists = Object.fromEntries(Object.entries(RECORDED).filter(([path]) => has(path)));
  const server = await serve({ lists, forbidden: (path) => /keda|flagger|argoproj/.test(path) });
  const { services, problems } = await observe(server);
  expect(problems).toEqual([]);
  expect(services.get('web')?.missing.cpu_utilization).toBe(
    'the cluster does not serve rollouts.argoproj.io; install Argo Rollouts',
  );
  // Argo CD is there, and serves the same group.
  const shared = { ...lists, '/apis/argoproj.io/v1alpha1/applications': [] };
  const neighbor = await observe(
    await serve({ lists: shared, forbidden: (path) => path.includes('rollouts') }),
  );
  expect(neighbor.services.get('web')?.missing.cpu_utilization).toBe(
    'the cluster does not serve rollouts.argoproj.io; install Argo Rollouts',
  );
  const served = await observe(await serve({ forbidden: (path) => path.includes('keda') }));
  expect(served.problems.map((p) => p.message)).toEqual([
    expect.stringContaining('grant the RBAC rule {apiGroups: ["keda.sh"]'),
  ]);
});

it('a list of nothing is a list, however it is printed', async () => {
  const empty = {
    status: 200,
    body: '{"kind":"PodMetricsList","apiVersion":"metrics.k8s.io/v1beta1","metadata":{},"items":null}',
  };
  const server = await serve({ instead: (path) => (path.includes('metrics.k8s.io') ? empty : undefined) });
  const { services, problems } = await observe(server);
  expect(problems).toEqual([]);
  expect(services.get('todo-backend')?.pods[0]?.usage.cpu).toBeUndefined();
});

it('who owns a count is unknown where HPAs cannot be seen, and only there', async () => {
  const server = await serve({ forbidden: (path) => path.includes('horizontal') });
  const { services, problems } = await observe(server);
  expect(services.get('todo-backend')?.ownerUnknown).toContain(
    'grant the RBAC rule {apiGroups: ["autoscaling"]',
  );
  expect(problems).toHaveLength(1);
  const own = await observe(
    await serve({ forbidden: (path, namespace) => path.includes('horizontal') && namespace !== 'todo-app' }),
  );
  expect(own.services.get('todo-backend')?.ownerUnknown).toBeUndefined();
  expect(own.services.get('cart')?.ownedBy).toBe('HorizontalPodAutoscaler todo-app/cart');
});

it("a count that Flagger's Canary or KEDA's ScaledObject drives has an owner", async () => {
  const canary = {
    metadata: { name: 'backend', namespace: 'todo-app' },
    spec: { targetRef: { kind: 'Deployment', name: 'todo-backend' } },
  };
  const { services } = await observe(
    await serve({ lists: { ...RECORDED, '/apis/flagger.app/v1beta1/canaries': [canary] } }),
  );
  expect(services.get('todo-backend')?.ownedBy).toBe('Canary todo-app/backend');
  const scaled = changed('/apis/keda.sh/v1alpha1/scaledobjects', 'worker', (object) => {
    object.spec.scaleTargetRef.name = 'cart';
  });
  expect(
    (await observe(await serve({ ...(scaled ? { lists: scaled } : {}) }))).services.get('cart')?.ownedBy,
  ).toBe('ScaledObject todo-app/worker');
});

it('a pod whose init container fails says so, and not that its containers wait', async () => {
  const lists = changed('/api/v1/pods', 'todo-backend-64dd5f9688-98g4h', ({ status }) => {
    status.containerStatuses[0].state = { waiting: { reason: 'PodInitializing' } };
    status.initContainerStatuses = [
      { name: 'migrate', restartCount: 5, state: { waiting: { reason: 'CrashLoopBackOff' } } },
      { name: 'later', restartCount: 0, state: { waiting: { reason: 'PodInitializing' } } },
    ];
  });
  const { services } = await observe(await serve({ ...(lists ? { lists } : {}) }));
  const pod = services.get('todo-backend')?.pods.find(({ name }) => name.endsWith('98g4h'));
  expect(pod).toMatchObject({ waiting: 'CrashLoopBackOff', restarts: 5 });
});

it('a quantity that cannot be read costs its node or its quota, and nobody else', async () => {
  const lists = {
    ...changed('/api/v1/nodes', 'lab-1', (node) => {
      node.status.allocatable.cpu = 'plenty';
    }),
    '/api/v1/resourcequotas': (RECORDED['/api/v1/resourcequotas'] ?? []).map((quota: Live) => ({
      ...quota,
      status: { ...quota.status, hard: { ...quota.status.hard, 'requests.cpu': {} } },
    })),
  };
  const { services, clusters } = await observe(await serve({ lists }));
  expect(services.get('todo-backend')?.podsReady).toBe(3);
  expect(clusters.get('lab')?.nodes?.[0]).toMatchObject({ name: 'lab-1', schedulable: false });
  expect(clusters.get('lab')?.quotas[0]?.hard.cpu).toBeUndefined();
  expect(clusters.get('lab')?.quotas[0]?.hard.pods).toBe(40n);
});

it.each([
  [undefined, 200],
  ['soon', 200],
  ['NaN', 200],
  ['-5', 200],
  ['0', 200],
  ['2', 2_000],
  ['1e300', 10_000],
  ['Infinity', 10_000],
])('a server that asks for %s seconds is asked again within bounds', (told, ms) => {
  expect(pauseOf(told)).toBe(ms);
});
