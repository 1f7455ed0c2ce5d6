import type { Taint, Toleration } from '../../metrics/observation/types.ts';

/** Nodes that a pod may run on, as its template states it. */
export interface Placement {
  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly tolerations: readonly Toleration[];
}

/** Terms that a node sets for the pods on it. */
export interface Terms {
  readonly taints: readonly Taint[];
  readonly labels: Readonly<Record<string, string>>;
}

/** Checks whether a node's labels and taints let a pod run on it. `PreferNoSchedule` keeps no pod away. */
export function admits({ taints, labels }: Terms, { nodeSelector, tolerations }: Placement): boolean {
  const selected = Object.entries(nodeSelector).every(
    ([key, value]) => Object.hasOwn(labels, key) && labels[key] === value,
  );
  return (
    selected &&
    taints.every(
      (taint) => taint.effect === 'PreferNoSchedule' || tolerations.some((t) => tolerates(t, taint)),
    )
  );
}

/** Checks one toleration: https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ */
function tolerates({ key, operator, value, effect }: Toleration, taint: Taint): boolean {
  if (effect !== undefined && effect !== taint.effect) return false;
  if (key === undefined) return operator === 'Exists';
  if (key !== taint.key) return false;
  return operator === 'Exists' || (operator === 'Equal' && (value ?? '') === (taint.value ?? ''));
}
