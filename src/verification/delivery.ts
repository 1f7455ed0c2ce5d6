import { keptFromArriving } from '../delivery/live/arrival.ts';
import type { DeliverySource } from '../delivery/live/source.ts';
import { applicationRevisions, judgeApplication } from './argocd.ts';
import type { Delivery, DeliveryFacts } from './delivered-revision.ts';
import { fluxRevisions, judgeFlux } from './flux.ts';

/**
 * Returns the commits that git has to be asked about before `judgeDelivery`: the one that is in force, then
 * those before it.
 */
export function revisionsToLookUp(
  source: DeliverySource | undefined,
  facts: Pick<DeliveryFacts, 'repository' | 'path'>,
): readonly string[] {
  if (source?.kind === 'argo') return applicationRevisions(source.application, facts);
  return source?.kind === 'flux' ? fluxRevisions(source) : [];
}

export function judgeDelivery(source: DeliverySource | undefined, facts: DeliveryFacts): Delivery {
  if (!source) return { kind: 'skipped' };
  if (source.kind === 'unknown') return source;
  const delivery =
    source.kind === 'argo' ? judgeApplication(source.application, facts) : judgeFlux(source, facts);
  const kept = delivery.kind === 'pending' ? keptFromArriving(source) : undefined;
  if (kept?.effect === undefined || kept.why !== undefined) return delivery;
  return {
    kind: 'pending',
    reason: `${kept.owner} ${kept.effect}, so the merge does not arrive. ${kept.edit}`,
  };
}
