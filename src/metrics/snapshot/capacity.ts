import { isObject, objects, text } from '../../lib/json.ts';
import type { Amounts, NodeResources, Taint } from '../observation/types.ts';

/** Forms that a snapshot has from Kubernetes, so that both are read alike. */

/**
 * Keys of a ResourceQuota; `cpu` and `memory` are short for the requests
 * (k8s.io/docs/concepts/policy/resource-quotas).
 */
const QUOTA_KEYS = {
  cpu: 'cpu',
  'requests.cpu': 'cpu',
  memory: 'memory',
  'requests.memory': 'memory',
  'limits.cpu': 'cpu_limit',
  'limits.memory': 'memory_limit',
  pods: 'pods',
  'count/pods': 'pods',
} as const;
const NANO = 1_000_000_000n;

/** Reads the quantity under a key in nano-units; undefined for one that is not stated. */
export type ReadQuantity = (value: unknown, key: string) => bigint | undefined;

/** Reads what a quota allows, or what is used of it. */
export function readQuotaAmounts(value: unknown, read: ReadQuantity): Amounts {
  const result: { -readonly [K in keyof Amounts]: Amounts[K] } = {};
  for (const [key, dimension] of Object.entries(QUOTA_KEYS)) {
    const stated = read(isObject(value) ? value[key] : undefined, key);
    if (stated !== undefined) result[dimension] = dimension === 'pods' ? stated / NANO : stated;
  }
  return result;
}

/** Reads the resources of a node; CPU and memory that are not stated are none. */
export function readNodeResources(value: unknown, read: ReadQuantity): NodeResources {
  const resources = isObject(value) ? value : {};
  const pods = read(resources.pods, 'pods');
  return {
    cpu: read(resources.cpu, 'cpu') ?? 0n,
    memory: read(resources.memory, 'memory') ?? 0n,
    pods: pods === undefined ? undefined : pods / NANO,
  };
}

/** Reads the taints of a node. */
export function readTaints(value: unknown): readonly Taint[] {
  return objects(value).map(({ key, value: stated, effect }) => ({
    key: text(key) ?? '',
    value: text(stated),
    effect: text(effect) ?? 'NoSchedule',
  }));
}
