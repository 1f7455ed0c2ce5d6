import { measuredMetrics } from '../decision/decide.ts';
import type { Metrics } from '../decision/weighted.ts';
import { dropStale } from '../observation/freshness.ts';
import { checkObjective, objectives } from './checks.ts';
import type { Check, MergedChange, Verdict, Verification, VerificationInput } from './types.ts';

interface Judgement {
  readonly verdict: Verdict;
  readonly rationale: string;
}

/**
 * The verdict on one merged change. Figures count only when they were measured after `stabilization_period`;
 * whatever is still unknown when `timeout` is over is inconclusive, and nothing but a proven harm fails.
 */
export function verify(input: VerificationInput): Verification {
  const { change, blueprint, now } = input;
  const settled = Date.parse(change.mergedAt) + blueprint.verification.stabilizationPeriod;
  const expired = now.getTime() >= settled + blueprint.verification.timeout;
  const say = ({ verdict, rationale }: Judgement, checks: readonly Check[] = []): Verification => {
    const late = verdict === 'pending' && expired;
    const outcome = late ? 'inconclusive' : verdict === 'passed' ? 'success' : verdict;
    return {
      verification_id: input.id,
      service: change.service,
      verdict: late ? 'inconclusive' : verdict,
      outcome,
      rationale: late ? `${rationale} The verification timeout is over.` : rationale,
      checks,
      summary: { verification_result: outcome },
    };
  };
  if (now.getTime() < settled) return say(pending('The stabilization period is not over.'));
  const observation = input.observation && dropStale(input.observation, now, blueprint.metrics.maxAge);
  if (!observation) return say(pending('No metrics source knows the service.'));
  if (Date.parse(observation.timestamp) < settled) {
    return say(pending(`The newest figures (${observation.timestamp}) are from before the change had settled.`));
  }
  const arrival = arrivalChecks(change.to, observation.replicas, observation.podsReady);
  if (arrival.some((check) => check.status !== 'passed')) {
    return say(pending('The new replica count has not arrived, or its pods are not ready.'), arrival);
  }
  const metrics = measuredMetrics(observation);
  const measured = objectives(blueprint).map((objective) => checkObjective(objective, change.before, metrics));
  const delivery: Check = { check: 'delivery', expected: 'synced', actual: null, status: 'skipped' };
  const judgement = change.to > change.from ? judgeUp(measured) : judgeDown(measured, change, metrics);
  return say(judgement, [...arrival, delivery, ...measured]);
}

/** More replicas cannot break latency or load; only errors can come from the new pods themselves. */
function judgeUp(measured: readonly Check[]): Judgement {
  if (names(measured, 'failed').includes('error_rate')) return { verdict: 'failed', rationale: 'Errors rose with the new pods.' };
  const unknown = names(measured, 'unknown');
  if (unknown.length > 0) return pending(`${unknown.join(', ')} cannot be judged.`);
  const missed = measured.filter((check) => check.status !== 'passed').map((check) => check.check);
  if (missed.length === 0) return { verdict: 'passed', rationale: 'It arrived and every objective is met.' };
  return { verdict: 'insufficient', rationale: `It arrived, and ${missed.join(', ')} still misses its target: decide again.` };
}

function judgeDown(measured: readonly Check[], change: MergedChange, metrics: Metrics): Judgement {
  const broken = names(measured, 'failed').join(', ');
  if (broken !== '') {
    const [before, after] = [change.before.throughput, metrics.throughput];
    if (before === undefined || after === undefined) return pending(`${broken} is missed now, and demand is not measured.`);
    if (after > before) return { verdict: 'inconclusive', rationale: `${broken} is missed now under more demand than at decision time.` };
    return { verdict: 'failed', rationale: `${broken} is missed now, worse than before and without more demand.` };
  }
  const unknown = names(measured, 'unknown');
  if (unknown.length > 0) return pending(`${unknown.join(', ')} cannot be judged.`);
  return { verdict: 'passed', rationale: 'It arrived and nothing that was met is missed.' };
}

function pending(rationale: string): Judgement {
  return { verdict: 'pending', rationale };
}

function names(checks: readonly Check[], status: Check['status']): string[] {
  return checks.filter((check) => check.status === status).map((check) => check.check);
}

function arrivalChecks(to: number, replicas: number | undefined, ready: number | undefined): Check[] {
  const check = (name: string, actual: number | undefined, fine: boolean): Check => ({
    check: name,
    expected: to,
    actual: actual ?? null,
    status: fine ? 'passed' : 'pending',
  });
  return [check('replica_count', replicas, replicas === to), check('pods_ready', ready, ready !== undefined && ready >= to)];
}
