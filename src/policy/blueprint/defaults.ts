import type { Place, Problem } from '../../lib/errors.ts';
import { valueAt } from '../../lib/value-at.ts';

/**
 * Returns where a value of `defaults:` stands, by its dotted path (`spec.scaling.tolerance`); undefined where
 * they do not state it.
 */
export type PlaceOfDefault = (path: string) => Place | undefined;

/** Checks whether a value states something at a dotted path, such as `governance.freeze[0].to`. */
export function isStated(value: unknown, path: string): boolean {
  return (
    valueAt(
      value,
      path.split(/[.[\]]+/).filter((step) => step !== ''),
    ) !== undefined
  );
}

/** Moves a problem of a blueprint to the defaults where its value stands there and not in the blueprint. */
export function blameDefaults(problem: Problem, blueprint: unknown, placeOf: PlaceOfDefault): Problem {
  const place = isStated(blueprint, problem.rule) ? undefined : placeOf(problem.rule);
  return place ? { ...problem, ...place, rule: `defaults.${problem.rule}` } : problem;
}
