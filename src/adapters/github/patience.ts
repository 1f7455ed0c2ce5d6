import { setTimeout as sleep } from 'node:timers/promises';
import { openPace, type Pace, type Weight } from './pace.ts';

/** Parts of a client's request that matter here. */
interface Asked {
  readonly method: string;
  readonly url: string;
  readonly request?: object;
}

type Headers = Readonly<Record<string, string | number | undefined>>;

interface GraphQlError {
  readonly type?: string;
  readonly message?: string;
}

/** An answer as the client reads it, or the error that it makes of one; without a status nothing was sent. */
export interface Outcome {
  readonly status?: number;
  readonly message?: string;
  readonly headers?: Headers;
  readonly data?: unknown;
}

/** A run waits so many seconds for one limit to lift; beyond it the next run is the better retry. */
const MAX_WAIT_S = 120;
/** GitHub asks for at least a minute where it does not say how long. */
const DEFAULT_WAIT_S = 60;
const MAX_LIMITED = 2;
/** Attempts after the first where GitHub, or the way there, fails. */
const MAX_FAILED = 2;

/**
 * Returns what sends the client's requests at the pace that GitHub asks for, waits its limits out, and tries
 * again what failed on the way. Without limits, as on a server that has none, only the last.
 */
export function openPatience(limited: boolean) {
  const pace = limited ? openPace() : undefined;
  return async <T>(asked: Asked, request: () => Promise<T>): Promise<T> => {
    const { retries = MAX_FAILED } = (asked.request ?? {}) as { readonly retries?: number };
    const ask = () => settle(request);
    const again = openAttempts(pace, retries);
    for (;;) {
      const { outcome, end } = await (pace?.send(weightOf(asked), ask) ?? ask());
      if (!(await again(outcome))) return end();
    }
  };
}

/** Returns what waits until a request may be sent again, or answers false where that would be of no use. */
function openAttempts(pace: Pace | undefined, retries: number): (outcome: Outcome) => Promise<boolean> {
  let [limits, failures] = [0, 0];
  return async (outcome) => {
    const wait = limitOf(outcome, Date.now());
    const lifts = wait !== undefined && wait <= MAX_WAIT_S && limits < MAX_LIMITED;
    if (lifts && pace?.rest(wait * 1_000)) {
      limits += 1;
      return true;
    }
    if (!isPassing(outcome) || failures >= retries) return false;
    failures += 1;
    await sleep(failures ** 2 * (pace === undefined ? 1 : 1_000));
    return true;
  };
}

/** Waits for an answer; `end` returns it, or throws what it was. */
async function settle<T>(
  request: () => Promise<T>,
): Promise<{ readonly outcome: Outcome; readonly end: () => T }> {
  try {
    const answer = await request();
    return { outcome: answer as Outcome, end: () => answer };
  } catch (cause) {
    const { status, message, response } = cause as Outcome & { readonly response?: Outcome };
    return {
      outcome: { status, message, headers: response?.headers, data: response?.data },
      end: () => {
        throw cause;
      },
    };
  }
}

/** Paths whose writes notify people. */
const ANNOUNCES = /\/(issues|pulls|comments|merge|requested_reviewers|reviews)$/;

/** GraphQL is counted as a write, whatever it asks. */
function weightOf({ method, url }: Asked): Weight {
  if (method === 'GET' || method === 'HEAD') return 'read';
  return ANNOUNCES.test(url) ? 'announcement' : 'write';
}

/**
 * Returns the seconds after which a limit that was met lifts, at least 1; undefined where none was met. When it
 * lifts is told by GitHub's clock, and so is what time it is, where GitHub says it. `now` in milliseconds.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function limitOf(
  { status, message = '', headers = {}, data }: Outcome,
  now: number,
): number | undefined {
  const spent = String(headers['x-ratelimit-remaining']) === '0';
  const isSpent = errorsOf(data).some(({ type }) => type === 'RATE_LIMITED');
  const refused = status === 403 || status === 429;
  const after = wholeNumber(headers['retry-after']);
  const isSecondary = refused && (/\bsecondary rate\b/i.test(message) || after !== undefined);
  if (!isSecondary && !(refused && spent) && !isSpent) return undefined;
  if (after !== undefined) return Math.max(1, after);
  const reset = wholeNumber(headers['x-ratelimit-reset']);
  if (isSecondary || reset === undefined) return DEFAULT_WAIT_S;
  const told = Date.parse(String(headers.date));
  return Math.max(1, Math.ceil(reset - (Number.isNaN(told) ? now : told) / 1_000) + 1);
}

function wholeNumber(header: string | number | undefined): number | undefined {
  return /^\d+$/.test(String(header)) ? Number(header) : undefined;
}

/** A failure of the way there comes as a 500; one of GraphQL as a 200 with an error. */
function isPassing({ status, data }: Outcome): boolean {
  if (status === undefined) return false;
  return status >= 500 || /Something went wrong while executing/.test(errorsOf(data)[0]?.message ?? '');
}

function errorsOf(data: unknown): readonly GraphQlError[] {
  const { errors } = (data ?? {}) as { readonly errors?: unknown };
  return Array.isArray(errors) ? errors.filter((error) => typeof error === 'object' && error !== null) : [];
}
