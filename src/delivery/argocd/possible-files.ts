import { groupBy } from '../../lib/group-by.ts';
import { scalar } from '../../lib/json.ts';
import { inFolder, resolvePath } from '../../lib/path.ts';
import { trimEnd } from '../../lib/trim-end.ts';
import { type Path, valueAt } from '../../lib/value-at.ts';
import { listAt, textAt } from '../../manifests/document/object.ts';
import { isValuesPath } from '../../manifests/edit/values-count.ts';
import { type Application, sourcePaths } from './application.ts';
import { expressionsIn, isTemplated, pathsOf, withoutExpressions } from './template.ts';

/** Parameters of a cluster that no other has: https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Cluster/ */
const OF_ONE_CLUSTER = /^\{\{-?\s*\.?(name|nameNormalized|server)\s*-?\}\}$/;
/** Files of values as Argo CD is given them; a template may stand for the ending too. */
const ANY_VALUES = /\.(ya?ml|json)$/i;
/** Files of a chart that are no values. */
const PART_OF_CHART = /(^|\/)(templates|crds)\/|(^|\/)Chart\.ya?ml$/;
/** More than anybody keeps for one set. */
const MAX_FILES = 1000;

/** A file of values that a template left in `valueFiles` may come to. */
interface Possible {
  readonly application: Application;
  readonly file: string;
  /** The entry as it is written, and its place. */
  readonly written: string;
  readonly at: Path;
  /** True where another Application of the same generator comes to another file. */
  readonly apart: boolean;
}

/**
 * Lists the Applications of one set once more for each file of values that they may share: a template of labels of
 * clusters, or of anything else that Git does not tell, comes to the same file for any number of them. A file that
 * only one Application can come to is left out.
 */
export function sharingFiles(
  applications: readonly Application[],
  list: () => readonly string[],
): Application[] {
  const all = applications.flatMap((application) => possibleFiles(application, list));
  const byFile = groupBy(all, ({ file }) => file);
  return all.flatMap(({ application, file, written, at, apart }) => {
    if (apart && byFile.get(file)?.length === 1) return [];
    const many = `any Application for which \`${written}\` comes to this file`;
    const name = application.name ?? guessName(application.value, at);
    return [{ ...application, name, value: withText(application.value, at, `/${file}`), many }];
  });
}

function possibleFiles(application: Application, list: () => readonly string[]): Possible[] {
  const { value, object, many, perCluster } = application;
  if (object.kind !== 'ApplicationSet') return [];
  return sourcePaths(value).flatMap((source) => {
    const files = [...source, 'helm', 'valueFiles'];
    const entries = listAt(value, files).map(scalar);
    return entries.flatMap((written, index): Possible[] => {
      if (!isTemplated(written)) return [];
      const isLast = !entries.slice(index + 1).some(isTemplated);
      const ofOne = perCluster && expressionsIn(written).some((one) => OF_ONE_CLUSTER.test(one));
      const apart = isLast && (many === undefined || ofOne);
      const found = filesFor(written, textAt(value, [...source, 'path']) ?? '', list);
      return found.map((file) => ({ application, file, written, at: [...files, index], apart }));
    });
  });
}

/** Lists the files that an entry of `valueFiles` may come to, from the chart's folder or from the top. */
function filesFor(written: string, chart: string, list: () => readonly string[]): string[] {
  const resolve = (text: string) => {
    const top = /^(?:\$[^/]+)?\/(.+)$/s.exec(text)?.[1];
    return top === undefined ? resolvePath('', inFolder(chart, text)) : resolvePath('', top);
  };
  const fits = pathsOf(written, resolve);
  if (fits === undefined) return [];
  // What may be any file of the repository is hardly one that is not even called values.
  const isAny = !/[a-z]/i.test((resolve(withoutExpressions(written)) ?? '').replace(ANY_VALUES, ''));
  const isMeant = (path: string) =>
    isAny ? isValuesPath(path) : ANY_VALUES.test(path) && !PART_OF_CHART.test(path);
  return list()
    .filter((path) => isMeant(path) && fits(path))
    .slice(0, MAX_FILES);
}

/** Guesses the name of a release: what is fixed in the Application's, or else the folder of the chart. */
function guessName(value: unknown, at: Path): string | undefined {
  const name = textAt(value, ['metadata', 'name']) ?? '';
  const fixed = trimEnd(withoutExpressions(name).replace(/^[-.]+/, ''), '-.');
  const folder = textAt(value, [...at.slice(0, -3), 'path'])
    ?.split('/')
    .at(-1);
  return fixed === '' ? folder : fixed;
}

/** Returns a value with another text at a path. */
function withText(value: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) return value.map((item, at) => (at === key ? withText(item, rest, text) : item));
  return { ...(value as object), [key]: withText(valueAt(value, [key]), rest, text) };
}
