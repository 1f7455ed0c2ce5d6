import { compare, type Fraction, formatApart, formatPercent, toNumber } from '../../lib/fraction.ts';
import { sharingReplicas } from '../../metrics/observation/completion.ts';
import type { Observation } from '../../metrics/observation/types.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import { ceilingOf, countOf } from '../decision/limits.ts';
import { brokenObjectives, unmeasuredObjectives } from '../decision/objectives.ts';
import {
  descend,
  lowestClear,
  type Obstacle,
  predictExactly,
  predictedMisses,
} from '../decision/prediction.ts';
import type { Recommendation, StrategyResult } from '../decision/types.ts';
import { exactly, type Metrics, type Weighted, weigh } from '../decision/weighted.ts';
import { saturation } from './saturation.ts';
import { stay } from './stay.ts';

/** A load: figures that some count shows. */
interface Load {
  readonly blueprint: Blueprint;
  readonly observation: Observation | undefined;
  readonly metrics: Metrics;
  readonly replicas: number;
}

/** Inputs with which the figures of one service are judged. */
interface Case {
  readonly blueprint: Blueprint;
  readonly load: Load;
  readonly current: number;
  readonly weighted: Weighted;
  readonly up: Fraction;
  readonly down: Fraction;
}

/**
 * Decides by strategy `step`: one increment up or down, by the weighted utilization against two thresholds.
 */
export function decideStep(
  blueprint: Blueprint,
  observation: Observation | undefined,
  metrics: Metrics,
  current: number,
): StrategyResult {
  const { upThreshold: up, downThreshold: down } = blueprint.scaling;
  const figure = exactly(metrics);
  const weighted = weigh(blueprint, figure);
  if (!weighted || !up || !down) {
    const rationale = 'No objective with a weight is configured, so there is nothing to decide from.';
    return stay(current, rationale, { references: ['spec.scaling'], undecided: true });
  }
  const load = { blueprint, observation, metrics, replicas: sharingReplicas(observation, current) };
  const given: Case = { blueprint, load, current, weighted, up, down };
  const result = judge(given, saturation('cpu', blueprint, observation, figure('cpu_utilization')));
  const memory = saturation('memory', blueprint, observation, figure('memory_utilization'));
  const note = memory
    ? ` Memory is at ${formatPercent(memory)} of its limit, which alone never scales up: more replicas seldom need less memory each.`
    : '';
  return {
    ...result,
    rationale: `${result.rationale}${note}`,
    formula: weighted.formula,
    weightedUtilization: weighted.missing.length === 0 ? toNumber(weighted.low) : null,
  };
}

function judge(given: Case, saturated: Fraction | undefined): StrategyResult {
  const { blueprint, current, weighted, up, down } = given;
  if (compare(weighted.low, up) > 0) {
    const [value, threshold] = formatApart(weighted.low, up);
    const cause = `Weighted utilization (${value}) exceeds scale_up_threshold (${threshold}).`;
    return stepUp(given, cause, 'spec.scaling.scale_up_threshold');
  }
  if (saturated) {
    const cause = `CPU is at ${formatPercent(saturated)} of its limit, within saturation_threshold (${formatPercent(blueprint.scaling.saturation)}).`;
    return stepUp(given, cause, 'spec.scaling.saturation_threshold');
  }
  const min = blueprint.scaling.minReplicas;
  if (current < min) {
    const rationale = `Fewer than min_replicas (${min}): ${current}. Scaling to ${countOf(min)}.`;
    return { ...move('scale_up', min, rationale, ['spec.scaling.min_replicas']), correction: true };
  }
  if (compare(weighted.high, down) < 0) return stepDown(given);
  return between(given);
}

function between({ current, weighted, up, down }: Case): StrategyResult {
  const undecided =
    weighted.missing.length > 0 && (compare(weighted.high, up) > 0 || compare(weighted.low, down) < 0);
  const rationale = undecided
    ? `Missing ${weighted.missing.join(', ')}: with the missing figures at 0 the weighted utilization is ${formatPercent(weighted.low)}, at 100% it is ${formatPercent(weighted.high)}, and the two do not agree on what to do.`
    : `Weighted utilization (${formatPercent(weighted.low)}) is between scale_down_threshold (${formatPercent(down)}) and scale_up_threshold (${formatPercent(up)}). System operating within optimal range. No scaling needed.`;
  const references = ['spec.scaling.scale_down_threshold', 'spec.scaling.scale_up_threshold'];
  return stay(current, rationale, { references, undecided });
}

function stepUp({ blueprint, current }: Case, cause: string, reference: string): StrategyResult {
  const { scaling } = blueprint;
  const references = [reference, 'spec.scaling.max_replicas'];
  const target = Math.min(
    Math.max(current + (scaling.increment.up ?? 1), scaling.minReplicas),
    ceilingOf(blueprint),
  );
  if (target > current)
    return move('scale_up', target, `${cause} Scaling to ${countOf(target)} to reduce load.`, references);
  const rationale = `${cause} Already at max_replicas (${scaling.maxReplicas}).`;
  return stay(current, rationale, { references, atLimit: 'at_max_replicas' });
}

function stepDown(given: Case): StrategyResult {
  const { blueprint, load, current, weighted, down } = given;
  const { scaling } = blueprint;
  const [value, threshold] = formatApart(weighted.high, down);
  const below = `Weighted utilization (${value}) is below scale_down_threshold (${threshold})`;
  const references = ['spec.scaling.scale_down_threshold', 'spec.scaling.min_replicas'];
  const kept = (why: string) => stay(current, `${below}${why}`, { references });
  if (!scaling.allowScaleDown) return kept(', but allow_scale_down is false.');
  const wanted = Math.min(
    Math.max(current - (scaling.increment.down ?? 1), scaling.minReplicas),
    ceilingOf(blueprint),
  );
  if (wanted >= current)
    return { ...kept(`. Already at min_replicas (${scaling.minReplicas}).`), atLimit: 'at_min_replicas' };
  const broken = brokenObjectives(blueprint, load.metrics);
  if (broken.length > 0)
    return kept(`, but ${broken.join(' and ')}: no scale-down while an objective is not met.`);
  const unmeasured = unmeasuredObjectives(blueprint, load.metrics);
  if (unmeasured.length > 0) {
    return {
      ...kept(
        `, but nothing measures ${unmeasured.join(' and ')}: no scale-down while an objective may be missed.`,
      ),
      undecided: true,
    };
  }
  return goDown(given, wanted, below, references);
}

/** Goes down to the lowest count, from `wanted` on, to which the prediction has nothing to object. */
function goDown({ blueprint, load, current }: Case, wanted: number, below: string, references: string[]) {
  const highest = highestBelow(blueprint, current);
  const {
    target,
    objection,
    references: against,
  } = descend(wanted, highest, (count) => obstacles(load, count));
  const all = [...references, ...against];
  if (target === undefined) return stay(current, `${below}, but ${objection}.`, { references: all });
  const why = `${below}. Scaling to ${countOf(target)} to free resources`;
  return move('scale_down', target, objection === '' ? `${why}.` : `${why}: ${objection}.`, all);
}

/**
 * Lists what speaks against carrying a load on another count: an objective that it is predicted to miss
 * there, or a rule of the way up that it would meet, so that no change is taken back by the next.
 */
function obstacles({ blueprint, observation, metrics, replicas }: Load, count: number): Obstacle[] {
  const missed = predictedMisses(blueprint, metrics, replicas, count);
  if (count === 0) return missed;
  const predicted = predictExactly(metrics, replicas, count);
  const { upThreshold: up, saturation: threshold } = blueprint.scaling;
  const weighted = weigh(blueprint, predicted);
  const saturated = saturation('cpu', blueprint, observation, predicted('cpu_utilization'));
  return [
    ...missed,
    ...(weighted && up && compare(weighted.high, up) >= 0
      ? [
          {
            clause: `the weighted utilization is predicted at ${formatPercent(weighted.high)}, which would scale up again`,
            reference: 'spec.scaling.scale_up_threshold',
          },
        ]
      : []),
    ...(saturated
      ? [
          {
            clause: `CPU is predicted at ${formatPercent(saturated)} of its limit, within saturation_threshold (${formatPercent(threshold)}), which would scale up again`,
            reference: 'spec.scaling.saturation_threshold',
          },
        ]
      : []),
  ];
}

/**
 * Returns the count that a past reading, taken on `replicas` replicas, asks for on the way of a
 * recommendation: evidence for a stabilization window, by the same rules as the decision. Undefined where it
 * asks for no such change. An objective without a figure in the reading breaks nothing, since no history has
 * all of them; one in the weighted sum counts as 100 %.
 */
export function pastStep(
  blueprint: Blueprint,
  observation: Observation,
  metrics: Metrics,
  replicas: number,
  { action, target_replicas: target }: Recommendation,
  current: number,
): number | undefined {
  const { upThreshold: up, downThreshold: down } = blueprint.scaling;
  const figure = exactly(metrics);
  const weighted = weigh(blueprint, figure);
  if (!weighted || !up || !down) return undefined;
  if (action === 'scale_up') {
    const asks =
      compare(weighted.low, up) > 0 ||
      saturation('cpu', blueprint, observation, figure('cpu_utilization')) !== undefined;
    return asks ? target : undefined;
  }
  if (compare(weighted.high, down) >= 0 || brokenObjectives(blueprint, metrics).length > 0) return undefined;
  const load = { blueprint, observation, metrics, replicas };
  return lowestClear(target, highestBelow(blueprint, current), (count) => obstacles(load, count));
}

/** Returns the highest count that a scale-down may go to. */
function highestBelow(blueprint: Blueprint, current: number): number {
  return Math.min(current - 1, ceilingOf(blueprint));
}

function move(
  action: 'scale_up' | 'scale_down',
  target: number,
  rationale: string,
  references: readonly string[],
): StrategyResult {
  return stay(target, rationale, { recommendation: { action, target_replicas: target }, references });
}
