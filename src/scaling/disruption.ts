import type { DisruptionBudget } from '../metrics/observation/types.ts';
import { readDisruptionBudgets } from '../metrics/snapshot/disruption.ts';
import { countOf } from './decision/limits.ts';
import type { DecisionInput, StrategyResult } from './decision/types.ts';

/** Fewest replicas with which a PodDisruptionBudget still lets one pod be disrupted. */
export interface DisruptionFloor {
  readonly budget: DisruptionBudget;
  readonly replicas: number;
}

/**
 * Returns the fewest pods under a budget of which one may be disrupted. Undefined where any number will do, and
 * where none will: `maxUnavailable: 0` and `minAvailable: 100%` never allow a disruption, so that no count is
 * the better one. Kubernetes rounds percentages up
 * (https://kubernetes.io/docs/tasks/run-application/configure-pdb/#rounding-logic-when-specifying-percentages),
 * and any `maxUnavailable` above 0 is at least one pod then.
 */
export function leastPods({ minAvailable }: Pick<DisruptionBudget, 'minAvailable'>): number | undefined {
  if (minAvailable === undefined) return undefined;
  const amount = Number.parseInt(minAvailable, 10);
  if (amount === 0) return undefined;
  if (!minAvailable.endsWith('%')) return amount + 1;
  return amount >= 100 ? undefined : Math.ceil(100 / (100 - amount));
}

/** Checks whether a budget never allows a disruption, whatever the count. */
function neverAllows({ minAvailable, maxUnavailable }: DisruptionBudget): boolean {
  const never = minAvailable?.endsWith('%') === true && Number.parseInt(minAvailable, 10) >= 100;
  return never || (maxUnavailable !== undefined && Number.parseInt(maxUnavailable, 10) === 0);
}

/** Returns the highest floor of a service's budgets, live and in Git; of equal ones the first. */
export function disruptionFloor(
  input: Pick<DecisionInput, 'observation' | 'desired'>,
): DisruptionFloor | undefined {
  const floors = budgetsOf(input).flatMap((budget): DisruptionFloor[] => {
    const least = leastPods(budget);
    const replicas = least === undefined ? 0 : least - budget.others;
    return replicas > 0 ? [{ budget, replicas }] : [];
  });
  return floors.reduce<DisruptionFloor | undefined>(
    (highest, one) => (highest === undefined || one.replicas > highest.replicas ? one : highest),
    undefined,
  );
}

/** Lists the budgets over a service's pods: the cluster's, then Git's. */
export function budgetsOf({
  observation,
  desired,
}: Pick<DecisionInput, 'observation' | 'desired'>): readonly DisruptionBudget[] {
  const declared = desired.kind !== 'held' ? readDisruptionBudgets(desired.disruption_budgets) : [];
  return [...(observation?.disruptionBudgets ?? []), ...declared];
}

/** Says what a budget needs and how many replicas that comes to. */
export function tellFloor({ budget, replicas }: DisruptionFloor): string {
  const { name, minAvailable = '', others } = budget;
  const pods = replicas + others;
  const percent = minAvailable.endsWith('%')
    ? ` (${Math.ceil((pods * Number.parseInt(minAvailable, 10)) / 100)} of ${pods})`
    : '';
  const beside = others === 0 ? '' : `, to which other workloads bring ${others}`;
  const leave = replicas === 1 ? 'leaves' : 'leave';
  return `PodDisruptionBudget ${name} needs ${minAvailable} available${percent}${beside}, so ${countOf(replicas)} ${leave} room for one disruption`;
}

/**
 * Cuts a scale-down to the floor, where that lies below the present count and within the limits; where it does
 * not, the guard holds it.
 */
export function respectBudgets(
  result: StrategyResult,
  input: DecisionInput,
  floor: DisruptionFloor | undefined,
  current: number,
): StrategyResult {
  const { action, target_replicas: target } = result.recommendation;
  const saying = (more: string): StrategyResult => ({ ...result, rationale: `${result.rationale} ${more}` });
  if (action !== 'scale_down') {
    const after = Math.max(target, current);
    if (!floor || after >= floor.replicas) return result;
    return saying(`Note: ${tellFloor(floor)}, and ${countOf(after)} ${after === 1 ? 'does' : 'do'} not.`);
  }
  if (floor && target < floor.replicas) {
    if (floor.replicas >= current || floor.replicas > input.blueprint.scaling.maxReplicas) return result;
    const recommendation = { action, target_replicas: floor.replicas };
    return { ...saying(`${tellFloor(floor)}: only to ${floor.replicas}.`), recommendation };
  }
  const never = budgetsOf(input).find(neverAllows);
  return never
    ? saying(`PodDisruptionBudget ${never.name} never allows a disruption, whatever the count.`)
    : result;
}
