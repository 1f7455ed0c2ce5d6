import type { Blueprint } from '../blueprint/types.ts';
import { exact, toNumber } from '../exact.ts';
import type { Figure, FigureName, Observation, Pod } from './types.ts';

/**
 * An observation with what follows from its pods and the blueprint: pods that state no request or limit get the
 * blueprint's, and a utilization that no source states is what the pods use of their `utilization_basis`.
 */
export function completeObservation(observation: Observation | undefined, blueprint: Blueprint): Observation | undefined {
  if (!observation || observation.pods.length === 0) return observation;
  const pods = observation.pods.map((pod) => withBlueprintResources(pod, blueprint));
  const figures: Partial<Record<FigureName, Figure>> = { ...observation.figures };
  const missing = { ...observation.missing };
  for (const resource of ['cpu', 'memory'] as const) {
    const name = `${resource}_utilization` as const;
    if (figures[name]) continue;
    const found = utilization(pods, resource, blueprint.scaling.utilizationBasis[resource]);
    if (typeof found === 'string') {
      missing[name] = `${missing[name] ?? 'not stated'}; ${found}`;
      continue;
    }
    figures[name] = { value: found, source: `${observation.source} (pods)`, time: observation.timestamp, ...measuredFrom(pods) };
    delete missing[name];
  }
  return { ...observation, pods, figures, missing };
}

function withBlueprintResources(pod: Pod, { resources }: Blueprint): Pod {
  return {
    ...pod,
    request: { cpu: pod.request.cpu ?? resources.cpuRequest, memory: pod.request.memory ?? resources.memoryRequest },
    limit: { cpu: pod.limit.cpu ?? resources.cpuLimit, memory: pod.limit.memory ?? resources.memoryLimit },
  };
}

/** Usage of the ready pods over their request or limit, a ratio with four places; or why there is none. */
function utilization(pods: readonly Pod[], resource: 'cpu' | 'memory', basis: 'request' | 'limit'): number | string {
  let used = 0n;
  let total = 0n;
  for (const pod of pods.filter(isServing)) {
    const usage = pod.usage[resource];
    const share = pod[basis][resource];
    if (usage === undefined) return `pod ${pod.name} has no ${resource} usage`;
    if (share === undefined) return `pod ${pod.name} states no ${resource} ${basis}`;
    used += usage;
    total += share;
  }
  return total === 0n ? 'no pod is ready' : toNumber(exact(used, total));
}

function isServing(pod: Pod): boolean {
  return pod.ready && pod.deletedAt === undefined && pod.phase === 'Running';
}

/** A sum over pods is as old as the oldest of their windows. */
function measuredFrom(pods: readonly Pod[]): Pick<Figure, 'from'> {
  const begins = pods.flatMap((pod) => (isServing(pod) && pod.measuredFrom !== undefined ? [pod.measuredFrom] : []));
  const [from] = begins.sort((a, b) => Date.parse(a) - Date.parse(b));
  return from === undefined ? {} : { from };
}
