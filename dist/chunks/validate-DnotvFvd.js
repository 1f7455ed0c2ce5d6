import { t as openWorkTree } from "./work-tree-DXL65rMd.js";
import { _ as parsePolicies, o as readConfig, s as readFleet, u as toFailure } from "./observe-CigpZSEe.js";
import { i as policiesText, m as blueprintSources, n as configText } from "./survey-BYWkndsH.js";
// src/commands/validate.ts
/** Checks configuration, policies and every blueprint, schema and meaning, and lists all that is wrong. */
function validate(options) {
	const files = openWorkTree(options.repo);
	const source = configText(files, options);
	const config = readConfig(source);
	const { blueprints, errors: invalid } = readFleet(config, blueprintSources(files, config, source.path));
	const policies = policiesText(files, config);
	const parsed = policies && parsePolicies(policies.path, policies.text);
	const errors = [...parsed?.kind === "invalid" ? parsed.problems.map((p) => toFailure(p)) : [], ...invalid];
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
