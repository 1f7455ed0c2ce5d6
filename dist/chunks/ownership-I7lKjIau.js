import { n as endTree, o as treeMemory } from "./run-end-DOxDNmbn.js";
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
// src/adapters/git/no-repository.ts
const NO_REPOSITORY = /^fatal: (not a git repository|cannot use bare repository|this operation must be run in a work tree)/m;
/**
* Checks a message of git's that ended with 128, its exit code for everything that is fatal: true where it has
* looked for a repository with a work tree and found none, false where it could not tell, as with a broken index.
*/
function hasNoRepository(message) {
	return NO_REPOSITORY.test(message);
}
// src/adapters/git/ownership.ts
/**
* Describes what to do where git refuses a repository because its folder belongs to another user, from git's
* message: https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory. Undefined for any
* other message.
*/
function describeOwnership(message) {
	const [, folder] = /^fatal: detected dubious ownership in repository at '(.*)'$/m.exec(message) ?? [];
	if (folder === void 0) return void 0;
	return `git refuses ${folder}, which belongs to another user (as in a container): run \`git config --global --add safe.directory ${quoted(folder)}\` first`;
}
/** Quotes a path for a shell where it needs quotes. */
function quoted(path) {
	return /^[\w./:@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
export { openBounds as a, withoutSecrets as c, limitsOf as i, maskAll as l, hasNoRepository as n, NO_HOOKS as o, MAX_MS as r, gitEnvironment as s, describeOwnership as t, maskSecrets as u };
