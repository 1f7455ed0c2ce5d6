import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { doctor } from '../../src/commands/doctor.ts';
import { parseOptions } from '../../src/commands/options.ts';
import { runAction } from '../support/action.ts';
import { startGitHub } from '../support/github/github.ts';
import { startApiServer } from '../support/kubernetes/api-server.ts';
import { type Reply, startDouble, success } from '../support/prometheus/double.ts';
import { deploymentSeries, openMetrics, podSeries } from '../support/prometheus/series.ts';
import { hasPrometheus, startPrometheus } from '../support/prometheus/server.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { repository, trimtab } from '../support/terminal.ts';

const NOW = new Date('2026-11-23T10:47:30Z');
afterEach(() => vi.unstubAllEnvs());

/** Returns the lines of `doctor` about a folder, and whether something stops a run. */
async function diagnosis(dir: string, ...args: string[]) {
  const { lines, failures } = await doctor(parseOptions('doctor', ['--repo', dir, ...args]), NOW, {});
  return { text: lines.join('\n'), blocked: failures.length > 0 };
}

const files = {
  'blueprints/web/blueprint.yaml': blueprintText('web'),
  'apps/web.yaml': deploymentText('web'),
  'trimtab.yaml':
    'proposals: {auto_merge: true}\nclusters: {default: {metrics: [{kind: snapshot, path: s.json}]}}\n',
  's.json': snapshotText({ web: {} }),
};

test('a workflow’s token, an advisory gate and rules in the way are said with what to change', async () => {
  const github = await startGitHub(files, { permissions: { contents: 'read' } });
  github.repo.settings.autoMerge = false;
  github.repo.rules.set('main', [
    {
      type: 'required_status_checks',
      parameters: {
        required_status_checks: [{ context: 'trimtab/governance' }],
        strict_required_status_checks_policy: false,
      },
    },
  ]);
  github.repo.rules.set('trimtab/any', [{ type: 'required_signatures' }]);
  const { code, log } = await runAction(github, { command: 'doctor', now: '2026-02-10T18:30:00Z' });
  expect(code).toBe(1);
  expect(log).toMatch(/ok {4}configuration: 1 sound blueprints/);
  expect(log).toMatch(/ok {4}s\.json: 1 of 1 services have cpu/);
  expect(log).toMatch(
    /BAD {3}token: github-actions may not push\. Give the job permissions: contents: write/,
  );
  expect(log).toMatch(/weak {2}token: this is a workflow’s own token/);
  expect(log).toMatch(/BAD {3}auto-merge: .*Turn on "Allow auto-merge"/);
  expect(log).toMatch(/weak {2}gate: trimtab\/governance is required from anybody/);
  expect(log).toMatch(/weak {2}proposals: a ruleset requires signed commits on trimtab\/\*/);
});

test('a wrong token is one finding, and the rest is still looked at', async () => {
  const github = await startGitHub(files);
  const { code, log } = await runAction(github, {
    command: 'doctor',
    now: '2026-02-10T18:30:00Z',
    token: 'ghs_wrong',
  });
  expect(code).toBe(1);
  expect(log).toMatch(/ok {4}s\.json/);
  expect(log).toMatch(/BAD {3}token: /);
});

test('a local repository is fine as it is', () => {
  const dir = repository(files);
  expect(trimtab(dir, 'doctor', '--snapshot', 's.json', '--now', '2026-02-10T18:30:00Z')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/repository: pull requests are files beside/),
  });
});

const service = (name: string, cluster: string, scaling = 'target_cpu_utilization: 70%') => ({
  [`blueprints/${name}/blueprint.yaml`]: `metadata: {name: ${name}}
spec:
  workload: {cluster: ${cluster}, namespace: todo-app}
  scaling: {min_replicas: 1, max_replicas: 40, strategy: proportional, ${scaling}}
`,
  [`k8s/${name}.yaml`]: deploymentText(name, 3).replace(
    `name: ${name}`,
    `name: ${name}\n  namespace: todo-app`,
  ),
});

describe('several sources', () => {
  const measured: Reply = (asked, _, response) => {
    const cpu = asked.form.get('query') === 'cpu';
    response.end(
      success(asked, cpu ? ['todo-backend', 'edge-web'] : [], '0.5').replaceAll('"shop"', '"todo-app"'),
    );
  };
  const config = (url: string, context = 'lab') => `clusters:
  lab:
    metrics: [{kind: kubernetes, context: ${context}}, {kind: prometheus, url: "${url}", queries: {cpu_utilization: cpu}}]
  edge: {metrics: [{kind: prometheus, url: "${url}", queries: {cpu_utilization: cpu}}]}
  far: {metrics: [{kind: snapshot, path: far.json}]}
`;
  async function fleet(context?: string) {
    const [cluster, prometheus] = [await startApiServer(), await startDouble(measured)];
    onTestFinished(async () => void (await Promise.all([cluster.close(), prometheus.close()])));
    vi.stubEnv('KUBECONFIG', cluster.kubeconfig);
    return repository({
      'trimtab.yaml': config(prometheus.url, context),
      'far.json': snapshotText({ 'far-wbe': {} }, NOW.toISOString()),
      ...service('todo-backend', 'lab'),
      ...service('todo-back-end', 'lab'),
      ...service('edge-web', 'edge'),
      ...service('far-web', 'far'),
    });
  }

  test('each is counted by itself, with what may be meant by a name that it does not have', async () => {
    const { text, blocked } = await diagnosis(await fleet());
    expect(text).toMatch(
      /^weak {2}kubernetes:lab: 1 of 2 services have cpu; missing: todo-back-end: cluster lab has no Deployment todo-app\/todo-back-end; did you mean todo-app\/todo-backend\?$/m,
    );
    expect(text).toMatch(
      /^ok {4}rights of kubernetes:lab: lists Deployments, ReplicaSets, pods, .*; not served: Canaries$/m,
    );
    expect(text).toMatch(
      /^weak {2}prometheus:lab: 1 of 2 services have cpu \(\d+ queries\); missing: todo-back-end: no series/m,
    );
    expect(text).toMatch(/^ok {4}prometheus:edge: 1 of 1 services have cpu/m);
    expect(text).toMatch(
      /^BAD {3}\S*far\.json: 0 of 1 services have cpu; missing: far-web: there is no entry of this name, but one of "far-wbe"\. Put fresh figures of far-web into /m,
    );
    expect(text).toMatch(/^weak {2}plan: 2 of 4 services are decided; held: 2 metrics_missing$/m);
    expect(text).toMatch(/^first: \S*far\.json: /m);
    expect(blocked).toBe(true);
  });

  test('one that is gone is one line, and the others go on', async () => {
    const { text, blocked } = await diagnosis(await fleet('gone'));
    expect(text.match(/ECONNREFUSED/g)).toHaveLength(2);
    expect(text).toMatch(/^BAD {3}kubernetes:lab: cluster lab: GET .*ECONNREFUSED/m);
    expect(text).toMatch(/^first: kubernetes:lab: cluster lab: GET .*ECONNREFUSED/m);
    expect(text).toMatch(/^ok {4}prometheus:edge: 1 of 1 services have cpu/m);
    expect(blocked).toBe(true);
  });
});

const SNAPSHOT = 'clusters: {default: {metrics: [{kind: snapshot, path: s.json}]}}\n';
const bare = { 'trimtab.yaml': SNAPSHOT, ...service('web', 'default') };
const stated = (metrics: object, timestamp = NOW.toISOString()) =>
  JSON.stringify({ timestamp, services: [{ service: 'web', metrics }] });

test.each<[string, Readonly<Record<string, string>>, RegExp]>([
  [
    'nothing filled in',
    { ...bare, 's.json': stated({ cpu_utilization: null }) },
    /null in the snapshot: fill it in[\s\S]*^first: \S*s\.json: Put fresh figures of web into \S*s\.json/m,
  ],
  [
    'stale figures',
    { ...bare, 's.json': stated({ cpu_utilization: 0.5 }, '2026-11-22T10:00:00Z') },
    /^BAD {3}\S*s\.json: 0 of 1 services have cpu; missing: web: stale: /m,
  ],
  ['no snapshot', bare, /^first: \S*s\.json: cluster default: .*s\.json: no such file/m],
  ['no source', service('web', 'default'), /^first: metrics: no metrics source: pass --snapshot FILE/m],
  [
    'no objective',
    { ...bare, ...service('web', 'default', 'tolerance: 10%'), 's.json': stated({ cpu_utilization: 0.5 }) },
    /^weak {2}web: metrics_missing: No target utilization is configured/m,
  ],
])('where a plan decides nothing, it is never ok: %s', async (_, files, told) => {
  const { text, blocked } = await diagnosis(repository(files));
  expect(text).toMatch(/^BAD {3}plan: 0 of 1 services are decided; held: 1 metrics_missing$/m);
  expect(text).toMatch(told);
  expect(blocked).toBe(true);
});

test('where all is well, the next step is a plan', async () => {
  const dir = repository({ ...bare, 's.json': stated({ cpu_utilization: 0.5 }) });
  const { text, blocked } = await diagnosis(dir);
  expect(text).toMatch(/^ok {4}plan: 1 of 1 services are decided$/m);
  expect(text).toMatch(/\n\nnext: trimtab plan$/);
  expect(blocked).toBe(false);
});

test.skipIf(!hasPrometheus())('a real Prometheus is asked what it has under another name', async () => {
  const end = NOW.getTime() / 1_000;
  const requests = { cpu: 0.1, memory: 1e8 };
  const series = [
    ...deploymentSeries('todo-app', 'web', 'web-1', 3),
    ...podSeries({
      namespace: 'todo-app',
      pod: 'web-1-a',
      owner: 'ReplicaSet/web-1',
      containers: { app: { cpu: 0.05, memory: 1e7, requests } },
    }),
    ...deploymentSeries('other', 'moved', 'moved-1', 1),
  ];
  const server = await startPrometheus({ backfill: openMetrics(series, end - 1_800, end, 60) });
  onTestFinished(() => server.close());
  const source = (more: string) =>
    `clusters: {default: {metrics: [{kind: prometheus, url: "${server.url}"${more}}]}}\n`;
  const services = {
    ...service('web', 'default'),
    ...service('wbe', 'default'),
    ...service('moved', 'default'),
  };
  const { text } = await diagnosis(repository({ ...services, 'trimtab.yaml': source('') }));
  expect(text).toMatch(/^weak {2}prometheus:default: 1 of 3 services have cpu/m);
  expect(text).toMatch(
    /^weak {2}prometheus:default: it has no todo-app\/wbe, which blueprints\/wbe\/blueprint\.yaml names; did you mean todo-app\/web\?$/m,
  );
  expect(text).toMatch(
    /^weak {2}prometheus:default: it has no todo-app\/moved, .*; did you mean other\/moved\?$/m,
  );
  const labeled = await diagnosis(
    repository({ ...services, 'trimtab.yaml': source(', labels: {cluster: eu}') }),
  );
  expect(labeled.text).toMatch(
    /^weak {2}prometheus:default: no series of kube_pod_owner, .* has the labels of this source\. Correct labels:/m,
  );
  expect(labeled.blocked).toBe(true);
});
