import { expect, test } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import { explainService } from '../../src/report/explain.ts';
import { renderReport } from '../../src/report/render.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { folder } from '../support/terminal.ts';

const NOW = new Date('2026-02-10T18:30:00Z');
const CONFIG =
  'clusters: {default: {metrics: [{kind: snapshot, path: a.json}, {kind: snapshot, path: b.json}]}}\n';
const performance =
  '  performance: {latency_p95_target: 200ms, error_rate_threshold: 1%}\n  resources: {cpu_request: 100m}';

/** A service of which two sources say that, as a report of it in every form. */
async function reported(first: object, second: object, args: readonly string[] = []) {
  const source = (entry: object, root: object = {}) =>
    JSON.stringify({
      timestamp: NOW.toISOString(),
      services: [{ service: 'web', replicas: 2, ...entry }],
      ...root,
    });
  const queries = [
    '1000 * histogram_quantile(0.95, sum by (namespace, workload, le) (rate(http_seconds_bucket[15m])))',
  ];
  const repo = folder({
    'trimtab.yaml': CONFIG,
    'blueprints/web/blueprint.yaml': blueprintText('web', { rest: performance }),
    'blueprints/cart/blueprint.yaml': blueprintText('cart'),
    'web.yaml': deploymentText('web'),
    'cart.yaml': deploymentText('cart'),
    'a.json': source(first, { queries, problems: [] }),
    'b.json': source(second, { problems: [] }),
  });
  const report = await plan(parseOptions('plan', ['--repo', repo, ...args]), NOW);
  const text = [...renderReport(report, 'text')].join('');
  const markdown = [...renderReport(report, 'markdown')].join('');
  return { report, text, markdown, explained: explainService(report, 'web').join('\n') };
}

const busy = { cpu_utilization: 0.92, memory_utilization: 0.7, error_rate: 0 };

test('a figure that is missing is told of in every form, with what each source says and the query', async () => {
  const { report, text, markdown, explained } = await reported(
    { metrics: busy, missing: { latency_p95: 'no series for Deployment web' }, queries: { latency_p95: 0 } },
    { missing: { latency_p95: 'does not measure it' } },
  );
  const causes = /no series for Deployment web; \S*b\.json: does not measure it/;
  const record = report.services.web?.decision.figures.latency_p95;
  expect(record && 'missing' in record ? record.missing : '').toMatch(causes);
  expect(text).toMatch(
    /\n +missing: latency_p95 \(query 1000 \* histogram_quantile\(0\.95, sum by \(namespace, .*…\): \S*a\.json: no series/,
  );
  expect(text).toMatch(causes);
  expect(markdown).toMatch(/\(missing: latency\\_p95 \(query 1000 .*no series for Deployment web/);
  expect(explained).toMatch(/latency_p95 +missing: \S*a\.json: no series for Deployment web/);
});

test('one that is stale says by how much and of which source, and what the others say', async () => {
  const stale = { timestamp: '2026-02-10T16:55:00Z', metrics: { latency_p95: 180 } };
  const { text } = await reported({ metrics: busy, missing: { latency_p95: 'no series' } }, stale);
  expect(text).toMatch(
    /missing: latency_p95[^\n]*: stale: \S*b\.json measured it 1h35m ago \(2026-02-10T16:55:00Z\), and metrics\.max_age is 10m; \S*a\.json: no series/,
  );
});

test('without requests there is no latency, and that is no fault', async () => {
  const { text } = await reported({ metrics: { ...busy, throughput: 0, error_rate: null } }, {});
  expect(text).toContain('missing: latency_p95, error_rate: no requests in the window\n');
});

test('what is measured, or has no objective, is not told of', async () => {
  const { text } = await reported({ metrics: { ...busy, latency_p95: 90 } }, {});
  expect(text).not.toContain('missing: ');
});

test('totals are of the services that are shown', async () => {
  const metrics = { ...busy, latency_p95: 180 };
  const all = await reported({ metrics }, {});
  expect(all.text).toMatch(/^eval-\S+ {2}2 services\n[\s\S]*\n1 to propose; requests change by 100m CPU/);
  const { text, markdown } = await reported({ metrics }, {}, ['--service', 'cart']);
  expect(text).toMatch(/^eval-\S+ {2}1 of 2 services\n[\s\S]*\n0 to propose; requests change by 0 CPU/);
  expect(markdown).toMatch(/^## Trimtab: 0 to propose, 1 shown of 2 evaluated/);
});
