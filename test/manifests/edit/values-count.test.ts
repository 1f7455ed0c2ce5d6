import { describe, expect, test } from 'vitest';
import { scanWorkloads } from '../../../src/workloads/scan.ts';
import { edited, filesOf, find } from '../../support/manifests.ts';

const chart = (dir: string, name: string, values: string) => ({
  [`${dir}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: 0.1.0\n`,
  [`${dir}/values.yaml`]: values,
});
const release = (values: string, more = '') =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web}\nspec:\n  chart: {spec: {chart: web, sourceRef: {kind: HelmRepository, name: x}}}\n${more}  values:\n${values}`;
const application = (source: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web, namespace: argocd}\nspec:\n  destination: {namespace: shop}\n${source}`;
const overlays = {
  'base/release.yaml': release('    replicaCount: 1\n    image: {tag: x}\n'),
  'base/kustomization.yaml': 'resources: [release.yaml]\nnamespace: shop\n',
  'prod/kustomization.yaml':
    'resources: [../base]\npatches: [{path: values.yaml, target: {kind: HelmRelease}}]\n',
  'prod/values.yaml': release('    replicaCount: 3\n'),
  'test/kustomization.yaml': 'resources: [../base]\n',
};

/** Every count of a chart, with the places that state it, the one that wins last. */
function installed(contents: Record<string, string>): string[] {
  return scanWorkloads(filesOf(contents)).installed.map(
    ({ release: name, namespace, environment, key, values }) => {
      const places = values.map((one) =>
        one.kind === 'found' ? `${one.target.path}:${one.target.line}` : `${one.file}:${one.line} refused`,
      );
      return `${[name, namespace, environment].filter(Boolean).join('/')} ${key}: ${places.join(' < ')}`;
    },
  );
}

describe('the counts of charts', () => {
  test.each([
    [
      'a chart by itself, and with other values',
      { ...chart('web', 'web', 'replicaCount: 1\n'), 'web/values-prod.yaml': 'replicaCount: 3\n' },
      [
        'web replicaCount: web/values.yaml:1',
        'web/prod replicaCount: web/values.yaml:1 < web/values-prod.yaml:1',
      ],
    ],
    [
      'a chart of charts',
      {
        ...chart('shop', 'shop', 'web:\n  replicaCount: 2\napi: {replicas: 3}\n'),
        ...chart('shop/charts/web', 'web', 'replicaCount: 1\n'),
      },
      [
        'shop web.replicaCount: shop/charts/web/values.yaml:1 < shop/values.yaml:2',
        'shop api.replicas: shop/values.yaml:3',
      ],
    ],
    [
      'values of their own folder, and those for tests',
      { 'values/redis.yaml': 'replica: {replicaCount: 3}\n', 'x/ci/values.yaml': 'replicaCount: 9\n' },
      ['redis replica.replicaCount: values/redis.yaml:1'],
    ],
    [
      'list items by name, and what is no count',
      {
        'values.yaml':
          // biome-ignore lint/suspicious/noTemplateCurlyInString: a value that a template has not filled in yet
          'services:\n- {name: a, replicas: 2}\n- {name: b, replicas: "${N}"}\nreplicas: {a: 1}\nautoscaling: {minReplicas: 2}\n',
      },
      [
        'chart services[name=a].replicas: values.yaml:2',
        'chart services[name=b].replicas: values.yaml:3 refused',
      ],
    ],
    [
      'an Application: files, then values, then parameters',
      {
        ...chart('charts/web', 'web', 'replicaCount: 1\nworker: {replicas: 1}\n'),
        'charts/web/values-prod.yaml': 'replicaCount: 2\n',
        'app.yaml': application(
          '  source:\n    path: charts/web\n    helm:\n      valueFiles: [values-prod.yaml]\n      valuesObject: {worker: {replicas: 4}}\n      parameters: [{name: replicaCount, value: "5"}]\n',
        ),
      },
      [
        'web/shop replicaCount: charts/web/values.yaml:1 < charts/web/values-prod.yaml:1 < app.yaml:11',
        'web/shop worker.replicas: charts/web/values.yaml:2 < app.yaml:10',
      ],
    ],
    [
      'values of another source, and values in a text',
      {
        'values/web.yaml': 'replicaCount: 2\n',
        'app.yaml': application(
          "  sources:\n  - {chart: web, helm: {valueFiles: ['$values/values/web.yaml']}}\n  - {ref: values}\n  - chart: old\n    helm:\n      values: |\n        replicaCount: 2\n",
        ),
      },
      ['web/shop replicaCount: values/web.yaml:1', 'web/shop replicaCount: app.yaml:12'],
    ],
    [
      'a HelmRelease in overlays',
      overlays,
      [
        'web/shop replicaCount: base/release.yaml:7 < prod/values.yaml:7',
        'web/shop replicaCount: base/release.yaml:7',
      ],
    ],
    [
      'a HelmRelease that a JSON 6902 patch gives its count',
      {
        ...overlays,
        'base/release.yaml': release('    image: {tag: x}\n'),
        'prod/values.yaml': '[{op: add, path: /spec/values/replicaCount, value: 3}]\n',
      },
      ['web/shop replicaCount: prod/values.yaml:1'],
    ],
  ])('%s', (_, contents, expected) => {
    expect(installed(contents as Record<string, string>)).toEqual(expected);
  });

  test('values that repeat themselves by aliases end', () => {
    const levels = Array.from(
      { length: 8 },
      (_, i) =>
        `a${i}: &a${i} {x: ${i === 0 ? '{replicas: 2}' : `*a${i - 1}`}, ${[...'bcdefghijk'].map((key) => `${key}: ${i === 0 ? 1 : `*a${i - 1}`}`).join(', ')}}\n`,
    );
    expect(installed({ 'values.yaml': levels.join('') })).toEqual([
      'chart a0.x.replicas: values.yaml:1 refused',
    ]);
  });

  test('values that others override are held, with the line that edits those', () => {
    const contents = {
      ...chart('web', 'web', 'replicaCount: 1\n'),
      'a.yaml': application(
        '  source: {path: web, helm: {parameters: [{name: replicaCount, value: "5"}]}}\n',
      ),
    };
    expect(find(contents, { path: 'web/values.yaml', field: 'replicaCount' })).toMatchObject({
      kind: 'owned',
      reason: 'ignored_by_delivery',
      message:
        'a.yaml:6 overrides this count. Edit there, by this line below `spec:`: manifest: {path: a.yaml, field: "spec.source.helm.parameters[name=replicaCount].value"}',
    });
    expect(
      edited(contents, { path: 'a.yaml', field: 'spec.source.helm.parameters[name=replicaCount].value' }),
    ).toMatch(/^a\.yaml:6/);
    expect(edited(overlays, { path: 'prod/values.yaml', field: 'spec.values.replicaCount' })).toMatch(
      /^prod\/values\.yaml:7/,
    );
    const everywhere = {
      ...overlays,
      'test/kustomization.yaml': overlays['prod/kustomization.yaml'],
      'test/values.yaml': overlays['prod/values.yaml'],
    };
    expect(find(everywhere, { path: 'base/release.yaml', field: 'spec.values.replicaCount' })).toMatchObject({
      reason: 'ignored_by_delivery',
    });
  });

  test('a workload that no manifest holds is looked for among the charts', () => {
    const contents = chart('charts/shop', 'shop', 'web: {replicaCount: 2}\n');
    for (const name of ['shop-web', 'web', 'shop']) {
      expect(find(contents, undefined, { kind: 'Deployment', name })).toMatchObject({
        kind: 'ambiguous',
        reason: `no manifest holds Deployment ${name}, but the values of a chart may state its count`,
        choices: [
          {
            path: 'charts/shop/values.yaml',
            line: 1,
            lines: 'manifest: {path: charts/shop/values.yaml, field: "web.replicaCount"}',
          },
        ],
      });
    }
    expect(find(contents, undefined, { kind: 'Deployment', name: 'api' })).toMatchObject({ kind: 'missing' });
    const text = {
      'a.yaml': application(
        '  source:\n    chart: web\n    helm:\n      values: |\n        replicaCount: 2\n',
      ),
    };
    expect(find(text)).toMatchObject({ kind: 'ambiguous', choices: [{ path: 'a.yaml', line: 10 }] });
  });
});
