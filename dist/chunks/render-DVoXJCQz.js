import { t as renderMarkdown } from "./markdown-6Sy9jXQN.js";
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
		yield separator;
		separator = ",\n";
		if (key === "services" && Object.keys(value).length > 0) yield* renderServices(value);
		else yield inside(JSON.stringify({ [key]: value }, null, 2), "{\n", "\n}");
	}
	yield "\n}\n";
}
function* renderServices(services) {
	let separator = "  \"services\": {\n";
	for (const [name, value] of Object.entries(services)) {
		yield separator;
		separator = ",\n";
		yield inside(JSON.stringify({ services: { [name]: value } }, null, 2), "{\n  \"services\": {\n", "\n  }\n}");
	}
	yield "\n  }";
}
/** An entry was printed inside what will stand around it, so that it is indented already. */
function inside(text, before, after) {
	return text.slice(before.length, -after.length);
}
export { renderReport };
