import { measuredMetrics } from '../decision/decide.ts';
import { type Metrics, predict } from '../decision/weighted.ts';
import { dropStale } from '../observation/freshness.ts';
import type { Figure, FigureName, Observation } from '../observation/types.ts';
import { type Arrival, checkArrival, checkDelivery } from './arrival.ts';
import { checkObjective, informingChecks, objectives } from './checks.ts';
import type { Check, MergedChange, Verdict, Verification, VerificationInput } from './types.ts';

interface Judgement {
  readonly verdict: Verdict;
  readonly rationale: string;
  /** A wait that no timeout ends. */
  readonly patient?: boolean;
  readonly look?: Verdict;
}

/** The verdicts that rest on figures, so that `samples` looks have to agree on them. */
const SAMPLED: readonly Verdict[] = ['passed', 'insufficient', 'failed'];

/**
 * The verdict on one merged change. Time counts from delivery, or from the merge where that is not known; figures count
 * only when they were measured after `stabilization_period`. Whatever is still unknown when `timeout` is over is
 * inconclusive, and nothing but a proven harm fails.
 */
export function verify(input: VerificationInput): Verification {
  const { blueprint, now } = input;
  const observation = input.observation && dropStale(input.observation, now, blueprint.metrics.maxAge);
  const settled = startOf(input, observation) + blueprint.verification.stabilizationPeriod;
  const expired = now.getTime() >= settled + blueprint.verification.timeout;
  const delivery = checkDelivery(input.delivery);
  const arrival = observation && checkArrival(input.change, observation);
  const figures = observation && measuredSince(observation, settled);
  const judged = figures && arrival?.counted;
  const measured = judged ? objectives(blueprint).map((objective) => checkObjective(objective, input.change.before, figures)) : [];
  const informing = judged ? informingChecks(blueprint, predict(input.change.before, input.change.from, input.change.to), figures) : [];
  const judgement = sampled(input, judge(input, { observation, arrival, measured, figures: figures ?? {}, settled }));
  const late = (judgement.verdict === 'pending' || judgement.verdict === 'error') && expired && judgement.patient !== true;
  const verdict = late ? 'inconclusive' : judgement.verdict;
  const outcome = verdict === 'passed' ? 'success' : verdict;
  return {
    verification_id: input.id,
    service: input.change.service,
    verdict,
    outcome,
    rationale: late ? `${judgement.rationale} The verification timeout is over.` : judgement.rationale,
    checks: [delivery, ...(arrival?.checks ?? []), ...measured, ...informing],
    ...(judgement.look && !late ? { look: judgement.look } : {}),
    summary: { verification_result: outcome },
  };
}

interface Seen {
  readonly observation: Observation | undefined;
  readonly arrival: Arrival | undefined;
  readonly measured: readonly Check[];
  readonly figures: Metrics;
  readonly settled: number;
}

function judge({ change, delivery, now }: VerificationInput, { observation, arrival, measured, figures, settled }: Seen): Judgement {
  const { from, to, inGit } = change;
  if (from === to) return { verdict: 'no_verification_needed', rationale: 'The change left the count as it was.' };
  if (inGit !== undefined && inGit !== to) return inconclusive(`Git states ${inGit} by now: somebody has changed it since.`);
  if (observation?.failure !== undefined) return { verdict: 'error', rationale: `Nothing could be read: ${observation.failure}.` };
  // However long a sync is held back: what never arrived can be neither good nor bad.
  if (delivery.kind === 'pending' && arrival?.counted !== true) return { ...pending(`Not delivered: ${delivery.reason}.`), patient: true };
  if (now.getTime() < settled) return pending('The stabilization period is not over.');
  if (!observation || !arrival) return pending('No metrics source knows the service.');
  if (Date.parse(observation.timestamp) < settled) {
    return pending(`The newest figures (${observation.timestamp}) are from before the change had settled.`);
  }
  if (templateChanged(change, observation))
    return inconclusive('The pod template has changed since the merge, so the figures are not its own.');
  const crash = arrival.counted && arrival.crashing.length > 0 ? `Its pods crash: ${arrival.crashing.join(', ')}.` : undefined;
  // Pods that serve nothing can be taken away without harm; where more serve than before, the change helps all the same.
  if (crash !== undefined && to > from && !arrival.serving) return { verdict: 'failed', rationale: crash };
  if (crash !== undefined && to < from) return blameDown('pods_ready', change, figures);
  if (delivery.kind === 'pending') return pending(`Not delivered: ${delivery.reason}.`);
  if (!arrival.counted || !arrival.ready) return pending('The new replica count has not arrived, or its pods are not ready.');
  if (delivery.kind === 'delivered' && delivery.unhealthy !== undefined) return pending(`${delivery.unhealthy}.`);
  return to > from ? judgeUp(measured) : judgeDown(measured, change, figures);
}

/** More replicas cannot break latency or load; only errors can come from the new pods, and only where nothing else explains them. */
function judgeUp(measured: readonly Check[]): Judgement {
  const unknown = names(measured, ['unknown']);
  if (unknown !== '') return pending(`${unknown} cannot be judged.`);
  const missed = names(measured, ['failed', 'not_met']);
  if (missed === '') return { verdict: 'passed', rationale: 'It arrived and every objective is met.' };
  if (missed === 'error_rate' && names(measured, ['failed']) === missed) {
    return { verdict: 'failed', rationale: 'Errors rose with the new pods.' };
  }
  return { verdict: 'insufficient', rationale: `It arrived, and ${missed} still misses its target: decide again.` };
}

function judgeDown(measured: readonly Check[], change: MergedChange, figures: Metrics): Judgement {
  const broken = names(measured, ['failed']);
  if (broken !== '') return blameDown(broken, change, figures);
  const unknown = names(measured, ['unknown']);
  if (unknown !== '') return pending(`${unknown} cannot be judged.`);
  return { verdict: 'passed', rationale: 'It arrived and nothing that was met is missed.' };
}

/** Fewer replicas are to blame only where they had no more to do than before. */
function blameDown(broken: string, { before }: MergedChange, figures: Metrics): Judgement {
  if (before.throughput === undefined || figures.throughput === undefined) {
    return pending(`${broken} is missed now, and demand is not measured.`);
  }
  if (figures.throughput > before.throughput) return inconclusive(`${broken} is missed now under more demand than at decision time.`);
  return { verdict: 'failed', rationale: `${broken} is missed now, worse than before and without more demand.` };
}

/** Holds a verdict back until `samples` readings in a row, each with figures of its own, have come to it. */
function sampled({ blueprint, looks, observation }: VerificationInput, judgement: Judgement): Judgement {
  const { samples } = blueprint.verification;
  if (samples <= 1 || !SAMPLED.includes(judgement.verdict)) return judgement;
  const before = looks.length - (looks.findLastIndex((look) => look.verdict !== judgement.verdict) + 1);
  if (before + 1 >= samples && isNewer(observation, looks)) return judgement;
  const look = isNewer(observation, looks) ? { look: judgement.verdict } : {};
  const seen = before + ('look' in look ? 1 : 0);
  return { ...pending(`${judgement.rationale} Seen in ${seen} of ${samples} readings.`), ...look };
}

function isNewer(observation: Observation | undefined, looks: readonly { readonly at: string }[]): boolean {
  const last = looks.at(-1);
  return observation !== undefined && (last === undefined || Date.parse(observation.timestamp) > Date.parse(last.at));
}

/** When the count took effect, in ms: a delivery tool's time moves on with later commits, the live count's own does not. */
function startOf({ change, delivery }: VerificationInput, observation: Observation | undefined): number {
  const merged = Date.parse(change.mergedAt);
  const stated = delivery.kind === 'delivered' && delivery.at !== undefined ? Date.parse(delivery.at) : merged;
  const written = observation?.writtenAt !== undefined && observation.replicas === change.to ? Date.parse(observation.writtenAt) : 0;
  return Math.max(merged, written >= merged ? Math.min(stated, written) : stated);
}

/** Since the merge, or since the decision where the source cannot tell since when a template has run. */
function templateChanged({ template: before, mergedAt }: MergedChange, { template }: Observation): boolean {
  if (template.since !== undefined) return Date.parse(template.since) > Date.parse(mergedAt);
  return before !== undefined && template.hash !== undefined && template.hash !== before;
}

function measuredSince(observation: Observation, settled: number): Metrics {
  const recent = Object.entries(observation.figures).filter(([, figure]) => Date.parse(figure.time) >= settled);
  return measuredMetrics({ ...observation, figures: Object.fromEntries(recent) as Partial<Record<FigureName, Figure>> });
}

function pending(rationale: string): Judgement {
  return { verdict: 'pending', rationale };
}

function inconclusive(rationale: string): Judgement {
  return { verdict: 'inconclusive', rationale };
}

function names(checks: readonly Check[], statuses: readonly Check['status'][]): string {
  return checks
    .filter((check) => statuses.includes(check.status))
    .map((check) => check.check)
    .join(', ');
}
