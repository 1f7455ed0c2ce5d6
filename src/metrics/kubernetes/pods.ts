import { count, type Json, member, objects, quantity, text, texts } from '../../lib/json.ts';
import { formatCpu, formatMemory } from '../../lib/quantity.ts';
import { controller, metadata } from './metadata.ts';

/** Pods and their usage, cut down to what decisions rest on (https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/). */

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
  readonly placement:
    | { readonly node_selector: Readonly<Record<string, string>>; readonly tolerations: readonly Json[] }
    | undefined;
}

export interface PodUsage {
  readonly namespace: string;
  readonly name: string;
  readonly measuredFrom: string | undefined;
  readonly timestamp: string | undefined;
  readonly usage: PodAmounts;
}

const MILLI = 1_000_000n;

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
    waiting: waitingReason(containers),
    request: amounts(spec, 'requests'),
    limit: amounts(spec, 'limits'),
    reserved: { cpu: reserved(spec, 'cpu'), memory: reserved(spec, 'memory') },
    placement:
      spec.nodeName === undefined
        ? { node_selector: texts(spec.nodeSelector), tolerations: objects(spec.tolerations) }
        : undefined,
  };
}

/** Containers wait for the init container before them; that one's reason is what is wrong. */
function waitingReason(containers: readonly Json[]): string | undefined {
  const reasons = containers
    .map((c) => text(member(member(c, 'state'), 'waiting').reason))
    .filter((reason) => reason !== undefined);
  return (
    reasons.find((reason) => reason !== 'PodInitializing' && reason !== 'ContainerCreating') ?? reasons[0]
  );
}

/** One PodMetrics of metrics.k8s.io. A container without a figure makes the pod one without metrics, as for the HPA. */
export function readPodUsage(item: Json): PodUsage {
  const { namespace, name } = metadata(item);
  const timestamp = text(item.timestamp);
  const window = goDuration(text(item.window));
  const sum = (resource: 'cpu' | 'memory') =>
    total(objects(item.containers).map((c) => milli(quantity(member(c, 'usage')[resource]))));
  const [cpu, memory] = [sum('cpu'), sum('memory')];
  return {
    namespace,
    name,
    timestamp,
    measuredFrom:
      timestamp !== undefined && window !== undefined
        ? new Date(Date.parse(timestamp) - window).toISOString()
        : undefined,
    usage: {
      cpu: cpu === undefined ? undefined : formatCpu(cpu),
      memory: memory === undefined ? undefined : formatMemory(memory),
    },
  };
}

/**
 * What a pod requests or is limited to, in total: its own resources, or else the sum over containers and sidecars (init
 * containers that keep running). One container that states nothing leaves the sum unknown, as for the HPA.
 */
export function amounts(pod: Json, key: 'requests' | 'limits'): PodAmounts {
  const of = (resource: 'cpu' | 'memory') => {
    const own = stated(pod, key, resource);
    const sum = own ?? total(running(pod).map((c) => milli(stated(c, key, resource))));
    return sum === undefined ? undefined : resource === 'cpu' ? formatCpu(sum) : formatMemory(sum);
  };
  return { cpu: of('cpu'), memory: of('memory') };
}

/** What a pod template requests; where one container states nothing, what the scheduler sets aside for the others. */
export function requested(pod: Json): PodAmounts {
  const { cpu, memory } = amounts(pod, 'requests');
  const [aside, bytes] = [reserved(pod, 'cpu'), reserved(pod, 'memory')];
  return {
    cpu: cpu ?? (aside > 0n ? formatCpu(aside) : undefined),
    memory: memory ?? (bytes > 0n ? formatMemory(bytes) : undefined),
  };
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
  return [
    ...objects(pod.containers),
    ...objects(pod.initContainers).filter((c) => c.restartPolicy === 'Always'),
  ];
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

/** A duration as Go prints it, `1m0.5s`, in ms. */
function goDuration(value: string | undefined): number | undefined {
  if (value === undefined || !/^(\d+(\.\d+)?(h|ms|m|s))+$/.test(value)) return undefined;
  const units = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;
  return [...value.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)].reduce(
    (sum, [, n, unit]) => sum + Number(n) * units[unit as keyof typeof units],
    0,
  );
}
