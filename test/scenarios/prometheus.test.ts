import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { plan as planHere } from '../../src/commands/plan.ts';
import type { Report } from '../../src/report/report.ts';
import {
  deploymentSeries,
  exposition,
  openMetrics,
  podSeries,
  requestSeries,
  type SampleSeries,
} from '../support/prometheus/series.ts';
import { hasPrometheus, type RealPrometheus, startPrometheus } from '../support/prometheus/server.ts';
import { deploymentText } from '../support/repository.ts';
import { folder, trimtab } from '../support/terminal.ts';

const NOW = '2026-02-10T18:30:00Z';
const END = Date.parse(NOW) / 1_000;
const MI = 1024 * 1024;
const HOUR = 3_600;
const START = END - 3 * HOUR;

const app = {
  cpu: 0.12,
  memory: 350 * MI,
  requests: { cpu: 0.1, memory: 128 * MI },
  limits: { cpu: 0.2, memory: 500 * MI },
};
const sidecar = {
  cpu: 0.05,
  memory: 35 * MI,
  requests: { cpu: 0.1, memory: 32 * MI },
  limits: { cpu: 0.2, memory: 50 * MI },
};
const idle = { ...app, cpu: 0.01, memory: 50 * MI };

/** A cluster as kube-state-metrics, cadvisor and the services export it. */
const CLUSTER: readonly SampleSeries[] = [
  ...deploymentSeries('shop', 'web', 'web-7d9', 2),
  ...podSeries({
    namespace: 'shop',
    pod: 'web-7d9-a',
    owner: 'ReplicaSet/web-7d9',
    containers: { app, sidecar },
  }),
  ...podSeries({
    namespace: 'shop',
    pod: 'web-7d9-b',
    owner: 'ReplicaSet/web-7d9',
    containers: { app, sidecar },
  }),
  // Gone long enough for Prometheus to look back no more; the window of ten still reaches back to it.
  ...podSeries({
    namespace: 'shop',
    pod: 'web-7d9-c',
    owner: 'ReplicaSet/web-7d9',
    containers: { app: { ...app, cpu: 5 } },
    until: END - START - 330,
  }),
  ...requestSeries('shop', 'web-7d9-a', 60, 0.005),
  ...requestSeries('shop', 'web-7d9-b', 120, 0.005),
  // Another job scrapes the same kubelet.
  [
    `container_cpu_usage_seconds_total{namespace="shop",pod="web-7d9-a",container="app",image="app",cpu="total",job="twice"}`,
    (at) => at * 0.12,
  ],
  // The same name elsewhere, and another kind of the same name.
  ...deploymentSeries('other', 'web', 'web-111', 9),
  ...podSeries({
    namespace: 'other',
    pod: 'web-111-a',
    owner: 'ReplicaSet/web-111',
    containers: { app: { ...app, cpu: 9 } },
  }),
  ...podSeries({
    namespace: 'shop',
    pod: 'web-0',
    owner: 'StatefulSet/web',
    containers: { app: { ...app, cpu: 9 } },
  }),
  ...deploymentSeries('shop', 'quiet', 'quiet-1', 3),
  ...podSeries({
    namespace: 'shop',
    pod: 'quiet-1-a',
    owner: 'ReplicaSet/quiet-1',
    containers: { app: idle },
  }),
  ...podSeries({
    namespace: 'shop',
    pod: 'quiet-1-b',
    owner: 'ReplicaSet/quiet-1',
    containers: { app: idle },
  }),
  ...podSeries({
    namespace: 'shop',
    pod: 'quiet-1-c',
    owner: 'ReplicaSet/quiet-1',
    containers: { app: { ...idle, restarts: (at) => Math.floor((at + 60) / HOUR) } },
  }),
  // Busy an hour ago.
  ...deploymentSeries('shop', 'burst', 'burst-1', 2),
  ...podSeries({
    namespace: 'shop',
    pod: 'burst-1-a',
    owner: 'ReplicaSet/burst-1',
    containers: {
      app: { ...idle, cpu: (at) => 0.01 * at + 0.2 * Math.min(1_200, Math.max(0, at - 2 * HOUR)) },
    },
  }),
  ...podSeries({
    namespace: 'shop',
    pod: 'burst-1-b',
    owner: 'ReplicaSet/burst-1',
    containers: { app: idle },
  }),
  ...deploymentSeries('shop', 'batch', 'batch-1', 1),
  // One of its nodes is too busy to be scraped.
  ...deploymentSeries('shop', 'blind', 'blind-1', 2),
  ...podSeries({
    namespace: 'shop',
    pod: 'blind-1-a',
    owner: 'ReplicaSet/blind-1',
    containers: { app: idle },
  }),
  ...podSeries({
    namespace: 'shop',
    pod: 'blind-1-b',
    owner: 'ReplicaSet/blind-1',
    containers: { app },
    scraped: false,
  }),
  ...podSeries({
    namespace: 'shop',
    pod: 'batch-1-a',
    owner: 'ReplicaSet/batch-1',
    containers: { app, bare: { cpu: 1, memory: MI } },
  }),
];

const WEB = `, target_memory_utilization: 80%`;
const OBJECTIVES = '  performance: {latency_p95_target: 200ms, error_rate_threshold: 1%}\n';

function blueprint(name: string, scaling = '', more = ''): string {
  return `metadata: {name: ${name}}
spec:
  workload: {namespace: shop}
  scaling: {min_replicas: 1, max_replicas: 5, target_cpu_utilization: 70%, scale_up_threshold: 80%, scale_down_threshold: 40%${scaling}}
${more}`;
}

function repository(url: string, more: Readonly<Record<string, string>> = {}): string {
  const counts = { web: 2, quiet: 3, burst: 2, batch: 1, blind: 2 };
  const manifest = (name: string, count: number) =>
    deploymentText(name, count).replace(`name: ${name}`, `name: ${name}\n  namespace: shop`);
  return folder({
    'trimtab.yaml': `clusters: {default: {metrics: [{kind: prometheus, url: "${url}"}]}}\n`,
    'blueprints/web/blueprint.yaml': blueprint('web', WEB, OBJECTIVES),
    'blueprints/quiet/blueprint.yaml': blueprint('quiet', ', scale_down_stabilization: 2h'),
    'blueprints/burst/blueprint.yaml': blueprint('burst', ', scale_down_stabilization: 2h'),
    'blueprints/batch/blueprint.yaml': blueprint('batch'),
    'blueprints/blind/blueprint.yaml': blueprint('blind', ', scale_down_stabilization: 0s'),
    ...Object.fromEntries(
      Object.entries(counts).map(([name, count]) => [`k8s/${name}.yaml`, manifest(name, count)]),
    ),
    ...more,
  });
}

function plan(dir: string, ...args: string[]): Report {
  const { stdout } = trimtab(dir, 'plan', '--now', NOW, '--format', 'json', ...args);
  return JSON.parse(stdout);
}

describe.skipIf(!hasPrometheus())('with a real Prometheus', () => {
  let server: RealPrometheus;
  const openMetricsText = openMetrics(CLUSTER, START, END, 30);
  beforeAll(async () => {
    server = await startPrometheus({ backfill: openMetricsText });
  }, 60_000);
  afterAll(async () => server?.close());

  test('the default queries measure a cluster that has kube-state-metrics, cadvisor and HTTP histograms', () => {
    const { errors, services } = plan(repository(server.url));
    expect(errors).toEqual([]);
    expect(services.web?.current_state).toEqual({
      service: 'web',
      replicas: 2,
      pods_running: 2,
      pods_ready: 2,
      restarts: 0,
      metrics: {
        cpu_utilization: 0.85,
        memory_utilization: 0.7,
        latency_p50: 150,
        latency_p95: 195,
        throughput: 180,
        error_rate: 0.005,
      },
    });
    expect(services.web?.decision).toMatchObject({
      action: 'scale_up',
      target_replicas: 3,
      weighted_utilization: 0.83,
    });
    expect(services.quiet?.current_state).toMatchObject({
      restarts: 1,
      metrics: { cpu_utilization: 0.1, memory_utilization: 0.1 },
    });
    expect(services.batch?.decision).toMatchObject({ action: 'no_action', reason: 'metrics_missing' });
    expect(services.batch?.decision.figures.cpu_utilization).toEqual({
      missing: expect.stringContaining('a container of it states no request'),
    });
    expect(services.blind?.decision).toMatchObject({ action: 'no_action', reason: 'metrics_missing' });
    expect(services.blind?.decision.figures.cpu_utilization).toEqual({
      missing: expect.stringContaining('a ready pod of it is not'),
    });
  });

  test('what has held for the whole stabilization window goes down, and what was busy within it waits', () => {
    const { services } = plan(repository(server.url));
    expect(services.quiet?.decision).toMatchObject({ action: 'scale_down', target_replicas: 2 });
    expect(services.burst?.decision).toMatchObject({
      action: 'no_action',
      reason: 'stabilizing',
      recommendation: { action: 'scale_down' },
    });
    const shorter = plan(
      repository(server.url, {
        'blueprints/burst/blueprint.yaml': blueprint('burst', ', scale_down_stabilization: 15m'),
      }),
    );
    expect(shorter.services.burst?.decision.action).toBe('scale_down');
  });

  test('services differ in basis, window and queries of their own, and each gets its own figures', () => {
    const own =
      'sum(rate(container_cpu_usage_seconds_total{namespace=$namespace, pod=~"batch-.+", container="app"}[$window]))';
    const dir = repository(server.url, {
      'blueprints/web/blueprint.yaml': blueprint(
        'web',
        `${WEB}, utilization_basis: {cpu: limit}`,
        OBJECTIVES,
      ),
      'blueprints/quiet/blueprint.yaml': blueprint('quiet', '', '  metrics: {window: 5m}\n'),
      'blueprints/batch/blueprint.yaml': blueprint(
        'batch',
        '',
        `  metrics: {queries: {cpu_utilization: '${own}'}}\n`,
      ),
    });
    const { errors, services } = plan(dir);
    expect(errors).toEqual([]);
    expect(services.web?.current_state?.metrics.cpu_utilization).toBe(0.425);
    expect(services.quiet?.current_state?.metrics.cpu_utilization).toBe(0.1);
    expect(services.batch?.current_state?.metrics.cpu_utilization).toBe(0.12);
  });

  test('a name that stands in several namespaces is nobody until the blueprint says which', () => {
    const dir = repository(server.url, {
      'blueprints/web/blueprint.yaml': blueprint('web', WEB, OBJECTIVES).replace(
        'namespace: shop',
        'kind: Deployment',
      ),
    });
    const { decision } = plan(dir).services.web ?? {};
    expect(decision).toMatchObject({ action: 'no_action', reason: 'metrics_missing' });
    expect(decision?.figures.cpu_utilization).toEqual({
      missing: expect.stringMatching(/several namespaces \((other, shop|shop, other)\); set spec/),
    });
  });

  test('an override that the server refuses is shown with its query, and costs only its figure', () => {
    const config = `clusters: {default: {metrics: [{kind: prometheus, url: "${server.url}", queries: {throughput: "sum(rate(x[$window])"}}]}}\n`;
    const { code, stderr, stdout } = trimtab(
      repository(server.url, { 'trimtab.yaml': config }),
      'plan',
      '--now',
      NOW,
      '--format',
      'json',
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const { errors, services } = JSON.parse(stdout) as Report;
    expect(errors.map((e) => e.message)).toEqual([
      expect.stringMatching(
        /^cluster default: throughput: 400 bad_data: .*parse error.*; the query: sum\(rate\(x\[10m\]\)$/,
      ),
    ]);
    expect(services.web?.decision.action).toBe('scale_up');
  });

  test('the report replays to itself without the server, and explains a service by its queries', () => {
    const dir = repository(server.url);
    const report = plan(dir);
    const path = `${dir}/report.json`;
    writeFileSync(path, JSON.stringify(report));
    expect(JSON.parse(trimtab(dir, 'plan', '--replay', path, '--format', 'json').stdout)).toEqual(report);
    const explained = trimtab(dir, 'plan', '--replay', path, '--explain', 'burst').stdout;
    expect(explained).toContain(
      'cpu_utilization    0.1, from prometheus:default at 2026-02-10T18:30:00.000Z',
    );
    expect(explained).toContain('latency_p95        missing: no series for Deployment shop/burst');
    expect(explained).toContain('  held by: stabilizing\n  not asked: cooldown, rate_limited');
    expect(explained).toMatch(
      /Query for throughput, prometheus:default\n {2}sum by \(namespace, workload_kind, workload\) .*namespace=~"shop"}\[10m\]/,
    );
  });

  test('a server that is killed holds everything and is named once; when it is back, so are the decisions', async () => {
    const dir = repository(server.url);
    const before = plan(dir);
    await server.kill();
    const { errors, services } = plan(dir);
    expect(errors).toEqual([
      {
        service: null,
        message: expect.stringMatching(/^cluster default: cpu_utilization, .*: http:.*ECONNREFUSED/),
      },
    ]);
    for (const { decision } of Object.values(services))
      expect(decision).toMatchObject({ action: 'no_action', reason: 'metrics_missing' });
    await server.restart();
    expect(plan(dir)).toEqual(before);
  });

  test('a server that is there and does not answer costs its figures after the timeout, and is named once', () => {
    const config = `clusters: {default: {metrics: [{kind: prometheus, url: "${server.url}", timeout: 700ms}]}}\n`;
    const dir = repository(server.url, { 'trimtab.yaml': config });
    server.pause();
    const { errors, services } = plan(dir);
    server.resume();
    expect(errors).toEqual([
      {
        service: null,
        message: expect.stringMatching(
          /^cluster default: cpu_utilization, .*: http:.*: no answer within 0.7 s$/,
        ),
      },
    ]);
    for (const { decision } of Object.values(services))
      expect(decision).toMatchObject({ action: 'no_action', reason: 'metrics_missing' });
    expect(plan(repository(server.url)).services.web?.decision.action).toBe('scale_up');
  });

  test('traffic that has halved against a week ago holds the scale-downs of its cluster', async () => {
    const week = 7 * 24 * HOUR;
    const before = (perSecond: number) =>
      openMetrics(
        [
          ...deploymentSeries('shop', 'web', 'web-old', 1),
          ...podSeries({
            namespace: 'shop',
            pod: 'web-old-a',
            owner: 'ReplicaSet/web-old',
            containers: { app },
          }),
          ...requestSeries('shop', 'web-old-a', perSecond, 0),
        ],
        START - week,
        END - week,
        60,
      ).replace('# EOF\n', '');
    for (const [perSecond, held] of [
      [400, true],
      [300, false],
    ] as const) {
      const server = await startPrometheus({ backfill: before(perSecond) + openMetricsText });
      onTestFinished(() => server.close());
      const { errors, services } = plan(repository(server.url));
      expect(errors).toEqual([]);
      expect(services.web?.current_state?.metrics.throughput).toBe(180);
      const { quiet } = services;
      if (held) {
        expect(quiet?.decision).toMatchObject({ action: 'no_action', reason: 'correlated_drop' });
        expect(quiet?.decision.rationale).toContain('serves 180 requests/s and served 400 a week ago');
      } else expect(quiet?.decision.action).toBe('scale_down');
    }
  }, 60_000);

  test('a history beyond what the server may load leaves the figures', async () => {
    const small = await startPrometheus({ backfill: openMetricsText, flags: ['--query.max-samples=400'] });
    onTestFinished(() => small.close());
    const { errors, services } = plan(repository(small.url));
    expect(services.web?.decision.action).toBe('scale_up');
    expect(services.quiet?.decision.reason).toBe('stabilizing');
    expect(errors.map((e) => e.message)).toEqual([
      expect.stringMatching(/^cluster default: cpu_utilization, .*: no history, .*too many samples/),
    ]);
  });

  test('an exporter is followed as it comes and goes', async () => {
    const started = Date.now() / 1_000;
    const series = [
      ...deploymentSeries('shop', 'web', 'web-7d9', 2),
      ...podSeries({ namespace: 'shop', pod: 'a', owner: 'ReplicaSet/web-7d9', containers: { app } }),
    ];
    const exporter = createServer((_, response) =>
      response.end(exposition(series, Date.now() / 1_000 - started)),
    );
    await new Promise<void>((resolve) => exporter.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void exporter.close());
    const live = await startPrometheus({ scrape: (exporter.address() as AddressInfo).port });
    onTestFinished(() => live.close());
    const dir = repository(live.url, {
      'blueprints/web/blueprint.yaml': blueprint('web', '', '  metrics: {window: 3s}\n'),
    });
    // In this process, since the exporter has to go on answering.
    const cpu = async () =>
      (await planHere(parseOptions('plan', ['--repo', dir]), new Date())).services.web?.decision.figures
        .cpu_utilization;
    await vi.waitFor(async () => expect(await cpu()).toMatchObject({ value: expect.closeTo(1.2, 1) }), {
      timeout: 25_000,
      interval: 500,
    });
    exporter.close();
    exporter.closeAllConnections();
    await vi.waitFor(
      async () =>
        expect(await cpu()).toMatchObject({
          missing: expect.stringContaining('no series for Deployment shop/web'),
        }),
      {
        timeout: 25_000,
        interval: 500,
      },
    );
  }, 60_000);
});
