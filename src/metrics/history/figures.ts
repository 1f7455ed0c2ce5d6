import { type HistoryService, type HistoryWindow, POINT_MS } from '../../ports/demand-history.ts';

/**
 * One figure of a service's past: CPU is in cores or replicas, throughput in requests a second, latency its p95 in
 * milliseconds, and pods those that are ready.
 */
export type Figure = 'cpu' | 'throughput' | 'latency' | 'pods';

/** A week of what a limit is learnt from, as the service is now, tells as much as a month that is mostly older. */
const LATEST_MS = 7 * 288 * POINT_MS;

/** Returns the part of a window that is asked for of what a limit is learnt from. */
export function latestOf({ from, to }: HistoryWindow): HistoryWindow {
  return { from: Math.max(from, to - LATEST_MS), to };
}

/** Returns the part of a window that a figure is asked for. */
export function windowOf(figure: Figure, window: HistoryWindow): HistoryWindow {
  return figure === 'latency' || figure === 'pods' ? latestOf(window) : window;
}

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
