import { c as listFirst, o as counted, r as isInstant } from "./time-ZXryeGjZ.js";
import { t as append } from "./group-by-CKri-PEM.js";
import { i as isObject, x as readJson, y as RECORD_BOUNDS } from "./json-BaBbGGr3.js";
// src/lib/shape.ts
function plain(isRight, expected) {
	return (value, at) => isRight(value) ? void 0 : `${at || "the whole"}: expected ${expected}, found ${show(value)}`;
}
const aText = plain((value) => typeof value === "string", "a text");
const aFlag = plain((value) => typeof value === "boolean", "true or false");
const aCount = plain((value) => Number.isSafeInteger(value) && Number(value) >= 0, "a whole number");
const aNumber = plain((value) => typeof value === "number", "a number");
/** Returns the shape of a value that is one of these. */
function oneOf(...values) {
	return plain((value) => values.includes(value), values.map(show).join(" or "));
}
/** Returns the shape of a text for which a check holds, such as that of an instant. */
function aTextThat(isRight, expected) {
	return plain((value) => typeof value === "string" && isRight(value), expected);
}
/** Returns the shape of a value that may be null. */
function orNull(shape) {
	return (value, at) => value === null ? void 0 : shape(value, at);
}
/** Returns the shape of a value that may be left out. */
function optional(shape) {
	return (value, at) => value === void 0 ? void 0 : shape(value, at);
}
/** Returns the shape of a list of any length. */
function listOf(shape) {
	return (value, at) => {
		if (!Array.isArray(value)) return `${at || "the whole"}: expected a list, found ${show(value)}`;
		for (const [index, one] of value.entries()) {
			const fault = shape(one, `${at}[${index}]`);
			if (fault !== void 0) return fault;
		}
	};
}
/** Returns the shape of an object with at least these members. */
function objectOf(members) {
	return (value, at) => {
		if (!isRecord(value)) return `${at || "the whole"}: expected an object, found ${show(value)}`;
		for (const [key, shape] of Object.entries(members)) {
			const fault = shape(value[key], at === "" ? key : `${at}.${key}`);
			if (fault !== void 0) return fault;
		}
	};
}
/** Returns the shape of an object whose members, of any name, all have one shape. */
function mapOf(shape) {
	return (value, at) => isRecord(value) ? Object.entries(value).map(([key, one]) => shape(one, `${at}.${key}`)).find((fault) => fault !== void 0) : `${at || "the whole"}: expected an object, found ${show(value)}`;
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function show(value) {
	return value === void 0 ? "nothing" : JSON.stringify(value).slice(0, 60);
}
// src/history/evidence-shape.ts
const NUMBERS = objectOf({
	target: aCount,
	min: aCount,
	max: aCount
});
const COUNT = objectOf({
	replicas: aCount,
	score: aCount,
	replica_minutes: aCount,
	violation_minutes: aCount
});
const AUTOSCALER = objectOf({
	settings: NUMBERS,
	score: aCount,
	replica_minutes: aCount,
	violation_minutes: aCount
});
const LOOK = {
	at: aTextThat(isInstant, "an instant"),
	blueprint: aText
};
const MEASURE = objectOf({
	requests_per_replica: aNumber,
	pairs: optional(aCount)
});
const LIMIT = objectOf({
	limit: aCount,
	target_ms: aNumber,
	bands: listOf(listOf(aCount)),
	reason: optional(aText)
});
const REPLAYED = {
	...LOOK,
	minutes: aCount,
	least_replica_minutes: aCount,
	measure: optional(MEASURE),
	limit: optional(LIMIT),
	digest: aText
};
const SHAPES = [
	objectOf({
		...LOOK,
		kind: oneOf("evidence_too_short", "history_missing"),
		message: aText
	}),
	objectOf({
		...REPLAYED,
		kind: oneOf("count"),
		stated: COUNT,
		best: listOf(COUNT),
		wanted: aCount,
		chosen: COUNT,
		autoscaler: optional(AUTOSCALER)
	}),
	objectOf({
		...REPLAYED,
		kind: oneOf("autoscaler"),
		stated: AUTOSCALER,
		best: listOf(AUTOSCALER),
		chosen: AUTOSCALER,
		ceiling_minutes: aCount,
		behavior_assumed: optional(aText)
	})
];
const ADVICE = objectOf({
	at: LOOK.at,
	pull: optional(aCount),
	proposed_at: LOOK.at,
	verdict: oneOf("helped", "harmed", "even"),
	violation_minutes_saved: aNumber,
	replica_minutes_saved: aNumber
});
/** Checks whether a value is a verdict on a proposal. */
function isAdviceRecord(value) {
	return ADVICE(value, "") === void 0;
}
/** Checks whether a value is a record of evidence, as decisions read it. */
function isEvidenceRecord(value) {
	return SHAPES.some((shape) => shape(value, "") === void 0);
}
// src/history/event-shape.ts
const isText = (value) => typeof value === "string";
const isWhole = (value) => Number.isSafeInteger(value);
const isFigures = (value) => isObject(value) && Object.values(value).every((one) => typeof one === "number");
/** Keys that a fold cannot do without. */
const NEEDED = {
	timestamp: isInstant,
	event_type: isText,
	service: isText,
	operation: isText,
	outcome: isText
};
/** Keys that are read where they are there. */
const OPTIONAL = {
	agent_id: isText,
	blueprint_version: (value) => value === null || isText(value),
	classification: isText,
	rationale: isText,
	duration: isText,
	decision_id: isText,
	retry_at: isInstant,
	reason: isText,
	recommended: isText,
	replicas: isWhole,
	figures: isFigures,
	change: isChange,
	pull: isWhole,
	issue: isWhole,
	look: isText,
	measured_at: isInstant,
	fingerprint: isText,
	edit: isEdit,
	evidence: isEvidenceRecord,
	advice: isAdviceRecord
};
/**
* Parses one line: every key that is read has to have its type. Unknown keys, and types of a later version, are
* kept.
*/
function parseEvent(line) {
	const read = readJson(line, RECORD_BOUNDS);
	const value = read.kind === "json" ? read.value : void 0;
	return isObject(value) && isEvent(value) ? value : void 0;
}
/** Returns the services that a line which is no event names; none where it says of no service that it is its own. */
function servicesNamedIn(line) {
	const read = readJson(line, RECORD_BOUNDS);
	if (read.kind === "json") return isObject(read.value) && typeof read.value.service === "string" ? [read.value.service] : [];
	return [...line.matchAll(/"service":("(?:[^"\\]|\\.)*")/g)].map(([, name = ""]) => name).flatMap((name) => {
		const text = readJson(name, RECORD_BOUNDS);
		return text.kind === "json" ? [String(text.value)] : [];
	});
}
function isEvent(value) {
	return Object.entries(NEEDED).every(([key, check]) => check(value[key])) && Object.entries(OPTIONAL).every(([key, check]) => value[key] === void 0 || check(value[key]));
}
function isChange(value) {
	if (!isObject(value)) return false;
	const { from, to, blueprint, template, before, after, number = "min" } = value;
	return [
		"target",
		"min",
		"max"
	].includes(String(number)) && isText(blueprint) && (template === void 0 || isText(template)) && isWhole(from) && isWhole(to) && isFigures(before) && (after === void 0 || isFigures(after));
}
function isEdit(value) {
	if (!isObject(value)) return false;
	const { file, field, from, to, number, stated } = value;
	const isNumber = number === void 0 || [
		"target",
		"min",
		"max"
	].includes(String(number));
	const isStated = stated === void 0 || isObject(stated) && [
		stated.target,
		stated.min,
		stated.max
	].every(isWhole);
	return isText(file) && isText(field) && isWhole(from) && isWhole(to) && isNumber && isStated;
}
// src/history/event.ts
const LEDGER_FOLDER = "logs/agent-decisions";
/** Returns `logs/agent-decisions/YYYY-MM-DD/multi-service.log`, by UTC day. */
function ledgerPath(now) {
	return `${LEDGER_FOLDER}/${now.toISOString().slice(0, 10)}/multi-service.log`;
}
/** Checks whether a path is that of one day's events; whatever else lies in the folder is not ours. */
function isLedgerPath(path) {
	return DAY_PATH.test(path);
}
const DAY_PATH = /^logs\/agent-decisions\/\d{4}-\d{2}-\d{2}\/multi-service\.log$/;
/**
* Parses JSON lines, whatever their line ends. A last line without a line end that is no event was left by a
* killed run while it wrote: it is left out, see `wholeLines`.
*/
function parseEvents(text) {
	const events = [];
	const broken = [];
	const lines = text.split("\n");
	for (const [index, line] of lines.entries()) {
		if (line.trim() === "") continue;
		const event = parseEvent(line);
		if (event) events.push(event);
		else if (index < lines.length - 1) broken.push({
			line: index + 1,
			services: servicesNamedIn(line)
		});
	}
	return {
		events,
		broken
	};
}
/** Returns the text up to its last whole event, ending with a line end: new lines are added after it. */
function wholeLines(text) {
	const end = text.lastIndexOf("\n") + 1;
	const last = text.slice(end);
	if (last.trim() === "") return text.slice(0, end);
	return parseEvent(last) ? `${text}\n` : text.slice(0, end);
}
/**
* Parses daily files, oldest first, into one list. A line that is no event is set aside: it is an error of the
* services that it names, and of the whole ledger where it names none. Each names its first line, and counts.
*/
function parseDays(days) {
	const events = [];
	const whole = [];
	const byService = /* @__PURE__ */ new Map();
	for (const { path, text } of days) {
		const parsed = parseEvents(text);
		for (const event of parsed.events) events.push(event);
		for (const { line, services } of parsed.broken) {
			const place = `${path}:${line}`;
			if (services.length === 0) whole.push(place);
			for (const service of new Set(services)) append(byService, service, place);
		}
	}
	const broken = [...byService].map(([service, places]) => [service, describeBroken(places)]);
	return {
		events,
		error: whole.length === 0 ? null : describeBroken(whole),
		broken: Object.fromEntries(broken)
	};
}
function describeBroken([first, ...others]) {
	return `${first}: not a ledger event${others.length === 0 ? "" : ` (and ${others.length} more)`}; restore the line, or take it out`;
}
/**
* Sorts out events that could not be read again once they are written, such as one with a figure that JSON has
* no number for. `refused` names them; null where there are none.
*/
function sortOut(events) {
	const isSound = (event) => parseEvent(JSON.stringify(event)) !== void 0;
	const refused = events.filter((event) => !isSound(event));
	if (refused.length === 0) return {
		sound: events,
		refused: null
	};
	const names = refused.map(({ service, event_type: type }) => `${type} of ${service}`);
	return {
		sound: events.filter(isSound),
		refused: `${counted(refused.length, "event")} not written, since no run could read it: ${listFirst(names, 5)}`
	};
}
/**
* Returns the events that `text` does not hold yet: a writer whose success was never confirmed may try again,
* and two runs at the same time may both tell what one of them has done to a pull request, each at its own
* time.
*/
function unwritten(events, text) {
	const lines = text.split("\n");
	const known = new Set(lines);
	const told = lastDeeds(lines, new Set(events.flatMap(({ pull }) => pull ?? [])));
	return events.filter((event) => !known.has(JSON.stringify(event)) && (deedOf(event) ?? "") !== told.get(placeOf(event)));
}
/** Returns what was last told to have been done to each of these pull requests. */
function lastDeeds(lines, pulls) {
	const told = /* @__PURE__ */ new Map();
	for (const line of lines) {
		const pull = Number(/"pull":(\d+)/.exec(line)?.[1]);
		const event = pulls.has(pull) ? parseEvent(line) : void 0;
		if (event !== void 0 && deedOf(event) !== void 0) told.set(placeOf(event), deedOf(event));
	}
	return told;
}
function placeOf({ event_type: type, service, pull }) {
	return `${type} ${service} ${pull}`;
}
/** Returns what an event says was done to a pull request; undefined for an event of anything else. */
function deedOf(event) {
	const { event_type: type, pull, outcome, fingerprint } = event;
	if (pull === void 0) return void 0;
	switch (type) {
		case "proposal": return outcome === "close" ? outcome : `${outcome} ${fingerprint ?? ""}`;
		case "merge": return outcome;
		case "verification": return event.look === void 0 ? "verdict" : `look ${event.measured_at}`;
		default: return;
	}
}
/** Formats events as one JSON line each. */
function formatEvents(events) {
	return events.map((event) => `${JSON.stringify(event)}\n`).join("");
}
/** Parses a recommendation such as `scale_up 2 to 3`; undefined where it asks for no change. */
function parseRecommended(recommended) {
	const match = /^(scale_up|scale_down) (\d+) to (\d+)$/.exec(recommended ?? "");
	return match ? {
		action: String(match[1]),
		from: Number(match[2]),
		target: Number(match[3])
	} : void 0;
}
export { objectOf as _, parseDays as a, orNull as b, unwritten as c, aFlag as d, aNumber as f, mapOf as g, listOf as h, ledgerPath as i, wholeLines as l, aTextThat as m, formatEvents as n, parseRecommended as o, aText as p, isLedgerPath as r, sortOut as s, LEDGER_FOLDER as t, aCount as u, oneOf as v, optional as y };
