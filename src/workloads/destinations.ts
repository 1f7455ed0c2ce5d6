import { listFirst } from '../lib/count.ts';
import { groupBy, uniqueBy } from '../lib/group-by.ts';
import { type Judged, placeLine, placeOf } from '../manifests/edit/target.ts';
import type { Applied } from '../manifests/kustomize/applier.ts';
import type { WorkloadIndex } from './scan.ts';

/** More than a person reads. */
const MAX_NAMED = 3;

/**
 * Says that one number reaches several clusters or namespaces: what the figures of one of them argue for
 * would move the others too. Undefined where it reaches one, or where nothing in Git says.
 */
export function tellDestinations(judged: Judged, index: WorkloadIndex): string | undefined {
  const place = placeOf(judged);
  const wins = ({ values }: { readonly values: readonly Judged[] }) =>
    placeOf(values.at(-1) as Judged) === place;
  const rendered = (index.users.get(place) ?? []).filter(wins);
  const installed = (index.installedAt.get(place) ?? []).filter(wins);
  // Overlays that share a base are told of by their folders, where an entry of each parts them.
  const byRoot = [...groupBy(rendered, ({ root }) => root).values(), installed];
  for (const group of byRoot) {
    const appliers = uniqueBy(
      group.flatMap(({ applied }) => applied ?? []),
      keyOf,
    );
    const many = appliers.find((applied) => applied.many !== undefined);
    if (appliers.length < 2 && many === undefined) continue;
    const { path, line } = placeLine(judged);
    const reach = many === undefined ? describeAll(appliers) : describeMany(many);
    const fix = installed.length > 0 ? 'a file of values' : 'an overlay with an entry of `replicas:`';
    return `${path}:${line} is one number for ${reach}. Give each ${fix} of its own, and name that file by \`path\` below \`manifest:\` here.`;
  }
  return undefined;
}

function keyOf({ owner, path, line, destination }: Applied): string {
  return JSON.stringify([owner, path, line, destination]);
}

function describeMany({ owner, path, line, many }: Applied): string {
  return `${many}, by ${owner} (${path}:${line})`;
}

function describeAll(appliers: readonly Applied[]): string {
  const all = appliers.map(
    ({ owner, path, line, destination }) => `${destination} by ${owner} (${path}:${line})`,
  );
  return `${all.length} destinations: ${listFirst(all, MAX_NAMED)}`;
}
