import { scalar } from '../../lib/json.ts';
import { fromFolder, inFolder, resolvePath } from '../../lib/path.ts';
import { valueAt } from '../../lib/value-at.ts';
import { listAt, type ManifestFile, type ManifestObject, textAt } from '../document/object.ts';
import type { Target } from '../edit/target.ts';
import { dependencyFolder, type Mount, placesOf, readDependencies } from './dependencies.ts';

/** One way in which a chart of this repository is rendered. Paths are relative to the repository. */
export interface ChartRelease {
  /** Who renders it so: the chart's folder, or the Application or HelmRelease. */
  readonly title: string;
  /** Folder of the chart. */
  readonly chart: string;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
  /** Values, later ones over earlier ones; `values` over the files and `set` over all. */
  readonly files: readonly string[];
  readonly values: unknown;
  readonly set: readonly { readonly name: string; readonly value: string; readonly text: boolean }[];
  /** Place of the object that says so; undefined for a chart by itself. */
  readonly from: { readonly path: string; readonly documentIndex: number } | undefined;
  /** Requirement of rendering it that the repository does not hold. */
  readonly missing: string | undefined;
}

/** Checks whether the repository has a file at a path. */
export type Holds = (path: string) => boolean;

/**
 * Reads the charts that an object has rendered: of an Argo CD Application one for each source, of a Flux
 * HelmRelease one.
 */
export function readReleases(file: ManifestFile, object: ManifestObject, holds: Holds): ChartRelease[] {
  if (object.group === 'argoproj.io' && object.kind === 'Application')
    return ofApplication(file, object, holds);
  if (object.group === 'helm.toolkit.fluxcd.io' && object.kind === 'HelmRelease')
    return ofHelmRelease(file, object, holds);
  return [];
}

/**
 * Reads the charts of an Application. Parameters win over `valuesObject`, that over `values`, and all over
 * files: https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
 */
function ofApplication(file: ManifestFile, object: ManifestObject, holds: Holds): ChartRelease[] {
  const { value } = object;
  const several = listAt(value, ['spec', 'sources']);
  const sources = several.length > 0 ? several : [valueAt(value, ['spec', 'source'])];
  return sources.flatMap((source) => ofSource(file, object, source, holds) ?? []);
}

/** Reads the chart of one source; undefined where the source has none. */
function ofSource(
  file: ManifestFile,
  object: ManifestObject,
  source: unknown,
  holds: Holds,
): ChartRelease | undefined {
  const helm = valueAt(source, ['helm']);
  const path = textAt(source, ['path']);
  const chart = path === undefined ? undefined : resolvePath('', path);
  const local = chart !== undefined && holds(inFolder(chart, 'Chart.yaml'));
  if (!local && helm === undefined) return undefined;
  const optional = valueAt(helm, ['ignoreMissingValueFiles']) === true;
  const given = listAt(helm, ['valueFiles']);
  const files = given.map((one) => valueFile(scalar(one), chart ?? ''));
  const lost = files.findIndex((found) => found === undefined || !holds(found));
  const missing = [
    local ? undefined : named(textAt(source, ['chart']) ?? path),
    lost < 0 || optional ? undefined : `the values file ${scalar(given[lost])}`,
    listAt(helm, ['fileParameters']).length > 0 ? 'files of its `fileParameters`' : undefined,
  ];
  return {
    ...described(file, object, chart ?? ''),
    name: textAt(helm, ['releaseName']) ?? object.name,
    namespace: textAt(helm, ['namespace']) ?? textAt(object.value, ['spec', 'destination', 'namespace']),
    files: files.flatMap((found) => (found !== undefined && holds(found) ? [found] : [])),
    values: valueAt(helm, ['valuesObject']) ?? valueAt(helm, ['values']),
    set: listAt(helm, ['parameters']).flatMap((one) => readParameter(one) ?? []),
    missing: missing.find((one) => one !== undefined),
  };
}

function readParameter(parameter: unknown): ChartRelease['set'][number] | undefined {
  const name = textAt(parameter, ['name']);
  if (name === undefined) return undefined;
  const value = scalar(valueAt(parameter, ['value']) ?? '');
  return { name, value, text: valueAt(parameter, ['forceString']) === true };
}

/**
 * Resolves a values file: from the root of the repository where it starts with `/` or `$REF/` (a source of
 * this repository, if the file is there), else of the chart's folder.
 */
function valueFile(given: string, chart: string): string | undefined {
  const top = /^(?:\$[^/]+)?\/(.+)$/.exec(given)?.[1];
  return top === undefined ? resolvePath(chart, given) : resolvePath('', top);
}

/** Reads the chart of a HelmRelease: https://fluxcd.io/flux/components/helm/helmreleases/ */
function ofHelmRelease(file: ManifestFile, object: ManifestObject, holds: Holds): ChartRelease[] {
  const { value } = object;
  const spec = valueAt(value, ['spec', 'chart', 'spec']);
  const reference = textAt(value, ['spec', 'chartRef', 'name']);
  const given = textAt(spec, ['chart']) ?? reference;
  // What a `chartRef` names is an artifact, be there a folder of that name or not.
  const fromGit =
    reference === undefined && (textAt(spec, ['sourceRef', 'kind']) ?? 'GitRepository') === 'GitRepository';
  const chart = given === undefined ? undefined : resolvePath('', given);
  const local = fromGit && chart !== undefined && holds(inFolder(chart, 'Chart.yaml'));
  const files = listAt(spec, ['valuesFiles']).map((one) => resolvePath('', scalar(one)));
  const lost = files.findIndex((found) => found === undefined || !holds(found));
  const from = listAt(value, ['spec', 'valuesFrom'])[0];
  const target = textAt(value, ['spec', 'targetNamespace']);
  const missing = [
    local ? undefined : named(given),
    lost < 0 ? undefined : `the values file ${scalar(listAt(spec, ['valuesFiles'])[lost])}`,
    from === undefined
      ? undefined
      : `${textAt(from, ['kind']) ?? 'a'} ${textAt(from, ['name']) ?? 'source'} of its \`valuesFrom\``,
  ];
  return [
    {
      ...described(file, object, chart ?? ''),
      name:
        textAt(value, ['spec', 'releaseName']) ??
        (target === undefined ? object.name : `${target}-${object.name}`),
      namespace: target ?? object.namespace,
      files: files.flatMap((found) => (found !== undefined && holds(found) ? [found] : [])),
      values: valueAt(value, ['spec', 'values']),
      set: [],
      missing: missing.find((one) => one !== undefined),
    },
  ];
}

function named(chart: string | undefined): string {
  return chart === undefined ? 'its chart' : `the chart ${chart}`;
}

function described({ path }: ManifestFile, { kind, name, documentIndex }: ManifestObject, chart: string) {
  return { title: `${kind} ${name} (${path})`, chart, from: { path, documentIndex } };
}

/**
 * Lists the charts that a file lies in, innermost first: the chart that holds it, and those that carry that
 * one below `charts/`.
 */
export function chartsAround(path: string, holds: Holds): string[] {
  const found: string[] = [];
  let at = path;
  while (at.includes('/')) {
    at = at.slice(0, at.lastIndexOf('/'));
    // A chart further up renders this one only as one of its `charts/`.
    if (holds(`${at}/Chart.yaml`) && (found[0] === undefined || path.startsWith(`${at}/charts/`)))
      found.push(at);
  }
  if (holds('Chart.yaml') && (found[0] === undefined || path.startsWith('charts/'))) found.push('');
  return found;
}

/** Files in a chart's folder that helm reads by itself. */
const PART_OF_CHART = /^(values\.yaml$|templates\/|charts\/|crds\/)/;

/**
 * Makes a release of a chart rendered with its own values, and those of one more file where that is not part
 * of the chart itself.
 */
export function plainRelease(chart: string, path: string): ChartRelease {
  const within = fromFolder(chart, path);
  const own = PART_OF_CHART.test(within);
  const title = chart === '' ? 'the chart' : chart;
  return {
    title,
    chart,
    name: undefined,
    namespace: undefined,
    files: own ? [] : [path],
    values: undefined,
    set: [],
    from: undefined,
    missing: undefined,
  };
}

/**
 * Finds the releases that a change of a file reaches: by the object itself, as one of their values files, or
 * inside their chart.
 */
export function affectedReleases(
  all: readonly ChartRelease[],
  target: Pick<Target, 'path' | 'documentIndex'>,
  mounts: (chart: string) => readonly Mount[],
): ChartRelease[] {
  return all.filter(({ chart, files, from, missing }) => {
    if (from?.path === target.path && from.documentIndex === target.documentIndex) return true;
    if (files.includes(target.path)) return true;
    return (
      missing === undefined &&
      placesOf(target.path, mounts(chart)).some((path) => PART_OF_CHART.test(belowFolder(chart, path)))
    );
  });
}

function belowFolder(folder: string, path: string): string {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : '';
}

/** A release's name and its namespace: https://helm.sh/docs/helm/helm_template/ */
const NAME = /^[a-z0-9]([a-z0-9.-]{0,51}[a-z0-9])?$/;
/** Values that are written once and repeated by aliases may be far larger than the file. */
const MAX_VALUES = 100_000;

/**
 * Returns the arguments of `helm template`; `files` are paths of the release's values files, and `put` keeps
 * more. A string says why there are none. Nothing that a repository says can be taken for an option: names
 * are checked, and values go in by files of our own.
 */
export function helmArguments(
  release: ChartRelease,
  files: readonly string[],
  put: (bytes: Buffer) => string,
): readonly string[] | string {
  const { chart, name = 'release-name', namespace = 'default', values, set } = release;
  if (!NAME.test(name) || !NAME.test(namespace))
    return `\`${name}\` in \`${namespace}\` is no name of a release`;
  let text: string | undefined;
  try {
    let count = 0;
    const counted = (_key: string, value: unknown) => {
      count += 1;
      if (count > MAX_VALUES) throw new RangeError('too many values');
      return value;
    };
    // Argo CD's `values` are a text already; JSON is YAML.
    text =
      typeof values === 'string'
        ? values
        : values === undefined
          ? undefined
          : JSON.stringify(values, counted);
  } catch {
    return 'its values are too large';
  }
  const all = text === undefined ? files : [...files, put(Buffer.from(text))];
  return [
    name,
    `./${chart}`,
    '--skip-tests',
    `--namespace=${namespace}`,
    ...all.map((path) => `--values=${path}`),
    ...set.map((one) => `--set${one.text ? '-string' : ''}=${one.name}=${one.value.replaceAll(',', '\\,')}`),
  ];
}

/**
 * Finds a dependency that is stated and not there, which helm would have to fetch:
 * https://helm.sh/docs/helm/helm_dependency/
 */
export function absentDependency(
  chart: unknown,
  folder: string,
  paths: readonly string[],
): string | undefined {
  const isChart = (dir: string) => paths.includes(inFolder(dir, 'Chart.yaml'));
  return readDependencies(chart).find((one) => {
    const packed = inFolder(folder, `charts/${one.name}-`);
    return (
      dependencyFolder(folder, one, isChart) === undefined &&
      !paths.some((path) => path.startsWith(packed) && path.endsWith('.tgz'))
    );
  })?.name;
}
