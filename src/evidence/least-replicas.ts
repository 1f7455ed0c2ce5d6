import { GAP, REPLICA } from '../ports/demand-history.ts';
import { type AutoscalerSettings, TOLERANCE_TENTHS } from './autoscaler.ts';
import { type Rules, usable } from './rules.ts';
import { priceOf, type Tally } from './score.ts';

/** Course of a replay: in stretches of so many points, each of which stands for `repeat` steps. */
interface Course {
  readonly stretch: number;
  readonly repeat: number;
}

/**
 * Returns what tells, of an autoscaler's settings, how few replicas a replay can come to from each stretch to the
 * end, without replaying it: what no result can be below, where a bad step counts as the replicas that it costs as
 * much as. `whole` is the least and the steps of the series.
 *
 * A step that is not bad leaves at least ⌈demand ÷ (target + tolerance)⌉ replicas for the next one. So all steps but
 * the first have what the one before asked for, or that one was bad and is paid for.
 */
export function openLeastReplicas(
  values: Float64Array,
  { stretch, repeat }: Course,
  { least, steps }: Tally,
  rules: Rules,
): (settings: AutoscalerSettings) => Float64Array {
  const price = priceOf(rules);
  const badStep = steps === 0 ? 0 : Math.floor((price.n * least) / (price.d * steps));
  const stretches = Math.ceil(values.length / stretch);
  const last = values.findLastIndex((value) => value !== GAP);
  // One list for all targets, which come in turn: new ones for each would be most of what a choice allocates.
  const needed = new Int32Array(values.length);
  let counted: number | undefined;
  return ({ target, min, max, behavior }) => {
    if (counted !== target) countNeeded(values, target, rules, needed);
    counted = target;
    const floor = Math.min(min, max);
    // A behavior may hold back what a step asks for, so that its floor alone is certain.
    const most = behavior ? floor : Math.min(max, floor + badStep);
    // Nobody sees what the last step asks for.
    const unseen = last < 0 ? 0 : sumWithin(needed, last, last + 1, floor, most);
    const rest = new Float64Array(stretches + 1);
    let sum = 0;
    for (let at = stretches - 1; at >= 0; at -= 1) {
      const to = Math.min((at + 1) * stretch, values.length);
      sum += repeat * sumWithin(needed, at * stretch, to, floor, most);
      rest[at] = Math.max(0, sum - unseen);
    }
    return rest;
  };
}

const NOT_MEASURED = -1;

/** Writes down the replicas that each demand leaves at least, where it is no bad step. */
function countNeeded(values: Float64Array, target: number, rules: Rules, needed: Int32Array): void {
  const limit = Math.max(REPLICA, usable(rules));
  const carried = Math.ceil((limit * target * (10 + TOLERANCE_TENTHS)) / 1_000);
  for (let at = 0; at < values.length; at += 1) {
    const demand = values[at] ?? GAP;
    needed[at] = demand === GAP ? NOT_MEASURED : Math.ceil(demand / carried);
  }
}

/** Sums the measured ones of some counts, each of them brought between two bounds. */
function sumWithin(counts: Int32Array, from: number, to: number, floor: number, most: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    const count = counts[at] ?? NOT_MEASURED;
    if (count === NOT_MEASURED) continue;
    sum += Math.min(most, Math.max(floor, count));
  }
  return sum;
}
