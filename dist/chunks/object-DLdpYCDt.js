import { n as groupBy } from "./group-by-CKri-PEM.js";
import { n as sizeOf } from "./yaml-DFpYNcnW.js";
import { _ as MAX_MARKS, i as openManifest, n as lineWithin, s as textAt } from "./json-pointer-Ba3zOFj4.js";
import { n as withValuesRead } from "./values-text-yhCPvA0s.js";
// src/review/changes/object.ts
/** Objects read from bytes that are still in memory: hundreds of overlays may build on one file. */
const KNOWN = /* @__PURE__ */ new WeakMap();
/** Reads the documents of a YAML or JSON file, `List`s opened. An absent file has none. */
function readItems(path, bytes) {
	if (bytes === void 0) return {
		kind: "items",
		items: [],
		nodes: 0
	};
	const known = KNOWN.get(bytes) ?? /* @__PURE__ */ new Map();
	KNOWN.set(bytes, known);
	const items = known.get(path) ?? parseItems(path, bytes);
	known.set(path, items);
	return items;
}
/** Lets go what was read from bytes. */
function forgetItems(bytes) {
	KNOWN.delete(bytes);
}
function parseItems(path, bytes) {
	const opened = openManifest(path, bytes);
	if (opened.kind === "refused") return {
		kind: "unreadable",
		line: opened.line,
		reason: opened.reason
	};
	const { file } = opened;
	const endless = file.objects.find(({ value }) => sizeOf(value) > MAX_MARKS);
	if (endless !== void 0) return {
		kind: "unreadable",
		line: endless.line,
		reason: `aliases make it more than ${MAX_MARKS} values`
	};
	return {
		kind: "items",
		items: file.objects.map((object) => ({
			...withValuesRead(object),
			file: path,
			lineOf: (at) => lineWithin(file, object, at)
		})).filter(({ value }) => value !== void 0 && value !== null),
		nodes: file.parsed.nodes,
		flaw: file.flaws[0]
	};
}
function isKubernetesObject(item) {
	return item.kind !== void 0 && item.apiVersion !== void 0;
}
/** Formats an identity: `apps/Deployment shop/web`. */
function identityOf({ group, kind, namespace, name, value }) {
	const called = name ?? textAt(value, ["metadata", "generateName"]) ?? "(unnamed)";
	return `${group === "" ? "" : `${group}/`}${kind} ${namespace === void 0 ? "" : `${namespace}/`}${called}`;
}
/**
* Pairs objects of base and head that are the same one. Where several files write one identity (overlays do),
* the same file comes first, then an equal text in another file (a move), then the order of the paths. What
* is left was deleted or created.
*/
function pairObjects(base, head) {
	const keyOf = (object) => `${identityOf(object)}${object.patch ? " (patch)" : ""}`;
	const [old, now] = [groupBy(base, keyOf), groupBy(head, keyOf)];
	return [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].flatMap((key) => pairGroup(old.get(key) ?? [], now.get(key) ?? []));
}
/** Pairs objects of one identity. What is left after each way of pairing goes on to the next. */
function pairGroup(base, head) {
	const pairs = [];
	let [before, after] = [base, head];
	const take = (keyOf) => {
		if (before.length === 0 || after.length === 0) return;
		const waiting = groupBy(after, keyOf);
		const paired = /* @__PURE__ */ new Set();
		before = before.filter((one) => {
			const other = waiting.get(keyOf(one))?.shift();
			if (other) pairs.push({
				before: one,
				after: other
			});
			if (other) paired.add(other);
			return other === void 0;
		});
		after = after.filter((other) => !paired.has(other));
	};
	if (!(before.length === 1 && after.length === 1)) {
		take(({ file, value }) => `${file} ${canonical(value)}`);
		take(({ file }) => file);
		take(({ value }) => canonical(value));
	}
	take(() => "");
	const twin = base[0];
	return [
		...pairs,
		...before.map((one) => ({
			before: one,
			after: void 0
		})),
		...after.map((other) => ({
			before: void 0,
			after: other,
			twin
		}))
	];
}
/** Returns the same text for equal values, whatever the order of their keys. */
function canonical(value) {
	return JSON.stringify(value, (_, inner) => {
		if (typeof inner === "number" && !Number.isFinite(inner)) return { $number: String(inner) };
		if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
		return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1));
	});
}
export { pairObjects as a, isKubernetesObject as i, forgetItems as n, readItems as o, identityOf as r, canonical as t };
