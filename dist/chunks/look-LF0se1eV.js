import { t as DAY_MS } from "./demand-DjnMXt6M.js";
import { t as DEFAULT_RULES } from "./rules-BQYdaS4k.js";
import { createHash } from "node:crypto";
// src/pipeline/look.ts
/** Returns the rules by which a service's past is judged; a limit that was learnt takes the place of the usual one. */
function rulesOf({ scaling }, learnt) {
	const { utilizationLimit: usual } = scaling.evidence;
	return {
		...DEFAULT_RULES,
		...scaling.evidence,
		utilizationLimit: learnt?.limit ?? usual
	};
}
/** Returns when it was last a service's turn: at one time of each day, which its name decides. */
function lastTurn(name, now) {
	return now - ((now - createHash("sha256").update(name).digest().readUInt32BE() % DAY_MS) % DAY_MS + DAY_MS) % DAY_MS;
}
export { rulesOf as n, lastTurn as t };
