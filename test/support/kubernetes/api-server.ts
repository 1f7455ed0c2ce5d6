import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { folder } from '../terminal.ts';
import { selfSigned } from './certificate.ts';

export interface ApiObject {
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

type Lists = Readonly<Record<string, readonly ApiObject[]>>;

/** How an API server may behave; each is what a real one does. */
export interface Behavior {
  /** Objects by API path without namespace; what is not there is not served (404). */
  readonly lists?: Lists;
  /** Largest page; a real server keeps to the `limit` asked for. */
  readonly page?: number;
  /** True where this user may not list, as RBAC has it. */
  readonly forbidden?: (path: string, namespace: string | undefined) => boolean;
  /** How many times a continue token has expired when it is shown. */
  readonly expired?: number;
  /** An answer in place of the real one, by path and attempt; `nothing` leaves the request open, `hang up` is what a killed server does. */
  readonly instead?: (
    path: string,
    attempt: number,
  ) =>
    | { readonly status: number; readonly body: string; readonly headers?: Record<string, string> }
    | 'nothing'
    | 'hang up'
    | undefined;
}

const TOKEN = 'a-test-token';

export function recorded(file: string): string {
  return readFileSync(new URL(`recorded/${file}`, import.meta.url), 'utf8');
}

function items(file: string): readonly ApiObject[] {
  return JSON.parse(recorded(file)).items;
}

/** What a kube-apiserver with metrics-server, Argo Rollouts and KEDA answered. */
export const RECORDED: Lists = {
  '/apis/apps/v1/deployments': items('deployments.json'),
  '/apis/apps/v1/statefulsets': items('statefulsets.json'),
  '/apis/apps/v1/replicasets': items('replicasets.json'),
  '/apis/argoproj.io/v1alpha1/rollouts': items('argo-rollouts.json'),
  '/api/v1/pods': items('pods.json'),
  '/api/v1/nodes': items('nodes.json'),
  '/api/v1/resourcequotas': items('resourcequotas.json'),
  '/apis/policy/v1/poddisruptionbudgets': items('poddisruptionbudgets.json'),
  '/apis/metrics.k8s.io/v1beta1/pods': items('pod-metrics.json'),
  '/apis/autoscaling/v2/horizontalpodautoscalers': items('hpas.json'),
  '/apis/keda.sh/v1alpha1/scaledobjects': items('keda-scaledobjects.json'),
};

export interface ApiServer {
  /**
   * A kubeconfig whose contexts are `lab`; `stranger`, whose token is not known; `gone`, where nothing listens; `lost`, whose
   * name is not known; `plugin`, whose token a program prints; and `broken` and
   * `asking`, whose programs fail and ask for input; and `stuck`, whose program waits for another one, whose
   * number it leaves in `<kubeconfig>.stuck`.
   */
  readonly kubeconfig: string;
  /** Paths with their query, in the order of the requests. */
  readonly requests: readonly string[];
  /** A kubeconfig with one context more, for another server. */
  withContext(name: string, other: ApiServer): string;
  /** How often the program was run that prints a token. */
  pluginRuns(): number;
  close(): Promise<void>;
}

/** An API server over HTTPS that pages, refuses and forgets as the real one did. Its kubeconfig is gone when the test is over. */
export async function startApiServer(behavior: Behavior = {}): Promise<ApiServer> {
  const requests: string[] = [];
  const attempts = new Map<string, number>();
  let expiring = behavior.expired ?? 0;
  const lists = behavior.lists ?? RECORDED;
  const { cert, key } = selfSigned(new Date());

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'https://localhost');
    requests.push(request.url ?? '');
    const reply = (status: number, body: string, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(body);
    };
    if (request.headers.authorization !== `Bearer ${TOKEN}`)
      return reply(401, recorded('error-401-bad-token.json'));
    const namespace = /\/namespaces\/([^/]+)\//.exec(url.pathname)?.[1];
    const path = url.pathname.replace(/\/namespaces\/[^/]+/, '');
    const attempt = (attempts.get(path) ?? 0) + 1;
    attempts.set(path, attempt);
    const instead = behavior.instead?.(path, attempt);
    if (instead === 'nothing') return;
    if (instead === 'hang up') return void response.destroy();
    if (instead) return reply(instead.status, instead.body, instead.headers);
    // Discovery, which every user may read, names what is served of a group.
    if (/^\/apis\/[^/]+\/[^/]+$/.test(path)) {
      const resources = Object.keys(lists).flatMap((list) =>
        list.startsWith(`${path}/`) ? [{ name: list.slice(path.length + 1) }] : [],
      );
      if (resources.length === 0) return reply(404, recorded('error-404-no-such-resource.txt'));
      return reply(
        200,
        JSON.stringify({ kind: 'APIResourceList', groupVersion: path.slice('/apis/'.length), resources }),
      );
    }
    // RBAC is asked before the API is looked for.
    if (behavior.forbidden?.(path, namespace)) return reply(403, recorded('error-403-forbidden.json'));
    const one = lists[path.slice(0, path.lastIndexOf('/'))]?.find(
      (o) => o.metadata.name === path.split('/').at(-1),
    );
    if (one) return reply(200, JSON.stringify(one));
    const list = lists[path];
    if (!list)
      return reply(404, recorded('error-404-no-such-resource.txt'), {
        'content-type': 'text/plain; charset=utf-8',
      });
    const token = url.searchParams.get('continue');
    if (token !== null && expiring > 0) {
      expiring -= 1;
      return reply(
        410,
        status(
          'Expired',
          'The provided continue parameter is too old to display a consistent list result.',
          410,
        ),
      );
    }
    const start = token === null ? 0 : Number(Buffer.from(token, 'base64url').toString());
    if (!Number.isInteger(start)) return reply(400, recorded('error-400-bad-continue.json'));
    const own = list.filter((o) => namespace === undefined || o.metadata.namespace === namespace);
    // metrics.k8s.io knows no pages.
    const limit = path.includes('metrics.k8s.io')
      ? own.length
      : Math.min(behavior.page ?? 500, Number(url.searchParams.get('limit') ?? own.length));
    const end = start + limit;
    const rest = own.length - end;
    const metadata = {
      resourceVersion: '1678',
      ...(rest > 0
        ? { continue: Buffer.from(String(end)).toString('base64url'), remainingItemCount: rest }
        : {}),
    };
    reply(200, JSON.stringify({ kind: 'List', apiVersion: 'v1', metadata, items: own.slice(start, end) }));
  };
  const server = createServer({ cert, key }, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const kubeconfig = writeKubeconfig(`https://127.0.0.1:${(server.address() as AddressInfo).port}`, cert);
  return {
    kubeconfig,
    requests,
    withContext: (name, other) => addContext(kubeconfig, name, other.kubeconfig),
    pluginRuns: () =>
      existsSync(`${kubeconfig}.runs`) ? readFileSync(`${kubeconfig}.runs`, 'utf8').length : 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function status(reason: string, message: string, code: number): string {
  return JSON.stringify({
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message,
    reason,
    code,
  });
}

function writeKubeconfig(server: string, cert: string): string {
  const path = join(folder(), 'config');
  const context = (name: string, cluster: string, user: string) => ({
    name,
    context: { cluster, user, namespace: 'todo-app' },
  });
  const ca = Buffer.from(cert).toString('base64');
  const credential = {
    apiVersion: 'client.authentication.k8s.io/v1',
    kind: 'ExecCredential',
    status: { token: TOKEN },
  };
  const plugin = `printf x >> '${path}.runs'; echo '${JSON.stringify(credential)}'`;
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      { name: 'lab', cluster: { server, 'certificate-authority-data': ca } },
      { name: 'gone', cluster: { server: 'https://127.0.0.1:2', 'certificate-authority-data': ca } },
      { name: 'lost', cluster: { server: 'https://api.lab.invalid', 'certificate-authority-data': ca } },
    ],
    users: [
      { name: 'lab', user: { token: TOKEN } },
      { name: 'stranger', user: { token: 'unknown' } },
      {
        name: 'plugin',
        user: {
          exec: { apiVersion: 'client.authentication.k8s.io/v1', command: 'sh', args: ['-c', plugin] },
        },
      },
      { name: 'asking', user: { exec: { apiVersion: 'client.authentication.k8s.io/v1', command: 'cat' } } },
      {
        name: 'stuck',
        user: {
          exec: {
            apiVersion: 'client.authentication.k8s.io/v1',
            command: 'sh',
            args: ['-c', `sleep 300 & echo $! > '${path}.stuck'; wait`],
          },
        },
      },
      {
        name: 'broken',
        user: {
          exec: {
            apiVersion: 'client.authentication.k8s.io/v1',
            command: 'sh',
            args: ['-c', 'echo no session >&2; exit 1'],
          },
        },
      },
    ],
    contexts: [
      context('lab', 'lab', 'lab'),
      context('stranger', 'lab', 'stranger'),
      context('gone', 'gone', 'lab'),
      context('lost', 'lost', 'lab'),
      context('plugin', 'lab', 'plugin'),
      context('stuck', 'lab', 'stuck'),
      context('broken', 'lab', 'broken'),
      context('asking', 'lab', 'asking'),
    ],
    'current-context': 'lab',
  };
  writeFileSync(path, JSON.stringify(config));
  return path;
}

/** Under a new path, so that tests of one server do not meet. */
function addContext(kubeconfig: string, name: string, other: string): string {
  const [own, foreign] = [kubeconfig, other].map((path) => JSON.parse(readFileSync(path, 'utf8')));
  const { cluster } = foreign.clusters.find((c: { name: string }) => c.name === 'lab');
  own.clusters.push({ name, cluster });
  own.contexts.push({ name, context: { cluster: name, user: 'lab', namespace: 'todo-app' } });
  const path = `${kubeconfig}.${name}`;
  writeFileSync(path, JSON.stringify(own));
  return path;
}
