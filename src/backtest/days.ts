import { emptyTally, type Tally } from '../evidence/score.ts';

/** Tallies of the judged days; what comes before them is replayed and not counted. */
export interface DayTallies {
  readonly days: readonly Tally[];
  /** Replays a span of steps in parts, each with the tally of its day. */
  replay(from: number, to: number, run: (from: number, to: number, tally: Tally) => void): void;
}

/** Starts the tallies. `judged` is the first step that counts, `perDay` the number of steps of a day. */
export function startDays(judged: number, perDay: number): DayTallies {
  const days: Tally[] = [];
  const unjudged = emptyTally();
  return {
    days,
    replay(from, to, run) {
      if (from < judged) run(from, Math.min(judged, to), unjudged);
      let at = Math.max(from, judged);
      while (at < to) {
        const day = Math.floor((at - judged) / perDay);
        const end = Math.min(to, judged + Math.ceil((day + 1) * perDay));
        const tally = days[day] ?? emptyTally();
        days[day] = tally;
        run(at, end, tally);
        at = end;
      }
    },
  };
}

/** Adds tallies of equal steps up. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const total = emptyTally();
  for (const { replicas, least, violations, saturated, steps } of tallies) {
    total.replicas += replicas;
    total.least += least;
    total.violations += violations;
    total.saturated += saturated;
    total.steps += steps;
  }
  return total;
}
