import type { FigureName, Observation } from './types.ts';

/**
 * Figures older than `maxAge` ms become missing: yesterday's load is no reason to act today. A figure from
 * the future (clock skew beyond one minute) is not trusted either.
 */
export function dropStale(observation: Observation, now: Date, maxAge: number): Observation {
  const figures = { ...observation.figures };
  const missing = { ...observation.missing };
  for (const [name, figure] of Object.entries(observation.figures)) {
    const age = now.getTime() - Date.parse(figure.time);
    if (age <= maxAge && age >= -60_000) continue;
    delete figures[name as FigureName];
    missing[name as FigureName] = age < 0 ? `measured in the future (${figure.time})` : `stale: measured at ${figure.time}`;
  }
  return { ...observation, figures, missing };
}
