import { joinFigures } from './join-figures.ts';
import { hasReadings } from './observation/readings.ts';
import { firstStated as firstResources } from './observation/resources.ts';
import type { ClusterState, Observation, Observations } from './observation/types.ts';

/** Checks whether what was measured at a time (ISO 8601) still says something of the service now. */
export type IsFresh = (service: string, time: string) => boolean;

/** Joins two sources. The earlier wins, figure by figure. */
export function joinObservations(first: Observations, second: Observations, isFresh: IsFresh): Observations {
  return {
    services: joinMaps(first.services, second.services, (a, b) =>
      joinServices(a, b, (time) => isFresh(a.service, time)),
    ),
    clusters: joinMaps(first.clusters, second.clusters, joinClusters),
    problems: [...first.problems, ...second.problems],
  };
}

function joinServices(
  first: Observation,
  second: Observation,
  isFresh: (time: string) => boolean,
): Observation {
  // Pods are as old as the observation that has them, so theirs is its time.
  const withPods = [first, second].filter(({ pods }) => pods.length > 0);
  const { source, timestamp, pods } = withPods.find((one) => isFresh(one.timestamp)) ?? withPods[0] ?? first;
  // Counts have no time of their own.
  const counts =
    !isFresh(first.timestamp) && isFresh(second.timestamp)
      ? firstStated(second, first)
      : firstStated(first, second);
  const { replicas, podsRunning, podsReady, restarts } = counts;
  return {
    ...firstStated(first, second),
    source,
    timestamp,
    pods,
    ownerKnown: first.ownerKnown || second.ownerKnown,
    replicas,
    podsRunning,
    podsReady,
    restarts,
    template: firstStated(first.template, second.template),
    tracking: { ...second.tracking, ...first.tracking },
    replica: firstResources(first.replica, second.replica),
    reserved: firstResources(first.reserved, second.reserved),
    nodeSelector: { ...second.nodeSelector, ...first.nodeSelector },
    tolerations: first.tolerations.length > 0 ? first.tolerations : second.tolerations,
    disruptionBudgets:
      first.disruptionBudgets.length > 0 ? first.disruptionBudgets : second.disruptionBudgets,
    ...joinFigures(first, second, isFresh),
    history: hasReadings(first.history) ? first.history : second.history,
  };
}

function joinClusters(first: ClusterState, second: ClusterState): ClusterState {
  const { nodes, pending } = first.nodes ? first : second;
  return {
    ...firstStated(first, second),
    nodes,
    pending,
    available: firstStated(first.available, second.available),
    quotas: first.quotas.length > 0 ? first.quotas : second.quotas,
  };
}

/** Takes each member from the first, or where that does not state it, from the second. */
function firstStated<T extends object>(first: T, second: T): T {
  const joined = { ...second };
  for (const key of Object.keys(first) as (keyof T)[]) if (first[key] !== undefined) joined[key] = first[key];
  return joined;
}

function joinMaps<T>(
  first: ReadonlyMap<string, T>,
  second: ReadonlyMap<string, T>,
  join: (a: T, b: T) => T,
): Map<string, T> {
  const joined = new Map(first);
  for (const [key, value] of second) {
    const known = first.get(key);
    joined.set(key, known === undefined ? value : join(known, value));
  }
  return joined;
}
