import { t as openWorkTree } from "./work-tree-lOYzM7-7.js";
import { n as openDemandHistory, r as readHistoryFile } from "./history-B5nsBVnZ.js";
import { o as counted } from "./time-ZXryeGjZ.js";
import { n as describeKnown } from "./did-you-mean-BAUiu41l.js";
import { t as TrimtabError } from "./errors-caA3otfk.js";
import { a as loadConfiguration, o as loadFleet } from "./load-DiN1rQGe.js";
import { t as ofCluster } from "./scope-Cyv2ayaZ.js";
import { r as expectCluster, t as clustersOf } from "./clusters-DlaXjPFL.js";
import { o as historyService } from "./sources-9g9U2yfj.js";
// src/commands/read-history.ts
const DAY_MS = 864e5;
/**
* Reads the history that the command line names: a file, in which services need no blueprint, or what the sources
* know of the services of the repository.
* @throws TrimtabError `usage` for a service that is neither, `history_invalid`
*/
async function readHistory(options, now) {
	const { history, services: names } = options;
	if (history !== void 0) {
		const known = readHistoryFile(history);
		checkNames(names, [...known.keys()], "not in the history");
		return {
			services: byName([...known].filter(([name]) => names.length === 0 || names.includes(name))),
			notes: [],
			failures: []
		};
	}
	return askSources(options, now);
}
async function askSources(options, now) {
	const { repo, config: path, services: names, days, cluster } = options;
	const files = openWorkTree(repo);
	const configuration = loadConfiguration(files, path);
	const fleet = loadFleet(files, configuration);
	if (cluster !== void 0) expectCluster(cluster, clustersOf(fleet.config, fleet.blueprints));
	const { blueprints, errors } = ofCluster(fleet, cluster);
	checkNames(names, blueprints.map(({ name }) => name), cluster === void 0 ? "no blueprint is of that name" : `no blueprint of cluster ${cluster} is of that name`);
	const wanted = blueprints.filter(({ name }) => names.length === 0 || names.includes(name));
	const source = await openDemandHistory({
		repo,
		history: void 0,
		cluster
	}, configuration.config);
	const window = {
		from: now.getTime() - days * DAY_MS,
		to: now.getTime()
	};
	const answer = await source.read(wanted.map((blueprint) => historyService(blueprint)), window);
	const known = [];
	const failures = [...errors];
	for (const [service, found] of answer.services) if (found.kind === "known") known.push([service, found.demand]);
	else failures.push({
		service,
		message: `${service}: its demand is not known: ${found.reason}`
	});
	const asked = answer.queries === 1 ? "1 query" : `${answer.queries} queries`;
	const note = `${counted(known.length, "service")} of ${wanted.length} with ${days} days of history, by ${asked}`;
	return {
		services: byName(known),
		notes: [...answer.problems, note],
		failures
	};
}
function byName(services) {
	return new Map([...services].sort(([a], [b]) => a < b ? -1 : 1));
}
function checkNames(names, known, what) {
	for (const name of names) if (!known.includes(name)) throw new TrimtabError("usage", `--service ${name}: ${what}. ${describeKnown(name, [...known].sort())}`);
}
export { readHistory as t };
