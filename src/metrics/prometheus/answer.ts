import { isObject, type Json, objects, text, texts } from '../../lib/json.ts';
import { ANSWER_BOUNDS, readJson } from '../../lib/json-text.ts';
import type { Question } from './questions.ts';

/** One series of an answer. */
export interface Series {
  readonly labels: Readonly<Record<string, string>>;
  /** Milliseconds since 1970, one for each value. */
  readonly times: Numbers;
  /** NaN and infinities are kept for the reader to refuse. */
  readonly values: Numbers;
}

/** Packed where they come by the million. */
type Numbers = readonly number[] | Float64Array;

export type Answer =
  | { readonly kind: 'series'; readonly series: readonly Series[] }
  /** `query` where the query is to blame, not the server. */
  | { readonly kind: 'failed'; readonly reason: string; readonly blame: 'query' | 'server' };

/** One question with its answer. */
export interface Answered {
  readonly question: Question;
  readonly answer: Answer;
  /** Reason why there is the figure but not its past value: no history, or no week ago. */
  readonly pastMissing: string | undefined;
}

/** HTTP statuses by which Prometheus refuses the query itself: malformed, or cannot be executed. */
const REFUSED_QUERY = [400, 422];
const ANNOTATION = /^PromQL (info|warning)/;

/**
 * Reads an answer to `/api/v1/query` or `/api/v1/query_range`
 * (https://prometheus.io/docs/prometheus/latest/querying/api/). An answer that says it is partial is none:
 * half of a sum looks like half of the load. `series` are those that were read out of the body already.
 */
export function readAnswer(status: number, body: string, series: readonly Series[] = []): Answer {
  const answer = parse(body);
  const failed = (reason: string): Answer => ({
    kind: 'failed',
    reason,
    blame: REFUSED_QUERY.includes(status) ? 'query' : 'server',
  });
  if (status >= 300 && status < 400)
    return failed(`${status}: the server redirects elsewhere; set url to where it really is`);
  if (answer?.status === 'error' || status !== 200) {
    const detail = answer && text(answer.error)?.trim().replace(/\s+/g, ' ');
    const fix =
      status === 401 || status === 403 ? '; check token_env, username and headers of this source' : '';
    return failed(
      `${status}${detail ? ` ${text(answer.errorType) ?? 'error'}: ${detail.slice(0, 500)}` : `: ${excerpt(body)}`}${fix}`,
    );
  }
  if (answer?.status !== 'success' || !isObject(answer.data))
    return failed(`not an answer of the Prometheus API: ${excerpt(body)}`);
  const partial = partialReason(answer);
  if (partial !== undefined) return failed(`partial answer: ${partial.slice(0, 500)}`);
  return readData(answer.data, series);
}

function parse(body: string): Json | undefined {
  const read = readJson(body, ANSWER_BOUNDS);
  return read.kind === 'json' && isObject(read.value) ? read.value : undefined;
}

/**
 * Returns why an answer is partial. Thanos and remote reads warn of stores that did not answer;
 * VictoriaMetrics has a flag. Remarks on the query's style are neither.
 */
function partialReason({ warnings, isPartial }: Json): string | undefined {
  if (isPartial === true) return 'the server says isPartial';
  const texts = Array.isArray(warnings)
    ? warnings.filter((warning): warning is string => typeof warning === 'string')
    : [];
  return texts.find((warning) => !ANNOTATION.test(warning));
}

function readData({ resultType, result }: Json, read: readonly Series[]): Answer {
  if (resultType === 'scalar') return { kind: 'series', series: [toSeries({}, [result])] };
  if (typeof resultType !== 'string')
    return {
      kind: 'failed',
      reason: 'not an answer of the Prometheus API: its data has no resultType',
      blame: 'server',
    };
  if (resultType !== 'vector' && resultType !== 'matrix') {
    return {
      kind: 'failed',
      reason: `the query gives a ${String(resultType)}, where a vector is expected`,
      blame: 'query',
    };
  }
  if (!Array.isArray(result)) {
    const found = JSON.stringify(result)?.slice(0, 60) ?? 'nothing';
    return {
      kind: 'failed',
      reason: `not an answer of the Prometheus API: its data.result is ${found}`,
      blame: 'server',
    };
  }
  return { kind: 'series', series: [...read, ...objects(result).map((one) => readSeries(one))] };
}

/**
 * Reads one object of `data.result`, of a vector or a matrix. Those of one answer have mostly the same times,
 * which `before` lends.
 */
export function readSeries({ metric, value, values }: Json, before?: Series): Series {
  return toSeries(texts(metric), Array.isArray(values) ? values : [value], before);
}

function toSeries(labels: Series['labels'], points: readonly unknown[], before?: Series): Series {
  const usable = points.filter(isPoint);
  const times = Float64Array.from(usable, ([at]) => Math.round(at * 1_000));
  const values = Float64Array.from(usable, ([, value]) => readValue(value));
  return packSeries(labels, times, values, before);
}

/** Returns a series, with the times of the one before where its own are the same, and else a copy of them. */
export function packSeries(
  labels: Series['labels'],
  times: Float64Array,
  values: Float64Array,
  before?: Series,
): Series {
  const same = before?.times.length === times.length && times.every((time, i) => time === before.times[i]);
  return { labels, times: same ? before.times : times.slice(), values };
}

/** Checks for a sample whose time is one that a clock shows. */
function isPoint(point: unknown): point is readonly [number, string] {
  return Array.isArray(point) && isUnixTime(point[0]) && typeof point[1] === 'string';
}

/** Checks for seconds since 1970, up to the year 9999. */
export function isUnixTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < 253_402_300_800;
}

/**
 * Parses a value. `NaN`, `+Inf` and `-Inf` are what Go prints; anything else that is no number is NaN too.
 */
export function readValue(value: string): number {
  if (value === '+Inf') return Number.POSITIVE_INFINITY;
  if (value === '-Inf') return Number.NEGATIVE_INFINITY;
  const number = Number(value);
  return number === 0 && value.trim() === '' ? Number.NaN : number;
}

function excerpt(body: string): string {
  const start = body.trim().slice(0, 120).replace(/\s+/g, ' ');
  return start === '' ? 'an empty answer' : `"${start}"`;
}
