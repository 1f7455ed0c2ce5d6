import { formatCpu, formatMemory, parseQuantity } from '../blueprint/quantity.ts';
import { valueAt } from './document.ts';
import { listAt } from './object.ts';

const RESOURCES = [
  ['cpu_request', 'requests', 'cpu', formatCpu],
  ['cpu_limit', 'limits', 'cpu', formatCpu],
  ['memory_request', 'requests', 'memory', formatMemory],
  ['memory_limit', 'limits', 'memory', formatMemory],
] as const;

/** What one pod of a workload asks for by the blueprint's keys, summed over its containers as quantities; a figure that one of them leaves out is left out. */
export function podResources(workload: unknown): Readonly<Record<string, string>> {
  const containers = listAt(workload, ['spec', 'template', 'spec', 'containers']);
  const found: Record<string, string> = {};
  for (const [key, side, resource, format] of RESOURCES) {
    const stated = containers.map((container) => valueAt(container, ['resources', side, resource]));
    const total = stated.length === 0 ? undefined : sum(stated);
    if (total !== undefined) found[key] = format(total);
  }
  return found;
}

function sum(stated: readonly unknown[]): bigint | undefined {
  try {
    return stated.map((one) => parseQuantity(String(one))).reduce((total, one) => total + one, 0n);
  } catch {
    return undefined;
  }
}
