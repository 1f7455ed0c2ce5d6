import { formatCpu, formatExactMemory } from '../../lib/quantity.ts';
import { stateBudget } from '../../manifests/kubernetes/disruption-budget.ts';
import { NOT_STATED } from '../observation/empty.ts';
import type { AskedService, LiveAnswer } from '../observation/live.ts';
import type {
  Amounts,
  ClusterNode,
  ClusterState,
  Observation,
  Pod,
  Quota,
  ReplicaResources,
  Resources,
  Taint,
  Toleration,
} from '../observation/types.ts';

/**
 * Records what a live source said as the content of a snapshot, so that a report can be replayed: {@link
 * readSnapshot} reads the same observations from it. Quantities are in Kubernetes' canonical form.
 */
export function recordSnapshot({ timestamp, observations, asked }: LiveAnswer) {
  const services = [...observations.services.values()].map((one) =>
    recordService(one, asked?.services.get(one.service)),
  );
  if (services.length === 0) return { timestamp, services };
  const clusters = [...observations.clusters].map(([name, state]) => [name, recordCluster(state)] as const);
  return {
    timestamp,
    ...(asked ? { queries: asked.queries } : { clusters: Object.fromEntries(clusters) }),
    services,
    problems: observations.problems.map(({ message }) => ({ message })),
  };
}

function recordService(one: Observation, asked: AskedService | undefined) {
  // A cluster that has the workload always knows its count.
  const found = asked === undefined && one.replicas !== undefined;
  const values = Object.entries(one.figures).map(([name, { value }]) => [name, value] as const);
  const reasons = Object.entries(one.missing).filter(([, reason]) => reason !== NOT_STATED);
  return {
    service: one.service,
    namespace: one.namespace,
    timestamp: one.timestamp,
    measured_from: asked?.measuredFrom,
    replicas: one.replicas,
    pods_running: one.podsRunning,
    pods_ready: one.podsReady,
    restarts: one.restarts,
    ...(found ? recordWorkload(one) : { rollout: one.rollout, owned_by: one.ownedBy }),
    ...(one.autoscaler ? { autoscaler: one.autoscaler } : {}),
    owner_unseen: one.ownerUnseen,
    owner_known: one.ownerKnown || undefined,
    ...(asked ? { metrics: Object.fromEntries(values) } : {}),
    missing: asked?.missing ?? Object.fromEntries(reasons),
    failure: one.failure,
    ...(found
      ? { pods: one.pods.map(recordPod), ...recordUnstated(one.pods) }
      : { owner_unknown: one.ownerUnknown }),
    queries: asked?.queries,
    history: 'start' in one.history ? one.history : undefined,
    throughput_week_ago: one.throughputWeekAgo,
  };
}

function recordWorkload({ replica, reserved, ...one }: Observation) {
  return {
    rollout: one.rollout,
    owned_by: one.ownedBy,
    owner_unknown: one.ownerUnknown,
    replicas_written_by: one.writer,
    replicas_written_at: one.writtenAt,
    template: one.template,
    tracking: one.tracking,
    replica: recordReplica(replica),
    reserved: recordReplica(reserved),
    runtime_class: one.runtimeClass,
    ...recordDisruption(one),
    ...recordPlacement(one),
  };
}

/** All pods of a workload have the same containers. */
function recordUnstated([pod]: readonly Pod[]) {
  return pod && Object.keys(pod.unstated).length > 0 ? { unstated: pod.unstated } : {};
}

function recordDisruption({
  disruptionBudgets,
  disruptionUnknown,
}: Pick<Observation, 'disruptionBudgets' | 'disruptionUnknown'>) {
  return {
    ...(disruptionBudgets.length === 0
      ? {}
      : { disruption_budgets: disruptionBudgets.map((one) => stateBudget(one.name, one, one.others)) }),
    disruption_unknown: disruptionUnknown,
  };
}

function recordPod(pod: Pod) {
  return {
    name: pod.name,
    phase: pod.phase,
    ready: pod.ready,
    node: pod.node,
    started_at: pod.startedAt,
    ready_since: pod.readySince,
    deleted_at: pod.deletedAt,
    measured_from: pod.measuredFrom,
    restarts: pod.restarts,
    last_restart: pod.lastRestart,
    waiting: pod.waiting,
    unschedulable: pod.unschedulable,
    ...recordResources('usage', pod.usage),
    ...recordReplica(pod),
  };
}

function recordCluster({ nodes, pending, quotas, failure, unreadable }: ClusterState) {
  return {
    // A cluster that could not be asked at all has no list, rather than an empty one.
    ...(failure !== undefined && quotas.length === 0 && !nodes ? {} : { quotas: quotas.map(recordQuota) }),
    ...(nodes
      ? {
          nodes: nodes.map(recordNode),
          pending: pending.map((pod) => ({ ...recordResources('request', pod), ...recordPlacement(pod) })),
        }
      : {}),
    failure,
    unreadable,
  };
}

function recordNode({ name, schedulable, allocatable, requested, taints, labels }: ClusterNode) {
  return {
    name,
    schedulable,
    allocatable: { ...recordAmounts(allocatable), pods: allocatable.pods?.toString() },
    taints: taints.map(recordTaint),
    labels,
    requested: {
      ...recordAmounts(requested),
      pods: requested.pods === undefined ? undefined : Number(requested.pods),
    },
  };
}

function recordQuota({ name, namespace, hard, used, scopes }: Quota) {
  return { name, namespace, hard: recordLimits(hard), used: recordLimits(used), scopes };
}

/** Keys in the order in which the API server lists them. */
function recordLimits(amounts: Amounts) {
  const limit = recordAmounts({ cpu: amounts.cpu_limit, memory: amounts.memory_limit });
  const request = recordAmounts({ cpu: amounts.cpu, memory: amounts.memory });
  return {
    'limits.cpu': limit.cpu,
    'limits.memory': limit.memory,
    pods: amounts.pods?.toString(),
    'requests.cpu': request.cpu,
    'requests.memory': request.memory,
  };
}

function recordPlacement({ nodeSelector, tolerations }: Pick<Observation, 'nodeSelector' | 'tolerations'>) {
  return { node_selector: nodeSelector, tolerations: tolerations.map(recordToleration) };
}

function recordToleration({ key, operator, value, effect }: Toleration) {
  return { key, operator, value, effect };
}

function recordTaint({ key, value, effect }: Taint) {
  return { key, value, effect };
}

function recordReplica({ request, limit }: ReplicaResources) {
  return { ...recordResources('request', request), ...recordResources('limit', limit) };
}

function recordResources<K extends string>(what: K, resources: Resources) {
  const { cpu, memory } = recordAmounts(resources);
  return { [`cpu_${what}`]: cpu, [`memory_${what}`]: memory };
}

function recordAmounts({ cpu, memory }: Resources) {
  return {
    cpu: cpu === undefined ? undefined : formatCpu(cpu),
    memory: memory === undefined ? undefined : formatExactMemory(memory),
  };
}
