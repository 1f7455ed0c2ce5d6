import { isObject, type Json, scalar } from '../../lib/json.ts';
import { formatCpu, formatMemory, parseQuantity } from '../../lib/quantity.ts';
import { valueAt } from '../../lib/value-at.ts';
import { listAt, textAt } from '../document/object.ts';
import { podAmount } from './pod-resources.ts';

const RESOURCES = [
  ['cpu_request', 'requests', 'cpu', formatCpu],
  ['cpu_limit', 'limits', 'cpu', formatCpu],
  ['memory_request', 'requests', 'memory', formatMemory],
  ['memory_limit', 'limits', 'memory', formatMemory],
] as const;
const POD = ['spec', 'template', 'spec'];

/**
 * A pod template as a snapshot states one: what a pod asks for, and where it may run. What it does not say is
 * left out.
 */
export type DeclaredTemplate = {
  readonly namespace?: string;
  readonly replica?: Readonly<Record<string, string>>;
  /** Resources that the scheduler sets aside for a pod, where these are more: see `effectiveResources`. */
  readonly reserved?: Readonly<Record<string, string>>;
  /** Of a template that states no overhead of its own: the class may add one. */
  readonly runtime_class?: string;
  readonly node_selector?: Readonly<Record<string, string>>;
  readonly tolerations?: readonly Readonly<Record<string, string>>[];
};

/** More than any pod has: aliases could make a short file state millions. */
const MAX_ENTRIES = 100;

export function podTemplate(workload: unknown): DeclaredTemplate {
  const spec = valueAt(workload, POD);
  const pod = isObject(spec) ? spec : {};
  const { replica, reserved } = podResources(pod);
  const selector = strings(pod.nodeSelector);
  const tolerations = listAt(pod, ['tolerations']).slice(0, MAX_ENTRIES).map(strings);
  const runtimeClass = pod.overhead === undefined ? textAt(pod, ['runtimeClassName']) : undefined;
  return {
    ...(Object.keys(replica).length === 0 ? {} : { replica }),
    ...(Object.keys(reserved).length === 0 ? {} : { reserved }),
    ...(runtimeClass === undefined ? {} : { runtime_class: runtimeClass }),
    ...(Object.keys(selector).length === 0 ? {} : { node_selector: selector }),
    ...(tolerations.length === 0 ? {} : { tolerations }),
  };
}

/** Returns the labels of a workload's pods. */
export function podLabels(workload: unknown): Readonly<Record<string, string>> {
  return strings(valueAt(workload, ['spec', 'template', 'metadata', 'labels']));
}

/**
 * Returns the members that are text. What hangs below the others may be an alias of an alias, and the report
 * would write it all out.
 */
function strings(value: unknown): Readonly<Record<string, string>> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string').slice(0, MAX_ENTRIES),
  );
}

/**
 * Sums up what one pod of a workload asks for by the blueprint's keys, as quantities: `replica` over its
 * containers and the sidecars that keep running, without a figure that one of them leaves out; `reserved` is
 * what the scheduler sets aside and a quota counts, where that is another figure.
 */
function podResources(pod: Json): Required<Pick<DeclaredTemplate, 'replica' | 'reserved'>> {
  const replica: Record<string, string> = {};
  const reserved: Record<string, string> = {};
  for (const [key, side, resource, format] of RESOURCES) {
    const { running, effective } = podAmount(pod, side, resource);
    if (running !== undefined) replica[key] = format(running);
    if (effective !== undefined && effective !== running) reserved[key] = format(effective);
  }
  return { replica, reserved };
}

/**
 * Sums up requests and limits of several containers together; a request that only a limit states is the
 * limit, as for the API server.
 */
export function sumResources(all: readonly unknown[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [key, side, resource, format] of RESOURCES) {
    const stated = all.map(
      (resources) => valueAt(resources, [side, resource]) ?? valueAt(resources, ['limits', resource]),
    );
    const total = stated.length === 0 ? undefined : sum(stated);
    if (total !== undefined) found[key] = format(total);
  }
  return found;
}

function sum(stated: readonly unknown[]): bigint | undefined {
  try {
    return stated.map((one) => parseQuantity(scalar(one))).reduce((total, one) => total + one, 0n);
  } catch {
    return undefined;
  }
}
