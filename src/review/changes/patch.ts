import { pointerSteps } from '../../lib/json-pointer.ts';
import { valueAt } from '../../lib/value-at.ts';
import { textAt } from '../../manifests/document/object.ts';
import type { PatchEntry } from '../../manifests/kustomize/kustomization.ts';
import { selectorOf } from '../../manifests/kustomize/selector.ts';
import { usualGroup } from './kinds.ts';
import { type Item, type KubernetesObject, readItems } from './object.ts';

/** The kustomization that states an entry. */
export interface PatchUse {
  readonly kustomization: string;
  readonly entry: PatchEntry;
}

export function keyOf({ file, text, target, rest }: PatchEntry): string {
  return JSON.stringify([file, text, target, rest]);
}

/**
 * Returns the objects that a patch writes to, each with the fields that it sets; null stands for what it
 * takes away. Undefined where it cannot be read.
 */
export function patchObjects(
  file: string,
  bytes: Buffer | undefined,
  { kustomization, entry }: PatchUse,
): KubernetesObject[] | undefined {
  const read = bytes === undefined ? undefined : readItems(file, bytes);
  if (read?.kind !== 'items') return undefined;
  const objects = read.items.map((item) => aimed(item, kustomization, entry));
  return objects.every((object) => object !== undefined) ? objects : undefined;
}

/**
 * Returns the partial object, under the identity of what the patch is aimed at: a target overrides the
 * patch's own.
 */
function aimed(
  item: Item,
  kustomization: string,
  { target, rest }: PatchEntry,
): KubernetesObject | undefined {
  const value = Array.isArray(item.value) ? writtenBy(item.value) : item.value;
  if (typeof value !== 'object' || value === null) return undefined;
  const aim = selectorOf(target);
  const kind = aim.kind ?? item.kind ?? guessKind(value);
  const group =
    aim.group ?? (aim.kind === undefined && item.kind !== undefined ? item.group : usualGroup(kind));
  const name = target === undefined ? item.name : aim.name;
  const more = { ...otherSelectors(target), ...(rest as object) };
  return {
    ...item,
    kind,
    apiVersion: item.apiVersion ?? group,
    group,
    // Names of targets are regular expressions: one that is no plain name may be anything.
    name: name !== undefined && /^[a-z0-9.-]+$/.test(name) ? name : undefined,
    namespace: aim.namespace ?? item.namespace,
    value: Object.keys(more).length === 0 ? value : { ...value, $target: more },
    patch: {
      kustomization,
      operations: Array.isArray(item.value),
      doubt:
        target !== undefined && aim.kind === undefined
          ? 'its target names no kind, so it may patch anything'
          : undefined,
    },
  };
}

/** Guesses the kind of what a patch without one is aimed at, by what it sets. */
function guessKind(value: object): string {
  return (valueAt(value, ['data']) ?? valueAt(value, ['stringData'])) ? 'Secret' : 'Deployment';
}

/** Returns what a target asks for beside the identity, such as labels. */
function otherSelectors(target: unknown): Record<string, unknown> {
  const { name, kind, group, namespace, ...others } = (target ?? {}) as Record<string, unknown>;
  return others;
}

const MAX_DEPTH = 100;

/**
 * Returns the fields that a list of JSON 6902 operations writes, as a partial object; undefined where it is
 * no such list.
 */
function writtenBy(operations: readonly unknown[]): unknown {
  const root = {};
  for (const operation of operations) {
    const [op, pointer, from] = ['op', 'path', 'from'].map((key) => textAt(operation, [key]));
    if (op === undefined || (pointer === undefined && valueAt(operation, ['path']) !== '')) return undefined;
    if (op === 'test') continue;
    if (op === 'move' && !write(root, from, null)) return undefined;
    const name = itemName(op, operation);
    if (!write(root, pointer ?? '', operand(op, operation, from), name)) return undefined;
  }
  return root;
}

/** Returns the name of what an operation adds, by which items of lists go. */
function itemName(op: string, operation: unknown): string | undefined {
  return op === 'add' ? textAt(operation, ['value', 'name']) : undefined;
}

/** Returns the value that an operation puts at its path; null stands for what it takes away. */
function operand(op: string, operation: unknown, from: string | undefined): unknown {
  if (op === 'remove') return null;
  if (op === 'add' || op === 'replace') return structuredClone(valueAt(operation, ['value'])) ?? null;
  return { copiedFrom: from };
}

/**
 * Sets what a JSON pointer (RFC 6901) leads to. A position in a list becomes a key of its own, such as `[0]`, and an
 * item that is added goes by its name, where it has one.
 */
function write(root: object, pointer: string | undefined, value: unknown, name?: string): boolean {
  if (pointer === undefined) return false;
  const steps = pointerSteps(pointer).map((step) => (/^(\d+|-)$/.test(step) ? `[${step}]` : step));
  if (steps.length > MAX_DEPTH) return false;
  if (steps.length === 0) {
    put(root, '$patch', 'replace');
    put(root, 'value', value);
    return true;
  }
  let at: object = root;
  for (const step of steps.slice(0, -1)) {
    const inner = mappingOf(Object.hasOwn(at, step) ? (at as Record<string, unknown>)[step] : undefined);
    put(at, step, inner);
    at = inner;
  }
  put(at, keyIn(at, steps.at(-1) ?? '', name), value);
  return true;
}

/** Returns the key for what is written at a step: of its own for an item that is appended or has a name. */
function keyIn(at: object, step: string, name: string | undefined): string {
  if (!/^\[(\d+|-)\]$/.test(step) || (name === undefined && step !== '[-]')) return step;
  const called = name ?? '-';
  let key = `[${called}]`;
  for (let n = 2; Object.hasOwn(at, key); n += 1) key = `[${called}-${n}]`;
  return key;
}

/** Returns what an operation wrote before, so that another one can write below it. */
function mappingOf(value: unknown): object {
  if (Array.isArray(value)) return Object.fromEntries(value.map((item, index) => [`[${index}]`, item]));
  return typeof value === 'object' && value !== null ? value : {};
}

/** Sets a key, also where the key is `__proto__`. */
function put(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
