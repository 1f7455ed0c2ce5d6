import { hasReadings } from './observation/readings.ts';
import {
  type ClusterState,
  FIGURE_NAMES,
  type Figure,
  type FigureName,
  type Observation,
  type Observations,
} from './observation/types.ts';

/** What can be reckoned from pods. */
const RESOURCES = { cpu_utilization: 'cpu', memory_utilization: 'memory' } as const;

function isResource(name: FigureName): name is keyof typeof RESOURCES {
  return Object.hasOwn(RESOURCES, name);
}

/** Whether what was measured at a time (ISO 8601) still says something of the service now. */
export type IsFresh = (service: string, time: string) => boolean;

/** Two sources as one. The earlier wins, figure by figure. */
export function joinObservations(first: Observations, second: Observations, isFresh: IsFresh): Observations {
  return {
    services: joinMaps(first.services, second.services, (a, b) =>
      joinServices(a, b, (time) => isFresh(a.service, time)),
    ),
    clusters: joinMaps(first.clusters, second.clusters, joinClusters),
    problems: [...first.problems, ...second.problems],
  };
}

/**
 * Each figure keeps its source and time. Pods are as old as the observation that has them, so theirs is its time. What an
 * earlier source only has pods for is still reckoned from these; a later source's ratio is spare for when it cannot be.
 */
function joinServices(
  first: Observation,
  second: Observation,
  isFresh: (time: string) => boolean,
): Observation {
  const tells = (source: Observation, name: FigureName) =>
    isFresh(source.timestamp) &&
    isResource(name) &&
    source.pods.some((pod) => pod.usage[RESOURCES[name]] !== undefined);
  const figures: Partial<Record<FigureName, Figure>> = {};
  const spare: Partial<Record<FigureName, Figure>> = {};
  const missing: Partial<Record<FigureName, string>> = {};
  for (const name of FIGURE_NAMES) {
    const stated = [first.figures[name], second.figures[name]].filter((figure) => figure !== undefined);
    const figure = stated.find(({ time }) => isFresh(time)) ?? stated[0];
    const reckoned =
      figure && figure !== first.figures[name]
        ? tells(first, name)
        : figure && !isFresh(figure.time) && tells(second, name);
    if (figure) (reckoned ? spare : figures)[name] = figure;
    const reasons = [first.missing[name], second.missing[name]].filter((reason) => reason !== undefined);
    if (!figures[name] && reasons.length > 0) missing[name] = [...new Set(reasons)].join('; ');
  }
  const withPods = [first, second].filter(({ pods }) => pods.length > 0);
  const told = withPods.find(({ timestamp }) => isFresh(timestamp)) ?? withPods[0] ?? first;
  // Counts have no time of their own.
  const [sooner, later] =
    !isFresh(first.timestamp) && isFresh(second.timestamp) ? [second, first] : [first, second];
  return {
    service: first.service,
    source: told.source,
    timestamp: told.timestamp,
    namespace: first.namespace ?? second.namespace,
    replicas: sooner.replicas ?? later.replicas,
    podsRunning: sooner.podsRunning ?? later.podsRunning,
    podsReady: sooner.podsReady ?? later.podsReady,
    restarts: sooner.restarts ?? later.restarts,
    pods: told.pods,
    rollout: first.rollout ?? second.rollout,
    ownedBy: first.ownedBy ?? second.ownedBy,
    ownerUnknown: first.ownerUnknown ?? second.ownerUnknown,
    writer: first.writer ?? second.writer,
    writtenAt: first.writtenAt ?? second.writtenAt,
    template: {
      hash: first.template.hash ?? second.template.hash,
      since: first.template.since ?? second.template.since,
    },
    tracking: { ...second.tracking, ...first.tracking },
    failure: first.failure ?? second.failure,
    replica: {
      request: {
        cpu: first.replica.request.cpu ?? second.replica.request.cpu,
        memory: first.replica.request.memory ?? second.replica.request.memory,
      },
      limit: {
        cpu: first.replica.limit.cpu ?? second.replica.limit.cpu,
        memory: first.replica.limit.memory ?? second.replica.limit.memory,
      },
    },
    nodeSelector: { ...second.nodeSelector, ...first.nodeSelector },
    tolerations: first.tolerations.length > 0 ? first.tolerations : second.tolerations,
    figures,
    spare: { ...second.spare, ...spare, ...first.spare },
    missing,
    throughputWeekAgo: first.throughputWeekAgo ?? second.throughputWeekAgo,
    history: hasReadings(first.history) ? first.history : second.history,
  };
}

function joinClusters(first: ClusterState, second: ClusterState): ClusterState {
  const counted = first.nodes ? first : second;
  return {
    available: {
      cpu: first.available.cpu ?? second.available.cpu,
      memory: first.available.memory ?? second.available.memory,
    },
    nodes: counted.nodes,
    pending: counted.pending,
    quotas: first.quotas.length > 0 ? first.quotas : second.quotas,
    unreadable: first.unreadable ?? second.unreadable,
    failure: first.failure ?? second.failure,
  };
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
