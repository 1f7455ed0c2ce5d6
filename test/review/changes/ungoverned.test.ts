import { describe, expect, test } from 'vitest';
import { buildGateReport, renderGate } from '../../../src/report/gate.ts';
import { readChange } from '../../../src/review/changes/diff.ts';
import { gateStatus } from '../../../src/review/judge.ts';
import { blueprint, NOW } from '../../support/service.ts';
import { changedTree, type Texts } from '../../support/tree.ts';

const GOVERNED = { blueprints: [blueprint()], isBlueprint: () => false, settings: [], defaults: {} };
const CHART = {
  'chart/Chart.yaml': 'name: shop\nversion: 1.0.0\n',
  'chart/values.yaml': 'replicaCount: 2\nimage: {repository: shop, tag: "1"}\nname: shop\n',
};
const RELEASE = {
  'flux/web.yaml':
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web}\nspec: {chart: {spec: {chart: web}}}\n',
};

/** `operation` of each finding, then the files that are named as not judged. */
function answer(around: Texts, path: string, before: string | undefined, after: string): string[] {
  const base = before === undefined ? around : { ...around, [path]: before };
  const { findings, ungoverned } = readChange(changedTree(base, { ...around, [path]: after }), GOVERNED);
  return [...findings.map(({ operation }) => operation), ...ungoverned.map((file) => `ungoverned ${file}`)];
}

test.each<[string, Texts, string, string | undefined, string, string[]]>([
  [
    'a count that the chart has',
    CHART,
    'envs/prod.yaml',
    'replicaCount: 3\n',
    'replicaCount: 50\n',
    ['modify_configmaps'],
  ],
  [
    'a tag of the image that the chart has',
    CHART,
    'deploy/prod.json',
    '{"image": {"tag": "1"}}',
    '{"image": {"tag": "2"}}',
    ['change_image'],
  ],
  [
    'a new file of the keys of a chart',
    CHART,
    'envs/new.yaml',
    undefined,
    'image: {tag: "2"}\nextra: 1\n',
    ['change_image', 'modify_configmaps'],
  ],
  [
    'the values of a chart that another carries',
    {
      'umbrella/Chart.yaml': 'name: u\n',
      'umbrella/charts/web/Chart.yaml': 'name: web\n',
      'umbrella/charts/web/values.yaml': 'replicaCount: 1\n',
    },
    'prod.yml',
    'web: {replicaCount: 1}\n',
    'web: {replicaCount: 2}\n',
    ['modify_configmaps'],
  ],
  [
    'keys that no chart has',
    CHART,
    'envs/prod.yaml',
    'size: 3\n',
    'size: 5\n',
    ['ungoverned envs/prod.yaml'],
  ],
  [
    'one key that any file may have',
    CHART,
    'envs/prod.yaml',
    'name: a\n',
    'name: b\n',
    ['ungoverned envs/prod.yaml'],
  ],
  [
    'values of a chart from elsewhere',
    RELEASE,
    'envs/prod.yaml',
    'size: 3\n',
    'size: 5\n',
    ['ungoverned envs/prod.yaml'],
  ],
  [
    'a name without an ending that says values',
    CHART,
    'envs/values.prod',
    'a: 1\n',
    'a: 2\n',
    ['ungoverned envs/values.prod'],
  ],
  ['a comment', CHART, 'envs/prod.yaml', 'size: 3\n', 'size: 3 # few\n', []],
  ['a repository without charts', {}, 'envs/prod.yaml', 'size: 3\n', 'size: 5\n', []],
  ['the file of a tool', CHART, '.pre-commit-config.yaml', 'repos: []\n', 'repos: [{repo: x}]\n', []],
  ['code', CHART, 'src/main.go', 'a', 'b', []],
  [
    'another spelling of a size in values that are judged',
    CHART,
    'values-prod.yaml',
    'resources: {limits: {cpu: "1"}}\n',
    'resources: {limits: {cpu: 1000m}}\n',
    [],
  ],
])('%s', (_, around, path, before, after, expected) => {
  expect(answer(around, path, before, after)).toEqual(expected);
});

test('a file that is not judged is named in the status, in text, in Markdown and in JSON', () => {
  const result = {
    classification: 'allowed',
    checks: [],
    rendering: null,
    counts: null,
    ungoverned: ['envs/prod.yaml'],
  } as const;
  const status = gateStatus(result, { reviews: [], author: 'a', teams: new Map(), commits: [] } as never);
  expect(status).toEqual({
    state: 'success',
    description: 'nothing governed is changed; ungoverned: envs/prod.yaml',
  });
  const report = buildGateReport(
    result,
    status,
    { base: 'a', head: 'b', files: 1 },
    { enforcement: null, problems: [], evidence: [], impact_preview: null },
    NOW,
  );
  expect(renderGate(report, 'text')).toContain('\nungoverned  envs/prod.yaml: it may be values of a chart');
  expect(renderGate(report, 'markdown')).toContain(
    '### Ungoverned\n\n- envs/prod.yaml: it may be values of a chart',
  );
  expect(JSON.parse(renderGate(report, 'json'))).toMatchObject({
    rendering: null,
    ungoverned: ['envs/prod.yaml'],
  });
});

describe('values that a HelmRelease takes from a ConfigMap', () => {
  const RELEASE = {
    'flux/web.yaml':
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web}\nspec: {valuesFrom: [{kind: ConfigMap, name: prod}]}\n',
  };
  const config = (text: string, name = 'prod') =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\ndata: {values.yaml: "${text}"}\n`;
  const floors = (around: Texts, path: string, before: string, after: string) =>
    readChange(
      changedTree({ ...around, [path]: before }, { ...around, [path]: after }),
      GOVERNED,
    ).findings.map(({ operation, floor }) => `${operation}${floor === undefined ? '' : '!'}`);

  test('are judged as values, where those of another are a text', () => {
    expect(floors(RELEASE, 'c.yaml', config('replicaCount: 3'), config('replicaCount: 50'))).toEqual([
      'modify_configmaps',
      'modify_configmaps!',
    ]);
    expect(floors(RELEASE, 'c.yaml', config('image: {tag: a}'), config('image: {tag: b}'))).toContain(
      'change_image',
    );
    expect(
      floors(RELEASE, 'c.yaml', config('replicaCount: 3', 'other'), config('replicaCount: 50', 'other')),
    ).toEqual(['modify_configmaps']);
  });

  test('are judged in the file that the ConfigMap is generated of', () => {
    const around = {
      ...RELEASE,
      'flux/kustomization.yaml': 'configMapGenerator: [{name: prod, files: [values.yaml=counts.yaml]}]\n',
    };
    expect(floors(around, 'flux/counts.yaml', 'replicaCount: 3\n', 'replicaCount: 50\n').sort()).toEqual([
      'modify_configmaps',
      'modify_configmaps!',
    ]);
  });
});
