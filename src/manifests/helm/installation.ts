import { groupBy } from '../../lib/group-by.ts';
import { parentFolder } from '../../lib/path.ts';
import type { Judged } from '../edit/target.ts';
import type { ValuesCount } from '../edit/values-count.ts';
import type { Applied } from '../kustomize/applier.ts';
import type { Layer } from '../kustomize/layer.ts';
import type { Layout } from '../kustomize/layout.ts';
import { renderings } from '../kustomize/rendering.ts';
import type { DeclaredRelease } from './release.ts';

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
  /** Who installs it; undefined where nothing in Git says. */
  readonly applied: Applied | undefined;
  /** Every place that states it, in the order in which they are applied: the last one wins. */
  readonly values: readonly Judged[];
}

/** A file of values with the counts in it. */
export interface ValuesFile {
  readonly path: string;
  readonly counts: readonly ValuesCount[];
}

export interface Chart {
  readonly dir: string;
  readonly name: string;
}

/**
 * Lists the counts of all charts: as Applications and HelmReleases install them, and those of the charts and
 * values that none mentions.
 */
export function listInstalled(
  releases: readonly DeclaredRelease[],
  charts: readonly Chart[],
  files: readonly ValuesFile[],
  kustomizations: readonly Layer[],
  layout: Layout,
): InstalledCount[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const patched = kustomizations.flatMap(({ overrides }) => overrides.flatMap(({ key }) => key ?? []));
  const known = new Set(releases.flatMap((release) => release.files));
  const declared = releases.flatMap((release) => {
    const below = release.files.flatMap((path) => byPath.get(path)?.counts ?? []);
    const keys = new Set([...below, ...release.counts].map(({ key }) => key));
    if (release.kind === 'HelmRelease') for (const key of patched) keys.add(key);
    return [...keys].flatMap((key) => ofRelease(release, key, below, layout));
  });
  return [...declared, ...listPlain(charts, files, known)];
}

function ofRelease(
  release: DeclaredRelease,
  key: string,
  below: readonly ValuesCount[],
  layout: Layout,
): InstalledCount[] {
  const first = below.filter((one) => one.key === key).map(({ judged }) => judged);
  const own = release.counts.filter((one) => one.key === key).map(({ judged }) => judged);
  const ways = renderings({ ...release, key }, own, layout) ?? [];
  return ways.flatMap(({ values, namespace, deleted, root, applied }): InstalledCount[] => {
    if (deleted !== undefined || first.length + values.length === 0) return [];
    const into = release.into === release.namespace ? (namespace ?? release.into) : release.into;
    const all = [...first, ...values];
    return [
      {
        release: release.release,
        namespace: into,
        environment: undefined,
        key,
        origin: root ?? release.path,
        applied: release.applied ?? applied,
        values: all,
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
  files: readonly ValuesFile[],
  known: ReadonlySet<string>,
): InstalledCount[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const byFolder = groupBy(files, ({ path }) => parentFolder(path));
  const carrying = new Set(charts.map(({ dir }) => (dir === '' ? 'charts' : `${dir}/charts`)));
  const covered = new Set(known);
  const found = charts.flatMap(({ dir, name }): InstalledCount[] => {
    const inside = (path: string) => (dir === '' ? path : `${dir}/${path}`);
    // A chart that another one carries is installed with that one's values.
    if (carrying.has(parentFolder(dir))) return [];
    const own = byPath.get(inside('values.yaml'));
    const beside = byFolder.get(dir) ?? [];
    const more = beside.filter(({ path }) => path !== own?.path && !known.has(path));
    for (const { path } of [...more, ...(own === undefined ? [] : [own])]) covered.add(path);
    const base =
      own === undefined || known.has(own.path) ? [] : own.counts.map((one) => plain(name, own.path, one, []));
    return [
      ...base,
      ...more.flatMap((file) => file.counts.map((one) => plain(name, file.path, one, own?.counts ?? []))),
    ];
  });
  // What lies deeper in a chart is another chart's, or for its tests: https://github.com/helm/chart-testing
  const rest = files.filter(({ path }) => !covered.has(path) && !/(^|\/)(charts|ci|tests?)\//.test(path));
  return [
    ...found,
    ...rest.flatMap(({ path, counts }) => counts.map((one) => plain(nameOf(path), path, one, [], false))),
  ];
}

/**
 * Makes an installation of values that nothing installs; `named` where the file's name tells environments of
 * one chart apart.
 */
function plain(
  release: string,
  origin: string,
  { key, judged }: ValuesCount,
  below: readonly ValuesCount[],
  named = true,
): InstalledCount {
  const values = [...below.filter((one) => one.key === key).map((one) => one.judged), judged];
  return {
    release,
    namespace: undefined,
    environment: named ? environmentOf(origin) : undefined,
    key,
    origin,
    applied: undefined,
    values,
  };
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

/**
 * Guesses what the workload of a count is called, best guess first; the chart alone knows:
 * https://helm.sh/docs/chart_template_guide/
 */
export function likelyNames({ release, key }: Pick<InstalledCount, 'release' | 'key'>): string[] {
  const part = /(?:^|\.|\[name=)([^.[\]"=]+)\]?\.[^.[\]]+$/.exec(key)?.[1];
  if (part === undefined || part === release || part === 'global') return [release];
  return [part.startsWith(`${release}-`) ? part : `${release}-${part}`, part, release];
}
