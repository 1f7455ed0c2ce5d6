import { groupBy } from '../lib/group-by.ts';
import type { DisruptionBudget } from '../metrics/observation/types.ts';
import type { Member } from './decision/types.ts';
import { budgetsOf, leastPods } from './disruption.ts';

/**
 * Returns why scale-downs wait, by service: each keeps to a PodDisruptionBudget that it shares with others,
 * and together they would not. `going` are those of one cluster, in the order in which they may go.
 */
export function waitForBudgets(going: readonly Member[]): ReadonlyMap<string, string> {
  const waiting = new Map<string, string>();
  const shared = going.flatMap((member) =>
    budgetsOf(member.input).flatMap((budget) => (budget.others > 0 ? [{ member, budget }] : [])),
  );
  for (const [name, claims] of groupBy(shared, ({ budget }) => budget.name)) {
    let left = Math.min(...claims.map(({ member, budget }) => spare(member, budget)));
    for (const { member } of claims) {
      const { service } = member.decision;
      if (waiting.has(service)) continue;
      const given = replicas(member) - (member.decision.target_replicas ?? 0);
      if (given <= left) left -= given;
      else
        waiting.set(
          service,
          `Queued: PodDisruptionBudget ${name} is over other services, too, which go down first; this one waits its turn.`,
        );
    }
  }
  return waiting;
}

/** Returns how many pods may go before the budget allows no disruption. */
function spare(member: Member, budget: DisruptionBudget): number {
  const least = leastPods(budget);
  return least === undefined ? Number.POSITIVE_INFINITY : replicas(member) + budget.others - least;
}

function replicas({ decision }: Member): number {
  return decision.current_replicas ?? 0;
}
