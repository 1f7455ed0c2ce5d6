import type { Operation } from './blueprint/types.ts';

export type Risk = 'low' | 'medium' | 'high';

/** Facts about an operation that a reviewer weighs before approving it. */
export interface OperationFacts {
  readonly risk: Risk;
  readonly reversibility: string;
  readonly rollback: string;
  /** Alternatives where it is forbidden. */
  readonly alternatives: readonly string[];
}

const REVERT = 'Revert the pull request';
const REVIEWED = 'Ask the owners of the policy file to list it under requires_approval';

const FACTS: Readonly<Record<Operation | 'unreadable', OperationFacts>> = {
  scale_within_limits: facts('low', `${REVERT}: one number in one manifest`, [
    'Change the count by hand in a reviewed pull request',
    REVIEWED,
  ]),
  scale_beyond_limits: facts('medium', `${REVERT}: one number in one manifest`, [
    'Stay within the limits',
    'Raise max_replicas in the blueprint first, with review',
  ]),
  rollback: facts('low', `${REVERT}: one number in one manifest`, [REVIEWED]),
  modify_blueprint: facts('medium', `${REVERT}; decisions made in between stand`, [
    'Tighten the blueprint instead',
    REVIEWED,
  ]),
  adjust_resources_within_10_percent: facts('low', `${REVERT}; pods restart twice`, [
    'Scale replicas instead',
    REVIEWED,
  ]),
  change_resource_limits_beyond_10_percent: facts('medium', `${REVERT}; pods restart twice`, [
    'Move in steps of at most 10 %',
    'Scale replicas instead',
  ]),
  modify_deployment_strategy: facts('medium', `${REVERT}; a rollout under way keeps its strategy`, [
    'Try it on one service first',
    REVIEWED,
  ]),
  change_health_checks: facts('medium', `${REVERT}; pods restart twice`, [
    'Try it on one service first',
    REVIEWED,
  ]),
  change_image: facts('medium', `${REVERT}; migrations that the image ran stay`, [
    'Release by the usual pipeline',
    REVIEWED,
  ]),
  modify_security_context: facts('high', `${REVERT}; what ran with more rights meanwhile is not undone`, [
    'Grant the single capability that is needed',
    REVIEWED,
  ]),
  modify_configmaps: facts('medium', `${REVERT}; pods may need a restart to read it`, [
    'Add a key instead of changing one',
    REVIEWED,
  ]),
  create_new_resources: facts('medium', `${REVERT}: what was created is deleted where pruning is on`, [
    'Create it in a namespace of its own first',
    REVIEWED,
  ]),
  delete_deployment: facts('high', `${REVERT}: it starts anew, after an outage`, [
    "Scale to the blueprint's minimum",
    'Set spec.paused in the blueprint',
  ]),
  delete_service: facts('high', `${REVERT}: a new Service may have a new address`, [
    'Remove its callers first',
    'Leave it without endpoints for a while',
  ]),
  delete_persistent_volumes: facts(
    'high',
    'Not reversible: the data may be gone',
    ['Take a snapshot and detach the volume', 'Set its reclaim policy to Retain'],
    'Restore from a backup',
  ),
  modify_secrets: facts('high', `${REVERT}; a value once in Git stays in its history`, [
    'Rotate it in the secret store',
    'Change the reference, not the value',
  ]),
  change_network_policies: facts('high', `${REVERT}; connections made meanwhile may stay`, [
    'Add a rule instead of changing one',
    REVIEWED,
  ]),
  modify_rbac: facts('high', `${REVERT}; what was done with the rights meanwhile is not undone`, [
    'Grant the one verb that is needed, in one namespace',
    REVIEWED,
  ]),
  modify_namespaces: facts('high', `${REVERT}; a deleted namespace takes everything in it along`, [
    'Move the workloads first',
    REVIEWED,
  ]),
  modify_cluster_resources: facts('high', `${REVERT}; other teams may have come to rely on it`, [
    'Ask the owners of the cluster',
    REVIEWED,
  ]),
  unreadable: facts('high', REVERT, ['Write it so that it parses', 'Commit what the template renders']),
};

function facts(
  risk: Risk,
  reversibility: string,
  alternatives: readonly string[],
  rollback = 'Revert the pull request and let it be delivered',
): OperationFacts {
  return { risk, reversibility, rollback, alternatives };
}

export function describeOperation(operation: Operation | 'unreadable'): OperationFacts {
  return FACTS[operation];
}
