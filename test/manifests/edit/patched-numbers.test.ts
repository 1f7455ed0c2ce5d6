import { describe, expect, test } from 'vitest';
import { openManifest } from '../../../src/manifests/document/object.ts';
import {
  numbersAt,
  type PatchedNumber,
  readNumberOperation,
  readNumbers,
  readPatchedNumbers,
} from '../../../src/manifests/edit/autoscaler-numbers.ts';

function opened(text: string) {
  const file = openManifest('p.yaml', Buffer.from(text));
  const object = file.kind === 'open' ? file.file.objects[0] : undefined;
  if (file.kind !== 'open' || object === undefined) throw new Error('no object');
  return { file: file.file, object };
}

/** Each number with the value that is found, or why there is none. */
function told(numbers: readonly PatchedNumber[]) {
  return numbers.map(({ number, judged }) =>
    judged.kind === 'found'
      ? [number, judged.target.value, judged.target.form.kind]
      : [number, judged.reason],
  );
}

describe('a partial object that is merged into an autoscaler', () => {
  const patched = (spec: string, version = 'autoscaling/v2') => {
    const text = `apiVersion: ${version}\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\n${spec}\n`;
    const { file, object } = opened(text);
    return readPatchedNumbers(file, object);
  };
  const CPU = '{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}';
  const TRIGGER = '{type: cpu, metricType: Utilization, metadata: {value: "70"}}';
  const other = 'by this patch the autoscaler is another one: ';

  test.each<[string, string, readonly unknown[]]>([
    ['nothing', 'a: 1', []],
    ['no mapping', 'spec: 3', []],
    ['something else', 'spec: {scaleTargetRef: {}, toString: 3}', []],
    [
      'bounds',
      'spec: {maxReplicas: 9, minReplicas: 2}',
      [
        ['max', 9, 'number'],
        ['min', 2, 'number'],
      ],
    ],
    [
      'bounds of a ScaledObject',
      'spec: {minReplicaCount: 2, maxReplicaCount: 9}',
      [
        ['min', 2, 'number'],
        ['max', 9, 'number'],
      ],
    ],
    ['the first version’s target', 'spec: {targetCPUUtilizationPercentage: 70}', [['target', 70, 'number']]],
    [
      'a bound and the target',
      `spec: {minReplicas: 2, metrics: [${CPU}]}`,
      [
        ['min', 2, 'number'],
        ['target', 70, 'number'],
      ],
    ],
    ['a trigger', `spec: {triggers: [${TRIGGER}]}`, [['target', 70, 'text']]],
    [
      'another metric',
      `spec: {minReplicas: 2, metrics: [${CPU.replace('cpu', 'memory')}]}`,
      [
        ['min', 2, 'number'],
        ['target', `${other}it follows something else than CPU utilization`],
      ],
    ],
    [
      'no metric',
      'spec: {metrics: []}',
      [['target', `${other}it follows 0 metrics, and not CPU utilization alone`]],
    ],
    [
      'two triggers',
      `spec: {triggers: [${TRIGGER}, ${TRIGGER}]}`,
      [['target', `${other}it has 2 triggers, and not one for CPU utilization alone`]],
    ],
  ])('states %s', (_, spec, expected) => {
    expect(told(patched(spec))).toEqual(expected);
  });

  test('states a behavior, which is replayed and never edited', () => {
    const behavior = { behavior: { scaleDown: { stabilizationWindowSeconds: 60 } } };
    expect(
      patched('spec: {behavior: {scaleDown: {stabilizationWindowSeconds: 60}}, minReplicas: 2}'),
    ).toMatchObject([
      { number: 'min', judged: { kind: 'found' } },
      {
        number: 'behavior',
        judged: {
          ...{ kind: 'refused', file: 'p.yaml', line: 1, fix: 'Change it by hand.' },
          reason: 'a patch changes the `behavior` of the autoscaler',
          behavior: { kind: 'merge', spec: behavior },
        },
      },
    ]);
  });

  test('and where it makes another one of it, it says where and what to do', () => {
    expect(patched('spec: {metrics: []}')[0]?.judged).toMatchObject({
      ...{ kind: 'refused', file: 'p.yaml', line: 1, fix: 'Remove `spec.autoscaler` from the blueprint.' },
    });
  });
});

describe('an operation of a JSON patch', () => {
  const operation = (text: string) => {
    const { file, object } = opened(`- {op: test}\n- ${text}\n`);
    return readNumberOperation(file, object, (object.value as unknown[])[1], 1);
  };
  const changes = (path: string) => `a patch changes \`${path}\` of the autoscaler`;
  const METRIC = '/spec/metrics/0/resource/target/averageUtilization';

  test.each<[string, string, readonly unknown[]]>([
    ['sets a floor', '{op: replace, path: /spec/minReplicas, value: 2}', [['min', 2, 'number']]],
    ['adds a ceiling', '{op: add, path: /spec/maxReplicaCount, value: 9}', [['max', 9, 'number']]],
    ['sets the target', `{op: replace, path: ${METRIC}, value: 70}`, [['target', 70, 'number']]],
    [
      'sets the first version’s target',
      '{op: add, path: /spec/targetCPUUtilizationPercentage, value: 70}',
      [['target', 70, 'number']],
    ],
    [
      'sets a trigger’s, as text',
      '{op: replace, path: /spec/triggers/0/metadata/value, value: "70"}',
      [['target', 70, 'text']],
    ],
    ['only tests', '{op: test, path: /spec/minReplicas, value: 2}', []],
    ['changes something else', '{op: replace, path: /spec/scaleTargetRef, value: 2}', []],
    ['removes a floor', '{op: remove, path: /spec/minReplicas}', [['min', changes('spec.minReplicas')]]],
    [
      'replaces a metric',
      '{op: replace, path: /spec/metrics/0, value: {}}',
      [['target', changes('spec.metrics.0')]],
    ],
    [
      'moves a trigger',
      '{op: move, path: /spec/triggers/0/metadata/value, from: /a}',
      [['target', changes('spec.triggers.0.metadata.value')]],
    ],
    [
      'replaces the spec',
      '{op: replace, path: /spec, value: {}}',
      ['target', 'min', 'max'].map((one) => [one, changes('spec')]),
    ],
    [
      'replaces everything',
      '{op: replace, path: "", value: {}}',
      ['target', 'min', 'max'].map((one) => [one, 'a patch replaces the whole autoscaler']),
    ],
  ])('%s', (_, text, expected) => {
    expect(told(operation(text))).toEqual(expected);
  });

  test('of a behavior is replayed, and named by its line', () => {
    expect(operation('{op: add, path: /spec/behavior, value: {a: 1}}')).toMatchObject([
      {
        number: 'behavior',
        judged: {
          ...{ kind: 'refused', line: 2 },
          behavior: { kind: 'operation', op: 'add', steps: ['behavior'], value: { a: 1 } },
        },
      },
    ]);
  });

  test('that cannot be edited is named by its line', () => {
    expect(operation('{op: remove, path: /spec/minReplicas}')[0]?.judged).toMatchObject({
      ...{ kind: 'refused', file: 'p.yaml', line: 2, fix: 'Take that operation out of the patch.' },
    });
  });
});

test.each<[string, readonly string[]]>([
  ['', ['target', 'min', 'max']],
  ['/spec', ['target', 'min', 'max']],
  ['/spec/metrics', ['target']],
  ['/spec/metrics/0/resource/name', ['target']],
  ['/spec/triggers/-', ['target']],
  ['/spec/targetCPUUtilizationPercentage', ['target']],
  ['/spec/minReplicas', ['min']],
  ['/spec/maxReplicaCount', ['max']],
  ['/spec/toString', []],
  ['/spec/scaleTargetRef', []],
  ['/metadata/name', []],
])('a JSON pointer %j reaches %j', (path, numbers) => {
  expect(numbersAt(path)).toEqual(numbers);
});

describe('an autoscaler', () => {
  const read = (text: string) => {
    const { file, object } = opened(text);
    return readNumbers(file, object);
  };
  const keda = (trigger: string, more = '') =>
    `apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: web}\nspec: {triggers: [${trigger}]${more}}\n`;
  const hpa = (spec: string) =>
    `apiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec: {${spec}}\n`;
  const TARGET = 'targetCPUUtilizationPercentage: 70';

  test('states its numbers, each where it is written', () => {
    const found = (value: number) => expect.objectContaining({ target: expect.objectContaining({ value }) });
    expect(read(hpa(`${TARGET}, minReplicas: 2, maxReplicas: 9`))).toEqual({
      ...{ kind: 'stated', target: found(70), min: found(2), max: found(9) },
      defaults: { min: 1, max: undefined },
    });
    const trigger = '{type: cpu, metricType: Utilization, metadata: {value: "70"}}';
    expect(read(keda(trigger, ', minReplicaCount: 2, maxReplicaCount: 9'))).toEqual({
      ...{ kind: 'stated', target: found(70), min: found(2), max: found(9) },
      defaults: { min: 0, max: 100 },
    });
  });

  test('names each number by where it stands', () => {
    const fields = (text: string) => {
      const numbers = read(text);
      if (numbers?.kind !== 'stated') throw new Error('not stated');
      return [numbers.target, numbers.max].map((one) => one?.kind === 'found' && one.target.field);
    };
    const cpu =
      '{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}';
    expect(fields(hpa(`maxReplicas: 9, metrics: [${cpu}]`).replace('/v1', '/v2'))).toEqual([
      'spec.metrics[0].resource.target.averageUtilization',
      'spec.maxReplicas',
    ]);
    const trigger = '{type: cpu, metricType: Utilization, metadata: {value: "70"}}';
    expect(fields(keda(trigger, ', maxReplicaCount: 9'))).toEqual([
      'spec.triggers[0].metadata.value',
      'spec.maxReplicaCount',
    ]);
  });

  test('states its pace, where it has one', () => {
    const behavior = 'behavior: {scaleDown: {stabilizationWindowSeconds: 60}}';
    expect(read(hpa(`${TARGET}, ${behavior}`))).toMatchObject({ pace: { downWindow: 60_000 } });
    const unread = read(hpa(`${TARGET}, behavior: 3`));
    expect(unread).toMatchObject({ behavior: { behavior: 3 } });
    for (const numbers of [unread, read(hpa(TARGET))]) expect(numbers).not.toHaveProperty('pace');
    expect(read(hpa(TARGET))).not.toHaveProperty('behavior');
  });

  test.each<[string, string, string]>([
    [
      'two triggers',
      keda('{type: cpu}, {type: cpu}'),
      'it has 2 triggers, and not one for CPU utilization alone',
    ],
    [
      'a queue',
      keda('{type: kafka, metricType: Utilization}'),
      'it follows something else than CPU utilization',
    ],
    [
      'an average',
      keda('{type: cpu, metricType: AverageValue}'),
      'it follows something else than CPU utilization',
    ],
    [
      'one container',
      keda('{type: cpu, metricType: Utilization, metadata: {containerName: a}}'),
      'it follows the CPU utilization of one container',
    ],
    [
      'no metric',
      hpa('metrics: []').replace('/v1', '/v2'),
      'it follows 0 metrics, and not CPU utilization alone',
    ],
    [
      'an object',
      hpa('metrics: [{type: Object, resource: {name: cpu, target: {type: Utilization}}}]').replace(
        '/v1',
        '/v2',
      ),
      'it follows something else than CPU utilization',
    ],
  ])('of %s is left', (_, text, reason) => {
    expect(read(text)).toEqual({ kind: 'unsuitable', reason });
  });

  test('is nothing else', () => {
    expect(read('kind: Deployment\nspec: {minReplicas: 2}\n')).toBeUndefined();
  });
});
