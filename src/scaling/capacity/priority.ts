import type { Criticality, Priority } from '../../policy/blueprint/types.ts';
import type { ScaleUp } from './types.ts';

const PRIORITY = { low: 30, medium: 50, high: 70, critical: 80 } as const satisfies Record<Priority, number>;
const CRITICALITY = { standard: 0, critical: 20 } as const satisfies Record<Criticality, number>;

/** Returns the priority score: high + critical is 90, medium + standard is 50. */
export function priorityScore(service: Rank): number {
  return PRIORITY[service.priority] + CRITICALITY[service.criticality];
}

/** Orders the least critical first: by criticality, then by priority. */
export function byCriticality(a: Rank, b: Rank): number {
  return (
    CRITICALITY[a.criticality] - CRITICALITY[b.criticality] || PRIORITY[a.priority] - PRIORITY[b.priority]
  );
}

interface Rank {
  readonly priority: Priority;
  readonly criticality: Criticality;
}

/** Orders scale-ups as they are served: score, objectives already broken, smaller request, name. */
export function byPriority(a: ScaleUp, b: ScaleUp): number {
  return (
    priorityScore(b) - priorityScore(a) ||
    Number(b.broken) - Number(a.broken) ||
    ascending(a.cpu, b.cpu) ||
    ascending(a.memory, b.memory) ||
    byName(a, b)
  );
}

/** Orders the largest replica first. */
export function bySize(a: ScaleUp, b: ScaleUp): number {
  return ascending(b.cpu, a.cpu) || ascending(b.memory, a.memory) || byName(a, b);
}

/** Orders by the name of the service. */
export function byName(a: Pick<ScaleUp, 'service'>, b: Pick<ScaleUp, 'service'>): number {
  return a.service < b.service ? -1 : a.service > b.service ? 1 : 0;
}

function ascending(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
