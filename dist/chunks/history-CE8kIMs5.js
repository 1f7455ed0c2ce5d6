import { t as EVENT_TYPES } from "./ledger-bXlMJe9M.js";
import { a as failedChangesAfter, t as askedChange } from "./failed-changes-D4BTyOe8.js";
import { n as steadyAfter } from "./steady-BtTNY77U.js";
// src/history/past-evidence.ts
/** Days of wanted counts that matter: a count goes down to the highest of seven days. */
const WANTED_MS = 1296e6;
/** Returns what is known of the past after an event; nothing where it tells of no look. */
function evidenceAfter(evidence, { evidence: last }) {
	if (last === void 0) return {};
	const since = Date.parse(last.at) - WANTED_MS;
	const wanted = (evidence?.wanted ?? []).filter(({ at }) => Date.parse(at) >= since);
	const added = last.kind === "count" ? [{
		at: last.at,
		replicas: last.wanted
	}] : [];
	return { evidence: {
		last,
		wanted: [...wanted, ...added]
	} };
}
// src/history/history.ts
const NO_HISTORY = {
	readable: true,
	lastOperation: null,
	operations: [],
	awaitingVerification: false,
	merged: [],
	verified: [],
	deferrals: 0,
	retryAt: null,
	escalated: false,
	failures: [],
	lastDecision: null,
	steady: null
};
const FINAL_OUTCOMES = [
	"success",
	"passed",
	"insufficient",
	"failed",
	"inconclusive",
	"no_verification_needed"
];
/**
* Folds events into histories by service. Events may come in any order and more than once, as from two runs
* at the same time or from a push whose answer was lost: they are folded by time, and a line counts once.
*/
function foldHistories(events) {
	const byService = /* @__PURE__ */ new Map();
	for (const event of events) {
		const timed = {
			event,
			time: Date.parse(event.timestamp)
		};
		const own = byService.get(event.service);
		if (own) own.push(timed);
		else byService.set(event.service, [timed]);
	}
	return new Map([...byService].map(([service, own]) => [service, foldOne(own)]));
}
function foldOne(own) {
	return inOrderOnce(own).reduce((history, { event }) => afterEvent(history, event), NO_HISTORY);
}
/** Sorts events by time, and keeps one of those that are the same. */
function inOrderOnce(events) {
	const ordered = [...events].sort((a, b) => a.time - b.time || rank(a) - rank(b) || compareText(JSON.stringify(a.event), JSON.stringify(b.event)));
	return ordered.filter(({ event, time }, i) => {
		const before = ordered[i - 1];
		return before?.time !== time || JSON.stringify(before.event) !== JSON.stringify(event);
	});
}
function rank({ event }) {
	return EVENT_TYPES.indexOf(event.event_type);
}
function compareText(a, b) {
	return a < b ? -1 : Number(a > b);
}
/** Returns a history after one more event, which is no earlier than those before. */
function afterEvent(history, event) {
	switch (event.event_type) {
		case "merge": return afterMerge(history, event);
		case "verification": return afterVerification(history, event);
		case "decision": return {
			...history,
			...asksNoLonger(event) ? NOT_WAITING : {},
			...lastAskedAfter(event),
			lastDecision: decisionAfter(history.lastDecision, event),
			restingSince: event.outcome === "no_action" ? history.restingSince ?? event.timestamp : void 0,
			steady: steadyAfter(history.steady, event),
			...evidenceAfter(history.evidence, event),
			...event.advice === void 0 ? {} : { advice: event.advice }
		};
		case "deferral":
			if (history.retryAt !== null && Date.parse(event.timestamp) < Date.parse(history.retryAt)) return history;
			return {
				...history,
				deferrals: history.deferrals + 1,
				retryAt: event.retry_at ?? null
			};
		case "deferral_escalated": return {
			...history,
			escalated: true
		};
		case "proposal": return afterProposal(history, event);
		case "breaker_reset": return {
			...history,
			failures: [],
			failedChanges: [],
			advice: void 0
		};
		default: return history;
	}
}
function failedAfter({ failedChanges = [], lastAsked }, event) {
	const failed = failedChangesAfter(failedChanges, event, lastAsked);
	return failed.length === 0 && failedChanges.length === 0 ? {} : { failedChanges: failed };
}
function lastAskedAfter(event) {
	const asked = askedChange(event);
	return asked ? { lastAsked: asked } : {};
}
const NOT_WAITING = {
	deferrals: 0,
	retryAt: null,
	escalated: false
};
/** Checks whether a decision ends the wait for room: it needs none. A hold says nothing about the need. */
function asksNoLonger({ outcome, reason }) {
	if (outcome === "scale_down") return true;
	return outcome === "no_action" && (reason === void 0 || reason === "at_max_replicas" || reason === "at_min_replicas");
}
function afterProposal(history, event) {
	const { outcome, edit, timestamp: at } = event;
	if (outcome === "observe") return edit === void 0 ? history : {
		...history,
		observed: {
			edit,
			at
		}
	};
	return {
		...history,
		...NOT_WAITING,
		...history.observed === void 0 ? {} : { observed: void 0 },
		proposal: proposalAfter(history.proposal, event)
	};
}
function proposalAfter(proposal, { operation, outcome, pull, edit }) {
	if (operation === "rollback") return proposal;
	if (outcome === "close") return proposal?.pull === pull ? void 0 : proposal;
	return pull === void 0 || edit === void 0 ? void 0 : {
		pull,
		...edit
	};
}
function afterMerge(history, event) {
	const { pull, timestamp } = event;
	if (pull !== void 0 && history.merged.includes(pull)) return history;
	return {
		...history,
		...NOT_WAITING,
		proposal: history.proposal?.pull === pull ? void 0 : history.proposal,
		lastOperation: timestamp,
		operations: [...history.operations, timestamp],
		awaitingVerification: history.awaitingVerification || pull === void 0 || !history.verified.includes(pull),
		merged: withPull(history.merged, event),
		steady: null
	};
}
function afterVerification(history, event) {
	const { pull, outcome } = event;
	if (pull !== void 0 && history.verified.includes(pull)) return history;
	if (event.look !== void 0) return {
		...history,
		looks: withLook(history.looks, event)
	};
	const final = FINAL_OUTCOMES.includes(outcome);
	const verified = final ? withPull(history.verified, event) : history.verified;
	const ends = final && (pull === void 0 || history.merged.every((one) => verified.includes(one)));
	return {
		...history,
		lastOperation: history.lastOperation ?? event.timestamp,
		failures: failuresAfter(history.failures, event),
		...failedAfter(history, event),
		awaitingVerification: history.awaitingVerification && !ends,
		verified
	};
}
/**
* Returns what makes two decisions the same for the ledger: what is done, what was asked for, and what held
* it.
*/
function decisionKey(event) {
	return [
		event.operation,
		event.outcome,
		event.recommended ?? "",
		event.reason ?? ""
	].join("|");
}
/**
* Returns since when every run has decided on this action to the same count (ISO 8601); undefined where the
* last one did not.
*/
function decidedSince({ lastDecision }, action) {
	return lastDecision?.what.split("|")[1] === action ? lastDecision.since : void 0;
}
function decisionAfter(last, event) {
	const what = decisionKey(event);
	return {
		what,
		at: event.timestamp,
		since: last?.what === what ? last.since : event.timestamp
	};
}
/**
* Returns the failures after a verdict. A success ends them; a verdict that is neither success nor failure
* changes nothing, and neither does a successful rollback, which says nothing about the next change.
*/
function failuresAfter(failures, { outcome, operation, timestamp }) {
	if (outcome === "failed") return [...failures, timestamp];
	return (outcome === "success" || outcome === "passed") && operation !== "rollback" ? [] : failures;
}
/** Adds a look, once: two runs at the same time may both have recorded the same measurement. */
function withLook(looks, { pull, look, timestamp, measured_at: measuredAt = timestamp }) {
	const known = looks?.[String(pull)] ?? [];
	if (known.some((one) => one.verdict === look && one.measuredAt === measuredAt)) return looks ?? {};
	return {
		...looks,
		[String(pull)]: [...known, {
			verdict: String(look),
			measuredAt
		}]
	};
}
function withPull(pulls, event) {
	return event.pull === void 0 ? pulls : [...pulls, event.pull];
}
export { foldHistories as a, decisionKey as i, afterEvent as n, inOrderOnce as o, decidedSince as r, NO_HISTORY as t };
