import { u as POINT_MS } from "./demand-DVV8bf2q.js";
import { createHash } from "node:crypto";
// src/evidence/pack.ts
/**
* Packs a series at steps of five minutes: the differences of its values as integers of seven bits a byte, the
* last byte of each without its high bit, negative ones folded between the others (as in protocol buffers).
*/
function packDemand({ start, values }) {
	const bytes = [];
	let last = 0;
	for (const value of values) {
		const difference = value - last;
		let rest = difference < 0 ? -2 * difference - 1 : 2 * difference;
		last = value;
		while (rest >= 128) {
			bytes.push(128 + rest % 128);
			rest = Math.floor(rest / 128);
		}
		bytes.push(rest);
	}
	return {
		start,
		values: Buffer.from(bytes).toString("base64")
	};
}
/** Returns what was packed. */
function unpackDemand({ start, values }) {
	const found = [];
	let last = 0;
	let folded = 0;
	let unit = 1;
	for (const byte of Buffer.from(values, "base64")) {
		folded += byte % 128 * unit;
		unit *= 128;
		if (byte >= 128) continue;
		last += folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
		found.push(last);
		folded = 0;
		unit = 1;
	}
	return {
		start,
		step: POINT_MS,
		values: Float64Array.from(found)
	};
}
/** Returns a short digest of a packed series. */
function demandDigest({ start, values }) {
	return createHash("sha256").update(`${start}\0${values}`).digest("hex").slice(0, 20);
}
export { packDemand as n, unpackDemand as r, demandDigest as t };
