import { compare, formatApart, formatPercent, fraction, fromNumber } from '../lib/fraction.ts';
import { formatInstant } from '../lib/time.ts';
import { dropStale } from '../metrics/observation/freshness.ts';
import type { Observation } from '../metrics/observation/types.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { asksForMore } from '../scaling/decision/edited-place.ts';
import type { AutoscalerNumber } from '../scaling/decision/types.ts';
import { checkDelivery } from './arrival.ts';
import { checkObjectives, waitingChecks } from './checks.ts';
import { conclude, inconclusive, type Judgment, judgeDelivery, pending } from './judgment.ts';
import { holdForSamples } from './samples.ts';
import type { Check, MergedChange, Verification, VerificationInput } from './types.ts';
import { type Reading, readWindow, timeChange } from './window.ts';

/**
 * Verifies a changed target or bound of an autoscaler: whether the cluster's has it, whether its ceiling holds it
 * back, and whether utilization went over the limit that the replay counts minutes over, or another objective is
 * missed that was met. A number that asks for more replicas can break nothing.
 */
export function verifyNumber(input: VerificationInput, number: AutoscalerNumber): Verification {
  const { now, change, delivery } = input;
  const blueprint = forAutoscaler(input.blueprint);
  const observation = input.observation && dropStale(input.observation, now, blueprint.metrics.maxAge);
  const timing = timeChange(input, observation);
  const taken = checkTaken(change, number, observation);
  // Pods come and go under an autoscaler: figures count from when the number was in force.
  const inForce = { ...timing, ready: timing.settled - blueprint.verification.stabilizationPeriod };
  const reading = observation && taken.status !== 'pending' ? readWindow(observation, inForce) : undefined;
  const measured = reading
    ? [checkLimit(input, reading), ...checkObjectives(blueprint, change.before, reading)]
    : waitingChecks(blueprint, 'the autoscaler does not have the new number yet');
  const judged =
    judgeArrival(input, timing.settled, observation, taken) ?? judgeMeasured(change, measured, reading);
  const judgment = holdForSamples(input, observation, reading, judged);
  return conclude(input, judgment, {
    observation,
    isOver: now.getTime() >= timing.expiry,
    checks: [checkDelivery(delivery), taken, checkCeiling(observation), ...measured],
  });
}

/** Under an autoscaler utilization sits at its target, so that a blueprint's own targets say nothing. */
function forAutoscaler(blueprint: Blueprint): Blueprint {
  return { ...blueprint, scaling: { ...blueprint.scaling, targetCpu: undefined, targetMemory: undefined } };
}

function checkTaken({ to }: MergedChange, number: AutoscalerNumber, observation?: Observation): Check {
  const live = observation?.autoscaler?.[number];
  const base = { check: `autoscaler_${number}`, expected: to, actual: live ?? null };
  if (live === undefined)
    return { ...base, status: 'skipped', reason: 'no source tells of the autoscaler in the cluster' };
  return { ...base, status: live === to ? 'passed' : 'pending' };
}

function checkCeiling(observation: Observation | undefined): Check {
  const base = { check: 'scaling_limited', expected: 'no' };
  const live = observation?.autoscaler;
  if (live === undefined) return { ...base, actual: null, status: 'skipped', reason: 'no source tells' };
  return live.limited === undefined
    ? { ...base, actual: 'no', status: 'passed' }
    : { ...base, actual: 'yes', status: 'not_met', reason: live.limited };
}

/** Checks utilization against the limit of a replay, which counts each minute above it. */
function checkLimit(
  { blueprint, change: { before }, learntLimit: learnt }: VerificationInput,
  { figures, reasons }: Reading,
): Check {
  const { utilizationLimit: usual } = blueprint.scaling.evidence;
  const limit = fraction(typeof learnt === 'number' ? learnt : usual, 10_000);
  const base = {
    check: 'utilization_limit',
    expected: `≤ ${formatPercent(limit)}`,
    ...(learnt === 'unknown' ? { reason: 'the default: none was learnt from p95' } : {}),
  };
  const over = (value: number) => compare(fromNumber(value), limit) > 0;
  const { cpu_utilization: now } = figures;
  if (now === undefined)
    return { ...base, actual: null, status: 'unknown', reason: reasons.cpu_utilization ?? 'not measured' };
  const [actual] = formatApart(fromNumber(now), limit);
  if (!over(now)) return { ...base, actual, status: 'passed' };
  const was = before.cpu_utilization;
  return { ...base, actual, status: was !== undefined && over(was) ? 'not_met' : 'failed' };
}

/** Judges what can be known before figures count; undefined where the new number is at work. */
function judgeArrival(
  input: VerificationInput,
  settled: number,
  observation: Observation | undefined,
  taken: Check,
): Judgment | undefined {
  const { delivery, deliveryRequired, now } = input;
  const isTaken = taken.status === 'passed';
  const undelivered = judgeDelivery(input, observation, { number: 'number', isTaken });
  if (undelivered !== undefined) return undelivered;
  if (delivery.kind === 'unknown' && deliveryRequired)
    return pending(`Whether it was delivered cannot be told: ${delivery.reason}.`);
  if (taken.status === 'pending')
    return pending(`The autoscaler in the cluster still has ${taken.actual} and not ${taken.expected}.`);
  if (now.getTime() < settled)
    return pending(`The stabilization period is not over: judged after ${formatInstant(new Date(settled))}.`);
  return observation ? undefined : pending('No metrics source knows the service.');
}

function judgeMeasured(
  change: MergedChange,
  measured: readonly Check[],
  reading: Reading | undefined,
): Judgment {
  const unknown = measured.filter(({ status }) => status === 'unknown');
  const names = (checks: readonly Check[]) => checks.map(({ check }) => check).join(', ');
  if (unknown.length > 0) return pending(`Not to be judged yet: ${names(unknown)}.`);
  const broken = measured.filter(({ status }) => status === 'failed');
  const missed = measured.filter(({ status }) => status === 'failed' || status === 'not_met');
  if (missed.length === 0)
    return { verdict: 'passed', rationale: 'The autoscaler has it, and every objective is met.' };
  const isMore = asksForMore(change);
  if (isMore || broken.length === 0)
    return {
      verdict: isMore ? 'insufficient' : 'inconclusive',
      rationale: `The autoscaler has it, and ${names(missed)} still misses its target: decide again.`,
    };
  const { before } = change;
  const demand = reading?.figures.throughput;
  if (before.throughput !== undefined && demand !== undefined && demand > before.throughput)
    return inconclusive(`${names(broken)} is missed now under more demand than at decision time.`);
  return { verdict: 'failed', rationale: `${names(broken)} was met before the change and is missed now.` };
}
