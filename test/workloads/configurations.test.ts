import { expect, test } from 'vitest';
import { deployment, edited, find } from '../support/manifests.ts';

const configured = (config: string, more = '') => ({
  'base/kustomization.yaml': `resources: [web.yaml]\nconfigurations: [c.yaml]\n${more}`,
  'base/web.yaml': deployment('web', 3),
  'base/c.yaml': config,
});
const inline = (config: string) => ({
  'base/kustomization.yaml': `resources: [web.yaml]\nconfigurations:\n  - |\n    ${config}\n    images: []\n`,
  'base/web.yaml': deployment('web', 3),
});

test.each([
  'namePrefix: [{path: metadata/name}]',
  'nameSuffix: [{path: metadata/labels/name}]',
  'namespace: [{path: spec/conversion/webhook/clientConfig/service/namespace, kind: CustomResourceDefinition}]',
  'namespace: [{path: metadata/namespace, create: true}]',
  'nameReference: [{kind: Secret, fieldSpecs: [{path: spec/secretName, kind: Certificate}]}]',
  'varReference: [{path: metadata/annotations}]',
  'images: [{path: "spec/template/spec/extra[]/image", kind: Deployment}]',
  'commonLabels: [{path: spec/template/metadata/labels, create: true, kind: Deployment}]',
  'namePrefix: [{path: metadata/name, kind: Deployment}]',
  'nameSuffix: [{path: metadata/name, group: apps}]',
  'replicas: [{path: spec/replicas, kind: Rollout}]',
])('a configuration that cannot matter is ignored: %s', (config) => {
  expect(edited(configured(config))).toMatch(/^base\/web\.yaml:/);
});

test.each([
  'namePrefix: [{path: metadata/namespace, kind: Deployment}]',
  'nameSuffix: [{path: spec, group: apps}]',
  'namespace: [{path: metadata/name, kind: Deployment}]',
  'nameReference: [{kind: ConfigMap, fieldSpecs: [{path: metadata/name, kind: Deployment}]}]',
  'varReference: [{path: spec/replicas, kind: Deployment}]',
  'commonLabels: [{path: spec, create: true}]',
])('one that writes names or counts is held where it stands: %s', (config) => {
  const reason = expect.stringMatching(/by `configurations`/);
  expect(find(configured(`images: []\n${config}\n`))).toMatchObject({
    ...{ kind: 'refused', file: 'base/c.yaml', line: 2, reason },
  });
  expect(find(inline(config))).toMatchObject({
    ...{ kind: 'refused', file: 'base/kustomization.yaml', line: 4, reason },
  });
});

test('one that is not here, or cannot be read, is held', () => {
  const { 'base/c.yaml': _, ...without } = configured('');
  for (const files of [without, configured('a: [')])
    expect(find(files)).toMatchObject({ kind: 'refused', file: 'base/kustomization.yaml', line: 2 });
});

test('an entry of `replicas:` does not make sure of a name', () => {
  const config = 'namespace: [{path: metadata/name, kind: Deployment}]\n';
  const found = find(configured(config, 'replicas: [{name: web, count: 4}]\n'));
  expect(found).toMatchObject({ kind: 'refused', file: 'base/c.yaml' });
});
