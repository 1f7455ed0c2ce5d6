// src/lib/memoize.ts
/**
* Remembers the result of a pure function for each text: ten thousand blueprints write the same few durations
* and percentages. It keeps every text, so use it only for those of a policy. An error is not remembered.
*/
function memoize(parse) {
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
export { memoize as t };
