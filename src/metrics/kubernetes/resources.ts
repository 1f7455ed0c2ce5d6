import type { Json } from '../../lib/json.ts';
import {
  effectiveResources,
  runningContainers,
  stated,
  statedForPod,
  sumOfStated,
  total,
} from '../../manifests/kubernetes/pod-resources.ts';
import type { ReplicaResources, Resources } from '../observation/types.ts';

const MILLI = 1_000_000n;

/**
 * Returns what a pod requests or is limited to, in total: its own resources, or else the sum over containers
 * and sidecars (init containers that keep running). One container that states nothing leaves the sum unknown,
 * as for the HPA.
 */
export function podResources(pod: Json, key: 'requests' | 'limits'): Resources {
  const sum = (resource: keyof Resources) =>
    statedForPod(pod, key, resource) ??
    total(runningContainers(pod).map((one) => milli(stated(one, key, resource))));
  return { cpu: sum('cpu'), memory: sum('memory') };
}

/** Returns what a pod template requests; where one container states nothing, what the others do. */
export function templateRequest(pod: Json): Resources {
  const { cpu, memory } = podResources(pod, 'requests');
  const others = (resource: keyof Resources) =>
    sumOfStated(runningContainers(pod).map((one) => stated(one, 'requests', resource)));
  return { cpu: cpu ?? others('cpu'), memory: memory ?? others('memory') };
}

/** Returns what the scheduler sets aside for a pod, in nano-units, and what a quota counts as its limits. */
export function reservedResources(pod: Json): ReplicaResources {
  return { request: effectiveResources(pod, 'requests'), limit: effectiveResources(pod, 'limits') };
}

/** Rounds up to thousandths, container by container, as the HPA reads quantities. */
export function milli(nanos: bigint | undefined): bigint | undefined {
  return nanos === undefined ? undefined : ((nanos + MILLI - 1n) / MILLI) * MILLI;
}
