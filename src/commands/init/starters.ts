import { parentFolder } from '../../lib/path.ts';
import { chooseEntry, choosePlace } from '../../manifests/edit/choice.ts';
import { type Judged, placeLine, type Target } from '../../manifests/edit/target.ts';
import { holdOf } from '../../pipeline/locate.ts';
import type { Blueprint, WorkloadKind } from '../../policy/blueprint/types.ts';
import type { Files } from '../../ports/files.ts';
import { type Candidate, listCandidates } from '../../workloads/candidate.ts';
import { findTarget, type OpenNamed, openNamed } from '../../workloads/find.ts';
import type { WorkloadIndex } from '../../workloads/scan.ts';
import { tellShared } from '../../workloads/shared.ts';
import { chartStarters } from './chart-starters.ts';
import { covers, type StarterFacts } from './facts.ts';
import { scaledStart } from './scaled.ts';

type Unnamed = Omit<StarterFacts, 'name'>;
type Start = Pick<StarterFacts, 'place' | 'choices' | 'open' | 'held' | 'autoscaler'>;

/**
 * Finds every workload without a blueprint, whether in a manifest or made by a chart; `tell` receives the
 * reason where one gets none.
 */
export function findStarters(
  files: Files,
  index: WorkloadIndex,
  known: readonly Blueprint[],
  tell: (line: string) => void,
): StarterFacts[] {
  const open = openNamed(files);
  const declared = listCandidates(index).flatMap((candidate): Unnamed[] => {
    const { rendering, environment: cluster } = candidate;
    const { kind, path, line } = rendering.declared;
    const { name, namespace } = rendering;
    const workload = { cluster, kind: kind as WorkloadKind, name, namespace };
    if (known.some((blueprint) => covers(blueprint, workload))) return [];
    const start = startFrom(open, candidate, workload, index);
    if (typeof start !== 'string')
      return [
        {
          workload,
          ...start,
          guessed: rendering.declared.documentIndex < 0,
          resources: rendering.declared.template.replica ?? {},
        },
      ];
    tell(`skipped ${kind} ${name} (${path}:${line}): ${start}`);
    return [];
  });
  const charted = chartStarters(open, index, known, tell);
  return named(distinct([...declared, ...charted], known, tell), new Set(known.map(({ name }) => name)));
}

/**
 * Returns the place of a candidate's count and what a blueprint must state about it; or, as a string, the
 * reason it cannot have one.
 */
function startFrom(
  open: OpenNamed,
  { rendering, places }: Candidate,
  workload: StarterFacts['workload'],
  index: WorkloadIndex,
): Start | string {
  const manifest = { create: true };
  const alone = findTarget(open, { workload, manifest }, index);
  const scaled = alone.kind === 'owned' ? scaledStart(alone) : undefined;
  if (scaled !== undefined) return { ...scaled, choices: [], open: false, held: undefined };
  if (alone.kind === 'owned' || alone.kind === 'missing') return holdOf(alone).message;
  const judged =
    places.find((one) => one.kind === 'found' || one.insertion !== undefined) ?? (places[0] as Judged);
  const target = judged.kind === 'found' ? judged.target : judged.insertion;
  const place = { ...placeLine(judged), replicas: target?.value, absent: target?.form.kind === 'insertion' };
  if (alone.kind === 'found') return { place, choices: [], open: false, held: undefined };
  const choices = places.map((one) => choosePlace(one, {}).lines);
  if (places.length > 1)
    return { place, choices, open: true, held: `${alone.reason}. Keep the line of one, without its #.` };
  const chosen = findTarget(
    open,
    { workload, manifest: { ...manifest, path: place.path, field: fieldOf(target) } },
    index,
  );
  if (chosen.kind === 'owned') return holdOf(chosen).message;
  const shared = tellShared(workload, rendering, [rendering.top], index);
  if (shared === undefined && chosen.kind === 'found')
    return { place, choices, open: false, held: undefined };
  const held = shared === undefined && chosen.kind !== 'found' ? holdOf(chosen).message : `${shared}.`;
  // Once the overlay has its entry, several places are left to choose from, if nothing else tells the
  // overlays apart.
  const apart =
    alone.kind === 'refused' ||
    workload.cluster === undefined ||
    rendering.top === undefined ||
    workload.kind === 'Rollout';
  const entry = apart ? [] : [chooseEntry(rendering.top, rendering.declared.name)];
  return { place: { ...place, absent: false }, choices: entry, open: false, held };
}

/** Returns a blueprint's `field`; undefined for `spec.replicas`, which is the default. */
function fieldOf(target: Target | undefined): string | undefined {
  return target?.field === 'spec.replicas' ? undefined : target?.field;
}

/**
 * Tells workloads apart by their folders where nothing else does, since two blueprints may not manage the
 * same one.
 */
function distinct(
  found: readonly Unnamed[],
  known: readonly Blueprint[],
  tell: (line: string) => void,
): Unnamed[] {
  const identity = ({ cluster = 'default', namespace = '*', kind, name }: StarterFacts['workload']) =>
    [cluster, namespace, kind, name].join('/');
  const taken = new Set(known.map(({ workload }) => identity(workload)));
  return found.flatMap((one) => {
    const folder = label([one.workload.cluster ?? '', parentFolder(one.place.path)]);
    const apart = { ...one.workload, cluster: folder };
    const isFree = (free: StarterFacts['workload']) => !taken.has(identity(free));
    const workload = [one.workload, apart].find(isFree) ?? (one.guessed ? numbered(one, isFree) : undefined);
    if (workload === undefined)
      tell(
        `skipped ${one.workload.kind} ${one.workload.name} (${one.place.path}:${one.place.line}): it is there already`,
      );
    else taken.add(identity(workload));
    return workload === undefined ? [] : [{ ...one, workload }];
  });
}

/** Numbers the name of a workload that a chart makes: it is guessed, and no guess makes one of two numbers. */
function numbered({ workload }: Unnamed, isFree: (free: StarterFacts['workload']) => boolean) {
  for (let number = 2; ; number += 1) {
    const free = { ...workload, name: `${workload.name}-${number}` };
    if (isFree(free)) return free;
  }
}

/** Gives each a unique name: the workload's, or where several share it, one that includes what differs. */
function named(found: readonly Unnamed[], taken: Set<string>): StarterFacts[] {
  const bearers = new Map<string, number>();
  for (const { workload } of found) bearers.set(workload.name, (bearers.get(workload.name) ?? 0) + 1);
  return found.map((one) => {
    const { cluster, kind, name, namespace } = one.workload;
    const parts = [
      ...(bearers.get(name) === 1 ? [[name]] : []),
      ...(cluster === undefined ? [] : [[cluster, name]]),
      [namespace ?? 'default', name],
      [cluster, namespace, name, kind].filter((part) => part !== undefined),
    ];
    const free =
      parts.map(label).find((candidate) => !taken.has(candidate)) ??
      numberedLabel(label(parts.at(-1) ?? []), taken);
    taken.add(free);
    return { ...one, name: free };
  });
}

/** Converts parts to one DNS label, at most 63 characters. */
function label(parts: readonly string[]): string {
  const text = parts
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return text.slice(0, 63).replace(/^-+|-+$/g, '') || 'service';
}

function numberedLabel(text: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const candidate = `${text.slice(0, 56)}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
