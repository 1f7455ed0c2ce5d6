import { isObject, type Json, member } from '../../lib/json.ts';
import { type LabelSelector, readLabelSelector } from './label-selector.ts';

/** Demands of a PodDisruptionBudget as they are written: a number of pods, or a percentage such as `50%`. */
export interface Disruptions {
  readonly minAvailable: string | undefined;
  readonly maxUnavailable: string | undefined;
}

/**
 * Reads `spec` of a PodDisruptionBudget:
 * https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/pod-disruption-budget-v1/
 */
export function readDisruptions(spec: Json): Disruptions {
  return { minAvailable: amount(spec.minAvailable), maxUnavailable: amount(spec.maxUnavailable) };
}

/** Reads which pods a PodDisruptionBudget is for. */
export function readBudgetSelector(spec: Json): LabelSelector | undefined {
  return readLabelSelector(isObject(spec.selector) ? member(spec, 'selector') : undefined);
}

/** Reads a number or a percentage; anything else is one that the API server refuses. */
export function amount(value: unknown): string | undefined {
  const written = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return /^\d{1,9}$/.test(written) || /^\d{1,3}%$/.test(written) ? written : undefined;
}

/** A PodDisruptionBudget over a service's pods, as a snapshot and a report write it. */
export interface StatedBudget {
  /** `shop/web`, or what else names it. */
  readonly name: string;
  readonly min_available?: string;
  readonly max_unavailable?: string;
  /** Replicas of other workloads that it is over, too. */
  readonly other_replicas?: number;
}

/** States a budget as a snapshot does; what it does not say is left out. */
export function stateBudget(
  name: string,
  { minAvailable, maxUnavailable }: Disruptions,
  others: number,
): StatedBudget {
  return {
    name,
    ...(minAvailable === undefined ? {} : { min_available: minAvailable }),
    ...(maxUnavailable === undefined ? {} : { max_unavailable: maxUnavailable }),
    ...(others === 0 ? {} : { other_replicas: others }),
  };
}
