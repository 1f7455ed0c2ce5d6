import { circuitBreaker } from '../history/circuit-breaker.ts';
import { formatInstant } from '../lib/time.ts';
import { dropStale } from '../metrics/observation/freshness.ts';
import { FIGURE_NAMES, type FigureName, type Observation } from '../metrics/observation/types.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { activeFreeze, describeFreeze } from '../policy/freeze.ts';
import type {
  Decision,
  DecisionInput,
  FigureRecord,
  Reason,
  Recommendation,
  StrategyResult,
} from './decision/types.ts';
import type { Metrics } from './decision/weighted.ts';
import { cooldownEnd, type RateUse, rateUse } from './pace.ts';
import { stabilize } from './stabilization.ts';
import { decideProportional } from './strategies/proportional.ts';
import { decideStep } from './strategies/step.ts';

/**
 * One service's decision from that service's own facts alone. The recommendation is always computed; the
 * first guard that holds turns the action into `no_action` and gives its code as `reason`.
 */
export function decide(input: DecisionInput): Decision {
  const { blueprint, desired, now } = input;
  const observation = input.observation && dropStale(input.observation, now, blueprint.metrics.maxAge);
  const metrics = measuredMetrics(observation);
  const current = desired.kind === 'found' ? desired.replicas : (observation?.replicas ?? null);
  const result = current === null ? undefined : recommend(blueprint, observation, metrics, current);
  const steady = result && observation && settled(input, observation, result, current ?? 0);
  const held = guard(input, observation, result, steady);
  const recommendation = (held ? undefined : steady) ?? result?.recommendation ?? null;
  const action = held || !recommendation ? 'no_action' : recommendation.action;
  return {
    decision_id: input.id,
    service: blueprint.name,
    decision_type: action === 'no_action' ? 'no_action' : 'scaling',
    action,
    current_replicas: current,
    target_replicas: action === 'no_action' ? current : (recommendation as Recommendation).target_replicas,
    reason: held?.reason ?? result?.atLimit ?? null,
    rationale: rationale(held?.message, result, steady),
    weighted_utilization: result?.weightedUtilization ?? null,
    formula: result?.formula ?? 'n/a',
    recommendation,
    figures: figureRecords(observation),
    blueprint_references: (result?.references ?? []).map((path) => reference(input, path)),
  };
}

function recommend(
  blueprint: Blueprint,
  observation: Observation | undefined,
  metrics: Metrics,
  current: number,
): StrategyResult {
  const decideBy = blueprint.scaling.strategy === 'step' ? decideStep : decideProportional;
  return decideBy(blueprint, observation, metrics, current);
}

/** The recommendation as far as it has held; undefined where it has to hold longer. */
function settled(
  { blueprint, history, now }: DecisionInput,
  observation: Observation,
  { recommendation, correction }: StrategyResult,
  current: number,
): Recommendation | undefined {
  return correction
    ? recommendation
    : stabilize(blueprint, observation, history, recommendation, current, now);
}

function rationale(
  held: string | undefined,
  result: StrategyResult | undefined,
  steady: Recommendation | undefined,
): string {
  if (!result) return held ?? '';
  const { recommendation } = result;
  if (held !== undefined)
    return recommendation.action === 'no_action' ? held : `${held} Recommended: ${result.rationale}`;
  const careful = steady?.target_replicas ?? recommendation.target_replicas;
  if (careful === recommendation.target_replicas) return result.rationale;
  return `${result.rationale} Within the stabilisation window ${careful} were asked for, so only to ${careful}.`;
}

/** Only the figures that are measured and fresh. */
export function measuredMetrics(observation: Observation | undefined): Metrics {
  const metrics: Partial<Record<FigureName, number>> = {};
  for (const name of FIGURE_NAMES) {
    const figure = observation?.figures[name];
    if (figure) metrics[name] = figure.value;
  }
  return metrics;
}

/** The figures that a decision rests on: measured, and fresh when it was made. */
export function decidedMetrics({ figures }: Decision): Metrics {
  const measured = FIGURE_NAMES.flatMap((name) =>
    'value' in figures[name] ? [[name, figures[name].value]] : [],
  );
  return Object.fromEntries(measured);
}

function guard(
  input: DecisionInput,
  observation: Observation | undefined,
  result: StrategyResult | undefined,
  steady: Recommendation | undefined,
): { reason: Reason; message: string } | undefined {
  const { blueprint, desired, history, now } = input;
  const action = result?.recommendation.action ?? 'no_action';
  const moves = action !== 'no_action';
  const hold = (reason: Reason, message: string) => ({ reason, message });
  if (blueprint.paused) return hold('paused', `Paused: spec.paused is true in ${blueprint.path}.`);
  if (desired.kind === 'found' && desired.replicas === 0) {
    return hold('switched_off', `Switched off: Git states 0 replicas at ${desired.path}:${desired.line}.`);
  }
  if (observation?.ownedBy !== undefined) {
    return hold(
      'owned_by_autoscaler',
      `${observation.ownedBy} sets this count in the cluster, and under an autoscaler utilization sits at its target by design. Change its bounds by hand, or remove this blueprint.`,
    );
  }
  if (input.ignored) {
    const { owner, edit } = input.ignored;
    return hold(
      'ignored_by_delivery',
      `${owner} ignores spec.replicas, so the count in Git would never arrive. ${edit}, or remove this blueprint.`,
    );
  }
  if (desired.kind === 'held') return hold(desired.reason, desired.message);
  if (!history.readable)
    return hold(
      'ledger_unreadable',
      'The ledger cannot be read, so cooldowns and earlier operations are unknown.',
    );
  if (!observation)
    return hold(
      'metrics_missing',
      `No metrics source knows the service "${blueprint.name}": there it must have the name that metadata.name gives.`,
    );
  if (observation.replicas !== undefined && observation.replicas !== desired.replicas) {
    const writer =
      observation.writer === undefined ? '' : ` The live count was last written by ${observation.writer}.`;
    return hold(
      'not_synced',
      `The cluster runs ${observation.replicas} replicas while Git states ${desired.replicas} at ${desired.path}:${desired.line}.${writer}`,
    );
  }
  if (observation.rollout !== undefined)
    return hold('rollout_in_progress', `A rollout is in progress: ${observation.rollout}.`);
  if (observation.podsRunning !== undefined && observation.podsRunning < desired.replicas) {
    return hold(
      'rollout_in_progress',
      `${observation.podsRunning} of ${desired.replicas} pods are running: a rollout is in progress.`,
    );
  }
  if (result?.undecided) return hold('metrics_missing', result.rationale);
  if (moves && observation.ownerUnknown !== undefined) {
    return hold(
      'metrics_missing',
      `Whether an autoscaler sets this count in the cluster cannot be told: ${observation.ownerUnknown}.`,
    );
  }
  if (history.awaitingVerification)
    return hold('awaiting_verification', 'The last merged change has no final verdict yet.');
  if (!moves) return undefined;
  const breaker = circuitBreaker(blueprint, history.failures, now);
  if (breaker.state === 'open') {
    const count = `${breaker.failures} failed ${breaker.failures === 1 ? 'verification' : 'verifications'}`;
    return hold(
      'circuit_open',
      `Circuit open: ${count}, the last at ${breaker.lastFailure}. One trial from ${formatInstant(new Date(breaker.trialAt ?? 0))}, or after a reset.`,
    );
  }
  const direction = action === 'scale_up' ? 'up' : 'down';
  if (!steady) {
    return hold(
      'stabilizing',
      `The ${action.replace('_', '-')} has not held for the whole scale_${direction}_stabilization window.`,
    );
  }
  const cooled = cooldownEnd(blueprint, history, direction);
  if (cooled !== null && now.getTime() < cooled)
    return hold('cooldown', `In cooldown until ${formatInstant(new Date(cooled))}.`);
  const rate = rateUse(blueprint, history.operations, now);
  if (rate.reached) return hold('rate_limited', describeRate(rate, blueprint));
  const { retryAt } = history;
  if (direction === 'up' && retryAt !== null && now.getTime() < Date.parse(retryAt)) {
    return hold(
      'deferred',
      `Deferred until ${retryAt}: the cluster had no room. One replica's place is kept meanwhile.`,
    );
  }
  const freeze = activeFreeze([...input.policies.freezes, ...blueprint.governance.freezes], now);
  return freeze && hold('frozen', `Changes are ${describeFreeze(freeze)}.`);
}

function describeRate({ reached, lastHour, lastDay }: RateUse, { governance }: Blueprint): string {
  const { maxPerHour, maxPerDay } = governance.rateLimit;
  const [count, span, most] =
    reached?.limit === 'max_per_hour' ? [lastHour, 'hour', maxPerHour] : [lastDay, 'day', maxPerDay];
  const until = formatInstant(new Date(reached?.until ?? 0));
  return `${count} operations in the last ${span}, and rate_limit.max_per_${span} is ${most}: limited until ${until}.`;
}

function figureRecords(observation: Observation | undefined): Decision['figures'] {
  const records = {} as Record<FigureName, FigureRecord>;
  for (const name of FIGURE_NAMES) {
    records[name] = observation?.figures[name] ?? {
      missing: observation?.missing[name] ?? 'no metrics source knows this service',
    };
  }
  return records;
}

function reference(input: DecisionInput, path: string): string {
  const line = input.blueprint.lines.get(path);
  return line === undefined
    ? `${input.blueprint.path}:${path} (default)`
    : `${input.blueprint.path}:${path} (line ${line})`;
}
