import { subscribe } from "node:diagnostics_channel";
import { AsyncLocalStorage } from "node:async_hooks";
import { existsSync, readFileSync, readdirSync, readlinkSync, realpathSync } from "node:fs";
import { execFile, spawnSync } from "node:child_process";
// src/lib/once.ts
/** Makes a value when it is first asked for, and keeps it. */
function once(make) {
	let made;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
// src/lib/secrets.ts
/** Shorter ones, such as the name of a tenant, stand in data as words that are no secret. */
const MIN_LENGTH = 12;
/** Masks secrets in what a server answers, where they are long enough to stand for nothing else. */
function maskSecrets(text, secrets) {
	return maskAll(text, secrets.filter((secret) => secret.length >= MIN_LENGTH));
}
/** Masks every secret, as in a message, where no data is lost by it. */
function maskAll(text, secrets) {
	return secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
}
// src/adapters/git/environment.ts
/** A file that is no folder: no hook is found there. */
const NO_HOOKS = "/dev/null";
/**
* Settings of every git command. A hook or a monitor would be a program of the clone's, which may lie among the
* files of the repository, and so be what anybody has merged. `ext::` and `fd::` would run what a URL says.
* A redirect would take the token to another host. A server that sends next to nothing is given up after half a
* minute. Nothing goes on after the command: neither tidying up, nor other repositories.
* https://git-scm.com/docs/git-config
*/
const SETTINGS = [
	["core.hooksPath", NO_HOOKS],
	["core.fsmonitor", "false"],
	["log.showSignature", "false"],
	["merge.renormalize", "false"],
	["push.gpgSign", "false"],
	["protocol.ext.allow", "never"],
	["protocol.fd.allow", "never"],
	["http.followRedirects", "false"],
	["http.lowSpeedLimit", "100"],
	["http.lowSpeedTime", "30"],
	["fetch.recurseSubmodules", "false"],
	["push.recurseSubmodules", "no"],
	["gc.auto", "0"],
	["maintenance.auto", "false"]
];
/**
* Variables that name another repository, or parts of one, than the folder that a command is run in. Git sets them
* for its hooks, where they mean the repository of the hook.
*/
const REPOSITORY = /^GIT_(DIR|COMMON_DIR|WORK_TREE|INDEX_FILE|PREFIX|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|SHALLOW_FILE|CONFIG)$/;
/** Names of variables that hold a secret by custom, and the inputs of an action. */
const SECRETS = /TOKEN|SECRET|PASSW|CREDENTIAL|(API|ACCESS|PRIVATE|ACCOUNT|SIGNING)_?KEY|_AUTH$|^INPUT_/i;
/**
* Returns the environment of git processes, credentials included: arguments are visible to every process of
* the machine, and a configuration file outlives the run. The empty value drops the header that
* actions/checkout may have left, which GitHub would refuse beside ours. Nothing asks for a password, and
* messages are in English.
*/
function gitEnvironment({ auth, remotes = {}, bare = true, hidesSecrets = false, settings: more = [] }) {
	const dropped = [
		/^GIT_(TRACE|CURL_VERBOSE)/,
		REPOSITORY,
		...hidesSecrets ? [SECRETS] : []
	];
	const inherited = Object.entries(process.env).filter(([name]) => !dropped.some((pattern) => pattern.test(name)));
	const header = auth && `http.${auth.serverUrl}/.extraheader`;
	const settings = [
		...SETTINGS,
		...more,
		...bare ? [] : [["safe.bareRepository", "explicit"]],
		...Object.entries(remotes).map(([name, url]) => [`remote.${name}.url`, url]),
		...header === void 0 ? [] : [[header, ""], [header, `AUTHORIZATION: basic ${basicOf(auth)}`]]
	];
	const from = Number(process.env.GIT_CONFIG_COUNT ?? 0);
	const numbered = settings.flatMap(([key, value], i) => [[`GIT_CONFIG_KEY_${from + i}`, key], [`GIT_CONFIG_VALUE_${from + i}`, value]]);
	return {
		...Object.fromEntries(inherited),
		GIT_TERMINAL_PROMPT: "0",
		LC_ALL: "C",
		GIT_CONFIG_COUNT: String(from + settings.length),
		...Object.fromEntries(numbered)
	};
}
function basicOf(auth) {
	return Buffer.from(`x-access-token:${auth?.token}`).toString("base64");
}
/**
* Removes from a message of git's, or from a URL, the token that a URL may carry before its host, and our own
* token, which a server may repeat.
*/
function withoutSecrets(text, auth) {
	return maskAll(text, auth === void 0 ? [] : [auth.token, basicOf(auth)].filter((secret) => secret !== "")).replace(/\/\/[^/@\s]*@/g, "//");
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
// src/adapters/git/limits.ts
const MIB = 1048576;
/** Names of two million files. */
const MAX_BYTES = 256 * MIB;
/** Names of half a million refs. */
const MAX_LISTING_BYTES = 32 * MIB;
/** Of what git and the remote tell beside the answer. */
const MAX_TOLD_BYTES = 4 * MIB;
const MAX_MEMORY = 2048 * MIB;
const LOOK_EVERY_MS = 1e3;
/** Longest that any command may take. */
const MAX_MS = 3e5;
/** Returns the limits of a command by its name: a listing of refs is one answer, anything else may be large. */
function limitsOf(verb) {
	return verb === "ls-remote" ? {
		milliseconds: 6e4,
		bytes: MAX_LISTING_BYTES,
		memory: MAX_MEMORY
	} : {
		milliseconds: MAX_MS,
		bytes: MAX_BYTES,
		memory: MAX_MEMORY
	};
}
/** Watches that a command keeps to its limits, and that it ends by itself. */
function openBounds(limits) {
	let child;
	let failure;
	let [printed, told] = [0, 0];
	const stop = (why) => {
		if (failure !== void 0) return;
		failure = why;
		if (child !== void 0) endTree(child);
	};
	let timer;
	let watch;
	return {
		/** Begins with the process: where none is started, nothing is waited for. */
		watch(started) {
			child = started;
			timer = setTimeout(() => stop(`took longer than ${limits.milliseconds / 1e3} s and was ended`), limits.milliseconds);
			watch = setInterval(() => {
				if (started.pid !== void 0 && treeMemory(started.pid) > limits.memory) stop(`takes more than ${limits.memory / MIB} MiB of memory and was ended`);
			}, LOOK_EVERY_MS);
		},
		count(bytes) {
			printed += bytes;
			if (printed > limits.bytes) stop(`answers with more than ${limits.bytes / MIB} MiB and was ended`);
		},
		countTold(bytes) {
			told += bytes;
			if (told > MAX_TOLD_BYTES) stop(`prints more than ${MAX_TOLD_BYTES / MIB} MiB of messages and was ended`);
		},
		/** Says why the command has not answered; undefined where it has. */
		close() {
			clearTimeout(timer);
			clearInterval(watch);
			return failure ?? (child?.signalCode ? `was killed (${child.signalCode}) before it answered` : void 0);
		}
	};
}
// src/adapters/files/git-listing.ts
const ARGS = [
	"ls-files",
	"-z",
	"--cached",
	"--others",
	"--exclude-standard"
];
const MAX_BUFFER = 1 << 30;
/** Asks git, and waits for it. */
function listTracked(dir) {
	const env = gitEnvironment({ bare: false });
	const { status, signal, error, stdout, stderr } = spawnSync("git", ARGS, {
		cwd: dir,
		maxBuffer: MAX_BUFFER,
		env,
		timeout: MAX_MS
	});
	return {
		status,
		signal,
		error,
		stdout: stdout ?? Buffer.alloc(0),
		stderr: stderr?.toString() ?? ""
	};
}
/** Asks git, which answers while this program goes on. Never rejects. */
function startListing(dir) {
	const env = gitEnvironment({ bare: false });
	const options = {
		cwd: dir,
		maxBuffer: MAX_BUFFER,
		env,
		timeout: MAX_MS,
		encoding: "buffer"
	};
	return new Promise((resolve) => {
		execFile("git", ARGS, options, (failure, stdout, stderr) => resolve({
			...endOf(failure),
			stdout,
			stderr: stderr.toString()
		}));
	}).catch((error) => ({
		status: null,
		signal: null,
		error,
		stdout: Buffer.alloc(0),
		stderr: ""
	}));
}
function endOf(failure) {
	if (failure === null) return {
		status: 0,
		signal: null,
		error: void 0
	};
	const { code, signal = null } = failure;
	if (typeof code === "number") return {
		status: code,
		signal: null,
		error: void 0
	};
	return {
		status: null,
		signal,
		error: signal === null ? failure : void 0
	};
}
export { openBounds as a, watchingChildren as c, NO_HOOKS as d, gitEnvironment as f, once as g, maskSecrets as h, limitsOf as i, isProgramIn as l, maskAll as m, startListing as n, endChildrenWithRun as o, withoutSecrets as p, MAX_MS as r, endTree as s, listTracked as t, startOf as u };
