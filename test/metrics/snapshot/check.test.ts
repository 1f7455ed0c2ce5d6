import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Json } from '../../../src/lib/json.ts';
import { listReadings } from '../../../src/metrics/observation/readings.ts';
import { readSnapshot } from '../../../src/metrics/snapshot/snapshot.ts';
import { snapshotAnswer } from '../../../src/metrics/sources.ts';
import { joinFresh } from '../../../src/pipeline/observe.ts';
import { blueprint, NOW } from '../../support/service.ts';

/** A snapshot of `web` and a sound neighbor. */
const content = (entry: object, root: object = {}) => ({
  timestamp: NOW.toISOString(),
  services: [
    { service: 'web', replicas: 2, ...entry },
    { service: 'cart', replicas: 2, metrics: { cpu_utilization: 0.5 } },
  ],
  ...root,
});
const read = (entry: object, root?: object) => readSnapshot('snap.json', content(entry, root));
const messages = (entry: object, root?: object) => read(entry, root).problems.map(({ message }) => message);

test.each<[string, unknown, string]>([
  ['cpu_utilization', 85, '85 would be 8500%; write 0.85 for 85%'],
  ['memory_utilization', 57.78, '57.78 would be 5778%; write 0.5778 for 57.78%'],
  ['error_rate', 2, '2 would be 200%; write 0.02 for 2%'],
  ['latency_p95', 0.18, '0.18 would be less than a millisecond; write 180 for 0.18s'],
  ['cpu_utilization', '85%', '"85%" is a text; write 0.85'],
  ['cpu_utilization', '0.85', '"0.85" is a text; write 0.85'],
  ['latency_p95', '180ms', '"180ms" is a text; write 180'],
  ['latency_p50', '0.2s', '"0.2s" is a text; write 200'],
  ['throughput', '180 rps', '"180 rps" is no number'],
  ['throughput', { value: 3 }, '{"value":3} is no number'],
])('%s %j is told with what it likely means, and decides nothing', (name, value, why) => {
  const { services, problems } = read({ metrics: { [name]: value } });
  expect(problems).toEqual([{ service: 'web', message: `snap.json: service web: metrics.${name}: ${why}` }]);
  expect(services.get('web')).toMatchObject({ figures: {}, missing: { [name]: why } });
  expect(services.get('cart')?.figures.cpu_utilization?.value).toBe(0.5);
});

test.each([
  { cpu_utilization: 9.9, error_rate: 1, latency_p95: 1, latency_p50: 0, throughput: 1e6 },
  { cpu_utilization: null, memory_utilization: -1 },
])('%j may be meant', (metrics) => {
  expect(messages({ metrics })).toEqual([]);
});

test('what a live source measured is taken as it is', () => {
  const { services, problems } = read(
    { metrics: { cpu_utilization: 12, latency_p95: 0.4 } },
    { problems: [] },
  );
  expect(problems).toEqual([]);
  expect(services.get('web')?.figures).toMatchObject({
    cpu_utilization: { value: 12 },
    latency_p95: { value: 0.4 },
  });
});

test.each<[object, object, string]>([
  [
    { metrics: { latency_95: 180 } },
    {},
    'service web: metrics.latency_95: unknown key; did you mean "latency_p95"?',
  ],
  [{ metrics: { cpu: 0.8 } }, {}, 'service web: metrics.cpu: unknown key; known are cpu_utilization, '],
  [{ pod_running: 2 }, {}, 'service web: pod_running: unknown key; did you mean "pods_running"?'],
  [{}, { cluster: {} }, 'cluster: unknown key; did you mean "clusters"?'],
  [
    {},
    { clusters: { default: { nodes: [{ name: 'n', allocatable: {}, label: {} }] } } },
    'clusters.default.nodes[0].label: unknown key; did you mean "labels"?',
  ],
  [{ replicas: '3' }, {}, 'service web: replicas: "3" cannot be read; write a whole number such as 3'],
  [
    { pods_ready: 2 ** 31 },
    {},
    'service web: pods_ready: 2147483648 cannot be read; write a whole number such as 3, no more',
  ],
  [{ metrics: [0.5] }, {}, 'service web: metrics: expected an object with a number per figure'],
  [
    { pods: [{}, { ready: 'yes' }] },
    {},
    'service web: pods[1].ready: "yes" cannot be read; write true or false',
  ],
  [
    { pods: [{ cpu_usage: '42 m' }] },
    {},
    'service web: pods[0].cpu_usage: "42 m" cannot be read; write a Kubernetes',
  ],
  [
    { pods: [{ memory_usage: 358 }] },
    {},
    'service web: pods[0].memory_usage: 358 would be less than 64Ki; write "358Mi"',
  ],
  [
    { pods: [{ memory_request: '300m' }] },
    {},
    'service web: pods[0].memory_request: 300m would be less than 64Ki; write "300Mi"',
  ],
  [
    { history: [{ timestamp: NOW.toISOString(), metrics: { cpu_utilization: 85 } }] },
    {},
    'service web: history[0].metrics.cpu_utilization: 85 would be 8500%; write 0.85 for 85%',
  ],
])('%j %j is told of at its place', (entry, root, message) => {
  expect(messages(entry, root)).toEqual([expect.stringContaining(`snap.json: ${message}`)]);
});

test('readings in the wrong unit are no evidence', () => {
  const metrics = { cpu_utilization: '- 85 86', memory_utilization: '- 0.5 0.5' };
  const columns = { start: NOW.toISOString(), step_seconds: 60, metrics };
  const { services, problems } = read({ history: columns });
  expect(problems).toHaveLength(1);
  expect(listReadings(services.get('web')?.history ?? []).map((point) => point.metrics)).toEqual([
    { memory_utilization: 0.5 },
    { memory_utilization: 0.5 },
  ]);
});

test.each([1e300, -1e300, 0, 5e-324, '60', null, {}])(
  'readings %j seconds apart are none, and cost the service nothing else',
  (step) => {
    const history = { start: NOW.toISOString(), step_seconds: step, metrics: { cpu_utilization: '0.5 0.5' } };
    const { services } = read({ history, metrics: { cpu_utilization: 0.4 } });
    const web = services.get('web');
    const times = listReadings(web?.history ?? []).map(({ timestamp }) => timestamp);
    expect(times).toEqual(step === 5e-324 ? [NOW.toISOString(), NOW.toISOString()] : []);
    expect(web?.figures.cpu_utilization?.value).toBe(0.4);
  },
);

test('a mistake of many services is told once', () => {
  const services = ['a', 'b', 'c', 'd', 'e', 'f'].map((service) => ({
    service,
    metrics: { cpu_utilization: 85 },
  }));
  expect(readSnapshot('snap.json', { ...content({}), services }).problems).toEqual([
    {
      service: undefined,
      message:
        'snap.json: service a: metrics.cpu_utilization: 85 would be 8500%; write 0.85 for 85% (likewise of b, c, d and 2 more)',
    },
  ]);
});

test('remarks are no keys, and a snapshot that the examples show has no mistake', () => {
  expect(messages({ _from: 'a script' }, { $schema: 'x', comment: 'by hand' })).toEqual([]);
  for (const name of ['independent', 'conflict']) {
    const example: Json = JSON.parse(readFileSync(`examples/todo-app/snapshots/${name}.json`, 'utf8'));
    expect(readSnapshot(name, example).problems).toEqual([]);
  }
});

test('a time that is still to come is told of once, and its figures are missing', () => {
  const later = '2026-02-11T18:30:00Z';
  const answer = snapshotAnswer({ path: 'snap.json', content: { ...content({}), timestamp: later } });
  expect(joinFresh([answer], [blueprint()], NOW).problems).toEqual([
    {
      service: undefined,
      message: `snap.json: timestamp: ${later} lies 1d in the future, so that its figures are missing; correct the clock or the time zone`,
    },
  ]);
});
