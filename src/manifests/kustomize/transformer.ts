import { resolvePath } from '../../lib/path.ts';
import { valueAt } from '../../lib/value-at.ts';
import { lineWithin, listAt, type ManifestFile, type ManifestObject, textAt } from '../document/object.ts';
import type { Refused } from '../document/refused.ts';
import { judgeField } from '../edit/judge.ts';
import type { Judged } from '../edit/target.ts';
import { openNamed, openText } from './entry.ts';
import type { Kustomization, PatchEntry, Renaming } from './kustomization.ts';
import { fileOverrides, inlineOverrides, type Override } from './override.ts';
import { objectsInText, renameOverrides } from './rename.ts';
import type { OpenNamedFile } from './requirements.ts';

/**
 * What one entry of `transformers:` does to names and counts. Such entries run after everything else that a
 * kustomization does, in their order (kusttarget.go, `runTransformers`).
 */
export interface Transformer extends Renaming, Pick<Kustomization, 'labels' | 'annotations'> {
  readonly overrides: readonly Override[];
  /** Files that patch other objects and are none themselves. */
  readonly patchFiles: readonly string[];
}

/** Where a transformer is configured, and what its paths are relative to. */
interface Configured {
  readonly file: ManifestFile;
  readonly object: ManifestObject;
  readonly dir: string;
  readonly open: OpenNamedFile;
  /** Place of the entry, where the configuration stands in the kustomization itself. */
  readonly inline: { readonly path: string; readonly line: number } | undefined;
}

const NOTHING: Transformer = {
  namespace: undefined,
  prefix: '',
  suffix: '',
  labels: {},
  annotations: {},
  overrides: [],
  patchFiles: [],
};

type Read = (configured: Configured) => Partial<Transformer>;

/** The transformers that come with kustomize: https://kubectl.docs.kubernetes.io/references/kustomize/builtins/ */
const BUILTIN: Readonly<Record<string, Read>> = {
  ReplicaCountTransformer: replicaCount,
  PatchTransformer: (one) => patches(one, [one.object.value], 'patch'),
  PatchJson6902Transformer: (one) => patches(one, [one.object.value], 'jsonOp'),
  PatchStrategicMergeTransformer: (one) =>
    patches(
      one,
      [
        ...listAt(one.object.value, ['paths']).map((path) => ({ path })),
        { patches: textAt(one.object.value, ['patches']) },
      ],
      'patches',
    ),
  PrefixTransformer: renaming,
  SuffixTransformer: renaming,
  PrefixSuffixTransformer: renaming,
  NamespaceTransformer: ({ object }) => {
    const namespace = textAt(object.value, ['metadata', 'namespace']);
    return valueAt(object.value, ['unsetOnly']) === true ? { defaultNamespace: namespace } : { namespace };
  },
  LabelTransformer: ({ object }) => ({ labels: recordOf(valueAt(object.value, ['labels'])) }),
  AnnotationsTransformer: ({ object }) => ({ annotations: recordOf(valueAt(object.value, ['annotations'])) }),
  ImageTagTransformer: () => ({}),
};

/** Reads what the `transformers:` of a kustomization do; one that cannot be followed holds every count. */
export function readTransformers(
  file: ManifestFile,
  object: ManifestObject,
  dir: string,
  open: OpenNamedFile,
): Transformer[] {
  return listAt(object.value, ['transformers']).flatMap((given, index) => {
    const place = { path: file.path, line: lineWithin(file, object, ['transformers', index]) };
    const text = typeof given === 'string' ? given : '';
    const isInline = text.includes('\n');
    const config = isInline ? openText(text, file.path) : openNamed(text, dir, open);
    if (config === undefined) return [unknown(place, `\`${text}\` of \`transformers\``)];
    return config.objects.map((one): Transformer => {
      const name = `the ${one.kind ?? 'transformer'} ${one.name ?? ''}`.trim();
      const isBuiltin = one.apiVersion === 'builtin' && Object.hasOwn(BUILTIN, one.kind ?? '');
      const read = isBuiltin ? BUILTIN[one.kind ?? ''] : undefined;
      const inline = isInline ? place : undefined;
      return read === undefined
        ? unknown(place, name)
        : { ...NOTHING, ...read({ file: config, object: one, dir, open, inline }) };
    });
  });
}

/** Holds whatever passes through a transformer that cannot be followed. */
function unknown(place: { readonly path: string; readonly line: number }, name: string): Transformer {
  const reason = `${name} runs here, and what it makes of the count is not known`;
  const fix = 'Take it out, or manage the count by hand.';
  const judged: Refused = { kind: 'refused', file: place.path, line: place.line, reason, fix };
  return { ...NOTHING, overrides: [{ rank: 'patch', deletes: false, selector: {}, judged }] };
}

/** Reads the count that a transformer sets, for the kinds whose `spec.replicas` it names. */
function replicaCount({ file, object, inline }: Configured): Partial<Transformer> {
  const name = textAt(object.value, ['replica', 'name']);
  const specs = listAt(object.value, ['fieldSpecs']).filter(
    (spec) => textAt(spec, ['path']) === 'spec/replicas',
  );
  const written = { text: 'replica.count', steps: ['replica', 'count'] };
  const judged: Judged =
    inline === undefined
      ? judgeField(file, object, written)
      : {
          kind: 'refused',
          file: inline.path,
          line: inline.line,
          reason: 'a ReplicaCountTransformer written here sets the count',
          fix: 'Move it to a file of its own, or the number to an entry of `replicas:`.',
        };
  const overrides = specs.map(
    (spec): Override => ({
      rank: 'patch',
      deletes: false,
      judged,
      selector: { kind: textAt(spec, ['kind']), group: textAt(spec, ['group']), name, exact: true },
    }),
  );
  return { overrides };
}

/** Reads a prefix or suffix that is for the names of all objects; one for some of them holds what it may be for. */
function renaming({ file, object, inline }: Configured): Partial<Transformer> {
  const specs = listAt(object.value, ['fieldSpecs']);
  const [prefix = '', suffix = ''] = ['prefix', 'suffix'].map((key) => textAt(object.value, [key]) ?? '');
  const isForAll = (spec: unknown) =>
    textAt(spec, ['path']) === 'metadata/name' &&
    ['kind', 'group'].every((key) => textAt(spec, [key]) === undefined);
  if (specs.some(isForAll)) return { prefix, suffix };
  const names = specs.filter((spec) => textAt(spec, ['path']) === 'metadata/name');
  const place = inline ?? { path: file.path, line: object.line };
  return names.length === 0 ? {} : unknown(place, `the ${object.kind} ${object.name ?? ''}`.trim());
}

/** Reads the patches of a transformer; `key` holds one that is written as a text. */
function patches(
  { file, object, dir, open, inline }: Configured,
  entries: readonly unknown[],
  key: string,
): Partial<Transformer> {
  const all = entries.map((entry): Pick<PatchEntry, 'target' | 'text' | 'file'> => {
    const path = textAt(entry, ['path']);
    const target = valueAt(entry, ['target']);
    return {
      target,
      text: textAt(entry, [key]),
      file: path === undefined ? undefined : resolvePath(dir, path),
    };
  });
  const { path, line } = inline ?? { path: file.path, line: object.line };
  const options = valueAt(object.value, ['options']);
  const overrides = all.flatMap(({ target, text, file: named }): Override[] => {
    const patch = named === undefined ? undefined : open(named);
    const objects = text === undefined ? (patch?.objects ?? []) : objectsInText(text, path);
    const names = renameOverrides({ target, options, objects, rank: 'patch' }, { path, line });
    if (text !== undefined) return [...inlineOverrides(text, target, path, line), ...names];
    return patch === undefined ? [] : [...fileOverrides(patch, target, 'patch'), ...names];
  });
  return { overrides, patchFiles: all.flatMap((one) => one.file ?? []) };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
