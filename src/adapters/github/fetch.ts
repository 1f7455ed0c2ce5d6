import { ANSWER_BOUNDS, excessOf } from '../../lib/json-text.ts';
import { maskSecrets } from '../../lib/secrets.ts';
import { readBody } from '../http-body.ts';
import { MOVED } from './refusal.ts';

type Fetch = (url: string, options?: RequestInit) => Promise<Response>;

const TIMEOUT_MS = 30_000;
/** A page of pull requests with their bodies is some 10 MB at most. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Bounds on one list, and on all queries of a run. */
const LIST_LIMITS = { pages: 5_000, bytes: 512 * 1024 * 1024 };
const MAX_REDIRECTS = 3;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const READS: readonly unknown[] = ['GET', 'HEAD', undefined];
const WITHOUT_BODY: readonly number[] = [204, 205, 304];

/**
 * Returns a fetch that talks to the API's own host only, since the token goes along: wherever a redirect or the
 * next page of a list leads to. A connection that hangs or an answer without end is given up, and a token that
 * comes back in an answer is masked.
 */
export function openFetch(proxied: Fetch, apiUrl: string, token: string): Fetch {
  const account = openAccount();
  return async (url, options) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await follow(proxied, apiUrl, url, { ...options, signal, redirect: 'manual' });
    const text = maskSecrets(await readBody(response.body, MAX_BYTES), [token]);
    const { status, statusText, headers } = response;
    // The client takes an answer without a body for an empty list.
    if (status === 200 && text === '') throw new Error('an empty answer');
    account(`${options?.method ?? 'GET'} ${new URL(url).pathname}`, text.length);
    const excess = excessOf(text, ANSWER_BOUNDS.values);
    if (excess !== undefined) throw new Error(`the answer is ${excess.reason}`);
    const body = WITHOUT_BODY.includes(status) ? null : text;
    return Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', {
      value: response.url,
    });
  };
}

/** Counts what one run asks for: lists whose pages have no end are given up. @throws Error beyond the limits */
export function openAccount({ pages, bytes } = LIST_LIMITS): (what: string, length: number) => void {
  const asked = new Map<string, { readonly times: number; readonly length: number }>();
  return (what, length) => {
    const before = asked.get(what) ?? { times: 0, length: 0 };
    const now = { times: before.times + 1, length: before.length + length };
    asked.set(what, now);
    if (now.times > pages) throw new Error(`${what}: more than ${pages} pages`);
    if (now.length > bytes) throw new Error(`${what}: more than ${bytes / 1024 / 1024} MiB in all`);
  };
}

/**
 * Follows redirects within the host, as a repository that was renamed answers with. A write is not done over
 * there: what follows it, such as a push, goes by the name that is configured.
 */
async function follow(proxied: Fetch, apiUrl: string, url: string, options: RequestInit): Promise<Response> {
  let at = url;
  for (let count = 0; count <= MAX_REDIRECTS; count += 1) {
    const { origin, host } = new URL(at);
    if (origin !== new URL(apiUrl).origin)
      throw new Error(`GitHub refers to ${host}, which is not its own host: the token is not sent there`);
    if (count > 0 && !READS.includes(options.method))
      throw new Error(`${new URL(url).pathname} has ${MOVED}`);
    const response = await proxied(at, options);
    const location = response.headers.get('location');
    if (!REDIRECTS.includes(response.status) || location === null) return response;
    await response.body?.cancel();
    at = new URL(location, at).href;
  }
  throw new Error(`GitHub redirects more than ${MAX_REDIRECTS} times`);
}
