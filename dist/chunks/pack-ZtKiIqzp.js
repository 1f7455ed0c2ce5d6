import { d as POINT_MS } from "./demand-DjnMXt6M.js";
import { createHash } from "node:crypto";
// src/evidence/pack.ts
/** Bytes of seven bits that a difference of safe integers takes at most. */
const MAX_BYTES = 8;
/** Room that packing uses again for each series: a new one for each of ten thousand is 320 MB of garbage. */
let room = Buffer.alloc(0);
/**
* Packs a series at steps of five minutes: the differences of its values as integers of seven bits a byte, the
* last byte of each without its high bit, negative ones folded between the others (as in protocol buffers).
*/
function packDemand({ start, values }) {
	if (room.length < values.length * MAX_BYTES) room = Buffer.alloc(values.length * MAX_BYTES);
	const bytes = room;
	let end = 0;
	let last = 0;
	for (const value of values) {
		const difference = value - last;
		let rest = difference < 0 ? -2 * difference - 1 : 2 * difference;
		last = value;
		while (rest >= 128) {
			bytes[end] = 128 + rest % 128;
			end += 1;
			rest = Math.floor(rest / 128);
		}
		bytes[end] = rest;
		end += 1;
	}
	return {
		start,
		values: bytes.toString("base64", 0, end)
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
