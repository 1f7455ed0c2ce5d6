import { isAlive } from '../observation/resources.ts';
import type { Observation, ReplicaResources, Resources } from '../observation/types.ts';
import type { Workload } from './objects.ts';
import type { LivePod } from './pods.ts';

/**
 * Returns what is set aside for one pod of a workload, as far as it is not what its containers request. The
 * overhead of a RuntimeClass stands in pods alone, not in their template: without any pod it is unknown.
 */
export function reservedFor(
  { request, limit, reserved, runtimeClass }: Workload,
  pods: readonly LivePod[],
): Pick<Observation, 'reserved' | 'runtimeClass'> {
  if (runtimeClass === undefined)
    return {
      reserved: {
        request: differing(reserved.request, request),
        limit: differing(reserved.limit, limit),
      },
      runtimeClass,
    };
  const alive = pods.filter(({ pod }) => isAlive(pod));
  return {
    reserved: withOverhead(reserved, alive),
    runtimeClass: alive.length === 0 ? runtimeClass : undefined,
  };
}

function differing(amounts: Resources, from: Resources): Resources {
  return {
    cpu: amounts.cpu === from.cpu ? undefined : amounts.cpu,
    memory: amounts.memory === from.memory ? undefined : amounts.memory,
  };
}

function withOverhead({ request, limit }: ReplicaResources, pods: readonly LivePod[]): ReplicaResources {
  const most = (key: keyof Resources) =>
    pods.reduce((max, { overhead: { [key]: amount = 0n } }) => (amount > max ? amount : max), 0n);
  const overhead = { cpu: most('cpu'), memory: most('memory') };
  // An overhead raises a limit that is there and makes none.
  const raised = (key: keyof Resources) => {
    const stated = limit[key];
    return stated === undefined ? undefined : stated + overhead[key];
  };
  return {
    request: {
      cpu: (request.cpu ?? 0n) + overhead.cpu,
      memory: (request.memory ?? 0n) + overhead.memory,
    },
    limit: { cpu: raised('cpu'), memory: raised('memory') },
  };
}
