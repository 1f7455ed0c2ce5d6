import { groupBy } from '../../lib/group-by.ts';
import type { QueryName } from '../../policy/blueprint/query.ts';
import { type HistoryService, type HistoryWindow, POINT_MS } from '../../ports/demand-history.ts';
import { type Figure, figuresOf } from '../history/figures.ts';
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
 * somebody has written; its ready pods, by which that is multiplied; or its requests a second.
 */
export interface HistoryQuestion {
  readonly measures: 'cores' | 'utilization' | 'ready' | 'throughput';
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

/** Plans the queries of services: one for each figure and shard of some namespaces, whatever the number of services in them. */
export function planShards(settings: QuerySettings, services: readonly HistoryService[]): Shard[] {
  return shardsOf(services).map((shard) => {
    const labels = matchers(settings.labels, shard.map(toMetered));
    const of = (figure: Figure) => shard.filter((one) => figuresOf(one).includes(figure)).map(toMetered);
    const questions = [
      ...cpuQuestions(settings, labels, of('cpu')),
      ...figureQuestions('throughput', 'throughput', settings, labels, of('throughput')),
    ];
    const state = `${stateQuery(['twice'])}\nor\n${labeled(CORES_OF_POD, STATE_LABEL, POD_REQUEST)}`;
    return { services: shard, questions, state: clusterQuery(state, labels, POINT_MS, ['request']) };
  });
}

/** Plans the queries for what services use: cores, or utilization times ready pods where somebody has written a query. */
function cpuQuestions(
  settings: QuerySettings,
  labels: Matchers,
  services: readonly MeteredService[],
): HistoryQuestion[] {
  const template = settings.queries.cpu_utilization;
  const [measures, query] =
    template === undefined ? (['cores', CORES_USED] as const) : (['utilization', template] as const);
  const own = services.filter(({ queries }) => queries.cpu_utilization !== undefined);
  const plain = services.filter(({ queries }) => queries.cpu_utilization === undefined);
  const ready = settings.queries.pods_ready ?? DEFAULT_QUERIES.pods_ready;
  return [
    ...own.map((service) => ownQuestion('utilization', service.queries.cpu_utilization, labels, service)),
    ...sharedQuestion(measures, query, labels, plain),
    ...sharedQuestion('ready', ready, labels, template === undefined ? own : services),
  ];
}

/** Plans the queries for a figure that is taken as it is. */
function figureQuestions(
  measures: HistoryQuestion['measures'],
  name: QueryName,
  settings: QuerySettings,
  labels: Matchers,
  services: readonly MeteredService[],
): HistoryQuestion[] {
  const template = settings.queries[name] ?? DEFAULT_QUERIES[name];
  const own = services.filter(({ queries }) => queries[name] !== undefined);
  const plain = services.filter(({ queries }) => queries[name] === undefined);
  return [
    ...own.map((service) => ownQuestion(measures, service.queries[name], labels, service)),
    ...sharedQuestion(measures, template, labels, plain),
  ];
}

function ownQuestion(
  measures: HistoryQuestion['measures'],
  query = '',
  labels: Matchers,
  service: MeteredService,
): HistoryQuestion {
  return { measures, query: serviceQuery(query, labels, service, 'request'), services: [service], own: true };
}

function sharedQuestion(
  measures: HistoryQuestion['measures'],
  template: string,
  labels: Matchers,
  services: readonly MeteredService[],
): HistoryQuestion[] {
  if (services.length === 0) return [];
  return [{ measures, query: clusterQuery(template, labels, POINT_MS, ['request']), services, own: false }];
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

const NAMES = {
  cores: 'cpu_utilization',
  utilization: 'cpu_utilization',
  ready: 'pods_ready',
  throughput: 'throughput',
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
export function toMetered({ service, workload, cpuQuery, throughput }: HistoryService): MeteredService {
  return {
    service,
    ...workload,
    window: POINT_MS,
    stabilization: 0,
    basis: { cpu: 'request', memory: 'request' },
    queries: {
      ...(cpuQuery === undefined ? {} : { cpu_utilization: cpuQuery }),
      ...(throughput?.query === undefined ? {} : { throughput: throughput.query }),
    },
  };
}
