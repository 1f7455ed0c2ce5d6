import { TrimtabError } from '../../lib/errors.ts';
import { isObject, type Json, objects, text, texts } from '../../lib/json.ts';
import { parseQuantity } from '../../lib/quantity.ts';
import type { Amounts, ClusterNode, ClusterState, NodeResources, Quota } from '../observation/types.ts';
import { readPlacement } from './pod-template.ts';

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

/** The `clusters` of a snapshot. What cannot be read leaves its cluster without room, and no other: capacity is shared by all, so guessing costs all. */
export function readClusters(
  value: unknown,
  file: string,
): {
  readonly clusters: Map<string, ClusterState>;
  readonly problems: readonly { readonly service: undefined; readonly message: string }[];
} {
  const clusters = new Map<string, ClusterState>();
  const problems: { service: undefined; message: string }[] = [];
  for (const [name, entry] of Object.entries(isObject(value) ? value : {})) {
    const where = `${file}: clusters.${name}`;
    try {
      clusters.set(name, readCluster(entry, where));
    } catch (error) {
      if (!(error instanceof TrimtabError)) throw error;
      clusters.set(name, {
        available: NOTHING,
        nodes: undefined,
        pending: [],
        quotas: [],
        failure: undefined,
        unreadable: error.message,
      });
      problems.push({
        service: undefined,
        message: `${error.message}. Nothing scales up in cluster ${name} until it is mended`,
      });
    }
  }
  return { clusters, problems };
}

function readCluster(entry: unknown, where: string): ClusterState {
  const { capacity, nodes, pending, quotas, failure, unreadable } = section(entry, where);
  const { cpu_available, memory_available, ...others } = section(capacity, `${where}.capacity`);
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    refuse(`${where}.capacity.${unknown}`, 'is no key of it; write cpu_available and memory_available');
  return {
    available: {
      cpu: quantity(cpu_available, `${where}.capacity.cpu_available`),
      memory: quantity(memory_available, `${where}.capacity.memory_available`),
    },
    nodes:
      nodes === undefined
        ? undefined
        : list(nodes, `${where}.nodes`).map((node, i) => readNode(node, `${where}.nodes[${i}]`)),
    pending: list(pending, `${where}.pending`).map((pod, i) => ({
      cpu: quantity(pod.cpu_request, `${where}.pending[${i}].cpu_request`),
      memory: quantity(pod.memory_request, `${where}.pending[${i}].memory_request`),
      ...readPlacement(pod),
    })),
    quotas: list(quotas, `${where}.quotas`).map((quota, i) => readQuota(quota, `${where}.quotas[${i}]`)),
    failure: text(failure),
    unreadable: text(unreadable),
  };
}

const NOTHING = { cpu: undefined, memory: undefined };

/** An object that may be left out. */
function section(value: unknown, where: string): Json {
  if (value === undefined || value === null) return {};
  return isObject(value) ? value : refuse(where, 'is not an object');
}

/** A list of objects that may be left out. */
function list(value: unknown, where: string): readonly Json[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return refuse(where, 'is not a list');
  return value.map((one, i) => section(one, `${where}[${i}]`));
}

function refuse(where: string, why: string): never {
  throw new TrimtabError('snapshot_invalid', `${where} ${why}`);
}

function readNode(node: Json, where: string): ClusterNode {
  return {
    name: text(node.name) ?? where,
    schedulable: node.schedulable !== false,
    allocatable: nodeResources(node.allocatable, `${where}.allocatable`),
    requested: nodeResources(node.requested, `${where}.requested`),
    taints: objects(node.taints).map((t) => ({
      key: text(t.key) ?? '',
      value: text(t.value),
      effect: text(t.effect) ?? 'NoSchedule',
    })),
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
