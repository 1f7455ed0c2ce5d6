import type { Blueprint, Operation } from '../policy/blueprint/types.ts';
import { type Check, checkOf } from '../policy/check.ts';
import { judge } from '../policy/judge.ts';
import type { Risk } from '../policy/operation.ts';
import type { Policies } from '../policy/policies.ts';
import type { Tier } from '../policy/tier.ts';
import { isWithinLimits } from './decision/limits.ts';
import type { Decision, Member } from './decision/types.ts';

type Classification = Tier | 'n/a';

/** The governance result of a decision. */
export interface GovernanceCheck extends Omit<Check, 'operation' | 'classification' | 'risk'> {
  readonly governance_check_id: string;
  readonly service: string;
  readonly decision_id: string;
  readonly operation: Operation | 'none';
  readonly classification: Classification;
  readonly risk: Risk | 'none';
  readonly rationale: string;
  readonly blueprint_references: readonly string[];
}

/** A service's decision with what governance says of it. */
export interface Judged extends Member {
  readonly governance: GovernanceCheck;
}

/** Checks the one operation a decision proposes; `n/a` where it proposes none. */
export function checkGovernance(
  blueprint: Blueprint,
  decision: Decision,
  policies: Policies,
  now: Date,
): GovernanceCheck {
  if (decision.action === 'no_action') return noOperation(decision);
  const { operation, limits, reference } = operationOf(blueprint, decision);
  const judgment = judge(policies, {
    operation,
    blueprint,
    before: decision.current_replicas ?? undefined,
    after: decision.target_replicas ?? undefined,
    decision: decisionInput(decision),
    now,
  });
  return {
    ...idsOf(decision),
    ...checkOf(operation, judgment, blueprint.governance.approvers),
    operation,
    risk: operation === 'scale_within_limits' && decision.action === 'scale_up' ? 'low' : 'medium',
    rationale: [limits, ...judgment.reasons].join('; '),
    blueprint_references: [reference],
  };
}

function idsOf({ decision_id, service }: Decision) {
  return { governance_check_id: decision_id.replace(/^dec-/, 'gov-'), service, decision_id };
}

/** Returns the check of a decision that proposes nothing, in one literal: most services of a fleet have it. */
function noOperation(decision: Decision): GovernanceCheck {
  const { governance_check_id, service, decision_id } = idsOf(decision);
  return {
    governance_check_id,
    service,
    decision_id,
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

/** Returns the operation of a decision, how its number lies to the limits, and where the blueprint says so. */
function operationOf(blueprint: Blueprint, { action, change, target_replicas: target }: Decision) {
  const { path, scaling } = blueprint;
  const { minReplicas, maxReplicas } = scaling;
  const at = change
    ? `spec.autoscaler.${change.number}`
    : `spec.scaling.${action === 'scale_up' ? 'max_replicas' : 'min_replicas'}`;
  const reference = `${path}:${at}`;
  if (change?.number === 'target') {
    const limits = "The autoscaler's target changes no bound, and the blueprint lets it be proposed";
    return { operation: 'scale_within_limits' as const, limits, reference };
  }
  const within = isWithinLimits(blueprint, change?.to ?? target ?? 0);
  const [what, value] = change
    ? [`The autoscaler's ${change.number}`, change.to]
    : ['Target replicas', target];
  const limits = `${what} (${value}) ${within ? 'within' : 'beyond'} blueprint limits (${minReplicas}-${maxReplicas})`;
  const operation = within ? ('scale_within_limits' as const) : ('scale_beyond_limits' as const);
  return { operation, limits, reference };
}

function decisionInput({ decision_id: id, action, weighted_utilization: weighted }: Decision) {
  return { id, action, ...(weighted === null ? {} : { weighted_utilization: weighted }) };
}
