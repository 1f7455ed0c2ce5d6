import { t as renderMarkdown } from "./markdown-DBJ65glt.js";
import { t as renderText } from "./text-CYpmuFIO.js";
// src/report/render.ts
/** The same report in the form asked for, in pieces: that of ten thousand services should never be one string. */
function renderReport(report, format) {
	if (format === "json") return renderJson(report);
	return [format === "markdown" ? renderMarkdown(report) : renderText(report)];
}
/** What `JSON.stringify(report, null, 2)` gives, entry by entry. */
function* renderJson(report) {
	let separator = "{\n";
	for (const [key, value] of Object.entries(report)) {
		yield `${separator}  ${JSON.stringify(key)}: `;
		separator = ",\n";
		if (key === "services") yield* renderEntries(value);
		else yield indented(value, "  ");
	}
	yield "\n}\n";
}
function* renderEntries(entries) {
	let separator = "{\n";
	for (const [key, value] of Object.entries(entries)) {
		yield `${separator}    ${JSON.stringify(key)}: ${indented(value, "    ")}`;
		separator = ",\n";
	}
	yield separator === "{\n" ? "{}" : "\n  }";
}
function indented(value, by) {
	return JSON.stringify(value, null, 2).replaceAll("\n", `\n${by}`);
}
export { renderReport };
