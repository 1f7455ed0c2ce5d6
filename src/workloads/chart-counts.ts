import { groupBy } from '../lib/group-by.ts';
import { isObject } from '../lib/json.ts';
import { valueAt } from '../lib/value-at.ts';
import type { openManifest } from '../manifests/document/object.ts';
import { parseField } from '../manifests/edit/field.ts';
import type { Target } from '../manifests/edit/target.ts';
import type { InstalledCount } from '../manifests/helm/installation.ts';
import { likelyNames } from '../manifests/helm/likely-names.ts';
import { sameNamespace, type WorkloadName } from '../manifests/kubernetes/identity.ts';

type Open = (path: string) => ReturnType<typeof openManifest> | undefined;

/** Names that charts give to the workload that goes by the name of the release itself. */
const MAIN = /^(main|default|primary)$/;

/**
 * Lists the counts of charts that a workload may be made from. Of the workloads that one chart makes, a count is
 * offered to the one that its key names; to the one that goes by the release's name only where no other count, and
 * no mapping beside, is likelier to be its own.
 */
export function countsFor(
  workload: WorkloadName,
  installed: readonly InstalledCount[],
  open: Open,
): InstalledCount[] {
  const near = installed.filter(
    (one) =>
      one.off === undefined &&
      sameNamespace(one.namespace, workload.namespace) &&
      likelyNames(one).includes(workload.name),
  );
  const groups = groupBy(near, ({ release, origin, namespace, environment }) =>
    JSON.stringify([release, origin, namespace, environment]),
  );
  return [...groups.values()].flatMap((group) => ofOneChart(workload, group, open));
}

function ofOneChart(
  { name }: WorkloadName,
  group: readonly InstalledCount[],
  open: Open,
): readonly InstalledCount[] {
  const named = group.filter((one) => isNamed(name, one));
  if (named.length > 0) return named;
  const main = group.filter((one) => MAIN.test(partOf(one)));
  if (main.length > 0) return main;
  const parts = new Set(group.map(partOf));
  const refused = group.filter(({ values }) => values.at(-1)?.kind === 'refused');
  // Which of them is meant cannot be told, and the ones that can be edited are no likelier than the others.
  if (parts.size > 1 && refused.length > 0) return refused;
  return group.filter((one) => !isBesideOthers(one, open));
}

/** Checks whether the key of a count names the workload, rather than the chart's release alone. */
function isNamed(name: string, one: InstalledCount): boolean {
  const names = likelyNames(one);
  return names.length === 1 || names.indexOf(name) < names.length - 1;
}

/** Returns the name of a part of a chart that a count is for, such as `cache`. */
function partOf(one: InstalledCount): string {
  return likelyNames(one).at(-2) ?? '';
}

/**
 * Checks whether a count stands in one of several workloads that a chart lists by name, such as
 * `controllers.cache.replicas` beside `controllers.main`: the one of the release's name is another.
 */
function isBesideOthers({ key, values }: InstalledCount, open: Open): boolean {
  const judged = values.at(-1);
  const list = parseField(key)?.steps.at(-3);
  if (judged?.kind !== 'found' || typeof list !== 'string' || !/s$/i.test(list)) return false;
  const around = mappingAround(judged.target, open);
  return isObject(around) && Object.values(around).filter(isObject).length > 1;
}

/** Returns the mapping that holds the workload of a count, and those beside it. */
function mappingAround({ path, documentIndex, field }: Target, open: Open): unknown {
  const opened = open(path);
  const steps = parseField(field)?.steps ?? [];
  const way = steps.slice(0, -2).flatMap((step) => (typeof step === 'object' ? [] : [step]));
  if (opened?.kind !== 'open' || way.length !== steps.length - 2) return undefined;
  const object = opened.file.objects.find((one) => one.documentIndex === documentIndex);
  return valueAt(object?.value, way);
}
