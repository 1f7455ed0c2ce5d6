import { expect, test } from 'vitest';
import {
  asksForMore,
  describeMove,
  editedPlace,
  isCapacity,
} from '../../../src/scaling/decision/edited-place.ts';
import type { AutoscalerNumber, Decision, Desired } from '../../../src/scaling/decision/types.ts';

const changing = (number: AutoscalerNumber) => ({
  change: { autoscaler: 'HorizontalPodAutoscaler web', number, from: 70, to: 60 },
});

test('a decision edits the count, or the number of the autoscaler that it changes', () => {
  const place = { path: 'a.yaml', line: 4, field: 'spec.replicas' };
  const found = { kind: 'found', ...place, replicas: 3 } as Desired;
  expect(editedPlace(found, {})).toEqual({ ...place, value: 3 });
  const target = { path: 'hpa.yaml', line: 9, field: 'spec.metrics', value: 70 };
  const autoscaler = { kind: 'autoscaler', numbers: { target } } as unknown as Desired;
  expect(editedPlace(autoscaler, changing('target'))).toEqual(target);
  expect(editedPlace(autoscaler, changing('min'))).toBeUndefined();
  expect(editedPlace(autoscaler, {})).toBeUndefined();
  expect(editedPlace({ kind: 'held', reason: 'manifest_missing', message: '' }, {})).toBeUndefined();
});

test('a count and a floor are capacity', () => {
  expect(isCapacity({})).toBe(true);
  const capacity = (['min', 'max', 'target'] as const).map((number) => isCapacity(changing(number)));
  expect(capacity).toEqual([true, false, false]);
});

test.each<[AutoscalerNumber | undefined, readonly boolean[]]>([
  [undefined, [false, false, true]],
  ['min', [false, false, true]],
  ['max', [false, false, true]],
  // A target asks for more where it falls.
  ['target', [true, true, false]],
])('a change of %s from 3 to 2, 3 and 4 asks for more: %j', (number, expected) => {
  expect([2, 3, 4].map((to) => asksForMore({ from: 3, to, number }))).toEqual(expected);
});

test('a move is told in its own unit', () => {
  const told = (decision: Partial<Decision>, ...to: [] | [number | null]) =>
    describeMove({ current_replicas: 2, target_replicas: 3, ...decision } as Decision, ...to);
  expect(told({})).toBe('2 → 3');
  expect(told({}, 4)).toBe('2 → 4');
  expect(told({ current_replicas: null, target_replicas: null })).toBe('? → ?');
  expect(told(changing('target'))).toBe('HorizontalPodAutoscaler web: target 70% → 60%');
  expect(told(changing('target'), 65)).toBe('HorizontalPodAutoscaler web: target 70% → 65%');
  expect(told(changing('max'))).toBe('HorizontalPodAutoscaler web: max 70 → 60');
});
