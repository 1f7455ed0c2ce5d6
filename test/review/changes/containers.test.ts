import { describe, expect, test } from 'vitest';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { changedTree, type Texts } from '../../support/tree.ts';

const GOVERNED = { blueprints: [], isBlueprint: () => false, settings: [], defaults: {} };

/** `operation field`, with a mark where a person is needed even if the operation is allowed. */
function operations(base: Texts, head: Texts): string[] {
  return semanticDiff(changedTree(base, head), GOVERNED).map(
    ({ operation, floor, field }) => `${operation}${floor === undefined ? '' : '!'} ${field}`,
  );
}

const POD = 'spec.template.spec';
const WEB = '{name: web, image: "web:1"}';
const LOG = '{name: log, image: "log:1", command: [tail], env: [{name: A, value: b}]}';
const ADDED = [
  `modify_configmaps! ${POD}.containers[log].env`,
  `modify_deployment_strategy! ${POD}.containers[log]`,
];

const workload = (pod: string, more = '') =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n${more}  template: {spec: {${pod}}}\n`;
const web = (containers: string) => workload(`containers: [${containers}]`, '  selector: {}\n');
const BASE = {
  'base/kustomization.yaml': 'resources: [web.yaml]\n',
  'base/web.yaml': web(WEB),
  'prod/kustomization.yaml': 'namePrefix: prod-\nresources: [../base]\n',
};
const patched = (patch: string, target = ', target: {kind: Deployment, name: web}') => ({
  ...BASE,
  'prod/kustomization.yaml': `${BASE['prod/kustomization.yaml']}patches: [{path: p.yaml${target}}]\n`,
  'prod/p.yaml': patch,
});
const op = (verb: string, path: string, value: string) =>
  `[{op: ${verb}, path: /spec/template/spec/${path}, value: ${value}}]`;

test('a container that comes is none of another image', () => {
  expect(operations({ 'web.yaml': web(WEB) }, { 'web.yaml': web(`${WEB}, ${LOG}`) }).sort()).toEqual(ADDED);
});

test('a container in the place of another is of another image', () => {
  const found = operations({ 'web.yaml': web(WEB) }, { 'web.yaml': web(LOG) });
  expect(found).toContain(`change_image ${POD}.containers[log].image`);
});

describe('a patch', () => {
  test.each([
    ['merged', workload(`containers: [${LOG}]`), ''],
    ['merged by a target', workload(`containers: [${LOG}]`), undefined],
    ['that appends', op('add', 'containers/-', LOG), undefined],
    ['that inserts', op('add', 'containers/0', LOG), undefined],
    ['that writes the list anew', op('replace', 'containers', `[${WEB}, ${LOG}]`), undefined],
  ])('%s adds a container as a plain manifest does', (_, patch, target) => {
    const found = operations(BASE, patched(patch, target)).filter((one) => !one.includes('[web]'));
    expect(found.sort()).toEqual(ADDED);
  });

  test('adds the first of the init containers', () => {
    const found = operations(BASE, patched(op('add', 'initContainers', '[{name: init, image: "init:1"}]')));
    expect(found).toEqual([`modify_deployment_strategy! ${POD}.initContainers[init]`]);
  });

  test('of a component adds a container to what is built with it', () => {
    const component = {
      ...BASE,
      'log/kustomization.yaml':
        'kind: Component\napiVersion: kustomize.config.k8s.io/v1alpha1\npatches: [{path: p.yaml}]\n',
      'log/p.yaml': workload(`containers: [${LOG}]`),
    };
    const prod = 'resources: [../base]\ncomponents: [../log]\n';
    expect(
      operations(component, { ...component, 'prod/kustomization.yaml': `namePrefix: prod-\n${prod}` }).sort(),
    ).toEqual(ADDED);
  });

  test.each([
    ['of a container below', workload('containers: [{name: web, image: "web:2"}]'), 'containers[web].image'],
    ['of a place in the list', op('replace', 'containers/0/image', '"web:2"'), 'containers[0].image'],
    ['of a list without the others', op('replace', 'containers', `[${LOG}]`), 'containers[log].image'],
    [
      'of a container that takes over',
      workload(`containers: [{$patch: replace}, ${LOG}]`),
      'containers[1].image',
    ],
  ])('changes the image %s', (_, patch, field) => {
    expect(operations(BASE, patched(patch))).toContain(`change_image ${POD}.${field}`);
  });

  test('changes the image of a container that another patch adds', () => {
    const base = patched(workload(`containers: [${LOG}]`), '');
    const head = {
      ...base,
      'top/kustomization.yaml': 'resources: [../prod]\npatches: [{path: p.yaml}]\n',
      'top/p.yaml': workload('containers: [{name: log, image: "log:2"}]').replace(
        'name: web',
        'name: prod-web',
      ),
    };
    const top = { ...base, 'top/kustomization.yaml': 'resources: [../prod]\n' };
    expect(operations(top, head)).toEqual([`change_image ${POD}.containers[log].image`]);
  });

  test('of what is not in this repository may change the image of any container', () => {
    const remote = { 'kustomization.yaml': 'resources: ["https://example.com/web.yaml"]\n' };
    const head = {
      'kustomization.yaml': `${remote['kustomization.yaml']}patches: [{path: p.yaml}]\n`,
      'p.yaml': workload(`containers: [${LOG}]`),
    };
    expect(operations(remote, head)).toContain(`change_image ${POD}.containers[log].image`);
  });
});
