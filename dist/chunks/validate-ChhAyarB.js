import { t as openWorkTree } from "./work-tree-lIpWODnR.js";
import { a as readConfig, o as readFleet, t as blueprintSources } from "./fleet-CsS8orB_.js";
// src/commands/validate.ts
/** Checks configuration and every blueprint, schema and meaning, and lists all that is wrong. */
function validate(options) {
	const files = openWorkTree(options.repo);
	const config = readConfig({
		path: options.config,
		text: files.read(options.config)?.toString("utf8") ?? ""
	});
	const { blueprints, errors } = readFleet(config, blueprintSources(files, config, options.config));
	return {
		blueprints: blueprints.length,
		problems: errors.map((error) => error.message)
	};
}
export { validate };
