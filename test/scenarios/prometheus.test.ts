import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { deploymentSeries, openMetrics, podSeries, requestSeries, type SampleSeries } from '../support/prometheus/series.ts';
import { hasPrometheus, type RealPrometheus, startPrometheus } from '../support/prometheus/server.ts';
import { deploymentText } from '../support/repository.ts';
import { folder, trimtab } from '../support/terminal.ts';

const NOW = '2026-02-10T18:30:00Z';
const END = Date.parse(NOW) / 1_000;
const MI = 1024 * 1024;
const HOURS = 3_600;
const START = END - 3 * HOURS;

const app = { cpu: 0.12, memory: 350 * MI, requests: { cpu: 0.1, memory: 128 * MI }, limits: { cpu: 0.2, memory: 500 * MI } };
const sidecar = { cpu: 0.05, memory: 35 * MI, requests: { cpu: 0.1, memory: 32 * MI }, limits: { cpu: 0.2, memory: 50 * MI } };
const idle = { ...app, cpu: 0.01, memory: 50 * MI };

/** A cluster as kube-state-metrics, cadvisor and the services export it. */
const CLUSTER: readonly SampleSeries[] = [
  ...deploymentSeries('shop', 'web', 'web-7d9', 2),
  ...podSeries({ namespace: 'shop', pod: 'web-7d9-a', owner: 'ReplicaSet/web-7d9', containers: { app, sidecar } }),
  ...podSeries({ namespace: 'shop', pod: 'web-7d9-b', owner: 'ReplicaSet/web-7d9', containers: { app, sidecar } }),
  // Gone for ten minutes; the window of fifteen still reaches back to it.
  ...podSeries({
    namespace: 'shop',
    pod: 'web-7d9-c',
    owner: 'ReplicaSet/web-7d9',
    containers: { app: { ...app, cpu: 5 } },
    until: END - START - 600,
  }),
  ...requestSeries('shop', 'web-7d9-a', 60, 0.005),
  ...requestSeries('shop', 'web-7d9-b', 120, 0.005),
  // The same name elsewhere, and another kind of the same name.
  ...deploymentSeries('other', 'web', 'web-111', 9),
  ...podSeries({ namespace: 'other', pod: 'web-111-a', owner: 'ReplicaSet/web-111', containers: { app: { ...app, cpu: 9 } } }),
  ...podSeries({ namespace: 'shop', pod: 'web-0', owner: 'StatefulSet/web', containers: { app: { ...app, cpu: 9 } } }),
  ...deploymentSeries('shop', 'quiet', 'quiet-1', 3),
  ...podSeries({ namespace: 'shop', pod: 'quiet-1-a', owner: 'ReplicaSet/quiet-1', containers: { app: idle } }),
  ...podSeries({ namespace: 'shop', pod: 'quiet-1-b', owner: 'ReplicaSet/quiet-1', containers: { app: idle } }),
  ...podSeries({
    namespace: 'shop',
    pod: 'quiet-1-c',
    owner: 'ReplicaSet/quiet-1',
    containers: { app: { ...idle, restarts: (at) => Math.floor((at + 60) / HOURS) } },
  }),
  ...deploymentSeries('shop', 'batch', 'batch-1', 1),
  ...podSeries({ namespace: 'shop', pod: 'batch-1-a', owner: 'ReplicaSet/batch-1', containers: { app, bare: { cpu: 1, memory: MI } } }),
];

const SCALING =
  'scaling: {min_replicas: 1, max_replicas: 5, target_cpu_utilization: 70%, scale_up_threshold: 80%, scale_down_threshold: 40%';

function blueprint(name: string, scaling = '', more = ''): string {
  return `metadata: {name: ${name}}\nspec:\n  workload: {namespace: shop}\n  ${SCALING}${scaling}}\n${more}`;
}

function repository(url: string, more: Readonly<Record<string, string>> = {}): string {
  return folder({
    'trimtab.yaml': `clusters: {default: {metrics: [{kind: prometheus, url: "${url}"}]}}\n`,
    'blueprints/web/blueprint.yaml': blueprint(
      'web',
      ', target_memory_utilization: 80%',
      '  performance: {latency_p95_target: 200ms, error_rate_threshold: 1%}\n',
    ),
    'blueprints/quiet/blueprint.yaml': blueprint('quiet', ', scale_down_stabilization: 2h'),
    'blueprints/batch/blueprint.yaml': blueprint('batch'),
    'k8s/web.yaml': deploymentText('web', 2).replace('name: web', 'name: web\n  namespace: shop'),
    'k8s/quiet.yaml': deploymentText('quiet', 3).replace('name: quiet', 'name: quiet\n  namespace: shop'),
    'k8s/batch.yaml': deploymentText('batch', 1).replace('name: batch', 'name: batch\n  namespace: shop'),
    ...more,
  });
}

function plan(dir: string, ...args: string[]): Report {
  const { stdout, stderr } = trimtab(dir, 'plan', '--now', NOW, '--format', 'json', ...args);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe.skipIf(!hasPrometheus())('with a real Prometheus', () => {
  let server: RealPrometheus;
  beforeAll(async () => {
    server = await startPrometheus({ backfill: openMetrics(CLUSTER, START, END, 30) });
  }, 60_000);
  afterAll(async () => server?.close());

  test('the default queries measure a cluster that has kube-state-metrics, cadvisor and HTTP histograms', () => {
    const report = plan(repository(server.url));
    console.log(JSON.stringify(report.errors), JSON.stringify(report.services, null, 1).slice(0, 6000));
    expect(report.errors).toEqual([]);
    expect(report.services.web?.current_state).toEqual({
      service: 'web',
      replicas: 2,
      pods_running: 2,
      pods_ready: 2,
      metrics: { cpu_utilization: 0.85, memory_utilization: 0.7, latency_p50: 150, latency_p95: 195, throughput: 180, error_rate: 0.005 },
    });
  });
});
