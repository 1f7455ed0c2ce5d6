import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction } from '../../src/lib/fraction.ts';
import { decide } from '../../src/scaling/decide.ts';
import type { DecisionInput, StrategyResult } from '../../src/scaling/decision/types.ts';
import {
  budgetsOf,
  disruptionFloor,
  leastPods,
  respectBudgets,
  tellFloor,
} from '../../src/scaling/disruption.ts';
import { evaluate } from '../../src/scaling/evaluate.ts';
import { facts, type ServiceFacts } from '../support/service.ts';

const IDLE = { cpu_utilization: 0.05, memory_utilization: 0.05, latency_p95: 20 };
const CALM = { cpu_utilization: 0.6, memory_utilization: 0.6, latency_p95: 120 };
const BUSY = { cpu_utilization: 0.95, memory_utilization: 0.9, latency_p95: 190 };

/** An idle service with a budget over it in the cluster, which goes down by as much as its step is. */
function idle(replicas: number, budgets: readonly object[], more: ServiceFacts = {}): DecisionInput {
  return facts({ replicas, metrics: IDLE, ...more, extra: { disruption_budgets: budgets, ...more.extra } });
}

/** Asks for the fewest at once. */
const PROPORTIONAL = { spec: '    strategy: proportional' };
const shop = (more: object) => ({ name: 'shop/web', ...more });

describe('the fewest pods of which a budget lets one be disrupted', () => {
  it.each([
    ['2', 3],
    ['1', 2],
    ['0', undefined],
    ['50%', 2],
    ['67%', 4],
    ['75%', 4],
    ['99%', 100],
    ['1%', 2],
    ['0%', undefined],
    ['100%', undefined],
  ])('minAvailable %s: %s', (minAvailable, least) => {
    expect(leastPods({ minAvailable })).toBe(least);
  });

  it('is what Kubernetes’ own arithmetic says: with it one may be disrupted, with one fewer none', () => {
    const allowed = (pods: number, percent: number) => pods - Math.ceil((pods * percent) / 100);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (percent) => {
        const least = leastPods({ minAvailable: `${percent}%` }) ?? 0;
        expect(allowed(least, percent)).toBeGreaterThanOrEqual(1);
        expect(allowed(least - 1, percent)).toBeLessThan(1);
      }),
    );
  });
});

describe('a scale-down', () => {
  it('is cut to the floor where that lies below the count, and says the sum', () => {
    const decision = decide(idle(5, [shop({ min_available: 2 })], PROPORTIONAL));
    expect(decision).toMatchObject({ action: 'scale_down', target_replicas: 3, reason: null });
    expect(decision.rationale).toContain(
      'PodDisruptionBudget shop/web needs 2 available, so 3 replicas leave room for one disruption: only to 3.',
    );
  });

  it('is held where the count is at the floor or below it, and keeps what was recommended', () => {
    const decision = decide(idle(3, [shop({ min_available: 2 })]));
    expect(decision).toMatchObject({
      action: 'no_action',
      reason: 'disruption_budget',
      target_replicas: 3,
      recommendation: { action: 'scale_down', target_replicas: 2 },
    });
    expect(decision.rationale).toMatch(
      /^PodDisruptionBudget shop\/web needs 2 available, so 3 replicas leave room for one disruption\. Recommended: /,
    );
    expect(decide(idle(2, [shop({ min_available: 2 })])).reason).toBe('disruption_budget');
    expect(decide(idle(4, [shop({ min_available: 2 })])).reason).toBeNull();
  });

  it('counts a percentage of what it leaves, and what other workloads bring', () => {
    const half = decide(idle(2, [shop({ min_available: '50%' })]));
    expect(half.rationale).toContain(
      'needs 50% available (1 of 2), so 2 replicas leave room for one disruption',
    );
    expect(decide(idle(3, [shop({ min_available: '50%' })])).reason).toBeNull();
    const shared = decide(idle(2, [shop({ min_available: 3, other_replicas: 2 })]));
    expect(shared.rationale).toContain(
      'needs 3 available, to which other workloads bring 2, so 2 replicas leave room for one disruption',
    );
    expect(decide(idle(2, [shop({ min_available: 3, other_replicas: 3 })])).action).toBe('scale_down');
  });

  it('keeps to the strictest of several, in the cluster or in Git', () => {
    const lax = shop({ min_available: 1 });
    const git = { name: 'shop/web (k8s/pdb.yaml:3)', min_available: '3' };
    const input = idle(5, [lax], PROPORTIONAL);
    const declared = { ...input.desired, disruption_budgets: [git] } as DecisionInput['desired'];
    const decision = decide({ ...input, desired: declared });
    expect(decision.target_replicas).toBe(4);
    expect(decision.rationale).toContain('PodDisruptionBudget shop/web (k8s/pdb.yaml:3) needs 3 available');
  });

  it('is not held by a budget that any count satisfies, or that none does, which it says', () => {
    for (const budget of [{ max_unavailable: 1 }, { max_unavailable: '25%' }, { min_available: 0 }, {}])
      expect(decide(idle(3, [shop(budget)]))).toEqual(decide(idle(3, [])));
    for (const budget of [{ max_unavailable: 0 }, { max_unavailable: '0%' }, { min_available: '100%' }]) {
      const decision = decide(idle(3, [shop(budget)]));
      expect(decision).toMatchObject({ action: 'scale_down', target_replicas: 2 });
      expect(decision.rationale).toContain(
        'PodDisruptionBudget shop/web never allows a disruption, whatever the count.',
      );
    }
  });

  it('is held where the floor lies above max_replicas, and where budgets could not be read', () => {
    const above = decide(idle(7, [shop({ min_available: 5 })]));
    expect(above.rationale).toContain('so 6 replicas leave room for one disruption and max_replicas is 5.');
    const unread = decide(idle(3, [], { extra: { disruption_unknown: '503' } }));
    expect(unread).toMatchObject({ reason: 'disruption_budget' });
    expect(unread.rationale).toContain('PodDisruptionBudgets could not be read: 503.');
  });
});

it('a count below the floor stays as it is, and the rationale notes it; a higher one is not mentioned', () => {
  const note =
    'Note: PodDisruptionBudget shop/web needs 3 available, so 4 replicas leave room for one disruption, and';
  const at = (replicas: number, metrics: Record<string, unknown>) =>
    decide(idle(replicas, [shop({ min_available: 3 })], { metrics }));
  expect(at(2, CALM)).toMatchObject({ action: 'no_action', reason: null, target_replicas: 2 });
  expect(at(2, CALM).rationale).toContain(`${note} 2 replicas do not.`);
  expect(at(2, BUSY)).toMatchObject({ action: 'scale_up', target_replicas: 3 });
  expect(at(2, BUSY).rationale).toContain(`${note} 3 replicas do not.`);
  expect(at(4, CALM).rationale).not.toContain('Note');
});

it('no scale-down leaves fewer than the floor, whatever the budget', () => {
  const amount = fc.oneof(
    fc.integer({ min: 0, max: 6 }),
    fc.integer({ min: 0, max: 100 }).map((n) => `${n}%`),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5 }),
      amount,
      fc.boolean(),
      (replicas, minAvailable, byProportion) => {
        const budgets = [shop({ min_available: minAvailable })];
        const { action, target_replicas: target } = decide(
          idle(replicas, budgets, byProportion ? PROPORTIONAL : {}),
        );
        if (action === 'scale_down')
          expect(target).toBeGreaterThanOrEqual(leastPods({ minAvailable: String(minAvailable) }) ?? 0);
      },
    ),
  );
});

it('services that share a budget go down as far as it allows them together, the others wait their turn', () => {
  const guard = { maxScaleDownShare: fraction(1), minServices: 10 };
  const outcomes = (needed: number) => {
    const budget = { name: 'shop/all', min_available: needed, other_replicas: 4 };
    const inputs = ['api', 'db', 'web'].map((name) => idle(2, [budget], { name }));
    return evaluate(inputs, new Map(), guard).services.map(
      ({ decision }) => decision.reason ?? decision.action,
    );
  };
  expect(outcomes(2)).toEqual(['scale_down', 'scale_down', 'scale_down']);
  expect(outcomes(3)).toEqual(['scale_down', 'scale_down', 'queued']);
  expect(outcomes(4)).toEqual(['scale_down', 'queued', 'queued']);
  expect(outcomes(5)).toEqual(Array(3).fill('disruption_budget'));
});

describe('a floor', () => {
  const budget = (minAvailable: string | undefined, others = 0, name = 'a') => ({
    ...{ name, minAvailable, maxUnavailable: undefined, others },
  });
  const under = (...budgets: readonly ReturnType<typeof budget>[]): DecisionInput => {
    const input = idle(5, []);
    return {
      ...input,
      observation: input.observation && { ...input.observation, disruptionBudgets: budgets },
    };
  };

  it('is the highest, of equal ones the first, and none where others bring enough', () => {
    const floor = (...of: readonly ReturnType<typeof budget>[]) => disruptionFloor(under(...of));
    expect(floor(budget('1'), budget('3', 0, 'b'), budget('2', 0, 'c'))).toMatchObject({
      ...{ budget: { name: 'b' }, replicas: 4 },
    });
    expect(floor(budget('2'), budget('2', 0, 'b'))).toMatchObject({ budget: { name: 'a' }, replicas: 3 });
    expect(floor(budget('2', 2))).toMatchObject({ replicas: 1 });
    expect(floor(budget('2', 3))).toBeUndefined();
    expect(floor(budget(undefined))).toBeUndefined();
  });

  it.each<[string, number, string]>([
    ['2', 3, 'needs 2 available, so 3 replicas leave room for one disruption'],
    ['50%', 2, 'needs 50% available (1 of 2), so 2 replicas leave room for one disruption'],
    ['67%', 4, 'needs 67% available (3 of 4), so 4 replicas leave room for one disruption'],
  ])('of %s is told with its sum', (minAvailable, replicas, told) => {
    expect(tellFloor({ budget: budget(minAvailable), replicas })).toBe(`PodDisruptionBudget a ${told}`);
  });

  it('of one replica, beside those of others, is told as one', () => {
    expect(tellFloor({ budget: budget('75%', 3), replicas: 1 })).toBe(
      'PodDisruptionBudget a needs 75% available (3 of 4), to which other workloads bring 3, so 1 replica leaves room for one disruption',
    );
  });

  const respected = (
    action: 'scale_up' | 'scale_down' | 'no_action',
    target: number,
    { least, current, max = 5 }: { readonly least: number; readonly current: number; readonly max?: number },
  ) => {
    const input = under();
    const { scaling } = input.blueprint;
    const result = {
      recommendation: { action, target_replicas: target },
      rationale: 'So.',
    } as StrategyResult;
    const floor = { budget: budget(String(least - 1)), replicas: least };
    const limited = { ...input.blueprint, scaling: { ...scaling, maxReplicas: max } };
    const { recommendation, rationale } = respectBudgets(
      result,
      { ...input, blueprint: limited },
      floor,
      current,
    );
    return [recommendation.target_replicas, rationale.replace(/PodDisruptionBudget.*disruption/, '…')];
  };

  it('cuts a scale-down only where it can be kept to', () => {
    expect(respected('scale_down', 1, { least: 3, current: 4 })).toEqual([3, 'So. …: only to 3.']);
    expect(respected('scale_down', 3, { least: 3, current: 4 })).toEqual([3, 'So.']);
    expect(respected('scale_down', 1, { least: 4, current: 4 })).toEqual([1, 'So.']);
    expect(respected('scale_down', 1, { least: 5, current: 7, max: 5 })).toEqual([5, 'So. …: only to 5.']);
    expect(respected('scale_down', 1, { least: 6, current: 7, max: 5 })).toEqual([1, 'So.']);
  });

  it('is noted where a count stays below it', () => {
    expect(respected('no_action', 1, { least: 3, current: 1 })).toEqual([
      1,
      'So. Note: …, and 1 replica does not.',
    ]);
    expect(respected('scale_up', 2, { least: 3, current: 1 })).toEqual([
      2,
      'So. Note: …, and 2 replicas do not.',
    ]);
    expect(respected('scale_up', 3, { least: 3, current: 1 })).toEqual([3, 'So.']);
  });

  it('never comes of a percentage of all, and a number of all is no percentage', () => {
    const told = (minAvailable: string) => {
      const input = under(budget(minAvailable));
      const result = {
        recommendation: { action: 'scale_down', target_replicas: 4 },
        rationale: 'So.',
      } as StrategyResult;
      return respectBudgets(result, input, undefined, 5).rationale;
    };
    const never = 'So. PodDisruptionBudget a never allows a disruption, whatever the count.';
    expect(['100', '99%', '100%', '200%'].map(told)).toEqual(['So.', 'So.', never, never]);
  });

  it('is looked for in the cluster, and in Git unless the manifest is held', () => {
    const names = (desired: unknown) =>
      budgetsOf({ ...under(budget('1')), desired: desired as DecisionInput['desired'] }).map(
        ({ name }) => name,
      );
    const declared = { disruption_budgets: [{ name: 'git', min_available: '1' }] };
    expect(names({ kind: 'found', ...declared })).toEqual(['a', 'git']);
    expect(names({ kind: 'held', ...declared })).toEqual(['a']);
    expect(
      budgetsOf({ observation: undefined, desired: { kind: 'found' } as DecisionInput['desired'] }),
    ).toEqual([]);
  });
});
