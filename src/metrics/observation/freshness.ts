import { formatSpan } from '../../lib/duration.ts';
import { FIGURE_NAMES, type Figure, type FigureName, type Observation } from './types.ts';

/** Clocks of two machines differ by less. */
const MAX_SKEW_MS = 60_000;

/**
 * Checks that a time is at most `maxAge` ms ago; one in the future (clock skew beyond a minute) is not
 * trusted either.
 */
export function isFresh(time: string, now: Date, maxAge: number): boolean {
  const age = now.getTime() - Date.parse(time);
  return age <= maxAge && age >= -MAX_SKEW_MS;
}

/**
 * Turns figures older than `maxAge` ms into missing ones: yesterday's load is no reason to act today. Pods
 * are as old as their observation.
 */
export function dropStale(observation: Observation, now: Date, maxAge: number): Observation {
  if (isAllFresh(observation, now, maxAge)) return observation;
  const figures = { ...observation.figures };
  const missing = { ...observation.missing };
  for (const [name, figure] of Object.entries(observation.figures)) {
    if (isFresh(figure.time, now, maxAge)) continue;
    delete figures[name as FigureName];
    const others = observation.missing[name as FigureName];
    const reason = describeAge(figure, now, maxAge);
    missing[name as FigureName] = others === undefined ? reason : `${reason}; ${others}`;
  }
  return {
    ...observation,
    figures,
    missing,
    pods: isFresh(observation.timestamp, now, maxAge) ? observation.pods : [],
  };
}

function isAllFresh({ figures, timestamp }: Observation, now: Date, maxAge: number): boolean {
  if (!isFresh(timestamp, now, maxAge)) return false;
  for (const name of FIGURE_NAMES) {
    const figure = figures[name];
    if (figure && !isFresh(figure.time, now, maxAge)) return false;
  }
  return true;
}

/** Checks that a time lies ahead of now by more than clocks differ. */
export function isAhead(time: string, now: Date): boolean {
  return Date.parse(time) - now.getTime() > MAX_SKEW_MS;
}

function describeAge({ source, time }: Figure, now: Date, maxAge: number): string {
  const age = now.getTime() - Date.parse(time);
  return age < 0
    ? `${source} measured it ${formatSpan(-age)} in the future (${time})`
    : `stale: ${source} measured it ${formatSpan(age)} ago (${time}), and metrics.max_age is ${formatSpan(maxAge)}`;
}
