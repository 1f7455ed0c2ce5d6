import { a as MAX_COUNT, n as formatInstant, o as counted } from "./time-ZXryeGjZ.js";
// src/policy/freeze.ts
const DAYS = [
	"Sun",
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat"
];
/** Returns the first freeze that `now` falls into; undefined where there is none. */
function activeFreeze(freezes, now) {
	return freezes.find((freeze) => freeze.kind === "range" ? inRange(freeze, now) : inWeek(freeze, now));
}
/** Describes a freeze as `frozen until 2027-01-02T00:00:00Z: year end`. */
function describeFreeze(freeze) {
	return `frozen until ${freeze.kind === "range" ? formatInstant(new Date(freeze.to)) : `${DAYS[Math.floor(freeze.to / 1440)]} ${clock(freeze.to % 1440)} (${freeze.timeZone})`}${freeze.reason === void 0 ? "" : `: ${freeze.reason}`}`;
}
function clock(minutes) {
	return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
function inRange({ from, to }, now) {
	return now.getTime() >= from && now.getTime() < to;
}
/**
* Checks whether `now` falls into a weekly freeze, on the zone's own clock, so a window keeps its hours when
* the clock changes.
*/
function inWeek({ from, to, timeZone }, now) {
	const parts = clockOf(timeZone).formatToParts(now).map(({ type, value }) => [type, value]);
	const { weekday, hour, minute } = Object.fromEntries(parts);
	const at = DAYS.indexOf(weekday) * 1440 + Number(hour) * 60 + Number(minute);
	return from < to ? at >= from && at < to : at >= from || at < to;
}
/** Making one takes longer than reading it ten thousand times. */
const clocks = /* @__PURE__ */ new Map();
function clockOf(timeZone) {
	const known = clocks.get(timeZone);
	if (known) return known;
	const made = new Intl.DateTimeFormat("en-US", {
		timeZone,
		weekday: "short",
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23"
	});
	clocks.set(timeZone, made);
	return made;
}
// src/scaling/decision/limits.ts
/**
* Returns the highest count that may be proposed: beyond `max_replicas` only where the blueprint itself lists
* that under `requires_approval`.
*/
function ceilingOf({ scaling, governance }) {
	return governance.requiresApproval?.includes("scale_beyond_limits") ? MAX_COUNT : scaling.maxReplicas;
}
/** Checks whether a count lies within what the blueprint states. */
function isWithinLimits({ scaling }, replicas) {
	return replicas <= scaling.maxReplicas && replicas >= scaling.minReplicas;
}
/** Formats a count: `1 replica`, `3 replicas`. */
function countOf(replicas) {
	return counted(replicas, "replica");
}
/** Cuts a move to the increment that the blueprint states, if any. */
function withinIncrement({ scaling: { increment } }, current, wanted) {
	return wanted > current ? Math.min(wanted, current + (increment.up ?? Number.POSITIVE_INFINITY)) : Math.max(wanted, current - (increment.down ?? Number.POSITIVE_INFINITY));
}
export { activeFreeze as a, withinIncrement as i, countOf as n, describeFreeze as o, isWithinLimits as r, ceilingOf as t };
