// src/lib/group-by.ts
/**
* Groups items by a key, in their order; those without a key are under undefined. Node 20 has no
* `Map.groupBy`.
*/
function groupBy(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) append(groups, keyOf(item), item);
	return groups;
}
/**
* Adds an item to the list under a key: for items that belong under several keys, or come from several
* places.
*/
function append(groups, key, item) {
	const group = groups.get(key);
	if (group === void 0) groups.set(key, [item]);
	else group.push(item);
}
/** Keeps one of the items with the same key, the last of them, in the order of the first. */
function uniqueBy(items, keyOf) {
	return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
export { groupBy as n, uniqueBy as r, append as t };
