import { expect, it } from 'vitest';
import { matchBudgets, readBudget } from '../../../src/metrics/kubernetes/budgets.ts';
import { readWorkload } from '../../../src/metrics/kubernetes/objects.ts';

const workload = (name: string, labels: object, replicas: number, namespace = 'shop') =>
  readWorkload('Deployment', {
    metadata: { name, namespace, uid: `${namespace}/${name}` },
    spec: { replicas, template: { metadata: { labels }, spec: {} } },
  });
const budget = (name: string, spec: object, namespace = 'shop') =>
  readBudget({ metadata: { name, namespace }, spec });

it('a budget is over the pods of its namespace that its selector means, and knows what others bring', () => {
  const workloads = [
    workload('web', { app: 'web', tier: 'front' }, 3),
    workload('api', { app: 'api', tier: 'front' }, 2),
    workload('web', { app: 'web', tier: 'front' }, 5, 'test'),
  ];
  const budgets = [
    budget('web', { minAvailable: 2, selector: { matchLabels: { app: 'web' } } }),
    budget('front', {
      maxUnavailable: '25%',
      selector: { matchExpressions: [{ key: 'tier', operator: 'In', values: ['front'] }] },
    }),
    budget('nothing', { minAvailable: 1 }),
    budget('all', { minAvailable: '50%', selector: {} }, 'test'),
  ];
  const names = (uid: string) =>
    matchBudgets(budgets, workloads)
      .get(uid)
      ?.map(({ name, minAvailable, maxUnavailable, others }) => [
        name,
        minAvailable ?? maxUnavailable,
        others,
      ])
      .sort();
  expect(names('shop/web')).toEqual([
    ['shop/front', '25%', 2],
    ['shop/web', '2', 0],
  ]);
  expect(names('shop/api')).toEqual([['shop/front', '25%', 3]]);
  expect(names('test/web')).toEqual([['test/all', '50%', 0]]);
});
