import { p as isObject } from "./disruption-budget-B1r6-hXV.js";
import { r as isInstant } from "./time-BDqZxtkz.js";
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
* Parses JSON lines, whatever their line ends. `broken` is the number (from 1) of the first line that is no
* event: the reader then fails closed. A last line without a line end that is no event was left by a killed
* run while it wrote: it is left out, see `wholeLines`.
*/
function parseEvents(text) {
	const events = [];
	let broken;
	const lines = text.split("\n");
	for (const [index, line] of lines.entries()) {
		if (line.trim() === "") continue;
		const event = parseLine(line);
		if (event) events.push(event);
		else if (index < lines.length - 1) broken ??= index + 1;
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
	return parseLine(last) ? `${text}\n` : text.slice(0, end);
}
/**
* Parses daily files, oldest first, into one list. Fails closed: `error` names the first line that is no
* event.
*/
function parseDays(days) {
	const events = [];
	let error = null;
	for (const { path, text } of days) {
		const parsed = parseEvents(text);
		for (const event of parsed.events) events.push(event);
		if (parsed.broken !== void 0) error ??= `${path}:${parsed.broken}: not a ledger event; restore the line, or take it out`;
	}
	return {
		events,
		error
	};
}
/**
* Returns the events that `text` does not hold yet, so that a writer whose success was never confirmed may
* try again.
*/
function unwritten(events, text) {
	const lines = new Set(text.split("\n"));
	return events.filter((event) => !lines.has(JSON.stringify(event)));
}
/** Formats events as one JSON line each. */
function formatEvents(events) {
	return events.map((event) => `${JSON.stringify(event)}\n`).join("");
}
/** Parses one line: every key that a fold reads has to have its type; unknown keys are kept. */
function parseLine(line) {
	try {
		const value = JSON.parse(line);
		if (typeof value !== "object" || value === null) return void 0;
		const { timestamp, event_type, service, operation, outcome, pull, ...more } = value;
		const texts = [
			event_type,
			service,
			operation,
			outcome
		].every((text) => typeof text === "string");
		const optional = [
			more.reason,
			more.recommended,
			more.look
		].every((text) => text === void 0 || typeof text === "string");
		const times = [more.retry_at, more.measured_at].every((time) => time === void 0 || isInstant(time));
		return texts && optional && times && isInstant(timestamp) && isSoundChange(more.change) && (pull === void 0 || Number.isInteger(pull)) ? value : void 0;
	} catch {
		return;
	}
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
function isSoundChange(change) {
	if (change === void 0) return true;
	if (!isObject(change)) return false;
	const { from, to, blueprint, template, before, after } = change;
	return [before, after ?? {}].every((one) => isObject(one) && Object.values(one).every((value) => typeof value === "number")) && typeof blueprint === "string" && (template === void 0 || typeof template === "string") && [from, to].every((count) => Number.isInteger(count));
}
export { parseDays as a, wholeLines as c, ledgerPath as i, formatEvents as n, parseRecommended as o, isLedgerPath as r, unwritten as s, LEDGER_FOLDER as t };
