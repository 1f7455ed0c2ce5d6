import { predict } from '../../scaling/decision/prediction.ts';
import type { Metrics } from '../../scaling/decision/weighted.ts';

/** One service as a snapshot file states it. */
export interface SnapshotService {
  readonly service: string;
  readonly replicas: number;
  readonly pods_running: number;
  readonly pods_ready: number;
  readonly metrics: Metrics;
  readonly history?: readonly {
    readonly timestamp: string;
    readonly replicas: number;
    readonly metrics: Metrics;
  }[];
}

export interface Snapshot {
  readonly timestamp: string;
  readonly services: readonly SnapshotService[];
}

/**
 * Load on a service, given by the figures that some count shows under it, such as a reading of its history.
 */
export type Load = Pick<SnapshotService, 'replicas' | 'metrics'>;

/**
 * Predicts the figures that another count would show under the same load, by the formula that decisions use.
 */
export function figuresUnder({ metrics, replicas }: Load, count: number): Metrics {
  return predict(metrics, replicas, count);
}

/**
 * Returns the service after a change has rolled out: the same load on another count, every pod ready, with the
 * figures that turn out other than predicted.
 */
export function simulateRollout(
  service: SnapshotService,
  replicas: number,
  unpredicted: Metrics = {},
): SnapshotService {
  const metrics = { ...figuresUnder(service, replicas), ...unpredicted };
  return { service: service.service, replicas, pods_running: replicas, pods_ready: replicas, metrics };
}

/**
 * Returns the service with figures that have held since `since`, with a reading every ten minutes until
 * `until`.
 */
export function simulateHistory(
  service: SnapshotService,
  metrics: Metrics,
  since: Date,
  until: Date,
): SnapshotService {
  const history = [];
  for (let at = since.getTime(); at < until.getTime(); at += 10 * 60_000) {
    history.push({ timestamp: new Date(at).toISOString(), replicas: service.replicas, metrics });
  }
  return { ...service, metrics, history };
}
