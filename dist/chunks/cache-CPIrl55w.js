import { F as normalizePath, M as ancestors } from "./json-pointer-Ba3zOFj4.js";
import { i as isObject, x as readJson } from "./json-BaBbGGr3.js";
import "./demand-DjnMXt6M.js";
import { t as UNITS } from "./kept--ORWfrK0.js";
import { t as writeWhole } from "./whole-file-K5GXPIOJ.js";
import { dirname, join } from "node:path";
import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readFileSync, renameSync } from "node:fs";
// src/metrics/history/kept-bytes.ts
/**
* A file of kept readings: a line of JSON, `{"trimtab_history":1,"sha256":…,"services":[[key,unit,start,count],…]}`,
* and then the codes of all of them, two bytes each, the lower first. The digest is that of the list and
* the codes.
*/
const MAGIC = "{\"trimtab_history\":";
const VERSION = 1;
/** Five weeks of points. */
const MAX_POINTS = 10080;
const HEADER_BOUNDS = {
	characters: 16777216,
	values: 5e5
};
/** Writes readings as bytes, in pieces. */
function formatKept(kept) {
	const bodies = [];
	const services = [];
	for (const [key, { unit, column }] of kept) {
		bodies.push(toBytes(column.codes));
		services.push([
			key,
			unit,
			column.start,
			column.codes.length
		]);
	}
	const header = {
		trimtab_history: VERSION,
		sha256: digestOf(services, bodies),
		services
	};
	return [Buffer.from(`${JSON.stringify(header)}\n`), ...bodies];
}
function digestOf(services, bodies) {
	const digest = createHash("sha256").update(JSON.stringify(services) ?? "");
	for (const body of bodies) digest.update(body);
	return digest.digest("hex");
}
/** Reads what {@link formatKept} wrote. */
function parseKept(bytes) {
	if (!bytes.subarray(0, 19).equals(Buffer.from(MAGIC))) return { kind: "foreign" };
	const end = bytes.subarray(0, HEADER_BOUNDS.characters).indexOf("\n");
	if (end < 0) return {
		kind: "broken",
		why: "its first line has no end"
	};
	const header = readJson(bytes.toString("utf8", 0, end), HEADER_BOUNDS);
	if (header.kind !== "json" || !isObject(header.value)) return {
		kind: "broken",
		why: "its first line is no JSON"
	};
	const { trimtab_history: version, sha256, services } = header.value;
	if (version !== VERSION) return {
		kind: "broken",
		why: `it is of version ${String(version).slice(0, 20)}`
	};
	const body = bytes.subarray(end + 1);
	if (digestOf(services, [body]) !== sha256) return {
		kind: "broken",
		why: "its readings are not those that were written"
	};
	const codes = toCodes(body);
	const kept = /* @__PURE__ */ new Map();
	let from = 0;
	for (const entry of Array.isArray(services) ? services : [void 0]) {
		const found = readEntry(entry, codes, from);
		if (!found) return {
			kind: "broken",
			why: "its list of services is not as it was written"
		};
		kept.set(found.key, found.readings);
		from += found.readings.column.codes.length;
	}
	return {
		kind: "kept",
		kept
	};
}
function readEntry(entry, codes, from) {
	if (!Array.isArray(entry)) return void 0;
	const [key, unit, start, count] = entry;
	if (typeof key !== "string" || !/^[0-9a-f]{64}$/.test(key)) return void 0;
	const known = UNITS.find((one) => one === unit);
	if (known === void 0) return void 0;
	if (!Number.isSafeInteger(start) || start < 0 || start % 3e5 !== 0) return void 0;
	if (!Number.isSafeInteger(count) || count < 0 || count > MAX_POINTS) return void 0;
	if (from + count > codes.length) return void 0;
	return {
		key,
		readings: {
			unit: known,
			column: {
				start,
				codes: codes.subarray(from, from + count)
			}
		}
	};
}
const LOWER_FIRST = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
/** Returns codes as bytes; where processors count as the file does, those that they are. */
function toBytes({ buffer, byteOffset, byteLength }) {
	const bytes = Buffer.from(buffer, byteOffset, byteLength);
	return LOWER_FIRST ? bytes : Buffer.from(bytes).swap16();
}
/** Returns the codes that bytes are, which are copied only where a processor could not read them as they lie. */
function toCodes(bytes) {
	const own = LOWER_FIRST && bytes.byteOffset % 2 === 0 ? bytes : Buffer.from(bytes);
	if (!LOWER_FIRST) own.swap16();
	return new Uint16Array(own.buffer, own.byteOffset, own.byteLength / 2);
}
// src/adapters/history/cache.ts
/** A month of ten thousand services is 160 MB. */
const MAX_BYTES = 402653184;
/**
* Keeps readings between runs in one file, by its path below the repository folder. It is a cache: what is wrong
* with it costs the time to ask again, and is told. A torn file is set aside as `.broken`; one that this tool has
* not written is left as it is.
*/
function openHistoryCache(repo, path) {
	const problems = [];
	const place = placeOf(repo, path);
	let usable = place !== void 0;
	if (place === void 0) problems.push(`${path}: a link leads there, so that no history is kept`);
	const attempt = (work) => {
		try {
			work();
		} catch (error) {
			problems.push(`${path}: history cannot be kept: ${error.message}`);
			usable = false;
		}
	};
	let kept;
	return {
		problems,
		read() {
			if (kept) return kept;
			kept = /* @__PURE__ */ new Map();
			if (place === void 0) return kept;
			attempt(() => {
				const bytes = readBytes(place);
				if (bytes === void 0) return;
				const parsed = parseKept(bytes);
				if (parsed.kind === "kept") kept = parsed.kept;
				else if (parsed.kind === "broken") {
					renameSync(place, `${place}.broken`);
					problems.push(`${path} is set aside as ${path}.broken, and asked for anew: ${parsed.why}`);
				} else {
					usable = false;
					problems.push(`${path} is no history that Trimtab keeps: name another file in history.cache`);
				}
			});
			return kept;
		},
		write(next) {
			if (place !== void 0 && usable) attempt(() => {
				mkdirSync(dirname(place), { recursive: true });
				writeWhole(place, formatKept(fitting(next)));
				kept = void 0;
			});
		}
	};
}
/** Returns the place of the file; undefined where a link stands on the way, which may lead anywhere. */
function placeOf(repo, path) {
	const inside = normalizePath(path);
	if (inside === void 0) return void 0;
	return [...ancestors(inside), inside].some((part) => part !== "" && lstatSync(join(repo, part), { throwIfNoEntry: false })?.isSymbolicLink()) ? void 0 : join(repo, inside);
}
function readBytes(place) {
	const found = lstatSync(place, { throwIfNoEntry: false });
	if (!found) return void 0;
	if (!found.isFile()) throw new Error("it is no file");
	if (found.size > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES / 1024 / 1024} MiB`);
	return readFileSync(place);
}
/** Leaves out those that were read longest ago, where all would not fit. */
function fitting(kept) {
	const end = ({ column }) => column.start + column.codes.length * 3e5;
	const newest = [...kept].sort(([, a], [, b]) => end(b) - end(a));
	let left = 369098752;
	const fits = newest.filter(([, { column }]) => {
		left -= column.codes.length * 2;
		return left >= 0;
	});
	return new Map(fits);
}
export { openHistoryCache };
