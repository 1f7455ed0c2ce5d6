import type { Blueprint, Operation } from '../blueprint/types.ts';
import { isWithinLimits } from '../decision/limits.ts';
import type { Decision } from '../decision/types.ts';
import type { CostImpact } from './cost.ts';
import { judge } from './judge.ts';
import { describeOperation, type Risk } from './operation.ts';
import type { Policies } from './policies.ts';
import type { Tier } from './tier.ts';

export type Classification = Tier | 'n/a';

/** The reference field names of a governance result, plus what a reviewer wants to know besides. */
export interface GovernanceCheck {
  readonly governance_check_id: string;
  readonly service: string;
  readonly decision_id: string;
  readonly operation: Operation | 'none';
  readonly classification: Classification;
  readonly requires_approval: boolean;
  readonly approvers: readonly string[];
  readonly rationale: string;
  /** Names of the rules that spoke. */
  readonly rules: readonly string[];
  readonly risk: Risk | 'none';
  /** Null where no count changes or the blueprint states no cost. */
  readonly cost_impact: CostImpact | null;
  readonly reversibility: string;
  readonly rollback_plan: string;
  readonly safer_alternatives: readonly string[];
  readonly blueprint_references: readonly string[];
}

/** Checks the one operation a decision proposes; `n/a` where it proposes none. */
export function checkGovernance(blueprint: Blueprint, decision: Decision, policies: Policies, now: Date): GovernanceCheck {
  const base = {
    governance_check_id: decision.decision_id.replace(/^dec-/, 'gov-'),
    service: decision.service,
    decision_id: decision.decision_id,
  };
  if (decision.action === 'no_action') {
    return {
      ...base,
      operation: 'none',
      classification: 'n/a',
      requires_approval: false,
      approvers: [],
      rationale: 'No operation proposed, no governance check needed',
      rules: [],
      risk: 'none',
      cost_impact: null,
      reversibility: 'n/a',
      rollback_plan: 'n/a',
      safer_alternatives: [],
      blueprint_references: [],
    };
  }
  const within = isWithinLimits(blueprint, decision.target_replicas ?? 0);
  const operation = within ? 'scale_within_limits' : 'scale_beyond_limits';
  const judgement = judge(policies, {
    operation,
    blueprint,
    before: decision.current_replicas ?? undefined,
    after: decision.target_replicas ?? undefined,
    decision: decisionInput(decision),
    now,
  });
  const { tier } = judgement;
  const { reversibility, rollback, alternatives } = describeOperation(operation);
  const { minReplicas, maxReplicas } = blueprint.scaling;
  const limit = decision.action === 'scale_up' ? 'max_replicas' : 'min_replicas';
  const target = `Target replicas (${decision.target_replicas}) ${within ? 'within' : 'beyond'} blueprint limits (${minReplicas}-${maxReplicas})`;
  const listed = tier === 'allowed' || judgement.rules.some((rule) => rule.effect === tier) ? [] : [`${operation} is listed as ${tier}`];
  return {
    ...base,
    operation,
    classification: tier,
    requires_approval: tier === 'requires_approval',
    approvers: tier === 'requires_approval' ? blueprint.governance.approvers : [],
    rationale: [target, ...listed, ...judgement.reasons].join('; '),
    rules: judgement.rules.map((rule) => rule.name),
    risk: within && decision.action === 'scale_up' ? 'low' : 'medium',
    cost_impact: judgement.cost,
    reversibility,
    rollback_plan: rollback,
    safer_alternatives: tier === 'forbidden' ? alternatives : [],
    blueprint_references: [`${blueprint.path}:spec.scaling.${limit}`],
  };
}

function decisionInput({ decision_id: id, action, weighted_utilization: weighted }: Decision) {
  return { id, action, ...(weighted === null ? {} : { weighted_utilization: weighted }) };
}
