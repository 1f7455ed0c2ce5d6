import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
// src/ledger/event.ts
const LEDGER_FOLDER = "logs/agent-decisions";
/** `logs/agent-decisions/YYYY-MM-DD/multi-service.log`, by UTC day. */
function ledgerPath(now) {
	return `${LEDGER_FOLDER}/${now.toISOString().slice(0, 10)}/multi-service.log`;
}
/** Reads JSON lines. `broken` names the first line (from 1) that is no event: the reader then fails closed. */
function parseEvents(text) {
	const events = [];
	for (const [index, line] of text.split("\n").entries()) {
		if (line.trim() === "") continue;
		const event = parseLine(line);
		if (!event) return {
			events,
			broken: index + 1
		};
		events.push(event);
	}
	return {
		events,
		broken: void 0
	};
}
/** Folds daily files, oldest first, into one list. Fails closed: `error` names the first line that is no event. */
function parseDays(days) {
	const events = [];
	for (const { path, text } of days) {
		const parsed = parseEvents(text);
		for (const event of parsed.events) events.push(event);
		if (parsed.broken !== void 0) return {
			events,
			error: `${path}:${parsed.broken}: not a ledger event; restore the line or move the file away`
		};
	}
	return {
		events,
		error: null
	};
}
/** One JSON line each. */
function formatEvents(events) {
	return events.map((event) => `${JSON.stringify(event)}\n`).join("");
}
function parseLine(line) {
	try {
		const value = JSON.parse(line);
		if (typeof value !== "object" || value === null) return void 0;
		const event = value;
		return typeof event.service === "string" && typeof event.event_type === "string" && !Number.isNaN(Date.parse(event.timestamp)) ? event : void 0;
	} catch {
		return;
	}
}
// src/adapters/ledger-files.ts
/** The ledger in the work tree: one file a day below `logs/`. Git may ignore it, so no file list names it. */
function openLedgerFiles(repoDir, now) {
	return {
		read: async () => parseDays(days(repoDir).map((path) => ({
			path,
			text: readFileSync(join(repoDir, path), "utf8")
		}))),
		append: async (events) => appendToday(repoDir, now, events)
	};
}
function days(repoDir) {
	const folder = join(repoDir, LEDGER_FOLDER);
	if (!existsSync(folder)) return [];
	return readdirSync(folder).filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && existsSync(join(folder, day, "multi-service.log"))).sort().map((day) => `${LEDGER_FOLDER}/${day}/multi-service.log`);
}
/** In one write, so that a killed run leaves whole lines. */
function appendToday(repoDir, now, events) {
	if (events.length === 0) return;
	const path = join(repoDir, ledgerPath(now));
	mkdirSync(dirname(path), { recursive: true });
	appendFileSync(path, formatEvents(events));
}
export { parseDays as a, ledgerPath as i, LEDGER_FOLDER as n, formatEvents as r, openLedgerFiles as t };
