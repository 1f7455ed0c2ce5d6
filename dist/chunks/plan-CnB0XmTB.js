import { t as openLedgerFiles } from "./ledger-files-xG0JX7E4.js";
import { t as openWorkTree } from "./work-tree-DZ28m85r.js";
import { t as TrimtabError } from "./errors-Bxl9Cr-V.js";
import { c as readFleet, i as readText, l as parseJson, n as select, o as assess, r as survey, s as readConfig } from "./survey-CeSARquy.js";
import { t as buildReport } from "./report-szj0eRxS.js";
// src/commands/plan.ts
/** Observes, decides, governs, coordinates; changes nothing. Works on the folder as it lies, without git. */
async function plan(options, now) {
	if (options.replay !== void 0) return replay(options.replay, options);
	const ledger = await openLedgerFiles(options.repo, now).read();
	const surveyed = await survey(openWorkTree(options.repo), options, now, {
		ledger,
		pulls: []
	});
	return buildReport({
		...surveyed,
		paused: surveyed.config.paused
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
		ledger_error: inputs.ledger_error ?? null
	};
	const fleet = readFleet(readConfig(facts.config), facts.blueprints);
	return buildReport({
		facts,
		...assess(facts, fleet),
		paused: fleet.config.paused,
		selected: select(scope, fleet.blueprints)
	});
}
export { plan };
