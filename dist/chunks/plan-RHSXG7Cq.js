import { t as openLedgerFiles } from "./ledger-files-xG0JX7E4.js";
import { t as openWorkTree } from "./work-tree-B_y6vRTG.js";
import { t as TrimtabError } from "./errors-CWI0aKhv.js";
import { a as readConfig, i as assess, n as readText, o as readFleet } from "./observe-CHIUiNc9.js";
import { i as parseJson } from "./sources-Ds4CYYSg.js";
import { t as buildReport } from "./report-XD3qKHWL.js";
import { a as survey, i as select } from "./survey-bDoTo6we.js";
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
		policies: inputs.policies ?? null,
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
