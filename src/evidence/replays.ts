import { type Demand, GAP, POINT_MS } from '../ports/demand-history.ts';
import {
  type AutoscalerSettings,
  type AutoscalerState,
  addLeast,
  replayCounts,
  startAutoscaler,
} from './autoscaler.ts';
import { MINUTE_MS } from './demand.ts';
import { openLeastReplicas } from './least-replicas.ts';
import type { Rules } from './rules.ts';
import { costOf, emptyTally, priceOf, type Tally } from './score.ts';

/** An autoscaler looks more often than every five minutes, so each point is five steps of a minute. */
const STEPS = POINT_MS / MINUTE_MS;
/** Points that are replayed between two comparisons of costs. */
const STRETCH = 288;

/** One pair of target and floor with what it would have cost. */
export interface Candidate {
  readonly settings: AutoscalerSettings;
  readonly tally: Tally;
  readonly cost: bigint;
}

/** Replays of one series by one set of rules. */
export interface Replays {
  replay(settings: AutoscalerSettings): Candidate;
  /** Returns the so many that cost least, in that order, the earlier of equal ones first. */
  cheapest(candidates: readonly AutoscalerSettings[], count: number): Candidate[];
}

/** Replay that is under way. Its cost is the least that the whole can come to, and exact once all is done. */
interface Trial {
  readonly settings: AutoscalerSettings;
  readonly tally: Tally;
  readonly state: AutoscalerState;
  /** Fewest replicas from each stretch on. */
  readonly rest: Float64Array;
  done: number;
  cost: bigint;
}

/** Opens a series at steps of five minutes for replays. */
export function openReplays({ values }: Demand, rules: Rules): Replays {
  const price = priceOf(rules);
  const first = values.find((value) => value !== GAP) ?? 0;
  const stretches = Math.ceil(values.length / STRETCH);
  const sums = emptyTally();
  addLeast({ values, from: 0, to: values.length, repeat: STEPS }, rules, sums);
  const restOf = openLeastReplicas(values, { stretch: STRETCH, repeat: STEPS }, sums, rules);
  const begin = (settings: AutoscalerSettings) => ({
    state: startAutoscaler(settings, first, MINUTE_MS, rules),
    tally: { ...sums },
  });
  const start = (settings: AutoscalerSettings): Trial => {
    const rest = restOf(settings);
    const cost = costOf({ ...sums, replicas: rest[0] ?? 0 }, price);
    return { settings, ...begin(settings), rest, done: 0, cost };
  };
  const advance = (trial: Trial) => {
    const { settings, state, tally, rest, done } = trial;
    const from = done * STRETCH;
    const span = { values, from, to: Math.min(from + STRETCH, values.length), repeat: STEPS };
    replayCounts(span, settings, rules, state, tally);
    trial.done = done + 1;
    trial.cost = costOf({ ...tally, replicas: tally.replicas + (rest[done + 1] ?? 0) }, price);
  };
  return {
    replay(settings) {
      const { state, tally } = begin(settings);
      replayCounts({ values, from: 0, to: values.length, repeat: STEPS }, settings, rules, state, tally);
      return { settings, tally, cost: costOf(tally, price) };
    },
    cheapest(candidates, count) {
      const open = candidates.map(start);
      const found: Candidate[] = [];
      // Only the one that may still be the cheapest goes on, so that most are never replayed to the end.
      for (let next = cheapestOf(open); next && found.length < count; next = cheapestOf(open)) {
        const { settings, tally, cost, done } = next;
        if (done < stretches) advance(next);
        else {
          open.splice(open.indexOf(next), 1);
          found.push({ settings, tally, cost });
        }
      }
      return found;
    },
  };
}

/** Returns the first of those that cost least. */
function cheapestOf(trials: readonly Trial[]): Trial | undefined {
  return trials.reduce<Trial | undefined>(
    (best, trial) => (best === undefined || trial.cost < best.cost ? trial : best),
    undefined,
  );
}
