import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly path: string;
  readonly form: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
}

export interface Double {
  readonly url: string;
  /** In the order of their arrival. */
  readonly requests: readonly Asked[];
  /** The most that were open at one time. */
  readonly atOnce: () => number;
  close(): Promise<void>;
}

export type Reply = (asked: Asked, attempt: number, response: ServerResponse) => Promise<void> | void;

/** A server that behaves as no real Prometheus would on demand. `attempt` counts from 1 for each query. */
export async function startDouble(
  reply: Reply,
  tls?: { readonly cert: string; readonly key: string },
): Promise<Double> {
  const requests: Asked[] = [];
  let open = 0;
  let most = 0;
  const listener: RequestListener = async (request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => {
      open -= 1;
    });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const asked = {
      path: request.url ?? '',
      form: new URLSearchParams(Buffer.concat(chunks).toString()),
      headers: request.headers,
    };
    requests.push(asked);
    await reply(
      asked,
      requests.filter((r) => r.form.get('query') === asked.form.get('query')).length,
      response,
    );
  };
  const server = tls ? createSecure(tls, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    atOnce: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The same value for each of these workloads, at the instant that was asked for; nothing happens to them, and no
 * autoscaler is there.
 */
export function success({ path, form }: Asked, workloads: readonly string[], value: string): string {
  const ranged = path.endsWith('query_range');
  const at = Number(form.get(ranged ? 'end' : 'time'));
  const points = ranged ? { values: [[at, value]] } : { value: [at, value] };
  const state = { metric: { namespace: 'shop', trimtab_state: 'seen' }, ...points };
  const result = form.get('query')?.includes('trimtab_state')
    ? [state]
    : workloads.map((workload) => ({ metric: { namespace: 'shop', workload }, ...points }));
  return JSON.stringify({ status: 'success', data: { resultType: ranged ? 'matrix' : 'vector', result } });
}
