import { t as readText } from "./text-file-Dp6MYhfm.js";
import { t as openWorkTree } from "./work-tree-CCpvUPOo.js";
import { t as openLedgerFiles } from "./files-DQxzoMVM.js";
import { t as TrimtabError } from "./errors-Bs50qkOV.js";
import { s as parseJson } from "./json-CSriG_34.js";
import { n as isInstant } from "./time-CGYFt6uK.js";
import { a as parseFleet, l as readConfig, r as loadConfiguration } from "./load-CBbxvXPj.js";
import { c as buildReport, i as select, t as makePlan } from "./pipeline-BeOPd0Na.js";
import { i as readAnswers } from "./sources-DQX3Eb_o.js";
import { d as joinFresh, x as assess } from "./review-L2uVh99-.js";
import { n as stopReason } from "./stop-WjznE5fA.js";
import { t as openPlanWorld } from "./plan-world-CeaxtmFg.js";
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
/** Observes, decides, governs, coordinates; changes nothing. Works on the folder as it lies, without git. */
async function plan(options, now) {
	if (options.replay !== void 0) return replayReport(options.replay, options);
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
	return buildReport({
		...made,
		pausedBy: stopReason(config, source.path, void 0) ?? null
	});
}
/** Decides again from the inputs that an earlier report carries. @throws TrimtabError `report_invalid` */
function replayReport(path, scope) {
	const { inputs } = parseJson(path, readText(path));
	if (!inputs?.config || !Array.isArray(inputs.blueprints) || !inputs.snapshot || !isInstant(inputs.now)) throw new TrimtabError("report_invalid", `${path}: no usable "inputs"; pass a report written by plan or reconcile --format json`);
	const facts = {
		...inputs,
		desired: inputs.desired ?? {},
		history: inputs.history ?? {},
		policies: inputs.policies ?? null,
		ledger_error: inputs.ledger_error ?? null
	};
	const made = replay(facts);
	const { config, blueprints } = made.fleet;
	return buildReport({
		...made,
		pausedBy: stopReason(config, facts.config.path, void 0) ?? null,
		selected: select(scope, blueprints)
	});
}
export { plan };
