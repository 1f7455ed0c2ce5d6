import { t as circuitBreaker } from "./circuit-breaker-Ehnlz9C2.js";
import { t as formatInstant } from "./time-CGYFt6uK.js";
import { n as rateUse, t as cooldownEnd } from "./pace-C1bM4GlM.js";
// src/scaling/capacity/deferral.ts
/** Time in ms that a scale-up which found no room waits before it asks again. */
const DEFER_MS = 3e5;
/** So many deferrals in a row need a person: room does not come by waiting. */
const ESCALATED_AFTER = 3;
/** Checks whether this deferral is the one that a person is notified of. */
function isEscalated({ grant, input }) {
	return grant?.action === "defer" && input.history.deferrals + 1 >= ESCALATED_AFTER;
}
// src/report/safety.ts
/**
* Reports what a service's own past lets it do now: each part a fold over its events, and no other service's.
*/
function safetySection(s, now) {
	const { blueprint, history } = s.input;
	const { circuitBreaker: limits, rateLimit } = blueprint.governance;
	const breaker = circuitBreaker(blueprint, history.failures, now);
	const rate = rateUse(blueprint, history.operations, now);
	const { steady } = history;
	const deferred = s.grant?.action === "defer";
	const time = (ms) => ms === null || ms === void 0 ? null : formatInstant(new Date(ms));
	const cooldown = (direction) => {
		const end = cooldownEnd(blueprint, history, direction);
		return {
			elapsed: end === null || now.getTime() >= end,
			until: time(end)
		};
	};
	return {
		last_operation: history.lastOperation,
		awaiting_verification: history.awaitingVerification,
		cooldown: {
			up: cooldown("up"),
			down: cooldown("down")
		},
		rate_limit: {
			last_hour: rate.lastHour,
			max_per_hour: rateLimit.maxPerHour,
			last_day: rate.lastDay,
			max_per_day: rateLimit.maxPerDay,
			limited_until: time(rate.reached?.until)
		},
		circuit_breaker: {
			state: breaker.state,
			failures: breaker.failures,
			failure_threshold: limits.failureThreshold,
			last_failure: breaker.lastFailure,
			trial_at: time(breaker.trialAt)
		},
		stabilization: s.decision.reason === "stabilizing" && steady ? {
			action: steady.action,
			since: steady.since,
			last_seen: steady.last
		} : null,
		deferral: {
			in_a_row: history.deferrals + Number(deferred),
			retry_at: deferred ? time(now.getTime() + DEFER_MS) : history.retryAt,
			escalated: history.escalated || isEscalated(s)
		}
	};
}
/** Describes the parts of it that are worth a line: a service at rest with nothing behind it has none. */
function describeSafety({ cooldown, rate_limit: rate, circuit_breaker: breaker, ...safety }) {
	const cooling = ["up", "down"].filter((direction) => !cooldown[direction].elapsed);
	const ends = [...new Set(cooling.map((direction) => cooldown[direction].until))];
	return [
		...safety.awaiting_verification ? ["awaits verification"] : [],
		...breaker.state === "open" ? [`circuit open after ${breaker.failures} failed, one trial from ${breaker.trial_at}`] : [],
		...breaker.state === "half-open" ? [`circuit half-open after ${breaker.failures} failed: the next change is the trial`] : [],
		...breaker.state === "closed" && breaker.failures > 0 ? [`${breaker.failures} failed since the last success, ${breaker.failure_threshold} open the circuit`] : [],
		...ends.length === 1 && cooling.length === 2 ? [`cooldown until ${ends[0]}`] : cooling.map((direction) => `cooldown ${direction} until ${cooldown[direction].until}`),
		...rate.limited_until === null ? [] : [`rate limit reached (${rate.last_hour} in an hour, ${rate.last_day} in a day), until ${rate.limited_until}`],
		...safety.stabilization ? [`${safety.stabilization.action} asked for since ${safety.stabilization.since}`] : [],
		...safety.deferral.in_a_row > 0 ? [`deferred ${safety.deferral.in_a_row} in a row, retry at ${safety.deferral.retry_at}${safety.deferral.escalated ? ", escalated" : ""}`] : []
	];
}
export { isEscalated as i, safetySection as n, DEFER_MS as r, describeSafety as t };
