import { expect, test } from 'vitest';
import { readLivePod } from '../../src/metrics/kubernetes/pods.ts';
import { ofWorkload, unstatedContainers } from '../../src/metrics/kubernetes/unstated.ts';
import { completeObservation } from '../../src/metrics/observation/completion.ts';
import { emptyObservation } from '../../src/metrics/observation/empty.ts';
import { blueprint, NOW } from '../support/service.ts';

const requesting = { requests: { cpu: '100m' }, limits: { memory: '1Gi' } };

test('the container that states no request is named, with its workload', () => {
  const spec = {
    containers: [{ name: 'app', resources: requesting }, { name: 'proxy' }],
    initContainers: [{ name: 'migrate' }],
  };
  expect(unstatedContainers(spec)).toEqual({
    cpu_request: 'container proxy',
    cpu_limit: 'container app',
    memory_request: 'container proxy',
    memory_limit: 'container proxy',
  });
  const pod = readLivePod({
    metadata: { name: 'web-0' },
    spec,
    status: { phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }] },
  }).pod;
  const unstated = ofWorkload([pod.unstated], 'Deployment shop/web');
  const pods = [{ ...pod, unstated, usage: { cpu: 1n, memory: 1n } }];
  const silent = { ...blueprint(), resources: {} } as ReturnType<typeof blueprint>;
  const seen = completeObservation({ ...emptyObservation('web', 'k', NOW.toISOString()), pods }, silent);
  expect(seen?.missing).toMatchObject({
    cpu_utilization: 'container proxy of Deployment shop/web states no cpu request',
    memory_utilization: 'container proxy of Deployment shop/web states no memory limit',
  });
});

test('where all containers state everything there is nothing to name', () => {
  const both = { requests: { cpu: '1' }, limits: { cpu: '2', memory: '1Gi' } };
  expect(ofWorkload([unstatedContainers({ containers: [{ name: 'app', resources: both }] })], 'x')).toEqual(
    {},
  );
});
