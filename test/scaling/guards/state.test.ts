import { describe, expect, test } from 'vitest';
import type { Pod } from '../../../src/metrics/observation/types.ts';
import type { Desired, StrategyResult } from '../../../src/scaling/decision/types.ts';
import type { GuardFacts } from '../../../src/scaling/guards/facts.ts';
import {
  evidenceTooShort,
  ignoredByDelivery,
  metricsMissing,
  ownedByAutoscaler,
  rolloutInProgress,
} from '../../../src/scaling/guards/state.ts';
import { isFleetReason } from '../../../src/scaling/guards.ts';
import { facts } from '../../support/service.ts';

const INPUT = facts({ replicas: 3 });
const UP = { recommendation: { action: 'scale_up', target_replicas: 4 }, undecided: false } as StrategyResult;

/** The facts of a service on three replicas, all seen, that is to go up to four. */
function given(more: Partial<GuardFacts> = {}, seen: Partial<NonNullable<GuardFacts['observation']>> = {}) {
  const observation = INPUT.observation && { ...INPUT.observation, ...seen };
  return { ...INPUT, observation, result: UP, current: 3, ...more } as GuardFacts;
}

const AUTOSCALER = {
  kind: 'autoscaler',
  settings: { target: 70, min: 2, max: 9 },
  numbers: {},
} as unknown as Desired;
const HELD = (reason: 'owned_by_autoscaler' | 'ignored_by_delivery') =>
  ({ kind: 'held', reason, message: `m of ${reason}` }) as Desired;
const IGNORED = {
  owner: 'Argo CD Application a',
  effect: undefined,
  why: undefined,
  edit: 'Take it out',
} as unknown as GuardFacts['ignored'];

test('a count that an autoscaler sets is held, and its numbers are not', () => {
  const seen = { ownedBy: 'HorizontalPodAutoscaler shop/web' };
  expect(ownedByAutoscaler(given({}, seen))).toMatch(/^HorizontalPodAutoscaler shop\/web sets this count/);
  expect(ownedByAutoscaler(given({ desired: AUTOSCALER }, seen))).toBeUndefined();
  const held = HELD('owned_by_autoscaler');
  expect(ownedByAutoscaler(given({ desired: held }))).toBe('m of owned_by_autoscaler');
  expect(ownedByAutoscaler(given({ desired: held, ignored: IGNORED }))).toBeUndefined();
  expect(ownedByAutoscaler(given({ desired: HELD('ignored_by_delivery') }))).toBeUndefined();
});

test('a count that a delivery tool leaves alone is held, and an autoscaler’s numbers are not', () => {
  expect(ignoredByDelivery(given({ ignored: IGNORED }))).toBe(
    'Argo CD Application a ignores spec.replicas, so the count in Git would never arrive. Take it out, or remove this blueprint.',
  );
  const other = { ...IGNORED, effect: 'is paused', why: 'nothing arrives' } as GuardFacts['ignored'];
  expect(ignoredByDelivery(given({ ignored: other }))).toContain('a is paused, so nothing arrives.');
  expect(ignoredByDelivery(given({ ignored: IGNORED, desired: AUTOSCALER }))).toBeUndefined();
  expect(ignoredByDelivery(given({ desired: HELD('ignored_by_delivery') }))).toBe('m of ignored_by_delivery');
});

describe('a rollout', () => {
  const broken = {
    name: 'a',
    phase: 'Running',
    ready: false,
    restarts: 3,
    waiting: 'CrashLoopBackOff',
  } as Pod;
  const told = (seen: Parameters<typeof given>[1], more: Partial<GuardFacts> = {}) =>
    rolloutInProgress(given(more, seen));

  test('is told by the source, by more pods, or by fewer', () => {
    expect(told({ rollout: '1 of 3 is updated' })).toBe('A rollout is in progress: 1 of 3 is updated.');
    expect(told({ podsRunning: 4 })).toBe(
      '4 pods are running for 3 replicas: a rollout or a scale-down is in progress.',
    );
    expect(told({ podsRunning: 3 })).toBeUndefined();
    expect(told({ podsRunning: 2 })).toBe('2 of 3 pods are running: a rollout is in progress.');
    expect(told({ podsRunning: undefined })).toBeUndefined();
    expect(told({ podsRunning: 2 }, { desired: AUTOSCALER })).toBeUndefined();
    expect(told({}, { observation: undefined })).toBeUndefined();
  });

  test('that does not come on says which pods are broken', () => {
    expect(told({ rollout: 'it waits', pods: [broken] })).toMatch(
      /^A rollout is in progress: it waits; .*CrashLoopBackOff/,
    );
    expect(told({ podsRunning: 2, pods: [broken] })).toMatch(/^2 of 3 pods are running: .*CrashLoopBackOff/);
    expect(told({ podsRunning: 3, pods: [broken] })).toBeUndefined();
  });
});

describe('what rests on the past', () => {
  const evidence = (kind: string) => ({ kind, message: 'Too short.' }) as unknown as GuardFacts['evidence'];
  const scaling = { ...INPUT.blueprint.scaling, strategy: 'evidence' } as const;
  const blueprint = { ...INPUT.blueprint, scaling };

  test.each<[string, Partial<GuardFacts>]>([
    ['a count', { blueprint }],
    ['an autoscaler', { desired: AUTOSCALER }],
  ])('waits until it is known: %s', (_, more) => {
    expect(evidenceTooShort(given(more))).toBe('No demand history was read.');
    expect(evidenceTooShort(given({ ...more, evidence: evidence('evidence_too_short') }))).toBe('Too short.');
    for (const kind of ['count', 'autoscaler'])
      expect(evidenceTooShort(given({ ...more, evidence: evidence(kind) }))).toBeUndefined();
  });

  test('is nothing that other strategies, or a held manifest, ask for', () => {
    expect(evidenceTooShort(given())).toBeUndefined();
    expect(evidenceTooShort(given({ blueprint, desired: HELD('owned_by_autoscaler') }))).toBeUndefined();
  });
});

describe('a change waits for', () => {
  const unread = { ownerUnknown: 'forbidden', ownerKnown: false };
  const stay = { ...UP, recommendation: { action: 'no_action', target_replicas: 3 } } as StrategyResult;
  const undecided = { ...UP, undecided: true, rationale: 'CPU is missing.' } as StrategyResult;

  test.each<[string, GuardFacts, RegExp | undefined]>([
    ['a source', given({ observation: undefined }), /^No metrics source knows the service "web": /],
    ['figures', given({ result: undecided }), /^CPU is missing\.$/],
    [
      'its owner',
      given({}, unread),
      /^Whether an autoscaler sets this count in the cluster cannot be told: /,
    ],
    ['no owner where one that is unknown is marked', given({ unknownOwner: 'mark' }, unread), undefined],
    [
      'a source that cannot be read, even then',
      given({ unknownOwner: 'mark' }, { failure: '503' }),
      /cannot be told: 503\.$/,
    ],
    [
      'a delivery tool',
      given({ deliveryUnread: '403' }),
      /^Whether Argo CD or Flux ignores this count cannot be told: 403\.$/,
    ],
    ['nothing where all is known', given(), undefined],
    ['nothing where it is none', given({ result: stay, deliveryUnread: '403' }, unread), undefined],
    [
      'nothing of an autoscaler’s numbers',
      given({ desired: AUTOSCALER, deliveryUnread: '403' }, unread),
      undefined,
    ],
  ])('%s', (_, facts, expected) => {
    const told = metricsMissing(facts);
    if (expected === undefined) expect(told).toBeUndefined();
    else expect(told).toMatch(expected);
  });
});

test('the fleet gives reasons of its own', () => {
  expect((['correlated_drop', 'queued', 'unschedulable'] as const).map((one) => isFleetReason(one))).toEqual([
    true,
    true,
    true,
  ]);
  expect((['paused', 'cooldown', 'frozen', null] as const).map((one) => isFleetReason(one))).toEqual(
    Array(4).fill(false),
  );
});
