import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trimtabHere } from '../support/in-process.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { folder, repository, trimtab, write } from '../support/terminal.ts';

const containers = `  template:
    spec:
      containers:
      - {name: app, resources: {requests: {cpu: 250m, memory: 128Mi}, limits: {memory: 1Gi}}}
      - {name: proxy, resources: {requests: {cpu: "0.5", memory: 128Mi}, limits: {memory: 1Gi}}}
`;

/** Output of a first `init` for one service, as docs/GETTING_STARTED.md shows it. */
const WRITTEN = /```\n(wrote [\s\S]*?)```/.exec(readFileSync('docs/GETTING_STARTED.md', 'utf8'))?.[1];

const text = (dir: string, path: string) => readFileSync(join(dir, path), 'utf8');

test('in a folder with a Deployment, init is followed by a sound validate and a plan that works', () => {
  const dir = folder({ 'k8s/web.yaml': `${deploymentText('web', 3)}${containers}` });
  expect(trimtab(dir, 'init', '--now', '2026-02-10T18:30:00Z')).toMatchObject({
    code: 0,
    stdout: WRITTEN,
  });
  expect(text(dir, 'blueprints/web/blueprint.yaml')).toMatch(
    /k8s\/web\.yaml:6 states 3\.[\s\S]*min_replicas: 2 #.*\n {4}max_replicas: 6 #.*\n {4}strategy: proportional #.*\n {4}target_cpu_utilization: 70% # of the request, 750m; .*\n {4}target_memory_utilization: 80% # of the limit, 2Gi; .*\n[\s\S]*cpu_request: 750m\n {4}memory_request: 256Mi\n {4}memory_limit: 2Gi\n/,
  );
  expect(trimtab(dir, 'validate')).toMatchObject({
    code: 0,
    stderr: '1 sound blueprint, 0 problems\n',
  });
  const plan = trimtab(dir, 'plan', '--now', '2026-02-10T18:30:00Z');
  expect(plan.code).toBe(0);
  expect(plan.stdout).toMatch(
    /web +no action \(metrics_missing\)\n +.*cpu is not measured \(null in the snapshot: fill it in\)/,
  );
  write(dir, { 'snapshot.json': snapshotText({ web: { replicas: 3, cpu: 1.2 } }) });
  expect(trimtab(dir, 'plan', '--now', '2026-02-10T18:30:00Z').stdout).toMatch(/web +scale up 3 → 6/);
});

test('nothing is overwritten, and a second run adds only what is new', () => {
  const own = {
    'trimtab.yaml': 'paused: true\nclusters: {default: {metrics: [{kind: snapshot, path: figures.json}]}}\n',
    'figures.json': snapshotText({ web: {} }),
    '.github/workflows/trimtab.yml': 'name: mine\n',
  };
  const dir = folder({ 'k8s/web.yaml': `${deploymentText('web')}${containers}`, ...own });
  expect(trimtab(dir, 'init').stdout).toBe(
    'wrote  blueprints/web/blueprint.yaml\nkept   trimtab.yaml\nwrote  blueprints/governance/policies.yaml\nkept   figures.json\nkept   .github/workflows/trimtab.yml\nwrote  .github/workflows/trimtab-verify.yaml\n',
  );
  const mine = {
    ...own,
    'blueprints/web/blueprint.yaml': `${text(dir, 'blueprints/web/blueprint.yaml')}# mine\n`,
    'blueprints/governance/policies.yaml': '# mine\n',
  };
  write(dir, { 'k8s/api.yaml': deploymentText('api'), ...mine });
  const again = trimtab(dir, 'init');
  expect(again.stdout).toMatch(/^kept {3}1 blueprint\nwrote {2}blueprints\/api\/blueprint\.yaml.*\nkept /);
  expect(again.stdout.match(/^wrote/gm)).toHaveLength(1);
  expect(again.stderr).toMatch(/^figures\.json: add an entry for api$/m);
  for (const [path, content] of Object.entries(mine)) expect(text(dir, path)).toBe(content);
});

test('what only the ending of a name hides is said before anything is written beside it', () => {
  const blueprint = blueprintText('web');
  const dir = folder({ 'k8s/web.yaml': deploymentText('web'), 'blueprints/web/blueprint.yml': blueprint });
  const hint =
    /blueprints\/web\/blueprint\.yml is not matched by blueprints: .*: rename it or add the pattern/;
  expect(trimtab(dir, 'init')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(hint) });
  expect(trimtab(dir, 'validate')).toMatchObject({ code: 2, stderr: expect.stringMatching(hint) });
  const other = folder({ 'k8s/web.yaml': deploymentText('web'), 'trimtab.yml': 'paused: true\n' });
  for (const command of ['init', 'plan'])
    expect(trimtab(other, command)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/trimtab\.yml is not read: rename it to trimtab\.yaml, or pass --config/),
    });
});

test('a broken manifest is named, and a broken blueprint is not started again', () => {
  const dir = folder({
    'k8s/web.yaml': deploymentText('web'),
    'k8s/api.yaml': deploymentText('api'),
    'k8s/broken.yaml': `${deploymentText('late')}  template: [\n`,
    'services/web.yaml': blueprintText('web').replace('max_replicas: 5', 'max_replicas: five'),
    'trimtab.yaml': 'blueprints: ["services/*.yaml", "blueprints/**/blueprint.yaml"]\n',
  });
  const { code, stdout } = trimtab(dir, 'init');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^skipped k8s\/broken\.yaml:\d+: /m);
  expect(stdout).toMatch(/^services\/web\.yaml:5:5: spec\.scaling\.max_replicas: found five/m);
  expect(stdout.match(/^wrote {2}blueprints\/(?!governance).*$/gm)).toEqual([
    expect.stringMatching(
      /^wrote {2}blueprints\/api\/blueprint\.yaml, held: the manifest states no CPU request/,
    ),
  ]);
});

test('every command names every place that cannot be read, and no template of a chart', async () => {
  const dir = folder({
    'k8s/web.yaml': deploymentText('web'),
    'k8s/late.yaml': `${deploymentText('late')}  template: [\n---\n${deploymentText('api')}  paused: *none\n`,
    'k8s/twice.yaml': `${deploymentText('mail')}  replicas: 2\n`,
    'chart/templates/web.yaml': deploymentText('web').replace('2', '{{ .Values.replicas }}'),
    'blueprints/web/blueprint.yaml': blueprintText('web'),
    'snapshot.json': '{"timestamp": "2026-02-10T18:30:00Z", "services": []}',
  });
  const places = ['k8s/late.yaml:8', 'k8s/late.yaml:15', 'k8s/twice.yaml:7'];
  for (const command of ['validate', 'plan', 'doctor', 'init'] as const) {
    const flags = ['plan', 'doctor'].includes(command) ? ['--snapshot', 'snapshot.json'] : [];
    const { stdout, stderr } = await trimtabHere(dir, command, ...flags);
    const said = `${stdout}${stderr}`;
    for (const place of places) expect(`${command} ${said}`).toContain(`${place}: the file is not YAML`);
    expect(said).not.toContain('chart/templates');
  }
});

test('in a folder inside a repository the workflows are left out, which GitHub would not read there', () => {
  const dir = repository({ 'apps/k8s/web.yaml': deploymentText('web') });
  const { stdout, stderr } = trimtab(dir, 'init', '--repo', 'apps');
  expect(stdout).not.toMatch('.github');
  expect(stderr).toMatch(/no workflow written: .* add `repo: apps`/);
  expect(existsSync(join(dir, 'apps/.github'))).toBe(false);
});

test('blueprints that the configuration does not look for are written, and that is said', () => {
  const dir = folder({
    'k8s/web.yaml': deploymentText('web'),
    'trimtab.yaml': 'blueprints: ["services/*.yaml"]\n',
  });
  expect(trimtab(dir, 'init').stderr).toMatch(
    /trimtab\.yaml: `blueprints:` matches nothing that was written: add "blueprints\/\*\*\/blueprint\.yaml" to it/,
  );
  write(dir, { 'trimtab.yaml': 'blueprints: ["services/*.yaml", "blueprints/**/blueprint.yaml"]\n' });
  expect(trimtab(dir, 'validate')).toMatchObject({
    code: 0,
    stderr: 'trimtab.yaml: blueprints: services/*.yaml matches no file\n1 sound blueprint, 0 problems\n',
  });
});

test('one name in two namespaces, another kind, a missing count, and an autoscaler', () => {
  const overlay = (name: string) =>
    `resources: [../../base]\nnamespace: ${name}\nreplicas: [{name: web, count: 2}]\n`;
  const dir = folder({
    'base/web.yaml': deploymentText('web'),
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'overlays/prod/kustomization.yaml': overlay('prod'),
    'overlays/test/kustomization.yaml': overlay('test'),
    'k8s/db.yaml': deploymentText('db')
      .replace('Deployment', 'StatefulSet')
      .replace('  replicas: 2\n', '  serviceName: db\n'),
    'k8s/api.yaml': deploymentText('api'),
    'k8s/hpa.yaml':
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: api}\nspec: {scaleTargetRef: {kind: Deployment, name: api}}\n',
    'k8s/odd.yaml': deploymentText('"1e3"'),
    'k8s/agent.yaml': deploymentText('agent').replace('Deployment', 'DaemonSet'),
  });
  const { stdout } = trimtab(dir, 'init');
  expect(stdout).toMatch(
    /^skipped Deployment api \(k8s\/api\.yaml:1\): HorizontalPodAutoscaler api \(k8s\/hpa\.yaml:1\) sets the count/m,
  );
  for (const name of ['prod-web', 'test-web', 'db', '1e3'])
    expect(stdout).toMatch(`wrote  blueprints/${name}/blueprint.yaml`);
  expect(stdout).toMatch(/^skipped DaemonSet agent \(k8s\/agent\.yaml:1\): no Deployment/m);
  expect(stdout).not.toMatch('blueprints/agent');
  expect(text(dir, 'blueprints/db/blueprint.yaml')).toMatch(
    /kind: StatefulSet[\s\S]*create: true[\s\S]*# allow_scale_down: true #/,
  );
  expect(trimtab(dir, 'validate')).toMatchObject({
    code: 0,
    stderr: '4 sound blueprints, 0 problems\n',
  });
  const plan = JSON.parse(trimtab(dir, 'plan', '--format', 'json').stdout);
  for (const name of ['prod-web', 'test-web', 'db', '1e3'])
    expect(plan.services[name].decision.reason).toBe('metrics_missing');
});

test('without a workload it says so, and a link out of the folder is not followed', () => {
  const empty = trimtab(folder(), 'init');
  expect(empty).toMatchObject({ code: 1, stdout: expect.stringMatching(/^no workload found/) });
  const outside = folder();
  const dir = folder({ 'k8s/web.yaml': deploymentText('web') });
  mkdirSync(join(outside, 'b'));
  symlinkSync(join(outside, 'b'), join(dir, 'blueprints'));
  const ended = trimtab(dir, 'init');
  expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/a link leads out of the folder/) });
  expect(existsSync(join(outside, 'b/web'))).toBe(false);
});

test('overlays and folders that differ in one place are environments, each with a blueprint that works', () => {
  const files: Record<string, string> = {
    'base/web.yaml': deploymentText('web'),
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'overlays/dev/kustomization.yaml': 'resources: [../../base]\n',
  };
  for (const [at, env] of ['prod', 'test'].entries()) {
    files[`overlays/${env}/kustomization.yaml`] =
      `resources: [../../base]\nreplicas: [{name: web, count: ${at + 2}}]\n`;
    files[`envs/${env}/api.yaml`] = deploymentText('api', at + 2);
  }
  const dir = folder(files);
  const { stdout } = trimtab(dir, 'init');
  expect(stdout).toMatch(
    /^wrote {2}blueprints\/dev-web\/blueprint\.yaml, held: .* which 3 overlays share; give it `replicas: \[\{name: web, count: 2\}\]` in overlays\/dev\/kustomization\.yaml\.$/m,
  );
  expect(text(dir, 'blueprints/prod-web/blueprint.yaml')).toMatch(
    'workload: {cluster: prod, name: web}\n  manifest: {path: overlays/prod/kustomization.yaml, field: "replicas[name=web].count"}\n',
  );
  expect(text(dir, 'blueprints/test-api/blueprint.yaml')).toMatch(
    'workload: {cluster: test, name: api}\n  manifest: {path: envs/test/api.yaml}\n',
  );
  expect(trimtab(dir, 'validate')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^blueprints\/dev-web\/.*: warning: .*manifest_refused: .*\n$/),
    stderr: '5 sound blueprints, 0 problems, 1 warning\n',
  });
  const reasons = () => {
    const { services } = JSON.parse(trimtab(dir, 'plan', '--format', 'json').stdout);
    return Object.fromEntries(
      Object.entries(services).map(([name, one]) => [
        name,
        (one as { decision: { reason: string } }).decision.reason,
      ]),
    );
  };
  const missing = {
    'prod-api': 'metrics_missing',
    'prod-web': 'metrics_missing',
    'test-api': 'metrics_missing',
    'test-web': 'metrics_missing',
  };
  expect(reasons()).toEqual({ ...missing, 'dev-web': 'manifest_refused' });
  // What the hold says to write is all that is needed.
  write(dir, {
    'overlays/dev/kustomization.yaml': 'resources: [../../base]\nreplicas: [{name: web, count: 2}]\n',
  });
  expect(reasons()).toEqual({ ...missing, 'dev-web': 'metrics_missing' });
  expect(trimtab(dir, 'init').stdout).not.toMatch(/^wrote/m);
});

test('copies that are no environments get one blueprint, with a line for each to choose from', () => {
  const bare = deploymentText('web').replace('  replicas: 2\n', '  paused: false\n');
  const dir = folder({
    'k8s/web.yaml': bare,
    'old/shop/k8s/web.yaml': deploymentText('web'),
    'my.web.yaml': deploymentText('my.web'),
  });
  expect(trimtab(dir, 'init').stdout).toMatch(
    /^wrote {2}blueprints\/web\/blueprint\.yaml, held: Deployment web is stated in 2 places\. Keep the line of one/m,
  );
  const blueprint = text(dir, 'blueprints/web/blueprint.yaml');
  expect(blueprint).toMatch(
    '  # manifest: {path: k8s/web.yaml, create: true}\n  # manifest: {path: old/shop/k8s/web.yaml}\n',
  );
  expect(text(dir, 'blueprints/my-web/blueprint.yaml')).toMatch('workload: {name: "my.web"}');
  expect(trimtab(dir, 'validate').code).toBe(0);
  expect(trimtab(dir, 'plan').stdout).toMatch(/web +no action \(ambiguous_manifest\)/);
  write(dir, {
    'blueprints/web/blueprint.yaml': blueprint.replace('# manifest: {path: k8s', 'manifest: {path: k8s'),
  });
  expect(trimtab(dir, 'plan').stdout).toMatch(/^web +no action \(metrics_missing\)/m);
});

test('charts: a release with its overlays, values by environment, an Application, and an autoscaler turned on', () => {
  const release = (values: string) =>
    `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: info, namespace: info}\nspec:\n  values:\n${values}`;
  const dir = folder({
    'apps/base/release.yaml': release(
      '    replicaCount: 1\n    resources: {requests: {cpu: 100m, memory: 64Mi}}\n',
    ),
    'apps/base/kustomization.yaml': 'resources: [release.yaml]\n',
    'apps/prod/kustomization.yaml': 'resources: [../base]\npatches: [{path: values.yaml}]\n',
    'apps/prod/values.yaml': release('    replicaCount: 3\n'),
    'apps/test/kustomization.yaml': 'resources: [../base]\n',
    'charts/shop/Chart.yaml': 'name: shop\nversion: 0.1.0\n',
    'charts/shop/templates/web.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: {{ .Release.Name }}-web}\n',
    'charts/shop/values.yaml':
      'web: {replicaCount: 2}\napi:\n  replicaCount: 2\n  autoscaling: {enabled: true, minReplicas: 2, maxReplicas: 9}\n',
    'redis.yaml':
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: redis}\nspec:\n  destination: {namespace: data}\n  source:\n    chart: redis\n    helm: {valuesObject: {replica: {replicaCount: 3}}}\n',
  });
  const { stdout } = trimtab(dir, 'init');
  expect(stdout).toMatch(
    /^skipped api\.replicaCount of shop \(charts\/shop\/values\.yaml:3\): .*turns `autoscaling` on/m,
  );
  expect(stdout).toMatch(
    /^wrote {2}blueprints\/test-info\/blueprint\.yaml, held: replicaCount at apps\/base\/release\.yaml:6 counts for 2 releases/m,
  );
  expect(text(dir, 'blueprints/prod-info/blueprint.yaml')).toMatch(
    'workload: {cluster: prod, namespace: info, name: info}\n  manifest: {path: apps/prod/values.yaml, field: "spec.values.replicaCount"}\n',
  );
  expect(text(dir, 'blueprints/test-info/blueprint.yaml')).toMatch(
    'cpu_request: 100m\n    memory_request: 64Mi\n',
  );
  expect(trimtab(dir, 'validate')).toMatchObject({
    code: 0,
    stderr: '4 sound blueprints, 0 problems, 1 warning\n',
  });
  const { services } = JSON.parse(trimtab(dir, 'plan', '--format', 'json').stdout);
  const desired = Object.entries(services).map(
    ([name, one]) => `${name}: ${(one as { decision: { reason: string } }).decision.reason}`,
  );
  expect(desired.sort()).toEqual([
    'prod-info: metrics_missing',
    'redis-replica: metrics_missing',
    'shop-web: metrics_missing',
    'test-info: ambiguous_manifest',
  ]);
  expect(trimtab(dir, 'init').stdout).not.toMatch(/^wrote/m);
});
