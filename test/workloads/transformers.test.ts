import { describe, expect, test } from 'vitest';
import { deployment, edited, find } from '../support/manifests.ts';

const WEB = deployment('web', 3);
const SPECS =
  'fieldSpecs: [{path: spec/replicas, kind: Deployment}, {path: spec/replicas, kind: StatefulSet}]';
const builtin = (kind: string, more: string) =>
  `apiVersion: builtin\nkind: ${kind}\nmetadata: {name: t}\n${more}\n`;
const kustomized = (config: string, more = '', base = WEB) => ({
  'k/kustomization.yaml': `resources: [web.yaml]\ntransformers: [t.yaml]\n${more}`,
  'k/web.yaml': base,
  'k/t.yaml': config,
});

describe('a count that a transformer sets', () => {
  test('is edited in the file of the transformer, which runs behind entries of `replicas:`', () => {
    const files = kustomized(
      builtin('ReplicaCountTransformer', `replica: {name: web, count: 5}\n${SPECS}`),
      'replicas: [{name: web, count: 4}]\n',
    );
    expect(edited(files)).toMatch(/^k\/t\.yaml:4\n/);
    expect(find(files, { path: 'k/web.yaml' })).toMatchObject({ reason: 'ignored_by_delivery' });
  });

  test.each<[string, string, string]>([
    ['another name', 'ReplicaCountTransformer', `replica: {name: api, count: 5}\n${SPECS}`],
    [
      'another kind',
      'ReplicaCountTransformer',
      'replica: {name: web, count: 5}\nfieldSpecs: [{path: spec/replicas, kind: Foo}]',
    ],
    ['an image', 'ImageTagTransformer', 'imageTag: {name: web, newTag: "2"}\nfieldSpecs: []'],
    [
      'a patch of another field',
      'PatchTransformer',
      `target: {kind: Deployment}\npatch: '[{"op": "add", "path": "/spec/paused", "value": true}]'`,
    ],
  ])('is none for %s', (_, kind, more) => {
    expect(edited(kustomized(builtin(kind, more)))).toMatch(/^k\/web\.yaml:/);
  });

  test.each<[string, string, string, RegExp]>([
    [
      'an inline patch',
      'PatchTransformer',
      `target: {kind: Deployment}\npatch: '[{"op": "replace", "path": "/spec/replicas", "value": 5}]'`,
      /k\/t\.yaml.*an inline patch sets/,
    ],
    [
      'operations',
      'PatchJson6902Transformer',
      `target: {kind: Deployment, name: web}\njsonOp: '[{"op": "replace", "path": "/spec/replicas", "value": 5}]'`,
      /k\/t\.yaml.*an inline patch sets/,
    ],
    [
      'a merged patch',
      'PatchStrategicMergeTransformer',
      'patches: |\n  apiVersion: apps/v1\n  kind: Deployment\n  metadata: {name: web}\n  spec: {replicas: 5}',
      /k\/t\.yaml.*an inline patch sets/,
    ],
    [
      'a transformer that nobody here knows',
      'ValueAddTransformer',
      'value: 5',
      /the ValueAddTransformer t runs here/,
    ],
    [
      'a prefix of some kinds alone',
      'PrefixTransformer',
      'prefix: a-\nfieldSpecs: [{path: metadata/name, kind: Deployment}]',
      /the PrefixTransformer t runs here/,
    ],
  ])('is held for %s', (_, kind, more, expected) => {
    expect(JSON.stringify(find(kustomized(builtin(kind, more))))).toMatch(expected);
  });

  test('is held for a function, for what is not there, and for one written in the kustomization', () => {
    const krm = 'apiVersion: example.com/v1\nkind: SetCount\nmetadata: {name: f}\n';
    expect(JSON.stringify(find(kustomized(krm)))).toMatch(/the SetCount f runs here/);
    const lost = {
      ...kustomized(''),
      'k/kustomization.yaml': 'resources: [web.yaml]\ntransformers: [x.yaml]\n',
    };
    expect(JSON.stringify(find(lost))).toMatch(/`x\.yaml` of `transformers` runs here/);
    const inline = builtin('ReplicaCountTransformer', `replica: {name: web, count: 5}\n${SPECS}`);
    const text = `resources: [web.yaml]\ntransformers:\n  - |\n${inline.replace(/^/gm, '    ').trimEnd()}\n`;
    expect(JSON.stringify(find({ 'k/kustomization.yaml': text, 'k/web.yaml': WEB }))).toMatch(
      /k\/kustomization\.yaml.*a ReplicaCountTransformer written here/,
    );
  });

  test('is edited in the patch that a transformer names', () => {
    const files = {
      ...kustomized(builtin('PatchTransformer', 'path: p.yaml')),
      'k/p.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 5}\n',
    };
    expect(edited(files)).toMatch(/^k\/p\.yaml:4\n/);
  });
});

test.each<[string, string]>([
  ['PrefixTransformer', 'prefix: eu-\nfieldSpecs: [{path: metadata/name}]'],
  ['PrefixSuffixTransformer', 'prefix: eu-\nfieldSpecs: [{path: metadata/name}]'],
])('a %s renames what passes through it', (kind, more) => {
  const files = kustomized(builtin(kind, more));
  expect(edited(files, undefined, { kind: 'Deployment', name: 'eu-web', namespace: undefined })).toMatch(
    /^k\/web\.yaml:/,
  );
  expect(find(files)).toMatchObject({ kind: 'missing' });
});

test('a NamespaceTransformer gives a namespace, or only where there is none', () => {
  const named = deployment('web', 3).replace('name: web', 'name: web, namespace: own');
  const eu = { kind: 'Deployment', name: 'web', namespace: 'eu' };
  const config = (more: string) => builtin('NamespaceTransformer', `metadata: {namespace: eu}\n${more}`);
  expect(find(kustomized(config(''), '', named), undefined, eu)).toMatchObject({ kind: 'found' });
  expect(find(kustomized(config('unsetOnly: true'), '', named), undefined, eu)).toMatchObject({
    kind: 'missing',
  });
});

test('a configuration adds kinds to those whose count an entry sets, in whatever builds on it too', () => {
  const rollout = WEB.replace('apps/v1', 'argoproj.io/v1alpha1').replace('Deployment', 'Rollout');
  const files = (configured: boolean) => ({
    'base/kustomization.yaml': `resources: [web.yaml]\n${configured ? 'configurations: [c.yaml]\n' : ''}`,
    'base/web.yaml': rollout,
    'base/c.yaml': 'replicas: [{path: spec/replicas, kind: Rollout}]\n',
    'eu/kustomization.yaml': 'resources: [../base]\nreplicas: [{name: web, count: 5}]\n',
  });
  const web = { kind: 'Rollout', name: 'web', namespace: undefined };
  expect(edited(files(true), undefined, web)).toMatch(/^eu\/kustomization\.yaml:/);
  expect(edited(files(false), undefined, web)).toMatch(/^base\/web\.yaml:/);
});
