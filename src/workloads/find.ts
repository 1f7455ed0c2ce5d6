import { normalizePath } from '../lib/path.ts';
import {
  type ManifestFile,
  type ManifestObject,
  openManifest,
  readBytes,
} from '../manifests/document/object.ts';
import type { Refused } from '../manifests/document/refused.ts';
import { type Choice, chooseNamespace, choosePlace, type Wanted } from '../manifests/edit/choice.ts';
import { locateField, unknownField } from '../manifests/edit/locate.ts';
import { type Judged, placeLine, placeOf, type Target } from '../manifests/edit/target.ts';
import { scalerNumber } from '../manifests/edit/values-count.ts';
import { chartAutoscaler } from '../manifests/helm/chart-autoscaler.ts';
import type { Flag } from '../manifests/helm/values-file.ts';
import { nameKey } from '../manifests/kubernetes/identity.ts';
import type { Files } from '../ports/files.ts';
import { countsFor } from './chart-counts.ts';
import { chartNumbers } from './chart-numbers.ts';
import { tellDestinations } from './destinations.ts';
import { describe, missingReason } from './missing.ts';
import { findOwner, type Owned, tellOverride } from './ownership.ts';
import { lookUp, type WorkloadIndex, type WorkloadRendering } from './scan.ts';
import { tellShared } from './shared.ts';

/** More than a person reads. */
const MAX_CHOICES = 10;
/** Remedy that is left where no line of a blueprint can choose. */
export const MOVING = 'moving it to a file of its own';
export type FoundTarget =
  | { readonly kind: 'found'; readonly target: Target }
  | { readonly kind: 'missing'; readonly reason: string }
  /** `more` places are left out of the choices. */
  | {
      readonly kind: 'ambiguous';
      readonly reason: string;
      readonly choices: readonly Choice[];
      readonly more: number;
    }
  | Owned
  | Refused;

/** Opens files that blueprints name. */
export type OpenNamed = (path: string) => ReturnType<typeof openManifest> | undefined;

/** Remembers the last few files opened, for services that share one. */
export function openNamed(files: Files): OpenNamed {
  const opened = new Map<string, ReturnType<typeof openManifest>>();
  return (path) => {
    const bytes = opened.has(path) ? undefined : readBytes(files, path);
    if (bytes !== undefined) {
      const [oldest] = opened.keys();
      if (opened.size >= 8 && oldest !== undefined) opened.delete(oldest);
      opened.set(path, Buffer.isBuffer(bytes) ? openManifest(path, bytes) : bytes);
    }
    return opened.get(path);
  };
}

/**
 * Finds what to edit for one service: the place its blueprint names, or else the only one that states its
 * workload's count. `base` is the branch that proposals are merged into, where it is known.
 */
export function findTarget(
  open: OpenNamed,
  wanted: Wanted,
  index: WorkloadIndex,
  base?: string,
): FoundTarget {
  const { workload, manifest } = wanted;
  const matching = lookUp(index.workloads, workload);
  const found =
    manifest?.path === undefined
      ? scanned(open, wanted, matching, index)
      : named(open, wanted, manifest.path, matching, index);
  if (found.kind === 'missing' || found.kind === 'owned') return found;
  const owner = findOwner(index, wanted, matching, found.kind === 'ambiguous' ? undefined : found, base);
  if (owner !== undefined) return owner;
  const insertion = found.kind === 'refused' && manifest?.create === true ? found.insertion : undefined;
  return insertion === undefined ? found : { kind: 'found', target: insertion };
}

type Place = Judged | Extract<FoundTarget, { kind: 'missing' | 'ambiguous' | 'owned' }>;

function scanned(
  open: OpenNamed,
  wanted: Wanted,
  matching: readonly WorkloadRendering[],
  index: WorkloadIndex,
): Place {
  const { workload, manifest } = wanted;
  const field = manifest?.field;
  if (field !== undefined && field !== 'spec.replicas')
    return unknownField('', field, 'Set `spec.manifest.path` beside it.');
  const only = matching[0];
  if (only === undefined)
    return inCharts(wanted, index, open) ?? { kind: 'missing', reason: missingReason(workload, index) };
  const winner = only.values.at(-1) as Judged;
  const places = new Map(
    matching.map((rendering) => [placeOf(rendering.values.at(-1) as Judged), rendering]),
  );
  if (places.size === 1) {
    const tops = matching.map(({ top }) => top);
    // Of several destinations of one overlay its owner tells.
    const shared =
      tellDestinations(winner, index) === undefined ? tellShared(workload, only, tops, index) : undefined;
    if (shared === undefined) return winner;
    return { kind: 'ambiguous', reason: shared, choices: [choosePlace(winner, wanted)], more: 0 };
  }
  const choices = [...places.values()]
    .slice(0, MAX_CHOICES)
    .map((rendering) => chooseBy(rendering, matching, wanted));
  const reason = `${describe(workload)} is stated in ${places.size} places`;
  return { kind: 'ambiguous', reason, choices, more: places.size - choices.length };
}

/** Counts among the values of charts that a workload which no manifest holds is likely made from. */
function inCharts(wanted: Wanted, { installed, deleted }: WorkloadIndex, open: OpenNamed): Place | undefined {
  const { workload } = wanted;
  if (deleted.has(nameKey(workload))) return undefined;
  const near = countsFor(workload, installed, open);
  const all = near.flatMap(({ values }) => values.at(-1) ?? []);
  const winners = new Map(
    all.flatMap((judged) => (judged.kind === 'found' ? [[placeOf(judged), judged]] : [])),
  );
  if (winners.size === 0) return all[0];
  const choices = [...winners.values()].slice(0, MAX_CHOICES).map((judged) => choosePlace(judged, wanted));
  const reason = `no manifest holds ${describe(workload)}, but the values of a chart may state its count`;
  return { kind: 'ambiguous', reason, choices, more: winners.size - choices.length };
}

function chooseBy(rendering: WorkloadRendering, all: readonly WorkloadRendering[], wanted: Wanted): Choice {
  const { declared, values, namespace } = rendering;
  const winner = values.at(-1) as Judged;
  const place = choosePlace(winner, wanted);
  const inFile = all.filter((other) => other.declared.path === declared.path);
  const alone = (among: readonly WorkloadRendering[]) =>
    namespace !== undefined &&
    among.filter((other) => (other.namespace ?? namespace) === namespace).length === 1;
  if (inFile.length < 2) return place;
  if (alone(all) && !place.lines.includes('create:'))
    return chooseNamespace(winner, namespace as string, wanted);
  // The path says enough, unless the file holds several.
  if (
    place.lines.includes('field:') ||
    new Set(inFile.map(({ declared: one }) => one.documentIndex)).size < 2
  )
    return place;
  if (!alone(inFile)) return { ...place, lines: MOVING };
  return { ...place, lines: `${chooseNamespace(winner, namespace as string, wanted).lines}\n${place.lines}` };
}

function named(
  open: OpenNamed,
  wanted: Wanted,
  given: string,
  matching: readonly WorkloadRendering[],
  index: WorkloadIndex,
): Place {
  const { workload, manifest = {} } = wanted;
  const path = normalizePath(given);
  if (path === undefined) {
    const reason = `\`manifest.path\` \`${given}\` leaves the repository`;
    const fix = 'Give a path relative to the repository, with forward slashes and without `..`.';
    return { kind: 'refused', file: given, line: 1, reason, fix };
  }
  if (index.leftOut.paths.has(path)) {
    const reason = `\`scan.exclude\` in trimtab.yaml leaves ${path} out, and so whoever else sets its count`;
    return { kind: 'missing', reason: `${reason}. State \`exclude\` there without that folder` };
  }
  const chosen = manifest.field === undefined ? chosenByAll(path, matching) : undefined;
  if (chosen !== undefined) return chosen;
  const opened = open(path);
  if (opened === undefined) return { kind: 'missing', reason: noFile(path, index) };
  if (opened.kind === 'refused') return opened;
  const located = locateField(opened.file, workload, manifest.field);
  if (located.kind === 'absent')
    return { kind: 'missing', reason: `${path} holds no ${describe(workload)}${valuesHint(opened.file)}` };
  if (located.kind === 'ambiguous') return severalObjects(path, located.objects, wanted);
  if (located.kind === 'refused') return located;
  return scaledByChart(opened.file, located.target, index) ?? overridden(located, wanted, index) ?? located;
}

function noFile(path: string, { submodules }: WorkloadIndex): string {
  const submodule = submodules.find((folder) => path.startsWith(`${folder}/`));
  return submodule === undefined
    ? `there is no file ${path} (links are not followed)`
    : `${path} lies in the submodule ${submodule}, whose files are not read`;
}

/** Returns the place in a file that every rendering takes its count from; undefined where they differ. */
function chosenByAll(path: string, matching: readonly WorkloadRendering[]): Judged | undefined {
  // Of several places in one file the last that can be edited is meant; what wins over it is told later.
  const stated = matching.flatMap(({ values }) => {
    const there = values.filter((one) => placeLine(one).path === path);
    return there.findLast((one) => one.kind === 'found') ?? there.at(-1) ?? [];
  });
  const [first, ...others] = stated;
  if (first === undefined) return undefined;
  return others.every((other) => placeOf(other) === placeOf(first)) ? first : undefined;
}

/** Offers the objects of one file that a name fits, by their namespaces where each has one of its own. */
function severalObjects(path: string, objects: readonly ManifestObject[], wanted: Wanted): Place {
  const namespaces = new Set(objects.flatMap(({ namespace }) => namespace ?? []));
  const choices = objects.map(({ line, namespace }) => {
    const refused: Refused = { kind: 'refused', file: path, line, reason: '', fix: '' };
    const by = namespace !== undefined && namespaces.size === objects.length;
    return by ? chooseNamespace(refused, namespace, wanted) : { path, line, lines: MOVING };
  });
  const reason = `${path} holds ${objects.length} places for ${describe(wanted.workload)}`;
  return { kind: 'ambiguous', reason, choices, more: 0 };
}

/**
 * Checks whether the chart of values has an autoscaler set the count: by the values of all files where it is
 * known how the chart is installed, else by those around the count.
 */
function scaledByChart(file: ManifestFile, target: Target, index: WorkloadIndex): Owned | undefined {
  const around = chartAutoscaler(file, target);
  const place = placeOf({ kind: 'found', target });
  const isBound = scalerNumber(target.field) !== undefined;
  const installed = isBound
    ? index.installedNumbers.filter(({ values }) => values.some((value) => placeOf(value) === place))
    : (index.installedAt.get(place) ?? []);
  const merged = installed.flatMap(({ autoscaler }) => autoscaler ?? [])[0];
  const message = installed.length > 0 && around?.bound !== true ? merged : around?.message;
  if (message === undefined) return undefined;
  const bound = around?.bound === true || isBound ? target : undefined;
  const chart = chartNumbers(target, index);
  return {
    kind: 'owned',
    reason: 'owned_by_autoscaler',
    message: `${message}.`,
    target: bound,
    ...(chart === undefined ? {} : { chart: { ...chart, target } }),
  };
}

/**
 * Checks whether other values win over the ones that the blueprint chose, wherever the chart is installed.
 */
function overridden(judged: Judged, wanted: Wanted, { installedAt }: WorkloadIndex): Owned | undefined {
  const place = placeOf(judged);
  const installed = installedAt.get(place) ?? [];
  const off = installed.every((one) => one.off !== undefined) ? installed[0]?.off : undefined;
  if (off !== undefined)
    return {
      kind: 'owned',
      reason: 'ignored_by_delivery',
      message: `${tellSwitch(off)}.`,
      target: undefined,
    };
  const winner = installed[0]?.values.at(-1);
  if (winner === undefined || installed.some(({ values }) => placeOf(values.at(-1) as Judged) === place))
    return undefined;
  return {
    kind: 'owned',
    reason: 'ignored_by_delivery',
    message: tellOverride(winner, wanted),
    target: undefined,
  };
}

/** Says by which value a chart is not installed. */
export function tellSwitch({ key, path, line }: Flag): string {
  return `${path}:${line} sets \`${key}\` to false, so the chart of this count is not installed. Switch it on there first`;
}

function valuesHint({ objects }: ManifestFile): string {
  return objects.some(({ kind }) => kind === undefined)
    ? '; for a values file set `spec.manifest.field`, such as `replicaCount`'
    : '';
}
