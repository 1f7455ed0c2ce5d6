import type { Path } from '../../lib/value-at.ts';
import { valueAt } from '../../lib/value-at.ts';
import {
  lineWithin,
  listAt,
  type ManifestFile,
  type ManifestObject,
  openManifest,
  textAt,
} from '../document/object.ts';
import { readCounts, readParameters, type ValuesCount } from '../edit/values-count.ts';
import type { Applied } from '../kustomize/applier.ts';
import type { Declared } from '../kustomize/rendering.ts';
import { carried } from '../kustomize/selector.ts';
import { type ChartRelease, type Holds, readReleases } from './chart.ts';
import { readScalerParameters, readSurroundings, type ScalerValues } from './values-file.ts';

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
  /** The autoscalers that the object itself states among its values. */
  readonly scalers: readonly ScalerValues[];
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
  const declare = (
    release: ChartRelease,
    counts: readonly ValuesCount[],
    scalers: readonly ScalerValues[],
  ): DeclaredRelease => {
    const { kind = '', group, name = '', namespace, line, documentIndex } = object;
    return {
      ...{ path: file.path, kind, name, namespace, line, documentIndex, itself: { kind, group, name } },
      labels: carried(object.value, 'labels'),
      annotations: carried(object.value, 'annotations'),
      release: release.name ?? name,
      into: release.namespace,
      files: valuesFiles(release, holds),
      counts: set === undefined ? counts : counts.map((count) => inTemplate(count, file.path, line, set)),
      chart: release.chart,
      scalers,
    };
  };
  if (object.kind === 'Application') {
    return sourcesOf(object).flatMap(({ path, alone }) =>
      readReleases(file, alone, holds).map((release) =>
        declare(release, ofSource(file, object, path), scalersOf(file, object, [...path, 'helm'])),
      ),
    );
  }
  return readReleases(file, object, holds).map((release) =>
    declare(
      release,
      readCounts(file, object, ['spec', 'values']),
      readSurroundings(file, object, ['spec', 'values']).scalers,
    ),
  );
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
 * Reads the release of one source. Parameters win over `valuesObject`, and that over `values`:
 * https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
 */
function ofSource(file: ManifestFile, object: ManifestObject, source: Path): ValuesCount[] {
  const helm = [...source, 'helm'];
  const text = textAt(object.value, [...helm, 'values']);
  const opened = text === undefined ? undefined : openManifest(file.path, Buffer.from(text));
  const line = lineWithin(file, object, [...helm, 'values']);
  const fix = 'Write these values below `valuesObject`, where they are not a text.';
  const written =
    opened?.kind === 'open' ? opened.file.objects.flatMap((one) => readCounts(opened.file, one, [])) : [];
  const inText = written.map(({ key }): ValuesCount => {
    return {
      key,
      judged: { kind: 'refused', file: file.path, line, reason: `\`${key}\` stands in a text`, fix },
    };
  });
  const tree =
    valueAt(object.value, [...helm, 'valuesObject']) === undefined
      ? []
      : readCounts(file, object, [...helm, 'valuesObject']);
  return [...(tree.length > 0 ? [] : inText), ...tree, ...readParameters(file, object, helm)];
}

/** Reads the autoscalers among the values of one source, later ones over earlier ones. */
function scalersOf(file: ManifestFile, object: ManifestObject, helm: Path): ScalerValues[] {
  return [
    ...readSurroundings(file, object, [...helm, 'valuesObject']).scalers,
    ...readScalerParameters(file, object, helm),
  ];
}
