import { type Json, text } from '../../lib/json.ts';
import { runningContainers, stated } from '../../manifests/kubernetes/pod-resources.ts';
import type { Unstated } from '../observation/types.ts';

const NOTHING_UNSTATED: Unstated = {};

/**
 * Returns the first container that states no amount, for each amount: one leaves the whole pod without it.
 * Containers are those that run at the same time; a limit stands in for a request, as in podResources.
 */
export function unstatedContainers(pod: Json): Unstated {
  const running = runningContainers(pod);
  const found: Partial<Record<keyof Unstated, string>> = {};
  for (const resource of ['cpu', 'memory'] as const) {
    for (const basis of ['request', 'limit'] as const) {
      const key = `${resource}_${basis}` as const;
      const isSilent = (one: Json) => stated(one, `${basis}s`, resource) === undefined;
      const silent = isSilent(pod) ? running.find(isSilent) : undefined;
      if (silent) found[key] = `container ${text(silent.name) ?? 'without a name'}`;
    }
  }
  return Object.keys(found).length === 0 ? NOTHING_UNSTATED : found;
}

/** Joins what the pods of a workload leave unstated, and says of which workload the containers are. */
export function ofWorkload(pods: readonly Unstated[], workload: string): Unstated {
  const all: Unstated = Object.assign({}, ...pods);
  const entries = Object.entries(all).map(([key, container]) => [key, `${container} of ${workload}`]);
  return entries.length === 0 ? NOTHING_UNSTATED : Object.fromEntries(entries);
}
