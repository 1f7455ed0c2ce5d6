import { expect, test } from 'vitest';
import { formatCpu, parseQuantity } from '../../../src/lib/quantity.ts';
import { readWorkload } from '../../../src/metrics/kubernetes/objects.ts';
import { readLivePod } from '../../../src/metrics/kubernetes/pods.ts';
import { reservedFor } from '../../../src/metrics/kubernetes/reserved.ts';

const container = (name: string, requests: object, limits: object = {}) => ({
  name,
  resources: { requests, limits },
});
const request = (spec: object) =>
  readWorkload('Deployment', {
    metadata: { name: 'web' },
    spec: { replicas: 2, template: { spec } },
    status: {},
  }).request;

test.each([
  [
    'the sum of its containers',
    {
      containers: [
        container('app', { cpu: '100m', memory: '64Mi' }),
        container('proxy', { cpu: '0.1', memory: '1Gi' }),
      ],
    },
    { cpu: parseQuantity('200m'), memory: parseQuantity('1088Mi') },
  ],
  [
    'with the sidecars that keep running',
    {
      containers: [container('app', { cpu: '100m' })],
      initContainers: [
        { ...container('mesh', { cpu: '50m' }), restartPolicy: 'Always' },
        container('migrate', { cpu: '20m' }),
      ],
    },
    { cpu: parseQuantity('150m'), memory: undefined },
  ],
  [
    'a limit where a request is left out',
    { containers: [container('app', {}, { cpu: '2' })] },
    { cpu: parseQuantity('2'), memory: undefined },
  ],
  [
    'what the others state where one states nothing, for it takes room all the same',
    { containers: [container('app', { cpu: '100m' }), container('proxy', {})] },
    { cpu: parseQuantity('100m'), memory: undefined },
  ],
  ['nothing where none does', { containers: [container('app', {})] }, { cpu: undefined, memory: undefined }],
])('a live pod template requests %s', (_, spec, expected) => {
  expect(request(spec)).toEqual(expected);
});

const workload = (spec: object) =>
  readWorkload('Deployment', { metadata: { name: 'web' }, spec: { template: { spec } }, status: {} });
const pod = (phase: string, overhead?: object) =>
  readLivePod({ metadata: { name: 'web-0' }, spec: { overhead }, status: { phase } });

test('initialization counts in what is set aside and not in what is requested', () => {
  const web = workload({
    containers: [container('app', { cpu: '100m', memory: '64Mi' })],
    initContainers: [container('migrate', { cpu: '2' })],
  });
  expect(web.request).toEqual({ cpu: parseQuantity('100m'), memory: parseQuantity('64Mi') });
  expect(reservedFor(web, []).reserved).toEqual({
    request: { cpu: parseQuantity('2'), memory: undefined },
    limit: { cpu: undefined, memory: undefined },
  });
});

test('the overhead of a RuntimeClass is the largest of the pods that are alive; without any it is unknown', () => {
  const web = workload({ runtimeClassName: 'sandboxed', containers: [container('app', { cpu: '100m' })] });
  const cpu = (...pods: Parameters<typeof reservedFor>[1]) => {
    const { reserved, runtimeClass } = reservedFor(web, pods);
    return [formatCpu(reserved.request.cpu ?? 0n), runtimeClass];
  };
  expect(cpu()).toEqual(['100m', 'sandboxed']);
  expect(cpu(pod('Failed', { cpu: '1' }))).toEqual(['100m', 'sandboxed']);
  expect(cpu(pod('Running'))).toEqual(['100m', undefined]);
  expect(cpu(pod('Running', { cpu: '250m' }), pod('Pending', { cpu: '50m' }))).toEqual(['350m', undefined]);
  const stated = workload({ runtimeClassName: 'sandboxed', overhead: { cpu: '1' }, containers: [] });
  expect(reservedFor(stated, [])).toMatchObject({ reserved: { request: { cpu: parseQuantity('1') } } });
  expect(stated.runtimeClass).toBeUndefined();
});
