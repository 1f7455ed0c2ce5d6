import { valueAt } from '../../lib/value-at.ts';
import type { Operation } from '../../policy/blueprint/types.ts';
import { aspect, changed, governing } from './field-change.ts';
import type { Finding } from './finding.ts';
import type { Governors } from './governors.ts';
import { type KindReading, readKind } from './kinds.ts';
import { identityOf, type KubernetesObject, type Pair } from './object.ts';

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
    ...aspect(object, governing(object, reading, governors)),
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
    ...aspect(object, governing(object, reading, governors)),
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
