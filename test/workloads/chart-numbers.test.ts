import { describe, expect, test } from 'vitest';
import { splice } from '../../src/manifests/edit/splice.ts';
import { locateAll } from '../../src/pipeline/locate.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';
import { filesOf } from '../support/manifests.ts';
import { facts } from '../support/service.ts';

const values = (min: number, max = 10, more = '') =>
  `replicaCount: 2\nautoscaling:\n  enabled: true\n  minReplicas: ${min}\n  maxReplicas: ${max}\n  targetCPUUtilizationPercentage: 80\n${more}`;
const CHART = {
  'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'chart/values.yaml': values(2),
};

function locate(files: Readonly<Record<string, string>>, path: string, field = 'replicaCount') {
  const { blueprint } = facts({});
  const named = {
    ...blueprint,
    name: 'web',
    workload: { ...blueprint.workload, name: 'web' },
    manifest: { path, field, create: false },
    autoscaler: { target: true, min: true, max: true },
  };
  const read = filesOf(files);
  return locateAll(read, [named], scanWorkloads(read)).get('web');
}

const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));
const release = (own: string, more = '') =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web, namespace: prod}\nspec:\n  chart: {spec: {chart: web, sourceRef: {kind: HelmRepository, name: shop}}}\n${more}  values:\n${indented(own, 4)}`;
const application = (helm: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  source:\n    repoURL: https://charts.example.org\n    chart: web\n    helm:\n${indented(helm, 6)}  destination: {namespace: prod}\n`;

describe('numbers of the autoscaler that a chart makes are edited where they are stated last', () => {
  test.each([
    ['values of the chart', CHART, 'chart/values.yaml', 'replicaCount', 'chart/values.yaml', 2],
    [
      'values of an environment over them',
      { ...CHART, 'chart/values-prod.yaml': 'autoscaling:\n  minReplicas: 4\n' },
      'chart/values-prod.yaml',
      'autoscaling.minReplicas',
      'chart/values-prod.yaml',
      4,
    ],
    [
      'values of a HelmRelease',
      { 'r.yaml': release(values(3)) },
      'r.yaml',
      'spec.values.replicaCount',
      'r.yaml',
      3,
    ],
    [
      'a `valuesObject`',
      { 'a.yaml': application(`valuesObject:\n${indented(values(5), 2)}`) },
      'a.yaml',
      'spec.source.helm.valuesObject.replicaCount',
      'a.yaml',
      5,
    ],
    [
      'values as a text',
      { 'a.yaml': application(`values: |\n${indented(values(6), 2)}`) },
      'a.yaml',
      'spec.source.helm.values.replicaCount',
      'a.yaml',
      6,
    ],
  ])('%s', (_, files: Readonly<Record<string, string>>, path, field, file, min) => {
    const located = locate(files, path, field);
    expect(located?.desired).toMatchObject({
      kind: 'autoscaler',
      autoscaler: 'HorizontalPodAutoscaler web',
      settings: { target: 80, min, max: 10 },
    });
    const place = located?.numbers?.find((one) => one.value === min);
    expect(place?.path).toBe(file);
    const before = files[file] ?? '';
    const edit = place && splice(Buffer.from(before), place, 9);
    expect(edit?.kind === 'edited' && edit.bytes.toString()).toBe(
      before.replace(`minReplicas: ${min}`, 'minReplicas: 9'),
    );
  });
});

describe('what cannot be edited is held and named', () => {
  test.each([
    [
      'a chart that follows memory too',
      { ...CHART, 'chart/values.yaml': values(2, 10, '  targetMemoryUtilizationPercentage: 80\n') },
      /follows memory as well/,
    ],
    [
      'a default of the chart',
      { 'chart/values.yaml': 'replicaCount: 2\nautoscaling:\n  enabled: true\n  minReplicas: 2\n' },
      /do not state a CPU target and both bounds below `autoscaling`/,
    ],
    ['a quoted bound', { ...CHART, 'chart/values.yaml': values(2).replace('10', '"10"') }, /is quoted/],
  ])('%s', (_, files, message) => {
    expect(locate(files, 'chart/values.yaml')?.desired).toMatchObject({
      kind: 'held',
      message: expect.stringMatching(message),
    });
  });

  test('a patch of a HelmRelease wins over the values under it', () => {
    const located = locate(
      {
        'base/r.yaml': release(values(3)),
        'base/kustomization.yaml': 'resources: [r.yaml]\n',
        'prod/kustomization.yaml':
          'resources: [../base]\npatches:\n  - target: {kind: HelmRelease, name: web}\n    patch: |\n      - {op: replace, path: /spec/values/autoscaling/maxReplicas, value: 12}\n',
      },
      'base/r.yaml',
      'spec.values.replicaCount',
    );
    expect(located?.desired).toMatchObject({ settings: { min: 3, max: 12 } });
    expect(located?.numbers?.map(({ path, value }) => [path, value])).toContainEqual([
      'prod/kustomization.yaml',
      12,
    ]);
  });
});

describe('the behavior of the autoscaler that a chart makes', () => {
  const slow = '  behavior:\n    scaleDown: {stabilizationWindowSeconds: 900}\n';

  test('is that of its values, merged as they are', () => {
    const files = { ...CHART, 'chart/values.yaml': values(2, 10, slow) };
    expect(locate(files, 'chart/values.yaml')?.desired).toMatchObject({ pace: { downWindow: 900_000 } });
    const more = 'autoscaling:\n  minReplicas: 4\n  behavior: {scaleUp: {stabilizationWindowSeconds: 60}}\n';
    const prod = locate(
      { ...files, 'chart/values-prod.yaml': more },
      'chart/values-prod.yaml',
      'autoscaling.minReplicas',
    );
    expect(prod?.desired).toMatchObject({
      pace: { behavior: { up: { window: 60_000 }, down: { window: 900_000 } } },
    });
    expect(prod?.desired).not.toHaveProperty('assumed');
  });

  const KEYS = 'name: autoscaling.behavior.scaleDown.';
  test.each<readonly [string, string, object]>([
    [
      'a number and a word',
      `  - {${KEYS}stabilizationWindowSeconds, value: "60"}\n  - {${KEYS}selectPolicy, value: Min}\n`,
      { pace: { behavior: { down: { window: 60_000, select: 'min' } } } },
    ],
    [
      'a null, which takes a key away',
      `  - {${KEYS}stabilizationWindowSeconds, value: "null"}\n  - {${KEYS}selectPolicy, value: Disabled}\n`,
      { pace: { behavior: { down: { window: 300_000, select: 'disabled' } } } },
    ],
    [
      'an item of a list',
      `  - name: autoscaling.behavior.scaleDown.policies[0].value\n    value: "60"\n`,
      { assumed: 'what the values make of `autoscaling.behavior` cannot be told' },
    ],
    [
      'a text, which no window is',
      `  - {${KEYS}stabilizationWindowSeconds, value: "60", forceString: true}\n`,
      {},
    ],
  ])('is that of single parameters too: %s', (_, parameters, desired) => {
    const helm = `valuesObject:\n${indented(values(5, 10, slow), 2)}parameters:\n${parameters}`;
    const located = locate(
      { 'a.yaml': application(helm) },
      'a.yaml',
      'spec.source.helm.valuesObject.replicaCount',
    );
    expect(located?.desired).toMatchObject({ kind: 'autoscaler', ...desired });
    if (!('pace' in desired)) expect(located?.desired).not.toHaveProperty('pace');
  });

  test.each<readonly [string, string, object]>([
    [
      'a key',
      '{op: add, path: /spec/values/autoscaling/behavior/scaleDown/selectPolicy, value: Min}',
      { down: { window: 900_000, select: 'min' } },
    ],
    [
      'all of it',
      '{op: replace, path: /spec/values/autoscaling/behavior, value: {scaleUp: {stabilizationWindowSeconds: 30}}}',
      { up: { window: 30_000 }, down: { window: 300_000 } },
    ],
  ])('is what a patch of a HelmRelease makes of it: %s', (_, operation, behavior) => {
    const files = {
      'base/r.yaml': release(values(3, 10, slow)),
      'base/kustomization.yaml': 'resources: [r.yaml]\n',
      'prod/kustomization.yaml': `resources: [../base]\npatches:\n  - target: {kind: HelmRelease, name: web}\n    patch: |\n      - ${operation}\n`,
    };
    const located = locate(files, 'base/r.yaml', 'spec.values.replicaCount');
    expect(located?.desired).toMatchObject({ kind: 'autoscaler', pace: { behavior } });
  });

  test('is assumed to be the default where no value states it, and says so', () => {
    expect(locate(CHART, 'chart/values.yaml')?.desired).toMatchObject({
      assumed: 'no value `autoscaling.behavior` states it, and its chart may',
    });
    const empty = { ...CHART, 'chart/values.yaml': values(2, 10, '  behavior: {}\n') };
    expect(locate(empty, 'chart/values.yaml')?.desired).not.toHaveProperty('assumed');
  });
});
