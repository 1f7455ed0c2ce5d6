import { type Json, member, objects, quantity } from '../../lib/json.ts';
import type { Resources } from '../observation/types.ts';

/** CPU and memory in nano-units. */
export interface ReservedResources {
  readonly cpu: bigint;
  readonly memory: bigint;
}

const MILLI = 1_000_000n;

/**
 * Returns what a pod requests or is limited to, in total: its own resources, or else the sum over containers
 * and sidecars (init containers that keep running). One container that states nothing leaves the sum unknown,
 * as for the HPA.
 */
export function podResources(pod: Json, key: 'requests' | 'limits'): Resources {
  const sum = (resource: keyof Resources) =>
    stated(pod, key, resource) ?? total(running(pod).map((c) => milli(stated(c, key, resource))));
  return { cpu: sum('cpu'), memory: sum('memory') };
}

/**
 * Returns what a pod template requests; where one container states nothing, what the scheduler sets aside for
 * the others.
 */
export function templateRequest(pod: Json): Resources {
  const { cpu, memory } = podResources(pod, 'requests');
  const reserved = reservedResources(pod);
  const positive = (nanos: bigint) => (nanos > 0n ? nanos : undefined);
  return { cpu: cpu ?? positive(reserved.cpu), memory: memory ?? positive(reserved.memory) };
}

/** Returns what the scheduler sets aside for a pod, in nano-units. */
export function reservedResources(pod: Json): ReservedResources {
  return { cpu: reserved(pod, 'cpu'), memory: reserved(pod, 'memory') };
}

/**
 * Sums what the scheduler counts: all that runs at once, at least what the largest init step needs beside the
 * sidecars started before it, and the overhead
 * (https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers).
 */
function reserved(pod: Json, resource: keyof Resources): bigint {
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

/**
 * Returns what a container states of a resource. The API server fills in a request from the limit in a pod,
 * but not in a pod template.
 */
function stated(container: Json, key: 'requests' | 'limits', resource: keyof Resources): bigint | undefined {
  const resources = member(container, 'resources');
  const limit = quantity(member(resources, 'limits')[resource]);
  return key === 'limits' ? limit : (quantity(member(resources, 'requests')[resource]) ?? limit);
}

/** Sums parts; one that is not known leaves the sum unknown, and no parts are no sum. */
export function total(parts: readonly (bigint | undefined)[]): bigint | undefined {
  return parts.length === 0
    ? undefined
    : parts.reduce((sum, part) => (sum === undefined || part === undefined ? undefined : sum + part), 0n);
}

/** Rounds up to thousandths, container by container, as the HPA reads quantities. */
export function milli(nanos: bigint | undefined): bigint | undefined {
  return nanos === undefined ? undefined : ((nanos + MILLI - 1n) / MILLI) * MILLI;
}
