import { expect, onTestFinished, test } from 'vitest';
import { type GateReport, renderGate } from '../../src/report/gate.ts';
import { startGitHub } from '../support/github/github.ts';
import { gateJob, trimtabHere } from '../support/in-process.ts';
import { startDouble } from '../support/prometheus/double.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { folder, git, repository, write } from '../support/terminal.ts';

const NOW = '2026-02-10T00:00:00Z';
const COST = 'cost: {cost_per_replica: 30 USD}';
const POD = `  template:
    spec:
      containers:
        - {name: app, image: web, resources: {requests: {cpu: 500m}}}
`;

function autoscaler(min: number, max = 10): string {
  return `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  minReplicas: ${min}
  maxReplicas: ${max}
  metrics:
    - type: Resource
      resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}
`;
}

const FILES = {
  'blueprints/web/blueprint.yaml': blueprintText('web', { rest: COST }).replace(
    'max_replicas: 5',
    'max_replicas: 12',
  ),
  'blueprints/api/blueprint.yaml': blueprintText('api'),
  'web/deployment.yaml': deploymentText('web').replace('  replicas: 2\n', '') + POD,
  'web/hpa.yaml': autoscaler(6),
  'api/deployment.yaml': deploymentText('api', 4) + POD,
  'blueprints/governance/policies.yaml': `rules:
  - name: no-worse
    when: has(evidence.violation_minutes_after) && evidence.violation_minutes_after > evidence.violation_minutes_before
    effect: require_approval
    message: the past predicts more violations
`,
};

/** Fourteen days in which web needs 2 replicas' worth, and 5 at once each noon; api needs 2 all the time. */
function history(): string {
  const rows = ['timestamp,service,demand'];
  for (let at = 0; at < 14 * 288; at += 1) {
    const time = new Date(Date.parse(NOW) - (14 * 288 - at) * 300_000).toISOString();
    rows.push(`${time},web,${at % 288 >= 144 && at % 288 < 150 ? 5 : 2}`, `${time},api,2`, `${time},shop,2`);
  }
  return `${rows.join('\n')}\n`;
}

async function gate(changed: Readonly<Record<string, string>>, withHistory = true, files = {}) {
  const dir = repository({ ...FILES, ...files });
  git(dir, 'checkout', '--quiet', '-b', 'change');
  write(dir, changed);
  git(dir, 'add', '--all');
  git(dir, 'commit', '--quiet', '--no-gpg-sign', '--message', 'change');
  const file = `${folder({ 'demand.csv': history() })}/demand.csv`;
  const asked = [
    '--base',
    'main',
    '--now',
    NOW,
    '--format',
    'json',
    ...(withHistory ? ['--history', file] : []),
  ];
  const { stdout } = await trimtabHere(dir, 'gate', ...asked);
  const report = JSON.parse(stdout) as GateReport;
  return { report, markdown: renderGate(report, 'markdown'), text: renderGate(report, 'text') };
}

test('a halved floor is told what each noon would have been, and a rule reads it', async () => {
  const { report, markdown, text } = await gate({ 'web/hpa.yaml': autoscaler(3) });
  expect(report.evidence).toEqual([
    {
      kind: 'replayed',
      service: 'web',
      from: '2026-01-27T00:00:00Z',
      to: '2026-02-10T00:00:00Z',
      measured_minutes: 14 * 1440,
      before: {
        numbers: '70% from 6 to 10',
        replica_minutes: expect.any(Number),
        violation_minutes: 0,
        saturated_minutes: 0,
        monthly_cost: expect.stringMatching(/^18\d(\.\d+)? USD$/),
      },
      after: {
        numbers: '70% from 3 to 10',
        replica_minutes: expect.any(Number),
        // Two minutes of each noon: until the HPA has seen the load, and until its pods are ready.
        violation_minutes: expect.any(Number),
        saturated_minutes: expect.any(Number),
        monthly_cost: expect.stringMatching(/^9\d(\.\d+)? USD$/),
      },
      notes: ['the new floor of 3 alone would not have carried 2.1% of the time'],
    },
  ]);
  const [web] = report.evidence;
  const worse = web?.kind === 'replayed' ? web.after.violation_minutes : 0;
  expect(worse).toBeGreaterThanOrEqual(14);
  expect(worse).toBeLessThanOrEqual(14 * 5);
  expect(report.checks).toEqual([
    expect.objectContaining({
      classification: 'requires_approval',
      rationale: expect.stringContaining('no-worse: the past predicts more violations'),
    }),
  ]);
  expect(markdown).toContain('### Evidence');
  expect(markdown).toMatch(/\n\| web \| before \| 70% from 6 to 10 \| 0 \|/);
  expect(text).toMatch(/\nevidence: from 2026-01-27T00:00:00Z/);
});

test('a smaller request is replayed with the same load on smaller pods, and a count with its own', async () => {
  const { report } = await gate({
    'web/deployment.yaml': FILES['web/deployment.yaml'].replace('500m', '250m'),
    'api/deployment.yaml': FILES['api/deployment.yaml'].replace('replicas: 4', 'replicas: 2'),
  });
  const [api, web] = report.evidence;
  expect(api).toMatchObject({
    service: 'api',
    before: {
      numbers: '4 replicas',
      violation_minutes: 0,
      replica_minutes: 4 * 14 * 1440,
      monthly_cost: null,
    },
    after: { numbers: '2 replicas', violation_minutes: 14 * 1440, saturated_minutes: 0 },
  });
  // 2 replicas' worth are 4, and each noon ten: as many as the ceiling, at all of their request.
  expect(web).toMatchObject({
    service: 'web',
    before: { numbers: '70% from 6 to 10', violation_minutes: 0 },
    after: { numbers: '70% from 6 to 10', violation_minutes: 14 * 30 },
  });
});

test('without history there is one line that says why, and a rule that asks for it holds nothing', async () => {
  const { report, markdown } = await gate({ 'web/hpa.yaml': autoscaler(3) }, false);
  const why = 'cluster default has no prometheus among its metrics, the one source that keeps history';
  expect(report.evidence).toEqual([{ kind: 'unknown', service: 'web', why }]);
  expect(markdown).toContain(`- web: what the past says is not known: ${why}`);
  expect(report.checks.map(({ rationale }) => rationale).join()).not.toContain('no-worse');
});

test('minutes are bad above the limit that p95 tells, as for a decision', async () => {
  const isNoon = (at: number) => at % 86_400 > 43_200 && at % 86_400 <= 45_000;
  // Six pods use a third of their request, and most of it at noon, when they are slow.
  const figures: [string, (at: number) => string][] = [
    ['histogram_quantile', (at) => (isNoon(at) ? '300' : '100')],
    ['container_cpu_usage', (at) => (isNoon(at) ? '2.5' : '1')],
    ['', () => '6'],
  ];
  const prometheus = await startDouble(({ form }, _, response) => {
    const read = figures.find(([name]) => form.get('query')?.includes(name))?.[1];
    const [from, to] = [Number(form.get('start')), Number(form.get('end'))];
    const times = Array.from({ length: (to - from) / 300 + 1 }, (__, i) => from + i * 300);
    const metric = { namespace: 'shop', workload: 'web', workload_kind: 'Deployment' };
    const data = form.has('time')
      ? { resultType: 'vector', result: [] }
      : matrix([{ metric, values: times.map((at) => [at, read?.(at)]) }]);
    response.end(JSON.stringify({ status: 'success', data }));
  });
  onTestFinished(() => prometheus.close());
  const own = blueprintText('web', { rest: '  performance: {latency_p95_target: 200ms}' });
  const { report } = await gate({ 'web/hpa.yaml': autoscaler(3) }, false, {
    'trimtab.yaml': `clusters: {default: {metrics: [{kind: prometheus, url: '${prometheus.url}'}]}}\n`,
    'blueprints/web/blueprint.yaml': own.replace('max_replicas: 5', 'max_replicas: 12'),
  });
  const [web] = report.evidence;
  if (web?.kind !== 'replayed') throw new Error('not replayed');
  expect(web.before.violation_minutes).toBe(14 * 30);
  // But for the five minutes after each noon, in which the pods of the noon are still there.
  expect(web.after.violation_minutes).toBe(14 * 1435);
  expect(web.notes).toContain(
    'A minute is bad above 35% of the request, as p95 tells: over 200 ms in 0 of 1974 points below, in 42 of 42 points above.',
  );
});

test('a stated window of the way down enters the replay', async () => {
  const behavior = '  behavior: {scaleDown: {stabilizationWindowSeconds: 3600}}\n';
  const { report } = await gate({ 'web/hpa.yaml': `${autoscaler(2)}${behavior}` }, true, {
    'web/hpa.yaml': autoscaler(2),
  });
  const [web] = report.evidence;
  if (web?.kind !== 'replayed') throw new Error('not replayed');
  expect(web.after.numbers).toBe('70% from 2 to 10, down after 3600 s');
  expect(web.after.replica_minutes).toBeGreaterThan(web.before.replica_minutes);
});

test('bounds among the values of a chart and in the patch of an overlay are replayed', async () => {
  const values = (max: number) =>
    `replicaCount: 2\nautoscaling:\n  enabled: true\n  minReplicas: 2\n  maxReplicas: ${max}\n  targetCPUUtilizationPercentage: 70\n`;
  const patch = (min: number) =>
    `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec: {minReplicas: ${min}, behavior: {scaleDown: {stabilizationWindowSeconds: 900}}}\n`;
  const kustomization = 'resources: [../../web]\npatches: [{path: hpa.yaml}]\n';
  const { report } = await gate({ 'shop/values.yaml': values(4), 'prod/web/hpa.yaml': patch(2) }, true, {
    'blueprints/shop/blueprint.yaml': blueprintText('shop', {
      scaling: '  manifest: {path: shop/values.yaml, field: autoscaling.maxReplicas}',
    }),
    'shop/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
    'shop/values.yaml': values(10),
    'web/kustomization.yaml': 'resources: [deployment.yaml, hpa.yaml]\n',
    'prod/web/kustomization.yaml': kustomization,
    'prod/web/hpa.yaml': patch(5),
  });
  const numbers = report.evidence.map((one) =>
    one.kind === 'replayed' ? [one.service, one.before.numbers, one.after.numbers] : [one.service, one.why],
  );
  expect(numbers).toEqual([
    ['shop', '70% from 2 to 10', '70% from 2 to 4'],
    ['web', '70% from 5 to 10, down after 900 s', '70% from 2 to 10, down after 900 s'],
  ]);
  const notes = report.evidence.map((one) => (one.kind === 'replayed' ? one.notes : []));
  expect(notes.map((lines) => lines.filter((line) => line.includes('assumed')))).toEqual([
    [
      'The default `behavior` is assumed for the autoscaler: no value `autoscaling.behavior` states it, and its chart may.',
    ],
    [],
  ]);
});

test('a bound of a chart whose autoscaler follows memory too is told why it is not replayed', async () => {
  const values = (max: number) =>
    `autoscaling:\n  enabled: true\n  minReplicas: 2\n  maxReplicas: ${max}\n  targetCPUUtilizationPercentage: 70\n  targetMemoryUtilizationPercentage: 80\n`;
  const { report } = await gate({ 'shop/values.yaml': values(4) }, true, {
    'blueprints/shop/blueprint.yaml': blueprintText('shop', {
      scaling: '  manifest: {path: shop/values.yaml, field: autoscaling.maxReplicas}',
    }),
    'shop/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
    'shop/values.yaml': values(10),
  });
  expect(report.evidence).toEqual([
    {
      kind: 'unknown',
      service: 'shop',
      why: expect.stringMatching(/^.*maxReplicas in shop\/values\.yaml is not replayed: .*memory/),
    },
  ]);
});

test('a change of an image is told nothing of the past', async () => {
  const { report, markdown } = await gate({
    'web/deployment.yaml': FILES['web/deployment.yaml'].replace('image: web', 'image: web:2'),
  });
  expect(report.evidence).toEqual([]);
  expect(markdown).not.toContain('Evidence');
});

test('a changed blueprint is replayed in both versions', async () => {
  const { report } = await gate({
    'blueprints/api/blueprint.yaml': FILES['blueprints/api/blueprint.yaml'].replace(
      'down_threshold: 40%',
      'down_threshold: 20%',
    ),
  });
  expect(report.evidence).toEqual([
    expect.objectContaining({
      kind: 'replayed',
      service: 'api',
      before: expect.objectContaining({
        numbers: expect.stringMatching(/^blueprint on base: \d+ replicas? at the end, \d+ merged$/),
      }),
      after: expect.objectContaining({
        numbers: expect.stringMatching(/^with this change: \d+ replicas? at the end, \d+ merged$/),
      }),
    }),
  ]);
});

test('on GitHub the comment on a person’s pull request says what Prometheus tells of the past', async () => {
  const metric = { namespace: 'shop', workload: 'web', workload_kind: 'Deployment' };
  const prometheus = await startDouble(({ form }, _, response) => {
    const from = Number(form.get('start'));
    const points = Math.round((Number(form.get('end')) - from) / 300) + 1;
    // Two replicas' worth of half a core, and five at noon.
    const cores = (at: number) => (at % 86_400 > 43_200 && at % 86_400 <= 45_000 ? '2.5' : '1');
    const values = Array.from({ length: points }, (_, i) => [from + i * 300, cores(from + i * 300)]);
    const data = form.has('time') ? { resultType: 'vector', result: [] } : matrix([{ metric, values }]);
    response.end(JSON.stringify({ status: 'success', data }));
  });
  onTestFinished(() => prometheus.close());
  const source = `{kind: prometheus, url: '${prometheus.url}'}`;
  const files = { ...FILES, 'trimtab.yaml': `clusters: {default: {metrics: [${source}]}}\n` };
  const github = await startGitHub(files);
  const number = github.person.open('feature', { 'web/hpa.yaml': autoscaler(3) });
  await gateJob(github, { pull_request: { number } });
  const [comment] = github.pull(number).comments;
  expect(comment?.body).toMatch(/\n\| web \| before \| 70% from 6 to 10 \| 0 \| 2032 \| 181.5 USD \|\n/);
  expect(comment?.body).toMatch(/\n\| {2}\| after \| 70% from 3 to 10 \| [1-9]/);
  const status = github.repo.statuses.get(github.pull(number).sha)?.get('trimtab/governance');
  expect(status?.state).toBe('pending');
  // Fourteen whole days, and what a pod requests.
  const history = prometheus.requests.filter(({ form }) => form.get('step') === '300');
  expect(history.length).toBeGreaterThanOrEqual(14);
  expect(history.length).toBeLessThanOrEqual(15);
});

function matrix(result: unknown) {
  return { resultType: 'matrix', result };
}
