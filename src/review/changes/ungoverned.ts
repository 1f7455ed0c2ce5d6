import { isObject } from '../../lib/json.ts';
import type { Files } from '../../ports/files.ts';
import { isManifestPath } from '../../workloads/gather.ts';
import { differences } from './difference.ts';
import { isKubernetesObject, readItems } from './object.ts';

/** Files of tools that are known to read none of a chart's values, and files that stand in hidden folders. */
const OF_TOOLS =
  /(^|\/)\.|(^|\/)((docker-)?compose|mkdocs|Chart|helmfile|package(-lock)?|tsconfig|renovate)\b[^/]*$/i;
/** A file that is called values, with an ending that says nothing. */
const NAMED_VALUES = /(^|[/._-])values([._-][^/]*)?$/i;

/**
 * Checks whether a touched file about which nothing was found may be values of a chart all the same, which
 * `helm -f` takes under any name: a mapping that is no Kubernetes object, and says something else than before.
 */
export function mayBeValues(path: string, base: Files, head: Files): boolean {
  if (!isManifestPath(path)) return NAMED_VALUES.test(path);
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
