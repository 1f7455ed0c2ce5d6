import { createHash } from 'node:crypto';
import type { HistoryService } from '../../ports/demand-history.ts';
import { CORES_USED } from './default-queries.ts';
import type { QuerySettings } from './questions.ts';

/** Returns the key of what a source says of a service: another question is not answered by what was kept. */
export function keyOf(
  { cluster, url, labels, queries }: QuerySettings & { readonly cluster: string; readonly url: string },
  { workload, cpuQuery }: HistoryService,
): string {
  const { kind, namespace = '', name } = workload;
  const { cpu_utilization: template = CORES_USED, pods_ready: ready = '' } = queries;
  const sorted = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  const asked = [cluster, url, sorted, template, ready, cpuQuery ?? '', kind, namespace, name];
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}
