import { t as openWorkTree } from "./work-tree-BSdnToRs.js";
import { t as loadFleet } from "./fleet-D12LMrmS.js";
// src/commands/validate.ts
/** Checks configuration and every blueprint, schema and meaning, and lists all that is wrong. */
function validate(options) {
	const { blueprints, errors } = loadFleet(openWorkTree(options.repo), options.config);
	return {
		blueprints: blueprints.length,
		problems: errors.map((error) => error.message)
	};
}
export { validate };
