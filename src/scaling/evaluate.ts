import { formatCpu, formatMemory } from '../lib/quantity.ts';
import { type Allocation, allocate } from './capacity/allocate.ts';
import type { Room } from './capacity/capacity.ts';
import { replicaDemand } from './capacity/demand.ts';
import type { Grant, ScaleUp } from './capacity/types.ts';
import { decide, decidedMetrics } from './decide.ts';
import { brokenObjectives } from './decision/objectives.ts';
import type { Decision, DecisionInput, Reason } from './decision/types.ts';
import { correlatedDrops, type FleetGuard, type Member } from './fleet-guard.ts';
import { checkGovernance, type GovernanceCheck } from './governance-check.ts';

export interface Evaluated {
  readonly input: DecisionInput;
  readonly decision: Decision;
  readonly governance: GovernanceCheck;
  /** What capacity says of a scale-up; undefined for everything else. */
  readonly grant: Grant | undefined;
  /** The count to propose: the target, cut by a partial step; undefined when nothing is to be proposed. */
  readonly proposed: number | undefined;
}

export interface Evaluation {
  readonly services: readonly Evaluated[];
  readonly allocation: Allocation;
}

/** All decisions of a run: each service on its own, then capacity and the fleet guard over all of them. */
export function evaluate(
  inputs: readonly DecisionInput[],
  rooms: ReadonlyMap<string, Room>,
  fleetGuard: FleetGuard,
): Evaluation {
  const alone = inputs.map((input) => ({ input, decision: decide(input) }));
  const drops = correlatedDrops(alone, fleetGuard);
  const judged = alone.map(({ input, decision }) => {
    const drop = decision.action === 'scale_down' ? drops.get(input.blueprint.workload.cluster) : undefined;
    const kept = drop === undefined ? decision : hold(decision, 'correlated_drop', drop);
    return {
      input,
      decision: kept,
      governance: checkGovernance(input.blueprint, kept, input.policies, input.now),
    };
  });
  const requests = judged.filter(
    (s) => s.decision.action === 'scale_up' && s.governance.classification !== 'forbidden',
  );
  const waiting = judged.filter((s) => s.decision.reason === 'deferred');
  const allocation = allocate(
    [
      ...requests.map((s) =>
        scaleUp(s, (s.decision.target_replicas ?? 0) - (s.decision.current_replicas ?? 0)),
      ),
      ...waiting.map((s) => ({ ...scaleUp(s, 1), waiting: true })),
    ],
    rooms,
  );
  return {
    allocation,
    services: judged.map((s) => {
      const impossible = allocation.unschedulable.get(s.input.blueprint.name);
      if (impossible !== undefined) return unschedulable(s.input, s.decision, impossible);
      const grant = allocation.grants.get(s.input.blueprint.name);
      return { ...s, grant, proposed: proposedCount(s.decision, s.governance, grant) };
    }),
  };
}

function unschedulable(input: DecisionInput, decision: Decision, why: string): Evaluated {
  const { cpu, memory } = replicaDemand(input);
  const message = `Unschedulable: one replica asks for ${formatCpu(cpu)} CPU and ${formatMemory(memory)} memory, which would not fit the cluster even if it were empty: ${why}.`;
  const kept = hold(decision, 'unschedulable', message);
  return {
    input,
    decision: kept,
    governance: checkGovernance(input.blueprint, kept, input.policies, input.now),
    grant: undefined,
    proposed: undefined,
  };
}

function proposedCount(
  decision: Decision,
  governance: GovernanceCheck,
  grant: Grant | undefined,
): number | undefined {
  if (decision.action === 'no_action' || governance.classification === 'forbidden') return undefined;
  if (decision.action === 'scale_down') return decision.target_replicas ?? undefined;
  return grant && grant.granted > 0 ? (decision.current_replicas ?? 0) + grant.granted : undefined;
}

function scaleUp({ input, decision }: Member, replicas: number): ScaleUp {
  const { blueprint } = input;
  return {
    service: blueprint.name,
    cluster: blueprint.workload.cluster,
    replicas,
    ...replicaDemand(input),
    priority: blueprint.priority,
    criticality: blueprint.criticality,
    broken: brokenObjectives(blueprint, decidedMetrics(decision)).length > 0,
  };
}

/** A decision that stands on its own and is held for what the others, or the cluster, make of it. */
function hold(decision: Decision, reason: Reason, message: string): Decision {
  return {
    ...decision,
    action: 'no_action',
    decision_type: 'no_action',
    target_replicas: decision.current_replicas,
    reason,
    rationale: `${message} Recommended: ${decision.rationale}`,
  };
}
