import type { Milliseconds } from '../lib/duration.ts';
import { GAP, REPLICA } from '../ports/demand-history.ts';
import { leastReplicas, type Rules, usable } from './rules.ts';
import type { Tally } from './score.ts';

/** State of a count between two steps: what Git states, and what was stated while pods start. */
export interface CountReplay {
  replicas: number;
  readonly starting: Float64Array;
  at: number;
}

export function startCount(replicas: number, step: Milliseconds, { startDelay }: Rules): CountReplay {
  const starting = new Float64Array(1 + Math.ceil(startDelay / step)).fill(replicas);
  return { replicas, starting, at: 0 };
}

/** Replays a count over a span of steps and adds to the tally; pods of a higher one are ready the delay later. */
export function replayCount(
  values: Float64Array,
  from: number,
  to: number,
  rules: Rules,
  state: CountReplay,
  tally: Tally,
): void {
  const carried = usable(rules);
  const { starting } = state;
  for (let at = from; at < to; at += 1) {
    starting[state.at % starting.length] = state.replicas;
    state.at += 1;
    const demand = values[at] ?? GAP;
    if (demand === GAP) continue;
    const ready = Math.min(...starting);
    tally.least += leastReplicas(demand, carried);
    tally.steps += 1;
    tally.replicas += state.replicas;
    if (demand > ready * carried) tally.violations += 1;
    if (demand > ready * REPLICA) tally.saturated += 1;
  }
}
