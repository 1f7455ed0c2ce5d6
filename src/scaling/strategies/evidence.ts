import type { Observation } from '../../metrics/observation/types.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import type { StrategyResult } from '../decision/types.ts';
import type { Metrics } from '../decision/weighted.ts';

/** Decides by strategy `evidence`: the count that the service's own past pays for. */
export function decideEvidence(
  _blueprint: Blueprint,
  _observation: Observation | undefined,
  _metrics: Metrics,
  current: number,
): StrategyResult {
  return {
    recommendation: { action: 'no_action', target_replicas: current },
    rationale: 'No demand history is known.',
    undecided: true,
    atLimit: undefined,
    formula: 'n/a',
    weightedUtilization: null,
    references: ['spec.scaling.strategy'],
  };
}
