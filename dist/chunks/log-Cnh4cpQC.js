import { t as openWorkTree } from "./work-tree-Bcm8Jt4j.js";
import { n as describeKnown } from "./did-you-mean-Cy3AveFM.js";
import { t as TrimtabError, u as showUnseen } from "./errors-B2hyotFH.js";
import { a as loadConfiguration, d as readBlueprints, m as readSource, n as blueprintPaths } from "./load-B8vDUSkg.js";
import { t as openKeptLedger } from "./ledger-oA_QBA7a.js";
// src/commands/log.ts
const DAY_MS = 864e5;
/**
* Reads what was decided and done, for people: for all services or those named, from `--since` on, newest
* last.
*/
async function log(options, now, environment) {
	const files = openWorkTree(options.repo);
	const { config } = loadConfiguration(files, options.config);
	const { ledger, close } = await openKeptLedger(options, config, now, environment);
	try {
		const since = typeof options.since === "number" ? new Date(now.getTime() - options.since) : options.since ?? /* @__PURE__ */ new Date(0);
		const { events, error, broken } = await ledger.read(new Date(Math.max(0, since.getTime() - DAY_MS)));
		const wanted = /* @__PURE__ */ new Set([...options.words, ...options.services]);
		const chosen = events.filter(({ service, timestamp }) => Date.parse(timestamp) >= since.getTime() && (wanted.size === 0 || wanted.has(service)));
		const quiet = [...wanted].filter((name) => !chosen.some(({ service }) => service === name));
		if (quiet.length > 0) await expectKnown(quiet, async () => [...(await ledger.read(/* @__PURE__ */ new Date(0))).events, ...events], blueprintNames(files, config));
		return {
			kind: "log",
			events: inOrderOfTime(chosen),
			notes: chosen.length === 0 ? ["no events"] : [],
			failures: [...error === null ? [] : [{
				service: null,
				message: error
			}], ...Object.entries(broken).map(([service, message]) => ({
				service,
				message
			}))]
		};
	} finally {
		close();
	}
}
function inOrderOfTime(events) {
	return events.map((event) => ({
		event,
		time: Date.parse(event.timestamp)
	})).sort((a, b) => a.time - b.time).map(({ event }) => event);
}
/**
* Checks that the names are known. @throws TrimtabError `usage` for a name that no event or blueprint has.
*/
async function expectKnown(names, everything, blueprints) {
	const known = new Set(blueprints);
	if (names.every((name) => known.has(name))) return;
	for (const { service } of await everything()) known.add(service);
	for (const name of names) {
		if (known.has(name)) continue;
		throw new TrimtabError("usage", `log: no event and no blueprint is of a service "${showUnseen(name)}". ${describeKnown(name, [...known].sort())}`);
	}
}
/** Lists the names of sound blueprints; a configuration whose globs match none has none. */
function blueprintNames(files, config) {
	const sources = blueprintPaths(files, config.blueprints).map((path) => readSource(files, path));
	return readBlueprints(config, sources).blueprints.map(({ name }) => name);
}
export { log };
