import { decidedMetrics } from '../scaling/decide.ts';
import { editedPlace } from '../scaling/decision/edited-place.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import type { DesiredPull, PullPolicy } from './compare.ts';
import type { Marker } from './marker.ts';

/** Returns the number of the open pull request that says already what is to be proposed; undefined for none. */
export function openProposal({ proposed, input, decision }: Evaluated): number | undefined {
  const place = editedPlace(input.desired, decision);
  const { proposal } = input.history;
  const isSame =
    place !== undefined &&
    proposal?.file === place.path &&
    proposal.field === place.field &&
    proposal.from === place.value &&
    proposal.to === proposed;
  return isSame ? proposal.pull : undefined;
}

/**
 * Returns what a service's decision asks of its pull request. `blob` is the digest of the manifest on base;
 * `config` is the configuration's path, as markers name it.
 */
export function desiredPull(s: Evaluated, blob: string | undefined, config: string | undefined): DesiredPull {
  const { decision, input } = s;
  const { owner, governance } = input.blueprint;
  const { approvers, approvalTimeout, autoRejectOnTimeout } = governance;
  const policy: PullPolicy = {
    owner,
    approvers,
    rejectAfter: autoRejectOnTimeout ? approvalTimeout : undefined,
  };
  const base = { service: decision.service, policy };
  const place = editedPlace(input.desired, decision);
  if (s.proposed !== undefined && place !== undefined && blob !== undefined) {
    const { change } = decision;
    const marker: Marker = {
      service: decision.service,
      file: place.path,
      field: place.field,
      from: place.value,
      to: s.proposed,
      tier: s.governance.classification,
      blueprint: input.blueprint.hash,
      blob,
      before: decidedMetrics(decision),
      template: input.observation?.template.hash,
      config,
      ...(change === undefined ? {} : { number: change.number, autoscaler: change.autoscaler }),
    };
    return { ...base, kind: 'change', marker };
  }
  if (decision.action === 'no_action' && decision.reason === null)
    return {
      ...base,
      kind: 'none',
      why: decision.rationale,
      replicas: decision.current_replicas ?? undefined,
      ...(input.desired.kind === 'autoscaler' ? { numbers: input.desired.settings } : {}),
    };
  return {
    ...base,
    kind: 'unknown',
    why: decision.reason ?? (s.governance.classification === 'forbidden' ? 'forbidden' : 'deferred'),
  };
}
