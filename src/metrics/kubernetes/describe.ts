import { formatCpu, formatMemory } from '../../lib/quantity.ts';
import type { WorkloadKind } from '../../policy/blueprint/types.ts';
import type { WantedService } from '../../policy/wanted-service.ts';
import type { Listed } from '../../ports/cluster.ts';
import { FIGURE_NAMES } from '../observation/types.ts';
import type { NodeObject, QuotaObject, ReplicaSetObject, Scaler, Workload } from './objects.ts';
import type { LivePod, PodUsage } from './pods.ts';
import { failureOf, problems, roomUnreadable } from './problems.ts';

/** The objects of one cluster, one list per kind; undefined for a kind that nobody asked for. */
export interface ClusterObjects {
  readonly workloads: Readonly<Partial<Record<WorkloadKind, Listed<Workload>>>>;
  readonly replicaSets: Listed<ReplicaSetObject>;
  readonly pods: Listed<LivePod>;
  readonly usage: Listed<PodUsage>;
  readonly hpas: Listed<Scaler>;
  readonly scaledObjects: Listed<Scaler>;
  readonly canaries: Listed<Scaler>;
  readonly quotas: Listed<QuotaObject>;
  readonly nodes: Listed<NodeObject> | undefined;
}

const NOT_OF_KUBERNETES = Object.fromEntries(
  ['latency_p50', 'latency_p95', 'throughput', 'error_rate'].map((name) => [
    name,
    'Kubernetes does not measure it',
  ]),
);

interface Index {
  readonly objects: ClusterObjects;
  readonly workloads: ReadonlyMap<string, readonly Workload[]>;
  /** By uid of the workload. */
  readonly pods: ReadonlyMap<string, readonly LivePod[]>;
  /** By uid of the workload. */
  readonly replicaSets: ReadonlyMap<string, readonly ReplicaSetObject[]>;
  readonly usage: ReadonlyMap<string, PodUsage>;
  readonly scalers: ReadonlyMap<string, Scaler>;
}

/**
 * A cluster's objects as the content of a snapshot, so that one reader serves both and a report can be replayed. Pods belong
 * to a workload by their owner references, through its ReplicaSets.
 */
export function describeCluster(
  cluster: string,
  objects: ClusterObjects,
  wanted: readonly WantedService[],
  now: Date,
) {
  const index = indexObjects(objects);
  const owned = new Set<string>();
  const services = wanted.map((service) => {
    const found = findWorkloads(index, service);
    const [workload] = found;
    if (!workload || found.length > 1) return unknownService(service, cluster, found, index, now);
    owned.add(workload.uid);
    return knownService(service, workload, index, now);
  });
  return {
    timestamp: now.toISOString(),
    clusters: {
      [cluster]: {
        ...describeRoom(index, owned),
        failure: failureOf(objects),
        unreadable: roomUnreadable(objects),
      },
    },
    services,
    problems: problems(cluster, objects),
  };
}

/**
 * The same shape for a source that could not be asked: every service of its cluster misses its figures, and the run says so
 * once. Where it was the `cluster` itself, nothing else knows what runs there and who sets the counts.
 */
export function describeFailure(
  cluster: string,
  wanted: readonly WantedService[],
  reason: string,
  now: Date,
  source: 'cluster' | 'metrics',
) {
  const missing = Object.fromEntries(FIGURE_NAMES.map((name) => [name, reason]));
  const told = source === 'cluster' ? { failure: reason, owner_unknown: reason } : {};
  const clusters = source === 'cluster' ? { [cluster]: { failure: reason } } : {};
  const services = wanted.map(({ service }) => ({ service, timestamp: now.toISOString(), missing, ...told }));
  return { timestamp: now.toISOString(), clusters, services, problems: [{ message: reason }] };
}

function indexObjects(objects: ClusterObjects): Index {
  const listed = Object.values(objects.workloads).flatMap((l) => l.items);
  const workloadOf = new Map<string, string>(listed.map((w) => [w.uid, w.uid]));
  for (const { uid, owner } of objects.replicaSets.items) if (owner !== undefined) workloadOf.set(uid, owner);
  return {
    objects,
    workloads: group(listed, (w) => `${w.kind}/${w.name}`),
    pods: group(objects.pods.items, (pod) =>
      pod.owner === undefined ? undefined : workloadOf.get(pod.owner),
    ),
    replicaSets: group(objects.replicaSets.items, (set) => set.owner),
    usage: new Map(objects.usage.items.map((u) => [`${u.namespace}/${u.name}`, u])),
    // KEDA drives an HPA of its own; coming last, the ScaledObject is what people are told of.
    scalers: new Map(
      [objects.canaries, objects.hpas, objects.scaledObjects].flatMap((l) =>
        l.items.map((s) => [`${s.namespace}/${s.targetKind}/${s.targetName}`, s]),
      ),
    ),
  };
}

function findWorkloads({ workloads }: Index, { kind, name, namespace }: WantedService): readonly Workload[] {
  return (workloads.get(`${kind}/${name}`) ?? []).filter(
    (w) => namespace === undefined || w.namespace === namespace,
  );
}

function knownService(wanted: WantedService, workload: Workload, index: Index, now: Date) {
  const { namespace, kind, name } = workload;
  const pods = index.pods.get(workload.uid) ?? [];
  const seen = missingFor(index.objects.pods, namespace) ?? missingFor(index.objects.replicaSets, namespace);
  const unmeasured = seen ?? missingFor(index.objects.usage, namespace);
  const scaler = index.scalers.get(`${namespace}/${kind}/${name}`);
  const measured = pods.flatMap((pod) => index.usage.get(`${namespace}/${pod.name}`)?.timestamp ?? []);
  return {
    service: wanted.service,
    namespace,
    // Figures are as old as the oldest of them.
    timestamp: measured.reduce(
      (oldest, at) => (Date.parse(at) < Date.parse(oldest) ? at : oldest),
      now.toISOString(),
    ),
    replicas: workload.replicas,
    ...(seen === undefined ? { pods_running: pods.filter(isRunning).length } : {}),
    pods_ready:
      seen === undefined ? pods.filter((pod) => isRunning(pod) && pod.ready).length : workload.ready,
    rollout: workload.rollout,
    owned_by: scaler && `${scaler.kind} ${scaler.namespace}/${scaler.name}`,
    // KEDA's HPA, and the one behind Flagger, are seen among these.
    owner_unknown: scaler ? undefined : unseen(index.objects.hpas, namespace),
    replicas_written_by: workload.writer,
    replicas_written_at: workload.writtenAt,
    template: describeTemplate(workload, index),
    tracking: workload.tracking,
    replica: {
      cpu_request: workload.request.cpu,
      memory_request: workload.request.memory,
      cpu_limit: workload.limit.cpu,
      memory_limit: workload.limit.memory,
    },
    node_selector: workload.nodeSelector,
    tolerations: workload.tolerations,
    missing: {
      ...NOT_OF_KUBERNETES,
      ...(unmeasured === undefined ? {} : { cpu_utilization: unmeasured, memory_utilization: unmeasured }),
    },
    pods: pods.map((pod) => describePod(pod, index.usage.get(`${namespace}/${pod.name}`))),
  };
}

/** A StatefulSet's revisions have their time where nobody lists them, in ControllerRevisions. */
function describeTemplate({ uid, revision }: Workload, { replicaSets }: Index) {
  const set = (replicaSets.get(uid) ?? []).find(
    (s) => revision !== undefined && s.revisions.includes(revision),
  );
  return { hash: revision, since: set?.createdAt };
}

function unknownService(
  wanted: WantedService,
  cluster: string,
  found: readonly Workload[],
  { objects }: Index,
  now: Date,
) {
  const what = `${wanted.kind} ${wanted.namespace === undefined ? '' : `${wanted.namespace}/`}${wanted.name}`;
  const listed = objects.workloads[wanted.kind];
  const unread =
    listed && (listed.reach.kind === 'absent' ? listed.reach.reason : missingFor(listed, wanted.namespace));
  const places = found.map((w) => w.namespace).join(', ');
  const reason =
    found.length > 1
      ? `${what} stands in several namespaces of cluster ${cluster} (${places}); set spec.workload.namespace`
      : (unread ?? `cluster ${cluster} has no ${what}`);
  const missing = { cpu_utilization: reason, memory_utilization: reason };
  return { service: wanted.service, timestamp: now.toISOString(), missing, owner_unknown: reason };
}

function describePod(pod: LivePod, usage: PodUsage | undefined) {
  return {
    name: pod.name,
    phase: pod.phase,
    ready: pod.ready,
    node: pod.node,
    started_at: pod.startedAt,
    ready_since: pod.readySince,
    deleted_at: pod.deletedAt,
    measured_from: usage?.measuredFrom,
    restarts: pod.restarts,
    last_restart: pod.lastRestart,
    waiting: pod.waiting,
    cpu_usage: usage?.usage.cpu,
    memory_usage: usage?.usage.memory,
    cpu_request: pod.request.cpu,
    memory_request: pod.request.memory,
    cpu_limit: pod.limit.cpu,
    memory_limit: pod.limit.memory,
  };
}

/** Nodes count only where every pod on them could be seen: what is not seen would look free. */
function describeRoom({ objects, pods }: Index, owned: ReadonlySet<string>) {
  const quotas = objects.quotas.items;
  if (objects.nodes?.reach.kind !== 'cluster' || objects.pods.reach.kind !== 'cluster') return { quotas };
  const alive = objects.pods.items.filter((pod) => pod.phase !== 'Succeeded' && pod.phase !== 'Failed');
  const onNode = group(alive, (pod) => pod.node);
  const ours = new Set([...owned].flatMap((uid) => pods.get(uid) ?? []));
  const waiting = alive.filter(
    (pod) => pod.node === undefined && pod.deletedAt === undefined && !ours.has(pod),
  );
  return {
    quotas,
    nodes: objects.nodes.items.map((node) => {
      const own = onNode.get(node.name) ?? [];
      const sum = (key: 'cpu' | 'memory') => own.reduce((total, pod) => total + pod.reserved[key], 0n);
      return {
        ...node,
        requested: { cpu: formatCpu(sum('cpu')), memory: formatMemory(sum('memory')), pods: own.length },
      };
    }),
    pending: waiting.map(({ reserved, placement }) => ({
      cpu_request: formatCpu(reserved.cpu),
      memory_request: formatMemory(reserved.memory),
      ...placement,
    })),
  };
}

/** Why objects of a kind may be there and not be seen; what the cluster does not serve is not there. */
function unseen(listed: Listed<unknown>, namespace: string): string | undefined {
  return listed.reach.kind === 'absent' ? undefined : missingFor(listed, namespace);
}

/** Why a kind could not be read in a namespace; undefined where it could. */
function missingFor({ reach }: Listed<unknown>, namespace: string | undefined): string | undefined {
  if (reach.kind === 'cluster') return undefined;
  if (reach.kind === 'absent') return reach.reason;
  return namespace !== undefined && reach.names.includes(namespace) ? undefined : reach.reason;
}

function isRunning(pod: LivePod): boolean {
  return pod.phase === 'Running' && pod.deletedAt === undefined;
}

function group<T>(items: readonly T[], key: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name === undefined) continue;
    const own = groups.get(name);
    if (own) own.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
