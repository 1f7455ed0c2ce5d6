import { MAX_COUNT } from '../../lib/count.ts';
import { isMeasured } from '../../lib/json.ts';
import type { QueryName } from '../../policy/blueprint/query.ts';
import type { HistoryColumns } from '../observation/types.ts';
import type { Series } from './answer.ts';
import type { MeteredService, Range } from './questions.ts';
import { findSeries, type Reading } from './series.ts';

const COUNTS: ReadonlySet<QueryName> = new Set(['replicas', 'pods_running', 'pods_ready', 'restarts']);
/** As many decimal places as a report shows. */
const PLACES = 1e4;

/**
 * Answer of one query for one service: its figure with the time of the sample in ms, or why there is none,
 * and earlier readings.
 */
export interface Sample {
  readonly figure: { readonly value: number; readonly at: number } | { readonly missing: string };
  readonly column: string | undefined;
}

/** Reads what a query says of a service. */
export function readSample(reading: Reading, service: MeteredService): Sample {
  const { name, range } = reading.question;
  const series = findSeries(reading, service);
  if ('missing' in series) return { figure: series, column: undefined };
  // A history that could not be had leaves one sample, which is no column.
  const past = reading.pastMissing === undefined ? range : undefined;
  return {
    figure: lastFigure(name, series, range),
    column: past && column(name, series, service, past),
  };
}

function lastFigure(name: QueryName, { times, values }: Series, range: Range | undefined): Sample['figure'] {
  const [at, last] = [times.at(-1), values.at(-1)];
  if (at === undefined || last === undefined)
    return { missing: 'the series has no sample that is a plain number' };
  if (range && at < range.end - 1_000)
    return { missing: `the series ended before ${new Date(range.end).toISOString()}` };
  const value = usable(name, last);
  return value === undefined ? { missing: `the value is ${last}` } : { value, at };
}

/**
 * Returns a value as reports show it; undefined for NaN, infinite and negative values, which measure nothing, and
 * for more pods than Kubernetes can count.
 */
export function usable(name: QueryName, value: number): number | undefined {
  if (!isMeasured(value)) return undefined;
  // A server may answer -0, which is 0 once a report carries it.
  if (value === 0) return 0;
  const rounded = COUNTS.has(name) ? Math.round(value) : Math.round(value * PLACES) / PLACES;
  return COUNTS.has(name) && rounded > MAX_COUNT ? undefined : rounded;
}

/** Writes the readings of one figure before now as a column. */
function column(name: QueryName, { times, values }: Series, service: MeteredService, range: Range): string {
  const start = historyStart(service, range);
  const readings = new Array<number | '-'>((range.end - start) / range.step).fill('-');
  for (const [index, at] of times.entries()) {
    const place = Math.round((at - start) / range.step);
    if (place >= 0 && place < readings.length)
      readings[place] = usable(name, values[index] ?? Number.NaN) ?? '-';
  }
  return readings.join(' ');
}

/** Builds a service's history of the columns of its figures; undefined where nothing looks back. */
export function toHistory(
  { replicas, ...metrics }: Readonly<Partial<Record<QueryName, string>>>,
  service: MeteredService,
  readings: readonly Reading[],
): HistoryColumns | undefined {
  const range = readings.find(({ question }) => question.range)?.question.range;
  if (!range || service.stabilization === 0) return undefined;
  return {
    start: new Date(historyStart(service, range)).toISOString(),
    step_seconds: range.step / 1_000,
    ...(replicas === undefined ? {} : { replicas }),
    metrics,
  };
}

/** Returns when the readings begin that this service's own stabilization windows reach back to. */
function historyStart({ stabilization }: MeteredService, { end, step }: Range): number {
  return end - Math.ceil(stabilization / step) * step;
}
