import { f as REPLICA, n as MINUTE_MS } from "./demand-DjnMXt6M.js";
// src/evidence/rules.ts
/** All basis points: 100 %. */
const WHOLE = 1e4;
const DEFAULT_RULES = {
	utilizationLimit: 8500,
	startDelay: MINUTE_MS,
	objective: 9950
};
/** Returns the demand that one replica carries within the utilization limit. */
function usable({ utilizationLimit }) {
	return REPLICA / WHOLE * utilizationLimit;
}
/** Returns the fewest replicas that carry a demand within the limit, knowing it beforehand. */
function leastReplicas(demand, carried, min = 1) {
	return Math.max(min, Math.ceil(demand / carried));
}
export { usable as i, WHOLE as n, leastReplicas as r, DEFAULT_RULES as t };
