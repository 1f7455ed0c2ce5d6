import { groupBy } from '../../lib/group-by.ts';
import { firstStated, isAlive, statedResources } from '../../metrics/observation/resources.ts';
import type { ClusterState } from '../../metrics/observation/types.ts';
import type { CapacitySetting } from '../../policy/cluster-settings.ts';
import type { DecisionInput } from '../decision/types.ts';
import { clusterRoom, type Room, type ServiceLoad } from './capacity.ts';
import type { ReplicaDemand } from './types.ts';

/**
 * Returns what one replica of a service asks of a cluster: what the scheduler sets aside for it. An unstated
 * request takes no room.
 */
export function replicaDemand({
  blueprint,
  observation,
}: Pick<DecisionInput, 'blueprint' | 'observation'>): ReplicaDemand {
  const { request, limit } = observation
    ? firstStated(observation.reserved, observation.replica)
    : statedResources(blueprint);
  return {
    cpu: request.cpu ?? 0n,
    memory: request.memory ?? 0n,
    limits: limit,
    runtimeClass: observation?.runtimeClass,
    namespace: blueprint.workload.namespace ?? observation?.namespace,
    nodeSelector: observation?.nodeSelector ?? {},
    tolerations: observation?.tolerations ?? [],
  };
}

/**
 * Returns how a service fills its cluster. Where no source states a count it is taken to run what Git states.
 */
export function serviceLoad(input: DecisionInput): ServiceLoad {
  const { desired, observation } = input;
  const stated = observation?.podsRunning ?? observation?.replicas;
  // A pod that is being deleted makes way for another, and counts on its node until it is gone.
  const pods = (observation?.pods ?? []).filter((pod) => isAlive(pod) && pod.deletedAt === undefined);
  const wanted = wantedReplicas(desired, stated);
  return {
    replica: replicaDemand(input),
    wanted,
    existing: pods.length > 0 ? pods.length : (stated ?? wanted),
    pending: pods.filter((pod) => pod.phase === 'Pending' && pod.node === undefined).length,
  };
}

/** An autoscaler runs at least its floor, and what it runs above is there already. */
function wantedReplicas(desired: DecisionInput['desired'], stated: number | undefined): number {
  if (desired.kind === 'autoscaler') return Math.max(desired.settings.min, stated ?? 0);
  return desired.kind === 'found' ? desired.replicas : (stated ?? 0);
}

/** Computes the room of every cluster that a service runs in. */
export function clusterRooms(
  inputs: readonly DecisionInput[],
  setting: (cluster: string) => CapacitySetting,
  clusters: ReadonlyMap<string, ClusterState>,
): ReadonlyMap<string, Room> {
  const groups = groupBy(inputs, (input) => input.blueprint.workload.cluster);
  return new Map(
    [...groups].map(([name, own]) => [
      name,
      clusterRoom(setting(name), clusters.get(name), own.map(serviceLoad)),
    ]),
  );
}
