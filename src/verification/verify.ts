import { formatSpan } from '../lib/duration.ts';
import { formatInstant } from '../lib/time.ts';
import { dropStale } from '../metrics/observation/freshness.ts';
import type { Observation } from '../metrics/observation/types.ts';
import { predict } from '../scaling/decision/prediction.ts';
import { type Arrival, checkArrival, checkDelivery } from './arrival.ts';
import { brokenSince, checkObjectives, informingChecks, waitingChecks } from './checks.ts';
import { conclude, inconclusive, type Judgment, judgeDelivery, pending } from './judgment.ts';
import { holdForSamples } from './samples.ts';
import {
  type Check,
  type MergedChange,
  READY_LOOK,
  type Verification,
  type VerificationInput,
} from './types.ts';
import { verifyNumber } from './verify-number.ts';
import { type Reading, readWindow, type Timing, timeChange } from './window.ts';

/**
 * Verifies one merged change. Time counts from delivery, or from the merge where that is not known; figures
 * count only over a window that begins after the new pods were ready and ends after `stabilization_period`.
 * Whatever is still unknown when `timeout` is over is inconclusive, and nothing but a proven harm fails.
 */
export function verify(input: VerificationInput): Verification {
  const { blueprint, now, change } = input;
  if (change.number !== undefined) return verifyNumber(input, change.number);
  const observation = input.observation && dropStale(input.observation, now, blueprint.metrics.maxAge);
  const timing = timeChange(input, observation);
  const arrival = observation && checkArrival(change, observation);
  const reading = observation && arrival?.counted ? readWindow(observation, timing) : undefined;
  const measured = reading
    ? checkObjectives(blueprint, change.before, reading)
    : waitingChecks(blueprint, notYet(observation));
  const informing = reading
    ? informingChecks(blueprint, predict(change.before, change.from, change.to), reading)
    : [];
  const evidence = { observation, arrival, measured, reading, timing };
  const judgment = rememberReadiness(
    holdForSamples(input, observation, reading, judge(input, evidence)),
    evidence,
  );
  return conclude(input, judgment, {
    observation,
    isOver: now.getTime() >= timing.expiry,
    checks: [checkDelivery(input.delivery), ...(arrival?.checks ?? []), ...measured, ...informing],
    waits: whenJudged(input, judgment, timing),
  });
}

/** Says until when a verdict stays open, where its rationale does not; '' for one that is final. */
function whenJudged({ blueprint, now }: VerificationInput, judgment: Judgment, timing: Timing): string {
  const { verdict, patient } = judgment;
  if (verdict !== 'pending') return '';
  if (patient) return ` Judged ${formatSpan(blueprint.verification.stabilizationPeriod)} after its delivery.`;
  return now.getTime() < timing.settled
    ? ''
    : ` Looked at again until ${formatInstant(new Date(timing.expiry))}.`;
}

/** Evidence that this run saw of the change. */
interface Evidence {
  readonly observation: Observation | undefined;
  readonly arrival: Arrival | undefined;
  readonly measured: readonly Check[];
  /** Undefined until the new count has arrived. */
  readonly reading: Reading | undefined;
  readonly timing: Timing;
}

/**
 * Judges what can be known before the pods count: whether there is a change, figures, and nothing else that
 * explains them.
 */
function judge(input: VerificationInput, evidence: Evidence): Judgment {
  const { change, now } = input;
  const { observation, arrival, timing } = evidence;
  const { from, to } = change;
  const isTaken = arrival?.counted === true;
  const undelivered = judgeDelivery(input, observation, { number: 'count', isTaken });
  if (undelivered !== undefined) return undelivered;
  if (now.getTime() < timing.settled)
    return pending(
      `The stabilization period is not over: judged after ${formatInstant(new Date(timing.settled))}.`,
    );
  if (!observation || !arrival) return pending('No metrics source knows the service.');
  if (Date.parse(observation.timestamp) < timing.settled) {
    return pending(`The newest figures (${observation.timestamp}) are from before the change had settled.`);
  }
  if (templateChanged(change, observation))
    return inconclusive('The pod template has changed since the merge, so the figures are not its own.');
  return (
    judgeCrash(change, arrival, evidence.reading) ??
    awaitArrival(input, arrival) ??
    (to > from ? judgeUp(evidence.measured) : judgeDown(input, evidence.measured, evidence.reading))
  );
}

/** Judges pods that crash; undefined where none does, or where more pods serve than before all the same. */
function judgeCrash(
  change: MergedChange,
  { counted, crashing, serving }: Arrival,
  reading: Reading | undefined,
): Judgment | undefined {
  if (!counted || crashing.length === 0) return undefined;
  if (change.to < change.from) return blameDown('pods_ready', change, reading);
  // Pods that serve nothing can be taken away without harm.
  return serving ? undefined : { verdict: 'failed', rationale: `Its pods crash: ${crashing.join(', ')}.` };
}

/** Waits for delivery and for the pods; undefined where both are there. */
function awaitArrival(
  { delivery, deliveryRequired }: VerificationInput,
  arrival: Arrival,
): Judgment | undefined {
  if (delivery.kind === 'pending') return pending(`Not delivered: ${delivery.reason}.`);
  if (delivery.kind === 'unknown' && deliveryRequired)
    return pending(`Whether it was delivered cannot be told: ${delivery.reason}.`);
  if (!arrival.counted || !arrival.ready) return pending(`${arrived(arrival)}.`);
  if (delivery.kind === 'delivered' && delivery.unhealthy !== undefined)
    return pending(`${delivery.unhealthy}.`);
  return undefined;
}

/**
 * Judges a scale-up. More replicas cannot break latency or load; only errors can come from the new pods, and
 * only where nothing else explains them.
 */
function judgeUp(measured: readonly Check[]): Judgment {
  const open = unjudged(measured);
  if (open !== undefined) return open;
  const missed = names(measured, ['failed', 'not_met']);
  if (missed === '') return { verdict: 'passed', rationale: 'It arrived and every objective is met.' };
  if (missed === 'error_rate' && names(measured, ['failed']) === missed) {
    return { verdict: 'failed', rationale: 'Errors rose with the new pods.' };
  }
  return {
    verdict: 'insufficient',
    rationale: `It arrived, and ${missed} still misses its target: decide again.`,
  };
}

function judgeDown(
  { blueprint, change }: VerificationInput,
  measured: readonly Check[],
  reading: Reading | undefined,
): Judgment {
  const broken = brokenSince(blueprint, change.before, measured);
  if (broken !== '') return blameDown(broken, change, reading);
  const open = unjudged(measured);
  if (open !== undefined) return open;
  const worse = names(measured, ['failed']);
  if (worse !== '') return inconclusive(`${worse} was missed before the change already, and is worse now.`);
  return { verdict: 'passed', rationale: 'It arrived and nothing that was met is missed.' };
}

/**
 * Judges a scale-down after which objectives are missed. Fewer replicas are to blame only where they had no
 * more to do than before.
 */
function blameDown(broken: string, { before }: MergedChange, reading: Reading | undefined): Judgment {
  const demand = reading?.figures.throughput;
  if (before.throughput === undefined || demand === undefined) {
    const why =
      before.throughput === undefined
        ? 'was not measured when it was decided'
        : (reading?.reasons.throughput ?? 'not measured');
    return pending(
      `${broken} is missed now, and whether demand has grown cannot be told: throughput ${why}.`,
    );
  }
  if (demand > before.throughput)
    return inconclusive(`${broken} is missed now under more demand than at decision time.`);
  return {
    verdict: 'failed',
    rationale: `${broken} is missed now, worse than before and without more demand.`,
  };
}

function unjudged(measured: readonly Check[]): Judgment | undefined {
  const unknown = measured.filter(({ status }) => status === 'unknown');
  if (unknown.length === 0) return undefined;
  return pending(
    `Not to be judged yet: ${unknown.map(({ check, reason }) => `${check} (${reason})`).join(', ')}.`,
  );
}

/**
 * Marks the judgment where only this look says that the pods are ready, so that the figures of a later one
 * are measured wholly after it.
 */
function rememberReadiness(judgment: Judgment, { arrival, reading, timing }: Evidence): Judgment {
  const needed =
    judgment.verdict === 'pending' && timing.remember && arrival?.ready === true && reading?.early === true;
  return needed ? { ...judgment, look: READY_LOOK } : judgment;
}

function arrived({ checks }: Arrival): string {
  const [count, pods] = ['replica_count', 'pods_ready'].map((name) =>
    checks.find(({ check }) => check === name),
  );
  const of = (check: Check | undefined) => `${check?.actual ?? 'an unknown number'} of ${check?.expected}`;
  return count?.status === 'passed' ? `${of(pods)} pods are ready` : `The cluster runs ${of(count)} replicas`;
}

function notYet(observation: Observation | undefined): string {
  if (observation === undefined) return 'no metrics source knows the service';
  return observation.failure ?? 'the cluster does not run the new count yet';
}

/**
 * Checks whether the pod template has changed since the merge, or since the decision where the source cannot
 * tell since when a template has run.
 */
function templateChanged({ template: before, mergedAt }: MergedChange, { template }: Observation): boolean {
  if (template.since !== undefined) return Date.parse(template.since) > Date.parse(mergedAt);
  return before !== undefined && template.hash !== undefined && template.hash !== before;
}

function names(checks: readonly Check[], statuses: readonly Check['status'][]): string {
  return checks
    .filter((check) => statuses.includes(check.status))
    .map((check) => check.check)
    .join(', ');
}
