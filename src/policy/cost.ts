import { compare, type Fraction, fraction, multiply, toNumber } from '../lib/fraction.ts';
import type { Blueprint } from './blueprint/types.ts';

/** Monthly cost of a change of replicas, in the blueprint's currency: `60 USD`. */
export interface CostImpact {
  readonly monthly_before: string | null;
  readonly monthly_after: string;
  readonly monthly_change: string | null;
  readonly monthly_budget: string | null;
  /** Null without a budget. */
  readonly within_budget: boolean | null;
}

/**
 * Replicas times `cost_per_replica`; undefined where the blueprint does not state that or nobody knows the
 * count.
 */
export function monthlyCost(blueprint: Blueprint, replicas: number | undefined): Fraction | undefined {
  const each = blueprint.cost.costPerReplica?.amount;
  return each === undefined || replicas === undefined ? undefined : multiply(each, fraction(replicas));
}

export function costImpact(
  blueprint: Blueprint,
  before: number | undefined,
  after: number | undefined,
): CostImpact | null {
  const { costPerReplica, monthlyBudget } = blueprint.cost;
  const old = monthlyCost(blueprint, before);
  const now = monthlyCost(blueprint, after);
  if (!costPerReplica || !now) return null;
  const money = (amount: Fraction) => `${toNumber(amount, 2)} ${costPerReplica.currency}`;
  return {
    monthly_before: old ? money(old) : null,
    monthly_after: money(now),
    monthly_change: old ? money({ n: now.n * old.d - old.n * now.d, d: now.d * old.d }) : null,
    monthly_budget: monthlyBudget ? money(monthlyBudget.amount) : null,
    within_budget: monthlyBudget ? compare(now, monthlyBudget.amount) <= 0 : null,
  };
}

/**
 * Checks whether a change makes the service dearer and exceeds its monthly budget; going down is never held
 * up by one.
 */
export function exceedsBudget(
  blueprint: Blueprint,
  before: number | undefined,
  after: number | undefined,
): boolean {
  const budget = blueprint.cost.monthlyBudget?.amount;
  const now = monthlyCost(blueprint, after);
  const old = monthlyCost(blueprint, before);
  return (
    budget !== undefined &&
    now !== undefined &&
    compare(now, budget) > 0 &&
    (old === undefined || compare(now, old) > 0)
  );
}
