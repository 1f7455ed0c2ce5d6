import { groupBy } from '../../lib/group-by.ts';
import { inFolder, parentFolder } from '../../lib/path.ts';
import { type Judged, placeLine } from '../edit/target.ts';
import type { ValuesCount } from '../edit/values-count.ts';
import { sameNamespace } from '../kubernetes/identity.ts';
import type { Applied } from '../kustomize/applier.ts';
import type { Layer } from '../kustomize/layer.ts';
import type { Layout } from '../kustomize/layout.ts';
import { renderings } from '../kustomize/rendering.ts';
import type { DeclaredRelease } from './release.ts';
import { type Replaced, replacesKey, tellScaler, type ValuesFile } from './values-file.ts';
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
  /** Who installs it; undefined where nothing in Git says. */
  readonly applied: Applied | undefined;
  /** Every place that states it, in the order in which they are applied: the last one wins. */
  readonly values: readonly Judged[];
  /** Says in words that the chart has an autoscaler set it; undefined where the values turn none on. */
  readonly autoscaler: string | undefined;
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
  { files, configs }: { readonly files: readonly ValuesFile[]; readonly configs: readonly ConfigValues[] },
  kustomizations: readonly Layer[],
  layout: Layout,
): InstalledCount[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const patched = kustomizations.flatMap(({ overrides }) => overrides.flatMap(({ key }) => key ?? []));
  const known = new Set(releases.flatMap((release) => release.files));
  const declared = releases.flatMap((release) => {
    const below = release.files.flatMap((path) => byPath.get(path) ?? []);
    const referred = valuesFinder(release, { byPath, configs, kustomizations });
    const counts = [...below, ...referred(undefined)].flatMap((file) => file.counts);
    const keys = new Set([...counts, ...release.counts].map(({ key }) => key));
    if (release.kind === 'HelmRelease') for (const key of patched) keys.add(key);
    return [...keys].flatMap((key) => ofRelease(release, key, { below, referred }, layout));
  });
  return [...declared, ...listPlain(charts, files, known)];
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
      return [
        ...files.flatMap(({ path }) => all.byPath.get(path) ?? []),
        ...stated.map(({ values }) => values),
        reference.values,
      ];
    });
}

function ofRelease(
  release: DeclaredRelease,
  key: string,
  { below, referred }: { readonly below: readonly ValuesFile[]; readonly referred: FindValues },
  layout: Layout,
): InstalledCount[] {
  const own = release.counts.filter((one) => one.key === key).map(({ judged }) => judged);
  const itself = { path: release.path, counts: [], scalers: release.scalers, replaced: release.replaced };
  const chains = layout.chains(release.path) ?? [];
  const ways = renderings({ ...release, key }, own, layout) ?? [];
  return ways.flatMap(({ values, namespace, deleted, root, applied }, index): InstalledCount[] => {
    const all = [...below, ...referred(chains[index])];
    const first = statedAt(key, own.length > 0 ? all : [...all, itself], release.unused);
    const autoscaler = tellScaler(
      [...all, itself].flatMap((file) => file.scalers),
      key,
    );
    if (deleted !== undefined || first.length + values.length === 0) return [];
    const into = release.into === release.namespace ? (namespace ?? release.into) : release.into;
    return [
      {
        release: release.release,
        namespace: into,
        environment: undefined,
        key,
        origin: root ?? release.path,
        applied: release.applied ?? applied,
        values: [...first, ...values],
        autoscaler,
      },
    ];
  });
}

/** Lists what files of values say at a key, in their order; a list or a null may take it away again. */
function statedAt(key: string, files: readonly ValuesFile[], unused: string | undefined): Judged[] {
  const found: Judged[] = [];
  for (const { path, counts, replaced } of files) {
    const stated = counts.filter((one) => one.key === key).map(({ judged }) => judged);
    const taken =
      stated.length > 0 || found.length === 0 ? undefined : replaced.find((one) => replacesKey(one, key));
    found.push(...stated, ...(taken === undefined ? [] : [refusedBy(taken, key)]));
    const [last] = stated.slice(-1);
    if (path === unused && last !== undefined) found.push(refuseUnused(last, key));
  }
  return found;
}

function refusedBy({ key: given, by, path: file, line }: Replaced, key: string): Judged {
  const reason = by === 'null' ? `\`${given}\` is null here` : `\`${given}\` is a list of its own here`;
  const fix = `Helm takes it whole in place of the one before; write \`${key}\` here, and manage it by this file.`;
  return { kind: 'refused', file, line, reason, fix };
}

function refuseUnused(judged: Judged, key: string): Judged {
  const { path: file, line } = placeLine(judged);
  const reason = `Flux takes the files of \`valuesFiles\` in place of the chart's own values`;
  return {
    kind: 'refused',
    file,
    line,
    reason,
    fix: `Write \`${key}\` in the last of those, and manage it there.`,
  };
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
  const carrying = new Set(charts.map(({ dir }) => inFolder(dir, 'charts')));
  const covered = new Set(known);
  const found = charts.flatMap(({ dir, name }): InstalledCount[] => {
    // A chart that another one carries is installed with that one's values.
    if (carrying.has(parentFolder(dir))) return [];
    const own = byPath.get(inFolder(dir, 'values.yaml'));
    const beside = byFolder.get(dir) ?? [];
    const more = beside.filter(({ path }) => path !== own?.path && !known.has(path));
    for (const { path } of [...more, ...(own === undefined ? [] : [own])]) covered.add(path);
    const base =
      own === undefined || known.has(own.path)
        ? []
        : own.counts.map((one) => plain(name, own, one, undefined));
    return [...base, ...more.flatMap((file) => file.counts.map((one) => plain(name, file, one, own)))];
  });
  // What lies deeper in a chart is another chart's, or for its tests: https://github.com/helm/chart-testing
  const rest = files.filter(({ path }) => !covered.has(path) && !/(^|\/)(charts|ci|tests?)\//.test(path));
  return [
    ...found,
    ...rest.flatMap((file) =>
      file.counts.map((one) => plain(nameOf(file.path), file, one, undefined, false)),
    ),
  ];
}

/**
 * Makes an installation of values that nothing installs; `named` where the file's name tells environments of
 * one chart apart.
 */
function plain(
  release: string,
  file: ValuesFile,
  { key, judged }: ValuesCount,
  below: ValuesFile | undefined,
  named = true,
): InstalledCount {
  const under = (below?.counts ?? []).filter((one) => one.key === key).map((one) => one.judged);
  return {
    release,
    namespace: undefined,
    environment: named ? environmentOf(file.path) : undefined,
    key,
    origin: file.path,
    applied: undefined,
    values: [...under, judged],
    autoscaler: tellScaler([...(below?.scalers ?? []), ...file.scalers], key),
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
