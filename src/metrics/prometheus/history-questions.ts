import { groupBy } from '../../lib/group-by.ts';
import { type HistoryService, type HistoryWindow, POINT_MS } from '../../ports/demand-history.ts';
import { CORES_OF_POD, CORES_USED, DEFAULT_QUERIES } from './default-queries.ts';
import {
  clusterQuery,
  type FigureQuestion,
  type MeteredService,
  matchers,
  type QuerySettings,
  serviceQuery,
} from './questions.ts';
import { STATE_LABEL, stateQuery } from './state-query.ts';
import { labeled } from './workloads.ts';

/** Value of the state label of what one pod of a workload requests, in cores. */
export const POD_REQUEST = 'pod_request';

/**
 * One query over a range, and what its readings are: cores that a workload uses; its utilization, by a query that
 * somebody has written; or its ready pods, by which that is multiplied.
 */
export interface HistoryQuestion {
  readonly measures: 'cores' | 'utilization' | 'ready';
  readonly query: string;
  readonly services: readonly MeteredService[];
  readonly own: boolean;
}

/** Services whose namespaces one query names, and all that is asked of them. */
export interface Shard {
  readonly services: readonly HistoryService[];
  readonly questions: readonly HistoryQuestion[];
  /** Query that tells at one time of what a pod requests, and of workloads of several clusters. */
  readonly state: string;
}

/** So that the server evaluates, and sends, what it has the memory for. */
const SHARD_SERVICES = 2_000;
/** Longest part of a window that one query asks for: a day. */
const CHUNK_MS = 288 * POINT_MS;

/** Plans the queries of services: one for each shard of some namespaces, whatever the number of services in them. */
export function planShards(settings: QuerySettings, services: readonly HistoryService[]): Shard[] {
  return shardsOf(services).map((shard) => {
    const metered = shard.map(toMetered);
    const labels = matchers(settings.labels, metered);
    const shared = (template: string) => clusterQuery(template, labels, POINT_MS, ['request']);
    const byQuery = groupBy(metered, ({ queries }) => queries.cpu_utilization !== undefined);
    const [plain, own] = [byQuery.get(false) ?? [], byQuery.get(true) ?? []];
    const template = settings.queries.cpu_utilization;
    const questions: HistoryQuestion[] = own.map((service) => ({
      measures: 'utilization',
      query: serviceQuery(service.queries.cpu_utilization ?? '', labels, service, 'request'),
      services: [service],
      own: true,
    }));
    if (plain.length > 0)
      questions.push({
        measures: template === undefined ? 'cores' : 'utilization',
        query: shared(template ?? CORES_USED),
        services: plain,
        own: false,
      });
    const multiplied = template === undefined ? own : metered;
    if (multiplied.length > 0)
      questions.push({
        measures: 'ready',
        query: shared(settings.queries.pods_ready ?? DEFAULT_QUERIES.pods_ready),
        services: multiplied,
        own: false,
      });
    const state = `${stateQuery(['twice'])}\nor\n${labeled(CORES_OF_POD, STATE_LABEL, POD_REQUEST)}`;
    return { services: shard, questions, state: shared(state) };
  });
}

/** Groups services into shards of whole namespaces; those whose namespace is not stated are in one. */
function shardsOf(services: readonly HistoryService[]): HistoryService[][] {
  const shards: HistoryService[][] = [];
  const byNamespace = [...groupBy(services, ({ workload }) => workload.namespace)];
  for (const [namespace, group] of byNamespace.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))) {
    const last = shards.at(-1);
    const known = namespace !== undefined && last?.[0]?.workload.namespace !== undefined;
    if (last && known && last.length + group.length <= SHARD_SERVICES) last.push(...group);
    else shards.push([...group]);
  }
  return shards;
}

/** Splits a window into parts of a day at most, which end where days do, so that a server may keep their answers. */
export function chunksOf({ from, to }: HistoryWindow): HistoryWindow[] {
  const chunks: HistoryWindow[] = [];
  for (let start = from; start < to; ) {
    const end = Math.min(to, (Math.floor(start / CHUNK_MS) + 1) * CHUNK_MS);
    chunks.push({ from: start, to: end });
    start = end;
  }
  return chunks;
}

/** Splits a part that was too much for the server in two; undefined where it is down to one hour. */
export function halvesOf({ from, to }: HistoryWindow): readonly [HistoryWindow, HistoryWindow] | undefined {
  const points = (to - from) / POINT_MS;
  if (points <= 12) return undefined;
  const middle = from + Math.floor(points / 2) * POINT_MS;
  return [
    { from, to: middle },
    { from: middle, to },
  ];
}

/** Returns the question for a figure that reads as this one does. A step is measured at its end. */
export function figureQuestion(
  { measures, query, services, own }: HistoryQuestion,
  { from, to }: HistoryWindow,
): FigureQuestion & { readonly range: NonNullable<FigureQuestion['range']> } {
  return {
    name: measures === 'ready' ? 'pods_ready' : 'cpu_utilization',
    query,
    services: new Set(services.map(({ service }) => service)),
    own,
    range: { start: from + POINT_MS, end: to, step: POINT_MS },
    withWeekAgo: undefined,
  };
}

/** Returns how a service is asked for: over five minutes each, as a share of its request. */
export function toMetered({ service, workload, cpuQuery }: HistoryService): MeteredService {
  return {
    service,
    ...workload,
    window: POINT_MS,
    stabilization: 0,
    basis: { cpu: 'request', memory: 'request' },
    queries: cpuQuery === undefined ? {} : { cpu_utilization: cpuQuery },
  };
}
