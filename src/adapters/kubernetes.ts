import { isObject, type Json, objects } from '../observation/json.ts';
import { type ClusterObjects, describeCluster, type Listed, type WantedService } from '../observation/kubernetes.ts';
import {
  readLivePod,
  readNode,
  readPodUsage,
  readQuotaObject,
  readReplicaSet,
  readScaler,
  readWorkload,
} from '../observation/kubernetes-objects.ts';
import { type Connection, connect, type Get, type KubernetesAccess } from './kubernetes-api.ts';

export interface KubernetesOptions extends KubernetesAccess {
  /** Whether nodes bind its capacity; only then the right to list them is needed. */
  readonly nodes: boolean;
}

/** One kind of object: its API group and version ('' for core), and its plural. */
interface Resource {
  readonly group: string;
  readonly version: string;
  readonly plural: string;
}

const WORKLOADS = {
  Deployment: { group: 'apps', version: 'v1', plural: 'deployments' },
  StatefulSet: { group: 'apps', version: 'v1', plural: 'statefulsets' },
  Rollout: { group: 'argoproj.io', version: 'v1alpha1', plural: 'rollouts' },
} as const satisfies Record<WantedService['kind'], Resource>;
const REPLICA_SETS: Resource = { group: 'apps', version: 'v1', plural: 'replicasets' };
const PODS: Resource = { group: '', version: 'v1', plural: 'pods' };
const POD_METRICS: Resource = { group: 'metrics.k8s.io', version: 'v1beta1', plural: 'pods' };
const NODES: Resource = { group: '', version: 'v1', plural: 'nodes' };
const QUOTAS: Resource = { group: '', version: 'v1', plural: 'resourcequotas' };
const HPAS: Resource = { group: 'autoscaling', version: 'v2', plural: 'horizontalpodautoscalers' };
const SCALED_OBJECTS: Resource = { group: 'keda.sh', version: 'v1alpha1', plural: 'scaledobjects' };

/** kubectl's own page size. */
const PAGE = 500;
/** An expired list starts again; a cluster that changes faster than it can be read is given up. */
const MOST_RESTARTS = 3;

/**
 * What one cluster says of the services wanted, as the content of a snapshot: one list per kind, in pages, however many
 * services there are. What may not be read, or is not there, costs only the figures that rest on it.
 * @throws TrimtabError `kubernetes_failed` when the cluster cannot be spoken to at all.
 */
export async function observeKubernetes(options: KubernetesOptions, wanted: readonly WantedService[], now: Date) {
  const connection = await connect(options);
  try {
    const objects = await listObjects(connection, wanted, options.nodes);
    connection.assertAnswered();
    return describeCluster(options.cluster, objects, wanted, now);
  } finally {
    await connection.close();
  }
}

async function listObjects({ get, namespace }: Connection, wanted: readonly WantedService[], withNodes: boolean): Promise<ClusterObjects> {
  const namespaces = [...new Set(wanted.map((w) => w.namespace ?? namespace))].sort();
  const list = <T>(resource: Resource, read: (item: Json) => T) => listAll(get, resource, namespaces, read);
  const kinds = [...new Set(wanted.map((w) => w.kind))];
  const [workloads, replicaSets, pods, usage, hpas, scaledObjects, quotas, nodes] = await Promise.all([
    Promise.all(kinds.map(async (kind) => [kind, await list(WORKLOADS[kind], (item) => readWorkload(kind, item))] as const)),
    list(REPLICA_SETS, readReplicaSet),
    list(PODS, readLivePod),
    list(POD_METRICS, readPodUsage),
    list(HPAS, (item) => readScaler('HorizontalPodAutoscaler', item)),
    list(SCALED_OBJECTS, (item) => readScaler('ScaledObject', item)),
    list(QUOTAS, readQuotaObject),
    withNodes ? listAll(get, NODES, [], readNode) : undefined,
  ]);
  // KEDA drives an HPA of its own; coming last, the ScaledObject is what people are told of.
  const scalers = [hpas, scaledObjects];
  return { workloads: Object.fromEntries(workloads), replicaSets, pods, usage, scalers, quotas, nodes };
}

/** The whole cluster, or where rights end there, the namespaces of the services. */
async function listAll<T>(get: Get, resource: Resource, namespaces: readonly string[], read: (item: Json) => T): Promise<Listed<T>> {
  const everywhere = await listPages(get, pathOf(resource, undefined), read);
  if (everywhere.kind === 'items') return { items: everywhere.items, reach: { kind: 'cluster' } };
  if (everywhere.status === 404) {
    const reason = `the cluster does not serve ${nameOf(resource)}${resource === POD_METRICS ? '; install metrics-server' : ''}`;
    return { items: [], reach: { kind: 'absent', reason } };
  }
  if (everywhere.status !== 403) return { items: [], reach: { kind: 'namespaces', names: [], reason: everywhere.reason } };
  const items: T[] = [];
  const names: string[] = [];
  for (const namespace of namespaces) {
    const own = await listPages(get, pathOf(resource, namespace), read);
    if (own.kind !== 'items') continue;
    items.push(...own.items);
    names.push(namespace);
  }
  return { items, reach: { kind: 'namespaces', names, reason: missingRule(resource) } };
}

/**
 * All pages of one list. A token outlives its list by minutes only: `410 Gone` starts anew
 * (https://kubernetes.io/docs/reference/using-api/api-concepts/#retrieving-large-results-sets-in-chunks).
 */
async function listPages<T>(
  get: Get,
  path: string,
  read: (item: Json) => T,
): Promise<
  { readonly kind: 'items'; readonly items: readonly T[] } | { readonly kind: 'refused'; readonly status: number; readonly reason: string }
> {
  for (let restart = 0; restart <= MOST_RESTARTS; restart += 1) {
    const items: T[] = [];
    let token: string | undefined = '';
    while (token !== undefined) {
      const answer = await get(`${path}?limit=${PAGE}${token === '' ? '' : `&continue=${encodeURIComponent(token)}`}`);
      if (answer.kind === 'failed') return { kind: 'refused', status: 0, reason: answer.reason };
      if (answer.status === 410) break;
      if (answer.status !== 200 || !Array.isArray(answer.body.items)) return { kind: 'refused', ...refusal(path, answer) };
      for (const item of objects(answer.body.items)) items.push(read(item));
      const next = isObject(answer.body.metadata) ? answer.body.metadata.continue : undefined;
      token = typeof next === 'string' && next !== '' ? next : undefined;
    }
    if (token === undefined) return { kind: 'items', items };
  }
  return { kind: 'refused', status: 410, reason: `GET ${path}: the list expired ${MOST_RESTARTS + 1} times before its last page` };
}

function refusal(path: string, { status, body }: { readonly status: number; readonly body: Json }) {
  const message = typeof body.message === 'string' ? body.message : status === 200 ? 'the answer is no list' : 'no reason given';
  return { status, reason: `GET ${path}: ${status}: ${message.slice(0, 300)}` };
}

function pathOf({ group, version, plural }: Resource, namespace: string | undefined): string {
  const base = group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
  return `${base}${namespace === undefined ? '' : `/namespaces/${encodeURIComponent(namespace)}`}/${plural}`;
}

function nameOf({ group, plural }: Resource): string {
  return group === '' ? plural : `${plural}.${group}`;
}

function missingRule({ group, plural }: Resource): string {
  return `may not list ${nameOf({ group, plural, version: '' })}; grant the RBAC rule {apiGroups: ["${group}"], resources: ["${plural}"], verbs: ["list"]}`;
}
