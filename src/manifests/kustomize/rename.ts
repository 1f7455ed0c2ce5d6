import { valueAt } from '../../lib/value-at.ts';
import { type ManifestObject, textAt } from '../document/object.ts';
import { openText } from './entry.ts';
import type { Override } from './override.ts';
import { selectorOf } from './selector.ts';

/** A patch as far as it may give its target another name. */
interface RenamingPatch {
  readonly target: unknown;
  /** Options of the entry, `allowNameChange` among them. */
  readonly options: unknown;
  readonly objects: readonly ManifestObject[];
  readonly rank: 'patch' | 'json';
}

/**
 * Checks whether a patch may give its target another name: a merged one where it is allowed to, operations in
 * any case (PatchTransformer.go).
 */
export function mayRename(options: unknown, text: string | Buffer | undefined): boolean {
  return allowsNames(options) || text?.includes('/metadata/name') === true;
}

function allowsNames(options: unknown): boolean {
  return valueAt(options, ['allowNameChange']) === true;
}

/**
 * Reads the names that a patch gives to what it is aimed at:
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/#name-and-kind-changes
 */
export function renameOverrides(
  { target, options, objects, rank }: RenamingPatch,
  place: { readonly path: string; readonly line: number },
): Override[] {
  if (target === undefined) return [];
  const selector = selectorOf(target);
  const reason = 'a patch renames it here';
  const fix = 'Name kind and name in its `target:`.';
  const judged = { kind: 'refused', file: place.path, line: place.line, reason, fix } as const;
  return objects
    .filter(({ value }) => Array.isArray(value) || allowsNames(options))
    .flatMap(newNames)
    .map((renames) => ({ rank, selector, renames, deletes: false, judged }));
}

/** Opens a patch that is written as a text. */
export function objectsInText(text: string, path: string): readonly ManifestObject[] {
  return openText(text, path)?.objects ?? [];
}

/** Returns the names that operations or a partial object write. */
function newNames({ value, name }: ManifestObject): string[] {
  if (!Array.isArray(value)) return name === undefined ? [] : [name];
  return value.flatMap((operation) => {
    const writes = ['add', 'replace'].includes(textAt(operation, ['op']) ?? '');
    return writes && textAt(operation, ['path']) === '/metadata/name'
      ? (textAt(operation, ['value']) ?? [])
      : [];
  });
}
