import { formatCpu, formatMemory } from '../lib/quantity.ts';
import { replicaDemand } from '../scaling/capacity/demand.ts';
import type { Evaluated } from '../scaling/evaluate.ts';

/** Lists the services to propose something for. */
export function executionPlan(services: readonly Evaluated[]) {
  const moving = services.filter((s) => s.proposed !== undefined);
  return moving.map((s, index) => ({
    order: index + 1,
    service: s.decision.service,
    operation: s.decision.action,
    from: s.decision.current_replicas,
    to: s.proposed,
  }));
}

/** Sums what the proposals change. */
export function resourceEfficiency(services: readonly Evaluated[]) {
  let cpu = 0n;
  let memory = 0n;
  const perService = services.map((s) => {
    const change = s.proposed === undefined ? 0 : s.proposed - (s.decision.current_replicas ?? 0);
    const size = replicaDemand(s.input);
    cpu += size.cpu * BigInt(change);
    memory += size.memory * BigInt(change);
    return [
      s.decision.service,
      {
        replicas: change,
        cpu: formatCpu(size.cpu * BigInt(change)),
        memory: formatMemory(size.memory * BigInt(change)),
      },
    ] as const;
  });
  return {
    services: Object.fromEntries(perService),
    total_cpu: formatCpu(cpu),
    total_memory: formatMemory(memory),
  };
}
