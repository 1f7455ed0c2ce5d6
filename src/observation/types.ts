/** The figures a decision may rest on. Ratios are 0–1 and above, latency in ms, throughput in requests/s. */
export const FIGURE_NAMES = ['cpu_utilization', 'memory_utilization', 'latency_p50', 'latency_p95', 'throughput', 'error_rate'] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

export interface Figure {
  readonly value: number;
  readonly source: string;
  /** ISO 8601 instant at which it was measured. */
  readonly time: string;
}

export interface HistoryPoint {
  readonly timestamp: string;
  readonly replicas: number | undefined;
  readonly metrics: Readonly<Partial<Record<FigureName, number>>>;
}

/** CPU and memory of one pod in nano-units; undefined where nothing is stated. */
export interface Resources {
  readonly cpu: bigint | undefined;
  readonly memory: bigint | undefined;
}

/** One pod as far as a replica count rests on it. Instants are ISO 8601. */
export interface Pod {
  readonly name: string;
  /** `Pending`, `Running`, `Succeeded`, `Failed` or `Unknown`. */
  readonly phase: string;
  readonly ready: boolean;
  readonly startedAt: string | undefined;
  /** Since when `ready` has had its value. */
  readonly readySince: string | undefined;
  readonly deletedAt: string | undefined;
  /** Where the window begins over which usage was averaged. */
  readonly measuredFrom: string | undefined;
  readonly usage: Resources;
  readonly request: Resources;
  readonly limit: Resources;
}

/** What is known about one service. A figure that is absent is missing, and `missing` says why. */
export interface Observation {
  readonly service: string;
  /** Where it comes from, such as the snapshot's path. */
  readonly source: string;
  readonly timestamp: string;
  readonly replicas: number | undefined;
  readonly podsRunning: number | undefined;
  readonly podsReady: number | undefined;
  readonly pods: readonly Pod[];
  readonly figures: Readonly<Partial<Record<FigureName, Figure>>>;
  readonly missing: Readonly<Partial<Record<FigureName, string>>>;
  readonly history: readonly HistoryPoint[];
}

/** Free capacity of one cluster in nano-units; undefined means unlimited. */
export interface Capacity {
  readonly cpu: bigint | undefined;
  readonly memory: bigint | undefined;
}

export interface Observations {
  readonly services: ReadonlyMap<string, Observation>;
  readonly capacity: ReadonlyMap<string, Capacity>;
  readonly problems: readonly { readonly service: string | undefined; readonly message: string }[];
}
