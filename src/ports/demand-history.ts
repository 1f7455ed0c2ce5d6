import type { Milliseconds } from '../lib/duration.ts';
import type { Quantity } from '../lib/quantity.ts';

/** Demand is counted in millionths of one replica's request, so that no double decides. */
export const REPLICA = 1_000_000;
/** Value of a step in which nothing was measured. A gap stays a gap: it is no demand of 0. */
export const GAP = -1;
/** Sums of a replay stay exact below this demand: 100,000 replicas. */
export const MAX_DEMAND = 100_000 * REPLICA;
/** Distance of the points that decisions see. */
export const POINT_MS = 300_000;

/** Demand of one service at even steps: CPU used by all ready pods ÷ request of one pod, or requests in its place. */
export interface Demand {
  /** Start of the first step, in milliseconds since 1970. */
  readonly start: Milliseconds;
  readonly step: Milliseconds;
  /** Whole millionths of a replica, or {@link GAP}. */
  readonly values: Float64Array;
}

/** One service whose past demand is asked for. */
export interface HistoryService {
  readonly service: string;
  readonly cluster: string;
  readonly workload: {
    readonly kind: 'Deployment' | 'StatefulSet' | 'Rollout' | 'DeploymentConfig';
    readonly namespace: string | undefined;
    readonly name: string;
  };
  /** CPU request of one pod, which demand is counted in; undefined where only the source can tell. */
  readonly cpuRequest: Quantity | undefined;
  /** The service's own query for its CPU utilization, in place of the source's. */
  readonly cpuQuery?: string | undefined;
  /** Present where requests stand for CPU. */
  readonly throughput?: ThroughputDemand | undefined;
  /** Present where p95 and ready pods are asked for too; `query` is the service's own for p95. */
  readonly latency?: { readonly query: string | undefined } | undefined;
}

/** Latency at points of a demand, mostly its latest; {@link GAP} where it was not measured. */
export interface LatencyPast {
  /** Start of the first step, which is as long as those of the demand. */
  readonly start: Milliseconds;
  /** 95th percentile, in milliseconds. */
  readonly p95: Float64Array;
  /** Ready pods. */
  readonly pods: Float64Array;
}

/** Demand by throughput, in place of CPU. */
interface ThroughputDemand {
  /** Requests a second that one replica serves with the whole of its CPU request; learnt where undefined. */
  readonly perReplica: number | undefined;
  /** The service's own query for its throughput, in place of the source's. */
  readonly query?: string | undefined;
}

/** Requests that demand was counted in. */
export interface DemandMeasure {
  readonly requests_per_replica: number;
  /** Points with CPU and requests that it was learnt from; absent where the blueprint states it. */
  readonly pairs?: number;
}

/** From one time to another, exclusive, in milliseconds since 1970. */
export interface HistoryWindow {
  readonly from: Milliseconds;
  readonly to: Milliseconds;
}

/** Demand of one service in steps of {@link POINT_MS} within the window, or in one line why it is not known. */
export type ServiceHistory =
  | {
      readonly kind: 'known';
      readonly demand: Demand;
      /** Present where requests stand for CPU. */
      readonly measure?: DemandMeasure;
      /** Present where it was asked for; a text says why there is none. */
      readonly latency?: LatencyPast | string;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Answer for all services that were asked for, by name. */
export interface HistoryAnswer {
  readonly services: ReadonlyMap<string, ServiceHistory>;
  /** Problems that concern several services at once, each told once. */
  readonly problems: readonly string[];
  /** Queries that were sent; 0 of a file. */
  readonly queries: number;
}

/** Source of past demand. */
export interface DemandHistory {
  /**
   * Reads the demand of services within a window. Never throws for a source that fails: its services are then
   * unknown.
   */
  read(services: readonly HistoryService[], window: HistoryWindow): Promise<HistoryAnswer>;
}
