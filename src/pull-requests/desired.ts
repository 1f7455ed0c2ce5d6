import { LONGEST_ADVICE_MS } from '../evidence/shadow.ts';
import type { ProposedEdit } from '../ports/ledger.ts';
import { decidedMetrics } from '../scaling/decide.ts';
import { editedPlace } from '../scaling/decision/edited-place.ts';
import type { DecisionInput } from '../scaling/decision/types.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import type { DesiredPull, PullPolicy } from './compare.ts';
import { editOf, type Marker } from './marker.ts';

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
  const marker = markerOf(s, blob, config);
  const { observedBy } = input;
  if (observedBy !== undefined) {
    const news = marker !== undefined && isNews(input, editOf(marker));
    return { ...base, kind: 'observed', why: observedBy, ...(news ? { marker } : {}) };
  }
  if (marker !== undefined) return { ...base, kind: 'change', marker };
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

/** Returns what a pull request for the decision says, opened or only imagined; undefined where there is none. */
function markerOf(s: Evaluated, blob: string | undefined, config: string | undefined): Marker | undefined {
  const { decision, input } = s;
  const { change } = decision;
  const place = editedPlace(input.desired, decision);
  const to = s.proposed ?? s.advised;
  if (to === undefined || place === undefined || blob === undefined) return undefined;
  return {
    service: decision.service,
    file: place.path,
    field: place.field,
    from: place.value,
    to,
    tier: s.governance.classification,
    blueprint: input.blueprint.hash,
    blob,
    before: decidedMetrics(decision),
    template: input.observation?.template.hash,
    config,
    ...(change === undefined ? {} : { number: change.number, autoscaler: change.autoscaler }),
  };
}

/** Checks whether the ledger does not say yet that this would be proposed; after two weeks it is said again. */
function isNews({ history: { observed }, now }: DecisionInput, edit: ProposedEdit): boolean {
  if (observed === undefined || now.getTime() - Date.parse(observed.at) >= LONGEST_ADVICE_MS) return true;
  const known = observed.edit;
  return (['file', 'field', 'from', 'to'] as const).some((key) => known[key] !== edit[key]);
}
