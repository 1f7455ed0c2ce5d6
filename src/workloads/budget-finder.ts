import { append } from '../lib/group-by.ts';
import { texts } from '../lib/json.ts';
import { type StatedBudget, stateBudget } from '../manifests/kubernetes/disruption-budget.ts';
import { sameNamespace } from '../manifests/kubernetes/identity.ts';
import { selectsLabels, sortBySelector } from '../manifests/kubernetes/label-selector.ts';
import { homeOf, type RenderedBudget } from './budgets.ts';
import type { WorkloadIndex, WorkloadRendering } from './scan.ts';

/**
 * Finds the budgets in Git over a workload's pods: of its namespace, by its pods' labels. One that comes with
 * workloads of its own, as those of another overlay do, is about these and no others.
 */
export function budgetFinder({
  budgets,
  workloads,
}: Pick<WorkloadIndex, 'budgets' | 'workloads'>): (rendering: WorkloadRendering) => readonly StatedBudget[] {
  if (budgets.length === 0) return () => [];
  const selecting = sortBySelector(budgets);
  const homes = sortByHome([...workloads.values()].flatMap(({ all }) => all));
  const coveredAt = (home: string, budget: RenderedBudget) => {
    const [first] = Object.entries(budget.selector?.labels ?? {});
    const near = homes.get(keyOf(home, first)) ?? [];
    return near.filter((one) => covers(budget, one));
  };
  return (rendering) =>
    selecting(labelsOf(rendering)).flatMap((budget): StatedBudget[] => {
      const home = homeOf(rendering);
      const own = budget.home === home || coveredAt(budget.home, budget).length === 0;
      if (!own || !covers(budget, rendering)) return [];
      const others = coveredAt(home, budget).filter(
        ({ name, declared }) => name !== rendering.name || declared.kind !== rendering.declared.kind,
      );
      const namespace = budget.namespace ?? rendering.namespace;
      const name = `${namespace === undefined ? '' : `${namespace}/`}${budget.name} (${budget.place})`;
      return [
        stateBudget(
          name,
          budget.disruptions,
          others.reduce((sum, one) => sum + countOf(one), 0),
        ),
      ];
    });
}

function covers({ namespace, selector }: RenderedBudget, rendering: WorkloadRendering): boolean {
  return (
    sameNamespace(namespace, rendering.namespace) &&
    selector !== undefined &&
    selectsLabels(selector, labelsOf(rendering))
  );
}

/** Files workloads under their homes, and under each label there. */
function sortByHome(all: readonly WorkloadRendering[]): ReadonlyMap<string, readonly WorkloadRendering[]> {
  const homes = new Map<string, WorkloadRendering[]>();
  for (const rendering of all) {
    const home = homeOf(rendering);
    append(homes, keyOf(home, undefined), rendering);
    for (const label of Object.entries(labelsOf(rendering))) append(homes, keyOf(home, label), rendering);
  }
  return homes;
}

function keyOf(home: string, label: readonly [string, string] | undefined): string {
  return JSON.stringify([home, ...(label ?? [])]);
}

/** Returns the labels of a workload's pods, with those that kustomizations may add. */
function labelsOf({ declared, added }: WorkloadRendering): Readonly<Record<string, string>> {
  return { ...declared.podLabels, ...texts(added) };
}

/** Returns the count that is written last; one replica where none can be told. */
function countOf({ values }: WorkloadRendering): number {
  const last = values.at(-1);
  return last?.kind === 'found' ? last.target.value : 1;
}
