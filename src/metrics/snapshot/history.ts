import { isObject, type Json, texts } from '../../lib/json.ts';
import { isInstant } from '../../lib/time.ts';
import { toHistoryPoint } from '../observation/readings.ts';
import { FIGURE_NAMES, type FigureName, type HistoryPoint, type Readings } from '../observation/types.ts';
import { explainFigure } from './plausible.ts';

/** A year; longer steps would lead to times that no clock shows. */
const LONGEST_STEP = 366 * 86_400;

/**
 * Reads the `history` of a snapshot's service: a list of points, or columns. What cannot be read is left out,
 * and of one that a person has `written` what is in another unit.
 */
export function readHistory(value: unknown, written: boolean): Readings {
  if (Array.isArray(value)) return value.flatMap((entry) => readPoint(entry, written));
  return isObject(value) ? readColumns(value, written) : [];
}

/**
 * Returns what a figure's column begins with: all of it is in the same unit. Undefined for one without
 * figures.
 */
export function firstOfColumn(column: unknown): number | undefined {
  const [first] = typeof column === 'string' ? (/[\d.]\S*/.exec(column) ?? []) : [];
  return first === undefined ? undefined : Number(first);
}

function readPoint(entry: unknown, written: boolean): HistoryPoint[] {
  if (!isObject(entry) || !isInstant(entry.timestamp)) return [];
  const metrics = isObject(entry.metrics) ? entry.metrics : {};
  const figure = (name: FigureName) =>
    written && explainFigure(name, metrics[name]) !== undefined ? undefined : metrics[name];
  return [toHistoryPoint(entry.timestamp, entry.replicas, figure)];
}

function readColumns({ start, step_seconds: step, replicas, metrics }: Json, written: boolean): Readings {
  if (!isInstant(start) || typeof step !== 'number' || !(step > 0 && step <= LONGEST_STEP)) return [];
  const columns = { ...texts(metrics) };
  for (const name of FIGURE_NAMES)
    if (written && explainFigure(name, firstOfColumn(columns[name])) !== undefined) delete columns[name];
  return {
    start,
    step_seconds: step,
    ...(typeof replicas === 'string' ? { replicas } : {}),
    metrics: columns,
  };
}
