import { isObject } from '../../lib/json.ts';
import { RECORD_BOUNDS, readJson } from '../../lib/json-text.ts';
import { isUnixTime, packSeries, readSeries, readValue, type Series } from './answer.ts';

/** Start of an object of `data.result`, up to its first sample, as Prometheus and those who speak its API print it. */
const HEAD = /^\{"metric":\{[^{}]*\},"values":\[(?=\[)/;
const END = ']}';
/** Most digits whose number a double holds exactly, so that dividing it by a power of ten rounds once. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

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
  const [times, values]: [number[], number[]] = [[], []];
  let at = readSample(text, head.length, times, values);
  while (at > 0 && text.startsWith(',[', at)) at = readSample(text, at + 1, times, values);
  const isWhole = at > 0 && text.slice(at) === END;
  return isWhole ? packSeries(labels, times, values, before) : undefined;
}

/** Reads the sample at an offset, and returns the offset after it; 0 where it is printed in another way. */
function readSample(text: string, at: number, times: number[], values: number[]): number {
  const comma = endOfDigits(text, at + 1);
  const close = text.startsWith(',"', comma) ? text.indexOf('"]', comma) : -1;
  const time = readTime(text, at + 1, comma);
  const value = close < 0 ? undefined : readPrintedValue(text, comma + 2, close);
  if (time === undefined || value === undefined) return 0;
  times.push(Math.round(time * 1_000));
  values.push(value);
  return close + 2;
}

/** Reads a time as JSON allows it: no zero comes first, and no point last. */
function readTime(text: string, from: number, to: number): number | undefined {
  if (text.charCodeAt(from) === ZERO || text.charCodeAt(to - 1) === POINT) return undefined;
  const time = readDecimal(text, from, to);
  return isUnixTime(time) ? time : undefined;
}

function readPrintedValue(text: string, from: number, to: number): number | undefined {
  const number = readDecimal(text, from, to);
  if (number !== undefined) return number;
  const value = text.slice(from, to);
  return /^[\w.+-]*$/.test(value) ? readValue(value) : undefined;
}

/** Returns the offset after digits and points. */
function endOfDigits(text: string, from: number): number {
  let at = from;
  for (let c = text.charCodeAt(at); (c >= ZERO && c <= NINE) || c === POINT; c = text.charCodeAt(at)) at += 1;
  return at;
}

/** Reads a decimal without sign or exponent, of as many digits as are exact; undefined for anything else. */
function readDecimal(text: string, from: number, to: number): number | undefined {
  let [digits, whole] = [0, -1];
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const c = text.charCodeAt(at);
    if (c >= ZERO && c <= NINE) {
      number = number * 10 + (c - ZERO);
      digits += 1;
    } else if (c === POINT && whole < 0) whole = digits;
    else return undefined;
  }
  if (digits === 0 || digits > EXACT_DIGITS) return undefined;
  return whole < 0 ? number : number / (POWERS[digits - whole] ?? 1);
}

const [ZERO, NINE, POINT] = [...'09.'].map((c) => c.charCodeAt(0)) as [number, number, number];
