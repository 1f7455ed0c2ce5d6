import { groupBy } from '../../lib/group-by.ts';
import type { QueryName } from '../../policy/blueprint/query.ts';
import { type HistoryService, type HistoryWindow, POINT_MS } from '../../ports/demand-history.ts';
import { type Figure, figuresOf, latestOf } from '../history/figures.ts';
import { CORES_OF_POD, CORES_USED, DEFAULT_QUERIES } from './default-queries.ts';
import {
  clusterQuery,
  type FigureQuestion,
  type Matchers,
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
 * somebody has written; its ready pods, by which that is multiplied; its requests a second; or its p95.
 */
export interface HistoryQuestion {
  readonly measures: 'cores' | 'utilization' | 'ready' | 'throughput' | 'latency';
  readonly query: string;
  readonly services: readonly MeteredService[];
  readonly own: boolean;
  /** Names of those whose demand does not rest on it. */
  readonly optional: ReadonlySet<string>;
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

/** Plans the queries of services: one for each figure and shard of some namespaces, whatever the number of services in them. */
export function planShards(settings: QuerySettings, services: readonly HistoryService[]): Shard[] {
  return shardsOf(services).map((shard) => {
    const metered = shard.map(toMetered);
    const labels = matchers(settings.labels, metered);
    const of = (figure: Figure) =>
      metered.filter((_, at) => figuresOf(shard[at] as HistoryService).includes(figure));
    const [cpu, throughput, latency] = [of('cpu'), of('throughput'), of('latency')];
    const isWritten = settings.queries.cpu_utilization !== undefined;
    const multiplied = cpu.filter(({ queries }) => isWritten || queries.cpu_utilization !== undefined);
    const counted = of('pods').filter((one) => !multiplied.includes(one));
    const plan = (measures: HistoryQuestion['measures'], asked: readonly MeteredService[], query?: string) =>
      planFigure({ measures, query }, settings, labels, asked);
    const questions = [
      ...plan(isWritten ? 'utilization' : 'cores', cpu, isWritten ? undefined : CORES_USED),
      ...plan('ready', [...multiplied, ...counted]).map((one) => ({ ...one, optional: namesOf(counted) })),
      ...plan('throughput', throughput),
      ...plan('latency', latency).map((one) => ({ ...one, optional: namesOf(latency) })),
    ];
    const state = `${stateQuery(['twice'])}\nor\n${labeled(CORES_OF_POD, STATE_LABEL, POD_REQUEST)}`;
    return { services: shard, questions, state: clusterQuery(state, labels, POINT_MS, ['request']) };
  });
}

function namesOf(services: readonly MeteredService[]): ReadonlySet<string> {
  return new Set(services.map(({ service }) => service));
}

/** Plans the queries for one figure: one for all services, and one for each that has a query of its own. */
function planFigure(
  { measures, query }: { readonly measures: HistoryQuestion['measures']; readonly query: string | undefined },
  settings: QuerySettings,
  labels: Matchers,
  services: readonly MeteredService[],
): HistoryQuestion[] {
  const name = NAMES[measures];
  const [plain, own] = [
    services.filter(({ queries }) => !queries[name]),
    services.filter(({ queries }) => queries[name]),
  ];
  const questions = own.map((service): HistoryQuestion => {
    const written = serviceQuery(service.queries[name] ?? '', labels, service, 'request');
    // A query that somebody has written is for utilization.
    const measured = measures === 'cores' ? 'utilization' : measures;
    return { measures: measured, query: written, services: [service], own: true, optional: new Set() };
  });
  if (plain.length === 0) return questions;
  const template = query ?? settings.queries[name] ?? DEFAULT_QUERIES[name];
  const shared = clusterQuery(template, labels, POINT_MS, ['request']);
  return [...questions, { measures, query: shared, services: plain, own: false, optional: new Set() }];
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

/** Returns the part of a window that a question is asked of: the latest where no demand rests on it. */
export function askedWindow({ services, optional }: HistoryQuestion, window: HistoryWindow): HistoryWindow {
  return services.every(({ service }) => optional.has(service)) ? latestOf(window) : window;
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

const NAMES = {
  cores: 'cpu_utilization',
  utilization: 'cpu_utilization',
  ready: 'pods_ready',
  throughput: 'throughput',
  latency: 'latency_p95',
} as const satisfies Record<HistoryQuestion['measures'], QueryName>;

/** Returns the question for a figure that reads as this one does. A step is measured at its end. */
export function figureQuestion(
  { measures, query, services, own }: HistoryQuestion,
  { from, to }: HistoryWindow,
): FigureQuestion & { readonly range: NonNullable<FigureQuestion['range']> } {
  return {
    name: NAMES[measures],
    query,
    services: new Set(services.map(({ service }) => service)),
    own,
    range: { start: from + POINT_MS, end: to, step: POINT_MS },
    withWeekAgo: undefined,
  };
}

/** Returns how a service is asked for: over five minutes each, as a share of its request. */
export function toMetered({
  service,
  workload,
  cpuQuery,
  throughput,
  latency,
}: HistoryService): MeteredService {
  return {
    service,
    ...workload,
    window: POINT_MS,
    stabilization: 0,
    basis: { cpu: 'request', memory: 'request' },
    queries: {
      ...(cpuQuery === undefined ? {} : { cpu_utilization: cpuQuery }),
      ...(throughput?.query === undefined ? {} : { throughput: throughput.query }),
      ...(latency?.query === undefined ? {} : { latency_p95: latency.query }),
    },
  };
}
