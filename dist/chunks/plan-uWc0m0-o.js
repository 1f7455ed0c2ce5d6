import { t as openWorkTree } from "./work-tree-BSdnToRs.js";
import { t as buildReport } from "./report-CsPM574t.js";
import { t as survey } from "./survey-DsLKaoSL.js";
// src/commands/plan.ts
/** Observes, decides, governs, coordinates; changes nothing. Works on the folder as it lies, without git. */
function plan(options, now) {
	const { evaluation, errors, selected } = survey(openWorkTree(options.repo), options, now);
	return buildReport({
		evaluation,
		errors,
		now,
		selected
	});
}
export { plan };
