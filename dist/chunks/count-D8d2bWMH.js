// src/lib/count.ts
/** Largest count of replicas: Kubernetes has 32 bits for it. */
const MAX_COUNT = 2 ** 31 - 1;
/** Checks for a number of replicas that Kubernetes can hold. */
function isCount(value) {
	return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_COUNT;
}
/** Formats a count with its noun: `1 replica`, `3 replicas`. */
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** Lists the first names and counts the others: `a, b and 3 more`. */
function listFirst(names, max) {
	const more = names.length > max ? ` and ${names.length - max} more` : "";
	return `${names.slice(0, max).join(", ")}${more}`;
}
export { listFirst as i, counted as n, isCount as r, MAX_COUNT as t };
