import { type Json, member, objects, quantity } from '../../lib/json.ts';

/** CPU and memory in nano-units; undefined where nothing is stated. */
interface Amounts {
  readonly cpu: bigint | undefined;
  readonly memory: bigint | undefined;
}
type Side = 'requests' | 'limits';
type Resource = keyof Amounts;

/** More containers than any pod has: aliases could make a short file state millions. */
const MAX_CONTAINERS = 100;

/** Request of one pod for a resource. */
interface PodAmount {
  /** Sum over what runs at once; undefined where one of those states nothing. */
  readonly running: bigint | undefined;
  /** Amount that the scheduler sets aside, and a quota counts. */
  readonly effective: bigint | undefined;
}

/**
 * Returns what the scheduler sets aside for one pod, and a quota counts: all that runs at once, at least what
 * the largest step of its initialization needs beside the sidecars started before it, and the overhead. What
 * the pod states for itself takes the place of its containers'
 * (https://kubernetes.io/docs/concepts/resource-management/effective-pod-requests-limits/). Of limits, one that
 * a container leaves out leaves the sum unknown.
 */
export function effectiveResources(pod: Json, side: Side): Amounts {
  return { cpu: podAmount(pod, side, 'cpu').effective, memory: podAmount(pod, side, 'memory').effective };
}

/** Sums up what a pod asks for, reading each quantity once: a repository states tens of thousands. */
export function podAmount(pod: Json, side: Side, resource: Resource): PodAmount {
  const running = runningContainers(pod).map((one) => stated(one, side, resource));
  const together = largestAtOnce(running, pod, side, resource);
  const own = ownAmount(pod, side, resource, () => together);
  const overhead = quantity(member(pod, 'overhead')[resource]) ?? 0n;
  return {
    running: own ?? total(running),
    effective: withOverhead(own ?? together, overhead, side),
  };
}

/** Lists the containers that run at once: its own and the sidecars, which are init containers that go on. */
export function runningContainers(pod: Json): readonly Json[] {
  return [
    ...objects(pod.containers).slice(0, MAX_CONTAINERS),
    ...initContainers(pod).filter((one) => isSidecar(one)),
  ];
}

/**
 * Returns what a container states of a resource. The API server fills in a request from the limit in a pod,
 * but not in a pod template.
 */
export function stated(container: Json, side: Side, resource: Resource): bigint | undefined {
  const resources = member(container, 'resources');
  const own = quantity(member(resources, side)[resource]);
  return own ?? (side === 'limits' ? undefined : quantity(member(resources, 'limits')[resource]));
}

/**
 * Returns what a pod states for all its containers together; a request that it leaves out is theirs, and where
 * they state none, its limit (KEP-2837).
 */
export function statedForPod(pod: Json, side: Side, resource: Resource): bigint | undefined {
  return ownAmount(pod, side, resource, () => {
    const running = runningContainers(pod).map((one) => stated(one, side, resource));
    return largestAtOnce(running, pod, side, resource);
  });
}

function ownAmount(
  pod: Json,
  side: Side,
  resource: Resource,
  together: () => bigint | undefined,
): bigint | undefined {
  const resources = member(pod, 'resources');
  const own = quantity(member(resources, side)[resource]);
  if (own !== undefined || side === 'limits') return own;
  return (together() ?? 0n) > 0n ? undefined : quantity(member(resources, 'limits')[resource]);
}

/** Sums parts; one that is not known leaves the sum unknown, and no parts are no sum. */
export function total(parts: readonly (bigint | undefined)[]): bigint | undefined {
  return parts.length === 0
    ? undefined
    : parts.reduce((sum, part) => (sum === undefined || part === undefined ? undefined : sum + part), 0n);
}

/** Adds the overhead of a pod, which raises a limit that is there and makes none. */
function withOverhead(amount: bigint | undefined, overhead: bigint, side: Side): bigint | undefined {
  if (amount === undefined) return side === 'limits' || overhead === 0n ? undefined : overhead;
  return amount + overhead;
}

/**
 * Returns the most that containers have at once, during initialization or after it, by what those state that
 * run then.
 */
function largestAtOnce(
  running: readonly (bigint | undefined)[],
  pod: Json,
  side: Side,
  resource: Resource,
): bigint | undefined {
  const together = side === 'limits' ? total(running) : sumOfStated(running);
  if (together === undefined && side === 'limits') return undefined;
  let sidecars = 0n;
  let largest = together ?? 0n;
  for (const container of initContainers(pod)) {
    const amount = stated(container, side, resource) ?? 0n;
    const step = sidecars + amount;
    if (isSidecar(container)) sidecars = step;
    if (step > largest) largest = step;
  }
  return together === undefined && largest === 0n ? undefined : largest;
}

/** Sums what is stated; undefined where nothing is. */
export function sumOfStated(parts: readonly (bigint | undefined)[]): bigint | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? undefined : total(known);
}

function initContainers(pod: Json): readonly Json[] {
  return objects(pod.initContainers).slice(0, MAX_CONTAINERS);
}

function isSidecar({ restartPolicy }: Json): boolean {
  return restartPolicy === 'Always';
}
