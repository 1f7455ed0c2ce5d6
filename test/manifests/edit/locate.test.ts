import { describe, expect, test } from 'vitest';
import { locateReplicas } from '../../../src/manifests/edit/locate.ts';

const WEB = { kind: 'Deployment', name: 'web' };
const object = (apiVersion: string, kind: string, spec: string, name = 'web') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
const located = (text: string, field?: string, path = 'f.yaml', workload: typeof WEB = WEB) =>
  locateReplicas(path, Buffer.from(text), workload, field);
const deployment = object('apps/v1', 'Deployment', '{replicas: 3}');

describe('which fields of which object may be edited', () => {
  const hpa = object(
    'autoscaling/v2',
    'HorizontalPodAutoscaler',
    '{scaleTargetRef: {kind: Deployment, name: web}, minReplicas: 2}',
  );
  const canary = object(
    'flagger.app/v1beta1',
    'Canary',
    '{targetRef: {kind: Deployment, name: web}, analysis: {maxWeight: 50}}',
  );
  const rollout = object(
    'argoproj.io/v1alpha1',
    'Rollout',
    '{workloadRef: {kind: Deployment, name: web}, replicas: 3}',
    'other',
  );
  const flux = (kind: string) =>
    object('kustomize.toolkit.fluxcd.io/v1', kind, '{postBuild: {substitute: {n: "3"}}}');
  const application = (apiVersion: string, values: string) =>
    object(apiVersion, 'Application', `{source: {helm: {valuesObject: ${values}}}}`);
  const VALUES = 'spec.source.helm.valuesObject.n';

  test.each<[string, string, string | undefined, object]>([
    ['a workload’s count', deployment, undefined, { kind: 'found', target: { value: 3 } }],
    ['a bound of its autoscaler', hpa, 'spec.minReplicas', { kind: 'found', target: { value: 2 } }],
    [
      'no other field of its autoscaler',
      hpa,
      'spec.behavior',
      { kind: 'refused', reason: 'the field `spec.behavior` cannot be edited', line: 1 },
    ],
    [
      'nothing of another one’s autoscaler',
      hpa.replace('name: web},', 'name: api},'),
      'spec.minReplicas',
      { kind: 'absent' },
    ],
    ['nothing of a canary, which is no autoscaler', canary, 'spec.minReplicas', { kind: 'absent' }],
    ['nothing of a canary that nobody has named', canary, undefined, { kind: 'absent' }],
    ['nothing of a rollout of the workload', rollout, undefined, { kind: 'absent' }],
    [
      'values of a HelmRelease',
      object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', '{values: {n: 3}}'),
      'spec.values.n',
      { kind: 'found' },
    ],
    [
      'nothing else of Flux',
      object('helm.toolkit.fluxcd.io/v2', 'Other', '{values: {n: 3}}'),
      'spec.values.n',
      { kind: 'absent' },
    ],
    [
      'any number of another HelmRelease',
      object('helm.example.com/v1', 'HelmRelease', '{size: 3}'),
      'spec.size',
      { kind: 'found' },
    ],
    ['values of an Application', application('argoproj.io/v1alpha1', '{n: 3}'), VALUES, { kind: 'found' }],
    [
      'values of an Application as a number alone',
      application('argoproj.io/v1alpha1', '{n: "3"}'),
      VALUES,
      { kind: 'refused', reason: `\`${VALUES}\` is quoted` },
    ],
    [
      'nothing of the Application of another group',
      application('app.k8s.io/v1beta1', '{n: 3}'),
      VALUES,
      { kind: 'absent' },
    ],
    [
      'nothing of a Workflow',
      object('argoproj.io/v1alpha1', 'Workflow', '{parallelism: 3}'),
      'spec.parallelism',
      { kind: 'absent' },
    ],
    [
      'nothing of a Gateway',
      object('gateway.networking.k8s.io/v1', 'Gateway', '{n: 3}'),
      'spec.n',
      { kind: 'absent' },
    ],
    [
      'a substitution of Flux, as text',
      flux('Kustomization'),
      'spec.postBuild.substitute.n',
      { kind: 'found', target: { value: 3, form: { kind: 'text' } } },
    ],
    ['no other object of its group', flux('Other'), 'spec.postBuild.substitute.n', { kind: 'absent' }],
    ['any number of values', 'a: {n: 3}\n', 'a.n', { kind: 'found' }],
    ['any number of values of a kind', 'kind: a\nn: 3\n', 'n', { kind: 'found' }],
    ['nothing of values that nobody has named', 'replicas: 3\n', undefined, { kind: 'absent' }],
  ])('%s', (_, text, field, expected) => {
    expect(located(text, field)).toMatchObject(expected);
  });

  test('of a kustomization its entry, by whichever name of it, and no value beside', () => {
    const text = 'replicas: [{name: web, count: 3}]\nn: 3\n';
    for (const field of [undefined, 'replicas', 'replicas[name=web].count'])
      expect(located(text, field, 'kustomization.yaml')).toMatchObject({
        ...{ kind: 'found', target: { field: 'replicas[name=web].count', value: 3 } },
      });
    expect(located(text, 'n', 'kustomization.yaml')).toMatchObject({ kind: 'refused' });
    expect(located('replicas: 3\n', 'replicas')).toMatchObject({
      kind: 'found',
      target: { field: 'replicas' },
    });
  });

  test('none that is no field', () => {
    expect(located('n: 3\n', 'n..m')).toEqual({
      ...{ kind: 'refused', file: 'f.yaml', line: 1, reason: 'the field `n..m` cannot be edited' },
      fix: 'Write keys with dots between them, such as `web.replicas` or `services[name=web].replicas`.',
    });
  });
});

describe('of several objects', () => {
  const custom = (name: string, spec: string) => object('shop.example.com/v1', 'WebApp', spec, name);
  const lines = (answer: ReturnType<typeof located>) =>
    answer.kind === 'ambiguous' ? answer.objects.map(({ line }) => line) : answer.kind;

  test('that only may be meant the one with the field is, then the one of the name', () => {
    const size = (first: string, second: string) => located(`${first}---\n${second}`, 'spec.size');
    expect(size(custom('a', '{size: 3}'), custom('b', '{n: 3}'))).toMatchObject({ target: { line: 4 } });
    expect(size(custom('a', '{n: 3}'), custom('b', '{size: 3}'))).toMatchObject({ target: { line: 9 } });
    expect(size(custom('a', '{size: 3}'), custom('web', '{size: 3}'))).toMatchObject({ target: { line: 9 } });
    expect(lines(size(custom('a', '{size: 3}'), custom('b', '{size: 3}')))).toEqual([1, 6]);
    expect(lines(size(custom('web', '{size: 3}'), custom('web', '{size: 3}')))).toEqual([1, 6]);
    expect(lines(size(custom('a', '{n: 3}'), custom('web', '{n: 3}')))).toBe('absent');
  });

  test('one without the list that a field looks in is not meant', () => {
    const text = `${custom('a', '{l: 3}')}---\n${custom('b', '{l: [{name: x, n: 3}]}')}`;
    expect(located(text, 'spec.l[name=x].n')).toMatchObject({ kind: 'found', target: { line: 9 } });
  });

  test('a workload that is meant for certain is no choice among others', () => {
    const text = `${deployment}---\n${custom('shop', '{replicas: 3}')}`;
    expect(lines(located(text, 'spec.replicas'))).toEqual([1, 6]);
    expect(lines(located(`${deployment}---\n${deployment}`))).toEqual([1, 6]);
  });
});
