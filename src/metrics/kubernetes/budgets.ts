import { append, groupBy } from '../../lib/group-by.ts';
import { type Json, member } from '../../lib/json.ts';
import {
  type Disruptions,
  readBudgetSelector,
  readDisruptions,
} from '../../manifests/kubernetes/disruption-budget.ts';
import { type LabelSelector, sortBySelector } from '../../manifests/kubernetes/label-selector.ts';
import type { DisruptionBudget } from '../observation/types.ts';
import { metadata } from './metadata.ts';
import type { Workload } from './objects.ts';

/** A PodDisruptionBudget of the API server. */
export interface BudgetObject extends Disruptions {
  readonly namespace: string;
  readonly name: string;
  /** Undefined for one that selects nothing. */
  readonly selector: LabelSelector | undefined;
}

/** Reads a policy/v1 PodDisruptionBudget. */
export function readBudget(item: Json): BudgetObject {
  const { namespace, name } = metadata(item);
  const spec = member(item, 'spec');
  return { namespace, name, selector: readBudgetSelector(spec), ...readDisruptions(spec) };
}

/**
 * Matches budgets with the workloads whose pods they are over, by uid of the workload. Pods of kinds that
 * nobody asked for are not seen, so that a budget over them too seems to need more of the others.
 */
export function matchBudgets(
  budgets: readonly BudgetObject[],
  workloads: readonly Workload[],
): ReadonlyMap<string, readonly DisruptionBudget[]> {
  const byNamespace = new Map(
    [...groupBy(budgets, ({ namespace }) => namespace)].map(([name, own]) => [name, sortBySelector(own)]),
  );
  const matches = workloads.flatMap((workload) =>
    (byNamespace.get(workload.namespace)?.(workload.podLabels) ?? []).map((budget) => ({ workload, budget })),
  );
  const replicas = new Map<BudgetObject, number>();
  for (const { workload, budget } of matches)
    replicas.set(budget, (replicas.get(budget) ?? 0) + workload.replicas);
  const matched = new Map<string, DisruptionBudget[]>();
  for (const { workload, budget } of matches) {
    const { namespace, name, minAvailable, maxUnavailable } = budget;
    const others = (replicas.get(budget) ?? 0) - workload.replicas;
    append(matched, workload.uid, { name: `${namespace}/${name}`, minAvailable, maxUnavailable, others });
  }
  return matched;
}
