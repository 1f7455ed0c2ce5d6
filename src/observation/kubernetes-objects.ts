import { formatCpu, formatMemory } from '../blueprint/quantity.ts';
import { TRACKING_KEYS } from './delivery.ts';
import { count, type Json, member, objects, text, texts } from './json.ts';
import { quantity } from './pods.ts';

/**
 * API objects cut down to what decisions rest on, one at a time: a page of pods is some megabytes, and most of it is
 * managedFields. Shapes: https://kubernetes.io/docs/reference/kubernetes-api/ and the CRDs of Argo Rollouts and KEDA.
 */

export interface Workload {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly replicas: number;
  readonly ready: number;
  /** Why the last change has not arrived everywhere yet; undefined when it has. */
  readonly rollout: string | undefined;
  /** Who wrote `spec.replicas` last, and when. */
  readonly writer: string | undefined;
  readonly writtenAt: string | undefined;
  /** Changes with the pod template: a Deployment's revision, a StatefulSet's update revision, a Rollout's pod hash. */
  readonly revision: string | undefined;
  readonly tracking: Readonly<Record<string, string>>;
  readonly request: PodAmounts;
  readonly limit: PodAmounts;
  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly tolerations: readonly Json[];
}

/** Quantities as text, as a snapshot states them. */
export interface PodAmounts {
  readonly cpu: string | undefined;
  readonly memory: string | undefined;
}

export interface LivePod {
  readonly namespace: string;
  readonly name: string;
  /** uid of the controlling ReplicaSet or StatefulSet. */
  readonly owner: string | undefined;
  readonly phase: string;
  readonly node: string | undefined;
  readonly ready: boolean;
  readonly startedAt: string | undefined;
  readonly readySince: string | undefined;
  readonly deletedAt: string | undefined;
  readonly restarts: number;
  readonly lastRestart: string | undefined;
  readonly waiting: string | undefined;
  readonly request: PodAmounts;
  readonly limit: PodAmounts;
  /** What the scheduler sets aside for it, in nano-units. */
  readonly reserved: { readonly cpu: bigint; readonly memory: bigint };
  /** Where it may run, while it waits for a node. */
  readonly placement: { readonly node_selector: Readonly<Record<string, string>>; readonly tolerations: readonly Json[] } | undefined;
}

export interface PodUsage {
  readonly namespace: string;
  readonly name: string;
  readonly measuredFrom: string | undefined;
  readonly timestamp: string | undefined;
  readonly usage: PodAmounts;
}

export interface Scaler {
  readonly namespace: string;
  readonly name: string;
  readonly kind: 'HorizontalPodAutoscaler' | 'ScaledObject';
  readonly targetKind: string;
  readonly targetName: string;
}

export interface ReplicaSetObject {
  readonly uid: string;
  readonly owner: string | undefined;
  /** The Deployment's revision that it is, or the Rollout's pod hash. */
  readonly revisions: readonly string[];
  readonly createdAt: string | undefined;
}

export type NodeObject = ReturnType<typeof readNode>;
export type QuotaObject = ReturnType<typeof readQuotaObject>;

const MILLI = 1_000_000n;
const REVISION = 'deployment.kubernetes.io/revision';

/** A Deployment, StatefulSet or Rollout. A Rollout's `observedGeneration` is a string. */
export function readWorkload(kind: string, item: Json): Workload {
  const meta = metadata(item);
  const spec = member(item, 'spec');
  const status = member(item, 'status');
  const pod = member(member(spec, 'template'), 'spec');
  const replicas = count(spec.replicas) ?? 1;
  const { labels, annotations, managedFields, generation } = member(item, 'metadata');
  const marks = { ...texts(labels), ...texts(annotations) };
  const written = lastWrite(managedFields);
  return {
    kind,
    ...meta,
    replicas,
    ready: count(status.readyReplicas) ?? 0,
    rollout: rolloutInProgress(generation, status, replicas),
    writer: written && `${text(written.manager) ?? 'an unnamed manager'} at ${text(written.time) ?? 'an unknown time'}`,
    writtenAt: text(written?.time),
    revision: marks[REVISION] ?? text(status.updateRevision) ?? text(status.currentPodHash),
    tracking: Object.fromEntries(Object.entries(marks).filter(([key]) => TRACKING_KEYS.includes(key))),
    request: amounts(pod, 'requests'),
    limit: amounts(pod, 'limits'),
    nodeSelector: texts(pod.nodeSelector),
    tolerations: objects(pod.tolerations),
  };
}

/** A ReplicaSet leads from its pods to their Deployment or Rollout, and tells since when a template has run. */
export function readReplicaSet(item: Json): ReplicaSetObject {
  const meta = member(item, 'metadata');
  const marks = [texts(meta.annotations)[REVISION], texts(meta.labels)['rollouts-pod-template-hash']];
  return {
    uid: metadata(item).uid,
    owner: controller(item),
    revisions: marks.filter((mark) => mark !== undefined),
    createdAt: text(meta.creationTimestamp),
  };
}

export function readLivePod(item: Json): LivePod {
  const { namespace, name } = metadata(item);
  const spec = member(item, 'spec');
  const status = member(item, 'status');
  const condition = objects(status.conditions).find((c) => c.type === 'Ready');
  const containers = [...objects(status.containerStatuses), ...objects(status.initContainerStatuses)];
  return {
    namespace,
    name,
    owner: controller(item),
    phase: text(status.phase) ?? 'Unknown',
    node: text(spec.nodeName),
    ready: condition?.status === 'True',
    startedAt: text(status.startTime),
    readySince: text(condition?.lastTransitionTime),
    deletedAt: text(member(item, 'metadata').deletionTimestamp),
    restarts: containers.reduce((sum, c) => sum + (count(c.restartCount) ?? 0), 0),
    lastRestart: containers
      .map((c) => text(member(member(c, 'lastState'), 'terminated').finishedAt))
      .filter((at) => at !== undefined)
      .sort()
      .at(-1),
    waiting: containers.map((c) => text(member(member(c, 'state'), 'waiting').reason)).find((reason) => reason !== undefined),
    request: amounts(spec, 'requests'),
    limit: amounts(spec, 'limits'),
    reserved: { cpu: reserved(spec, 'cpu'), memory: reserved(spec, 'memory') },
    placement:
      spec.nodeName === undefined ? { node_selector: texts(spec.nodeSelector), tolerations: objects(spec.tolerations) } : undefined,
  };
}

/** One PodMetrics of metrics.k8s.io. A container without a figure makes the pod one without metrics, as for the HPA. */
export function readPodUsage(item: Json): PodUsage {
  const { namespace, name } = metadata(item);
  const timestamp = text(item.timestamp);
  const window = goDuration(text(item.window));
  const sum = (resource: 'cpu' | 'memory') => total(objects(item.containers).map((c) => milli(quantity(member(c, 'usage')[resource]))));
  const [cpu, memory] = [sum('cpu'), sum('memory')];
  return {
    namespace,
    name,
    timestamp,
    measuredFrom: timestamp !== undefined && window !== undefined ? new Date(Date.parse(timestamp) - window).toISOString() : undefined,
    usage: { cpu: cpu === undefined ? undefined : formatCpu(cpu), memory: memory === undefined ? undefined : formatMemory(memory) },
  };
}

export function readScaler(kind: Scaler['kind'], item: Json): Scaler {
  const { namespace, name } = metadata(item);
  const target = member(member(item, 'spec'), 'scaleTargetRef');
  return { kind, namespace, name, targetKind: text(target.kind) ?? 'Deployment', targetName: text(target.name) ?? '' };
}

/** A node as a snapshot states it, without what runs on it. A node that is not Ready takes no pod. */
export function readNode(item: Json) {
  const spec = member(item, 'spec');
  const status = member(item, 'status');
  const ready = objects(status.conditions).find((c) => c.type === 'Ready');
  const { cpu, memory, pods } = member(status, 'allocatable');
  return {
    name: metadata(item).name,
    schedulable: spec.unschedulable !== true && ready?.status === 'True',
    allocatable: { cpu, memory, pods },
    taints: objects(spec.taints),
    labels: texts(member(item, 'metadata').labels),
  };
}

/** A quota with the scopes of its pods; those of a selector by more than being there have a name of their own, which no pod is known to have. */
export function readQuotaObject(item: Json) {
  const { namespace, name } = metadata(item);
  const spec = member(item, 'spec');
  const status = member(item, 'status');
  const selected = objects(member(spec, 'scopeSelector').matchExpressions).map(({ scopeName, operator, values }) =>
    operator === 'Exists' ? String(scopeName) : `${scopeName} ${operator} ${values}`,
  );
  const scopes = [...(Array.isArray(spec.scopes) ? spec.scopes.map(String) : []), ...selected];
  return { name, namespace, hard: member(status, 'hard'), used: member(status, 'used'), scopes };
}

/**
 * What a pod requests or is limited to, in total: its own resources, or else the sum over containers and sidecars (init
 * containers that keep running). One container that states nothing leaves the sum unknown, as for the HPA.
 */
function amounts(pod: Json, key: 'requests' | 'limits'): PodAmounts {
  const of = (resource: 'cpu' | 'memory') => {
    const own = stated(pod, key, resource);
    const sum = own ?? total(running(pod).map((c) => milli(stated(c, key, resource))));
    return sum === undefined ? undefined : resource === 'cpu' ? formatCpu(sum) : formatMemory(sum);
  };
  return { cpu: of('cpu'), memory: of('memory') };
}

/**
 * What the scheduler counts: all that runs at once, at least what the largest init step needs beside the sidecars started
 * before it, and the overhead (https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers).
 */
function reserved(pod: Json, resource: 'cpu' | 'memory'): bigint {
  const overhead = quantity(member(pod, 'overhead')[resource]) ?? 0n;
  const own = stated(pod, 'requests', resource);
  if (own !== undefined) return own + overhead;
  let sidecars = 0n;
  let largestStep = 0n;
  for (const container of objects(pod.initContainers)) {
    const request = stated(container, 'requests', resource) ?? 0n;
    if (container.restartPolicy === 'Always') sidecars += request;
    const step = container.restartPolicy === 'Always' ? sidecars : sidecars + request;
    if (step > largestStep) largestStep = step;
  }
  const together = running(pod).reduce((sum, c) => sum + (stated(c, 'requests', resource) ?? 0n), 0n);
  return (together > largestStep ? together : largestStep) + overhead;
}

function running(pod: Json): readonly Json[] {
  return [...objects(pod.containers), ...objects(pod.initContainers).filter((c) => c.restartPolicy === 'Always')];
}

/** The API server fills in a request from the limit in a pod, but not in a pod template. */
function stated(container: Json, key: 'requests' | 'limits', resource: 'cpu' | 'memory'): bigint | undefined {
  const resources = member(container, 'resources');
  const limit = quantity(member(resources, 'limits')[resource]);
  return key === 'limits' ? limit : (quantity(member(resources, 'requests')[resource]) ?? limit);
}

function total(parts: readonly (bigint | undefined)[]): bigint | undefined {
  return parts.length === 0
    ? undefined
    : parts.reduce((sum, part) => (sum === undefined || part === undefined ? undefined : sum + part), 0n);
}

/** Rounded up to thousandths, container by container, as the HPA reads quantities. */
function milli(nanos: bigint | undefined): bigint | undefined {
  return nanos === undefined ? undefined : ((nanos + MILLI - 1n) / MILLI) * MILLI;
}

function rolloutInProgress(generation: unknown, status: Json, replicas: number): string | undefined {
  const observed = Number(status.observedGeneration ?? 0);
  if (typeof generation === 'number' && observed < generation) return `generation ${generation} is not observed yet`;
  const updated = count(status.updatedReplicas) ?? 0;
  return updated < replicas ? `${updated} of ${replicas} replicas are updated` : undefined;
}

function lastWrite(managedFields: unknown): Json | undefined {
  return objects(managedFields)
    .filter((entry) => 'f:replicas' in member(member(entry, 'fieldsV1'), 'f:spec'))
    .sort((a, b) => String(b.time).localeCompare(String(a.time)))[0];
}

function controller(item: Json): string | undefined {
  return text(objects(member(item, 'metadata').ownerReferences).find((o) => o.controller === true)?.uid);
}

function metadata(item: Json): { readonly namespace: string; readonly name: string; readonly uid: string } {
  const meta = member(item, 'metadata');
  return { namespace: text(meta.namespace) ?? '', name: text(meta.name) ?? '', uid: text(meta.uid) ?? '' };
}

/** A duration as Go prints it, `1m0.5s`, in ms. */
function goDuration(value: string | undefined): number | undefined {
  if (value === undefined || !/^(\d+(\.\d+)?(h|ms|m|s))+$/.test(value)) return undefined;
  const units = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;
  return [...value.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)].reduce(
    (sum, [, n, unit]) => sum + Number(n) * units[unit as keyof typeof units],
    0,
  );
}
