import type { Breaker } from '../history/circuit-breaker.ts';
import type { MoveGuard } from '../history/move-guards.ts';
import { formatCpu, formatMemory } from '../lib/quantity.ts';
import { formatInstant } from '../lib/time.ts';
import { unclearOwner } from '../metrics/observation/owner.ts';
import { describePodTrouble } from '../metrics/observation/pod-trouble.ts';
import type { Observation } from '../metrics/observation/types.ts';
import type { Freeze } from '../policy/blueprint/types.ts';
import { describeFreeze } from '../policy/freeze.ts';
import { replicaDemand } from './capacity/demand.ts';
import { isCapacity } from './decision/edited-place.ts';
import { countOf } from './decision/limits.ts';
import type {
  DecisionInput,
  Desired,
  Member,
  Reason,
  Recommendation,
  StateGuard,
  StrategyResult,
} from './decision/types.ts';
import { type DisruptionFloor, tellFloor } from './disruption.ts';
import { cooldownEnd, rateUse } from './pace.ts';
import { describeRepeatedFailure, describeRepeatedNumber } from './repeated-failure.ts';

/** Reason why an action is held: the code of the guard, and a sentence for people. */
export interface Hold {
  readonly reason: Reason;
  readonly message: string;
}

/** Facts that the guards of one service look at, all of it gathered before the first is asked. */
export interface GuardFacts extends DecisionInput {
  /** Without figures that are too old. */
  readonly observation: Observation | undefined;
  /** Undefined where neither Git nor a source states a count. */
  readonly result: StrategyResult | undefined;
  /** The count to start from; null where it is not known. */
  readonly current: number | null;
  /** The recommendation as far as it has held for its stabilization window; undefined where it has not. */
  readonly steady: Recommendation | undefined;
  /** The fewest replicas that its PodDisruptionBudgets let one disruption. */
  readonly floor: DisruptionFloor | undefined;
  readonly breaker: Breaker;
  /** The freeze that `now` falls into. */
  readonly freeze: Freeze | undefined;
}

/** Facts that the fleet's guards look at: one service's own decision, and what all of the run's add up to. */
export interface FleetFacts extends Member {
  /** Reasons why scale-downs are held, by cluster. */
  readonly drops: ReadonlyMap<string, string>;
  /** Reasons why scale-downs wait for others to go first, by service. */
  readonly queued: ReadonlyMap<string, string>;
  /** Reasons why no replica would fit even an empty cluster, by service. */
  readonly unschedulable: ReadonlyMap<string, string>;
}

/** Returns why a guard holds the action, as a sentence for people; undefined where it does not. */
type Check<Facts> = (facts: Facts) => string | undefined;

/**
 * Time at which a guard is asked: always, where a change is recommended, or once every service of the run has
 * decided.
 */
type Guard =
  | { readonly asked: 'always'; readonly reason: StateGuard; readonly check: Check<GuardFacts> }
  | { readonly asked: 'for_change'; readonly reason: MoveGuard; readonly check: Check<GuardFacts> }
  | { readonly asked: 'of_fleet'; readonly reason: MoveGuard; readonly check: Check<FleetFacts> };

/** Every guard, in the order in which they are asked. The first that holds gives the reason. */
export const GUARDS: readonly Guard[] = [
  { asked: 'always', reason: 'paused', check: paused },
  { asked: 'always', reason: 'switched_off', check: switchedOff },
  { asked: 'always', reason: 'owned_by_autoscaler', check: ownedByAutoscaler },
  { asked: 'always', reason: 'ignored_by_delivery', check: ignoredByDelivery },
  { asked: 'always', reason: 'ambiguous_manifest', check: ambiguousManifest },
  { asked: 'always', reason: 'manifest_missing', check: manifestMissing },
  { asked: 'always', reason: 'manifest_refused', check: manifestRefused },
  { asked: 'always', reason: 'ledger_unreadable', check: ledgerUnreadable },
  { asked: 'always', reason: 'not_synced', check: notSynced },
  { asked: 'always', reason: 'rollout_in_progress', check: rolloutInProgress },
  { asked: 'always', reason: 'evidence_too_short', check: evidenceTooShort },
  { asked: 'always', reason: 'metrics_missing', check: metricsMissing },
  { asked: 'always', reason: 'awaiting_verification', check: awaitingVerification },
  { asked: 'for_change', reason: 'disruption_budget', check: disruptionBudget },
  { asked: 'for_change', reason: 'circuit_open', check: circuitOpen },
  { asked: 'for_change', reason: 'rolled_back_before', check: rolledBackBefore },
  { asked: 'for_change', reason: 'stabilizing', check: stabilizing },
  { asked: 'for_change', reason: 'cooldown', check: coolingDown },
  { asked: 'for_change', reason: 'rate_limited', check: rateLimited },
  { asked: 'for_change', reason: 'deferred', check: deferred },
  { asked: 'for_change', reason: 'frozen', check: frozen },
  { asked: 'for_change', reason: 'render_refused', check: renderRefused },
  { asked: 'of_fleet', reason: 'correlated_drop', check: correlatedDrop },
  { asked: 'of_fleet', reason: 'queued', check: queued },
  { asked: 'of_fleet', reason: 'unschedulable', check: unschedulable },
];

/** Returns the first hold that a service's own facts give; undefined where it may act. */
export function findHold(facts: GuardFacts): Hold | undefined {
  for (const guard of GUARDS) {
    if (guard.asked === 'of_fleet' || (guard.asked === 'for_change' && !recommendsChange(facts))) continue;
    const message = guard.check(facts);
    if (message !== undefined) return { reason: guard.reason, message };
  }
  return undefined;
}

/**
 * Returns the first hold that the fleet or the cluster gives to a decision that no guard of its own holds.
 */
export function findFleetHold(facts: FleetFacts): Hold | undefined {
  for (const guard of GUARDS) {
    const message = guard.asked === 'of_fleet' ? guard.check(facts) : undefined;
    if (message !== undefined) return { reason: guard.reason, message };
  }
  return undefined;
}

/** Checks whether a reason is one that the fleet or the cluster gives, and not the service's own. */
export function isFleetReason(reason: Reason | null): boolean {
  return GUARDS.some((guard) => guard.asked === 'of_fleet' && guard.reason === reason);
}

function recommendsChange({ result }: GuardFacts): boolean {
  return result !== undefined && result.recommendation.action !== 'no_action';
}

function paused({ blueprint }: GuardFacts) {
  return blueprint.paused ? `Paused: spec.paused is true in ${blueprint.path}.` : undefined;
}

function switchedOff({ desired }: GuardFacts) {
  return desired.kind === 'found' && desired.replicas === 0
    ? `Switched off: Git states 0 replicas at ${desired.path}:${desired.line}.`
    : undefined;
}

function ownedByAutoscaler({ observation, desired, ignored }: GuardFacts) {
  if (desired.kind === 'autoscaler') return undefined;
  if (observation?.ownedBy !== undefined)
    return `${observation.ownedBy} sets this count in the cluster, and under an autoscaler utilization sits at its target by design. Propose its target and floor by the line \`autoscaler: {target: propose, min: propose}\` below \`spec:\` where its manifest is in Git, change them by hand, or remove this blueprint.`;
  // A rule of the delivery tool that was seen at work goes before an autoscaler that only Git states.
  return ignored ? undefined : heldInGit(desired, 'owned_by_autoscaler');
}

function ignoredByDelivery({ ignored, desired }: GuardFacts) {
  // What is ignored is the count, which an autoscaler's numbers are not.
  if (desired.kind === 'autoscaler') return undefined;
  return ignored
    ? `${ignored.owner} ${ignored.effect ?? 'ignores spec.replicas'}, so ${ignored.why ?? 'the count in Git would never arrive'}. ${ignored.edit}, or remove this blueprint.`
    : heldInGit(desired, 'ignored_by_delivery');
}

function ambiguousManifest({ desired }: GuardFacts) {
  return heldInGit(desired, 'ambiguous_manifest');
}

function manifestMissing({ desired }: GuardFacts) {
  return heldInGit(desired, 'manifest_missing');
}

function manifestRefused({ desired }: GuardFacts) {
  return heldInGit(desired, 'manifest_refused');
}

function heldInGit(desired: Desired, reason: StateGuard): string | undefined {
  return desired.kind === 'held' && desired.reason === reason ? desired.message : undefined;
}

function ledgerUnreadable({ history }: GuardFacts) {
  return history.readable
    ? undefined
    : 'The ledger cannot be read, so cooldowns and earlier operations are unknown.';
}

function notSynced({ observation, desired }: GuardFacts) {
  if (observation?.replicas === undefined || desired.kind !== 'found') return undefined;
  if (observation.replicas === desired.replicas) return undefined;
  const writer =
    observation.writer === undefined ? '' : ` The live count was last written by ${observation.writer}.`;
  return `The cluster runs ${observation.replicas} replicas while Git states ${desired.replicas} at ${desired.path}:${desired.line}.${writer}`;
}

function rolloutInProgress({ observation, desired }: GuardFacts) {
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
function evidenceTooShort({ blueprint, desired, evidence }: GuardFacts) {
  const asks =
    desired.kind === 'autoscaler' || (desired.kind === 'found' && blueprint.scaling.strategy === 'evidence');
  if (!asks) return undefined;
  if (evidence === undefined) return 'No demand history was read.';
  return evidence.kind === 'count' || evidence.kind === 'autoscaler' ? undefined : evidence.message;
}

/** Holds where figures are missing that could change the answer, the owner of the count among them. */
function metricsMissing(facts: GuardFacts) {
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

function awaitingVerification({ history }: GuardFacts) {
  return history.awaitingVerification ? 'The last merged change has no final verdict yet.' : undefined;
}

/** Holds a scale-down that no count below the present one can satisfy; others have been cut to the floor. */
function disruptionBudget({ observation, result, floor, blueprint }: GuardFacts) {
  const recommendation = result?.recommendation;
  if (!result || recommendation?.action !== 'scale_down' || !isCapacity(result)) return undefined;
  if (observation?.disruptionUnknown !== undefined)
    return `PodDisruptionBudgets could not be read: ${observation.disruptionUnknown}.`;
  if (!floor || recommendation.target_replicas >= floor.replicas) return undefined;
  const { maxReplicas } = blueprint.scaling;
  const beyond = floor.replicas > maxReplicas ? ` and max_replicas is ${maxReplicas}` : '';
  return `${tellFloor(floor)}${beyond}.`;
}

function circuitOpen({ breaker }: GuardFacts) {
  if (breaker.state !== 'open') return undefined;
  const count = `${breaker.failures} failed ${breaker.failures === 1 ? 'verification' : 'verifications'}`;
  return `Circuit open: ${count}, the last at ${breaker.lastFailure}. One trial from ${formatInstant(new Date(breaker.trialAt ?? 0))}, or after a reset.`;
}

function rolledBackBefore({ blueprint, observation, current, history, result, steady }: GuardFacts) {
  const recommendation = steady ?? result?.recommendation;
  const failed = history.failedChanges ?? [];
  const change = result?.change;
  if (change !== undefined) return describeRepeatedNumber({ blueprint, observation, change }, failed);
  if (!recommendation || current === null) return undefined;
  return describeRepeatedFailure({ blueprint, observation, current, recommendation }, failed);
}

function stabilizing({ result, steady }: GuardFacts) {
  const action = result?.recommendation.action === 'scale_up' ? 'up' : 'down';
  return steady
    ? undefined
    : `The scale-${action} has not held for the whole scale_${action}_stabilization window.`;
}

function coolingDown({ blueprint, history, result, now }: GuardFacts) {
  const direction = result?.recommendation.action === 'scale_up' ? 'up' : 'down';
  const end = cooldownEnd(blueprint, history, direction);
  return end !== null && now.getTime() < end
    ? `In cooldown until ${formatInstant(new Date(end))}.`
    : undefined;
}

function rateLimited({ blueprint, history, now }: GuardFacts) {
  const { maxPerHour, maxPerDay } = blueprint.governance.rateLimit;
  const { reached, lastHour, lastDay } = rateUse(blueprint, history.operations, now);
  if (!reached) return undefined;
  const [count, span, max] =
    reached.limit === 'max_per_hour' ? [lastHour, 'hour', maxPerHour] : [lastDay, 'day', maxPerDay];
  return `${count} operations in the last ${span}, and rate_limit.max_per_${span} is ${max}: limited until ${formatInstant(new Date(reached.until))}.`;
}

function deferred({ history: { retryAt }, result, now }: GuardFacts) {
  const waits =
    result?.recommendation.action === 'scale_up' && retryAt !== null && now.getTime() < Date.parse(retryAt);
  return waits
    ? `Deferred until ${retryAt}: the cluster had no room. One replica's place is kept meanwhile.`
    : undefined;
}

function frozen({ freeze }: GuardFacts) {
  return freeze && `Changes are ${describeFreeze(freeze)}.`;
}

function renderRefused({ desired }: GuardFacts) {
  return desired.kind === 'held' ? undefined : desired.refused;
}

function correlatedDrop({ input, decision, drops }: FleetFacts) {
  return decision.action === 'scale_down' ? drops.get(input.blueprint.workload.cluster) : undefined;
}

function queued({ decision, queued: reasons }: FleetFacts) {
  return decision.action === 'scale_down' ? reasons.get(decision.service) : undefined;
}

function unschedulable({ input, decision, unschedulable: reasons }: FleetFacts) {
  const why = decision.action === 'scale_up' ? reasons.get(decision.service) : undefined;
  if (why === undefined) return undefined;
  const { cpu, memory } = replicaDemand(input);
  return `Unschedulable: one replica asks for ${formatCpu(cpu)} CPU and ${formatMemory(memory)} memory, which would not fit the cluster even if it were empty: ${why}.`;
}
