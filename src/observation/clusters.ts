import { parseQuantity } from '../blueprint/quantity.ts';
import { TrimtabError } from '../errors.ts';
import { isObject, type Json, objects, text, texts } from './json.ts';
import { readPlacement } from './pod-template.ts';
import type { Amounts, ClusterNode, ClusterState, NodeResources, Quota } from './types.ts';

/** Keys of a ResourceQuota; `cpu` and `memory` are short for the requests (k8s.io/docs/concepts/policy/resource-quotas). */
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

/**
 * The `clusters` of a snapshot.
 * @throws TrimtabError `snapshot_invalid` for a quantity that cannot be read: capacity is shared by all, so guessing costs all.
 */
export function readClusters(value: unknown, file: string): Map<string, ClusterState> {
  const clusters = new Map<string, ClusterState>();
  for (const [name, entry] of Object.entries(isObject(value) ? value : {})) {
    const cluster = isObject(entry) ? entry : {};
    const where = `${file}: clusters.${name}`;
    const capacity = isObject(cluster.capacity) ? cluster.capacity : {};
    clusters.set(name, {
      available: {
        cpu: quantity(capacity.cpu_available, `${where}.capacity.cpu_available`),
        memory: quantity(capacity.memory_available, `${where}.capacity.memory_available`),
      },
      nodes: Array.isArray(cluster.nodes) ? objects(cluster.nodes).map((node, i) => readNode(node, `${where}.nodes[${i}]`)) : undefined,
      pending: objects(cluster.pending).map((pod, i) => ({
        cpu: quantity(pod.cpu_request, `${where}.pending[${i}].cpu_request`),
        memory: quantity(pod.memory_request, `${where}.pending[${i}].memory_request`),
        ...readPlacement(pod),
      })),
      quotas: objects(cluster.quotas).map((quota, i) => readQuota(quota, `${where}.quotas[${i}]`)),
      failure: text(cluster.failure),
    });
  }
  return clusters;
}

function readNode(node: Json, where: string): ClusterNode {
  return {
    name: text(node.name) ?? where,
    schedulable: node.schedulable !== false,
    allocatable: nodeResources(node.allocatable, `${where}.allocatable`),
    requested: nodeResources(node.requested, `${where}.requested`),
    taints: objects(node.taints).map((t) => ({ key: text(t.key) ?? '', value: text(t.value), effect: text(t.effect) ?? 'NoSchedule' })),
    labels: texts(node.labels),
  };
}

function nodeResources(value: unknown, where: string): NodeResources {
  const resources = isObject(value) ? value : {};
  const pods = quantity(resources.pods, `${where}.pods`);
  return {
    cpu: quantity(resources.cpu, `${where}.cpu`) ?? 0n,
    memory: quantity(resources.memory, `${where}.memory`) ?? 0n,
    pods: pods === undefined ? undefined : pods / NANO,
  };
}

function readQuota(quota: Json, where: string): Quota {
  return {
    name: text(quota.name) ?? where,
    namespace: text(quota.namespace) ?? '',
    hard: amounts(quota.hard, `${where}.hard`),
    used: amounts(quota.used, `${where}.used`),
    scopes: Array.isArray(quota.scopes) ? quota.scopes.map(String) : [],
  };
}

function amounts(value: unknown, where: string): Amounts {
  const result: { -readonly [K in keyof Amounts]: Amounts[K] } = {};
  for (const [key, dimension] of Object.entries(QUOTA_KEYS)) {
    const stated = quantity(isObject(value) ? value[key] : undefined, `${where}.${key}`);
    if (stated !== undefined) result[dimension] = dimension === 'pods' ? stated / NANO : stated;
  }
  return result;
}

function quantity(value: unknown, where: string): bigint | undefined {
  if (value === undefined || value === null) return undefined;
  try {
    return parseQuantity(String(value));
  } catch (cause) {
    const message = `${where}: ${JSON.stringify(value)} is not a Kubernetes quantity such as 120m or 300Mi`;
    throw new TrimtabError('snapshot_invalid', message, { cause });
  }
}
