import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openHistoryCache } from '../../src/adapters/history/cache.ts';
import { openPrometheusHistory } from '../../src/adapters/history/prometheus.ts';
import type { PrometheusOptions } from '../../src/adapters/prometheus/prometheus.ts';
import { GAP, type HistoryService, type ServiceHistory } from '../../src/ports/demand-history.ts';
import { deploymentSeries, openMetrics, podSeries, type SampleSeries } from '../support/prometheus/series.ts';
import { hasPrometheus, startPrometheus } from '../support/prometheus/server.ts';

const DAY = 86_400;
const FROM = Date.parse('2026-02-02T00:00:00Z') / 1_000;
const DAYS = 2;
const ready = hasPrometheus();

function options(url: string): PrometheusOptions {
  return {
    ...{ cluster: 'lab', url, timeout: 60_000, labels: {}, queries: {}, headers: {}, headersEnv: {} },
    ...{ tokenEnv: undefined, username: undefined, passwordEnv: undefined, ca: undefined },
  };
}

function service(name: string, more: Partial<HistoryService> = {}): HistoryService {
  const workload = { kind: 'Deployment', namespace: 'shop', name } as const;
  return { service: name, cluster: 'lab', workload, cpuRequest: undefined, ...more };
}

/** Cores by hour of the day: 0.2 at night, 0.4 from 12 to 14. */
function daily(at: number): number {
  const noon = (time: number) => Math.min(Math.max(time - 12 * 3_600, 0), 2 * 3_600);
  return at * 0.2 + (Math.floor(at / DAY) * 2 * 3_600 + noon(at % DAY)) * 0.2;
}

function pod(name: string, deployment: string, more: Partial<Parameters<typeof podSeries>[0]> = {}) {
  const containers = { app: { cpu: daily, memory: 1, requests: { cpu: 0.5, memory: 1 } } };
  return podSeries({
    namespace: 'shop',
    pod: name,
    owner: `ReplicaSet/${deployment}-1`,
    containers,
    ...more,
  });
}

function demandAt(history: ServiceHistory | undefined, hour: number): number | undefined {
  if (history?.kind !== 'known') return undefined;
  const value = history.demand.values[(hour * 3_600_000) / history.demand.step] ?? GAP;
  return value === GAP ? GAP : Math.round(value / 10_000) / 100;
}

test.runIf(ready)(
  'days of several services come by one query a day, with gaps, restarts and young pods as they were',
  { timeout: 120_000 },
  async () => {
    const idle = { app: { cpu: 0.1, memory: 1, requests: { cpu: 0.1, memory: 1 } } };
    const series: SampleSeries[] = [
      ...['web', 'api', 'job'].flatMap((name) => deploymentSeries('shop', name, `${name}-1`, 2)),
      ...['a', 'b'].flatMap((id) => pod(`web-${id}`, 'web')),
      // One pod, of which nothing is known on the first day from 6 to 8.
      ...pod('api-a', 'api').map(
        ([name, value]): SampleSeries => [
          name,
          (at) => (at >= 6 * 3_600 && at < 8 * 3_600 ? undefined : value(at)),
        ],
      ),
      // Begins in the middle of the second day.
      ...podSeries({
        ...{ namespace: 'shop', pod: 'job-a', owner: 'ReplicaSet/job-1', containers: idle },
        ...{ since: 1.5 * DAY, startTime: FROM + 1.5 * DAY },
      }),
    ];
    const to = FROM + DAYS * DAY;
    const server = await startPrometheus({ backfill: openMetrics(series, FROM, to, 60) });
    onTestFinished(() => server.close());
    const repo = mkdtempSync(join(tmpdir(), 'trimtab-history-'));
    onTestFinished(() => rmSync(repo, { recursive: true }));
    const open = () =>
      openPrometheusHistory([options(server.url)], {}, openHistoryCache(repo, 'kept/history'));
    const history = open();
    const asked = [
      service('web'),
      service('api', { cpuRequest: 250_000_000n }),
      service('job'),
      service('gone'),
    ];
    const answer = await history.read(asked, { from: FROM * 1_000, to: to * 1_000 });

    expect(answer.problems).toEqual([]);
    expect(answer.queries).toBe(1 + DAYS);
    const of = (name: string) => answer.services.get(name);
    // Two pods of 0.2 cores each, at 0.5 requested.
    expect([3, 12.5, 20, 24 + 13, 24 + 20].map((hour) => demandAt(of('web'), hour))).toEqual([
      0.8, 1.6, 0.8, 1.6, 0.8,
    ]);
    // In the request that Git states, whatever the pod had.
    expect([3, 7, 9, 13].map((hour) => demandAt(of('api'), hour))).toEqual([0.8, GAP, 0.8, 1.6]);
    expect([30, 36.25, 40].map((hour) => demandAt(of('job'), hour))).toEqual([GAP, 1, 1]);
    expect(of('gone')).toEqual({
      kind: 'unknown',
      reason: expect.stringMatching(/^no series for Deployment shop\/gone/),
    });

    // A later run asks for the last hour of what is kept and for what is new, and knows the same.
    const from = FROM * 1_000 + 3_600_000;
    const again = await open().read(asked, { from, to: to * 1_000 });
    expect(again.queries).toBe(2);
    expect(again.problems).toEqual([]);
    expect(demandAt(again.services.get('web'), 12.5 - 1)).toBe(1.6);
    expect(again.services.get('gone')?.kind).toBe('unknown');

    // What was cut off in the middle is set aside, and all of it asked for.
    const path = join(repo, 'kept/history');
    truncateSync(path, statSync(path).size - 7);
    const torn = await open().read([service('web')], { from, to: to * 1_000 });
    expect(torn.queries).toBe(1 + DAYS);
    expect(torn.problems).toEqual([
      'kept/history is set aside as kept/history.broken, and asked for anew: its readings are not those that were written',
    ]);
    expect(torn.services.get('web')).toEqual(again.services.get('web'));
    expect(readdirSync(join(repo, 'kept')).sort()).toEqual(['history', 'history.broken']);

    // Another file of the repository is left alone.
    writeFileSync(path, 'image: web\n');
    const foreign = await open().read([service('web')], { from, to: to * 1_000 });
    expect(foreign.problems).toEqual([
      'kept/history is no history that Trimtab keeps: name another file in history.cache',
    ]);
    expect(readFileSync(path, 'utf8')).toBe('image: web\n');
  },
);
