import { t as DAY_MS } from "./demand-DVV8bf2q.js";
import { t as DEFAULT_RULES } from "./rules-Cu5xndsD.js";
import { createHash } from "node:crypto";
// src/pipeline/look.ts
/** Returns the rules by which a service's past is judged. */
function rulesOf({ scaling }) {
	return {
		...DEFAULT_RULES,
		...scaling.evidence
	};
}
/** Returns when it was last a service's turn: at one time of each day, which its name decides. */
function lastTurn(name, now) {
	return now - ((now - createHash("sha256").update(name).digest().readUInt32BE() % DAY_MS) % DAY_MS + DAY_MS) % DAY_MS;
}
export { rulesOf as n, lastTurn as t };
