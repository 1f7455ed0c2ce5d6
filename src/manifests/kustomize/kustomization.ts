import { parentFolder, resolvePath } from '../../lib/path.ts';
import { type Path, valueAt } from '../../lib/value-at.ts';
import { listAt, type ManifestObject, textAt } from '../document/object.ts';
import { canonicalKeys } from './key-case.ts';

/** Lists of what a kustomization includes. */
export const INCLUDE_LISTS = ['resources', 'bases', 'components'] as const;
/** Lists of patches, in the order in which kustomize applies them (kusttarget_configplugin.go). */
export const PATCH_LISTS = ['patchesStrategicMerge', 'patches', 'patchesJson6902'] as const;
export const PLUGIN_LISTS = ['generators', 'transformers', 'validators'] as const;
export const GENERATOR_LISTS = [
  ['configMapGenerator', 'ConfigMap'],
  ['secretGenerator', 'Secret'],
] as const;

/** An entry of `resources`, `bases` or `components`. */
interface Include {
  readonly list: (typeof INCLUDE_LISTS)[number];
  /** The entry as it is written. */
  readonly given: unknown;
  /** The file or folder; undefined where the entry leads out of the repository. */
  readonly path: string | undefined;
}

/**
 * An entry of a list of patches:
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/
 */
export interface PatchEntry {
  readonly list: (typeof PATCH_LISTS)[number];
  /** Path of the entry in the kustomization. */
  readonly at: Path;
  /** Target that it is aimed at, as written; undefined where the patch names its object itself. */
  readonly target: unknown;
  /** The patch itself, or the file that holds it; neither where the entry leads out of the repository. */
  readonly text: string | undefined;
  readonly file: string | undefined;
  /** Whatever else the entry says, such as options. */
  readonly rest: unknown;
}

/** Change that a kustomization makes to the names of the objects that pass through it. */
export interface Renaming {
  readonly namespace: string | undefined;
  /** Namespace of objects that state none. */
  readonly defaultNamespace?: string | undefined;
  readonly prefix: string;
  readonly suffix: string;
}

/** A file whose content goes into a generated ConfigMap or Secret. */
interface Generated {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly path: string;
  /** Name of the object; '' where none is stated. */
  readonly name: string;
  /** Key of the content there; undefined where the file holds keys itself. */
  readonly key: string | undefined;
}

/** Statements of one kustomization. Paths are relative to the repository. */
export interface Kustomization extends Renaming {
  readonly path: string;
  readonly dir: string;
  readonly component: boolean;
  readonly includes: readonly Include[];
  readonly patches: readonly PatchEntry[];
  /** Labels that it adds to every object. */
  readonly labels: Readonly<Record<string, unknown>>;
  readonly annotations: Readonly<Record<string, unknown>>;
  /** Configurations of generators, transformers and validators, as written: paths or YAML. */
  readonly plugins: readonly unknown[];
  /** Files whose content goes into a generated ConfigMap or Secret. */
  readonly generated: readonly Generated[];
  /** Files of values for the charts that it inflates. */
  readonly valueFiles: readonly string[];
  /** Files of rules for other objects: replacements, configurations, schemas. */
  readonly ruleFiles: readonly string[];
}

/**
 * Reads one kustomization or component:
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
export function readKustomization(
  path: string,
  { kind, value: written }: Pick<ManifestObject, 'kind' | 'value'>,
): Kustomization {
  const value = canonicalKeys(written);
  const dir = parentFolder(path);
  return {
    path,
    dir,
    component: kind === 'Component',
    includes: includesOf(value, dir),
    patches: PATCH_LISTS.flatMap((list) => patchesOf(value, dir, list)),
    namespace: textAt(value, ['namespace']),
    prefix: textAt(value, ['namePrefix']) ?? '',
    suffix: textAt(value, ['nameSuffix']) ?? '',
    labels: labelsOf(value),
    annotations: recordAt(value, 'commonAnnotations'),
    plugins: PLUGIN_LISTS.flatMap((list) => listAt(value, [list])),
    generated: generatedOf(value, dir),
    valueFiles: resolveAll(dir, valuesOf(value)),
    ruleFiles: resolveAll(dir, rulesOf(value)),
  };
}

/** Resolves the entries that are paths within the repository, from a folder. */
export function resolveAll(dir: string, entries: readonly unknown[]): string[] {
  return entries.flatMap((entry) => (typeof entry === 'string' ? (resolvePath(dir, entry) ?? []) : []));
}

function includesOf(value: unknown, dir: string): Include[] {
  return INCLUDE_LISTS.flatMap((list) =>
    listAt(value, [list]).map((given) => ({
      list,
      given,
      path: typeof given === 'string' ? resolvePath(dir, given) : undefined,
    })),
  );
}

function patchesOf(value: unknown, dir: string, list: PatchEntry['list']): PatchEntry[] {
  return listAt(value, [list]).map((entry, index) => {
    const given = typeof entry === 'string' ? entry : textAt(entry, ['path']);
    const text = textAt(entry, ['patch']) ?? (given !== undefined && isInline(given) ? given : undefined);
    const fields = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : {};
    const { target, path: _, patch: __, ...rest } = fields;
    const file = text === undefined && given !== undefined ? resolvePath(dir, given) : undefined;
    return { list, at: [list, index], target, text, file, rest };
  });
}

/** Checks whether an entry is the patch itself, as `patchesStrategicMerge` permits in place of a path. */
function isInline(given: string): boolean {
  return given.includes('\n') || given.trimStart().startsWith('{');
}

/**
 * Reads what `labels` and `commonLabels` add:
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/labels/
 */
function labelsOf(value: unknown): Record<string, unknown> {
  return Object.assign(
    {},
    recordAt(value, 'commonLabels'),
    ...listAt(value, ['labels']).map((entry) => recordAt(entry, 'pairs')),
  );
}

function recordAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = valueAt(value, [key]);
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
}

/**
 * Reads the files of generators:
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/configmapgenerator/
 */
function generatedOf(value: unknown, dir: string): Generated[] {
  return GENERATOR_LISTS.flatMap(([list, kind]) =>
    listAt(value, [list]).flatMap((generator) => {
      const name = textAt(generator, ['name']) ?? '';
      const keyed = textsAt(generator, 'files').map((source) => {
        // `key=file` names the file's key in the ConfigMap.
        const file = source.slice(source.indexOf('=') + 1);
        const key = source.includes('=') ? source.slice(0, source.indexOf('=')) : file.replace(/^.*\//s, '');
        return { file, key };
      });
      const plain = ['envs', 'env'].flatMap((key) => textsAt(generator, key));
      const all = [...keyed, ...plain.map((file) => ({ file, key: undefined }))];
      return all.flatMap(({ file, key }) =>
        resolveAll(dir, [file]).map((path) => ({ kind, path, name, key })),
      );
    }),
  );
}

/** Reads a list of texts that may be written as one text. */
function textsAt(value: unknown, key: string): string[] {
  return [textAt(value, [key]) ?? listAt(value, [key])].flat().filter((one) => typeof one === 'string');
}

/**
 * Lists the values files of charts:
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/helmcharts/
 */
function valuesOf(value: unknown): unknown[] {
  return listAt(value, ['helmCharts']).flatMap((chart) => [
    valueAt(chart, ['valuesFile']),
    ...listAt(chart, ['additionalValuesFiles']),
  ]);
}

function rulesOf(value: unknown): unknown[] {
  return [
    ...listAt(value, ['configurations']),
    ...listAt(value, ['crds']),
    valueAt(value, ['openapi', 'path']),
    ...listAt(value, ['replacements']).map((one) => valueAt(one, ['path'])),
  ];
}
