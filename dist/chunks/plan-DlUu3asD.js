import { t as openWorkTree } from "./work-tree-DXL65rMd.js";
import { t as openLedgerFiles } from "./files-CUsF_NAh.js";
import { t as TrimtabError } from "./errors-modhzHrg.js";
import { a as parseJson } from "./sources-D-8ZH4Wm.js";
import { i as assess, n as readText, o as readConfig, s as readFleet } from "./observe-CigpZSEe.js";
import { a as select, o as survey } from "./survey-BYWkndsH.js";
import { n as stopReason } from "./stop-CTIGP1D9.js";
import { t as buildReport } from "./report-DiJ8fUvN.js";
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
