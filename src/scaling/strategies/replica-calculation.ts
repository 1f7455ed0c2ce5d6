import { formatCpu, formatMemory } from '../../lib/quantity.ts';
import type { Pod } from '../../metrics/observation/types.ts';
import type { Directions } from '../../policy/blueprint/types.ts';

/**
 * The replica calculation of the Kubernetes HorizontalPodAutoscaler, in its own arithmetic: whole percents, then
 * doubles. Rules: https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#algorithm-details;
 * as implemented: kubernetes/kubernetes, pkg/controller/podautoscaler/replica_calculator.go.
 */

export type ResourceName = 'cpu' | 'memory';

export interface ResourceTarget {
  readonly resource: ResourceName;
  /** What utilization is a share of. */
  readonly basis: 'request' | 'limit';
  /** Percent of the basis: 70 for 70 %. */
  readonly percent: number;
  /** Ratios: 0.1 keeps the count while usage / target lies within 0.9 and 1.1. */
  readonly tolerance: Directions<number>;
}

export type Calculation =
  | { readonly kind: 'calculated'; readonly replicas: number; readonly formula: string }
  | { readonly kind: 'failed'; readonly why: string };

/** The controller's flags at their defaults: --horizontal-pod-autoscaler-cpu-initialization-period and -initial-readiness-delay. */
const CPU_INITIALIZATION_MS = 5 * 60_000;
const INITIAL_READINESS_DELAY_MS = 30_000;
/** Window of a figure that states none, as metrics-server's default. */
const METRIC_WINDOW_MS = 60_000;
const MILLI = 1_000_000n;

/** What one pod uses and may use, in thousandths, as the controller counts. */
interface Share {
  readonly used: bigint;
  readonly basis: bigint;
}

/**
 * The count that brings pods to their target. `at` is when the pods were seen, in ms. Missing pods count as the whole
 * request (or the target, if higher) on the way down and as nothing on the way up; unready pods as nothing on the way up.
 */
export function calculateReplicas(
  pods: readonly Pod[],
  target: ResourceTarget,
  current: number,
  at: number,
): Calculation {
  const unstated = pods.find((pod) => pod[target.basis][target.resource] === undefined);
  if (unstated) return failed(`pod ${unstated.name} states no ${target.resource} ${target.basis}`);
  const { ready, unready, missing } = groupPods(pods, target.resource, at);
  const share = (pod: Pod, used: (basis: bigint) => bigint): Share => {
    const basis = milli(pod[target.basis][target.resource] ?? 0n);
    return { basis, used: used(basis) };
  };
  const measured = ready.map((pod) => share(pod, () => milli(pod.usage[target.resource] ?? 0n)));
  if (measured.length === 0) return failed(`no ready pod has ${target.resource} usage`);
  const first = utilization(measured, target);
  if (!first) return failed(`the ${target.resource} ${target.basis} of every pod is 0`);

  const rebalance = unready.length > 0 && first.ratio > 1;
  if (!rebalance && missing.length === 0) {
    if (isWithin(first.ratio, target.tolerance)) return kept(current, first.formula);
    return calculated(
      Math.ceil(first.ratio * ready.length),
      `${first.formula}; ⌈${shown(first.ratio)} × ${ready.length} pods⌉`,
    );
  }

  const assumed = first.ratio < 1 ? BigInt(Math.trunc(Math.max(100, target.percent))) : 0n;
  const absent =
    first.ratio === 1 ? [] : missing.map((pod) => share(pod, (basis) => (basis * assumed) / 100n));
  const idle = rebalance ? unready.map((pod) => share(pod, () => 0n)) : [];
  const all = [...measured, ...absent, ...idle];
  const second = utilization(all, target) ?? first;
  const note = [
    ...(absent.length > 0 ? [`${absent.length} without metrics at ${assumed}%`] : []),
    ...(idle.length > 0 ? [`${idle.length} unready at 0%`] : []),
  ].join(' and ');
  const formula = note === '' ? first.formula : `${first.formula}; with ${note}: ${second.formula}`;
  const flipped = (first.ratio < 1 && second.ratio > 1) || (first.ratio > 1 && second.ratio < 1);
  if (isWithin(second.ratio, target.tolerance) || flipped) return kept(current, formula);
  const replicas = Math.ceil(second.ratio * all.length);
  // During a rollout there are more pods than replicas, and their number alone could turn the direction round.
  if ((second.ratio < 1 && replicas > current) || (second.ratio > 1 && replicas < current))
    return kept(current, formula);
  return calculated(replicas, `${formula}; ⌈${shown(second.ratio)} × ${all.length} pods⌉`);
}

/**
 * The same for a stated average, which does not say over which pods: `utilization` is a ratio, cut to whole percents like a
 * measured one. Pods that are not ready carry nothing on the way up, as above, and as much as the others on the way down.
 */
export function calculateFromRatio(
  utilization: number,
  target: ResourceTarget,
  current: number,
  ready: number,
): Calculation {
  if (ready === 0) return failed('no pod is ready');
  const percent = Math.floor(Math.round(utilization * 1e6) / 1e4);
  const usage = percent / target.percent;
  const formula = `${target.resource} ${percent}% / ${target.percent}% = ${shown(usage)}`;
  if (isWithin(usage, target.tolerance)) return kept(current, formula);
  const pods = usage > 1 ? ready : Math.max(ready, current);
  const spread = usage > 1 ? (usage * ready) / Math.max(ready, current) : usage;
  const replicas = Math.ceil(usage * pods);
  const flipped = (usage > 1 && replicas < current) || (usage < 1 && replicas > current);
  if (flipped || isWithin(spread, target.tolerance)) return kept(current, `${formula} over ${pods} pods`);
  return calculated(replicas, `${formula}; ⌈${shown(usage)} × ${pods} pods⌉`);
}

/** Pods that end or have failed count for nothing; readiness matters for CPU only, which is high while a pod starts. */
function groupPods(pods: readonly Pod[], resource: ResourceName, at: number) {
  const ready: Pod[] = [];
  const unready: Pod[] = [];
  const missing: Pod[] = [];
  for (const pod of pods) {
    if (pod.deletedAt !== undefined || pod.phase === 'Failed') continue;
    if (pod.phase === 'Pending') unready.push(pod);
    else if (pod.usage[resource] === undefined) missing.push(pod);
    else if (resource === 'cpu' && !isCpuTrusted(pod, at)) unready.push(pod);
    else ready.push(pod);
  }
  return { ready, unready, missing };
}

function isCpuTrusted(pod: Pod, at: number): boolean {
  const started = pod.startedAt === undefined ? Number.NEGATIVE_INFINITY : Date.parse(pod.startedAt);
  const since = pod.readySince === undefined ? started : Date.parse(pod.readySince);
  if (started + CPU_INITIALIZATION_MS > at) {
    const measuredFrom =
      pod.measuredFrom === undefined ? at - METRIC_WINDOW_MS : Date.parse(pod.measuredFrom);
    return pod.ready && measuredFrom >= since;
  }
  // An unready pod whose readiness has not moved since it started has never been ready.
  return pod.ready || (pod.readySince !== undefined && started + INITIAL_READINESS_DELAY_MS <= since);
}

function utilization(shares: readonly Share[], target: ResourceTarget) {
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
