import { resolvePath } from '../../lib/path.ts';
import { valueAt } from '../../lib/value-at.ts';
import { lineWithin, listAt, type ManifestFile, type ManifestObject, textAt } from '../document/object.ts';
import { numbersAt } from '../edit/autoscaler-numbers.ts';
import { replicasEntry } from '../edit/field.ts';
import { judgeField } from '../edit/judge.ts';
import type { Judged } from '../edit/target.ts';
import { type BudgetPatch, budgetPatches } from './budget-patch.ts';
import { readConfigurations } from './configurations.ts';
import {
  type Kustomization,
  type PatchEntry,
  type Renaming,
  readKustomization,
  resolveAll,
} from './kustomization.ts';
import { fileOverrides, inlineOverrides, type Override } from './override.ts';
import { mayRename, objectsInText, renameOverrides } from './rename.ts';
import { type OpenNamedFile, type Requirements, readRequirements } from './requirements.ts';
import { selectorOf } from './selector.ts';
import { readTransformers } from './transformer.ts';

/**
 * One kustomization on the way of objects to the cluster: what it does to their names and counts. Plain data,
 * and no more than the search for counts needs, since other threads hand over tens of thousands of them.
 */
export interface Layer
  extends Renaming,
    Requirements,
    Pick<Kustomization, 'path' | 'dir' | 'component' | 'labels' | 'annotations' | 'generated'> {
  readonly resources: readonly string[];
  readonly components: readonly string[];
  /** Configurations of generators, transformers and validators that are files. */
  readonly plugins: readonly string[];
  /** The counts of its `replicas:` entries. */
  readonly replicas: readonly { readonly name: string; readonly judged: Judged }[];
  readonly overrides: readonly Override[];
  /** Changes that its patches make to PodDisruptionBudgets. */
  readonly budgets: readonly BudgetPatch[];
  /** Files that patch other objects and are none themselves. */
  readonly patchFiles: readonly string[];
  /** What its `transformers:` do to everything behind it, in their order. */
  readonly transformers: readonly Layer[];
  /** Kinds beside Deployment and StatefulSet whose count `replicas:` sets from here on; `*` is any. */
  readonly countedKinds: readonly string[];
}

/** Makes a layer that does nothing. */
export function emptyLayer(path: string, dir: string): Layer {
  return {
    path,
    dir,
    namespace: undefined,
    prefix: '',
    suffix: '',
    component: false,
    labels: {},
    annotations: {},
    generated: [],
    resources: [],
    components: [],
    plugins: [],
    replicas: [],
    overrides: [],
    budgets: [],
    patchFiles: [],
    transformers: [],
    countedKinds: [],
    remote: undefined,
    runs: undefined,
  };
}

/** Reads a kustomization as a layer; `open` gives the patch files that it names. */
export function readLayer(file: ManifestFile, object: ManifestObject, open: OpenNamedFile): Layer {
  const kustomization = readKustomization(file.path, object);
  const naming = namingLayer(kustomization);
  const transformers = transformerLayers(file, object, kustomization, open);
  const configured = readConfigurations(file, object, kustomization.dir, open);
  return {
    ...naming,
    transformers,
    patchFiles: [...naming.patchFiles, ...transformers.flatMap((one) => one.patchFiles)],
    countedKinds: configured.countedKinds,
    replicas: entriesOf(file, object),
    overrides: [
      ...patchOverrides(file, object, kustomization, open),
      ...replacementsOf(file, object, kustomization.dir, open),
      ...configured.overrides,
    ],
    budgets: budgetPatches(kustomization.patches, file.path, open),
    ...readRequirements(object.value, kustomization, open),
  };
}

/** Makes a layer of a kustomization that tells how objects are called, and nothing of their counts. */
export function namingLayer(kustomization: Kustomization): Layer {
  const { path, dir, component, includes, patches, namespace, prefix, suffix } = kustomization;
  const included = (components: boolean) =>
    includes.flatMap((one) =>
      (one.list === 'components') === components && one.path !== undefined ? [one.path] : [],
    );
  return {
    ...emptyLayer(path, dir),
    component,
    namespace,
    prefix,
    suffix,
    labels: kustomization.labels,
    annotations: kustomization.annotations,
    generated: kustomization.generated,
    resources: included(false),
    components: included(true),
    plugins: resolveAll(dir, kustomization.plugins),
    patchFiles: patches.flatMap((patch) => patch.file ?? []),
  };
}

/** Reads what the `transformers:` of a kustomization do, each as a layer of its own behind it. */
function transformerLayers(
  file: ManifestFile,
  object: ManifestObject,
  { path, dir }: Pick<Kustomization, 'path' | 'dir'>,
  open: OpenNamedFile,
): Layer[] {
  return readTransformers(file, object, dir, open).map((one) => ({ ...emptyLayer(path, dir), ...one }));
}

/**
 * Judges the count of each `replicas:` entry:
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replicas/
 */
function entriesOf(file: ManifestFile, object: ManifestObject): Layer['replicas'] {
  const names = listAt(object.value, ['replicas']).map((entry) => textAt(entry, ['name']));
  const places = new Map<string | undefined, number>();
  for (const name of names) places.set(name, (places.get(name) ?? 0) + 1);
  return names.flatMap((name, index) => {
    if (name === undefined) return [];
    const field = replicasEntry(name);
    // By its place, so that ten thousand entries are not searched ten thousand times; of two with one name
    // neither is meant.
    const steps = places.get(name) === 1 ? ['replicas', index, 'count'] : field.steps;
    return [{ name, judged: judgeField(file, object, { ...field, steps }) }];
  });
}

function patchOverrides(
  file: ManifestFile,
  object: ManifestObject,
  { patches }: Kustomization,
  open: OpenNamedFile,
): Override[] {
  return patches.flatMap((entry) => {
    const { at, target, text, file: path, rest } = entry;
    const options = valueAt(rest, ['options']);
    const counts = countOverrides(file, object, entry, open);
    const patch = path === undefined ? undefined : open(path);
    if (!mayRename(options, text ?? patch?.parsed.text)) return counts;
    const objects = text === undefined ? (patch?.objects ?? []) : objectsInText(text, file.path);
    const place = { path: file.path, line: lineWithin(file, object, at) };
    return [...counts, ...renameOverrides({ target, options, objects, rank: rankOf(entry) }, place)];
  });
}

function rankOf({ list }: PatchEntry): 'patch' | 'json' {
  return list === 'patchesJson6902' ? 'json' : 'patch';
}

function countOverrides(
  file: ManifestFile,
  object: ManifestObject,
  entry: PatchEntry,
  open: OpenNamedFile,
): Override[] {
  const { at, target, text, file: path } = entry;
  const rank = rankOf(entry);
  const patch = path === undefined ? undefined : open(path);
  if (text === undefined) return patch === undefined ? [] : fileOverrides(patch, target, rank);
  const isEntry = typeof valueAt(object.value, at) === 'string';
  const written = { file, object, path: isEntry ? at : [...at, 'patch'] };
  return inlineOverrides(text, target, file.path, lineWithin(file, object, at), { rank, text: written });
}

/**
 * Reads the replacements that set a count, in the file or in others:
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replacements/
 */
function replacementsOf(
  file: ManifestFile,
  object: ManifestObject,
  dir: string,
  open: OpenNamedFile,
): Override[] {
  return listAt(object.value, ['replacements']).flatMap((entry, index) => {
    const given = textAt(entry, ['path']);
    const path = given === undefined ? undefined : resolvePath(dir, given);
    const listed =
      path === undefined
        ? [entry]
        : (open(path)?.objects ?? []).flatMap(({ value }) => (Array.isArray(value) ? value : [value]));
    const line = lineWithin(file, object, ['replacements', index]);
    return listed.flatMap((replacement) => replacementOverrides(replacement, file.path, line));
  });
}

function replacementOverrides(replacement: unknown, path: string, line: number): Override[] {
  const named = (key: string) => textAt(replacement, ['source', key]) ?? '';
  const source = `${named('kind')} ${named('name')} ${named('fieldPath')}`.trim();
  return listAt(replacement, ['targets']).flatMap((target): Override[] => {
    const selector = selectorOf(valueAt(target, ['select']));
    return listAt(target, ['fieldPaths']).flatMap((field): Override[] => {
      const reason = `a replacement copies \`${field}\` from ${source}`;
      const fix = 'Remove that field path, or manage the source by hand.';
      const judged: Judged = { kind: 'refused', file: path, line, reason, fix };
      const one = { rank: 'replacement', deletes: false, selector, judged } as const;
      if (field === 'spec.replicas') return [one];
      const numbers = typeof field === 'string' ? numbersAt(`/${field.replaceAll('.', '/')}`) : [];
      const paced = typeof field === 'string' && /^spec\.(behavior|advanced)\b/.test(field);
      return [...numbers, ...(paced ? (['behavior'] as const) : [])].map((number) => ({ ...one, number }));
    });
  });
}
