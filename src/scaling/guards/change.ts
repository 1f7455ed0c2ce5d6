import { formatInstant } from '../../lib/time.ts';
import { describeFreeze } from '../../policy/freeze.ts';
import { isCapacity } from '../decision/edited-place.ts';
import { tellFloor } from '../disruption.ts';
import { cooldownEnd, rateUse } from '../pace.ts';
import { describeRepeatedFailure, describeRepeatedNumber } from '../repeated-failure.ts';
import type { GuardFacts } from './facts.ts';

/** Holds a scale-down that no count below the present one can satisfy; others have been cut to the floor. */
export function disruptionBudget({ observation, result, floor, blueprint }: GuardFacts) {
  const recommendation = result?.recommendation;
  if (!result || recommendation?.action !== 'scale_down' || !isCapacity(result)) return undefined;
  if (observation?.disruptionUnknown !== undefined)
    return `PodDisruptionBudgets could not be read: ${observation.disruptionUnknown}.`;
  if (!floor || recommendation.target_replicas >= floor.replicas) return undefined;
  const { maxReplicas } = blueprint.scaling;
  const beyond = floor.replicas > maxReplicas ? ` and max_replicas is ${maxReplicas}` : '';
  return `${tellFloor(floor)}${beyond}.`;
}

/** Holds after failed verifications until a trial is due. */
export function circuitOpen({ breaker }: GuardFacts) {
  if (breaker.state !== 'open') return undefined;
  const count = `${breaker.failures} failed ${breaker.failures === 1 ? 'verification' : 'verifications'}`;
  return `Circuit open: ${count}, the last at ${breaker.lastFailure}. One trial from ${formatInstant(new Date(breaker.trialAt ?? 0))}, or after a reset.`;
}

/** Holds a change that has failed before under the same load and configuration. */
export function rolledBackBefore({ blueprint, observation, current, history, result, steady }: GuardFacts) {
  const recommendation = steady ?? result?.recommendation;
  const failed = history.failedChanges ?? [];
  const change = result?.change;
  if (change !== undefined) return describeRepeatedNumber({ blueprint, observation, change }, failed);
  if (!recommendation || current === null) return undefined;
  return describeRepeatedFailure({ blueprint, observation, current, recommendation }, failed);
}

/** Holds a change that the figures have not asked for throughout its window. */
export function stabilizing({ result, steady }: GuardFacts) {
  const action = result?.recommendation.action === 'scale_up' ? 'up' : 'down';
  return steady
    ? undefined
    : `The scale-${action} has not held for the whole scale_${action}_stabilization window.`;
}

/** Holds a change too soon after the last one. */
export function coolingDown({ blueprint, history, result, now }: GuardFacts) {
  const direction = result?.recommendation.action === 'scale_up' ? 'up' : 'down';
  const end = cooldownEnd(blueprint, history, direction);
  return end !== null && now.getTime() < end
    ? `In cooldown until ${formatInstant(new Date(end))}.`
    : undefined;
}

/** Holds beyond the operations that an hour or a day may have. */
export function rateLimited({ blueprint, history, now }: GuardFacts) {
  const { maxPerHour, maxPerDay } = blueprint.governance.rateLimit;
  const { reached, lastHour, lastDay } = rateUse(blueprint, history.operations, now);
  if (!reached) return undefined;
  const [count, span, max] =
    reached.limit === 'max_per_hour' ? [lastHour, 'hour', maxPerHour] : [lastDay, 'day', maxPerDay];
  return `${count} operations in the last ${span}, and rate_limit.max_per_${span} is ${max}: limited until ${formatInstant(new Date(reached.until))}.`;
}

/** Holds a scale-up that found no room in the cluster until it is tried again. */
export function deferred({ history: { retryAt }, result, now }: GuardFacts) {
  const waits =
    result?.recommendation.action === 'scale_up' && retryAt !== null && now.getTime() < Date.parse(retryAt);
  return waits
    ? `Deferred until ${retryAt}: the cluster had no room. One replica's place is kept meanwhile.`
    : undefined;
}

/** Holds during a freeze. */
export function frozen({ freeze }: GuardFacts) {
  return freeze && `Changes are ${describeFreeze(freeze)}.`;
}

/** Holds an edit whose rendering differs in more than the number. */
export function renderRefused({ desired }: GuardFacts) {
  return desired.kind === 'held' ? undefined : desired.refused;
}
