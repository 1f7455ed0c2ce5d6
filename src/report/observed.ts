import { counted, listFirst } from '../lib/count.ts';
import { uniqueBy } from '../lib/group-by.ts';
import type { Report } from './report.ts';

/** Places named; a run that observes many blueprints one by one is told by their number. */
const MAX_PLACES = 3;

/**
 * Describes in one line which services are observed only, and what has them so; undefined where none is.
 */
export function describeObserved({ services }: Pick<Report, 'services'>): string | undefined {
  const all = Object.values(services);
  const observed = all.flatMap(({ observed_by: place }) => place ?? []);
  if (observed.length === 0) return undefined;
  const places = uniqueBy(observed, (place) => place);
  const share = observed.length === all.length ? '' : `${observed.length} of `;
  return `no pull request is opened for ${share}${counted(all.length, 'service')}: ${listFirst(places, MAX_PLACES)}`;
}

/** Says, to stand behind an action, why nothing is proposed now: there is no room, or the service is observed only. */
export function describeWithheld({ operation }: { readonly operation: string }): string {
  if (operation === 'observed') return ', observed only';
  return operation === 'deferred' ? ', deferred' : '';
}
