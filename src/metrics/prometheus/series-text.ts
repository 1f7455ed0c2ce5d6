import { isObject } from '../../lib/json.ts';
import { RECORD_BOUNDS, readJson } from '../../lib/json-text.ts';
import { isUnixTime, packSeries, readSeries, readValue, type Series } from './answer.ts';

/** Start of an object of `data.result`, up to its first sample, as Prometheus and those who speak its API print it. */
const HEAD = /^\{"metric":\{[^{}]*\},"values":\[(?=\[)/;
const END = ']}';
/** Highest power of ten that a double holds exactly: a safe integer divided by it rounds once. */
const EXACT_POWER = 22;
/** Length of the shortest sample with its comma: `[1,""],`. */
const SHORTEST = 7;
const POWERS = Array.from({ length: EXACT_POWER + 1 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * Reads the text of one object of `data.result`; undefined where it is no JSON object. Those of one answer have
 * mostly the same times, which `before` lends.
 */
export function readSeriesText(text: string, before?: Series): Series | undefined {
  return readPrinted(text, before) ?? readAny(text, before);
}

function readAny(text: string, before?: Series): Series | undefined {
  const read = readJson(text, RECORD_BOUNDS);
  return read.kind === 'json' && isObject(read.value) ? readSeries(read.value, before) : undefined;
}

/** Reads samples without making objects of them; undefined where the text is printed in another way. */
function readPrinted(text: string, before?: Series): Series | undefined {
  const [head] = HEAD.exec(text) ?? [];
  const labels = head === undefined ? undefined : readAny(`${head}${END}`)?.labels;
  if (head === undefined || labels === undefined) return undefined;
  const most = Math.ceil((text.length - head.length) / SHORTEST);
  // As many as the one before has, mostly; room for the most there could be is ten times as much garbage.
  const first = readSamples(text, head.length, Math.min(before?.times.length ?? most, most));
  const isCut = first !== undefined && first.count > first.values.length;
  const samples = isCut ? readSamples(text, head.length, first.count) : first;
  if (samples === undefined) return undefined;
  const { times, values, count } = samples;
  const own = count === values.length ? values : values.slice(0, count);
  return packSeries(labels, times.subarray(0, count), own, before);
}

interface Samples {
  readonly times: Float64Array;
  readonly values: Float64Array;
  /** Samples of the text, of which the lists may hold fewer, or have room for more. */
  readonly count: number;
}

/**
 * Reads the samples from an offset to the end, and keeps as many as there is room for; undefined where one is
 * printed in another way.
 */
function readSamples(text: string, from: number, room: number): Samples | undefined {
  const [times, values] = [new Float64Array(room), new Float64Array(room)];
  const cursor = { text, at: from };
  for (let count = 1; ; count += 1) {
    const time = readTime(cursor);
    const value = time === undefined ? undefined : readPrintedValue(cursor);
    if (time === undefined || value === undefined) return undefined;
    // A typed array drops what is beyond its end.
    times[count - 1] = Math.round(time * 1_000);
    values[count - 1] = value;
    if (text.charCodeAt(cursor.at) !== COMMA)
      return text.slice(cursor.at) === END ? { times, values, count } : undefined;
    cursor.at += 1;
  }
}

/** A place in a text, from which one reader goes on where another has stopped. */
interface Cursor {
  readonly text: string;
  at: number;
}

/** Reads `[time,` as JSON allows the time: no zero comes first, and no point last. */
function readTime(cursor: Cursor): number | undefined {
  const { text, at } = cursor;
  if (text.charCodeAt(at) !== OPEN || text.charCodeAt(at + 1) === ZERO) return undefined;
  cursor.at += 1;
  const time = readDecimal(cursor);
  if (text.charCodeAt(cursor.at - 1) === POINT || text.charCodeAt(cursor.at) !== COMMA) return undefined;
  cursor.at += 1;
  return isUnixTime(time) ? time : undefined;
}

/** Reads `"value"]`. */
function readPrintedValue(cursor: Cursor): number | undefined {
  const { text, at } = cursor;
  if (text.charCodeAt(at) !== QUOTE) return undefined;
  cursor.at += 1;
  const number = readDecimal(cursor);
  const end = text.indexOf('"', cursor.at);
  if (end < 0 || text.charCodeAt(end + 1) !== CLOSE) return undefined;
  const isDecimal = end === cursor.at;
  cursor.at = end + 2;
  if (isDecimal && !Number.isNaN(number)) return number;
  const value = text.slice(at + 1, end);
  return isDecimal || /^[\w.+-]*$/.test(value) ? readValue(value) : undefined;
}

/**
 * Reads a decimal without sign or exponent up to what is none of its characters; NaN where there is none, or its
 * digits are more than a double holds.
 */
function readDecimal(cursor: Cursor): number {
  const { text } = cursor;
  let at = cursor.at;
  let number = 0;
  let digits = 0;
  let whole = -1;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c >= ZERO && c <= NINE) {
      number = number * 10 + (c - ZERO);
      digits += 1;
    } else if (c === POINT && whole < 0) whole = digits;
    else break;
    at += 1;
  }
  cursor.at = at;
  if (digits === 0 || number > Number.MAX_SAFE_INTEGER) return Number.NaN;
  return whole < 0 ? number : number / (POWERS[digits - whole] ?? Number.NaN);
}

const QUOTE = 34;
const COMMA = 44;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const OPEN = 91;
const CLOSE = 93;
