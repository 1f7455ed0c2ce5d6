import type { Blueprint, Operation } from '../blueprint/types.ts';
import { isWithinLimits } from '../decision/limits.ts';
import type { Decision } from '../decision/types.ts';

export type Classification = 'allowed' | 'requires_approval' | 'forbidden' | 'n/a';

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
  readonly risk: 'none' | 'low' | 'medium' | 'high';
  readonly reversibility: string;
  readonly safer_alternatives: readonly string[];
  readonly blueprint_references: readonly string[];
}

const FORBIDDEN_BY_DEFAULT: readonly Operation[] = ['delete_deployment', 'delete_service', 'delete_persistent_volumes', 'modify_secrets'];
const ALLOWED_BY_DEFAULT: readonly Operation[] = ['scale_within_limits', 'rollback'];

/**
 * The tier of one operation under one blueprint: forbidden beats requires_approval beats allowed, and what
 * no list names falls to the built-in defaults.
 */
export function classify(blueprint: Blueprint, operation: Operation): Exclude<Classification, 'n/a'> {
  const { allowed, requiresApproval, forbidden } = blueprint.governance;
  if (forbidden?.includes(operation)) return 'forbidden';
  if (requiresApproval?.includes(operation)) return 'requires_approval';
  if (FORBIDDEN_BY_DEFAULT.includes(operation)) return 'forbidden';
  if (allowed?.includes(operation) || ALLOWED_BY_DEFAULT.includes(operation)) return 'allowed';
  return 'requires_approval';
}

/** Checks the one operation a decision proposes; `n/a` where it proposes none. */
export function checkGovernance(blueprint: Blueprint, decision: Decision): GovernanceCheck {
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
      risk: 'none',
      reversibility: 'n/a',
      safer_alternatives: [],
      blueprint_references: [],
    };
  }
  const within = isWithinLimits(blueprint, decision.target_replicas ?? 0);
  const operation = within ? 'scale_within_limits' : 'scale_beyond_limits';
  const classification = classify(blueprint, operation);
  const { minReplicas, maxReplicas } = blueprint.scaling;
  const limit = decision.action === 'scale_up' ? 'max_replicas' : 'min_replicas';
  return {
    ...base,
    operation,
    classification,
    requires_approval: classification === 'requires_approval',
    approvers: classification === 'requires_approval' ? blueprint.governance.approvers : [],
    rationale: `Target replicas (${decision.target_replicas}) ${within ? 'within' : 'beyond'} blueprint limits (${minReplicas}-${maxReplicas})${classification === 'allowed' ? '' : `; ${operation} is listed as ${classification}`}`,
    risk: within && decision.action === 'scale_up' ? 'low' : 'medium',
    reversibility: 'Revert the pull request: one number in one manifest',
    safer_alternatives:
      classification === 'forbidden'
        ? ['Change the count by hand in a reviewed pull request', `Allow ${operation} in the blueprint's governance section`]
        : [],
    blueprint_references: [`${blueprint.path}:spec.scaling.${limit}`],
  };
}
