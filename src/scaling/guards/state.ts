import { unclearOwner } from '../../metrics/observation/owner.ts';
import { describePodTrouble } from '../../metrics/observation/pod-trouble.ts';
import { countOf } from '../decision/limits.ts';
import type { Desired, StateGuard } from '../decision/types.ts';
import { type GuardFacts, recommendsChange } from './facts.ts';

/** Holds whose blueprint says `paused`. */
export function paused({ blueprint }: GuardFacts) {
  return blueprint.paused ? `Paused: spec.paused is true in ${blueprint.path}.` : undefined;
}

/** Holds what Git states 0 replicas for: somebody has switched it off. */
export function switchedOff({ desired }: GuardFacts) {
  return desired.kind === 'found' && desired.replicas === 0
    ? `Switched off: Git states 0 replicas at ${desired.path}:${desired.line}.`
    : undefined;
}

/** Holds a count that an autoscaler sets. */
export function ownedByAutoscaler({ observation, desired, ignored }: GuardFacts) {
  if (desired.kind === 'autoscaler') return undefined;
  if (observation?.ownedBy !== undefined)
    return `${observation.ownedBy} sets this count in the cluster, and under an autoscaler utilization sits at its target by design. Propose its target and floor by the line \`autoscaler: {target: propose, min: propose}\` below \`spec:\` where its manifest is in Git, change them by hand, or remove this blueprint.`;
  // A rule of the delivery tool that was seen at work goes before an autoscaler that only Git states.
  return ignored ? undefined : heldInGit(desired, 'owned_by_autoscaler');
}

/** Holds a count that Argo CD or Flux leaves as it is in the cluster. */
export function ignoredByDelivery({ ignored, desired }: GuardFacts) {
  // What is ignored is the count, which an autoscaler's numbers are not.
  if (desired.kind === 'autoscaler') return undefined;
  return ignored
    ? `${ignored.owner} ${ignored.effect ?? 'ignores spec.replicas'}, so ${ignored.why ?? 'the count in Git would never arrive'}. ${ignored.edit}, or remove this blueprint.`
    : heldInGit(desired, 'ignored_by_delivery');
}

/** Holds where more than one place in Git states the number. */
export function ambiguousManifest({ desired }: GuardFacts) {
  return heldInGit(desired, 'ambiguous_manifest');
}

/** Holds where no manifest in Git states the number. */
export function manifestMissing({ desired }: GuardFacts) {
  return heldInGit(desired, 'manifest_missing');
}

/** Holds where the manifest cannot be edited so that one number alone changes. */
export function manifestRefused({ desired }: GuardFacts) {
  return heldInGit(desired, 'manifest_refused');
}

function heldInGit(desired: Desired, reason: StateGuard): string | undefined {
  return desired.kind === 'held' && desired.reason === reason ? desired.message : undefined;
}

/** Holds while the past operations are unknown. */
export function ledgerUnreadable({ history }: GuardFacts) {
  return history.readable
    ? undefined
    : 'The ledger cannot be read, so cooldowns and earlier operations are unknown.';
}

/** Holds while the cluster runs another count than Git states. */
export function notSynced({ observation, desired }: GuardFacts) {
  if (observation?.replicas === undefined || desired.kind !== 'found') return undefined;
  if (observation.replicas === desired.replicas) return undefined;
  const writer =
    observation.writer === undefined ? '' : ` The live count was last written by ${observation.writer}.`;
  return `The cluster runs ${observation.replicas} replicas while Git states ${desired.replicas} at ${desired.path}:${desired.line}.${writer}`;
}

/** Holds while pods come or go: figures of that time are of no steady state. */
export function rolloutInProgress({ observation, desired }: GuardFacts) {
  if (!observation) return undefined;
  const { rollout, podsRunning, pods } = observation;
  const trouble = describePodTrouble(pods);
  if (rollout !== undefined)
    return `A rollout is in progress: ${trouble === undefined ? rollout : `${rollout}; ${trouble}`}.`;
  if (podsRunning === undefined || desired.kind !== 'found') return undefined;
  if (podsRunning > desired.replicas)
    return `${podsRunning} pods are running for ${countOf(desired.replicas)}: a rollout or a scale-down is in progress.`;
  if (podsRunning === desired.replicas) return undefined;
  return trouble === undefined
    ? `${podsRunning} of ${desired.replicas} pods are running: a rollout is in progress.`
    : `${podsRunning} of ${desired.replicas} pods are running: ${trouble}.`;
}

/** Holds what rests on the past where too little of it is known. */
export function evidenceTooShort({ blueprint, desired, evidence }: GuardFacts) {
  const asks =
    desired.kind === 'autoscaler' || (desired.kind === 'found' && blueprint.scaling.strategy === 'evidence');
  if (!asks) return undefined;
  if (evidence === undefined) return 'No demand history was read.';
  return evidence.kind === 'count' || evidence.kind === 'autoscaler' ? undefined : evidence.message;
}

/** Holds where figures are missing that could change the answer, the owner of the count among them. */
export function metricsMissing(facts: GuardFacts) {
  const { blueprint, desired, observation, result, deliveryUnread } = facts;
  if (!observation)
    return `No metrics source knows the service "${blueprint.name}": there it must have the name that metadata.name gives.`;
  if (result?.undecided) return result.rationale;
  if (!recommendsChange(facts) || desired.kind === 'autoscaler') return undefined;
  const unclear = facts.unknownOwner === 'mark' ? observation.failure : unclearOwner(observation);
  if (unclear !== undefined)
    return `Whether an autoscaler sets this count in the cluster cannot be told: ${unclear}.`;
  return deliveryUnread === undefined
    ? undefined
    : `Whether Argo CD or Flux ignores this count cannot be told: ${deliveryUnread}.`;
}

/** Holds until the last merged change has its verdict. */
export function awaitingVerification({ history }: GuardFacts) {
  return history.awaitingVerification ? 'The last merged change has no final verdict yet.' : undefined;
}
