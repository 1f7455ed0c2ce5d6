import { isObject, type Json, texts } from '../../lib/json.ts';
import { isInstant } from '../../lib/time.ts';
import { toHistoryPoint } from '../observation/readings.ts';
import type { HistoryPoint, Readings } from '../observation/types.ts';

/**
 * Reads the `history` of a snapshot's service: a list of points, or columns. What cannot be read is left out.
 */
export function readHistory(value: unknown): Readings {
  if (Array.isArray(value)) return value.flatMap(readPoint);
  return isObject(value) ? readColumns(value) : [];
}

function readPoint(entry: unknown): HistoryPoint[] {
  if (!isObject(entry) || !isInstant(entry.timestamp)) return [];
  const metrics = isObject(entry.metrics) ? entry.metrics : {};
  return [toHistoryPoint(entry.timestamp, entry.replicas, (name) => metrics[name])];
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
