import { isObject } from '../../lib/json.ts';
import { inFolder, parentFolder, resolvePath } from '../../lib/path.ts';
import { type Path, valueAt } from '../../lib/value-at.ts';
import { lineWithin, listAt, type ManifestFile, type ManifestObject, textAt } from '../document/object.ts';
import { isNumberKey, readCounts, type ValuesCount } from '../edit/values-count.ts';
import type { ChartRelease, Holds } from './chart.ts';
import { readSurroundings, type ValuesFile } from './values-file.ts';

/** Checks whether a file has a name by which helmfile takes it: https://helmfile.readthedocs.io/en/latest/ */
export function isHelmfilePath(path: string): boolean {
  return /(^|\/)(helmfile|helmfile\.d\/[^/]+)\.ya?ml$/.test(path);
}

/** A release of a helmfile, with what it states among its values itself. */
interface HelmfileRelease {
  readonly release: ChartRelease;
  readonly own: Omit<ValuesFile, 'path'>;
}

/** Reads the releases of a helmfile: values in their order, files and others mixed, and `set` over them. */
export function readHelmfile(file: ManifestFile, object: ManifestObject, holds: Holds): HelmfileRelease[] {
  const folder = parentFolder(file.path);
  return listAt(object.value, ['releases']).flatMap((release, index) => {
    const at: Path = ['releases', index];
    const name = textAt(release, ['name']);
    if (name === undefined) return [];
    const entries = listAt(release, ['values']);
    const paths = entries.map((one) => (typeof one === 'string' ? resolvePath(folder, one) : undefined));
    const given = resolvePath(folder, textAt(release, ['chart']) ?? '');
    const isLocal = given !== undefined && holds(inFolder(given, 'Chart.yaml'));
    return {
      release: {
        title: `release ${name} (${file.path})`,
        chart: isLocal ? given : '',
        name,
        namespace: textAt(release, ['namespace']),
        files: paths.flatMap((path) => (path !== undefined && holds(path) ? [path] : [])),
        values: undefined,
        set: [],
        from: undefined,
        missing: 'helmfile, which is not run',
      },
      own: ownValues(file, object, at, entries),
    };
  });
}

function ownValues(
  file: ManifestFile,
  object: ManifestObject,
  at: Path,
  entries: readonly unknown[],
): HelmfileRelease['own'] {
  const lastFile = entries.findLastIndex((one) => typeof one === 'string');
  const inline = entries.flatMap((one, index) => (isObject(one) ? [index] : []));
  const around = inline.map((index) => readSurroundings(file, object, [...at, 'values', index]));
  const counts = inline.flatMap((index) => {
    const found = readCounts(file, object, [...at, 'values', index]);
    return index > lastFile
      ? found
      : found.map((one) => refused(one.key, file, object, [...at, 'values', index]));
  });
  const set = listAt(valueAt(object.value, at), ['set']).flatMap((one, index) => {
    const key = textAt(one, ['name']) ?? '';
    return isNumberKey(key) ? [refused(key, file, object, [...at, 'set', index])] : [];
  });
  return {
    counts: [...counts, ...set],
    scalers: around.flatMap(({ scalers }) => scalers),
    replaced: around.flatMap(({ replaced }) => replaced),
    flags: around.flatMap(({ flags }) => flags),
  };
}

/** Refuses a count that another entry may override, or that is no plain number. */
function refused(key: string, file: ManifestFile, object: ManifestObject, at: Path): ValuesCount {
  const reason = `\`${key}\` stands here among other values of its release, and which one counts is not known`;
  const fix = 'State it in the last entry of `values`.';
  return {
    key,
    judged: { kind: 'refused', file: file.path, line: lineWithin(file, object, at), reason, fix },
  };
}
