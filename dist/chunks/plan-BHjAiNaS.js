import { t as openWorkTree } from "./work-tree-B9Wo_QSo.js";
import { t as openLedgerFiles } from "./files-DJYxLTGl.js";
import { t as TrimtabError } from "./errors-DjZssRV5.js";
import { i as assess, n as readText, o as readConfig, s as readFleet } from "./observe-BJTzHdYP.js";
import { a as parseJson } from "./sources-CvDUuGrO.js";
import { n as stopReason } from "./stop-Dw0yRolz.js";
import { t as buildReport } from "./report-C6vWxz1x.js";
import { a as select, o as survey } from "./survey-DKhusK30.js";
// src/commands/plan.ts
/** Observes, decides, governs, coordinates; changes nothing. Works on the folder as it lies, without git. */
async function plan(options, now) {
	if (options.replay !== void 0) return replay(options.replay, options);
	const ledger = openLedgerFiles(options.repo, {
		now,
		absent: "empty"
	});
	const surveyed = await survey(openWorkTree(options.repo), options, now, {
		ledger,
		pulls: []
	});
	return buildReport({
		...surveyed,
		pausedBy: stopReason(surveyed.config, surveyed.facts.config.path, void 0) ?? null
	});
}
/** Decides again from the inputs that an earlier report carries. @throws TrimtabError `report_invalid` */
function replay(path, scope) {
	const { inputs } = parseJson(path, readText(path));
	if (!inputs?.config || !Array.isArray(inputs.blueprints) || !inputs.snapshot || Number.isNaN(Date.parse(inputs.now))) throw new TrimtabError("report_invalid", `${path}: no usable "inputs"; pass a report written by plan or reconcile --format json`);
	const facts = {
		...inputs,
		desired: inputs.desired ?? {},
		history: inputs.history ?? {},
		policies: inputs.policies ?? null,
		ledger_error: inputs.ledger_error ?? null
	};
	const fleet = readFleet(readConfig(facts.config), facts.blueprints);
	return buildReport({
		facts,
		...assess(facts, fleet),
		pausedBy: stopReason(fleet.config, facts.config.path, void 0) ?? null,
		selected: select(scope, fleet.blueprints)
	});
}
export { plan };
