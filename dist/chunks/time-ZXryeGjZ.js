// src/lib/count.ts
/** Largest count of replicas: Kubernetes has 32 bits for it. */
const MAX_COUNT = 2 ** 31 - 1;
/** Checks for a number of replicas that Kubernetes can hold. */
function isCount(value) {
	return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_COUNT;
}
/** Formats a count with its noun: `1 replica`, `3 replicas`. */
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** Lists the first names and counts the others: `a, b and 3 more`. */
function listFirst(names, max) {
	const more = names.length > max ? ` and ${names.length - max} more` : "";
	return `${names.slice(0, max).join(", ")}${more}`;
}
// src/lib/time.ts
const INSTANT = /^(\d{4}-\d{2}-)(\d{2})T(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
/**
* Parses an ISO 8601 instant with its zone, seconds optional, into milliseconds since 1970; undefined for any
* other text.
*/
function parseInstant(text) {
	const [, month = "", day = "", hour = ""] = INSTANT.exec(text) ?? [];
	if (month === "" || hour > "23" || day > "28" && !isDay(`${month}${day}`)) return void 0;
	const time = Date.parse(text);
	return Number.isNaN(time) ? void 0 : time;
}
/** Describes a text that is no instant, such as `found 2026-02-30T00:00:00Z, and there is no such time`. */
function describeNoInstant(text) {
	return `found ${text}${INSTANT.test(text) ? ", and there is no such time" : ""}`;
}
/** Checks that a value is an ISO 8601 instant as {@link parseInstant} reads it. */
function isInstant(value) {
	return typeof value === "string" && parseInstant(value) !== void 0;
}
/** Formats a time as ISO 8601 in UTC with whole seconds, the form of every time in a report. */
function formatInstant(date) {
	return `${date.toISOString().slice(0, 19)}Z`;
}
function isDay(day) {
	const time = Date.parse(`${day}T00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
export { MAX_COUNT as a, listFirst as c, parseInstant as i, formatInstant as n, counted as o, isInstant as r, isCount as s, describeNoInstant as t };
