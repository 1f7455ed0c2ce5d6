import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../../src/lib/json.ts';
import { readBudget } from '../../../src/metrics/kubernetes/budgets.ts';
import {
  readNode,
  readQuota,
  readReplicaSet,
  readWorkload,
} from '../../../src/metrics/kubernetes/objects.ts';
import { observeCluster } from '../../../src/metrics/kubernetes/observe.ts';
import { readLivePod, readPodUsage } from '../../../src/metrics/kubernetes/pods.ts';
import { failedAnswer, type LiveAnswer } from '../../../src/metrics/observation/live.ts';
import type { Answer } from '../../../src/metrics/prometheus/answer.ts';
import { observeAnswers } from '../../../src/metrics/prometheus/observe.ts';
import { type MeteredService, planQuestions } from '../../../src/metrics/prometheus/questions.ts';
import { recordSnapshot } from '../../../src/metrics/snapshot/record.ts';
import { readSnapshot } from '../../../src/metrics/snapshot/snapshot.ts';
import type { Listed } from '../../../src/ports/cluster.ts';

const NOW = new Date('2026-02-10T18:30:00Z');
type Reach = Listed<unknown>['reach'];

/** A report carries a snapshot through JSON. */
function recorded(answer: LiveAnswer) {
  return JSON.parse(JSON.stringify(recordSnapshot(answer)));
}

function reread(answer: LiveAnswer) {
  return readSnapshot(answer.path, recorded(answer));
}

/** Quantities as people and controllers write them: some are finer than a byte, and some nobody can read. */
const quantity = fc.oneof(
  fc.nat({ max: 64 }).map((n) => `${n}Gi`),
  fc.nat({ max: 1e6 }).map((n) => `${n}Ki`),
  fc.nat({ max: 1e6 }).map((n) => `${n}m`),
  fc.nat({ max: 1e9 }).map((n) => `${n}n`),
  fc.constantFrom('0', '1', '0.5', '1e3', '1288490188800m', '', 'a lot'),
);
const amounts = fc.dictionary(
  fc.constantFrom('cpu', 'memory', 'pods', 'requests.cpu', 'limits.memory'),
  quantity,
);
const mark = fc.constantFrom('a', 'b', '', 'zone');
const labels = fc.dictionary(fc.constantFrom('a', 'zone', '__proto__', 'argocd.argoproj.io/instance'), mark);
const toleration = { key: mark, operator: fc.constantFrom('Exists', 'Equal', ''), value: mark, effect: mark };
const tolerations = fc.array(
  fc.record({ ...toleration, tolerationSeconds: fc.nat() }, { requiredKeys: [] }),
  { maxLength: 2 },
);
const instant = fc
  .integer({ min: -10_000, max: 10_000 })
  .map((seconds) => new Date(NOW.getTime() + seconds * 1_000).toISOString());
const container = fc.record({
  name: mark,
  resources: fc.record({ requests: amounts, limits: amounts }, { requiredKeys: [] }),
});
const restartPolicy = fc.constantFrom('Always', undefined);
const initContainer = fc
  .tuple(container, restartPolicy)
  .map(([one, policy]) => ({ ...one, restartPolicy: policy }));
const podSpec = fc.record(
  {
    containers: fc.array(container, { maxLength: 2 }),
    initContainers: fc.array(initContainer, { maxLength: 2 }),
    resources: fc.record({ requests: amounts, limits: amounts }, { requiredKeys: [] }),
    runtimeClassName: fc.constant('sandboxed'),
    nodeName: fc.constantFrom('n0', 'n1'),
    nodeSelector: labels,
    tolerations,
    overhead: amounts,
  },
  { requiredKeys: ['containers'] },
);
const pod = fc
  .record({
    owner: fc.constantFrom('set', 'web', 'other'),
    deletionTimestamp: fc.option(instant, { nil: undefined }),
    spec: podSpec,
    phase: fc.constantFrom('Running', 'Pending', 'Failed', ''),
    startTime: fc.oneof(instant, fc.constant('yesterday')),
    status: fc.constantFrom('True', 'False'),
    lastTransitionTime: instant,
    restartCount: fc.oneof(fc.nat(9), fc.constant(-1)),
  })
  .map(({ owner, deletionTimestamp, spec, phase, startTime, status, lastTransitionTime, restartCount }) => ({
    metadata: { deletionTimestamp, ownerReferences: [{ uid: owner, controller: true }] },
    spec,
    status: {
      phase,
      startTime,
      conditions: [{ type: 'Ready', status, lastTransitionTime }],
      containerStatuses: [{ restartCount }],
    },
  }));
const podMetrics = fc.record({
  timestamp: fc.oneof(instant, fc.constant('now')),
  window: fc.constantFrom('30s', '1m0.5s', 'a while'),
  containers: fc.array(fc.record({ usage: amounts }), { maxLength: 2 }),
});
const node = fc.record({
  spec: fc.record({ unschedulable: fc.boolean(), taints: tolerations }, { requiredKeys: [] }),
  status: fc.record({ allocatable: amounts, conditions: fc.constant([{ type: 'Ready', status: 'True' }]) }),
  labels,
});
const quota = fc.record({
  spec: fc.record({ scopes: fc.array(mark, { maxLength: 2 }) }, { requiredKeys: [] }),
  status: fc.record({ hard: amounts, used: amounts }, { requiredKeys: [] }),
});
const intOrString = fc.constantFrom(0, 1, 3, '50%', '100%', 'half');
const budget = fc.record({
  spec: fc.record(
    {
      minAvailable: intOrString,
      maxUnavailable: intOrString,
      selector: fc.record({ matchLabels: labels }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  ),
});
const reach = fc.constantFrom<Reach>(
  { kind: 'cluster' },
  { kind: 'namespaces', names: ['shop'], reason: 'may not list', failed: false },
  { kind: 'namespaces', names: [], reason: '500', failed: true },
  { kind: 'absent', reason: 'not served' },
);
const cluster = fc.record({
  template: podSpec,
  labels,
  writer: fc.record({ manager: mark, time: instant }, { requiredKeys: [] }),
  replicas: fc.oneof(fc.nat(9), fc.constant(-1)),
  pods: fc.array(fc.tuple(pod, fc.option(podMetrics)), { maxLength: 4 }),
  nodes: fc.array(node, { maxLength: 2 }),
  quotas: fc.array(quota, { maxLength: 2 }),
  budgets: fc.array(budget, { maxLength: 2 }),
  reaches: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant<Reach>({ kind: 'cluster' }) }, reach), {
    minLength: 7,
    maxLength: 7,
  }),
});
type Cluster = typeof cluster extends fc.Arbitrary<infer T> ? T : never;

const REVISION = { 'deployment.kubernetes.io/revision': '1' };
const metadata = (name: string, more: Json = {}) => ({ name, namespace: 'shop', uid: name, ...more });

function answerOf({
  template,
  writer,
  replicas,
  pods,
  nodes,
  quotas,
  budgets,
  reaches,
  labels: own,
}: Cluster): LiveAnswer {
  const list = <T>(at: number, items: readonly T[]): Listed<T> => ({
    items,
    reach: reaches[at] ?? { kind: 'cluster' },
  });
  const managedFields = [{ ...writer, fieldsV1: { 'f:spec': { 'f:replicas': {} } } }];
  const ownerReferences = [{ uid: 'web', controller: true }];
  const creationTimestamp = '2026-02-10T18:00:00Z';
  const web = readWorkload('Deployment', {
    metadata: metadata('web', { labels: own, annotations: REVISION, managedFields }),
    spec: { replicas, template: { metadata: { labels: own }, spec: template } },
  });
  const set = { metadata: metadata('set', { ownerReferences, annotations: REVISION, creationTimestamp }) };
  const measured = pods.flatMap(([, usage], i) => (usage ? [{ ...usage, metadata: metadata(`p${i}`) }] : []));
  const objects = {
    workloads: { Deployment: list(0, [web]) },
    replicaSets: list(1, [readReplicaSet(set)]),
    pods: list(
      2,
      pods.map(([one], i) => readLivePod({ ...one, metadata: metadata(`p${i}`, one.metadata) })),
    ),
    usage: list(3, measured.map(readPodUsage)),
    hpas: list(4, []),
    scaledObjects: list(4, []),
    canaries: list(4, []),
    quotas: list(
      5,
      quotas.map((one, i) => readQuota({ ...one, metadata: metadata(`q${i}`) })),
    ),
    budgets: list(
      5,
      budgets.map((one, i) => readBudget({ ...one, metadata: metadata(`b${i}`) })),
    ),
    nodes: list(
      6,
      nodes.map((one, i) => readNode({ ...one, metadata: metadata(`n${i}`, { labels: one.labels }) })),
    ),
  };
  const wanted = ['web', 'gone'].map(
    (name) => ({ service: name, kind: 'Deployment', name, namespace: 'shop' }) as const,
  );
  return observeCluster('lab', objects, wanted, NOW);
}

test('what a cluster says is read again from the snapshot that records it', () => {
  fc.assert(
    fc.property(cluster, (given) => {
      const answer = answerOf(given);
      expect(reread(answer)).toEqual(answer.observations);
    }),
  );
});

const value = fc.oneof(
  fc.double(),
  fc.double({ min: 0, max: 1e4, noNaN: true }),
  fc.constantFrom(0, 1e15, 2e15, Number.POSITIVE_INFINITY),
);
const sample = fc.record({
  workload: fc.constantFrom('web', 'api', undefined),
  week: fc.boolean(),
  values: fc.array(value, { maxLength: 5 }),
});
const failure = fc.record({
  kind: fc.constant('failed' as const),
  reason: fc.constant('503'),
  blame: fc.constantFrom('query' as const, 'server' as const),
});
const series = fc.array(sample, { maxLength: 4 }).map(
  (samples): Answer => ({
    kind: 'series',
    series: samples.map(({ workload, week, values }) => ({
      labels: {
        ...(workload === undefined ? {} : { workload }),
        ...(week ? { trimtab_when: 'week_ago' } : {}),
      },
      times: values.map((_, i) => NOW.getTime() - (values.length - 1 - i) * 60_000),
      values,
    })),
  }),
);

function metered(name: string, more: Partial<MeteredService> = {}): MeteredService {
  const workload = { service: name, kind: 'Deployment', name, namespace: 'shop' } as const;
  const basis = { cpu: 'request', memory: 'limit' } as const;
  return { ...workload, window: 300_000, stabilization: 0, basis, queries: {}, ...more };
}

test('what a Prometheus says is read again from the snapshot that records it', () => {
  const wanted = [
    metered('web', { stabilization: 3_600_000 }),
    metered('api', { window: 900_000, namespace: undefined }),
    metered('own', { queries: { throughput: 'sum(mine)', replicas: 'count(mine)' } }),
  ];
  const questions = planQuestions({ labels: {}, queries: {} }, wanted, NOW);
  const answers = fc.tuple(
    ...questions.map((question) =>
      fc.record({
        question: fc.constant(question),
        answer: fc.oneof(failure, series),
        pastMissing: fc.constantFrom(undefined, 'too much'),
      }),
    ),
  );
  fc.assert(
    fc.property(answers, (given) => {
      const answer = observeAnswers('lab', given, wanted, NOW);
      expect(reread(answer)).toEqual(answer.observations);
    }),
  );
});

test.each(['cluster', 'metrics'] as const)('a %s that could not be asked is recorded as such', (source) => {
  const answer = failedAnswer('kubernetes:lab', 'lab', ['web', 'api'], 'ECONNREFUSED', NOW, source);
  expect(answer.observations.services.get('web')?.missing.throughput).toBe('ECONNREFUSED');
  expect(reread(answer)).toEqual(answer.observations);
});

test('quantities are recorded in canonical form, exactly', () => {
  const every: Reach = { kind: 'cluster' };
  const answer = answerOf({
    ...{
      template: { containers: [] },
      labels: {},
      writer: {},
      replicas: 1,
      pods: [],
      budgets: [],
      reaches: Array(7).fill(every),
    },
    quotas: [{ spec: {}, status: { hard: { cpu: '2000m', memory: '2048Mi', pods: '4' }, used: {} } }],
    nodes: [
      {
        spec: {},
        labels: {},
        status: {
          allocatable: { cpu: '4000m', memory: '1500m', pods: '110' },
          conditions: [{ type: 'Ready', status: 'True' }],
        },
      },
    ],
  });
  expect(recorded(answer).clusters.lab).toMatchObject({
    quotas: [{ hard: { 'requests.cpu': '2', 'requests.memory': '2Gi', pods: '4' }, used: {} }],
    nodes: [{ allocatable: { cpu: '4', memory: '1500m', pods: '110' }, requested: { cpu: '0', pods: 0 } }],
  });
});
