import { formatCpu, formatMemory } from '../../lib/quantity.ts';
import { describeUnstated } from '../../metrics/observation/completion.ts';
import type { Pod } from '../../metrics/observation/types.ts';
import type { Directions } from '../../policy/blueprint/types.ts';

/**
 * The replica calculation of the Kubernetes HorizontalPodAutoscaler, in its own arithmetic: whole percents,
 * then doubles. Rules:
 * https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#algorithm-details; as
 * implemented: kubernetes/kubernetes, pkg/controller/podautoscaler/replica_calculator.go.
 */

export type ResourceName = 'cpu' | 'memory';

export interface ResourceTarget {
  readonly resource: ResourceName;
  /** Amount that utilization is a share of. */
  readonly basis: 'request' | 'limit';
  /** Percent of the basis: 70 for 70 %. */
  readonly percent: number;
  /** Ratios: 0.1 keeps the count while usage / target lies within 0.9 and 1.1. */
  readonly tolerance: Directions<number>;
}

export type Calculation =
  | { readonly kind: 'calculated'; readonly replicas: number; readonly formula: string }
  | { readonly kind: 'failed'; readonly why: string };

/**
 * The controller's flags at their defaults: --horizontal-pod-autoscaler-cpu-initialization-period and
 * -initial-readiness-delay.
 */
const CPU_INITIALIZATION_MS = 5 * 60_000;
const INITIAL_READINESS_DELAY_MS = 30_000;
/** Window of a figure that states none, as metrics-server's default. */
const METRIC_WINDOW_MS = 60_000;
const MILLI = 1_000_000n;

/** Amounts that one pod uses and may use, in thousandths, as the controller counts. */
interface Share {
  readonly used: bigint;
  readonly basis: bigint;
}

/**
 * Returns the count that brings pods to their target. `at` is when the pods were seen, in ms. Fails where a
 * pod states no request (or limit) to measure against, or no ready pod has usage.
 */
export function calculateReplicas(
  pods: readonly Pod[],
  target: ResourceTarget,
  current: number,
  at: number,
): Calculation {
  const unstated = pods.find((pod) => pod[target.basis][target.resource] === undefined);
  if (unstated) return failed(describeUnstated(unstated, target.resource, target.basis));
  const { readyPods, unreadyPods, missingPods } = groupPods(pods, target.resource, at);
  const readyShares = readyPods.map((pod) => share(pod, target, milli(pod.usage[target.resource] ?? 0n)));
  if (readyShares.length === 0) return failed(`no ready pod has ${target.resource} usage`);
  const usage = utilization(readyShares, target);
  if (!usage) return failed(`the ${target.resource} ${target.basis} of every pod is 0`);

  // Unready pods matter on the way up alone: on the way down they are ignored, as if they were not there.
  const countedUnready = usage.ratio > 1 ? unreadyPods : [];
  if (countedUnready.length > 0 || missingPods.length > 0)
    return calculateAdjusted(
      { readyShares, unreadyPods: countedUnready, missingPods },
      usage,
      target,
      current,
    );

  // Every pod is ready and measured, so the ratio needs no adjustment. Within the tolerance nothing changes.
  if (isWithin(usage.ratio, target.tolerance)) return kept(current, usage.formula);
  return calculated(
    Math.ceil(usage.ratio * readyPods.length),
    `${usage.formula}; ⌈${shown(usage.ratio)} × ${readyPods.length} pods⌉`,
  );
}

/**
 * Calculates again with an assumption for every pod that was not measured, always the one that makes the
 * change smaller. `usage` is what the ready pods alone use.
 */
function calculateAdjusted(
  pods: {
    readonly readyShares: readonly Share[];
    readonly unreadyPods: readonly Pod[];
    readonly missingPods: readonly Pod[];
  },
  usage: Utilization,
  target: ResourceTarget,
  current: number,
): Calculation {
  const usageRatio = usage.ratio;
  // On the way down a pod without metrics is taken to use all of its request, or the target where that is
  // more; on the way up it is taken to use nothing. Exactly at the target it is left out.
  const assumedPercent = usageRatio < 1 ? BigInt(Math.trunc(Math.max(100, target.percent))) : 0n;
  const missingShares =
    usageRatio === 1 ? [] : pods.missingPods.map((pod) => assume(pod, target, assumedPercent));
  // On the way up a pod that is not ready yet is taken to use nothing: it will carry load once it is.
  const unreadyShares = pods.unreadyPods.map((pod) => assume(pod, target, 0n));

  const shares = [...pods.readyShares, ...missingShares, ...unreadyShares];
  const adjusted = utilization(shares, target) ?? usage;
  const adjustedRatio = adjusted.ratio;
  const assumptions = [
    ...(missingShares.length > 0 ? [`${missingShares.length} without metrics at ${assumedPercent}%`] : []),
    ...(unreadyShares.length > 0 ? [`${unreadyShares.length} unready at 0%`] : []),
  ].join(' and ');
  const formula =
    assumptions === '' ? usage.formula : `${usage.formula}; with ${assumptions}: ${adjusted.formula}`;

  // Where the assumptions reverse the direction, or bring the ratio within the tolerance, nothing changes.
  const directionChanged = (usageRatio < 1 && adjustedRatio > 1) || (usageRatio > 1 && adjustedRatio < 1);
  if (isWithin(adjustedRatio, target.tolerance) || directionChanged) return kept(current, formula);
  const replicas = Math.ceil(adjustedRatio * shares.length);
  // During a rollout there are more pods than replicas, and their number alone could reverse the direction.
  if ((adjustedRatio < 1 && replicas > current) || (adjustedRatio > 1 && replicas < current))
    return kept(current, formula);
  return calculated(replicas, `${formula}; ⌈${shown(adjustedRatio)} × ${shares.length} pods⌉`);
}

/** Returns the share of a pod that uses so much, in thousandths. */
function share(pod: Pod, target: ResourceTarget, used: bigint): Share {
  return { basis: milli(pod[target.basis][target.resource] ?? 0n), used };
}

/** Returns the share of a pod that is taken to use `percent` of its basis. */
function assume(pod: Pod, target: ResourceTarget, percent: bigint): Share {
  const { basis } = share(pod, target, 0n);
  return { basis, used: (basis * percent) / 100n };
}

/**
 * Calculates the same from a stated average, which does not say over which pods: `utilization` is a ratio,
 * cut to whole percents like a measured one. Pods that are not ready carry nothing on the way up, as above,
 * and as much as the others on the way down.
 */
export function calculateFromRatio(
  utilization: number,
  target: ResourceTarget,
  current: number,
  ready: number,
): Calculation {
  if (ready === 0) return failed('no pod is ready');
  const percent = Math.floor(Math.round(utilization * 1e6) / 1e4);
  const usageRatio = percent / target.percent;
  const formula = `${target.resource} ${percent}% / ${target.percent}% = ${shown(usageRatio)}`;
  if (isWithin(usageRatio, target.tolerance)) return kept(current, formula);
  const pods = usageRatio > 1 ? ready : Math.max(ready, current);
  // On the way up the load is spread over the unready pods too, which are taken to use nothing now.
  const adjustedRatio = usageRatio > 1 ? (usageRatio * ready) / Math.max(ready, current) : usageRatio;
  const replicas = Math.ceil(usageRatio * pods);
  const directionChanged = (usageRatio > 1 && replicas < current) || (usageRatio < 1 && replicas > current);
  if (directionChanged || isWithin(adjustedRatio, target.tolerance))
    return kept(current, `${formula} over ${pods} pods`);
  return calculated(replicas, `${formula}; ⌈${shown(usageRatio)} × ${pods} pods⌉`);
}

/**
 * Sorts pods into those that count with their usage, those that are not ready to, and those without metrics.
 * Pods that end or have failed count for nothing. Readiness matters for CPU only, which is high while a pod
 * starts.
 */
function groupPods(pods: readonly Pod[], resource: ResourceName, at: number) {
  const readyPods: Pod[] = [];
  const unreadyPods: Pod[] = [];
  const missingPods: Pod[] = [];
  for (const pod of pods) {
    if (pod.deletedAt !== undefined || pod.phase === 'Failed') continue;
    if (pod.phase === 'Pending') unreadyPods.push(pod);
    else if (pod.usage[resource] === undefined) missingPods.push(pod);
    else if (resource === 'cpu' && !isCpuTrusted(pod, at)) unreadyPods.push(pod);
    else readyPods.push(pod);
  }
  return { readyPods, unreadyPods, missingPods };
}

/** Checks whether a pod's CPU usage says what it uses for its work, and not for its start. */
function isCpuTrusted(pod: Pod, at: number): boolean {
  const started = pod.startedAt === undefined ? Number.NEGATIVE_INFINITY : Date.parse(pod.startedAt);
  const since = pod.readySince === undefined ? started : Date.parse(pod.readySince);
  if (started + CPU_INITIALIZATION_MS > at) {
    // While it may still be starting: only a figure whose whole window lies after it became ready.
    const measuredFrom =
      pod.measuredFrom === undefined ? at - METRIC_WINDOW_MS : Date.parse(pod.measuredFrom);
    return pod.ready && measuredFrom >= since;
  }
  // An unready pod whose readiness has not moved since it started has never been ready.
  return pod.ready || (pod.readySince !== undefined && started + INITIAL_READINESS_DELAY_MS <= since);
}

interface Utilization {
  /** Usage over target: 1 is exactly at the target. */
  readonly ratio: number;
  readonly formula: string;
}

/** Returns what pods use together over what they may use; undefined where they may use nothing. */
function utilization(shares: readonly Share[], target: ResourceTarget): Utilization | undefined {
  const used = shares.reduce((sum, one) => sum + one.used, 0n);
  const basis = shares.reduce((sum, one) => sum + one.basis, 0n);
  if (basis === 0n) return undefined;
  const percent = Number((used * 100n) / basis);
  const ratio = percent / target.percent;
  const format = target.resource === 'cpu' ? formatCpu : formatMemory;
  const amounts = `${format(used * MILLI)} / ${format(basis * MILLI)}`;
  return {
    ratio,
    formula: `${target.resource} ${amounts} = ${percent}%, / ${target.percent}% = ${shown(ratio)}`,
  };
}

function milli(nanos: bigint): bigint {
  return (nanos + MILLI - 1n) / MILLI;
}

function isWithin(ratio: number, tolerance: Directions<number>): boolean {
  return 1 - tolerance.down <= ratio && ratio <= 1 + tolerance.up;
}

function shown(ratio: number): string {
  return String(Number(ratio.toFixed(4)));
}

function calculated(replicas: number, formula: string): Calculation {
  return { kind: 'calculated', replicas, formula: `${formula} = ${replicas}` };
}

function kept(current: number, formula: string): Calculation {
  return { kind: 'calculated', replicas: current, formula: `${formula}; stays at ${current}` };
}

function failed(why: string): Calculation {
  return { kind: 'failed', why };
}
