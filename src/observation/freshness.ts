import type { FigureName, Observation } from './types.ts';

/**
 * Figures older than `maxAge` ms become missing: yesterday's load is no reason to act today. A figure from
 * the future (clock skew beyond one minute) is not trusted either. Pods are as old as their observation.
 */
export function dropStale(observation: Observation, now: Date, maxAge: number): Observation {
  const age = (time: string) => now.getTime() - Date.parse(time);
  const isFresh = (time: string) => age(time) <= maxAge && age(time) >= -60_000;
  const figures = { ...observation.figures };
  const missing = { ...observation.missing };
  for (const [name, figure] of Object.entries(observation.figures)) {
    if (isFresh(figure.time)) continue;
    delete figures[name as FigureName];
    missing[name as FigureName] = age(figure.time) < 0 ? `measured in the future (${figure.time})` : `stale: measured at ${figure.time}`;
  }
  return { ...observation, figures, missing, pods: isFresh(observation.timestamp) ? observation.pods : [] };
}
