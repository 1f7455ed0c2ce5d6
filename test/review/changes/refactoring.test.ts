import { describe, expect, test } from 'vitest';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { deployment } from '../../support/manifests.ts';
import { blueprint } from '../../support/service.ts';
import { changedTree, type Texts } from '../../support/tree.ts';

const GOVERNED = { blueprints: [blueprint()], isBlueprint: () => false, settings: [], defaults: {} };

function told(base: Texts, head: Texts): string[] {
  return semanticDiff(changedTree(base, head), GOVERNED).map(
    ({ operation, object, field, file, line }) =>
      `${operation} ${object}${field === '' ? '' : ` ${field}`} at ${file}:${line}`,
  );
}

const SECRET = 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: b}\n';
const config = (value = 1, name = 'c') =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\ndata: {a: "${value}"}\n`;
const web = (count = 3) => deployment('web', count, '  selector: {matchLabels: {app: web}}\n');
const application = (path: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec: {source: {path: ${path}}}\n`;
const account = (name: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {serviceAccountName: ${name}}}}\n`;
const folder = (at: string, files: Texts, more = ''): Texts => ({
  [`${at}/kustomization.yaml`]: `resources: [${Object.keys(files).join(', ')}]\n${more}`,
  ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`${at}/${name}`, text])),
});
const nested = (at: string, value: number): Texts => ({
  'k/kustomization.yaml': `resources: [${at}]\n`,
  ...folder(
    `k/${at}`,
    { 's.yaml': SECRET, 'c.yaml': config(value) },
    'namePrefix: p-\nsecretGenerator: [{name: g, envs: [keys]}]\n',
  ),
  [`k/${at}/keys`]: 'q=1',
});
const overlay = (at: string, base: string, count: number): Texts => ({
  'argo.yaml': application(at),
  ...folder('base', { 'web.yaml': web(count), 's.yaml': SECRET }),
  [`${at}/kustomization.yaml`]: `resources: [${base}]\nnamePrefix: p-\nconfigMapGenerator: [{name: c, literals: [a=1]}]\n`,
});
const COUNT = 'scale_within_limits apps/Deployment web spec.replicas';

describe('of a refactoring with one change besides, the change alone is told', () => {
  test.each<[string, Texts, Texts, string[]]>([
    [
      'a folder that its Application follows',
      { 'argo.yaml': application('a'), ...folder('a', { 's.yaml': SECRET, 'web.yaml': web() }) },
      { 'argo.yaml': application('b'), ...folder('b', { 's.yaml': SECRET, 'web.yaml': web(4) }) },
      [`${COUNT} at b/web.yaml:5`],
    ],
    [
      'plain files that their Application follows',
      { 'argo.yaml': application('a'), 'a/s.yaml': SECRET, 'a/web.yaml': web() },
      { 'argo.yaml': application('b'), 'b/s.yaml': SECRET, 'b/web.yaml': web(4) },
      [`${COUNT} at b/web.yaml:5`],
    ],
    [
      'a folder with a prefix and generators below another',
      nested('x', 1),
      nested('z', 2),
      ['modify_configmaps ConfigMap c data.a at k/z/c.yaml:4'],
    ],
    [
      'an overlay in another folder, and its base',
      overlay('overlays/prod', '../../base', 3),
      overlay('envs/prod', '../../base', 4),
      ['scale_beyond_limits apps/Deployment web spec.replicas at base/web.yaml:5'],
    ],
    [
      'a file in parts',
      folder('k', { 'all.yaml': `${SECRET}---\n${web()}---\n${config()}` }),
      folder('k', { 's.yaml': SECRET, 'web.yaml': web(4), 'c.yaml': config() }),
      [`${COUNT} at k/web.yaml:5`],
    ],
    [
      'an object in a component',
      folder('k', { 's.yaml': SECRET, 'web.yaml': web() }),
      {
        ...folder('k', { 'web.yaml': web(4) }, 'components: [../c]\n'),
        ...folder(
          'c',
          { 's.yaml': SECRET },
          'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n',
        ),
      },
      [`${COUNT} at k/web.yaml:5`],
    ],
    [
      'a patch under another name',
      { ...folder('k', { 'web.yaml': web() }, 'patches: [{path: p.yaml}]\n'), 'k/p.yaml': account('x') },
      { ...folder('k', { 'web.yaml': web() }, 'patches: [{path: q.yaml}]\n'), 'k/q.yaml': account('y') },
      ['modify_rbac apps/Deployment web spec.template.spec.serviceAccountName at k/kustomization.yaml:2'],
    ],
    [
      'a source of a generator under another name',
      {
        'k/kustomization.yaml':
          'secretGenerator: [{name: s, files: [a.txt]}]\nconfigMapGenerator: [{name: c, literals: [a=1]}]\n',
        'k/a.txt': 'x',
      },
      {
        'k/kustomization.yaml':
          'secretGenerator: [{name: s, files: ["a.txt=b.txt"]}]\nconfigMapGenerator: [{name: c, literals: [a=2]}]\n',
        'k/b.txt': 'x',
      },
      ['modify_configmaps k/kustomization.yaml configMapGenerator[c].literals[0] at k/kustomization.yaml:2'],
    ],
    [
      'a folder, and an object that it gets',
      { 'argo.yaml': application('a'), ...folder('a', { 's.yaml': SECRET }) },
      { 'argo.yaml': application('b'), ...folder('b', { 's.yaml': SECRET, 'c.yaml': config() }) },
      ['modify_configmaps ConfigMap c at b/c.yaml:1'],
    ],
    [
      'a folder, and an object that it loses',
      {
        'argo.yaml': application('a'),
        ...folder('a', { 's.yaml': SECRET, 'c.yaml': config(), 'd.yaml': config(1, 'd') }),
      },
      { 'argo.yaml': application('b'), ...folder('b', { 's.yaml': SECRET, 'd.yaml': config(1, 'd') }) },
      ['modify_configmaps ConfigMap c at a/c.yaml:1'],
    ],
    [
      'plain files, and one that is gone',
      { 'argo.yaml': application('a'), 'a/s.yaml': SECRET, 'a/c.yaml': config(), 'a/d.yaml': config(1, 'd') },
      { 'argo.yaml': application('b'), 'b/s.yaml': SECRET, 'b/d.yaml': config(1, 'd') },
      ['modify_configmaps ConfigMap c at a/c.yaml:1'],
    ],
  ])('%s', (_, base, head, expected) => {
    expect(told(base, head)).toEqual(expected);
  });
});

describe('a refactoring covers nothing up', () => {
  const operations = (base: Texts, head: Texts) => told(base, head).map((one) => one.split(' ')[0]);
  test('values of two objects in each other’s place', () => {
    const all = (one: number, two: number) => `${config(one, 'x')}---\n${config(two, 'y')}`;
    const found = operations(folder('k', { 'a.yaml': all(1, 2) }), folder('k', { 'b.yaml': all(2, 1) }));
    expect(found).toEqual(['modify_configmaps', 'modify_configmaps']);
  });

  test('a Secret of a base that moves below a prefix', () => {
    const base = folder('k', { 's.yaml': SECRET, 'web.yaml': web() });
    const head = {
      'k/kustomization.yaml': 'resources: [web.yaml, sub]\n',
      'k/web.yaml': web(4),
      ...folder('k/sub', { 's.yaml': SECRET }, 'namePrefix: p-\n'),
    };
    expect(operations(base, head)).toEqual(expect.arrayContaining(['modify_secrets', 'scale_within_limits']));
  });

  test('an Application that goes to a folder of other content', () => {
    const base = { 'argo.yaml': application('a'), 'a/web.yaml': web(), 'b/x.yaml': config() };
    const head = { 'argo.yaml': application('b'), 'b/web.yaml': web(4), 'b/x.yaml': config() };
    expect(operations(base, head)).toContain('modify_cluster_resources');
  });

  test('a plain file that leaves what is applied while the others move on', () => {
    const base = {
      'argo.yaml': application('a'),
      'a/s.yaml': SECRET,
      'a/web.yaml': web(),
      'a/d.yaml': config(),
    };
    const head = {
      'argo.yaml': application('b'),
      'b/s.yaml': SECRET,
      'old/web.yaml': web(),
      'b/d.yaml': config(),
    };
    expect(operations(base, head)).toContain('delete_deployment');
  });

  test('a patch that is aimed at another object while its file is renamed', () => {
    const patched = (file: string, target: string): Texts => ({
      ...folder(
        'k',
        { 'web.yaml': web() },
        `patches: [{path: ${file}, target: {kind: Deployment, name: ${target}}}]\n`,
      ),
      [`k/${file}`]: account('x'),
    });
    expect(operations(patched('p.yaml', 'web'), patched('q.yaml', 'api'))).not.toEqual([]);
  });
});
