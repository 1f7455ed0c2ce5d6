import { o as parseRecommended } from "./event-DXnzpC_B.js";
// src/history/move-guards.ts
/**
* The guards that hold only a recommended change. None of them doubts the figures, so a change that one of
* them holds is still asked for, which a stabilization window counts on. What each checks, and in which
* order, is in scaling/guards.ts.
*/
const MOVE_GUARDS = [
	"disruption_budget",
	"circuit_open",
	"rolled_back_before",
	"stabilizing",
	"cooldown",
	"rate_limited",
	"deferred",
	"frozen",
	"render_refused",
	"correlated_drop",
	"queued",
	"unschedulable"
];
// src/history/steady.ts
/** Readings further apart than this say nothing about the time between them. */
const MAX_GAP_MS = 9e5;
/** Reasons with which the figures still ask for the change; with any other hold the figures are in doubt. */
const GOES_ON = [void 0, ...MOVE_GUARDS];
/** Returns how long a recommendation has held after one more decision; null where it holds no longer. */
function steadyAfter(steady, event) {
	const { timestamp } = event;
	const asked = parseRecommended(event.recommended);
	if (!asked || !GOES_ON.includes(event.reason)) return null;
	if (!(steady?.action === asked.action && steady.from === asked.from && Date.parse(timestamp) - Date.parse(steady.last) <= 9e5)) return {
		...asked,
		since: timestamp,
		last: timestamp
	};
	const careful = asked.action === "scale_up" ? Math.min : Math.max;
	return {
		...steady,
		target: careful(steady.target, asked.target),
		last: timestamp
	};
}
export { steadyAfter as n, MAX_GAP_MS as t };
