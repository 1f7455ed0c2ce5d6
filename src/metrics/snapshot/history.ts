import { count, isMeasured, isObject, type Json, texts } from '../../lib/json.ts';
import { isInstant } from '../../lib/time.ts';
import { FIGURE_NAMES, type FigureName, type HistoryPoint } from '../observation/types.ts';

/**
 * Readings at even steps, each figure's as one text: values apart by spaces, `-` where there is none. A day of ten thousand
 * services is tens of megabytes this way, and in a printed report hundreds as points.
 */
export interface HistoryColumns {
  /** ISO 8601, of the first reading. */
  readonly start: string;
  readonly step_seconds: number;
  readonly replicas?: string;
  readonly metrics: Readonly<Partial<Record<FigureName, string>>>;
}

/** More than a month of readings every five minutes. */
const MOST_READINGS = 11_000;

/**
 * What one service's figures were earlier. Columns stay columns until somebody looks: for ten thousand services their
 * readings are millions of objects.
 */
export type Readings = readonly HistoryPoint[] | HistoryColumns;

/** The `history` of a snapshot's service: a list of points, or columns. What cannot be read is left out. */
export function readHistory(value: unknown): Readings {
  if (Array.isArray(value)) return value.flatMap(readPoint);
  return isObject(value) ? readColumns(value) : [];
}

/** The readings one by one, as they are stated; of columns those of the figures asked for. */
export function listReadings(
  history: Readings,
  names: readonly FigureName[] = FIGURE_NAMES,
): readonly HistoryPoint[] {
  return 'start' in history ? unfold(history, names) : history;
}

/** Whether any reading is stated at all. */
export function hasReadings(history: Readings): boolean {
  return 'start' in history
    ? Object.values(history.metrics).some((column) => /\d/.test(column))
    : history.length > 0;
}

function readPoint(entry: unknown): HistoryPoint[] {
  if (!isObject(entry) || !isInstant(entry.timestamp)) return [];
  const metrics = isObject(entry.metrics) ? entry.metrics : {};
  return [point(entry.timestamp, entry.replicas, (name) => metrics[name])];
}

function readColumns({ start, step_seconds: step, replicas, metrics }: Json): Readings {
  if (!isInstant(start) || typeof step !== 'number' || !(step > 0)) return [];
  return {
    start,
    step_seconds: step,
    ...(typeof replicas === 'string' ? { replicas } : {}),
    metrics: texts(metrics),
  };
}

function unfold(
  { start, step_seconds: step, replicas, metrics }: HistoryColumns,
  names: readonly FigureName[],
): HistoryPoint[] {
  if (names.every((name) => metrics[name] === undefined)) return [];
  const column = (values: string | undefined): readonly number[] =>
    values === undefined
      ? []
      : values.split(' ', MOST_READINGS).map((value) => (value === '' ? Number.NaN : Number(value)));
  const counts = column(replicas);
  const figures = new Map(names.map((name) => [name, column(metrics[name])]));
  const length = Math.max(counts.length, ...[...figures.values()].map((values) => values.length));
  const first = Date.parse(start);
  const points = Array.from({ length }, (_, index) =>
    point(
      new Date(first + index * step * 1_000).toISOString(),
      counts[index],
      (name) => figures.get(name)?.[index],
    ),
  );
  return points.filter(({ metrics: measured }) => Object.keys(measured).length > 0);
}

function point(timestamp: string, replicas: unknown, figure: (name: FigureName) => unknown): HistoryPoint {
  const metrics: Partial<Record<FigureName, number>> = {};
  for (const name of FIGURE_NAMES) {
    const value = figure(name);
    if (isMeasured(value)) metrics[name] = value;
  }
  return { timestamp, replicas: count(replicas), metrics };
}
