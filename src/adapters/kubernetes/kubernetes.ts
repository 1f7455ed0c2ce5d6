import type { Json } from '../../lib/json.ts';
import { readBudget } from '../../metrics/kubernetes/budgets.ts';
import type { ClusterObjects } from '../../metrics/kubernetes/cluster.ts';
import {
  readNode,
  readQuota,
  readReplicaSet,
  readScaler,
  readWorkload,
} from '../../metrics/kubernetes/objects.ts';
import { observeCluster } from '../../metrics/kubernetes/observe.ts';
import { readLivePod, readPodUsage } from '../../metrics/kubernetes/pods.ts';
import type { LiveAnswer } from '../../metrics/observation/live.ts';
import type { WantedService } from '../../policy/wanted-service.ts';
import type { KubernetesAccess, Listed } from '../../ports/cluster.ts';
import { type Connection, connect } from './api.ts';
import { listAll, type Resource } from './list.ts';

export interface KubernetesOptions extends KubernetesAccess {
  /** True where nodes limit its capacity; only then is the right to list them needed. */
  readonly nodes: boolean;
}

const WORKLOADS = {
  Deployment: { group: 'apps', version: 'v1', plural: 'deployments' },
  StatefulSet: { group: 'apps', version: 'v1', plural: 'statefulsets' },
  Rollout: { group: 'argoproj.io', version: 'v1alpha1', plural: 'rollouts', install: 'Argo Rollouts' },
  DeploymentConfig: {
    group: 'apps.openshift.io',
    version: 'v1',
    plural: 'deploymentconfigs',
    install: 'OpenShift',
  },
} as const satisfies Record<WantedService['kind'], Resource>;
const REPLICA_SETS: Resource = { group: 'apps', version: 'v1', plural: 'replicasets' };
/** What a DeploymentConfig has in place of ReplicaSets. */
const CONTROLLERS: Resource = { group: '', version: 'v1', plural: 'replicationcontrollers' };
const PODS: Resource = { group: '', version: 'v1', plural: 'pods' };
const POD_METRICS: Resource = {
  group: 'metrics.k8s.io',
  version: 'v1beta1',
  plural: 'pods',
  install: 'metrics-server',
};
const NODES: Resource = { group: '', version: 'v1', plural: 'nodes' };
const QUOTAS: Resource = { group: '', version: 'v1', plural: 'resourcequotas' };
const BUDGETS: Resource = { group: 'policy', version: 'v1', plural: 'poddisruptionbudgets' };
const HPAS: Resource = { group: 'autoscaling', version: 'v2', plural: 'horizontalpodautoscalers' };
const SCALED_OBJECTS: Resource = {
  group: 'keda.sh',
  version: 'v1alpha1',
  plural: 'scaledobjects',
  install: 'KEDA',
};
const CANARIES: Resource = {
  group: 'flagger.app',
  version: 'v1beta1',
  plural: 'canaries',
  install: 'Flagger',
};

/**
 * Asks one cluster what it says of the services wanted: one list per kind, in pages, however many services
 * there are. What may not be read, or is not there, costs only the figures that rest on it.
 * @throws TrimtabError `kubernetes_failed` when the cluster cannot be spoken to at all.
 */
export async function observeKubernetes(
  options: KubernetesOptions,
  wanted: readonly WantedService[],
  now: Date,
): Promise<LiveAnswer> {
  const connection = await connect(options);
  try {
    const objects = await listObjects(connection, wanted, options.nodes);
    connection.assertAnswered();
    return observeCluster(options.cluster, objects, wanted, now);
  } finally {
    await connection.close();
  }
}

async function listObjects(
  { get, namespace }: Connection,
  wanted: readonly WantedService[],
  withNodes: boolean,
): Promise<ClusterObjects> {
  const namespaces = [...new Set(wanted.map((w) => w.namespace ?? namespace))].sort();
  const list = <T>(resource: Resource, read: (item: Json) => T) => listAll(get, resource, namespaces, read);
  const kinds = [...new Set(wanted.map((w) => w.kind))];
  const [workloads, replicaSets, pods, usage, hpas, scaledObjects, canaries, quotas, budgets, nodes] =
    await Promise.all([
      Promise.all(
        kinds.map(
          async (kind) => [kind, await list(WORKLOADS[kind], (item) => readWorkload(kind, item))] as const,
        ),
      ),
      kinds.includes('DeploymentConfig')
        ? both(list(REPLICA_SETS, readReplicaSet), list(CONTROLLERS, readReplicaSet))
        : list(REPLICA_SETS, readReplicaSet),
      list(PODS, readLivePod),
      list(POD_METRICS, readPodUsage),
      list(HPAS, (item) => readScaler('HorizontalPodAutoscaler', item)),
      list(SCALED_OBJECTS, (item) => readScaler('ScaledObject', item)),
      list(CANARIES, (item) => readScaler('Canary', item)),
      list(QUOTAS, readQuota),
      list(BUDGETS, readBudget),
      withNodes ? listAll(get, NODES, [], readNode) : undefined,
    ]);
  return {
    workloads: Object.fromEntries(workloads),
    replicaSets,
    pods,
    usage,
    hpas,
    scaledObjects,
    canaries,
    quotas,
    budgets,
    nodes,
  };
}

/** Joins two lists; what reaches less far says how far both do. */
async function both<T>(one: Promise<Listed<T>>, other: Promise<Listed<T>>): Promise<Listed<T>> {
  const [first, second] = await Promise.all([one, other]);
  const reach = second.reach.kind === 'cluster' ? first.reach : second.reach;
  return { items: [...first.items, ...second.items], reach };
}
