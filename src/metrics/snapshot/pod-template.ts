import { type Json, member, objects, text, texts } from '../../lib/json.ts';
import type { PodTemplate, Toleration } from '../observation/types.ts';
import { readResources } from './pods.ts';

/**
 * Reads `namespace`, `replica`, `reserved`, `runtime_class`, `node_selector` and `tolerations`, of a live
 * workload or of a manifest.
 */
export function readTemplate(entry: Json): PodTemplate {
  return {
    namespace: text(entry.namespace),
    replica: readResources(member(entry, 'replica')),
    reserved: readResources(member(entry, 'reserved')),
    runtimeClass: text(entry.runtime_class),
    ...readPlacement(entry),
  };
}

/** Reads where a pod may run: `node_selector` and `tolerations`. */
export function readPlacement(entry: Json): Pick<PodTemplate, 'nodeSelector' | 'tolerations'> {
  return {
    nodeSelector: texts(entry.node_selector),
    tolerations: readTolerations(entry.tolerations),
  };
}

/** Reads the tolerations of a pod template, as Kubernetes and a snapshot write them. */
export function readTolerations(value: unknown): readonly Toleration[] {
  return objects(value).map((entry) => ({
    key: text(entry.key),
    operator: text(entry.operator) ?? 'Equal',
    value: text(entry.value),
    effect: text(entry.effect),
  }));
}
