import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import { explainService } from '../../src/report/explain.ts';
import { startDouble } from '../support/prometheus/double.ts';
import { folder } from '../support/terminal.ts';

const NOW = '2026-03-01T12:00:00Z';

type Figures = Readonly<Record<string, (hour: number) => number | undefined>>;

/** A server that answers each query in which a name occurs with one series, made from the time in hours. */
async function serve(figures: Figures) {
  const server = await startDouble(({ path, form }, _, response) => {
    const found = Object.entries(figures).find(([name]) => form.get('query')?.includes(name))?.[1];
    const isRange = path.endsWith('query_range');
    const values: [number, string][] = [];
    for (let at = Number(form.get('start')); isRange && at <= Number(form.get('end')); at += 300) {
      const value = found?.(at / 3_600);
      if (value !== undefined) values.push([at, String(value)]);
    }
    const metric = { namespace: 'shop', workload: 'web' };
    const data = isRange
      ? { resultType: 'matrix', result: values.length === 0 ? [] : [{ metric, values }] }
      : { resultType: 'vector', result: [] };
    response.end(JSON.stringify({ status: 'success', data }));
  });
  onTestFinished(() => server.close());
  return server;
}

const SNAPSHOT = JSON.stringify({
  timestamp: NOW,
  services: [
    { service: 'web', replicas: 4, pods_running: 4, pods_ready: 4, metrics: { cpu_utilization: 0.6 } },
  ],
});

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  replicas: 4
  template: {spec: {containers: [{name: web, image: web, resources: {requests: {cpu: 500m}}}]}}
`;

/** Decides about a count of 4 by what the server tells; `more` are lines of the blueprint's `spec`. */
async function decide(scaling: string, more: string, figures: Figures) {
  const server = await serve(figures);
  const dir = folder({
    's.json': SNAPSHOT,
    'web.yaml': DEPLOYMENT,
    'trimtab.yaml': `clusters: {default: {metrics: [{kind: prometheus, url: '${server.url}'}]}}\n`,
    'blueprints/web/blueprint.yaml': `metadata: {name: web}
spec:
  workload: {namespace: shop}
  resources: {cpu_request: 500m}
  scaling: {min_replicas: 2, max_replicas: 60, strategy: evidence, ${scaling}}
${more}`,
  });
  const flags = ['--repo', dir, '--snapshot', join(dir, 's.json'), '--now', NOW];
  const report = await plan(parseOptions('plan', flags), new Date(NOW));
  const path = join(dir, 'report.json');
  const written = JSON.stringify(report);
  writeFileSync(path, written);
  const again = await plan(parseOptions('plan', ['--repo', dir, '--replay', path]), new Date());
  expect(JSON.stringify(again)).toBe(written);
  return { web: report.services.web, explained: explainService(report, 'web').join('\n'), server };
}

/** Two replicas' worth by night, fourteen at noon. */
const noon = (hour: number) => 2 + 12 * Math.max(0, 1 - Math.abs((hour % 24) - 12) / 3);
const REQUESTS = 'http_requests_total';
const CORES = 'container_cpu_usage_seconds_total';

test('requests stand for CPU: stated ones of a replica need no CPU, and are asked for alone', async () => {
  const { web, explained, server } = await decide('demand: throughput, throughput_per_replica: 125', '', {
    [REQUESTS]: (hour) => noon(hour) * 125,
  });
  expect(web?.decision).toMatchObject({ action: 'scale_up', target_replicas: 21 });
  expect(web?.decision.rationale).toMatch(
    /^Demand is counted in requests: 125 a second are one replica, as the blueprint states\. Over/,
  );
  expect(explained).toContain('  Demand is counted in requests: 125 a second are one replica');
  expect(server.requests.filter(({ path }) => path.endsWith('query_range'))).toHaveLength(29);
});

test('where nobody states them, they are learnt from CPU and requests of the same points', async () => {
  const { web } = await decide('demand: throughput', '', {
    [REQUESTS]: (hour) => noon(hour) * 125,
    // CPU that a limit has cut off at noon: requests tell what was asked for.
    [CORES]: (hour) => Math.min(noon(hour), 9) * 0.5,
  });
  expect(web?.decision).toMatchObject({ action: 'scale_up' });
  expect(web?.decision.rationale).toMatch(
    /^Demand is counted in requests: 125 a second are one replica, learnt from 8064 points with CPU\./,
  );
});

test.each([
  ['of which none are measured', {}, /no series for Deployment shop\/web/],
  ['without CPU to learn from', { [REQUESTS]: () => 100 }, /no series for Deployment shop\/web/],
  [
    'that cost now this, now that',
    { [REQUESTS]: (hour: number) => 100 + 200 * (Math.floor(hour) % 2), [CORES]: () => 1 },
    /how many requests a replica serves is not known: requests of a replica's CPU vary from 50 to 150 a second/,
  ],
])('requests %s hold the service', async (_, figures, why) => {
  const { web } = await decide('demand: throughput', '', figures);
  expect(web?.decision).toMatchObject({ action: 'no_action', reason: 'evidence_too_short' });
  expect(web?.decision.rationale).toMatch(why);
});

const PODS = 'kube_deployment_status_replicas_ready';
const P95 = 'http_request_duration_seconds_bucket';
const TARGET = '  performance: {latency_p95_target: 200ms}\n';
const withPods = (p95: (utilization: number) => number | undefined) => ({
  [P95]: (hour: number) => p95(noon(hour) / 16),
  [PODS]: () => 16,
  [CORES]: (hour: number) => noon(hour) * 0.5,
});

test('the limit is learnt where p95 rises over its target, and the decision says by which points', async () => {
  const { web, explained, server } = await decide(
    'objective: 99.9%',
    TARGET,
    withPods((u) => (u > 0.6 ? 450 : 120)),
  );
  const said =
    /A minute is bad above 60% of the request, as p95 tells: over 200 ms in 0 of \d+ points below, in \d+ of \d+ points above\./;
  expect(web?.decision.rationale).toMatch(said);
  expect(explained).toMatch(said);
  expect(explained).toMatch(/\n {4}55–60%: 0 of \d+ points\n {4}60–65%: (\d+) of \1 points\n/);
  // 14 replicas' worth at 60 %, and a quarter more, in place of 21 at the default of 85 %.
  expect(web?.decision).toMatchObject({ action: 'scale_up', target_replicas: 30 });
  expect(server.requests.filter(({ path }) => path.endsWith('query_range'))).toHaveLength(29 + 2 * 8);
});

test.each([
  [
    'is not measured',
    withPods(() => undefined),
    /the default: p95 is not known: no series for Deployment shop\/web\./,
  ],
  [
    'has nothing to do with load',
    withPods(() => 900),
    /the default: p95 misses its target at every utilization/,
  ],
])('the default counts where p95 %s, with the reason', async (_, figures, why) => {
  const { web } = await decide('objective: 99.9%', TARGET, figures);
  expect(web?.decision.rationale).toMatch(why);
  expect(web?.decision).toMatchObject({ action: 'scale_up', target_replicas: 21 });
});

test('a stated limit is not learnt, and p95 is not asked for', async () => {
  const { web, server } = await decide(
    'utilization_limit: 85%',
    TARGET,
    withPods(() => 900),
  );
  expect(web?.decision.rationale).toMatch(/^Over the last 28 days/);
  expect(server.requests.filter(({ path }) => path.endsWith('query_range'))).toHaveLength(29);
});
