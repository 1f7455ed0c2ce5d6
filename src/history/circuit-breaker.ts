import type { Blueprint, Directions } from '../policy/blueprint/types.ts';

type BreakerState = 'closed' | 'open' | 'half-open';

export interface Breaker {
  readonly state: BreakerState;
  /** Failures since the last success or reset, whatever their age. */
  readonly failures: number;
  /** ISO 8601; null where there was none. */
  readonly lastFailure: string | null;
  /**
   * Time at which an open breaker lets one trial through, in milliseconds since 1970; null for one that is
   * closed.
   */
  readonly trialAt: number | null;
}

/**
 * Computes a service's breaker from the times of its failed verifications since the last success or reset
 * (ISO 8601, oldest first). It opens once `failure_threshold` of them fall into the window, and is half-open
 * when `reset_timeout` has passed since the last: the next change is a trial, and none follows before its
 * verdict. Only a success or a person closes it: a trial that fails opens it again, however old the other
 * failures are by then.
 */
export function circuitBreaker(blueprint: Blueprint, failures: readonly string[], now: Date): Breaker {
  const { failureThreshold, resetTimeout } = blueprint.governance.circuitBreaker;
  const failureWindow = breakerWindow(blueprint);
  const times = failures.map((time) => Date.parse(time));
  const opened = times.some(
    (time, i) => time - (times[i - failureThreshold + 1] ?? -Infinity) < failureWindow,
  );
  const trialAt = opened ? Math.max(...times) + resetTimeout : null;
  return {
    state: trialAt === null ? 'closed' : now.getTime() < trialAt ? 'open' : 'half-open',
    failures: failures.length,
    lastFailure: failures.at(-1) ?? null,
    trialAt,
  };
}

/**
 * Returns the time within which failures add up, in milliseconds: `failure_window`, or where that many tries
 * take longer, what they take. A try takes its stabilization window, its verification and a cooldown, and
 * people as long again until they merge it and its rollback: with a window of evidence as long as
 * `failure_window`, the breaker could never open.
 */
export function breakerWindow({ governance, scaling, verification }: Blueprint): number {
  const { failureThreshold, failureWindow } = governance.circuitBreaker;
  const { stabilization, cooldown } = scaling;
  const longest = ({ up, down }: Directions<number>) => Math.max(up, down);
  const attempt = longest(stabilization) + verification.timeout + longest(cooldown);
  return Math.max(failureWindow, failureThreshold * 2 * attempt);
}
