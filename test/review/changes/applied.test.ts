import { describe, expect, test } from 'vitest';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { deployment } from '../../support/manifests.ts';
import { blueprint } from '../../support/service.ts';
import { changedTree, type Texts } from '../../support/tree.ts';

const GOVERNED = { blueprints: [blueprint()], isBlueprint: () => false, settings: [], defaults: {} };

/** `operation`, with a mark where a person is needed even if the operation is allowed. */
function operations(base: Texts, head: Texts): string[] {
  return semanticDiff(changedTree(base, head), GOVERNED).map((one) =>
    one.floor === undefined ? one.operation : `${one.operation}!`,
  );
}

const application = (path: string, more = '') =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  destination: {server: https://eu, namespace: shop}\n  source: {path: ${path}${more}}\n`;
const flux = (path: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: web}\nspec: {path: ./${path}}\n`;
const API = deployment('api', 3, '  selector: {matchLabels: {app: api}}\n');

describe('a file that moves', () => {
  test.each([
    [
      'out of what Argo CD applies',
      application('k8s'),
      'k8s/api.yaml',
      'archive/api.yaml',
      ['delete_deployment'],
    ],
    ['into it', application('k8s'), 'archive/api.yaml', 'k8s/api.yaml', ['create_new_resources']],
    ['within it', application('k8s'), 'k8s/api.yaml', 'k8s/site.yaml', []],
    [
      'below it, which Argo CD does not apply',
      application('k8s'),
      'k8s/api.yaml',
      'k8s/a/api.yaml',
      ['delete_deployment'],
    ],
    [
      'below it where it recurses',
      application('k8s', ', directory: {recurse: true}'),
      'k8s/api.yaml',
      'k8s/a/api.yaml',
      [],
    ],
    [
      'to what the folder excludes',
      application('k8s', ', directory: {exclude: "old-*"}'),
      'k8s/api.yaml',
      'k8s/old-api.yaml',
      ['delete_deployment'],
    ],
    ['below what Flux applies', flux('k8s'), 'k8s/api.yaml', 'k8s/a/api.yaml', []],
    ['out of what Flux applies', flux('k8s'), 'k8s/api.yaml', 'archive/api.yaml', ['delete_deployment']],
    ['where nothing says who applies it', '', 'k8s/api.yaml', 'archive/api.yaml', []],
  ])('%s', (_, applier, from, to, expected) => {
    const around = { 'argo/web.yaml': applier, 'k8s/keep.yaml': deployment('keep') };
    expect(operations({ ...around, [from]: API }, { ...around, [to]: API })).toEqual(expected);
  });

  test('from one Application to another is deleted there and created here, and says by whom', () => {
    const around = {
      'argo/a.yaml': application('a').replace('name: web', 'name: a'),
      'argo/b.yaml': application('b').replace('name: web', 'name: b').replace('https://eu', 'https://us'),
    };
    const found = semanticDiff(
      changedTree({ ...around, 'a/api.yaml': API }, { ...around, 'b/api.yaml': API }),
      GOVERNED,
    );
    expect(found.map(({ operation, rationale }) => [operation, rationale.split(':')[0]])).toEqual([
      ['delete_deployment', 'Moves out of what Application a (argo/a.yaml'],
      ['create_new_resources', 'Moves into what Application b (argo/b.yaml'],
    ]);
  });

  test('with the Application that follows it changes nothing', () => {
    expect(
      operations(
        { 'argo/web.yaml': application('k8s'), 'k8s/api.yaml': API },
        { 'argo/web.yaml': application('apps'), 'apps/api.yaml': API },
      ),
    ).toEqual([]);
  });
});

test('what the files of a generator say needs a person, and so does one that comes or goes', () => {
  const set = {
    'argo/all.yaml':
      'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: all}\nspec:\n  generators: [{matrix: {generators: [{git: {files: [{path: "clusters/*/config.json"}]}}]}}]\n  template: {}\n',
  };
  const eu = { ...set, 'clusters/eu/config.json': '{"count": 3}' };
  const both = { ...eu, 'clusters/us/config.json': '{"count": 3}' };
  expect(operations(eu, { ...set, 'clusters/eu/config.json': '{"count": 0}' })).toEqual([
    'modify_cluster_resources!',
  ]);
  expect(operations(both, eu)).toEqual(['modify_cluster_resources!']);
  expect(
    operations({ ...eu, 'other/config.json': '{"count": 3}' }, { ...eu, 'other/config.json': '{}' }),
  ).toEqual([]);
  const any = { 'argo/all.yaml': set['argo/all.yaml'].replace('config.json', 'settings') };
  expect(
    operations(
      { ...any, 'clusters/eu/settings': 'count: 3' },
      { ...any, 'clusters/eu/settings': 'count: 0' },
    ),
  ).toEqual(['modify_cluster_resources!']);
});

test('components in another order need a person; one more says what it does', () => {
  const component = (tag: string) =>
    `apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nimages: [{name: web, newTag: "${tag}"}]\n`;
  const around = {
    'a/kustomization.yaml': component('1'),
    'b/kustomization.yaml': component('2'),
    'k/api.yaml': API,
  };
  const top = (components: string) => ({
    ...around,
    'k/kustomization.yaml': `resources: [api.yaml]\ncomponents: [${components}]\n`,
  });
  expect(operations(top('../a, ../b'), top('../b, ../a'))).toEqual(['modify_deployment_strategy!']);
  expect(operations(top('../a, ../b'), top('../a, ../b, ../c'))).not.toContain('modify_deployment_strategy!');
});
