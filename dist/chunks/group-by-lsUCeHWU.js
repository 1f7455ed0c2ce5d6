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
export { groupBy as n, append as t };
