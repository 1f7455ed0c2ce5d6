import type { Delivery } from '../delivery/place.ts';
import type { Applied } from '../manifests/kustomize/applier.ts';
import type { WorkloadIndex } from './scan.ts';

/**
 * Lists what is said about one folder or file. An artifact of Flux may have been pushed from any folder of this
 * repository: what is said of `web` in it may be about `apps/web` here, and what is said of its root about any
 * folder. It counts where nothing in Git is known to apply the workload; where an artifact is the one that may, by
 * the same path, only that one does.
 */
export function deliveriesAt(
  folder: string,
  applied: readonly Applied[],
  { deliveries }: Pick<WorkloadIndex, 'deliveries'>,
): readonly Delivery[] {
  const isHeld = folder !== '' && applied.every(({ artifact }) => artifact !== undefined);
  const here = (deliveries.get(folder) ?? []).filter(({ artifact }) => artifact === undefined || isHeld);
  if (applied.length > 0) return here;
  const maybe = endings(folder).flatMap((path) => deliveries.get(path) ?? []);
  return [...here, ...maybe.filter(({ artifact }) => artifact !== undefined)];
}

/** Lists the paths that a folder may have in an artifact of a folder around it, or of itself (''). */
function endings(folder: string): string[] {
  const parts = folder === '' ? [] : folder.split('/');
  return parts.map((_, at) => parts.slice(at + 1).join('/'));
}
