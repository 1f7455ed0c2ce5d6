import type { FluxObject } from '../delivery/live/objects.ts';
import type { DeliverySource } from '../delivery/live/source.ts';
import { type Delivery, type DeliveryFacts, isCommit, shortfall } from './delivered-revision.ts';

type FluxSource = Extract<DeliverySource, { kind: 'flux' }>;

export function fluxRevisions({ kustomization }: FluxSource): readonly string[] {
  const commit = appliedCommit(kustomization);
  return commit === undefined ? [] : [commit];
}

/**
 * Judges whether Flux has delivered the merge. A Kustomization has delivered when it is Ready for its newest
 * spec and the revision applied last contains the merge. A HelmRelease's own revisions are chart versions:
 * the Kustomization that applied it says which commit, then it has to be Ready itself
 * (https://fluxcd.io/flux/components/kustomize/kustomizations/#last-applied-revision).
 */
export function judgeFlux({ kustomization, release }: FluxSource, facts: DeliveryFacts): Delivery {
  if (!kustomization)
    return {
      kind: 'unknown',
      reason: `${nameOf(release)}: no Kustomization says which commit it was made from`,
    };
  const commit = appliedCommit(kustomization);
  const waits = unready(kustomization);
  if (commit === undefined) {
    const reason =
      waits ?? `${nameOf(kustomization)}: ${kustomization.applied ?? 'no revision'} is no commit`;
    return { kind: waits === undefined ? 'unknown' : 'pending', reason };
  }
  const short = shortfall(commit, facts);
  if (short) return { kind: short.kind, reason: waits ?? `${nameOf(kustomization)}: ${short.reason}` };
  const unsettled = waits ?? (release && unready(release));
  if (unsettled !== undefined) return { kind: 'pending', reason: unsettled };
  return {
    kind: 'delivered',
    revision: commit,
    at: (release ?? kustomization).ready.since,
    unhealthy: undefined,
  };
}

function unready(object: FluxObject): string | undefined {
  const name = nameOf(object);
  if (object.suspended) return `${name} is suspended`;
  if (!object.observed) return `${name}: its newest spec is not observed yet`;
  if (object.reconciling) return `${name} is reconciling: ${object.ready.message}`;
  return object.ready.status === 'True' ? undefined : `${name} is not ready: ${object.ready.message}`;
}

/**
 * Returns the commit of `branch@sha1:<sha>`, `sha1:<sha>`, or `branch/<sha>` of older versions; undefined
 * where there is none.
 */
function appliedCommit(object: FluxObject | undefined): string | undefined {
  const commit = object?.applied?.split(/[:/]/).at(-1);
  return commit !== undefined && isCommit(commit) ? commit : undefined;
}

function nameOf(object: FluxObject | undefined): string {
  return object ? `Flux ${object.kind} ${object.namespace}/${object.name}` : 'Flux';
}
