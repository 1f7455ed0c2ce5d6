import { setFlagsFromString } from 'node:v8';
import { demandOfRequests, type LearntCapacity, learnCapacity } from '../../evidence/capacity.ts';
import { groupBy } from '../../lib/group-by.ts';
import {
  type Column,
  columnWithin,
  emptyColumn,
  HUNDRED,
  hasReading,
  joinColumns,
  toDemand,
  toReadings,
} from '../../metrics/history/column.ts';
import { demandFigures, type Figure, figuresOf, windowOf } from '../../metrics/history/figures.ts';
import { type Kept, missingFrom, type Readings, spanOf } from '../../metrics/history/kept.ts';
import { AS_READ, type Collected, readingsOf } from '../../metrics/prometheus/history-answers.ts';
import { keyOf } from '../../metrics/prometheus/history-key.ts';
import {
  type DemandHistory,
  type HistoryService,
  type HistoryWindow,
  type LatencyPast,
  POINT_MS,
  type ServiceHistory,
} from '../../ports/demand-history.ts';
import type { Environment } from '../prometheus/api.ts';
import { readPrometheusHistory } from '../prometheus/history.ts';
import type { PrometheusOptions } from '../prometheus/prometheus.ts';

/** From so many services on, readings take as much memory as everything else. */
const MANY = 2_000;
/** Has V8 look for garbage once the heap has grown by a quarter, where it would let it double. */
const COLLECT_EARLY = '--heap-growing-percent=25';

/** Keeps readings between runs, by key. */
export interface KeptReadings {
  read(): Kept;
  write(kept: Kept): void;
  /** Names what was wrong with what was kept. */
  readonly problems: readonly string[];
}

/** Answer of one source so far. */
interface Asked {
  readonly services: Map<string, ServiceHistory>;
  readonly problems: string[];
  queries: number;
}

/**
 * Opens the Prometheus servers of all clusters as the source of history. Of several of one cluster the first that
 * tells of a service wins. Only what `keep` does not have is asked for.
 */
export function openPrometheusHistory(
  sources: readonly PrometheusOptions[],
  environment: Environment,
  keep?: KeptReadings,
): DemandHistory {
  return {
    async read(services, asked) {
      if (services.length >= MANY) setFlagsFromString(COLLECT_EARLY);
      const window = wholePoints(asked);
      const answer: Asked = { services: new Map(), problems: [], queries: 0 };
      const kept: Kept = keep?.read() ?? new Map();
      for (const source of sources) {
        const own = services.filter(
          ({ service, cluster }) =>
            cluster === source.cluster && answer.services.get(service)?.kind !== 'known',
        );
        for (const group of groupsOf(own, window, source, kept))
          await readGroup(group, { window, source, environment, kept }, answer);
      }
      for (const { service, cluster } of services) {
        if (!answer.services.has(service)) answer.services.set(service, unknown(noSource(cluster)));
      }
      keep?.write(kept);
      return { ...answer, problems: [...(keep?.problems ?? []), ...answer.problems] };
    },
  };
}

/** Services of which the same part is missing. */
interface Group {
  readonly services: readonly HistoryService[];
  readonly missing: HistoryWindow;
}

interface Terms {
  readonly window: HistoryWindow;
  readonly source: PrometheusOptions;
  readonly environment: Environment;
  readonly kept: Kept;
}

function groupsOf(
  services: readonly HistoryService[],
  window: HistoryWindow,
  source: PrometheusOptions,
  kept: Kept,
): Group[] {
  const byStart = groupBy(services, (service) =>
    Math.min(
      ...figuresOf(service).map((figure) =>
        missingFrom(kept.get(keyOf(source, service, figure)), windowOf(figure, window)),
      ),
    ),
  );
  return [...byStart].map(([from, group]) => ({ services: group, missing: { from, to: window.to } }));
}

async function readGroup(
  { services, missing }: Group,
  { window, source, environment, kept }: Terms,
  answer: Asked,
): Promise<void> {
  const collected = await readPrometheusHistory(source, services, missing, environment);
  answer.queries += collected.queries;
  for (const [reason, group] of groupBy([...collected.failed], ([, reason]) => reason))
    answer.problems.push(
      `cluster ${source.cluster}: history of ${listNames(group.map(([name]) => name))}: ${reason}`,
    );
  for (const service of services) {
    const { service: name } = service;
    const failure = collected.failed.get(name);
    if (failure !== undefined) {
      answer.services.set(name, unknown(failure));
      continue;
    }
    const withoutLatency = collected.optional.failed.get(name);
    const wanted = withoutLatency === undefined ? figuresOf(service) : demandFigures(service);
    const figures = new Map(
      wanted.map((figure) => [
        figure,
        keepFigure(service, figure, collected, missing, { window, source, kept }),
      ]),
    );
    const request = service.cpuRequest ?? collected.requests.get(name);
    const known = historyOf(service, figures, request, collected.missing.get(name));
    const why = withoutLatency ?? collected.optional.missing.get(name);
    answer.services.set(name, service.latency ? withLatency(known, figures, why) : known);
  }
}

/** Adds what was read of a figure to what was kept of it, and returns the part of both that is asked for. */
function keepFigure(
  service: HistoryService,
  figure: Figure,
  collected: Collected,
  missing: HistoryWindow,
  { window, source, kept }: Pick<Terms, 'window' | 'source' | 'kept'>,
): Readings {
  const key = keyOf(source, service, figure);
  const asked = windowOf(figure, window);
  const before = kept.get(key);
  const read = readingsOf(service.service, figure, collected);
  const unit = read?.unit ?? before?.unit ?? (figure === 'cpu' ? 'cores' : AS_READ[figure][0]);
  const fresh = read?.column ?? emptyColumn(windowOf(figure, missing));
  const column = before ? joinColumns(before.column, fresh, spanOf(before, asked)) : fresh;
  kept.set(key, { unit, column });
  return { unit, column: columnWithin(column, asked) };
}

/** Adds what is known of a service's latency, or why nothing is; unpacked when it is looked at, as its demand. */
function withLatency(
  known: ServiceHistory,
  figures: ReadonlyMap<Figure, Readings>,
  missing: string | undefined,
): ServiceHistory {
  if (known.kind === 'unknown') return known;
  const { measure } = known;
  const [p95, pods] = [figures.get('latency')?.column, figures.get('pods')?.column];
  return {
    kind: 'known',
    get demand() {
      return known.demand;
    },
    ...(measure === undefined ? {} : { measure }),
    get latency(): LatencyPast | string {
      if (!p95 || !pods || !hasReading(p95) || !hasReading(pods)) return missing ?? 'nothing was measured';
      return { start: p95.start, p95: toReadings(p95, HUNDRED), pods: toReadings(pods, 1) };
    },
  };
}

function historyOf(
  service: HistoryService,
  figures: ReadonlyMap<Figure, Readings>,
  request: HistoryService['cpuRequest'],
  missing: string | undefined,
): ServiceHistory {
  const { throughput } = service;
  const [cpu, requests] = [figures.get('cpu'), figures.get('throughput')];
  const needed = demandFigures(service).map((figure) => figures.get(figure));
  if (needed.some((readings) => !readings || !hasReading(readings.column)))
    return unknown(missing ?? 'nothing was measured');
  const used = cpu && cpuDemand(cpu, request);
  if (!requests) return used ?? unknown('nothing was measured');
  if (used?.kind === 'unknown') return used;
  const served = toReadings(requests.column, HUNDRED);
  const learnt: LearntCapacity =
    throughput?.perReplica !== undefined
      ? { kind: 'learnt', measure: { requests_per_replica: throughput.perReplica } }
      : used
        ? learnCapacity(used.demand, served)
        : { kind: 'unknown', why: 'nothing was measured' };
  if (learnt.kind === 'unknown') return unknown(learnt.why);
  const { measure } = learnt;
  const place = { start: requests.column.start, step: POINT_MS };
  return { kind: 'known', demand: demandOfRequests(place, served, measure), measure };
}

function cpuDemand({ unit, column }: Readings, request: HistoryService['cpuRequest']): ServiceHistory {
  if (unit === 'replicas') return knownDemand(column, undefined);
  return request === undefined || request <= 0n
    ? unknown('no pod of it that runs now states a CPU request, which demand is counted in')
    : knownDemand(column, request);
}

/** Unpacks the demand when it is looked at, one service at a time: that of ten thousand is 320 MB. */
function knownDemand(column: Column, request: HistoryService['cpuRequest']): ServiceHistory {
  return {
    kind: 'known',
    get demand() {
      return toDemand(column, request);
    },
  };
}

function unknown(reason: string): ServiceHistory {
  return { kind: 'unknown', reason };
}

function noSource(cluster: string): string {
  return `cluster ${cluster} has no prometheus among its metrics, the one source that keeps history`;
}

/** Returns a window of whole points that ends by the one asked for: queries of different runs then ask for the same ones. */
function wholePoints({ from, to }: HistoryWindow): HistoryWindow {
  return { from: Math.floor(from / POINT_MS) * POINT_MS, to: Math.floor(to / POINT_MS) * POINT_MS };
}

const MAX_NAMES = 5;

function listNames(names: readonly string[]): string {
  const more = names.length - MAX_NAMES;
  return `${names.slice(0, MAX_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
