import { describe, expect, test } from 'vitest';
import { parseField } from '../../../src/manifests/edit/field.ts';
import { splice } from '../../../src/manifests/edit/splice.ts';
import { deployment, edited, find } from '../../support/manifests.ts';

const values =
  'replicaCount: 3\nweb: {replicas: 3, "a.b": {n: 3}}\nservices:\n- name: api\n  replicas: 3\n- name: web # 3\n  replicas: 3\n';
const release =
  'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web}\nspec:\n  values:\n    replicaCount: 3\n';
const application =
  'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  source:\n    helm:\n      parameters:\n' +
  '      - {name: other, value: "3"}\n      - name: replicaCount\n        value: "3"\n      - {name: bare, value: 3}\n' +
  '      valuesObject:\n        web: {replicas: 3}\n';
const hpa =
  'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec:\n' +
  '  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}\n  minReplicas: 3\n  maxReplicas: 9\n';
const custom = 'apiVersion: shop.example.com/v1\nkind: WebApp\nmetadata: {name: web}\nspec: {size: 3}\n';

describe('a number that the blueprint points at', () => {
  test.each([
    ['a Helm values file', values, 'replicaCount', values.replace('3', '@'), 1],
    ['a nested value', values, 'web.replicas', values.replace('{replicas: 3', '{replicas: @'), 2],
    ['a key with a dot in it', values, 'web["a.b"].n', values.replace('{n: 3}', '{n: @}'), 2],
    ['a list item by key', values, 'services[name=web].replicas', values.replace(/3\n$/, '@\n'), 7],
    [
      'a list item by index',
      values,
      'services[0].replicas',
      values.replace('api\n  replicas: 3', 'api\n  replicas: @'),
      5,
    ],
    ['a HelmRelease', release, 'spec.values.replicaCount', release.replace('3', '@'), 6],
    [
      'an Application’s parameter',
      application,
      'spec.source.helm.parameters[name=replicaCount].value',
      application.replace('value: "3"\n', 'value: "@"\n'),
      10,
    ],
    [
      'an Application’s values',
      application,
      'spec.source.helm.valuesObject.web.replicas',
      application.replace('replicas: 3', 'replicas: @'),
      13,
    ],
    [
      'one of several sources of an Application',
      application
        .replace('  source:\n', '  sources:\n  - chart: other\n  - chart: web\n')
        .replace(/^ {4}helm/m, '    helm'),
      'spec.sources[chart=web].helm.parameters[name=replicaCount].value',
      application
        .replace('  source:\n', '  sources:\n  - chart: other\n  - chart: web\n')
        .replace('value: "3"\n', 'value: "@"\n'),
      12,
    ],
    [
      'values with a kind of their own',
      'kind: DaemonSet\nreplicas: 3\n',
      'replicas',
      'kind: DaemonSet\nreplicas: @\n',
      2,
    ],
    [
      'a custom resource that is named otherwise',
      custom.replace('web}', 'shop}'),
      'spec.size',
      custom.replace('web}', 'shop}').replace('3', '@'),
      4,
    ],
    [
      'a number deep in a custom resource',
      `${custom.replace('{size: 3}', '')}\n  nodeSets:\n  - {name: hot, count: 3}\n  - {name: cold, count: 3}\n`,
      'spec.nodeSets[name=cold].count',
      `${custom.replace('{size: 3}', '')}\n  nodeSets:\n  - {name: hot, count: 3}\n  - {name: cold, count: @}\n`,
      8,
    ],
    ['a custom resource', custom, 'spec.size', custom.replace('3', '@'), 4],
    [
      'CRLF and a byte order mark',
      `\ufeff${values.replaceAll('\n', '\r\n')}`,
      'replicaCount',
      `\ufeff${values.replace('3', '@').replaceAll('\n', '\r\n')}`,
      1,
    ],
    [
      'JSON values',
      '{"a": "ü",\n "web": {"replicas":3}}',
      'web.replicas',
      '{"a": "ü",\n "web": {"replicas":@}}',
      2,
    ],
  ])('%s', (_, text, field, expected, line) => {
    expect(edited({ 'x.yaml': text }, { path: 'x.yaml', field })).toBe(`x.yaml:${line}\n${expected}`);
  });

  test('of two HelmReleases in a file the one with the workload’s name is meant, of two others neither', () => {
    const other = release.replace('name: web', 'name: api');
    expect(
      edited({ 'x.yaml': `${other}---\n${release}` }, { path: 'x.yaml', field: 'spec.values.replicaCount' }),
    ).toMatch(/^x\.yaml:13/);
    const third = release.replace('name: web', 'name: db');
    expect(
      find({ 'x.yaml': `${other}---\n${third}` }, { path: 'x.yaml', field: 'spec.values.replicaCount' }).kind,
    ).toBe('ambiguous');
  });

  test.each([
    ['an unquoted parameter', application, 'spec.source.helm.parameters[name=bare].value', /without quotes/],
    ['a number in quotes elsewhere', 'n: "3"\n', 'n', /quoted/],
    ['a Flux substitution', `n: $\{COUNT:=3}\n`, 'n', /substitution `\$\{COUNT:=3\}`/],
    ['a key that is missing', values, 'web.count', /`web\.count` is missing/],
    ['no item of that name', values, 'services[name=db].replicas', /no item has `name: db`/],
    ['two items of that name', 'l: [{n: a, c: 3}, {n: a, c: 3}]\n', 'l[n=a].c', /2 items have/],
    ['no list at all', values, 'web[name=a].replicas', /no list to look for/],
    ['a merged value', 'b: &b {n: 3}\nweb: {<<: *b}\n', 'web.n', /comes from a merge or an alias/],
    ['a list with a tag', 'l: !!seq [{n: a, c: 3}]\n', 'l[0].c', /under a tag/],
    ['octal', 'n: 010\n', 'n', /`010`, not a plain decimal/],
    ['an anchored list', 'l: &l [{n: a, c: 3}]\nm: *l\n', 'l[n=a].c', /under an anchor/],
    ['an image tag of a Deployment', deployment('web'), 'spec.revisionHistoryLimit', /cannot be edited/],
    ['anything but values of a HelmRelease', release, 'spec.interval', /cannot be edited/],
    [
      'an item that is written like a key',
      values,
      'services.0.replicas',
      /`0` is looked for in a list, whose items are written as `\[0\]`/,
    ],
    ['a key that is written like an item', values, 'web[0]', /no list to take item `\[0\]` of/],
    ['a template in values', 'n: "{{ x }}"\n', 'n', /template `\{\{ x \}\}`/],
    ['what is no field', values, 'web..replicas', /cannot be edited/],
  ])('%s is refused with the reason', (_, text, field, reason) => {
    expect(find({ 'x.yaml': text }, { path: 'x.yaml', field })).toMatchObject({
      kind: 'refused',
      file: 'x.yaml',
      reason: expect.stringMatching(reason),
    });
  });

  test('a Deployment in a group of its own is not Kubernetes’ own, and built-in kinds are no custom ones', () => {
    const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}\n';
    expect(find({ 'x.yaml': service }, { path: 'x.yaml', field: 'spec.ports[0].port' })).toMatchObject({
      kind: 'missing',
    });
    expect(
      find({ 'x.yaml': deployment('web').replace('apps/v1', 'example.com/v1') }, { path: 'x.yaml' }),
    ).toMatchObject({
      kind: 'missing',
    });
    expect(find({ 'x.yaml': 'a: 1\n' }, { path: 'x.yaml' })).toMatchObject({
      reason: expect.stringMatching(/set `spec\.manifest\.field`/),
    });
  });

  test('a chart that has its autoscaler switched on beside the count', () => {
    const text =
      'web:\n  replicaCount: 3\n  autoscaling:\n    enabled: true\n    minReplicas: 2\n    maxReplicas: 9\n';
    const found = find({ 'v.yaml': text }, { path: 'v.yaml', field: 'web.replicaCount' });
    expect(found).toMatchObject({
      kind: 'owned',
      reason: 'owned_by_autoscaler',
      message: expect.stringMatching(
        /v\.yaml:4 .* between minReplicas 2 at line 5 and maxReplicas 9 at line 6\. Change its bounds there/,
      ),
    });
    expect(
      edited({ 'v.yaml': text.replace('true', 'false') }, { path: 'v.yaml', field: 'web.replicaCount' }),
    ).toMatch(/^v\.yaml:2/);
  });
});

describe('a chart with its autoscaler on', () => {
  const param = (name: string, value: string) => `      - {name: ${name}, value: "${value}"}\n`;
  const app = (...lines: string[]) =>
    `${application.split('      parameters:')[0]}      parameters:\n${lines.join('')}`;
  const at = (name: string) => `spec.source.helm.parameters[name=${name}].value`;
  const on = 'autoscaling: {enabled: true, minReplicas: 2}';
  test.each([
    [
      'values around a bound',
      'web:\n  autoscaling:\n    enabled: true\n    minReplicas: 2\n    maxReplicas: 9\n',
      'web.autoscaling.minReplicas',
      /x\.yaml:3 .*2 at line 4 .*9 at line 5/,
      4,
    ],
    [
      'KEDA’s names',
      'n: 3\nkeda: {enabled: "true", minReplicaCount: 2, maxReplicaCount: 9}\n',
      'n',
      /minReplicaCount 2 at line 2 and maxReplicaCount 9/,
      undefined,
    ],
    [
      'a HelmRelease',
      release.replace('replicaCount: 3', `replicaCount: 3\n    ${on}`),
      'spec.values.replicaCount',
      /x\.yaml:7 .*maxReplicas by default/,
      undefined,
    ],
    [
      'parameters',
      app(
        param('replicaCount', '3'),
        param('autoscaling.enabled', 'true'),
        param('autoscaling.maxReplicas', '9'),
      ),
      at('replicaCount'),
      /x\.yaml:9 .*maxReplicas 9 at line 10/,
      undefined,
    ],
    [
      'parameters below a key',
      app(param('web.replicaCount', '3'), param('web.hpa.enabled', 'true')),
      at('web.replicaCount'),
      /x\.yaml:9 turns `hpa` on/,
      undefined,
    ],
    [
      'a bound among parameters',
      app(param('hpa.enabled', 'true'), param('hpa.minReplicas', '3')),
      at('hpa.minReplicas'),
      /x\.yaml:8 .*minReplicas 3 at line 9/,
      9,
    ],
    [
      'parameters over an object',
      `${app(param('autoscaling.enabled', 'true'))}      valuesObject: {replicaCount: 3}\n`,
      'spec.source.helm.valuesObject.replicaCount',
      /x\.yaml:8 turns/,
      undefined,
    ],
  ])('%s', (_, text, field, told, line) => {
    const found = find({ 'x.yaml': text }, { path: 'x.yaml', field });
    expect(found).toMatchObject({
      kind: 'owned',
      reason: 'owned_by_autoscaler',
      message: expect.stringMatching(told),
    });
    expect(found.kind === 'owned' ? found.target?.line : found).toBe(line);
  });

  test.each([
    ['off', `n: 3\n${on.replace('true', 'false')}\n`, 'n'],
    ['for something else', `n: 3\napi: {${on}}\n`, 'n'],
    ['a parameter that turns it off', app(param('k', '3'), param('autoscaling.enabled', 'false')), at('k')],
    ['another’s parameter', app(param('k', '3'), param('api.autoscaling.enabled', 'true')), at('k')],
  ])('%s', (_, text, field) => {
    expect(find({ 'x.yaml': text }, { path: 'x.yaml', field })).toMatchObject({ kind: 'found' });
  });
});

describe('bounds of an autoscaler', () => {
  const scaled =
    'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: web}\nspec:\n  scaleTargetRef: {name: web}\n  minReplicaCount: 3\n';
  test.each([
    [hpa, 'spec.minReplicas', 6, /between minReplicas 3 at line 6 and maxReplicas 9 at line 7/],
    [
      hpa.replace('9', '3').replace(': 3', ': 1'),
      'spec.maxReplicas',
      7,
      /between minReplicas 1 at line 6 and maxReplicas 3 at line 7/,
    ],
    [
      scaled,
      'spec.minReplicaCount',
      6,
      /between minReplicaCount 3 at line 6 and maxReplicaCount 100 by default/,
    ],
    [
      scaled.replace('min', 'max'),
      'spec.maxReplicaCount',
      6,
      /between minReplicaCount 0 by default and maxReplicaCount 3 at line 6/,
    ],
  ])('are located, edited and rolled back, and held all the same', (text, field, line, told) => {
    const found = find({ 'x.yaml': text }, { path: 'x.yaml', field });
    expect(found).toMatchObject({
      kind: 'owned',
      reason: 'owned_by_autoscaler',
      message: expect.stringMatching(told),
      target: { path: 'x.yaml', field, line, value: 3 },
    });
    if (found.kind !== 'owned' || found.target === undefined) return;
    const after = splice(Buffer.from(text), found.target, 12);
    const expected = text
      .split('\n')
      .map((one, i) => (i === line - 1 ? one.replace('3', '12') : one))
      .join('\n');
    expect(after.kind === 'edited' ? after.bytes.toString() : after).toBe(expected);
    const again = find({ 'x.yaml': expected }, { path: 'x.yaml', field });
    const back = again.kind === 'owned' && again.target && splice(Buffer.from(expected), again.target, 3);
    expect(back && back.kind === 'edited' && back.bytes.toString()).toBe(text);
  });
});

test('fields are read in one way only', () => {
  expect(parseField('a.b[0][name=x y]["c.d"].e')?.steps).toEqual([
    'a',
    'b',
    0,
    { key: 'name', value: 'x y' },
    'c.d',
    'e',
  ]);
  for (const text of ['', '.', '.a', 'a.', 'a..b', 'a[', 'a]b', 'a[b]', 'a.[0]', 'a b', '[0]a'])
    expect(parseField(text)).toBeUndefined();
});
