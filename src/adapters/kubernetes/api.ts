import { type SpawnOptions, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KubeConfig, RequestContext } from '@kubernetes/client-node';
import { TrimtabError } from '../../lib/errors.ts';
import { isObject, type Json } from '../../lib/json.ts';
import { ANSWER_BOUNDS, readJson } from '../../lib/json-text.ts';
import { retry } from '../../lib/retry.ts';
import { maskSecrets } from '../../lib/secrets.ts';
import type { KubernetesAccess } from '../../ports/cluster.ts';
import { readBody } from '../http-body.ts';
import { endTree } from '../run-end.ts';

type Answer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: Json }
  | { readonly kind: 'failed'; readonly reason: string };
type Dispatcher = NonNullable<ReturnType<RequestContext['getDispatcher']>>;
type Interceptor = Parameters<Dispatcher['compose']>[0];

export type Get = (path: string) => Promise<Answer>;

export interface Connection {
  readonly get: Get;
  /** The namespace of the context. */
  readonly namespace: string;
  /**
   * Checks that the cluster answered. @throws TrimtabError `kubernetes_failed` when no request was answered:
   * then the cluster is unreachable, rather than a figure missing.
   */
  assertAnswered(): void;
  close(): Promise<void>;
}

const MAX_ATTEMPTS = 3;
const PAUSE_MS = 200;
const MAX_PAUSE_MS = 10_000;
const TIMEOUT_MS = 30_000;

type Got =
  | { readonly kind: 'answer'; readonly status: number; readonly body: Json; readonly pause: number }
  | { readonly kind: 'failed'; readonly reason: string; readonly timedOut: boolean };

/**
 * Connects to a cluster. Load, 5xx and lost connections are tried again, a timeout is not: the same again
 * would take as long. The client is imported only here: it takes a third of a second.
 * @throws TrimtabError `kubernetes_failed` for a kubeconfig that cannot be used, or credentials that cannot
 * be had.
 */
export async function connect(access: KubernetesAccess): Promise<Connection> {
  const client = await import('@kubernetes/client-node');
  const config = new client.KubeConfig();
  load(config, access);
  const server = serverOf(config, access);
  const { timeout = TIMEOUT_MS } = access;
  boundPlugins(config, timeout);
  const requestFor = (path: string) =>
    new client.RequestContext(`${server.replace(/\/$/, '')}${path}`, 'GET');
  // Once before all requests, so that a plugin that prints a token runs once and not for each.
  await checkCredentials(access, within(timeout, config.applySecurityAuthentication(requestFor('/'))));
  const http = new client.IsomorphicFetchHttpLibrary();
  let dispatcher: Dispatcher | undefined;
  let [answered, lastFailure] = [false, ''];
  const send = async (path: string, signal: AbortSignal): Promise<Got> => {
    const request = requestFor(path);
    request.setHeaderParam('Accept', 'application/json');
    request.setSignal(signal);
    await config.applySecurityAuthentication(request);
    // The client opens a connection of its own for each request; one serves all.
    dispatcher ??= request.getDispatcher()?.compose(stayAt(server));
    if (dispatcher) request.setDispatcher(dispatcher);
    const { httpStatusCode: status, headers, body } = await http.send(request).toPromise();
    return {
      kind: 'answer',
      status,
      body: parseBody(withoutToken(await textOf(body), request)),
      pause: pauseOf(headers['retry-after']),
    };
  };
  const once = async (path: string): Promise<Got> => {
    const signal = AbortSignal.timeout(timeout);
    try {
      const got = await send(path, signal);
      answered = true;
      return got;
    } catch (cause) {
      const late = `no answer from ${hostOf(server)} within ${timeout / 1000} s`;
      lastFailure = `GET ${path}: ${signal.aborted ? late : reasonOf(cause)}`;
      return { kind: 'failed', reason: lastFailure, timedOut: signal.aborted };
    }
  };
  return {
    get: (path) => getPatiently(access, () => once(path)),
    namespace: config.getContextObject(config.getCurrentContext())?.namespace ?? 'default',
    assertAnswered() {
      if (!answered && lastFailure !== '') throw failed(access, lastFailure);
    },
    close: async () => dispatcher?.destroy(),
  };
}

/** Returns what refuses a redirect to another host: the token or the certificate would go along. */
function stayAt(server: string): Interceptor {
  const { origin } = new URL(server);
  return (dispatch) => (options, handler) => {
    const { origin: asked, host } = new URL(String(options.origin));
    if (asked !== origin) throw new Error(`the server redirects to ${host}, where no credentials are sent`);
    return dispatch(options, handler);
  };
}

/** The client's own way to the text has no limit; what it fetched is a stream of undici's. */
function textOf(body: Parameters<typeof streamOf>[0]): Promise<string> {
  return readBody(streamOf(body), ANSWER_BOUNDS.characters);
}

/** Removes from what a server says the token that it was asked with. */
function withoutToken(text: string, request: RequestContext): string {
  const token = /^Bearer (.+)$/.exec(request.getHeaders().Authorization ?? '')?.[1];
  return token === undefined ? text : maskSecrets(text, [token]);
}

function serverOf(config: KubeConfig, access: KubernetesAccess): string {
  const cluster = config.getCurrentCluster();
  if (cluster) return cluster.server;
  const known = config.getContexts().map(({ name }) => name);
  const list = known.length === 0 ? 'it has none' : `it has ${known.slice(0, 10).join(', ')}`;
  const message = `the kubeconfig has no context "${config.getCurrentContext()}" with a cluster; ${list}`;
  throw failed(access, message);
}

async function checkCredentials(access: KubernetesAccess, authentication: Promise<void>): Promise<void> {
  try {
    await authentication;
  } catch (cause) {
    const garbled = cause instanceof TypeError || cause instanceof SyntaxError;
    const why = garbled
      ? 'its plugin printed no ExecCredential'
      : reasonOf(cause) || 'its plugin ended without a word';
    throw failed(access, `no credentials for the user of the kubeconfig: ${why}`, cause);
  }
}

/** Retries what is transient: load, errors of the server and lost connections. */
function getPatiently(access: KubernetesAccess, once: () => Promise<Got>): Promise<Got> {
  return retry(
    async () => {
      const got = await once();
      if (got.kind === 'answer' && got.status === 401)
        throw failed(access, 'the API server does not know this user (401); renew the credentials');
      return got;
    },
    {
      attempts: MAX_ATTEMPTS,
      isFinal: (got) => (got.kind === 'failed' ? got.timedOut : got.status !== 429 && got.status < 500),
      wait: (attempt, got) => sleep((got.kind === 'answer' ? got.pause : PAUSE_MS) * attempt),
    },
  );
}

/** Of what a plugin prints, which is a token. */
const MAX_PLUGIN_BYTES = 1024 * 1024;

/**
 * Bounds plugins. One gets no input, since one that asks for a password would wait for ever, and no more time
 * than a request. The client has no setting for either.
 */
function boundPlugins(config: KubeConfig, timeout: number): void {
  const { authenticators } = config as unknown as {
    readonly authenticators: readonly { execFn?: typeof spawn }[];
  };
  const run = (command: string, args: readonly string[] = [], options: SpawnOptions = {}) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = setTimeout(() => endTree(child), timeout);
    child.once('close', () => clearTimeout(timer));
    let size = 0;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: string | Buffer) => {
        size += chunk.length;
        if (size > MAX_PLUGIN_BYTES) endTree(child);
      });
    return child;
  };
  for (const one of authenticators) if (one.execFn) one.execFn = run as typeof spawn;
}

/** Waits no longer than that for work: what gives credentials may be another server, too, as with OIDC. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = sleep(ms, undefined, { signal: over.signal }).then(() => {
    throw new Error(`nothing came within ${ms / 1000} s`);
  });
  // The one that loses ends unheard.
  late.catch(() => undefined);
  return Promise.race([work, late]).finally(() => over.abort());
}

function hostOf(server: string): string {
  return URL.canParse(server) ? new URL(server).host : server;
}

/** Returns the milliseconds that a server asks for before the next attempt, within bounds. */
export function pauseOf(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter);
  return seconds > 0 ? Math.min(seconds * 1000, MAX_PAUSE_MS) : PAUSE_MS;
}

function load(config: KubeConfig, access: KubernetesAccess): void {
  try {
    config.loadFromDefault();
  } catch (cause) {
    throw failed(access, `the kubeconfig cannot be read: ${reasonOf(cause)}`, cause);
  }
  // What the client falls back to where it finds none.
  if (config.getCurrentCluster()?.server === 'http://localhost:8080') {
    throw failed(access, 'no kubeconfig: set KUBECONFIG, or run in a pod with a service account');
  }
  if (access.context !== undefined) config.setCurrentContext(access.context);
}

function streamOf(body: { readonly stream?: () => unknown }): AsyncIterable<Uint8Array> | null {
  return (body.stream?.() ?? null) as AsyncIterable<Uint8Array> | null;
}

function parseBody(text: string): Json {
  const read = readJson(text, ANSWER_BOUNDS);
  if (read.kind === 'json') return isObject(read.value) ? read.value : {};
  const isNoJson = read.reason.startsWith('not JSON');
  return { message: isNoJson ? text.slice(0, 200) : `the answer is ${read.reason}` };
}

/**
 * Returns the deepest cause, which says what happened; what lies above it says only that a fetch failed. Only
 * its first line: a YAML error goes on to quote the kubeconfig, credentials and all.
 */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : (error.message.split('\n', 1)[0] ?? '');
}

function failed({ cluster }: KubernetesAccess, message: string, cause?: unknown): TrimtabError {
  return new TrimtabError('kubernetes_failed', `cluster ${cluster}: ${message}`, { cause });
}
