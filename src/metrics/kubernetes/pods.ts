import { count, instant, type Json, member, objects, quantity, text, texts } from '../../lib/json.ts';
import { truncate } from '../../lib/markdown.ts';
import { trimEnd } from '../../lib/trim-end.ts';
import { total } from '../../manifests/kubernetes/pod-resources.ts';
import { NOTHING } from '../observation/empty.ts';
import type { Pod, PodTemplate, ReplicaResources, Resources } from '../observation/types.ts';
import { readTolerations } from '../snapshot/pod-template.ts';
import { controller, metadata } from './metadata.ts';
import { milli, podResources, reservedResources } from './resources.ts';
import { unstatedContainers } from './unstated.ts';

/**
 * Pods and their usage, cut down to what decisions rest on
 * (https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/).
 */

const LONGEST_REASON = 160;
/** A day; a figure over a longer time says nothing of now. metrics-server's window is some 15 seconds. */
const LONGEST_WINDOW = 24 * 3_600_000;

/** A pod of the API server, beside what an observation has of it. */
export interface LivePod {
  readonly namespace: string;
  /** uid of the controlling ReplicaSet or StatefulSet. */
  readonly owner: string | undefined;
  /** Without its usage, which metrics.k8s.io has. */
  readonly pod: Pod;
  /** Resources that the scheduler sets aside for it. */
  readonly reserved: ReplicaResources;
  /** Amounts that its RuntimeClass adds to those of its containers. */
  readonly overhead: Resources;
  /** Nodes that it may run on, while it waits for a node. */
  readonly placement: Placement | undefined;
}

export type Placement = Pick<PodTemplate, 'nodeSelector' | 'tolerations'>;

/** Usage of one pod as metrics.k8s.io states it. */
export interface PodUsage extends Pick<Pod, 'measuredFrom' | 'usage'> {
  readonly namespace: string;
  readonly name: string;
  readonly timestamp: string | undefined;
}

/** Reads a v1.Pod. */
export function readLivePod(item: Json): LivePod {
  const { namespace, name } = metadata(item);
  const spec = member(item, 'spec');
  const status = member(item, 'status');
  const overhead = member(spec, 'overhead');
  const condition = objects(status.conditions).find((c) => c.type === 'Ready');
  const containers = [...objects(status.containerStatuses), ...objects(status.initContainerStatuses)];
  return {
    namespace,
    owner: controller(item),
    pod: {
      name,
      phase: text(status.phase) ?? 'Unknown',
      node: text(spec.nodeName),
      ready: condition?.status === 'True',
      startedAt: instant(status.startTime),
      readySince: instant(condition?.lastTransitionTime),
      deletedAt: instant(member(item, 'metadata').deletionTimestamp),
      measuredFrom: undefined,
      restarts: containers.reduce((sum, c) => sum + (count(c.restartCount) ?? 0), 0),
      lastRestart: lastRestart(containers),
      waiting: waitingReason(containers),
      unschedulable: unschedulableReason(objects(status.conditions)),
      unstated: unstatedContainers(spec),
      usage: NOTHING,
      request: podResources(spec, 'requests'),
      limit: podResources(spec, 'limits'),
    },
    reserved: reservedResources(spec),
    overhead: { cpu: quantity(overhead.cpu), memory: quantity(overhead.memory) },
    placement: spec.nodeName === undefined ? readPlacement(spec) : undefined,
  };
}

/** Reads where the pods of a PodSpec may run. */
export function readPlacement(spec: Json): Placement {
  return { nodeSelector: texts(spec.nodeSelector), tolerations: readTolerations(spec.tolerations) };
}

function lastRestart(containers: readonly Json[]): string | undefined {
  return containers
    .map((c) => instant(member(member(c, 'lastState'), 'terminated').finishedAt))
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
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

/** Returns why the scheduler finds no node; what preemption was tried for follows, and says it again. */
function unschedulableReason(conditions: readonly Json[]): string | undefined {
  const { reason, message } = conditions.find((c) => c.type === 'PodScheduled' && c.status === 'False') ?? {};
  if (reason !== 'Unschedulable' && reason !== 'SchedulingGated') return undefined;
  const [first = ''] = (text(message) ?? reason).split(/[.\s]preemption:/, 1);
  return truncate(trimEnd(first, '. \t\n'), LONGEST_REASON);
}

/**
 * Reads a PodMetrics of metrics.k8s.io. A container without a figure makes the pod one without metrics, as
 * for the HPA.
 */
export function readPodUsage(item: Json): PodUsage {
  const { namespace, name } = metadata(item);
  const timestamp = instant(item.timestamp);
  const window = goDuration(text(item.window));
  const sum = (resource: 'cpu' | 'memory') =>
    total(objects(item.containers).map((c) => milli(quantity(member(c, 'usage')[resource]))));
  return {
    namespace,
    name,
    timestamp,
    measuredFrom:
      timestamp !== undefined && window !== undefined && window <= LONGEST_WINDOW
        ? new Date(Date.parse(timestamp) - window).toISOString()
        : undefined,
    // Nobody knows how old a figure without a time is.
    usage: timestamp === undefined ? NOTHING : { cpu: sum('cpu'), memory: sum('memory') },
  };
}

/** Returns a pod with what metrics.k8s.io says of it. */
export function withUsage(pod: Pod, measured: PodUsage | undefined): Pod {
  return measured ? { ...pod, measuredFrom: measured.measuredFrom, usage: measured.usage } : pod;
}

/** Parses a duration as Go prints it, `1m0.5s`, into ms. */
function goDuration(value: string | undefined): number | undefined {
  if (value === undefined || !/^(\d+(\.\d+)?(h|ms|m|s))+$/.test(value)) return undefined;
  const units = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;
  return [...value.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)].reduce(
    (sum, [, n, unit]) => sum + Number(n) * units[unit as keyof typeof units],
    0,
  );
}
