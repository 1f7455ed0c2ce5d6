import { t as TrimtabError } from "./errors-BvAhm4DT.js";
import { a as parseDays, c as wholeLines, i as ledgerPath, n as formatEvents, r as isLedgerPath, t as LEDGER_FOLDER } from "./event-DVduQsjC.js";
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
export { isApproved as a, hasTrailer as i, COMMIT_EMAIL as n, isForeign as o, SERVICE_TRAILER as r, openLedgerFiles as t };
