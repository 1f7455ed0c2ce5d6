import { count, objects, text } from '../../lib/json.ts';
import { amount } from '../../manifests/kubernetes/disruption-budget.ts';
import type { DisruptionBudget } from '../observation/types.ts';

/** Reads `disruption_budgets`, of a live workload or of a manifest. */
export function readDisruptionBudgets(value: unknown): readonly DisruptionBudget[] {
  return objects(value).map((entry) => ({
    name: text(entry.name) ?? 'without a name',
    minAvailable: amount(entry.min_available),
    maxUnavailable: amount(entry.max_unavailable),
    others: count(entry.other_replicas) ?? 0,
  }));
}
