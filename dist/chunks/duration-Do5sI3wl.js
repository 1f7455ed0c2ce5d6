// src/lib/memoize.ts
/**
* A pure function of a text, worked out once for each text: ten thousand blueprints write the same few durations and
* percentages. For texts of a policy only, since it keeps them all. What throws is not kept.
*/
function memo(parse) {
	const known = /* @__PURE__ */ new Map();
	return (text) => {
		let value = known.get(text);
		if (value === void 0) {
			value = parse(text);
			known.set(text, value);
		}
		return value;
	};
}
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
/** `200ms`, `5m`, `1h30m` in milliseconds. @throws RangeError when it is none. */
const parseDuration = memo(readDuration);
function readDuration(text) {
	if (!/^(\d{1,9}(ms|[dhms]))+$/.test(text)) throw new RangeError(`not a duration: ${text}`);
	let total = 0;
	for (const [, count, unit] of text.matchAll(/(\d+)(ms|[dhms])/g)) total += Number(count) * (UNITS.find(([name]) => name === unit)?.[1] ?? 0);
	return total;
}
/** In words, in the largest unit that divides it: `5 minutes`. */
function formatDuration(ms) {
	const [, size, word] = UNITS.find(([, unit]) => ms % unit === 0 && ms >= unit) ?? [
		"ms",
		1,
		"millisecond"
	];
	const count = ms / size;
	return `${count} ${word}${count === 1 ? "" : "s"}`;
}
export { parseDuration as n, memo as r, formatDuration as t };
