import { circuitBreaker } from '../history/circuit-breaker.ts';
import { dropStale } from '../metrics/observation/freshness.ts';
import { unclearOwner } from '../metrics/observation/owner.ts';
import { describePodTrouble } from '../metrics/observation/pod-trouble.ts';
import { FIGURE_NAMES, type FigureName, type Observation } from '../metrics/observation/types.ts';
import { activeFreeze } from '../policy/freeze.ts';
import { isCapacity } from './decision/edited-place.ts';
import type {
  Decision,
  DecisionInput,
  FigureRecord,
  NumberChange,
  Recommendation,
  StrategyResult,
} from './decision/types.ts';
import type { Metrics } from './decision/weighted.ts';
import { disruptionFloor, respectBudgets } from './disruption.ts';
import type { GuardFacts } from './guards/facts.ts';
import { findHold } from './guards.ts';
import { stabilize } from './stabilization.ts';
import { decideAutoscaler } from './strategies/autoscaler.ts';
import { decideByEvidence } from './strategies/evidence.ts';
import { decideProportional } from './strategies/proportional.ts';
import { decideStep } from './strategies/step.ts';

/**
 * Decides one service from that service's own facts alone. The recommendation is always computed; the
 * first guard that holds turns the action into `no_action` and gives its code as `reason`.
 */
export function decide(input: DecisionInput): Decision {
  const current = currentCount(input);
  const facts = gatherFacts(input, current);
  const { observation, result, steady } = facts;
  const held = findHold(facts);
  const recommendation = (held ? undefined : steady) ?? result?.recommendation ?? null;
  const acted = held || recommendation?.action === 'no_action' ? null : recommendation;
  const change = result?.change;
  const counts = isCapacity({ change });
  const replicas = counts ? current : null;
  return {
    decision_id: input.id,
    service: input.blueprint.name,
    decision_type: acted ? 'scaling' : 'no_action',
    action: acted ? acted.action : 'no_action',
    current_replicas: replicas,
    target_replicas: acted && counts ? acted.target_replicas : replicas,
    reason: held?.reason ?? result?.atLimit ?? null,
    rationale: withTrouble(
      `${rationale(held?.message, result, steady)}${acted ? ownerMark(observation) : ''}`,
      observation,
    ),
    weighted_utilization: result?.weightedUtilization ?? null,
    formula: result?.formula ?? 'n/a',
    recommendation: counts ? recommendation : null,
    figures: figureRecords(observation),
    blueprint_references: (result?.references ?? []).map((path) => reference(input, path)),
    ...changeOf(change, recommendation),
  };
}

/** Returns the number of an autoscaler that changes, as far as a disruption budget lets it. */
function changeOf(
  change: NumberChange | undefined,
  recommendation: Recommendation | null,
): Pick<Decision, 'change'> {
  return change ? { change: { ...change, to: recommendation?.target_replicas ?? change.to } } : {};
}

/**
 * Returns the count to start from: the one in Git, or the floor of its autoscaler, else the one observed; null
 * where none is known.
 */
function currentCount({ desired, observation }: DecisionInput): number | null {
  if (desired.kind === 'autoscaler') return desired.settings.min;
  return desired.kind === 'found' ? desired.replicas : (observation?.replicas ?? null);
}

/**
 * Gathers everything that the guards look at: what the strategy recommends, and what the past and the
 * calendar say.
 */
function gatherFacts(input: DecisionInput, current: number | null): GuardFacts {
  const { blueprint, history, policies, now } = input;
  const observation = input.observation && dropStale(input.observation, now, blueprint.metrics.maxAge);
  const recommended = current === null ? undefined : recommend(input, observation, current);
  const floor = disruptionFloor(input);
  const result =
    recommended && isCapacity(recommended)
      ? respectBudgets(recommended, input, floor, current ?? 0)
      : recommended;
  return {
    result,
    floor,
    current,
    steady: result && observation && settled(input, observation, result, current ?? 0),
    breaker: circuitBreaker(blueprint, history.failures, now),
    freeze: activeFreeze([...policies.freezes, ...blueprint.governance.freezes], now),
    // Last, since V8 adds properties to a copy ten times as slowly.
    ...input,
    observation,
  };
}

function recommend(
  { blueprint, desired, evidence }: DecisionInput,
  observation: Observation | undefined,
  current: number,
): StrategyResult {
  if (desired.kind === 'autoscaler') return decideAutoscaler(desired, evidence);
  const { strategy } = blueprint.scaling;
  if (strategy === 'evidence') return decideByEvidence(blueprint, evidence, current);
  const decideBy = strategy === 'step' ? decideStep : decideProportional;
  return decideBy(blueprint, observation, measuredMetrics(observation), current);
}

/** Returns the recommendation as far as it has held; undefined where it has to hold longer. */
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
  return `${result.rationale} Within the stabilization window ${careful} were asked for, so only to ${careful}.`;
}

/** Adds which pods cannot run, which explains figures that it does not hold back, where nothing says so yet. */
function withTrouble(rationale: string, observation: Observation | undefined): string {
  const trouble = describePodTrouble(observation?.pods ?? []);
  if (trouble === undefined || rationale.includes(trouble)) return rationale;
  return `${rationale} ${trouble}.`.trimStart();
}

/** Says that what sets the count is unknown, where a change is made in spite of it. */
function ownerMark(observation: Observation | undefined): string {
  const unclear = observation && unclearOwner(observation);
  return unclear === undefined
    ? ''
    : ` Owner unknown: whether an autoscaler sets this count in the cluster cannot be told (${unclear}).`;
}

/** Returns the figures that are measured. */
export function measuredMetrics(observation: Observation | undefined): Metrics {
  const metrics: Partial<Record<FigureName, number>> = {};
  for (const name of FIGURE_NAMES) {
    const figure = observation?.figures[name];
    if (figure) metrics[name] = figure.value;
  }
  return metrics;
}

/** Returns the figures that a decision rests on: measured, and fresh when it was made. */
export function decidedMetrics({ figures }: Decision): Metrics {
  const metrics: Partial<Record<FigureName, number>> = {};
  for (const name of FIGURE_NAMES) {
    const figure = figures[name];
    if ('value' in figure) metrics[name] = figure.value;
  }
  return metrics;
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
