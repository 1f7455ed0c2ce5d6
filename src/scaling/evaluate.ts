import { type Allocation, allocate } from './capacity/allocate.ts';
import type { Room } from './capacity/capacity.ts';
import { replicaDemand } from './capacity/demand.ts';
import type { Grant, ScaleUp } from './capacity/types.ts';
import { decide, decidedMetrics } from './decide.ts';
import { isCapacity } from './decision/edited-place.ts';
import { brokenObjectives } from './decision/objectives.ts';
import type { Decision, DecisionInput, Member } from './decision/types.ts';
import { type FleetGuard, guardFleet } from './fleet-guard.ts';
import { checkGovernance, type Judged } from './governance-check.ts';
import { findFleetHold, type Hold } from './guards.ts';

/** One service's decision, and what it was before the fleet and the cluster were looked at: mostly the same. */
export interface DecidedAlone extends Judged {
  readonly alone: Decision;
}

/** One service's decision, with what governance, the fleet and the cluster make of it. */
export interface Evaluated extends DecidedAlone {
  /** Grant of capacity to a scale-up; undefined for everything else. */
  readonly grant: Grant | undefined;
  /** The count to propose: the target, cut by a partial step; undefined when nothing is to be proposed. */
  readonly proposed: number | undefined;
  /** The count that would be proposed for a service that is observed only; undefined for everything else. */
  readonly advised: number | undefined;
}

export interface Evaluation {
  readonly services: readonly Evaluated[];
  readonly allocation: Allocation;
}

/** Returns everything decided, by service. */
export function byService({ services }: Evaluation): Map<string, Evaluated> {
  return new Map(services.map((s) => [s.decision.service, s]));
}

/**
 * Decides every service on its own, then holds what the fleet or the cluster does not let go, and shares the
 * clusters' room among the scale-ups that are left.
 */
export function evaluate(
  inputs: readonly DecisionInput[],
  rooms: ReadonlyMap<string, Room>,
  fleetGuard: FleetGuard,
): Evaluation {
  const alone = inputs.map((input): DecidedAlone => withGovernance(input, decide(input)));
  const all = alone.flatMap(roomRequest);
  const asking = alone.filter(({ input }) => input.observedBy === undefined).flatMap(roomRequest);
  const allocation = allocate(asking, rooms);
  // What is observed only takes no room, and its advice is what it would get if it took part.
  const imagined = asking.length === all.length ? allocation : allocate(all, rooms);
  const fleet = { ...guardFleet(alone, fleetGuard), unschedulable: allocation.unschedulable };
  const services = alone.map((service): Evaluated => {
    const { input, decision } = service;
    const held = findFleetHold({ input, decision, ...fleet });
    const [grant, proposed, advised] = [undefined, undefined, undefined];
    // What is copied comes last, since V8 adds properties to a copy ten times as slowly.
    if (held) return { grant, proposed, advised, ...withGovernance(input, hold(decision, held), decision) };
    const { name } = input.blueprint;
    if (input.observedBy !== undefined)
      return { grant, proposed, advised: proposedNumber(service, imagined.grants.get(name)), ...service };
    const own = allocation.grants.get(name);
    return { grant: own, proposed: proposedNumber(service, own), advised, ...service };
  });
  return { services, allocation };
}

function withGovernance(input: DecisionInput, decision: Decision, alone = decision): DecidedAlone {
  return {
    input,
    decision,
    alone,
    governance: checkGovernance(input.blueprint, decision, input.policies, input.now),
  };
}

/**
 * Returns what a service asks of its cluster: the replicas of its scale-up, or the place of one that was
 * deferred.
 */
function roomRequest({ input, decision, governance }: Judged): ScaleUp[] {
  if (decision.reason === 'deferred') return [{ ...scaleUp({ input, decision }, 1), waiting: true }];
  if (decision.action !== 'scale_up' || governance.classification === 'forbidden') return [];
  if (!isCapacity(decision)) return [];
  const replicas = (decision.target_replicas ?? 0) - runningOf({ input, decision });
  return replicas > 0 ? [scaleUp({ input, decision }, replicas)] : [];
}

/** Returns the number to propose; undefined where none is. */
function proposedNumber(
  { input, decision, governance }: Judged,
  grant: Grant | undefined,
): number | undefined {
  const { action, change, target_replicas: target } = decision;
  if (action === 'no_action' || governance.classification === 'forbidden') return undefined;
  if (!isCapacity(decision)) return change?.to;
  const running = runningOf({ input, decision });
  // A floor below what runs already takes no room.
  if (action === 'scale_down' || (change && (target ?? 0) <= running)) return target ?? undefined;
  return grant && grant.granted > 0 ? running + grant.granted : undefined;
}

/** Returns the replicas that are there before a scale-up: under an autoscaler there may be more than its floor. */
function runningOf({ input: { observation }, decision }: Member): number {
  const { change, current_replicas: current } = decision;
  return Math.max(current ?? 0, change === undefined ? 0 : (observation?.podsRunning ?? 0));
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

/** Holds a decision for a reason that lies in the fleet or the cluster; what it recommends stays. */
function hold(decision: Decision, { reason, message }: Hold): Decision {
  return {
    ...decision,
    action: 'no_action',
    decision_type: 'no_action',
    target_replicas: decision.current_replicas,
    reason,
    rationale: `${message} Recommended: ${decision.rationale}`,
  };
}
