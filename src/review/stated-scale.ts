import { dirname } from 'node:path';
import type { AutoscalerSettings } from '../evidence/autoscaler.ts';
import { isCount } from '../lib/count.ts';
import { groupBy } from '../lib/group-by.ts';
import { isObject, member, objects, scalar } from '../lib/json.ts';
import type { Quantity } from '../lib/quantity.ts';
import { valueAt } from '../lib/value-at.ts';
import { type ManifestObject, textAt } from '../manifests/document/object.ts';
import { autoscalerTarget } from '../manifests/kubernetes/autoscaler.ts';
import { readPace } from '../manifests/kubernetes/behavior.ts';
import { isAutoscaler, sameNamespace } from '../manifests/kubernetes/identity.ts';
import { effectiveResources } from '../manifests/kubernetes/pod-resources.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Files } from '../ports/files.ts';
import { type Item, readItems } from './changes/object.ts';

/** Scale of one workload as plain manifests state it. */
export interface StatedScale {
  readonly replicas: number | undefined;
  /** `other` for one that does not scale by CPU utilization alone. */
  readonly autoscaler: AutoscalerSettings | 'other' | undefined;
  /** Says as a clause why its `behavior` is not known, so that the default is assumed. */
  readonly assumed?: string;
  /** CPU that one pod requests. */
  readonly request: Quantity | undefined;
}

const NOTHING: StatedScale = { replicas: undefined, autoscaler: undefined, request: undefined };
/** A folder of more files is no folder of one workload. */
const MAX_FILES = 60;

/**
 * Returns how to list the files in which a workload and its autoscaler may stand: those that are known, and what
 * lies beside them.
 */
export function listAround(files: Files): (known: readonly string[]) => readonly string[] {
  const byFolder = groupBy(
    files.list().filter((path) => /\.ya?ml$/.test(path)),
    (path) => dirname(path),
  );
  return (known) => {
    const folders = [...new Set(known.map((path) => dirname(path)))];
    const beside = folders.flatMap((folder) => byFolder.get(folder) ?? []);
    return beside.length > MAX_FILES ? known : [...new Set([...known, ...beside])];
  };
}

/** Reads what manifests state of a blueprint's workload. */
export function readStatedScale(files: Files, paths: readonly string[], blueprint: Blueprint): StatedScale {
  let stated = NOTHING;
  for (const path of paths) {
    const read = readItems(path, files.read(path));
    if (read.kind !== 'items') continue;
    for (const item of read.items) stated = withItem(stated, item, blueprint);
  }
  return stated;
}

function withItem(stated: StatedScale, item: Item, { workload }: Blueprint): StatedScale {
  if (item.patch !== undefined) return stated;
  const { kind, name, namespace, value } = item;
  if (isAutoscaler(item)) {
    const target = autoscalerTarget(item);
    const isOurs =
      target?.name === workload.name &&
      target.kind === workload.kind &&
      sameNamespace(target.namespace, workload.namespace);
    return isOurs ? { ...stated, autoscaler: settingsOf(item) } : stated;
  }
  if (kind !== workload.kind || name !== workload.name) return stated;
  if (!sameNamespace(namespace, workload.namespace)) return stated;
  const replicas = valueAt(value, ['spec', 'replicas']);
  const pod = valueAt(value, ['spec', 'template', 'spec']);
  return {
    ...stated,
    replicas: isCount(replicas) ? replicas : undefined,
    request: isObject(pod) ? effectiveResources(pod, 'requests').cpu : undefined,
  };
}

function settingsOf(object: ManifestObject): AutoscalerSettings | 'other' {
  return (object.kind === 'HorizontalPodAutoscaler' ? hpaSettings : kedaSettings)(object) ?? 'other';
}

/** Reads an HPA of any version that scales by CPU utilization alone. */
function hpaSettings({ value }: ManifestObject): AutoscalerSettings | undefined {
  const spec = isObject(value) ? member(value, 'spec') : {};
  const [metric, ...others] = objects(spec.metrics);
  const target = metric
    ? metric.type === 'Resource' && valueAt(metric, ['resource', 'name']) === 'cpu'
      ? valueAt(metric, ['resource', 'target', 'averageUtilization'])
      : undefined
    : spec.targetCPUUtilizationPercentage;
  if (others.length > 0) return undefined;
  return settings(target, spec.minReplicas ?? 1, spec.maxReplicas, spec);
}

/** Reads a ScaledObject with one trigger of type cpu; KEDA's defaults are 0 and 100, and no CPU is used by 0 pods. */
function kedaSettings(object: ManifestObject): AutoscalerSettings | undefined {
  const { value } = object;
  const spec = isObject(value) ? member(value, 'spec') : {};
  const [trigger, ...others] = objects(spec.triggers);
  if (!trigger || others.length > 0 || textAt(trigger, ['type']) !== 'cpu') return undefined;
  if ((trigger.metricType ?? 'Utilization') !== 'Utilization') return undefined;
  const target = Number(scalar(valueAt(trigger, ['metadata', 'value'])));
  const min = spec.minReplicaCount ?? 0;
  return settings(target, isCount(min) ? Math.max(1, min) : min, spec.maxReplicaCount ?? 100, spec);
}

function settings(
  target: unknown,
  min: unknown,
  max: unknown,
  spec: unknown,
): AutoscalerSettings | undefined {
  if (!isCount(target) || !isCount(min) || !isCount(max)) return undefined;
  if (target < 1 || target > 1_000 || min < 1 || max < min) return undefined;
  return { target, min, max, ...readPace(spec) };
}
