import { groupBy } from '../../lib/group-by.ts';
import type { Quantity } from '../../lib/quantity.ts';
import type { HistoryService, HistoryWindow } from '../../ports/demand-history.ts';
import { toCode, toUnits } from '../history/codes.ts';
import { type Column, emptyColumn, HUNDRED, writeReading } from '../history/column.ts';
import type { Figure } from '../history/figures.ts';
import type { Readings } from '../history/kept.ts';
import type { Answer, Series } from './answer.ts';
import { findClusterLabel, severalClusters } from './clusters.ts';
import { figureQuestion, type HistoryQuestion, POD_REQUEST, toMetered } from './history-questions.ts';
import { findSeries, identify, isOf, toReading } from './series.ts';
import { STATE_LABEL } from './state-query.ts';

/** Bounds a figure: whatever is more, such as a p95 of a quarter of an hour, is as much. */
const MOST = 1e6;
/** No machine has that many. */
const MAX_CORES = 1e6;

/** Answers of a server about services so far. */
export interface Collected {
  /** Readings by what they measure and service. */
  readonly columns: Record<HistoryQuestion['measures'], Map<string, Column>>;
  /** Reasons why the readings of services are not whole. */
  readonly failed: Map<string, string>;
  /** Reasons why there is no series of a service. */
  readonly missing: Map<string, string>;
  /** The same of readings that their demand does not rest on. */
  readonly optional: { readonly failed: Map<string, string>; readonly missing: Map<string, string> };
  /** CPU that one pod requests now. */
  readonly requests: Map<string, Quantity>;
}

export function nothingCollected(): Collected {
  const columns = {
    cores: new Map(),
    utilization: new Map(),
    ready: new Map(),
    throughput: new Map(),
    latency: new Map(),
  };
  return {
    columns,
    failed: new Map(),
    missing: new Map(),
    optional: { failed: new Map(), missing: new Map() },
    requests: new Map(),
  };
}

/** Reads what a pod of each service requests, and notes those whose series are of several clusters. */
export function collectState(services: readonly HistoryService[], answer: Answer, into: Collected): void {
  if (answer.kind === 'failed') {
    for (const { service } of services) into.failed.set(service, answer.reason);
    return;
  }
  const named = groupBy(answer.series, ({ labels }) => identify(labels).workload);
  for (const service of services) {
    const metered = toMetered(service);
    const own = (named.get(service.workload.name) ?? []).filter((series) => isOf(series, metered));
    const state = (name: string) => own.filter(({ labels }) => labels[STATE_LABEL] === name);
    const clusters = findClusterLabel(state('twice'));
    if (clusters) into.failed.set(service.service, severalClusters(clusters));
    const cores = state(POD_REQUEST)[0]?.values.at(-1) ?? 0;
    if (cores > 0 && cores < MAX_CORES) into.requests.set(service.service, BigInt(Math.round(cores * 1e9)));
  }
}

/** Reads the answer for a part of a window. `window` is the whole that the question is asked of. */
export function collectReadings(
  question: HistoryQuestion,
  part: HistoryWindow,
  window: HistoryWindow,
  answer: Answer,
  into: Collected,
): void {
  if (answer.kind === 'failed') {
    for (const { service } of question.services)
      (question.optional.has(service) ? into.optional : into).failed.set(service, answer.reason);
    return;
  }
  const asked = { question: figureQuestion(question, part), answer, pastMissing: undefined };
  const reading = toReading(asked, 0, () => true);
  const columns = into.columns[question.measures];
  for (const service of question.services) {
    const found = findSeries(reading, service);
    if ('missing' in found) {
      const { service: name } = service;
      (question.optional.has(name) ? into.optional : into).missing.set(name, found.missing);
      continue;
    }
    const column = columns.get(service.service) ?? emptyColumn(window);
    columns.set(service.service, column);
    writeReadings(question, found, column);
  }
}

function writeReadings({ measures }: HistoryQuestion, { times, values }: Series, column: Column): void {
  const inHundreds = measures === 'throughput' || measures === 'latency';
  // By place, since an iterator would make an object of each of millions of readings.
  for (let i = 0; i < times.length; i += 1) {
    const value = values[i] ?? Number.NaN;
    writeReading(column, times[i] ?? Number.NaN, inHundreds ? Math.min(value, MOST) / HUNDRED : value);
  }
}

/** Units and columns of figures that are taken as they are. */
export const AS_READ = {
  throughput: ['requests', 'throughput'],
  latency: ['milliseconds', 'latency'],
  pods: ['pods', 'ready'],
} as const;

/** Returns the readings of a service; undefined where no series told of it. */
export function readingsOf(service: string, figure: Figure, { columns }: Collected): Readings | undefined {
  if (figure !== 'cpu') {
    const [unit, measures] = AS_READ[figure];
    const column = columns[measures].get(service);
    return column && { unit, column };
  }
  const cores = columns.cores.get(service);
  if (cores) return { unit: 'cores', column: cores };
  const [utilization, ready] = [columns.utilization.get(service), columns.ready.get(service)];
  if (!utilization || !ready) return undefined;
  const { start, codes } = utilization;
  const column = { start, codes: Uint16Array.from(codes) };
  codes.forEach((code, place) => {
    const [share, pods] = [toUnits(code), toUnits(ready.codes[place] ?? code)];
    column.codes[place] = toCode(
      share === undefined || pods === undefined ? Number.NaN : (share * pods) / 1e8,
    );
  });
  return { unit: 'replicas', column };
}
