import { t as openWorkTree } from "./work-tree-lOYzM7-7.js";
import { n as describeKnown } from "./did-you-mean-BAUiu41l.js";
import { t as TrimtabError, u as showUnseen } from "./errors-caA3otfk.js";
import { a as loadConfiguration, d as readBlueprints, m as readSource, n as blueprintPaths, o as loadFleet } from "./load-DiN1rQGe.js";
import { r as expectCluster, t as clustersOf } from "./clusters-DlaXjPFL.js";
import { r as readFailures, t as openKeptLedger } from "./ledger-djHOmTVI.js";
import { t as DEFAULT_RULES } from "./rules-BQYdaS4k.js";
import { a as listAdvice, r as judgeAdvice } from "./shadow-BRAUIhtn.js";
import { n as groupBy, r as uniqueBy } from "./group-by-CKri-PEM.js";
import { i as rulesOf, n as learnsLimit } from "./look-hK0-ZEKm.js";
import { n as scoreReport } from "./score-TcCBnfBK.js";
import { t as readHistory } from "./read-history-D-m34t3u.js";
// src/commands/score.ts
/** Judges what pull requests advised by what demand did afterwards, each by its blueprint's objective. */
async function score(options, now, events) {
	const advice = listAdvice(events);
	const names = uniqueBy(advice, ({ service }) => service).map(({ service }) => service);
	const files = openWorkTree(options.repo);
	const { blueprints } = loadFleet(files, loadConfiguration(files, options.config));
	const known = new Map(blueprints.map((blueprint) => [blueprint.name, blueprint]));
	const history = advice.length === 0 ? {
		services: /* @__PURE__ */ new Map(),
		notes: [],
		failures: []
	} : await readHistory({
		...options,
		services: wanted(options, names, new Set(known.keys()))
	}, now);
	const reasons = new Map(history.failures.map(({ service, message }) => [service, message]));
	const judged = advice.map((one) => {
		const { service } = one;
		const demand = history.services.get(service) ?? reasons.get(service) ?? "there is no history of it";
		const own = known.get(service);
		const rules = own === void 0 ? DEFAULT_RULES : rulesOf(own);
		return judgeAdvice(one, demand, rules, now.getTime());
	});
	const notes = [
		...advice.length === 0 ? ["the ledger has no proposal"] : [],
		...history.notes,
		...withoutLimit(judged, known)
	];
	return {
		kind: "score",
		report: scoreReport(judged),
		notes
	};
}
/** Names the services that learn their limit and whose advice had none, as that of another strategy has. */
function withoutLimit(judged, known) {
	const own = judged.flatMap(({ kind, advice: { service, limit } }) => {
		const blueprint = known.get(service);
		return kind === "judged" && limit === void 0 && blueprint && learnsLimit(blueprint) ? [blueprint] : [];
	});
	return [...groupBy([...new Set(own)], ({ scaling }) => scaling.evidence.utilizationLimit / 100)].map(([percent, blueprints]) => {
		const names = blueprints.map(({ name }) => name).slice(0, MAX_NAMES);
		const more = blueprints.length - names.length;
		return `${`${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`}: the ledger does not say which limit p95 told at the time: minutes are bad above ${percent}% of the request, the default`;
	});
}
const MAX_NAMES = 5;
/** Sources are asked for what has a blueprint; a file is read as it is. */
function wanted({ history }, names, known) {
	return history === void 0 ? names.filter((name) => known.has(name)) : [];
}
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
		const read = await ledger.read(new Date(Math.max(0, since.getTime() - DAY_MS)));
		const { events } = read;
		const wanted = /* @__PURE__ */ new Set([...options.words, ...options.services]);
		const inCluster = clusterFilter(options.cluster, files, config);
		const chosen = events.filter(({ service, timestamp }) => Date.parse(timestamp) >= since.getTime() && (wanted.size === 0 || wanted.has(service)) && inCluster(service));
		const quiet = [...wanted].filter((name) => !chosen.some(({ service }) => service === name));
		if (quiet.length > 0) await expectKnown(quiet, async () => [...(await ledger.read(/* @__PURE__ */ new Date(0))).events, ...events], blueprintNames(files, config));
		const failures = readFailures(read);
		if (options.score) return {
			...await score(options, now, chosen),
			failures
		};
		const notes = chosen.length === 0 ? ["no events"] : [];
		return {
			kind: "log",
			events: inOrderOfTime(chosen),
			notes,
			failures
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
/** Returns a check for the services that blueprints put into a cluster; every service passes where none is named. */
function clusterFilter(cluster, files, config) {
	if (cluster === void 0) return () => true;
	const blueprints = soundBlueprints(files, config);
	expectCluster(cluster, clustersOf(config, blueprints));
	const own = new Set(blueprints.flatMap(({ name, workload }) => workload.cluster === cluster ? [name] : []));
	return (service) => own.has(service);
}
function blueprintNames(files, config) {
	return soundBlueprints(files, config).map(({ name }) => name);
}
/** Lists the sound blueprints; a configuration whose globs match no file has none. */
function soundBlueprints(files, config) {
	const sources = blueprintPaths(files, config.blueprints).map((path) => readSource(files, path));
	return readBlueprints(config, sources).blueprints;
}
export { log };
