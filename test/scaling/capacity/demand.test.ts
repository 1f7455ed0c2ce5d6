import { expect, test } from 'vitest';
import { NO_HISTORY } from '../../../src/history/history.ts';
import { isEscalated } from '../../../src/scaling/capacity/deferral.ts';
import { serviceLoad } from '../../../src/scaling/capacity/demand.ts';
import { byName, byPriority } from '../../../src/scaling/capacity/priority.ts';
import type { Grant, ScaleUp } from '../../../src/scaling/capacity/types.ts';
import type { DecisionInput } from '../../../src/scaling/decision/types.ts';
import { facts } from '../../support/service.ts';

const input = facts({ replicas: 2, git: 4 });
const seen = (more: object): DecisionInput['observation'] =>
  ({ ...input.observation, podsRunning: undefined, pods: [], ...more }) as DecisionInput['observation'];
const pod = (more: object = {}) => ({
  name: 'a',
  phase: 'Running',
  ready: true,
  node: 'n1',
  request: {},
  limit: {},
  usage: {},
  ...more,
});
const autoscaler = (min: number) =>
  ({ kind: 'autoscaler', settings: { min } }) as unknown as DecisionInput['desired'];
const missing = { kind: 'missing' } as unknown as DecisionInput['desired'];

test.each<[string, Partial<DecisionInput>, object]>([
  ['what pods run', { observation: seen({ podsRunning: 3 }) }, { wanted: 4, existing: 3, pending: 0 }],
  ['what is stated', { observation: seen({ replicas: 2 }) }, { wanted: 4, existing: 2, pending: 0 }],
  ['Git alone', { observation: undefined }, { wanted: 4, existing: 4, pending: 0 }],
  [
    'pods, without those that end, of which one waits for a node',
    {
      observation: seen({
        podsRunning: 9,
        pods: [
          pod(),
          pod({ phase: 'Pending', node: undefined }),
          pod({ phase: 'Pending' }),
          pod({ deletedAt: '2026-02-10T18:29:00Z', phase: 'Pending', node: undefined }),
          pod({ phase: 'Failed' }),
        ],
      }),
    },
    { wanted: 4, existing: 3, pending: 1 },
  ],
  [
    'the floor of an autoscaler',
    { desired: autoscaler(3), observation: seen({ replicas: 2 }) },
    { wanted: 3, existing: 2 },
  ],
  [
    'what an autoscaler runs',
    { desired: autoscaler(3), observation: seen({ replicas: 5 }) },
    { wanted: 5, existing: 5 },
  ],
  ['an autoscaler that nobody sees', { desired: autoscaler(3), observation: undefined }, { wanted: 3 }],
  ['no count in Git', { desired: missing, observation: seen({ replicas: 5 }) }, { wanted: 5, existing: 5 }],
  ['nothing', { desired: missing, observation: undefined }, { wanted: 0, existing: 0, pending: 0 }],
])('a service fills its cluster by %s', (_, more, expected) => {
  expect(serviceLoad({ ...input, ...more })).toMatchObject(expected);
});

test('the third deferral in a row needs a person', () => {
  const escalated = (action: string, deferrals: number) =>
    isEscalated({
      grant: { action } as unknown as Grant,
      input: { history: { ...NO_HISTORY, deferrals } },
    });
  expect([0, 1, 2, 3].map((deferrals) => escalated('defer', deferrals))).toEqual([false, false, true, true]);
  expect(escalated('execute', 5)).toBe(false);
  expect(isEscalated({ grant: undefined, input: { history: { ...NO_HISTORY, deferrals: 5 } } })).toBe(false);
});

test('scale-ups are served by score, broken objectives, smaller request and name', () => {
  const one = { priority: 'medium', criticality: 'standard', broken: false, cpu: 2n, memory: 2n };
  const all = [
    { ...one, service: 'b' },
    { ...one, service: 'a' },
    { ...one, service: 'c', memory: 1n },
    { ...one, service: 'd', cpu: 1n, memory: 9n },
    { ...one, service: 'e', broken: true, cpu: 9n },
    { ...one, service: 'f', priority: 'high', cpu: 9n },
    { ...one, service: 'g', criticality: 'critical', cpu: 9n },
  ] as unknown as ScaleUp[];
  const order = (list: readonly ScaleUp[]) => [...list].sort(byPriority).map(({ service }) => service);
  expect(order(all)).toEqual(['f', 'g', 'e', 'd', 'c', 'a', 'b']);
  expect(order([...all].reverse())).toEqual(['f', 'g', 'e', 'd', 'c', 'a', 'b']);
  expect([byName({ service: 'a' }, { service: 'b' }), byName({ service: 'b' }, { service: 'a' })]).toEqual([
    -1, 1,
  ]);
  expect(byName({ service: 'a' }, { service: 'a' })).toBe(0);
});
