import { holdsBack } from '../delivery/delivery.ts';
import type { Delivery } from '../delivery/place.ts';
import { ancestors } from '../lib/path.ts';
import { choosePlace, type Wanted } from '../manifests/edit/choice.ts';
import { type Judged, placeOf, type Target } from '../manifests/edit/target.ts';
import type { WorkloadName } from '../manifests/kubernetes/identity.ts';
import type { Rendering } from '../manifests/kustomize/rendering.ts';
import { deliveriesAt } from './artifacts.ts';
import type { AutoscalerRendering } from './autoscaler-rendering.ts';
import type { ChartNumbers } from './chart-numbers.ts';
import { tellDestinations } from './destinations.ts';
import type { DeclaredAutoscaler } from './gather.ts';
import { lookUp, type WorkloadIndex, type WorkloadRendering } from './scan.ts';
import { tellUnread } from './unread.ts';

/**
 * Reason why a count in Git is not the blueprint's to change: who decides it, where, and the edit that works.
 */
export interface Owned {
  readonly kind: 'owned';
  readonly reason: 'owned_by_autoscaler' | 'ignored_by_delivery' | 'ambiguous_manifest';
  readonly message: string;
  /** The place itself, where it is a bound of the owner's. */
  readonly target: Target | undefined;
  /** The autoscaler in Git that owns it. */
  readonly scaler?: AutoscalerRendering;
  /** The autoscaler that a chart makes of its values, and the place by which it was found. */
  readonly chart?: ChartNumbers & { readonly target: Target };
}

/**
 * Finds the first owner in Git: an autoscaler of the workload, then a place that overrides the target, then a
 * delivery that leaves the count out. `matching` are all renderings of the workload, `judged` is what was
 * found to edit.
 */
export function findOwner(
  index: WorkloadIndex,
  wanted: Wanted,
  matching: readonly WorkloadRendering[],
  judged: Judged | undefined,
  base: string | undefined,
): Owned | undefined {
  const { workload } = wanted;
  const place = judged && placeOf(judged);
  const through = matching.filter(
    ({ values }) => place === undefined || values.some((value) => placeOf(value) === place),
  );
  const target = judged?.kind === 'found' ? judged.target : undefined;
  const scaler = autoscalerOf(index, workload, through);
  if (scaler !== undefined) {
    const { kind, name, path, line, effect, fix } = scaler.declared.autoscaler;
    const rest = kind === 'Rollout' ? '' : ', and set `spec.paused: true` here or remove this blueprint';
    const message = `${kind} ${name} (${path}:${line}) ${effect}. ${fix}${rest}.`;
    return {
      kind: 'owned',
      reason: 'owned_by_autoscaler',
      message,
      target: target?.path === path ? target : undefined,
      scaler,
    };
  }
  return (
    overridden(through, place, wanted) ??
    // A substitution is filled in from elsewhere: what delivers the workload delivers it.
    heldBack(index, workload, through.length > 0 ? through : matching, { target, base }) ??
    unread(index, workload, through) ??
    (judged && shared(judged, index))
  );
}

function autoscalerOf(
  index: WorkloadIndex,
  workload: WorkloadName,
  through: readonly WorkloadRendering[],
): AutoscalerRendering | undefined {
  // A chart's workload is written nowhere; its name is all there is to go by.
  if (through.length === 0) return lookUp(index.autoscalers, workload)[0];
  for (const { declared, name, namespace, root } of through) {
    const named = { kind: declared.kind, name, namespace: namespace ?? workload.namespace };
    const scaler = lookUp(index.autoscalers, named).find(
      (one) => one.root === root || !rendersItsOwn(index, one),
    );
    if (scaler !== undefined) return scaler;
  }
  return undefined;
}

/**
 * Checks whether the autoscaler's own top kustomization renders what it scales: then it is not about another
 * overlay's workload.
 */
function rendersItsOwn(
  index: WorkloadIndex,
  { declared, name, namespace, root }: Rendering<DeclaredAutoscaler>,
): boolean {
  return (
    root !== undefined &&
    lookUp(index.workloads, { kind: declared.kind, name, namespace }).some((one) => one.root === root)
  );
}

function overridden(
  through: readonly WorkloadRendering[],
  place: string | undefined,
  wanted: Wanted,
): Owned | undefined {
  const winners = through.flatMap(({ values }) => values.at(-1) ?? []);
  if (place === undefined || winners.length === 0 || winners.some((winner) => placeOf(winner) === place))
    return undefined;
  return {
    kind: 'owned',
    reason: 'ignored_by_delivery',
    message: tellOverride(winners[0] as Judged, wanted),
    target: undefined,
  };
}

function unread(
  { unreadable }: WorkloadIndex,
  { name }: WorkloadName,
  through: readonly WorkloadRendering[],
): Owned | undefined {
  if (unreadable.length === 0) return undefined;
  const names = [name, ...through.flatMap((one) => one.names)];
  const paths = through.flatMap(({ declared, root }) => (root === undefined ? declared.path : `${root}/`));
  const owner = tellUnread(unreadable, { names, paths });
  return owner && { kind: 'owned', ...owner, target: undefined };
}

function shared(judged: Judged, index: WorkloadIndex): Owned | undefined {
  const message = tellDestinations(judged, index);
  return message === undefined
    ? undefined
    : { kind: 'owned', reason: 'ambiguous_manifest', message, target: undefined };
}

/** Says what wins over the place that a blueprint chose, and how to choose that instead. */
export function tellOverride(winner: Judged, wanted: Wanted): string {
  if (winner.kind === 'refused')
    return `${winner.file}:${winner.line}: ${winner.reason}, which overrides this count. ${winner.fix}`;
  const { path, line } = winner.target;
  return `${path}:${line} overrides this count. Edit there, by this line below \`spec:\`: ${choosePlace(winner, wanted).lines}`;
}

function heldBack(
  index: WorkloadIndex,
  workload: WorkloadName,
  through: readonly WorkloadRendering[],
  { target, base }: { readonly target: Target | undefined; readonly base: string | undefined },
): Owned | undefined {
  const { kind } = workload;
  const folders = target === undefined ? [] : ancestors(target.path);
  const own = {
    folders,
    kind,
    names: [workload.name],
    namespace: workload.namespace,
    documentIndex: target?.documentIndex,
    base,
  };
  const ways = through.map(({ names, namespace = workload.namespace, declared, root }) => ({
    folders: root === undefined ? ancestors(declared.path) : [declared.path, ...ancestors(root)],
    kind,
    names,
    namespace,
    documentIndex: declared.documentIndex,
    base,
    carried: declared,
  }));
  const place = target && placeOf({ kind: 'found', target });
  const installed = place === undefined ? [] : (index.installedAt.get(place) ?? []);
  const applied = [...through, ...installed].flatMap((one) => one.applied ?? []);
  for (const way of ways.length > 0 ? ways : [own]) {
    for (const folder of new Set(way.folders)) {
      const delivery = deliveriesAt(folder, applied, index).find((one) => holdsBack(one, way));
      if (delivery !== undefined)
        return { kind: 'owned', reason: 'ignored_by_delivery', message: tell(delivery), target: undefined };
    }
  }
  return undefined;
}

/** Says what patches an autoscaler on its delivery, behind all that its files state; undefined where nothing does. */
export function autoscalerHeldBack(
  index: WorkloadIndex,
  { declared, namespace, root, applied }: AutoscalerRendering,
  base: string | undefined,
): string | undefined {
  const { kind, name, path } = declared.autoscaler;
  const way = { kind, names: [name], namespace, documentIndex: undefined, base, carried: declared };
  const folders = new Set([...ancestors(path), ...(root === undefined ? [] : ancestors(root))]);
  const appliers = applied === undefined ? [] : [applied];
  const found = [...folders].flatMap((folder) => deliveriesAt(folder, appliers, index));
  const delivery = found.find((one) => one.autoscaler === true && holdsBack(one, way));
  return delivery && tell(delivery);
}

function tell({ owner, path, line, effect, fix }: Delivery): string {
  return `${owner} (${path}:${line}) ${effect}. ${fix}.`;
}
