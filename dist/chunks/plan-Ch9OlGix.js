import { n as readText } from "./text-file-ooA7WkUF.js";
import { t as openWorkTree } from "./work-tree-CvoUD9G6.js";
import { t as openLedgerFiles } from "./files-C1v818lg.js";
import { m as parseJson } from "./disruption-budget-2zW6YHWG.js";
import { a as loadConfiguration, c as parseFleet, f as readConfig, i as describeUnread } from "./load-BuCqg1OV.js";
import { a as replayEvidence, i as select, t as makePlan, u as buildReport } from "./pipeline-DzNriX15.js";
import { a as readAnswers } from "./sources-B5OAc7Ob.js";
import { p as joinFresh, y as assess } from "./review-H6s65fOv.js";
import { n as stopReason } from "./stop-WjznE5fA.js";
import { o as describeUnreadable } from "./gather-D6Rg8HNI.js";
import { t as openPlanWorld } from "./plan-world-Cv6EnO5t.js";
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
/** Plans as `plan` does, and tells what looks like a part of the configuration and was not read. */
async function planWithNotes(options, now) {
	if (options.replay !== void 0) return {
		report: await replayReport(options.replay, options),
		notes: []
	};
	const files = openWorkTree(options.repo, { openCache: options.openCache });
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
	const { readFacts } = await import("./read-facts-kzGg8eYH.js");
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
