import { t as openWorkTree } from "./work-tree-DZ28m85r.js";
import { a as blueprintSources, c as readFleet, s as readConfig, t as configText } from "./survey-CeSARquy.js";
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
