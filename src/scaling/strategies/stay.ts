import type { StrategyResult } from '../decision/types.ts';

/** Returns the answer that leaves a count as it is; `more` overrides parts of it. */
export function stay(
  current: number,
  rationale: string,
  more: Pick<StrategyResult, 'references'> & Partial<StrategyResult>,
): StrategyResult {
  return {
    recommendation: { action: 'no_action', target_replicas: current },
    rationale,
    undecided: false,
    atLimit: undefined,
    formula: 'n/a',
    weightedUtilization: null,
    ...more,
  };
}
