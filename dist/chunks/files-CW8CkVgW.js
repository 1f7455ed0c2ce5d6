import { t as TrimtabError } from "./errors-CKg4R3IS.js";
import { r as isInstant } from "./time-B1qkOKUI.js";
import { f as isObject } from "./disruption-budget-BVOG7CSk.js";
import { n as approvalOf } from "./approvals-p0oyWNsM.js";
import { dirname, join } from "node:path";
import { appendFileSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, statSync, truncateSync } from "node:fs";
// src/pull-requests/head.ts
/** Author and committer of every commit this tool makes. */
const COMMIT_EMAIL = "trimtab@users.noreply.github.com";
/** The last line of every commit message of this tool. */
const SERVICE_TRAILER = "Trimtab-Service: ";
/** Checks whether a commit message is one of this tool's; a person's own commit says something else. */
function hasTrailer(message) {
	return message.split("\n").some((line) => line.startsWith(SERVICE_TRAILER));
}
/**
* Checks whether somebody else's work is on the branch. A merge of base into it ("Update branch") is nobody's
* own work: its other commits are on base and so not listed.
*/
function isForeign({ commits }) {
	return commits.some((commit) => commit.parents.length < 2 && !commit.own);
}
/**
* Checks whether an approver has approved the very head, and has not taken it back. Members of teams and code
* owners are not known here: with one of those among the approvers, anybody's word but the author's is
* enough.
*/
function isApproved({ reviews, author, head }, approvers = []) {
	const known = approvers.every((name) => name !== "CODEOWNERS" && !name.includes("/")) ? approvers : [];
	return approvalOf({
		reviews,
		author,
		head: head.sha,
		approvers: known
	}).kind === "approved";
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
function isSoundChange(change) {
	if (change === void 0) return true;
	if (!isObject(change)) return false;
	const { from, to, blueprint, template, before, after } = change;
	return [before, after ?? {}].every((one) => isObject(one) && Object.values(one).every((value) => typeof value === "number")) && typeof blueprint === "string" && (template === void 0 || typeof template === "string") && [from, to].every((count) => Number.isInteger(count));
}
// src/adapters/ledger/files.ts
/**
* Opens the ledger in the work tree: one file a day below `logs/`. Git may ignore it, so no file list names
* it.
*/
function openLedgerFiles(repoDir, { now, absent, retention }) {
	let oldest = new Date(retention === void 0 ? 0 : Math.max(0, now.getTime() - retention));
	return {
		async read(since) {
			if (since < oldest) oldest = since;
			try {
				if (!existsSync(join(repoDir, "logs/agent-decisions"))) {
					if (absent === "make") mkdirSync(plain(repoDir, LEDGER_FOLDER), { recursive: true });
					return {
						events: [],
						error: absent === "error" ? missing(repoDir) : null
					};
				}
				return parseDays(readDays(repoDir, since));
			} catch (cause) {
				return {
					events: [],
					error: `the ledger cannot be read: ${cause.message}`
				};
			}
		},
		async append(events) {
			if (events.length === 0) return;
			try {
				appendToday(repoDir, now, events);
				if (retention !== void 0) prune(repoDir, oldest);
			} catch (cause) {
				throw new TrimtabError("ledger_unreadable", `the ledger cannot be written: ${cause.message}`, { cause });
			}
		}
	};
}
/** Reads the files of days one at a time: a month of ten thousand services is 200 MB. */
function* readDays(repoDir, since) {
	for (const path of days(repoDir)) if (path >= ledgerPath(since)) yield {
		path,
		text: readFileSync(plain(repoDir, path), "utf8")
	};
}
function days(repoDir) {
	return readdirSync(plain(repoDir, LEDGER_FOLDER)).map((day) => `${LEDGER_FOLDER}/${day}/multi-service.log`).filter((path) => isLedgerPath(path) && existsSync(join(repoDir, path))).sort();
}
/**
* Appends events to today's file in one write, so that a killed run can break only the last line, which the
* next append repairs. A failed write, as on a full disk, is undone.
*/
function appendToday(repoDir, now, events) {
	const path = ledgerPath(now);
	mkdirSync(plain(repoDir, dirname(path)), { recursive: true });
	const file = plain(repoDir, path);
	const before = existsSync(file) ? mend(file) : 0;
	try {
		appendFileSync(file, formatEvents(events));
	} catch (cause) {
		if (existsSync(file)) truncateSync(file, before);
		throw cause;
	}
}
/**
* Repairs the end of a file: completes or removes a last line without a line break. Returns the length in
* bytes.
*/
function mend(file) {
	const { size } = statSync(file);
	const text = readFileSync(file);
	if (size === 0 || text[size - 1] === 10) return size;
	const whole = wholeLines(text.toString("utf8"));
	const kept = text.lastIndexOf(10) + 1;
	if (whole.length > text.toString("utf8", 0, kept).length) appendFileSync(file, "\n");
	else truncateSync(file, kept);
	return statSync(file).size;
}
/** Removes the files of days before `oldest`, and the folders that this leaves empty. */
function prune(repoDir, oldest) {
	for (const path of days(repoDir).filter((day) => day < ledgerPath(oldest))) {
		rmSync(join(repoDir, path));
		const folder = join(repoDir, dirname(path));
		if (readdirSync(folder).length === 0) rmdirSync(folder);
	}
}
/**
* Returns the full path, and throws where a part of it is neither a file nor a folder: writes would leave the
* repository through a committed link, and a pipe would block.
*/
function plain(repoDir, path) {
	const parts = path.split("/");
	for (let end = 1; end <= parts.length; end += 1) {
		const part = parts.slice(0, end).join("/");
		const found = lstatSync(join(repoDir, part), { throwIfNoEntry: false });
		if (found?.isSymbolicLink()) throw new Error(`${part} is a link`);
		if (found && !found.isDirectory() && !found.isFile()) throw new Error(`${part} is neither a file nor a folder`);
	}
	return join(repoDir, path);
}
function missing(repoDir) {
	return `the ledger ${LEDGER_FOLDER}/ is gone from ${repoDir}, though Trimtab has opened pull requests here: cooldowns and failures are unknown. Restore the folder, or begin anew with: trimtab init`;
}
export { parseDays as a, COMMIT_EMAIL as c, isApproved as d, isForeign as f, ledgerPath as i, SERVICE_TRAILER as l, formatEvents as n, unwritten as o, isLedgerPath as r, wholeLines as s, openLedgerFiles as t, hasTrailer as u };
