import { decidedSince } from '../history/history.ts';
import { compare, type Fraction, formatPercent, fraction } from '../lib/fraction.ts';
import { groupBy } from '../lib/group-by.ts';
import { DAY_MS, throughputWeekAgo } from '../metrics/observation/traffic.ts';
import { byCriticality, byName } from './capacity/priority.ts';
import type { Member } from './decision/types.ts';
import type { Judged } from './governance-check.ts';
import { hasHalved, loadChange, round } from './load-change.ts';
import { waitForBudgets } from './shared-budgets.ts';

export interface FleetGuard {
  /** Of the services of a cluster. */
  readonly maxScaleDownShare: Fraction;
  /** Services of a cluster from which on a share of them says something. */
  readonly minServices: number;
}

/** Scale-downs that the guard holds, and why. */
export interface GuardedFleet {
  /** By cluster: all of its scale-downs are held, because its load has dropped. */
  readonly drops: ReadonlyMap<string, string>;
  /** By service: it waits until others have gone. */
  readonly queued: ReadonlyMap<string, string>;
}

/** Traffic below one request per second is too little to tell anything by. */
const LEAST_TRAFFIC = 1;

/**
 * Holds scale-downs cluster by cluster. Where the load dropped, all of them: a drained region looks idle and
 * is not. Where many services are idle and nothing dropped, those beyond a share: they go one after the other.
 * Every service of the cluster counts, whatever is selected for printing.
 */
export function guardFleet(members: readonly Judged[], guard: FleetGuard): GuardedFleet {
  const drops = new Map<string, string>();
  const queued = new Map<string, string>();
  for (const [cluster, own] of groupBy(members, ({ input }) => input.blueprint.workload.cluster)) {
    const down = own.filter(({ decision }) => decision.action === 'scale_down');
    const dropped = down.length === 0 ? undefined : (lostTraffic(own) ?? fellTogether(own, guard));
    if (dropped !== undefined) {
      drops.set(cluster, `Held: ${dropped}; a drained region is not an idle one.`);
      continue;
    }
    const going = down.filter(
      ({ governance, input }) => governance.classification !== 'forbidden' && input.observedBy === undefined,
    );
    for (const [service, why] of queue(going, own.length, guard)) queued.set(service, why);
    const left = going.filter(({ decision }) => !queued.has(decision.service)).sort(byLeastEffect);
    for (const [service, why] of waitForBudgets(left)) queued.set(service, why);
  }
  return { drops, queued };
}

/**
 * Returns why traffic counts as lost: it is half of a week ago or less, over the services, however few, with
 * both figures.
 */
function lostTraffic(members: readonly Member[]): string | undefined {
  let now = 0;
  let then = 0;
  let known = 0;
  for (const { input, decision } of members) {
    const figure = decision.figures.throughput;
    if (!input.observation || !('value' in figure)) continue;
    const before = throughputWeekAgo(input.observation, figure.time);
    if (before === undefined) continue;
    now += figure.value;
    then += before;
    known += 1;
  }
  if (then < LEAST_TRAFFIC || !hasHalved({ now, before: then })) return undefined;
  const over =
    known === members.length
      ? 'its services'
      : `the ${known} of its ${members.length} services with both figures`;
  return `this cluster serves ${round(now)} requests/s and served ${round(then)} a week ago, summed over ${over}: its traffic has halved`;
}

/**
 * Returns why services count as fallen together: more of them than the share carry half of what they carried,
 * or less. In a cluster too small for a share it takes all of its services, and more than one.
 */
function fellTogether(
  members: readonly Member[],
  { maxScaleDownShare, minServices }: FleetGuard,
): string | undefined {
  const fallen = members.flatMap((member) => {
    const change = loadChange(member);
    return change && hasHalved(change) ? [{ name: member.decision.service, ...change }] : [];
  });
  const [first] = fallen;
  const share = fraction(fallen.length, members.length);
  const enough =
    members.length < minServices
      ? fallen.length === members.length && fallen.length > 1
      : compare(share, maxScaleDownShare) > 0;
  if (!first || !enough) return undefined;
  const unit = first.measure === 'throughput' ? 'requests/s' : 'replicas of CPU';
  const limit =
    members.length < minServices
      ? ''
      : `, more than max_scale_down_share (${formatPercent(maxScaleDownShare)})`;
  return `${fallen.length} of this cluster's ${members.length} services (${formatPercent(share)}) carry half of what they carried before or less${limit}, such as ${first.name}: ${first.now} ${unit}, and ${first.before} ${first.when}`;
}

/**
 * Returns why services wait for their turn. A turn lasts a day: a service that was let through longer ago and
 * still has its count takes no place any more, so that a pull request which nobody merges stops nobody.
 */
function queue(
  going: readonly Member[],
  all: number,
  { maxScaleDownShare, minServices }: FleetGuard,
): [string, string][] {
  const { n, d } = maxScaleDownShare;
  const places = Math.max(1, Number((BigInt(all) * n) / d));
  if (all < minServices || going.length <= places) return [];
  const waiting = going
    .filter((one) => !hadItsTurn(one))
    .sort(byLeastEffect)
    .slice(places);
  const share = formatPercent(maxScaleDownShare);
  const why = `Queued: ${going.length} of this cluster's ${all} services want to scale down; ${places} ${places === 1 ? 'goes' : 'go'} per run (max_scale_down_share ${share}), least critical first; this one waits its turn.`;
  return waiting.map(({ decision }) => [decision.service, why]);
}

function hadItsTurn({ input: { history, now } }: Member): boolean {
  const since = decidedSince(history, 'scale_down');
  return since !== undefined && now.getTime() - Date.parse(since) > DAY_MS;
}

/**
 * Orders services as they may go: the least critical first, then the one that gives up the smaller share of
 * its replicas, then by name.
 */
function byLeastEffect(a: Member, b: Member): number {
  return (
    byCriticality(a.input.blueprint, b.input.blueprint) ||
    compare(shareGivenUp(a), shareGivenUp(b)) ||
    byName(a.decision, b.decision)
  );
}

function shareGivenUp({
  decision: { current_replicas: current, target_replicas: target },
}: Member): Fraction {
  const before = current ?? 0;
  return before === 0 ? fraction(0) : fraction(before - (target ?? 0), before);
}
