import type { Operation } from './blueprint/types.ts';
import type { CostImpact } from './cost.ts';
import type { Judgment } from './judge.ts';
import { describeOperation, type Risk } from './operation.ts';
import type { Tier } from './tier.ts';

/**
 * Fields of every governance result, of a decision or of a line in a pull request; the reference's field
 * names.
 */
export interface Check {
  readonly operation: Operation | 'unreadable';
  readonly classification: Tier;
  readonly requires_approval: boolean;
  /**
   * Logins, teams as `@org/team`, or `CODEOWNERS`: one of them is enough. Empty where the policy names
   * nobody.
   */
  readonly approvers: readonly string[];
  /** Names of the rules that spoke. */
  readonly rules: readonly string[];
  readonly risk: Risk;
  /** Null where no count changes or the blueprint states no cost. */
  readonly cost_impact: CostImpact | null;
  readonly reversibility: string;
  readonly rollback_plan: string;
  /** Only where it is forbidden. */
  readonly safer_alternatives: readonly string[];
}

export function checkOf(
  operation: Check['operation'],
  judgment: Judgment,
  approvers: readonly string[],
): Check {
  const { tier } = judgment;
  const { risk, reversibility, rollback, alternatives } = describeOperation(operation);
  return {
    operation,
    classification: tier,
    requires_approval: tier === 'requires_approval',
    approvers: tier === 'requires_approval' ? approvers : [],
    rules: judgment.rules.map((rule) => rule.name),
    risk,
    cost_impact: judgment.cost,
    reversibility,
    rollback_plan: rollback,
    safer_alternatives: tier === 'forbidden' ? alternatives : [],
  };
}
