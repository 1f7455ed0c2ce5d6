import type { Criticality, Priority } from '../blueprint/types.ts';

/** A scale-up that governance lets through and that wants room in a cluster. Sizes in nano-units, for one replica. */
export interface ScaleUp {
  readonly service: string;
  readonly cluster: string;
  readonly replicas: number;
  readonly cpu: bigint;
  readonly memory: bigint;
  readonly priority: Priority;
  readonly criticality: Criticality;
  /** An objective is broken already, so waiting costs users. */
  readonly broken: boolean;
}

export interface Grant {
  readonly service: string;
  readonly action: 'execute' | 'defer';
  /** Replicas that may start; below `requested` for a partial step, 0 when deferred. */
  readonly granted: number;
  readonly requested: number;
  readonly score: number;
}

export interface ClusterConflict {
  readonly cluster: string;
  readonly available: { readonly cpu: bigint | undefined; readonly memory: bigint | undefined };
  readonly requests: readonly ScaleUp[];
  readonly total: { readonly cpu: bigint; readonly memory: bigint };
}
