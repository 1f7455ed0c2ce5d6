import { t as openCacheFile } from "./cache-file-BJkpygj9.js";
import { g as once, n as startListing, o as endChildrenWithRun } from "./git-listing-C98L2PhG.js";
import { t as COMMANDS } from "./flags-C4d4s2X4.js";
import { dirname, join, resolve } from "node:path";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
// src/adapters/cache/place.ts
/**
* Returns a digest of this build. The names of the bundle's files hold digests of what they contain; the second
* thread's has a name of its own.
*/
const buildDigest = once(() => {
	const dir = dirname(fileURLToPath(import.meta.url));
	const hash = createHash("sha256").update(readdirSync(dir).sort().join("\n"));
	const thread = join(dir, "scan-thread.js");
	if (existsSync(thread)) hash.update(readFileSync(thread));
	return hash.digest("hex").slice(0, 32);
});
/** Finds the folder of the repository around a folder, shared by its work trees; undefined without git. */
function findGitFolder(start) {
	try {
		for (let dir = resolve(start);; dir = dirname(dir)) {
			const found = join(dir, ".git");
			const stats = statSync(found, { throwIfNoEntry: false });
			if (stats?.isDirectory()) return found;
			if (stats?.isFile()) return linkedFolder(dir, readFileSync(found, "utf8"));
			if (dir === dirname(dir)) return void 0;
		}
	} catch {
		return;
	}
}
/** Follows the file that stands for the folder in a work tree: https://git-scm.com/docs/gitrepository-layout */
function linkedFolder(dir, text) {
	const own = /^gitdir: (.+?)\r?\n?$/.exec(text)?.[1];
	if (own === void 0) return void 0;
	const folder = resolve(dir, own);
	const common = join(folder, "commondir");
	return existsSync(common) ? resolve(folder, readFileSync(common, "utf8").trim()) : folder;
}
// src/adapters/cache/parse-cache.ts
/** Below this number of files, reading the cache costs as much as it saves. */
const MANY = 500;
/**
* Opens the cache of a repository: in its git folder, or where TRIMTAB_CACHE says. In a workflow of GitHub, where it
* comes from the runs of other branches, it is used with a secret alone, TRIMTAB_CACHE_SECRET.
*/
function openRunCache(repo, environment) {
	const secret = environment.TRIMTAB_CACHE_SECRET || void 0;
	if (environment.GITHUB_ACTIONS === "true" && secret === void 0) return void 0;
	const folder = findGitFolder(repo);
	const path = environment.TRIMTAB_CACHE || folder && join(folder, "trimtab", "parse-cache");
	if (path === void 0) return void 0;
	let opened;
	return {
		open(files) {
			if (files >= MANY) opened ??= openCacheFile({
				path,
				secret,
				build: buildDigest()
			});
			return opened;
		},
		close() {
			opened?.save();
			return opened?.fault === void 0 ? [] : [`${path} is not used: ${opened.fault}`];
		}
	};
}
// src/commands/run.ts
/**
* Runs one command, and has all that it starts end with the process. `say` takes what cannot wait for the end.
*/
async function runCommand(command, options, now, environment, say) {
	endChildrenWithRun();
	const cache = options.cache && COMMANDS[command].flags.some((flag) => flag === "no-cache") ? openRunCache(options.repo, environment) : void 0;
	const outcome = await dispatch(command, {
		...options,
		openCache: cache?.open
	}, now, environment, say);
	return {
		...outcome,
		notes: [...outcome.notes, ...cache?.close() ?? []]
	};
}
/** Each command loads only what it needs. */
async function dispatch(command, options, now, environment, say) {
	switch (command) {
		case "init": {
			const { init } = await import("./init-C8iuMPbN.js");
			return init(options, now, environment);
		}
		case "validate": return (await import("./validate-DtMrtfFl.js")).validate(options);
		case "plan": return runPlan(options, now);
		case "reconcile": {
			const { reconcile } = await import("./reconcile-C-YhTz0u.js");
			return reconcile(options, now, environment);
		}
		case "verify": {
			const { verifyCommand } = await import("./verify-Pu7BYCJl.js");
			return verifyCommand(options, now, environment);
		}
		case "gate": {
			const { gate } = await import("./gate-BOO4iYSr.js");
			return gate(options, now, environment);
		}
		case "policy": return (await import("./policy--S18bFd5.js")).policy(options);
		case "log": {
			const { log } = await import("./log-CipHO0Pr.js");
			return log(options, now, environment);
		}
		case "breaker": return (await import("./breaker-6DzZHt5o.js")).breaker(options, now, environment);
		case "backtest": return (await import("./backtest-BBjHlAhl.js")).backtest(options, now);
		case "history": return (await import("./history-C9pDIcxa.js")).history(options, now);
		case "report": return (await import("./report-CyC1HaWH.js")).report(options, now, environment);
		case "doctor": return (await import("./doctor-BPitb51v.js")).doctor(options, now, environment);
		case "matrix": return (await import("./matrix-CR39HNFP.js")).matrix(options);
		case "completion": return (await import("./completion-DwpCQZTi.js")).completion(options);
		case "demo": return runDemo(say);
	}
}
async function runPlan(options, now) {
	const asked = options.replay === void 0 ? startListing(options.repo) : void 0;
	const { planWithNotes } = await import("./plan-DQdnLjqN.js");
	const { report, notes } = await planWithNotes(options, now, asked);
	if (options.explain !== void 0) {
		const { explainService } = await import("./explain-BmyC5Tun.js");
		return {
			kind: "lines",
			lines: explainService(report, options.explain),
			notes,
			failures: report.errors
		};
	}
	return {
		kind: "report",
		report,
		notes,
		proposals: [],
		failures: report.errors
	};
}
async function runDemo(say) {
	const { demo } = await import("./demo-BbYsXxlz.js");
	await demo(say);
	return {
		kind: "lines",
		lines: [],
		notes: [],
		failures: []
	};
}
export { runCommand };
