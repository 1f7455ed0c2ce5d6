import { n as WHOLE } from "./rules-BQYdaS4k.js";
// src/evidence/score.ts
function emptyTally() {
	return {
		replicas: 0,
		least: 0,
		violations: 0,
		saturated: 0,
		steps: 0
	};
}
/**
* Returns the price of violations: 0.1 / (1 − objective), so that at most a tenth of the least capacity is
* paid to save the whole error budget. `floor` is the lowest price.
*/
function priceOf({ objective }, floor = 0) {
	const price = {
		n: WHOLE / 10,
		d: WHOLE - objective
	};
	return price.n < floor * price.d ? {
		n: floor,
		d: 1
	} : price;
}
/**
* Returns the cost of a replay, to compare with others of the same demand: replicas ÷ least + price × share
* of violations, multiplied by the denominators that all of them share. An integer, so no double decides;
* whoever is worse in one and not better in the other always costs more.
*/
function costOf({ replicas, violations, least, steps }, { n, d }) {
	return BigInt(replicas) * BigInt(steps) * BigInt(d) + BigInt(n) * BigInt(violations) * BigInt(least);
}
/** Checks whether a cost saves at least 5 % of another: less is not worth anybody's review. */
function isClearlyCheaper(cost, present) {
	return cost * 100n <= present * 95n;
}
export { priceOf as i, emptyTally as n, isClearlyCheaper as r, costOf as t };
