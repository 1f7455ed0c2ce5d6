import { lineWithin, listAt, type ManifestFile, type ManifestObject, textAt } from '../document/object.ts';
import type { Refused } from '../document/refused.ts';
import { openNamed, openText } from './entry.ts';
import type { Override } from './override.ts';
import type { OpenNamedFile } from './requirements.ts';

/**
 * Additions of the `configurations:` of a kustomization to the fields that its transformers write:
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/configurations/
 */
export interface Configurations {
  /** Kinds whose `spec.replicas` an entry of `replicas:` sets from here on; `*` is any. */
  readonly countedKinds: readonly string[];
  /** Holds for what may change a name or a count in a way that is not followed. */
  readonly overrides: readonly Override[];
}

/** Lists of fields (TransformerConfig); those of `nameReference` stand one level deeper. */
const LISTS = [
  ...['namePrefix', 'nameSuffix', 'namespace', 'commonLabels', 'labels', 'templateLabels'],
  ...['commonAnnotations', 'varReference', 'images', 'replicas'],
] as const;
/** Fields that hold a name, a namespace or a count; no other can change which workload it is, or its number. */
const DECISIVE: readonly string[] = [
  ...['', 'metadata', 'metadata/name', 'metadata/namespace', 'spec', 'spec/replicas'],
];

/** A field that a transformer writes, with its place. */
interface FieldSpec {
  readonly list: string;
  readonly path: string;
  readonly kind: string | undefined;
  readonly group: string | undefined;
  readonly line: number;
  readonly file: string;
}

/** Reads the configurations of a kustomization, files and texts; one that is not here holds whatever passes. */
export function readConfigurations(
  file: ManifestFile,
  object: ManifestObject,
  dir: string,
  open: OpenNamedFile,
): Configurations {
  const specs: FieldSpec[] = [];
  const overrides: Override[] = [];
  for (const [index, given] of listAt(object.value, ['configurations']).entries()) {
    const place = { file: file.path, line: lineWithin(file, object, ['configurations', index]) };
    const text = typeof given === 'string' ? given : '';
    const inline = /[\r\n]/.test(text);
    const config = inline ? openText(text, file.path) : openNamed(text, dir, open);
    if (config === undefined)
      overrides.push(hold({}, place, `\`${inline ? 'a text' : text}\` cannot be read`));
    else
      specs.push(...config.objects.flatMap((one) => specsOf(config, one, inline ? place.line : undefined)));
  }
  const counted = specs.filter(({ list, path }) => list === 'replicas' && path === 'spec/replicas');
  const decisive = specs.filter(
    (spec) => DECISIVE.includes(spec.path) && !counted.includes(spec) && !isDefault(spec),
  );
  return {
    countedKinds: counted.map(({ kind }) => kind ?? '*'),
    overrides: [
      ...overrides,
      ...decisive.map((spec) =>
        hold(spec, spec, `\`${spec.list}\` has it write \`${spec.path.replace('/', '.')}\``),
      ),
    ],
  };
}

/** Lists the fields of one configuration; `line` stands for all of them, where it is a text of a kustomization. */
function specsOf(file: ManifestFile, object: ManifestObject, line: number | undefined): FieldSpec[] {
  const read = (list: string, at: readonly (string | number)[]) =>
    listAt(object.value, [...at]).map((spec, index): FieldSpec => {
      const path = (textAt(spec, ['path']) ?? '').replace(/^\/|\[\]/g, '');
      const [kind, group] = ['kind', 'group'].map((key) => textAt(spec, [key]));
      return {
        list,
        path,
        kind,
        group,
        file: file.path,
        line: line ?? lineWithin(file, object, [...at, index]),
      };
    });
  const references = listAt(object.value, ['nameReference']).flatMap((_, index) =>
    read('nameReference', ['nameReference', index, 'fieldSpecs']),
  );
  return [...LISTS.flatMap((list) => read(list, [list])), ...references];
}

/** Checks for a field that kustomize writes for all kinds without being told. */
function isDefault({ list, path, kind }: FieldSpec): boolean {
  if (list === 'namespace')
    return path === 'metadata/namespace' || (path === 'metadata/name' && kind === 'Namespace');
  return (list === 'namePrefix' || list === 'nameSuffix') && path === 'metadata/name';
}

/** Holds the count of what a selector is for; last of all, since no `replicas:` entry makes the name sure. */
function hold(
  { kind, group }: Pick<Override['selector'], 'kind' | 'group'>,
  { file, line }: { readonly file: string; readonly line: number },
  what: string,
): Override {
  const reason = `${what} here, by \`configurations\`, and what it makes of names and counts is not known`;
  const fix = 'Take it out, or manage the count by hand.';
  const judged: Refused = { kind: 'refused', file, line, reason, fix };
  return { rank: 'replacement', deletes: false, selector: { kind, group, exact: true }, judged };
}
