import { subscribe } from "node:diagnostics_channel";
import { AsyncLocalStorage } from "node:async_hooks";
import { existsSync, readFileSync, readdirSync, readlinkSync, realpathSync } from "node:fs";
import { spawnSync } from "node:child_process";
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
export { startOf as a, isProgramIn as i, endTree as n, treeMemory as o, watchingChildren as r, once as s, endChildrenWithRun as t };
