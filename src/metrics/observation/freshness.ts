import type { FigureName, Observation } from './types.ts';

/**
 * Checks that a time is at most `maxAge` ms ago; one in the future (clock skew beyond a minute) is not
 * trusted either.
 */
export function isFresh(time: string, now: Date, maxAge: number): boolean {
  const age = now.getTime() - Date.parse(time);
  return age <= maxAge && age >= -60_000;
}

/**
 * Turns figures older than `maxAge` ms into missing ones: yesterday's load is no reason to act today. Pods
 * are as old as their observation.
 */
export function dropStale(observation: Observation, now: Date, maxAge: number): Observation {
  const figures = { ...observation.figures };
  const missing = { ...observation.missing };
  for (const [name, figure] of Object.entries(observation.figures)) {
    if (isFresh(figure.time, now, maxAge)) continue;
    delete figures[name as FigureName];
    missing[name as FigureName] =
      Date.parse(figure.time) > now.getTime()
        ? `measured in the future (${figure.time})`
        : `stale: measured at ${figure.time}`;
  }
  return {
    ...observation,
    figures,
    missing,
    pods: isFresh(observation.timestamp, now, maxAge) ? observation.pods : [],
  };
}
