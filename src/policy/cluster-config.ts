import type { Problem } from '../lib/errors.ts';
import { ZERO } from '../lib/fraction.ts';
import { parseQuantity } from '../lib/quantity.ts';
import type { YamlFile } from '../lib/yaml.ts';
import { parsePercent } from './blueprint/build.ts';
import { CLUSTER_PLACEHOLDERS, type Queries, queryFault } from './blueprint/query.ts';
import type { Mode } from './blueprint/types.ts';
import type { CapacitySetting, DeliverySetting, RawCapacity, UnknownOwner } from './cluster-settings.ts';

/** A source of figures, as written. */
export type MetricsConfig =
  | { readonly kind: 'snapshot'; readonly path?: string }
  /**
   * `context` is one of the kubeconfig's that the environment names; the repository names no kubeconfig,
   * which could run programs.
   */
  | { readonly kind: 'kubernetes'; readonly context?: string; readonly timeout?: string }
  | PrometheusConfig;

/** As written; `timeout` is a duration, and each `*_env` the name of an environment variable. */
export interface PrometheusConfig {
  readonly kind: 'prometheus';
  readonly url: string;
  readonly token_env?: string;
  readonly username?: string;
  readonly password_env?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly headers_env?: Readonly<Record<string, string>>;
  /** Relative to the repository folder. */
  readonly ca_file?: string;
  readonly timeout?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly queries?: Queries;
}

/** Settings of one cluster. */
export interface ClusterConfig {
  /** Says where its services are set to be observed only. */
  readonly observedBy: string | undefined;
  readonly metrics: readonly MetricsConfig[];
  readonly capacity: CapacitySetting;
  readonly delivery: DeliverySetting;
  readonly unknownOwner: UnknownOwner;
}

/** The same as written. */
export interface RawCluster {
  readonly mode?: Mode;
  readonly metrics?: MetricsConfig[];
  readonly capacity?: RawCapacity;
  readonly delivery?: {
    kind: 'argo' | 'flux' | 'none';
    context?: string;
    namespace?: string;
    application?: string;
    kustomization?: string;
    helm_release?: string;
  };
  readonly unknown_owner?: UnknownOwner;
}

/** Finds faults in the queries that the sources of clusters state. */
export function queryProblems(
  file: string,
  yaml: YamlFile,
  { clusters }: { readonly clusters?: Readonly<Record<string, RawCluster>> },
): Problem[] {
  return Object.entries(clusters ?? {}).flatMap(([cluster, { metrics }]) =>
    (metrics ?? []).flatMap((source, index) =>
      Object.entries((source.kind === 'prometheus' && source.queries) || {}).flatMap(([name, query]) => {
        const rule = `clusters.${cluster}.metrics[${index}].queries.${name}`;
        const fault = queryFault(query, CLUSTER_PLACEHOLDERS);
        return fault ? [{ file, ...yaml.place(rule), rule, ...fault }] : [];
      }),
    ),
  );
}

/** Limits a cluster that the configuration does not name by the nodes and figures that its sources state. */
const DEFAULT_CAPACITY: CapacitySetting = {
  kind: 'nodes',
  cpu: undefined,
  memory: undefined,
  headroom: ZERO,
};

/**
 * Builds the delivery setting of a cluster. Where nothing is configured, a live cluster's workloads may carry
 * what their delivery tool tracks them by.
 */
function buildDelivery({ metrics, delivery }: RawCluster): DeliverySetting {
  const live = metrics?.find((source) => source.kind === 'kubernetes');
  if (!delivery) return live ? { kind: 'tracked', context: live.context } : { kind: 'none' };
  const {
    kind,
    context = live?.context,
    namespace,
    application,
    kustomization,
    helm_release: helmRelease,
  } = delivery;
  switch (kind) {
    case 'none':
      return { kind };
    case 'argo':
      return { kind, context, namespace, application };
    case 'flux':
      return { kind, context, namespace, kustomization, helmRelease };
  }
}

/** Builds the settings of a cluster. `observedBy` says where its services are set to be observed only. */
export function buildCluster(raw: RawCluster, observedBy: string | undefined): ClusterConfig {
  const { metrics, capacity } = raw;
  const quantity = (value: string | number | undefined) =>
    value === undefined ? undefined : parseQuantity(String(value));
  return {
    observedBy,
    metrics: metrics ?? [],
    delivery: buildDelivery(raw),
    unknownOwner: raw.unknown_owner ?? 'hold',
    capacity: capacity
      ? {
          kind: capacity.kind,
          cpu: quantity(capacity.cpu),
          memory: quantity(capacity.memory),
          headroom: capacity.headroom === undefined ? ZERO : parsePercent(capacity.headroom),
        }
      : DEFAULT_CAPACITY,
  };
}

interface Clusters {
  readonly clusters: Readonly<Record<string, ClusterConfig>>;
}

/** Returns the capacity of a cluster; the default where the configuration does not name it. */
export function capacitySetting(config: Clusters, cluster: string): CapacitySetting {
  return Object.hasOwn(config.clusters, cluster)
    ? (config.clusters[cluster]?.capacity ?? DEFAULT_CAPACITY)
    : DEFAULT_CAPACITY;
}

/** Returns how a cluster's workloads are delivered; `none` where the configuration does not name it. */
export function deliverySetting(config: Clusters, cluster: string): DeliverySetting {
  return (Object.hasOwn(config.clusters, cluster) && config.clusters[cluster]?.delivery) || { kind: 'none' };
}
