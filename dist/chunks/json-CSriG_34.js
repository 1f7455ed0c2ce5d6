import { t as TrimtabError } from "./errors-Bs50qkOV.js";
import { i as parseQuantity } from "./quantity-BuWb_4Jg.js";
import { n as isInstant } from "./time-CGYFt6uK.js";
// src/lib/json.ts
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Beyond any load: a larger figure comes from an overflow, and sums of it would overflow again. */
const MAX_FIGURE = 0x38d7ea4c68000;
function isMeasured(value) {
	return typeof value === "number" && value >= 0 && value <= MAX_FIGURE;
}
function count(value) {
	return Number.isSafeInteger(value) && value >= 0 ? value : void 0;
}
/** Returns an ISO 8601 instant with its zone, as it is written. */
function instant(value) {
	return isInstant(value) ? value : void 0;
}
function text(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}
/** Returns the members that are objects of what should be a list; none where it is not one. */
function objects(value) {
	return Array.isArray(value) ? value.filter(isObject) : [];
}
/** Returns the texts of what should be a map of texts; other values are left out. */
function texts(value) {
	const entries = isObject(value) ? Object.entries(value) : [];
	return Object.fromEntries(entries.filter((entry) => typeof entry[1] === "string"));
}
/** Returns the member that should be an object; an empty one where it is not. */
function member(value, key) {
	const found = value[key];
	return isObject(found) ? found : {};
}
/** Returns a Kubernetes quantity in nano-units, or undefined where there is none that can be read. */
function quantity(value) {
	if (typeof value !== "string" && typeof value !== "number") return void 0;
	try {
		return parseQuantity(String(value));
	} catch {
		return;
	}
}
/** Parses a file's text as one JSON object. @throws TrimtabError `snapshot_invalid` */
function parseJson(file, text) {
	let value;
	try {
		value = JSON.parse(text.replace(/^\ufeff/, ""));
	} catch (cause) {
		const { message } = cause;
		const before = text.slice(0, Number(/at position (\d+)/.exec(message)?.[1] ?? 0)).split("\n");
		const place = `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
		throw new TrimtabError("snapshot_invalid", `${place}: not JSON: ${message}`, { cause });
	}
	if (!isObject(value)) throw new TrimtabError("snapshot_invalid", `${file}: expected one JSON object`);
	return value;
}
export { member as a, quantity as c, isObject as i, text as l, instant as n, objects as o, isMeasured as r, parseJson as s, count as t, texts as u };
