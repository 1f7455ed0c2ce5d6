import type { Milliseconds } from '../../lib/duration.ts';
import type { Quantity } from '../../lib/quantity.ts';
import { type Demand, GAP, type HistoryWindow, MAX_DEMAND, POINT_MS } from '../../ports/demand-history.ts';
import { NO_READING, toCode, toUnits } from './codes.ts';

/** Readings of one service in steps of {@link POINT_MS}, as codes. */
export interface Column {
  /** Start of the first step. */
  readonly start: Milliseconds;
  readonly codes: Uint16Array;
}

const NANO = 1_000_000_000;
/** Millionths of a replica in a ten-thousandth. */
const FINER = 100;

/**
 * Codes in one piece of memory, which many columns share: pieces of 8 kB would stay with the process when they are
 * free, and a month of ten thousand services is 160 MB of them.
 */
const SHARED = 1 << 20;
let shared = new Uint16Array(0);

/** Returns an empty column of a window. */
export function emptyColumn({ from, to }: HistoryWindow): Column {
  const length = Math.max(0, Math.round((to - from) / POINT_MS));
  if (length > shared.length) shared = new Uint16Array(Math.max(length, SHARED)).fill(NO_READING);
  const codes = shared.subarray(0, length);
  shared = shared.subarray(length);
  return { start: from, codes };
}

/** Writes a reading of the step that ends at a time, where the column has that step. */
export function writeReading({ start, codes }: Column, end: Milliseconds, reading: number): void {
  const place = Math.round((end - start) / POINT_MS) - 1;
  if (place >= 0 && place < codes.length) codes[place] = toCode(reading);
}

/** Requests a second and milliseconds are kept in hundreds, as they go further than cores. */
export const HUNDRED = 100;
const ONE = 10_000;

/** Returns readings that were written in parts of `scale`, or {@link GAP}. */
export function toReadings({ codes }: Column, scale: number): Float64Array {
  const readings = new Float64Array(codes.length);
  // A loop, since `Float64Array.from` calls back for each of 4,000 points of a service and takes ten times as long.
  for (let at = 0; at < codes.length; at += 1) {
    const units = toUnits(codes[at] ?? NO_READING);
    readings[at] = units === undefined ? GAP : (units * scale) / ONE;
  }
  return readings;
}

/** Returns the readings of two columns within a span; where they overlap, the later one's. */
export function joinColumns(earlier: Column, later: Column, span: HistoryWindow): Column {
  const joined = emptyColumn(span);
  copyColumn(earlier, joined);
  copyColumn(later, joined);
  return joined;
}

/** Copies the readings of a column to another, as far as they overlap. */
function copyColumn(from: Column, to: Column): void {
  const offset = Math.round((from.start - to.start) / POINT_MS);
  const first = Math.max(0, -offset);
  const end = Math.min(from.codes.length, to.codes.length - offset);
  if (end > first) to.codes.set(from.codes.subarray(first, end), first + offset);
}

/** Returns the part of a column that is a window within it. */
export function columnWithin({ start, codes }: Column, { from, to }: HistoryWindow): Column {
  const placeOf = (time: Milliseconds) => Math.round((time - start) / POINT_MS);
  return { start: from, codes: codes.subarray(placeOf(from), placeOf(to)) };
}

/** Checks whether a column has any reading. */
export function hasReading({ codes }: Column): boolean {
  return codes.some((code) => code !== NO_READING);
}

/**
 * Returns the demand of readings in cores, counted in the `request` of one pod; of readings in replicas where
 * there is none.
 */
export function toDemand({ start, codes }: Column, request: Quantity | undefined): Demand {
  const perReplica = request === undefined ? undefined : Number(request);
  const values = new Float64Array(codes.length);
  for (let at = 0; at < codes.length; at += 1) {
    const units = toUnits(codes[at] ?? NO_READING);
    const demand = units === undefined ? GAP : demandOf(units * FINER, perReplica);
    values[at] = demand > MAX_DEMAND ? GAP : demand;
  }
  return { start, step: POINT_MS, values };
}

function demandOf(parts: number, perReplica: number | undefined): number {
  return perReplica === undefined ? parts : Math.round((parts * NANO) / perReplica);
}
