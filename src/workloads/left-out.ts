import { compileGlob } from '../lib/glob.ts';
import { uniqueBy } from '../lib/group-by.ts';
import { ancestors, inFolder, parentFolder } from '../lib/path.ts';
import { dependencyFolder } from '../manifests/helm/dependencies.ts';
import { nameKey } from '../manifests/kubernetes/identity.ts';
import type { Gathered } from './gather.ts';

/** What the configuration leaves out of the search, so far as it would have mattered. */
export interface LeftOut {
  /** The place of each workload, by its kind and name. */
  readonly workloads: ReadonlyMap<string, { readonly path: string; readonly line: number }>;
  /** Files that state a workload or a count of a chart. */
  readonly paths: ReadonlySet<string>;
}

/**
 * Leaves out what lies in excluded folders, unless something outside leads to it: a kustomization, an Application
 * or a Kustomization of Flux that applies it, or a release or another chart that uses the chart. What owns counts
 * is left out by the same rule.
 */
export function leaveOut(
  all: Gathered,
  globs: readonly string[],
): { readonly kept: Gathered; readonly leftOut: LeftOut } {
  const isExcluded = excludedBy(globs);
  const outside = all.appliers.filter(({ applied }) => !isExcluded(applied.path));
  const kustomizations = reachable(all, new Set(outside.map(({ folder }) => folder)), isExcluded);
  const used = new Set(kustomizations.flatMap(({ resources, patchFiles }) => [...resources, ...patchFiles]));
  const plain = new Set(outside.flatMap(({ folder, plain }) => (plain === undefined ? [] : [folder])));
  const counts = (path: string) =>
    !isExcluded(path) || used.has(path) || ancestors(path).some((folder) => plain.has(folder));
  const isKept = ({ path }: { readonly path: string }) => counts(path);
  const releases = all.releases.filter(isKept);
  const charts = keptCharts({ ...all, releases }, isExcluded);
  const dirs = new Set(charts.map(({ dir }) => dir));
  const files = new Set([
    ...releases.flatMap((release) => release.files),
    ...kustomizations.flatMap(({ generated }) => generated.map((one) => one.path)),
  ]);
  const isRead = ({ path }: { readonly path: string }) =>
    !isExcluded(path) || files.has(path) || ancestors(path).some((folder) => dirs.has(folder));
  const dropped = all.workloads.filter((one) => !isKept(one));
  const values = all.values.filter(isRead);
  const read = new Set(values);
  const unread = all.values.filter((one) => !read.has(one) && one.counts.length > 0);
  return {
    kept: {
      ...all,
      kustomizations,
      releases,
      charts,
      values,
      scalerTemplates: all.scalerTemplates.filter(isRead),
      workloads: all.workloads.filter(isKept),
      autoscalers: all.autoscalers.filter(isKept),
      budgets: all.budgets.filter(isKept),
      configs: all.configs.filter(({ values }) => counts(values.path)),
      deliveries: all.deliveries.filter(isKept),
      appliers: all.appliers.filter(({ applied }) => counts(applied.path)),
      unreadable: all.unreadable.filter(({ file }) => counts(file)),
    },
    leftOut: {
      workloads: new Map(dropped.map((one) => [nameKey(one), one])),
      paths: new Set([...dropped, ...unread].map(({ path }) => path)),
    },
  };
}

/** Returns whether a path, or a folder above it, matches one of these globs. */
/** Returns a check for paths that globs leave out, or a folder above them. */
export function excludedBy(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const matching = globs.map((glob) => compileGlob(glob, true));
  const known = new Map<string, boolean>();
  const isExcluded = (path: string): boolean => {
    if (path === '') return false;
    const before = known.get(path);
    if (before !== undefined) return before;
    const excluded =
      isExcluded(parentFolder(path)) || globs.includes(path) || matching.some((matches) => matches(path));
    known.set(path, excluded);
    return excluded;
  };
  return isExcluded;
}

/** Lists the kustomizations outside of what is excluded, and those that they lead to. */
function reachable(
  { kustomizations }: Gathered,
  applied: ReadonlySet<string>,
  isExcluded: (path: string) => boolean,
): Gathered['kustomizations'] {
  const byDir = new Map(kustomizations.map((one) => [one.dir, one]));
  const found = new Set(kustomizations.filter(({ path, dir }) => !isExcluded(path) || applied.has(dir)));
  // A set hands out what is added while it is walked.
  for (const { resources, components } of found)
    for (const used of [...resources, ...components]) {
      const one = byDir.get(used);
      if (one !== undefined) found.add(one);
    }
  return found.size === kustomizations.length
    ? kustomizations
    : kustomizations.filter((one) => found.has(one));
}

/** Lists the charts outside of what is excluded, those that releases install, and those that either carry. */
function keptCharts(
  { charts, releases }: Gathered,
  isExcluded: (path: string) => boolean,
): Gathered['charts'] {
  const byDir = new Map(charts.map((chart) => [chart.dir, chart]));
  const installed = new Set(releases.map(({ chart }) => chart));
  const found = new Set(
    charts.filter(({ dir }) => !isExcluded(inFolder(dir, 'Chart.yaml')) || installed.has(dir)),
  );
  if (found.size === charts.length) return charts;
  for (const { dir, dependencies } of found)
    for (const dependency of dependencies) {
      const carried = byDir.get(dependencyFolder(dir, dependency, (one) => byDir.has(one)) ?? '');
      if (carried !== undefined) found.add(carried);
    }
  const dirs = new Set([...found].map(({ dir }) => inFolder(dir, 'charts')));
  return uniqueBy([...found, ...charts.filter(({ dir }) => dirs.has(parentFolder(dir)))], ({ dir }) => dir);
}
