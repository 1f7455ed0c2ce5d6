import { t as openWorkTree } from "./work-tree-lIpWODnR.js";
import { t as TrimtabError } from "../cli.js";
import { a as readConfig, i as assess, o as readFleet, s as parseJson } from "./fleet-CsS8orB_.js";
import { t as buildReport } from "./report-Dd9cOZTJ.js";
import { n as select, r as survey, t as readText } from "./survey-C-nvwAqS.js";
// src/commands/plan.ts
/** Observes, decides, governs, coordinates; changes nothing. Works on the folder as it lies, without git. */
function plan(options, now) {
	if (options.replay !== void 0) return replay(options.replay, options.services);
	return buildReport(survey(openWorkTree(options.repo), options, now));
}
/** Decides again from the inputs that an earlier report carries. @throws TrimtabError `report_invalid` */
function replay(path, services) {
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
		selected: select(services, fleet.blueprints)
	});
}
export { plan };
