import { n as __exportAll } from "./rolldown-runtime-BVN1G_yT.js";
// src/lib/did-you-mean.ts
var did_you_mean_exports = /* @__PURE__ */ __exportAll({ closest: () => closest });
/** Finds the known word closest to `key`: within two edits, or within a quarter of its letters. */
function closest(key, known) {
	const best = known.map((name) => ({
		name,
		distance: editDistance(key, name)
	})).sort((a, b) => a.distance - b.distance)[0];
	return best && best.distance <= Math.max(2, Math.floor(key.length / 4)) ? best.name : void 0;
}
function editDistance(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]));
		row = next;
	}
	return row[b.length] ?? 0;
}
export { did_you_mean_exports as n, closest as t };
