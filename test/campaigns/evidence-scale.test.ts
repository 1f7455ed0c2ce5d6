import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import { startDouble } from '../support/prometheus/double.ts';
import { openMetrics, type SampleSeries } from '../support/prometheus/series.ts';
import { hasPrometheus, startPrometheus } from '../support/prometheus/server.ts';
import { folder } from '../support/terminal.ts';

const SERVICES = 200;
const DAYS = 14;
const DAY = 86_400;
const NOW = Date.parse('2026-03-02T12:00:00Z') / 1_000;
const BEGIN = NOW - DAYS * DAY;
const POINT = 300;

interface Service {
  readonly name: string;
  readonly namespace: string;
  /** Demand in replicas by the hour of the day, and the HPA's target and bounds. */
  readonly demand: (hour: number) => number;
  readonly numbers: readonly [number, number, number];
  readonly change: { readonly number: string } | undefined;
}

/** A third each: at the ceiling every noon, with a target far too low, and with nothing to gain. */
const fleet = Array.from({ length: SERVICES }, (_, i): Service => {
  const [name, namespace] = [`s${i}`, `n${i % 10}`];
  const peak = 10 + (i % 7);
  const noon = (hour: number) => 2 + peak * Math.max(0, 1 - Math.abs(hour - 12) / 3);
  const wave = (hour: number) => 8 + (i % 5) + 4 * Math.sin((hour * Math.PI) / 12);
  if (i % 3 === 0) return { name, namespace, demand: noon, numbers: [70, 2, 8], change: { number: 'max' } };
  if (i % 3 === 1)
    return { name, namespace, demand: wave, numbers: [40, 2, 60], change: { number: 'target' } };
  return { name, namespace, demand: () => 6, numbers: [75, 2, 16], change: undefined };
});

/** What a recording rule tells of each: its utilization every five minutes, and the pods that are ready. */
function metrics(): string {
  const utilization = fleet.map(({ name, namespace, demand }): SampleSeries => {
    const labels = `namespace="${namespace}",workload="${name}",workload_kind="Deployment"`;
    return [
      `workload:cpu:utilization{${labels}}`,
      (since) => Math.round((demand(((BEGIN + since) % DAY) / 3_600) / 16) * 1e6) / 1e6,
    ];
  });
  const ready = fleet.map(
    ({ name, namespace }): SampleSeries => [
      `kube_deployment_status_replicas_ready{namespace="${namespace}",deployment="${name}"}`,
      () => 16,
    ],
  );
  // What does not change is sampled every half hour, which the server looks back for.
  const text = [openMetrics(utilization, BEGIN, NOW, POINT), openMetrics(ready, BEGIN, NOW, 1_800)];
  return text.join('').replace('# EOF\n', '');
}

function manifests({ name, namespace, numbers: [target, min, max] }: Service): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: ${namespace}}
spec:
  template: {spec: {containers: [{name: web, image: web, resources: {requests: {cpu: 500m}}}]}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: ${name}, namespace: ${namespace}}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: ${name}}
  minReplicas: ${min}
  maxReplicas: ${max}
  metrics:
    - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: ${target}}}}
`;
}

const blueprint = ({ name, namespace }: Service) => `metadata: {name: ${name}}
spec:
  workload: {namespace: ${namespace}}
  scaling: {min_replicas: 2, max_replicas: 80, strategy: evidence}
  autoscaler: {target: propose, max: propose}
`;

test.runIf(hasPrometheus())(
  'two weeks of 200 services come by two queries a day from a real Prometheus, and are decided and replayed',
  { timeout: 300_000 },
  async () => {
    const server = await startPrometheus({
      backfill: metrics(),
      flags: ['--query.lookback-delta=30m'],
    });
    onTestFinished(() => server.close());
    const counter = await startDouble(async ({ path, form }, _, response) => {
      const answer = await fetch(`${server.url}${path}`, { method: 'POST', body: form });
      response.writeHead(answer.status).end(await answer.text());
    });
    onTestFinished(() => counter.close());
    const services = fleet.map(({ name }) => ({
      ...{ service: name, replicas: 16, pods_running: 16, pods_ready: 16 },
      metrics: { cpu_utilization: 0.5 },
    }));
    const now = new Date(NOW * 1_000);
    const timestamp = now.toISOString();
    const queries = '{cpu_utilization: "workload:cpu:utilization{$labels}"}';
    const dir = folder({
      's.json': JSON.stringify({ timestamp, services }),
      'trimtab.yaml': `clusters: {default: {metrics: [{kind: prometheus, url: '${counter.url}', queries: ${queries}}]}}\n`,
      ...Object.fromEntries(fleet.map((one) => [`k8s/${one.name}.yaml`, manifests(one)])),
      ...Object.fromEntries(fleet.map((one) => [`blueprints/${one.name}/blueprint.yaml`, blueprint(one)])),
    });
    const flags = ['--repo', dir, '--snapshot', join(dir, 's.json'), '--now', timestamp];
    const report = await plan(parseOptions('plan', flags), now);

    // Two weeks that begin at noon touch fifteen days: utilization and ready pods of each, and the state once.
    expect(counter.requests).toHaveLength(2 * (DAYS + 1) + 1);
    const decided = fleet.map(({ name }) => report.services[name]?.decision.change?.number);
    expect(decided).toEqual(fleet.map(({ change }) => change?.number));
    const days = Object.values(report.inputs.evidence ?? {}).map((one) =>
      'minutes' in one ? one.minutes : 0,
    );
    expect(Math.min(...days)).toBeGreaterThanOrEqual((DAYS * DAY) / 60 - 10);

    const path = join(dir, 'report.json');
    const written = JSON.stringify(report);
    writeFileSync(path, written);
    const again = await plan(parseOptions('plan', ['--repo', dir, '--replay', path]), new Date());
    expect(JSON.stringify(again) === written).toBe(true);
    expect(counter.requests).toHaveLength(2 * (DAYS + 1) + 1);
  },
);
