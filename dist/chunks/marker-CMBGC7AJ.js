import { x as readJson, y as RECORD_BOUNDS } from "./json-BaBbGGr3.js";
import { _ as objectOf, g as mapOf, p as aText$1, u as aCount, v as oneOf, y as optional } from "./event-DXnzpC_B.js";
import { createHash } from "node:crypto";
// src/pull-requests/marker.ts
const FINGERPRINT = [
	"service",
	"file",
	"field",
	"from",
	"to",
	"tier",
	"blueprint"
];
function formatMarker(marker) {
	const ordered = Object.fromEntries([
		...FINGERPRINT,
		"blob",
		"before",
		"template",
		"reverts",
		"config",
		"number",
		"autoscaler"
	].map((key) => [key, marker[key]]));
	return `<!-- trimtab:proposal ${JSON.stringify(ordered).replaceAll(">", "\\u003e")} -->`;
}
/** Parses the last marker of a body; undefined where there is none or it has been damaged. */
function parseMarker(body) {
	const found = [...body.matchAll(/<!-- trimtab:proposal (\{.*?)( -->|$)/gm)].findLast(([, json = "", end]) => end !== "" && json.endsWith("}"))?.[1];
	const read = found === void 0 ? void 0 : readJson(found, RECORD_BOUNDS);
	if (read?.kind !== "json" || MARKER(read.value, "") !== void 0) return void 0;
	const marker = read.value;
	return {
		...marker,
		before: marker.before ?? {}
	};
}
const aNumber = (value, at) => typeof value === "number" ? void 0 : `${at}: expected a number`;
const aText = optional(aText$1);
/** Markers of earlier versions lack some of it. */
const MARKER = objectOf({
	service: aText$1,
	file: aText$1,
	from: aCount,
	to: aCount,
	field: aText,
	tier: aText,
	blueprint: aText,
	blob: aText,
	template: aText,
	config: aText,
	reverts: optional(aCount),
	before: optional(mapOf(aNumber)),
	number: optional(oneOf("target", "min", "max")),
	autoscaler: aText
});
/** Hashes the fingerprint and the file it was built on into one word: another word, another commit. */
function fingerprintOf(marker) {
	return blobDigest(Buffer.from([...FINGERPRINT, "blob"].map((key) => String(marker[key])).join("\0")));
}
/** Returns the edit of a marker, as events tell it. */
function editOf({ file, field, from, to, number }, stated) {
	const edit = {
		file,
		field,
		from,
		to
	};
	return number === void 0 ? edit : {
		...edit,
		number,
		...stated === void 0 ? {} : { stated }
	};
}
/** Returns a short digest of a file's bytes. */
function blobDigest(bytes) {
	return createHash("sha256").update(bytes).digest("hex").slice(0, 20);
}
/**
* Checks whether two markers have the same fingerprint. With the same file on base there is then nothing to
* write.
*/
function sameFingerprint(a, b) {
	return FINGERPRINT.every((key) => a[key] === b[key]);
}
export { parseMarker as a, formatMarker as i, editOf as n, sameFingerprint as o, fingerprintOf as r, blobDigest as t };
