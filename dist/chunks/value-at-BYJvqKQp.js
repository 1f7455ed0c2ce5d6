// src/lib/value-at.ts
/** Returns the value at a path, own properties only, so that `__proto__` and friends are ordinary names. */
function valueAt(value, path) {
	let current = value;
	for (const step of path) {
		if (typeof current !== "object" || current === null || !Object.hasOwn(current, step)) return void 0;
		current = current[step];
	}
	return current;
}
export { valueAt as t };
