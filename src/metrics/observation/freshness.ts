import type { FigureName, Observation } from './types.ts';

/** One from the future (clock skew beyond one minute) is not trusted either. */
export function isFresh(time: string, now: Date, maxAge: number): boolean {
  const age = now.getTime() - Date.parse(time);
  return age <= maxAge && age >= -60_000;
}

/**
 * Figures older than `maxAge` ms become missing: yesterday's load is no reason to act today. Pods are as old as their
 * observation.
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
