import { count, isMeasured } from '../../lib/json.ts';
import {
  FIGURE_NAMES,
  type FigureName,
  type HistoryColumns,
  type HistoryPoint,
  type Readings,
} from './types.ts';

/** More than a month of readings every five minutes. */
const MAX_READINGS = 11_000;

/** Lists readings one by one, as they are stated; of columns those of the figures asked for. */
export function listReadings(
  history: Readings,
  names: readonly FigureName[] = FIGURE_NAMES,
): readonly HistoryPoint[] {
  return 'start' in history ? unfold(history, names) : history;
}

/**
 * Lists the readings between two times (ms, both included) that state any of the figures asked for. Of columns
 * only that part is read: a month of readings is long, and most questions are about one moment of it.
 */
export function readingsBetween(
  history: Readings,
  from: number,
  to: number,
  names: readonly FigureName[],
): readonly HistoryPoint[] {
  const readings = 'start' in history ? unfold(cutOut(history, from, to), names) : history;
  return readings.filter(({ timestamp, metrics }) => {
    const at = Date.parse(timestamp);
    return at >= from && at <= to && names.some((name) => metrics[name] !== undefined);
  });
}

/** Checks that any reading is stated at all. */
export function hasReadings(history: Readings): boolean {
  return 'start' in history
    ? Object.values(history.metrics).some((column) => /\d/.test(column))
    : history.length > 0;
}

/** Cuts the readings between two times out of columns. */
function cutOut(history: HistoryColumns, from: number, to: number): HistoryColumns {
  const { start, step_seconds: step, replicas, metrics } = history;
  const first = Date.parse(start);
  const skipped = Math.max(0, Math.ceil((from - first) / (step * 1_000)));
  const length = Math.min(MAX_READINGS, Math.floor((to - first) / (step * 1_000)) - skipped + 1);
  if (!(length > 0)) return { start, step_seconds: step, metrics: {} };
  const cut = (column: string) => values(column, skipped, length);
  return {
    start: new Date(first + skipped * step * 1_000).toISOString(),
    step_seconds: step,
    ...(replicas === undefined ? {} : { replicas: cut(replicas) }),
    metrics: Object.fromEntries(Object.entries(metrics).map(([name, column]) => [name, cut(column)])),
  };
}

/** Returns the text of so many values of a column behind those to skip. */
function values(column: string, skipped: number, length: number): string {
  let at = 0;
  for (let i = 0; i < skipped; i += 1) {
    at = column.indexOf(' ', at) + 1;
    if (at === 0) return '';
  }
  return column.slice(at).split(' ', length).join(' ');
}

function unfold(
  { start, step_seconds: step, replicas, metrics }: HistoryColumns,
  names: readonly FigureName[],
): HistoryPoint[] {
  if (names.every((name) => metrics[name] === undefined)) return [];
  const column = (values: string | undefined): readonly number[] =>
    values === undefined
      ? []
      : values.split(' ', MAX_READINGS).map((value) => (value === '' ? Number.NaN : Number(value)));
  const counts = column(replicas);
  const figures = new Map(names.map((name) => [name, column(metrics[name])]));
  const length = Math.max(counts.length, ...[...figures.values()].map((values) => values.length));
  const first = Date.parse(start);
  const points = Array.from({ length }, (_, index) =>
    toHistoryPoint(
      new Date(first + index * step * 1_000).toISOString(),
      counts[index],
      (name) => figures.get(name)?.[index],
    ),
  );
  return points.filter(({ metrics: measured }) => Object.keys(measured).length > 0);
}

/** Builds one reading; what is no measured figure or no count is left out. */
export function toHistoryPoint(
  timestamp: string,
  replicas: unknown,
  figure: (name: FigureName) => unknown,
): HistoryPoint {
  const metrics: Partial<Record<FigureName, number>> = {};
  for (const name of FIGURE_NAMES) {
    const value = figure(name);
    if (isMeasured(value)) metrics[name] = value;
  }
  return { timestamp, replicas: count(replicas), metrics };
}
