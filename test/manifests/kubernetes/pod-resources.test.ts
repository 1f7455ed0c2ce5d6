import { describe, expect, it } from 'vitest';
import { formatCpu, formatMemory } from '../../../src/lib/quantity.ts';
import { effectiveResources } from '../../../src/manifests/kubernetes/pod-resources.ts';
import { podTemplate } from '../../../src/manifests/kubernetes/pod-template.ts';

const requesting = (cpu: string, memory?: string, more: object = {}) => ({
  resources: { requests: { cpu, ...(memory === undefined ? {} : { memory }) } },
  ...more,
});
const limited = (cpu: string, more: object = {}) => ({ resources: { limits: { cpu } }, ...more });
const ALWAYS = { restartPolicy: 'Always' };

function effective(pod: object, side: 'requests' | 'limits' = 'requests') {
  const { cpu, memory } = effectiveResources(pod as Record<string, unknown>, side);
  return [
    cpu === undefined ? undefined : formatCpu(cpu),
    memory === undefined ? undefined : formatMemory(memory),
  ];
}

describe('what the scheduler sets aside for a pod', () => {
  it.each([
    [
      'the sum of its containers',
      { containers: [requesting('100m', '64Mi'), requesting('50m')] },
      ['150m', '64Mi'],
    ],
    [
      'the largest init container where that is more, resource by resource',
      {
        containers: [requesting('100m', '1Gi')],
        initContainers: [requesting('2', '64Mi'), requesting('1', '128Mi')],
      },
      ['2', '1Gi'],
    ],
    [
      'sidecars beside the containers',
      { containers: [requesting('100m')], initContainers: [requesting('50m', undefined, ALWAYS)] },
      ['150m', undefined],
    ],
    [
      'an init container beside the sidecars started before it, and not those after it',
      {
        containers: [requesting('100m')],
        initContainers: [
          requesting('300m', undefined, ALWAYS),
          requesting('500m'),
          requesting('400m', undefined, ALWAYS),
        ],
      },
      ['800m', undefined],
    ],
    [
      'a sidecar’s own start beside the earlier ones',
      {
        containers: [requesting('0')],
        initContainers: [requesting('300m', undefined, ALWAYS), requesting('400m', undefined, ALWAYS)],
      },
      ['700m', undefined],
    ],
    [
      'the overhead on top',
      { containers: [requesting('100m')], overhead: { cpu: '250m', memory: '120Mi' } },
      ['350m', '120Mi'],
    ],
    [
      'what the pod states for all of them in place of theirs, and theirs where it states nothing',
      {
        resources: { requests: { cpu: '1' } },
        containers: [requesting('100m', '64Mi')],
        initContainers: [requesting('2')],
      },
      ['1', '64Mi'],
    ],
    [
      'their requests where the pod states only a limit',
      { resources: { limits: { cpu: '4' } }, containers: [requesting('100m')] },
      ['100m', undefined],
    ],
    [
      'the limit of the pod where they request nothing',
      { resources: { limits: { cpu: '4' } }, containers: [{}] },
      ['4', undefined],
    ],
    ['an init container alone', { containers: [{}], initContainers: [requesting('2')] }, ['2', undefined]],
    ['nothing where nothing is stated', { containers: [{}] }, [undefined, undefined]],
    ['nothing of what is no pod', { containers: 'none', initContainers: [[1]] }, [undefined, undefined]],
  ])('%s', (_, pod, expected) => {
    expect(effective(pod)).toEqual(expected);
  });

  it.each([
    ['a limit that each container has', { containers: [limited('1'), limited('500m')] }, '1500m'],
    ['no limit where one has none', { containers: [limited('1'), {}] }, undefined],
    ['the largest init container', { containers: [limited('1')], initContainers: [limited('3')] }, '3'],
    ['overhead on a limit that is there', { containers: [limited('1')], overhead: { cpu: '250m' } }, '1250m'],
    ['no limit of overhead alone', { containers: [{}], overhead: { cpu: '250m' } }, undefined],
  ])('as limits, %s', (_, pod, expected) => {
    expect(effective(pod, 'limits')[0]).toBe(expected);
  });
});

describe('a pod template in Git', () => {
  const template = (spec: object) => podTemplate({ spec: { template: { spec } } });

  it('states what its containers request, and beside it what is set aside where that differs', () => {
    const app = requesting('100m', '64Mi');
    expect(template({ containers: [app] })).toEqual({
      replica: { cpu_request: '100m', memory_request: '64Mi' },
    });
    expect(template({ containers: [app], initContainers: [requesting('2', '32Mi')] })).toEqual({
      replica: { cpu_request: '100m', memory_request: '64Mi' },
      reserved: { cpu_request: '2' },
    });
    expect(template({ containers: [app, {}] })).toEqual({
      reserved: { cpu_request: '100m', memory_request: '64Mi' },
    });
  });

  it('names its RuntimeClass, whose overhead it does not know, unless it states one', () => {
    expect(template({ runtimeClassName: 'sandboxed', containers: [{}] })).toEqual({
      runtime_class: 'sandboxed',
    });
    expect(template({ runtimeClassName: 'sandboxed', containers: [{}], overhead: { cpu: '250m' } })).toEqual({
      reserved: { cpu_request: '250m' },
    });
  });
});
