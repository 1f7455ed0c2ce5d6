import { inFolder } from '../../lib/path.ts';
import type { Path } from '../../lib/value-at.ts';
import { valueAt } from '../../lib/value-at.ts';
import { listAt, type ManifestFile, type ManifestObject } from '../document/object.ts';
import { readCounts, readParameters, type ValuesCount } from '../edit/values-count.ts';
import { isKustomization } from '../kubernetes/identity.ts';
import type { Applied } from '../kustomize/applier.ts';
import type { Declared } from '../kustomize/rendering.ts';
import { carried } from '../kustomize/selector.ts';
import { type ChartRelease, type Holds, readReleases } from './chart.ts';
import { isHelmfilePath, readHelmfile } from './helmfile.ts';
import { readInflatedCharts } from './kustomize-charts.ts';
import {
  type Flag,
  type Replaced,
  readFlagParameters,
  readScalerParameters,
  readSurroundings,
  type ScalerValues,
  type ValuesFile,
} from './values-file.ts';
import { readValuesReferences, type ValuesReference } from './values-from.ts';
import { readValuesText } from './values-text.ts';

/**
 * A chart as an Application or a HelmRelease has it installed, with the counts that this object states
 * itself, later ones over earlier ones.
 */
export interface DeclaredRelease extends Declared {
  readonly line: number;
  readonly documentIndex: number;
  /** The name of what is installed, and where. */
  readonly release: string;
  readonly into: string | undefined;
  /** Values files of this repository, in order. */
  readonly files: readonly string[];
  readonly counts: readonly ValuesCount[];
  /** The autoscalers, lists and nulls, and what is true or false, that the object itself states among its values. */
  readonly scalers: readonly ScalerValues[];
  readonly replaced: readonly Replaced[];
  readonly flags: readonly Flag[];
  /** ConfigMaps and Secrets of values, over the files and under what the object itself states. */
  readonly from: readonly ValuesReference[];
  /** File of the chart's own values where others are taken in its place. */
  readonly unused: string | undefined;
  /** Folder of the chart; '' where it is not in this repository. */
  readonly chart: string;
  /** Who installs it, where this is known of the release itself. */
  readonly applied?: Applied | undefined;
}

/**
 * Reads what one object has installed; nothing for any other kind. `set` names the set of Applications whose
 * template it is, where nothing can be edited for one of them alone.
 */
export function readDeclaredReleases(
  file: ManifestFile,
  object: ManifestObject,
  holds: Holds,
  set?: string,
): DeclaredRelease[] {
  const declare = (release: ChartRelease, own: OwnValues) =>
    declareRelease({ file, object, holds, set }, release, own);
  if (object.kind === 'Application') {
    return sourcesOf(object).flatMap(({ path, alone }) =>
      readReleases(file, alone, holds).map((release) =>
        declare(release, ofSource(file, object, [...path, 'helm'])),
      ),
    );
  }
  if (isHelmfilePath(file.path))
    return readHelmfile(file, object, holds).map(({ release, own }) => declare(release, own));
  if (isKustomization(object, file.path))
    return readInflatedCharts(file, object, holds).map(({ release, inline, counts }) =>
      declare(release, { ...treeOf(file, object, inline), counts }),
    );
  return readReleases(file, object, holds).map((release) =>
    declare(release, treeOf(file, object, ['spec', 'values'])),
  );
}

/** An object that declares releases, and where it stands. */
interface Declaring {
  readonly file: ManifestFile;
  readonly object: ManifestObject;
  readonly holds: Holds;
  readonly set: string | undefined;
}

function declareRelease(
  { file, object, holds, set }: Declaring,
  release: ChartRelease,
  { counts, scalers, replaced, flags }: OwnValues,
): DeclaredRelease {
  const {
    kind = isHelmfilePath(file.path) ? 'Helmfile' : 'Kustomization',
    group,
    name = '',
    namespace,
    line,
    documentIndex,
  } = object;
  return {
    path: file.path,
    kind,
    name,
    namespace,
    line,
    documentIndex,
    itself: { kind, group, name },
    labels: carried(object.value, 'labels'),
    annotations: carried(object.value, 'annotations'),
    release: release.name ?? name,
    into: release.namespace,
    files: valuesFiles(release, holds),
    counts: set === undefined ? counts : counts.map((count) => inTemplate(count, file.path, line, set)),
    chart: release.chart,
    scalers,
    replaced,
    flags,
    from: kind === 'HelmRelease' ? readValuesReferences(file, object) : [],
    unused: unusedValues(object, release),
  };
}

/** What an object states among a release's values. */
type OwnValues = Omit<ValuesFile, 'path'>;

function treeOf(file: ManifestFile, object: ManifestObject, path: Path): OwnValues {
  return { counts: readCounts(file, object, path), ...readSurroundings(file, object, path) };
}

/**
 * Returns the chart's own values where a HelmRelease has other files in their place:
 * https://fluxcd.io/flux/components/source/helmcharts/#values-files
 */
function unusedValues({ value }: ManifestObject, { chart, files }: ChartRelease): string | undefined {
  const own = inFolder(chart, 'values.yaml');
  const given = listAt(value, ['spec', 'chart', 'spec', 'valuesFiles']);
  return given.length === 0 || files.includes(own) ? undefined : own;
}

/** Refuses a count that the template of a set of Applications states. */
function inTemplate({ key }: ValuesCount, path: string, line: number, set: string): ValuesCount {
  const reason = `\`${key}\` stands in the template of ${set}`;
  const fix = 'Move it to a file of values for each of its Applications.';
  return { key, judged: { kind: 'refused', file: path, line, reason, fix } };
}

/** Lists the files of values in their order: the chart's own values come first. */
function valuesFiles({ chart, files }: ChartRelease, holds: Holds): string[] {
  const own = chart === '' ? [] : [`${chart}/values.yaml`].filter(holds);
  return [...new Set([...own, ...files])];
}

/** Lists each source of an Application, with the Application as if it had no other. */
function sourcesOf(object: ManifestObject): { readonly path: Path; readonly alone: ManifestObject }[] {
  const spec = valueAt(object.value, ['spec']);
  const several = listAt(spec, ['sources']);
  if (several.length === 0) return [{ path: ['spec', 'source'], alone: object }];
  return several.map((source, index) => ({
    path: ['spec', 'sources', index],
    alone: {
      ...object,
      value: { ...(object.value as object), spec: { ...(spec as object), sources: [source] } },
    },
  }));
}

/**
 * Reads what one source states of its chart's values. Parameters win over `valuesObject`, and that is taken in
 * place of `values`; of parameters those that are texts win, and those that are files over both, as helm has it
 * for `--set`, `--set-string` and `--set-file`: https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
 */
function ofSource(file: ManifestFile, object: ManifestObject, helm: Path): OwnValues {
  const tree = readValuesText(file, object, helm) ?? treeOf(file, object, [...helm, 'valuesObject']);
  return {
    counts: [...tree.counts, ...readParameters(file, object, helm)],
    scalers: [...tree.scalers, ...readScalerParameters(file, object, helm)],
    replaced: tree.replaced,
    flags: [...tree.flags, ...readFlagParameters(file, object, helm)],
  };
}
