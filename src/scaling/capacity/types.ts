import type { Resources } from '../../metrics/observation/types.ts';
import type { Criticality, Priority } from '../../policy/blueprint/types.ts';
import type { Placement } from './placement.ts';

/** A scale-up that governance lets through and that wants room in a cluster. */
export interface ScaleUp extends ReplicaDemand {
  readonly service: string;
  readonly cluster: string;
  readonly replicas: number;
  readonly priority: Priority;
  readonly criticality: Criticality;
  /** An objective is broken already, so waiting costs users. */
  readonly broken: boolean;
  /** Deferred before and not yet to ask again: it only keeps its place. */
  readonly waiting?: boolean;
}

export interface Grant {
  readonly service: string;
  readonly action: 'execute' | 'defer';
  /** Replicas that may start; below `requested` for a partial step, 0 when deferred. */
  readonly granted: number;
  readonly requested: number;
  readonly score: number;
  /** Obstacle that kept the rest from starting; undefined where all of it may. */
  readonly obstacle: string | undefined;
  /**
   * Each replica has to find a node, by what is known of it: not by affinity, topology spread or zonal
   * volumes.
   */
  readonly onNodes: boolean;
}

export interface ClusterConflict {
  readonly cluster: string;
  readonly available: { readonly cpu: bigint | undefined; readonly memory: bigint | undefined };
  /** A replica finds no node that holds it: the sums may look sufficient and not be. */
  readonly onNodes: boolean;
  /** Everything that is short, in words and figures. */
  readonly obstacles: readonly string[];
  readonly requests: readonly ScaleUp[];
  readonly total: { readonly cpu: bigint; readonly memory: bigint };
}

/** Demand of one replica on a cluster, in nano-units, and the nodes that it may run on. */
export interface ReplicaDemand extends Placement {
  readonly cpu: bigint;
  readonly memory: bigint;
  readonly limits: Resources;
  readonly namespace: string | undefined;
  /** RuntimeClass whose overhead comes on top and is not known. */
  readonly runtimeClass?: string | undefined;
}

/** So many of one kind. */
export interface Replicas {
  readonly replica: ReplicaDemand;
  readonly count: number;
}
