import type { RollbackClaim } from '../../pull-requests/rollback-claim.ts';
import type { Finding } from './finding.ts';

/** Names the one count that is claimed by its name; whatever else the change does keeps its own. */
export function nameRollback(findings: readonly Finding[], claim: RollbackClaim): Finding[] {
  const isClaimed = ({ operation, services, replicas }: Finding) =>
    operation === 'scale_within_limits' &&
    services.includes(claim.service) &&
    replicas?.before === claim.from &&
    replicas.after === claim.to;
  return findings.map((finding) => (isClaimed(finding) ? { ...finding, operation: 'rollback' } : finding));
}
