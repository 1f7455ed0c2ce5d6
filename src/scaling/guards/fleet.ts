import { formatCpu, formatMemory } from '../../lib/quantity.ts';
import { replicaDemand } from '../capacity/demand.ts';
import type { FleetFacts } from './facts.ts';

/** Holds a scale-down while the load of the whole cluster has dropped at once. */
export function correlatedDrop({ input, decision, drops }: FleetFacts) {
  return decision.action === 'scale_down' ? drops.get(input.blueprint.workload.cluster) : undefined;
}

/** Holds a scale-down that waits for others to go first. */
export function queued({ decision, queued: reasons }: FleetFacts) {
  return decision.action === 'scale_down' ? reasons.get(decision.service) : undefined;
}

/** Holds a scale-up of which not even one replica would fit an empty cluster. */
export function unschedulable({ input, decision, unschedulable: reasons }: FleetFacts) {
  const why = decision.action === 'scale_up' ? reasons.get(decision.service) : undefined;
  if (why === undefined) return undefined;
  const { cpu, memory } = replicaDemand(input);
  return `Unschedulable: one replica asks for ${formatCpu(cpu)} CPU and ${formatMemory(memory)} memory, which would not fit the cluster even if it were empty: ${why}.`;
}
