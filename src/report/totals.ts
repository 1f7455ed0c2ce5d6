import { formatCpu, formatMemory } from '../lib/quantity.ts';
import { openProposal } from '../pull-requests/desired.ts';
import { replicaDemand } from '../scaling/capacity/demand.ts';
import { isCapacity } from '../scaling/decision/edited-place.ts';
import type { Evaluated } from '../scaling/evaluate.ts';

/** Lists what is to be proposed; what an open pull request says already is not. */
export function executionPlan(services: readonly Evaluated[]) {
  const moving = services.filter((s) => s.proposed !== undefined && openProposal(s) === undefined);
  return moving.map((s, index) => ({
    order: index + 1,
    service: s.decision.service,
    operation: s.decision.action,
    ...(s.decision.change === undefined ? {} : { number: s.decision.change.number }),
    from: s.decision.change?.from ?? s.decision.current_replicas,
    to: s.proposed,
  }));
}

/** Lists the proposals that are open and that this run comes to again. */
export function unchangedProposals(services: readonly Evaluated[]) {
  return services.flatMap((s) => {
    const pull = openProposal(s);
    return pull === undefined ? [] : [{ service: s.decision.service, pull }];
  });
}

/** Counts proposals for people: those to be made, and those that stand already. */
export function countProposals(report: {
  readonly execution_plan: readonly unknown[];
  readonly unchanged_proposals: readonly unknown[];
  readonly services: Readonly<Record<string, { readonly execution: { readonly operation: string } }>>;
}): string {
  const { length: unchanged } = report.unchanged_proposals;
  const observed = Object.values(report.services).filter(
    ({ execution }) => execution.operation === 'observed',
  );
  const more = observed.length > 0 ? `, ${observed.length} observed only` : '';
  return `${report.execution_plan.length} to propose${unchanged > 0 ? `, ${unchanged} unchanged` : ''}${more}`;
}

/** Sums what the proposals change. */
export function resourceEfficiency(services: readonly Evaluated[]) {
  let cpu = 0n;
  let memory = 0n;
  const perService = services.map((s) => {
    const change =
      s.proposed === undefined || !isCapacity(s.decision)
        ? 0
        : s.proposed - (s.decision.current_replicas ?? 0);
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
