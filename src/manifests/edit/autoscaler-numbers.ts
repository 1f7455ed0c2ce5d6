import { valueAt } from '../../lib/value-at.ts';
import { listAt, type ManifestFile, type ManifestObject, textAt } from '../document/object.ts';
import { pausedBy } from '../kubernetes/autoscaler.ts';
import type { Field } from './field.ts';
import { judgeField } from './judge.ts';
import type { Judged } from './target.ts';

/** The CPU target and the bounds of an autoscaler, each as it stands in its manifest. */
export interface StatedNumbers {
  readonly kind: 'stated';
  readonly target: Judged;
  /** Undefined where its manifest states none, and the default counts. */
  readonly min: Judged | undefined;
  readonly max: Judged | undefined;
  readonly defaults: { readonly min: number; readonly max: number | undefined };
}

/** Says why nothing can be said of an autoscaler's past, as a clause. */
export interface Unsuitable {
  readonly kind: 'unsuitable';
  readonly reason: string;
}

/**
 * Reads the numbers of a HorizontalPodAutoscaler or ScaledObject that follows CPU utilization alone; undefined
 * for anything else.
 */
export function readNumbers(
  file: ManifestFile,
  object: ManifestObject,
): StatedNumbers | Unsuitable | undefined {
  const judge = (field: Field, form?: 'number' | 'text') => judgeField(file, object, field, form);
  const bound = (key: string) =>
    valueAt(object.value, ['spec', key]) === undefined ? undefined : judge(fieldOf('spec', key));
  if (object.kind === 'HorizontalPodAutoscaler') {
    const target = hpaTarget(object);
    if (typeof target === 'string') return { kind: 'unsuitable', reason: target };
    return {
      kind: 'stated',
      target: judge(target),
      min: bound('minReplicas'),
      max: bound('maxReplicas'),
      defaults: { min: 1, max: undefined },
    };
  }
  if (object.kind !== 'ScaledObject') return undefined;
  const target = pausedBy(file, object) ?? kedaTarget(object);
  if (typeof target === 'string') return { kind: 'unsuitable', reason: target };
  return {
    kind: 'stated',
    target: judge(target, 'text'),
    min: bound('minReplicaCount'),
    max: bound('maxReplicaCount'),
    defaults: { min: 0, max: 100 },
  };
}

function fieldOf(...keys: readonly string[]): Field {
  return { text: keys.join('.'), steps: keys };
}

/**
 * Returns the field of an HPA's CPU utilization, the only thing it follows:
 * https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/
 */
function hpaTarget({ apiVersion, value }: ManifestObject): Field | string {
  if (apiVersion === 'autoscaling/v1') return fieldOf('spec', 'targetCPUUtilizationPercentage');
  const metrics = listAt(value, ['spec', 'metrics']);
  const [metric] = metrics;
  if (metrics.length !== 1) return `it follows ${metrics.length} metrics, and not CPU utilization alone`;
  const isUtilization =
    textAt(metric, ['type']) === 'Resource' &&
    textAt(metric, ['resource', 'name']) === 'cpu' &&
    textAt(metric, ['resource', 'target', 'type']) === 'Utilization';
  if (!isUtilization) return 'it follows something else than CPU utilization';
  return {
    text: 'spec.metrics[0].resource.target.averageUtilization',
    steps: ['spec', 'metrics', 0, 'resource', 'target', 'averageUtilization'],
  };
}

/** Returns the field of a ScaledObject's only trigger: https://keda.sh/docs/latest/scalers/cpu/ */
function kedaTarget({ value }: ManifestObject): Field | string {
  const triggers = listAt(value, ['spec', 'triggers']);
  const [trigger] = triggers;
  if (triggers.length !== 1)
    return `it has ${triggers.length} triggers, and not one for CPU utilization alone`;
  const type = textAt(trigger, ['metricType']) ?? textAt(trigger, ['metadata', 'type']);
  if (textAt(trigger, ['type']) !== 'cpu' || type !== 'Utilization')
    return 'it follows something else than CPU utilization';
  if (valueAt(trigger, ['metadata', 'containerName']) !== undefined)
    return 'it follows the CPU utilization of one container';
  return { text: 'spec.triggers[0].metadata.value', steps: ['spec', 'triggers', 0, 'metadata', 'value'] };
}
