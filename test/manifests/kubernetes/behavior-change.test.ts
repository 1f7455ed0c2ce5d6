import { describe, expect, test } from 'vitest';
import {
  behaviorIn,
  changedBehavior,
  mergedChange,
  operationChange,
} from '../../../src/manifests/kubernetes/behavior-change.ts';

const DOWN = { scaleDown: { stabilizationWindowSeconds: 900, policies: [{ type: 'Pods', value: 1 }] } };

describe('what patches make of a behavior', () => {
  test('mappings are merged, lists and nulls take what was there', () => {
    const base = behaviorIn({ minReplicas: 2, behavior: DOWN });
    const changes = [
      mergedChange({ behavior: { scaleUp: { stabilizationWindowSeconds: 60 } } }),
      mergedChange({ behavior: { scaleDown: { policies: [{ type: 'Percent', value: 10 }] } } }),
      mergedChange({ behavior: { scaleUp: { stabilizationWindowSeconds: null, selectPolicy: 'Min' } } }),
    ];
    expect(changedBehavior(base, changes)).toEqual({
      spec: {
        behavior: {
          scaleUp: { selectPolicy: 'Min' },
          scaleDown: { stabilizationWindowSeconds: 900, policies: [{ type: 'Percent', value: 10 }] },
        },
      },
    });
  });

  test('that of a ScaledObject is merged where it stands', () => {
    const advanced = (behavior: unknown) => ({ advanced: { horizontalPodAutoscalerConfig: { behavior } } });
    const patch = mergedChange(advanced({ scaleDown: { stabilizationWindowSeconds: 60 } }));
    expect(changedBehavior(undefined, [patch])).toEqual({
      spec: advanced({ scaleDown: { stabilizationWindowSeconds: 60 } }),
    });
  });

  test.each([
    [
      'replaces a window',
      ['replace', '/spec/behavior/scaleDown/stabilizationWindowSeconds', 60],
      { behavior: { scaleDown: { ...DOWN.scaleDown, stabilizationWindowSeconds: 60 } } },
    ],
    [
      'adds a policy',
      ['add', '/spec/behavior/scaleDown/policies/-', 'p'],
      { behavior: { scaleDown: { ...DOWN.scaleDown, policies: [...DOWN.scaleDown.policies, 'p'] } } },
    ],
    [
      'changes a policy',
      ['replace', '/spec/behavior/scaleDown/policies/0/value', 4],
      { behavior: { scaleDown: { ...DOWN.scaleDown, policies: [{ type: 'Pods', value: 4 }] } } },
    ],
    [
      'removes a policy',
      ['remove', '/spec/behavior/scaleDown/policies/0', undefined],
      { behavior: { scaleDown: { stabilizationWindowSeconds: 900, policies: [] } } },
    ],
    ['removes it all', ['remove', '/spec/behavior', undefined], {}],
    ['adds the whole', ['add', '/spec/behavior', { scaleUp: {} }], { behavior: { scaleUp: {} } }],
  ] as const)('an operation that %s', (_, [op, path, value], spec) => {
    expect(changedBehavior({ behavior: DOWN }, [operationChange(op, path, value)])).toEqual({ spec });
  });

  test('nothing is made of it by a test, or by a patch of something else', () => {
    expect(operationChange('test', '/spec/behavior', {})).toBeUndefined();
    expect(operationChange('replace', '/spec/minReplicas', 3)).toBeUndefined();
    expect(operationChange('add', '/spec/behaviors', {})).toBeUndefined();
    expect(mergedChange({ minReplicas: 3 })).toBeUndefined();
  });

  test('one that leads back to itself, or is larger than any, is none', () => {
    const loop: Record<string, unknown> = {};
    loop.scaleUp = loop;
    expect(behaviorIn({ behavior: loop })).toBeUndefined();
    expect(mergedChange({ behavior: loop })).toEqual({ kind: 'unknown' });
    expect(operationChange('add', '/spec/behavior', loop)).toEqual({ kind: 'unknown' });
    const many = { policies: Array.from({ length: 500 }, () => ({})) };
    expect(behaviorIn({ behavior: { scaleUp: many } })).toBeUndefined();
  });

  test.each([
    ['a copy', operationChange('copy', '/spec/behavior', undefined)],
    ['a directive', mergedChange({ behavior: { $patch: 'replace', scaleUp: {} } })],
    ['a patch that may be for another one', undefined],
  ])('of %s nothing is known', (_, change) => {
    expect(changedBehavior({ behavior: DOWN }, [change])).toBeUndefined();
  });
});
