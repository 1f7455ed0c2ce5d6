import { o as parseRecommended } from "./event-DXnzpC_B.js";
// src/history/failed-changes.ts
/** Returns the demand that figures on a count stand for. */
function demandOf(figures, replicas) {
	const { throughput, cpu_utilization: cpu } = figures;
	return {
		throughput,
		cpu: cpu === void 0 ? void 0 : cpu * replicas
	};
}
/**
* Returns the demand of a change: of what was measured before and after it, the lower on the way down and the
* higher on the way up, which is the one that is harder to get away from.
*/
function demandOfChange({ from, to, before, after, number }) {
	if (number !== void 0) return {
		throughput: before.throughput,
		cpu: void 0
	};
	const pick = to < from ? Math.min : Math.max;
	const [decided, judged] = [demandOf(before, from), after ? demandOf(after, to) : void 0];
	const both = (name) => {
		const known = [decided[name], judged?.[name]].filter((value) => value !== void 0);
		return known.length > 0 ? pick(...known) : void 0;
	};
	return {
		throughput: both("throughput"),
		cpu: both("cpu")
	};
}
/**
* Returns the failed changes after a verdict. A success ends those that it disproves: the same way, at least
* as far, under at least as much demand for each replica. The failure of a rollback is none of a change.
*/
function failedChangesAfter(failed, event, lastAsked) {
	const { outcome, operation, change, timestamp } = event;
	if (operation === "rollback") return failed;
	if (outcome === "failed") return [...failed, {
		at: timestamp,
		blueprintVersion: event.blueprint_version,
		change: change ?? lastAsked
	}];
	if (outcome !== "success" && outcome !== "passed" || !change) return failed;
	return failed.filter((one) => !disproves(change, one.change));
}
function disproves(success, failed) {
	if (!failed || success.number !== failed.number) return false;
	if (Math.sign(success.to - success.from) !== Math.sign(failed.to - failed.from)) return false;
	if (success.number === void 0 && success.to > success.from) return success.from < failed.to && success.to >= failed.to;
	const [now, then] = [demandOfChange(success), demandOfChange(failed)];
	const [known, earlier] = comparable(now, then) ?? [];
	if (known === void 0 || earlier === void 0) return false;
	if (success.number !== void 0) return isAsFar(success, failed) && known >= earlier;
	return known * failed.to >= earlier * success.to;
}
/** Checks whether a change goes at least as far as another one the same way. */
function isAsFar({ from, to }, other) {
	return to < from ? to <= other.to : to >= other.to;
}
/** Returns the measure of demand that both know, throughput first; undefined where there is none. */
function comparable(a, b) {
	for (const name of ["throughput", "cpu"]) {
		const [one, other] = [a[name], b[name]];
		if (one !== void 0 && other !== void 0) return [
			one,
			other,
			name
		];
	}
}
/**
* Returns what a decision asks for, to be known of a verdict that does not say what was changed; undefined
* where it acts on nothing.
*/
function askedChange({ outcome, recommended, figures }) {
	const asked = parseRecommended(recommended);
	if (!asked || asked.action !== outcome) return void 0;
	return {
		from: asked.from,
		to: asked.target,
		before: figures ?? {}
	};
}
export { failedChangesAfter as a, demandOfChange as i, comparable as n, isAsFar as o, demandOf as r, askedChange as t };
