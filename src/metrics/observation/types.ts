import type { Disruptions } from '../../manifests/kubernetes/disruption-budget.ts';

/** The figures a decision may rest on. Ratios are 0–1 and above, latency in ms, throughput in requests/s. */
export const FIGURE_NAMES = [
  'cpu_utilization',
  'memory_utilization',
  'latency_p50',
  'latency_p95',
  'throughput',
  'error_rate',
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

export interface Figure {
  readonly value: number;
  readonly source: string;
  /** ISO 8601 instant at which it was measured. */
  readonly time: string;
  /** Start of the window over which it was averaged, if there is one. */
  readonly from?: string;
}

export interface HistoryPoint {
  readonly timestamp: string;
  readonly replicas: number | undefined;
  readonly metrics: Readonly<Partial<Record<FigureName, number>>>;
}

/**
 * Readings at even steps, each figure's as one text: values apart by spaces, `-` where there is none. A day
 * of ten thousand services is tens of megabytes this way, and in a printed report hundreds as points.
 */
export interface HistoryColumns {
  /** ISO 8601, of the first reading. */
  readonly start: string;
  readonly step_seconds: number;
  readonly replicas?: string;
  readonly metrics: Readonly<Partial<Record<FigureName, string>>>;
}

/**
 * A service's earlier figures. Columns stay columns until somebody looks: for ten thousand services their
 * readings are millions of objects.
 */
export type Readings = readonly HistoryPoint[] | HistoryColumns;

/** CPU and memory of one pod in nano-units; undefined where nothing is stated. */
export interface Resources {
  readonly cpu: bigint | undefined;
  readonly memory: bigint | undefined;
}

/** Requests and limits of one replica. */
export interface ReplicaResources {
  readonly request: Resources;
  readonly limit: Resources;
}

/** By key of an amount, such as `cpu_request`. */
export type Unstated = Readonly<Partial<Record<`${keyof Resources}_${keyof ReplicaResources}`, string>>>;

/** One pod as far as a replica count rests on it. Instants are ISO 8601. */
export interface Pod {
  readonly name: string;
  /** `Pending`, `Running`, `Succeeded`, `Failed` or `Unknown`. */
  readonly phase: string;
  readonly ready: boolean;
  readonly node: string | undefined;
  readonly startedAt: string | undefined;
  /** Time since which `ready` has had its value. */
  readonly readySince: string | undefined;
  readonly deletedAt: string | undefined;
  /** Start of the window over which usage was averaged. */
  readonly measuredFrom: string | undefined;
  /** Of all its containers since it started. */
  readonly restarts: number | undefined;
  /** Time at which a container of it ended last. */
  readonly lastRestart: string | undefined;
  /** Reason why a container does not run, such as `CrashLoopBackOff`. */
  readonly waiting: string | undefined;
  /** Reason why no node takes it, as the scheduler says. */
  readonly unschedulable: string | undefined;
  /** The container that leaves it without an amount, such as `container proxy of Deployment shop/web`. */
  readonly unstated: Unstated;
  readonly usage: Resources;
  readonly request: Resources;
  readonly limit: Resources;
}

/** A PodDisruptionBudget over a service's pods (https://kubernetes.io/docs/tasks/run-application/configure-pdb/). */
export interface DisruptionBudget extends Disruptions {
  /** `shop/web`, or what else names it. */
  readonly name: string;
  /** Replicas of other workloads that it is over, too. */
  readonly others: number;
}

/** An autoscaler as it runs in a cluster. */
export interface LiveAutoscaler {
  /** CPU target in whole percent. */
  readonly target: number | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** Bound that holds it back, as its condition `ScalingLimited` says. */
  readonly limited: string | undefined;
}

/** Knowledge about one service. A figure that is absent is missing, and `missing` says why. */
export interface Observation {
  readonly service: string;
  /** Origin of it, such as the snapshot's path. */
  readonly source: string;
  readonly timestamp: string;
  readonly namespace: string | undefined;
  readonly replicas: number | undefined;
  readonly podsRunning: number | undefined;
  readonly podsReady: number | undefined;
  /** Containers restarted over the window of the figures. */
  readonly restarts: number | undefined;
  readonly pods: readonly Pod[];
  /** Reason why a rollout is in progress, where the source knows of one. */
  readonly rollout: string | undefined;
  /** Owner of the count in the cluster, such as `HorizontalPodAutoscaler shop/web`. */
  readonly ownedBy: string | undefined;
  /** The numbers that this owner has, where it is an autoscaler and the source tells. */
  readonly autoscaler?: LiveAutoscaler | undefined;
  /** Reason why it cannot be told whether anything owns it. */
  readonly ownerUnknown: string | undefined;
  /** Reason why this source does not see what may own it; counts where no other source does. */
  readonly ownerUnseen: string | undefined;
  /** True where a source sees what may own it. */
  readonly ownerKnown: boolean;
  /** Last writer of the live count. */
  readonly writer: string | undefined;
  /** Time at which the live count was last written; a count that arrived has done so by then. */
  readonly writtenAt: string | undefined;
  /** Which pod template runs, and since when, where the source knows. */
  readonly template: { readonly hash: string | undefined; readonly since: string | undefined };
  /** Labels and annotations by which delivery tools track the workload. */
  readonly tracking: Readonly<Record<string, string>>;
  /** Reason why the source could not be read; what else stands here is then worth nothing. */
  readonly failure: string | undefined;
  /** Requests and limits of the live pod template, as an autoscaler counts them: of what runs on. */
  readonly replica: ReplicaResources;
  /**
   * Amounts that the scheduler sets aside for one pod and a quota counts, where they differ: initialization
   * and overhead are part of them.
   */
  readonly reserved: ReplicaResources;
  /** RuntimeClass of the pod template that may add an overhead which is not known. */
  readonly runtimeClass: string | undefined;
  /** Nodes that the pod template lets it run on. */
  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly tolerations: readonly Toleration[];
  /** Budgets over its pods in the cluster, as far as they could be read. */
  readonly disruptionBudgets: readonly DisruptionBudget[];
  /** Reason why they could not be read for now; a missing right is none. */
  readonly disruptionUnknown: string | undefined;
  readonly figures: Readonly<Partial<Record<FigureName, Figure>>>;
  /** Taken where a figure cannot be reckoned from the pods, which an earlier source told of. */
  readonly spare: Readonly<Partial<Record<FigureName, Figure>>>;
  readonly missing: Readonly<Partial<Record<FigureName, string>>>;
  /** Requests per second a week before the figures, where a source states it. */
  readonly throughputWeekAgo: number | undefined;
  readonly history: Readings;
}

/** Resources that a pod template asks for and nodes that it may run on. */
export type PodTemplate = Pick<
  Observation,
  'namespace' | 'replica' | 'reserved' | 'runtimeClass' | 'nodeSelector' | 'tolerations'
>;

export interface Taint {
  readonly key: string;
  readonly value: string | undefined;
  readonly effect: string;
}

/** As in a pod template (https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/). */
export interface Toleration {
  readonly key: string | undefined;
  readonly operator: string;
  readonly value: string | undefined;
  readonly effect: string | undefined;
}

/** CPU and memory in nano-units, and a number of pods; undefined pods mean no limit. */
export interface NodeResources {
  readonly cpu: bigint;
  readonly memory: bigint;
  readonly pods: bigint | undefined;
}

export interface ClusterNode {
  readonly name: string;
  /** False for a cordoned node, or one that is not ready. */
  readonly schedulable: boolean;
  readonly allocatable: NodeResources;
  /** Requests of the pods on it that have not ended. */
  readonly requested: NodeResources;
  readonly taints: readonly Taint[];
  readonly labels: Readonly<Record<string, string>>;
}

/** Dimensions that a ResourceQuota may bind, in nano-units; pods are counted in whole ones. */
export const QUOTA_DIMENSIONS = ['cpu', 'memory', 'cpu_limit', 'memory_limit', 'pods'] as const;
export type Amounts = Readonly<Partial<Record<(typeof QUOTA_DIMENSIONS)[number], bigint>>>;

export interface Quota {
  readonly name: string;
  readonly namespace: string;
  readonly hard: Amounts;
  readonly used: Amounts;
  /** Of the pods it counts: all of them have to hold for a pod. */
  readonly scopes: readonly string[];
}

/** Room of one cluster, as far as the source knows it. */
export interface ClusterState {
  /** Free capacity as stated. */
  readonly available: Resources;
  readonly nodes: readonly ClusterNode[] | undefined;
  /** Pods that wait for a node and belong to no service here: what they request, and where they may run. */
  readonly pending: readonly (Resources & Pick<Observation, 'nodeSelector' | 'tolerations'>)[];
  readonly quotas: readonly Quota[];
  /** Reason why its API server, or parts of it, could not be read. */
  readonly failure: string | undefined;
  /** Reason why what a source says of its room cannot be used; it has none then. */
  readonly unreadable: string | undefined;
}

export interface Observations {
  readonly services: ReadonlyMap<string, Observation>;
  readonly clusters: ReadonlyMap<string, ClusterState>;
  readonly problems: readonly { readonly service: string | undefined; readonly message: string }[];
}
