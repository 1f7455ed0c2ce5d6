import { describe, expect, test } from 'vitest';
import { openManifest } from '../../../src/manifests/document/object.ts';
import { readNumbers } from '../../../src/manifests/edit/autoscaler-numbers.ts';
import { splice } from '../../../src/manifests/edit/splice.ts';

const CPU = '{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}';
const hpa = (metrics: string, version = 'v2') =>
  `apiVersion: autoscaling/${version}\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec:\n  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}\n  maxReplicas: 9\n${metrics}`;
const scaled = (trigger: string, annotations = '') =>
  `apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: web${annotations}}\nspec:\n  scaleTargetRef: {name: web}\n  minReplicaCount: 2\n  triggers:\n    - ${trigger}\n`;

function read(text: string) {
  const opened = openManifest('a.yaml', Buffer.from(text));
  const object = opened.kind === 'open' ? opened.file.objects[0] : undefined;
  if (opened.kind !== 'open' || object === undefined) throw new Error('no object');
  return readNumbers(opened.file, object);
}

describe('the CPU target of an autoscaler is edited in its digits alone', () => {
  test.each([
    ['an HPA', hpa(`  metrics: [${CPU}]\n`), 'averageUtilization: 70', 'averageUtilization: 55'],
    [
      'an HPA of the first version',
      hpa('  targetCPUUtilizationPercentage: 70\n', 'v1'),
      'Percentage: 70',
      'Percentage: 55',
    ],
    [
      'a ScaledObject, as text',
      scaled('{type: cpu, metricType: Utilization, metadata: {value: "70"}}'),
      'value: "70"',
      'value: "55"',
    ],
    [
      'a ScaledObject of earlier versions',
      scaled("{type: cpu, metadata: {type: Utilization, value: '70'}}"),
      "value: '70'",
      "value: '55'",
    ],
  ])('of %s', (_, text, before, after) => {
    const numbers = read(text);
    const target = numbers?.kind === 'stated' ? numbers.target : undefined;
    if (target?.kind !== 'found') throw new Error('not found');
    const edit = splice(Buffer.from(text), target.target, 55);
    expect(edit.kind === 'edited' && edit.bytes.toString()).toBe(text.replace(before, after));
  });
});

test('a bound that is not written has its default', () => {
  expect(read(hpa(`  metrics: [${CPU}]\n`))).toMatchObject({
    min: undefined,
    max: { kind: 'found', target: { value: 9 } },
    defaults: { min: 1 },
  });
  expect(read(scaled('{type: cpu, metricType: Utilization, metadata: {value: "70"}}'))).toMatchObject({
    min: { kind: 'found', target: { value: 2 } },
    max: undefined,
    defaults: { min: 0, max: 100 },
  });
});

test.each([
  ['two metrics', hpa(`  metrics: [${CPU}, {type: Pods}]\n`), /follows 2 metrics/],
  ['memory', hpa(`  metrics: [${CPU.replace('cpu', 'memory')}]\n`), /something else than CPU/],
  [
    'an amount',
    hpa(`  metrics: [${CPU.replace('Utilization,', 'AverageValue,')}]\n`),
    /something else than CPU/,
  ],
  ['a queue', scaled('{type: rabbitmq, metadata: {value: "70"}}'), /something else than CPU/],
  [
    'one container',
    scaled('{type: cpu, metricType: Utilization, metadata: {value: "70", containerName: web}}'),
    /one container/,
  ],
  [
    'a pause',
    scaled(
      '{type: cpu, metricType: Utilization, metadata: {value: "70"}}',
      ', annotations: {autoscaling.keda.sh/paused: "true"}',
    ),
    /is paused/,
  ],
])('what its past CPU demand does not tell is left: %s', (_, text, reason) => {
  expect(read(text)).toEqual({ kind: 'unsuitable', reason: expect.stringMatching(reason) });
});
