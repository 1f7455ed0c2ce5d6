import type { Problem } from '../lib/errors.ts';
import { isObject, type Json } from '../lib/json.ts';
import { readJson } from '../lib/json-text.ts';
import { describeNoInstant, parseInstant } from '../lib/time.ts';
import { type Demand, GAP, REPLICA } from '../ports/demand-history.ts';
import { DAY_MS } from './demand.ts';

export const HEADER = 'timestamp,service,demand';
/** Names of services here, and those of other tools. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,252}$/;
const DECIMAL = /^\d{1,15}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,2})?$/;
const MAX_PROBLEMS = 20;
const ROW_BOUNDS = { characters: 4_096, values: 100 };
/** Sums of a replay stay exact below this many replicas. */
const MAX_DEMAND = 100_000;
/** Ten years of minutes: a typing error in one date must not fill the memory. */
const MAX_STEPS = 5_300_000;

export type HistoryFile =
  | { readonly kind: 'history'; readonly services: ReadonlyMap<string, Demand> }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** Rows of one service as they come, before its step is known. */
interface Rows {
  readonly times: number[];
  readonly values: number[];
  /** Line of the last row. */
  line: number;
}

/**
 * Parses demand history: CSV with the header `timestamp,service,demand`, times in ISO 8601, demand in
 * replicas' worth of load at 100 % of the request. The rows of one service ascend in time; services may be
 * mixed. An empty demand and a missing row are gaps. With `form` `lines`, each line is an object of JSON with the
 * same three keys instead. Lists the first problems of a broken file.
 */
export function parseHistory(file: string, text: string, form: 'csv' | 'lines' = 'csv'): HistoryFile {
  const services = new Map<string, Rows>();
  const problems: Problem[] = [];
  const report = (line: number, column: number, rule: string, message: string, fix: string) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ file, line, column, rule, message, fix });
  };
  const read = form === 'csv' ? readRow : readObject;
  let line = 0;
  for (const row of linesOf(text.replace(/^\uFEFF/, ''))) {
    line += 1;
    if (line === 1 && form === 'csv') {
      if (row !== HEADER)
        return invalid(file, `expected the header ${HEADER}`, `Write ${HEADER} as the first line.`);
    } else if (row !== '') {
      read(row, line, services, report);
    }
  }
  if (line === 0) return invalid(file, 'the file is empty', 'Write at least one row.');
  if (services.size === 0 && problems.length === 0)
    return invalid(file, 'there is no row below the header', 'Write at least one row.');
  const series = [...services].map(([name, rows]) => [name, toDemand(rows, report)] as const);
  if (problems.length > 0) return { kind: 'invalid', problems };
  return { kind: 'history', services: new Map(series) };
}

type Report = (line: number, column: number, rule: string, message: string, fix: string) => void;

function invalid(file: string, message: string, fix: string): HistoryFile {
  return { kind: 'invalid', problems: [{ file, line: 1, column: 1, rule: 'header', message, fix }] };
}

/** Yields the lines without their ends, one at a time: a file may have millions. */
function* linesOf(text: string): Iterable<string> {
  let from = 0;
  while (from < text.length) {
    const found = text.indexOf('\n', from);
    const end = found === -1 ? text.length : found;
    yield text.slice(from, text[end - 1] === '\r' && end > from ? end - 1 : end);
    from = end + 1;
  }
}

function readRow(row: string, line: number, services: Map<string, Rows>, report: Report): void {
  const cells = row.split(',', 4);
  const [timestamp = '', name = '', demand = ''] = cells;
  if (cells.length !== 3) {
    report(line, 1, 'row', `expected 3 cells, found ${cells.length}`, `Write ${HEADER}, without quotes.`);
    return;
  }
  const columns = [1, timestamp.length + 2, timestamp.length + name.length + 3] as const;
  readCells({ timestamp, name, demand, line, columns }, services, report);
}

/** Reads a row as an object of JSON, such as `{"timestamp":"2026-02-10T12:00:00Z","service":"web","demand":1.2}`. */
function readObject(row: string, line: number, services: Map<string, Rows>, report: Report): void {
  const read = readJson(row, ROW_BOUNDS);
  const value: Json = read.kind === 'json' && isObject(read.value) ? read.value : {};
  const { timestamp, service: name, demand } = value;
  if (typeof timestamp !== 'string' || typeof name !== 'string') {
    const fix = 'Write {"timestamp": "2026-02-10T18:30:00Z", "service": "web", "demand": 2.75}.';
    report(line, 1, 'row', 'expected an object with timestamp, service and demand', fix);
    return;
  }
  const written = demand === null || demand === undefined ? '' : String(demand);
  readCells({ timestamp, name, demand: written, line, columns: [1, 1, 1] }, services, report);
}

/** Cells of a row, and the columns at which they stand. */
interface Cells {
  readonly timestamp: string;
  readonly name: string;
  readonly demand: string;
  readonly line: number;
  readonly columns: readonly [number, number, number];
}

function readCells(
  { timestamp, name, demand, line, columns }: Cells,
  services: Map<string, Rows>,
  report: Report,
): void {
  const time = parseInstant(timestamp);
  if (time === undefined) {
    const fix = 'Write an instant with its zone, such as 2026-02-10T18:30:00Z.';
    report(line, columns[0], 'timestamp', describeNoInstant(timestamp), fix);
    return;
  }
  if (!NAME.test(name)) {
    const fix = 'Write the name of a service: letters, digits, dots, dashes and underscores, at most 253.';
    report(line, columns[1], 'service', `found ${name || 'nothing'}`, fix);
    return;
  }
  const value = parseDemand(demand);
  if (value === undefined) {
    const fix = `Write a number from 0 to ${MAX_DEMAND}, such as 2.75, or nothing where nothing was measured.`;
    report(line, columns[2], 'demand', `found ${demand}`, fix);
    return;
  }
  addRow(services, name, { time, timestamp, value, line }, report);
}

/** Parses a demand into whole millionths of a replica; undefined where it is none. */
function parseDemand(text: string): number | undefined {
  if (text === '') return GAP;
  const value = DECIMAL.test(text) ? Math.round(Number(text) * REPLICA) : Number.NaN;
  return value <= MAX_DEMAND * REPLICA ? value : undefined;
}

interface Row {
  readonly time: number;
  readonly timestamp: string;
  readonly value: number;
  readonly line: number;
}

function addRow(
  services: Map<string, Rows>,
  name: string,
  { time, timestamp, value, line }: Row,
  report: Report,
): void {
  const rows = services.get(name);
  const last = rows?.times.at(-1);
  if (!rows || last === undefined) {
    services.set(name, { times: [time], values: [value], line });
  } else if (time > last) {
    rows.times.push(time);
    rows.values.push(value);
    rows.line = line;
  } else {
    const message = `${timestamp} of ${name} ${time === last ? 'stands in' : 'is earlier than'} line ${rows.line}${time === last ? ' already' : ''}`;
    const fix =
      time === last ? 'Leave one of the two rows out.' : `Sort the rows of ${name} by their timestamps.`;
    report(line, 1, 'timestamp', message, fix);
  }
}

/** Puts the rows at even steps: the step is the shortest distance of two, and what is missing is a gap. */
function toDemand({ times, values, line }: Rows, report: Report): Demand {
  const start = times[0] ?? 0;
  let step = Number.POSITIVE_INFINITY;
  for (let i = 1; i < times.length; i += 1) step = Math.min(step, (times[i] ?? 0) - (times[i - 1] ?? 0));
  if (step === Number.POSITIVE_INFINITY) step = 60_000;
  const count = Math.round(((times.at(-1) ?? start) - start) / step) + 1;
  const minutes = count * Math.max(1, Math.floor(step / 60_000));
  if (minutes > MAX_STEPS) {
    const span = Math.round((count * step) / DAY_MS);
    const message = `the rows span ${span} days at steps of ${step} ms, which is ${minutes} steps`;
    report(
      line,
      1,
      'timestamp',
      message,
      `Correct the dates, or leave out rows: at most ${MAX_STEPS} steps.`,
    );
    return { start, step, values: new Float64Array(0) };
  }
  const series = new Float64Array(count).fill(GAP);
  times.forEach((time, i) => {
    series[Math.round((time - start) / step)] = values[i] ?? GAP;
  });
  return { start, step, values: series };
}
