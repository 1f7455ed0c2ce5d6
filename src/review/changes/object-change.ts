import { listFirst } from '../../lib/count.ts';
import { valueAt } from '../../lib/value-at.ts';
import { autoscalerTarget } from '../../manifests/kubernetes/autoscaler.ts';
import type { Blueprint, Operation } from '../../policy/blueprint/types.ts';
import { namedContainer } from './containers.ts';
import { deliveryField } from './delivery.ts';
import { type Difference, differences } from './difference.ts';
import { type Finding, fieldText, shortText, shownText } from './finding.ts';
import type { Governors } from './governors.ts';
import { type KindReading, type KindRule, readKind } from './kinds.ts';
import { identityOf, type KubernetesObject, type Pair } from './object.ts';
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

/**
 * Says what became of one object. A patch adds and removes fields, never an object, unless it deletes one.
 */
export function readPair({ before, after, twin }: Pair, governors: Governors): Finding[] {
  const object = after ?? before;
  if (!object) return [];
  const reading = readKind(object);
  const [gone, was] = [deletes(after), deletes(before)];
  // kustomize's directive (kubectl.docs.kubernetes.io, "strategic merge patch"): the object goes, or comes
  // back.
  if (after && gone && !was) return [{ ...deleted(after, reading, governors), side: 'head' }];
  if (before && was && !gone) return created(after ?? before, reading, governors);
  return findingsOf({ before, after, twin }, reading, governors).map((finding) => ({
    ...finding,
    floor: finding.floor ?? object.patch?.doubt,
  }));
}

function findingsOf({ before, after, twin }: Pair, reading: KindReading, governors: Governors): Finding[] {
  if (before && after) return changed({ before, after, side: 'head', reading, governors });
  if (after && isPatch(after, reading))
    return changed({ before: bare(after), after, side: 'head', reading, governors });
  if (after) {
    // A copy beside a decoy that kept the old text would else pass for something new.
    const against = twin ? changed({ before: twin, after, side: 'head', reading, governors }) : [];
    return [...created(after, reading, governors), ...against];
  }
  if (!before) return [];
  if (isPatch(before, reading))
    return changed({ before, after: bare(before), side: 'base', reading, governors });
  return [deleted(before, reading, governors)];
}

function deletes(object: KubernetesObject | undefined): boolean {
  return valueAt(object?.value, ['$patch']) === 'delete';
}

/**
 * Checks whether an object is a patch, by what a kustomization makes of it; where none is known, a workload
 * without its pods.
 */
function isPatch({ kind, value, patch }: KubernetesObject, reading: KindReading): boolean {
  if (patch) return true;
  if (reading.kind !== 'workload' || kind === 'Pod') return false;
  if (['selector', 'jobTemplate', 'workloadRef'].some((key) => valueAt(value, ['spec', key]) !== undefined))
    return false;
  const containers = valueAt(value, ['spec', 'template', 'spec', 'containers']);
  return !Array.isArray(containers) || containers.every((one) => valueAt(one, ['image']) === undefined);
}

/** Returns the object's identity and nothing else. */
function bare(object: KubernetesObject): KubernetesObject {
  const names = ['name', 'namespace', 'generateName'].flatMap((key) => {
    const value = valueAt(object.value, ['metadata', key]);
    return value === undefined ? [] : [[key, value]];
  });
  const metadata = names.length > 0 ? { metadata: Object.fromEntries(names) } : {};
  const [apiVersion, kind] = ['apiVersion', 'kind'].map((key) => valueAt(object.value, [key]));
  return {
    ...object,
    value: {
      ...(apiVersion === undefined ? {} : { apiVersion }),
      ...(kind === undefined ? {} : { kind }),
      ...metadata,
    },
  };
}

function created(object: KubernetesObject, reading: KindReading, governors: Governors): Finding[] {
  const rule = reading.kind === 'whole' ? reading : reading.kind === 'delivery' ? DELIVERY_RULE : undefined;
  const finding: Finding = {
    ...aspect(object, reading, governors),
    file: object.file,
    line: object.lineOf([]),
    side: 'head',
    operation: rule?.create ?? 'create_new_resources',
    floor: rule?.floor,
    before: 'none',
    after: 'created',
    rationale: `Creates ${identityOf(object)}`,
  };
  // A workload that a blueprint waits for comes with its count, and the limits hold from the first day.
  const scale = changed({ before: bare(object), after: object, side: 'head', reading, governors }).filter(
    (f) => f.replicas && f.services.length > 0,
  );
  return [finding, ...scale];
}

function deleted(object: KubernetesObject, reading: KindReading, governors: Governors): Finding {
  return {
    ...aspect(object, reading, governors),
    file: object.file,
    line: object.lineOf([]),
    side: 'base',
    operation: removal(reading),
    floor: removalFloor(reading),
    before: 'present',
    after: 'deleted',
    rationale: `Deletes ${identityOf(object)}`,
  };
}

function removal(reading: KindReading): Operation {
  if (reading.kind === 'whole') return reading.remove;
  if (reading.kind === 'claim') return 'delete_persistent_volumes';
  return reading.kind === 'autoscaler' ? 'modify_deployment_strategy' : 'delete_deployment';
}

/** An Application, a HelmRelease: with it comes and goes what it delivers. */
const DELIVERY_RULE = {
  create: 'modify_cluster_resources',
  floor: 'what it delivers is not known here',
} as const;

function removalFloor(reading: KindReading): string | undefined {
  if (reading.kind === 'whole') return reading.floor;
  if (reading.kind === 'autoscaler') return 'nothing scales the workload any more';
  return reading.kind === 'delivery' ? DELIVERY_RULE.floor : undefined;
}

function changed(change: Change): Finding[] {
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
    ...aspect(change.after, rule, change.governors),
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
    ...aspect(change.after, change.reading, change.governors),
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
  const governed = own.length > 0 ? [...new Set(own)] : governing(after, reading, governors);
  const [old, now] = [difference.before, difference.after].map((value) =>
    countOf(value, own.length > 0 ? 'any' : 'number'),
  );
  return {
    ...aspect(after, reading, governors),
    ...placed(change, difference),
    ...scaleOperation(governed, now),
    floor: undefined,
    services: governed.map((b) => b.name),
    field: fieldText(difference.path),
    before: shortText(difference.before),
    after: shortText(difference.after),
    replicas: { before: old, after: now },
  };
}

/** Judges a CPU target; undefined where no blueprint lets it be proposed. */
function targetChange(change: Change, difference: Difference): Finding | undefined {
  const { after, reading, governors } = change;
  const meaning = targetOperation(governing(after, reading, governors), difference.after);
  if (meaning === undefined) return undefined;
  return {
    ...aspect(after, reading, governors),
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

function governing(
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

function aspect(
  object: KubernetesObject,
  reading: KindReading,
  governors: Governors,
): Pick<Finding, 'services' | 'object' | 'field' | 'replicas'> {
  const services = governing(object, reading, governors).map((b) => b.name);
  return { services, object: identityOf(object), field: '', replicas: undefined };
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
