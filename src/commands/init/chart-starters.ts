import { groupBy } from '../../lib/group-by.ts';
import { valueAt } from '../../lib/value-at.ts';
import { choosePlace } from '../../manifests/edit/choice.ts';
import { parseField, resolveField } from '../../manifests/edit/field.ts';
import { type Judged, placeLine, placeOf, type Target } from '../../manifests/edit/target.ts';
import type { InstalledCount } from '../../manifests/helm/installation.ts';
import { fullName, likelyNames } from '../../manifests/helm/likely-names.ts';
import { sumResources } from '../../manifests/kubernetes/pod-template.ts';
import { holdOf } from '../../pipeline/locate.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import { tellApart } from '../../workloads/candidate.ts';
import { findTarget, type OpenNamed, tellSwitch } from '../../workloads/find.ts';
import type { WorkloadIndex } from '../../workloads/scan.ts';
import { covers, type StarterFacts } from './facts.ts';
import { scaledStart } from './scaled.ts';

/** Returns a starter for each count among the values of charts that no other value overrides. */
export function chartStarters(
  open: OpenNamed,
  index: WorkloadIndex,
  known: readonly Blueprint[],
  tell: (line: string) => void,
): Omit<StarterFacts, 'name'>[] {
  const managed = new Set(known.map(({ manifest }) => `${manifest.path} ${manifest.field}`));
  const places = new Map<string, InstalledCount>();
  for (const one of index.installed)
    if (one.off !== undefined) tell(`skipped ${one.key} of ${one.release}: ${tellSwitch(one.off)}.`);
  for (const one of index.installed.filter(({ off }) => off === undefined)) {
    const judged = one.values.at(-1) as Judged;
    // One line may hold several counts that cannot be edited.
    const place = `${placeOf(judged)} ${judged.kind === 'refused' ? one.key : ''}`;
    if (!places.has(place)) places.set(place, one);
  }
  return withEnvironments(nameAll([...places.values()])).flatMap(({ one, name, environment }) => {
    const judged = one.values.at(-1) as Judged;
    const workload = { cluster: environment, kind: 'Deployment' as const, name, namespace: one.namespace };
    const target = judged.kind === 'found' ? judged.target : undefined;
    if (target !== undefined && managed.has(`${target.path} ${target.field}`)) return [];
    if (known.some((blueprint) => covers(blueprint, workload))) return [];
    const start = startOf(one, judged, { workload, open, index });
    if (typeof start !== 'string')
      return [{ workload, guessed: true, resources: resourcesBeside(open, target), ...start }];
    const release = one.release === '' ? '' : ` of ${one.release}`;
    tell(`skipped ${one.key}${release} (${target?.path}:${target?.line}): ${start}`);
    return [];
  });
}

/**
 * Returns the place of a count and what a blueprint must state about it, or of the autoscaler that the chart makes
 * of the values beside it; or, as a string, the reason it cannot have one.
 */
function startOf(
  one: InstalledCount,
  judged: Judged,
  {
    workload,
    open,
    index,
  }: {
    readonly workload: StarterFacts['workload'];
    readonly open: OpenNamed;
    readonly index: WorkloadIndex;
  },
): Pick<StarterFacts, 'place' | 'choices' | 'open' | 'held' | 'autoscaler'> | string {
  const target = judged.kind === 'found' ? judged.target : undefined;
  const found = target === undefined ? judged : findTarget(open, { workload, manifest: target }, index);
  const choices = target === undefined ? [] : [choosePlace(judged, {}).lines];
  if (found.kind === 'owned') {
    const scaled = scaledStart(found);
    return scaled ? { ...scaled, choices, open: false, held: undefined } : holdOf(found).message;
  }
  const held = found.kind === 'found' ? sharedCount(one, judged, index) : holdOf(found).message;
  const place = { ...placeLine(judged), replicas: target?.value, absent: false };
  return { place, choices, open: held !== undefined, held };
}

/** Says that one number counts for several releases; undefined where it is one release's own. */
function sharedCount(one: InstalledCount, judged: Judged, index: WorkloadIndex): string | undefined {
  const sharing = index.installedAt.get(placeOf(judged))?.length ?? 1;
  const { path, line } = placeLine(judged);
  return sharing > 1
    ? `${one.key} at ${path}:${line} counts for ${sharing} releases: state it in the values of each, or keep the line without its #.`
    : undefined;
}

/** A count under the name that its workload is likely called by. */
interface NamedCount {
  readonly one: InstalledCount;
  readonly name: string;
}

/** Names each count by the best guess, or by all of its key where its values hold several of that name. */
function nameAll(all: readonly InstalledCount[]): NamedCount[] {
  const guesses = all.map((one) => ({ one, name: likelyNames(one)[0] ?? one.release }));
  const byOrigin = groupBy(guesses, ({ one, name }) => JSON.stringify([...placing(one), name, one.origin]));
  return [...byOrigin.values()].flatMap((group) =>
    group.length === 1 ? group : group.map(({ one }) => ({ one, name: fullName(one) })),
  );
}

function placing({ environment = '', namespace = '' }: InstalledCount): string[] {
  return [environment, namespace];
}

/** Adds an environment, taken from where their origins differ, to counts that share a name and namespace. */
function withEnvironments(
  all: readonly NamedCount[],
): (NamedCount & { readonly environment: string | undefined })[] {
  const groups = groupBy(all, ({ one, name }) => JSON.stringify([...placing(one), name]));
  return [...groups.values()].flatMap((group) => {
    const apart =
      group.length < 2
        ? undefined
        : tellApart(
            group.map(({ one }) => one.origin),
            true,
          );
    return group.map((counted, at) => ({
      ...counted,
      environment: counted.one.environment ?? apart?.[at],
    }));
  });
}

/** Reads the `resources` beside a count among a chart's values. */
function resourcesBeside(open: OpenNamed, target: Target | undefined): StarterFacts['resources'] {
  const opened = target && open(target.path);
  const object =
    opened?.kind === 'open'
      ? opened.file.objects.find(({ documentIndex }) => documentIndex === target?.documentIndex)
      : undefined;
  const field = target && parseField(target.field);
  const path = object && field && resolveField(object.value, field);
  if (path === undefined || typeof path === 'string') return {};
  const beside = valueAt(object?.value, [...path.slice(0, -1), 'resources']);
  return beside === undefined ? {} : sumResources([beside]);
}
