import { TrimtabError } from '../../lib/errors.ts';
import { isObject, type Json, scalar, text, texts, words } from '../../lib/json.ts';
import { parseQuantity } from '../../lib/quantity.ts';
import { NOTHING } from '../observation/empty.ts';
import type { ClusterNode, ClusterState, Quota } from '../observation/types.ts';
import { type ReadQuantity, readNodeResources, readQuotaAmounts, readTaints } from './capacity.ts';
import { readPlacement } from './pod-template.ts';

/**
 * Reads the `clusters` of a snapshot. What cannot be read leaves its cluster without room, and no other:
 * capacity is shared by all, so guessing costs all.
 */
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

/** Reads an object that may be left out. Any other value is refused. */
function section(value: unknown, where: string): Json {
  if (value === undefined || value === null) return {};
  return isObject(value) ? value : refuse(where, 'is not an object');
}

/** Reads a list of objects that may be left out. Any other value is refused. */
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
    allocatable: readNodeResources(node.allocatable, within(`${where}.allocatable`)),
    requested: readNodeResources(node.requested, within(`${where}.requested`)),
    taints: readTaints(node.taints),
    labels: texts(node.labels),
  };
}

function readQuota(quota: Json, where: string): Quota {
  return {
    name: text(quota.name) ?? where,
    namespace: text(quota.namespace) ?? '',
    hard: readQuotaAmounts(quota.hard, within(`${where}.hard`)),
    used: readQuotaAmounts(quota.used, within(`${where}.used`)),
    scopes: words(quota.scopes),
  };
}

/** Reads quantities below a place, which an error names. */
function within(where: string): ReadQuantity {
  return (value, key) => quantity(value, `${where}.${key}`);
}

function quantity(value: unknown, where: string): bigint | undefined {
  if (value === undefined || value === null) return undefined;
  try {
    return parseQuantity(scalar(value));
  } catch (cause) {
    const message = `${where}: ${JSON.stringify(value).slice(0, 60)} is not a Kubernetes quantity such as 120m or 300Mi`;
    throw new TrimtabError('snapshot_invalid', message, { cause });
  }
}
