import type { Blueprint } from '../blueprint/types.ts';
import type { Observation, Pod, Resources } from './types.ts';

/** What one replica requests and is limited to, in nano-units. */
export interface ReplicaResources {
  readonly request: Resources;
  readonly limit: Resources;
}

/** From the live pod template, else its pods (the largest, while a rollout changes it), else the blueprint; figure by figure. */
export function replicaResources(observation: Observation | undefined, { resources }: Blueprint): ReplicaResources {
  const pods = (observation?.pods ?? []).filter(isAlive);
  const template = observation?.replica;
  const request = largest(pods, (pod) => pod.request);
  const limit = largest(pods, (pod) => pod.limit);
  return {
    request: {
      cpu: template?.request.cpu ?? request.cpu ?? resources.cpuRequest,
      memory: template?.request.memory ?? request.memory ?? resources.memoryRequest,
    },
    limit: {
      cpu: template?.limit.cpu ?? limit.cpu ?? resources.cpuLimit,
      memory: template?.limit.memory ?? limit.memory ?? resources.memoryLimit,
    },
  };
}

/** A pod that has ended gives its room back. */
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
