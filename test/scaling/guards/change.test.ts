import { describe, expect, test } from 'vitest';
import { NO_HISTORY } from '../../../src/history/history.ts';
import type { NumberChange, Recommendation, StrategyResult } from '../../../src/scaling/decision/types.ts';
import {
  circuitOpen,
  disruptionBudget,
  renderRefused,
  rolledBackBefore,
} from '../../../src/scaling/guards/change.ts';
import type { GuardFacts } from '../../../src/scaling/guards/facts.ts';
import { facts } from '../../support/service.ts';

/** The facts of a service on three replicas that is to go down to two. */
function given(more: Partial<GuardFacts> = {}, change?: NumberChange): GuardFacts {
  const recommendation: Recommendation = { action: 'scale_down', target_replicas: 2 };
  const result = { recommendation, rationale: 'So.', ...(change && { change }) } as StrategyResult;
  const breaker = { state: 'closed' } as GuardFacts['breaker'];
  return {
    ...{ ...facts({ replicas: 3 }), result, current: 3, steady: recommendation, floor: undefined, breaker },
    ...{ freeze: undefined, ...more },
  };
}

const number = (name: NumberChange['number']): NumberChange => ({
  ...{ autoscaler: 'HPA web', number: name, from: 6, to: 3 },
});

describe('a scale-down under a budget', () => {
  const floor = (replicas: number): GuardFacts['floor'] => ({
    budget: { name: 'a', minAvailable: String(replicas - 1), maxUnavailable: undefined, others: 0 },
    replicas,
  });
  const said = 'PodDisruptionBudget a needs 2 available, so 3 replicas leave room for one disruption';
  const unread = { ...facts().observation, disruptionUnknown: '503' } as GuardFacts['observation'];
  const up = { recommendation: { action: 'scale_up', target_replicas: 2 } } as StrategyResult;

  test.each<[string, GuardFacts, string | undefined]>([
    ['is held below its floor', given({ floor: floor(3) }), `${said}.`],
    ['goes to its floor', given({ floor: floor(2) }), undefined],
    ['goes without a floor', given(), undefined],
    [
      'is held where budgets are unknown',
      given({ observation: unread }),
      'PodDisruptionBudgets could not be read: 503.',
    ],
    ['of a floor is held too', given({ floor: floor(3) }, number('min')), `${said}.`],
    [
      'is no capacity where the target moves',
      given({ floor: floor(3), observation: unread }, number('target')),
      undefined,
    ],
    ['is none on the way up', given({ floor: floor(3), observation: unread, result: up }), undefined],
    [
      'is none without a recommendation',
      given({ floor: floor(3), observation: unread, result: undefined }),
      undefined,
    ],
  ])('%s', (_, facts, expected) => {
    expect(disruptionBudget(facts)).toBe(expected);
  });

  test('says where the floor lies beyond max_replicas', () => {
    const { blueprint } = given();
    const limited = (maxReplicas: number) =>
      disruptionBudget(
        given({
          floor: floor(3),
          blueprint: { ...blueprint, scaling: { ...blueprint.scaling, maxReplicas } },
        }),
      );
    expect([limited(2), limited(3)]).toEqual([`${said} and max_replicas is 2.`, `${said}.`]);
  });
});

test('an open circuit says how many have failed, and when one is tried', () => {
  const lastFailure = '2026-02-10T18:00:00Z';
  const open = (failures: number) =>
    circuitOpen(
      given({
        breaker: {
          state: 'open',
          failures,
          lastFailure,
          trialAt: Date.parse('2026-02-10T19:00:00Z'),
        } as GuardFacts['breaker'],
      }),
    );
  const rest = `, the last at ${lastFailure}. One trial from 2026-02-10T19:00:00Z, or after a reset.`;
  expect(open(1)).toBe(`Circuit open: 1 failed verification${rest}`);
  expect(open(2)).toBe(`Circuit open: 2 failed verifications${rest}`);
  expect(circuitOpen(given())).toBeUndefined();
});

describe('a change that has failed before', () => {
  const failed = (more: object) =>
    ({
      ...{
        ...NO_HISTORY,
        failedChanges: [{ at: '2026-01-20T10:00:00Z', blueprintVersion: null, change: more }],
      },
    }) as unknown as GuardFacts['history'];
  const count = failed({ from: 3, to: 2, before: { throughput: 180 } });

  test('is held by what is to become of the count', () => {
    expect(rolledBackBefore(given({ history: count }))).toMatch(/^Going from 3 to 2 replicas failed/);
    const shorter = given({ history: count, steady: undefined });
    expect(rolledBackBefore(shorter)).toMatch(/^Going from 3 to 2 replicas failed/);
    const up: Recommendation = { action: 'scale_up', target_replicas: 4 };
    expect(rolledBackBefore(given({ history: count, steady: up }))).toBeUndefined();
  });

  test('or by the number of its autoscaler', () => {
    const min = failed({ from: 6, to: 3, number: 'min', before: { throughput: 180 } });
    expect(rolledBackBefore(given({ history: min }, number('min')))).toMatch(
      /^Changing min from 6 to 3 failed/,
    );
    expect(rolledBackBefore(given({ history: min }))).toBeUndefined();
  });

  test('is none where nothing is to change, or no count is known', () => {
    expect(rolledBackBefore(given({ history: count, steady: undefined, result: undefined }))).toBeUndefined();
    expect(rolledBackBefore(given({ history: count, current: null }))).toBeUndefined();
  });
});

test('an edit that its rendering refuses is held, where there is one', () => {
  const { desired } = given();
  expect(
    renderRefused(given({ desired: { ...desired, refused: 'More changes.' } as GuardFacts['desired'] })),
  ).toBe('More changes.');
  expect(renderRefused(given())).toBeUndefined();
  const held = {
    kind: 'held',
    reason: 'manifest_missing',
    message: 'm',
    refused: 'x',
  } as GuardFacts['desired'];
  expect(renderRefused(given({ desired: held }))).toBeUndefined();
});
