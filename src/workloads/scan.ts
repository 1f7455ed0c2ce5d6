import type { ReleaseOverrides } from '../delivery/argocd/overrides.ts';
import { heldBackByIgnores, readSourceIgnore } from '../delivery/flux/ignored-paths.ts';
import { heldBackBySources } from '../delivery/flux/sources.ts';
import type { Delivery } from '../delivery/place.ts';
import { append, groupBy, uniqueBy } from '../lib/group-by.ts';
import { inFolder } from '../lib/path.ts';
import type { Refused } from '../manifests/document/refused.ts';
import { placeOf } from '../manifests/edit/target.ts';
import { scalerNumber } from '../manifests/edit/values-count.ts';
import { type InstalledCount, listInstalled } from '../manifests/helm/installation.ts';
import type { DeclaredRelease } from '../manifests/helm/release.ts';
import type { ScalerTemplate } from '../manifests/helm/scaler-template.ts';
import type { ValuesFile } from '../manifests/helm/values-file.ts';
import { nameKey } from '../manifests/kubernetes/identity.ts';
import type { Applier } from '../manifests/kustomize/applier.ts';
import { buildLayout, type Layout } from '../manifests/kustomize/layout.ts';
import { type Declared, type Rendering, renderings } from '../manifests/kustomize/rendering.ts';
import type { Files } from '../ports/files.ts';
import { type AutoscalerRendering, renderAutoscalers } from './autoscaler-rendering.ts';
import { type RenderedBudget, renderBudgets } from './budgets.ts';
import {
  type DeclaredAutoscaler,
  type DeclaredWorkload,
  type Gathered,
  gatherManifests,
  gatherNothing,
  isManifestPath,
  readValues,
} from './gather.ts';
import { type LeftOut, leaveOut } from './left-out.ts';
import { listSubmodules } from './submodules.ts';
import { markUnread, type Unread } from './unread.ts';
import { listUnseen } from './unseen.ts';

export type WorkloadRendering = Rendering<DeclaredWorkload>;

/**
 * Things of one kind and name, by namespace as well ('' where none is given), so that ten thousand of one
 * name cost no search.
 */
export interface Named<T> {
  readonly all: T[];
  readonly byNamespace: Map<string, T[]>;
}

/** Index of what a repository says about counts: plain data, so that another thread may have gathered it. */
export interface WorkloadIndex {
  readonly workloads: ReadonlyMap<string, Named<WorkloadRendering>>;
  /** By what they scale. */
  readonly autoscalers: ReadonlyMap<string, Named<AutoscalerRendering>>;
  /** PodDisruptionBudgets. */
  readonly budgets: readonly RenderedBudget[];
  /** By the folder or file that they are about. */
  readonly deliveries: ReadonlyMap<string, readonly Delivery[]>;
  /** Whose count a place states, be it that something later wins. */
  readonly users: ReadonlyMap<string, readonly WorkloadRendering[]>;
  /** Everything that one top kustomization renders, by its path; '' for what none does. */
  readonly byTop: ReadonlyMap<string, readonly WorkloadRendering[]>;
  /** The patches that keep a workload from the cluster, by its kind and name. */
  readonly deleted: ReadonlyMap<string, Refused>;
  /** The counts of charts, and where each place of them counts. */
  readonly installed: readonly InstalledCount[];
  readonly installedAt: ReadonlyMap<string, readonly InstalledCount[]>;
  /** The numbers of the autoscalers that charts make, in the same way. */
  readonly installedNumbers: readonly InstalledCount[];
  /** The templates by which charts make autoscalers. */
  readonly scalerTemplates: readonly ScalerTemplate[];
  readonly leftOut: LeftOut;
  /** Folders of submodules, of which nothing is read. */
  readonly submodules: readonly string[];
  /** Files that look as if they mattered but cannot be read. */
  readonly unreadable: readonly Unread[];
}

/**
 * Indexes, in one pass, all YAML and JSON files for all services. Whose workloads they are is not asked, so
 * that the scan need not wait for the blueprints.
 */
export function scanWorkloads(files: Files, exclude: readonly string[] = []): WorkloadIndex {
  return indexWorkloads([gatherManifests(files, files.list().filter(isManifestPath))], files, exclude);
}

/**
 * Builds the index over all parts of a repository, given in the order of their paths. Values are read from
 * `files` where only a release names them; what matches a glob of `exclude` is left out.
 */
export function indexWorkloads(
  parts: readonly Gathered[],
  files: Files,
  exclude: readonly string[],
): WorkloadIndex {
  const { kept, leftOut } = leaveOut(joinParts(parts), exclude);
  const all = <K extends keyof Gathered>(key: K): Gathered[K] => kept[key];
  const kustomizations = all('kustomizations');
  const layout = buildLayout(kustomizations, distinctAppliers(all('appliers')));
  const { workloads, users, byTop, deleted, endless } = indexRenderings(
    all('workloads'),
    kustomizations,
    layout,
  );
  const releases = withOverrides(all('releases'), all('overrides'));
  const charts = all('charts');
  const naming = { releases, kustomizations, charts };
  const values = [...all('values'), ...namedValues(naming, all('values'), files)];
  const inCharts = listInstalled({
    releases,
    charts,
    kustomizations,
    layout,
    files: values,
    configs: all('configs'),
  });
  const { installed, installedNumbers } = splitInstalled(inCharts);
  return {
    workloads,
    autoscalers: indexAutoscalers(all('autoscalers'), kustomizations, layout),
    budgets: renderBudgets(all('budgets'), layout),
    deliveries: fileUnder([...all('deliveries'), ...heldBackByFlux(kept, files)], ({ reach }) => reach),
    users,
    byTop,
    deleted,
    installed,
    installedAt: fileUnder(installed, ({ values }) => values.map(placeOf)),
    installedNumbers,
    scalerTemplates: all('scalerTemplates'),
    leftOut,
    submodules: listSubmodules(files),
    unreadable: [...all('unreadable'), ...endless.map((one) => markUnread(one, ''))],
  };
}

/** Lists what sources of Flux keep from arriving: by the revision that they follow, and by what they ignore. */
function heldBackByFlux({ fluxUses: uses, fluxSources: sources }: Gathered, files: Files) {
  const ignores = uses.length === 0 ? [] : sourceIgnores(files);
  const paths = files.list().filter(isManifestPath);
  return [...heldBackBySources(uses, sources), ...heldBackByIgnores(uses, sources, ignores, paths)];
}

/** Parts the counts of charts from the numbers of the autoscalers that they make. */
function splitInstalled(all: readonly InstalledCount[]) {
  const isNumber = ({ key }: InstalledCount) => scalerNumber(key) !== undefined;
  return { installed: all.filter((one) => !isNumber(one)), installedNumbers: all.filter(isNumber) };
}

/** Joins what the parts of a repository say. */
function joinParts(parts: readonly Gathered[]): Gathered {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return first ?? gatherNothing();
  const keys = Object.keys(first) as (keyof Gathered)[];
  return Object.fromEntries(
    keys.map((key) => [key, parts.flatMap((part): unknown[] => part[key])]),
  ) as unknown as Gathered;
}

function sourceIgnores(files: Files) {
  const paths = files.list().filter((path) => /(^|\/)\.sourceignore$/.test(path));
  return paths.map((path) => readSourceIgnore(path, files.read(path)?.toString('utf8') ?? ''));
}

/**
 * Reads the files of values that only a release names, itself or by a ConfigMap that is generated of them, or that
 * may switch charts on and off.
 */
function namedValues(
  {
    releases,
    kustomizations,
    charts,
  }: Pick<Gathered, 'kustomizations' | 'charts'> & {
    readonly releases: readonly DeclaredRelease[];
  },
  known: readonly ValuesFile[],
  files: Files,
): ValuesFile[] {
  const referred = new Set(releases.flatMap(({ from }) => from.map(({ name }) => name)));
  const generated = kustomizations.flatMap((one) => one.generated.filter(({ name }) => referred.has(name)));
  const switching = charts.filter(({ dependencies }) =>
    dependencies.some(({ conditions, tags }) => conditions.length + tags.length > 0),
  );
  const paths = new Set([
    ...releases.flatMap((release) => release.files),
    ...generated.map(({ path }) => path),
    ...switching.map(({ dir }) => inFolder(dir, 'values.yaml')),
  ]);
  for (const { path } of known) paths.delete(path);
  return [...paths].flatMap((path) => readValues(files, path) ?? []);
}

/** Drops what says the same twice: who applies one folder to one destination in one way. */
function distinctAppliers(appliers: readonly Applier[]): Applier[] {
  const keyOf = ({ folder, applied, namespace, prefix, suffix, components, substitutes }: Applier) =>
    JSON.stringify([folder, applied, namespace, prefix, suffix, components, substitutes]);
  return uniqueBy(appliers, keyOf);
}

/** Lays the overrides of Argo CD over the releases of the charts in their folders. */
function withOverrides(
  releases: readonly DeclaredRelease[],
  overrides: readonly ReleaseOverrides[],
): readonly DeclaredRelease[] {
  if (overrides.length === 0) return releases;
  const byFolder = groupBy(overrides, ({ folder }) => folder);
  return releases.map((release) => {
    const over = release.kind === 'Application' ? (byFolder.get(release.chart) ?? []) : [];
    const counts = over
      .filter(({ application = release.name }) => application === release.name)
      .flatMap((one) => one.counts);
    return counts.length === 0 ? release : { ...release, counts: [...release.counts, ...counts] };
  });
}

/** Indexes the workloads in all the ways they are rendered; `endless` are those that have too many. */
function indexRenderings(
  declarations: readonly DeclaredWorkload[],
  kustomizations: Gathered['kustomizations'],
  layout: Layout,
) {
  const workloads = new Map<string, Named<WorkloadRendering>>();
  const deleted = new Map<string, Refused>();
  const endless: Refused[] = [];
  const seen = new Set<string>();
  const kept: WorkloadRendering[] = [];
  for (const declared of declarations) {
    const ways = renderings(declared, [declared.judged], layout);
    if (ways === undefined) endless.push(tooMany(declared));
    for (const rendering of ways ?? []) {
      for (const value of rendering.values) seen.add(placeOf(value));
      if (rendering.deleted === undefined) kept.push(rendering);
      else deleted.set(nameKey({ kind: declared.kind, name: rendering.name }), rendering.deleted);
    }
  }
  for (const one of listUnseen(kustomizations, layout, seen)) kept.push(one);
  for (const rendering of kept) file(workloads, rendering);
  const users = fileUnder(kept, ({ values }) => values.map(placeOf));
  return { workloads, users, byTop: groupBy(kept, ({ top }) => top ?? ''), deleted, endless };
}

function indexAutoscalers(
  declarations: readonly DeclaredAutoscaler[],
  kustomizations: Gathered['kustomizations'],
  layout: Layout,
): Map<string, Named<AutoscalerRendering>> {
  const autoscalers = new Map<string, Named<AutoscalerRendering>>();
  const all = renderAutoscalers(declarations, kustomizations, layout);
  for (const rendering of all) if (rendering.deleted === undefined) file(autoscalers, rendering);
  return autoscalers;
}

/** Files each item under every key that it has, once. */
function fileUnder<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const filed = new Map<string, T[]>();
  for (const item of items) for (const key of new Set(keys(item))) append(filed, key, item);
  return filed;
}

function tooMany({ path, line }: DeclaredWorkload): Refused {
  return {
    kind: 'refused',
    file: path,
    line,
    reason: 'too many kustomizations lead to it',
    fix: 'Let fewer build on each other.',
  };
}

function file<T extends Rendering<Declared>>(map: Map<string, Named<T>>, rendering: T): void {
  const key = nameKey({ kind: rendering.declared.kind, name: rendering.name });
  const named = map.get(key) ?? { all: [], byNamespace: new Map<string, T[]>() };
  map.set(key, named);
  named.all.push(rendering);
  append(named.byNamespace, rendering.namespace ?? '', rendering);
}

/** Returns what is filed under a kind and name in a namespace; what states none may be in any. */
export function lookUp<T>(
  map: ReadonlyMap<string, Named<T>>,
  {
    kind,
    name,
    namespace,
  }: { readonly kind: string; readonly name: string; readonly namespace?: string | undefined },
): readonly T[] {
  const named = map.get(nameKey({ kind, name }));
  if (named === undefined) return [];
  if (namespace === undefined) return named.all;
  return [...(named.byNamespace.get(namespace) ?? []), ...(named.byNamespace.get('') ?? [])];
}
