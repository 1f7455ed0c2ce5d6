import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { recorded } from '../support/kubernetes/api-server.ts';
import { ARGO, type Live, lab, NAME } from '../support/lab.ts';
import { deploymentText } from '../support/repository.ts';
import { git, write } from '../support/terminal.ts';

test.each(['local', 'github'] as const)(
  'on the forge %s a merged change waits for its sync however long, then for its period, and passes once',
  async (forge) => {
    const { at, merge, sync, run, pulls } = await lab(ARGO, { forge });
    expect((await at('08:00', 0.9)).said).toBe(`create  ${NAME}`);
    const merged = await merge(1, '08:10');
    const waits =
      /^verify {2}todo-frontend #1: pending: Not delivered: Argo CD Application argocd\/todo-app: it is at \w+, from before the merge/;
    expect((await at('08:30', 0.9)).said).toMatch(waits);
    expect((await at('14:00', 0.9)).said).toMatch(waits);
    sync(merged, '2026-12-01T14:05:00Z');
    run(3)(1, '2026-12-01T14:05:05Z', {});
    expect((await at('14:10', 0.6)).said).toMatch(
      /^verify {2}todo-frontend #1: pending: The stabilization period is not over: judged after 2026-12-01T14:1\d:\d\dZ\.$/,
    );
    expect((await at('14:16', 0.6)).said).toBe(
      `verify  ${NAME} #1: success: It arrived and every objective is met.`,
    );
    expect((await at('14:30', 0.6)).said).toBe('');
    const [pull] = pulls();
    expect(pull.labels).toContain('trimtab/success');
    expect(pull.comments).toHaveLength(1);
    expect(pull.comments[0].body).toContain(
      `| delivery | synced | ${merged.slice(0, 10)} at 2026-12-01T14:05:00Z | passed |`,
    );
  },
);

test('a merge that never arrives is told once, however often it is looked at', async () => {
  const { at, merge, pulls, application } = await lab(ARGO, { forge: 'github' });
  expect((await at('08:00', 0.9)).said).toBe(`create  ${NAME}`);
  await merge(1, '08:10');
  application.spec.syncPolicy = null;
  const told: unknown[] = [];
  for (const [time, cpu] of [
    ['08:30', 0.9],
    ['14:00', 0.5],
    ['23:50', 0.95],
  ] as const) {
    await at(time, cpu);
    told.push(structuredClone(pulls()[0].comments));
  }
  const [first] = told;
  expect(first).toEqual([expect.objectContaining({ body: expect.stringContaining('Not delivered') })]);
  expect(told).toEqual(told.map(() => first));
});

test('the count is read at the synced revision also where kustomize gives the workload another name than its file does', async () => {
  const { at, merge, sync, run } = await lab(ARGO, {
    manifests: {
      'apps/todo/frontend.yaml': deploymentText('frontend'),
      'apps/todo/kustomization.yaml': 'namePrefix: todo-\nresources: [frontend.yaml]\n',
    },
  });
  expect((await at('08:00', 0.9)).said).toBe(`create  ${NAME}`);
  sync(await merge(1, '08:10'), '2026-12-01T08:12:00Z');
  run(3)(1, '2026-12-01T08:12:05Z', {});
  expect((await at('08:25', 0.6)).said).toBe(
    `verify  ${NAME} #1: success: It arrived and every objective is met.`,
  );
});

test('a merged change waits for its Kustomization and then for the release made from it', async () => {
  const [kustomization]: Live[] = JSON.parse(recorded('flux-kustomizations.json')).items;
  const [release]: Live[] = JSON.parse(recorded('flux-helmreleases.json')).items;
  const more = {
    '/apis/kustomize.toolkit.fluxcd.io/v1/kustomizations': [kustomization],
    '/apis/helm.toolkit.fluxcd.io/v2/helmreleases': [release],
  };
  const { dir, at, merge, run, pulls } = await lab(
    'delivery: {kind: flux, kustomization: apps, helm_release: todo-app/shop}',
    { more },
  );
  const ready = ({ status }: Live, at: string, change: object = {}) =>
    Object.assign(status.conditions[0], {
      status: 'True',
      lastTransitionTime: at,
      message: 'done',
      ...change,
    });
  kustomization.status.lastAppliedRevision = `main@sha1:${git(dir, 'rev-parse', 'HEAD').trim()}`;
  expect((await at('08:00', 0.9)).said).toBe(`create  ${NAME}`);
  const merged = await merge(1, '08:10');
  kustomization.spec.suspend = true;
  expect((await at('08:20', 0.9)).said).toContain(
    'Not delivered: Flux Kustomization flux-system/apps is suspended',
  );
  kustomization.spec.suspend = false;
  expect((await at('08:25', 0.9)).said).toMatch(
    /Kustomization flux-system\/apps: it is at \w+, from before the merge/,
  );
  kustomization.status.lastAppliedRevision = `main@sha1:${merged}`;
  ready(kustomization, '2026-12-01T08:30:00Z');
  ready(release, '2026-12-01T08:30:05Z', { status: 'False', message: 'install retries exhausted' });
  expect((await at('08:31', 0.9)).said).toContain(
    'HelmRelease todo-app/shop is not ready: install retries exhausted',
  );
  release.metadata.generation = 2;
  ready(release, '2026-12-01T08:32:00Z');
  expect((await at('08:33', 0.9)).said).toContain(
    'HelmRelease todo-app/shop: its newest spec is not observed yet',
  );
  release.status.observedGeneration = 2;
  run(3)(1, '2026-12-01T08:32:10Z', {});
  expect((await at('08:36', 0.6)).said).toMatch(
    /^verify {2}todo-frontend #1: pending: The stabilization period is not over: judged after 2026-12-01T08:4\d:\d\dZ\.$/,
  );
  expect((await at('08:43', 0.6)).said).toMatch(/success/);
  expect(pulls()[0].comments[0].body).toContain(
    `| delivery | synced | ${merged.slice(0, 10)} at 2026-12-01T08:32:00Z | passed |`,
  );
});

test('new pods that crash are rolled back once, and the rollback goes when a person decides otherwise', async () => {
  const { dir, at, merge, sync, run, pulls } = await lab(ARGO);
  await at('08:00', 0.9);
  sync(await merge(1, '08:10'), '2026-12-01T08:12:00Z');
  run(3)(1, '2026-12-01T08:12:05Z', {
    ready: false,
    restartCount: 4,
    state: { waiting: { reason: 'CrashLoopBackOff' } },
  });
  const failed = await at('08:30', 0.9);
  expect(failed.said).toMatch(/failed: Its pods crash: todo-frontend-new-0 \(CrashLoopBackOff\)/);
  expect(failed.proposals).toMatchObject([{ action: 'rollback', number: 2 }]);
  // Linked both ways, and said where the change is: on its pull request and on its merge commit.
  const [change, rollback] = pulls();
  expect(change.comments.map(({ body }: Live) => body)).toEqual([
    expect.stringContaining('\nRollback: #2.\n'),
  ]);
  expect(change).toMatchObject({
    labels: expect.arrayContaining(['trimtab/failed']),
    verification: { state: 'failure' },
  });
  expect(rollback.body).toContain('Rolls back #1.');
  expect(failed.report.services[NAME]?.verification).toMatchObject({
    outcome: 'failed',
    pull: 1,
    rollback: { pull: 2 },
  });
  expect((await at('08:45', 0.9)).said).toBe('');
  expect(pulls().map(({ state }) => state)).toEqual(['merged', 'open']);
  git(dir, 'reset', '--quiet', '--hard', 'main');
  write(dir, { 'apps/todo/frontend.yaml': deploymentText(NAME, 5) });
  git(dir, 'commit', '--quiet', '--all', '--no-gpg-sign', '--message', 'five');
  expect((await at('09:00', 0.9)).said).toBe(`close   rollback of ${NAME}: #2 has nothing left to take back`);
  expect(pulls().map(({ state }) => state)).toEqual(['merged', 'closed']);
});

test('what the named delivery tool may not be asked is waited for until the timeout, and blamed on nobody', async () => {
  let granted = true;
  const { at, merge, run, pulls } = await lab(ARGO, {
    forbidden: (path) => !granted && path.endsWith('/applications'),
  });
  await at('08:00', 0.9);
  await merge(1, '08:10');
  granted = false;
  run(3)(1, '2026-12-01T08:12:05Z', {});
  expect((await at('08:30', 0.6)).said).toContain(
    'pending: Whether it was delivered cannot be told: may not list applications',
  );
  expect((await at('09:30', 0.6)).said).toContain('inconclusive');
  expect(pulls()[0].comments[0].body).toMatch(
    /\| delivery \| synced \| may not list applications\.argoproj\.io; grant the RBAC rule .* \| unknown \|/,
  );
});

test('where nobody has named a delivery tool, only the delivery check is lost, and says which rule is missing', async () => {
  const annotations = { 'argocd.argoproj.io/tracking-id': `todo-app:apps/Deployment:todo-app/${NAME}` };
  let granted = true;
  const { at, merge, run, pulls } = await lab('', {
    annotations,
    forbidden: (path) => !granted && path.endsWith('/applications'),
  });
  await at('08:00', 0.9);
  await merge(1, '08:10');
  granted = false;
  run(3)(1, '2026-12-01T08:12:05Z', {});
  expect((await at('08:30', 0.6)).said).toContain('success');
  expect(pulls()[0].comments[0].body).toMatch(
    /\| delivery \| synced \| may not list applications\.argoproj\.io; .* \| unknown \|/,
  );
});

test('where Argo CD may ignore a count and cannot be asked, nothing moves, and the rule is named once', async () => {
  const annotations = { 'argocd.argoproj.io/tracking-id': `todo-app:apps/Deployment:todo-app/${NAME}` };
  const { at, pulls } = await lab('', { annotations, forbidden: (path) => path.endsWith('/applications') });
  const { report } = await at('08:00', 0.9);
  const rule =
    'may not list applications.argoproj.io; grant the RBAC rule {apiGroups: ["argoproj.io"], resources: ["applications"], verbs: ["list"]}';
  expect(report.services[NAME]?.decision).toMatchObject({
    action: 'no_action',
    reason: 'metrics_missing',
    rationale: expect.stringContaining(`Whether Argo CD or Flux ignores this count cannot be told: ${rule}.`),
  });
  expect(report.errors.map(({ message }) => message)).toEqual([expect.stringContaining(rule)]);
  expect(pulls()).toEqual([]);
});

test.each([
  [
    { kind: 'Deployment', group: 'apps', jsonPointers: ['/spec/replicas'] },
    {},
    /Argo CD Application argocd\/todo-app .*ignores.*Remove the rule/,
  ],
  [
    { kind: 'Deployment', group: 'apps', jsonPointers: ['/spec/template'] },
    { 'resource.customizations.ignoreDifferences.apps_Deployment': 'jqPathExpressions: [.spec.replicas]' },
    /ConfigMap argocd-cm\) ignores.*Remove spec\.replicas from/,
  ],
  [
    { kind: 'Deployment', group: 'apps', jsonPointers: ['/spec/template'] },
    {
      'resource.customizations':
        'apps/Deployment:\n  ignoreDifferences: |\n    jsonPointers: [/spec/replicas]\n',
    },
    /ConfigMap argocd-cm\) ignores.*Remove spec\.replicas from/,
  ],
])('a count that Argo CD ignores is held, with the edit that would work', async (rule, data, told) => {
  // Nothing is configured: the workload's annotation leads to the Application.
  const annotations = { 'argocd.argoproj.io/tracking-id': `todo-app:apps/Deployment:todo-app/${NAME}` };
  const settings = { metadata: { name: 'argocd-cm', namespace: 'argocd' }, data };
  const { at, application } = await lab('', {
    annotations,
    more: { '/api/v1/configmaps': [settings] },
  });
  application.spec.ignoreDifferences = [rule];
  const { decision } = (await at('08:00', 0.9)).report.services[NAME] ?? {};
  expect(decision).toMatchObject({
    action: 'no_action',
    reason: 'ignored_by_delivery',
    rationale: expect.stringMatching(told),
  });
});

test('the ClusterRole for delivery grants what is read, and nothing else', async () => {
  const { at, requests } = await lab(ARGO);
  await at('08:00', 0.9);
  const asked = requests.flatMap((request) => {
    const [, group = '', plural, name] =
      /^\/(?:apis\/([^/]+)|api)\/[^/]+\/(?:namespaces\/[^/]+\/)?([^/?]+)\/?([^/?]*)/.exec(request) ?? [];
    return plural === 'applications' || plural === 'configmaps'
      ? [`${name ? 'get' : 'list'} ${group}/${plural}`]
      : [];
  });
  const yaml =
    /```yaml\n(apiVersion: rbac[^`]+)```/.exec(readFileSync('docs/VERIFICATION.md', 'utf8'))?.[1] ?? '';
  const { rules } = load(yaml) as { rules: { apiGroups: string[]; resources: string[]; verbs: string[] }[] };
  const granted = rules.flatMap((rule) =>
    rule.resources.map((resource) => `${rule.verbs} ${rule.apiGroups}/${resource}`),
  );
  expect(granted).toEqual(expect.arrayContaining([...new Set(asked)]));
  expect(granted.every((rule) => /applications|configmaps|kustomizations|helmreleases/.test(rule))).toBe(
    true,
  );
});
