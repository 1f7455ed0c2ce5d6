import type { Milliseconds } from '../lib/duration.ts';
import type { Behavior, ScalingRules } from '../ports/autoscaler-behavior.ts';

/** The controller looks every so often (--horizontal-pod-autoscaler-sync-period). */
const SYNC_MS = 15_000;

/** One change of the count: positive for pods that were added, negative for those taken away. */
interface ScaleEvent {
  readonly at: Milliseconds;
  readonly change: number;
}

/** Memory of a behavior between two steps of a replay. */
export interface Pace {
  readonly behavior: Behavior;
  readonly step: Milliseconds;
  /** Recommendations of the last steps, as far back as the longer window reaches. */
  readonly recommended: Float64Array;
  /** Steps so far. */
  steps: number;
  events: ScaleEvent[];
}

/** Starts the memory of a behavior: nothing was recommended yet, and nothing changed. */
export function startPace(behavior: Behavior, step: Milliseconds): Pace {
  const longest = Math.max(behavior.up.window, behavior.down.window);
  const recommended = new Float64Array(Math.max(1, Math.ceil(longest / step))).fill(Number.NaN);
  return { behavior, step, recommended, steps: 0, events: [] };
}

/** Remembers steps that recommend the present count, which changes nothing. */
export function restPace(pace: Pace, count: number, steps: number): void {
  const { recommended } = pace;
  const written = Math.min(steps, recommended.length);
  for (let i = steps - written; i < steps; i += 1) recommended[(pace.steps + i) % recommended.length] = count;
  pace.steps += steps;
}

/** Takes one step with a recommendation, and returns the count after the looks of the controller that fall into it. */
export function takePace(pace: Pace, current: number, wanted: number): number {
  restPace(pace, wanted, 1);
  const { behavior, step } = pace;
  const start = pace.steps * step;
  const aim = stabilized(pace, current, wanted);
  let count = current;
  for (let look = 0; look < step && count !== aim; look += SYNC_MS) {
    const next = withinRate(behavior, count, aim, pace.events, start + look);
    if (next !== count) pace.events.push({ at: start + look, change: next - count });
    count = next;
  }
  if (count !== current) pace.events = recent(pace, start);
  return count;
}

function recent({ behavior: { up, down }, events }: Pace, now: Milliseconds): ScaleEvent[] {
  const longest = [...up.policies, ...down.policies].reduce((most, { period }) => Math.max(most, period), 0);
  return events.filter(({ at }) => at > now - longest);
}

/**
 * Returns the recommendation that the windows leave: the least one within that of the way up where the count is lower,
 * the highest one within that of the way down where it is higher, and the present count between both
 * (`stabilizeRecommendationWithBehaviors`).
 */
function stabilized({ behavior, step, recommended, steps }: Pace, current: number, wanted: number): number {
  let [least, most] = [wanted, wanted];
  const [up, down] = [behavior.up.window, behavior.down.window];
  for (let back = 0; back < recommended.length && back < steps; back += 1) {
    const one = recommended[(steps - 1 - back) % recommended.length] ?? wanted;
    if (back * step < up) least = Math.min(least, one);
    if (back * step < down) most = Math.max(most, one);
  }
  return Math.min(Math.max(current, least), most);
}

/** Returns the count that the rates allow on the way to another (`convertDesiredReplicasWithBehaviorRate`). */
function withinRate(
  { up, down }: Behavior,
  current: number,
  wanted: number,
  events: readonly ScaleEvent[],
  now: Milliseconds,
): number {
  if (wanted > current) return Math.min(wanted, Math.max(current, limitOf(up, 1, current, events, now)));
  return Math.max(wanted, Math.min(current, limitOf(down, -1, current, events, now)));
}

/** Returns how far a direction may go now; policies count from the pods at the start of their periods. */
function limitOf(
  { select, policies }: ScalingRules,
  sign: 1 | -1,
  current: number,
  events: readonly ScaleEvent[],
  now: Milliseconds,
): number {
  if (select === 'disabled') return current;
  if (policies.length === 0) return sign * Number.POSITIVE_INFINITY;
  const reached = policies.map(({ kind, value, period }) => {
    const changed = events.reduce((sum, { at, change }) => sum + (at > now - period ? change : 0), 0);
    const start = current - changed;
    if (kind === 'pods') return start + sign * value;
    // A part of a pod more is one pod more, and a part of a pod left is none.
    return sign === 1 ? Math.ceil((start * (100 + value)) / 100) : Math.trunc((start * (100 - value)) / 100);
  });
  const isHighest = (select === 'max') === (sign === 1);
  return isHighest ? Math.max(...reached) : Math.min(...reached);
}
