import { inFolder, resolvePath } from '../../lib/path.ts';
import { listAt, textAt } from '../document/object.ts';

/** A chart that another one carries: https://helm.sh/docs/topics/charts/#chart-dependencies */
export interface Dependency {
  /** Name of the chart. */
  readonly name: string;
  /** Key under which the values of the chart that carries it stand for it: its alias, or its name. */
  readonly key: string;
  /** Ways through those values of which the first that is there switches it on or off. */
  readonly conditions: readonly string[];
  /** Where no condition is there, one of these has to be on. */
  readonly tags: readonly string[];
  readonly repository: string | undefined;
  /** Values of its own that it gives the chart that carries it. */
  readonly imports: readonly Import[];
}

/**
 * An entry of `import-values`: keys of either chart's values, '' for the top:
 * https://helm.sh/docs/topics/charts/#importing-child-values-via-dependencies
 */
interface Import {
  readonly child: string;
  readonly parent: string;
}

/** Reads what a Chart.yaml, or the requirements.yaml of the first format, states. */
export function readDependencies(chart: unknown): Dependency[] {
  return listAt(chart, ['dependencies']).flatMap((one): Dependency[] => {
    const name = textAt(one, ['name']);
    if (name === undefined) return [];
    const conditions = (textAt(one, ['condition']) ?? '').split(',').map((text) => text.trim());
    return [
      {
        name,
        key: textAt(one, ['alias']) ?? name,
        repository: textAt(one, ['repository']),
        conditions: conditions.filter((text) => text !== ''),
        tags: listAt(one, ['tags']).filter((tag) => typeof tag === 'string'),
        imports: listAt(one, ['import-values']).flatMap(readImport),
      },
    ];
  });
}

function readImport(given: unknown): Import[] {
  if (typeof given === 'string') return [{ child: `exports.${given}`, parent: '' }];
  const [child, parent] = ['child', 'parent'].map((key) => textAt(given, [key]));
  return child === undefined || parent === undefined ? [] : [{ child, parent: parent === '.' ? '' : parent }];
}

/**
 * Finds the folder of a dependency: below `charts/`, or where `file://` leads from the chart's folder. Undefined
 * where it would have to be fetched.
 */
export function dependencyFolder(
  dir: string,
  { name, repository }: Pick<Dependency, 'name' | 'repository'>,
  isChart: (dir: string) => boolean,
): string | undefined {
  const beside = repository?.startsWith('file://')
    ? resolvePath(dir, repository.slice('file://'.length))
    : undefined;
  return [inFolder(dir, `charts/${name}`), beside].find((folder) => folder !== undefined && isChart(folder));
}

/** A chart that another one carries without a word, since it lies below its `charts/`. */
export function silentDependency(name: string): Dependency {
  return { name, key: name, conditions: [], tags: [], repository: undefined, imports: [] };
}

/** A folder of the repository that helm needs at another place, below the `charts/` of what depends on it. */
export interface Mount {
  readonly from: string;
  readonly to: string;
}

/** Charts that depend on each other deeper than this are none that people keep. */
const MAX_DEPTH = 6;

/** Lists what a chart depends on by `file://`, and what that depends on; `read` gives a chart's dependencies. */
export function mountsOf(
  dir: string,
  read: (dir: string) => readonly Dependency[],
  isChart: (dir: string) => boolean,
  at: string = dir,
  depth = 0,
): Mount[] {
  if (depth > MAX_DEPTH) return [];
  return read(dir).flatMap((dependency) => {
    const from = dependencyFolder(dir, dependency, (one) => one !== dir && isChart(one));
    if (from === undefined) return [];
    const within = `charts/${dependency.name}`;
    const to = inFolder(at, within);
    const inner = mountsOf(from, read, isChart, to, depth + 1);
    return from === inFolder(dir, within) ? inner : [{ from, to }, ...inner];
  });
}

/** Lists the places at which a file stands once folders are mounted, its own first. */
export function placesOf(path: string, mounts: readonly Mount[]): string[] {
  const mounted = mounts.flatMap(({ from, to }) =>
    from !== '' && path.startsWith(`${from}/`) ? [`${to}${path.slice(from.length)}`] : [],
  );
  return [path, ...mounted];
}
