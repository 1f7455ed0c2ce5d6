import { expect, test } from 'vitest';
import { parseQuantity } from '../../../src/lib/quantity.ts';
import { readWorkload } from '../../../src/metrics/kubernetes/objects.ts';

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
