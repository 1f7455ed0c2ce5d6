import { type Json, objects, text, texts } from './json.ts';
import type { Observation, Toleration } from './types.ts';

/** Where a pod may run: `node_selector` and `tolerations` of a service or of a pod that waits for a node. */
export function readPlacement(entry: Json): Pick<Observation, 'nodeSelector' | 'tolerations'> {
  return { nodeSelector: texts(entry.node_selector), tolerations: objects(entry.tolerations).map(toleration) };
}

function toleration(entry: Json): Toleration {
  return { key: text(entry.key), operator: text(entry.operator) ?? 'Equal', value: text(entry.value), effect: text(entry.effect) };
}
