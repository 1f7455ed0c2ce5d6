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

/** Checks that any reading is stated at all. */
export function hasReadings(history: Readings): boolean {
  return 'start' in history
    ? Object.values(history.metrics).some((column) => /\d/.test(column))
    : history.length > 0;
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
