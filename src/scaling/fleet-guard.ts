import { compare, type Fraction, formatPercent, fraction } from '../lib/fraction.ts';
import { groupBy } from '../lib/group-by.ts';
import { throughputWeekAgo } from '../metrics/observation/traffic.ts';
import type { Decision, DecisionInput } from './decision/types.ts';

export interface FleetGuard {
  readonly maxScaleDownShare: Fraction;
  readonly minServices: number;
}

/** One service of a cluster, as it decided alone. */
export interface Member {
  readonly input: DecisionInput;
  readonly decision: Decision;
}

/**
 * Returns why the scale-downs of a cluster are held, by cluster: too many services want to go down at once,
 * or the cluster's traffic has halved against a week ago. A drained region looks idle and is not. Every
 * service of the cluster counts, whatever is selected for printing.
 */
export function correlatedDrops(members: readonly Member[], guard: FleetGuard): ReadonlyMap<string, string> {
  const clusters = groupBy(members, ({ input }) => input.blueprint.workload.cluster);
  const reasons = [...clusters].flatMap(([cluster, own]): [string, string][] => {
    const down = own.filter(({ decision }) => decision.action === 'scale_down').length;
    const why = down === 0 ? undefined : (crowdedDrop(down, own.length, guard) ?? lostTraffic(own));
    return why === undefined ? [] : [[cluster, `Held: ${why}; a drained region is not an idle one.`]];
  });
  return new Map(reasons);
}

function crowdedDrop(
  down: number,
  all: number,
  { maxScaleDownShare, minServices }: FleetGuard,
): string | undefined {
  const share = fraction(down, all);
  if (down < minServices || compare(share, maxScaleDownShare) <= 0) return undefined;
  return `${down} of this cluster's ${all} services (${formatPercent(share)}) want to scale down at once, more than max_scale_down_share (${formatPercent(maxScaleDownShare)})`;
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
  if (then === 0 || rounded(now * 2) > rounded(then)) return undefined;
  const over =
    known === members.length
      ? 'its services'
      : `the ${known} of its ${members.length} services with both figures`;
  return `this cluster serves ${rounded(now)} requests/s and served ${rounded(then)} a week ago, summed over ${over}: its traffic has halved`;
}

function rounded(perSecond: number): number {
  return Math.round(perSecond * 1e4) / 1e4;
}
