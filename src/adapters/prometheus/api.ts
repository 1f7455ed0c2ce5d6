import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import { TrimtabError } from '../../lib/errors.ts';
import { retry } from '../../lib/retry.ts';
import { maskAll, maskSecrets } from '../../lib/secrets.ts';
import { trimEnd } from '../../lib/trim-end.ts';
import type { Series } from '../../metrics/prometheus/answer.ts';
import { openResults } from '../../metrics/prometheus/result-stream.ts';
import { readSeriesText } from '../../metrics/prometheus/series-text.ts';
import { tooLong } from '../http-body.ts';

/** Access to a Prometheus. Secrets are named by the environment variable that holds them. */
export interface PrometheusAccess {
  /** Its name in trimtab.yaml. */
  readonly cluster: string;
  /** With the path that it is served under, if any; never with a user in it. */
  readonly url: string;
  readonly tokenEnv: string | undefined;
  readonly username: string | undefined;
  readonly passwordEnv: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly headersEnv: Readonly<Record<string, string>>;
  /** PEM of the authorities to trust in place of the system's. */
  readonly ca: string | undefined;
  /** Milliseconds for one request. */
  readonly timeout: number;
}

/**
 * Server's answer, with the series read out of the body as they came in; or the reason there is none. `tooMuch`
 * tells an answer that did not come in time, or is larger than is read: the same query would lead there again.
 */
type Response =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: string;
      readonly series: readonly Series[];
    }
  | { readonly kind: 'failed'; readonly reason: string; readonly tooMuch: boolean };
export type Post = (path: string, form: Readonly<Record<string, string>>) => Promise<Response>;

/** Counts the memory that all series of a source take. @throws RangeError beyond what they may take */
type Account = (series: Series) => void;

export type Environment = Readonly<Record<string, string | undefined>>;

const MAX_ATTEMPTS = 3;
const PAUSE_MS = 300;
/** Answers of a starting or overloaded server, or of a proxy before it. */
const TRANSIENT_STATUSES = [429, 502, 503, 504];
/** A day of readings of ten thousand services is some 60 MB, unpacked. */
const MAX_BYTES = 256 * 1024 * 1024;
/** All series of a source: those of ten thousand services with a day of readings take some 200 MB. */
const MAX_KEPT_BYTES = 512 * 1024 * 1024;

/**
 * Returns how to query a Prometheus. Queries go by POST, since they outgrow URLs. Transient failures are
 * retried, a timeout is not. Redirects are never followed: credentials belong to the host that was named.
 * @throws TrimtabError `prometheus_failed` where a variable that is to hold a secret is not set.
 */
export function openPrometheus(access: PrometheusAccess, environment: Environment): Post {
  const { headers, secrets } = credentials(access, environment);
  const hidden = (text: string) => maskAll(text, secrets);
  const account = openAccount();
  return async (path, form) => {
    const body = new URLSearchParams(form).toString();
    const response = await retry(() => send(access, path, body, headers, account), {
      attempts: MAX_ATTEMPTS,
      isFinal: (answer) => !isTransient(answer),
      wait: (attempt) => sleep(PAUSE_MS * attempt),
    });
    if (response.kind === 'failed') return { ...response, reason: hidden(response.reason) };
    const isData = response.status === 200;
    return { ...response, body: isData ? maskSecrets(response.body, secrets) : hidden(response.body) };
  };
}

function isTransient(response: Response): boolean {
  if (response.kind === 'failed') return !response.tooMuch;
  return TRANSIENT_STATUSES.includes(response.status) && !isQueryTimeout(response.body);
}

/** Prometheus answers 503 for a query that took too long, too; the same query would take as long again. */
function isQueryTimeout(body: string): boolean {
  return /"errorType":\s*"(timeout|canceled)"/.test(body);
}

function credentials(access: PrometheusAccess, environment: Environment) {
  const secrets: string[] = [];
  const secret = (variable: string, key: string): string => {
    const value = environment[variable]?.trim();
    if (!value) {
      const message = `cluster ${access.cluster}: the environment variable ${variable}, which ${key} names, is not set`;
      throw new TrimtabError('prometheus_failed', message);
    }
    secrets.push(value);
    return value;
  };
  const headers: Record<string, string> = { ...access.headers };
  for (const [name, variable] of Object.entries(access.headersEnv))
    headers[name] = secret(variable, `headers_env.${name}`);
  if (access.tokenEnv !== undefined) headers.authorization = `Bearer ${secret(access.tokenEnv, 'token_env')}`;
  if (access.username !== undefined) {
    const password = access.passwordEnv === undefined ? '' : secret(access.passwordEnv, 'password_env');
    const basic = Buffer.from(`${access.username}:${password}`).toString('base64');
    secrets.push(basic);
    headers.authorization = `Basic ${basic}`;
  }
  return { headers, secrets };
}

/** Sends one request. `fetch` cannot be given an authority to trust, so it is Node's own client for both. */
function send(
  { url, ca, timeout }: PrometheusAccess,
  path: string,
  form: string,
  headers: Readonly<Record<string, string>>,
  account: Account,
): Promise<Response> {
  const target = `${trimEnd(url, '/')}${path}`;
  const signal = AbortSignal.timeout(timeout);
  return new Promise((resolve) => {
    const failed = (cause: Error) =>
      resolve({
        kind: 'failed',
        tooMuch: signal.aborted || cause instanceof RangeError,
        reason: `${url}: ${signal.aborted ? `no answer within ${timeout / 1_000} s` : messageOf(cause)}`,
      });
    const options = {
      method: 'POST',
      signal,
      headers: {
        ...headers,
        accept: 'application/json',
        'accept-encoding': 'gzip',
        'content-type': 'application/x-www-form-urlencoded',
      },
      ...(ca === undefined ? {} : { ca }),
    };
    try {
      const request = (target.startsWith('https:') ? requestHttps : requestHttp)(
        target,
        options,
        (response) => receive(response, account).then(resolve, failed),
      );
      request.on('error', failed);
      request.end(form);
    } catch (cause) {
      // A header value that HTTP does not allow is refused before anything is sent, with the header's name
      // only.
      failed(cause as Error);
    }
  });
}

/**
 * Receives an answer, and reads series out of it as they come in. @throws for one that is cut off, or too
 * long
 */
function receive(response: IncomingMessage, account: Account): Promise<Response> {
  return new Promise((resolve, reject) => {
    const series: Series[] = [];
    const results = openResults((item) => {
      const read = readSeriesText(item, series.at(-1));
      if (read === undefined) return false;
      account(read);
      series.push(read);
      return true;
    });
    const packed = response.headers['content-encoding'] === 'gzip';
    const body = packed ? response.pipe(createGunzip()) : response;
    const stop = (cause: unknown) => {
      body.destroy();
      response.destroy();
      reject(cause);
    };
    let size = 0;
    body.setEncoding('utf8').on('data', (chunk: string) => {
      size += chunk.length;
      try {
        if (size > MAX_BYTES) throw new RangeError(tooLong(MAX_BYTES));
        results.read(chunk);
      } catch (cause) {
        stop(cause);
      }
    });
    response.on('error', stop);
    body.on('error', stop);
    body.on('end', () =>
      resolve({ kind: 'answer', status: response.statusCode ?? 0, body: results.end(), series }),
    );
  });
}

/** Returns what counts the memory that all series of a source take. */
export function openAccount(bytes = MAX_KEPT_BYTES): Account {
  let kept = 0;
  return ({ labels, values }) => {
    const text = Object.entries(labels).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    // The objects around an empty series take some 500 bytes.
    kept += 500 + text + 16 * values.length;
    if (kept > bytes) throw new RangeError(`all series come to more than ${bytes / 1024 / 1024} MiB`);
  };
}

/** Returns an error's message; where several addresses were tried, each has its own. */
function messageOf(error: Error): string {
  return error instanceof AggregateError
    ? error.errors.map((one: Error) => one.message).join('; ')
    : error.message;
}
