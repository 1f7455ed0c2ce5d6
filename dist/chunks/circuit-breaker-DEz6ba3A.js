// src/history/circuit-breaker.ts
/**
* Computes a service's breaker from the times of its failed verifications since the last success or reset
* (ISO 8601, oldest first). It opens once `failure_threshold` of them fall into the window, and is half-open
* when `reset_timeout` has passed since the last: the next change is a trial, and none follows before its
* verdict. Only a success or a person closes it: a trial that fails opens it again, however old the other
* failures are by then.
*/
function circuitBreaker(blueprint, failures, now) {
	const { failureThreshold, resetTimeout } = blueprint.governance.circuitBreaker;
	const failureWindow = breakerWindow(blueprint);
	const times = failures.map((time) => Date.parse(time));
	const trialAt = times.some((time, i) => time - (times[i - failureThreshold + 1] ?? -1e400) < failureWindow) ? Math.max(...times) + resetTimeout : null;
	return {
		state: trialAt === null ? "closed" : now.getTime() < trialAt ? "open" : "half-open",
		failures: failures.length,
		lastFailure: failures.at(-1) ?? null,
		trialAt
	};
}
/**
* Returns the time within which failures add up, in milliseconds: `failure_window`, or where that many tries
* take longer, what they take. A try takes its stabilization window, its verification and a cooldown, and
* people as long again until they merge it and its rollback: with a window of evidence as long as
* `failure_window`, the breaker could never open.
*/
function breakerWindow({ governance, scaling, verification }) {
	const { failureThreshold, failureWindow } = governance.circuitBreaker;
	const { stabilization, cooldown } = scaling;
	const longest = ({ up, down }) => Math.max(up, down);
	const attempt = longest(stabilization) + verification.timeout + longest(cooldown);
	return Math.max(failureWindow, failureThreshold * 2 * attempt);
}
export { circuitBreaker as n, breakerWindow as t };
