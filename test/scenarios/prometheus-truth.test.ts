import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import {
  deploymentSeries,
  openMetrics,
  type PodSeries,
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
/** Length of the history in seconds; times within it count from its beginning. */
const LAST = 3 * 3_600;
const THREE = [0, 1, 2];

/** A container that asks for 100 millicores, and uses so many. */
function app(millicores: number, more: Partial<PodSeries['containers'][string]> = {}) {
  const requests = { cpu: 0.1, memory: 128 * MI };
  return {
    cpu: millicores / 1_000,
    memory: 60 * MI,
    requests,
    limits: { cpu: 1, memory: 500 * MI },
    ...more,
  };
}

function pod(
  name: string,
  replicaSet: string,
  container: ReturnType<typeof app>,
  more: Partial<PodSeries> = {},
) {
  const owner = replicaSet.includes('/') ? replicaSet : `ReplicaSet/${replicaSet}`;
  return podSeries({ namespace: 'shop', pod: name, owner, containers: { app: container }, ...more });
}

/** Three pods of one Deployment, each as `of` makes it, of ReplicaSet `<name>-1`. */
function three(name: string, of: (pod: string, index: number) => readonly SampleSeries[]): SampleSeries[] {
  return [
    ...deploymentSeries('shop', name, `${name}-1`, 3),
    ...THREE.flatMap((i) => of(`${name}-1-${i}`, i)),
  ];
}

/** The same samples, collected once for each value of a label. */
function labeled(series: readonly SampleSeries[], label: string, values: readonly string[]): SampleSeries[] {
  return series.flatMap(([name, value]) =>
    values.map((one): SampleSeries => [name.replace('{', `{${label}="${one}",`), value]),
  );
}

function renamed(series: readonly SampleSeries[], from: string, to: string): SampleSeries[] {
  return series.map(([name, value]) => [name.replaceAll(from, to), value]);
}

/** A metric of a workload that always has one value, as kube-state-metrics exports it. */
function stated(metric: string, labels: string, value: number | ((at: number) => number)): SampleSeries {
  return [`${metric}{namespace="shop",${labels}}`, typeof value === 'number' ? () => value : value];
}

/** Nothing was scraped for twelve minutes, until four minutes ago. */
function throughOutage(series: readonly SampleSeries[]): SampleSeries[] {
  return series.map(([name, value]) => [
    name,
    (at) => (at > LAST - 960 && at < LAST - 240 ? undefined : value(at)),
  ]);
}

const after = (since: number, perSecond: number) => (at: number) => Math.max(0, at - since) * perSecond;
const ago = (minutes: number) => LAST - minutes * 60;

/** 10 requests a second and pod, from a time on. */
function requests(name: string, since = 0): SampleSeries[] {
  return requestSeries('shop', name, 10, 0.01).flatMap(([of, value]): SampleSeries[] => [
    [of, (at) => (at >= since ? value(at - since) : undefined)],
  ]);
}

const YOUNG: readonly SampleSeries[] = [
  ...three('steady', (name) => [...pod(name, 'steady-1', app(65)), ...requests(name)]),
  ...three('deployed', (name) => [
    ...pod(name, 'deployed-1', app(65), { since: ago(6) }),
    ...requests(name, ago(6)),
  ]),
  ...three('crashing', (name, i) =>
    pod(name, 'crashing-1', app(95, { lives: 300 + i, restarts: (at) => Math.floor(at / 300) })),
  ),
  // Without a label that differs between lives, the counter is reset.
  ...three('resetting', (name, i) =>
    pod(name, 'resetting-1', app(0, { cpu: (at) => ((at + i * 100) % 310) * 0.095 })),
  ),
  // The same in pods that are younger than the window.
  ...three('restarting', (name) =>
    pod(name, 'restarting-1', app(0, { cpu: (at) => ((at - ago(8)) % 150) * 0.095 }), {
      since: ago(8),
      startTime: END - 480,
    }),
  ),
  ...three('churning', () => []),
  ...THREE.flatMap((i) =>
    Array.from({ length: 16 }, (_, k) => {
      const since = i * 240 + k * 720 - 400;
      const name = `churning-1-${i}-${k}`;
      const lives = ([of, value]: SampleSeries): SampleSeries => [
        of,
        (at) => (at < since + 720 ? value(at) : undefined),
      ];
      return [
        ...pod(name, 'churning-1', app(65), { since, until: since + 719 }),
        ...requests(name, since).map(lives),
      ];
    }).flat(),
  ),
  ...throughOutage(three('outage', (name) => [...pod(name, 'outage-1', app(95)), ...requests(name)])),
  // Errors began four minutes ago, as a series of their own, in place of the requests that went well.
  ...three('failing', (name) => [
    ...pod(name, 'failing-1', app(65)),
    stated('http_requests_total', `pod="${name}",code="200"`, (at) => Math.min(at, ago(4)) * 10),
    [
      `http_requests_total{namespace="shop",pod="${name}",code="503"}`,
      (at) => (at < ago(4) ? undefined : after(ago(4), 10)(at)),
    ],
  ]),
  // Under the same name, a busy pod ended five minutes ago and an idle one began.
  stated('kube_statefulset_replicas', 'statefulset="queue"', 1),
  ...pod(
    'queue-0',
    'StatefulSet/queue',
    app(0, { cpu: (at) => (at < ago(5) ? at * 0.09 : after(ago(5), 0.02)(at)) }),
  ),
  // Stopped being scraped twenty minutes ago.
  ...three('cold', (name) => pod(name, 'cold-1', app(65), { until: ago(20) })),
];

const TWICE: readonly SampleSeries[] = [
  ...(['single', 'pair', 'jobs', 'kubelet'] as const).flatMap((name) => {
    const own = three(name, (of) => [
      ...pod(of, `${name}-1`, app(65, { restarts: (at) => (at > LAST - 300 ? 1 : 0) })),
      stated('http_requests_total', `pod="${of}",code="200"`, (at) => at * 10),
    ]);
    const isRequests = ([metric]: SampleSeries) => metric.startsWith('http_');
    const isUsage = ([metric]: SampleSeries) => metric.includes('cpu="total"');
    if (name === 'pair') return labeled(own, 'prometheus_replica', ['a', 'b']);
    // A job that copies the pod's labels, and one that does not.
    if (name === 'jobs')
      return [
        ...own.filter((one) => !isRequests(one)),
        ...labeled(own.filter(isRequests), 'job', ['monitor']),
        ...labeled(own.filter(isRequests), 'app="jobs",job', ['annotated']),
      ];
    // The kubelet's other endpoint has no label for the processor.
    if (name === 'kubelet')
      return [...own, ...renamed(own.filter(isUsage), ',cpu="total"', ',metrics_path="/metrics/resource"')];
    return own;
  }),
];

const ROLLOUTS: readonly SampleSeries[] = [
  // One replica of the new template starts, and burns what it can.
  ...three('starting', (name) => pod(name, 'starting-1', app(40))),
  ...pod('starting-2-0', 'starting-2', app(900), { since: ago(8), ready: () => false }),
  stated('kube_replicaset_owner', 'replicaset="starting-2",owner_kind="Deployment",owner_name="starting"', 1),
  stated('kube_deployment_status_replicas', 'deployment="starting"', 4),
  stated('kube_deployment_status_replicas_updated', 'deployment="starting"', 1),
  // All are updated, and the old ones not gone.
  ...three('surging', (name) => pod(name, 'surging-1', app(65))),
  stated('kube_deployment_status_replicas', 'deployment="surging"', 6),
  stated('kube_deployment_status_replicas_updated', 'deployment="surging"', 3),
  // Nothing but the pods themselves tells of it.
  ...three('surplus', (name) => pod(name, 'surplus-1', app(65))),
  ...pod('surplus-1-3', 'surplus-1', app(65)),
  ...three('unobserved', (name) => pod(name, 'unobserved-1', app(65))),
  stated('kube_deployment_metadata_generation', 'deployment="unobserved"', 8),
  stated('kube_deployment_status_observed_generation', 'deployment="unobserved"', 7),
  ...three('waiting', (name) => pod(name, 'waiting-1', app(65))),
  stated(
    'kube_deployment_status_condition',
    'deployment="waiting",condition="Progressing",status="true",reason="ReplicaSetUpdated"',
    1,
  ),
  ...three('unavailable', (name) => pod(name, 'unavailable-1', app(65))),
  stated('kube_deployment_status_replicas_available', 'deployment="unavailable"', 2),
  // A person has stopped it halfway.
  ...three('paused', (name) => pod(name, 'paused-1', app(65))),
  stated('kube_deployment_status_replicas_updated', 'deployment="paused"', 1),
  stated('kube_deployment_spec_paused', 'deployment="paused"', 1),
  // A partition lets one of three be updated; another is on its way there.
  ...(['resting', 'moving'] as const).flatMap((name): SampleSeries[] => [
    ...THREE.flatMap((i) => pod(`${name}-${i}`, `StatefulSet/${name}`, app(65))),
    stated('kube_statefulset_replicas', `statefulset="${name}"`, 3),
    stated('kube_statefulset_status_replicas_ready', `statefulset="${name}"`, 3),
    stated('kube_statefulset_status_replicas_updated', `statefulset="${name}"`, (at) =>
      name === 'moving' && at < ago(3) ? 0 : 1,
    ),
  ]),
  ...THREE.flatMap((i) => pod(`canary-1-${i}`, 'canary-1', app(65))),
  stated('kube_replicaset_owner', 'replicaset="canary-1",owner_kind="Rollout",owner_name="canary"', 1),
  stated('rollout_info_replicas_desired', 'name="canary"', 3),
  stated('rollout_info_replicas_updated', 'name="canary"', 1),
  // Nothing runs.
  ...deploymentSeries('shop', 'gone', 'gone-1', 3),
];

const OWNED: readonly SampleSeries[] = [
  // kube-state-metrics tells of no workload here.
  ['busy{namespace="bare",workload="bare"}', () => 0.95],
  ...three('scaled', (name) => pod(name, 'scaled-1', app(95))),
  stated(
    'kube_horizontalpodautoscaler_info',
    'horizontalpodautoscaler="keda-hpa-web",scaletargetref_kind="Deployment",scaletargetref_name="scaled"',
    1,
  ),
];

/** One web in each of two clusters of one Prometheus; one hot, one idle. */
const CLUSTERS: readonly SampleSeries[] = [
  ...labeled(
    three('web', (name) => pod(name, 'web-1', app(95))),
    'cluster',
    ['prod'],
  ),
  ...labeled(
    three('web', (name) => pod(name.replace('-1-', '-2-'), 'web-1', app(2))),
    'cluster',
    ['dr'],
  ),
].map(([name, value]): SampleSeries => [name.replace('namespace="shop"', 'namespace="both"'), value]);

const SERVICES = {
  Deployment: [
    ...['steady', 'deployed', 'crashing', 'resetting', 'restarting', 'churning', 'outage', 'failing', 'cold'],
    ...[
      'single',
      'pair',
      'jobs',
      'kubelet',
      'starting',
      'surging',
      'surplus',
      'unobserved',
      'waiting',
      'unavailable',
      'paused',
      'gone',
      'scaled',
    ],
  ],
  StatefulSet: ['queue', 'resting', 'moving'],
  Rollout: ['canary'],
};

const SCALING = `min_replicas: 1, max_replicas: 9, target_cpu_utilization: 70%, scale_up_threshold: 80%, scale_down_threshold: 45%, scale_down_stabilization: 1h`;

function blueprint(name: string, kind: string, namespace: string): string {
  return `metadata: {name: ${name}}\nspec:\n  workload: {namespace: ${namespace}, kind: ${kind}}\n  scaling: {${SCALING}}\n`;
}

function repository(
  source: string,
  services: readonly (readonly [string, string])[],
  namespace = 'shop',
): string {
  return folder({
    'trimtab.yaml': `clusters: {default: {metrics: [${source}]}}\n`,
    ...Object.fromEntries(
      services.flatMap(([name, kind]) => [
        [`blueprints/${name}/blueprint.yaml`, blueprint(name, kind, namespace)],
        [
          `k8s/${name}.yaml`,
          deploymentText(name, name === 'queue' ? 1 : 3)
            .replace('kind: Deployment', `kind: ${kind}`)
            .replace('apps/v1', kind === 'Rollout' ? 'argoproj.io/v1alpha1' : 'apps/v1')
            .replace(`name: ${name}`, `name: ${name}\n  namespace: ${namespace}`),
        ],
      ]),
    ),
  });
}

function plan(dir: string): Report {
  return JSON.parse(trimtab(dir, 'plan', '--now', NOW, '--format', 'json').stdout);
}

describe.skipIf(!hasPrometheus())('what a real Prometheus says is read as it is', () => {
  let server: RealPrometheus;
  let measured: Report | undefined;
  beforeAll(async () => {
    const all = [...YOUNG, ...TWICE, ...ROLLOUTS, ...OWNED, ...CLUSTERS];
    // promtool wants the samples of one metric together.
    const sorted = [...all].sort(([a], [b]) => a.localeCompare(b));
    server = await startPrometheus({ backfill: openMetrics(sorted, END - LAST, END, 60) });
  }, 60_000);
  afterAll(async () => server?.close());

  /** Returns the report of one plan of all services; each test looks at some of them. */
  const report = () => {
    const services = Object.entries(SERVICES).flatMap(([kind, names]) =>
      names.map((name) => [name, kind] as const),
    );
    measured ??= plan(repository(`{kind: prometheus, url: "${server.url}"}`, services));
    return measured;
  };
  const state = (name: string) => report().services[name]?.current_state;
  const cpu = (name: string) => state(name)?.metrics.cpu_utilization;
  const decision = (name: string) => report().services[name]?.decision;

  test('a rate is over what was measured, however young the series', () => {
    expect(report().errors).toEqual([]);
    for (const name of ['steady', 'deployed', 'churning']) expect([name, cpu(name)]).toEqual([name, 0.65]);
    for (const name of ['crashing', 'outage']) expect([name, cpu(name)]).toEqual([name, 0.95]);
    // Between two scrapes a reset loses, on average, half of what was counted.
    for (const name of ['resetting', 'restarting']) {
      expect(cpu(name)).toBeGreaterThan(0.85);
      expect(cpu(name)).toBeLessThan(1.05);
    }
    expect(cpu('queue')).toBeLessThan(0.7);
    // The store shows for minutes what has ended.
    expect(state('churning')?.pods_running).toBe(3);
    for (const name of ['steady', 'deployed', 'outage', 'churning'])
      expect([name, state(name)?.metrics.throughput]).toEqual([name, 30]);
  });

  test('requests are counted over the life of their pod, and not of each series', () => {
    expect(state('failing')?.metrics.throughput).toBe(30);
  });

  test('what was measured last some time ago says when', () => {
    expect(decision('cold')?.figures.cpu_utilization).toEqual({
      missing: expect.stringContaining('measured last at 2026-02-10T18:10:00.000Z'),
    });
  });

  test.each(['single', 'pair', 'jobs', 'kubelet'])('what is collected twice counts once: %s', (name) => {
    expect(state(name)).toMatchObject({
      restarts: 3,
      pods_running: 3,
      metrics: { cpu_utilization: 0.65, throughput: 30 },
    });
  });

  test.each([
    ['starting', 'A rollout is in progress: 1 of 3 replicas are updated.'],
    ['surging', 'A rollout is in progress: 3 old pods are not gone yet.'],
    ['surplus', '4 pods are running for 3 replicas: a rollout or a scale-down is in progress.'],
    ['unobserved', 'A rollout is in progress: generation 8 is not observed yet.'],
    ['waiting', 'A rollout is in progress: its last change is under way.'],
    ['unavailable', 'A rollout is in progress: 2 of its ready replicas are available.'],
    ['moving', 'A rollout is in progress: 1 of 3 replicas are updated.'],
    ['canary', 'A rollout is in progress: 1 of 3 replicas are updated.'],
  ])('a rollout is seen: %s', (name, reason) => {
    expect(decision(name)).toMatchObject({
      action: 'no_action',
      reason: 'rollout_in_progress',
      rationale: expect.stringContaining(reason),
    });
  });

  test('a StatefulSet that rests as its partition asks is not rolling out, and pods that do not serve take no load', () => {
    expect(decision('resting')).toMatchObject({ reason: null });
    expect(decision('paused')).toMatchObject({ reason: null });
    expect(cpu('starting')).toBe(0.4);
  });

  test('where none runs, none is what is known', () => {
    expect(state('gone')).toMatchObject({ replicas: 3, pods_running: 0 });
    expect(decision('gone')?.reason).toBe('rollout_in_progress');
  });

  test('an autoscaler that only metrics know owns its count', () => {
    expect(decision('scaled')).toMatchObject({
      reason: 'owned_by_autoscaler',
      rationale: expect.stringContaining('HorizontalPodAutoscaler shop/keda-hpa-web'),
    });
    expect(decision('crashing')).toMatchObject({ action: 'scale_up' });
  });

  test('where nothing tells what sets the count, a change waits, or is made and says so', () => {
    const source = `{kind: prometheus, url: "${server.url}", queries: {cpu_utilization: busy}}`;
    const dir = repository(source, [['bare', 'Deployment']], 'bare');
    expect(plan(dir).services.bare?.decision).toMatchObject({
      action: 'no_action',
      reason: 'metrics_missing',
      rationale: expect.stringMatching(
        /autoscaler sets this count in the cluster cannot be told: kube-state/,
      ),
    });
    const config = `clusters: {default: {metrics: [${source}], unknown_owner: mark}}\n`;
    writeFileSync(`${dir}/trimtab.yaml`, config);
    expect(plan(dir).services.bare?.decision).toMatchObject({
      action: 'scale_up',
      rationale: expect.stringContaining('Owner unknown: '),
    });
  });

  test('two clusters in one Prometheus are refused until labels tell which', () => {
    const web = [['web', 'Deployment'] as const];
    const mixed = plan(repository(`{kind: prometheus, url: "${server.url}"}`, web, 'both'));
    const told = 'this Prometheus keeps several clusters, by the label cluster (dr, prod): set labels';
    expect(mixed.errors.map(({ message }) => message)).toEqual([expect.stringContaining(told)]);
    expect(mixed.services.web?.decision.figures.cpu_utilization).toEqual({
      missing: expect.stringContaining(told),
    });
    const source = `{kind: prometheus, url: "${server.url}", labels: {cluster: prod}}`;
    const { errors, services } = plan(repository(source, web, 'both'));
    expect(errors).toEqual([]);
    expect(services.web?.current_state).toMatchObject({
      pods_running: 3,
      metrics: { cpu_utilization: 0.95 },
    });
  });

  test('the report replays to itself', () => {
    const dir = repository(`{kind: prometheus, url: "${server.url}"}`, [
      ['surging', 'Deployment'],
      ['scaled', 'Deployment'],
    ]);
    const first = plan(dir);
    expect(first.services.scaled?.decision.reason).toBe('owned_by_autoscaler');
    const path = `${dir}/report.json`;
    writeFileSync(path, JSON.stringify(first));
    expect(JSON.parse(trimtab(dir, 'plan', '--replay', path, '--format', 'json').stdout)).toEqual(first);
  });
});
