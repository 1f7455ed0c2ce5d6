import { count, instant, isObject, type Json, quantity, text } from '../../lib/json.ts';
import type { Pod, ReplicaResources, Unstated } from '../observation/types.ts';

/**
 * Reads the `pods` of a snapshot's service; `unstated` says which of their containers leave amounts out. A pod
 * without a name counts like any other; a quantity that cannot be read is missing.
 */
export function readPods(value: unknown, unstated: Unstated = {}): readonly Pod[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((pod: unknown, index) =>
    isObject(pod) ? [readPod(text(pod.name) ?? `pods[${index}]`, pod, unstated)] : [],
  );
}

function readPod(name: string, pod: Json, unstated: Unstated): Pod {
  return {
    name,
    phase: typeof pod.phase === 'string' ? pod.phase : 'Running',
    ready: pod.ready === true,
    node: text(pod.node),
    startedAt: instant(pod.started_at),
    readySince: instant(pod.ready_since),
    deletedAt: instant(pod.deleted_at),
    measuredFrom: instant(pod.measured_from),
    restarts: count(pod.restarts),
    lastRestart: instant(pod.last_restart),
    waiting: text(pod.waiting),
    unschedulable: text(pod.unschedulable),
    unstated,
    usage: { cpu: quantity(pod.cpu_usage), memory: quantity(pod.memory_usage) },
    ...readResources(pod),
  };
}

/** Reads requests and limits in nano-units. */
export function readResources(entry: Json): ReplicaResources {
  return {
    request: { cpu: quantity(entry.cpu_request), memory: quantity(entry.memory_request) },
    limit: { cpu: quantity(entry.cpu_limit), memory: quantity(entry.memory_limit) },
  };
}
