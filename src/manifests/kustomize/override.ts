import { pointerSteps } from '../../lib/json-pointer.ts';
import { type Path, valueAt } from '../../lib/value-at.ts';
import {
  lineWithin,
  type ManifestFile,
  type ManifestObject,
  openManifest,
  textAt,
} from '../document/object.ts';
import type { Refused } from '../document/refused.ts';
import {
  type NumberName,
  type PatchedNumber,
  readNumberOperation,
  readPatchedNumbers,
} from '../edit/autoscaler-numbers.ts';
import { REPLICAS } from '../edit/field.ts';
import { type InlineText, placeInline } from '../edit/inline.ts';
import { judgeField } from '../edit/judge.ts';
import type { Judged } from '../edit/target.ts';
import {
  behaviorAt,
  behaviorDepth,
  isNumberKey,
  readCounts,
  textOf,
  type ValuesCount,
} from '../edit/values-count.ts';
import { operationChange } from '../kubernetes/behavior-change.ts';
import { isWorkload } from '../kubernetes/identity.ts';
import { type Selector, selectorOf, selectorOfPatch } from './selector.ts';

/** A patch or replacement that sets `spec.replicas` or a number of an autoscaler, or a patch that deletes the object. */
export interface Override {
  readonly selector: Selector;
  /**
   * Place in kustomize's order: patches before names change, the old `patchesJson6902` after, replacements
   * last.
   */
  readonly rank: 'patch' | 'json' | 'replacement';
  readonly deletes: boolean;
  /** Set where it gives the object this name, and no count. */
  readonly renames?: string;
  /** Set where it is a count among the values of a HelmRelease: its key there. */
  readonly key?: string;
  /** Set where it is a number of an autoscaler, or its behavior. */
  readonly number?: NumberName | 'behavior';
  readonly judged: Judged;
}

/** A list of patches with its place in kustomize's order. */
type Rank = Exclude<Override['rank'], 'replacement'>;

/**
 * Place of an inline patch, with its number where that may be edited there, and its rank in kustomize's
 * order.
 */
interface Inline {
  readonly rank: Rank;
  readonly text?: InlineText;
}

/**
 * Reads a patch written as text inside a YAML scalar: a number in it is edited where the text is written as
 * it reads.
 */
export function inlineOverrides(
  text: string,
  target: unknown,
  path: string,
  line: number,
  { rank, text: written }: Inline = { rank: 'patch' },
): Override[] {
  const opened = openManifest(path, Buffer.from(text));
  if (opened.kind === 'refused') return [];
  return fileOverrides(opened.file, target, rank).map(({ judged, ...override }) => {
    const placed = written && judged.kind === 'found' ? placeInline(written, judged.target) : undefined;
    const isKnown =
      override.deletes ||
      (judged.kind === 'refused' && (override.number !== undefined || judged.behavior !== undefined));
    const held = isKnown ? { ...(judged as Refused), line } : inlineRefusal(path, line, override);
    return { ...override, judged: placed ?? held };
  });
}

function inlineRefusal(
  file: string,
  line: number,
  { key, number }: Pick<Override, 'key' | 'number'>,
): Refused {
  if (number !== undefined) {
    const reason = 'an inline patch sets a number of the autoscaler';
    return { kind: 'refused', file, line, reason, fix: 'Move the patch to a file of its own.' };
  }
  const field = key === undefined ? 'spec.replicas' : `spec.values.${key}`;
  const fix =
    key === undefined
      ? 'Move the number to an entry of `replicas:` in the same kustomization, which wins over patches; for a Rollout, which `replicas:` does not know, move the patch to a file of its own.'
      : 'Move the patch to a file of its own, and name it by `path:`.';
  return { kind: 'refused', file, line, reason: `an inline patch sets \`${field}\``, fix };
}

/**
 * Reads the patches of a file that set `spec.replicas`: JSON 6902 operations, or partial objects merged
 * strategically.
 */
export function fileOverrides(file: ManifestFile, target: unknown, rank: Rank): Override[] {
  return file.objects.flatMap((object): Override[] => {
    const selector = target === undefined ? selectorOfPatch(object) : selectorOf(target);
    const one = { rank, selector, deletes: false };
    if (Array.isArray(object.value))
      return object.value
        .flatMap((operation, index) => judgeOperations(file, object, operation, index))
        .map((found) => ({ ...one, ...found }));
    if (valueAt(object.value, ['$patch']) === 'delete')
      return [{ ...one, deletes: true, judged: deletion(file, object, target) }];
    if (object.kind === 'HelmRelease')
      return readCounts(file, object, ['spec', 'values']).map((count) => ({ ...one, ...count }));
    const numbers = isWorkload(object) ? [] : readPatchedNumbers(file, object);
    const found: (Partial<PatchedNumber> & { readonly judged: Judged })[] =
      valueAt(object.value, ['spec', 'replicas']) === undefined
        ? numbers
        : [{ judged: judgeField(file, object, REPLICAS) }, ...numbers];
    return found.map((stated) => ({ ...one, ...stated }));
  });
}

function deletion(file: ManifestFile, { kind, name, line }: ManifestObject, target: unknown): Refused {
  const what = target === undefined ? `${kind} ${name}` : 'it';
  const reason = `a patch deletes ${what} here`;
  return { kind: 'refused', file: file.path, line, reason, fix: 'Remove that patch, or this blueprint.' };
}

/** Judges what one operation makes of a count, and of the numbers of an autoscaler. */
function judgeOperations(
  file: ManifestFile,
  object: ManifestObject,
  operation: unknown,
  index: number,
): Pick<Override, 'key' | 'number' | 'judged'>[] {
  const count = judgeOperation(file, object, operation, index);
  const numbers = readNumberOperation(file, object, operation, index);
  return count === undefined ? numbers : [count, ...numbers];
}

/**
 * Judges what one operation makes of a count; undefined where it writes none:
 * https://datatracker.ietf.org/doc/html/rfc6902#section-4
 */
function judgeOperation(
  file: ManifestFile,
  object: ManifestObject,
  operation: unknown,
  index: number,
): Pick<Override, 'key' | 'judged'> | undefined {
  const path = textAt(operation, ['path']);
  const op = textAt(operation, ['op']);
  const written = { text: `[${index}].value`, steps: [index, 'value'] };
  if (op !== 'test' && path === '/spec/replicas' && op !== 'remove')
    return { judged: judgeField(file, object, written) };
  if (op !== 'test' && (path === '/spec/replicas' || path === '/spec')) {
    const reason = `a patch ${op === 'remove' ? 'removes' : 'replaces'} \`${path.slice(1).replace('/', '.')}\``;
    const line = lineWithin(file, object, [index]);
    const fix = 'Take that operation out of the patch.';
    return { judged: { kind: 'refused', file: file.path, line, reason, fix } };
  }
  const behavior = behaviorOperation(file, lineWithin(file, object, [index]), operation);
  if (behavior !== undefined) return behavior;
  const key = valuesKey(op, path);
  return key === undefined ? undefined : { key, judged: judgeField(file, object, written) };
}

/** Reads what an operation makes of the behavior of an autoscaler among a HelmRelease's values. */
function behaviorOperation(file: ManifestFile, line: number, operation: unknown): ValuesCount | undefined {
  const path = textAt(operation, ['path']) ?? '';
  const steps = path.startsWith('/spec/values/') ? pointerSteps(path).slice(2) : [];
  const depth = behaviorDepth(steps);
  if (depth === undefined) return undefined;
  const pointer = ['', 'spec', ...path.split('/').slice(2 + depth)].join('/');
  const change = operationChange(textAt(operation, ['op']), pointer, valueAt(operation, ['value']));
  return change && behaviorAt(file, line, textOf(steps.slice(0, depth)), change);
}

/** Returns the count among a HelmRelease's values that an operation writes. */
function valuesKey(op: string | undefined, path = ''): string | undefined {
  if (!path.startsWith('/spec/values/') || (op !== 'add' && op !== 'replace')) return undefined;
  const steps: Path = pointerSteps(path)
    .slice(2)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const key = textOf(steps);
  return isNumberKey(key) ? key : undefined;
}
