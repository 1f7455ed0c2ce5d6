import { expect, test } from 'vitest';
import { measuredMetrics } from '../../../src/scaling/decide.ts';
import { decideProportional, pastTarget } from '../../../src/scaling/strategies/proportional.ts';
import { facts, type ServiceFacts } from '../../support/service.ts';

/** Answers of the strategy alone, before any guard. */
function answer({ min = 1, ...more }: ServiceFacts & { readonly min?: number }) {
  const metrics = { cpu_utilization: 0.7, memory_utilization: 0.2, latency_p95: 80, ...more.metrics };
  const spec = `    strategy: proportional\n${more.spec ?? ''}`;
  const { blueprint, observation } = facts({ ...more, metrics, spec });
  const scaling = { ...blueprint.scaling, minReplicas: min };
  return decideProportional(
    { ...blueprint, scaling },
    observation,
    measuredMetrics(observation),
    more.replicas ?? 2,
  );
}

const pod = { phase: 'Running', ready: true };
const ALL = 'target_cpu_utilization,target_memory_utilization';

/** Figures, and what is answered: the move with what else it is, the reason, the formula and the keys it refers to. */
const TABLE: readonly (readonly [string, Parameters<typeof answer>[0], readonly string[]])[] = [
  [
    'without a count to move to',
    { replicas: 4 },
    [
      'no_action to 4',
      'Usage against target asks for 4 replicas. No scaling needed.',
      'cpu 70% / 70% = 1; stays at 4 | memory 20% / 80% = 0.25; ⌈0.25 × 4 pods⌉ = 1',
      `${ALL},tolerance`,
    ],
  ],
  [
    'below the floor',
    { replicas: 1, min: 3 },
    [
      'scale_up to 3, correction',
      'The count (1) lies below min_replicas (3). Scaling to 3 replicas.',
      'n/a',
      'min_replicas',
    ],
  ],
  [
    'up',
    { metrics: { cpu_utilization: 1.4 } },
    [
      'scale_up to 4',
      'Usage against target asks for 4 replicas. Scaling to 4 replicas.',
      'cpu 140% / 70% = 2; ⌈2 × 2 pods⌉ = 4 | memory 20% / 80% = 0.25; ⌈0.25 × 2 pods⌉ = 1',
      `${ALL},max_replicas`,
    ],
  ],
  [
    'up where nothing says how many are ready',
    { metrics: { cpu_utilization: 1.4 }, extra: { pods_ready: undefined } },
    [
      'scale_up to 4',
      'Usage against target asks for 4 replicas. Scaling to 4 replicas.',
      'cpu 140% / 70% = 2; ⌈2 × 2 pods⌉ = 4 | memory 20% / 80% = 0.25; ⌈0.25 × 2 pods⌉ = 1',
      `${ALL},max_replicas`,
    ],
  ],
  [
    'up by the increment',
    { metrics: { cpu_utilization: 1.4 }, spec: '    scale_up_increment: 1\n' },
    [
      'scale_up to 3',
      'Usage against target asks for 4 replicas. Scaling to 3 replicas, as far as the increment and the limits allow.',
      'cpu 140% / 70% = 2; ⌈2 × 2 pods⌉ = 4 | memory 20% / 80% = 0.25; ⌈0.25 × 2 pods⌉ = 1',
      `${ALL},max_replicas`,
    ],
  ],
  [
    'up at the ceiling',
    { replicas: 5, metrics: { cpu_utilization: 1.4 } },
    [
      'no_action to 5, at_max_replicas',
      'Usage against target asks for 10 replicas. Already at max_replicas (5).',
      'cpu 140% / 70% = 2; ⌈2 × 5 pods⌉ = 10 | memory 20% / 80% = 0.25; ⌈0.25 × 5 pods⌉ = 2',
      `${ALL},max_replicas`,
    ],
  ],
  [
    'up on part of the metrics',
    { metrics: { cpu_utilization: 1.4, memory_utilization: null } },
    [
      'scale_up to 4',
      'Usage against target asks for 4 replicas. Scaling to 4 replicas.',
      'cpu 140% / 70% = 2; ⌈2 × 2 pods⌉ = 4',
      `${ALL},max_replicas`,
    ],
  ],
  [
    'down on part of the metrics',
    {
      replicas: 5,
      metrics: { cpu_utilization: 0.2, memory_utilization: null },
    },
    [
      'no_action to 5, undecided',
      'The metrics at hand ask for 2 replicas, but memory is not measured (null in the snapshot: fill it in): no scale-down on part of the metrics.',
      'cpu 20% / 70% = 0.2857; ⌈0.2857 × 5 pods⌉ = 2',
      `${ALL},tolerance`,
    ],
  ],
  [
    'the same on part of the metrics',
    { metrics: { memory_utilization: null } },
    [
      'no_action to 2',
      'Usage against target asks for 2 replicas. No scaling needed.',
      'cpu 70% / 70% = 1; stays at 2',
      `${ALL},tolerance`,
    ],
  ],
  [
    'without any metric',
    { metrics: { cpu_utilization: null, memory_utilization: null } },
    [
      'no_action to 2, undecided',
      'Nothing to decide from: cpu is not measured (null in the snapshot: fill it in); memory is not measured (null in the snapshot: fill it in).',
      'n/a',
      `${ALL},tolerance`,
    ],
  ],
  [
    'down',
    { replicas: 5, metrics: { cpu_utilization: 0.2, latency_p95: 20 } },
    [
      'scale_down to 2',
      'Usage against target asks for 2 replicas. Scaling to 2 replicas.',
      'cpu 20% / 70% = 0.2857; ⌈0.2857 × 5 pods⌉ = 2 | memory 20% / 80% = 0.25; ⌈0.25 × 5 pods⌉ = 2',
      `${ALL},min_replicas`,
    ],
  ],
  [
    'down by the increment',
    {
      replicas: 5,
      metrics: { cpu_utilization: 0.2, latency_p95: 20 },
      spec: '    scale_down_increment: 1\n',
    },
    [
      'scale_down to 4',
      'Usage against target asks for 2 replicas. Scaling to 4 replicas, as far as the increment and the limits allow.',
      'cpu 20% / 70% = 0.2857; ⌈0.2857 × 5 pods⌉ = 2 | memory 20% / 80% = 0.25; ⌈0.25 × 5 pods⌉ = 2',
      `${ALL},min_replicas`,
    ],
  ],
  [
    'down at the floor',
    { replicas: 1, metrics: { cpu_utilization: 0, memory_utilization: 0 } },
    [
      'no_action to 1, at_min_replicas',
      'Usage against target asks for 0 replicas. Already at min_replicas (1).',
      'cpu 0% / 70% = 0; ⌈0 × 1 pods⌉ = 0 | memory 0% / 80% = 0; ⌈0 × 1 pods⌉ = 0',
      `${ALL},min_replicas`,
    ],
  ],
  [
    'down where that is not allowed',
    {
      replicas: 5,
      metrics: { cpu_utilization: 0.2 },
      spec: '    allow_scale_down: false\n',
    },
    [
      'no_action to 5',
      'Usage against target asks for 2 replicas. But allow_scale_down is false.',
      'cpu 20% / 70% = 0.2857; ⌈0.2857 × 5 pods⌉ = 2 | memory 20% / 80% = 0.25; ⌈0.25 × 5 pods⌉ = 2',
      `${ALL},min_replicas`,
    ],
  ],
  [
    'beyond the ceiling',
    { replicas: 7, metrics: { cpu_utilization: 0.2, latency_p95: 20 } },
    [
      'scale_down to 5, correction',
      'The count (7) lies beyond max_replicas (5). Scaling to 5 replicas.',
      'cpu 20% / 70% = 0.2857; ⌈0.2857 × 7 pods⌉ = 2 | memory 20% / 80% = 0.25; ⌈0.25 × 7 pods⌉ = 2',
      'max_replicas',
    ],
  ],
  [
    'beyond the ceiling where nothing goes down',
    {
      replicas: 7,
      metrics: { cpu_utilization: 0.2 },
      spec: '    allow_scale_down: false\n',
    },
    [
      'no_action to 7',
      'The count (7) lies beyond max_replicas (5). But allow_scale_down is false.',
      'n/a',
      'max_replicas',
    ],
  ],
  [
    'beyond the ceiling, and in need of it',
    { replicas: 7, metrics: { cpu_utilization: 1.4 } },
    [
      'no_action to 7, at_max_replicas',
      'The count (7) lies beyond max_replicas (5), but usage against target asks for 14 replicas and CPU is predicted at 196%, above target_cpu_utilization (70%): it stays until the load falls, or a person raises the limit or lowers the count.',
      'cpu 140% / 70% = 2; ⌈2 × 7 pods⌉ = 14 | memory 20% / 80% = 0.25; ⌈0.25 × 7 pods⌉ = 2',
      'max_replicas',
    ],
  ],
  [
    'beyond the ceiling, on part of the metrics',
    {
      replicas: 7,
      metrics: { cpu_utilization: 0.2, memory_utilization: null },
    },
    [
      'no_action to 7, undecided',
      'The count (7) lies beyond max_replicas (5), and nobody can tell whether that carries the load: memory is not measured (null in the snapshot: fill it in).',
      'cpu 20% / 70% = 0.2857; ⌈0.2857 × 7 pods⌉ = 2',
      'max_replicas',
    ],
  ],
  [
    'beyond the ceiling without any metric',
    {
      replicas: 7,
      metrics: { cpu_utilization: null, memory_utilization: null },
    },
    [
      'no_action to 7, undecided',
      'The count (7) lies beyond max_replicas (5), and nobody can tell whether that carries the load: cpu is not measured (null in the snapshot: fill it in); memory is not measured (null in the snapshot: fill it in).',
      'n/a',
      'max_replicas',
    ],
  ],
  [
    'with pods that have no usage',
    {
      replicas: 4,
      metrics: { cpu_utilization: 1.4 },
      extra: {
        pods_ready: undefined,
        pods: [
          { ...pod, name: 'a' },
          { ...pod, name: 'b' },
          { ...pod, name: 'c', deleted_at: '2026-02-10T18:20:00Z' },
          { ...pod, name: 'd', ready: false },
        ],
      },
    },
    [
      'no_action to 4',
      'Usage against target asks for 4 replicas. No scaling needed.',
      'cpu 140% / 70% = 2 over 2 pods; stays at 4 | memory 20% / 80% = 0.25; ⌈0.25 × 4 pods⌉ = 1',
      `${ALL},tolerance`,
    ],
  ],
];

test.each(TABLE)('%s', (_, given, expected) => {
  const { recommendation, rationale, formula, references, atLimit, ...flags } = answer(given);
  const marks = [flags.undecided && 'undecided', flags.correction && 'correction', atLimit].filter(Boolean);
  const moves = `${recommendation.action} to ${recommendation.target_replicas}`;
  expect([
    [moves, ...marks].join(', '),
    rationale,
    formula,
    references.map((key) => key.replace('spec.scaling.', '')).join(),
  ]).toEqual(expected);
  expect(flags.weightedUtilization).toBeNull();
});

test.each([
  ['more', { cpu_utilization: 1.4, memory_utilization: 0.2 }, 4],
  ['as many', { cpu_utilization: 0.7, memory_utilization: 0.2 }, 2],
  ['fewer', { cpu_utilization: 0.2, memory_utilization: 0.2 }, 1],
  ['nobody knows how many', { cpu_utilization: 0.2 }, undefined],
])('a past reading asks for %s', (_, metrics, expected) => {
  const { blueprint } = facts({ spec: '    strategy: proportional\n' });
  expect(pastTarget(blueprint, metrics, 2, 2)).toBe(expected);
});
