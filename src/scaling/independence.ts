import { isDeepStrictEqual } from 'node:util';
import { decide } from './decide.ts';
import type { Decision } from './decision/types.ts';
import type { DecidedAlone } from './evaluate.ts';
import { isFleetReason } from './guards.ts';

/** Proof that no service's decision depended on another. */
export interface Independence {
  readonly services: ReadonlyMap<string, boolean>;
  readonly separateBlueprints: boolean;
  readonly separateMetrics: boolean;
  readonly separateGovernance: boolean;
}

/**
 * Proves it from what a run ends with: a decision that is the very one which its service came to alone cannot differ
 * from it; every other is decided again from the service's own input, and each field compared, ids included.
 */
export function proveIndependence(evaluated: readonly DecidedAlone[]): Independence {
  const services = new Map(
    evaluated.map((s) => [
      s.input.blueprint.name,
      s.decision === s.alone || sameDecision(s.decision, decide(s.input)),
    ]),
  );
  const own = evaluated.filter((s) => s.input.observation);
  return {
    services,
    separateBlueprints: new Set(evaluated.map((s) => s.input.blueprint.path)).size === evaluated.length,
    separateMetrics: own.every((s) => s.input.observation?.service === s.input.blueprint.name),
    separateGovernance: evaluated.every(
      (s) =>
        s.governance.decision_id === s.decision.decision_id && s.governance.service === s.decision.service,
    ),
  };
}

function sameDecision(together: Decision, alone: Decision): boolean {
  // Holds of the fleet look at the cluster, not the service; what they must not touch is the recommendation.
  if (isFleetReason(together.reason)) return isDeepStrictEqual(together.recommendation, alone.recommendation);
  return isDeepStrictEqual(together, alone);
}
