import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { openAccount } from '../../src/adapters/prometheus/api.ts';
import { observePrometheus, type PrometheusOptions } from '../../src/adapters/prometheus/prometheus.ts';
import { listReadings } from '../../src/metrics/observation/readings.ts';
import type { MeteredService } from '../../src/metrics/prometheus/questions.ts';
import { recordSnapshot } from '../../src/metrics/snapshot/record.ts';
import { readSnapshot } from '../../src/metrics/snapshot/snapshot.ts';
import { selfSigned } from '../support/kubernetes/certificate.ts';
import { type Double, type Reply, startDouble, success } from '../support/prometheus/double.ts';

const NOW = new Date('2026-02-10T18:30:00.250Z');
const HOUR = 3_600_000;

function wanted(name: string, more: Partial<MeteredService> = {}): MeteredService {
  const basis = { cpu: 'request', memory: 'limit' } as const;
  const workload = { service: name, kind: 'Deployment', name, namespace: 'shop' } as const;
  return { ...workload, window: 15 * 60_000, stabilization: 0, basis, queries: {}, ...more };
}

async function serve(reply: Reply, tls?: { readonly cert: string; readonly key: string }): Promise<Double> {
  const server = await startDouble(reply, tls);
  onTestFinished(() => server.close());
  return server;
}

async function observe(
  url: string,
  services: readonly MeteredService[],
  more: Partial<PrometheusOptions> = {},
  environment: Record<string, string> = {},
) {
  const access = {
    tokenEnv: undefined,
    username: undefined,
    passwordEnv: undefined,
    headers: {},
    headersEnv: {},
    ca: undefined,
  };
  const options = { cluster: 'lab', url, ...access, timeout: 30_000, labels: {}, queries: {}, ...more };
  const answer = await observePrometheus(options, services, NOW, environment);
  expect(readSnapshot(answer.path, JSON.parse(JSON.stringify(recordSnapshot(answer))))).toEqual(
    answer.observations,
  );
  return answer.observations;
}

const fine: Reply = (asked, _, response) => {
  response.end(success(asked, ['web'], '0.5'));
};

test('ten thousand services cost eleven queries, four at a time', async () => {
  const names = Array.from({ length: 10_000 }, (_, i) => `s${i}`);
  const server = await serve(async (asked, _, response) => {
    while (server.requests.length < 4) await sleep(1);
    response.end(success(asked, names, '0.5'));
  });
  const { services, problems } = await observe(
    server.url,
    names.map((name) => wanted(name, { stabilization: 24 * HOUR })),
  );
  expect(problems).toEqual([]);
  expect(services.get('s9999')?.figures.latency_p95?.value).toBe(0.5);
  expect(server.requests).toHaveLength(11);
  expect(server.atOnce()).toBe(4);
  const ranges = server.requests.filter(({ path }) => path === '/api/v1/query_range');
  expect(ranges.map(({ form }) => [form.get('start'), form.get('end'), form.get('step')])).toEqual(
    Array(4).fill(['1770661800.25', '1770748200.25', '600']),
  );
});

test('credentials and headers come from the environment, and appear in no message', async () => {
  const server = await serve(({ headers }, _, response) => {
    response.statusCode = 403;
    response.end(`tenant ${headers['x-tenant']} with ${headers.authorization} and key ${headers['x-key']}`);
  });
  const secrets = { PROM_TOKEN: 'tok-1234\n', PROM_KEY: 'key-5678', PROM_PASSWORD: 'pass-9' };
  const common = { headers: { 'X-Tenant': 'team' }, headersEnv: { 'X-Key': 'PROM_KEY' } };
  const bearer = await observe(
    `${server.url}/prom/`,
    [wanted('web')],
    { ...common, tokenEnv: 'PROM_TOKEN' },
    secrets,
  );
  expect(server.requests[0]).toMatchObject({
    path: '/prom/api/v1/query',
    headers: { authorization: 'Bearer tok-1234', 'x-tenant': 'team', 'x-key': 'key-5678' },
  });
  expect(bearer.services.get('web')?.missing.throughput).toBe(
    '403: "tenant team with Bearer *** and key ***"; check token_env, username and headers of this source',
  );
  const basic = await observe(
    server.url,
    [wanted('web')],
    { ...common, username: 'ada', passwordEnv: 'PROM_PASSWORD' },
    secrets,
  );
  expect(server.requests.at(-1)?.headers.authorization).toBe(
    `Basic ${Buffer.from('ada:pass-9').toString('base64')}`,
  );
  expect(basic.problems.map((p) => p.message)).toEqual([expect.stringContaining('Basic ***')]);
  await expect(observe(server.url, [], { tokenEnv: 'NOBODY' })).rejects.toMatchObject({
    code: 'prometheus_failed',
    message: expect.stringMatching(/^cluster lab: .*NOBODY.*token_env/),
  });
});

test.each<[string, Reply]>([
  [
    'Mimir, for the tenant in its header',
    (asked, attempt, response) => {
      if (asked.headers['x-scope-orgid'] === 'shop' && asked.path.startsWith('/prometheus/api/v1/'))
        return fine(asked, attempt, response);
      response.statusCode = 401;
      response.end('no org id');
    },
  ],
  [
    'VictoriaMetrics, with more in its answers',
    (asked, _, response) => {
      const { data } = JSON.parse(success(asked, ['web'], '0.5'));
      const stats = { seriesFetched: '1', executionTimeMsec: 3, result: [{ a: 1 }] };
      response.end(
        JSON.stringify({
          status: 'success',
          isPartial: false,
          data,
          stats,
          trace: { data: { result: [{ b: 2 }] } },
        }),
      );
    },
  ],
  [
    'Thanos, with remarks, and its data last',
    (asked, _, response) => {
      const { data } = JSON.parse(success(asked, ['web'], '0.5'));
      const infos = ['PromQL info: metric might not be a counter'];
      response.end(
        JSON.stringify(
          { warnings: [], infos, analysis: {}, status: 'success', data: { result: data.result, ...data } },
          null,
          1,
        ),
      );
    },
  ],
])('what speaks the API is read alike: %s', async (_, reply) => {
  const server = await serve(reply);
  const { services, problems } = await observe(
    `${server.url}/prometheus`,
    [wanted('web', { stabilization: HOUR })],
    {
      headers: { 'X-Scope-OrgID': 'shop' },
    },
  );
  expect(problems).toEqual([]);
  expect(services.get('web')).toMatchObject({
    replicas: 1,
    figures: { cpu_utilization: { value: 0.5 }, throughput: { value: 0.5 } },
  });
});

test('a redirect is not followed, so that credentials stay with the host that was named', async () => {
  const elsewhere = await serve(fine);
  const server = await serve((_, __, response) => {
    response.writeHead(307, { location: `${elsewhere.url}/api/v1/query` });
    response.end();
  });
  const { services } = await observe(server.url, [wanted('web')], { tokenEnv: 'T' }, { T: 'secret' });
  expect(services.get('web')?.missing.cpu_utilization).toMatch(/^307: the server redirects elsewhere/);
  expect(elsewhere.requests).toEqual([]);
});

test('one query that is refused costs one figure, and is shown', async () => {
  const server = await serve((asked, attempt, response) => {
    if (!asked.form.get('query')?.includes('histogram_quantile(0.95')) return fine(asked, attempt, response);
    response.statusCode = 422;
    response.end('{"status":"error","errorType":"execution","error":"multiple matches for labels"}');
  });
  const { services, problems } = await observe(server.url, [wanted('web')]);
  expect(services.get('web')?.missing).toEqual({ latency_p95: '422 execution: multiple matches for labels' });
  expect(problems.map((p) => p.message)).toEqual([
    expect.stringMatching(
      /^cluster lab: latency_p95: 422 execution: multiple matches for labels; the query: 1000 \* histogram_quantile\(0.95, sum by/,
    ),
  ]);
});

test('an answer may be packed, and one that breaks off is none', async () => {
  const server = await serve((asked, attempt, response) => {
    if (asked.form.get('query')?.includes('error') && attempt < 4) {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      return void response.end(gzipSync(success(asked, ['web'], '0.25')).subarray(0, -12));
    }
    expect(asked.headers['accept-encoding']).toBe('gzip');
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(gzipSync(success(asked, ['web'], '0.25')));
  });
  const { services, problems } = await observe(server.url, [wanted('web')], {
    queries: { error_rate: 'error' },
  });
  expect(services.get('web')?.figures.latency_p95?.value).toBe(0.25);
  expect(services.get('web')?.missing).toEqual({
    error_rate: expect.stringMatching(/^http:.*unexpected end of file$/),
  });
  expect(problems).toHaveLength(1);
});

test('what unpacks to more than is read costs its figure, is told by the limit, and is not asked for again', async () => {
  const bombs = {
    error_rate: gzipSync(`{"status":"success","data":{"result":[{"values":[${'[],'.repeat(2 ** 21)}`),
    latency_p95: gzipSync(`{"status":"success","warnings":["${'x'.repeat(5 * 2 ** 20)}`),
  };
  const server = await serve((asked, attempt, response) => {
    const bomb = bombs[asked.form.get('query') as keyof typeof bombs];
    if (!bomb) return fine(asked, attempt, response);
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(bomb);
  });
  const queries = { error_rate: 'error_rate', latency_p95: 'latency_p95' };
  const { services } = await observe(server.url, [wanted('web')], { queries });
  expect(services.get('web')?.figures.cpu_utilization?.value).toBe(0.5);
  expect(services.get('web')?.missing).toEqual({
    error_rate: expect.stringMatching(/: a series of more than 4194304 characters$/),
    latency_p95: expect.stringMatching(/: more than 4194304 characters beside its series$/),
  });
  const asked = server.requests.map(({ form }) => form.get('query'));
  expect(asked.filter((query) => query === 'error_rate')).toHaveLength(1);
});

test('all series of a source together are kept to a size that is named', () => {
  const count = openAccount(2 * 1024 * 1024);
  const series = { labels: { service: 'web' }, times: [], values: [] };
  expect(() => {
    for (let index = 0; index < 4_000; index += 1) count(series);
  }).not.toThrow();
  const long = { labels: { service: 'x'.repeat(200_000) }, times: [], values: [] };
  expect(() => count(long)).toThrow(new RangeError('all series come to more than 2 MiB'));
});

test.each(['-1e300', '1e300', '-1', '253402300800', '"x"', 'null', '{}'])(
  'a sample at %s is none, and costs nothing but itself',
  async (time) => {
    const server = await serve((asked, _, response) => {
      const body = success(asked, ['web', 'cart'], '0.5');
      response.end(body.replace(/("workload":"web".*?"values?":\[+)[\d.]+/g, `$1${time}`));
    });
    const { services } = await observe(server.url, [wanted('web'), wanted('cart')]);
    expect(services.get('web')?.figures).toEqual({});
    expect(services.get('cart')?.figures.cpu_utilization?.value).toBe(0.5);
  },
);

test('a server that starts or limits is asked again', async () => {
  const server = await serve((asked, attempt, response) => {
    if (attempt > 2) return fine(asked, attempt, response);
    if (attempt === 1) return void response.destroy();
    response.statusCode = 503;
    response.end('Service Unavailable');
  });
  const { services, problems } = await observe(server.url, [wanted('web')]);
  expect(problems).toEqual([]);
  expect(services.get('web')?.figures.cpu_utilization?.value).toBe(0.5);
});

test('a history that is too much for the server costs no figure', async () => {
  const server = await serve((asked, attempt, response) => {
    if (asked.path === '/api/v1/query') return fine(asked, attempt, response);
    response.statusCode = 422;
    response.end(
      '{"status":"error","errorType":"execution","error":"query processing would load too many samples into memory"}',
    );
  });
  const { services, problems } = await observe(server.url, [wanted('web', { stabilization: HOUR })]);
  expect(services.get('web')?.figures.cpu_utilization?.value).toBe(0.5);
  expect(listReadings(services.get('web')?.history ?? [])).toEqual([]);
  expect(problems.map((p) => p.message)).toEqual([
    expect.stringMatching(
      /^cluster lab: cpu_utilization, memory_utilization, latency_p95, replicas: no history, .*too many samples/,
    ),
  ]);
});

test('a week ago that is too much for the server costs no figure', async () => {
  const server = await serve((asked, attempt, response) => {
    if (!asked.form.get('query')?.includes('offset 7d')) return fine(asked, attempt, response);
    response.statusCode = 422;
    response.end('{"status":"error","errorType":"execution","error":"exceeds the limit of 3d"}');
  });
  const { services, problems } = await observe(server.url, [wanted('web')]);
  expect(services.get('web')?.figures.throughput?.value).toBe(0.5);
  expect(services.get('web')?.throughputWeekAgo).toBeUndefined();
  expect(problems.map((p) => p.message)).toEqual([
    'cluster lab: throughput: not known for a week ago, so that lost traffic holds nothing: 422 execution: exceeds the limit of 3d',
  ]);
});

test('a query without an answer in time costs its figure, and is not asked again', async () => {
  const server = await serve((asked, attempt, response) => {
    if (!asked.form.get('query')?.includes('error')) return fine(asked, attempt, response);
  });
  const { services } = await observe(server.url, [wanted('web')], {
    timeout: 200,
    queries: { error_rate: 'slow_error' },
  });
  expect(services.get('web')?.missing).toEqual({
    error_rate: expect.stringMatching(/^http:.*: no answer within 0.2 s$/),
  });
  expect(server.requests).toHaveLength(11);
});

test('a certificate is trusted by ca_file, and by nothing else', async () => {
  const tls = selfSigned(new Date());
  const server = await serve(fine, tls);
  const trusted = await observe(server.url, [wanted('web')], { ca: tls.cert });
  expect(trusted.services.get('web')?.figures.cpu_utilization?.value).toBe(0.5);
  const stranger = await observe(server.url, [wanted('web')]);
  expect(stranger.services.get('web')?.missing.cpu_utilization).toMatch(/self.signed certificate/);
});
