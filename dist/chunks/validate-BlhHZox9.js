import { t as openWorkTree } from "./work-tree-B_y6vRTG.js";
import { d as readFleet, o as blueprintSources, t as configText, u as readConfig } from "./survey-BPgK-w0w.js";
// src/commands/validate.ts
/** Checks configuration and every blueprint, schema and meaning, and lists all that is wrong. */
function validate(options) {
	const files = openWorkTree(options.repo);
	const source = configText(files, options);
	const config = readConfig(source);
	const { blueprints, errors } = readFleet(config, blueprintSources(files, config, source.path));
	const notes = [`${counted(blueprints.length, "sound blueprint")}, ${counted(errors.length, "problem")}`];
	return {
		lines: errors.map((error) => error.message),
		notes,
		proposals: [],
		failures: errors
	};
}
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
export { validate };
