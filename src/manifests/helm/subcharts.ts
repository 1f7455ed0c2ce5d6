import { groupBy } from '../../lib/group-by.ts';
import { inFolder, parentFolder } from '../../lib/path.ts';
import { type Dependency, dependencyFolder, silentDependency } from './dependencies.ts';
import { importedBy } from './imported-values.ts';
import { type Flag, prefixed, type ValuesFile } from './values-file.ts';

export interface Chart {
  readonly dir: string;
  readonly name: string;
  /** True where it makes no objects of its own. */
  readonly library: boolean;
  readonly dependencies: readonly Dependency[];
}

/** What a chart carries. */
export interface Carried {
  /** The own values of the charts that it carries, under the keys that its values have for them. */
  readonly files: readonly ValuesFile[];
  readonly switches: readonly Switch[];
  /** Values that they may put in the place of the chart's own, by `import-values`. */
  readonly imported: readonly ValuesFile[];
}

/** Says by which of a chart's values one that it carries is installed. */
interface Switch {
  /** Key of the values of what is carried. */
  readonly prefix: string;
  readonly conditions: readonly string[];
  readonly tags: readonly string[];
}

/** Charts deeper in each other than this are none that people keep. */
const MAX_DEPTH = 6;

/** Charts by their folders, and those that others carry. */
export interface ChartIndex {
  carriedBy(dir: string): Carried;
  isCarried(dir: string): boolean;
}

/** Relates charts to those that they carry; `values` gives the file of values at a path. */
export function indexCharts(
  charts: readonly Chart[],
  values: (path: string) => ValuesFile | undefined,
): ChartIndex {
  const byDir = new Map(charts.map((chart) => [chart.dir, chart]));
  const below = findBelow(charts);
  const carried = new Set(charts.flatMap(({ dir }) => below(dir).map((one) => one.dir)));
  const collect = (dir: string, prefix: string, depth: number): Carried => {
    const all = (depth > MAX_DEPTH ? [] : below(dir)).map(({ dir, dependency }) => {
      const key = `${prefix}${dependency.key}`;
      const inner = collect(dir, `${key}.`, depth + 1);
      const found = values(inFolder(dir, 'values.yaml'));
      const own = found && [found];
      const conditions = dependency.conditions.map((one) => `${prefix}${one}`);
      return {
        files: [...inner.files, ...[...(own ?? []), ...inner.imported].map((file) => prefixed(file, key))],
        switches: [{ prefix: key, conditions, tags: dependency.tags }, ...inner.switches],
      };
    });
    const imported = importedBy(dir, byDir.get(dir)?.dependencies ?? [], (one) => {
      const folder = dependencyFolder(dir, one, (other) => other !== dir && byDir.has(other));
      return folder === undefined ? undefined : values(inFolder(folder, 'values.yaml'));
    });
    return {
      files: all.flatMap(({ files }) => files),
      switches: all.flatMap(({ switches }) => switches),
      imported,
    };
  };
  return { carriedBy: (dir) => collect(dir, '', 0), isCarried: (dir) => carried.has(dir) };
}

/** Finds the charts that one carries, be it without a word: below `charts/`, or where `file://` leads. */
function findBelow(charts: readonly Chart[]) {
  const byDir = new Map(charts.map((chart) => [chart.dir, chart]));
  const byParent = groupBy(charts, ({ dir }) => parentFolder(dir));
  return (dir: string): { readonly dir: string; readonly dependency: Dependency }[] => {
    const chart = byDir.get(dir);
    if (chart === undefined) return [];
    const declared = chart.dependencies.flatMap((dependency) => {
      const folder = dependencyFolder(dir, dependency, (one) => one !== dir && byDir.has(one));
      return folder === undefined ? [] : [{ dir: folder, dependency }];
    });
    const known = new Set(declared.map((one) => one.dir));
    const others = (byParent.get(inFolder(dir, 'charts')) ?? []).filter((one) => !known.has(one.dir));
    return [...declared, ...others.map((one) => ({ dir: one.dir, dependency: silentDependency(one.name) }))];
  };
}

/**
 * Says that values switch off the chart whose values a key is among: the first condition that is there decides,
 * else the tags. Undefined where it is installed.
 */
export function tellOff(
  switches: readonly Switch[],
  files: readonly { readonly flags: readonly Flag[] }[],
  key: string,
): Flag | undefined {
  const flags = new Map(files.flatMap((file) => file.flags).map((flag) => [flag.key, flag]));
  for (const { prefix, conditions, tags } of switches) {
    if (!key.startsWith(`${prefix}.`)) continue;
    const condition = conditions.flatMap((one) => flags.get(one) ?? [])[0];
    const tagged = tags.flatMap((tag) => flags.get(`tags.${tag}`) ?? []);
    const off = condition ?? (tagged.some(({ value }) => value) ? undefined : tagged[0]);
    if (off?.value === false) return off;
  }
  return undefined;
}
