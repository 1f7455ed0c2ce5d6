import { describe, expect, test } from 'vitest';
import { find } from '../support/manifests.ts';

const CHART = {
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'charts/web/values.yaml': 'replicaCount: 3\n',
};
const OWN = { path: 'charts/web/values.yaml', field: 'replicaCount' };
const release = (spec: string, chart = '') =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web}\nspec:\n  chart: {spec: {chart: charts/web${chart}}}\n  ${spec}\n`;
const application = (helm: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  source:\n    path: charts/web\n    helm:\n      ${helm}\n`;
const FROM = 'valuesFrom: [{kind: ConfigMap, name: prod}]';
const config = (text: string, kind = 'ConfigMap') =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: {name: prod}\n${kind === 'Secret' ? 'stringData' : 'data'}:\n  values.yaml: |\n    ${text}\n`;

/** `found`, or the place and the reason that hold it. */
function told(files: Readonly<Record<string, string>>, manifest = OWN): string {
  const found = find({ ...CHART, ...files }, manifest);
  if (found.kind === 'found') return 'found';
  return found.kind === 'owned' ? `${found.reason} ${found.message}` : JSON.stringify(found);
}

describe('what a HelmRelease takes from elsewhere wins over files and is less than its own values', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a ConfigMap',
      { 'flux/web.yaml': release(FROM), 'flux/config.yaml': config('replicaCount: 5') },
      /^ignored_by_delivery flux\/config\.yaml:5: `replicaCount` stands in a text/,
    ],
    [
      'a Secret',
      {
        'flux/web.yaml': release('valuesFrom: [{kind: Secret, name: prod}]'),
        'flux/secret.yaml': config('replicaCount: 5', 'Secret'),
      },
      /^ignored_by_delivery flux\/secret\.yaml:5/,
    ],
    [
      'an encoded Secret',
      {
        'flux/web.yaml': release('valuesFrom: [{kind: Secret, name: prod, valuesKey: values.txt}]'),
        'flux/secret.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: prod}\ndata: {values.txt: ${Buffer.from('replicaCount: 5').toString('base64')}}\n`,
      },
      /^ignored_by_delivery flux\/secret\.yaml:4/,
    ],
    [
      'a ConfigMap that turns an autoscaler on',
      { 'flux/web.yaml': release(FROM), 'flux/config.yaml': config('autoscaling: {enabled: true}') },
      /^owned_by_autoscaler flux\/config\.yaml:5 turns/,
    ],
    [
      'a single value',
      {
        'flux/web.yaml': release(
          'valuesFrom: [{kind: Secret, name: prod, valuesKey: n, targetPath: replicaCount}]',
        ),
      },
      /^ignored_by_delivery flux\/web\.yaml:6: `replicaCount` is taken from Secret prod/,
    ],
    [
      'a ConfigMap of another name',
      {
        'flux/web.yaml': release('valuesFrom: [{kind: ConfigMap, name: other}]'),
        'flux/config.yaml': config('replicaCount: 5'),
      },
      /^ignored_by_delivery flux\/web\.yaml:6: ConfigMap other may hold `replicaCount`, and it is not in Git/,
    ],
    [
      'a Secret of the cluster alone, be it optional',
      { 'flux/web.yaml': release('valuesFrom: [{kind: Secret, name: prod, optional: true}]') },
      /^ignored_by_delivery flux\/web\.yaml:6: Secret prod may hold `replicaCount`/,
    ],
    [
      'another value of it',
      {
        'flux/web.yaml': release(
          'valuesFrom: [{kind: Secret, name: prod, valuesKey: n, targetPath: db.password}]',
        ),
      },
      /^found$/,
    ],
    [
      'other files in place of the chart’s own',
      {
        'flux/web.yaml': release('values: {}', ', valuesFiles: [charts/web/prod.yaml]'),
        'charts/web/prod.yaml': 'image: a\n',
      },
      /^ignored_by_delivery charts\/web\/values\.yaml:1: Flux takes the files of `valuesFiles`/,
    ],
    [
      'a null of its own',
      { 'flux/web.yaml': release('values: {replicaCount: null}') },
      /^ignored_by_delivery flux\/web\.yaml:6: `replicaCount` is null here/,
    ],
  ])('%s', (_, files, expected) => {
    expect(told(files)).toMatch(expected);
  });

  test('its own values are edited, whatever a ConfigMap says', () => {
    const files = {
      'flux/web.yaml': release(`${FROM}\n  values: {replicaCount: 3}`),
      'flux/config.yaml': config('replicaCount: 5'),
    };
    expect(told(files, { path: 'flux/web.yaml', field: 'spec.values.replicaCount' })).toBe('found');
  });

  test('a file that a ConfigMap is generated of is edited where it stands, for each overlay its own', () => {
    const overlay = (name: string, count: number) => ({
      [`${name}/kustomization.yaml`]:
        'resources: [../base]\nconfigMapGenerator: [{name: prod, files: [values.yaml=counts.yaml]}]\n',
      [`${name}/counts.yaml`]: `replicaCount: ${count}\n`,
    });
    const files = {
      'base/kustomization.yaml': 'resources: [web.yaml]\n',
      'base/web.yaml': release(FROM),
      ...overlay('eu', 5),
      ...overlay('us', 6),
    };
    expect(told(files)).toMatch(/^ignored_by_delivery eu\/counts\.yaml:1 overrides this count/);
    expect(told(files, { path: 'us/counts.yaml', field: 'replicaCount' })).toBe('found');
  });
});

describe('what an Application states is read in the order in which helm takes it', () => {
  const PARAMETER = { path: 'argo/web.yaml', field: 'spec.source.helm.parameters[name=replicaCount].value' };
  test.each<[string, string, typeof OWN, RegExp]>([
    [
      'a text over files',
      'values: "replicaCount: 5"',
      OWN,
      /^ignored_by_delivery argo\/web\.yaml:8 overrides this count.*spec\.source\.helm\.values\.replicaCount/,
    ],
    [
      'a text is not taken beside an object',
      'values: "replicaCount: 5"\n      valuesObject: {image: a}',
      OWN,
      /^found$/,
    ],
    [
      'an object over files',
      'valuesObject: {replicaCount: 5}',
      OWN,
      /^ignored_by_delivery argo\/web\.yaml:8 overrides/,
    ],
    [
      'an autoscaler in a text',
      'values: "autoscaling: {enabled: true}"',
      OWN,
      /^owned_by_autoscaler argo\/web\.yaml:8 turns/,
    ],
    [
      'a parameter over an object',
      'parameters: [{name: replicaCount, value: "3"}]\n      valuesObject: {replicaCount: 5}',
      PARAMETER,
      /^found$/,
    ],
    [
      'a file over parameters',
      'parameters: [{name: replicaCount, value: "3"}]\n      fileParameters: [{name: replicaCount, path: n}]',
      PARAMETER,
      /^ignored_by_delivery argo\/web\.yaml:9: .*`fileParameters`/,
    ],
    ['a list of its own', 'valuesObject: {web: [{name: mail}]}', OWN, /^found$/],
  ])('%s', (_, helm, manifest, expected) => {
    expect(told({ 'argo/web.yaml': application(helm) }, manifest)).toMatch(expected);
  });
});
