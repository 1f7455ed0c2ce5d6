import { scalar } from '../../lib/json.ts';
import type { Path } from '../../lib/value-at.ts';
import { valueAt } from '../../lib/value-at.ts';

/** One step of a field: a key, an index, or the one list item in which `key` has this value. */
export type Step = string | number | { readonly key: string; readonly value: string };

/** Part of an object that is edited, such as `spec.replicas` or `services[name=web].replicas`. */
export interface Field {
  readonly text: string;
  readonly steps: readonly Step[];
}

export const REPLICAS: Field = { text: 'spec.replicas', steps: ['spec', 'replicas'] };

/** Returns the field of a kustomization's `replicas:` entry for a name. */
export function replicasEntry(name: string): Field {
  return { text: `replicas[name=${name}].count`, steps: ['replicas', { key: 'name', value: name }, 'count'] };
}

const STEP = /\.?([^.[\]"\s]+)|\[(\d{1,9})\]|\[([^=\]"]+)=([^\]"]*)\]|\["([^"]+)"\]/y;

/**
 * Reads the blueprint's `manifest.field`: keys with dots between them, list items as `[2]` or `[name=web]`,
 * and a key that holds dots or brackets as `["a.b"]`. Undefined where it is none of these.
 */
export function parseField(text: string): Field | undefined {
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const before = STEP.lastIndex;
    const match = STEP.exec(text);
    const [, key, index, selector, value = '', quoted] = match ?? [];
    // A dot stands between keys: never at the start, always elsewhere.
    if (match === null || (key !== undefined && (before === 0) === text.startsWith('.', before)))
      return undefined;
    if (selector !== undefined) steps.push({ key: selector, value });
    else steps.push(index === undefined ? (key ?? quoted ?? '') : Number(index));
  }
  return steps.length === 0 ? undefined : { text, steps };
}

/** Resolves a field to a path in one value; a string says why there is none. */
export function resolveField(value: unknown, field: Field): Path | string {
  const path: (string | number)[] = [];
  for (const step of field.steps) {
    const list = valueAt(value, path);
    if (typeof step === 'string' && Array.isArray(list)) {
      return `\`${field.text}\` is missing: \`${step}\` is looked for in a list, whose items are written as \`[0]\` or \`[name=web]\``;
    }
    if (typeof step === 'number' && typeof list === 'object' && !Array.isArray(list)) {
      return `\`${field.text}\` is missing: there is no list to take item \`[${step}]\` of`;
    }
    if (typeof step !== 'object') {
      path.push(step);
      continue;
    }
    if (!Array.isArray(list))
      return `\`${field.text}\` is missing: there is no list to look for \`${step.key}=${step.value}\` in`;
    const matching = list.flatMap((item, index) =>
      scalar(valueAt(item, [step.key])) === step.value ? [index] : [],
    );
    if (matching[0] === undefined)
      return `\`${field.text}\` is missing: no item has \`${step.key}: ${step.value}\``;
    if (matching.length > 1)
      return `\`${field.text}\` is not one place: ${matching.length} items have \`${step.key}: ${step.value}\``;
    path.push(matching[0]);
  }
  return path;
}
