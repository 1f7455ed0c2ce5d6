import { c as escapeJson } from "./errors-caA3otfk.js";
import { t as renderMarkdown } from "./markdown-B2DeAGBq.js";
import { a as renderText } from "./text-BhKxMM2_.js";
// src/report/json.ts
/** More entries than this are never one string. */
const WIDE = 100;
/** Prints what `JSON.stringify(value, null, 2)` gives, in pieces, with unseen characters escaped. */
function printJson(value) {
	const wide = /* @__PURE__ */ new Set();
	findWide(value, wide);
	return print(value, 0, wide);
}
function* print(value, depth, wide) {
	if (!wide.has(value)) {
		yield indented(value, depth);
		return;
	}
	const isList = Array.isArray(value);
	const indent = `\n${"  ".repeat(depth + 1)}`;
	let separator = isList ? "[" : "{";
	for (const [key, entry] of Object.entries(value)) {
		const entryOrNull = isList ? entry ?? null : entry;
		if (entryOrNull === void 0) continue;
		const start = `${separator}${indent}${isList ? "" : `${escapeJson(JSON.stringify(key))}: `}`;
		separator = ",";
		yield start;
		if (wide.has(entryOrNull)) yield* print(entryOrNull, depth + 1, wide);
		else yield indented(entryOrNull, depth + 1);
	}
	yield `${separator === "," ? `\n${"  ".repeat(depth)}` : separator}${isList ? "]" : "}"}`;
}
/**
* Gathers what has more entries than that, and all that it stands in. Entries of what is wide are single
* strings, however large, so they are not looked into.
*/
function findWide(value, wide) {
	if (typeof value !== "object" || value === null || "toJSON" in value) return false;
	const entries = Object.values(value);
	let isWide = entries.length > WIDE;
	if (!isWide) for (const entry of entries) isWide = findWide(entry, wide) || isWide;
	if (isWide) wide.add(value);
	return isWide;
}
/** Prints a value within lists as deep, so that no line is indented twice. */
function indented(value, depth) {
	let within = value;
	for (let level = 0; level < depth; level += 1) within = [within];
	const around = depth * (depth + 1);
	const text = escapeJson(JSON.stringify(within, null, 2));
	return depth === 0 ? text : text.slice(around + 2 * depth, text.length - around);
}
// src/report/render.ts
/**
* Renders the report in the form asked for, in pieces: that of ten thousand services should never be one
* string.
*/
function renderReport(report, format) {
	if (format === "json") return renderJson(report);
	return [format === "markdown" ? renderMarkdown(report) : renderText(report)];
}
/** Returns a report without the services that stay as they are; its counts say that there are more. */
function onlyChanged(report) {
	const changing = Object.entries(report.services).filter(([, { decision }]) => decision.action !== "no_action");
	return {
		...report,
		services: Object.fromEntries(changing)
	};
}
function* renderJson(report) {
	yield* printJson(report);
	yield "\n";
}
export { onlyChanged, renderReport };
