import { inFolder, parentFolder, resolvePath } from '../../lib/path.ts';
import { type Path, valueAt } from '../../lib/value-at.ts';
import { lineWithin, listAt, type ManifestFile, type ManifestObject, textAt } from '../document/object.ts';
import { readCounts, type ValuesCount } from '../edit/values-count.ts';
import type { ChartRelease, Holds } from './chart.ts';

/** A chart that a kustomization inflates, with the counts among its inline values. */
export interface InflatedChart {
  readonly release: ChartRelease;
  /** Path of the inline values in the kustomization. */
  readonly inline: Path;
  readonly counts: readonly ValuesCount[];
}

/**
 * Reads the charts that a kustomization inflates: values of its file, which default to the chart's own, then the
 * inline ones, then additional files:
 * https://kubectl.docs.kubernetes.io/references/kustomize/builtins/#field-name-helmcharts
 */
export function readInflatedCharts(
  file: ManifestFile,
  object: ManifestObject,
  holds: Holds,
): InflatedChart[] {
  const dir = parentFolder(file.path);
  const home = textAt(object.value, ['helmGlobals', 'chartHome']) ?? 'charts';
  return listAt(object.value, ['helmCharts']).flatMap((entry, index): InflatedChart[] => {
    const name = textAt(entry, ['name']);
    if (name === undefined) return [];
    const inline: Path = ['helmCharts', index, 'valuesInline'];
    const chart = chartFolder(entry, name, (path) => resolvePath(dir, `${home}/${path}`), holds);
    const local = chart !== undefined;
    // Without inline values there is nothing that could replace the file (HelmChartInflationGenerator.go).
    const hasInline = Object.keys(valueAt(entry, ['valuesInline']) ?? {}).length > 0;
    const replaces = hasInline && textAt(entry, ['valuesMerge']) === 'replace';
    const given = [
      replaces ? undefined : textAt(entry, ['valuesFile']),
      ...listAt(entry, ['additionalValuesFiles']),
    ];
    const files = given.flatMap((one) => (typeof one === 'string' ? (resolvePath(dir, one) ?? []) : []));
    const lost = files.find((one) => !holds(one));
    const title = `the chart ${name} of ${file.path}`;
    return [
      {
        inline,
        counts: inlineCounts(file, object, inline, whyUnder(entry)),
        release: {
          title,
          chart: chart ?? '',
          name: textAt(entry, ['releaseName']) ?? name,
          namespace: textAt(entry, ['namespace']) ?? textAt(object.value, ['namespace']),
          files: files.filter(holds),
          values: valueAt(entry, ['valuesInline']),
          set: [],
          from: { path: file.path, documentIndex: object.documentIndex },
          missing: missingOf(local, `the chart ${name}`, lost, whyUnder(entry)),
        },
      },
    ];
  });
}

/** Finds the chart at home; one that is fetched is kept there by its version (`absChartHome`). */
function chartFolder(
  entry: unknown,
  name: string,
  atHome: (path: string) => string | undefined,
  holds: Holds,
): string | undefined {
  const version = textAt(entry, ['version']) ?? '';
  const isFetched = version !== '' && textAt(entry, ['repo']) !== undefined;
  const folders = [...(isFetched ? [atHome(`${name}-${version}/${name}`)] : []), atHome(name)];
  return folders.find((folder) => folder !== undefined && holds(inFolder(folder, 'Chart.yaml')));
}

function missingOf(
  local: boolean,
  chart: string,
  lost: string | undefined,
  under: string | undefined,
): string | undefined {
  if (!local) return chart;
  if (lost !== undefined) return `the values file ${lost}`;
  return under === undefined ? undefined : 'its values in another order';
}

/** Says why files of values may win over the inline ones; undefined where they do not. */
function whyUnder(entry: unknown): string | undefined {
  if (valueAt(entry, ['valuesInline']) === undefined) return undefined;
  if (textAt(entry, ['valuesMerge']) === 'merge') return '`valuesMerge: merge` lets `valuesFile` win';
  return listAt(entry, ['additionalValuesFiles']).length > 0 ? '`additionalValuesFiles` win' : undefined;
}

function inlineCounts(
  file: ManifestFile,
  object: ManifestObject,
  inline: Path,
  under: string | undefined,
): ValuesCount[] {
  const counts = readCounts(file, object, inline);
  if (under === undefined) return counts;
  const line = lineWithin(file, object, inline);
  return counts.map(({ key }) => ({
    key,
    judged: {
      kind: 'refused',
      file: file.path,
      line,
      reason: `\`${key}\` is inline, and ${under} over it`,
      fix: 'Write it in the last of those files, and manage it there.',
    },
  }));
}
