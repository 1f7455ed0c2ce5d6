import { groupBy } from '../../lib/group-by.ts';
import { inFolder, parentFolder } from '../../lib/path.ts';
import type { Judged } from '../edit/target.ts';
import { scalerNumber } from '../edit/values-count.ts';
import { sameNamespace } from '../kubernetes/identity.ts';
import type { Applied } from '../kustomize/applier.ts';
import type { Layer } from '../kustomize/layer.ts';
import type { Layout } from '../kustomize/layout.ts';
import { renderings } from '../kustomize/rendering.ts';
import type { DeclaredRelease } from './release.ts';
import { statedAt } from './stated-values.ts';
import { type Carried, type Chart, type ChartIndex, indexCharts, tellOff } from './subcharts.ts';
import { type Flag, nameScaler, tellScaler, type ValuesFile } from './values-file.ts';
import type { ConfigValues } from './values-from.ts';

/** One count of one chart as it is installed. */
export interface InstalledCount {
  /** The name of what is installed: a chart's own where nothing in Git says. */
  readonly release: string;
  readonly namespace: string | undefined;
  /** Label that tells it from the same chart with other values, such as `prod` of `values-prod.yaml`. */
  readonly environment: string | undefined;
  readonly key: string;
  /** Folder or file that has it installed so. */
  readonly origin: string;
  /** Folder of the chart; undefined where it is not in this repository, or not known. */
  readonly chart: string | undefined;
  /** Who installs it; undefined where nothing in Git says. */
  readonly applied: Applied | undefined;
  /** Every place that states it, in the order in which they are applied: the last one wins. */
  readonly values: readonly Judged[];
  /** Says in words that the chart has an autoscaler set it; undefined where the values turn none on. */
  readonly autoscaler: string | undefined;
  /** Name of the values that turn it on, such as `autoscaling`. */
  readonly scaler: string | undefined;
  /** The value by which its chart is not installed at all; undefined where it is. */
  readonly off: Flag | undefined;
}

/** What is read of charts, and of those who install them. */
export interface ChartFacts {
  readonly releases: readonly DeclaredRelease[];
  readonly charts: readonly Chart[];
  readonly files: readonly ValuesFile[];
  readonly configs: readonly ConfigValues[];
  readonly kustomizations: readonly Layer[];
  readonly layout: Layout;
}

/**
 * Lists the counts of all charts: as Applications and HelmReleases install them, and those of the charts and
 * values that none mentions.
 */
export function listInstalled({
  releases,
  charts,
  files,
  configs,
  kustomizations,
  layout,
}: ChartFacts): InstalledCount[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const index = indexCharts(charts, (path) => byPath.get(path));
  const patched = kustomizations.flatMap(({ overrides }) => overrides.flatMap(({ key }) => key ?? []));
  const known = new Set(releases.flatMap((release) => release.files));
  const declared = releases.flatMap((release) => {
    // Of a chart that is not here nothing is known to be carried.
    const carried = release.chart === '' ? NOTHING : index.carriedBy(release.chart);
    const given = release.files.flatMap((path) => byPath.get(path) ?? []);
    const own = given.filter(({ path }) => path === inFolder(release.chart, 'values.yaml'));
    const others = given.filter((file) => !own.includes(file));
    const below = [...carried.files, ...own, ...carried.imported, ...others];
    const referred = valuesFinder(release, { byPath, configs, kustomizations });
    const counts = [...below, ...referred(undefined)].flatMap((file) => file.counts);
    const keys = new Set([...counts, ...release.counts].map(({ key }) => key));
    if (release.kind === 'HelmRelease') for (const key of patched) keys.add(key);
    return [...keys].flatMap((key) => ofRelease(release, key, { below, referred, carried }, layout));
  });
  return [...declared, ...listPlain(charts, index, files, known)];
}

type FindValues = (chain: readonly Layer[] | undefined) => readonly ValuesFile[];

/**
 * Finds the values that a release takes from ConfigMaps and Secrets, on one way to the cluster; without a way,
 * on any.
 */
function valuesFinder(
  { from, namespace }: DeclaredRelease,
  all: {
    readonly byPath: ReadonlyMap<string, ValuesFile>;
    readonly configs: readonly ConfigValues[];
    readonly kustomizations: readonly Layer[];
  },
): FindValues {
  return (chain) =>
    from.flatMap((reference) => {
      const { kind, name, key } = reference;
      const isMeant = (one: {
        readonly kind: string;
        readonly name: string;
        readonly key: string | undefined;
      }) => one.kind === kind && one.name === name && one.key === key;
      const generated = (layers: readonly Layer[]) => layers.flatMap((one) => one.generated.filter(isMeant));
      const near = generated(chain ?? all.kustomizations);
      const files = near.length > 0 ? near : generated(all.kustomizations);
      const stated = all.configs.filter((one) => isMeant(one) && sameNamespace(one.namespace, namespace));
      const isElsewhere = files.length + stated.length === 0;
      return [
        ...files.flatMap(({ path }) => all.byPath.get(path) ?? []),
        ...stated.map(({ values }) => values),
        ...(isElsewhere && reference.unknown !== undefined ? [reference.unknown] : []),
        reference.values,
      ];
    });
}

const NOTHING: Carried = { files: [], switches: [], imported: [] };

/** What lies under the values that a release itself states. */
interface Under {
  readonly below: readonly ValuesFile[];
  readonly referred: FindValues;
  readonly carried: Carried;
}

function ofRelease(
  release: DeclaredRelease,
  key: string,
  { below, referred, carried }: Under,
  layout: Layout,
): InstalledCount[] {
  const own = release.counts.filter((one) => one.key === key).map(({ judged }) => judged);
  const { path, scalers, replaced, flags } = release;
  const itself = { path, counts: [], scalers, replaced, flags };
  const chains = layout.chains(release.path) ?? [];
  const ways = renderings({ ...release, key }, own, layout) ?? [];
  return ways.flatMap(({ values, namespace, deleted, root, applied }, index): InstalledCount[] => {
    const all = [...below, ...referred(chains[index])];
    const first = statedAt(key, own.length > 0 ? all : [...all, itself], release.unused);
    const stated = scalersOf([...all, itself]);
    if (deleted !== undefined || first.length + values.length === 0) return [];
    const into = release.into === release.namespace ? (namespace ?? release.into) : release.into;
    return [
      {
        release: release.release,
        namespace: into,
        environment: undefined,
        key,
        origin: root ?? release.path,
        chart: release.chart === '' ? undefined : release.chart,
        applied: release.applied ?? applied,
        values: [...first, ...values],
        autoscaler: tellScaler(stated, key),
        scaler: nameScaler(stated, key),
        off: tellOff(carried.switches, [...all, itself], key),
      },
    ];
  });
}

/**
 * Lists charts that nothing here installs: with their own values, and with each file of values that lies
 * beside.
 */
function listPlain(
  charts: readonly Chart[],
  index: ChartIndex,
  files: readonly ValuesFile[],
  known: ReadonlySet<string>,
): InstalledCount[] {
  const byFolder = groupBy(files, ({ path }) => parentFolder(path));
  const covered = new Set(known);
  const found = charts.flatMap((chart): InstalledCount[] => {
    const beside = byFolder.get(chart.dir) ?? [];
    // A chart that another one carries is installed with that one's values.
    const alone = !chart.library && !index.isCarried(chart.dir);
    const own = beside.filter(({ path }) => path === inFolder(chart.dir, 'values.yaml'));
    for (const file of alone ? beside : own) covered.add(file.path);
    return alone ? plainChart(chart, index.carriedBy(chart.dir), { own, beside, known }) : [];
  });
  // What lies deeper in a chart is another chart's, or for its tests: https://github.com/helm/chart-testing
  const rest = files.filter(({ path }) => !covered.has(path) && !/(^|\/)(charts|ci|tests?)\//.test(path));
  return [
    ...found,
    ...rest.flatMap((file) =>
      plain(nameOf(file.path), {
        files: [file],
        switches: [],
        origin: file.path,
        chart: undefined,
        named: false,
      }),
    ),
  ];
}

/** Lists the counts of one chart, `beside` being the files of values in its folder, its `own` one among them. */
function plainChart(
  { dir, name }: Chart,
  { files, switches, imported }: Carried,
  {
    own,
    beside,
    known,
  }: {
    readonly own: readonly ValuesFile[];
    readonly beside: readonly ValuesFile[];
    readonly known: ReadonlySet<string>;
  },
): InstalledCount[] {
  const under = [...files, ...own, ...imported];
  const mine = new Set(own);
  const path = own[0]?.path ?? inFolder(dir, 'Chart.yaml');
  const base = known.has(path)
    ? []
    : plain(name, { files: under, switches, origin: path, chart: dir, named: false });
  const more = beside.filter((file) => !mine.has(file) && !known.has(file.path));
  return [
    ...base,
    ...more.flatMap((file) =>
      plain(name, { files: [...under, file], switches, origin: file.path, chart: dir, named: true }, file),
    ),
  ];
}

/** Files of values, laid over each other in this order. */
interface Layered {
  readonly files: readonly ValuesFile[];
  readonly switches: Carried['switches'];
  readonly origin: string;
  readonly chart: string | undefined;
  /** True where the name of the last file tells environments of one chart apart. */
  readonly named: boolean;
}

/** Makes the installations of values that nothing installs: of all that `stating` states, or else of all. */
function plain(
  release: string,
  { files, switches, origin, chart, named }: Layered,
  stating?: ValuesFile,
): InstalledCount[] {
  const stated = stating === undefined ? files : [stating];
  const keysOf = (some: readonly ValuesFile[]) => some.flatMap((file) => file.counts.map(({ key }) => key));
  // One file may state a bound, and one under it the others of the same autoscaler.
  const numbers = keysOf(files).filter((key) => scalerNumber(key) !== undefined);
  const keys = new Set([...keysOf(stated), ...numbers]);
  return [...keys].map((key) => ({
    release,
    namespace: undefined,
    key,
    origin,
    chart,
    applied: undefined,
    environment: named ? environmentOf(origin) : undefined,
    values: statedAt(key, files),
    autoscaler: tellScaler(scalersOf(files), key),
    scaler: nameScaler(scalersOf(files), key),
    off: tellOff(switches, files, key),
  }));
}

function scalersOf(files: readonly ValuesFile[]) {
  return files.flatMap((file) => file.scalers);
}

/**
 * Reads the environment from a file's name: `prod` of `values-prod.yaml`, `values.prod.yaml` or
 * `prod-values.yaml`.
 */
function environmentOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
  return name.replace(/(^|[-_.])values([-_.]|$)/i, '').replace(/[^\w-]+/g, '-') || undefined;
}

/**
 * Guesses what values by themselves are about: `redis` of `values/redis.yaml`, `redis-values.yaml` or
 * `redis/values.yaml`.
 */
function nameOf(path: string): string {
  const parts = path.split('/');
  return environmentOf(path) ?? parts.at(-2) ?? 'chart';
}
