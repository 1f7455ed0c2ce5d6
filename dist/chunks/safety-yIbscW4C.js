import { P as decisionKey, X as cooldownEnd, Z as rateUse, a as leansOnLedger, it as circuitBreaker, r as instant } from "./decide-CRBGwzq_.js";
// src/ledger/record.ts
/** How long a scale-up that found no room waits before it asks again. */
const DEFER_MS = 3e5;
/** So many deferrals in a row need a person: room does not come by waiting. */
const ESCALATED_AFTER = 3;
function isEscalated({ grant, input }) {
	return grant?.action === "defer" && input.history.deferrals + 1 >= ESCALATED_AFTER;
}
/**
* What a run owes the ledger for one service: its decision when it changed or is the first of its UTC day (always where the
* ledger is the evidence for its stabilisation window), and a deferral each time.
*/
function decisionEvents(s, now) {
	const { decision, governance, grant } = s;
	const { lastDecision } = s.input.history;
	const { recommendation } = decision;
	const asked = recommendation && recommendation.action !== "no_action";
	const event = decisionEvent(s, "decision", decision.action, now, {
		...decision.reason === null ? {} : { reason: decision.reason },
		...asked ? { recommended: `${recommendation.action} ${decision.current_replicas} to ${recommendation.target_replicas}` } : {},
		...measuredFigures(s)
	});
	const sameDay = lastDecision?.at.slice(0, 10) === event.timestamp.slice(0, 10);
	const { blueprint, observation } = s.input;
	const evidence = asked && leansOnLedger(blueprint, observation, recommendation, decision.current_replicas ?? 0, now);
	const known = sameDay && lastDecision?.what === decisionKey(event) && !evidence;
	const deferred = grant?.action === "defer" && governance.classification !== "forbidden";
	const retry = { retry_at: instant(new Date(now.getTime() + DEFER_MS)) };
	return [...known ? [] : [event], ...deferred ? [decisionEvent(s, "deferral", "deferred", now, retry)] : []];
}
/** The figures behind a decision, for whoever asks later and cannot measure. */
function measuredFigures({ decision: { current_replicas: replicas, figures } }) {
	const measured = Object.entries(figures).flatMap(([name, figure]) => "value" in figure ? [[name, figure.value]] : []);
	return {
		...replicas === null ? {} : { replicas },
		...measured.length === 0 ? {} : { figures: Object.fromEntries(measured) }
	};
}
/** An event about a service's decision, with the audit fields filled in. */
function decisionEvent(s, type, outcome, now, more = {}) {
	return {
		timestamp: instant(now),
		event_type: type,
		agent_id: "trimtab",
		service: s.decision.service,
		blueprint_version: s.input.blueprint.version ?? null,
		operation: s.governance.operation,
		classification: s.governance.classification,
		rationale: s.decision.rationale,
		outcome,
		duration: "0s",
		decision_id: s.decision.decision_id,
		...more
	};
}
// src/report/safety.ts
/** What a service's own past lets it do now: each part a fold over its events, and no other service's. */
function safetySection(s, now) {
	const { blueprint, history } = s.input;
	const { circuitBreaker: limits, rateLimit } = blueprint.governance;
	const breaker = circuitBreaker(blueprint, history.failures, now);
	const rate = rateUse(blueprint, history.operations, now);
	const { steady } = history;
	const deferred = s.grant?.action === "defer";
	const time = (ms) => ms === null || ms === void 0 ? null : instant(new Date(ms));
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
/** What of it is worth a line: a service at rest with nothing behind it has none. */
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
export { decisionEvents as a, decisionEvent as i, safetySection as n, isEscalated as o, DEFER_MS as r, describeSafety as t };
