import { expect, onTestFinished, test } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import { deploymentSeries, openMetrics, podSeries, type SampleSeries } from '../support/prometheus/series.ts';
import { hasPrometheus, startPrometheus } from '../support/prometheus/server.ts';
import { folder } from '../support/terminal.ts';

const START = Date.parse('2026-02-10T00:00:00Z') / 1_000;
const DAY = 86_400;
const REPLICAS = 3;
const NAMES = Array.from({ length: 15 }, (_, index) => `service-${index}`);
/** The one that has something to do. */
const BUSY = 'service-7';

/** Series that answer no query: days of them take long to write. */
const UNASKED = /phase="(Pending|Failed)"|container="(POD)?"|_limits\{.*"cpu"/;

/** A Deployment whose pods request 100m each, with what one of them uses. */
function measured(name: string, cpu: number): SampleSeries[] {
  const app = { cpu, memory: 5e7, requests: { cpu: 0.1, memory: 1e8 }, limits: { cpu: 1, memory: 2e8 } };
  const pods = Array.from({ length: REPLICAS }, (_, index) => `${name}-${index}`);
  return [
    ...deploymentSeries('shop', name, `${name}-set`, REPLICAS),
    ...pods.flatMap((pod) =>
      podSeries({ namespace: 'shop', pod, owner: `ReplicaSet/${name}-set`, containers: { app } }),
    ),
  ];
}

function manifest(name: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: shop}
spec:
  replicas: ${REPLICAS}
  template:
    spec:
      containers:
      - {name: app, resources: {requests: {cpu: 100m, memory: 100M}, limits: {cpu: "1", memory: 200M}}}
`;
}

test.skipIf(!hasPrometheus())(
  'the first days of a fleet that is mostly idle bring few pull requests',
  async () => {
    const series = NAMES.flatMap((name) => measured(name, name === BUSY ? 0.09 : 0.004)).filter(
      ([name]) => !UNASKED.test(name),
    );
    const server = await startPrometheus({ backfill: openMetrics(series, START, START + 3 * DAY, 288) });
    onTestFinished(() => server.close());
    const dir = folder({
      'trimtab.yaml': `defaults: {spec: {scaling: {scale_down_stabilization: 1d}}}
clusters: {default: {capacity: {kind: unlimited}, metrics: [{kind: prometheus, url: "${server.url}"}]}}
`,
      ...Object.fromEntries(NAMES.map((name) => [`k8s/${name}.yaml`, manifest(name)])),
    });
    const begin = new Date(START * 1_000);
    expect((await init(parseOptions('init', ['--repo', dir]), begin, {})).failures).toEqual([]);

    const days = [];
    for (const day of [0.5, 3]) {
      const { services, errors } = await plan(
        parseOptions('plan', ['--repo', dir]),
        new Date((START + day * DAY) * 1_000),
      );
      expect(errors).toEqual([]);
      const decisions = Object.values(services).map(({ decision }) => decision);
      days.push(decisions);
      expect(decisions).toHaveLength(NAMES.length);
      // What works is asked for from the first day on, by as much as its load asks for.
      expect(services[BUSY]?.decision).toMatchObject({ action: 'scale_up', target_replicas: 4 });
      // No more than a fifth of the fleet goes down at once, and one that does keeps two replicas.
      const down = decisions.filter(({ action }) => action === 'scale_down');
      expect(down.length).toBeLessThanOrEqual(3);
      for (const { target_replicas } of down) expect(target_replicas).toBe(2);
    }
    const [first = [], last = []] = days;
    const idle = (decisions: typeof first) => decisions.filter(({ service }) => service !== BUSY);
    for (const { reason } of idle(first)) expect(reason).toBe('stabilizing');
    for (const { recommendation } of idle(last)) expect(recommendation?.action).toBe('scale_down');
  },
  120_000,
);
