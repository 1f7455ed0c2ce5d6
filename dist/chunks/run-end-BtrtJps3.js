import { dirname } from "node:path";
import { subscribe } from "node:diagnostics_channel";
import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { AsyncLocalStorage } from "node:async_hooks";
import { closeSync, constants, existsSync, fstatSync, mkdirSync, openSync, readFileSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
// src/adapters/cache/format.ts
/** First bytes of every cache file. */
const MARK = "trimtab parse cache 1";
/**
* Writes entries: a line that says what the file is, one with the digest of all that follows, and a line for each
* entry, key and text with a tab between them.
*/
function writeEntries(entries, seal) {
	const lines = Array.from(entries, ([key, text]) => `${key}\t${text}\n`);
	const body = Buffer.from(lines.join(""));
	return Buffer.concat([Buffer.from(`${MARK}\n${digestOf(body, seal)}\n`), body]);
}
/** Reads entries; a text says why none of the file is taken. */
function readEntries(bytes, seal) {
	const start = 22;
	if (bytes.toString("latin1", 0, start) !== `${MARK}\n`) return "it is no cache of this program";
	const end = bytes.indexOf(10, start);
	const [given, body] = [bytes.subarray(start, Math.max(end, start)), bytes.subarray(end + 1)];
	const digest = Buffer.from(digestOf(body, seal));
	if (end < 0 || given.length !== digest.length || !timingSafeEqual(given, digest)) return "another version or secret wrote it, or it is damaged";
	return parseLines(body.toString("utf8"));
}
function parseLines(text) {
	const entries = /* @__PURE__ */ new Map();
	for (let at = 0; at < text.length;) {
		const tab = text.indexOf("	", at);
		const end = tab < 0 ? -1 : text.indexOf("\n", tab);
		if (end < 0) break;
		entries.set(text.slice(at, tab), text.slice(tab + 1, end));
		at = end + 1;
	}
	return entries;
}
/** Returns the hex digest of a file's entries for those who have the same build and secret. */
function digestOf(body, { build, secret }) {
	return (secret === void 0 ? createHash("sha256") : createHmac("sha256", secret)).update(`${build}\n`).update(body).digest("hex");
}
// src/adapters/cache/cache-file.ts
/** Larger than what ten thousand services come to: 20 MB. */
const MAX_BYTES = 134217728;
/** Characters of entries that are kept, be they used or not. */
const MAX_KEPT = 67108864;
/**
* Opens a cache file. One that is not there, is damaged, or was written by somebody else costs only itself: the run
* goes on as without it.
*/
function openCacheFile(origin) {
	const read = readFile(origin);
	const [before, fault] = typeof read === "string" ? [/* @__PURE__ */ new Map(), read] : [read, void 0];
	const used = /* @__PURE__ */ new Set();
	const added = /* @__PURE__ */ new Map();
	return {
		fault,
		origin,
		recall(key) {
			const text = added.get(key) ?? before.get(key);
			if (text !== void 0) used.add(key);
			return text;
		},
		keep(key, text) {
			if (!/[\t\n]/.test(key) && !text.includes("\n")) added.set(key, text);
		},
		use: () => ({
			used: [...used],
			added: [...added]
		}),
		join(other) {
			for (const key of other.used) used.add(key);
			for (const [key, text] of other.added) added.set(key, text);
		},
		save() {
			if (added.size > 0) writeFile(origin, chooseEntries(before, used, added));
		}
	};
}
/**
* Puts what this run has used and added behind as much of what it has not, so that what nobody has used for long
* leaves first.
*/
function chooseEntries(before, used, added) {
	const wanted = new Map([...[...before].filter(([key]) => used.has(key)), ...added]);
	const others = [...before].filter(([key]) => !wanted.has(key));
	const recent = lastWithin([...wanted], MAX_KEPT);
	const size = recent.reduce((sum, entry) => sum + sizeOf(entry), 0);
	return new Map([...lastWithin(others, Math.min(size, MAX_KEPT - size)), ...recent]);
}
/** Returns the last entries that have room together. */
function lastWithin(entries, room) {
	let left = room;
	const first = entries.findLastIndex((entry) => {
		left -= sizeOf(entry);
		return left < 0;
	});
	return entries.slice(first + 1);
}
function sizeOf([key, text]) {
	return key.length + text.length + 2;
}
function readFile({ path, ...seal }) {
	try {
		const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
		try {
			const { uid, mode, size } = fstatSync(descriptor);
			const isOwn = uid === process.getuid?.() && (mode & 18) === 0;
			if (seal.secret === void 0 && !isOwn) return "others than the user who runs this may have written it";
			if ((mode & constants.S_IFMT) !== constants.S_IFREG || size > MAX_BYTES) return "it is no regular file of its size";
			return readEntries(readFileSync(descriptor), seal);
		} finally {
			closeSync(descriptor);
		}
	} catch (error) {
		const { code, message } = error;
		return code === "ENOENT" ? /* @__PURE__ */ new Map() : `it cannot be read (${code ?? message})`;
	}
}
/** Writes a file in one step. A folder that may not be written costs only the cache. */
function writeFile({ path, ...seal }, entries) {
	const beside = `${path}.${randomUUID()}`;
	try {
		mkdirSync(dirname(path), {
			recursive: true,
			mode: 448
		});
		writeFileSync(beside, writeEntries(entries, seal), {
			flag: "wx",
			mode: 384
		});
		renameSync(beside, path);
	} catch {
		removeQuietly(beside);
	}
}
function removeQuietly(path) {
	try {
		rmSync(path, { force: true });
	} catch {}
}
// src/lib/once.ts
/** Makes a value when it is first asked for, and keeps it. */
function once(make) {
	let made;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
// src/adapters/process-tree.ts
/** Returns a process and all below it, that one first; only itself where the system does not tell. */
function processTree(root) {
	const children = /* @__PURE__ */ new Map();
	for (const { pid, parent } of listProcesses()) children.set(parent, [...children.get(parent) ?? [], pid]);
	const found = [root];
	for (const pid of found) found.push(...children.get(pid) ?? []);
	return found;
}
/** Returns the memory that a process and all below it hold for themselves, in bytes; 0 where nobody tells. */
function treeMemory(root) {
	return processTree(root).reduce((sum, pid) => sum + ownMemory(pid), 0);
}
/** https://man7.org/linux/man-pages/man5/proc_pid_status.5.html: without files that are mapped, such as packs. */
function ownMemory(pid) {
	try {
		const status = readFileSync(`/proc/${pid}/status`, "utf8");
		return Number(/^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
	} catch {
		return 0;
	}
}
/**
* Checks whether a program whose name begins so is at work in a folder or below; true where nobody tells, or
* where a process may not be asked.
*/
function isProgramIn(name, folder) {
	if (!existsSync("/proc/self/stat")) return true;
	return readdirSync("/proc").filter((pid) => /^\d+$/.test(pid)).some((pid) => readStat(pid)?.program.startsWith(name) && isIn(pid, realpathSync(folder)));
}
function isIn(pid, folder) {
	try {
		return `${readlinkSync(`/proc/${pid}/cwd`)}/`.startsWith(`${folder}/`);
	} catch (cause) {
		return cause.code === "EACCES";
	}
}
/** Checks whether a process has ended though its parent has not asked about it yet. */
function isZombie(pid) {
	return readStat(String(pid))?.state === "Z";
}
function listProcesses() {
	return readProc() ?? readPs();
}
/** Reads Linux's list: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function readProc() {
	try {
		return readdirSync("/proc").flatMap((name) => {
			const stat = /^\d+$/.test(name) ? readStat(name) : void 0;
			return stat === void 0 ? [] : [{
				pid: Number(name),
				parent: stat.parent
			}];
		});
	} catch {
		return;
	}
}
/** Returns what tells a process from an earlier one of its number; '-' where nobody tells. */
function startOf(pid) {
	return readStat(String(pid))?.start ?? "-";
}
function readStat(pid) {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, "utf8");
		const end = text.lastIndexOf(")");
		const fields = text.slice(end + 2).split(" ");
		return {
			program: text.slice(text.indexOf("(") + 1, end),
			state: fields[0] ?? "",
			parent: Number(fields[1]),
			start: fields[19] ?? "-"
		};
	} catch {
		return;
	}
}
/** Asks `ps`, as on macOS. */
function readPs() {
	const { stdout } = spawnSync("ps", [
		"-A",
		"-o",
		"pid=,ppid="
	], {
		encoding: "utf8",
		timeout: 5e3
	});
	return (stdout ?? "").split("\n").map((line) => line.trim().split(/\s+/)).flatMap(([pid, parent]) => pid && parent ? [{
		pid: Number(pid),
		parent: Number(parent)
	}] : []);
}
// src/adapters/run-end.ts
const SIGNALS = [
	"SIGHUP",
	"SIGINT",
	"SIGTERM"
];
/** Time in which a process that is asked to end may remove its locks. */
const GRACE_MS = 500;
const PAUSE_MS = 20;
const running = /* @__PURE__ */ new Set();
const starter = new AsyncLocalStorage();
subscribe("child_process", (message) => {
	const { process: child } = message;
	running.add(child);
	child.once("close", () => running.delete(child));
	starter.getStore()?.(child);
});
/** Runs `work` and hands over each child that it starts, also one that a library starts for it. */
function watchingChildren(onStart, work) {
	return starter.run(onStart, work);
}
/**
* Ends a child and everything it has started: by SIGTERM, on which git removes its locks, then by SIGKILL.
* Git's helpers for HTTP and ssh outlive a git that is killed alone.
*/
function endTree(child) {
	if (child.pid === void 0) return;
	const pids = processTree(child.pid);
	signalAll(pids, "SIGTERM");
	setTimeout(() => signalAll(pids, "SIGKILL"), GRACE_MS).unref();
	child.stdout?.destroy();
	child.stderr?.destroy();
}
let installed = false;
/** Has all children end with the run, whether that ends by itself or by a signal. */
function endChildrenWithRun() {
	if (installed) return;
	installed = true;
	process.once("exit", endAll);
	for (const signal of SIGNALS) process.once(signal, () => {
		endAll();
		process.kill(process.pid, signal);
	});
}
function endAll() {
	const pids = [...running].flatMap(({ pid }) => pid === void 0 ? [] : processTree(pid));
	if (pids.length === 0) return;
	signalAll(pids, "SIGTERM");
	const clock = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
	for (let waited = 0; waited < GRACE_MS && pids.some(isAlive); waited += PAUSE_MS) Atomics.wait(clock, 0, 0, PAUSE_MS);
	signalAll(pids, "SIGKILL");
}
function isAlive(pid) {
	return send(pid, 0) && !isZombie(pid);
}
function signalAll(pids, signal) {
	for (const pid of pids) send(pid, signal);
}
/** Sends a signal; false where there is no such process any more. */
function send(pid, signal) {
	try {
		return process.kill(pid, signal);
	} catch {
		return false;
	}
}
export { startOf as a, openCacheFile as c, isProgramIn as i, endTree as n, treeMemory as o, watchingChildren as r, once as s, endChildrenWithRun as t };
