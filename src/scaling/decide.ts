import { circuitBreaker } from '../history/circuit-breaker.ts';
import { dropStale } from '../metrics/observation/freshness.ts';
import { FIGURE_NAMES, type FigureName, type Observation } from '../metrics/observation/types.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { activeFreeze } from '../policy/freeze.ts';
import type {
  Decision,
  DecisionInput,
  FigureRecord,
  Recommendation,
  StrategyResult,
} from './decision/types.ts';
import type { Metrics } from './decision/weighted.ts';
import { findHold } from './guards.ts';
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
  const held = findHold({
    ...input,
    observation,
    result,
    steady,
    breaker: circuitBreaker(blueprint, input.history.failures, now),
    freeze: activeFreeze([...input.policies.freezes, ...blueprint.governance.freezes], now),
  });
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
  return `${result.rationale} Within the stabilization window ${careful} were asked for, so only to ${careful}.`;
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
