import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openRendering } from '../../src/adapters/render/rendering.ts';
import { splice } from '../../src/manifests/edit/splice.ts';
import { renderingSection } from '../../src/pull-requests/rendering-section.ts';
import { helmOnPath } from '../support/helm.ts';
import { filesOf, find } from '../support/manifests.ts';
import { folder } from '../support/terminal.ts';
import { HELM } from '../support/tools.ts';

const template = `apiVersion: apps/v1
kind: Deployment
metadata: {name: {{ .Release.Name }}-web, namespace: {{ .Release.Namespace }}}
spec:
{{- if not .Values.autoscaling }}
  replicas: {{ .Values.replicaCount }}
{{- end }}
`;
const chart = {
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'charts/web/values.yaml': 'replicaCount: 3\n',
  'charts/web/templates/web.yaml': template,
};
const values = { path: 'charts/web/values.yaml', field: 'replicaCount' };
const application = (helm: string, more = '') => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: shop, namespace: argocd}
spec:
  destination: {namespace: prod}
  source:
    repoURL: https://example.invalid/repo
    path: charts/web
    helm:
${helm}${more}`;
const release = (spec: string, path = './charts/web') => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: shop, namespace: prod}
spec:
  chart: {spec: {chart: ${path}, sourceRef: {kind: GitRepository, name: flux-system}}}
${spec}`;

/** The stand-in refuses what helm refuses; where helm is at hand, that is asked too. */
const HELMS = [
  ['a stand-in', true, () => helmOnPath().path],
  ['helm itself', HELM !== undefined, () => dirname(HELM?.path ?? '')],
] as const;

/** Edits the place that a blueprint names from 3 to 4, and proves it by rendering. */
async function proveBy(
  path: string,
  contents: Record<string, string>,
  manifest: { path: string; field: string },
) {
  const found = find(contents, manifest);
  if (found.kind !== 'found') throw new Error(JSON.stringify(found));
  const edit = splice(Buffer.from(contents[manifest.path] ?? ''), found.target, 4);
  if (edit.kind === 'refused') throw new Error(edit.reason);
  return openRendering(filesOf(contents), path)(found.target, edit.bytes, 4);
}

const changed = (top: string, object: string, from: unknown = 3, to: unknown = 4) => ({
  kind: 'proven',
  changes: [{ top, object, field: 'spec.replicas', from, to }],
});

describe.each(HELMS)('a chart rendered before and after by %s', (_helm, there, path) => {
  const prove = (contents: Record<string, string>, manifest: { path: string; field: string }) =>
    proveBy(path(), contents, manifest);

  test.skipIf(!there)('its own values', async () => {
    expect(await prove(chart, values)).toEqual(changed('charts/web', 'Deployment default/release-name-web'));
  });

  test.skipIf(!there).each(['charts/web/values-prod.yaml', 'charts/web/env/prod/values.yaml'])(
    'a file of values beside them: %s',
    async (path) => {
      const proof = await prove({ ...chart, [path]: 'replicaCount: 3\n' }, { path, field: 'replicaCount' });
      expect(proof).toEqual(changed('charts/web', 'Deployment default/release-name-web'));
    },
  );

  test.skipIf(!there)('a chart at the top', async () => {
    const top = Object.fromEntries(
      Object.entries(chart).map(([path, text]) => [path.replace('charts/web/', ''), text]),
    );
    expect(await prove(top, { ...values, path: 'values.yaml' })).toMatchObject({ kind: 'proven' });
  });

  test.skipIf(!there)('values of the charts below an umbrella', async () => {
    const umbrella = {
      ...Object.fromEntries(Object.entries(chart).map(([path, text]) => [`all/${path}`, text])),
      'all/Chart.yaml':
        'apiVersion: v2\nname: all\nversion: 1.0.0\ndependencies: [{name: web, version: 1.0.0}]\n',
      'all/values.yaml': 'web: {replicaCount: 3}\n',
      'all/templates/c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n',
    };
    expect(await prove(umbrella, { path: 'all/values.yaml', field: 'web.replicaCount' })).toMatchObject({
      kind: 'proven',
      changes: [{ top: 'all' }],
    });
    // The chart is one of its own too.
    const bare = { ...umbrella, 'all/values.yaml': 'a: 1\n' };
    expect(await prove(bare, { ...values, path: 'all/charts/web/values.yaml' })).toMatchObject({
      kind: 'proven',
      changes: [{ top: 'all/charts/web' }, { top: 'all' }],
    });
  });

  test.skipIf(!there).each([
    [
      'an object of values',
      '      valuesObject: {replicaCount: 3}\n',
      'spec.source.helm.valuesObject.replicaCount',
    ],
    [
      'parameters over them',
      '      releaseName: shop\n      values: |\n        replicaCount: 9\n      parameters:\n      - {name: replicaCount, value: "3"}\n',
      'spec.source.helm.parameters[name=replicaCount].value',
    ],
  ])('an Application with %s', async (_, helm, field) => {
    const contents = { ...chart, 'apps/shop.yaml': application(helm) };
    const proof = await prove(contents, { path: 'apps/shop.yaml', field });
    expect(proof).toEqual(changed('Application shop (apps/shop.yaml)', 'Deployment prod/shop-web'));
  });

  test.skipIf(!there)(
    'an Application’s files of values, from its folder, from the top and from another source',
    async () => {
      const files = '      valueFiles: [env.yaml, /values/top.yaml, $values/values/prod.yaml]\n';
      const contents = {
        ...chart,
        'charts/web/env.yaml': 'replicaCount: 7\n',
        'values/top.yaml': 'replicaCount: 8\n',
        'values/prod.yaml': 'replicaCount: 3\n',
        'apps/shop.yaml': application(files).replace('  source:\n', '  sources:\n  - {ref: values}\n  -\n'),
      };
      const proof = await prove(contents, { path: 'values/prod.yaml', field: 'replicaCount' });
      expect(proof).toEqual(changed('Application shop (apps/shop.yaml)', 'Deployment prod/shop-web'));
      // What a later file overrides is held before anything is rendered.
      expect(find(contents, { path: 'values/top.yaml', field: 'replicaCount' })).toMatchObject({
        reason: 'ignored_by_delivery',
        message: expect.stringMatching(/^values\/prod\.yaml:1 overrides this count/),
      });
      const unused = { ...contents, 'values/prod.yaml': 'replicaCount: 3\nspare: 3\n' };
      expect(await prove(unused, { path: 'values/prod.yaml', field: 'spare' })).toEqual({
        kind: 'refused',
        why: expect.stringMatching(/^nothing in the rendering of .* changes$/),
        changesNothing: true,
      });
    },
  );

  test.skipIf(!there)('a HelmRelease, its values over its files', async () => {
    const contents = { ...chart, 'v.yaml': 'replicaCount: 5\n' };
    const inline = release('  targetNamespace: live\n  values: {replicaCount: 3}\n');
    expect(
      await prove({ ...contents, 'r.yaml': inline }, { path: 'r.yaml', field: 'spec.values.replicaCount' }),
    ).toEqual(changed('HelmRelease shop (r.yaml)', 'Deployment live/live-shop-web'));
    const filed = release('').replace(
      'sourceRef',
      'valuesFiles: [charts/web/values.yaml, v.yaml], sourceRef',
    );
    expect(
      await prove(
        { ...contents, 'v.yaml': 'replicaCount: 3\n', 'r.yaml': filed },
        { path: 'v.yaml', field: 'replicaCount' },
      ),
    ).toMatchObject({
      kind: 'proven',
    });
  });

  test.skipIf(!there)('values that two releases share change in both, and are told of both', async () => {
    const contents = {
      ...chart,
      'a.yaml': application('      releaseName: a\n'),
      'b.yaml': release('  releaseName: b\n'),
    };
    const proof = await prove(contents, values);
    expect(proof).toMatchObject({
      kind: 'proven',
      changes: [{ object: 'Deployment prod/a-web' }, { object: 'Deployment prod/b-web' }],
    });
    if (proof.kind === 'proven')
      expect(renderingSection(proof)[1]).toMatch('one field of one object changes in each of 2 renderings');
  });

  test.skipIf(!there)('a password that is made up each time says nothing, and hides nothing', async () => {
    const secret =
      'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {p: "{{ randAlphaNum 16 }}"}\n';
    const contents = { ...chart, 'charts/web/templates/s.yaml': secret };
    expect(await prove(contents, values)).toMatchObject({
      kind: 'proven',
      changes: [{ field: 'spec.replicas' }],
    });
    const second = { ...contents, 'charts/web/templates/z.yaml': template.replace('-web', '-z') };
    expect(await prove(second, values)).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(/more than one field changes/),
    });
  });

  test.skipIf(!there)('a template that makes another number of it, or none', async () => {
    const twice = template.replace('{{ .Values.replicaCount }}', '{{ mul 2 .Values.replicaCount }}');
    expect(await prove({ ...chart, 'charts/web/templates/web.yaml': twice }, values)).toEqual({
      kind: 'refused',
      why: 'in the rendering of charts/web Deployment default/release-name-web spec.replicas goes from 6 to 8, not from 3 to 4',
    });
    const surging = template.replaceAll('autoscaling', 'surge');
    const scaled = {
      'charts/web/templates/web.yaml': surging,
      'charts/web/values.yaml': 'replicaCount: 3\nsurge: true\n',
    };
    expect(await prove({ ...chart, ...scaled }, values)).toEqual({
      kind: 'refused',
      why: expect.stringMatching(/^nothing in the rendering of .* changes$/),
      changesNothing: true,
    });
  });

  test.skipIf(!there)('a vendored dependency is rendered', async () => {
    const vendored = {
      ...chart,
      'charts/web/Chart.yaml':
        'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies: [{name: redis, version: 1.0.0}]\n',
      'charts/web/charts/redis/Chart.yaml': 'apiVersion: v2\nname: redis\nversion: 1.0.0\n',
      'charts/web/charts/redis/templates/c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n',
    };
    expect(await prove(vendored, values)).toMatchObject({ kind: 'proven' });
  });

  test.skipIf(!there)('a chart that fails is refused with what helm says', async () => {
    const broken = { ...chart, 'charts/web/templates/web.yaml': '{{ nonsense }}\n' };
    expect(await prove(broken, values)).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(/^charts\/web does not render: Error: parse error .*nonsense/),
    });
  });
});

describe('nothing is fetched, and nothing of the machine is known', () => {
  test.each([
    [
      'a dependency',
      {
        'charts/web/Chart.yaml':
          'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies: [{name: redis, repository: "https://example.invalid"}]\n',
      },
      values,
      'the dependency redis of charts/web would have to be fetched',
    ],
    [
      'a dependency of the first format',
      { 'charts/web/requirements.yaml': 'dependencies: [{name: redis}]\n' },
      values,
      'the dependency redis of charts/web would have to be fetched',
    ],
    [
      'a chart',
      { 'r.yaml': release('  values: {n: 3}\n', 'redis').replace('GitRepository', 'HelmRepository') },
      { path: 'r.yaml', field: 'spec.values.n' },
      'HelmRelease shop (r.yaml) needs the chart redis, which is not in this repository',
    ],
    [
      'values',
      {
        'r.yaml': application(
          '      valueFiles: ["https://example.invalid/v.yaml"]\n      valuesObject: {n: 3}\n',
        ),
      },
      { path: 'r.yaml', field: 'spec.source.helm.valuesObject.n' },
      'Application shop (r.yaml) needs the values file https://example.invalid/v.yaml, which is not in this repository',
    ],
    [
      'values out of the repository',
      { 'r.yaml': application('      valueFiles: [../../../etc/passwd]\n      valuesObject: {n: 3}\n') },
      { path: 'r.yaml', field: 'spec.source.helm.valuesObject.n' },
      'Application shop (r.yaml) needs the values file ../../../etc/passwd, which is not in this repository',
    ],
    [
      'values of a cluster',
      { 'r.yaml': release('  valuesFrom: [{kind: ConfigMap, name: c}]\n  values: {n: 3}\n') },
      { path: 'r.yaml', field: 'spec.values.n' },
      'HelmRelease shop (r.yaml) needs ConfigMap c of its `valuesFrom`, which is not in this repository',
    ],
  ])('%s', async (_, more, manifest, why) => {
    const { path, runs } = helmOnPath();
    expect(await proveBy(path, { ...chart, ...more } as Record<string, string>, manifest)).toEqual({
      kind: 'unchecked',
      why,
    });
    expect(runs()).toEqual([]);
  });

  test('the environment is empty but for homes in the copy, and nothing stays behind', async () => {
    const dir = folder();
    const { path, runs } = helmOnPath();
    vi.stubEnv('TMPDIR', dir);
    vi.stubEnv('HELM_PLUGINS', '/somewhere');
    vi.stubEnv('KUBECONFIG', '/somewhere');
    await proveBy(path, chart, values);
    vi.unstubAllEnvs();
    expect(readdirSync(dir)).toEqual([]);
    const [{ env } = { env: {} }] = runs();
    for (const [name, value] of Object.entries<string>(env)) {
      if (
        ['PWD', 'OLDPWD', 'SHLVL', '_', 'HELM_NO_PLUGINS'].includes(name) ||
        value.startsWith('http://127.0.0.1:1')
      )
        continue;
      expect(`${name}=${value}`).toMatch(`=${dir}/`);
    }
    expect(env).toMatchObject({ HELM_NO_PLUGINS: '1', HELM_PLUGINS: expect.stringMatching(/none$/) });
  });

  test.each(['--post-renderer=/bin/sh', 'a b', 'A', `a${'b'.repeat(60)}`])(
    'a release named %s is refused',
    async (name) => {
      const { path, runs } = helmOnPath();
      const contents = {
        ...chart,
        'r.yaml': release(`  releaseName: "${name}"\n  values: {replicaCount: 3}\n`),
      };
      const proof = await proveBy(path, contents, { path: 'r.yaml', field: 'spec.values.replicaCount' });
      expect(proof).toMatchObject({ kind: 'refused', why: expect.stringMatching(/is no name of a release/) });
      expect(runs()).toEqual([]);
    },
  );

  test('values that aliases make endless are refused', async () => {
    const bomb = [
      'l0: &l0 [1, 2]',
      ...Array.from(
        { length: 20 },
        (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
      ),
    ];
    const text = release(`  values:\n    replicaCount: 3\n${bomb.map((line) => `    ${line}\n`).join('')}`);
    expect(
      await proveBy(
        helmOnPath().path,
        { ...chart, 'r.yaml': text },
        { path: 'r.yaml', field: 'spec.values.replicaCount' },
      ),
    ).toEqual({
      kind: 'refused',
      why: 'HelmRelease shop (r.yaml) does not render: its values are too large',
    });
  });

  test('output without end is cut off', async () => {
    expect(await proveBy(helmOnPath('flood').path, chart, values)).toEqual({
      kind: 'refused',
      why: 'charts/web does not render: it writes more than 32 MiB',
    });
  });
});

describe('without helm', () => {
  test('the body says so, and what is no part of a chart is not its business', async () => {
    const proof = await proveBy('', chart, values);
    expect(proof).toEqual({ kind: 'unchecked', why: 'helm is not at hand' });
    if (proof.kind === 'unchecked')
      expect(renderingSection(proof)[1]).toBe('**Rendering** not checked: helm is not at hand.');
    expect(
      await proveBy('', { 'v.yaml': 'replicaCount: 3\n' }, { path: 'v.yaml', field: 'replicaCount' }),
    ).toEqual({ kind: 'uncovered' });
    const beside = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 3}\n';
    expect(
      await proveBy(
        '',
        { ...chart, 'charts/web/ci/web.yaml': beside },
        { path: 'charts/web/ci/web.yaml', field: 'spec.replicas' },
      ),
    ).toEqual({
      kind: 'uncovered',
    });
    const library = { ...chart, 'charts/web/Chart.yaml': 'name: web\ntype: library\n' };
    expect(await proveBy('', library, values)).toEqual({ kind: 'uncovered' });
  });
});

describe('values of several files', () => {
  const installed = {
    'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'argo/web.yaml':
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  source: {path: charts/web, helm: {valueFiles: [prod.yaml]}}\n',
  };
  const manifest = { path: 'charts/web/values.yaml', field: 'replicaCount' };

  test.each([
    [
      'turned on by a later file',
      'autoscaling: {enabled: false, minReplicas: 2}',
      'autoscaling: {enabled: true}',
      true,
    ],
    [
      'by another name',
      'horizontalPodAutoscaler: {enabled: false}',
      'horizontalPodAutoscaler: {enabled: true}',
      true,
    ],
    ['turned off by a later file', 'autoscaling: {enabled: true}', 'autoscaling: {enabled: false}', false],
    [
      'of another part of the chart',
      'worker: {hpa: {enabled: false}}',
      'worker: {hpa: {enabled: true}}',
      false,
    ],
  ])('an autoscaler %s', (_, first, later, owns) => {
    const files = {
      ...installed,
      'charts/web/values.yaml': `replicaCount: 3\n${first}\n`,
      'charts/web/prod.yaml': `${later}\n`,
    };
    const found = find(files, manifest);
    if (owns)
      expect(found).toMatchObject({
        reason: 'owned_by_autoscaler',
        message: expect.stringMatching(/^charts\/web\/prod\.yaml:1 turns/),
      });
    else expect(found).toMatchObject({ kind: 'found' });
  });

  test.each([
    [
      'a list',
      'web: [{name: web, replicas: 3}]',
      'web[name=web].replicas',
      'web: [{name: mail}]',
      'a list of its own',
    ],
    ['a null', 'replicaCount: 3', 'replicaCount', 'replicaCount: null', 'null here'],
    ['a null around it', 'web: {replicas: 3}', 'web.replicas', 'web: null', 'null here'],
  ])('%s of a later file takes the count away', (_, first, field, later, why) => {
    const files = {
      ...installed,
      'charts/web/values.yaml': `${first}\n`,
      'charts/web/prod.yaml': `# prod\n${later}\n`,
    };
    expect(find(files, { ...manifest, field })).toMatchObject({
      reason: 'ignored_by_delivery',
      message: expect.stringMatching(new RegExp(`^charts/web/prod\\.yaml:2: .*${why}`)),
    });
  });
});

test('what several edits start from is rendered once for all of them', async () => {
  const second = template.replace('-web', '-api').replace('.replicaCount', '.apiReplicaCount');
  const contents = {
    ...chart,
    'charts/web/values.yaml': 'replicaCount: 3\napiReplicaCount: 3\n',
    'charts/web/templates/api.yaml': second,
  };
  const { path, runs } = helmOnPath();
  const proves = openRendering(filesOf(contents), path);
  for (const [field, name] of [
    ['replicaCount', 'web'],
    ['apiReplicaCount', 'api'],
  ]) {
    const found = find(contents, { path: 'charts/web/values.yaml', field });
    if (found.kind !== 'found') throw new Error(JSON.stringify(found));
    const edit = splice(Buffer.from(contents['charts/web/values.yaml']), found.target, 4);
    if (edit.kind === 'refused') throw new Error(edit.reason);
    expect(await proves(found.target, edit.bytes, 4)).toMatchObject({
      kind: 'proven',
      changes: [{ object: `Deployment default/release-name-${name}`, from: 3, to: 4 }],
    });
  }
  // Twice before, to know what differs each time, and once after each edit.
  expect(runs()).toHaveLength(4);
});
