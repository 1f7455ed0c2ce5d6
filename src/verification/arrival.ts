import type { Observation, Pod } from '../metrics/observation/types.ts';
import type { Delivery } from './delivered-revision.ts';
import type { Check, CheckStatus, MergedChange } from './types.ts';

/**
 * Reasons of its own for which a container that was started does not run; a pod that waits for a node has
 * none of these.
 */
const BROKEN: readonly string[] = [
  'CrashLoopBackOff',
  'ImagePullBackOff',
  'ErrImagePull',
  'InvalidImageName',
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError',
];

/** The pods after a change: how many there are, how many serve, and which of them are broken. */
export interface Arrival {
  readonly checks: readonly Check[];
  readonly counted: boolean;
  readonly ready: boolean;
  /** Names of the pods started since the merge that crash or cannot start. */
  readonly crashing: readonly string[];
  /** True where more pods serve than before the change. */
  readonly serving: boolean;
}

export function checkArrival({ from, to, mergedAt }: MergedChange, observation: Observation): Arrival {
  const { replicas, podsReady } = observation;
  const pods = observation.pods.filter((pod) => pod.deletedAt === undefined);
  const since = (at: string | undefined) => at !== undefined && Date.parse(at) >= Date.parse(mergedAt);
  const isBroken = (pod: Pod) =>
    (pod.waiting !== undefined && BROKEN.includes(pod.waiting)) || (restartsSince(pod, since) ?? 0) > 0;
  const isOurs = (pod: Pod) => since(pod.startedAt) || (to < from && since(pod.lastRestart));
  const crashing = pods.filter((pod) => !pod.ready && isBroken(pod) && isOurs(pod));
  const counted = replicas === to;
  const ready = podsReady !== undefined && podsReady >= to;
  const readiness: CheckStatus = ready ? 'passed' : crashing.length > 0 ? 'failed' : 'pending';
  return {
    counted,
    ready,
    crashing: crashing.map((pod) => `${pod.name} (${pod.waiting ?? 'restarting'})`),
    serving: podsReady !== undefined && podsReady > from,
    checks: [
      {
        check: 'replica_count',
        expected: to,
        actual: replicas ?? null,
        status: counted ? 'passed' : 'pending',
        ...unmeasured(replicas, 'no source says'),
      },
      {
        check: 'pods_ready',
        expected: to,
        actual: podsReady ?? null,
        status: readiness,
        ...unmeasured(podsReady, 'no source says'),
      },
      restartCheck(
        pods.map((pod) => restartsSince(pod, since)),
        ready,
      ),
    ],
  };
}

/**
 * Checks the restarts of all pods. With all pods ready again, a restart is stated and nothing is blamed for
 * it.
 */
function restartCheck(counts: readonly (number | undefined)[], ready: boolean): Check {
  const known = counts.filter((count) => count !== undefined);
  const restarts =
    counts.length === 0 || known.length < counts.length ? undefined : known.reduce((sum, n) => sum + n, 0);
  const status: CheckStatus =
    restarts === undefined ? 'skipped' : restarts === 0 ? 'passed' : ready ? 'not_met' : 'failed';
  return {
    check: 'restarts',
    expected: 0,
    actual: restarts ?? null,
    status,
    ...unmeasured(restarts, 'no source counts the restarts of its pods'),
  };
}

function unmeasured(value: number | undefined, reason: string): Pick<Check, 'reason'> {
  return value === undefined ? { reason } : {};
}

/**
 * Counts the restarts of a pod since the merge. Of one older than the merge only the last restart has a time.
 */
function restartsSince(pod: Pod, since: (at: string | undefined) => boolean): number | undefined {
  if (pod.restarts === undefined || pod.restarts === 0 || since(pod.startedAt)) return pod.restarts;
  return since(pod.lastRestart) ? 1 : 0;
}

export function checkDelivery(delivery: Delivery): Check {
  const base = { check: 'delivery', expected: 'synced' };
  switch (delivery.kind) {
    case 'skipped':
      return { ...base, actual: null, status: 'skipped', reason: 'nothing is known to deliver it' };
    case 'delivered':
      if (delivery.unhealthy !== undefined)
        return { ...base, actual: null, status: 'pending', reason: delivery.unhealthy };
      return {
        ...base,
        actual: `${delivery.revision.slice(0, 10)}${delivery.at === undefined ? '' : ` at ${delivery.at}`}`,
        status: 'passed',
      };
    default:
      return { ...base, actual: null, status: delivery.kind, reason: delivery.reason };
  }
}
