import { t as DAY_MS } from "./demand-DjnMXt6M.js";
import { d as bandsOf, f as learnLimit } from "./tell-Byt01pVa.js";
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
/** Checks whether the limit of a service's evidence is learnt from its p95. */
function learnsLimit({ scaling, performance }) {
	return scaling.learnsLimit && performance.latencyP95Target !== void 0;
}
/** Returns the limit that a service's own latency tells; undefined where it is stated, or nothing to tell it by. */
function limitOf({ scaling, performance }, { demand, latency, limit }) {
	const { latencyP95Target: target } = performance;
	const { utilizationLimit: usual } = scaling.evidence;
	if (!scaling.learnsLimit || target === void 0) return void 0;
	if (typeof latency === "object") return learnLimit(bandsOf(demand, latency, target), target, usual);
	if (typeof latency === "string") return {
		limit: usual,
		target_ms: target,
		bands: [],
		reason: `p95 is not known: ${latency}`
	};
	if (limit === void 0 || limit.bands.length === 0) return limit;
	return learnLimit(limit.bands, target, usual);
}
export { rulesOf as i, learnsLimit as n, limitOf as r, lastTurn as t };
