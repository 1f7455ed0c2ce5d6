import { isObject } from '../../lib/json.ts';
import { pointerSteps } from '../../lib/json-pointer.ts';
import { overlay } from '../../lib/overlay.ts';
import { valueAt } from '../../lib/value-at.ts';

/** Change that a patch makes to the `behavior` of an autoscaler; `unknown` where that cannot be told. */
export type BehaviorChange =
  | { readonly kind: 'merge'; readonly spec: unknown }
  | {
      readonly kind: 'operation';
      readonly op: 'add' | 'replace' | 'remove';
      /** Steps below `spec`. */
      readonly steps: readonly string[];
      readonly value: unknown;
    }
  | { readonly kind: 'unknown' };

/** Places of a behavior below `spec`: of an HPA, and of a ScaledObject. */
const PLACES: readonly (readonly string[])[] = [
  ['behavior'],
  ['advanced', 'horizontalPodAutoscalerConfig', 'behavior'],
];

/**
 * Returns the part of an autoscaler's spec in which its behavior is; undefined where it states none, or one that
 * nobody writes.
 */
export function behaviorIn(spec: unknown): unknown {
  const place = PLACES.find((steps) => valueAt(spec, steps) !== undefined);
  const copy = place && copyOf(valueAt(spec, place));
  return copy && place?.reduceRight<unknown>((value, step) => ({ [step]: value }), copy.value);
}

/** Nodes and levels of a behavior: by aliases a few lines can be more than there is room for. */
const MAX_NODES = 500;
const MAX_DEPTH = 8;

/** Copies a value that may lead back to itself; undefined where it is too much. */
function copyOf(original: unknown): { readonly value: unknown } | undefined {
  let nodes = 0;
  let isWhole = true;
  const copy = (value: unknown, depth: number): unknown => {
    nodes += 1;
    if (nodes > MAX_NODES || depth > MAX_DEPTH) isWhole = false;
    if (!isWhole) return null;
    if (Array.isArray(value)) return value.map((one) => copy(one, depth + 1));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one, depth + 1)]));
  };
  const value = copy(original, 0);
  return isWhole ? { value } : undefined;
}

/** Reads what a partial object that is merged into an autoscaler makes of its behavior; undefined where nothing. */
export function mergedChange(spec: unknown): BehaviorChange | undefined {
  if (!PLACES.some((steps) => valueAt(spec, steps) !== undefined)) return undefined;
  const part = behaviorIn(spec);
  return part === undefined || hasDirective(part) ? { kind: 'unknown' } : { kind: 'merge', spec: part };
}

/** Finds directives of strategic merges, such as `$patch`. */
function hasDirective(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, one]) => key.startsWith('$') || hasDirective(one));
}

/** Reads what one operation of a JSON patch makes of a behavior; undefined where nothing. */
export function operationChange(
  op: string | undefined,
  pointer: string,
  value: unknown,
): BehaviorChange | undefined {
  const [root, ...steps] = pointerSteps(pointer);
  if (root !== 'spec' || op === 'test') return undefined;
  const reaches = PLACES.some((place) =>
    place.slice(0, steps.length).every((step, at) => steps[at] === step),
  );
  if (steps.length === 0 || !reaches) return undefined;
  const written = copyOf(value);
  return written && (op === 'add' || op === 'replace' || op === 'remove')
    ? { kind: 'operation', op, steps, value: written.value }
    : { kind: 'unknown' };
}

/**
 * Applies changes, in their order, to the part of a spec that holds a behavior. Returns undefined where the outcome
 * cannot be told.
 */
export function changedBehavior(
  part: unknown,
  changes: readonly (BehaviorChange | undefined)[],
): { readonly spec: unknown } | undefined {
  let spec: unknown = part ?? {};
  for (const change of changes) {
    if (change === undefined || change.kind === 'unknown') return undefined;
    spec =
      change.kind === 'merge'
        ? withoutNulls(overlay(spec, change.spec))
        : setAt(spec, change.steps, change.op === 'remove' ? undefined : change);
  }
  return { spec };
}

/** A null in a merge patch takes away what is below it. */
function withoutNulls(value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === null ? [] : [[key, withoutNulls(one)]])),
  );
}

interface Written {
  readonly op: string;
  readonly value: unknown;
}

/** Returns a value with another one at its steps, or without the one that is there. */
function setAt(value: unknown, [step, ...rest]: readonly string[], written: Written | undefined): unknown {
  if (step === undefined) return written?.value;
  if (Array.isArray(value)) return setInList(value, step, rest, written);
  const entries = Object.entries(isObject(value) ? value : {});
  const below = setAt(valueAt(value, [step]), rest, written);
  const others = entries.filter(([key]) => key !== step);
  return Object.fromEntries(below === undefined ? others : [...others, [step, below]]);
}

function setInList(
  list: readonly unknown[],
  step: string,
  rest: readonly string[],
  written: Written | undefined,
): unknown[] {
  const at = step === '-' ? list.length : Number(step);
  if (rest.length > 0) return list.map((one, index) => (index === at ? setAt(one, rest, written) : one));
  const added = written === undefined ? [] : [written.value];
  return list.toSpliced(at, written?.op === 'add' ? 0 : 1, ...added);
}
