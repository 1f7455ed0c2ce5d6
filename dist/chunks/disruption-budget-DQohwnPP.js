import { a as member, d as text, f as texts, i as isObject, o as objects, u as scalar } from "./json-BaBbGGr3.js";
import { t as append } from "./group-by-CKri-PEM.js";
// src/manifests/kubernetes/label-selector.ts
/** More than any selector has: aliases could make a short file state millions. */
const MAX_ENTRIES = 100;
/** Reads a selector; undefined where there is none, which selects nothing, while an empty one selects all. */
function readLabelSelector(value) {
	if (value === void 0) return void 0;
	return {
		labels: Object.fromEntries(Object.entries(texts(member(value, "matchLabels"))).slice(0, MAX_ENTRIES)),
		expressions: objects(value.matchExpressions).slice(0, MAX_ENTRIES).map(({ key, operator, values }) => ({
			key: text(key) ?? "",
			operator: text(operator) ?? "",
			values: Array.isArray(values) ? values.slice(0, MAX_ENTRIES).map(scalar) : []
		}))
	};
}
/** Checks whether labels satisfy all of a selector. An operator that the API does not know selects nothing. */
function selectsLabels({ labels, expressions }, own) {
	return Object.entries(labels).every(([key, value]) => Object.hasOwn(own, key) && own[key] === value) && expressions.every(({ key, operator, values }) => {
		const value = Object.hasOwn(own, key) ? own[key] : void 0;
		const listed = value !== void 0 && values.includes(value);
		if (operator === "In") return listed;
		if (operator === "NotIn") return !listed;
		if (operator === "Exists") return value !== void 0;
		return operator === "DoesNotExist" && value === void 0;
	});
}
/**
* Sorts things by their selectors, so that those which select an object are found among thousands without
* asking each.
*/
function sortBySelector(things) {
	const byLabel = /* @__PURE__ */ new Map();
	const anywhere = [];
	for (const thing of things) {
		if (thing.selector === void 0) continue;
		const [first] = Object.entries(thing.selector.labels);
		if (first === void 0) anywhere.push(thing);
		else append(byLabel, first.join("="), thing);
	}
	return (labels) => [...anywhere, ...Object.entries(labels).flatMap((label) => byLabel.get(label.join("=")) ?? [])].filter(({ selector }) => selector !== void 0 && selectsLabels(selector, labels));
}
// src/manifests/kubernetes/disruption-budget.ts
/**
* Reads `spec` of a PodDisruptionBudget:
* https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/pod-disruption-budget-v1/
*/
function readDisruptions(spec) {
	return {
		minAvailable: amount(spec.minAvailable),
		maxUnavailable: amount(spec.maxUnavailable)
	};
}
/** Reads which pods a PodDisruptionBudget is for. */
function readBudgetSelector(spec) {
	return readLabelSelector(isObject(spec.selector) ? member(spec, "selector") : void 0);
}
/** Reads a number or a percentage; anything else is one that the API server refuses. */
function amount(value) {
	const written = typeof value === "number" || typeof value === "string" ? String(value) : "";
	return /^\d{1,9}$/.test(written) || /^\d{1,3}%$/.test(written) ? written : void 0;
}
/** States a budget as a snapshot does; what it does not say is left out. */
function stateBudget(name, { minAvailable, maxUnavailable }, others) {
	return {
		name,
		...minAvailable === void 0 ? {} : { min_available: minAvailable },
		...maxUnavailable === void 0 ? {} : { max_unavailable: maxUnavailable },
		...others === 0 ? {} : { other_replicas: others }
	};
}
export { selectsLabels as a, stateBudget as i, readBudgetSelector as n, sortBySelector as o, readDisruptions as r, amount as t };
