import { r as isInstant, s as isCount } from "./time-ZXryeGjZ.js";
import { t as TrimtabError } from "./errors-caA3otfk.js";
// src/lib/json-parse.ts
/**
* Parses a JSON text as `JSON.parse` is meant to. V8 from 12.8 on (Node.js 24) takes a name that is written with
* escapes for another one where it has seen that before: `{"h":1,"\u006din":2}` may come to have a `\u0`
* (https://github.com/nodejs/node/issues/63785). So such names are kept from it.
* @throws SyntaxError where the text is not JSON
*/
function parseJsonText(text) {
	const parsed = JSON.parse(text);
	const names = escapedNames(text);
	if (names.length === 0) return parsed;
	const standIns = /* @__PURE__ */ new Map();
	const parts = [];
	let from = 0;
	for (const [start, end] of names) {
		parts.push(text.slice(from, start), standInFor(text.slice(start, end), standIns));
		from = end;
	}
	parts.push(text.slice(from));
	const value = JSON.parse(parts.join(""));
	const byStandIn = new Map([...standIns].map(([name, standIn]) => [standIn, name]));
	return byStandIn.size === 0 ? value : renamed(value, byStandIn);
}
/** Returns start and end, quotes included, of each member's name that is written with an escape. */
function escapedNames(text) {
	const found = [];
	let end = 0;
	for (let at = text.indexOf("\\"); at >= 0; at = text.indexOf("\\", end)) {
		const start = text.lastIndexOf("\"", at);
		end = endOfString(text, start) + 1;
		NEXT.lastIndex = end;
		if (start >= 0 && NEXT.test(text)) found.push([start, end]);
	}
	return found;
}
const BACKSLASH = "\\".charCodeAt(0);
const NEXT = /[ \t\n\r]*:/y;
/** Stands in no text, since nobody can guess it, and in no value that is returned. */
const MARK = crypto.randomUUID();
/** Writes a name without escapes; one that cannot do without, such as one with a quote, under another name. */
function standInFor(written, standIns) {
	const name = JSON.parse(written);
	const plain = JSON.stringify(name);
	if (!plain.includes("\\")) return plain;
	const known = standIns.get(name) ?? `${MARK}${standIns.size}`;
	standIns.set(name, known);
	return `"${known}"`;
}
function renamed(value, names) {
	if (Array.isArray(value)) return value.map((item) => renamed(item, names));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [names.get(key) ?? key, renamed(member, names)]));
}
/** Returns the offset of the quote that ends the string opened at `start`; the text's end where none does. */
function endOfString(text, start) {
	for (let end = text.indexOf("\"", start + 1); end >= 0; end = text.indexOf("\"", end + 1)) {
		let escapes = 0;
		while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes += 1;
		if (escapes % 2 === 0) return end;
	}
	return text.length;
}
// src/lib/json-text.ts
const MIB = 1048576;
/** Files: a report of ten thousand services is 62 MB. */
const FILE_BOUNDS = {
	characters: 256 * MIB,
	values: 1e7
};
/**
* Answers of a server, a page at a time. metrics-server does not page: the pods of the largest cluster that
* Kubernetes supports, 150,000, are some 100 MB.
*/
const ANSWER_BOUNDS = {
	characters: 128 * MIB,
	values: 5e6
};
/** One line of a ledger, one series of an answer, one event of GitHub, one file of the local forge. */
const RECORD_BOUNDS = {
	characters: 4 * MIB,
	values: 2e5
};
/** Deeper than anything that is read or written; beyond some thousands printing it would overflow. */
const MAX_DEPTH = 100;
/**
* Reads one JSON text from outside. Size, number of values and depth are checked before anything is built, so
* that no text costs more memory than its bounds allow.
*/
function readJson(text, bounds) {
	if (text.length > bounds.characters) return {
		kind: "broken",
		reason: `larger than ${bounds.characters / MIB} MiB`,
		offset: 0
	};
	const excess = excessOf(text, bounds.values);
	if (excess !== void 0) return {
		kind: "broken",
		...excess
	};
	try {
		return {
			kind: "json",
			value: parseJsonText(text.startsWith("﻿") ? text.slice(1) : text)
		};
	} catch (cause) {
		const { message } = cause;
		const end = message.startsWith("Unexpected end") ? text.length : 0;
		const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? end);
		return {
			kind: "broken",
			reason: `not JSON: ${message.slice(0, 200)}`,
			offset
		};
	}
}
/** Finds the place at which a text nests too deeply or holds too many values. It need not be JSON. */
function excessOf(text, values) {
	let [depth, count] = [0, 0];
	for (let at = 0; at < text.length; at += 1) {
		const c = text.charCodeAt(at);
		if (c === QUOTE) at = endOfString(text, at);
		else if (c === CLOSE_LIST || c === CLOSE_OBJECT) depth -= 1;
		else if (c === COMMA) count += 1;
		else if (c === OPEN_LIST || c === OPEN_OBJECT) {
			depth += 1;
			count += 1;
		}
		if (depth > MAX_DEPTH) return {
			reason: `nested deeper than ${MAX_DEPTH} levels`,
			offset: at
		};
		if (count > values) return {
			reason: `more than ${values} values`,
			offset: at
		};
	}
}
const [QUOTE, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [..."\",[]{}"].map((c) => c.charCodeAt(0));
// src/lib/quantity.ts
const NANO = 1000000000n;
const BINARY = [
	"Ki",
	"Mi",
	"Gi",
	"Ti",
	"Pi",
	"Ei"
];
/** Nano-units in one of what each suffix counts. */
const UNITS = new Map([...[
	"n",
	"u",
	"m",
	"",
	"k",
	"M",
	"G",
	"T",
	"P",
	"E"
].map((name, index) => [name, 1000n ** BigInt(index)]), ...BINARY.map((name, index) => [name, NANO * 1024n ** BigInt(index + 1)])]);
/**
* Parses a Kubernetes quantity (`50m`, `128Mi`, `1e3`, `0.5`) into nano-units. Rounds anything finer up, as
* the API server does (k8s.io/apimachinery/pkg/api/resource).
* @throws RangeError for any other text.
*/
function parseQuantity(text) {
	const match = /^\+?(\d{1,30})?(?:\.(\d{0,30}))?([numkMGTPE]|[KMGTPE]i|[eE][+-]?\d{1,2})?$/.exec(text);
	if (!match || !match[1] && !match[2]) throw new RangeError(`not a Kubernetes quantity: ${text}`);
	const fraction = match[2] ?? "";
	const suffix = match[3] ?? "";
	const unit = UNITS.get(suffix);
	const exponent = unit === void 0 ? Number(suffix.slice(1)) : 0;
	const digits = BigInt(`${match[1] ?? ""}${fraction}`) * (unit ?? NANO);
	if (fraction === "" && exponent === 0) return digits;
	const up = 10n ** BigInt(Math.max(exponent, 0));
	const down = 10n ** BigInt(fraction.length + Math.max(-exponent, 0));
	return (digits * up + down - 1n) / down;
}
/** Formats CPU cores: `50m`, `2`. */
function formatCpu(nanos) {
	if (nanos % NANO === 0n) return String(nanos / NANO);
	return nanos % 1000000n === 0n ? `${nanos / 1000000n}m` : `${nanos}n`;
}
/** Formats bytes with the largest binary suffix that divides them exactly: `84Mi`, `1Gi`. */
function formatMemory(nanos) {
	let value = nanos / NANO;
	let suffix = "";
	for (const next of BINARY) {
		if (value === 0n || value % 1024n !== 0n) break;
		value /= 1024n;
		suffix = next;
	}
	return `${value}${suffix}`;
}
/** Formats bytes as {@link formatMemory} does, and what is not whole bytes exactly too, such as `1500m`. */
function formatExactMemory(nanos) {
	return nanos % NANO === 0n ? formatMemory(nanos) : formatCpu(nanos);
}
// src/lib/json.ts
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Beyond any load: a larger figure comes from an overflow, and sums of it would overflow again. */
const MAX_FIGURE = 0x38d7ea4c68000;
function isMeasured(value) {
	return typeof value === "number" && value >= 0 && value <= MAX_FIGURE;
}
/** Returns a count of replicas, pods or restarts, for which Kubernetes has 32 bits. */
function count(value) {
	return isCount(value) ? value : void 0;
}
/** Returns a whole number that counts up, such as an object's generation. */
function ordinal(value) {
	return Number.isSafeInteger(value) && value >= 0 ? value : void 0;
}
/** Returns an ISO 8601 instant with its zone, as it is written. */
function instant(value) {
	return isInstant(value) ? value : void 0;
}
function text(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}
/**
* Returns a scalar as a text; '' for an object or a list, whose own members may stand where `toString` is
* looked for.
*/
function scalar(value) {
	return typeof value === "object" && value !== null ? "" : String(value);
}
/** Returns the members that are texts of what should be a list; none where it is not one. */
function words(value) {
	return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
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
/** Parses a file's text as one JSON object. @throws TrimtabError of that code where it is none. */
function parseJson(file, text, code = "snapshot_invalid", bounds = FILE_BOUNDS) {
	const read = readJson(text, bounds);
	if (read.kind === "broken") {
		const before = text.slice(0, read.offset).split("\n");
		const place = `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
		throw new TrimtabError(code, `${place}: ${read.reason}`);
	}
	if (!isObject(read.value)) throw new TrimtabError(code, `${file}:1:1: expected one JSON object`);
	return read.value;
}
export { parseJsonText as S, parseQuantity as _, member as a, excessOf as b, parseJson as c, text as d, texts as f, formatMemory as g, formatExactMemory as h, isObject as i, quantity as l, formatCpu as m, instant as n, objects as o, words as p, isMeasured as r, ordinal as s, count as t, scalar as u, ANSWER_BOUNDS as v, readJson as x, RECORD_BOUNDS as y };
