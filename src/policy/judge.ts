import type { Blueprint, Operation } from './blueprint/types.ts';
import type { EvidenceInput, ExpressionInput, PullRequestInput } from './cel/expression.ts';
import { type CostImpact, costImpact, exceedsBudget } from './cost.ts';
import { activeFreeze, describeFreeze } from './freeze.ts';
import type { Policies } from './policies.ts';
import { applyRules, type RuleResult, serviceInput, stateInput } from './rules.ts';
import { listedTier, stricter, type Tier } from './tier.ts';

/** One operation on one service, and what is known around it. */
export interface Proposed {
  readonly operation: Operation | 'unreadable';
  /** Undefined where no blueprint governs what is changed: then the policy file alone does. */
  readonly blueprint: Blueprint | undefined;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Reason why it may not pass without a person, whatever lists and rules say. */
  readonly floor?: string | undefined;
  readonly decision?: ExpressionInput['decision'];
  readonly pullRequest?: PullRequestInput;
  readonly evidence?: EvidenceInput;
  readonly now: Date;
}

export interface Judgment {
  readonly tier: Tier;
  /** Names of the rules that spoke, with `monthly_budget` and `freeze` among them. */
  readonly rules: readonly RuleResult[];
  /** In words: what keeps it from passing, and which exceptions hold. Empty where nothing does. */
  readonly reasons: readonly string[];
  readonly cost: CostImpact | null;
}

/**
 * Lists, rules, freezes and the budget together: the most restrictive wins. An `allow` rule speaks only where
 * no list names the operation, and lifts nothing that is forbidden.
 */
export function judge(policies: Policies, proposed: Proposed): Judgment {
  const { blueprint, before, after } = proposed;
  const operation = proposed.operation === 'unreadable' ? undefined : proposed.operation;
  const { tier, listed } = operation
    ? listedTier(operation, policies, blueprint)
    : ({ tier: 'requires_approval', listed: true } as const);
  const rules = [...spoken(policies, proposed), ...limits(policies, proposed)];
  const lifted = !listed && tier === 'requires_approval' && rules.some((rule) => rule.effect === 'allowed');
  const from: Tier = lifted ? 'allowed' : tier;
  const restrictions = rules.flatMap(({ effect }) => (effect === 'none' ? [] : [effect]));
  const floors: Tier[] = proposed.floor === undefined ? [] : ['requires_approval'];
  return {
    tier: [...restrictions, ...floors].reduce(stricter, from),
    rules,
    reasons: [
      ...listReason(operation, from, listed),
      ...(proposed.floor === undefined ? [] : [proposed.floor]),
      ...rules.map(({ name, message }) => `${name}: ${message}`),
    ],
    cost: blueprint ? costImpact(blueprint, before, after) : null,
  };
}

function listReason(operation: Operation | undefined, tier: Tier, listed: boolean): string[] {
  if (operation === undefined || tier === 'allowed') return [];
  return [
    listed ? `${operation} is listed as ${tier}` : `${operation} is ${tier} unless a list says otherwise`,
  ];
}

function spoken(
  policies: Policies,
  { operation, blueprint, before, after, decision, pullRequest, evidence, now }: Proposed,
): RuleResult[] {
  const rules = [...policies.rules, ...(blueprint?.governance.rules ?? [])];
  if (rules.length === 0) return [];
  return applyRules(rules, {
    operation,
    service: serviceInput(blueprint),
    before: stateInput(blueprint, before),
    after: stateInput(blueprint, after),
    decision: decision ?? {},
    pull_request: pullRequest ?? {},
    evidence: evidence ?? {},
    now,
  });
}

/** Applies the rules that nobody has to write: the freeze, which holds no rollback up, and the budget. */
function limits(policies: Policies, { operation, blueprint, before, after, now }: Proposed): RuleResult[] {
  const freezes =
    operation === 'rollback' ? [] : [...policies.freezes, ...(blueprint?.governance.freezes ?? [])];
  const freeze = activeFreeze(freezes, now);
  const budget =
    blueprint && exceedsBudget(blueprint, before, after) ? costImpact(blueprint, before, after) : null;
  return [
    ...(freeze
      ? [{ name: 'freeze', effect: 'requires_approval', message: describeFreeze(freeze) } as const]
      : []),
    ...(budget
      ? [
          {
            name: 'monthly_budget',
            effect: 'requires_approval',
            message: `${budget.monthly_after} a month is over the budget of ${budget.monthly_budget}`,
          } as const,
        ]
      : []),
  ];
}
