import { n as __exportAll } from "./rolldown-runtime-BVN1G_yT.js";
import { u as showUnseen } from "./errors-caA3otfk.js";
// src/lib/did-you-mean.ts
var did_you_mean_exports = /* @__PURE__ */ __exportAll({ closest: () => closest });
/**
* Finds the known word closest to `key`: within two edits, or within a quarter of its letters, in whatever
* case they are.
*/
function closest(key, known) {
	const wanted = key.toLowerCase();
	let best;
	let limit = Math.max(2, Math.floor(key.length / 4)) + 1;
	for (const name of known) {
		const distance = editDistance(wanted, name.toLowerCase(), limit);
		if (distance >= limit) continue;
		best = name;
		limit = distance;
	}
	return best;
}
/** More names than a person reads. */
const MAX_NAMED = 20;
/** Lists the names that are known, and asks for the one that may be meant by an unknown one. */
function describeKnown(name, known) {
	const near = closest(name, known);
	const hint = near === void 0 ? "" : `. Did you mean "${near}"?`;
	return showUnseen(`Known: ${known.slice(0, MAX_NAMED).join(", ") || "none"}${hint}`);
}
/** Counts the edits from one word to another, up to `limit`. */
function editDistance(a, b, limit) {
	if (Math.abs(a.length - b.length) >= limit) return limit;
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]));
		if (next.every((distance) => distance >= limit)) return limit;
		row = next;
	}
	return row[b.length] ?? 0;
}
export { describeKnown as n, did_you_mean_exports as r, closest as t };
