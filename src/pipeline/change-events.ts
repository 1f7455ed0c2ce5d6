import { formatInstant } from '../lib/time.ts';
import type { LedgerEvent, VerifiedChange } from '../ports/ledger.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import type { Step } from '../pull-requests/compare.ts';
import { fingerprintOf, type Marker, parseMarker } from '../pull-requests/marker.ts';
import { measuredMetrics } from '../scaling/decide.ts';
import type { Verification } from '../verification/types.ts';
import type { MergedChange } from './results.ts';
import type { Run } from './run.ts';

/** Returns the event of a rollback's pull request. */
export function rollbackEvent(
  { world: { now }, plan: { services } }: Run,
  rollback: Marker,
  { number, title }: Pick<PullRequest, 'number' | 'title'>,
  outcome: 'create' | 'close',
): LedgerEvent {
  return {
    timestamp: formatInstant(now),
    event_type: 'proposal',
    agent_id: 'trimtab',
    service: rollback.service,
    blueprint_version: services.get(rollback.service)?.input.blueprint.version ?? null,
    operation: 'rollback',
    classification: rollback.tier,
    rationale: title,
    outcome,
    duration: '0s',
    pull: number,
    ...(outcome === 'create' ? { fingerprint: fingerprintOf(rollback) } : {}),
  };
}

/** Returns the event of a proposal that was closed because nothing is decided about its service any more. */
export function withdrawnEvent(
  { service, pull, why }: Extract<Step, { kind: 'close' }>,
  now: Date,
): LedgerEvent {
  return {
    timestamp: formatInstant(now),
    event_type: 'proposal',
    agent_id: 'trimtab',
    service,
    blueprint_version: null,
    operation: 'scale_within_limits',
    classification: parseMarker(pull.body)?.tier ?? 'n/a',
    rationale: why,
    outcome: 'close',
    duration: '0s',
    pull: pull.number,
  };
}

/** Returns the event of a verdict, or of one look at a merged change. */
export function verificationEvent(verification: Verification, merged: MergedChange, now: Date): LedgerEvent {
  const { pull, marker, service } = merged;
  const { rationale, outcome, look, measured_at } = verification;
  return {
    timestamp: formatInstant(now),
    event_type: 'verification',
    agent_id: 'trimtab',
    service: marker.service,
    blueprint_version: service.input.blueprint.version ?? null,
    operation: marker.reverts === undefined ? 'scale_within_limits' : 'rollback',
    classification: marker.tier,
    rationale,
    outcome,
    duration: `${Math.round((now.getTime() - Date.parse(String(pull.merged_at))) / 1000)}s`,
    pull: pull.number,
    ...(look ? { look, measured_at: String(measured_at) } : verifiedChange(merged)),
  };
}

/** Under an autoscaler figures are of whatever count there was by then. */
function verifiedChange({ marker, service }: MergedChange): { readonly change?: VerifiedChange } {
  const { from, to, blueprint, template, before, number } = marker;
  const { observation } = service.input;
  const change = {
    from,
    to,
    blueprint,
    ...(number === undefined ? {} : { number }),
    ...(template === undefined ? {} : { template }),
    before,
    ...(number === undefined && observation?.replicas === to ? { after: measuredMetrics(observation) } : {}),
  };
  return { change };
}
