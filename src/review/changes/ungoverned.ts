import { isObject } from '../../lib/json.ts';
import type { Files } from '../../ports/files.ts';
import { isManifestPath } from '../../workloads/gather.ts';
import { isChartFile } from './chart.ts';
import { differences } from './difference.ts';
import type { Known } from './knowledge.ts';
import { isKubernetesObject, readItems } from './object.ts';
import type { ChangedTree } from './tree.ts';

/** Files of tools that are known to read none of a chart's values, and files that stand in hidden folders. */
const OF_TOOLS =
  /(^|\/)\.|(^|\/)((docker-)?compose|mkdocs|Chart|helmfile|package(-lock)?|tsconfig|renovate)\b[^/]*$/i;
/** The name of a file that is called values, with an ending that says nothing. */
const NAMED_VALUES = /(^|[._-])values([._-]|$)/i;

/**
 * Checks whether a touched file about which nothing was found may be values of a chart all the same, which
 * `helm -f` takes under any name: a mapping that is no Kubernetes object, and says something else than before.
 */
function mayBeValues(path: string, base: Files, head: Files): boolean {
  if (!isManifestPath(path)) return NAMED_VALUES.test(path.slice(path.lastIndexOf('/') + 1));
  if (!/\.ya?ml$/i.test(path) || OF_TOOLS.test(path)) return false;
  const [before, after] = [readItems(path, base.read(path)), readItems(path, head.read(path))];
  if (before.kind !== 'items' || after.kind !== 'items') return false;
  const items = [...before.items, ...after.items];
  if (!items.some((item) => isObject(item.value) && !isKubernetesObject(item))) return false;
  const values = [before, after].map((read) =>
    read.items.filter((item) => !isKubernetesObject(item)).map(({ value }) => value),
  );
  return differences(values[0], values[1]).length > 0;
}

/** Lists the files among those without a finding that may be values, while nothing says so. */
export function ungovernedFiles(
  paths: readonly string[],
  { base, head }: ChangedTree,
  known: Known,
): string[] {
  const sides = [base, head];
  const isKnown = (path: string) =>
    isChartFile(path, sides, known.governors) ||
    known.wiring.isUsed(path) ||
    known.isValueFile(path) ||
    sides.some((files) => known.isShaped(firstValue(path, files)));
  return paths.filter((path) => mayBeValues(path, base, head) && !isKnown(path) && known.hasCharts());
}

/** Returns the first document of a file. */
function firstValue(path: string, files: Files): unknown {
  const read = readItems(path, files.read(path));
  return read.kind === 'items' ? read.items[0]?.value : undefined;
}
