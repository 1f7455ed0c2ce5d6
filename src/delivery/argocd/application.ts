import { overlay } from '../../lib/overlay.ts';
import { type Path, valueAt } from '../../lib/value-at.ts';
import {
  lineWithin,
  listAt,
  type ManifestFile,
  type ManifestObject,
  openManifest,
  textAt,
} from '../../manifests/document/object.ts';
import { readGenerators, type Surroundings } from './generators.ts';
import { fillTemplate, isTemplated } from './template.ts';

/** An Application of Argo CD as Git states it, itself or by the template of an ApplicationSet. */
export interface Application {
  readonly name: string | undefined;
  /** Metadata and spec, with the parameters of an ApplicationSet filled in. */
  readonly value: unknown;
  /** Kind and name of the object that states it. */
  readonly owner: string;
  readonly file: ManifestFile;
  readonly object: ManifestObject;
  /** Returns the line of a path of `value`, or of the nearest thing around it. */
  readonly lineAt: (path: Path) => number;
  /** Destinations in words, where it stands for any number of Applications. */
  readonly many: string | undefined;
  /** True where those are one in each cluster. */
  readonly perCluster: boolean;
  /** Set where a patch of its template cannot be read: the line of it. */
  readonly unreadPatch: number | undefined;
}

/** Checks for an Application or an ApplicationSet. */
export function isArgoObject({ group, kind }: Pick<ManifestObject, 'group' | 'kind'>): boolean {
  return group === 'argoproj.io' && (kind === 'Application' || kind === 'ApplicationSet');
}

/** Reads the Applications that an object states: one itself, or as many as an ApplicationSet makes. */
export function readApplications(
  file: ManifestFile,
  object: ManifestObject,
  around: Surroundings,
): Application[] {
  if (!isArgoObject(object)) return [];
  const owner = `${object.kind} ${object.name}`;
  if (object.kind === 'Application') {
    const lineAt = (path: Path) => lineWithin(file, object, path);
    return [
      {
        name: object.name,
        value: object.value,
        owner,
        file,
        object,
        lineAt,
        many: undefined,
        perCluster: false,
        unreadPatch: undefined,
      },
    ];
  }
  return ofSet(file, object, around, owner);
}

/** Returns the paths of an Application's sources, the one of its source hydrator among them. */
export function sourcePaths(value: unknown): Path[] {
  const single: Path[] = [
    ['spec', 'source'],
    ['spec', 'sourceHydrator', 'drySource'],
  ];
  return [
    ...single.filter((path) => valueAt(value, path) !== undefined),
    ...listAt(value, ['spec', 'sources']).map((_, index) => ['spec', 'sources', index]),
  ];
}

/**
 * Expands an ApplicationSet. `templatePatch` is laid over the template:
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Template/#template-patch
 */
function ofSet(
  file: ManifestFile,
  object: ManifestObject,
  around: Surroundings,
  owner: string,
): Application[] {
  const spec = valueAt(object.value, ['spec']);
  const patchText = textAt(spec, ['templatePatch']);
  const lineAt = (path: Path) => lineWithin(file, object, ['spec', 'template', ...path]);
  return readGenerators(listAt(spec, ['generators']), around).map(
    ({ parameters, template, many, perCluster }) => {
      const common = overlay(valueAt(spec, ['template']), template);
      const patch = patchText === undefined ? undefined : readPatch(patchText, parameters);
      const value = overlay(fillTemplate(common, parameters), patch?.value);
      const unreadPatch =
        patch === undefined || patch.read ? undefined : lineWithin(file, object, ['spec', 'templatePatch']);
      const name = textAt(value, ['metadata', 'name']);
      return {
        value,
        owner,
        file,
        object,
        lineAt,
        many,
        perCluster,
        unreadPatch,
        name: name !== undefined && isTemplated(name) ? undefined : name,
      };
    },
  );
}

/** A line of a Go template that holds nothing but a condition or a loop, without the space around it. */
const CONTROL = /^\{\{-?\s*(if|else|end|range|with)\b.*\}\}$/;

/** Reads a patch of a template with its parameters filled in, every branch of its conditions taken. */
function readPatch(text: string, parameters: Readonly<Record<string, unknown>>) {
  const lines = text.split('\n').filter((line) => !CONTROL.test(line.trim()));
  const filled = String(fillTemplate(lines.join('\n'), parameters));
  const opened = openManifest('templatePatch', Buffer.from(filled));
  const value = opened.kind === 'open' ? opened.file.objects[0]?.value : undefined;
  return { value, read: value !== undefined };
}
