// src/scaling/decision/edited-place.ts
/** Returns where the number stands that a decision is about; undefined where it can be edited nowhere. */
function editedPlace(desired, { change }) {
	if (desired.kind === "autoscaler") return change && desired.numbers[change.number];
	if (desired.kind !== "found") return void 0;
	const { path, line, field, replicas } = desired;
	return {
		path,
		line,
		field,
		value: replicas
	};
}
/** Checks whether a decision is about a count or a floor, which is capacity, and not about another number. */
function isCapacity({ change }) {
	return change === void 0 || change.number === "min";
}
/** Checks whether a change asks for more replicas, as a lower target of an autoscaler does. */
function asksForMore({ from, to, number }) {
	return to > from === (number !== "target");
}
/** Says from what to what a decision goes: `2 → 3`, `target 70% → 60%`. */
function describeMove({ change, current_replicas: current, target_replicas: target }, to = change?.to ?? target) {
	if (change === void 0) return `${current ?? "?"} → ${to ?? "?"}`;
	return `${change.autoscaler}: ${describeNumber(change.number, change.from)} → ${to}${change.number === "target" ? "%" : ""}`;
}
function describeNumber(number, value) {
	return number === "target" ? `target ${value}%` : `${number} ${value}`;
}
export { isCapacity as i, describeMove as n, editedPlace as r, asksForMore as t };
