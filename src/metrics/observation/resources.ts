import type { Blueprint } from '../../policy/blueprint/types.ts';
import type { Pod, ReplicaResources, Resources } from './types.ts';

/** Returns what a blueprint says that one replica asks for. */
export function statedResources({ resources }: Blueprint): ReplicaResources {
  return {
    request: { cpu: resources.cpuRequest, memory: resources.memoryRequest },
    limit: { cpu: resources.cpuLimit, memory: resources.memoryLimit },
  };
}

/** Returns the largest of each over the pods that are alive, since a rollout may be changing them. */
export function largestResources(pods: readonly Pod[]): ReplicaResources {
  const alive = pods.filter(isAlive);
  return { request: largest(alive, (pod) => pod.request), limit: largest(alive, (pod) => pod.limit) };
}

/** Takes each figure from the first that states it. */
export function firstStated(...sources: readonly ReplicaResources[]): ReplicaResources {
  const first = (key: keyof ReplicaResources, resource: keyof Resources) =>
    sources.find((source) => source[key][resource] !== undefined)?.[key][resource];
  return {
    request: { cpu: first('request', 'cpu'), memory: first('request', 'memory') },
    limit: { cpu: first('limit', 'cpu'), memory: first('limit', 'memory') },
  };
}

/** Takes the larger of each figure that two sources state. */
export function largerOf(a: ReplicaResources, b: ReplicaResources): ReplicaResources {
  const larger = (key: keyof ReplicaResources, resource: keyof Resources) => {
    const [one, other] = [a[key][resource], b[key][resource]];
    return one === undefined || (other !== undefined && other > one) ? other : one;
  };
  return {
    request: { cpu: larger('request', 'cpu'), memory: larger('request', 'memory') },
    limit: { cpu: larger('limit', 'cpu'), memory: larger('limit', 'memory') },
  };
}

/** Checks that a pod has not ended: one that has gives its room back. */
export function isAlive(pod: Pod): boolean {
  return pod.phase !== 'Failed' && pod.phase !== 'Succeeded';
}

function largest(pods: readonly Pod[], of: (pod: Pod) => Resources): Resources {
  const most = (key: keyof Resources) =>
    pods.reduce<bigint | undefined>((max, pod) => {
      const value = of(pod)[key];
      return value !== undefined && (max === undefined || value > max) ? value : max;
    }, undefined);
  return { cpu: most('cpu'), memory: most('memory') };
}
