import { expect, test } from 'vitest';
import { parseBlueprint } from '../../src/policy/blueprint/parse.ts';
import { semanticDiff } from '../../src/review/changes/diff.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';
import { edited, filesOf, find } from '../support/manifests.ts';
import { blueprintText } from '../support/repository.ts';
import { changedTree } from '../support/tree.ts';

const CONFIG = { kind: 'DeploymentConfig', name: 'web' };
const config = (replicas: string, name = 'web') => `  apiVersion: apps.openshift.io/v1
  kind: DeploymentConfig
  metadata: {name: "${name}"}
  spec:
    replicas: ${replicas}
    template:
      spec: {containers: [{name: web, image: "web:1"}]}
`;
const template = (object: string, version = 'template.openshift.io/v1') => `apiVersion: ${version}
kind: Template
metadata: {name: shop}
parameters:
- {name: NAME, value: web}
- {name: REPLICAS, value: "3"}
objects:
- ${object.trimStart()}- apiVersion: v1
  kind: Service
  metadata: {name: web}
`;

test.each([
  ['a DeploymentConfig', config('3').replaceAll(/^ {2}/gm, '')],
  ['one in a Template', template(config('3'))],
  ['one in a Template of the first format', template(config('3'), 'v1')],
  ['one that a parameter names', template(config('3', `\${NAME}`))],
  [
    'one in JSON',
    JSON.stringify(
      {
        kind: 'Template',
        apiVersion: 'v1',
        objects: [
          {
            kind: 'DeploymentConfig',
            apiVersion: 'apps.openshift.io/v1',
            metadata: { name: 'web' },
            spec: { replicas: 3 },
          },
        ],
      },
      null,
      1,
    ).replace('"replicas": 3', '"replicas": 3 '),
  ],
])('%s has its count edited where it stands', (_, text) => {
  const line = text.slice(0, text.search(/replicas"?: 3/)).split('\n').length;
  const digits = text.replace(/(replicas"?: )3/, '$1@');
  expect(edited({ 'web.yaml': text }, undefined, CONFIG)).toBe(`web.yaml:${line}\n${digits}`);
});

test('a count that a parameter fills in is held, and the parameter named', () => {
  const text = template(config(`\${{REPLICAS}}`));
  expect(find({ 'web.yaml': text }, undefined, CONFIG)).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(/^`spec\.replicas` is the parameter `\$\{\{REPLICAS\}\}`$/),
    fix: expect.stringMatching(/^Write the number here, or change the parameter `REPLICAS` where/),
  });
});

test('an autoscaler of either format owns it', () => {
  for (const apiVersion of ['apps.openshift.io/v1', 'v1']) {
    const hpa = `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec: {scaleTargetRef: {apiVersion: ${apiVersion}, kind: DeploymentConfig, name: web}, maxReplicas: 9}\n`;
    expect(find({ 'web.yaml': template(config('3')), 'hpa.yaml': hpa }, undefined, CONFIG)).toMatchObject({
      reason: 'owned_by_autoscaler',
    });
  }
  expect([...scanWorkloads(filesOf({ 'web.yaml': template(config('3')) })).workloads.keys()]).toEqual([
    'DeploymentConfig/web',
  ]);
});

test('the gate judges what a Template holds object by object', () => {
  const text = blueprintText('web').replace('spec:\n', 'spec:\n  workload: {kind: DeploymentConfig}\n');
  const parsed = parseBlueprint('b.yaml', text, {});
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  const base = { 'web.yaml': template(config('3')) };
  const judged = (from: string, to: string) =>
    semanticDiff(changedTree(base, { 'web.yaml': base['web.yaml'].replace(from, to) }), {
      blueprints: [parsed.blueprint],
      ...{ isBlueprint: () => false, settings: [], defaults: {} },
    }).map(({ operation, field, services }) => `${operation} ${field} ${services}`);
  expect(judged('replicas: 3', 'replicas: 4')).toEqual(['scale_within_limits spec.replicas web']);
  expect(judged('replicas: 3', 'replicas: 40')).toEqual(['scale_beyond_limits spec.replicas web']);
  expect(judged('web:1', 'web:2')).toEqual([expect.stringMatching(/^change_image .* web$/)]);
  expect(judged('value: web', 'value: api')).toEqual([
    expect.stringMatching(/^modify_cluster_resources parameters/),
  ]);
});
