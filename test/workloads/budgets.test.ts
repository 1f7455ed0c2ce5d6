import { describe, expect, it } from 'vitest';
import { budgetFinder } from '../../src/workloads/budget-finder.ts';
import { lookUp, scanWorkloads } from '../../src/workloads/scan.ts';
import { deployment, filesOf } from '../support/manifests.ts';

const labelled = (name: string, labels = `app: ${name}`, replicas = 3) =>
  deployment(name, replicas, `  template: {metadata: {labels: {${labels}}}}\n`);
const budget = (spec: string, name = 'web', more = '') =>
  `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: ${name}${more}}\nspec: {${spec}}\n`;
const WEB = 'selector: {matchLabels: {app: web}}';

/** Returns the budgets that are stated over `web`, in a namespace or in any. */
function over(contents: Readonly<Record<string, string>>, namespace?: string) {
  const index = scanWorkloads(filesOf(contents));
  const find = budgetFinder(index);
  return lookUp(index.workloads, { kind: 'Deployment', name: 'web', namespace }).flatMap(find);
}

describe('a PodDisruptionBudget in Git is over the pods that its selector means', () => {
  it.each([
    ['by labels', 'selector: {matchLabels: {app: web}}', true],
    ['all in its namespace where it is empty', 'selector: {}', true],
    ['none where there is none', '', false],
    ['not by a label that they lack', 'selector: {matchLabels: {app: web, tier: front}}', false],
    [
      'by a list of values',
      'selector: {matchExpressions: [{key: app, operator: In, values: [api, web]}]}',
      true,
    ],
    [
      'by values that are not theirs',
      'selector: {matchExpressions: [{key: app, operator: NotIn, values: [api]}]}',
      true,
    ],
    ['by a label that is there', 'selector: {matchExpressions: [{key: app, operator: Exists}]}', true],
    ['not by a label that is not', 'selector: {matchExpressions: [{key: tier, operator: Exists}]}', false],
    [
      'by a label that must not be',
      'selector: {matchExpressions: [{key: tier, operator: DoesNotExist}]}',
      true,
    ],
    [
      'not by an operator that nobody knows',
      'selector: {matchExpressions: [{key: app, operator: Like}]}',
      false,
    ],
    [
      'not by one of several conditions',
      'selector: {matchLabels: {app: web}, matchExpressions: [{key: app, operator: NotIn, values: [web]}]}',
      false,
    ],
  ])('%s', (_, selector, expected) => {
    const files = { 'k8s/web.yaml': labelled('web'), 'k8s/pdb.yaml': budget(`minAvailable: 2, ${selector}`) };
    expect(over(files)).toEqual(expected ? [{ name: 'web (k8s/pdb.yaml:1)', min_available: '2' }] : []);
  });

  it('as a number or a percentage, and nothing that Kubernetes refuses', () => {
    const stated = (spec: string) =>
      over({ 'web.yaml': labelled('web'), 'pdb.yaml': budget(`${spec}, ${WEB}`) })[0];
    expect(stated('minAvailable: 50%')).toEqual({ name: 'web (pdb.yaml:1)', min_available: '50%' });
    expect(stated('maxUnavailable: 0')).toEqual({ name: 'web (pdb.yaml:1)', max_unavailable: '0' });
    expect(stated('minAvailable: half')).toEqual({ name: 'web (pdb.yaml:1)' });
  });

  it('of its own namespace, and of any where one of both says none', () => {
    const files = (namespace: string) => ({
      'web.yaml': labelled('web').replace('{name: web}', '{name: web, namespace: shop}'),
      'pdb.yaml': budget(`minAvailable: 2, ${WEB}`, 'web', namespace),
    });
    expect(over(files(', namespace: shop'))).toEqual([{ name: 'shop/web (pdb.yaml:1)', min_available: '2' }]);
    expect(over(files(''))).toHaveLength(1);
    expect(over(files(', namespace: test'))).toEqual([]);
  });

  it('and counts what other workloads beside it bring', () => {
    const shared = 'minAvailable: 4, selector: {matchLabels: {part-of: shop}}';
    expect(
      over({
        'shop/web.yaml': labelled('web', 'app: web, part-of: shop'),
        'shop/api.yaml': labelled('api', 'app: api, part-of: shop', 2),
        'shop/pdb.yaml': budget(shared, 'shop'),
        'lab/api.yaml': labelled('api', 'app: api', 7),
      }),
    ).toEqual([{ name: 'shop (shop/pdb.yaml:1)', min_available: '4', other_replicas: 2 }]);
  });
});

describe('through overlays', () => {
  const base = {
    'base/web.yaml': labelled('web'),
    'base/pdb.yaml': budget(`minAvailable: 1, ${WEB}`),
    'base/kustomization.yaml': 'resources: [web.yaml, pdb.yaml]\n',
  };
  const overlay = (name: string, more: string) => ({
    [`${name}/kustomization.yaml`]: `resources: [../base]\nnamespace: ${name}\n${more}`,
  });
  const amounts = (contents: Readonly<Record<string, string>>, namespace: string) =>
    over(contents, namespace).map(({ name, min_available: min, max_unavailable: max }) => [name, min ?? max]);

  it.each([
    ['merged from a file', 'patches: [{path: pdb.yaml}]\n', { 'prod/pdb.yaml': budget('minAvailable: 3') }],
    [
      'merged in place',
      `patches:\n- patch: |-\n    ${budget('minAvailable: 3').replaceAll('\n', '\n    ').trimEnd()}\n`,
      {},
    ],
    [
      'by operations on its target',
      'patches:\n- target: {kind: PodDisruptionBudget, name: web}\n  patch: |-\n    - {op: replace, path: /spec/minAvailable, value: 3}\n',
      {},
    ],
  ])('each has what its own patches make of it: %s', (_, patch, files) => {
    const layout = { ...base, ...overlay('prod', patch), ...overlay('test', ''), ...files };
    expect(amounts(layout, 'prod')).toEqual([['prod/web (base/pdb.yaml:1)', '3']]);
    expect(amounts(layout, 'test')).toEqual([['test/web (base/pdb.yaml:1)', '1']]);
  });

  it('a field is taken away, and a budget is deleted', () => {
    const other =
      'patches:\n- patch: |-\n    apiVersion: policy/v1\n    kind: PodDisruptionBudget\n    metadata: {name: web}\n';
    const swapped = overlay('prod', `${other}    spec: {minAvailable: null, maxUnavailable: 1}\n`);
    expect(over({ ...base, ...swapped }, 'prod')).toEqual([
      { name: 'prod/web (base/pdb.yaml:1)', max_unavailable: '1' },
    ]);
    expect(over({ ...base, ...overlay('prod', `${other}    $patch: delete\n`) }, 'prod')).toEqual([]);
  });

  it('one that an overlay adds is about that overlay alone, under the labels that it gives', () => {
    const added = budget('minAvailable: 2, selector: {matchLabels: {env: prod}}', 'extra');
    const layout = {
      ...base,
      'prod/kustomization.yaml':
        'resources: [../base, extra.yaml]\nnamespace: prod\ncommonLabels: {env: prod}\n',
      'prod/extra.yaml': added,
      ...overlay('test', ''),
    };
    expect(amounts(layout, 'prod').map(([, amount]) => amount)).toEqual(['1', '2']);
    expect(amounts(layout, 'test').map(([, amount]) => amount)).toEqual(['1']);
  });

  it('one of another folder that has such a workload of its own is not about this one', () => {
    const files = {
      'prod/web.yaml': labelled('web'),
      'test/web.yaml': labelled('web'),
      'test/pdb.yaml': budget(`minAvailable: 2, ${WEB}`),
    };
    expect(over(files)).toHaveLength(1);
    const apart = { 'prod/web.yaml': labelled('web'), 'budgets/pdb.yaml': budget(`minAvailable: 2, ${WEB}`) };
    expect(over(apart)).toHaveLength(1);
  });
});
