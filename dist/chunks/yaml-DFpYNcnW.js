import { A as YAMLException, C as rememberLarge, D as readEvents, E as positionAt, O as CORE_SCHEMA, T as buildDocuments, k as EVENT_ID, v as entriesByKey, w as scalarText, x as locatePath } from "./json-pointer-Ba3zOFj4.js";
// src/lib/yaml.ts
/** Larger than any blueprint written by hand; a guard against hostile files. */
const MAX_LENGTH = 1048576;
/** A few lines of aliases to aliases can mean more values than there is memory for. */
const MAX_VALUES = 1e5;
/** Dialect of the project's own files: YAML 1.2 without merges. */
const DIALECT = {
	schema: CORE_SCHEMA,
	maxDepth: 100,
	maxAliases: 100
};
/** Parses one document, once, into its value and the positions of everything in it. */
function parseYaml(file, source) {
	const broken = (message, fix, place = START) => ({
		kind: "broken",
		problem: {
			file,
			...place,
			rule: "yaml",
			message,
			fix
		}
	});
	if (source.length > MAX_LENGTH) return broken(`the file is larger than ${MAX_LENGTH} characters`, "Split it");
	try {
		const events = readEvents(source, DIALECT);
		const parsed = buildDocuments(source, events, DIALECT);
		const [document, ...others] = parsed.documents;
		if (others.length > 0) return broken(`${others.length + 1} documents in one file`, "Keep one document per file");
		const alias = events.find((event) => event.type === EVENT_ID.ALIAS);
		if (alias !== void 0 && sizeOf(document?.value) > MAX_VALUES) {
			const place = positionAt(parsed, alias.anchorStart);
			return broken(`aliases make it more than ${MAX_VALUES} values`, "Write the values themselves", place);
		}
		const proto = source.includes("__proto__") ? keyNamed(parsed, document?.root, "__proto__") : void 0;
		if (proto !== void 0) return broken("the key \"__proto__\" is not allowed", "Remove it", positionAt(parsed, proto.start));
		return {
			kind: "yaml",
			yaml: yamlFile(parsed)
		};
	} catch (error) {
		if (!(error instanceof YAMLException)) return broken(`cannot be read: ${error.message}`, "Simplify the file");
		const place = error.mark && {
			line: error.mark.line + 1,
			column: error.mark.column + 1
		};
		return broken(error.reason, "Mend the YAML at this place", place);
	}
}
const START = {
	line: 1,
	column: 1
};
/** Counts the values in all, each as often as it is reached; a value that holds itself has no end. */
function sizeOf(value, known = /* @__PURE__ */ new Map()) {
	if (typeof value !== "object" || value === null) return 1;
	const before = known.get(value);
	if (before !== void 0) return before;
	known.set(value, Number.POSITIVE_INFINITY);
	let size = 1;
	for (const inner of Object.values(value)) size += sizeOf(inner, known);
	known.set(value, size);
	return size;
}
function yamlFile(parsed) {
	const { text, documents } = parsed;
	const root = documents[0]?.root;
	const scalarAt = (path) => {
		const node = follow(parsed, { value: root }, path)?.value;
		return node?.kind === "scalar" ? node : void 0;
	};
	const place = (path) => {
		for (let at = path; at !== ""; at = at.replace(/(\.[^.[]*|\[\d+\]|^[^.[]*)$/, "")) {
			const found = follow(parsed, { value: root }, at);
			if (found !== void 0) return positionAt(parsed, startOf(found));
		}
		return START;
	};
	return {
		value: documents[0]?.value,
		place,
		text(path) {
			const node = scalarAt(path);
			return node && text.slice(node.start, node.end);
		},
		placeWithin(path, offset) {
			const node = scalarAt(path);
			if (node === void 0) return place(path);
			return positionAt(parsed, offsetWithin(text.slice(node.start, node.end), offset) + node.start);
		},
		linesBelow(parents) {
			return new Map(parents.flatMap((parent) => keyLines(parsed, parent)));
		}
	};
}
/** Follows a dotted path from a node. */
function follow(parsed, from, path) {
	const { value } = from;
	if (path === "") return value && from;
	if (value?.kind === "sequence") return followItem(parsed, value.items, path);
	return value?.kind === "mapping" ? followKey(parsed, value, path) : void 0;
}
function followItem(parsed, items, path) {
	const [whole = "", index] = /^\[(\d+)\]\.?/.exec(path) ?? [];
	const value = index === void 0 ? void 0 : items[Number(index)];
	return value && follow(parsed, { value }, path.slice(whole.length));
}
/**
* Tries all keys with which the path begins, since a key may hold dots itself: the shortest first, and of each length
* that keys have, only where a step of the path may end.
*/
function followKey(parsed, node, path) {
	const entries = entriesByKey(parsed, node);
	for (const length of keyLengths(parsed, node)) {
		const next = path[length];
		if (length > path.length || !(next === void 0 || next === "[" || next === ".")) continue;
		const entry = entries.get(path.slice(0, length));
		const rest = path.slice(next === "." ? length + 1 : length);
		const found = entry === void 0 || next === "." && rest === "" ? void 0 : follow(parsed, entry, rest);
		if (found !== void 0) return found;
	}
}
/** Lists the lengths that keys of a mapping have, each once, in ascending order. */
const keyLengths = rememberLarge((parsed, node) => [...new Set([...entriesByKey(parsed, node).keys()].map((key) => key.length))].sort((a, b) => a - b));
/** Returns the offset at which a key or list item begins. */
function startOf({ key, value }) {
	return key?.kind === "scalar" && key.start >= 0 ? key.start : value?.start ?? 0;
}
/** Lists the keys of a mapping by dotted path, each with its line. */
function keyLines(parsed, parent) {
	const { node } = locatePath(parsed, parsed.documents[0]?.root, parent.split("."));
	return (node?.kind === "mapping" ? node.entries : []).map((entry) => [`${parent}.${scalarText(parsed, entry.key) ?? "?"}`, positionAt(parsed, startOf(entry)).line]);
}
/** Finds the first key of a name, at any depth. Depth is bounded by the parser. */
function keyNamed(parsed, node, name) {
	if (node?.kind === "mapping") {
		const inEntry = ({ key, value }) => scalarText(parsed, key) === name ? key : keyNamed(parsed, value, name);
		for (const entry of node.entries) {
			const found = inEntry(entry);
			if (found !== void 0) return found;
		}
	}
	for (const item of node?.kind === "sequence" ? node.items : []) {
		const found = keyNamed(parsed, item, name);
		if (found !== void 0) return found;
	}
}
/**
* Turns an offset in a scalar's value into one in its source, where lines carry an indentation that the value
* does not have; 0 where quoting hides it.
*/
function offsetWithin(source, offset) {
	const indentOf = (line) => /^ */.exec(line)?.[0].length ?? 0;
	const block = indentOf(source);
	let left = offset;
	let at = 0;
	for (const line of source.split("\n")) {
		const indent = block > 0 ? Math.min(block, indentOf(line)) : indentOf(line);
		if (left <= line.length - indent) return at + indent + left;
		left -= line.length - indent + 1;
		at += line.length + 1;
	}
	return 0;
}
export { sizeOf as n, parseYaml as t };
