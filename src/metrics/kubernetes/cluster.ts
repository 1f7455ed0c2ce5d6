import { groupBy } from '../../lib/group-by.ts';
import type { WorkloadKind } from '../../policy/blueprint/types.ts';
import type { WantedService } from '../../policy/wanted-service.ts';
import type { Listed } from '../../ports/cluster.ts';
import type { DisruptionBudget, Quota } from '../observation/types.ts';
import { type BudgetObject, matchBudgets } from './budgets.ts';
import type { NodeObject, ReplicaSetObject, Scaler, Workload } from './objects.ts';
import type { LivePod, PodUsage } from './pods.ts';

/** The objects of one cluster, one list per kind; undefined for a kind that nobody asked for. */
export interface ClusterObjects {
  readonly workloads: Readonly<Partial<Record<WorkloadKind, Listed<Workload>>>>;
  readonly replicaSets: Listed<ReplicaSetObject>;
  readonly pods: Listed<LivePod>;
  readonly usage: Listed<PodUsage>;
  readonly hpas: Listed<Scaler>;
  readonly scaledObjects: Listed<Scaler>;
  readonly canaries: Listed<Scaler>;
  readonly quotas: Listed<Quota>;
  readonly budgets: Listed<BudgetObject>;
  readonly nodes: Listed<NodeObject> | undefined;
}

/** The objects of one cluster by what they are looked up by. */
export interface ClusterIndex {
  readonly objects: ClusterObjects;
  /** By kind and name: `Deployment/web`. */
  readonly workloads: ReadonlyMap<string, readonly Workload[]>;
  /** By uid of the workload. */
  readonly pods: ReadonlyMap<string | undefined, readonly LivePod[]>;
  /** By uid of the workload. */
  readonly replicaSets: ReadonlyMap<string | undefined, readonly ReplicaSetObject[]>;
  /** By namespace and pod: `shop/web-0`. */
  readonly usage: ReadonlyMap<string, PodUsage>;
  /** By namespace, kind and name of the workload: `shop/Deployment/web`. */
  readonly scalers: ReadonlyMap<string, Scaler>;
  /** By uid of the workload. */
  readonly budgets: ReadonlyMap<string, readonly DisruptionBudget[]>;
}

/**
 * Indexes a cluster's objects. Pods belong to a workload by their owner references, through its ReplicaSets.
 */
export function indexObjects(objects: ClusterObjects): ClusterIndex {
  const listed = Object.values(objects.workloads).flatMap((l) => l.items);
  const workloadOf = new Map<string, string>(listed.map((w) => [w.uid, w.uid]));
  for (const { uid, owner } of objects.replicaSets.items) if (owner !== undefined) workloadOf.set(uid, owner);
  return {
    objects,
    workloads: groupBy(listed, (w) => `${w.kind}/${w.name}`),
    pods: groupBy(objects.pods.items, (pod) =>
      pod.owner === undefined ? undefined : workloadOf.get(pod.owner),
    ),
    replicaSets: groupBy(objects.replicaSets.items, (set) => set.owner),
    usage: new Map(objects.usage.items.map((u) => [`${u.namespace}/${u.name}`, u])),
    // KEDA drives an HPA of its own; coming last, the ScaledObject is what people are told of.
    scalers: new Map(
      [objects.canaries, objects.hpas, objects.scaledObjects].flatMap((l) =>
        l.items.map((s) => [`${s.namespace}/${s.targetKind}/${s.targetName}`, s]),
      ),
    ),
    budgets: matchBudgets(objects.budgets.items, listed),
  };
}

/**
 * Finds a service's workloads: several where its namespace is not stated and its name is in more than one.
 */
export function findWorkloads(
  { workloads }: ClusterIndex,
  { kind, name, namespace }: WantedService,
): readonly Workload[] {
  return (workloads.get(`${kind}/${name}`) ?? []).filter(
    (w) => namespace === undefined || w.namespace === namespace,
  );
}

/** Returns why a kind could not be read in a namespace; undefined where it could. */
export function missingFor({ reach }: Listed<unknown>, namespace: string | undefined): string | undefined {
  if (reach.kind === 'cluster') return undefined;
  if (reach.kind === 'absent') return reach.reason;
  return namespace !== undefined && reach.names.includes(namespace) ? undefined : reach.reason;
}
