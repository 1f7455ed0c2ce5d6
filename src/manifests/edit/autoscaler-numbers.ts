import { isObject } from '../../lib/json.ts';
import { valueAt } from '../../lib/value-at.ts';
import type { StatedPace } from '../../ports/autoscaler-behavior.ts';
import { lineWithin, listAt, type ManifestFile, type ManifestObject, textAt } from '../document/object.ts';
import { pausedBy } from '../kubernetes/autoscaler.ts';
import { readPace } from '../kubernetes/behavior.ts';
import {
  type BehaviorChange,
  behaviorIn,
  changedBehavior,
  mergedChange,
  operationChange,
} from '../kubernetes/behavior-change.ts';
import type { Field } from './field.ts';
import { judgeField } from './judge.ts';
import type { Judged } from './target.ts';

/** One of the numbers of an autoscaler that may be edited. */
export type NumberName = 'target' | 'min' | 'max';

/** The CPU target and the bounds of an autoscaler, each as it stands in its manifest. */
export interface StatedNumbers {
  readonly kind: 'stated';
  readonly target: Judged;
  /** Undefined where its manifest states none, and the default counts. */
  readonly min: Judged | undefined;
  readonly max: Judged | undefined;
  readonly defaults: { readonly min: number; readonly max: number | undefined };
  /** Pace by the `behavior` beside them, where one is stated. */
  readonly pace?: StatedPace;
  /** The part of the spec that states it, for patches of it. */
  readonly behavior?: unknown;
  /** Says as a clause why its `behavior` is not known, so that the default is assumed. */
  readonly assumed?: string;
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
      ...statedPace(object),
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
    ...statedPace(object),
  };
}

function statedPace({ value }: ManifestObject): Pick<StatedNumbers, 'pace' | 'behavior'> {
  return paceOf(behaviorIn(valueAt(value, ['spec'])));
}

/** Reads the pace that patches or values, in their order, leave of a behavior; undefined where that cannot be told. */
export function paceAfter(
  behavior: unknown,
  judged: readonly Judged[],
): Pick<StatedNumbers, 'pace' | 'behavior'> | undefined {
  const changes = judged.map((one) => (one.kind === 'refused' ? one.behavior : undefined));
  return paceBy(behavior, changes);
}

/** Reads the pace that changes, in their order, leave of a behavior; undefined where that cannot be told. */
export function paceBy(
  behavior: unknown,
  changes: readonly (BehaviorChange | undefined)[],
): Pick<StatedNumbers, 'pace' | 'behavior'> | undefined {
  const changed = changedBehavior(behavior, changes);
  return changed && paceOf(behaviorIn(changed.spec));
}

/** Reads the pace from the part of a spec that states a behavior. */
function paceOf(behavior: unknown): Pick<StatedNumbers, 'pace' | 'behavior'> {
  if (behavior === undefined) return {};
  const pace = readPace(behavior);
  return Object.keys(pace).length === 0 ? { behavior } : { behavior, pace };
}

const BOUNDS: Readonly<Record<string, NumberName>> = {
  minReplicas: 'min',
  minReplicaCount: 'min',
  maxReplicas: 'max',
  maxReplicaCount: 'max',
};

/** A number of an autoscaler as a patch of it states it. */
export interface PatchedNumber {
  readonly number: NumberName | 'behavior';
  readonly judged: Judged;
}

/** Reads the numbers in a partial object that is merged into an autoscaler; lists in it replace those there. */
export function readPatchedNumbers(file: ManifestFile, object: ManifestObject): PatchedNumber[] {
  const spec = valueAt(object.value, ['spec']);
  if (!isObject(spec)) return [];
  const bounds = Object.keys(spec).flatMap((key) => {
    const number = Object.hasOwn(BOUNDS, key) ? BOUNDS[key] : undefined;
    return number === undefined ? [] : [{ number, judged: judgeField(file, object, fieldOf('spec', key)) }];
  });
  const paced = patchedBehavior(file, object.line, mergedChange(spec));
  const others: PatchedNumber[] = [...bounds, ...paced];
  const { metrics, triggers, targetCPUUtilizationPercentage: first } = spec;
  if (metrics === undefined && triggers === undefined && first === undefined) return others;
  const hpa = { ...object, apiVersion: first === undefined ? object.apiVersion : 'autoscaling/v1' };
  const target = triggers === undefined ? hpaTarget(hpa) : kedaTarget(object);
  const form = triggers === undefined ? 'number' : 'text';
  if (typeof target !== 'string')
    return [...others, { number: 'target', judged: judgeField(file, object, target, form) }];
  const reason = `by this patch the autoscaler is another one: ${target}`;
  const fix = 'Remove `spec.autoscaler` from the blueprint.';
  return [
    ...others,
    { number: 'target', judged: { kind: 'refused', file: file.path, line: object.line, reason, fix } },
  ];
}

/** Returns what a patch makes of a behavior in the form of a number that is never edited. */
function patchedBehavior(
  { path: file }: ManifestFile,
  line: number,
  behavior: BehaviorChange | undefined,
): PatchedNumber[] {
  if (behavior === undefined) return [];
  const told = { reason: 'a patch changes the `behavior` of the autoscaler', fix: 'Change it by hand.' };
  return [{ number: 'behavior', judged: { kind: 'refused', file, line, ...told, behavior } }];
}

/** Paths of JSON patches that write the CPU target, and no other part of what an autoscaler follows. */
const TARGETS = [
  '/spec/targetCPUUtilizationPercentage',
  '/spec/metrics/0/resource/target/averageUtilization',
  '/spec/triggers/0/metadata/value',
];
const ALL: readonly NumberName[] = ['target', 'min', 'max'];

/** Judges what one operation of a JSON patch, at this index of its list, makes of an autoscaler's numbers. */
export function readNumberOperation(
  file: ManifestFile,
  object: ManifestObject,
  operation: unknown,
  index: number,
): PatchedNumber[] {
  const op = textAt(operation, ['op']);
  const path = textAt(operation, ['path']) ?? '';
  if (op === 'test') return [];
  const numbers = numbersAt(path);
  const writes = TARGETS.includes(path) || Object.hasOwn(BOUNDS, path.slice('/spec/'.length));
  const field = { text: `[${index}].value`, steps: [index, 'value'] };
  const form = path.startsWith('/spec/triggers') ? 'text' : 'number';
  const judged = (): Judged => {
    if (writes && (op === 'add' || op === 'replace')) return judgeField(file, object, field, form);
    const reason =
      path === ''
        ? 'a patch replaces the whole autoscaler'
        : `a patch changes \`${path.slice(1).replaceAll('/', '.')}\` of the autoscaler`;
    const line = lineWithin(file, object, [index]);
    return { kind: 'refused', file: file.path, line, reason, fix: 'Take that operation out of the patch.' };
  };
  const line = lineWithin(file, object, [index]);
  const change = operationChange(op, path, valueAt(operation, ['value']));
  return [...numbers.map((number) => ({ number, judged: judged() })), ...patchedBehavior(file, line, change)];
}

/** Names the numbers that a JSON pointer reaches. */
export function numbersAt(path: string): readonly NumberName[] {
  if (path === '' || path === '/spec') return ALL;
  const key = /^\/spec\/([^/]+)/.exec(path)?.[1] ?? '';
  if (key === 'metrics' || key === 'triggers' || path === TARGETS[0]) return ['target'];
  const bound = Object.hasOwn(BOUNDS, key) ? BOUNDS[key] : undefined;
  return bound === undefined ? [] : [bound];
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
