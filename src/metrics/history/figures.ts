import type { HistoryService } from '../../ports/demand-history.ts';

/** One figure of a service's past: CPU is in cores or replicas, throughput in requests a second. */
export type Figure = 'cpu' | 'throughput';

/** Lists the figures that the demand of a service is counted from: of requests, CPU tells how many one replica serves. */
export function figuresOf({ throughput }: HistoryService): readonly Figure[] {
  if (throughput === undefined) return ['cpu'];
  return throughput.perReplica === undefined ? ['throughput', 'cpu'] : ['throughput'];
}
