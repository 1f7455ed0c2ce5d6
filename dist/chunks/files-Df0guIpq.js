import { t as TrimtabError } from "./errors-caA3otfk.js";
import { a as parseDays, c as unwritten, i as ledgerPath, l as wholeLines, n as formatEvents, r as isLedgerPath, s as sortOut, t as LEDGER_FOLDER } from "./event-DXnzpC_B.js";
import { u as startOf } from "./git-listing-C98L2PhG.js";
import { n as approvalOf } from "./approvals-B0uGr0HZ.js";
import { dirname, join } from "node:path";
import { appendFileSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
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
// src/adapters/is-running.ts
/**
* Returns whether a process of this machine runs; one that cannot be asked, such as another user's, counts as
* running.
*/
function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code !== "ESRCH";
	}
}
// src/adapters/file-lock.ts
const PAUSE_MS = 5;
/**
* Work under a lock takes milliseconds: a holder that nobody can ask about has been killed at this age, or at one
* that lies as far ahead, since the clock was set back.
*/
const MAX_AGE_MS = 1e4;
/** Between making a lock and naming its holder lie microseconds, or a moment in which the machine did something else. */
const NAMING_MS = 1e3;
/** A holder that still runs then has been stopped, or hangs. */
const MAX_WAIT_MS = 6e4;
/**
* Runs `work` while no other process does. The lock names its process, so that the lock of a killed one is
* broken.
* @throws what `work` throws, and TrimtabError `file_unwritable` where a holder that runs does not let go
*/
function whileLocked(path, work) {
	const since = performance.now();
	while (!take(path)) {
		if (breakStale(path)) continue;
		if (performance.now() - since > MAX_WAIT_MS) throw heldFor(path);
		pause();
	}
	try {
		return work();
	} finally {
		rmSync(path, { force: true });
	}
}
function pause() {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}
function heldFor(path) {
	return new TrimtabError("file_unwritable", `${path} has been held by process ${readHolder(path)?.pid ?? "?"} for ${MAX_WAIT_MS / 1e3} s: end that process, or remove the file if it is none of Trimtab`);
}
function take(path) {
	try {
		writeFileSync(path, [
			process.pid,
			startOf(process.pid),
			hostname()
		].join(" "), { flag: "wx" });
		return true;
	} catch (cause) {
		if (cause.code === "EEXIST") return false;
		throw cause;
	}
}
/**
* Removes the lock of a process that has ended; returns whether there may be none now. Of several that find
* it, one removes it: another might remove the lock that was taken meanwhile.
*/
function breakStale(path) {
	if (!isStale(path)) return readHolder(path) === void 0;
	const turn = `${path}.turn`;
	if (!take(turn)) {
		if (isStale(turn)) rmSync(turn, { force: true });
		return false;
	}
	try {
		if (isStale(path)) rmSync(path, { force: true });
		return true;
	} finally {
		rmSync(turn, { force: true });
	}
}
function isStale(path) {
	let holder = readHolder(path);
	const until = performance.now() + NAMING_MS;
	while (holder !== void 0 && !(holder.pid > 0) && performance.now() < until) {
		pause();
		holder = readHolder(path);
	}
	if (holder === void 0) return false;
	const { pid, start, host, age } = holder;
	if (!(pid > 0) || host !== void 0 && host !== hostname()) return Math.abs(age) > MAX_AGE_MS;
	return !isRunning(pid) || start !== void 0 && start !== startOf(pid);
}
/** Reads who holds a lock; undefined where nobody does. */
function readHolder(path) {
	try {
		const [pid, start, host] = readFileSync(path, "utf8").split(" ");
		return {
			pid: Number(pid),
			start,
			host,
			age: Date.now() - statSync(path).mtimeMs
		};
	} catch {
		return;
	}
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
				if (!isThere(join(repoDir, "logs/agent-decisions"))) {
					if (absent === "make") mkdirSync(plain(repoDir, LEDGER_FOLDER), { recursive: true });
					return {
						events: [],
						error: absent === "error" ? missing(repoDir) : null,
						broken: {}
					};
				}
				return parseDays(readDays(repoDir, since));
			} catch (cause) {
				return {
					events: [],
					error: `the ledger cannot be read: ${cause.message}`,
					broken: {}
				};
			}
		},
		async append(events) {
			const { sound, refused } = sortOut(events);
			try {
				if (sound.length > 0) appendToday(repoDir, now, sound);
				if (retention !== void 0) prune(repoDir, oldest);
			} catch (cause) {
				throw new TrimtabError("ledger_unreadable", `the ledger cannot be written: ${cause.message}`, { cause });
			}
			if (refused !== null) throw new TrimtabError("ledger_unreadable", refused);
		}
	};
}
/** Checks whether a path is there. @throws where nobody may tell: what cannot be listed is not empty. */
function isThere(path) {
	return lstatSync(path, { throwIfNoEntry: false }) !== void 0;
}
/** Reads the files of days one at a time: a month of ten thousand services is 200 MB. */
function* readDays(repoDir, since) {
	for (const path of days(repoDir)) if (path >= ledgerPath(since)) yield {
		path,
		text: readDay(plain(repoDir, path), path)
	};
}
/** A year of ten thousand services is some 2 GB, a day of them 7 MB. */
const MAX_DAY_BYTES = 268435456;
function readDay(file, path) {
	if (statSync(file).size > MAX_DAY_BYTES) throw new Error(`${path} is larger than ${MAX_DAY_BYTES / 1024 / 1024} MiB`);
	return readFileSync(file, "utf8");
}
function days(repoDir) {
	return readdirSync(plain(repoDir, LEDGER_FOLDER)).map((day) => `${LEDGER_FOLDER}/${day}/multi-service.log`).filter((path) => isLedgerPath(path) && isThere(join(repoDir, path))).sort();
}
/**
* Appends events to today's file in one write, so that a killed run can break only the last line, which the
* next append repairs. A failed write, as on a full disk, is undone.
*/
function appendToday(repoDir, now, events) {
	const path = ledgerPath(now);
	mkdirSync(plain(repoDir, dirname(path)), { recursive: true });
	const file = plain(repoDir, path);
	whileLocked(join(repoDir, LEDGER_FOLDER, ".write.lock"), () => appendTo(file, events));
}
/** Appends the events that a file does not tell yet, since another run may have done the same as this one. */
function appendTo(file, events) {
	const before = existsSync(file) ? mend(file) : 0;
	const fresh = before === 0 ? events : unwritten(events, readFileSync(file, "utf8"));
	if (fresh.length === 0) return;
	try {
		appendFileSync(file, formatEvents(fresh));
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
export { COMMIT_EMAIL as a, isApproved as c, isRunning as i, isForeign as l, breakStale as n, SERVICE_TRAILER as o, whileLocked as r, hasTrailer as s, openLedgerFiles as t };
