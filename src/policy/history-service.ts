import type { HistoryService } from '../ports/demand-history.ts';
import type { QueryName } from './blueprint/query.ts';
import type { Blueprint } from './blueprint/types.ts';

/**
 * Returns how a source is asked for the past demand of a blueprint's workload. `cpuRequest` is that of one pod in
 * nano-cores, as Git states it; undefined where only the source can tell. `withLatency` asks for its p95 too.
 */
export function historyService(
  { name, workload, metrics, scaling }: Blueprint,
  cpuRequest?: HistoryService['cpuRequest'],
  withLatency = false,
): HistoryService {
  const { cluster, kind, namespace, name: workloadName } = workload;
  const own = (query: QueryName) =>
    Object.hasOwn(metrics.queries, query) ? metrics.queries[query] : undefined;
  return {
    service: name,
    cluster,
    workload: { kind, namespace, name: workloadName },
    cpuRequest,
    cpuQuery: own('cpu_utilization'),
    ...(scaling.demand.by === 'throughput'
      ? { throughput: { perReplica: scaling.demand.perReplica, query: own('throughput') } }
      : {}),
    ...(withLatency ? { latency: { query: own('latency_p95') } } : {}),
  };
}
