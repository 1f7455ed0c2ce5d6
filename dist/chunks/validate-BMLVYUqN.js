import { t as openWorkTree } from "./work-tree-Biw3ihyo.js";
import { a as blueprintSources, c as readFleet, s as readConfig, t as configText } from "./survey-BVzbL3eX.js";
// src/commands/validate.ts
/** Checks configuration and every blueprint, schema and meaning, and lists all that is wrong. */
function validate(options) {
	const files = openWorkTree(options.repo);
	const source = configText(files, options);
	const config = readConfig(source);
	const { blueprints, errors } = readFleet(config, blueprintSources(files, config, source.path));
	return {
		blueprints: blueprints.length,
		problems: errors.map((error) => error.message)
	};
}
export { validate };
