import { type Metrics, predict } from '../decision/weighted.ts';

/** One service as a snapshot file states it. */
export interface SnapshotService {
  readonly service: string;
  readonly replicas: number;
  readonly pods_running: number;
  readonly pods_ready: number;
  readonly metrics: Metrics;
  readonly history?: readonly { readonly timestamp: string; readonly replicas: number; readonly metrics: Metrics }[];
}

export interface Snapshot {
  readonly timestamp: string;
  readonly services: readonly SnapshotService[];
}

/** A simulated cluster: the same load on another count, every pod ready. Load is conserved as in `predict`. */
export function simulateRollout(service: SnapshotService, replicas: number): SnapshotService {
  const metrics = predict(service.metrics, service.replicas, replicas);
  return { service: service.service, replicas, pods_running: replicas, pods_ready: replicas, metrics };
}

/** The service with figures of its own that have held since `since`, seen every ten minutes until `until`. */
export function simulateHistory(service: SnapshotService, metrics: Metrics, since: Date, until: Date): SnapshotService {
  const history = [];
  for (let at = since.getTime(); at < until.getTime(); at += 10 * 60_000) {
    history.push({ timestamp: new Date(at).toISOString(), replicas: service.replicas, metrics });
  }
  return { ...service, metrics, history };
}
