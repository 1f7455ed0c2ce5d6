import { o as counted } from "./time-ZXryeGjZ.js";
import "./ledger-bXlMJe9M.js";
import { o as inPoints, r as between, t as DAY_MS } from "./demand-DjnMXt6M.js";
import { r as replayNumbers } from "./replay-nX0FvDoM.js";
import { n as WHOLE } from "./rules-BQYdaS4k.js";
import { i as priceOf, t as costOf } from "./score-DMELKMS_.js";
import { isDeepStrictEqual } from "node:util";
// src/evidence/shadow.ts
/** An advice is judged by what follows it, until the next one on its service and at most for two weeks. */
const LONGEST_ADVICE_MS = 14 * DAY_MS;
/** Less than a day says nothing of a number that lives for weeks. */
const LEAST_MS = DAY_MS;
/** A count that stands alone cannot react: the price of its violations is at least this. */
const COUNT_PRICE = 100;
/**
* Lists what pull requests advised, and what would have been where a service was observed only, in the order of
* their times; rollbacks are no advice.
*/
function listAdvice(events) {
	const ordered = [...events].sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp));
	const merged = new Set(ordered.flatMap((event) => event.event_type === "merge" && event.pull ? [event.pull] : []));
	const known = {
		numbers: /* @__PURE__ */ new Map(),
		limits: /* @__PURE__ */ new Map()
	};
	const found = [];
	const latest = /* @__PURE__ */ new Map();
	for (const event of ordered) {
		const { service, edit, pull } = event;
		noteEvidence(event, known);
		if (!edit || !isAdvice(event)) continue;
		const last = latest.get(service);
		const numbers = numbersOf(edit, known.numbers.get(service));
		const at = Date.parse(event.timestamp);
		if (last && (pull !== void 0 || at - last.at < LONGEST_ADVICE_MS) && last.pull === pull && isDeepStrictEqual(last.numbers, numbers)) continue;
		const one = {
			service,
			pull,
			at,
			until: void 0,
			merged: pull !== void 0 && merged.has(pull),
			numbers,
			limit: known.limits.get(service)
		};
		latest.set(service, one);
		found.push(one);
	}
	const next = /* @__PURE__ */ new Map();
	return found.toReversed().map((one) => {
		const until = next.get(one.service);
		next.set(one.service, one.at);
		return {
			...one,
			until
		};
	}).reverse();
}
function noteEvidence({ service, evidence }, known) {
	if (!evidence || !("stated" in evidence)) return;
	known.limits.set(service, evidence.limit?.limit);
	if (evidence.kind === "autoscaler" && evidence.stated.settings) known.numbers.set(service, evidence.stated.settings);
}
function isAdvice({ event_type: type, operation, outcome, pull }) {
	return type === "proposal" && operation !== "rollback" && (pull !== void 0 || outcome === "observe");
}
function numbersOf({ from, to, number, stated: known }, seen) {
	if (number === void 0) return {
		from: { replicas: from },
		to: { replicas: to }
	};
	const stated = known ?? seen;
	return stated && {
		from: {
			...stated,
			[number]: from
		},
		to: {
			...stated,
			[number]: to
		}
	};
}
/** Checks whether an advice had a day to itself by now. */
function isLongEnough({ at, until = Number.POSITIVE_INFINITY }, now) {
	return Math.min(until, now) - at >= LEAST_MS;
}
/**
* Judges an advice by the demand after it, and by the limit that p95 told when it was given. `history` says why
* there is none where it is a text.
*/
function judgeAdvice(advice, history, stated, now) {
	const rules = {
		...stated,
		utilizationLimit: advice.limit ?? stated.utilizationLimit
	};
	const unknown = (why) => ({
		kind: "unknown",
		advice,
		why
	});
	const { numbers, at, until = Number.POSITIVE_INFINITY } = advice;
	if (numbers === void 0) return unknown("the ledger does not say which other numbers its autoscaler had");
	if (typeof history === "string") return unknown(history);
	const end = Math.min(until, at + LONGEST_ADVICE_MS, now);
	if (!isLongEnough(advice, now)) return unknown(until < at + LEAST_MS ? "the next proposal came within a day" : "it is younger than a day");
	const points = between(inPoints(history), at, end);
	const [was, is] = [replayNumbers(points, numbers.from, rules), replayNumbers(points, numbers.to, rules)];
	if (was.steps * 6e4 < LEAST_MS) return unknown(`the history has ${counted(was.steps, "minute")} of the time after it, of a day at least`);
	const price = priceOf(rules, "replicas" in numbers.from ? COUNT_PRICE : 0);
	const [before, after] = [costOf(was, price), costOf(is, price)];
	return {
		kind: "judged",
		advice,
		regret: {
			from: at,
			to: end,
			measured_minutes: was.steps,
			violation_minutes_saved: was.violations - is.violations,
			replica_minutes_saved: was.replicas - is.replicas,
			utilization_limit: rules.utilizationLimit / WHOLE,
			verdict: after < before ? "helped" : after > before ? "harmed" : "even"
		}
	};
}
/** Returns the verdict on the last advice that can be judged; undefined where none can. */
function judgeLast(advice, history, rules, now) {
	for (const one of advice.toReversed()) {
		const judged = judgeAdvice(one, history, rules, now);
		if (judged.kind === "unknown") continue;
		const { verdict, violation_minutes_saved, replica_minutes_saved } = judged.regret;
		return {
			at: new Date(now).toISOString(),
			...one.pull === void 0 ? {} : { pull: one.pull },
			proposed_at: new Date(one.at).toISOString(),
			verdict,
			violation_minutes_saved,
			replica_minutes_saved
		};
	}
}
export { listAdvice as a, judgeLast as i, isLongEnough as n, judgeAdvice as r, LONGEST_ADVICE_MS as t };
