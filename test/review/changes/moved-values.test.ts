import { describe, expect, test } from 'vitest';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { changedTree, type Texts } from '../../support/tree.ts';

const GOVERNED = { blueprints: [], isBlueprint: () => false, settings: [], defaults: {} };

/** `operation file field: before → after` */
function told(base: Texts, head: Texts): string[] {
  return semanticDiff(changedTree(base, head), GOVERNED).map(
    ({ operation, file, field, before, after }) => `${operation} ${file} ${field}: ${before} → ${after}`,
  );
}

const application = (helm: string) => ({
  'app.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  source: {repoURL: 'https://example.com/acme/fleet', path: chart, helm: {${helm}}}\n`,
});
const CHART = {
  'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'chart/values.yaml': 'replicaCount: 1\n',
};
const file = (text: string, path = 'chart/prod.yaml') => ({ [path]: text });
const IN_FILE = {
  ...CHART,
  ...application('valueFiles: [prod.yaml]'),
  ...file('replicaCount: 3\nimage: {tag: "1"}\n'),
};

describe('values of an Application that come to the same', () => {
  test.each<[string, Texts]>([
    ['an object', { ...application('valuesObject: {replicaCount: 3, image: {tag: "1"}}') }],
    ['a text', application('values: "replicaCount: 3\\nimage: {tag: \'1\'}"')],
    [
      'parameters',
      application(
        'parameters: [{name: replicaCount, value: "3"}, {name: image.tag, value: "1", forceString: true}]',
      ),
    ],
    [
      'another file',
      {
        ...application('valueFiles: [a.yaml, b.yaml]'),
        ...file('replicaCount: 3\n', 'chart/a.yaml'),
        ...file('image: {tag: "1"}\n', 'chart/b.yaml'),
      },
    ],
    [
      'a part of each',
      {
        ...application('valueFiles: [prod.yaml], valuesObject: {image: {tag: "1"}}'),
        ...file('replicaCount: 3\n'),
      },
    ],
    [
      'what another overrides',
      {
        ...application('valueFiles: [prod.yaml], valuesObject: {replicaCount: 3}'),
        ...file('replicaCount: 9\nimage: {tag: "1"}\n'),
      },
    ],
  ])('are nothing new: from a file to %s, and back', (_, other) => {
    const there = { ...CHART, ...other };
    expect(told(IN_FILE, there)).toEqual([]);
    expect(told(there, IN_FILE)).toEqual([]);
  });
});

describe('a value that changes on its way', () => {
  test('is told alone, where it stands now', () => {
    const there = { ...CHART, ...application('valuesObject: {replicaCount: 3, image: {tag: "2"}}') };
    expect(told(IN_FILE, there)).toEqual([
      'change_image app.yaml spec.source.helm.valuesObject.image.tag: 1 → 2',
    ]);
  });

  test('is told where its type changes, as that of a text in a parameter', () => {
    const there = {
      ...CHART,
      ...application('parameters: [{name: replicaCount, value: "3"}, {name: image.tag, value: "1"}]'),
    };
    expect(told(IN_FILE, there).join('\n')).toContain('image.tag');
  });

  test('is told where it is lost, or a later place wins over it', () => {
    expect(told(IN_FILE, { ...CHART, ...application('valuesObject: {replicaCount: 3}') })).toEqual([
      'change_image chart/prod.yaml image.tag: 1 → none',
    ]);
    const two = { ...IN_FILE, ...application('valueFiles: [prod.yaml], valuesObject: {replicaCount: 4}') };
    const head = {
      ...CHART,
      ...application('valueFiles: [prod.yaml]'),
      ...file('replicaCount: 4\nimage: {tag: "1"}\n'),
    };
    expect(told(two, head)).toEqual([]);
    expect(
      told(two, { ...head, ...application('valueFiles: [prod.yaml], valuesObject: {replicaCount: 5}') }),
    ).toEqual([expect.stringContaining('valuesObject.replicaCount: 4 → 5')]);
  });
});

test.each<[string, Texts]>([
  [
    'another Application',
    { 'b.yaml': application('valueFiles: [prod.yaml]')['app.yaml'].replace('name: web', 'name: b') },
  ],
  ['a kustomization', { 'chart/kustomization.yaml': 'helmCharts: [{name: web, valuesFile: prod.yaml}]\n' }],
])('a file that %s reads too is told', (_, more) => {
  const there = {
    ...CHART,
    ...application('valuesObject: {replicaCount: 3, image: {tag: "1"}}'),
    ...file('replicaCount: 1\n'),
  };
  expect(told({ ...IN_FILE, ...more }, { ...there, ...more }).join('\n')).toContain('chart/prod.yaml');
});

test('the own values of a chart are told, for anybody may install it', () => {
  const there = { ...IN_FILE, 'chart/values.yaml': 'replicaCount: 3\n', ...file('image: {tag: "1"}\n') };
  expect(told(IN_FILE, there).join('\n')).toContain('chart/values.yaml');
});

describe('values of a HelmRelease', () => {
  const release = (spec: string) =>
    `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web, namespace: shop}\nspec: {chart: {spec: {chart: web}}, ${spec}}\n`;
  const config = (values: string) =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web-values, namespace: shop}\ndata:\n  values.yaml: '${values}'\n`;
  const from = 'valuesFrom: [{kind: ConfigMap, name: web-values}]';
  const inMap = { 'hr.yaml': release(from), 'cm.yaml': config('{replicaCount: 3, image: {tag: "1"}}') };

  test('are nothing new where they move between it and a ConfigMap', () => {
    const part = {
      'hr.yaml': release(`${from}, values: {image: {tag: "1"}}`),
      'cm.yaml': config('{replicaCount: 3}'),
    };
    expect(told(inMap, part)).toEqual([]);
    expect(told(part, inMap)).toEqual([]);
  });

  test('are told alone where they change', () => {
    const part = {
      'hr.yaml': release(`${from}, values: {image: {tag: "2"}}`),
      'cm.yaml': config('{replicaCount: 3}'),
    };
    expect(told(inMap, part)).toEqual(['change_image hr.yaml spec.values.image.tag: 1 → 2']);
  });

  test('are told where something else reads the ConfigMap', () => {
    const pod = {
      'pod.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: shop}\nspec: {containers: [{name: p, image: p, envFrom: [{configMapRef: {name: web-values}}]}]}\n',
    };
    const part = {
      'hr.yaml': release(`${from}, values: {image: {tag: "1"}}`),
      'cm.yaml': config('{replicaCount: 3}'),
    };
    expect(told({ ...inMap, ...pod }, { ...part, ...pod }).join('\n')).toContain('modify_configmaps cm.yaml');
  });
});
