import { t as openWorkTree } from "./work-tree-CCpvUPOo.js";
import { c as readBlueprints, f as toFailure, n as blueprintSources, p as parsePolicies, r as loadConfiguration, s as policiesText } from "./load-CBbxvXPj.js";
// src/commands/validate.ts
/** Checks configuration, policies and every blueprint, schema and meaning, and lists all that is wrong. */
function validate(options) {
	const files = openWorkTree(options.repo);
	const { source, config } = loadConfiguration(files, options.config);
	const { blueprints, errors: invalid } = readBlueprints(config, blueprintSources(files, config, source.path));
	const policies = policiesText(files, config);
	const parsed = policies && parsePolicies(policies.path, policies.text);
	const errors = [...parsed?.kind === "invalid" ? parsed.problems.map((p) => toFailure(p)) : [], ...invalid];
	const notes = [`${counted(blueprints.length, "sound blueprint")}, ${counted(errors.length, "problem")}`];
	return {
		kind: "lines",
		lines: errors.map((error) => error.message),
		notes,
		failures: errors
	};
}
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
export { validate };
