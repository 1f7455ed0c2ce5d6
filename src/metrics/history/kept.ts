import type { Milliseconds } from '../../lib/duration.ts';
import { type HistoryWindow, POINT_MS } from '../../ports/demand-history.ts';
import type { Column } from './column.ts';

export const UNITS = ['cores', 'replicas', 'requests', 'milliseconds', 'pods'] as const;

/**
 * Readings of one service: cores, replicas' worth of its request, or pods; requests a second and milliseconds in
 * hundreds.
 */
export interface Readings {
  readonly unit: (typeof UNITS)[number];
  readonly column: Column;
}

/** Readings of earlier runs by a key of the question. */
export type Kept = Map<string, Readings>;

/** Evidence looks back 28 days. */
const LONGEST_MS = 29 * 288 * POINT_MS;
/** Samples may come late, so that the end of what was read is read again. */
const SETTLED_MS = 12 * POINT_MS;

/** Returns from when on the readings of a window are missing. */
export function missingFrom(readings: Readings | undefined, { from, to }: HistoryWindow): Milliseconds {
  if (!readings || readings.column.start > from) return from;
  const { start, codes } = readings.column;
  const settled = start + codes.length * POINT_MS - SETTLED_MS;
  return Math.min(Math.max(from, settled), to - POINT_MS);
}

/** Returns the span to keep readings of: what was kept and goes on, and the window, as long as any is asked for. */
export function spanOf(readings: Readings | undefined, { from, to }: HistoryWindow): HistoryWindow {
  if (!readings) return { from, to };
  const { start, codes } = readings.column;
  const end = start + codes.length * POINT_MS;
  if (end < from || start > to) return { from, to };
  return {
    from: Math.max(Math.min(start, from), Math.min(from, to - LONGEST_MS)),
    to: Math.max(end, to),
  };
}
