import { o as counted } from "./time-ZXryeGjZ.js";
import { t as memoize } from "./memoize-BZm431oz.js";
// src/lib/duration.ts
const UNITS = [
	[
		"d",
		864e5,
		"day"
	],
	[
		"h",
		36e5,
		"hour"
	],
	[
		"m",
		6e4,
		"minute"
	],
	[
		"s",
		1e3,
		"second"
	],
	[
		"ms",
		1,
		"millisecond"
	]
];
/** A century: a date that lies further away is none that a report could state. */
const LONGEST = 315576e7;
/**
* Parses a duration such as `200ms`, `5m` or `1h30m` into milliseconds; anything longer than a century counts as
* one. @throws RangeError for any other text.
*/
const parseDuration = memoize(readDuration);
function readDuration(text) {
	if (!/^(\d{1,9}(ms|[dhms]))+$/.test(text)) throw new RangeError(`not a duration: ${text}`);
	let total = 0;
	for (const [, count, unit] of text.matchAll(/(\d+)(ms|[dhms])/g)) total += Number(count) * (UNITS.find(([name]) => name === unit)?.[1] ?? 0);
	return Math.min(total, LONGEST);
}
/** Formats a duration in the largest unit that divides it: `5 minutes`. */
function formatDuration(ms) {
	const [, size, word] = UNITS.find(([, unit]) => ms % unit === 0 && ms >= unit) ?? [
		"ms",
		1,
		"millisecond"
	];
	return counted(ms / size, word);
}
/** Formats how long something takes or is ago, by its two largest units: `1d4h`, `12m5s`, `0s`. */
function formatSpan(ms) {
	const units = UNITS.slice(0, 4);
	const at = units.findIndex(([, size]) => ms >= size);
	const [first, second] = at === -1 ? [] : units.slice(at);
	if (!first) return "0s";
	const rest = second ? Math.floor(ms % first[1] / second[1]) : 0;
	return `${Math.floor(ms / first[1])}${first[0]}${second && rest > 0 ? `${rest}${second[0]}` : ""}`;
}
export { formatSpan as n, parseDuration as r, formatDuration as t };
