import { chooseCount } from '../../evidence/choose-count.ts';
import { DAY_MS, inMinutes, inPoints, measuredAscending, percentile } from '../../evidence/demand.ts';
import { DEFAULT_RULES, leastReplicas, usable } from '../../evidence/rules.ts';
import { counted } from '../../lib/count.ts';
import { formatInstant } from '../../lib/time.ts';
import { type Demand, GAP } from '../../ports/demand-history.ts';

/** Lines below `spec.scaling:` whose numbers come from history, or why history does not reach. */
export type HistoryLines =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'too_short'; readonly message: string };

/**
 * Writes limits that the past of a service pays for, each with its reason: the least that its quietest hours need,
 * and twice what its peak needed. The count between them is chosen by strategy `evidence`, in each run.
 */
export function linesFromHistory(demand: Demand, now: Date, replicas: number): HistoryLines {
  const points = inPoints(inMinutes(demand));
  const state = { present: replicas, minReplicas: 1, earlier: [] };
  const choice = chooseCount(points, now.getTime(), state, DEFAULT_RULES);
  if (choice.kind !== 'chosen') return { kind: 'too_short', message: choice.message };
  const ascending = measuredAscending(points);
  const needed = (share: number) => leastReplicas(share, usable(DEFAULT_RULES));
  const days = counted(Math.floor((points.values.length * points.step) / DAY_MS), 'day');
  const [quiet, peak] = [needed(percentile(ascending, 1)), needed(ascending.at(-1) ?? 0)];
  const least = replicas < 2 ? 1 : 2;
  const min = Math.max(least, Math.min(quiet, replicas));
  const max = Math.max(3, 2 * peak, replicas);
  const spare = least === 2 ? ', and one serves while the other is lost or moves' : '';
  return {
    kind: 'lines',
    lines: [
      `min_replicas: ${min} # the quietest hours of ${days} need ${quiet}${spare}`,
      `max_replicas: ${max} # the peak of ${days}, at ${peakTime(points)}, needs ${peak} at 85% of the request; twice that leaves room`,
      `strategy: evidence # the count that this past pays for: ${choice.wanted} today, where Git states ${replicas}`,
      'objective: 99.5% # share of minutes that are to be good, which sets the price of bad ones',
    ],
  };
}

function peakTime({ start, step, values }: Demand): string {
  let at = 0;
  for (const [index, value] of values.entries()) if (value !== GAP && value > (values[at] ?? GAP)) at = index;
  return formatInstant(new Date(start + at * step));
}
