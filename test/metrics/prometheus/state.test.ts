import { expect, test } from 'vitest';
import type { Series } from '../../../src/metrics/prometheus/answer.ts';
import { findClusterLabel } from '../../../src/metrics/prometheus/clusters.ts';
import type { MeteredService } from '../../../src/metrics/prometheus/questions.ts';
import { openState } from '../../../src/metrics/prometheus/state.ts';

const WEB: MeteredService = {
  service: 'web',
  kind: 'Deployment',
  name: 'web',
  namespace: 'shop',
  window: 600_000,
  stabilization: 0,
  basis: { cpu: 'request', memory: 'limit' },
  queries: {},
};

const series = (labels: Record<string, string>): Series => ({ labels, times: [0], values: [1] });
const state = (name: string, labels: Record<string, string> = {}) =>
  series({ namespace: 'shop', trimtab_state: name, ...labels });
const SEEN = state('seen');

test.each<[string, readonly Series[], { readonly by?: string; readonly unseen?: string }]>([
  ['no autoscaler, where workloads are exported', [SEEN], {}],
  ['nothing, where no workload is', [], { unseen: 'kube-state-metrics, which tells of autoscalers' }],
  [
    'nothing, where those of another namespace are',
    [state('seen', { namespace: 'other' })],
    { unseen: 'kube-state' },
  ],
  [
    'the HPA that targets it',
    [SEEN, state('owner', { horizontalpodautoscaler: 'a', workload: 'web', workload_kind: 'Deployment' })],
    { by: 'HorizontalPodAutoscaler shop/a' },
  ],
  [
    'no HPA that targets another kind of its name',
    [SEEN, state('owner', { horizontalpodautoscaler: 'a', workload: 'web', workload_kind: 'StatefulSet' })],
    {},
  ],
  [
    'the HPA of its name, where no metric states targets',
    [SEEN, state('scaler', { horizontalpodautoscaler: 'web' })],
    { by: 'HorizontalPodAutoscaler shop/web' },
  ],
  [
    'nothing, where an HPA may target anything',
    [SEEN, state('scaler', { horizontalpodautoscaler: 'all' })],
    { unseen: 'no metric states what HorizontalPodAutoscaler shop/all scales' },
  ],
  [
    "KEDA's object of its name",
    [SEEN, state('scaler', { scaledobject: 'web' })],
    { by: 'ScaledObject shop/web' },
  ],
  [
    "no object of KEDA's that scales another workload by its HPA",
    [
      SEEN,
      state('scaler', { scaledobject: 'all' }),
      state('owner', {
        horizontalpodautoscaler: 'keda-hpa-all',
        workload: 'api',
        workload_kind: 'Deployment',
      }),
    ],
    {},
  ],
])('the metrics tell of %s', (_, answer, { by, unseen }) => {
  const { ownedBy, ownerUnseen } = openState({ kind: 'series', series: answer })(WEB);
  expect(ownedBy).toBe(by);
  if (unseen === undefined) expect(ownerUnseen).toBeUndefined();
  else expect(ownerUnseen).toContain(unseen);
});

test('an answer that failed tells of nothing, and why', () => {
  expect(openState({ kind: 'failed', reason: '503', blame: 'server' })(WEB).ownerUnseen).toBe('503');
});

test.each<[string, readonly Record<string, string>[], string | undefined]>([
  ['cluster', [{ cluster: 'dr' }, { cluster: 'prod' }], 'cluster: dr, prod'],
  [
    'the one that is named after clusters',
    [
      { a: '1', k8s_cluster: 'x' },
      { a: '2', k8s_cluster: 'y' },
    ],
    'k8s_cluster: x, y',
  ],
  ['any other', [{ shard: '1' }, { shard: '2' }], 'shard: 1, 2'],
  ['a cluster that some do not state', [{ cluster: 'dr' }, {}], 'cluster: , dr'],
  [
    'nothing, where jobs add labels of the exporter',
    [{ app: 'exporter', job: 'a' }, { job: 'b' }],
    undefined,
  ],
  ['nothing, where some state what no cluster is', [{ shard: '1' }, {}], undefined],
  [
    'nothing, where replicas collect the same',
    [{ prometheus_replica: 'a' }, { prometheus_replica: 'b' }],
    undefined,
  ],
])('clusters are told apart by %s', (_, labels, expected) => {
  const found = findClusterLabel(labels.map((own) => series({ deployment: 'web', ...own })));
  expect(found && `${found.name}: ${found.values.join(', ')}`).toBe(expected);
});
