import { memoize } from '../../lib/memoize.ts';
import { inFolder, parentFolder } from '../../lib/path.ts';
import { valueAt } from '../../lib/value-at.ts';
import { type ManifestFile, openManifest, readBytes } from '../../manifests/document/object.ts';
import type { Target } from '../../manifests/edit/target.ts';
import {
  absentDependency,
  affectedReleases,
  type ChartRelease,
  chartsAround,
  type Holds,
  helmArguments,
  plainRelease,
  readReleases,
} from '../../manifests/helm/chart.ts';
import {
  type Dependency,
  type Mount,
  mountsOf,
  placesOf,
  readDependencies,
} from '../../manifests/helm/dependencies.ts';
import { readInflatedCharts } from '../../manifests/helm/kustomize-charts.ts';
import { isKustomization } from '../../manifests/kubernetes/identity.ts';
import type { Edit, RenderProof } from '../../manifests/proof/rendering.ts';
import type { Files } from '../../ports/files.ts';
import { isManifestPath } from '../../workloads/gather.ts';
import { type Baselines, fill, openBaselines, openFile, proveBy } from './proof.ts';
import { openRenderCopy, type RenderCopy, type RenderTool } from './tools.ts';

/** A chart that more releases use than this is rendered for none. */
const MAX_RELEASES = 20;
const RELEASE_MARKS = ['argoproj.io/', 'helm.toolkit.fluxcd.io/', 'helmCharts'].map((mark) =>
  Buffer.from(mark),
);

/**
 * Proves edits by rendering the charts that use a file. Applications and HelmReleases are read on first use.
 */
export function openCharts(files: Files, helm: RenderTool | undefined): (edit: Edit) => Promise<RenderProof> {
  let paths: ReadonlySet<string> | undefined;
  let read: readonly ChartRelease[] | undefined;
  const baselines = openBaselines();
  const mounts = memoize((chart: string) => mountsOf(chart, (dir) => dependenciesOf(files, dir), isChart));
  const isChart = (dir: string) => paths?.has(inFolder(dir, 'Chart.yaml')) === true;
  return async (edit) => {
    paths ??= new Set(files.list());
    const known = paths;
    const holds: Holds = (path) => known.has(path);
    read ??= readAll(files, holds);
    const releases = releasesOf({ files, all: read, holds, mounts }, edit.target);
    if (releases.length === 0) return { kind: 'uncovered' };
    if (releases.length > MAX_RELEASES)
      return { kind: 'unchecked', why: `more than ${MAX_RELEASES} releases use the chart` };
    const blocked = releases.flatMap((release) => blockOf(files, release, [...known]) ?? [])[0];
    if (blocked !== undefined) return { kind: 'unchecked', why: blocked };
    if (helm === undefined) return { kind: 'unchecked', why: 'helm is not at hand' };
    return prove({ files, helm, holds, mounts, baselines }, releases, edit);
  };
}

function readAll(files: Files, holds: Holds): ChartRelease[] {
  return files
    .list()
    .filter(isManifestPath)
    .flatMap((path) => {
      const bytes = readBytes(files, path);
      const file =
        Buffer.isBuffer(bytes) && RELEASE_MARKS.some((group) => bytes.includes(group))
          ? openFile(files, path)
          : undefined;
      return file === undefined ? [] : releasesIn(file, holds);
    });
}

function releasesIn(file: ManifestFile, holds: Holds): ChartRelease[] {
  return file.objects.flatMap((object) =>
    isKustomization(object, file.path)
      ? readInflatedCharts(file, object, holds).map(({ release }) => release)
      : readReleases(file, object, holds),
  );
}

/** Finds what renders the target: the releases that its file is part of, or else the charts around it. */
function releasesOf(
  {
    files,
    all,
    holds,
    mounts,
  }: Pick<Charts, 'files' | 'holds' | 'mounts'> & { readonly all: readonly ChartRelease[] },
  target: Target,
): ChartRelease[] {
  const affected = affectedReleases(all, target, mounts);
  if (affected.length > 0) return affected;
  const object = openFile(files, target.path)?.objects.find(
    ({ documentIndex }) => documentIndex === target.documentIndex,
  );
  const around = chartsAround(target.path, holds);
  const [innermost] = around;
  const folders = files.list().flatMap((path) => (isChartFile(path) ? [parentFolder(path)] : []));
  // What depends on a chart by `file://` renders it too.
  const depending =
    innermost === undefined
      ? []
      : folders.filter((dir) => !around.includes(dir) && mounts(dir).some(({ from }) => from === innermost));
  return [...around, ...depending].flatMap((chart) => {
    const release = plainRelease(chart, placesOf(target.path, mounts(chart)).at(-1) ?? target.path);
    // Values have no `apiVersion`; an object that merely lies in a chart's folder is not rendered by it.
    const rendered = release.files.length === 0 || valueAt(object?.value, ['apiVersion']) === undefined;
    const library = valueAt(chartFile(files, chart), ['type']) === 'library';
    return rendered && !library ? [release] : [];
  });
}

function isChartFile(path: string): boolean {
  return path === 'Chart.yaml' || path.endsWith('/Chart.yaml');
}

function dependenciesOf(files: Files, dir: string): Dependency[] {
  return ['Chart.yaml', 'requirements.yaml'].flatMap((name) => readDependencies(chartFile(files, dir, name)));
}

function chartFile(files: Files, chart: string, name = 'Chart.yaml'): unknown {
  return openFile(files, inFolder(chart, name))?.objects[0]?.value;
}

function blockOf(
  files: Files,
  { title, chart, missing }: ChartRelease,
  paths: readonly string[],
): string | undefined {
  if (missing !== undefined) return `${title} needs ${missing}, which is not in this repository`;
  const absent = ['Chart.yaml', 'requirements.yaml']
    .map((name) => absentDependency(chartFile(files, chart, name), chart, paths))
    .find((name) => name !== undefined);
  return absent === undefined
    ? undefined
    : `the dependency ${absent} of ${chart || 'the chart'} would have to be fetched`;
}

interface Charts {
  readonly files: Files;
  readonly helm: RenderTool;
  readonly holds: Holds;
  /** What a chart has mounted. */
  readonly mounts: (chart: string) => readonly Mount[];
  readonly baselines: Baselines;
}

async function prove(
  { files, helm, holds, mounts, baselines }: Charts,
  releases: readonly ChartRelease[],
  edit: Edit,
): Promise<RenderProof> {
  const copy = openRenderCopy();
  const { path, documentIndex } = edit.target;
  try {
    const charts = [...new Set(releases.map(({ chart }) => chart))];
    const mounted = charts.flatMap(mounts);
    if (!fill(copy, files, charts, mounted)) {
      return { kind: 'unchecked', why: 'the charts to render are too large' };
    }
    const now = openManifest(path, edit.bytes);
    const edited =
      now.kind === 'open'
        ? releasesIn(now.file, holds).filter(({ from }) => from?.documentIndex === documentIndex)
        : [];
    const renders = releases.map((release) => {
      // An Application may hold several sources: they keep their order.
      const own = releases
        .filter(({ from }) => from?.path === path && from.documentIndex === documentIndex)
        .indexOf(release);
      const later = own < 0 ? release : (edited[own] ?? release);
      return {
        key: keyOf(release),
        title: release.title,
        noisy: true,
        before: () => render(copy, helm, release, (file) => files.read(file)),
        after: () => render(copy, helm, later, (file) => (file === path ? edit.bytes : files.read(file))),
      };
    });
    const make = () => {
      for (const place of placesOf(path, mounted)) copy.put(place, edit.bytes);
    };
    return await proveBy(renders, edit, make, baselines);
  } finally {
    copy.remove();
  }
}

/** Identifies a rendering: a chart by itself is described anew for each edit, all others are read once. */
function keyOf(release: ChartRelease): unknown {
  return release.from === undefined ? JSON.stringify([release.chart, release.files]) : release;
}

async function render(copy: RenderCopy, helm: RenderTool, release: ChartRelease, read: Files['read']) {
  const put = (bytes: Buffer) => copy.aside(bytes);
  const args = helmArguments(
    release,
    release.files.map((file) => put(read(file) ?? Buffer.alloc(0))),
    put,
  );
  if (typeof args === 'string') return { kind: 'failed', message: args } as const;
  return copy.render(helm, args);
}
