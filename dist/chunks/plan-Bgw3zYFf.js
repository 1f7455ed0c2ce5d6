import { t as readText } from "./text-file-Poir2CZq.js";
import { t as openWorkTree } from "./work-tree-BwhyhEqr.js";
import { t as openLedgerFiles } from "./files-C3assJhU.js";
import { g as parseJson } from "./disruption-budget-B1r6-hXV.js";
import { a as loadConfiguration, c as parseFleet, f as readConfig, i as describeUnread } from "./load-hP1LwLja.js";
import { c as buildReport, i as select, t as makePlan } from "./pipeline-C7eLocoV.js";
import { a as readAnswers } from "./sources-B1Ijrb-Q.js";
import { h as assess, u as joinFresh } from "./review-DLPQZp_6.js";
import { n as stopReason } from "./stop-WjznE5fA.js";
import { t as openPlanWorld } from "./plan-world-Bg3hYTuC.js";
// src/pipeline/replay.ts
/**
* Decides again from the facts that a report carries. @throws TrimtabError `config_invalid` or
* `snapshot_invalid`
*/
function replay(facts) {
	const fleet = parseFleet(readConfig(facts.config), facts);
	const observations = joinFresh(readAnswers(facts.snapshot), fleet.blueprints, new Date(facts.now));
	return {
		...assess(facts, fleet, observations),
		fleet
	};
}
// src/commands/plan.ts
/** Plans as `plan` does, and tells what looks like a part of the configuration and was not read. */
async function planWithNotes(options, now) {
	if (options.replay !== void 0) return {
		report: await replayReport(options.replay, options),
		notes: []
	};
	const files = openWorkTree(options.repo);
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
		notes: describeUnread(files, configuration)
	};
}
/** Decides again from the inputs that an earlier report carries. @throws TrimtabError `report_invalid` */
async function replayReport(path, scope) {
	const { readFacts } = await import("./read-facts-BBNjFvpS.js");
	const { inputs } = parseJson(path, readText(path), "report_invalid");
	const facts = readFacts(path, inputs);
	const made = replay(facts);
	const { config, blueprints } = made.fleet;
	return buildReport({
		...made,
		pausedBy: stopReason(config, facts.config.path, void 0) ?? null,
		selected: select(scope, blueprints)
	});
}
export { planWithNotes };
