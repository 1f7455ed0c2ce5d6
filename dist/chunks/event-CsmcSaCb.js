import { i as listFirst, n as counted } from "./count-D8d2bWMH.js";
import { A as readJson, O as RECORD_BOUNDS, p as isObject, s as append } from "./disruption-budget-Cp3UKDWE.js";
import { r as isInstant } from "./time-BDqZxtkz.js";
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
	edit: isEdit
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
	const { from, to, blueprint, template, before, after } = value;
	return isText(blueprint) && (template === void 0 || isText(template)) && isWhole(from) && isWhole(to) && isFigures(before) && (after === void 0 || isFigures(after));
}
function isEdit(value) {
	if (!isObject(value)) return false;
	return isText(value.file) && isText(value.field) && isWhole(value.from) && isWhole(value.to);
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
		case "proposal": return `${outcome} ${fingerprint ?? ""}`;
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
export { parseDays as a, unwritten as c, ledgerPath as i, wholeLines as l, formatEvents as n, parseRecommended as o, isLedgerPath as r, sortOut as s, LEDGER_FOLDER as t };
