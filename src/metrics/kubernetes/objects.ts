import { TRACKING_KEYS } from '../../delivery/live/tracking.ts';
import {
  count,
  instant,
  type Json,
  member,
  objects,
  quantity,
  scalar,
  text,
  texts,
  words,
} from '../../lib/json.ts';
import type { ClusterNode, LiveAutoscaler, Quota, ReplicaResources } from '../observation/types.ts';
import { readNodeResources, readQuotaAmounts, readTaints } from '../snapshot/capacity.ts';
import { controller, metadata } from './metadata.ts';
import { type Placement, readPlacement } from './pods.ts';
import { podResources, reservedResources, templateRequest } from './resources.ts';
import { type RolloutProgress, readRollout } from './rollout.ts';

/**
 * API objects cut down to what decisions rest on, one at a time: a page of pods is some megabytes, and most
 * of it is managedFields. Shapes: https://kubernetes.io/docs/reference/kubernetes-api/ and the CRDs of Argo
 * Rollouts and KEDA.
 */

/** A Deployment, StatefulSet or Rollout. */
export interface Workload extends ReplicaResources, Placement {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly replicas: number;
  readonly ready: number;
  readonly rollout: RolloutProgress;
  /** Last writer of `spec.replicas`; `writtenAt` is the time. */
  readonly writer: string | undefined;
  readonly writtenAt: string | undefined;
  /**
   * Changes with the pod template: a Deployment's revision, a StatefulSet's update revision, a Rollout's pod
   * hash.
   */
  readonly revision: string | undefined;
  readonly tracking: Readonly<Record<string, string>>;
  /** Resources that the scheduler sets aside for one of its pods, without an overhead that it does not state. */
  readonly reserved: ReplicaResources;
  /** Labels of its pods. */
  readonly podLabels: Readonly<Record<string, string>>;
  /** RuntimeClass that may add an overhead: that of a pod template which states none. */
  readonly runtimeClass: string | undefined;
}

/** Object that may own a count. */
export interface Scaler {
  readonly namespace: string;
  readonly name: string;
  readonly kind: 'HorizontalPodAutoscaler' | 'ScaledObject' | 'Canary';
  readonly targetKind: string;
  readonly targetName: string;
  /** Undefined for what is no HorizontalPodAutoscaler. */
  readonly live: LiveAutoscaler | undefined;
}

/** A ReplicaSet, which leads from its pods to their workload. */
export interface ReplicaSetObject {
  readonly uid: string;
  readonly owner: string | undefined;
  /** The Deployment's revision that it is, or the Rollout's pod hash. */
  readonly revisions: readonly string[];
  readonly createdAt: string | undefined;
}

/** A node without what runs on it. */
export type NodeObject = Omit<ClusterNode, 'requested'>;

const REVISION = 'deployment.kubernetes.io/revision';

/** Reads a Deployment, StatefulSet or Rollout. */
export function readWorkload(kind: string, item: Json): Workload {
  const meta = metadata(item);
  const spec = member(item, 'spec');
  const status = member(item, 'status');
  const template = member(spec, 'template');
  const pod = member(template, 'spec');
  const replicas = count(spec.replicas) ?? 1;
  const { labels, annotations, managedFields, generation } = member(item, 'metadata');
  const marks = { ...texts(labels), ...texts(annotations) };
  const written = lastWrite(managedFields);
  return {
    kind,
    ...meta,
    replicas,
    ready: count(status.readyReplicas) ?? 0,
    rollout: readRollout(kind, generation, spec, status, replicas),
    writer:
      written &&
      `${text(written.manager) ?? 'an unnamed manager'} at ${text(written.time) ?? 'an unknown time'}`,
    writtenAt: instant(written?.time),
    revision: marks[REVISION] ?? text(status.updateRevision) ?? text(status.currentPodHash),
    tracking: Object.fromEntries(Object.entries(marks).filter(([key]) => TRACKING_KEYS.includes(key))),
    request: templateRequest(pod),
    limit: podResources(pod, 'limits'),
    reserved: reservedResources(pod),
    podLabels: texts(member(template, 'metadata').labels),
    runtimeClass: pod.overhead === undefined ? text(pod.runtimeClassName) : undefined,
    ...readPlacement(pod),
  };
}

/** Reads a ReplicaSet, whose age says since when a template has run. */
export function readReplicaSet(item: Json): ReplicaSetObject {
  const meta = member(item, 'metadata');
  const marks = [texts(meta.annotations)[REVISION], texts(meta.labels)['rollouts-pod-template-hash']];
  return {
    uid: metadata(item).uid,
    owner: controller(item),
    revisions: marks.filter((mark) => mark !== undefined),
    createdAt: instant(meta.creationTimestamp),
  };
}

/** Reads an HPA, a ScaledObject or a Canary. */
export function readScaler(kind: Scaler['kind'], item: Json): Scaler {
  const { namespace, name } = metadata(item);
  const target = member(member(item, 'spec'), kind === 'Canary' ? 'targetRef' : 'scaleTargetRef');
  return {
    kind,
    namespace,
    name,
    targetKind: text(target.kind) ?? 'Deployment',
    targetName: text(target.name) ?? '',
    live: kind === 'HorizontalPodAutoscaler' ? readLive(item) : undefined,
  };
}

/**
 * Reads the numbers of a HorizontalPodAutoscaler, and whether a bound holds it back; that it wants no other count
 * than its floor is no such thing
 * (https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#appendix-horizontal-pod-autoscaler-status-conditions).
 */
function readLive(item: Json): LiveAutoscaler {
  const spec = member(item, 'spec');
  const cpu = objects(spec.metrics).find((metric) => member(metric, 'resource').name === 'cpu');
  const limited = objects(member(item, 'status').conditions).find(
    ({ type, status, reason }) =>
      type === 'ScalingLimited' && status === 'True' && reason === 'TooManyReplicas',
  );
  return {
    target:
      count(member(member(cpu ?? {}, 'resource'), 'target').averageUtilization) ??
      count(spec.targetCPUUtilizationPercentage),
    min: count(spec.minReplicas) ?? 1,
    max: count(spec.maxReplicas),
    limited: limited && (text(limited.message) ?? 'it asks for more than maxReplicas'),
  };
}

/** Reads a node. One that is not Ready, or whose room cannot be read, takes no pod. */
export function readNode(item: Json): NodeObject {
  const spec = member(item, 'spec');
  const status = member(item, 'status');
  const ready = objects(status.conditions).find((c) => c.type === 'Ready');
  const { cpu, memory } = member(status, 'allocatable');
  const readable = quantity(cpu) !== undefined && quantity(memory) !== undefined;
  return {
    name: metadata(item).name,
    schedulable: spec.unschedulable !== true && ready?.status === 'True' && readable,
    allocatable: readNodeResources(status.allocatable, quantity),
    taints: readTaints(spec.taints),
    labels: texts(member(item, 'metadata').labels),
  };
}

/**
 * Reads a ResourceQuota with the scopes of its pods; those of a selector by more than being there have a name
 * of their own, which no pod is known to have. An amount that cannot be read must not cost the whole cluster
 * its figures, and binds nothing.
 */
export function readQuota(item: Json): Quota {
  const { namespace, name } = metadata(item);
  const spec = member(item, 'spec');
  const status = member(item, 'status');
  const selected = objects(member(spec, 'scopeSelector').matchExpressions).map(
    ({ scopeName, operator, values }) =>
      operator === 'Exists'
        ? scalar(scopeName)
        : `${scalar(scopeName)} ${scalar(operator)} ${words(values).join(',')}`,
  );
  const scopes = [...words(spec.scopes), ...selected];
  return {
    name,
    namespace,
    hard: readQuotaAmounts(status.hard, quantity),
    used: readQuotaAmounts(status.used, quantity),
    scopes,
  };
}

function lastWrite(managedFields: unknown): Json | undefined {
  return objects(managedFields)
    .filter((entry) => 'f:replicas' in member(member(entry, 'fieldsV1'), 'f:spec'))
    .sort((a, b) => scalar(b.time).localeCompare(scalar(a.time)))[0];
}
