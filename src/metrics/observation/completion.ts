import { fraction, toNumber } from '../../lib/fraction.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import { NOT_STATED } from './empty.ts';
import { firstStated, largerOf, largestResources, statedResources } from './resources.ts';
import type { Figure, FigureName, Observation, Pod, PodTemplate, ReplicaResources } from './types.ts';

/** Ends the source of a figure that was made from pods. */
const FROM_PODS = ' (pods)';

/** Figures that are of requests, and of none where there are none. */
const OF_REQUESTS = ['latency_p50', 'latency_p95', 'error_rate'] as const;
export const NO_REQUESTS = 'no requests in the window';

/**
 * Completes an observation by what follows from its pods, the manifest's pod template and the blueprint. What
 * one replica asks for comes from the live pod template, else the pods, else the manifest, else the
 * blueprint, and pods that state none get the same. What is set aside for it comes from the live pod template,
 * else it is the larger of that and of what the manifest's takes. A utilization that no source states is what
 * the pods use of their `utilization_basis`.
 */
export function completeObservation(
  observation: Observation | undefined,
  blueprint: Blueprint,
  manifest?: PodTemplate,
): Observation | undefined {
  if (!observation) return undefined;
  const written = manifest
    ? firstStated(manifest.replica, statedResources(blueprint))
    : statedResources(blueprint);
  const replica = firstStated(observation.replica, largestResources(observation.pods), written);
  const live = Object.values(observation.reserved.request).some((amount) => amount !== undefined);
  const known: Observation = {
    ...observation,
    namespace: blueprint.workload.namespace ?? observation.namespace ?? manifest?.namespace,
    replica,
    reserved: firstStated(observation.reserved, manifest ? largerOf(replica, manifest.reserved) : replica),
    runtimeClass: live ? observation.runtimeClass : (observation.runtimeClass ?? manifest?.runtimeClass),
    nodeSelector: { ...manifest?.nodeSelector, ...observation.nodeSelector },
    tolerations: observation.tolerations.length > 0 ? observation.tolerations : (manifest?.tolerations ?? []),
    pods: observation.pods.map((pod) => ({ ...pod, ...firstStated(pod, written) })),
  };
  return explainIdleness(known.pods.length === 0 ? known : withUtilization(known, blueprint));
}

/** Without requests nothing can be slow or fail: that is why these figures are missing, and no source's fault. */
function explainIdleness(observation: Observation): Observation {
  const { figures, missing } = observation;
  if (figures.throughput?.value !== 0) return observation;
  const idle = OF_REQUESTS.filter((name) => figures[name] === undefined).map((name) => [name, NO_REQUESTS]);
  return { ...observation, missing: { ...missing, ...Object.fromEntries(idle) } };
}

function withUtilization(observation: Observation, { scaling }: Blueprint): Observation {
  const figures: Partial<Record<FigureName, Figure>> = { ...observation.figures };
  const missing = { ...observation.missing };
  for (const resource of ['cpu', 'memory'] as const) {
    const name = `${resource}_utilization` as const;
    if (figures[name]) continue;
    const found = utilization(observation.pods, resource, scaling.utilizationBasis[resource]);
    const spare = observation.spare[name];
    if (typeof found === 'string' && spare) {
      figures[name] = spare;
      delete missing[name];
      continue;
    }
    if (typeof found === 'string') {
      const reason = missing[name];
      missing[name] = reason === undefined || reason === NOT_STATED ? found : `${found}; ${reason}`;
      continue;
    }
    figures[name] = {
      value: found,
      source: `${observation.source}${FROM_PODS}`,
      time: observation.timestamp,
      ...measuredFrom(observation.pods),
    };
    delete missing[name];
  }
  return { ...observation, figures, missing };
}

/**
 * Returns the usage of the ready pods over their request or limit, a ratio with four places; or why there is
 * none.
 */
function utilization(
  pods: readonly Pod[],
  resource: 'cpu' | 'memory',
  basis: keyof ReplicaResources,
): number | string {
  let used = 0n;
  let total = 0n;
  for (const pod of pods.filter(isServing)) {
    const usage = pod.usage[resource];
    const share = pod[basis][resource];
    if (usage === undefined) return `pod ${pod.name} has no ${resource} usage`;
    if (share === undefined) return describeUnstated(pod, resource, basis);
    used += usage;
    total += share;
  }
  return total === 0n ? 'no pod is ready' : toNumber(fraction(used, total));
}

/**
 * Returns how many replicas share the load that an observation's figures show: the pods that they are made
 * from, where they are; else `count`, since nobody knows over which pods a stated figure was taken.
 */
export function sharingReplicas(observation: Observation | undefined, count: number): number {
  const { cpu_utilization: cpu, memory_utilization: memory } = observation?.figures ?? {};
  if (![cpu, memory].some((figure) => figure?.source.endsWith(FROM_PODS))) return count;
  return observation?.pods.filter(isServing).length || count;
}

/** Says which container, as far as the source tells, leaves a pod without a request or limit. */
export function describeUnstated(
  { name, unstated }: Pod,
  resource: 'cpu' | 'memory',
  basis: keyof ReplicaResources,
): string {
  return `${unstated[`${resource}_${basis}`] ?? `pod ${name}`} states no ${resource} ${basis}`;
}

function isServing(pod: Pod): boolean {
  return pod.ready && pod.deletedAt === undefined && pod.phase === 'Running';
}

/** Returns the start of the window of a sum over pods, which is as old as the oldest of their windows. */
function measuredFrom(pods: readonly Pod[]): Pick<Figure, 'from'> {
  const begins = pods.flatMap((pod) =>
    isServing(pod) && pod.measuredFrom !== undefined ? [pod.measuredFrom] : [],
  );
  const [from] = begins.sort((a, b) => Date.parse(a) - Date.parse(b));
  return from === undefined ? {} : { from };
}
