import { TRACKING_KEYS } from '../../delivery/live/sources.ts';
import { count, type Json, member, objects, quantity, text, texts } from '../../lib/json.ts';
import { controller, metadata } from './metadata.ts';
import { amounts, type PodAmounts, requested } from './pods.ts';

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

export interface Scaler {
  readonly namespace: string;
  readonly name: string;
  readonly kind: 'HorizontalPodAutoscaler' | 'ScaledObject' | 'Canary';
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
    writer:
      written &&
      `${text(written.manager) ?? 'an unnamed manager'} at ${text(written.time) ?? 'an unknown time'}`,
    writtenAt: text(written?.time),
    revision: marks[REVISION] ?? text(status.updateRevision) ?? text(status.currentPodHash),
    tracking: Object.fromEntries(Object.entries(marks).filter(([key]) => TRACKING_KEYS.includes(key))),
    request: requested(pod),
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

export function readScaler(kind: Scaler['kind'], item: Json): Scaler {
  const { namespace, name } = metadata(item);
  const target = member(member(item, 'spec'), kind === 'Canary' ? 'targetRef' : 'scaleTargetRef');
  return {
    kind,
    namespace,
    name,
    targetKind: text(target.kind) ?? 'Deployment',
    targetName: text(target.name) ?? '',
  };
}

/** A node as a snapshot states it, without what runs on it. One that is not Ready, or whose room cannot be read, takes no pod. */
export function readNode(item: Json) {
  const spec = member(item, 'spec');
  const status = member(item, 'status');
  const ready = objects(status.conditions).find((c) => c.type === 'Ready');
  const allocatable = readableQuantities(member(status, 'allocatable'));
  const { cpu, memory, pods } = allocatable;
  const roomy = cpu !== undefined && memory !== undefined;
  return {
    name: metadata(item).name,
    schedulable: spec.unschedulable !== true && ready?.status === 'True' && roomy,
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
  const selected = objects(member(spec, 'scopeSelector').matchExpressions).map(
    ({ scopeName, operator, values }) =>
      operator === 'Exists' ? String(scopeName) : `${scopeName} ${operator} ${values}`,
  );
  const scopes = [...(Array.isArray(spec.scopes) ? spec.scopes.map(String) : []), ...selected];
  return {
    name,
    namespace,
    hard: readableQuantities(member(status, 'hard')),
    used: readableQuantities(member(status, 'used')),
    scopes,
  };
}

/** One that cannot be read must not cost the whole cluster its figures. */
function readableQuantities(amounts: Json): Json {
  return Object.fromEntries(Object.entries(amounts).filter(([, amount]) => quantity(amount) !== undefined));
}

function rolloutInProgress(generation: unknown, status: Json, replicas: number): string | undefined {
  const observed = Number(status.observedGeneration ?? 0);
  if (typeof generation === 'number' && observed < generation)
    return `generation ${generation} is not observed yet`;
  const updated = count(status.updatedReplicas) ?? 0;
  return updated < replicas ? `${updated} of ${replicas} replicas are updated` : undefined;
}

function lastWrite(managedFields: unknown): Json | undefined {
  return objects(managedFields)
    .filter((entry) => 'f:replicas' in member(member(entry, 'fieldsV1'), 'f:spec'))
    .sort((a, b) => String(b.time).localeCompare(String(a.time)))[0];
}
