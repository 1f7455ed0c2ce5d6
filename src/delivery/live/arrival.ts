import { listFirst } from '../../lib/count.ts';
import { pinnedRevision } from '../revision.ts';
import type { Ignored } from './ignored.ts';
import type { Application, FluxObject } from './objects.ts';
import type { DeliverySource } from './source.ts';

/** More than a person reads. */
const MAX_NAMED = 3;

/**
 * Returns what the delivery objects of a cluster say that keeps a merge from arriving, or lets one number arrive
 * in several places: a revision that is no branch, a pause, Applications of one folder. Git need not hold these
 * objects, and people change them in the cluster.
 */
export function keptFromArriving(source: DeliverySource): Ignored | undefined {
  if (source.kind === 'argo') return ofApplication(source.application, source.sharing ?? []);
  if (source.kind !== 'flux') return undefined;
  const { kustomization, release } = source;
  return ofFlux(kustomization) ?? (release?.suspended === true ? suspended(release) : undefined);
}

function ofApplication(
  { namespace, name, paused, sources }: Application,
  sharing: readonly string[],
): Ignored | undefined {
  const owner = `Argo CD Application ${namespace}/${name}`;
  if (paused)
    return {
      owner,
      effect: 'is not reconciled (`skip-reconcile`)',
      edit: 'Take the annotation argocd.argoproj.io/skip-reconcile away',
    };
  const pins = sources
    .filter(({ chart, repo }) => !chart && !repo.startsWith('oci://'))
    .map(({ revision }) => pinnedRevision(revision));
  const [pin] = pins;
  if (pin !== undefined && !pins.includes(undefined))
    return {
      owner,
      effect: `follows ${pin}`,
      edit: 'Have its targetRevision follow the branch that is merged into',
    };
  if (sharing.length === 0) return undefined;
  return {
    owner,
    effect: `applies the same folder as ${listFirst(sharing, MAX_NAMED)}`,
    why: 'one number would change all of them',
    edit: 'Give each an overlay, or a file of values, of its own',
  };
}

function ofFlux(kustomization: FluxObject | undefined): Ignored | undefined {
  if (kustomization === undefined) return undefined;
  if (kustomization.suspended) return suspended(kustomization);
  // `v1.2.0@sha1:<sha>` of a tag, `sha1:<sha>` of a commit, `main@sha1:<sha>` of a branch.
  const { applied = '' } = kustomization;
  const pin = applied.startsWith('sha1:')
    ? `commit ${applied.slice('sha1:'.length, 'sha1:'.length + 12)}`
    : applied.includes('@sha1:')
      ? pinnedRevision(applied.split('@')[0]?.replace(/^refs\/heads\//, ''))
      : undefined;
  if (pin === undefined) return undefined;
  return {
    owner: nameOf(kustomization),
    effect: `is made from ${pin}`,
    edit: 'Have the `ref` of its source follow the branch that is merged into',
  };
}

function suspended(object: FluxObject): Ignored {
  return { owner: nameOf(object), effect: 'is suspended', edit: 'Resume it' };
}

function nameOf({ kind, namespace, name }: FluxObject): string {
  return `Flux ${kind} ${namespace}/${name}`;
}
