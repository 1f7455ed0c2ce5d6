import type { Fraction } from '../../lib/fraction.ts';
import { sharingReplicas } from '../../metrics/observation/completion.ts';
import { isAlive } from '../../metrics/observation/resources.ts';
import type { Observation } from '../../metrics/observation/types.ts';
import type { Blueprint, Scaling } from '../../policy/blueprint/types.ts';
import { ceilingOf, countOf, withinIncrement } from '../decision/limits.ts';
import { descend, lowestClear, predictedMisses } from '../decision/prediction.ts';
import type { StrategyResult } from '../decision/types.ts';
import type { Metrics } from '../decision/weighted.ts';
import {
  type Calculation,
  calculateFromRatio,
  calculateReplicas,
  type ResourceName,
  type ResourceTarget,
} from './replica-calculation.ts';
import { stay } from './stay.ts';

/**
 * Decides by strategy `proportional`: the count that the Kubernetes HPA would want. The highest over all
 * metrics wins, and a metric that cannot be read forbids going down (`computeReplicasForMetrics` in
 * pkg/controller/podautoscaler/horizontal.go). Pods come first; where none has usage, the stated ratio over
 * the ready pods.
 */
export function decideProportional(
  blueprint: Blueprint,
  observation: Observation | undefined,
  metrics: Metrics,
  current: number,
): StrategyResult {
  const { scaling } = blueprint;
  const targets = resourceTargets(scaling);
  if (targets.length === 0) {
    const rationale = 'No target utilization is configured, so there is nothing to decide from.';
    return stay(current, rationale, { undecided: true, references: ['spec.scaling'] });
  }
  if (current < scaling.minReplicas) return raiseToMin(blueprint, current);

  const resourceReferences = targets.map((t) => `spec.scaling.target_${t.resource}_utilization`);
  const references = [...resourceReferences, 'spec.scaling.tolerance'];
  const calculations = targets.map((target) => calculate(observation, metrics, target, current));
  const replicas = sharingReplicas(observation, current);
  if (current > scaling.maxReplicas)
    return lowerToMax(blueprint, { metrics, replicas }, current, calculations);
  const failures = calculations.flatMap((c) => (c.kind === 'failed' ? [c.why] : []));
  const formulas = calculations.flatMap((c) => (c.kind === 'calculated' ? [c.formula] : []));
  const wanted = Math.max(-1, ...calculations.map((c) => (c.kind === 'calculated' ? c.replicas : -1)));
  if (formulas.length === 0)
    return stay(current, `Nothing to decide from: ${failures.join('; ')}.`, { undecided: true, references });
  const formula = formulas.join(' | ');
  if (failures.length > 0 && wanted < current) {
    const rationale = `The metrics at hand ask for ${countOf(wanted)}, but ${failures.join('; ')}: no scale-down on part of the metrics.`;
    return stay(current, rationale, { undecided: true, formula, references });
  }
  const cause = `Usage against target asks for ${countOf(wanted)}.`;
  if (wanted === current) return stay(current, `${cause} No scaling needed.`, { formula, references });
  const asked = { cause, formula, references: resourceReferences };
  if (wanted > current) return goUp(blueprint, current, wanted, asked);
  return goDown(blueprint, { metrics, replicas }, current, wanted, asked);
}

/** Change that a strategy asks for and its reason, before limits and predictions. */
interface Asked {
  readonly cause: string;
  readonly formula: string;
  readonly references: readonly string[];
}

/** Brings a count that somebody set below `min_replicas` up to it, whatever the figures say. */
function raiseToMin(blueprint: Blueprint, current: number): StrategyResult {
  const { minReplicas } = blueprint.scaling;
  const target = withinLimits(blueprint, current, minReplicas);
  const asked = {
    cause: `The count (${current}) lies below min_replicas (${minReplicas}).`,
    formula: 'n/a',
    references: ['spec.scaling.min_replicas'],
  };
  return { ...move(current, target, minReplicas, asked), correction: true };
}

/**
 * Brings a count that somebody set beyond `max_replicas` down to it, where the figures show that this carries
 * the load: somebody may have raised it for an emergency that goes on.
 */
function lowerToMax(
  blueprint: Blueprint,
  { metrics, replicas }: { readonly metrics: Metrics; readonly replicas: number },
  current: number,
  calculations: readonly Calculation[],
): StrategyResult {
  const { maxReplicas, allowScaleDown } = blueprint.scaling;
  const cause = `The count (${current}) lies beyond max_replicas (${maxReplicas})`;
  const formulas = calculations.flatMap((c) => (c.kind === 'calculated' ? [c.formula] : []));
  const formula = formulas.join(' | ') || 'n/a';
  const references = ['spec.scaling.max_replicas'];
  if (!allowScaleDown) return stay(current, `${cause}. But allow_scale_down is false.`, { references });
  const failures = calculations.flatMap((c) => (c.kind === 'failed' ? [c.why] : []));
  if (failures.length > 0) {
    const rationale = `${cause}, and nobody can tell whether that carries the load: ${failures.join('; ')}.`;
    return stay(current, rationale, { undecided: true, formula, references });
  }
  const target = withinLimits(blueprint, current, maxReplicas);
  const wanted = Math.max(...calculations.map((c) => (c.kind === 'calculated' ? c.replicas : 0)));
  const objections = [
    ...(wanted > target ? [`usage against target asks for ${countOf(wanted)}`] : []),
    ...predictedMisses(blueprint, metrics, replicas, target).map(({ clause }) => clause),
  ];
  if (objections.length > 0) {
    const rationale = `${cause}, but ${objections.join(' and ')}: it stays until the load falls, or a person raises the limit or lowers the count.`;
    return stay(current, rationale, { formula, references, atLimit: 'at_max_replicas' });
  }
  const asked = { cause: `${cause}.`, formula, references };
  return { ...move(current, target, maxReplicas, asked), correction: true };
}

function goUp(blueprint: Blueprint, current: number, wanted: number, asked: Asked): StrategyResult {
  const { cause, formula } = asked;
  const references = [...asked.references, 'spec.scaling.max_replicas'];
  const target = withinLimits(blueprint, current, wanted);
  if (target > current) return move(current, target, wanted, { ...asked, references });
  const rationale = `${cause} Already at max_replicas (${blueprint.scaling.maxReplicas}).`;
  return stay(current, rationale, { formula, references, atLimit: 'at_max_replicas' });
}

/** Goes down to the lowest count, from `wanted` on, on which no objective is predicted missed. */
function goDown(
  blueprint: Blueprint,
  { metrics, replicas }: { readonly metrics: Metrics; readonly replicas: number },
  current: number,
  wanted: number,
  asked: Asked,
): StrategyResult {
  const { cause, formula } = asked;
  const { allowScaleDown, minReplicas } = blueprint.scaling;
  const references = [...asked.references, 'spec.scaling.min_replicas'];
  const more = { formula, references };
  if (!allowScaleDown) return stay(current, `${cause} But allow_scale_down is false.`, more);
  const lowest = withinLimits(blueprint, current, wanted);
  if (lowest === current)
    return stay(current, `${cause} Already at min_replicas (${minReplicas}).`, {
      ...more,
      atLimit: 'at_min_replicas',
    });
  const misses = (count: number) => predictedMisses(blueprint, metrics, replicas, count);
  const { target, objection, references: against } = descend(lowest, current - 1, misses);
  const all = [...references, ...against];
  if (target === undefined)
    return stay(current, `${cause.replace(/\.$/, '')}, but ${objection}.`, { formula, references: all });
  const moved = move(current, target, wanted, { ...asked, references: all });
  return objection === ''
    ? moved
    : { ...moved, rationale: `${cause} Scaling to ${countOf(target)}: ${objection}.` };
}

function move(current: number, target: number, wanted: number, asked: Asked): StrategyResult {
  const { cause, formula, references } = asked;
  const cut = target === wanted ? '' : ', as far as the increment and the limits allow';
  return {
    recommendation: { action: target > current ? 'scale_up' : 'scale_down', target_replicas: target },
    rationale: `${cause} Scaling to ${countOf(target)}${cut}.`,
    undecided: false,
    atLimit: undefined,
    formula,
    weightedUtilization: null,
    references,
  };
}

/**
 * Returns a past reading's count within today's limits, evidence for a stabilization window; undefined where
 * a metric is missing. On the way down it is the lowest count on which the load of then misses no objective,
 * by the same prediction as the decision.
 */
export function pastTarget(
  blueprint: Blueprint,
  metrics: Metrics,
  replicas: number,
  current: number,
): number | undefined {
  const { scaling } = blueprint;
  const calculations = resourceTargets(scaling).map((target) =>
    fromRatio(metrics, target, replicas, replicas),
  );
  const counts = calculations.map((c) => (c.kind === 'calculated' ? c.replicas : undefined));
  if (counts.includes(undefined)) return undefined;
  const wanted = withinLimits(blueprint, current, Math.max(...(counts as number[])));
  if (wanted >= current) return wanted;
  return (
    lowestClear(wanted, current, (count) => predictedMisses(blueprint, metrics, replicas, count)) ?? current
  );
}

function calculate(
  observation: Observation | undefined,
  metrics: Metrics,
  target: ResourceTarget,
  current: number,
): Calculation {
  if (observation?.pods.some((pod) => pod.usage[target.resource] !== undefined)) {
    return calculateReplicas(observation.pods, target, current, Date.parse(observation.timestamp));
  }
  const why = observation?.missing[`${target.resource}_utilization`];
  return fromRatio(metrics, target, current, readyPods(observation) ?? current, why);
}

function readyPods(observation: Observation | undefined): number | undefined {
  if (observation?.podsReady !== undefined || !observation?.pods.length) return observation?.podsReady;
  return observation.pods.filter((pod) => pod.ready && pod.deletedAt === undefined && isAlive(pod)).length;
}

function fromRatio(
  metrics: Metrics,
  target: ResourceTarget,
  current: number,
  ready: number,
  why = 'no reason given',
): Calculation {
  const ratio = metrics[`${target.resource}_utilization`];
  if (ratio === undefined) return { kind: 'failed', why: `${target.resource} is not measured (${why})` };
  return calculateFromRatio(ratio, target, current, ready);
}

function resourceTargets(scaling: Scaling): ResourceTarget[] {
  const tolerance = { up: double(scaling.tolerance.up), down: double(scaling.tolerance.down) };
  const target = (resource: ResourceName, value: Fraction | undefined): ResourceTarget[] =>
    value
      ? [
          {
            resource,
            basis: scaling.utilizationBasis[resource],
            percent: Number(value.n * 100n) / Number(value.d),
            tolerance,
          },
        ]
      : [];
  return [...target('cpu', scaling.targetCpu), ...target('memory', scaling.targetMemory)];
}

function withinLimits(blueprint: Blueprint, current: number, wanted: number): number {
  const capped = withinIncrement(blueprint, current, wanted);
  return Math.min(Math.max(capped, blueprint.scaling.minReplicas), ceilingOf(blueprint));
}

function double(value: Fraction): number {
  return Number(value.n) / Number(value.d);
}
