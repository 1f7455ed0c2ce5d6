import { type Path, valueAt } from '../../lib/value-at.ts';
import {
  lineWithin,
  listAt,
  type ManifestFile,
  type ManifestObject,
  openManifest,
  textAt,
} from '../document/object.ts';
import { isNumberKey } from '../edit/values-count.ts';
import { readValuesFile, type ValuesFile } from './values-file.ts';

/** An entry of a HelmRelease's `valuesFrom`. */
export interface ValuesReference {
  readonly kind: string;
  readonly name: string;
  /** Key of the ConfigMap or Secret that holds the values. */
  readonly key: string;
  /** Says what the entry itself does to a count, as an entry with a `targetPath` does; empty for others. */
  readonly values: ValuesFile;
  /** Says that it may be anything, for where it is not in Git; absent for a single value. */
  readonly unknown?: ValuesFile;
}

/** Values of a chart that a ConfigMap or Secret in Git holds under one of its keys. */
export interface ConfigValues {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly key: string;
  readonly values: ValuesFile;
}

/**
 * Reads `valuesFrom` in its order, later ones over earlier ones; `spec.values` win over all of them:
 * https://fluxcd.io/flux/components/helm/helmreleases/#values-references
 */
export function readValuesReferences(file: ManifestFile, object: ManifestObject): ValuesReference[] {
  return listAt(object.value, ['spec', 'valuesFrom']).flatMap((entry, index) => {
    const name = textAt(entry, ['name']);
    if (name === undefined) return [];
    const kind = textAt(entry, ['kind']) ?? 'ConfigMap';
    const target = textAt(entry, ['targetPath']);
    const isCount = target !== undefined && isNumberKey(target);
    const line = lineWithin(file, object, ['spec', 'valuesFrom', index]);
    const reason = `\`${target}\` is taken from ${kind} ${name}`;
    const judged = { kind: 'refused', file: file.path, line, reason, fix: FIX } as const;
    const counts = isCount ? [{ key: target, judged }] : [];
    const values = { path: file.path, counts, scalers: [], replaced: [], flags: [] };
    const anything = { key: '', by: 'unknown', source: `${kind} ${name}`, path: file.path, line } as const;
    return [
      {
        kind,
        name,
        key: textAt(entry, ['valuesKey']) ?? 'values.yaml',
        values,
        ...(target === undefined ? { unknown: { ...values, replaced: [anything] } } : {}),
      },
    ];
  });
}

const FIX = 'Write it below `spec.values` of the HelmRelease, which win, and manage it there.';

/** Reads the values that a ConfigMap or Secret may hold for a release, one for each of its keys. */
export function readConfigValues(file: ManifestFile, object: ManifestObject): ConfigValues[] {
  const { group, kind, name, namespace } = object;
  if (group !== '' || name === undefined || (kind !== 'ConfigMap' && kind !== 'Secret')) return [];
  return ['data', 'stringData'].flatMap((part) => {
    const data = valueAt(object.value, [part]);
    if (typeof data !== 'object' || data === null) return [];
    return Object.entries(data).flatMap(([key, given]) => {
      if (typeof given !== 'string') return [];
      const bytes = Buffer.from(given, kind === 'Secret' && part === 'data' ? 'base64' : 'utf8');
      const values = within(file, object, [part, key], bytes);
      return values === undefined ? [] : [{ kind, name, namespace, key, values }];
    });
  });
}

/** Reads values that are written as a text of an object: what they say stands at the line of the text. */
function within(
  file: ManifestFile,
  object: ManifestObject,
  path: Path,
  bytes: Buffer,
): ValuesFile | undefined {
  const opened = openManifest(file.path, bytes);
  const inner = opened.kind === 'open' ? opened.file.objects[0] : undefined;
  if (opened.kind !== 'open' || inner === undefined) return undefined;
  const { counts, scalers, replaced, flags } = readValuesFile(opened.file, inner);
  const line = lineWithin(file, object, path);
  const moved = <T>(stated: T | undefined) => stated && { ...stated, line };
  return {
    path: file.path,
    counts: counts.map(({ key }) => ({
      key,
      judged: { kind: 'refused', file: file.path, line, reason: `\`${key}\` stands in a text`, fix: FIX },
    })),
    scalers: scalers.map((one) => ({
      ...one,
      enabled: moved(one.enabled),
      floor: moved(one.floor),
      ceiling: moved(one.ceiling),
    })),
    replaced: replaced.map((one) => ({ ...one, line })),
    flags: flags.map((one) => ({ ...one, line })),
  };
}
