import { appliedBy } from '../delivery/argocd/appliers.ts';
import type { ReleaseOverrides } from '../delivery/argocd/overrides.ts';
import { sharingFiles } from '../delivery/argocd/possible-files.ts';
import { readDelivery } from '../delivery/delivery.ts';
import type { FluxSource, FluxUse } from '../delivery/flux/sources.ts';
import type { Delivery } from '../delivery/place.ts';
import { once } from '../lib/once.ts';
import { inFolder, parentFolder } from '../lib/path.ts';
import { valueAt } from '../lib/value-at.ts';
import {
  type ManifestFile,
  type ManifestObject,
  openManifest,
  readBytes,
  textAt,
} from '../manifests/document/object.ts';
import type { Refused } from '../manifests/document/refused.ts';
import { readNumbers } from '../manifests/edit/autoscaler-numbers.ts';
import { REPLICAS } from '../manifests/edit/field.ts';
import { judgeField } from '../manifests/edit/judge.ts';
import { type Judged, refusedAt } from '../manifests/edit/target.ts';
import type { Holds } from '../manifests/helm/chart.ts';
import { readDependencies } from '../manifests/helm/dependencies.ts';
import { type DeclaredRelease, readDeclaredReleases } from '../manifests/helm/release.ts';
import { readScalerTemplate, type ScalerTemplate } from '../manifests/helm/scaler-template.ts';
import type { Chart } from '../manifests/helm/subcharts.ts';
import { readValuesFile, type ValuesFile } from '../manifests/helm/values-file.ts';
import { type ConfigValues, readConfigValues } from '../manifests/helm/values-from.ts';
import { type Autoscaler, readAutoscaler } from '../manifests/kubernetes/autoscaler.ts';
import { isKustomization, isKustomizationPath, isWorkload } from '../manifests/kubernetes/identity.ts';
import { type DeclaredTemplate, podLabels, podTemplate } from '../manifests/kubernetes/pod-template.ts';
import type { Applier } from '../manifests/kustomize/applier.ts';
import { type Layer, readLayer } from '../manifests/kustomize/layer.ts';
import type { Declared } from '../manifests/kustomize/rendering.ts';
import { carried } from '../manifests/kustomize/selector.ts';
import type { Files } from '../ports/files.ts';
import { type DeclaredBudget, readBudget } from './budgets.ts';
import { isChartPath, isNamedToMatter, mayBeValues, mayMatter } from './marks.ts';
import { openMemory, type Surroundings } from './remember.ts';
import { markUnread, type Unread } from './unread.ts';

/** A workload as a file declares it. */
export interface DeclaredWorkload extends Declared {
  readonly line: number;
  /** -1 where no document declares it: see unseen.ts. */
  readonly documentIndex: number;
  readonly judged: Judged;
  readonly template: DeclaredTemplate;
  readonly podLabels: Readonly<Record<string, string>>;
}

/** An autoscaler under the kind, name and namespace of what it scales. */
export interface DeclaredAutoscaler extends Declared {
  readonly autoscaler: Autoscaler;
  /** Undefined for what has no target and bounds of its own. */
  readonly numbers: ReturnType<typeof readNumbers>;
}

/** Checks whether a file's name says that it may hold Kubernetes objects. */
export function isManifestPath(path: string): boolean {
  return /\.(ya?ml|json)$/i.test(path) || isKustomizationPath(path);
}

/**
 * Content of some files, before it is put in relation: plain data, so that each part may come from another
 * thread.
 */
export interface Gathered {
  readonly workloads: DeclaredWorkload[];
  readonly autoscalers: DeclaredAutoscaler[];
  readonly budgets: DeclaredBudget[];
  readonly kustomizations: Layer[];
  readonly deliveries: Delivery[];
  readonly appliers: Applier[];
  readonly overrides: ReleaseOverrides[];
  readonly fluxSources: FluxSource[];
  readonly fluxUses: FluxUse[];
  readonly releases: DeclaredRelease[];
  readonly charts: Chart[];
  readonly values: ValuesFile[];
  readonly configs: ConfigValues[];
  readonly scalerTemplates: ScalerTemplate[];
  readonly unreadable: Unread[];
}

/** Returns what no file says. */
export function gatherNothing(): Gathered {
  return {
    workloads: [],
    autoscalers: [],
    budgets: [],
    kustomizations: [],
    deliveries: [],
    appliers: [],
    overrides: [],
    fluxSources: [],
    fluxUses: [],
    releases: [],
    charts: [],
    values: [],
    configs: [],
    scalerTemplates: [],
    unreadable: [],
  };
}

/** Paths of the repositories that parts are read of. */
const PATHS = new WeakMap<Files, ReadonlySet<string>>();

/** Returns a check for what a repository lists. */
function holdsIn(files: Files): Holds {
  const known = once(() => {
    const paths = PATHS.get(files) ?? new Set(files.list());
    PATHS.set(files, paths);
    return paths;
  });
  return (path) => known().has(path);
}

/** Reads what the files at these paths say. Files that cannot matter are not parsed. */
export function gatherManifests(files: Files, paths: readonly string[]): Gathered {
  const gathered = gatherNothing();
  const holds = holdsIn(files);
  const open = (path: string, bytes = readBytes(files, path)): ManifestFile | undefined => {
    const opened = Buffer.isBuffer(bytes) ? openManifest(path, bytes) : bytes;
    if (opened?.kind === 'refused') {
      const text = Buffer.isBuffer(bytes) ? bytes.toString('utf8') : '';
      gathered.unreadable.push(markUnread(opened, text));
      const template = readScalerTemplate(path, text);
      if (template !== undefined) gathered.scalerTemplates.push(template);
    }
    if (opened?.kind !== 'open') return undefined;
    gathered.unreadable.push(...unreadIn(opened.file));
    return opened.file;
  };
  const around = { open, holds, list: () => files.list() };
  const memory = openMemory(files, holds);
  if (memory !== undefined && files.expect !== undefined) {
    const known = new Set(paths.filter((path) => memory.isLikely(path)));
    files.expect(
      paths.filter((path) => !known.has(path)),
      [...known],
    );
  }
  for (const path of paths) {
    const read = (watched: Surroundings) => gatherFile(gathered, path, readBytes(files, path), watched, open);
    if (memory === undefined) read(around);
    else if (!memory.recall(path, gathered, true)) memory.record(path, gathered, around, read);
  }
  return gathered;
}

/** Recalls what the files at these paths say, where all of them are known without reading any. */
export function recallManifests(files: Files, paths: readonly string[]): Gathered | undefined {
  const gathered = gatherNothing();
  const memory = openMemory(files, holdsIn(files));
  return memory !== undefined && paths.every((path) => memory.recall(path, gathered, false))
    ? gathered
    : undefined;
}

type Open = (path: string, bytes?: Buffer | Refused | undefined) => ManifestFile | undefined;

function gatherFile(
  gathered: Gathered,
  path: string,
  bytes: Buffer | Refused | undefined,
  around: Surroundings,
  open: Open,
): void {
  const values = Buffer.isBuffer(bytes) && mayBeValues(path, bytes, around.holds);
  const matters = bytes !== undefined && (values || isNamedToMatter(path) || mayMatter(bytes));
  const file = matters ? open(path, bytes) : undefined;
  for (const object of file?.objects ?? [])
    gather(gathered, file as ManifestFile, object, { ...around, values });
}

/** Lists the documents that cannot be read, and those that tools read otherwise. */
function unreadIn(file: ManifestFile): Unread[] {
  return file.flaws.map((flaw) => markUnread(refusedAt(file, flaw), flaw.kind === 'unread' ? flaw.text : ''));
}

/** Reads a file as values of a chart, whatever its name; undefined where it is none. */
export function readValues(files: Files, path: string): ValuesFile | undefined {
  const bytes = readBytes(files, path);
  const opened = Buffer.isBuffer(bytes) ? openManifest(path, bytes) : undefined;
  const object = opened?.kind === 'open' ? opened.file.objects[0] : undefined;
  // A template that names files may fit manifests too.
  const isValues = object !== undefined && (object.apiVersion === undefined || object.kind === undefined);
  return opened?.kind === 'open' && isValues ? readValuesFile(opened.file, object) : undefined;
}

interface Around extends Surroundings {
  /** True where the file's name says that it holds values. */
  readonly values: boolean;
}

function gather(gathered: Gathered, file: ManifestFile, object: ManifestObject, around: Around): void {
  const { open, values } = around;
  const { path } = file;
  if (isKustomization(object, path)) {
    gathered.kustomizations.push(readLayer(file, object, open));
    gathered.releases.push(...readDeclaredReleases(file, object, around.holds));
    return;
  }
  if (isWorkload(object)) {
    const { kind, name, namespace, line, documentIndex } = object;
    const judged = judgeField(file, object, REPLICAS);
    const [labels, annotations] = [carried(object.value, 'labels'), carried(object.value, 'annotations')];
    const template = podTemplate(object.value);
    gathered.workloads.push({
      path,
      kind,
      name,
      namespace,
      line,
      documentIndex,
      labels,
      annotations,
      judged,
      template,
      podLabels: podLabels(object.value),
    });
  }
  gathered.budgets.push(...readBudget(path, object));
  const autoscaler = readAutoscaler(file, object);
  if (autoscaler !== undefined) {
    const { kind, name } = autoscaler.target;
    const itself = { kind: autoscaler.kind, group: object.group, name: autoscaler.name };
    gathered.autoscalers.push({
      path,
      kind,
      name,
      namespace: object.namespace,
      itself,
      autoscaler,
      numbers: readNumbers(file, object),
    });
  }
  if (object.apiVersion === undefined && values) gathered.values.push(readValuesFile(file, object));
  if (isChartPath(path)) gathered.charts.push(readChart(path, object.value, open));
  gathered.configs.push(...readConfigValues(file, object));
  gatherDelivery(gathered, file, object, around);
}

/** Reads a chart; the first format has its dependencies in a file of their own. */
function readChart(path: string, value: unknown, open: Around['open']): Chart {
  const dir = parentFolder(path);
  const first = open(inFolder(dir, 'requirements.yaml'))?.objects[0]?.value;
  return {
    dir,
    name: textAt(value, ['name']) ?? dir,
    library: valueAt(value, ['type']) === 'library',
    dependencies: [...readDependencies(value), ...readDependencies(first)],
  };
}

function gatherDelivery(
  gathered: Gathered,
  file: ManifestFile,
  object: ManifestObject,
  around: Around,
): void {
  const facts = readDelivery(file, object, around);
  gathered.appliers.push(...facts.appliers);
  gathered.deliveries.push(...facts.deliveries);
  gathered.overrides.push(...facts.overrides);
  gathered.fluxSources.push(...facts.fluxSources);
  gathered.fluxUses.push(...facts.fluxUses);
  if (facts.applications.length === 0)
    gathered.releases.push(...readDeclaredReleases(file, object, around.holds));
  for (const application of [...facts.applications, ...sharingFiles(facts.applications, around.list)]) {
    const { name, value, owner } = application;
    const stated = { ...object, kind: 'Application', name, value };
    const releases = readDeclaredReleases(
      file,
      stated,
      around.holds,
      object.kind === 'ApplicationSet' ? owner : undefined,
    );
    gathered.releases.push(...releases.map((release) => ({ ...release, applied: appliedBy(application) })));
  }
}
