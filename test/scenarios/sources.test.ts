import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import type { Report } from '../../src/report/report.ts';
import { type Behavior, recorded, startApiServer } from '../support/kubernetes/api-server.ts';
import { type Reply, startDouble } from '../support/prometheus/double.ts';
import { deploymentText } from '../support/repository.ts';
import { folder, write } from '../support/terminal.ts';

const NOW = new Date('2026-11-23T10:47:30Z');
afterEach(() => vi.unstubAllEnvs());

interface Service {
  readonly name: string;
  readonly cluster: string;
  readonly kind?: string;
  readonly replicas: number;
  readonly scaling: string;
}

const STEP =
  'target_cpu_utilization: 70%, scale_up_threshold: 80%, scale_down_threshold: 40%, scale_down_stabilization: 0s';
/** `lab` is a live cluster beside Prometheus, `edge` is measured by Prometheus alone, `far` by a file. */
const SERVICES: readonly Service[] = [
  {
    name: 'todo-backend',
    cluster: 'lab',
    replicas: 3,
    scaling: 'strategy: proportional, target_cpu_utilization: 20%',
  },
  { name: 'todo-frontend', cluster: 'lab', replicas: 2, scaling: STEP },
  // An HPA owns it, and by its figures it would go down.
  { name: 'cart', cluster: 'lab', replicas: 2, scaling: STEP },
  { name: 'orders-db', cluster: 'lab', kind: 'StatefulSet', replicas: 2, scaling: STEP },
  { name: 'edge-busy', cluster: 'edge', replicas: 2, scaling: STEP },
  { name: 'edge-idle', cluster: 'edge', replicas: 3, scaling: STEP },
  { name: 'far-busy', cluster: 'far', replicas: 2, scaling: STEP },
  { name: 'far-idle', cluster: 'far', replicas: 3, scaling: STEP },
];
const CPU: Readonly<Record<string, number>> = {
  cart: 0.1,
  'edge-busy': 0.9,
  'edge-idle': 0.1,
  'far-busy': 0.9,
  'far-idle': 0.1,
};

function files(prometheus: string): Readonly<Record<string, string>> {
  const metrics = `{kind: prometheus, url: "${prometheus}", timeout: 5s, queries: {cpu_utilization: cpu, replicas: replicas}}`;
  const files: Record<string, string> = {
    'trimtab.yaml': `clusters:
  lab:
    metrics: [{kind: kubernetes, context: lab}, ${metrics}]
    delivery: {kind: argo, context: management, application: todo-app}
  edge: {metrics: [${metrics}]}
  far: {metrics: [{kind: snapshot, path: far.json}]}
`,
    'far.json': JSON.stringify({
      timestamp: NOW.toISOString(),
      services: SERVICES.filter(({ cluster }) => cluster === 'far').map(({ name, replicas }) => ({
        service: name,
        replicas,
        metrics: { cpu_utilization: CPU[name] },
      })),
    }),
  };
  for (const { name, cluster, kind = 'Deployment', replicas, scaling } of SERVICES) {
    files[`blueprints/${name}/blueprint.yaml`] = `metadata: {name: ${name}}
spec:
  workload: {cluster: ${cluster}, namespace: todo-app, kind: ${kind}}
  scaling: {min_replicas: 1, max_replicas: 40, ${scaling}}
`;
    files[`k8s/${name}.yaml`] = deploymentText(name, replicas)
      .replace('kind: Deployment', `kind: ${kind}`)
      .replace(`name: ${name}`, `name: ${name}\n  namespace: todo-app`);
  }
  return files;
}

/** Answers what is known of these services, that no autoscaler is there, and nothing of other figures. */
const measured: Reply = ({ path, form }, _, response) => {
  const query = form.get('query') ?? '';
  const at = Number(form.get(path.endsWith('query_range') ? 'end' : 'time'));
  const of = (name: string, replicas: number) =>
    query === 'cpu' ? CPU[name] : query === 'replicas' ? replicas : undefined;
  const result = SERVICES.flatMap(({ name, replicas }) => {
    const value = of(name, replicas);
    if (value === undefined) return [];
    const point = [at, String(value)];
    return [
      {
        metric: { namespace: 'todo-app', workload: name },
        ...(path.endsWith('query_range') ? { values: [point] } : { value: point }),
      },
    ];
  });
  const seen = { metric: { namespace: 'todo-app', trimtab_state: 'seen' }, value: [at, '8'] };
  response.end(
    JSON.stringify({
      status: 'success',
      data: {
        resultType: path.endsWith('query_range') ? 'matrix' : 'vector',
        result: query.includes('trimtab_state') ? [seen] : result,
      },
    }),
  );
};

interface Faults {
  /** How the cluster's API server behaves. */
  readonly lab?: Behavior;
  /** How the API server with the Applications behaves. */
  readonly management?: Behavior;
  /** After so many queries Prometheus is gone. */
  readonly queries?: number;
}

async function planned(
  dir: string,
  { lab = {}, management = {}, queries = Number.POSITIVE_INFINITY }: Faults = {},
): Promise<Report> {
  const cluster = await startApiServer({ page: 2, ...lab });
  const applications = JSON.parse(recorded('argo-applications.json')).items;
  const argo = await startApiServer({
    ...management,
    lists: { '/apis/argoproj.io/v1alpha1/applications': applications },
  });
  let asked = 0;
  const prometheus = await startDouble((...call) => {
    asked += 1;
    return asked > queries ? void call[2].destroy() : measured(...call);
  });
  onTestFinished(async () => void (await Promise.all([cluster.close(), argo.close(), prometheus.close()])));
  vi.stubEnv('KUBECONFIG', cluster.withContext('management', argo));
  write(dir, files(prometheus.url));
  return plan(parseOptions('plan', ['--repo', dir]), NOW);
}

/** Hangs up from the nth request on. */
function killedAfter(requests: number): Behavior {
  let seen = 0;
  return {
    instead: () => {
      seen += 1;
      return seen > requests ? 'hang up' : undefined;
    },
  };
}

const namesOf = (...clusters: string[]) =>
  SERVICES.filter(({ cluster }) => clusters.includes(cluster)).map(({ name }) => name);

describe('a source that is killed', () => {
  test('when none is, every service is decided by its own source', async () => {
    const whole = await planned(folder());
    expect(whole.errors).toEqual([]);
    const actions = Object.fromEntries(
      Object.entries(whole.services).map(([name, { decision }]) => [name, decision.action]),
    );
    expect(actions).toEqual({
      'todo-backend': 'scale_up',
      'todo-frontend': 'scale_up',
      cart: 'no_action',
      'orders-db': 'no_action',
      'edge-busy': 'scale_up',
      'edge-idle': 'scale_down',
      'far-busy': 'scale_up',
      'far-idle': 'scale_down',
    });
    expect(whole.services.cart?.decision.reason).toBe('owned_by_autoscaler');
  });

  const kills: readonly [string, () => Faults, readonly string[], RegExp][] = [
    ...[0, 1, 4, 9, 14].map((n): [string, () => Faults, readonly string[], RegExp] => [
      `Kubernetes, after ${n} requests`,
      () => ({ lab: killedAfter(n) }),
      namesOf('lab'),
      /^cluster lab: .*(GET |Connect|other side|terminated)/,
    ]),
    [
      'the metrics API alone',
      () => ({
        lab: {
          instead: (path) =>
            path.includes('metrics.k8s.io') ? { status: 503, body: 'unavailable' } : undefined,
        },
      }),
      namesOf('lab'),
      /^cluster lab: pod metrics could not be read: GET .*: 503: unavailable$/,
    ],
    [
      'Prometheus, at once',
      () => ({ queries: 0 }),
      namesOf('lab', 'edge'),
      /^cluster (lab|edge): cpu_utilization, .*hang up/,
    ],
    ['Prometheus, halfway', () => ({ queries: 9 }), namesOf('lab', 'edge'), /^cluster (lab|edge): .*hang up/],
    ['delivery, at once', () => ({ management: killedAfter(0) }), namesOf('lab'), /^cluster lab: GET .*/],
    [
      'delivery, by errors',
      () => ({
        management: {
          instead: (path) => (path.includes('applications') ? { status: 500, body: 'etcd' } : undefined),
        },
      }),
      namesOf('lab'),
      /^cluster lab: delivery cannot be told: GET .*: 500: etcd$/,
    ],
  ];
  test.each(kills)('%s', async (_, faults, needing, told) => {
    const dir = folder();
    const whole = await planned(dir);
    const { services, errors } = await planned(dir, faults());
    for (const [name, { decision }] of Object.entries(services)) {
      const before = whole.services[name]?.decision;
      if (!needing.includes(name)) expect(decision).toEqual(before);
      // Who needs it decides as before, or not at all.
      if (decision.action !== 'no_action')
        expect([decision.action, decision.target_replicas]).toEqual([
          before?.action,
          before?.target_replicas,
        ]);
    }
    const perCluster = new Set(errors.map(({ message }) => message.split(':')[0]));
    expect(errors).toHaveLength(perCluster.size);
    for (const { message } of errors) expect(message).toMatch(told);
    expect(errors.length).toBeGreaterThan(0);
  });
});

test('while nodes are not answered for, what goes up is deferred, and nobody else is', async () => {
  const dir = folder();
  const whole = await planned(dir);
  const instead: Behavior['instead'] = (path) =>
    path === '/api/v1/nodes' ? { status: 500, body: 'etcd' } : undefined;
  const { services, errors } = await planned(dir, { lab: { instead } });
  expect(errors.map(({ message }) => message)).toEqual([
    'cluster lab: nodes could not be read, so that nothing is placed: GET /api/v1/nodes: 500: etcd',
  ]);
  expect(services['todo-backend']?.decision).toEqual(whole.services['todo-backend']?.decision);
  expect(whole.services['todo-backend']?.execution.operation).toBe('scale_up');
  expect(services['todo-backend']?.execution.operation).toBe('deferred');
  expect(services['edge-busy']?.execution).toEqual(whole.services['edge-busy']?.execution);
});

test.each([
  ['refuses connections', 'gone', '30s', /ECONNREFUSED/],
  ['has no address', 'lost', '30s', /ENOTFOUND|EAI_AGAIN/],
  ['answers nothing', 'mute', '300ms', /no answer from 127\.0\.0\.1:\d+ within 0\.3 s/],
])('of two clusters one %s: it is named once, and the other is served', async (_, context, timeout, told) => {
  const lab = await startApiServer();
  const mute = await startApiServer({ instead: () => 'nothing' });
  onTestFinished(async () => void (await Promise.all([lab.close(), mute.close()])));
  vi.stubEnv('KUBECONFIG', lab.withContext('mute', mute));
  const blueprint = (name: string, cluster: string) => `metadata: {name: ${name}}
spec:
  workload: {cluster: ${cluster}, namespace: todo-app}
  scaling: {min_replicas: 1, max_replicas: 40, strategy: proportional, target_cpu_utilization: 20%}
`;
  const manifest = (name: string) =>
    deploymentText(name, 3).replace(`name: ${name}`, `name: ${name}\n  namespace: todo-app`);
  const dir = folder({
    'trimtab.yaml': `clusters:
  far: {metrics: [{kind: kubernetes, context: ${context}, timeout: ${timeout}}]}
  lab: {metrics: [{kind: kubernetes, context: lab}]}
`,
    'blueprints/far/blueprint.yaml': blueprint('far-web', 'far'),
    'blueprints/backend/blueprint.yaml': blueprint('todo-backend', 'lab'),
    'k8s/far.yaml': manifest('far-web'),
    'k8s/backend.yaml': manifest('todo-backend'),
  });
  const { services, errors } = await plan(parseOptions('plan', ['--repo', dir]), NOW);
  expect(errors.map(({ message }) => message)).toEqual([expect.stringMatching(told)]);
  expect(errors[0]?.message).toMatch(/^cluster far: GET /);
  expect(services['far-web']?.decision).toMatchObject({ action: 'no_action', reason: 'metrics_missing' });
  expect(services['todo-backend']?.decision).toMatchObject({ action: 'scale_up', target_replicas: 13 });
});
