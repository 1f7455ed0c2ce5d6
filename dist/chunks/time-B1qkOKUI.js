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
/** Checks that a text has the form of an instant, be there such a time (30 February) or not. */
function hasInstantForm(text) {
	return INSTANT.test(text);
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
export { parseInstant as i, hasInstantForm as n, isInstant as r, formatInstant as t };
