import { describe, expect, test } from 'vitest';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import type { MergedInto } from '../../../src/review/changes/tree.ts';
import { deployment } from '../../support/manifests.ts';
import { blueprint } from '../../support/service.ts';
import { changedTree, type Texts } from '../../support/tree.ts';

const GOVERNED = { blueprints: [blueprint()], isBlueprint: () => false, settings: [], defaults: {} };

function operations(base: Texts, head: Texts, into: MergedInto = {}): string[] {
  return semanticDiff(changedTree(base, head), { ...GOVERNED, ...into }).map(
    ({ operation, object, field }) => `${operation} ${object} ${field}`,
  );
}

const SECRET = 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: b}\n';
const WEB = deployment('web', 3, '  selector: {matchLabels: {app: web}}\n');
const application = (path: string, more = '', spec = '') =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  source: {repoURL: 'https://github.com/acme/fleet', path: ${path}${more}}\n${spec}`;
const flux = (path: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: web}\nspec: {path: ./${path}, sourceRef: {kind: GitRepository, name: fleet}}\n`;
const source = (ref: string) =>
  `apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: {name: fleet}\nspec: {url: 'https://github.com/acme/fleet', ref: ${ref}}\n`;
const set = (glob: string, more = '') => `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: all}
spec:
  generators: [{git: {directories: [{path: "${glob}"}]}}]
${more}  template:
    metadata: {name: "{{path.basename}}"}
    spec: {source: {path: "{{path}}"}, destination: {name: eu}}
`;
const kustomized = (folder: string, web = WEB) => ({
  [`${folder}/kustomization.yaml`]: 'resources: [s.yaml, web.yaml]\n',
  [`${folder}/s.yaml`]: SECRET,
  [`${folder}/web.yaml`]: web,
});
const plain = (folder: string, web = WEB) => ({
  [`${folder}/s.yaml`]: SECRET,
  [`${folder}/web.yaml`]: web,
});

describe('what applies a folder follows it to another place', () => {
  test.each<[string, Texts, Texts]>([
    ...[kustomized, plain].map(
      (folder) =>
        [
          `an Application, ${folder.name}`,
          { 'argo.yaml': application('k8s'), ...folder('k8s') },
          { 'argo.yaml': application('deploy/prod'), ...folder('deploy/prod') },
        ] as [string, Texts, Texts],
    ),
    [
      'a Kustomization of Flux',
      { 'flux.yaml': flux('k8s'), 'src.yaml': source('{branch: main}'), ...kustomized('k8s') },
      { 'flux.yaml': flux('deploy'), 'src.yaml': source('{branch: main}'), ...kustomized('deploy') },
    ],
    [
      'a source among several',
      {
        'argo.yaml':
          'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec: {sources: [{path: a}, {path: b}]}\n',
        ...kustomized('a'),
        'b/kustomization.yaml': 'resources: []\nnamePrefix: x-\n',
      },
      {
        'argo.yaml':
          'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec: {sources: [{path: c}, {path: b}]}\n',
        ...kustomized('c'),
        'b/kustomization.yaml': 'resources: []\nnamePrefix: x-\n',
      },
    ],
    [
      'a set over folders, with all of them',
      { 'set.yaml': set('apps/*'), ...kustomized('apps/one'), ...plain('apps/two') },
      { 'set.yaml': set('tenants/*'), ...kustomized('tenants/one'), ...plain('tenants/two') },
    ],
    [
      'an overlay and its base',
      {
        'argo.yaml': application('overlays/prod'),
        ...kustomized('base'),
        'overlays/prod/kustomization.yaml': 'resources: [../../base]\nnamePrefix: p-\n',
      },
      {
        'argo.yaml': application('envs/prod'),
        ...kustomized('envs/common'),
        'envs/prod/kustomization.yaml': 'resources: [../common]\nnamePrefix: p-\n',
      },
    ],
  ])('%s: nothing changes', (_, base, head) => {
    expect(operations(base, head)).toEqual([]);
    expect(operations(head, base)).toEqual([]);
  });

  test('one change within the folder is told, and nothing else', () => {
    const scaled = WEB.replace('replicas: 3', 'replicas: 9');
    for (const folder of [kustomized, plain]) {
      const base = { 'argo.yaml': application('k8s'), ...folder('k8s') };
      const head = { 'argo.yaml': application('deploy'), ...folder('deploy', scaled) };
      expect(operations(base, head)).toContain('scale_beyond_limits apps/Deployment web spec.replicas');
    }
  });
});

describe('what applies a folder changes besides', () => {
  const moved = (before: string, after: string) => [
    { 'argo.yaml': before, ...kustomized('a') },
    { 'argo.yaml': after, ...kustomized('b') },
  ];
  const PATH = 'modify_cluster_resources argoproj.io/Application web spec.source.path';
  test.each<[string, Texts[], string[], MergedInto?]>([
    [
      'a prefix',
      moved(application('a'), application('b', ', kustomize: {namePrefix: p-}')),
      ['modify_cluster_resources argoproj.io/Application web spec.source.kustomize.namePrefix'],
    ],
    [
      'a tag that holds no such folder',
      moved(application('a', ', targetRevision: v1.4.0'), application('b', ', targetRevision: v1.4.0')),
      [PATH],
    ],
    [
      'another branch',
      moved(application('a', ', targetRevision: live'), application('b', ', targetRevision: live')),
      [PATH],
    ],
    [
      'another repository',
      moved(application('a'), application('b')),
      [PATH],
      { remote: 'git@github.com:acme/other.git' },
    ],
    [
      'its own branch, of this repository',
      moved(application('a', ', targetRevision: live'), application('b', ', targetRevision: live')),
      [],
      { branch: 'live', remote: 'git@github.com:ACME/fleet.git' },
    ],
    [
      'a folder that is another',
      [
        { 'argo.yaml': application('a'), ...kustomized('a'), 'b/s.yaml': SECRET },
        { 'argo.yaml': application('b'), ...kustomized('a'), 'b/s.yaml': SECRET },
      ],
      [PATH],
    ],
    [
      'a folder of another repository, which is not here',
      [{ 'argo.yaml': application('x') }, { 'argo.yaml': application('y') }],
      [PATH],
    ],
    [
      'a set that keeps what it made otherwise',
      [
        { 'set.yaml': set('a/*'), ...kustomized('a/one') },
        {
          'set.yaml': set('b/*', '  syncPolicy: {preserveResourcesOnDeletion: true}\n'),
          ...kustomized('b/one'),
        },
      ],
      ['modify_cluster_resources argoproj.io/ApplicationSet all spec.syncPolicy.preserveResourcesOnDeletion'],
    ],
    [
      'a set that makes one less',
      [
        { 'set.yaml': set('a/*'), ...kustomized('a/one'), ...kustomized('a/two') },
        { 'set.yaml': set('b/*'), ...kustomized('b/one'), ...kustomized('a/two') },
      ],
      ['modify_cluster_resources argoproj.io/ApplicationSet all spec.generators[0].git.directories[0].path'],
    ],
    [
      'a tag of Flux',
      [
        { 'flux.yaml': flux('a'), 'src.yaml': source('{tag: v1}'), ...kustomized('a') },
        { 'flux.yaml': flux('b'), 'src.yaml': source('{tag: v1}'), ...kustomized('b') },
      ],
      ['modify_cluster_resources kustomize.toolkit.fluxcd.io/Kustomization web spec.path'],
    ],
  ])('%s', (_, [base = {}, head = {}], expected, into) => {
    const found = operations(base, head, into);
    expect(found.filter((one) => /Application|Kustomization /.test(one))).toEqual(expected);
  });
});

describe('an Application of Applications', () => {
  const named = (name: string, path: string) => application(path).replace('name: web', `name: ${name}`);
  const tree = (top: string, root: string, web = WEB): Texts => ({
    [root]: named('root', `${top}apps`),
    [`${top}apps/web.yaml`]: application(`${top}k8s`),
    ...plain(`${top}k8s`, web),
  });

  test.each([
    ['that stays', 'root.yaml', 'root.yaml'],
    ['that moves too', 'root.yaml', 'boot/root.yaml'],
    ['that applies itself', 'apps/root.yaml', 'deploy/apps/root.yaml'],
  ])('%s follows them to another place: nothing changes', (_, before, after) => {
    expect(operations(tree('', before), tree('deploy/', after))).toEqual([]);
    expect(operations(tree('deploy/', after), tree('', before))).toEqual([]);
  });

  test('one change below is told', () => {
    const head = tree('deploy/', 'root.yaml', WEB.replace('replicas: 3', 'replicas: 9'));
    expect(operations(tree('', 'root.yaml'), head)).toContain(
      'scale_beyond_limits apps/Deployment web spec.replicas',
    );
  });

  test('another destination of one below is told', () => {
    const head = tree('deploy/', 'root.yaml');
    const there = {
      ...head,
      'deploy/apps/web.yaml': `${head['deploy/apps/web.yaml']}  destination: {name: us}\n`,
    };
    expect(operations(tree('', 'root.yaml'), there).join('\n')).toContain('Application web spec.destination');
  });
});

describe('a chart that moves with its Application', () => {
  const chart = (folder: string, replicas = 3) => ({
    [`${folder}/Chart.yaml`]: 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    [`${folder}/values.yaml`]: `replicaCount: ${replicas}\n`,
    [`${folder}/prod.yaml`]: 'replicaCount: 4\nautoscaling: {enabled: false}\n',
    [`${folder}/templates/web.yaml`]: 'spec: {replicas: {{ .Values.replicaCount }}}\n',
  });
  const installed = (folder: string, more = '') => ({
    'argo.yaml': application(folder, `, helm: {valueFiles: [prod.yaml]${more}}`),
  });
  const before = { ...installed('chart'), ...chart('chart') };
  const after = { ...installed('charts/web'), ...chart('charts/web') };

  test('is nothing new', () => {
    expect(operations(before, after)).toEqual([]);
    expect(operations(after, before)).toEqual([]);
  });

  test.each<[string, Texts, Texts]>([
    ['a count of it', before, { ...after, ...chart('charts/web', 9) }],
    ['a value of the Application', before, { ...after, ...installed('charts/web', ', releaseName: a') }],
    ['one that nothing installs', chart('chart'), chart('charts/web')],
    [
      'one that another Application still means',
      { ...before, 'b.yaml': application('chart').replace('name: web', 'name: b') },
      { ...after, 'b.yaml': application('chart').replace('name: web', 'name: b') },
    ],
    [
      'one that another chart carries',
      {
        ...before,
        'all/Chart.yaml': 'name: all\ndependencies: [{name: web, repository: "file://../chart"}]\n',
      },
      {
        ...after,
        'all/Chart.yaml': 'name: all\ndependencies: [{name: web, repository: "file://../chart"}]\n',
      },
    ],
  ])('is told with a change of %s', (_, base, head) => {
    expect(operations(base, head)).not.toEqual([]);
  });
});
