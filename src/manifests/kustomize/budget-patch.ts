import { isObject, member } from '../../lib/json.ts';
import { valueAt } from '../../lib/value-at.ts';
import { type ManifestFile, type ManifestObject, textAt } from '../document/object.ts';
import { amount, type Disruptions } from '../kubernetes/disruption-budget.ts';
import { openText } from './entry.ts';
import type { PatchEntry } from './kustomization.ts';
import type { OpenNamedFile } from './requirements.ts';
import { type Selector, selectorOf, selectorOfPatch } from './selector.ts';

const FIELDS = ['minAvailable', 'maxUnavailable'] as const;

/** Fields that a patch sets or takes away in the PodDisruptionBudgets that it is for. */
export interface BudgetPatch {
  readonly selector: Selector;
  readonly changes: Partial<Disruptions>;
}

/** Reads what the patches of a kustomization make of PodDisruptionBudgets, in their order. */
export function budgetPatches(
  patches: readonly PatchEntry[],
  path: string,
  open: OpenNamedFile,
): readonly BudgetPatch[] {
  return patches.flatMap(({ text, file, target }) => {
    const patch = text === undefined ? file && open(file) : inline(text, path);
    return patch ? patch.objects.flatMap((object) => readPatch(object, target)) : [];
  });
}

/** Opens a patch that is written in the kustomization, where it may be about a budget. */
function inline(text: string, path: string): ManifestFile | undefined {
  if (!/minAvailable|maxUnavailable/.test(text)) return undefined;
  return openText(text, path);
}

function readPatch(object: ManifestObject, target: unknown): BudgetPatch[] {
  const changes = Array.isArray(object.value) ? fromOperations(object.value) : fromObject(object);
  if (Object.keys(changes).length === 0) return [];
  return [{ selector: target === undefined ? selectorOfPatch(object) : selectorOf(target), changes }];
}

/** Reads a partial object; null takes a field away. */
function fromObject({ value }: ManifestObject): Partial<Disruptions> {
  const spec = isObject(value) ? member(value, 'spec') : {};
  return Object.fromEntries(
    FIELDS.flatMap((field) => (Object.hasOwn(spec, field) ? [[field, amount(spec[field])]] : [])),
  );
}

/** Reads JSON 6902 operations. */
function fromOperations(operations: readonly unknown[]): Partial<Disruptions> {
  return Object.fromEntries(
    operations.flatMap((operation) => {
      const op = textAt(operation, ['op']);
      const field = FIELDS.find((one) => textAt(operation, ['path']) === `/spec/${one}`);
      if (field === undefined || op === 'test') return [];
      return [[field, op === 'remove' ? undefined : amount(valueAt(operation, ['value']))]];
    }),
  );
}
