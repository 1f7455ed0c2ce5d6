import { listFirst } from '../../lib/count.ts';
import { valueAt } from '../../lib/value-at.ts';
import { autoscalerTarget } from '../../manifests/kubernetes/autoscaler.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import { namedContainer } from './containers.ts';
import { deliveryField } from './delivery.ts';
import { type Difference, differences } from './difference.ts';
import { type Finding, fieldText, shortText, shownText } from './finding.ts';
import type { Governors } from './governors.ts';
import type { KindReading, KindRule } from './kinds.ts';
import { identityOf, type KubernetesObject } from './object.ts';
import { resourceOperation } from './resources.ts';
import { countOf, isTargetField, scaleOperation, targetOperation } from './scale.ts';
import type { ScaleTarget } from './wiring.ts';
import { type FieldMeaning, workloadField } from './workload.ts';

/** One object on both sides, and the side whose lines are shown. */
interface Change {
  readonly before: KubernetesObject;
  readonly after: KubernetesObject;
  readonly side: Finding['side'];
  readonly reading: KindReading;
  readonly governors: Governors;
}

export function changed(change: Change): Finding[] {
  const { reading } = change;
  const found = new Map<string, Finding>();
  const rest: Difference[] = [];
  for (const difference of differences(change.before.value, change.after.value)) {
    const scale = scaleChange(change, difference);
    const finding = scale ?? (reading.kind === 'whole' ? undefined : fieldChange(change, difference));
    if (finding) found.set(`${finding.operation} ${finding.field}`, finding);
    if (!scale) rest.push(difference);
  }
  const whole = reading.kind === 'whole' && rest.length > 0 ? [wholeChange(change, reading, rest)] : [];
  return [...found.values(), ...whole];
}

/** Reports a kind whose every change is one operation: one finding that names the first fields. */
function wholeChange(change: Change, rule: KindRule, all: readonly Difference[]): Finding {
  const first = all[0] as Difference;
  const hidden = rule.change === 'modify_secrets';
  const names = all.map(({ path }) => fieldText(path));
  // A volume that is told not to keep its data takes it along.
  const frees =
    change.after.kind === 'PersistentVolume' &&
    all.some(({ path, after }) => path[1] === 'persistentVolumeReclaimPolicy' && after !== 'Retain');
  return {
    ...aspect(change.after, governingEither(change)),
    ...placed(change, first),
    operation: frees ? 'delete_persistent_volumes' : rule.change,
    floor: rule.floor,
    field: names[0] ?? '',
    before: hidden ? 'hidden' : shownText(first.path, first.before),
    after: hidden ? 'hidden' : shownText(first.path, first.after),
    rationale: `Changes ${listFirst(names, 3)} of ${identityOf(change.after)}`,
  };
}

function fieldChange(change: Change, difference: Difference): Finding | undefined {
  const meaning = fieldMeaning(change, difference);
  if (!meaning) return undefined;
  const { depth, operation, floor } = meaning;
  const field = fieldText(difference.path.slice(0, depth));
  return {
    ...aspect(change.after, governingEither(change)),
    ...placed(change, difference, depth),
    operation,
    floor,
    field,
    before: shownText(difference.path, valueAt(change.before.value, difference.baseAt.slice(0, depth))),
    after: shownText(difference.path, valueAt(change.after.value, difference.headAt.slice(0, depth))),
    rationale: `Changes ${field} of ${identityOf(change.after)}`,
  };
}

function fieldMeaning(change: Change, difference: Difference): FieldMeaning | undefined {
  const { reading, after: object, governors } = change;
  const { path, before, after } = difference;
  if (reading.kind === 'workload') {
    const container = namedContainer(change, difference, () => governors.containersBelow(object));
    return container === 'same' ? undefined : (container ?? workloadField(object.kind, difference));
  }
  if (reading.kind === 'delivery') return deliveryField(difference);
  if (reading.kind === 'claim' && path.join('.') === 'spec.resources.requests.storage') {
    const operation = resourceOperation(before, after);
    return operation && { operation, depth: path.length, floor: undefined };
  }
  const operation = reading.kind === 'claim' ? 'modify_cluster_resources' : 'modify_deployment_strategy';
  return {
    operation,
    depth: path.length,
    floor: `the vocabulary has no word for this field; ${operation} is the nearest`,
  };
}

const BOUNDS: readonly string[] = [
  'spec.minReplicas',
  'spec.maxReplicas',
  'spec.minReplicaCount',
  'spec.maxReplicaCount',
];

/**
 * Judges a replica count, or an autoscaler's bound, against the limits; undefined where the field is neither.
 */
function scaleChange(change: Change, difference: Difference): Finding | undefined {
  const { before, after, reading, governors } = change;
  const own = [
    ...governors.managing(after, difference.headAt),
    ...governors.managing(before, difference.baseAt),
  ];
  if (own.length === 0 && reading.kind === 'autoscaler' && isTargetField(difference.path))
    return targetChange(change, difference);
  if (own.length === 0 && !isCount(reading, difference)) return undefined;
  const governed = own.length > 0 ? [...new Set(own)] : governingEither(change);
  const [old, now] = [difference.before, difference.after].map((value) =>
    countOf(value, own.length > 0 ? 'any' : 'number'),
  );
  return {
    ...aspect(after, governed),
    ...placed(change, difference),
    ...scaleOperation(governed, now),
    floor: undefined,
    field: fieldText(difference.path),
    before: shortText(difference.before),
    after: shortText(difference.after),
    replicas: { before: old, after: now },
  };
}

/** Judges a CPU target; undefined where no blueprint lets it be proposed. */
function targetChange(change: Change, difference: Difference): Finding | undefined {
  const { after } = change;
  const governed = governingEither(change);
  const meaning = targetOperation(governed, difference.after);
  if (meaning === undefined) return undefined;
  return {
    ...aspect(after, governed),
    ...placed(change, difference),
    ...meaning,
    floor: undefined,
    field: fieldText(difference.path),
    before: shortText(difference.before),
    after: shortText(difference.after),
  };
}

function isCount(reading: KindReading, { path }: Difference): boolean {
  const field = path.join('.');
  return reading.kind === 'workload'
    ? field === 'spec.replicas'
    : reading.kind === 'autoscaler' && BOUNDS.includes(field);
}

/**
 * Returns the blueprints that govern an object where it stands now or stood before: it may have moved out of their
 * sight.
 */
function governingEither({ before, after, reading, governors }: Change): readonly Blueprint[] {
  return [...new Set([...governing(after, reading, governors), ...governing(before, reading, governors)])];
}

/** Returns the blueprints that govern an object at its place. */
export function governing(
  object: KubernetesObject,
  reading: KindReading,
  governors: Governors,
): readonly Blueprint[] {
  const { kind, name, namespace } = targetOf(object, reading);
  const target = { kind, name, namespace };
  return object.patch
    ? governors.below(target, object.patch.kustomization)
    : governors.of(target, object.file);
}

function targetOf(object: KubernetesObject, reading: KindReading): ScaleTarget {
  if (reading.kind === 'autoscaler') return autoscalerTarget(object) ?? {};
  // A Service, a claim or a disruption budget belongs to the workload of its name.
  return reading.kind === 'workload' ? object : { ...object, kind: undefined };
}

export function aspect(
  object: KubernetesObject,
  governed: readonly Blueprint[],
): Pick<Finding, 'services' | 'object' | 'field' | 'replicas'> {
  return {
    services: governed.map((b) => b.name),
    object: identityOf(object),
    field: '',
    replicas: undefined,
  };
}

function placed(
  { before, after, side }: Change,
  difference: Difference,
  depth?: number,
): Pick<Finding, 'file' | 'line' | 'side'> {
  const object = side === 'head' ? after : before;
  const path = side === 'head' ? difference.headAt : difference.baseAt;
  return { file: object.file, line: object.lineOf(path.slice(0, depth)), side };
}
