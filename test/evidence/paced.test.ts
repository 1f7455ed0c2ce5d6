import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startPace, takePace } from '../../src/evidence/paced.ts';
import { readPace } from '../../src/manifests/kubernetes/behavior.ts';
import type { Behavior } from '../../src/ports/autoscaler-behavior.ts';

const MINUTE = 60_000;

function behavior(stated: Readonly<Record<string, unknown>>): Behavior {
  const { behavior: read } = readPace({ behavior: stated });
  if (read === undefined) throw new Error('no behavior');
  return read;
}

/** Counts after each minute, from one on, with a recommendation for each. */
function run(stated: Readonly<Record<string, unknown>>, from: number, wanted: readonly number[]): number[] {
  const pace = startPace(behavior(stated), MINUTE);
  let count = from;
  return wanted.map((one) => {
    count = takePace(pace, count, one);
    return count;
  });
}

const pods = (value: number, periodSeconds = 60) => ({ type: 'Pods', value, periodSeconds });
const percent = (value: number, periodSeconds = 60) => ({ type: 'Percent', value, periodSeconds });
const always = (count: number, minutes: number) => Array<number>(minutes).fill(count);

/** From KEP-853 and https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#scaling-policies. */
test.each([
  [
    'ten times as many a minute',
    { scaleUp: { policies: [percent(900)] } },
    1,
    always(1_000, 4),
    [10, 100, 1_000, 1_000],
  ],
  ['one pod more a minute', { scaleUp: { policies: [pods(1)] } }, 10, always(20, 3), [11, 12, 13]],
  [
    'a tenth or four pods fewer a minute, whichever is more',
    { scaleDown: { stabilizationWindowSeconds: 0, policies: [pods(4), percent(10)] } },
    80,
    always(10, 10),
    [72, 64, 57, 51, 45, 40, 36, 32, 28, 24],
  ],
  [
    'the lesser of both',
    { scaleDown: { stabilizationWindowSeconds: 0, policies: [pods(4), percent(10)], selectPolicy: 'Min' } },
    80,
    always(10, 3),
    [76, 72, 68],
  ],
  ['never down', { scaleDown: { selectPolicy: 'Disabled' } }, 9, always(2, 8), always(9, 8)],
  [
    'one pod fewer in ten minutes',
    { scaleDown: { stabilizationWindowSeconds: 0, policies: [pods(1, 600)] } },
    5,
    always(1, 21),
    [...always(4, 10), ...always(3, 10), 2],
  ],
  [
    'two pods in 15 seconds, four looks a minute',
    { scaleUp: { policies: [pods(2, 15)] } },
    1,
    always(30, 3),
    [9, 17, 25],
  ],
  [
    'up to the least of three minutes',
    { scaleUp: { stabilizationWindowSeconds: 180 } },
    2,
    [8, 6, 7, 9, 9, 2, 9],
    [8, 8, 8, 8, 8, 8, 8],
  ],
  [
    'up to the least of three minutes, where the first asked for no more',
    { scaleUp: { stabilizationWindowSeconds: 180 } },
    2,
    [2, 8, 6, 7, 9],
    [2, 2, 2, 6, 6],
  ],
  [
    'down to the highest of three minutes, by two pods a minute',
    { scaleDown: { stabilizationWindowSeconds: 180, policies: [pods(2)] } },
    10,
    [10, 4, 6, 4, 4, 4],
    [10, 10, 10, 8, 6, 4],
  ],
] as const)('%s', (_, stated, from, wanted, counts) => {
  expect(run(stated, from, wanted)).toEqual(counts);
});

test.each([
  ['nothing', undefined, {}],
  [
    'the window of the way down alone',
    { scaleDown: { stabilizationWindowSeconds: 60 } },
    { downWindow: 60_000 },
  ],
  ['the defaults of the API', { scaleUp: { selectPolicy: 'Max' }, scaleDown: {} }, {}],
  ['what the API refuses', { scaleUp: { policies: [pods(0)] } }, {}],
  ['a window of more than an hour', { scaleDown: { stabilizationWindowSeconds: 3_601 } }, {}],
])('a behavior of %s', (_, stated, pace) => {
  expect(readPace({ behavior: stated })).toEqual(pace);
  expect(readPace({ advanced: { horizontalPodAutoscalerConfig: { behavior: stated } } })).toEqual(pace);
});

test('a tolerance is read as the quantity it is, and stated policies keep the default one', () => {
  const { up, down } = behavior({ scaleUp: { tolerance: '0.05' }, scaleDown: { policies: [pods(1)] } });
  expect([up.tolerance, down.tolerance, down.window]).toEqual([50, 100, 300_000]);
});

test('a count goes towards its recommendations, and never past all of them', () => {
  const policy = fc.record({
    type: fc.constantFrom('Pods', 'Percent'),
    value: fc.integer({ min: 1, max: 200 }),
    periodSeconds: fc.integer({ min: 1, max: 1_800 }),
  });
  const rules = fc.record({
    stabilizationWindowSeconds: fc.integer({ min: 0, max: 3_600 }),
    selectPolicy: fc.constantFrom('Max', 'Min', 'Disabled'),
    policies: fc.array(policy, { minLength: 1, maxLength: 3 }),
  });
  const counts = fc.integer({ min: 1, max: 200 });
  fc.assert(
    fc.property(
      rules,
      rules,
      counts,
      fc.array(counts, { maxLength: 80 }),
      (scaleUp, scaleDown, from, wanted) => {
        const taken = run({ scaleUp, scaleDown }, from, wanted);
        taken.forEach((count, at) => {
          const before = taken[at - 1] ?? from;
          const seen = wanted.slice(0, at + 1);
          expect(count).toBeGreaterThanOrEqual(Math.min(before, ...seen));
          expect(count).toBeLessThanOrEqual(Math.max(before, ...seen));
        });
      },
    ),
  );
});
