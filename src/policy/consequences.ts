import type { Check } from './check.ts';
import type { CostImpact } from './cost.ts';

export type Consequences = Pick<
  Check,
  'cost_impact' | 'reversibility' | 'rollback_plan' | 'safer_alternatives'
> & {
  readonly risk: string;
};

/**
 * Describes what a reviewer weighs: risk, cost, the way back, and what to do instead of what is forbidden.
 * Plain text.
 */
export function describeConsequences({
  risk,
  cost_impact,
  reversibility,
  rollback_plan,
  safer_alternatives,
}: Consequences): string {
  const cost = cost_impact === null ? '' : ` Cost: ${describeCost(cost_impact)}.`;
  const instead = safer_alternatives.length === 0 ? '' : ` Instead: ${safer_alternatives.join('; ')}.`;
  return `Risk: ${risk}.${cost} Reversibility: ${reversibility}. Roll back: ${rollback_plan}.${instead}`;
}

/** Describes a cost as `40 USD → 60 USD a month, over the budget of 50 USD`. */
function describeCost({ monthly_before, monthly_after, monthly_budget, within_budget }: CostImpact): string {
  const moved = monthly_before === null ? monthly_after : `${monthly_before} → ${monthly_after}`;
  const budget =
    monthly_budget === null ? '' : `, ${within_budget ? 'within' : 'over'} the budget of ${monthly_budget}`;
  return `${moved} a month${budget}`;
}
