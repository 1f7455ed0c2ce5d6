import { n as readText } from "./text-file-COfv_Nr2.js";
import { t as openWorkTree } from "./work-tree-lOYzM7-7.js";
import { t as openLedgerFiles } from "./files-Df0guIpq.js";
import { t as TrimtabError } from "./errors-caA3otfk.js";
import { c as parseJson } from "./json-BaBbGGr3.js";
import { a as loadConfiguration, c as parseFleet, f as readConfig, i as describeUnread } from "./load-DiN1rQGe.js";
import { c as replayEvidence, l as buildReport, t as makePlan } from "./pipeline-Cj7ty-FB.js";
import { a as readAnswers } from "./sources-D64XEVlv.js";
import { p as joinFresh, y as assess } from "./review-CxNMexbW.js";
import { t as scopeOf } from "./select-CZH2WCBf.js";
import { n as stopReason } from "./stop-WjznE5fA.js";
import { o as describeUnreadable } from "./gather-Dljo9CWa.js";
import { t as openPlanWorld } from "./plan-world-BqqHGad7.js";
// src/pipeline/replay.ts
/**
* Decides again from the facts that a report carries. @throws TrimtabError `config_invalid` or
* `snapshot_invalid`
*/
function replay(facts) {
	const fleet = parseFleet(readConfig(facts.config, "unread"), facts);
	const observations = joinFresh(readAnswers(facts.snapshot), fleet.blueprints, new Date(facts.now));
	const evidence = facts.evidence && replayEvidence(facts, fleet.blueprints);
	return {
		...assess({
			...facts,
			...evidence ? { evidence } : {}
		}, fleet, observations),
		fleet
	};
}
// src/commands/plan.ts
/**
* Plans as `plan` does, and tells what looks like a part of the configuration and was not read. `asked` is what git
* answers to a question for the folder's files.
*/
async function planWithNotes(options, now, asked) {
	if (options.replay !== void 0) return {
		report: await replayReport(options.replay, options),
		notes: []
	};
	const files = openWorkTree(options.repo, {
		openCache: options.openCache,
		asked: await asked
	});
	const configuration = loadConfiguration(files, options.config);
	const world = openPlanWorld(options, now, openLedgerFiles(options.repo, {
		now,
		absent: "empty"
	}));
	const made = await makePlan(world, {
		files,
		configuration,
		pulls: []
	});
	const { config, source } = configuration;
	return {
		report: buildReport({
			...made,
			pausedBy: stopReason(config, source.path, void 0) ?? null
		}),
		notes: [...describeUnread(files, configuration), ...describeUnreadable(made.index.unreadable)]
	};
}
/** Decides again from the inputs that an earlier report carries. @throws TrimtabError `report_invalid` */
async function replayReport(path, scope) {
	const { readFacts } = await import("./read-facts-C2ruhRDN.js");
	const { inputs } = parseJson(path, readText(path), "report_invalid");
	const facts = readFacts(path, inputs);
	const { cluster = scope.cluster } = facts;
	if (scope.cluster !== void 0 && scope.cluster !== cluster) throw new TrimtabError("usage", `--cluster ${scope.cluster}: ${path} is of cluster ${cluster} alone`);
	const made = replay(cluster === void 0 ? facts : {
		...facts,
		cluster
	});
	const { config } = made.fleet;
	return buildReport({
		...made,
		pausedBy: stopReason(config, facts.config.path, void 0) ?? null,
		selected: scopeOf({
			...scope,
			cluster
		}, made.fleet).selected
	});
}
export { planWithNotes };
