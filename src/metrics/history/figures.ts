import type { HistoryService } from '../../ports/demand-history.ts';

/**
 * One figure of a service's past: CPU is in cores or replicas, throughput in requests a second, latency its p95 in
 * milliseconds, and pods those that are ready.
 */
export type Figure = 'cpu' | 'throughput' | 'latency' | 'pods';

/** Lists the figures that are asked for of a service. */
export function figuresOf(service: HistoryService): readonly Figure[] {
  return service.latency === undefined
    ? demandFigures(service)
    : [...demandFigures(service), 'latency', 'pods'];
}

/** Lists the figures that the demand of a service is counted from: of requests, CPU tells how many one replica serves. */
export function demandFigures({ throughput }: HistoryService): readonly Figure[] {
  if (throughput === undefined) return ['cpu'];
  return throughput.perReplica === undefined ? ['throughput', 'cpu'] : ['throughput'];
}
