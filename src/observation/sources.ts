import { hasReadings } from './history.ts';
import { isObject, objects, text } from './json.ts';
import { readSnapshot } from './snapshot.ts';
import { type ClusterState, FIGURE_NAMES, type Observation, type Observations } from './types.ts';

/** One source's answer, as the content of a snapshot. */
export interface SourceContent {
  /** Names the source at every figure: a file's path, or `kubernetes:default`. */
  readonly path: string;
  readonly content: unknown;
}

/** Several answers as one value that a report can carry; the earlier wins. One alone stays what it is. */
export function combineSources(sources: readonly SourceContent[]): SourceContent {
  const [only] = sources;
  return only && sources.length === 1 ? only : { path: 'sources', content: { sources } };
}

/** What a run observed: a snapshot, or several sources joined figure by figure. @throws TrimtabError `snapshot_invalid` */
export function readSources({ path, content }: SourceContent): Observations {
  if (!isObject(content) || !Array.isArray(content.sources)) return readSnapshot(path, content);
  return objects(content.sources)
    .map((source) => readSnapshot(text(source.path) ?? path, source.content))
    .reduce(joinObservations);
}

/** A query by which a source was asked for something of a service. */
export interface AskedQuery {
  readonly source: string;
  /** What it measures: a figure or a count. */
  readonly name: string;
  readonly query: string;
}

/** The queries behind one service's figures, of the sources that say them, in the order of the sources. */
export function queriesOf({ path, content }: SourceContent, service: string): readonly AskedQuery[] {
  const root = isObject(content) ? content : {};
  if (Array.isArray(root.sources)) {
    return objects(root.sources).flatMap((source) => queriesOf({ path: text(source.path) ?? path, content: source.content }, service));
  }
  const queries = Array.isArray(root.queries) ? root.queries : [];
  const asked = objects(root.services).find((entry) => entry.service === service)?.queries;
  return Object.entries(isObject(asked) ? asked : {}).flatMap(([name, index]) => {
    const query: unknown = typeof index === 'number' ? queries[index] : undefined;
    return typeof query === 'string' ? [{ source: path, name, query }] : [];
  });
}

function joinObservations(first: Observations, second: Observations): Observations {
  return {
    services: joinMaps(first.services, second.services, joinServices),
    clusters: joinMaps(first.clusters, second.clusters, joinClusters),
    problems: [...first.problems, ...second.problems],
  };
}

/** Each figure keeps its source and time. Pods are as old as the observation that has them, so theirs is its time. */
function joinServices(first: Observation, second: Observation): Observation {
  const figures = { ...second.figures, ...first.figures };
  const reasons = FIGURE_NAMES.flatMap((name) => {
    const told = [first.missing[name], second.missing[name]].filter((reason) => reason !== undefined);
    return figures[name] || told.length === 0 ? [] : [[name, [...new Set(told)].join('; ')]];
  });
  const told = first.pods.length > 0 || second.pods.length === 0 ? first : second;
  return {
    service: first.service,
    source: told.source,
    timestamp: told.timestamp,
    namespace: first.namespace ?? second.namespace,
    replicas: first.replicas ?? second.replicas,
    podsRunning: first.podsRunning ?? second.podsRunning,
    podsReady: first.podsReady ?? second.podsReady,
    restarts: first.restarts ?? second.restarts,
    pods: told.pods,
    rollout: first.rollout ?? second.rollout,
    ownedBy: first.ownedBy ?? second.ownedBy,
    ownerUnknown: first.ownerUnknown ?? second.ownerUnknown,
    writer: first.writer ?? second.writer,
    writtenAt: first.writtenAt ?? second.writtenAt,
    template: { hash: first.template.hash ?? second.template.hash, since: first.template.since ?? second.template.since },
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
    missing: Object.fromEntries(reasons),
    throughputWeekAgo: first.throughputWeekAgo ?? second.throughputWeekAgo,
    history: hasReadings(first.history) ? first.history : second.history,
  };
}

function joinClusters(first: ClusterState, second: ClusterState): ClusterState {
  const counted = first.nodes ? first : second;
  return {
    available: { cpu: first.available.cpu ?? second.available.cpu, memory: first.available.memory ?? second.available.memory },
    nodes: counted.nodes,
    pending: counted.pending,
    quotas: first.quotas.length > 0 ? first.quotas : second.quotas,
    unreadable: first.unreadable ?? second.unreadable,
    failure: first.failure ?? second.failure,
  };
}

function joinMaps<T>(first: ReadonlyMap<string, T>, second: ReadonlyMap<string, T>, join: (a: T, b: T) => T): Map<string, T> {
  const joined = new Map(first);
  for (const [key, value] of second) {
    const known = first.get(key);
    joined.set(key, known === undefined ? value : join(known, value));
  }
  return joined;
}
