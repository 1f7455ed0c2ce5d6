import { t as openWorkTree } from "./work-tree-DBjGHClb.js";
import { r as buildReport, t as survey } from "./survey-Dcbt4D4e.js";
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
