import { describe, expect, test } from 'vitest';
import { deployment, edited, find } from '../support/manifests.ts';

const files = { 'apps/web/web.yaml': deployment('web') };
const hpa = (more = '', name = 'web', namespace = '') =>
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: h${namespace && `, namespace: ${namespace}`}}\nspec:\n  maxReplicas: 9\n${more}  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: ${name}}\n`;
const application = (spec: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: shop}\nspec:\n  source: {repoURL: x, path: apps/web}\n${spec}`;
const ignoring = (what: string) =>
  application(`  ignoreDifferences:\n  - group: apps\n    kind: Deployment\n    ${what}\n`);
const flux = (spec: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: shop}\nspec:\n  path: ./apps\n${spec}`;

describe('autoscalers in Git', () => {
  test.each([
    [
      'an HPA',
      hpa('  minReplicas: 2\n'),
      /^HorizontalPodAutoscaler h \(o\.yaml:1\) sets the count between minReplicas 2 at line 6 and maxReplicas 9 at line 5\. Change `spec\.minReplicas` or `spec\.maxReplicas` there/,
    ],
    ['an HPA with its default floor', hpa(), /between minReplicas 1 by default and/],
    [
      'a ScaledObject',
      'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: s}\nspec: {scaleTargetRef: {name: web}}\n',
      /minReplicaCount 0 by default and maxReplicaCount 100 by default/,
    ],
    [
      'a paused ScaledObject',
      'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata:\n  name: s\n  annotations:\n    autoscaling.keda.sh/paused-replicas: "4"\nspec: {scaleTargetRef: {name: web}}\n',
      /paused by `autoscaling\.keda\.sh\/paused-replicas: 4` at line 6/,
    ],
    [
      'a Canary',
      'apiVersion: flagger.app/v1beta1\nkind: Canary\nmetadata: {name: c}\nspec: {targetRef: {kind: Deployment, name: web}}\n',
      /^Canary c .*scales the workload to 0 between releases/,
    ],
  ])('%s owns the count', (_, text, message) => {
    expect(find({ ...files, 'o.yaml': text })).toMatchObject({
      kind: 'owned',
      reason: 'owned_by_autoscaler',
      message: expect.stringMatching(message),
    });
  });

  test('of another workload, another namespace or another overlay it does not', () => {
    expect(edited({ ...files, 'o.yaml': hpa('', 'api') })).toMatch(/^apps/);
    const shop = { kind: 'Deployment', name: 'web', namespace: 'shop' };
    expect(edited({ ...files, 'o.yaml': hpa('', 'web', 'test') }, undefined, shop)).toMatch(/^apps/);
    const overlays = (name: string) =>
      `resources: [../../apps/web${name === 'prod' ? ', hpa.yaml' : ''}]\nnamespace: ${name}\nreplicas: [{name: web, count: 3}]\n`;
    const layout = {
      ...files,
      'apps/web/kustomization.yaml': 'resources: [web.yaml]\n',
      'overlays/prod/kustomization.yaml': overlays('prod'),
      'overlays/prod/hpa.yaml': hpa(),
      'overlays/test/kustomization.yaml': overlays('test'),
    };
    expect(edited(layout, undefined, { ...shop, namespace: 'test' })).toMatch(/^overlays\/test/);
    expect(find(layout, undefined, { ...shop, namespace: 'prod' })).toMatchObject({ kind: 'owned' });
  });

  test('a namesake in another API group is not meant, the old group of Deployments is', () => {
    const of = (group: string) => ({ ...files, 'o.yaml': hpa().replace('apps/v1', `${group}/v1beta1`) });
    expect(edited(of('example.org'))).toMatch(/^apps/);
    expect(find(of('extensions'))).toMatchObject({ kind: 'owned' });
    expect(find({ ...files, 'o.yaml': hpa().replace('apiVersion: apps/v1, ', '') })).toMatchObject({
      kind: 'owned',
    });
  });

  test('a Rollout that runs the pods of a Deployment: the line in its message manages the Rollout', () => {
    const rollout = `apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: web-ro}\nspec:\n  replicas: 3\n  workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}\n`;
    expect(find({ ...files, 'o.yaml': rollout })).toMatchObject({
      reason: 'owned_by_autoscaler',
      message:
        'Rollout web-ro (o.yaml:1) runs the pods by its `workloadRef`, so the count there is not theirs. Manage the Rollout, by the line `workload: {kind: Rollout, name: web-ro}` below `spec:`.',
    });
    expect(edited({ ...files, 'o.yaml': rollout }, undefined, { kind: 'Rollout', name: 'web-ro' })).toMatch(
      /^o\.yaml:5/,
    );
  });

  test('an overlay that deletes the autoscaler has its count again', () => {
    const layout = {
      ...files,
      'apps/web/hpa.yaml': hpa(),
      'apps/web/kustomization.yaml': 'resources: [web.yaml, hpa.yaml]\n',
      'o/kustomization.yaml':
        'resources: [../apps/web]\nnamespace: test\npatches: [{path: d.yaml}]\nreplicas: [{name: web, count: 1}]\n',
      'o/d.yaml':
        '$patch: delete\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: h}\n',
      'p/kustomization.yaml': 'resources: [../apps/web]\nnamespace: prod\n',
    };
    const web = { kind: 'Deployment', name: 'web' };
    expect(edited(layout, undefined, { ...web, namespace: 'test' })).toMatch(/^o\/kustomization\.yaml:4/);
    expect(find(layout, undefined, { ...web, namespace: 'prod' })).toMatchObject({ kind: 'owned' });
  });

  test('a kustomization renames it together with its workload', () => {
    const layout = {
      ...files,
      'apps/web/hpa.yaml': hpa(),
      'apps/web/kustomization.yaml': 'resources: [web.yaml, hpa.yaml]\nnamePrefix: a-\n',
    };
    expect(find(layout, undefined, { kind: 'Deployment', name: 'a-web' })).toMatchObject({ kind: 'owned' });
  });
});

describe('deliveries that leave the count out', () => {
  test.each([
    [
      'Argo CD by pointer',
      ignoring('jsonPointers: [/spec/replicas]'),
      /^\w+ [\w-]+ \(o\.yaml:7\) ignores the count by jsonPointers \/spec\/replicas, so a changed count alone starts no sync\./,
    ],
    [
      'Argo CD by jq',
      ignoring('jqPathExpressions: [.spec.replicas]'),
      /by jqPathExpressions \.spec\.replicas/,
    ],
    [
      'Argo CD by manager',
      ignoring('managedFieldsManagers: [kube-controller-manager]'),
      /by managedFieldsManagers/,
    ],
    [
      'Argo CD when it syncs too',
      `${ignoring('jsonPointers: [/spec/replicas]')}  syncPolicy: {syncOptions: [RespectIgnoreDifferences=true]}\n`,
      /leaves it out of a sync/,
    ],
    [
      'Argo CD with a count of its own',
      application('').replace(
        'path: apps/web',
        'path: apps/web, kustomize: {replicas: [{name: web, count: 4}]}',
      ),
      /sets the count itself/,
    ],
    [
      'Argo CD everywhere',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: argocd-cm}\ndata:\n  resource.customizations.ignoreDifferences.apps_Deployment: |\n    jsonPointers: [/spec/replicas]\n',
      /^\w+ [\w-]+ \(o\.yaml:\d\) has Argo CD ignore the count everywhere/,
    ],
    [
      'Argo CD by jq with a pipe',
      ignoring('jqPathExpressions: [".spec? | .replicas"]'),
      /Take `\.spec\? \| \.replicas` out of its `jqPathExpressions`/,
    ],
    [
      'Argo CD by a patch of its own',
      application('').replace(
        'path: apps/web',
        'path: apps/web, kustomize: {patches: [{target: {kind: Deployment}, patch: "[{op: replace, path: /spec/replicas, value: 4}]"}]}',
      ),
      /patches the count\. Move the number to the kustomization/,
    ],
    [
      'one of several sources',
      application('').replace(
        'source: {repoURL: x, path: apps/web}',
        'sources: [{path: x}, {path: apps/web, kustomize: {replicas: [{name: web, count: 4}]}}]',
      ),
      /sets the count itself/,
    ],
    [
      'an Application that is left alone',
      application('').replace(
        '{name: shop}',
        '{name: shop, annotations: {argocd.argoproj.io/skip-reconcile: "true"}}',
      ),
      /\(o\.yaml:3\) is not reconciled/,
    ],
    ['a suspended Flux Kustomization', flux('  suspend: true\n'), /^\w+ [\w-]+ \(o\.yaml:6\) is suspended/],
    [
      'Flux ignore rules',
      flux('  ignore: [{paths: [/spec/replicas], target: {kind: Deployment}}]\n'),
      /has Flux ignore the count/,
    ],
    [
      'a patch of a Flux Kustomization',
      flux(
        '  patches:\n  - target: {kind: Deployment, name: web}\n    patch: "- {op: add, path: /spec/replicas, value: 4}"\n',
      ),
      /^\w+ [\w-]+ \(o\.yaml:7\) patches the count/,
    ],
  ])('%s', (_, text, message) => {
    expect(find({ ...files, 'o.yaml': text })).toMatchObject({
      kind: 'owned',
      reason: 'ignored_by_delivery',
      message: expect.stringMatching(message),
    });
  });

  test.each([
    ['other fields', ignoring('jsonPointers: [/spec/template]')],
    ['another workload', ignoring('jsonPointers: [/spec/replicas]\n    name: api')],
    ['the status', ignoring('jqPathExpressions: [.status.replicas]')],
    [
      'another kind',
      ignoring('jsonPointers: [/spec/replicas]').replace('kind: Deployment', 'kind: StatefulSet'),
    ],
    ['another folder', ignoring('jsonPointers: [/spec/replicas]').replace('apps/web', 'apps/w')],
    ['a manager that scales nothing', ignoring('managedFieldsManagers: [cert-manager-cainjector]')],
    ['a Flux Kustomization that runs', flux('  suspend: false\n')],
  ])('%s: the count is ours', (_, text) => {
    expect(edited({ ...files, 'o.yaml': text })).toMatch(/^apps\/web\/web\.yaml:5/);
  });

  test.each([
    ['a pointer', ignoring('jsonPointers: [/spec/replicas, /spec/paused]'), '/spec/replicas, ', ''],
    ['a manager', ignoring('managedFieldsManagers: [keda, other]'), 'keda, ', ''],
    ['a Flux rule', flux('  ignore: [{paths: [/spec/replicas, /spec/paused]}]\n'), '/spec/replicas, ', ''],
    ['a suspension', flux('  suspend: true\n'), '  suspend: true\n', ''],
  ])('what the message about %s says to take away is all that is in the way', (_, text, from, to) => {
    expect(find({ ...files, 'o.yaml': text }).kind).toBe('owned');
    expect(edited({ ...files, 'o.yaml': text.replace(from, to) })).toMatch(/^apps\/web\/web\.yaml:5/);
  });

  test('a rule for one namespace is about no other', () => {
    const rule = { ...files, 'o.yaml': ignoring('jsonPointers: [/spec/replicas]\n    namespace: test') };
    expect(edited(rule, undefined, { kind: 'Deployment', name: 'web', namespace: 'shop' })).toMatch(/^apps/);
    expect(find(rule, undefined, { kind: 'Deployment', name: 'web', namespace: 'test' }).kind).toBe('owned');
  });

  test('a workload that Flux leaves alone, and a suspended HelmRelease', () => {
    const alone = deployment('web').replace(
      '{name: web}',
      '\n  name: web\n  annotations: {kustomize.toolkit.fluxcd.io/reconcile: disabled}',
    );
    expect(find({ 'a.yaml': alone })).toMatchObject({ reason: 'ignored_by_delivery' });
    const release =
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web}\nspec: {suspend: true, values: {n: 3}}\n';
    expect(find({ 'r.yaml': release }, { path: 'r.yaml', field: 'spec.values.n' })).toMatchObject({
      reason: 'ignored_by_delivery',
    });
    const patched = release.replace(
      'suspend: true',
      'postRenderers: [{kustomize: {patches: [{target: {kind: Deployment}, patch: "[{op: add, path: /spec/replicas, value: 4}]"}]}}]',
    );
    expect(find({ 'r.yaml': patched }, { path: 'r.yaml', field: 'spec.values.n' })).toMatchObject({
      message: expect.stringMatching(/patches the count/),
    });
  });
});
