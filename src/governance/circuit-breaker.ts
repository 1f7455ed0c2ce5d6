import type { Blueprint } from '../blueprint/types.ts';

export type BreakerState = 'closed' | 'open' | 'half-open';

/**
 * A service's breaker from the times of its failed verifications (ISO 8601): open once `failure_threshold` of them
 * fall into `failure_window`, half-open (one trial) when `reset_timeout` has passed since the last.
 */
export function breakerState(blueprint: Blueprint, failures: readonly string[], now: Date): BreakerState {
  const { failureThreshold, failureWindow, resetTimeout } = blueprint.governance.circuitBreaker;
  const ages = failures.map((time) => now.getTime() - Date.parse(time)).filter((age) => age >= 0 && age < failureWindow);
  if (ages.length < failureThreshold) return 'closed';
  return Math.min(...ages) < resetTimeout ? 'open' : 'half-open';
}
