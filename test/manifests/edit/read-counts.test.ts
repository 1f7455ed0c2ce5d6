import { describe, expect, test } from 'vitest';
import { openManifest } from '../../../src/manifests/document/object.ts';
import {
  isCountKey,
  isNumberKey,
  isValuesPath,
  itemsOf,
  readCounts,
  readParameters,
  scalerNumber,
  textOf,
  type ValuesCount,
} from '../../../src/manifests/edit/values-count.ts';

function opened(text: string) {
  const file = openManifest('v.yaml', Buffer.from(text));
  const object = file.kind === 'open' ? file.file.objects[0] : undefined;
  if (file.kind !== 'open' || object === undefined) throw new Error('no object');
  return [file.file, object] as const;
}

/** Each key with the field and the value that is found, or with why there is none. */
function told(counts: readonly ValuesCount[]) {
  return counts.map(({ key, judged }) =>
    judged.kind === 'found' ? [key, judged.target.field, judged.target.value] : [key, judged.reason],
  );
}

test.each<[string, boolean]>([
  ['values.yaml', true],
  ['web/values-prod.yml', true],
  ['web/prod-values.yaml', true],
  ['Values/prod.yaml', true],
  ['values/web/prod.yaml', false],
  ['values.json', false],
  ['values/.yaml', false],
  ['prod.yaml', false],
])('%s is a file of values: %s', (path, expected) => {
  expect(isValuesPath(path)).toBe(expected);
});

test.each<[string, string | undefined, boolean]>([
  ['replicas', undefined, true],
  ['web.ReplicaCount', undefined, true],
  ['web.replicasMax', undefined, false],
  ['autoscaling.minReplicas', 'min', true],
  ['web.autoscaling.maxReplicaCount', 'max', true],
  ['hpa.min', 'min', true],
  ['keda.max', 'max', true],
  ['autoscaling.targetCPUUtilizationPercentage', 'target', true],
  ['autoscaler.targetMemory', 'memory', true],
  ['horizontalPodAutoscaler.targetCPU', 'target', true],
  ['web.minReplicas', undefined, false],
  ['autoscaling.toString', undefined, false],
  ['autoscaling.enabled', undefined, false],
  ['autoscaling.behavior.min', undefined, false],
])('the key %s names the number %s of an autoscaler, and a number at all: %s', (key, number, isNumber) => {
  expect([scalerNumber(key), isNumberKey(key)]).toEqual([number, isNumber]);
});

test('a key names a count whole, in any case', () => {
  expect(['replicas', 'replicaCount', 'REPLICACOUNT'].map(isCountKey)).toEqual([true, true, true]);
  expect(['myReplicas', 'replicasOf', 'web.replicas', ''].map(isCountKey)).toEqual(Array(4).fill(false));
});

describe('counts among values', () => {
  const counts = (text: string, base: readonly string[] = []) => told(readCounts(...opened(text), base));

  test('are found however deep, and below a path with that before their field', () => {
    const text = 'replicaCount: 3\nweb: {replicas: 2, hpa: {min: 1, other: 5}, min: 4}\n';
    expect(counts(text)).toEqual([
      ['replicaCount', 'replicaCount', 3],
      ['web.replicas', 'web.replicas', 2],
      ['web.hpa.min', 'web.hpa.min', 1],
    ]);
    expect(counts(`spec:\n  values: {replicas: 2}\n`, ['spec', 'values'])).toEqual([
      ['replicas', 'spec.values.replicas', 2],
    ]);
    expect(counts('spec:\n  - {name: a, replicas: 2}\n', ['spec'])).toEqual([
      ['[name=a].replicas', 'spec[name=a].replicas', 2],
    ]);
    expect(counts('"a.b": {replicas: 2}\n')).toEqual([['["a.b"].replicas', '["a.b"].replicas', 2]]);
    expect(counts('x: {"a.b": {replicas: 2}}\n', ['x'])).toEqual([
      ['["a.b"].replicas', 'x["a.b"].replicas', 2],
    ]);
  });

  test('are numbers, or texts that stand for one, and no maps or words', () => {
    const text = `a: {replicas: "3"}\nb:\n  replicas: $\{N}\nc: {replicas: three}\nd: {replicas: {replicas: 2}}\n`;
    expect(counts(text)).toEqual([
      ['a.replicas', '`a.replicas` is quoted'],
      ['b.replicas', `\`b.replicas\` is the substitution \`$\{N}\``],
      ['d.replicas.replicas', 'd.replicas.replicas', 2],
    ]);
  });

  test('stand beside the behavior of an autoscaler, which is told and never edited', () => {
    const text = 'autoscaling: {minReplicas: 2, behavior: {scaleDown: {}}}\nweb: {behavior: {replicas: 3}}\n';
    expect(counts(text)).toEqual([
      ['autoscaling.minReplicas', 'autoscaling.minReplicas', 2],
      ['autoscaling.behavior', '`autoscaling.behavior` is no number'],
      ['web.behavior.replicas', 'web.behavior.replicas', 3],
    ]);
    const behavior = readCounts(...opened(text), [])[1]?.judged;
    expect(behavior).toMatchObject({
      ...{ kind: 'refused', file: 'v.yaml', line: 1, fix: 'Name one beside it.' },
      behavior: { kind: 'merge', spec: { behavior: { scaleDown: {} } } },
    });
    expect(counts('hpa: {behavior: 3, min: {behavior: {}}}\n')).toEqual([]);
  });

  test('in lists are named by what tells the items apart', () => {
    expect(counts('l: [{replicas: 1}, {replicas: 2}]\n').map(([key]) => key)).toEqual([
      'l[0].replicas',
      'l[1].replicas',
    ]);
    expect(counts('l: [{release: b, replicas: 2}]\n').map(([key]) => key)).toEqual(['l[release=b].replicas']);
  });

  test('under a name that charts hardly look for are refused, with the name that they do', () => {
    const [first, second, third] = readCounts(...opened('replicacount: 2\nReplicas: 3\nreplicas: 1\n'), []);
    expect(first?.judged).toEqual({
      ...{ kind: 'refused', file: 'v.yaml', line: 1 },
      reason: '`replicacount` is spelled as few charts look for it',
      fix: 'Did you mean `replicaCount`? If the chart has it so, set `spec.manifest` to `{path: v.yaml, field: "replicacount"}`.',
    });
    expect(second?.judged).toMatchObject({
      line: 2,
      fix: expect.stringContaining('Did you mean `replicas`?'),
    });
    expect(third?.judged.kind).toBe('found');
    expect(counts('web: {replicacount: 2}\n')).toEqual([
      ['web.replicacount', '`web.replicacount` is spelled as few charts look for it'],
    ]);
  });

  test('are looked for twelve levels down, and two thousand of them', () => {
    const deep = (levels: number) => `${'{a: '.repeat(levels)}{replicas: 2}${'}'.repeat(levels)}\n`;
    expect([12, 13].map((levels) => counts(deep(levels)).length)).toEqual([1, 0]);
    // 45 × 45 of them: found sooner than as many in one mapping.
    const keys = Array.from({ length: 45 }, (_, index) => `a${index}`);
    const many = keys
      .map((key) => `${key}: {${keys.map((one) => `${one}: {replicas: 2}`).join(', ')}}\n`)
      .join('');
    expect(counts(many)).toHaveLength(2000);
  });

  test('that an alias repeats are read once', () => {
    expect(counts('a: &a {replicas: 2}\nb: *a\n').map(([key]) => key)).toEqual(['a.replicas']);
  });
});

describe('counts among the parameters of an Application', () => {
  const parameters = (helm: string) => told(readParameters(...opened(`helm: ${helm}\n`), ['helm']));

  test('are those of a number’s name, as text, those that are forced to be text last', () => {
    expect(
      parameters(
        '{parameters: [{name: replicas, value: "1", forceString: true}, {name: image, value: "2"}, {value: "5"}, ' +
          '{name: web.replicaCount, value: "3"}, {name: hpa.min, value: "4"}, {name: replicaCount, value: 5}]}',
      ),
    ).toEqual([
      ['web.replicaCount', 'helm.parameters[name=web.replicaCount].value', 3],
      ['hpa.min', 'helm.parameters[name=hpa.min].value', 4],
      [
        'replicaCount',
        '`helm.parameters[name=replicaCount].value` stands without quotes where Argo CD wants text',
      ],
      ['replicas', 'helm.parameters[name=replicas].value', 1],
    ]);
  });

  test('that come from a file are refused where they are asked for', () => {
    const helm =
      '\n  fileParameters:\n  - {path: x}\n  - {name: image, path: x}\n  - {name: replicas, path: x}';
    const [only, ...more] = readParameters(...opened(`helm: ${helm}\n`), ['helm']);
    expect(more).toEqual([]);
    expect(only).toEqual({
      key: 'replicas',
      judged: {
        ...{ kind: 'refused', file: 'v.yaml', line: 5 },
        reason: '`replicas` is taken from a file by `fileParameters`',
        fix: 'State it among the `parameters` instead.',
      },
    });
  });

  test('are none without any', () => {
    expect(parameters('{}')).toEqual([]);
  });
});

test('items of a list are told apart by a key that each has, of its own, and that a field can hold', () => {
  const steps = (list: readonly unknown[]) => itemsOf(list).map(([step]) => step);
  const by = (key: string, ...values: string[]) => values.map((value) => ({ key, value }));
  expect(steps([{ name: 'a' }, { name: 'b' }])).toEqual(by('name', 'a', 'b'));
  expect(
    steps([
      { name: 'a', id: '1' },
      { name: 'a', id: '2' },
    ]),
  ).toEqual(by('id', '1', '2'));
  expect(steps([{ name: 'a', key: 'x' }, { key: 'y' }])).toEqual(by('key', 'x', 'y'));
  expect(steps([{ name: 'a' }, {}])).toEqual([0, 1]);
  expect(steps([{ name: 'a=b' }, { name: 'c' }])).toEqual([0, 1]);
  expect(steps(['a', 3])).toEqual([0, 1]);
  expect(steps([{ releaseName: 'a' }])).toEqual(by('releaseName', 'a'));
});

test('steps are written as a field has them', () => {
  expect(textOf(['a', 0, 'b', { key: 'name', value: 'c' }, 'd.e', 'f g', ''])).toBe(
    'a[0].b[name=c]["d.e"]["f g"][""]',
  );
  expect(textOf(['a.b', 'c'])).toBe('["a.b"].c');
});
