import type { Blueprint } from '../blueprint/types.ts';

export type BreakerState = 'closed' | 'open' | 'half-open';

/**
 * A service's breaker from the times of its failed verifications since the last success (ISO 8601, oldest first). It opens once
 * `failure_threshold` of them fall into `failure_window`, and is half-open when `reset_timeout` has passed since the last.
 * Only a success closes it: a trial that fails opens it again, however old the other failures are by then.
 */
export function breakerState(blueprint: Blueprint, failures: readonly string[], now: Date): BreakerState {
  const { failureThreshold, failureWindow, resetTimeout } = blueprint.governance.circuitBreaker;
  const times = failures.map((time) => Date.parse(time));
  const opened = times.some((time, i) => time - (times[i - failureThreshold + 1] ?? -Infinity) < failureWindow);
  if (!opened) return 'closed';
  return now.getTime() - Math.max(...times) < resetTimeout ? 'open' : 'half-open';
}
