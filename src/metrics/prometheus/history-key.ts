import { createHash } from 'node:crypto';
import type { HistoryService } from '../../ports/demand-history.ts';
import type { Figure } from '../history/figures.ts';
import { CORES_USED, DEFAULT_QUERIES } from './default-queries.ts';
import type { QuerySettings } from './questions.ts';

const FIGURES = { throughput: 'throughput', latency: 'latency_p95', pods: 'pods_ready' } as const;

/** Returns the key of a figure that a source says of a service: another question is not answered by what was kept. */
export function keyOf(
  { cluster, url, labels, queries }: QuerySettings & { readonly cluster: string; readonly url: string },
  { workload, cpuQuery, throughput, latency }: HistoryService,
  figure: Figure,
): string {
  const { kind, namespace = '', name } = workload;
  const sorted = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  if (figure !== 'cpu') {
    const query = FIGURES[figure];
    const mine = { throughput: throughput?.query, latency: latency?.query, pods: undefined }[figure] ?? '';
    const template = queries[query] ?? DEFAULT_QUERIES[query];
    return digestOf([figure, cluster, url, sorted, template, mine, kind, namespace, name]);
  }
  const { cpu_utilization: template = CORES_USED, pods_ready: ready = '' } = queries;
  const asked = [cluster, url, sorted, template, ready, cpuQuery ?? '', kind, namespace, name];
  return digestOf(asked);
}

function digestOf(asked: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}
